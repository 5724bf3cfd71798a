// Items 1 and 2 of the induction step of hgm19, in the event of the proof: k-means++ has returned one centre for each
// group of appearances, the mean of the group.
#include "checks/hierarchical/clustering/claims.hpp"
#include "checks/hierarchical/clustering/rows.hpp"
#include "checks/hierarchical/dials.hpp"

namespace lakatos::hierarchical {
namespace {

/// C and delta' of Theorem 2: "failure share": 0 < delta' < 1; C is at least |C_(i-1)|.
struct Budget {
  Real most, delta;
};
Budget read_budget(Statement& claim) {
  const std::int64_t most = claim.integer("most");
  const Budget budget{claim.whole("C", most, {"most"}), claim.number("delta", R"(\delta')")};
  claim.given("failure share", both(budget.delta > 0, budget.delta < 1));
  claim.given("classes", counted(budget.most >= 2));  // different patches take two classes
  return budget;
}

std::int64_t read_side(Statement& claim) {
  const std::int64_t side = claim.integer("side");
  if (!claim.symbolic() && (side < 1 || side > 4)) throw std::invalid_argument("a patch has 1 to 16 pixels");
  return side;
}

/// Appearances of one patch are closer than sigma in each of the first `count` blocks.
Formula group_close(const std::vector<Row>& rows, const Real& sigma2, std::size_t count) {
  if (symbolic() || rows.size() == 1) return blocks_closer(rows[0], rows[0], sigma2, count);
  Formula all = all_of_none();
  for (std::size_t a = 0; a < rows.size(); ++a) {
    for (std::size_t b = a + 1; b < rows.size(); ++b) all = both(all, blocks_closer(rows[a], rows[b], sigma2, count));
  }
  return all;
}
/// Appearances of two patches are farther apart than the root of `least` in some block.
Formula groups_far(const std::vector<Row>& first, const std::vector<Row>& second, const Real& least) {
  if (symbolic()) return some_block_beyond(first[0], second[0], least);
  Formula all = all_of_none();
  for (const Row& a : first) {
    for (const Row& b : second) all = both(all, some_block_beyond(a, b, least));
  }
  return all;
}

void state_welldef(Statement& claim) {
  const std::int64_t side = read_side(claim), pixels = side * side;
  const Row first = read_row(claim, "first", "Z", pixels), second = read_row(claim, "second", "Z'", pixels);
  std::vector<Row> own = read_rows(claim, "own", R"(Z)", pixels);
  const std::vector<Row> other = read_rows(claim, "other", R"(V)", pixels);
  if (!symbolic()) own.push_back(first), own.push_back(second);
  const Budget budget = read_budget(claim);
  const Real sigma2 = square(claim.constant("scale") / claim.whole("s", side, {"side"}));
  const Real least = square(claim.constant("separation") * budget.most) / budget.delta;
  const auto count = static_cast<std::size_t>(claim.reading("printed") ? side : pixels);
  claim.given("close", [&] { return both(group_close(own, sigma2, count), group_close(other, sigma2, count)); });
  claim.given("far", [&] { return groups_far(own, other, least); });
  if (claim.settled()) return;
  const Row centre = mean_row(own, R"(\bar Z)"), foreign = mean_row(other, R"(\bar V)");
  claim.regime("nearly 1 apart", [&] { return 5 * whole(first, second) >= 4; });
  claim.then("whole", whole(first, second) < square(claim.constant("one")));
  claim.then("well defined",
             both(whole(first, centre) < whole(first, foreign), whole(second, centre) < whole(second, foreign)));
}

/// `rows` appearances of a patch whose blocks start at `at`, less than sigma apart (`wide`: now and then sigma).
void append_rows(VectorField& field, Source& source, const std::vector<std::int64_t>& at, std::int64_t rows,
                 std::int64_t sigma, bool wide) {
  for (std::int64_t row = 0; row < rows; ++row) {
    for (const std::int64_t start : at) {
      const std::int64_t offset = source.chance(1, 2)    ? source.between(0, sigma - 1)
                                  : !source.chance(1, 2) ? 0
                                  : wide                 ? sigma
                                                         : sigma - 1;
      field.entries.push_back(start + offset);
    }
  }
}

Record draw_welldef(Source& source) {
  const std::int64_t side = source.pick(std::vector<std::int64_t>{1, 2, 2, 2, 3}), pixels = side * side;
  const std::int64_t parts = 60 * side, root = source.between(2, 4), most = source.between(2, 3);
  Record record;
  record.set("side", side).set("dimension", 1).set("most", source.chance(1, 24) ? 1 : most);
  record.set("delta", source.chance(1, 16) ? fraction(5, 4) : fraction(1, root * root));
  VectorField first{parts, {}}, second = first, own = first, other = first;
  std::int64_t jump = most * root * parts + source.between(-1, parts);
  if (source.chance(1, 4)) jump = source.between(0, parts / 2);
  const std::size_t far =
      source.below(static_cast<std::uint64_t>(pixels)) == 0 ? 0 : static_cast<std::size_t>(pixels - 1);
  std::vector<std::int64_t> at(static_cast<std::size_t>(pixels), 0);
  const bool wide = source.chance(1, 12), extreme = source.chance(1, 2);
  for (std::int64_t i = 0; i < pixels; ++i) {
    // The ends of the range, so that rows are about 1 apart.
    first.entries.push_back(extreme ? 0 : source.between(0, 59));
    second.entries.push_back(wide ? 60 : extreme ? 59 : source.between(0, 59));
  }
  append_rows(own, source, at, source.between(1, 2), 60, false);
  at[far] = jump + 60;
  append_rows(other, source, at, source.between(1, 3), source.chance(1, 2) ? 60 : 2, wide);
  return record.set("first", first).set("second", second).set("own", own).set("other", other);
}

Claim welldef() {
  Claim claim{};
  claim.id = "hgm19/step-lem8-welldef";
  claim.title = "Independence of the manifestation";
  claim.place = "Appendix B, proof of Lemma 8, item 1";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  claim.words = R"(Two appearances of one patch differ by less than $\sigma=\frac1s$ in each of the $s^2$ blocks, hence
    by less than 1 as a whole, and where each group of appearances has a centre of its own, the mean $\bar Z$ of the
    group, both are nearer to it than to the mean $\bar V$ of another group.)";
  claim.conclusions = {{"(a)", "the squared distance of the appearances is below 1", {"whole"}},
                       {"(b)", R"($\varphi_i$ is well defined)", {"well defined"}}};
  claim.readings = {{"every block", R"(for $j\in[s^2]$)"},
                    {.name = "printed",
                     .text = R"(for $j\in[s]$, as printed)",
                     .slip = R"($j\in[s^2]$, as in item 2: a patch has $s^2$ pixels)"}};
  claim.constants = {{"scale", {1, 1}, R"(the factor 1 of $\sigma=\frac1s$)"},
                     {"separation", {1, 1}, R"(the factor 1 of $C/\sqrt{\delta'}$)"},
                     {"one", {1, 1}, "the 1 of (a)"}};
  claim.planted = {turned("one", {7, 8}, R"(below $\frac78$)"), turned("scale", {21, 20}, R"($\sigma=\frac{21}{20s}$)"),
                   turned("separation", {1, 16}, "a sixteenth of the distance"),
                   without("far", "near centres", "centres at any distance")};
  claim.dials = {{.name = "scale",
                  .assumption = "close",
                  .text = R"($\sigma=\frac cs$)",
                  .grid = {{1, 1}, {17, 16}, {5, 4}, {3, 2}, {2, 1}},
                  .turned = {{"scale", 1}}}};
  claim.serves = {"hgm19/lem8"};
  claim.scope = "patches of 1, 4 or 9 pixels, embedded in dimension 1; 3 or 4 appearances; one foreign group at a time";
  claim.note = R"(That each group has a centre of its own is what the proof calls an optimal clustering, the event that
    it limits itself to. It takes as many clusters as there are patches, $k|\mathcal C_{i-1}|$, where the printed number
    is $|\mathcal C_{i-1}|$: see hgm19/step-lem8-clustered. Appearances are nearer than 1 to their mean, and farther
    than $C/\sqrt{\delta'}-1$ from another, which is more for $C\ge2$: different patches take two classes.)";
  claim.twin = "step_lem8_welldef.py";
  claim.quick_cases = 1500;
  claim.full_cases = 30000;
  claim.draw = draw_welldef;
  claim.state = state_welldef;
  return claim;
}

void state_inequality(Statement& claim, bool repaired) {
  const std::int64_t side = read_side(claim), pixels = side * side;
  const std::vector<Row> first = read_rows(claim, "first", "Z", pixels),
                         second = read_rows(claim, "second", "Z'", pixels);
  const Budget budget = read_budget(claim);
  const std::int64_t classes = claim.integer("parents"), variants = claim.integer("variants");
  const Real parents = claim.whole(R"(|\mathcal C_{i-1}|)", classes, {"parents"}),
             k = claim.whole("k", variants, {"variants"});
  const Real clusters = claim.constant("clusters") * (repaired ? Real(k * parents) : parents),
             separation = repaired ? Real(k * budget.most) : budget.most;
  claim.given("sizes", counted(both(both(parents >= 1, k >= 1), parents <= budget.most)));
  const Real sigma2 = square(1 / claim.whole("s", side, {"side"}));
  claim.given("close", [&] {
    const auto count = static_cast<std::size_t>(pixels);
    return both(group_close(first, sigma2, count), group_close(second, sigma2, count));
  });
  claim.given("far", [&] {
    return groups_far(first, second, square(claim.constant("separation") * separation) / budget.delta);
  });
  if (claim.settled()) return;
  const Row &z = first[0], &other = second[0];
  claim.regime("as many classes above, barely apart", [&] {
    const Formula near = 100 * budget.delta * whole(z, other) < 121 * square(separation);
    return both(counted(parents == budget.most), near);
  });
  claim.then("block", some_block_beyond(z, other, square(separation) / budget.delta));
  claim.then("clusters", counted(claim.reading("printed") ? separation > clusters : separation >= clusters));
  claim.then("whole", whole(z, other) > square(clusters) / budget.delta);
  const Row centre = mean_row(first, R"(\bar Z)"), foreign = mean_row(second, R"(\bar Z')");
  claim.then("orthogonal", both(whole(z, centre) < whole(z, foreign), whole(other, foreign) < whole(other, centre)));
  if (repaired) claim.then("enough", counted(k * parents <= clusters));
}

Record draw_inequality(Source& source, bool repaired) {
  const std::int64_t side = source.pick(std::vector<std::int64_t>{1, 2, 2, 3}), root = source.between(2, 4);
  const std::int64_t most = source.between(2, 4), variants = source.between(1, 3);
  Record record;
  record.set("side", side).set("most", source.chance(1, 24) ? 1 : most).set("dimension", 1);
  record.set("parents", source.chance(1, 12) ? most + 1 : source.chance(1, 2) ? most : source.between(1, most));
  record.set("variants", variants).set("delta", source.chance(1, 16) ? fraction(5, 4) : fraction(1, root * root));
  const std::int64_t sigma = 8, parts = sigma * side, boundary = most * root * parts * (repaired ? variants : 1);
  std::vector<std::int64_t> at(static_cast<std::size_t>(side * side));
  for (auto& start : at) start = source.between(-3, 3) * parts;
  VectorField first{parts, {}}, second = first;
  const bool close = source.chance(1, 3);
  append_rows(first, source, at, close ? 1 : source.between(1, 3), sigma, source.chance(1, 12));
  at.back() += (close ? 0 : sigma - 1) + boundary + source.between(source.chance(1, 8) ? -2 : 1, 12);
  if (source.chance(1, 8)) at.back() -= boundary - source.between(0, 2);
  append_rows(second, source, at, close ? 1 : source.between(1, 3), sigma, source.chance(1, 12));
  return record.set("first", first).set("second", second);
}

Claim inequality(bool repaired) {
  Claim claim{};
  claim.id = "hgm19/step-lem8-inequality";
  claim.title = "Orthogonality of different patches";
  claim.place = "Appendix B, proof of Lemma 8, item 2";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  claim.words = R"(Let the clustering be optimal, each group of appearances with a centre of its own, the mean of the
    group. Appearances of different patches differ by more than $C/\sqrt{\delta'}\ge k_i/\sqrt{\delta'}$ in some block,
    hence as a whole, and are sent to different centres, hence to orthogonal vectors; $k_i=|\mathcal C_{i-1}|$.)";
  claim.conclusions = {
      {"(a)", R"(some block differs by more than $C/\sqrt{\delta'}$)", {"block"}},
      {"(b)", R"($C/\sqrt{\delta'}>k_i/\sqrt{\delta'}$)", {"clusters"}},
      {"(c)",
       R"(the appearances differ by more than $k_i/\sqrt{\delta'}$, and each is nearer to the mean of its own group than
         to that of the other)",
       {"whole", "orthogonal"}}};
  claim.readings = {{"at least", R"($C/\sqrt{\delta'}\ge k_i/\sqrt{\delta'}$)"},
                    {.name = "printed",
                     .text = R"($C/\sqrt{\delta'}>k_i/\sqrt{\delta'}$, as printed)",
                     .slip = R"($\ge$: $C$ is the largest of the $|\mathcal C_i|$, and may be $|\mathcal C_{i-1}|$; the
                       appearances differ by more than the left side)"}};
  claim.constants = {{"clusters", {1, 1}, R"(the factor 1 of $k_i=|\mathcal C_{i-1}|$)"},
                     {"separation", {1, 1}, R"(the factor 1 of $C/\sqrt{\delta'}$)"}};
  claim.planted = {turned("clusters", {2, 1}, "twice as many clusters"),
                   turned("separation", {1, 2}, "half of the distance"),
                   without("far", "any distance", "appearances at any distance")};
  claim.serves = {"hgm19/lem8"};
  claim.scope = "patches of 1, 4 or 9 pixels with up to 3 appearances, up to 4 classes of up to 3 patches";
  claim.note = R"(That the clustering is optimal is the event that the proof limits itself to. With the printed
    $k_i=|\mathcal C_{i-1}|$ and $k\ge2$ it can not be met, as there are $k|\mathcal C_{i-1}|$ groups: that is the fault
    of hgm19/step-lem8-clustered. With $k_i=k|\mathcal C_{i-1}|$ the separation has to be $kC/\sqrt{\delta'}$:
    hgm19/step-lem8-inequality-repaired.)";
  claim.twin = "step_lem8_inequality.py";
  claim.quick_cases = 1500;
  claim.full_cases = 30000;
  claim.draw = [repaired](Source& source) { return draw_inequality(source, repaired); };
  claim.state = [repaired](Statement& at) { state_inequality(at, repaired); };
  return claim;
}

Claim repaired_inequality() {
  Claim claim = inequality(true);
  claim.id = "hgm19/step-lem8-inequality-repaired";
  claim.title = "Orthogonality of different patches with a cluster for each";
  claim.place = "ours; Appendix B, proof of Lemma 8, item 2, with the number of patches";
  claim.words = R"(With $k_i=k|\mathcal C_{i-1}|$ clusters and a separation of $kC/\sqrt{\delta'}$ in Theorem 1,
    appearances of different patches differ by more than $k_i/\sqrt{\delta'}$ and are nearer to the means of their own
    groups, and there is a cluster for each patch.)";
  claim.conclusions = {
      {"(a)", R"(some block differs by more than $kC/\sqrt{\delta'}$)", {"block"}},
      {"(b)", R"(which is at least $k_i/\sqrt{\delta'}$)", {"clusters"}},
      {"(c)", "so do the appearances, each of which is nearer to its own mean", {"whole", "orthogonal"}},
      {"(d)", "there is a cluster for each patch", {"enough"}}};
  claim.readings = {{"repaired", R"($k_i=k|\mathcal C_{i-1}|$)"}};
  claim.constants[0].text = R"(the factor 1 of $k_i=k|\mathcal C_{i-1}|$)";
  claim.constants[1].text = R"(the factor 1 of $kC/\sqrt{\delta'}$)";
  claim.planted = {turned("clusters", {9, 8}, "a few more clusters"),
                   turned("clusters", {7, 8}, "a few clusters fewer"),
                   turned("separation", {7, 8}, R"(a separation of $\frac78kC/\sqrt{\delta'}$)"),
                   without("far", "any distance", "appearances at any distance")};
  claim.dials = {separation_dial()};
  claim.note = "";
  claim.twin = "step_lem8_inequality_repaired.py";
  return claim;
}

}  // namespace

std::vector<Claim> step_lemma_8(const Version& in) {
  if (in.first) return {};
  return {welldef(), inequality(false), repaired_inequality()};
}

}  // namespace lakatos::hierarchical

// Items 1 and 2 of the induction step of hgm19: k-means++ with one centre in each group of appearances.
#include "checks/hierarchical/clustering/claims.hpp"
#include "checks/hierarchical/clustering/rows.hpp"

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
  claim.given("classes", counted(budget.most >= 1));
  return budget;
}

std::int64_t read_side(Statement& claim) {
  const std::int64_t side = claim.integer("side");
  if (!claim.symbolic() && (side < 1 || side > 4)) throw std::invalid_argument("a patch has 1 to 16 pixels");
  return side;
}

void state_welldef(Statement& claim) {
  const std::int64_t side = read_side(claim), pixels = side * side;
  const Row first = read_row(claim, "first", "Z", pixels), second = read_row(claim, "second", "Z'", pixels),
            own = read_row(claim, "own", R"(\hat Z)", pixels), other = read_row(claim, "other", R"(\hat Z')", pixels);
  const Budget budget = read_budget(claim);
  const Real sigma2 = square(claim.constant("scale") / claim.whole("s", side, {"side"}));
  const Real least = square(claim.constant("separation") * budget.most) / budget.delta;
  const auto count = static_cast<std::size_t>(claim.reading("printed") ? side : pixels);
  claim.given("close", [&] {
    return both(blocks_closer(first, second, sigma2, count),
                both(blocks_closer(first, own, sigma2, count), blocks_closer(second, own, sigma2, count)));
  });
  claim.given("far",
              [&] { return both(some_block_beyond(first, other, least), some_block_beyond(second, other, least)); });
  if (claim.settled()) return;
  claim.then("whole", whole(first, second) < square(claim.constant("one")));
  claim.then("well defined", both(whole(first, own) < whole(first, other), whole(second, own) < whole(second, other)));
}

Record draw_welldef(Source& source) {
  const std::int64_t side = source.pick(std::vector<std::int64_t>{1, 2, 2, 2, 3}), pixels = side * side;
  const std::int64_t parts = 60 * side, root = source.between(2, 4), most = source.between(1, 3);
  Record record;
  record.set("side", side).set("dimension", 1).set("most", most);
  record.set("delta", source.chance(1, 16) ? fraction(5, 4) : fraction(1, root * root));
  VectorField first{parts, {}}, second = first, own = first, other = first;
  std::int64_t jump = most * root * parts + source.between(-1, parts);
  if (source.chance(1, 6)) jump = source.between(0, parts);
  const std::int64_t far = source.below(static_cast<std::uint64_t>(pixels)) == 0 ? 0 : pixels - 1;
  for (std::int64_t i = 0; i < pixels; ++i) {
    const auto offset = [&] { return source.chance(1, 2) ? source.between(0, 59) : source.chance(1, 2) ? 59 : 0; };
    const bool wide = source.chance(1, 24);
    first.entries.push_back(source.chance(1, 3) ? 0 : offset());
    second.entries.push_back(wide ? 60 : source.chance(1, 3) ? 59 : offset());
    own.entries.push_back(offset());
    other.entries.push_back(own.entries.back() + (i == far ? jump + 59 : 0));
  }
  return record.set("first", first).set("second", second).set("own", own).set("other", other);
}

Claim welldef() {
  Claim claim{};
  claim.id = "hgm19/step-lem8-welldef";
  claim.title = "Independence of the manifestation";
  claim.place = "Appendix B, proof of Lemma 8, item 1";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  claim.words =
      R"(Two appearances of one patch differ by less than $\sigma=\frac1s$ in each of the $s^2$ blocks, hence by
    less than 1 as a whole, and where each group of appearances has a centre of its own both go to the same one.)";
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
                   turned("separation", {1, 8}, "an eighth of the distance"),
                   without("far", "near centres", "centres at any distance")};
  claim.dials = {{.name = "scale",
                  .assumption = "close",
                  .text = R"($\sigma=\frac cs$)",
                  .grid = {{1, 1}, {17, 16}, {5, 4}, {3, 2}, {2, 1}},
                  .turned = {{"scale", 1}}}};
  claim.serves = {"hgm19/lem8"};
  claim.scope = "patches of 1, 4 or 9 pixels, embedded in dimension 1; one foreign centre at a time";
  claim.note = R"(That each group has a centre of its own is what the proof calls an optimal clustering. It takes as
    many clusters as there are patches, $k|\mathcal C_{i-1}|$, where the printed number is $|\mathcal C_{i-1}|$: see
    hgm19/step-lem8-inequality.)";
  claim.twin = "step_lem8_welldef.py";
  claim.quick_cases = 1500;
  claim.full_cases = 30000;
  claim.draw = draw_welldef;
  claim.state = state_welldef;
  return claim;
}

void state_inequality(Statement& claim, bool repaired) {
  const std::int64_t side = read_side(claim), pixels = side * side;
  const Row first = read_row(claim, "first", "Z", pixels), second = read_row(claim, "second", "Z'", pixels);
  const Budget budget = read_budget(claim);
  const std::int64_t classes = claim.integer("parents"), variants = claim.integer("variants");
  const Real parents = claim.whole(R"(|\mathcal C_{i-1}|)", classes, {"parents"}),
             k = claim.whole("k", variants, {"variants"});
  const Real clusters =
                 repaired ? Real(claim.constant("clusters") * k * parents) : claim.constant("clusters") * parents,
             separation = repaired ? Real(k * budget.most) : budget.most;
  claim.given("sizes", counted(both(both(parents >= 1, k >= 1), parents <= budget.most)));
  claim.given("far", [&] {
    return some_block_beyond(first, second, square(claim.constant("separation") * separation) / budget.delta);
  });
  if (claim.settled()) return;
  // Squares of C / sqrt(delta') > k_i / sqrt(delta').
  claim.then("block", some_block_beyond(first, second, square(separation) / budget.delta));
  const Real left = square(separation) / budget.delta, right = square(clusters) / budget.delta;
  claim.then("clusters", claim.reading("printed") ? left > right : left >= right);
  claim.then("whole", whole(first, second) > square(clusters) / budget.delta);
  claim.then("orthogonal", counted(k * parents <= clusters));
}

Record draw_inequality(Source& source, bool repaired) {
  const std::int64_t side = source.pick(std::vector<std::int64_t>{1, 2, 2, 3}), root = source.between(2, 4);
  const std::int64_t most = source.between(1, 4), variants = source.between(1, 3);
  Record record;
  record.set("side", side).set("most", most);
  record.set("parents", source.chance(1, 12) ? most + 1 : source.chance(1, 2) ? most : source.between(1, most));
  record.set("variants", variants).set("delta", source.chance(1, 16) ? fraction(5, 4) : fraction(1, root * root));
  const std::int64_t parts = 20, boundary = most * root * parts * (repaired ? variants : 1);
  set_rows(record, source, side * side, source.between(1, 2), parts,
           boundary + source.between(source.chance(1, 8) ? -2 : 1, 12), true);
  return record;
}

Claim inequality(bool repaired) {
  Claim claim{};
  claim.id = "hgm19/step-lem8-inequality";
  claim.title = "Orthogonality of different patches";
  claim.place = "Appendix B, proof of Lemma 8, item 2";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  claim.words = R"(Appearances of different patches differ by more than $C/\sqrt{\delta'}>k_i/\sqrt{\delta'}$ in some
    block, hence as a whole, and with $k_i=|\mathcal C_{i-1}|$ clusters the optimal clustering sends them to orthogonal
    vectors.)";
  claim.conclusions = {{"(a)", R"(some block differs by more than $C/\sqrt{\delta'}$)", {"block"}},
                       {"(b)", R"($C/\sqrt{\delta'}>k_i/\sqrt{\delta'}$)", {"clusters"}},
                       {"(c)",
                        R"(the appearances differ by more than $k_i/\sqrt{\delta'}$, and there is a cluster for
                         each of the $k|\mathcal C_{i-1}|$ patches, without which two have one image)",
                        {"whole", "orthogonal"}}};
  claim.readings = {
      {.name = "at least", .text = R"($C/\sqrt{\delta'}\ge k_i/\sqrt{\delta'}$)", .fault = "too few clusters"},
      {.name = "printed", .text = R"($C/\sqrt{\delta'}>k_i/\sqrt{\delta'}$, as printed)", .fault = "too few clusters"}};
  claim.constants = {{"clusters", {1, 1}, R"(the factor 1 of $k_i=|\mathcal C_{i-1}|$)"},
                     {"separation", {1, 1}, R"(the factor 1 of $C/\sqrt{\delta'}$)"}};
  claim.planted = {turned("clusters", {2, 1}, "twice as many clusters"),
                   turned("separation", {1, 2}, "half of the distance")};
  claim.serves = {"hgm19/lem8"};
  claim.scope = "patches of 1, 4 or 9 pixels, up to 4 classes of up to 3 patches";
  claim.note = R"(At step $i<d$ the algorithm clusters the $s\times s$ patches of the embedded image. Those are the
    appearances of the patches of all classes of $\mathcal C_{i-1}$, $k|\mathcal C_{i-1}|$ of them. Theorem 2 prints
    $k_i=|\mathcal C_{i-1}|$ clusters, the factor $k$ only at $i=d$. For $k\ge2$ two different patches then share a
    cluster whatever k-means++ does. With $k_i=k|\mathcal C_{i-1}|$ the separation has to be $kC/\sqrt{\delta'}$:
    hgm19/step-lem8-inequality-repaired. The printed strict inequality (b) fails besides where $k_i=C$, which costs
    nothing: the appearances differ by more than the left side.)";
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
    appearances of different patches differ by more than $k_i/\sqrt{\delta'}$, and there is a cluster for each patch.)";
  claim.conclusions = {};
  claim.readings = {{"repaired", R"($k_i=k|\mathcal C_{i-1}|$)"}};
  claim.constants[0].text = R"(the factor 1 of $k_i=k|\mathcal C_{i-1}|$)";
  claim.constants[1].text = R"(the factor 1 of $kC/\sqrt{\delta'}$)";
  claim.planted = {turned("clusters", {9, 8}, "a few more clusters"),
                   turned("clusters", {7, 8}, "a few clusters fewer"),
                   turned("separation", {7, 8}, R"(a separation of $\frac78kC/\sqrt{\delta'}$)"),
                   without("far", "any distance", "appearances at any distance")};
  claim.dials = {{.name = "separation",
                  .assumption = "far",
                  .text = R"(a separation of $c\,kC/\sqrt{\delta'}$)",
                  .grid = {{1, 1}, {15, 16}, {3, 4}, {1, 2}},
                  .turned = {{"separation", 1}}}};
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

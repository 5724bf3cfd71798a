// The steps of the proof of Lemma 6.
#include <algorithm>

#include "algorithms/common/seeded_k_means.hpp"
#include "checks/hierarchical/clustering/blocks.hpp"
#include "checks/hierarchical/clustering/claims.hpp"
#include "checks/hierarchical/model/standing.hpp"

namespace lakatos::hierarchical {
namespace {

/// f(x) for every point whose block has a chosen point (`hit`) or has none.
template <class F>
Formula for_blocks(const Blocks& in, const std::vector<std::size_t>& chosen, bool hit, F&& f) {
  Formula all = all_of_none();
  for (std::size_t x = 0; x < in.points.size(); ++x) {
    const bool mine = std::any_of(chosen.begin(), chosen.end(), [&](std::size_t seed) { return in.same(seed, x); });
    if (mine == hit) all = both(all, f(x));
  }
  return all;
}

void state_seeding(Statement& claim) {
  const Blocks in = read_blocks(claim);
  const std::vector<std::size_t> chosen = read_chosen(claim, in.points.size());
  give_clustered(claim, in);
  const Real i = claim.whole("i", static_cast<std::int64_t>(chosen.size()), {"chosen.entries"}), C = in.count;
  claim.given("different blocks", R"(\hat x_1,\dots,\hat x_i\text{ in different blocks})",
              [&] { return chosen.size() == 1 ? less_equal(i, Real(1)) : in_different_blocks(in, chosen); });
  claim.given("steps", counted(both(i >= 1, i < C)));
  if (claim.settled()) return;
  regime_barely_clustered(claim, in);
  const Real ratio = square(claim.constant("distance") * C) / in.delta;  // C^2 / delta
  const bool text = claim.symbolic();
  claim.then("D in blocks with a centre", [&] {
    if (text) return named("D(x)^2") < square(claim.constant("near"));
    return for_blocks(in, chosen, true,
                      [&](std::size_t x) { return least_square(in, chosen, x) < square(claim.constant("near")); });
  });
  claim.then("D in other blocks", [&] {
    if (text) return named("D(x)^2") > ratio;
    return for_blocks(in, chosen, false, [&](std::size_t x) { return least_square(in, chosen, x) > ratio; });
  });
  const Real first = i / (i + (C - i) * ratio), second = (C - 1) / ratio;
  claim.then("first", [&] {
    return (text ? named(R"(\mathbb P(\text{repeated block}))") : chance_of_repetition(in, chosen)) <= first;
  });
  claim.then("second", first <= second);
  claim.then("third", second <= claim.constant("share") * in.delta / C);
  claim.then("induction", [&] {
    const Real least = 1 - (i + 1) * in.delta / C;
    return (text ? named(R"(\mathbb P(\hat x_1,\dots,\hat x_{i+1}\text{ in different blocks}))")
                 : chance_of_no_repetition(in, chosen.size() + 1)) >= least;
  });
}

/// Chosen: a point of each of `count` blocks.
void set_chosen(Record& record, Source& source, std::int64_t count) {
  const VectorField& blocks = record.vector("blocks");
  VectorField chosen{1, {}};
  for (std::int64_t block = 1; block <= count; ++block) {
    std::vector<std::int64_t> mine;
    const std::int64_t from = source.chance(1, 32) ? 1 : block;
    for (std::size_t x = 0; x < blocks.entries.size(); ++x) {
      if (blocks.entries[x] == from) mine.push_back(static_cast<std::int64_t>(x) + 1);
    }
    if (mine.empty()) mine.push_back(block);
    const std::int64_t pick = source.pick(mine);
    if (std::find(chosen.entries.begin(), chosen.entries.end(), pick) == chosen.entries.end())
      chosen.entries.push_back(pick);
  }
  record.set("chosen", chosen);
}

Claim seeding() {
  Claim claim{};
  claim.id = "hgm19/step-lem6-steps";
  claim.title = "Probability of a repeated block during seeding";
  claim.place = "Appendix B, proof of Lemma 6";
  claim.kind = "step";
  claim.themes = {"probability"};
  claim.words = R"(With $i$ centres in $i$ blocks, $D(x)<1$ on those blocks and $D(x)>C/\sqrt\delta$ on the others, so
    that the next centre repeats a block with probability at most $\frac
    i{i+(C-i)C^2/\delta}\le\frac{C-1}{C^2/\delta}\le\frac\delta C$; by a union bound $i$ centres are in $i$ blocks with
    probability at least $1-\frac{i\delta}C$.)";
  claim.conclusions = {{"(a)", "the bounds on $D$", {"D in blocks with a centre", "D in other blocks"}},
                       {"(b)", "the first inequality", {"first"}},
                       {"(c)", "the second and the third inequality", {"second", "third"}},
                       {"(d)", "the induction, up to $i=C$", {"induction"}}};
  claim.readings = {{"printed", R"(the squares of $C/\sqrt\delta$)"}};
  claim.constants = block_constants;
  claim.constants.push_back({"near", {1, 1}, "the 1 in $D(x)<1$"});
  claim.constants.push_back({"distance", {1, 1}, R"(the factor 1 of $C/\sqrt\delta$ in the bounds)"});
  claim.constants.push_back({"share", {1, 1}, R"(the factor 1 of $\frac\delta C$)"});
  claim.planted = {turned("distance", {5, 4}, R"($D(x)>\frac54C/\sqrt\delta$)"),
                   turned("near", {3, 4}, R"($D(x)<\frac34$)"), turned("share", {1, 2}, R"($\frac\delta{2C}$)"),
                   turned("separation", {7, 8}, "seven eighths of the distance"),
                   without("within", "wide blocks", "blocks of any diameter")};
  claim.serves = {"hgm19/lem6"};
  claim.scope = "2 or 3 blocks of up to 4 points in the plane, every i < C";
  claim.note =
      R"(All of it is true, with room: the three inequalities lose a factor of about $C/\ln C$ over the steps.)";
  claim.twin = "step_lem6_steps.py";
  claim.quick_cases = 500;
  claim.full_cases = 10000;
  claim.draw = [](Source& source) {
    Record record;
    draw_blocks(record, source, source.chance(1, 16) ? 1 : 2, source.chance(1, 8) ? 4 : 3);
    const std::int64_t count = record.integer("clusters");
    set_chosen(record, source, source.chance(1, 16) ? count : source.between(1, std::max<std::int64_t>(1, count - 1)));
    return record;
  };
  claim.state = state_seeding;
  return claim;
}

// ---- Lloyd's algorithm from one seed in each block

/// The clustering from the chosen seeds; "one each": C of them, one in each block. For large delta "no tie", at the
/// first step and at the end, so that nothing hangs on how ties are broken.
Clustering<Real> give_seeds(Statement& claim, const Blocks& in) {
  const std::vector<std::size_t> chosen = read_chosen(claim, in.points.size());
  give_clustered(claim, in);
  const Real count = claim.whole("", static_cast<std::int64_t>(chosen.size()), {"chosen.entries"});
  if (!claim.reading("any delta")) claim.given("probability", in.delta < claim.constant("most"));  // printed nowhere
  claim.given("one each", R"(\text{one chosen point in each block})",
              [&] { return both(in_different_blocks(in, chosen), equal(count, in.count)); });
  const char* const no_tie = R"(\text{no point has two nearest centres, at first or at the end})";
  if (claim.symbolic() && claim.reading("any delta")) claim.given("no tie", no_tie, [] { return Truth::unknown; });
  if (claim.symbolic() || claim.settled()) return {};
  std::vector<Vec> centres;
  for (const std::size_t seed : chosen) centres.push_back(in.points[seed]);
  Clustering<Real> end = lloyd(in.points, centres, Dissimilarity::euclidean);
  if (claim.reading("any delta")) {
    claim.given("no tie", no_tie,
                [&] { return both(one_nearest(in.points, centres), one_nearest(in.points, end.centres)); });
  }
  return end;
}

void state_lloyd(Statement& claim) {
  const Blocks in = read_blocks(claim);
  const Clustering<Real> end = give_seeds(claim, in);
  if (claim.settled()) return;
  regime_barely_clustered(claim, in);
  if (claim.reading("centres in blocks")) {
    claim.then("kept", R"(\text{each block has a centre among its points})",
               [&] { return centres_in_blocks(in, end.centres); });
  } else {
    // No centre is nearer to a point than that of its cluster, which shows the clusters.
    claim.then("kept", R"(\text{the clusters are the blocks})",
               [&] { return both(truth_of(same_partition(end.of, in.of)), nearest_centres(in.points, end)); });
  }
  claim.then("one step", R"(\text{centres move once})",
             [&] { return truth_of(end.steps <= (claim.planted("no step") ? 0 : 1)); });
}

void state_mean(Statement& claim) {
  const Blocks in = read_blocks(claim);
  const Clustering<Real> end = give_seeds(claim, in);
  if (claim.settled()) return;
  regime_barely_clustered(claim, in);
  const bool printed = claim.reading("printed");
  const Real divisor = claim.constant("count") * (printed ? in.count : named("|B_j|"));
  claim.then("formula", text(R"(\hat x_j=\frac1{)", divisor, R"(}\sum_{x\in B_j}x)"), [&] {
    return centres_are_means(in, end,
                             [&](long size) { return claim.constant("count") * (printed ? in.count : Real(size)); });
  });
}

/// Two blocks that are nearer to each other than they are wide, which takes a large delta.
void set_near_blocks(Record& record, Source& source) {
  const std::int64_t gap = source.between(3, 9), root = source.between(1, gap - 1);
  record.set("points", VectorField{10, {0, 0, 9, 0, 9 + gap, 0, 18 + gap, 0}}).set("clusters", 2);
  record.set("blocks", VectorField{1, {1, 1, 2, 2}}).set("delta", fraction(400, root * root));
  record.set("chosen", VectorField{1, {source.between(1, 2), source.between(3, 4)}});
}

Claim lloyd_claim() {
  Claim claim{};
  claim.place = "Appendix B, end of proof of Lemma 6";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  claim.constants = block_constants;
  claim.constants.push_back({"most", {1, 1}, R"(the 1 in $\delta<1$)"});
  claim.serves = {"hgm19/lem6"};
  claim.scope = "up to 4 blocks in the plane, one seed in each";
  claim.quick_cases = 1500;
  claim.full_cases = 20000;
  claim.draw = [](Source& source) {
    Record record;
    draw_blocks(record, source, source.chance(1, 16) ? 1 : 2, source.chance(1, 4) ? 4 : 3);
    set_chosen(record, source, record.integer("clusters"));
    if (source.chance(1, 32)) set_near_blocks(record, source);
    return record;
  };
  return claim;
}

Claim lloyd_steps() {
  Claim claim = lloyd_claim();
  claim.id = "hgm19/step-lem6-lloyd";
  claim.title = "Lloyd steps after the seeding";
  claim.words = R"(From seeds of which each block has one, every step of Lloyd's algorithm keeps a centre for each
    block, and it converges after one step.)";
  claim.conclusions = {{"(a)", "each block keeps its own centre", {"kept"}}, {"(b)", "one step", {"one step"}}};
  claim.readings = {{"probability", R"(for $\delta<1$, where the lemma says something)"},
                    {.name = "any delta", .text = R"(for every $\delta>0$, as printed)", .fault = "delta beyond 1"},
                    {.name = "centres in blocks",
                     .text = R"(for $\delta<1$, the centre being a point of the block)",
                     .slip = "the clusters are the blocks: the next line has the means"}};
  claim.power_in = "probability";
  claim.planted = {turned("separation", {1, 8}, "an eighth of the distance"),
                   turned("most", {512, 1}, R"($\delta<512$)"), without("one each", "any seeds", "seeds anywhere"),
                   variant("no step", "centres do not move")};
  claim.zoo = []() -> std::vector<Record> {  // no tie at any step: 13/10 is nearer to 9/10 than to 22/10
    Record record = Record().set("dimension", 1).set("points", VectorField{10, {0, 9, 13, 22}}).set("clusters", 2);
    record.set("blocks", VectorField{1, {1, 1, 2, 2}}).set("delta", fraction(26, 1));
    return {record.set("chosen", VectorField{1, {2, 4}})};
  };
  claim.note = R"(What is needed is $C/\sqrt\delta\ge2$ or so: more than the diameter of a block and the distance from
    its points to its mean together. For $C\ge2$ and $\delta<1$ that is so, but no bound of $\delta$ is printed. For
    large $\delta$ the blocks are closer to each other than they are wide: $\{0,\frac9{10}\}$ and
    $\{\frac{13}{10},\frac{22}{10}\}$ from the seeds $\frac9{10}$ and $\frac{22}{10}$, $\delta=26$.)";
  claim.twin = "step_lem6_lloyd.py";
  claim.state = state_lloyd;
  return claim;
}

Claim mean_formula() {
  Claim claim = lloyd_claim();
  claim.id = "hgm19/step-lem6-mean";
  claim.title = "Formula for the returned centres";
  claim.words = R"(The returned centres are the means of the blocks.)";
  claim.conclusions = {{"(a)", "the formula", {"formula"}}};
  claim.readings = {
      {"means", R"(divided by $|B_j|$, for $\delta<1$)"},
      {.name = "any delta", .text = R"(divided by $|B_j|$, for every $\delta>0$)", .fault = "delta beyond 1"},
      {.name = "printed",
       .text = R"(divided by $C$, as printed, for $\delta<1$)",
       .slip = R"($\frac1{|B_j|}$: a step of Lloyd's algorithm gives the mean of the points)"}};
  claim.constants.push_back({"count", {1, 1}, R"(the factor 1 of $|B_j|$)"});
  claim.power_in = "means";
  claim.planted = {turned("separation", {1, 8}, "an eighth of the distance"), turned("count", {5, 4}, "a quarter more"),
                   without("one each", "any seeds", "seeds anywhere")};
  claim.note = R"(For large $\delta$ the clusters need not be the blocks (hgm19/step-lem6-lloyd). $\frac1C$ is right
    where a block has as many points as there are blocks.)";
  claim.twin = "step_lem6_mean.py";
  claim.state = state_mean;
  return claim;
}

}  // namespace

std::vector<Claim> lemma_6_steps(const Version& in) {
  if (in.first) return {};
  return {seeding(), lloyd_steps(), mean_formula()};
}

}  // namespace lakatos::hierarchical

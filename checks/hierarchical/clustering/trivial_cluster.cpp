// The trivial clustering that Section 4.1.1 offers. The text leaves open what becomes of an example that is close to
// two others which are not close to each other; each way to settle it is a reading.
#include "algorithms/hierarchical/cluster_masks.hpp"
#include "checks/hierarchical/clustering/claims.hpp"
#include "checks/hierarchical/clustering/points.hpp"
#include "checks/hierarchical/dials.hpp"

namespace lakatos::hierarchical {
namespace {

Distances distances(Statement& claim, const std::vector<Vec>& points, const Real& gamma) {
  return {close_to(points, square(gamma), false), close_to(points, square(gamma), true),
          close_to(points, square(claim.constant("far") * gamma), true)};
}

/// `test(cluster, left)` for every cluster of the reading; in every order, or in one.
template <class Test>
Truth on_clusters(const Statement& claim, const Distances& at, Test&& test) {
  const Members all = everyone(at.within.size());
  if (claim.reading("chains") || claim.reading("every ball")) {
    bool good = true;
    for (const Members cluster : chains(at.within)) good = good && test(cluster, all);
    return truth_of(good);
  }
  const Accept accept = [&](std::size_t, Members cluster, Members left) { return test(cluster, left); };
  return truth_of(claim.reading("best order") ? in_some_order(at.within, accept) : in_every_order(at.within, accept));
}

void state_remark(Statement& claim, bool repaired) {
  const std::vector<Vec> points = read_points(claim, 8);
  const Real gamma = claim.number("gamma", R"(\gamma)");
  claim.given("radius", gamma > 0);
  if (repaired) give_gap(claim, points, gamma, claim.constant("gap"));
  if (claim.settled()) return;
  if (repaired) {
    claim.regime("nearly gamma apart", some_pair(points.size(), [&](std::size_t i, std::size_t j) {
                   const Real apart = squared_distance(points[i], points[j]);
                   return both(16 * apart >= 9 * square(gamma), apart < square(gamma));
                 }));
    claim.regime("barely 2 gamma apart", some_pair(points.size(), [&](std::size_t i, std::size_t j) {
                   const Real apart = squared_distance(points[i], points[j]);
                   return both(apart > square(gamma), 16 * apart <= 81 * square(gamma));
                 }));
  }
  const auto concluded = [&](const char* name, const char* latex, auto&& test) {
    claim.then(name, [&] { return predicate([&] { return test(distances(claim, points, gamma)); }, latex); });
  };
  concluded("map", R"(\text{each example is in one cluster})", [&](const Distances& at) {
    return truth_of(!claim.reading("every ball") || neighbourhoods_are_clusters(at.within));
  });
  concluded("equal", R"(\|x_i-x_j\|<\gamma\Rightarrow\phi_S(x_i)=\phi_S(x_j))", [&](const Distances& at) {
    return on_clusters(claim, at, [&](Members cluster, Members left) { return keeps_close(at, cluster, left); });
  });
  claim.then("orthogonal", [&] {
    return predicate(
        [&] {
          const Distances at = distances(claim, points, gamma);
          return on_clusters(claim, at, [&](Members cluster, Members) { return none_far(at, cluster); });
        },
        R"(\|x_i-x_j\|>)", claim.constant("far"), R"(\,\gamma\Rightarrow\phi_S(x_i)\perp\phi_S(x_j))");
  });
}

Record draw_points(Source& source) {
  const std::int64_t dimension = source.between(1, 2), step = source.between(4, 12);
  Record record;
  record.set("dimension", dimension);
  if (source.chance(1, 2)) record.set("points", draw_chain(source, dimension, 5, 10, step));
  else
    record.set("points", draw_groups(source, dimension, source.between(2, 3), source.between(1, 2), 10,
                                     source.between(1, 9), source.between(8, 22), nullptr));
  return record.set("gamma", source.chance(1, 16) ? fraction(0, 1) : fraction(10, 10));
}

/// Groups hardly farther apart than they must be, with two points of each nearly gamma apart.
Record draw_wide_groups(Source& source) {
  const std::int64_t dimension = source.between(1, 2), parts = 10;
  VectorField points{parts, {}};
  std::int64_t at = 0;
  for (std::int64_t group = source.between(1, 2); group >= 0; --group) {
    const std::int64_t width = source.pick<std::int64_t>({5, 9, 9, 9});
    for (const std::int64_t offset : {std::int64_t{0}, width}) {
      points.entries.push_back(at + offset);
      if (dimension == 2) points.entries.push_back(0);
    }
    at += width + source.pick<std::int64_t>({20, 21, 23});
  }
  return Record().set("dimension", dimension).set("points", points).set("gamma", fraction(1, 1));
}

Claim remark() {
  Claim claim{};
  claim.id = "malach18/remark-trivial-cluster";
  claim.title = "A trivial clustering meets the specification";
  claim.place = "Section 4.1.1";
  claim.kind = "remark";
  claim.themes = {"model"};
  claim.words = R"(Putting each example together with those within $\gamma$ of it, and sending different clusters to
    orthogonal vectors, is a routine of the kind that is asked for.)";
  claim.conclusions = {{"(a)", "the procedure defines a map on $S$", {"map"}},
                       {"(b)", "the map has both properties", {"equal", "orthogonal"}}};
  claim.readings = {{.name = "first come",
                     .text = R"(an example that is in no cluster yet founds one, with those within $\gamma$ of it that
                       are in none, in every order of processing)",
                     .fault = "chains"},
                    {"best order", "the same in the order that serves best"},
                    {"chains", "clusters that have an example in common are one"},
                    {"every ball", "every example has a cluster, which may overlap with others"}};
  claim.constants = {two_gamma_constant};
  claim.planted = {turned("far", {1, 1}, R"($>\gamma$ in place of $>2\gamma$)"),
                   turned("far", {1, 2}, R"($>\frac12\gamma$ in place of $>2\gamma$)")};
  claim.scope = "2 to 6 points of dimension 1 or 2, in every order";
  claim.note = R"(Examples at $0,\frac9{10}\gamma,\frac{18}{10}\gamma$: if the first one founds a cluster, the second is
    in it and the third is not, though it is closer than $\gamma$ to the second. Beginning with the second mends this
    set; with a fourth point at $\frac{27}{10}\gamma$ no order does, as no map into unit vectors exists. Merged clusters
    keep the first property and lose the second on that set. The other half is true: a cluster that one example founds
    has a diameter of at most $2\gamma$.)";
  claim.twin = "remark_trivial_cluster.py";
  claim.quick_cases = 1500;
  claim.full_cases = 30000;
  claim.draw = draw_points;
  claim.zoo = []() -> std::vector<Record> {
    return {Record().set("dimension", 1).set("points", VectorField{1, {0, 2, 4}}).set("gamma", fraction(5, 2)),
            Record().set("dimension", 1).set("points", VectorField{1, {0, 2, 4, 6}}).set("gamma", fraction(5, 2))};
  };
  claim.state = [](Statement& at) { state_remark(at, false); };
  return claim;
}

Claim repaired() {
  Claim claim = remark();
  claim.id = "malach18/remark-trivial-cluster-repaired";
  claim.title = R"(Where no distance lies in [gamma, 2 gamma) every trivial clustering meets the specification)";
  claim.place = "ours; Section 4.1.1, with a condition on S";
  claim.words = R"(If no two points of $S$ have a distance in $[\gamma,2\gamma)$, the clusters are the same in each of
    the readings and in every order, and both properties hold.)";
  for (Reading& reading : claim.readings) reading.fault = "";
  claim.constants.push_back({"gap", {2, 1}, R"(the end of the gap $[\gamma,2\gamma)$)"});
  claim.planted = {turned("gap", {7, 4}, R"(a gap $[\gamma,\frac74\gamma)$)"),
                   without("gap", "no gap", "any distances"),
                   turned("far", {7, 8}, R"($>\frac78\gamma$ in place of $>2\gamma$)"),
                   turned("far", {1, 2}, R"($>\frac12\gamma$ in place of $>2\gamma$)")};
  claim.dials = {gap_dial()};
  claim.note = R"(Being within $\gamma$ is then transitive, so that the balls are the clusters.)";
  claim.twin = "remark_trivial_cluster_repaired.py";
  claim.zoo = {};
  claim.draw = [](Source& source) {
    if (source.chance(1, 6)) return draw_wide_groups(source);
    return source.chance(1, 3) ? draw_points(source) : draw_gapped(source, 2);
  };
  claim.state = [](Statement& at) { state_remark(at, true); };
  return claim;
}

}  // namespace

std::vector<Claim> trivial_cluster(const Version& in) {
  if (!in.first) return {};
  return {remark(), repaired()};
}

}  // namespace lakatos::hierarchical

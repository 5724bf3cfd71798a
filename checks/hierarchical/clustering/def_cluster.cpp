// The specification of CLUSTER_gamma. With images of norm 1 it can be met exactly where no chain of points closer than
// gamma ends farther than 2 gamma from where it began: equality runs along the chain, and no unit vector is orthogonal
// to itself. e_c for the points of chain c is then a map that meets it, so that this map decides the question.
#include "checks/hierarchical/clustering/claims.hpp"
#include "checks/hierarchical/clustering/points.hpp"
#include "checks/hierarchical/dials.hpp"

namespace lakatos::hierarchical {
namespace {

/// Images of any norm that meet the specification: 0 everywhere.
std::vector<Vec> zero_images(const Statement& claim, const std::vector<Vec>& points) {
  if (claim.symbolic()) return {symbol_vector(R"(\phi_S(x_i))"), symbol_vector(R"(\phi_S(x_j))")};
  std::vector<Vec> images(points.size(), Vec(1, Real(0)));
  if (claim.planted("one image of norm 1")) images.front()[0] = 1;
  return images;
}

/// No chain of points closer than gamma ends farther than far * gamma from where it began.
Formula chains_stay_close(const std::vector<Vec>& points, const Real& gamma, const Real& far) {
  const Neighbours close = close_to(points, square(gamma), false);
  return for_pairs(points.size(), [&](std::size_t i, std::size_t j) {
    const std::vector<std::size_t> chain = chain_between(close, i, j);
    if (chain.empty()) return all_of_none();
    Formula broken = squared_distance(points[chain[0]], points[chain[1]]) >= square(gamma);
    for (std::size_t link = 2; link < chain.size(); ++link)
      broken = either(broken, squared_distance(points[chain[link - 1]], points[chain[link]]) >= square(gamma));
    broken.margin = std::nan("");  // how far the ends are apart is what counts
    return either(squared_distance(points[i], points[j]) <= square(far * gamma), broken);
  });
}

void conclude(Statement& claim, const std::vector<Vec>& points, const Real& gamma) {
  claim.then("a map exists", [&] {
    if (!claim.symbolic() && !claim.reading("any norm")) return chains_stay_close(points, gamma, claim.constant("far"));
    return meets_specification(points, zero_images(claim, points), gamma, claim.constant("far"));
  });
  claim.then("polynomial", [&] {
    // Who is closer than gamma to whom settles the chains: so many pairs are looked at.
    const Real n = claim.whole("|S|", std::ssize(points), {});
    return counted(n * (n - 1) / 2 <= claim.constant("pairs") * square(n));
  });
}

void state_definition(Statement& claim, bool repaired) {
  const std::vector<Vec> points = read_points(claim);
  const Real gamma = claim.number("gamma", R"(\gamma)");
  claim.given("radius", gamma > 0);
  if (repaired) give_gap(claim, points, gamma, claim.constant("gap"));
  if (claim.settled()) return;
  claim.regime("some pair close", [&] {
    return predicate([&] { return truth_of(chains(close_to(points, square(gamma), false)).size() < points.size()); },
                     R"(\|x_i-x_j\|<\gamma\text{ for some }i\ne j)");
  });
  conclude(claim, points, gamma);
}

Record draw_points(Source& source) {
  const std::int64_t dimension = source.between(1, 2), step = source.between(4, 12);
  Record record;
  record.set("dimension", dimension);
  if (source.chance(1, 2)) record.set("points", draw_chain(source, dimension, 6, 10, step));
  else
    record.set("points", draw_groups(source, dimension, source.between(1, 3), source.between(1, 3), 10,
                                     source.between(1, 9), source.between(8, 22), nullptr));
  return record.set("gamma", source.chance(1, 16) ? fraction(0, 1) : fraction(source.chance(1, 2) ? 10 : step, 10));
}

const Constant pairs_constant{"pairs", {1, 2}, R"(of $c\,|S|^2$ pairs)"};

Claim definition() {
  Claim claim{};
  claim.id = "malach18/def-cluster";
  claim.title = "Specification of the clustering routine";
  claim.place = "Section 4.1.1";
  claim.kind = "definition";
  claim.themes = {"model"};
  claim.words = R"(A routine finds for every finite $S\subset\mathbb R^s$ and every $\gamma$, in polynomial time, a map
    $\phi_S$ that takes one value at points of $S$ closer than $\gamma$ and orthogonal values at points farther apart
    than $2\gamma$.)";
  claim.conclusions = {
      {"(a)", R"(such a map exists for every $S$ and $\gamma$)", {"a map exists"}},
      {"(b)", "it is found in polynomial time: counted by definition, as pairs that are looked at", {"polynomial"}}};
  claim.readings = {
      {.name = "unit",
       .text = "the values are unit vectors, which is imported from Section 5.2: Section 4.1.1 says only orthogonal",
       .fault = "chains"},
      {.name = "any norm", .text = R"(values of any norm: the map that is 0 everywhere is one)"}};
  claim.constants = {two_gamma_constant, pairs_constant};
  claim.constants[0].idle = "with values of any norm the map 0 meets every threshold; with unit vectors it has power";
  claim.planted = {turned("far", {1, 1}, R"($>\gamma$ in place of $>2\gamma$)"),
                   turned("pairs", {1, 4}, R"(a quarter of $|S|^2$)"),
                   variant("one image of norm 1", "0 everywhere but for one unit vector", "any norm")};
  claim.serves = {"malach18/step-lem1-base", "malach18/step-lem1-1", "malach18/step-lem1-2"};
  claim.scope = "2 to 9 points of dimension 1 or 2";
  claim.note = R"(Four points on a line at $0,\frac9{10}\gamma,\frac{18}{10}\gamma,\frac{27}{10}\gamma$: the first and
    the last must have one value and orthogonal values, which only 0 allows. With values of any norm 0 is always a way
    out, and then the specification asks for nothing: no latent image can be read off a map that is 0. Which of the two
    is meant decides which later step fails. Where a map of unit vectors exists it is the one that is constant on the
    chains of points closer than $\gamma$; these are found from the $\frac12|S|(|S|-1)$ distances.)";
  claim.twin = "def_cluster.py";
  claim.quick_cases = 1500;
  claim.full_cases = 30000;
  claim.draw = draw_points;
  claim.zoo = []() -> std::vector<Record> {
    return {Record().set("dimension", 1).set("points", VectorField{1, {0, 2, 4, 6}}).set("gamma", fraction(5, 2))};
  };
  claim.state = [](Statement& at) { state_definition(at, false); };
  return claim;
}

Claim repaired() {
  Claim claim = definition();
  claim.id = "malach18/def-cluster-repaired";
  claim.title = R"(The specification can be met where no distance lies in [gamma, 2 gamma))";
  claim.place = "ours; Section 4.1.1, with a condition on S";
  claim.words = R"(If no two points of $S$ have a distance in $[\gamma,2\gamma)$, a map into unit vectors meets both
    conditions, and it is found in polynomial time.)";
  claim.readings = {{"unit", "the values are unit vectors"}};
  claim.constants = {two_gamma_constant, pairs_constant, {"gap", {2, 1}, R"(the end of the gap $[\gamma,2\gamma)$)"}};
  claim.constants[0].idle = "";
  claim.planted = {
      turned("gap", {7, 4}, R"(a gap $[\gamma,\frac74\gamma)$)"), turned("pairs", {1, 4}, R"(a quarter of $|S|^2$)"),
      turned("far", {7, 8}, R"($>\frac78\gamma$ in place of $>2\gamma$)"), without("gap", "no gap", "any distances")};
  claim.dials = {gap_dial()};
  claim.note = R"(Points closer than $2\gamma$ are then closer than $\gamma$, so that being closer than $\gamma$ is
    transitive: every chain has a diameter below $\gamma$. The end $2\gamma$ of the gap can not be lowered: points at
    $0,t,2t,3t$ with $t<\gamma$ close to $\gamma$ leave the gap $[\gamma,2t)$ free. Sets of embedded patches as Theorem
    1 gives them have this gap.)";
  claim.twin = "def_cluster_repaired.py";
  claim.zoo = {};
  claim.draw = [](Source& source) { return source.chance(1, 3) ? draw_points(source) : draw_gapped(source, 3); };
  claim.state = [](Statement& at) { state_definition(at, true); };
  return claim;
}

}  // namespace

std::vector<Claim> def_cluster(const Version& in) {
  if (!in.first) return {};
  return {definition(), repaired()};
}

}  // namespace lakatos::hierarchical

// KMEANS as Section 5.1 and Appendix B define it: does its rule always give a law, and does it always end in a map?
#include "algorithms/common/seeded_k_means.hpp"
#include "checks/hierarchical/clustering/claims.hpp"
#include "checks/hierarchical/clustering/points.hpp"

namespace lakatos::hierarchical {
namespace {

void state_definition(Statement& claim) {
  const std::vector<Vec> points = read_points(claim, 8);
  const std::int64_t wanted = claim.integer("clusters");
  const Real k = claim.whole("k", wanted, {"clusters"}), n = number_of_points(claim, "|S|");
  claim.given("clusters", counted(k >= 1));
  if (!claim.reading("any number")) claim.given("enough points", counted(claim.constant("times") * k <= n));
  claim.given("set", [&] {
    if (points.size() == 1) return counted(n <= 1);
    return points_differ(points);
  });
  const bool cosine = claim.reading("cosine");
  if (cosine) give_not_zero(claim, points);
  if (claim.settled()) return;
  // There the seeding goes on to the last point; there Lloyd's algorithm may meet points with two nearest centres.
  claim.regime("a cluster for every point", counted(both(k == n, k >= 2)));
  claim.regime("a tie", [&] {
    return predicate([&] { return both(less(Real(1), k), some_tie(points)); },
                     R"(k \ge 2,\ \|x-y\| = \|x-z\| \text{ for some } x, y \ne z)");
  });
  const auto clusters =
      static_cast<std::size_t>(std::max<std::int64_t>(wanted, 1)) + (claim.planted("one more") ? 1 : 0);
  const Dissimilarity by = cosine ? Dissimilarity::cosine : Dissimilarity::euclidean;
  claim.then("law", R"(\textstyle\sum_{x\in S}D(x)^2>0\text{ at every step})",
             [&] { return seeding_goes_on(points, clusters, by, n); });
  claim.then("map", R"(\text{from every seeding Lloyd's algorithm ends, each point with a nearest centre})",
             [&] { return ends_in_a_map(points, clusters, by, !claim.reading("no convention")); });
  if (claim.reading("words"))
    claim.then("words", R"(\frac{D(x)^2}{\sum D^2}=\frac{D(x)}{\sum D})", [&] { return words_agree(points); });
}

Record draw_set(Source& source) {
  static constexpr std::int64_t pairs[][2] = {{1, 0}, {0, 1}, {3, 4}, {4, 3}, {-1, 0}, {5, 12}, {0, -1}, {-3, 4}};
  const bool line = source.chance(1, 4), anywhere = source.chance(1, 2);
  VectorField points{1, {}};
  const std::int64_t count = source.between(1, 5), width = source.chance(1, 2) ? 12 : 6;  // the fewer, the more ties
  for (std::int64_t i = 0; i < count; ++i) {
    if (anywhere) {
      points.entries.insert(points.entries.end(), {source.between(0, width), source.between(0, width / 2)});
      continue;
    }
    const auto& pair = pairs[line ? 0 : source.below(8)];
    const std::int64_t times = source.between(source.chance(1, 32) ? 0 : 1, line ? 9 : 3);
    points.entries.insert(points.entries.end(), {times * pair[0], times * pair[1]});
  }
  Record record;
  record.set("dimension", 2).set("points", points);
  const std::int64_t wanted = source.chance(1, 8) ? count + 1 : source.chance(1, 3) ? count : source.between(1, count);
  return record.set("clusters", source.chance(1, 24) ? 0 : wanted);
}

Claim definition() {
  Claim claim{};
  claim.id = "hgm19/def-kmeans";
  claim.title = "The clustering routine KMEANS";
  claim.place = "Section 5.1; Appendix B (opening)";
  claim.kind = "definition";
  claim.themes = {"model"};
  claim.words = R"(k-means++ with $k$ clusters: the first seed is uniform, the next is $x$ with probability
    $D(x)^2/\sum_{x'}D(x')^2$, $D$ the distance from the nearest seed; then Lloyd's algorithm, which is run from every
    seeding. $\phi_S$ takes one value on each cluster, orthogonal ones on different clusters: $e_c$ on the cluster
    $c$.)";
  claim.conclusions = {{"(a)", "the map exists for every finite $S$ and number of clusters", {"map"}},
                       {"(b)", "the seeding rule is a law", {"law"}}};
  claim.readings = {
      {"norms", R"(Euclidean distances, as Appendix B prints them, and no more clusters than points; a centre without
        points stays where it is)"},
      {"no convention", R"(the same, where nothing is said of a centre without points)"},
      {.name = "cosine", .text = "the cosine distance, as Section 5.1 has it", .fault = "cosine"},
      {.name = "any number", .text = "also more clusters than points", .fault = "too many clusters"},
      {.name = "words",
       .text = R"(the rule is also that of the words, proportional to the distance)",
       .slip = R"($D(x)^2$, as the display has it)"}};
  claim.constants = {{"times", {1, 1}, R"(the factor 1 of $k\le|S|$)"}};
  claim.planted = {variant("one more", "one cluster more"),
                   without("enough points", "too many clusters", "more clusters than points"),
                   without("set", "repeated points", "points that occur more than once"),
                   turned("times", {3, 4}, R"($\frac34k\le|S|$)")};
  claim.serves = {"hgm19/lem6", "hgm19/step-lem7-base"};
  claim.scope = "1 to 5 points of the plane; every outcome of the seeding";
  claim.note = R"(With more clusters than different points the rule ends in $\frac00$. By the cosine distance that
    happens as soon as two points lie on one ray; a point that is 0 has no cosine distance. Lloyd's algorithm may leave
    a centre without points: $S=\{(10,5),(4,2),(10,0),(2,\frac{31}{10}),(10,1)\}$ from the seeds $(10,5)$, $(10,1)$,
    $(10,0)$. The mean of no points is none, so that a convention is needed, which the text does not print.)";
  claim.twin = "def_kmeans.py";
  claim.quick_cases = 600;
  claim.full_cases = 12000;
  claim.draw = draw_set;
  claim.zoo = []() -> std::vector<Record> {
    const VectorField points{10, {100, 50, 40, 20, 100, 0, 20, 31, 100, 10}};
    return {Record().set("dimension", 2).set("points", points).set("clusters", 3)};
  };
  claim.state = state_definition;
  return claim;
}

}  // namespace

std::vector<Claim> def_kmeans(const Version& in) {
  if (in.first) return {};
  return {definition()};
}

}  // namespace lakatos::hierarchical

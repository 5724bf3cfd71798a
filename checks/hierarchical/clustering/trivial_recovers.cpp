// After Theorem 1 the balls of the trivial clustering are the classes, and on the next level those of rows of embedded
// vectors are the latent patches. Every order of processing gives the classes exactly where the ball of every point is
// its class: any point may be the first.
#include "checks/hierarchical/clustering/claims.hpp"
#include "checks/hierarchical/clustering/points.hpp"

namespace lakatos::hierarchical {
namespace {

struct Embedded {
  std::vector<Vec> points;
  std::vector<std::size_t> labels;
  Vec numbers;        // the labels as numbers of the instance
  Real pixels;        // of a patch: s, in hgm19 s^2
  Real close2, far2;  // the squares of the two distances of Theorem 1
  Real radius2;       // of the balls
};

Formula same_within(const Embedded& in, const Real& most, bool boundary) {
  return for_label_pairs(in.labels, in.numbers, true, [&](std::size_t i, std::size_t j) {
    const Real apart = squared_distance(in.points[i], in.points[j]);
    return boundary ? apart <= most : apart < most;
  });
}
Formula others_beyond(const Embedded& in, const Real& least) {
  if (symbolic()) return squared_distance(in.points[0], symbol_vector("x'")) > least;
  return for_label_pairs(in.labels, in.numbers, false, [&](std::size_t i, std::size_t j) {
    return squared_distance(in.points[i], in.points[j]) > least;
  });
}

Embedded read_embedded(Statement& claim, const Version& in) {
  Embedded at{read_points(claim), {}, claim.vector("labels"), 0, 0, 0, 0};
  at.labels = read_labels(claim, "labels", at.points.size(), 10);
  const std::int64_t size = claim.integer(in("pixels", "side"));
  const Real s = claim.whole("s", size, {in("pixels", "side")}), gamma = claim.number("gamma", R"(\gamma)");
  claim.given("pixels", counted(s >= 1));
  claim.given("radius", gamma > 0);
  at.radius2 = square(claim.constant("radius") * gamma);
  if (in.first) {
    const Real sigma2 = square(claim.constant("scale") * gamma) / s;
    at.pixels = s, at.close2 = sigma2, at.far2 = square(claim.constant("two")) * s * sigma2;
    return at;
  }
  const Real sigma = claim.number("sigma", R"(\sigma)");
  claim.given("sigma", sigma > 0);
  if (claim.reading("chosen")) claim.given("ratio", gamma >= claim.constant("ratio") * s * sigma);
  at.pixels = square(s), at.close2 = square(sigma), at.far2 = square(gamma);
  return at;
}

/// Two points of a class at 4/5 of the distance that they may have or more, two of different classes within 5/4 of the
/// distance that they must have.
Formula barely_told_apart(const Embedded& in) {
  const auto some = [&](bool same, auto&& f) {
    return some_pair(in.points.size(), [&](std::size_t i, std::size_t j) {
      return (in.labels[i] == in.labels[j]) == same ? f(squared_distance(in.points[i], in.points[j])) : known(false);
    });
  };
  return predicate(
      [&] {
        return both(some(true, [&](const Real& apart) { return 25 * apart >= 16 * in.close2; }),
                    some(false, [&](const Real& apart) { return 16 * apart <= 25 * in.far2; }))
            .truth;
      },
      R"(\text{some two points of a class at least } \tfrac45 \text{ of what (1) allows apart,}\ )"
      R"(\text{some of two classes at most } \tfrac54 \text{ of what (2) asks for})");
}

void state_recovery(Statement& claim, const Version& in) {
  const Embedded at = read_embedded(claim, in);
  claim.given("close", [&] { return same_within(at, at.close2, false); });
  claim.given("far", [&] { return others_beyond(at, at.far2); });
  if (claim.settled()) return;
  claim.regime("wide classes, barely apart", [&] { return barely_told_apart(at); });
  const Formula outside = others_beyond(at, at.radius2);
  claim.then("classes", both(same_within(at, at.radius2, true), outside));
  // Rows of s vectors: the widest that show one patch have the widest pair of a class at each place; the narrowest that
  // show two differ in one place.
  claim.then("latent patches", both(same_within(at, at.radius2 / at.pixels, true), outside));
}

Record draw_embedded(Source& source, const Version& in) {
  const std::int64_t size = in.first ? source.pick(std::vector<std::int64_t>{1, 2, 4, 4, 9}) : source.between(1, 3);
  const std::int64_t root = in.first ? (size == 9 ? 3 : size == 4 ? 2 : 1) : size;
  // sigma = 1 = 24 parts, gamma = root, for hgm19 also others
  const std::int64_t dimension = source.between(1, 2);
  const std::int64_t gamma = in.first || source.chance(2, 3) ? 24 * root : source.between(1, 24 * root + 12);
  const std::int64_t boundary = in.first ? 2 * gamma : gamma;
  const std::int64_t far =
      source.chance(1, 4) ? source.between(boundary / 3, boundary) : boundary + source.between(0, 9);
  Record record;
  std::vector<std::int64_t> labels;
  record.set("dimension", dimension);
  record.set("points",
             draw_groups(source, dimension, source.between(1, 3), source.between(1, 3), 24,
                         source.between(source.chance(1, 2) ? 21 : 0, source.chance(1, 6) ? 27 : 23), far, &labels));
  record.set("labels", VectorField{1, labels}).set(in("pixels", "side"), size);
  record.set("gamma", fraction(in.first && size == 2 ? gamma * 17 / 12 : gamma, 24));
  if (!in.first) record.set("sigma", source.chance(1, 24) ? fraction(0, 1) : fraction(1, 1));
  return record;
}

Claim shared(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/remark-trivial-recovers", "hgm19/remark-trivial-recovers");
  claim.title =
      in("A trivial clustering then finds the classes", "A trivial clustering then rebuilds the latent image");
  claim.place = in("Section 5 (opening), Section 5.3", "Sections 4.2, 5");
  claim.kind = "remark";
  claim.themes = {"embedding separation"};
  claim.words =
      in(R"(Where patches of one class are embedded closer than $\sigma=\frac\gamma{\sqrt s}$ and patches of different
        classes farther apart than $2\sqrt s\,\sigma$, the trivial clustering with radius $\gamma$ finds the classes, in
        every order of processing, and level after level the latent images.)",
         R"(Where patches of one class are embedded closer than $\sigma$ and patches of different classes farther apart
           than $\gamma$, a trivial clustering with radius $\gamma$ rebuilds the latent image, in every order of
           processing, and level after level all of them.)");
  claim.conclusions = {
      {"(a)", "the clusters are the classes", {"classes"}},
      {"(b)", "on the next level the clusters of rows of embedded vectors are the latent patches", {"latent patches"}}};
  claim.scope = "up to 9 points of up to 3 classes, in dimension 1 or 2; all rows of them";
  claim.twin = "remark_trivial_recovers.py";
  claim.quick_cases = 2000;
  claim.full_cases = 40000;
  claim.draw = [in](Source& source) { return draw_embedded(source, in); };
  claim.state = [in](Statement& at) { state_recovery(at, in); };
  return claim;
}

Claim of_malach18() {
  Claim claim = shared(malach18);
  claim.readings = {{"printed", R"($\sigma=\frac\gamma{\sqrt s}$, balls of radius $\gamma$)"}};
  claim.constants = {{"scale", {1, 1}, R"(the factor 1 of $\sigma=\frac\gamma{\sqrt s}$)"},
                     {"two", {2, 1}, R"(the 2 in $2\sqrt s\,\sigma$)"},
                     {"radius", {1, 1}, R"(the factor 1 of the radius $\gamma$)"}};
  claim.planted = {turned("radius", {15, 16}, R"(balls of radius $\frac{15}{16}\gamma$)"),
                   turned("radius", {17, 8}, R"(balls of radius $\frac{17}8\gamma$)"),
                   turned("scale", {13, 12}, R"($\sigma=\frac{13}{12}\frac\gamma{\sqrt s}$)"),
                   turned("two", {7, 8}, R"($\frac78\sqrt s\,\sigma$)"),
                   without("close", "any classes", "classes of any width"),
                   without("far", "near classes", "classes at any distance")};
  claim.dials = {{.name = "distance",
                  .assumption = "far",
                  .text = R"(classes farther apart than $2c\sqrt s\,\sigma$)",
                  .grid = {{1, 1}, {3, 4}, {1, 2}, {7, 16}, {1, 4}},
                  .turned = {{"two", 1}}}};
  claim.note = R"(The 2 could be 1 for this clustering. It is the specification of def-cluster that needs it.)";
  return claim;
}

Claim of_hgm19() {
  Claim claim = shared(hgm19);
  claim.readings = {{"chosen", R"($\gamma$, which Theorem 1 leaves free, chosen with $\gamma\ge s\sigma$)"},
                    {.name = "any",
                     .text = R"(any $\gamma>0$, as no relation to $\sigma$ is printed)",
                     .fault = "gamma below sigma"}};
  claim.constants = {{"ratio", {1, 1}, R"(the factor 1 of $\gamma\ge s\sigma$)"},
                     {"radius", {1, 1}, R"(the factor 1 of the radius $\gamma$)"}};
  claim.planted = {turned("radius", {15, 16}, R"(balls of radius $\frac{15}{16}\gamma$)"),
                   turned("radius", {17, 16}, R"(balls of radius $\frac{17}{16}\gamma$)"),
                   turned("ratio", {7, 8}, R"($\gamma\ge\frac78s\sigma$)"),
                   without("close", "any classes", "classes of any width"),
                   without("far", "near classes", "classes at any distance")};
  claim.dials = {{.name = "ratio",
                  .assumption = "ratio",
                  .text = R"($\gamma\ge c\,s\sigma$)",
                  .grid = {{1, 1}, {15, 16}, {3, 4}, {1, 2}, {1, 4}},
                  .turned = {{"ratio", 1}}}};
  claim.note = R"(Where $\gamma<\sigma$, points of one class may be farther apart than points of two, and no clustering
    by distances alone finds the classes. Theorem 1 holds for every $\gamma$, the number of steps grows with it, so that
    $\gamma\ge s\sigma$ can be had; rows of $s^2$ vectors that show one patch are up to $s\sigma$ apart.)";
  return claim;
}

}  // namespace

std::vector<Claim> trivial_recovers(const Version& in) { return {in.first ? of_malach18() : of_hgm19()}; }

}  // namespace lakatos::hierarchical

// The first clustering of the induction: different observed patches are told apart.
#include "algorithms/common/real_k_means.hpp"
#include "checks/hierarchical/clustering/claims.hpp"
#include "checks/hierarchical/clustering/points.hpp"
#include "theory/probability/real_probability.hpp"

namespace lakatos::hierarchical {
namespace {

// ---- malach18/step-lem1-base: every routine that def-cluster allows, that is any images that meet it

void state_base(Statement& claim, bool repaired) {
  const std::vector<Vec> points = read_points(claim, 8),
                         images = read_points(claim, "images", "channels", R"(\phi_k(x_i))", R"(\phi_k(x_j))", 8);
  const Real gamma = claim.number("gamma", R"(\gamma)"), half = claim.constant("half");
  if (images.size() != points.size()) throw std::invalid_argument("each point needs an image");
  claim.given("different", [&] { return points_differ(points); });
  claim.given("radius", [&] {
    // gamma <= Delta / 2 for the least distance Delta
    return both(gamma > 0, for_pairs(points.size(), [&](std::size_t i, std::size_t j) {
                  const Real apart = square(half) * squared_distance(points[i], points[j]);
                  return repaired ? square(gamma) < apart : square(gamma) <= apart;
                }));
  });
  if (!claim.reading("any norm"))
    claim.given("unit images", for_pairs(images.size(), [&](std::size_t i, std::size_t j) {
                  return both(squared_norm(images[i]) == 1, squared_norm(images[j]) == 1);
                }));
  claim.given("specification", [&] {
    // The trivial clustering sends points beyond gamma to different clusters.
    const Real far = claim.reading("trivial clustering") ? claim.constant("ball") : claim.constant("far");
    return meets_specification(points, images, gamma, far);
  });
  if (claim.settled()) return;
  if (repaired) {
    claim.regime("patches barely 2 gamma apart", some_pair(points.size(), [&](std::size_t i, std::size_t j) {
                   return 9 * squared_distance(points[i], points[j]) <= 49 * square(gamma);
                 }));
  } else {
    claim.regime("patches exactly 2 gamma apart", some_pair(points.size(), [&](std::size_t i, std::size_t j) {
                   return squared_distance(points[i], points[j]) == 4 * square(gamma);
                 }));
  }
  claim.then("distances", for_pairs(points.size(), [&](std::size_t i, std::size_t j) {
               return squared_distance(points[i], points[j]) >= square(claim.constant("apart") * gamma);
             }));
  const Formula orthogonal =
      for_pairs(images.size(), [&](std::size_t i, std::size_t j) { return dot(images[i], images[j]) == 0; });
  claim.then("orthogonal", orthogonal);
  claim.then("orthonormal", for_pairs(images.size(), [&](std::size_t i, std::size_t j) {
               return both(dot(images[i], images[j]) == 0,
                           both(squared_norm(images[i]) == 1, squared_norm(images[j]) == 1));
             }));
}

/// Points of which some are exactly, or nearly, 2 gamma apart; images e_i, some of them taken together or turned.
Record draw_base(Source& source, bool strict) {
  const std::int64_t count = source.between(2, 4), step = 2 * source.between(1, 6), dimension = source.between(1, 2);
  VectorField points{1, {}};
  std::vector<std::int64_t> at(static_cast<std::size_t>(dimension), 0);
  for (std::int64_t i = 0; i < count; ++i) {
    points.entries.insert(points.entries.end(), at.begin(), at.end());
    const std::size_t axis = dimension > 1 && source.chance(1, 2) ? 1 : 0;
    at[axis] += source.chance(1, 24) ? 0 : source.chance(2, 3) ? step : step + source.between(0, step);
  }
  const std::int64_t parts = source.pick(std::vector<std::int64_t>{strict ? 8 : 1, 1, 8, 64});
  const std::int64_t turn = parts == 1 ? 0 : source.between(-2, source.chance(1, 6) ? 1 : -1);
  VectorField images{5, {}};
  for (std::int64_t i = 0; i < count; ++i) {
    std::vector<std::int64_t> image(static_cast<std::size_t>(count), 0);
    image[static_cast<std::size_t>(i)] = 5;
    if (i > 0 && source.chance(1, parts == 1 ? 3 : 12)) {
      // near its predecessor: the same vector, or one at an angle of cosine 3/5 or 4/5 to e_(i-1)
      const std::int64_t cosine = source.pick(std::vector<std::int64_t>{5, 4, 3});
      image[static_cast<std::size_t>(i - 1)] = cosine;
      image[static_cast<std::size_t>(i)] = cosine == 5 ? 0 : 7 - cosine;
    }
    if (source.chance(1, 64)) image.assign(image.size(), 0);
    images.entries.insert(images.entries.end(), image.begin(), image.end());
  }
  if (source.chance(1, 16)) images.entries.assign(images.entries.size(), 0);
  Record record;
  record.set("dimension", dimension).set("points", points);
  record.set("gamma", fraction(step * (parts + turn), 2 * parts));
  return record.set("channels", count).set("images", images);
}

Claim base_step() {
  Claim claim{};
  claim.id = "malach18/step-lem1-base";
  claim.title = "Base case, clustering the observed patches";
  claim.place = "Appendix B, proof of Lemma 1";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  claim.words = R"(For $\gamma\le\frac12\Delta$, $\Delta$ the least distance between different observed patches, these
    are at least $2\gamma$ apart, so that the clustering of the first step sends them to orthogonal vectors: it is an
    orthonormal patch mapping, and as $h_k$ is the identity Lemma 1 holds for $\kappa=k$.)";
  claim.conclusions = {{"(a)", R"(distances of at least $2\gamma$)", {"distances"}},
                       {"(b)", "different patches have orthogonal images", {"orthogonal"}},
                       {"(c)", R"(Lemma 1 for $\kappa=k$: an orthonormal patch mapping)", {"orthonormal"}}};
  claim.readings = {
      {"trivial clustering",
       R"(the trivial clustering that Section 4.1.1 names, with unit vectors as images: it separates whatever is beyond
         $\gamma$)"},
      {.name = "unit",
       .text = R"(any routine of def-cluster with unit vectors as images)",
       .fault = "distance 2 gamma"},
      {.name = "any norm", .text = "any routine of def-cluster, images of any norm", .fault = "distance 2 gamma"}};
  claim.constants = {{"half", {1, 2}, R"(the $\frac12$ in $\gamma\le\frac12\Delta$)"},
                     {"far", {2, 1}, R"(the 2 in $\|x_i-x_j\|>2\gamma$)"},
                     {"apart", {2, 1}, R"(the 2 in (a), at least $2\gamma$)"},
                     {"ball", {1, 1}, "the radius of the trivial clustering"}};
  claim.planted = {turned("half", {1, 1}, R"($\gamma\le\Delta$)"),
                   turned("apart", {9, 4}, R"(at least $\frac94\gamma$ apart)"),
                   turned("ball", {9, 4}, R"(separates what is beyond $\frac94\gamma$)"),
                   without("unit images", "no unit images", "images of any norm"),
                   turned("apart", {5, 2}, R"(at least $\frac52\gamma$ apart)", "unit")};
  claim.serves = {"malach18/lem1"};
  claim.scope = "2 to 4 points of dimension 1 or 2 with every kind of image that the specification allows";
  claim.note = R"(At $\gamma=\frac12\Delta$, which the range includes, the two nearest patches are $2\gamma$ apart, and
    the specification asks for orthogonal images only beyond that: a routine may send both to one vector, and then the
    two patches can not be told apart. With images of any norm a routine that sends everything to 0 meets the
    specification for every $\gamma$. The trivial clustering does what is claimed on the whole range.)";
  claim.twin = "step_lem1_base.py";
  claim.quick_cases = 2000;
  claim.full_cases = 40000;
  claim.draw = [](Source& source) { return draw_base(source, false); };
  claim.zoo = []() -> std::vector<Record> {
    Record tie;
    tie.set("dimension", 1).set("points", VectorField{1, {0, 2}}).set("gamma", fraction(1, 1));
    return {tie.set("channels", 1).set("images", VectorField{1, {1, 1}})};
  };
  claim.state = [](Statement& at) { state_base(at, false); };
  return claim;
}

Claim repaired_base() {
  Claim claim = base_step();
  claim.id = "malach18/step-lem1-base-repaired";
  claim.title = R"(Base case for gamma < Delta / 2 and unit vectors)";
  claim.place = "ours; Appendix B, proof of Lemma 1, with a strict bound";
  claim.words = R"(For $\gamma<\frac12\Delta$ every routine of def-cluster with unit vectors as images is an orthonormal
    patch mapping on the observed patches.)";
  claim.readings = {{"unit", "any routine of def-cluster with unit vectors as images"}};
  claim.constants.pop_back();  // the ball of the trivial clustering
  claim.planted = {turned("half", {9, 16}, R"($\gamma<\frac9{16}\Delta$)"),
                   turned("far", {9, 4}, R"($>\frac94\gamma$ in place of $>2\gamma$)"),
                   turned("apart", {9, 4}, R"(at least $\frac94\gamma$ apart)"),
                   without("specification", "any map", "any images"),
                   without("unit images", "any norm", "images of any norm")};
  claim.dials = {{.name = "radius",
                  .assumption = "radius",
                  .text = R"($\gamma<\frac c2\Delta$)",
                  .grid = {{1, 1}, {33, 32}, {9, 8}, {5, 4}, {2, 1}},
                  .turned = {{"half", 1}}}};
  claim.note = "";
  claim.twin = "step_lem1_base_repaired.py";
  claim.zoo = {};
  claim.draw = [](Source& source) { return draw_base(source, true); };
  claim.state = [](Statement& at) { state_base(at, true); };
  return claim;
}

// ---- hgm19/step-lem7-base: k-means++ with as many clusters as there are observed patches

void state_own_clusters(Statement& claim) {
  const std::vector<Vec> points = read_points(claim, 8);
  const std::int64_t classes = claim.integer("classes"), variants = claim.integer("variants");
  const Real k = claim.whole("k", variants, {"variants"});
  const Real above = claim.whole(R"(|\mathcal C_{d-1}|)", classes, {"classes"});
  const Real number = claim.constant("clusters") * above * k;
  claim.given("sizes", counted(R"(|\mathcal C_{d-1}|\ge1,\ k\ge1)", [&] { return both(above >= 1, k >= 1); }));
  if (!claim.symbolic() && !claim.settled() && points.size() != static_cast<std::size_t>(classes * variants))
    throw std::invalid_argument("each class needs its patches");
  claim.given("disjoint", [&] { return points_differ(points); });
  if (claim.reading("cosine")) give_not_zero(claim, points);
  if (claim.settled()) return;
  claim.regime("patches of two classes on one ray", [&] {
    return predicate(
        [&] {
          const auto class_of = [&](std::size_t i) { return static_cast<std::int64_t>(i) / variants; };
          return some_pair(points.size(),
                           [&](std::size_t i, std::size_t j) {
                             if (class_of(i) == class_of(j)) return known(false);
                             return both(gram_determinant(points[i], points[j]) == 0, dot(points[i], points[j]) > 0);
                           })
              .truth;
        },
        R"(P' = tP,\ t>0 \text{ for patches of two classes})");
  });
  const Dissimilarity by = claim.reading("cosine") ? Dissimilarity::cosine : Dissimilarity::euclidean;
  const std::size_t wanted = points.size() - (claim.planted("one fewer") && points.size() > 1 ? 1 : 0);
  claim.then("count", [&] {
    if (claim.symbolic()) return named(R"(|S|)") == number;
    return Real(static_cast<long>(points.size())) == number;
  });
  claim.then("no repetition", R"(k_d\text{ different patches are chosen as centres with probability 1})",
             [&] { return equal(seed_law(squared_dissimilarities(points, by), wanted).lost, Real(0)); });
  claim.then("orthogonal", R"(\phi_d(P)\perp\phi_d(P')\text{ for }P\ne P')", [&] {
    std::vector<std::size_t> own(points.size());
    for (std::size_t i = 0; i < own.size(); ++i) own[i] = i;
    return equal(chance_of_partition(points, wanted, own, by), Real(1));
  });
}

Record draw_own_clusters(Source& source) {
  const std::int64_t classes = source.between(1, 3),
                     variants = classes == 3 ? source.between(1, 2) : source.between(1, 3);
  VectorField points{1, {}};
  for (std::int64_t i = 0; i < classes * variants; ++i) {
    if (i > 0 && source.chance(1, 5)) {
      // on the ray of the patch before, or the same
      const std::int64_t times = source.between(source.chance(1, 8) ? 1 : 2, 3);
      const std::size_t before = points.entries.size() - 2;
      points.entries.insert(points.entries.end(), {times * points.entries[before], times * points.entries[before + 1]});
      continue;
    }
    static constexpr std::int64_t pairs[][2] = {{1, 0}, {0, 1}, {3, 4}, {4, 3}, {-1, 0}, {5, 12}, {0, -1}, {-3, 4}};
    const auto& pair = pairs[source.below(8)];
    const std::int64_t times = source.between(source.chance(1, 24) ? 0 : 1, 3);
    points.entries.insert(points.entries.end(), {times * pair[0], times * pair[1]});
  }
  Record record;
  record.set("classes", classes).set("variants", variants);
  return record.set("dimension", 2).set("points", points);
}

Claim own_clusters() {
  Claim claim{};
  claim.id = "hgm19/step-lem7-base";
  claim.title = "Base case, one cluster per observed patch";
  claim.place = "Appendix B, proof of Lemma 7";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  claim.words = R"(k-means++ chooses no example twice, so that with one cluster for each of the $k|\mathcal C_{d-1}|$
    observed patches every patch has a cluster of its own and $\phi_d$ sends different patches to orthogonal vectors.)";
  claim.conclusions = {
      {"(a)", "no example is chosen twice", {"no repetition"}},
      {"(b)", R"(there are $k|\mathcal C_{d-1}|$ different patches, by definition of the model)", {"count"}},
      {"(c)", "Lemma 7 for $i=d$", {"orthogonal"}}};
  claim.readings = {{"norms", "distances as Appendix B prints them"},
                    {.name = "cosine", .text = "the cosine distance, as Section 5.1 has it", .fault = "cosine"}};
  claim.constants = {{"clusters", {1, 1}, R"(the factor 1 of $k|\mathcal C_{d-1}|$)"}};
  claim.planted = {variant("one fewer", "one cluster fewer than patches"),
                   turned("clusters", {2, 1}, "twice as many patches"),
                   without("disjoint", "repeated patches", "patches that several classes have")};
  claim.serves = {"hgm19/lem7"};
  claim.scope = "up to 6 patches of two pixels; every outcome of the seeding";
  claim.not_covered = "samples in which an observed patch is missing";
  claim.note = R"(Two patches on one ray, one a brighter copy of the other, have cosine distance 0: once one is a centre
    the other is chosen with probability 0, and when all that is left lies on the rays of centres, the rule divides 0 by
    0. A patch that is 0 has no cosine at all.)";
  claim.twin = "step_lem7_base.py";
  claim.quick_cases = 600;
  claim.full_cases = 12000;
  claim.draw = draw_own_clusters;
  claim.state = state_own_clusters;
  return claim;
}

}  // namespace

std::vector<Claim> base_cases(const Version& in) {
  if (!in.first) return {own_clusters()};
  return {base_step(), repaired_base()};
}

}  // namespace lakatos::hierarchical

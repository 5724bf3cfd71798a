#include <cmath>
#include <numeric>
#include <stdexcept>

#include "checks/engine/instance/record_json.hpp"
#include "checks/filter/du18/close_patches/close_patches.hpp"
#include "checks/filter/du18/inputs/draw.hpp"

namespace lakatos::du18 {
namespace {

/// Points of the unit circle are given by the tangent of half their angle, in steps of 1/grid from `centre` (a quarter
/// turn and a tangent).
struct Bundle {
  std::int64_t quarter = 0, centre = 0;
  std::vector<std::int64_t> steps;  // one per patch
};

/// One patch apart from the others, towards `side`, or each within a step. Small, so that the common denominator of a
/// law stays small.
std::vector<std::int64_t> draw_steps(Source& source, std::size_t patches, std::int64_t side) {
  std::vector<std::int64_t> steps(patches, 0);
  if (source.chance(3, 4)) return steps[source.below(patches)] = side, steps;
  for (auto& step : steps) step = source.between(-1, 1);
  return steps;
}

std::vector<Fraction> points_of(const Bundle& bundle, std::int64_t grid, bool mirrored) {
  std::vector<Fraction> entries;
  for (const std::int64_t step : bundle.steps) {
    const auto [x, y] = circle_point(fraction(bundle.centre + step, grid), bundle.quarter);
    entries.push_back(x), entries.push_back(mirrored ? fraction(-y.numerator, y.denominator) : y);
  }
  return entries;
}

/// The bundle with its patches shifted cyclically: each patch index gets the odd one out once.
std::vector<Bundle> rotations(const Bundle& bundle) {
  std::vector<Bundle> all(bundle.steps.size(), bundle);
  for (std::size_t r = 0; r < all.size(); ++r) {
    for (std::size_t i = 0; i < all.size(); ++i) all[r].steps[i] = bundle.steps[(i + r) % all.size()];
  }
  return all;
}

/// The directions lie around the teacher (1, 0); the first bundle is the one to be split.
std::vector<Bundle> draw_bundles(Source& source, Split split, std::size_t patches, std::int64_t grid) {
  const std::int64_t side = source.chance(1, 2) ? 1 : -1;
  if (split == Split::teacher) {
    // Just in front of the teacher's boundary, seldom behind it, with the odd one out closest to it.
    const std::int64_t inwards = source.chance(1, 12) ? 2 * side : -side * source.pick<std::int64_t>({2, 2, 2, 3, 4});
    Bundle near{side == 1 ? 1 : 3, inwards, draw_steps(source, patches, side)};
    if (source.dial("closeness", 1) > 1)
      near.steps.assign(patches, 0),
          near.steps[source.below(patches)] =
              -side * source.between(3, 9);  // further apart than the student is from the teacher
    return source.chance(3, 4) ? rotations(near) : std::vector<Bundle>{near};
  }
  // Far from the teacher, and inputs of equal patches close to it: the eigenvalue that matters is that across.
  std::vector<Bundle> bundles = {{0, side * source.between(grid / 2, std::max(grid / 2, grid - 2)),
                                  draw_steps(source, patches, source.chance(1, 2) ? 1 : -1)}};
  const std::int64_t others = source.chance(1, 8) ? 0 : source.between(1, 2);
  for (std::int64_t n = 0; n < others; ++n)
    bundles.push_back({0, source.between(-grid / 4, grid / 4), std::vector<std::int64_t>(patches, 0)});
  return bundles;
}

/// Each bundle, and its mirror image about the teacher (1, 0) with the same weight.
LawField law_of(Source& source, const std::vector<Bundle>& bundles, std::size_t patches, std::int64_t grid,
                bool mirrored, bool level) {
  std::vector<Fraction> weights;
  std::vector<std::vector<Fraction>> points;
  for (std::size_t n = 0; n < bundles.size(); ++n) {
    const Fraction weight = fraction(level ? 1 : source.between(1, n == 0 ? 2 : 5), 1);
    for (int image = 0; image <= (mirrored ? 1 : 0); ++image) {
      weights.push_back(weight);
      points.push_back(points_of(bundles[n], grid, image == 1));
    }
  }
  return law_field(2, patches, weights, points);
}

/// Two patches of the first input that differ, where there are such; the first is the closest to the boundary of the
/// teacher (1, 0).
std::pair<std::size_t, std::size_t> pick_two_patches(Source& source, const LawField& law) {
  std::size_t first = 0;
  for (std::size_t i = 1; i < law.patches; ++i) {
    if (std::abs(law.entry(0, i, 0)) < std::abs(law.entry(0, first, 0))) first = i;
  }
  std::size_t second = source.below(law.patches);
  for (int attempt = 0; attempt < 4 && law.entry(0, second, 1) == law.entry(0, first, 1); ++attempt)
    second = source.below(law.patches);
  return {first, second};
}

/// A student whose boundary parts two patches of the first input: orthogonal to a positive combination of them.
VectorField splitting_student(Source& source, const LawField& law, Split split) {
  const auto [first, second] = pick_two_patches(source, law);
  const std::int64_t a = source.pick<std::int64_t>(split == Split::teacher ? std::vector<std::int64_t>{1, 3, 9, 30}
                                                                           : std::vector<std::int64_t>{1, 1, 2, 5});
  const std::int64_t b = source.pick<std::int64_t>(split == Split::teacher ? std::vector<std::int64_t>{1}
                                                                           : std::vector<std::int64_t>{1, 2, 3, 7});
  const std::int64_t x = a * law.entry(0, first, 0) + b * law.entry(0, second, 0),
                     y = a * law.entry(0, first, 1) + b * law.entry(0, second, 1);
  const std::int64_t size = std::max(std::abs(x), std::abs(y));
  if (size == 0) return VectorField{1, {1, 0}};
  VectorField w{size, {y > 0 ? y : -y, y > 0 ? -x : x}};
  if (source.chance(1, split == Split::teacher ? 12 : 3)) {  // a short vector nearby
    const std::int64_t grid = source.between(2, 12);
    w = {1, {w.entries[0] * grid / size, w.entries[1] * grid / size}};
    if (w.entries[0] == 0 && w.entries[1] == 0) w.entries[0] = 1;
  }
  reduce(w);
  return w;
}

/// Unit vectors of three dimensions with small denominators: (1, 2, 2)/3, (2, 3, 6)/7, (1, 4, 8)/9 in any order with
/// any signs.
std::vector<Fraction> draw_point_of_the_sphere(Source& source) {
  const auto [a, b, c, d] = source.pick<std::array<std::int64_t, 4>>({{1, 2, 2, 3}, {2, 3, 6, 7}, {1, 4, 8, 9}});
  std::vector<Fraction> entries = {fraction(a, d), fraction(b, d), fraction(c, d)};
  for (std::size_t i = 2; i > 0; --i) std::swap(entries[i], entries[source.below(i + 1)]);
  for (auto& entry : entries) entry.numerator *= source.chance(1, 2) ? 1 : -1;
  return entries;
}

/// p = 1 and p = 3: laws without a plan.
LawField draw_other_law(Source& source, std::size_t dimension, std::size_t patches) {
  std::vector<Fraction> weights;
  std::vector<std::vector<Fraction>> points;
  const std::int64_t atoms = source.between(1, 3);
  for (std::int64_t n = 0; n < atoms; ++n) {
    weights.push_back(fraction(source.between(1, 4), 1));
    std::vector<Fraction> entries;
    const Fraction own = fraction(source.chance(1, 2) ? 1 : -1, 1);
    for (std::size_t i = 0; i < patches; ++i) {
      const auto point = dimension == 1 ? std::vector<Fraction>{own} : draw_point_of_the_sphere(source);
      entries.insert(entries.end(), point.begin(), point.end());
    }
    points.push_back(std::move(entries));
  }
  return law_field(dimension, patches, weights, points);
}

double smallest_cosine(const PatchLaw<double>& law) {
  double least = 1;
  for (const auto& patches : law.atoms) {
    Vector<double> sum(law.dimension);
    for (const auto& patch : patches) sum = add(sum, patch);
    const double size = std::sqrt(squared_norm(sum));
    for (const auto& patch : patches) least = std::min(least, size > 0 ? dot(patch, sum) / size : -1.0);
  }
  return std::max(least, -1.0);
}

double offset(const Vector<double>& z, const Vector<double>& teacher) {
  return std::asin(std::min(1.0, std::fabs(dot(z, teacher)) / std::sqrt(squared_norm(z) * squared_norm(teacher))));
}

/// The smallest admissible mu: the largest mass over offset at a jump within rho.
double smallest_mu(const PatchLaw<double>& law, const Vector<double>& teacher, double cos_range) {
  const double rho = std::acos(std::max(-1.0, std::min(1.0, cos_range)));
  double least = 0;
  for (std::size_t i = 0; i < law.patches; ++i) {
    for (const auto& atom : law.atoms) {
      const double reach = offset(atom[i], teacher);
      if (reach > rho + 1e-9) continue;
      double mass = 0;
      for (std::size_t m = 0; m < law.atoms.size(); ++m)
        mass += offset(law.atoms[m][i], teacher) <= reach + 1e-9 ? law.weights[m] : 0;
      least = std::max(least, reach > 1e-9 ? mass / reach : 1e6);
    }
  }
  return least;
}

/// At most the cosine c, by a share of 1 - c; now and then too large.
Fraction cosine_below(Source& source, double c) {
  if (c > 1 - 1e-6)
    return source.chance(1, 8) ? fraction(1, 1) : just_below(1, source.pick<double>({1e-4, 1e-3, 1e-2, 0.1}));
  if (c < -1 + 1e-6) return fraction(-1, 1);
  if (source.chance(1, 16)) return simplest_between(c + 1e-2 * (1 - c), c + 0.2 * (1 - c));
  const double share = source.pick<double>({1e-3, 0.05, 0.2, 1.0});
  return simplest_between(std::max(-1.0, c - share * (1 - c)), c - 1e-9 * (1 - c));
}

LawField draw_planar_law(Source& source, Split split) {
  const auto patches =
      static_cast<std::size_t>((split == Split::teacher ? source.between(2, 5) : source.pick<int>({2, 2, 3, 4})));
  const std::int64_t grid = split == Split::teacher ? source.between(4, 24) : source.between(4, 12);
  const bool mirrored = split == Split::student && source.chance(7, 8);
  try {
    return law_of(source, draw_bundles(source, split, patches, grid), patches, grid, mirrored,
                  split == Split::teacher && source.chance(1, 2));
  } catch (const std::overflow_error&) {  // too many different denominators
    return draw_unit_law(source, 2, 2);
  }
}

/// Norms 1 - c, 1 or 1 + c where they are dialled, or 1 + c for all.
LawField with_norms(Source& source, LawField law) {
  const double dial = source.dial("norms", 0);
  if (dial <= 0) return law;
  const Fraction c = simplest_between(dial * 0.98, dial);
  std::int64_t sign = 1;
  const bool all = source.chance(1, 3);
  for (std::size_t e = 0; e < law.entries.size(); ++e) {
    if (e % law.dimension == 0 && !all) sign = source.between(-1, 1);
    law.entries[e] *= c.denominator + sign * c.numerator;
  }
  law.denominator *= c.denominator;
  return reduce(law), law;
}

/// Unit patches whose norms the statement will scale: the law that it will see, as far as doubles can tell.
PatchLaw<double> as_scaled(const Source& source, const PatchLaw<double>& law) {
  const double c = source.dial("independent norms", 0);
  return c > 0 && law.patches <= most_scaled_patches ? with_independent_norms(law, 1 - c, 1 + c) : law;
}

/// The weight of two inputs beside a light one of weight 1 at which 18 mu is a share 1 / times of gamma, about 1/2 less
/// 4 (1 - cos rho) for a rho of the light input's angle to the boundary.
std::int64_t least_heavy(const Bundle& light, std::int64_t grid, double times) {
  std::int64_t closest = grid;
  for (const std::int64_t step : light.steps) closest = std::min(closest, std::abs(light.centre + step));
  const double offset = 2 * std::atan(static_cast<double>(closest) / static_cast<double>(grid));
  return std::max<std::int64_t>(1, std::lround(9 * times / (offset * std::max(0.1, 0.48 - 2 * offset * offset))));
}

}  // namespace

Record place_close_patches(Source& source, const LawField& law, const LawField& close, const VectorField& w,
                           const VectorField& teacher, bool within) {
  const auto patches = approximate(law);
  const auto direction = approximate(teacher), student = approximate(w);
  double cosine = 1 - (1 - smallest_cosine(as_scaled(source, approximate(close)))) / source.dial("closeness", 1);
  if (within && source.chance(15, 16))
    cosine = std::min(cosine,
                      1 - (1 - dot(student, direction) / std::sqrt(squared_norm(student) * squared_norm(direction))) /
                              source.dial("angle", 1));
  const Fraction cos_rho = cosine_below(source, std::max(-1.0, cosine));
  const double least =
      smallest_mu(patches, direction, 1 - source.dial("range", 1) * (1 - to_double(cos_rho))) / source.dial("mu", 1);
  Fraction mu = source.chance(1, 8) ? fraction(1, source.pick<std::int64_t>({1, 10, 1000})) : fraction(0, 1);
  if (least > 0)
    mu = just_above(least * (source.chance(1, 16) ? 0.95 : 1.0), source.pick<double>({1e-6, 1e-3, 1e-2, 0.3}));
  return Record().set("input", law, "w", w, "teacher", teacher, "cos_rho", cos_rho, "mu", mu);
}

Record draw_close_patches(Source& source, Split split) {
  const bool planar = source.chance(15, 16);
  const std::size_t dimension = planar ? 2 : split == Split::teacher ? 3 : 1;
  const LawField law = planar ? draw_planar_law(source, split)
                              : draw_other_law(source, dimension, static_cast<std::size_t>(source.between(1, 3)));
  VectorField teacher{1, std::vector<std::int64_t>(dimension, 0)};
  teacher.entries[0] = 1;
  if (source.chance(1, 16)) teacher = draw_teacher(source, dimension);
  const VectorField w =
      planar && source.chance(11, 12) ? splitting_student(source, law, split) : draw_vector(source, dimension, 4, 1);
  const LawField patches = with_norms(source, law);
  return place_close_patches(source, patches, patches, w, teacher, split == Split::teacher);
}

Record draw_patches_within_the_angle(Source& source, bool behind) {
  const std::int64_t grid = source.between(4, 24), step = source.between(1, std::max<std::int64_t>(1, grid / 3)),
                     side = source.chance(1, 2) ? 1 : -1;
  const auto patches = static_cast<std::size_t>(source.between(1, 5));
  const auto [along, across] = circle_point(fraction(behind ? -step : step, grid), 0);  // of the boundary, off it
  std::vector<Fraction> near, far;
  for (std::size_t i = 0; i < patches; ++i) {
    near.push_back(across), near.push_back(fraction(side * along.numerator, along.denominator));
    far.push_back(fraction(1, 1)), far.push_back(fraction(0, 1));
  }
  const std::int64_t others = source.pick<std::int64_t>({0, 1, 4});
  std::vector<Fraction> weights = {fraction(source.between(1, 4), 1)};
  std::vector<std::vector<Fraction>> points = {near};
  if (others > 0) weights.push_back(fraction(others, 1)), points.push_back(far);
  const LawField law = law_field(2, patches, weights, points);
  const VectorField teacher{1, {1, 0}};
  if (behind) {  // the student's boundary just beyond the patches
    const std::int64_t finer = source.between(4, 16);
    const auto [cosine, sine] = circle_point(fraction(step * finer + 1, grid * finer), 0);
    VectorField w{cosine.denominator * sine.denominator,
                  {cosine.numerator * sine.denominator, side * sine.numerator * cosine.denominator}};
    return reduce(w), place_close_patches(source, law, law, w, teacher, true);
  }
  VectorField w{along.denominator * across.denominator,
                {along.numerator * across.denominator, -side * across.numerator * along.denominator}};
  reduce(w);
  const double offset = 2 * std::atan(static_cast<double>(step) / static_cast<double>(grid)),
               mass = static_cast<double>(law.weights.front()) /
                      static_cast<double>(std::accumulate(law.weights.begin(), law.weights.end(), std::int64_t{0}));
  return Record().set("input", law, "w", w, "teacher", teacher, "cos_rho", along, "mu",
                      just_above(mass / offset, source.pick<double>({1e-6, 1e-3, 1e-2, 0.1})));
}

Record draw_lost_inputs(Source& source) {
  const auto patches = static_cast<std::size_t>(source.pick<int>({2, 3, 3, 4}));
  const std::int64_t grid = source.between(8, 16), centre = source.between(grid / 2, grid - 3),
                     apart = source.between(1, static_cast<std::int64_t>(patches));
  const std::vector<std::int64_t> equal(patches, 0);
  Bundle split{0, centre, std::vector<std::int64_t>(patches, 1)};
  split.steps[source.below(patches)] = -apart;
  const std::int64_t image = source.chance(1, 2) ? 1 : 0;
  const std::int64_t light = source.between(1, 3);
  const bool mirrored = image == 1;
  try {
    const LawField law =
        law_field(2, patches,
                  {fraction(light, 1), fraction(light * source.between(1, 2), 1), fraction(source.between(20, 90), 1)},
                  {points_of(split, grid, mirrored), points_of({0, centre - apart, equal}, grid, mirrored),
                   points_of({0, centre - grid, equal}, centre + grid, mirrored)});
    // Orthogonal to a combination of the patches that lies beyond their average, short of all but one.
    const double inner_angle = 2 * std::atan(static_cast<double>(centre - apart) / static_cast<double>(grid)),
                 outer_angle = 2 * std::atan(static_cast<double>(centre + 1) / static_cast<double>(grid)),
                 share = 1 - source.pick<double>({0.2, 0.5, 0.8}) / static_cast<double>(patches),
                 angle = inner_angle + share * (outer_angle - inner_angle);
    const Fraction tangent = simplest_between(std::tan(angle) * 0.999, std::tan(angle) * 1.001);
    VectorField w{tangent.denominator, {tangent.numerator, image == 1 ? tangent.denominator : -tangent.denominator}};
    return reduce(w), place_close_patches(source, law, law, w, VectorField{1, {1, 0}}, false);
  } catch (const std::overflow_error&) {  // too many different denominators
    return draw_close_patches(source, Split::student);
  }
}

Record draw_straddling_patches(Source& source) {
  const auto patches = static_cast<std::size_t>(source.between(2, 3));
  const std::int64_t atoms = source.between(1, 3), grid = source.between(6, 14), quarter = source.chance(1, 2) ? 1 : 3;
  std::vector<Fraction> weights;
  std::vector<std::vector<Fraction>> points;
  for (std::int64_t n = 0; n < atoms; ++n) {
    const bool behind = source.chance(1, 2);
    std::vector<Fraction> entries;
    for (std::size_t i = 0; i < patches; ++i) {
      const std::int64_t step = source.between(1, 3) * (behind || source.chance(1, 2) ? 1 : -1);
      const auto [x, y] = circle_point(fraction(quarter == 1 ? step : -step, grid), quarter);
      entries.push_back(x), entries.push_back(y);
    }
    weights.push_back(fraction(source.between(1, 3), 1));
    points.push_back(std::move(entries));
  }
  const std::int64_t along = source.between(1, 6), across = source.between(1, 5) * (quarter == 1 ? 1 : -1);
  const VectorField w{1, {along, source.chance(7, 8) ? across : -across}}, teacher{1, {1, 0}};
  try {
    const LawField law = law_field(2, patches, weights, points);
    return place_close_patches(source, law, law, w, teacher, source.chance(3, 4));
  } catch (const std::overflow_error&) {  // too many different denominators
    return draw_close_patches(source, Split::teacher);
  }
}

Record draw_easy_patches(Source& source) {
  const bool tight = source.chance(1, 2);
  const std::int64_t grid = source.between(tight ? 34 : 20, 40), far = source.between(grid / 3, grid / 2),
                     near = source.between(2, 3), side = source.chance(1, 2) ? 1 : -1;
  const auto patches = static_cast<std::size_t>(source.pick<int>({2, 2, 3}));
  const std::vector<std::int64_t> equal(patches, 0);
  const Bundle light{side == 1 ? 1 : 3, -side * near, draw_steps(source, patches, source.chance(1, 2) ? 1 : -1)};
  const Fraction heavy = fraction(tight ? least_heavy(light, grid, source.pick<double>({1.05, 1.1, 1.2, 1.35}))
                                        : source.pick<std::int64_t>({300, 500, 700, 1000, 2000}),
                                  1);
  try {
    const LawField law = law_field(2, patches, {heavy, heavy, fraction(1, 1)},
                                   {points_of({0, far, equal}, grid, false), points_of({0, far, equal}, grid, true),
                                    points_of(light, grid, false)});
    LawField split = law;  // its first input is the one to be split
    split.weights = {1};
    split.entries.assign(law.entries.end() - static_cast<std::ptrdiff_t>(2 * patches), law.entries.end());
    return place_close_patches(source, law, law, splitting_student(source, split, Split::teacher),
                               VectorField{1, {1, 0}}, true);
  } catch (const std::overflow_error&) {  // too many different denominators
    return draw_close_patches(source, Split::student);
  }
}

}  // namespace lakatos::du18

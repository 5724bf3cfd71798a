#include "checks/filter/du18/inputs/draw.hpp"

#include <algorithm>
#include <cmath>

#include "checks/engine/claim/statement.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "theory/filter/integer_vectors.hpp"

namespace lakatos::du18 {
namespace {

std::vector<std::int64_t> draw_entries(Source& source, std::size_t count, std::int64_t reach) {
  std::vector<std::int64_t> entries(count);
  for (auto& entry : entries) entry = source.between(-reach, reach);
  return entries;
}

/// A patch around `base`, on the side of the teacher that `lie` asks for, not on its boundary.
std::vector<std::int64_t> draw_patch(Source& source, const VectorField& teacher, const std::vector<std::int64_t>& base,
                                     std::int64_t jitter, Lie lie) {
  const std::size_t dimension = teacher.entries.size();
  for (int attempt = 0;; ++attempt) {
    std::vector<std::int64_t> patch = draw_entries(source, dimension, jitter);
    for (std::size_t c = 0; c < dimension; ++c) patch[c] += base[c];
    const std::int64_t side = inner(teacher.entries, patch.data());
    if (side == 0) {
      if (attempt > 20) jitter = jitter + 1;
      continue;
    }
    const bool in_front = lie == Lie::in_front || lie == Lie::isotropic || lie == Lie::round;
    if (side < 0 && in_front) {
      for (auto& entry : patch) entry = -entry;
    }
    return patch;
  }
}

/// The mirror image of z about the teacher's line, times |w*|^2: 2 (w*.z) w* - |w*|^2 z.
std::vector<std::int64_t> mirrored(const VectorField& teacher, const std::vector<std::int64_t>& z) {
  const std::int64_t along = inner(teacher.entries, z.data());
  const std::int64_t size = inner(teacher.entries, teacher.entries.data());
  std::vector<std::int64_t> image(z.size());
  for (std::size_t c = 0; c < z.size(); ++c) image[c] = 2 * along * teacher.entries[c] - size * z[c];
  return image;
}

/// Each atom once more, mirrored, with the same weight.
void add_mirror_images(LawField& law, const VectorField& teacher) {
  const std::int64_t size = inner(teacher.entries, teacher.entries.data());
  const std::size_t count = law.entries.size(), p = law.dimension;
  std::vector<std::int64_t> images;
  for (std::size_t e = 0; e < count; e += p) {
    const std::vector<std::int64_t> patch(law.entries.begin() + static_cast<std::ptrdiff_t>(e),
                                          law.entries.begin() + static_cast<std::ptrdiff_t>(e + p));
    const auto image = mirrored(teacher, patch);
    images.insert(images.end(), image.begin(), image.end());
  }
  for (auto& entry : law.entries) entry *= size;
  law.denominator *= size;
  law.entries.insert(law.entries.end(), images.begin(), images.end());
  const std::vector<std::int64_t> weights = law.weights;
  law.weights.insert(law.weights.end(), weights.begin(), weights.end());
}

/// A patch close to the teacher's boundary: large across, small along.
void push_to_boundary(Source& source, const VectorField& teacher, std::vector<std::int64_t>& base, std::int64_t scale) {
  if (teacher.entries.size() != 2) return;
  const std::int64_t side = source.chance(1, 2) ? 1 : -1;
  base = {-teacher.entries[1] * scale * side, teacher.entries[0] * scale * side};
}

/// (x, y), (x, -y), (y, x), (y, -x) in the frame of the teacher and its normal, x, y > 0, all with one weight: a second
/// moment c I.
LawField draw_round_law(Source& source, const VectorField& teacher, std::size_t atoms) {
  LawField law{2, 1, false, source.between(1, 3), {}, {}};
  for (std::size_t n = 0; n < atoms; ++n) {
    const std::int64_t weight = source.between(1, 4), x = source.between(1, 4), y = source.between(1, 4);
    for (const auto& [along, across] : {std::pair{x, y}, {x, -y}, {y, x}, {y, -x}}) {
      law.weights.push_back(weight);
      push_in_frame(law.entries, teacher.entries, along, across);
    }
  }
  return reduce(law), law;
}

}  // namespace

PatchLaw<double> approximate(const LawField& law) { return detail::read_law<double>(law, {0, 1}); }

Vector<double> approximate(const VectorField& vector) { return detail::read_vector<double>(vector); }

Lie draw_lie(Source& source) {
  return source.pick<Lie>(
      {Lie::anywhere, Lie::anywhere, Lie::in_front, Lie::isotropic, Lie::round, Lie::near_boundary});
}

VectorField draw_vector(Source& source, std::size_t dimension, std::int64_t reach, std::int64_t denominators) {
  for (;;) {
    VectorField field{source.between(1, denominators), draw_entries(source, dimension, reach)};
    if (std::all_of(field.entries.begin(), field.entries.end(), [](std::int64_t entry) { return entry == 0; }))
      continue;
    reduce(field);
    return field;
  }
}

VectorField draw_teacher(Source& source, std::size_t dimension) {
  if (source.chance(1, 4)) return draw_vector(source, dimension, 2, 1);
  VectorField field{1, std::vector<std::int64_t>(dimension, 0)};
  field.entries[0] = 1;
  return field;
}

LawField draw_law(Source& source, const VectorField& teacher, std::size_t patches, std::size_t atoms, Lie lie,
                  std::int64_t closeness) {
  const std::size_t p = teacher.entries.size();
  if (lie == Lie::round && p == 2 && patches == 1)
    return draw_round_law(source, teacher, std::max<std::size_t>(1, atoms / 2));
  LawField law{p, patches, false, source.between(1, 3), {}, {}};
  for (std::size_t n = 0; n < atoms; ++n) {
    law.weights.push_back(source.between(1, 4));
    std::vector<std::int64_t> base = draw_entries(source, p, 3);
    if (lie == Lie::near_boundary && source.chance(1, 2)) push_to_boundary(source, teacher, base, 3);
    for (auto& entry : base) entry *= std::max<std::int64_t>(closeness, 1);
    for (std::size_t i = 0; i < patches; ++i) {
      const auto patch = draw_patch(source, teacher, base, closeness > 0 ? 1 : 2, lie);
      law.entries.insert(law.entries.end(), patch.begin(), patch.end());
    }
  }
  if (lie == Lie::isotropic && p == 2) add_mirror_images(law, teacher);
  if (closeness > 1) law.denominator *= closeness;
  reduce(law);
  return law;
}

std::pair<Fraction, Fraction> circle_point(const Fraction& t, std::int64_t quarter) {
  const std::int64_t a = t.denominator, b = t.numerator, size = a * a + b * b;
  const Fraction x = fraction(a * a - b * b, size), y = fraction(2 * a * b, size);
  const auto minus = [](const Fraction& f) { return fraction(-f.numerator, f.denominator); };
  switch (quarter & 3) {
    case 0:
      return {x, y};
    case 1:
      return {minus(y), x};
    case 2:
      return {minus(x), minus(y)};
    default:
      return {y, minus(x)};
  }
}

LawField twice(const LawField& law) {
  LawField doubled = law;
  doubled.patches = 2 * law.patches, doubled.entries.clear();
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    for (std::size_t i = 0; i < doubled.patches; ++i) {
      for (std::size_t c = 0; c < law.dimension; ++c) doubled.entries.push_back(law.entry(n, i / 2, c));
    }
  }
  return doubled;
}

LawField draw_unit_law(Source& source, std::size_t patches, std::size_t atoms) {
  const std::int64_t grid = source.between(2, 8);  // tangents of half the angle are multiples of 1/grid
  std::vector<Fraction> weights;
  std::vector<std::vector<Fraction>> points;
  for (std::size_t n = 0; n < atoms; ++n) {
    weights.push_back(fraction(source.between(1, 4), 1));
    const std::int64_t quarter = source.between(0, 3), base = source.between(-grid, grid), reach = source.between(0, 2);
    std::vector<Fraction> entries;
    for (std::size_t i = 0; i < patches; ++i) {
      const auto [x, y] = circle_point(fraction(base + source.between(-reach, reach), grid), quarter);
      entries.push_back(x), entries.push_back(y);
    }
    points.push_back(std::move(entries));
  }
  try {
    return law_field(2, patches, weights, points);
  } catch (const std::overflow_error&) {  // too many different denominators: coarser points
    return draw_unit_law(source, std::min<std::size_t>(patches, 2), std::min<std::size_t>(atoms, 2));
  }
}

void put_on_the_boundary(LawField& law, const VectorField& teacher) {
  std::vector<std::int64_t> across(law.dimension, 0);
  across[0] = -teacher.entries[1], across[1] = teacher.entries[0];
  if (across[0] == 0 && across[1] == 0) across[0] = 1;
  for (std::size_t c = 0; c < law.dimension; ++c) law.entries[c] = across[c] * law.denominator;
  reduce(law);
}

LawField repeat_patches(const LawField& law, std::size_t patches) {
  LawField repeated = law;
  repeated.patches = patches;
  repeated.entries.clear();
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    for (std::size_t i = 0; i < patches * law.dimension; ++i)
      repeated.entries.push_back(law.entry(n, 0, i % law.dimension));
  }
  return repeated;
}

VectorField draw_student(Source& source, const VectorField& teacher) {
  const std::size_t p = teacher.entries.size();
  const std::int64_t grid = source.pick<std::int64_t>({2, 3, 4, 5, 8, 10, 16, 64});
  for (std::int64_t reach = grid;; reach = std::max<std::int64_t>(1, reach - 1)) {
    const bool near = source.chance(1, 3);
    VectorField student{grid * teacher.denominator,
                        draw_entries(source, p, near ? std::max<std::int64_t>(1, reach / 4) : reach)};
    std::int64_t distance = 0;
    for (std::size_t c = 0; c < p; ++c) distance += student.entries[c] * student.entries[c];
    const std::int64_t limit = inner(teacher.entries, teacher.entries.data()) * grid * grid;
    if (distance >= limit || distance == 0) continue;
    for (std::size_t c = 0; c < p; ++c) student.entries[c] += grid * teacher.entries[c];
    reduce(student);
    return student;
  }
}

VectorField along(const VectorField& teacher, const Fraction& share) {
  VectorField w = teacher;
  for (auto& entry : w.entries) entry *= share.numerator;
  w.denominator *= share.denominator;
  reduce(w);
  return w;
}

VectorField stretched(VectorField w, const VectorField& teacher, double c) {
  if (c == 1) return w;
  const Fraction factor = simplest_between(c * 0.99, c);
  const std::int64_t common = w.denominator * teacher.denominator * factor.denominator;
  for (std::size_t i = 0; i < w.entries.size(); ++i) {
    const std::int64_t target = teacher.entries[i] * w.denominator, error = w.entries[i] * teacher.denominator - target;
    w.entries[i] = target * factor.denominator + error * factor.numerator;
  }
  w.denominator = common;
  return reduce(w), w;
}

PlanarAngle<double> approximate_angle(const VectorField& w, const VectorField& teacher) {
  const double distance = squared_distance(approximate(w), approximate(teacher)),
               norm = squared_norm(approximate(teacher));
  return distance < norm ? angle_of_relative_error<double>(distance, norm) : right_angle<double>();
}

VectorField draw_any_student(Source& source, const VectorField& teacher) {
  const std::uint64_t choice = source.below(6);
  if (choice > 2) return draw_vector(source, teacher.entries.size(), 4, 3);
  const Fraction share = fraction(source.between(1, 6), source.between(1, 4));
  return along(teacher, choice == 0 ? share : fraction(-share.numerator, share.denominator));
}

VectorField draw_tangent_student(Source& source, const VectorField& teacher) {
  const std::int64_t d = source.between(2, 12), n = source.between(1, d) * (source.chance(1, 2) ? 1 : -1);
  const auto [cosine, sine] = circle_point(fraction(n, d), 0);  // w = cosine (cosine w* + sine w*_perp)
  const std::int64_t size = cosine.denominator * sine.denominator * cosine.denominator;
  const std::int64_t along_teacher = cosine.numerator * cosine.numerator * sine.denominator,
                     across = cosine.numerator * sine.numerator * cosine.denominator;
  const std::int64_t a = teacher.entries[0], b = teacher.entries[1];
  VectorField w{size * teacher.denominator, {along_teacher * a - across * b, along_teacher * b + across * a}};
  reduce(w);
  return w;
}

HeavyBehind draw_heavy_behind(Source& source, double times) {
  const std::int64_t n = source.between(2, 5), side = source.chance(1, 2) ? 1 : -1;
  const double moment = times * std::atan(1.0 / static_cast<double>(n)) / 4 * source.pick<double>({0.5, 1.0, 1.0, 2.0});
  const std::int64_t size =
      std::max<std::int64_t>(1, std::lround(4 * std::sqrt(2 * moment / static_cast<double>(1 + n * n))));
  HeavyBehind drawn{{2, 1, false, 4, {1, 1, 1}, {4, 4, 4, -4, -size, side * size * n}},
                    {16, {source.between(11, 16), side * source.between(4, 11)}},
                    {1, {1, 0}}};
  return reduce(drawn.law), reduce(drawn.w), drawn;
}

Fraction draw_admissible(Source& source, double least, const std::vector<std::int64_t>& otherwise,
                         const std::vector<double>& shares, double times) {
  if (!(least > 1e-6) || !std::isfinite(least)) return fraction(1, source.pick<std::int64_t>(otherwise));
  return just_above(least / times, source.pick<double>(shares));
}

Fraction just_above(double x, double share) {
  return simplest_between(x * (1 + 1e-9), x * (1 + std::max(share, 1e-8)));
}

Fraction just_below(double x, double share) {
  return simplest_between(x * (1 - std::max(share, 1e-8)), x * (1 - 1e-9));
}

}  // namespace lakatos::du18

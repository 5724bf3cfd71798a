#include "checks/filter/du18/close_patches.hpp"

#include <cstdlib>

#include "theory/probability/arc.hpp"

namespace lakatos::du18 {
namespace {

/// |theta(z, w*) - pi/2| in [0, pi/2], whose cosine is never negative: patches parallel to the teacher need no case of their own.
template <class S>
PlanarAngle<S> offset_from_boundary(const Vector<S>& z, const Vector<S>& teacher) {
  return {gram_determinant(z, teacher), square(dot(z, teacher)), 1};
}

/// a <= b for two angles of [0, pi/2].
template <class S>
Truth acute_less_equal(const PlanarAngle<S>& a, const PlanarAngle<S>& b) {
  return less_equal(S(a.sine2 * b.cosine2), S(b.sine2 * a.cosine2));
}

/// offset <= rho, rho in [0, pi].
template <class S>
Truth within_rho(const PlanarAngle<S>& offset, const S& cos_rho) {
  if (less(cos_rho, S(0)) == Truth::yes) return Truth::yes;
  if (less_equal(S(0), cos_rho) != Truth::yes) return Truth::unknown;
  return acute_less_equal(offset, PlanarAngle<S>{square(cos_rho), S(1) - square(cos_rho), 1});
}

/// P[offset <= reach], where open comparisons widen it. `own` is the atom that `reach` belongs to.
template <class S>
Bracket<S> mass_within(const PatchLaw<S>& law, const std::vector<PlanarAngle<S>>& offsets, std::size_t own) {
  Bracket<S> mass{S(0), S(0)};
  for (std::size_t n = 0; n < offsets.size(); ++n) {
    const Truth counts = n == own ? Truth::yes : acute_less_equal(offsets[n], offsets[own]);
    if (counts == Truth::yes) mass.lower += law.weights[n];
    if (counts != Truth::no) mass.upper += law.weights[n];
  }
  return mass;
}

template <class S>
Truth small_ball_of_patch(const PatchLaw<S>& law, const std::vector<PlanarAngle<S>>& offsets, const S& cos_rho, const S& mu) {
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < offsets.size(); ++n) {
    const Truth reached = within_rho(offsets[n], cos_rho);
    if (reached == Truth::no) continue;
    const Bracket<S> arc = radians_bracket(offsets[n]);
    const Truth small = at_most(mass_within(law, offsets, n), Bracket<S>{S(mu * arc.lower), S(mu * arc.upper)});
    all = both(all, either(small, negate(reached)));
  }
  return all;
}

/// P[the average is in S(w, w*) and some patch is not]. Throws Undecided where a sign is open.
template <class S>
S split_mass(const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher) {
  const PatchLaw<S> average = average_law(law);
  const auto inside = [&](const Vector<S>& z) { return sign(dot(w, z)) >= 0 && sign(dot(teacher, z)) >= 0; };
  S mass = 0;
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    if (!inside(average.atoms[n].front())) continue;
    bool whole = true;
    for (const Vector<S>& patch : law.atoms[n]) whole = whole && inside(patch);
    if (!whole) mass += law.weights[n];
  }
  return mass;
}

}  // namespace

template <class S>
PatchLaw<S> average_law(const PatchLaw<S>& law) {
  PatchLaw<S> average;
  average.dimension = law.dimension;
  average.patches = 1;
  average.weights = law.weights;
  const S share = S(1) / S(static_cast<long>(law.patches));
  for (const auto& patches : law.atoms) {
    Vector<S> sum = patches.front();
    for (std::size_t i = 1; i < patches.size(); ++i) sum = add(sum, patches[i]);
    average.atoms.push_back({scale(share, sum)});
  }
  return average;
}

template <class S>
std::vector<Vector<S>> students_at_the_angle(const Vector<S>& w, const Vector<S>& teacher) {
  if (w.size() != 2) return {w};
  return {w, subtract(scale(S(S(2) * dot(w, teacher)), teacher), scale(squared_norm(teacher), w))};
}

bool unit_patches(const LawField& law) {
  const Wide size = static_cast<Wide>(law.denominator) * static_cast<Wide>(law.denominator);
  for (std::size_t e = 0; e < law.entries.size(); e += law.dimension) {
    Wide sum = 0;
    for (std::size_t c = 0; c < law.dimension; ++c) {
      const auto entry = static_cast<Wide>(std::abs(law.entries[e + c]));
      if (entry > static_cast<Wide>(law.denominator)) return false;
      sum += entry * entry;
    }
    if (sum != size) return false;
  }
  return true;
}

template <class S>
Truth patches_are_close(const PatchLaw<S>& law, const S& cos_rho) {
  const PlanarAngle<S> rho = angle_from_cosine(cos_rho);
  const PatchLaw<S> average = average_law(law);
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    const Vector<S>& centre = average.atoms[n].front();
    if (equal(squared_norm(centre), S(0)) == Truth::yes) return Truth::no;
    for (const auto& patch : law.atoms[n]) all = both(all, less_equal(angle_between(patch, centre), rho));
  }
  return all;
}

template <class S>
Truth near_the_boundary(const Vector<S>& z, const Vector<S>& teacher, const S& cos_rho) {
  return within_rho(offset_from_boundary(z, teacher), cos_rho);
}

std::vector<Dial> close_patches_dials(const std::string& reading) {
  return {{"closeness", "closeness", "1 - cos of the angle to the average up to c (1 - cos rho)", {1, 1}, {{1, 1}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {8, 1}, {16, 1}}, {}, "", "", reading},
          {"mu", "small ball", "mass up to c mu phi", {1, 1}, {{1, 1}, {21, 20}, {6, 5}, {3, 2}, {2, 1}, {3, 1}, {4, 1}}, {}, "", "", reading},
          {"range", "small ball", "asked only for 1 - cos phi <= c (1 - cos rho)", {1, 1}, {{1, 1}, {9, 10}, {3, 4}, {1, 2}, {1, 4}, {1, 10}, {0, 1}}, {}, "", "", reading},
          {"norms", "unit norm", "norms between 1 - c and 1 + c", {0, 1}, {{0, 1}, {1, 20}, {1, 10}, {1, 5}, {1, 2}, {3, 4}}, {}, "", "", reading}};
}

Dial independent_norms_dial(const std::string& reading) {
  return {"independent norms", "fixed norms", "norms 1 - c or 1 + c, each with probability 1/2, independent of direction and of each other; up to three patches", {0, 1}, {{0, 1}, {1, 20}, {1, 10}, {1, 5}, {1, 2}, {3, 4}}, {}, "", "", reading};
}

template <class S>
Truth small_ball(const PatchLaw<S>& law, const Vector<S>& teacher, const S& cos_rho, const S& mu) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < law.patches; ++i) {
    std::vector<PlanarAngle<S>> offsets;
    for (const auto& patches : law.atoms) offsets.push_back(offset_from_boundary(patches[i], teacher));
    all = both(all, small_ball_of_patch(law, offsets, cos_rho, mu));
  }
  return all;
}

template <class S>
S largest_split_mass(const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher) {
  S largest = 0;
  for (const Vector<S>& student : students_at_the_angle(w, teacher)) largest = max(largest, split_mass(law, student, teacher));
  return largest;
}

template PatchLaw<Interval> average_law(const PatchLaw<Interval>&);
template PatchLaw<Ball> average_law(const PatchLaw<Ball>&);
template PatchLaw<Rational> average_law(const PatchLaw<Rational>&);
template std::vector<Vector<Interval>> students_at_the_angle(const Vector<Interval>&, const Vector<Interval>&);
template std::vector<Vector<Ball>> students_at_the_angle(const Vector<Ball>&, const Vector<Ball>&);
template std::vector<Vector<Rational>> students_at_the_angle(const Vector<Rational>&, const Vector<Rational>&);
template Truth patches_are_close(const PatchLaw<Interval>&, const Interval&);
template Truth patches_are_close(const PatchLaw<Ball>&, const Ball&);
template Truth patches_are_close(const PatchLaw<Rational>&, const Rational&);
template Truth small_ball(const PatchLaw<Interval>&, const Vector<Interval>&, const Interval&, const Interval&);
template Truth small_ball(const PatchLaw<Ball>&, const Vector<Ball>&, const Ball&, const Ball&);
template Truth small_ball(const PatchLaw<Rational>&, const Vector<Rational>&, const Rational&, const Rational&);
template Truth near_the_boundary(const Vector<Interval>&, const Vector<Interval>&, const Interval&);
template Truth near_the_boundary(const Vector<Ball>&, const Vector<Ball>&, const Ball&);
template Truth near_the_boundary(const Vector<Rational>&, const Vector<Rational>&, const Rational&);
template Interval largest_split_mass(const PatchLaw<Interval>&, const Vector<Interval>&, const Vector<Interval>&);
template Ball largest_split_mass(const PatchLaw<Ball>&, const Vector<Ball>&, const Vector<Ball>&);
template Rational largest_split_mass(const PatchLaw<Rational>&, const Vector<Rational>&, const Vector<Rational>&);

}  // namespace lakatos::du18

#include "theory/filter/input_predicates.hpp"

#include "theory/filter/patches_of_law.hpp"

namespace lakatos {
namespace {

/// Is `holds`(w.Z, w*.Z) true of some atom?
template <class Predicate>
Truth of_some(const Law& law, const Vec& w, const Vec& teacher, Predicate&& holds) {
  Truth some = Truth::no;
  for (const auto& patches : law.atoms()) some = either(some, holds(dot(w, patches[0]), dot(teacher, patches[0])));
  return some;
}

}  // namespace

Truth singular_input(const Law& law) { return negate(positive_definite(average_second_moment(law))); }

Truth fits_what_it_sees(const Law& law, const Vec& w, const Vec& teacher) {
  return negate(of_some(law, w, teacher, [](const Real& student, const Real& target) {
    return both(less(Real(0), student), negate(equal(student, target)));
  }));
}

Truth sees(const Law& law, const Vec& w) {
  return of_some(law, w, w, [](const Real& student, const Real&) { return less(Real(0), student); });
}

Truth misses(const Law& law, const Vec& w, const Vec& teacher) {
  return of_some(law, w, teacher, [](const Real& student, const Real& target) {
    return both(less(student, Real(0)), less(Real(0), target));
  });
}

Truth single_gradients_within(const Law& law, const Vec& w, const Vec& teacher, const Vec& noise, const Real& bound) {
  Truth all = Truth::yes;
  for (const auto& patches : law.atoms()) {
    const Law one(PatchLaw<Real>{law.dimension(), law.patches(), false, {Real(1)}, {patches}});
    const Vec noisy = add(population_gradient(one, w, teacher), noise);
    all = both(all, less_equal(squared_norm(noisy), square(bound)));
  }
  return all;
}

Truth near_hyperplane(const Law& law, const Vec& normal, const Real& offset, const Real& norm2) {
  return for_every_patch(law, [&](const Vec& patch) { return less_equal(square(dot(normal, patch)), offset * norm2); });
}

Truth patches_within(const Law& law, const Real& delta2) {
  Truth all = Truth::yes;
  for (const auto& patches : law.atoms()) {
    for (std::size_t i = 0; i < patches.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) all = both(all, less_equal(squared_distance(patches[i], patches[j]), delta2));
    }
  }
  return all;
}

Truth region_mass_is(const Law& law, const Vec& first, const Vec& second, const Real& expected) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < law.patches(); ++i) {
    Bounds mass{Real(0), Real(0)};
    for (std::size_t n = 0; n < law.atoms().size(); ++n) {
      const Vec& patch = law.atoms()[n][i];
      const Truth inside = both(less_equal(Real(0), dot(first, patch)), less_equal(dot(second, patch), Real(0)));
      if (inside == Truth::yes) mass.lower += law.weights()[n];
      if (inside != Truth::no) mass.upper += law.weights()[n];
    }
    all = both(all, both(less_equal(expected, mass), less_equal(mass, expected)));
  }
  return all;
}

}  // namespace lakatos

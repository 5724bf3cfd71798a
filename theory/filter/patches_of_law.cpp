#include "theory/filter/patches_of_law.hpp"

namespace lakatos {

Truth same_vector(const Vec& a, const Vec& b) {
  Truth all = Truth::yes;
  for (std::size_t c = 0; c < a.size(); ++c) all = both(all, equal(a[c], b[c]));
  return all;
}

Truth equal_patches(const Law& law) {
  Truth all = Truth::yes;
  for (const auto& patches : law.atoms()) {
    for (const Vec& patch : patches) all = both(all, same_vector(patch, patches[0]));
  }
  return all;
}

Truth some_patch_between(const Law& law, const Vec& w, const Vec& teacher) {
  if (law.gaussian()) return negate(equal(gram_determinant(w, teacher), Real(0)));
  return negate(for_every_patch(law, [&](const Vec& patch) {
    const Real student = dot(w, patch), taught = dot(teacher, patch);
    const Truth apart = either(both(less(student, Real(0)), less(Real(0), taught)),
                               both(less(Real(0), student), less(taught, Real(0))));
    return negate(apart);
  }));
}

Truth unit_norms(const Law& law) {
  return for_every_patch(law, [](const Vec& patch) { return equal(squared_norm(patch), Real(1)); });
}

Truth norms_within(const Law& law, const Real& reach) {
  return for_every_patch(law, [&](const Vec& patch) {
    const Real norm2 = squared_norm(patch);
    return both(less_equal(square(1 - reach), norm2), less_equal(norm2, square(1 + reach)));
  });
}

}  // namespace lakatos

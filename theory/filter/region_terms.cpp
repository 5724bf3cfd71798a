#include "theory/filter/region_terms.hpp"

#include <cmath>

namespace lakatos {

NeuronTerms neuron_terms(const Law& law, const Vec& w, const Vec& teacher) {
  const auto moments = region_moments(law, w, teacher);
  return {multiply(moments.agree, subtract(w, teacher)), multiply(moments.student, w)};
}

Moments scaled_moments(Moments moments, const Real& c) {
  for (Mat* m :
       {&moments.agree, &moments.agree_student, &moments.agree_teacher, &moments.student, &moments.student_teacher})
    *m = scale(c, *m);
  return moments;
}

Vec gradient_by_regions(const Moments& of, const Vec& w, const Vec& teacher, const Real& first, const Real& mixed,
                        const Real& last, bool forgotten) {
  const Mat np = transpose(of.agree_student);
  const Mat behind = forgotten ? of.agree_teacher : add(of.agree_teacher, np);
  Vec sum = scale(first, multiply(of.agree, subtract(w, teacher)));
  sum = add(sum, scale(mixed, multiply(add(of.agree_student, np), w)));
  sum = add(sum, multiply(of.student, w));
  return subtract(sum, scale(last, multiply(add(behind, of.student_teacher), teacher)));
}

bool nothing_alone(const Law& law, const Vec& w, const Vec& teacher) {
  const auto of = region_moments(law, w, teacher);
  return equal(trace(of.student), Real(0)) == Truth::yes && equal(trace(of.teacher), Real(0)) == Truth::yes;
}

bool on_a_boundary(const PatchLaw<double>& law, const Vector<double>& w) {
  for (const auto& patches : law.atoms) {
    for (const auto& patch : patches) {
      if (std::fabs(dot(w, patch)) < 1e-9) return true;
    }
  }
  return false;
}

}  // namespace lakatos

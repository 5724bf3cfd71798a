#include "theory/filter/gradient.hpp"

#include "theory/filter/region_sums.hpp"
#include "theory/filter/regions.hpp"
#include "theory/numeric/reference.hpp"
#include "theory/probability/arc.hpp"

namespace lakatos {

namespace {

/// The angle of student and teacher and what the Gaussian closed forms need of it.
template <class S>
struct GaussianPair {
  S inner;  ///< w.w*
  S gap;    ///< (|w||w*| sin theta)^2
  bool parallel;

  GaussianPair(const Vector<S>& student, const Vector<S>& teacher)
      : inner(dot(student, teacher)),
        gap(gram_determinant(student, teacher)),
        parallel(equal(gap, S(0)) == Truth::yes) {}
};

/// E[max(w.Z, 0) max(w*.Z, 0)] = (root + (pi - theta) w.w*) / (2 pi), root = |w||w*| sin theta (Cho and Saul 2009).
template <class S>
S arc_cosine_kernel(const GaussianPair<S>& pair) {
  if (pair.parallel) return max(pair.inner, S(0)) / S(2);
  const S root = sqrt(pair.gap);
  return (root + (pi<S>() - arc_tangent(root, pair.inner)) * pair.inner) / (S(2) * pi<S>());
}

template <class S>
Vector<S> gaussian_gradient(const Vector<S>& student, const Vector<S>& teacher) {
  if (detail::is_zero(student) == Truth::yes) return student;
  const GaussianPair<S> pair(student, teacher);
  const S half = from_integers<S>(1, 2);
  if (pair.parallel) return scale(half, sign(pair.inner) > 0 ? subtract(student, teacher) : student);
  const S root = sqrt(pair.gap), circle = S(2) * pi<S>();
  const S along_teacher = (pi<S>() - arc_tangent(root, pair.inner)) / circle;
  const S along_student = half - root / (circle * squared_norm(student));
  return subtract(scale(along_student, student), scale(along_teacher, teacher));
}

/// Adds weight (f(w, Z) - f(w*, Z)) grad f(w, Z) for one atom. `outputs` is scratch space.
template <class S>
void add_sample_gradient(Vector<S>& gradient, const S& weight, const std::vector<Vector<S>>& patches,
                         const Vector<S>& student, const Vector<S>& teacher, std::vector<S>& outputs) {
  S residual = 0;  // k (f(w, Z) - f(w*, Z))
  outputs.clear();
  for (const Vector<S>& patch : patches) {
    outputs.push_back(dot(student, patch));
    residual += max(outputs.back(), S(0)) - max(dot(teacher, patch), S(0));
  }
  const S factor = weight * residual;
  for (std::size_t i = 0; i < patches.size(); ++i) {
    if (sign(outputs[i]) <= 0) continue;
    for (std::size_t j = 0; j < gradient.size(); ++j) gradient[j] += factor * patches[i][j];
  }
}

}  // namespace

template <class S>
S network_output(const Vector<S>& student, const std::vector<Vector<S>>& patches) {
  S sum = 0;
  for (const Vector<S>& patch : patches) sum += max(dot(student, patch), S(0));
  return patches.size() == 1 ? sum : sum / S(static_cast<long>(patches.size()));
}

template <class S>
S population_loss(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher) {
  if (law.gaussian) {
    const S quarters = (squared_norm(student) + squared_norm(teacher)) / S(4);
    return quarters - arc_cosine_kernel(GaussianPair<S>(student, teacher));
  }
  S sum = 0;
  for (std::size_t n = 0; n < law.atoms.size(); ++n)
    sum += law.weights[n] * square(S(network_output(student, law.atoms[n]) - network_output(teacher, law.atoms[n])));
  return sum / S(2);
}

template <class S>
Vector<S> population_gradient(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher) {
  detail::require_same_length(student, teacher);
  if (law.gaussian) return gaussian_gradient(student, teacher);
  Vector<S> gradient(student.size(), S(0));
  std::vector<S> outputs;
  for (std::size_t n = 0; n < law.atoms.size(); ++n)
    add_sample_gradient(gradient, detail::moment_weight(law, n), law.atoms[n], student, teacher, outputs);
  return gradient;
}

template <class S>
Vector<S> population_gradient_by_regions(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher,
                                         const S& first, const S& second) {
  if (law.patches != 1) throw std::invalid_argument("population_gradient_by_regions: one patch only");
  const RegionMoments<S> moments = region_moments(law, student, teacher);
  return add(scale(first, multiply(moments.agree, subtract(student, teacher))),
             scale(second, multiply(moments.student, student)));
}

template <class S>
Truth differentiable(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher) {
  if (law.gaussian) return either(negate(detail::is_zero(student)), detail::is_zero(teacher));
  Truth all = Truth::yes;
  for (const auto& patches : law.atoms) {
    for (const Vector<S>& patch : patches) {
      const Truth on_kink = equal(dot(student, patch), S(0));
      if (on_kink == Truth::no || detail::is_zero(patch) == Truth::yes) continue;
      const Truth fits = equal(network_output(student, patches), network_output(teacher, patches));
      all = both(all, either(negate(both(on_kink, negate(detail::is_zero(patch)))), fits));
      if (all == Truth::no) return all;
    }
  }
  return all;
}

template Interval network_output(const Vector<Interval>&, const std::vector<Vector<Interval>>&);
template Interval population_loss(const PatchLaw<Interval>&, const Vector<Interval>&, const Vector<Interval>&);
template Vector<Interval> population_gradient(const PatchLaw<Interval>&, const Vector<Interval>&,
                                              const Vector<Interval>&);
template Vector<Interval> population_gradient_by_regions(const PatchLaw<Interval>&, const Vector<Interval>&,
                                                         const Vector<Interval>&, const Interval&, const Interval&);
template Truth differentiable(const PatchLaw<Interval>&, const Vector<Interval>&, const Vector<Interval>&);

template Ball network_output(const Vector<Ball>&, const std::vector<Vector<Ball>>&);
template Ball population_loss(const PatchLaw<Ball>&, const Vector<Ball>&, const Vector<Ball>&);
template Vector<Ball> population_gradient(const PatchLaw<Ball>&, const Vector<Ball>&, const Vector<Ball>&);
template Vector<Ball> population_gradient_by_regions(const PatchLaw<Ball>&, const Vector<Ball>&, const Vector<Ball>&,
                                                     const Ball&, const Ball&);
template Truth differentiable(const PatchLaw<Ball>&, const Vector<Ball>&, const Vector<Ball>&);

template Rational network_output(const Vector<Rational>&, const std::vector<Vector<Rational>>&);
template Rational population_loss(const PatchLaw<Rational>&, const Vector<Rational>&, const Vector<Rational>&);
template Vector<Rational> population_gradient(const PatchLaw<Rational>&, const Vector<Rational>&,
                                              const Vector<Rational>&);
template Vector<Rational> population_gradient_by_regions(const PatchLaw<Rational>&, const Vector<Rational>&,
                                                         const Vector<Rational>&, const Rational&, const Rational&);
template Truth differentiable(const PatchLaw<Rational>&, const Vector<Rational>&, const Vector<Rational>&);

template double network_output(const Vector<double>&, const std::vector<Vector<double>>&);
template double population_loss(const PatchLaw<double>&, const Vector<double>&, const Vector<double>&);
template Vector<double> population_gradient(const PatchLaw<double>&, const Vector<double>&, const Vector<double>&);
template Vector<double> population_gradient_by_regions(const PatchLaw<double>&, const Vector<double>&,
                                                       const Vector<double>&, const double&, const double&);
template Truth differentiable(const PatchLaw<double>&, const Vector<double>&, const Vector<double>&);

template Reference network_output(const Vector<Reference>&, const std::vector<Vector<Reference>>&);
template Reference population_loss(const PatchLaw<Reference>&, const Vector<Reference>&, const Vector<Reference>&);
template Vector<Reference> population_gradient(const PatchLaw<Reference>&, const Vector<Reference>&,
                                               const Vector<Reference>&);
template Vector<Reference> population_gradient_by_regions(const PatchLaw<Reference>&, const Vector<Reference>&,
                                                          const Vector<Reference>&, const Reference&, const Reference&);
template Truth differentiable(const PatchLaw<Reference>&, const Vector<Reference>&, const Vector<Reference>&);

}  // namespace lakatos

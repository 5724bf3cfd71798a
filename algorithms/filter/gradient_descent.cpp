#include "algorithms/filter/gradient_descent.hpp"

#include "theory/numeric/reference.hpp"

namespace lakatos {

template <class S>
Vector<S> gradient_descent_step(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher,
                                const S& step) {
  return subtract(student, scale(step, population_gradient(law, student, teacher)));
}

template <class S>
Vector<S> stochastic_gradient_step(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher,
                                   const S& step, const Vector<S>& noise) {
  return subtract(student, scale(step, add(population_gradient(law, student, teacher), noise)));
}

template <class S>
std::vector<Vector<S>> gradient_descent(const PatchLaw<S>& law, const Vector<S>& start, const Vector<S>& teacher,
                                        const S& step, std::size_t count) {
  std::vector<Vector<S>> iterates{start};
  iterates.reserve(count + 1);
  for (std::size_t t = 0; t < count; ++t)
    iterates.push_back(gradient_descent_step(law, iterates.back(), teacher, step));
  return iterates;
}

template Vector<Interval> gradient_descent_step(const PatchLaw<Interval>&, const Vector<Interval>&,
                                                const Vector<Interval>&, const Interval&);
template Vector<Interval> stochastic_gradient_step(const PatchLaw<Interval>&, const Vector<Interval>&,
                                                   const Vector<Interval>&, const Interval&, const Vector<Interval>&);
template std::vector<Vector<Interval>> gradient_descent(const PatchLaw<Interval>&, const Vector<Interval>&,
                                                        const Vector<Interval>&, const Interval&, std::size_t);

template Vector<Ball> gradient_descent_step(const PatchLaw<Ball>&, const Vector<Ball>&, const Vector<Ball>&,
                                            const Ball&);
template Vector<Ball> stochastic_gradient_step(const PatchLaw<Ball>&, const Vector<Ball>&, const Vector<Ball>&,
                                               const Ball&, const Vector<Ball>&);
template std::vector<Vector<Ball>> gradient_descent(const PatchLaw<Ball>&, const Vector<Ball>&, const Vector<Ball>&,
                                                    const Ball&, std::size_t);

template Vector<Rational> gradient_descent_step(const PatchLaw<Rational>&, const Vector<Rational>&,
                                                const Vector<Rational>&, const Rational&);
template Vector<Rational> stochastic_gradient_step(const PatchLaw<Rational>&, const Vector<Rational>&,
                                                   const Vector<Rational>&, const Rational&, const Vector<Rational>&);
template std::vector<Vector<Rational>> gradient_descent(const PatchLaw<Rational>&, const Vector<Rational>&,
                                                        const Vector<Rational>&, const Rational&, std::size_t);

template Vector<double> gradient_descent_step(const PatchLaw<double>&, const Vector<double>&, const Vector<double>&,
                                              const double&);
template Vector<double> stochastic_gradient_step(const PatchLaw<double>&, const Vector<double>&, const Vector<double>&,
                                                 const double&, const Vector<double>&);
template std::vector<Vector<double>> gradient_descent(const PatchLaw<double>&, const Vector<double>&,
                                                      const Vector<double>&, const double&, std::size_t);

template Vector<Reference> gradient_descent_step(const PatchLaw<Reference>&, const Vector<Reference>&,
                                                 const Vector<Reference>&, const Reference&);
template Vector<Reference> stochastic_gradient_step(const PatchLaw<Reference>&, const Vector<Reference>&,
                                                    const Vector<Reference>&, const Reference&,
                                                    const Vector<Reference>&);
template std::vector<Vector<Reference>> gradient_descent(const PatchLaw<Reference>&, const Vector<Reference>&,
                                                         const Vector<Reference>&, const Reference&, std::size_t);

}  // namespace lakatos

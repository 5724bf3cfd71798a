#include "algorithms/overlap/convotron.hpp"

#include "theory/numeric/scalar.hpp"
#include "theory/overlap/input_law.hpp"

namespace lakatos::overlap {

template <class S>
Vector<S> convotron_direction(const Network<S>& net, const Vector<S>& x, const S& residual) {
  return scale(residual, weighted_patch_sum(net.layout, net.a, x));
}

template <class S>
Vector<S> mean_convotron_direction(const PatchLaw<S>& law, const Network<S>& student, const Network<S>& teacher) {
  return mean_vector(law, [&](const Vector<S>& x) {
    return convotron_direction(student, x, S(output(teacher, x) - output(student, x)));
  });
}

template <class S>
Vector<S> mean_convotron_step(const PatchLaw<S>& law, const Network<S>& student, const Network<S>& teacher,
                              const S& step) {
  return add(student.w, scale(step, mean_convotron_direction(law, student, teacher)));
}

template <class S>
StageOneGradient<S> stage_one_gradient(const Network<S>& own, const Vector<S>& x, const S& label, const S& front,
                                       const S& balance) {
  const S error = front * (output(own, x) - label), pull = balance * (squared_norm(own.w) - squared_norm(own.a));
  return {add(scale(error, weighted_patch_sum(own.layout, own.a, x)), scale(pull, own.w)),
          subtract(scale(error, preactivations(own, x)), scale(pull, own.a))};
}

template <class S>
StageOneGradient<S> mean_stage_one_gradient(const PatchLaw<S>& law, const Network<S>& own, const Network<S>& teacher,
                                            const S& front, const S& balance) {
  const auto at = [&](const Vector<S>& x) { return stage_one_gradient(own, x, output(teacher, x), front, balance); };
  return {mean_vector(law, [&](const Vector<S>& x) { return at(x).by_filter; }),
          mean_vector(law, [&](const Vector<S>& x) { return at(x).by_weights; })};
}

template Vector<Interval> convotron_direction(const Network<Interval>&, const Vector<Interval>&, const Interval&);
template Vector<Interval> mean_convotron_direction(const PatchLaw<Interval>&, const Network<Interval>&,
                                                   const Network<Interval>&);
template Vector<Interval> mean_convotron_step(const PatchLaw<Interval>&, const Network<Interval>&,
                                              const Network<Interval>&, const Interval&);
template StageOneGradient<Interval> stage_one_gradient(const Network<Interval>&, const Vector<Interval>&,
                                                       const Interval&, const Interval&, const Interval&);
template StageOneGradient<Interval> mean_stage_one_gradient(const PatchLaw<Interval>&, const Network<Interval>&,
                                                            const Network<Interval>&, const Interval&, const Interval&);

template Vector<Ball> convotron_direction(const Network<Ball>&, const Vector<Ball>&, const Ball&);
template Vector<Ball> mean_convotron_direction(const PatchLaw<Ball>&, const Network<Ball>&, const Network<Ball>&);
template Vector<Ball> mean_convotron_step(const PatchLaw<Ball>&, const Network<Ball>&, const Network<Ball>&,
                                          const Ball&);
template StageOneGradient<Ball> stage_one_gradient(const Network<Ball>&, const Vector<Ball>&, const Ball&, const Ball&,
                                                   const Ball&);
template StageOneGradient<Ball> mean_stage_one_gradient(const PatchLaw<Ball>&, const Network<Ball>&,
                                                        const Network<Ball>&, const Ball&, const Ball&);

template Vector<Rational> convotron_direction(const Network<Rational>&, const Vector<Rational>&, const Rational&);
template Vector<Rational> mean_convotron_direction(const PatchLaw<Rational>&, const Network<Rational>&,
                                                   const Network<Rational>&);
template Vector<Rational> mean_convotron_step(const PatchLaw<Rational>&, const Network<Rational>&,
                                              const Network<Rational>&, const Rational&);
template StageOneGradient<Rational> stage_one_gradient(const Network<Rational>&, const Vector<Rational>&,
                                                       const Rational&, const Rational&, const Rational&);
template StageOneGradient<Rational> mean_stage_one_gradient(const PatchLaw<Rational>&, const Network<Rational>&,
                                                            const Network<Rational>&, const Rational&, const Rational&);

template Vector<double> convotron_direction(const Network<double>&, const Vector<double>&, const double&);
template Vector<double> mean_convotron_direction(const PatchLaw<double>&, const Network<double>&,
                                                 const Network<double>&);
template Vector<double> mean_convotron_step(const PatchLaw<double>&, const Network<double>&, const Network<double>&,
                                            const double&);
template StageOneGradient<double> stage_one_gradient(const Network<double>&, const Vector<double>&, const double&,
                                                     const double&, const double&);
template StageOneGradient<double> mean_stage_one_gradient(const PatchLaw<double>&, const Network<double>&,
                                                          const Network<double>&, const double&, const double&);

}  // namespace lakatos::overlap

#include "theory/overlap/factorisation.hpp"

#include "theory/numeric/scalar.hpp"

namespace lakatos::overlap {
namespace {

/// The derivative by x of the loss, y being the other factor: both partial derivatives have this form.
template <class S>
Vector<S> partial(const RegularisedLoss<S>& loss, const Vector<S>& x, const Vector<S>& teacher_x, const Vector<S>& y,
                  const Vector<S>& teacher_y) {
  const S two_fit = S(2) * loss.fit, size = squared_norm(y);
  const S along = two_fit * size + S(4) * loss.balance * (squared_norm(x) - size);
  return subtract(scale(along, x), scale(two_fit * dot(y, teacher_y), teacher_x));
}

}  // namespace

template <class S>
S value(const RegularisedLoss<S>& loss, const Vector<S>& w, const Vector<S>& a) {
  S fit{};
  for (std::size_t i = 0; i < w.size(); ++i) {
    for (std::size_t j = 0; j < a.size(); ++j)
      fit += square(S(w[i] * a[j] - loss.teacher_w.at(i) * loss.teacher_a.at(j)));
  }
  return loss.fit * fit + loss.balance * square(S(squared_norm(w) - squared_norm(a)));
}

template <class S>
Vector<S> gradient_by_filter(const RegularisedLoss<S>& loss, const Vector<S>& w, const Vector<S>& a) {
  return partial(loss, w, loss.teacher_w, a, loss.teacher_a);
}
template <class S>
Vector<S> gradient_by_weights(const RegularisedLoss<S>& loss, const Vector<S>& w, const Vector<S>& a) {
  return partial(loss, a, loss.teacher_a, w, loss.teacher_w);
}

template Interval value(const RegularisedLoss<Interval>&, const Vector<Interval>&, const Vector<Interval>&);
template Vector<Interval> gradient_by_filter(const RegularisedLoss<Interval>&, const Vector<Interval>&,
                                             const Vector<Interval>&);
template Vector<Interval> gradient_by_weights(const RegularisedLoss<Interval>&, const Vector<Interval>&,
                                              const Vector<Interval>&);

template Ball value(const RegularisedLoss<Ball>&, const Vector<Ball>&, const Vector<Ball>&);
template Vector<Ball> gradient_by_filter(const RegularisedLoss<Ball>&, const Vector<Ball>&, const Vector<Ball>&);
template Vector<Ball> gradient_by_weights(const RegularisedLoss<Ball>&, const Vector<Ball>&, const Vector<Ball>&);

template Rational value(const RegularisedLoss<Rational>&, const Vector<Rational>&, const Vector<Rational>&);
template Vector<Rational> gradient_by_filter(const RegularisedLoss<Rational>&, const Vector<Rational>&,
                                             const Vector<Rational>&);
template Vector<Rational> gradient_by_weights(const RegularisedLoss<Rational>&, const Vector<Rational>&,
                                              const Vector<Rational>&);

template double value(const RegularisedLoss<double>&, const Vector<double>&, const Vector<double>&);
template Vector<double> gradient_by_filter(const RegularisedLoss<double>&, const Vector<double>&,
                                           const Vector<double>&);
template Vector<double> gradient_by_weights(const RegularisedLoss<double>&, const Vector<double>&,
                                            const Vector<double>&);

}  // namespace lakatos::overlap

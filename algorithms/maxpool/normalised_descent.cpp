#include "algorithms/maxpool/normalised_descent.hpp"

#include <stdexcept>

#include "theory/maxpool/network.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos::maxpool {
namespace {

/// y_i v.u_i for v = sum_i weights_i y_i u_i.
template <class S>
Vector<S> margins(const Matrix<S>& gram, const Vector<S>& weights) {
  Vector<S> all;
  for (std::size_t i = 0; i < gram.rows(); ++i) {
    S sum(0);
    for (std::size_t j = 0; j < gram.cols(); ++j) sum += gram(i, j) * weights[j];
    all.push_back(sum);
  }
  return all;
}

template <class S>
void step(const NormalisedDescent<S>& run, const Vector<S>& at, Vector<S>& weights) {
  Vector<S> slopes;
  S total(0);
  for (std::size_t i = 0; i < at.size(); ++i) {
    slopes.push_back(S(static_cast<long>(run.times[i])) * -loss_derivative(at[i]));
    total += slopes.back();
  }
  if (less(S(0), total) != Truth::yes) throw Undecided("the weights of a step are too wide to be normalised");
  for (std::size_t i = 0; i < at.size(); ++i) weights[i] += run.speed * slopes[i] / total;
}

}  // namespace

template <class S>
std::optional<Reached<S>> reach_margin(const NormalisedDescent<S>& run, const S& share2, std::int64_t most) {
  using std::min;
  [[maybe_unused]] RoundingFor<S> rounding;
  const std::size_t m = run.gram.rows();
  if (m == 0 || run.gram.cols() != m || run.times.size() != m) throw std::invalid_argument("sizes do not fit");
  Vector<S> weights(m, S(0)), at(m, S(0));
  for (std::int64_t t = 1; t <= most; ++t) {
    step(run, at, weights);
    at = margins(run.gram, weights);
    Reached<S> here{t, at[0], S(0)};
    for (std::size_t i = 0; i < m; ++i) here.margin = min(here.margin, at[i]), here.square += weights[i] * at[i];
    if (less(S(0), here.margin) != Truth::yes) continue;
    if (less_equal(S(share2 * here.square), S(here.margin * here.margin)) == Truth::yes) return here;
  }
  return std::nullopt;
}

template std::optional<Reached<Interval>> reach_margin(const NormalisedDescent<Interval>&, const Interval&,
                                                       std::int64_t);
template std::optional<Reached<Ball>> reach_margin(const NormalisedDescent<Ball>&, const Ball&, std::int64_t);
template std::optional<Reached<Rational>> reach_margin(const NormalisedDescent<Rational>&, const Rational&,
                                                       std::int64_t);
template std::optional<Reached<double>> reach_margin(const NormalisedDescent<double>&, const double&, std::int64_t);

}  // namespace lakatos::maxpool

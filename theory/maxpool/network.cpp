#include "theory/maxpool/network.hpp"

#include <algorithm>
#include <stdexcept>

#include "theory/numeric/errors.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos::maxpool {
namespace {

template <class S>
const S& entry(const Vector<S>& filter, std::int64_t pattern) {
  if (pattern < 1 || static_cast<std::size_t>(pattern) > filter.size())
    throw std::invalid_argument("an input holds a pattern beyond the filter's dimension");
  return filter[static_cast<std::size_t>(pattern - 1)];
}

/// Is the entry of pattern a larger than that of b, or equal where `or_equal`?
template <class S>
Truth larger(const Vector<S>& filter, std::int64_t a, std::int64_t b, bool or_equal,
             const std::vector<std::int64_t>* ranks) {
  const auto rank = [&](std::int64_t pattern) { return (*ranks)[static_cast<std::size_t>(pattern - 1)]; };
  if (a == b || (ranks != nullptr && rank(a) == rank(b))) return truth_of(or_equal);
  return or_equal ? less_equal(entry(filter, b), entry(filter, a)) : less(entry(filter, b), entry(filter, a));
}

}  // namespace

template <class S>
std::int64_t selected(const Vector<S>& filter, const Input& input, Ties ties, const std::vector<std::int64_t>* ranks) {
  if (input.patterns.empty()) throw std::invalid_argument("an input has no pattern");
  std::vector<std::int64_t> order = input.patterns;  // the first of equal products wins
  if (ties == Ties::last) std::reverse(order.begin(), order.end());
  for (std::size_t i = 0; i < order.size(); ++i) {
    Truth wins = Truth::yes;
    for (std::size_t j = 0; j < order.size() && wins != Truth::no; ++j) {
      if (j != i) wins = both(wins, larger(filter, order[i], order[j], j > i, ranks));
    }
    if (wins == Truth::yes) {
      const Truth positive = less(S(0), entry(filter, order[i]));
      if (positive == Truth::unknown) throw Undecided("the sign of the largest product of a filter is open");
      return positive == Truth::yes ? order[i] : 0;
    }
  }
  // Where every product is certainly at most 0, p(x) is 0 whatever the order.
  Truth none = Truth::yes;
  for (const std::int64_t pattern : order) none = both(none, less_equal(entry(filter, pattern), S(0)));
  if (none == Truth::yes) return 0;
  throw Undecided("the arg max of a filter over an input is open");
}

template <class S>
S pooled(const Vector<S>& filter, const Input& input) {
  using std::max;
  S largest(0);
  for (const std::int64_t pattern : input.patterns) largest = max(largest, entry(filter, pattern));
  return largest;
}

template <class S>
Vector<S> representation(const Channels<S>& net, const Input& input) {
  Vector<S> z;
  z.reserve(net.groups());
  for (const Vector<S>& filter : net.filters) z.push_back(pooled(filter, input));
  return z;
}

template <class S>
S output(const Channels<S>& net, const Input& input) {
  S sum(0);
  for (std::size_t i = 0; i < net.groups(); ++i)
    sum += S(static_cast<long>(net.copies[i])) * net.weights[i] * pooled(net.filters[i], input);
  return sum;
}

template <class S>
S loss_derivative(const S& z) {
  using std::exp;
  return S(-1) / (S(1) + exp(z));
}

template std::int64_t selected(const Vector<Interval>&, const Input&, Ties, const std::vector<std::int64_t>*);
template Interval pooled(const Vector<Interval>&, const Input&);
template Vector<Interval> representation(const Channels<Interval>&, const Input&);
template Interval output(const Channels<Interval>&, const Input&);
template Interval loss_derivative(const Interval&);

template std::int64_t selected(const Vector<Ball>&, const Input&, Ties, const std::vector<std::int64_t>*);
template Ball pooled(const Vector<Ball>&, const Input&);
template Vector<Ball> representation(const Channels<Ball>&, const Input&);
template Ball output(const Channels<Ball>&, const Input&);
template Ball loss_derivative(const Ball&);

template std::int64_t selected(const Vector<Rational>&, const Input&, Ties, const std::vector<std::int64_t>*);
template Rational pooled(const Vector<Rational>&, const Input&);
template Vector<Rational> representation(const Channels<Rational>&, const Input&);
template Rational output(const Channels<Rational>&, const Input&);
template Rational loss_derivative(const Rational&);

template std::int64_t selected(const Vector<double>&, const Input&, Ties, const std::vector<std::int64_t>*);
template double pooled(const Vector<double>&, const Input&);
template Vector<double> representation(const Channels<double>&, const Input&);
template double output(const Channels<double>&, const Input&);
template double loss_derivative(const double&);

}  // namespace lakatos::maxpool

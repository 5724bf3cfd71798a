#include "algorithms/maxpool/leaky_descent.hpp"

#include <stdexcept>

namespace lakatos::maxpool {
namespace {

/// Units of one sign: the filter that they share, and how many they are.
template <class S>
struct Units {
  Vector<S> filter;
  long count;

  S output(const S& slope, const Vector<S>& x) const {
    const S z = dot(filter, x);
    return S(count) * max(z, S(slope * z));
  }
  void move(const S& slope, const S& step, const Vector<S>& x) {
    const S factor = dot(filter, x) < S(0) ? S(step * slope) : step;
    filter = add(std::move(filter), scale(factor, x));
  }
};

}  // namespace

template <class S>
std::int64_t count_updates(const LeakyDescent<S>& run, std::int64_t most) {
  if (run.points.empty() || run.labels.size() != run.points.size() || run.positive < 0 || run.negative < 0 ||
      run.positive + run.negative < 1)
    throw std::invalid_argument("leaky descent: points with labels and at least one unit are needed");
  const std::size_t p = run.points.front().size();
  Units<S> plus{Vector<S>(p), static_cast<long>(run.positive)}, minus{Vector<S>(p), static_cast<long>(run.negative)};
  const S step = run.pace / S(plus.count + minus.count);
  std::int64_t updates = 0;
  std::size_t quiet = 0;  // points in a row without an update
  for (std::size_t i = 0; quiet < run.points.size() && updates < most; i = (i + 1) % run.points.size()) {
    const Vector<S>& x = run.points[i];
    const S output = plus.output(run.slope, x) - minus.output(run.slope, x);
    const S label(run.labels[i]);
    ++quiet;
    if (label * output >= S(1)) continue;
    plus.move(run.slope, label * step, x), minus.move(run.slope, -label * step, x);
    ++updates, quiet = 0;
  }
  return updates;
}

template std::int64_t count_updates(const LeakyDescent<Interval>&, std::int64_t);
template std::int64_t count_updates(const LeakyDescent<Ball>&, std::int64_t);
template std::int64_t count_updates(const LeakyDescent<Rational>&, std::int64_t);

}  // namespace lakatos::maxpool

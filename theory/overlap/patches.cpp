#include "theory/overlap/patches.hpp"

#include "theory/numeric/errors.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos::overlap {
namespace {

void require_fit(const PatchLayout& layout, std::size_t length) {
  if (!fits(layout) || length != static_cast<std::size_t>(layout.dimension))
    throw Undefined("the patches do not fit the input");
}
void require_weights(const PatchLayout& layout, std::size_t count) {
  if (count != static_cast<std::size_t>(layout.patches))
    throw std::invalid_argument("as many output weights as patches are needed");
}
std::size_t first(const PatchLayout& layout, std::int64_t j) {
  return static_cast<std::size_t>(j * layout.stride + layout.offset);
}

}  // namespace

bool fits(const PatchLayout& layout) {
  return layout.dimension >= 1 && layout.filter >= 1 && layout.stride >= 1 && layout.patches >= 1 &&
         layout.offset >= 0 && (layout.patches - 1) * layout.stride + layout.offset + layout.filter <= layout.dimension;
}

bool large_stride(const PatchLayout& layout) { return layout.stride >= layout.filter / 2 + 1; }

PatchLayout private_part(const PatchLayout& layout) {
  if (layout.stride > layout.filter) throw Undefined("the segment from r - s + 1 starts before the filter: s > r");
  if (2 * layout.stride <= layout.filter) throw Undefined("no coordinate of an inner patch is its own: 2 s <= r");
  return {layout.dimension, 2 * layout.stride - layout.filter, layout.stride, layout.patches,
          layout.offset + layout.filter - layout.stride};
}

template <class S>
Vector<S> patch(const PatchLayout& layout, std::int64_t j, const Vector<S>& x) {
  require_fit(layout, x.size());
  const auto begin = x.begin() + static_cast<std::ptrdiff_t>(first(layout, j));
  return {begin, begin + static_cast<std::ptrdiff_t>(layout.filter)};
}

template <class S>
Vector<S> spread_patch(const PatchLayout& layout, std::int64_t j, const Vector<S>& v) {
  if (!fits(layout) || v.size() != static_cast<std::size_t>(layout.filter))
    throw std::invalid_argument("the vector is no patch");
  Vector<S> x(static_cast<std::size_t>(layout.dimension));
  for (std::size_t c = 0; c < v.size(); ++c) x[first(layout, j) + c] = v[c];
  return x;
}

template <class S>
Vector<S> private_segment(const Vector<S>& w, std::int64_t stride) {
  const PatchLayout own = private_part({0, static_cast<std::int64_t>(w.size()), stride, 1});
  const auto begin = w.begin() + static_cast<std::ptrdiff_t>(own.offset);
  return {begin, begin + static_cast<std::ptrdiff_t>(own.filter)};
}

template <class S>
Vector<S> weighted_patch_sum(const PatchLayout& layout, const Vector<S>& a, const Vector<S>& x) {
  require_fit(layout, x.size());
  require_weights(layout, a.size());
  Vector<S> sum(static_cast<std::size_t>(layout.filter));
  for (std::size_t j = 0; j < a.size(); ++j) {
    const std::size_t start = first(layout, static_cast<std::int64_t>(j));
    for (std::size_t c = 0; c < sum.size(); ++c) sum[c] += a[j] * x[start + c];
  }
  return sum;
}

template <class S>
Matrix<S> weighted_patch_matrix(const PatchLayout& layout, const Vector<S>& a) {
  require_weights(layout, a.size());
  const auto r = static_cast<std::size_t>(layout.filter);
  Matrix<S> sum(r, r);
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < a.size(); ++j) {
      const std::int64_t shift = (static_cast<std::int64_t>(j) - static_cast<std::int64_t>(i)) * layout.stride;
      for (std::size_t n = 0; n < r; ++n) {
        const std::int64_t m = static_cast<std::int64_t>(n) + shift;
        if (m >= 0 && m < layout.filter) sum(static_cast<std::size_t>(m), n) += i == j ? square(a[i]) : S(a[i] * a[j]);
      }
    }
  }
  return sum;
}

template <class S>
S neighbour_sum(const Vector<S>& a) {
  S sum{};
  for (std::size_t i = 0; i + 1 < a.size(); ++i) sum += a[i] * a[i + 1];
  return sum;
}

template Vector<Interval> patch(const PatchLayout&, std::int64_t, const Vector<Interval>&);
template Vector<Interval> spread_patch(const PatchLayout&, std::int64_t, const Vector<Interval>&);
template Vector<Interval> private_segment(const Vector<Interval>&, std::int64_t);
template Vector<Interval> weighted_patch_sum(const PatchLayout&, const Vector<Interval>&, const Vector<Interval>&);
template Matrix<Interval> weighted_patch_matrix(const PatchLayout&, const Vector<Interval>&);
template Interval neighbour_sum(const Vector<Interval>&);

template Vector<Ball> patch(const PatchLayout&, std::int64_t, const Vector<Ball>&);
template Vector<Ball> spread_patch(const PatchLayout&, std::int64_t, const Vector<Ball>&);
template Vector<Ball> private_segment(const Vector<Ball>&, std::int64_t);
template Vector<Ball> weighted_patch_sum(const PatchLayout&, const Vector<Ball>&, const Vector<Ball>&);
template Matrix<Ball> weighted_patch_matrix(const PatchLayout&, const Vector<Ball>&);
template Ball neighbour_sum(const Vector<Ball>&);

template Vector<Rational> patch(const PatchLayout&, std::int64_t, const Vector<Rational>&);
template Vector<Rational> spread_patch(const PatchLayout&, std::int64_t, const Vector<Rational>&);
template Vector<Rational> private_segment(const Vector<Rational>&, std::int64_t);
template Vector<Rational> weighted_patch_sum(const PatchLayout&, const Vector<Rational>&, const Vector<Rational>&);
template Matrix<Rational> weighted_patch_matrix(const PatchLayout&, const Vector<Rational>&);
template Rational neighbour_sum(const Vector<Rational>&);

template Vector<double> patch(const PatchLayout&, std::int64_t, const Vector<double>&);
template Vector<double> spread_patch(const PatchLayout&, std::int64_t, const Vector<double>&);
template Vector<double> private_segment(const Vector<double>&, std::int64_t);
template Vector<double> weighted_patch_sum(const PatchLayout&, const Vector<double>&, const Vector<double>&);
template Matrix<double> weighted_patch_matrix(const PatchLayout&, const Vector<double>&);
template double neighbour_sum(const Vector<double>&);

}  // namespace lakatos::overlap

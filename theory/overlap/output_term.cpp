#include "theory/overlap/output_term.hpp"

namespace lakatos::overlap {

Real squared_sum_of_roots(const Vec& squares) {
  Real sum{};
  for (std::size_t i = 0; i < squares.size(); ++i) {
    sum += squares[i];
    for (std::size_t j = 0; j < i; ++j) {
      if (equal(squares[i], Real(0)) == Truth::yes || equal(squares[j], Real(0)) == Truth::yes) continue;
      sum += 2 * (equal(squares[i], squares[j]) == Truth::yes ? squares[i] : sqrt(squares[i] * squares[j]));
    }
  }
  return sum;
}

OutputTermNorms output_term_norms(const Net& net, const Vec& x) {
  OutputTermNorms of;
  const Vec hidden = preactivations(net, x);
  Real sum{};
  for (std::size_t j = 0; j < hidden.size(); ++j) {
    sum += abs(net.a[j] * hidden[j]), of.largest2 = max(of.largest2, square(net.a[j]));
    of.patches2.push_back(squared_norm(patch(net.layout, static_cast<std::int64_t>(j), x)));
  }
  of.direction2 = squared_norm(weighted_patch_sum(net.layout, net.a, x));
  of.a2 = squared_norm(net.a), of.w2 = squared_norm(net.w);
  of.inner2 = square(sum) * of.direction2, of.output2 = square(output(net, x)) * of.direction2;
  return of;
}

}  // namespace lakatos::overlap

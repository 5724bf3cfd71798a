#include "theory/overlap/factorisation.hpp"

#include <gtest/gtest.h>

#include "theory/tests/overlap/selection.hpp"

namespace lakatos::overlap {
namespace {

using testing::Draw;
using V = Vector<Rational>;

RegularisedLoss<Rational> printed(V w, V a) { return {std::move(w), std::move(a), Rational(1) / 2, Rational(1) / 8}; }

TEST(RegularisedLoss, by_hand) {
  const auto loss = printed({1}, {2});
  // (3 * 1 - 2)^2 / 2 + (9 - 1)^2 / 8.
  EXPECT_EQ(value(loss, V{3}, V{1}), Rational(17) / 2);
  EXPECT_EQ(gradient_by_filter(loss, V{3}, V{1}), V{Rational(1 * 3 - 2) + Rational(8 * 3) / 2});
  EXPECT_EQ(gradient_by_weights(loss, V{3}, V{1}), V{Rational(9 - 6) - Rational(8) / 2});
}

/// The loss is a polynomial of degree 4 in each entry: five values give its derivative exactly.
Rational slope(const RegularisedLoss<Rational>& loss, V w, V a, bool in_filter, std::size_t i) {
  Rational& entry = in_filter ? w[i] : a[i];
  const Rational start = entry;
  const auto at = [&](long h) { return entry = start + Rational(h), value(loss, w, a); };
  return (at(-2) - Rational(8) * at(-1) + Rational(8) * at(1) - at(2)) / Rational(12);
}

TEST(RegularisedLoss, has_the_gradient_of_its_value) {
  Draw draw(6);
  for (int trial = 0; trial < 50; ++trial) {
    const std::int64_t r = draw.integer(1, 3), k = draw.integer(1, 3);
    RegularisedLoss<Rational> loss{draw.vector(r), draw.vector(k), draw.vector(1)[0], draw.vector(1)[0]};
    const V w = draw.vector(r), a = draw.vector(k);
    const V by_filter = gradient_by_filter(loss, w, a), by_weights = gradient_by_weights(loss, w, a);
    for (std::size_t i = 0; i < w.size(); ++i) EXPECT_EQ(by_filter[i], slope(loss, w, a, true, i));
    for (std::size_t i = 0; i < a.size(); ++i) EXPECT_EQ(by_weights[i], slope(loss, w, a, false, i));
  }
}

}  // namespace
}  // namespace lakatos::overlap

#include "theory/maxpool/network.hpp"

#include <gtest/gtest.h>

#include "theory/numeric/errors.hpp"
#include "theory/numeric/scalar.hpp"
#include "theory/tests/maxpool/plain.hpp"

namespace lakatos::maxpool {
namespace {

using testing::Rows;
using Q = Rational;
using V = Vector<Rational>;

V some_filter(std::size_t d, std::mt19937& random) {
  V w;
  for (std::size_t i = 0; i < d; ++i) w.push_back(Q(static_cast<long>(random() % 9) - 4) / Q(3));
  return w;
}

TEST(Output, is_that_of_whole_vectors_in_any_orthonormal_patterns) {
  std::mt19937 random(1);
  for (int trial = 0; trial < 200; ++trial) {
    const std::size_t d = 3 + random() % 3;
    const Rows<Q> patterns = testing::reflection<Q>(d, random);
    Channels<Q> net;
    Rows<Q> single;
    V weights;
    for (int i = 0; i < 3; ++i) {
      const V w = some_filter(d, random);
      const auto copies = static_cast<std::int64_t>(1 + random() % 3);
      net.filters.push_back(testing::in_patterns(w, patterns)), net.copies.push_back(copies);
      net.weights.push_back(Q(random() % 2 == 0 ? 1 : -1));
      for (std::int64_t copy = 0; copy < copies; ++copy) single.push_back(w), weights.push_back(net.weights.back());
    }
    EXPECT_EQ(net.channels(), static_cast<std::int64_t>(single.size()));
    const Input x =
        testing::some_input(static_cast<std::int64_t>(d), static_cast<std::int64_t>(1 + random() % 4), random);
    EXPECT_EQ(output(net, x), testing::plain_output(single, weights, testing::whole_input(x, patterns)));
  }
}

TEST(Pooled, is_zero_where_no_product_is_positive) {
  EXPECT_EQ(pooled(V{-1, 5, 0}, Input{{1, 3}, 1}), Q(0));
  EXPECT_EQ(pooled(V{-1, 5, 2}, Input{{1, 3}, 1}), Q(2));
  EXPECT_EQ(representation(Channels<Q>{{{1, 0, 3}, {0, 2, -1}}, {1, -1}, {1, 4}}, Input{{2, 3}, -1}), (V{3, 2}));
}

TEST(Selected, is_the_pattern_of_the_pooled_product) {
  std::mt19937 random(2);
  for (int trial = 0; trial < 300; ++trial) {
    const V w = some_filter(4, random);
    const Input x = testing::some_input(4, static_cast<std::int64_t>(1 + random() % 4), random);
    std::int64_t first = 0, last = 0;  // the first and the last position with the largest product, if positive
    for (const std::int64_t pattern : x.patterns) {
      const Q value = w[static_cast<std::size_t>(pattern - 1)];
      if (value != pooled(w, x) || value <= Q(0)) continue;
      if (first == 0) first = pattern;
      last = pattern;
    }
    EXPECT_EQ(selected(w, x), first);
    EXPECT_EQ(selected(w, x, Ties::last), last);
  }
}

TEST(Selected, of_enclosures_is_open_at_a_tie_that_no_ranks_decide) {
  const Vector<Interval> w{Interval::between(1, 2), Interval::between(0, 1), Interval::between(1, 2)};
  const Input x{{3, 1}, 1};
  EXPECT_THROW(selected(w, x), Undecided);
  const std::vector<std::int64_t> equal{5, 6, 5}, different{5, 6, 7};
  EXPECT_EQ(selected(w, x, Ties::first, &equal), 3);
  EXPECT_EQ(selected(w, x, Ties::last, &equal), 1);
  EXPECT_THROW(selected(w, x, Ties::first, &different), Undecided);
  EXPECT_EQ(selected(Vector<Interval>{Interval::between(-2, -1), Interval(0), Interval::between(-1, 0)}, x), 0);
  EXPECT_THROW(selected(Vector<Interval>{Interval::between(-1, 1)}, Input{{1}, 1}), Undecided);
  const Vector<Interval> touching{Interval::between(0, 1), Interval::between(1, 2)};  // both may be 1: the first wins
  EXPECT_THROW(selected(touching, Input{{1, 2}, 1}), Undecided);
  EXPECT_EQ(selected(touching, Input{{2, 1}, 1}), 2);
}

TEST(Selected, refuses_an_empty_input_and_patterns_beyond_the_dimension) {
  EXPECT_THROW(selected(V{1, 2, 3}, Input{}), std::invalid_argument);
  EXPECT_THROW(selected(V{1, 2, 3}, Input{{1, 4}, 1}), std::invalid_argument);
  EXPECT_THROW(pooled(V{1, 2, 3}, Input{{0}, 1}), std::invalid_argument);
}

TEST(LossDerivative, is_that_of_the_logistic_loss) {
  const auto loss = [](double z) { return std::log(1 + std::exp(-z)); };
  for (double z = -6; z <= 6; z += 0.25)
    EXPECT_NEAR(loss_derivative(z), (loss(z + 1e-5) - loss(z - 1e-5)) / 2e-5, 1e-9);
  EXPECT_EQ(loss_derivative(Q(0)), Q(-1) / Q(2));
  EXPECT_THROW(loss_derivative(Q(1)), Undecided);
  const UpwardRounding upward;
  EXPECT_EQ(less(loss_derivative(Interval(1)), Interval(Interval(-26894) / Interval(100000))), Truth::yes);
  EXPECT_EQ(less(Interval(Interval(-26895) / Interval(100000)), loss_derivative(Interval(1))), Truth::yes);
}

TEST(Output, in_intervals_encloses_the_exact_one) {
  std::mt19937 random(3);
  for (int trial = 0; trial < 100; ++trial) {
    const V w = some_filter(4, random), v = some_filter(4, random);
    const Input x = testing::some_input(4, 3, random);
    const Q exact = output(Channels<Q>{{w, v}, {1, -1}, {5, 3}}, x);
    const auto enclosed = [](const V& entries) {
      Vector<Interval> result;
      for (const Q& entry : entries)
        result.push_back(from_fraction<Interval>(fraction(std::lround(midpoint(entry) * 3), 3)));
      return result;
    };
    const UpwardRounding upward;
    const Interval seen = output(Channels<Interval>{{enclosed(w), enclosed(v)}, {1, -1}, {5, 3}}, x);
    const Interval wanted = from_fraction<Interval>(fraction(std::lround(midpoint(exact) * 3), 3));
    EXPECT_NE(equal(seen, wanted), Truth::no);
    EXPECT_LT(enclosure(seen).upper - enclosure(seen).lower, 1e-13);
  }
}

}  // namespace
}  // namespace lakatos::maxpool

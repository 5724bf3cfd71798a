// Hard margins: separators that a hand finds, degenerate and inseparable sets, a search over all supports that is not
// ours, and certificates that are refused once damaged.
#include "theory/numeric/hard_margin.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>

#include "theory/numeric/matrix.hpp"

namespace lakatos {
namespace {

using Kind = HardMarginResult::Kind;

Rational q(long n, long d = 1) { return Rational(n) / Rational(d); }

HardMargin problem(std::vector<std::pair<int, Vector<Rational>>> points, Vector<Rational> weights = {}) {
  HardMargin made;
  for (auto& [label, z] : points) made.labels.push_back(label), made.points.push_back(z);
  made.weights = std::move(weights);
  return made;
}

TEST(HardMargin, finds_the_separator_of_two_points) {
  const HardMargin two = problem({{1, {q(3), q(1)}}, {-1, {q(1), q(1)}}});
  const HardMarginResult result = solve(two);
  ASSERT_EQ(result.kind, Kind::separable);  // v = (1, -2): no constant term, so not the bisector
  EXPECT_EQ(result.separator, (Vector<Rational>{q(1), q(-2)}));
  EXPECT_EQ(result.value, q(5));
  EXPECT_TRUE(proves(two, result));
}

TEST(HardMargin, counts_a_coordinate_by_its_weight) {
  // Three copies of the first coordinate: the same as writing it three times.
  const HardMargin grouped = problem({{1, {q(1), q(1)}}, {-1, {q(-1, 2), q(2)}}}, {q(3), q(1)});
  const HardMargin written = problem({{1, {q(1), q(1), q(1), q(1)}}, {-1, {q(-1, 2), q(-1, 2), q(-1, 2), q(2)}}});
  const HardMarginResult a = solve(grouped), b = solve(written);
  ASSERT_EQ(a.kind, Kind::separable);
  EXPECT_EQ(a.value, b.value);
  EXPECT_EQ(a.separator[0], b.separator[2]);
  EXPECT_TRUE(proves(grouped, a));
}

TEST(HardMargin, takes_one_label_no_point_and_repeated_points) {
  EXPECT_EQ(solve(problem({{-1, {q(0), q(1, 2)}}})).separator, (Vector<Rational>{q(0), q(-2)}));
  EXPECT_EQ(solve(problem({})).value, q(0));
  EXPECT_EQ(solve(problem({}, {q(1), q(1)})).separator.size(), 2u);
  const HardMargin repeated = problem({{1, {q(2)}}, {1, {q(2)}}, {-1, {q(-2)}}, {1, {q(2)}}});
  const HardMarginResult result = solve(repeated);
  EXPECT_EQ(result.value, q(1, 4));
  EXPECT_TRUE(proves(repeated, result));
}

TEST(HardMargin, solves_where_more_points_bear_than_the_rank) {
  std::vector<std::pair<int, Vector<Rational>>> ring;  // all of (1, +-1, +-1): v = (1, 0, 0), four points at margin 1
  for (const long a : {-1, 1}) {
    for (const long b : {-1, 1}) ring.push_back({1, {q(1), q(a), q(b)}});
  }
  const HardMarginResult result = solve(problem(ring));
  ASSERT_EQ(result.kind, Kind::separable);
  EXPECT_EQ(result.separator, (Vector<Rational>{q(1), q(0), q(0)}));
}

TEST(HardMargin, combines_the_points_to_zero_where_none_separates) {
  const HardMargin touching = problem({{1, {q(1), q(1)}}, {-1, {q(1), q(1)}}, {1, {q(0), q(1)}}});
  const HardMarginResult result = solve(touching);
  ASSERT_EQ(result.kind, Kind::inseparable);
  EXPECT_EQ(result.multipliers, (Vector<Rational>{q(1, 2), q(1, 2), q(0)}));
  EXPECT_EQ(solve(problem({{1, {q(0), q(0)}}})).kind, Kind::inseparable);
}

TEST(HardMargin, is_exact_where_doubles_are_not) {
  const Rational hair = q(1, 1000000000) * q(1, 1000000000);
  const HardMargin thin = problem({{1, {q(1), hair}}, {-1, {q(1), -hair}}});
  const HardMarginResult result = solve(thin);
  ASSERT_EQ(result.kind, Kind::separable);
  EXPECT_EQ(result.value, 1 / square(hair));
  const HardMargin none = problem({{1, {q(1), hair}}, {-1, {q(1), hair}}, {1, {q(0), q(1)}}});
  EXPECT_EQ(solve(none).kind, Kind::inseparable);
}

TEST(HardMargin, refuses_damaged_certificates) {
  const HardMargin two = problem({{1, {q(3), q(1)}}, {-1, {q(1), q(1)}}});
  const HardMarginResult good = solve(two);
  HardMarginResult bad = good;
  bad.value += q(1, 1000);
  EXPECT_FALSE(proves(two, bad));
  bad = good, bad.separator = scale(q(101, 100), bad.separator);
  EXPECT_FALSE(proves(two, bad));
  bad = good, bad.separator = {q(2), q(1)};  // as long, elsewhere
  EXPECT_FALSE(proves(two, bad));
  bad = good, bad.multipliers[0] += q(1, 100);
  EXPECT_FALSE(proves(two, bad));
  bad = good, bad.multipliers.pop_back();
  EXPECT_FALSE(proves(two, bad));
  bad = good, bad.kind = Kind::inseparable;
  EXPECT_FALSE(proves(two, bad));
  bad.kind = Kind::open;
  EXPECT_FALSE(proves(two, bad));
  const HardMargin negative = problem({{1, {q(1)}}, {1, {q(2)}}});  // -1 . 1 + ... = 0 needs a negative multiplier
  bad.kind = Kind::inseparable, bad.multipliers = {q(2), q(-1)};
  EXPECT_FALSE(proves(negative, bad));
}

TEST(HardMargin, refuses_what_is_none) {
  EXPECT_THROW(solve(problem({{0, {q(1)}}})), std::invalid_argument);
  EXPECT_THROW(solve(problem({{1, {q(1)}}, {1, {q(1), q(2)}}})), std::invalid_argument);
  EXPECT_THROW(solve(problem({{1, {q(1)}}}, {q(0)})), std::invalid_argument);
  HardMargin unlabelled = problem({{1, {q(1)}}});
  unlabelled.labels.clear();
  EXPECT_THROW(solve(unlabelled), std::invalid_argument);
}

/// Small sets of small whole numbers: many inseparable, many degenerate.
HardMargin arbitrary(std::uint64_t& state) {
  const auto below = [&](std::uint64_t n) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<long>((state >> 33) % n);
  };
  HardMargin made;
  const auto d = static_cast<std::size_t>(1 + below(4));
  const long tilt = below(4);
  for (long i = 1 + below(7); i > 0; --i) {
    made.labels.push_back(below(2) == 0 ? 1 : -1);
    made.points.emplace_back();
    for (std::size_t j = 0; j < d; ++j) made.points.back().push_back(q(below(5) - 2, 1 + below(2)));
    made.points.back()[0] += q(tilt * made.labels.back());
  }
  if (below(3) == 0) {
    for (std::size_t j = 0; j < d; ++j) made.weights.push_back(q(1 + below(3), 1 + below(2)));
  }
  return made;
}

Rational product(const HardMargin& of, const Vector<Rational>& a, const Vector<Rational>& b) {
  Rational sum;
  for (std::size_t j = 0; j < a.size(); ++j) sum += (of.weights.empty() ? q(1) : of.weights[j]) * a[j] * b[j];
  return sum;
}

/// The least norm by every set of points that might bear it at margin 1 (independent ones suffice); none: inseparable.
std::optional<Rational> by_all_supports(const HardMargin& of) {
  std::optional<Rational> least;
  const std::size_t n = of.points.size();
  for (std::size_t set = 1; set < (std::size_t{1} << n); ++set) {
    std::vector<std::size_t> in;
    for (std::size_t i = 0; i < n; ++i) {
      if ((set >> i) % 2 == 1) in.push_back(i);
    }
    Matrix<Rational> gram(in.size(), in.size());
    for (std::size_t a = 0; a < in.size(); ++a) {
      for (std::size_t b = 0; b < in.size(); ++b)
        gram(a, b) = q(of.labels[in[a]] * of.labels[in[b]]) * product(of, of.points[in[a]], of.points[in[b]]);
    }
    if (determinant(gram).is_zero()) continue;
    const Vector<Rational> c = solve(gram, Vector<Rational>(in.size(), q(1)));
    Vector<Rational> v(of.points.front().size());
    for (std::size_t a = 0; a < in.size(); ++a) v = add(v, scale(c[a] * q(of.labels[in[a]]), of.points[in[a]]));
    bool separates = true;
    for (std::size_t i = 0; i < n; ++i) separates = separates && q(of.labels[i]) * product(of, v, of.points[i]) >= 1;
    const Rational norm = product(of, v, v);
    if (separates && (!least || norm < *least)) least = norm;
  }
  return least;
}

TEST(HardMargin, agrees_with_all_supports_on_small_sets) {
  std::uint64_t state = 3;
  int separable = 0, rounds = 1500;
  for (int i = 0; i < rounds; ++i) {
    const HardMargin made = arbitrary(state);
    const HardMarginResult result = solve(made);
    const std::optional<Rational> other = by_all_supports(made);
    ASSERT_NE(result.kind, Kind::open) << i;
    ASSERT_TRUE(proves(made, result)) << i;
    ASSERT_EQ(result.kind == Kind::separable, other.has_value()) << i;
    if (other) {
      ASSERT_EQ(result.value, *other) << i;
      ++separable;
    }
  }
  EXPECT_GT(separable, rounds / 2);
  EXPECT_LT(separable, rounds * 7 / 8);
}

TEST(HardMargin, solves_what_is_large) {
  std::uint64_t state = 11;
  HardMargin large;
  for (int i = 0; i < 200; ++i) {
    large.labels.push_back(i % 2 == 0 ? 1 : -1), large.points.emplace_back();
    for (int j = 0; j < 30; ++j) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      large.points.back().push_back(q(static_cast<long>((state >> 33) % 201) - 100, 100));
    }
    large.points.back()[0] += q(large.labels.back());
  }
  EXPECT_TRUE(proves(large, solve(large)));
}

template <class S>
HardMarginOf<S> enclosed(const HardMargin& exact) {
  HardMarginOf<S> made;
  made.labels = exact.labels;
  const auto convert = [](const Rational& x) {
    const Enclosure e = enclosure(x);
    return hull(from_double<S>(e.lower), from_double<S>(e.upper));
  };
  for (const Rational& w : exact.weights) made.weights.push_back(convert(w));
  for (const Vector<Rational>& z : exact.points) {
    made.points.emplace_back();
    for (const Rational& x : z) made.points.back().push_back(convert(x));
  }
  return made;
}

template <class S>
void bounds_enclose_the_exact_norm() {
  std::uint64_t state = 17;
  for (int i = 0; i < 300; ++i) {
    const HardMargin made = arbitrary(state);
    const HardMarginResult exact = solve(made);
    const auto rough = enclosed<S>(made);
    const HardMarginBounds<S> bounds = bound_margin(rough, proposed_margin(rough));
    if (exact.kind == Kind::separable) {
      ASSERT_EQ(bounds.separable, Truth::yes) << i;
      const double value = midpoint(exact.value);
      EXPECT_LE(enclosure(bounds.at_least).lower, enclosure(exact.value).upper) << i;
      EXPECT_GE(enclosure(bounds.at_most).upper, enclosure(exact.value).lower) << i;
      EXPECT_NEAR(midpoint(bounds.at_least), value, 1e-8 * value) << i;
      EXPECT_NEAR(midpoint(bounds.at_most), value, 1e-8 * value) << i;
    } else {
      ASSERT_NE(bounds.separable, Truth::yes) << i;
    }
  }
}

TEST(HardMargin, bounds_enclose_the_norm_of_points_in_intervals) { bounds_enclose_the_exact_norm<Interval>(); }
TEST(HardMargin, bounds_enclose_the_norm_of_points_in_balls) { bounds_enclose_the_exact_norm<Ball>(); }

TEST(HardMargin, bounds_hold_for_any_proposal) {
  const HardMargin two = problem({{1, {q(3), q(1)}}, {-1, {q(1), q(1)}}});  // the least is 5
  const HardMarginBounds<Rational> loose = bound_margin(two, {{q(1), q(-3, 2)}, {q(1), q(2)}});
  EXPECT_EQ(loose.at_most, q(13));     // margins 3/2 and 1/2: 13/4 * 4
  EXPECT_EQ(loose.at_least, q(9, 2));  // z_1 - 2 z_2 = (1, -1)
  const HardMarginBounds<Rational> wrong = bound_margin(two, {{q(0), q(1)}, {q(0), q(0)}});
  EXPECT_EQ(wrong.separable, Truth::unknown);
  EXPECT_EQ(wrong.at_least, q(0));
  EXPECT_THROW(bound_margin(two, {{q(1), q(0)}, {q(0), q(-1)}}), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos

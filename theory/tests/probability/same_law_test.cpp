#include "theory/probability/same_law.hpp"

#include <gtest/gtest.h>
#include <random>

#include "theory/numeric/scalar.hpp"

namespace lakatos {
namespace {

using V = std::vector<Rational>;

/// The definition, word for word: for each place the masses on both sides, atom by atom.
template <class S>
Truth same_by_definition(const std::vector<S>& weights, const std::vector<std::vector<S>>& first,
                         const std::vector<std::vector<S>>& second) {
  const auto mass = [&](const std::vector<std::vector<S>>& atoms, const std::vector<S>& place, bool& known) {
    S sum{};
    for (std::size_t n = 0; n < atoms.size(); ++n) {
      Truth here = Truth::yes;
      for (std::size_t c = 0; c < place.size(); ++c) here = both(here, equal(atoms[n][c], place[c]));
      if (here == Truth::yes) sum += weights[n];
      known = known && here != Truth::unknown;
    }
    return sum;
  };
  Truth all = Truth::yes;
  for (const auto& place : first) {
    bool known = true;
    const S one = mass(first, place, known), other = mass(second, place, known);
    all = both(all, known ? equal(one, other) : Truth::unknown);
  }
  return all;
}

TEST(SameLaw, counts_atoms_at_one_place_together) {
  const Rational half = Rational(1) / 2, quarter = Rational(1) / 4;
  EXPECT_EQ(same_law<Rational>({half, quarter, quarter}, {{1}, {2}, {2}}, {{2}, {1}, {1}}), Truth::yes);
  EXPECT_EQ(same_law<Rational>({half, quarter, quarter}, {{1}, {2}, {2}}, {{2}, {1}, {2}}), Truth::no);
  EXPECT_EQ(same_law<Rational>({half, half}, {{1, 2}, {2, 1}}, {{2, 1}, {1, 2}}), Truth::yes);
  EXPECT_EQ(same_law<Rational>({half, half}, {{1, 2}, {2, 1}}, {{1, 1}, {2, 2}}), Truth::no);
  EXPECT_EQ(same_law<Rational>({}, {}, {}), Truth::yes);
}

TEST(SameLaw, agrees_with_the_definition_on_rationals) {
  std::mt19937 random(1);
  int yes = 0;
  for (int trial = 0; trial < 3000; ++trial) {
    const std::size_t atoms = 1 + random() % 4;
    V weights;
    std::vector<V> first, second;
    for (std::size_t n = 0; n < atoms; ++n) {
      weights.push_back(Rational(static_cast<long>(1 + random() % 2)));
      first.push_back({Rational(static_cast<long>(random() % 2)), Rational(static_cast<long>(random() % 2))});
      second.push_back({Rational(static_cast<long>(random() % 2)), Rational(static_cast<long>(random() % 2))});
    }
    const Truth expected = same_by_definition(weights, first, second);
    EXPECT_EQ(same_law(weights, first, second), expected);
    yes += expected == Truth::yes ? 1 : 0;
  }
  EXPECT_GT(yes, 100);
}

TEST(SameLaw, agrees_with_the_definition_on_enclosures) {
  std::mt19937 random(2);
  int open = 0, no = 0;
  const auto coordinate = [&] {
    return random() % 4 == 0 ? Interval::between(0, 1) : Interval(static_cast<long>(random() % 4));
  };
  for (int trial = 0; trial < 3000; ++trial) {
    const std::size_t atoms = 1 + random() % 4;
    std::vector<Interval> weights;
    std::vector<std::vector<Interval>> first, second;
    for (std::size_t n = 0; n < atoms; ++n) {
      weights.push_back(Interval(static_cast<long>(1 + random() % 2)));
      first.push_back(std::vector<Interval>{coordinate()}), second.push_back(std::vector<Interval>{coordinate()});
    }
    const Truth expected = same_by_definition(weights, first, second);
    EXPECT_EQ(same_law(weights, first, second), expected);
    open += expected == Truth::unknown ? 1 : 0, no += expected == Truth::no ? 1 : 0;
  }
  EXPECT_GT(open, 100);
  EXPECT_GT(no, 100);
}

/// A number that counts how often it is compared.
struct Counted {
  long value = 0;
  static inline long comparisons = 0;
  Counted& operator+=(const Counted& other) { return value += other.value, *this; }
  friend Truth equal(const Counted& a, const Counted& b) { return ++comparisons, truth_of(a.value == b.value); }
  friend Truth less(const Counted& a, const Counted& b) { return ++comparisons, truth_of(a.value < b.value); }
};

TEST(SameLaw, compares_places_about_n_log_n_times) {
  constexpr long atoms = 20000;
  for (const long places : {1L, 3L, atoms}) {
    std::vector<Counted> weights;
    std::vector<std::vector<Counted>> first, second;
    for (long n = 0; n < atoms; ++n)
      weights.push_back({1}), first.push_back({{n % places}}), second.push_back({{(atoms - 1 - n) % places}});
    Counted::comparisons = 0;
    same_law(weights, first, second);
    EXPECT_LT(Counted::comparisons, 200 * atoms) << places;
  }
}

}  // namespace
}  // namespace lakatos

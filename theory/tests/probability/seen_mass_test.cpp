// What a sample sees, by inclusion and exclusion against all tuples.
#include "theory/probability/seen_mass.hpp"

#include <gtest/gtest.h>

namespace lakatos {
namespace {

/// The mass of the tuples whose outcomes have mass >= 1 - error.
Real over_tuples(const Vec& masses, std::int64_t examples, std::size_t seen, const Real& chance, const Real& error) {
  if (examples == 0) {
    Real mass = 0;
    for (std::size_t i = 0; i < masses.size(); ++i) {
      if ((seen >> i & 1) != 0) mass += masses[i];
    }
    return decide(less_equal(1 - error, mass)) ? chance : Real(0);
  }
  Real sum = 0;
  for (std::size_t i = 0; i < masses.size(); ++i)
    sum += over_tuples(masses, examples - 1, seen | std::size_t{1} << i, chance * masses[i], error);
  return sum;
}

TEST(SeenMass, is_enough_as_often_as_over_all_tuples) {
  const Vec masses{real({1, 2}), real({1, 4}), real({1, 8}), real({1, 8})};
  for (std::int64_t examples = 0; examples <= 5; ++examples) {
    for (const Fraction& error : {Fraction{0, 1}, Fraction{1, 8}, Fraction{1, 4}, Fraction{1, 1}})
      EXPECT_EQ(to_string(chance_of_seeing_enough(masses, examples, real(error))),
                to_string(over_tuples(masses, examples, 0, Real(1), real(error))));
  }
}

}  // namespace
}  // namespace lakatos

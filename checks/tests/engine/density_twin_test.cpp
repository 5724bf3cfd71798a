// The density twin: atoms are spread over small boxes, and the violation must stay certain on all of them.
#include <gtest/gtest.h>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

/// E[Z_1] <= bound: with atoms spread by s the left side is known up to s exactly.
Claim mean_claim() {
  Claim claim = fake::stating("fake/mean", [](Statement& statement) {
    const Real bound = statement.number("bound", "b");
    Real mean = 0;
    const Law law = statement.law("law");
    for (std::size_t n = 0; n < law.atoms().size(); ++n) mean += law.weights()[n] * law.atoms()[n][0][0];
    statement.then("mean", [&] { return mean <= bound; });
  });
  claim.draw = [](Source& source) {
    Record record;
    return record.set("law", fake::point_law({source.between(1, 3)}))
               .set("bound", fraction(source.between(900, 999), 1000)),
           record;
  };
  return claim;
}

Record instance(LawField law, Fraction bound) {
  Record record;
  return record.set("law", std::move(law)).set("bound", bound), record;
}

TEST(LargestSpread, is_the_largest_power_of_ten_below_the_gap) {
  const auto claim = mean_claim();
  const auto spread = [&](Fraction bound) { return largest_spread(claim, instance(fake::point_law({1}), bound), {}); };
  EXPECT_EQ(spread({4, 5}), fraction(1, 10));
  EXPECT_EQ(spread({499, 500}), fraction(1, 1000));       // gap 1/500
  EXPECT_EQ(spread({9999, 10000}), fraction(1, 100000));  // the gap itself would be a tie
  EXPECT_EQ(spread({99999999, 100000000}), fraction(0, 1));
  EXPECT_EQ(spread({1, 1}), fraction(0, 1));  // does not fail at all
}

TEST(LargestSpread, weighs_the_atoms) {
  const auto claim = mean_claim();
  EXPECT_EQ(largest_spread(claim, instance({1, 1, false, 1, {1, 1}, {0, 2}}, {9, 10}), {}), fraction(1, 100));
}

TEST(LargestSpread, of_an_instance_without_atoms_is_none) {
  EXPECT_EQ(largest_spread(fake::parabola(), fake::number("x", {1, 2}), {}), fraction(0, 1));
  EXPECT_EQ(largest_spread(mean_claim(), instance({2, 1, true, 1, {}, {}}, {-1, 1}), {}), fraction(0, 1));
}

TEST(LargestSpread, fails_the_violation_at_a_boundary_that_atoms_sit_on) {
  // Z_1 >= 0 is false only at the atom's own place: spread, its sign is open.
  const Claim claim = fake::stating("fake/boundary", [](Statement& statement) {
    statement.then("sign", [&] { return square(statement.law("law").atoms()[0][0][0]) > 0; });
  });
  Record record;
  record.set("law", fake::point_law({0}));
  Sheet sheet;
  EXPECT_EQ(judge(claim, record, {}, sheet), Outcome::fails);
  EXPECT_EQ(largest_spread(claim, record, {}), fraction(0, 1));
}

TEST(Refutation, prefers_the_smallest_counterexample_that_says_something_about_densities) {
  // The smallest failing instance, an atom at 0, fails only there; atoms beyond 1 fail with room to spare.
  Claim claim = fake::stating("fake/two-ways", [](Statement& statement) {
    statement.then("sign", [&] {
      const Real z = statement.law("law").atoms()[0][0][0];
      return both(square(z) > 0, z < 1);
    });
  });
  claim.draw = [](Source& source) {
    Record record;
    return record.set("law", fake::point_law({source.between(0, 40)}, 10)), record;
  };
  CampaignOptions options;
  options.cases = 100;
  const ReadingResult result = run_campaign(claim, {}, options).readings[0];
  EXPECT_EQ(result.tally.smallest->record.law("law").entries[0], 0);
  ASSERT_TRUE(result.tally.dense);
  ASSERT_TRUE(result.smallest);
  EXPECT_GT(result.smallest->spread.numerator, 0);
  EXPECT_EQ(result.smallest->record.law("law"), fake::point_law({2}));
  EXPECT_EQ(result.verdict.evidence, "exact");
}

TEST(Refutation, by_atoms_carries_its_density_twin_into_the_verdict) {
  CampaignOptions options;
  options.cases = 50;
  const ReadingResult result = run_campaign(mean_claim(), {}, options).readings[0];
  EXPECT_EQ(result.verdict.verdict, "refuted");
  EXPECT_EQ(result.verdict.evidence, "exact");
  EXPECT_GT(result.smallest->spread.numerator, 0);
}

}  // namespace
}  // namespace lakatos

#include "checks/engine/judge/reach.hpp"

#include <gtest/gtest.h>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

Record box(std::int64_t from, std::int64_t to) { return fake::box("x", {from, 1}, {to, 1}); }

/// |x - 1000003/7| >= 1/1000 for x >= 0: false at one place far away.
Claim false_far_away() {
  Claim claim = fake::stating("fake/far", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("not negative", x >= 0);
    statement.then("away", abs(x - real({1000003, 7})) >= statement.constant("least"));
  });
  claim.constants = {{"least", {1, 1000}, "the distance"}};
  claim.planted = {turned("least", {200000, 1}, "all is near")};
  claim.draw = [](Source& source) { return fake::number("x", fraction(source.between(-10, 10000), 10)); };
  claim.covers = fake::records({box(0, 1000)});
  return claim;
}

TEST(Reach, a_cover_that_ends_before_the_assumptions_do_is_no_proof_of_the_claim) {
  CampaignOptions options;
  options.cases = 1000, options.searches = 0;  // a search with gradients goes there
  const ReadingResult reading = run_campaign(false_far_away(), {}, options).readings[0];
  EXPECT_TRUE(reading.cover.complete());
  EXPECT_FALSE(reading.cover.reach.whole);
  EXPECT_EQ(with_evidence(reading.verdict.verdict, reading.verdict.evidence), "survives (covered)");
  EXPECT_NE(reading.verdict.reason.find("x in [0, 1000]"), std::string::npos) << reading.verdict.reason;
}

Claim with_range(Part<void(Statement&)> range) {
  return fake::stating("fake/range", [range](Statement& statement) {
    range(statement);
    statement.then("any", statement.number("x") == statement.number("x"));
  });
}

TEST(Reach, reads_the_ends_off_the_assumptions) {
  const Claim claim = with_range([](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("low", both(x > 0, real({1, 2}) <= x));
    statement.given("high", x <= pi() / 2);
  });
  const std::vector<FieldRange> ranges = ranges_of(claim, fake::number("x", {1, 1}), {}, {"x"});
  ASSERT_TRUE(ranges[0].lower && ranges[0].upper);
  EXPECT_EQ(to_string(*ranges[0].lower), "1/2");
  EXPECT_EQ(less(Rational::parse("157079632679489661/100000000000000000"), *ranges[0].upper), Truth::yes);
  EXPECT_EQ(less(*ranges[0].upper, Rational::parse("157079632679489663/100000000000000000")), Truth::yes);
  EXPECT_TRUE(reach_of(claim, {fake::box("x", {1, 2}, {11, 7})}, {}).whole);
  EXPECT_FALSE(reach_of(claim, {fake::box("x", {1, 2}, {157, 100})}, {}).whole) << "pi/2 is larger";
  EXPECT_FALSE(reach_of(claim, {fake::box("x", {51, 100}, {11, 7})}, {}).whole);
}

TEST(Reach, an_alternative_is_no_range) {
  const Claim claim = with_range([](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("range", either(both(x >= 0, x <= 1), both(x >= 5, x <= 6)));
  });
  EXPECT_FALSE(reach_of(claim, {box(0, 1)}, {}).whole);
}

TEST(Reach, an_end_that_moves_with_another_box_is_no_end) {
  const Claim claim = with_range([](Statement& statement) {
    const Real x = statement.number("x"), y = statement.number("y");
    statement.given("x", both(x >= 0, x <= y));
    statement.given("y", both(y >= 0, y <= 4));
  });
  Record boxes = box(0, 1);
  boxes.set("y", Box{{0, 1}, {4, 1}});
  EXPECT_FALSE(reach_of(claim, {boxes}, {}).whole) << "x = 3, y = 4 is allowed";
}

TEST(Reach, an_assumption_on_a_part_of_the_instances_is_none_on_the_others) {
  const Claim claim = with_range([](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("not negative", x >= 0);
    if (!statement.symbolic() && x < 2) statement.given("range", x <= 1);
  });
  EXPECT_FALSE(reach_of(claim, {box(0, 1)}, {}).whole) << "x = 3 is allowed";
}

TEST(Reach, an_assumption_that_is_made_on_a_large_part_of_the_line_is_none_on_the_rest) {
  const Claim claim = with_range([](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("not negative", x >= 0);
    if (!statement.symbolic() && x < 1000000) statement.given("range", x <= 1);
  });
  EXPECT_FALSE(reach_of(claim, {box(0, 1)}, {}).whole) << "x = 1000001 is allowed";
}

TEST(Reach, a_branch_within_an_assumption_is_one_too) {
  const Claim claim = with_range([](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("not negative", x >= 0);
    statement.given("range", [&] { return !statement.symbolic() && x >= 1000000 ? x >= 0 : x <= 1; });
  });
  EXPECT_FALSE(reach_of(claim, {box(0, 1)}, {}).whole) << "x = 1000001 is allowed";
}

TEST(Reach, a_branch_on_one_box_hides_the_range_of_another) {
  const auto claim_with = [](bool first) {
    return with_range([first](Statement& statement) {
      const Real x = statement.number("x"), y = statement.number("y");
      const auto ranges = [&] {
        statement.given("x", both(x >= 0, x <= 1));
        statement.given("y", both(y >= 0, y <= 1));
      };
      if (first) ranges();
      if (!statement.symbolic() && x + y > 1000000) return;
      if (!first) ranges();
    });
  };
  Record boxes = box(0, 1);
  boxes.set("y", Box{{0, 1}, {1, 1}});
  EXPECT_TRUE(reach_of(claim_with(true), {boxes}, {}).whole) << "what follows the ranges takes nothing from them";
  EXPECT_FALSE(reach_of(claim_with(false), {boxes}, {}).whole);
}

TEST(Reach, boxes_of_one_number_are_put_together_unless_they_leave_a_gap) {
  const auto claim = fake::parabola();
  const Record left = fake::box("x", {0, 1}, {1, 2}), right = fake::box("x", {1, 2}, {1, 1});
  EXPECT_TRUE(reach_of(claim, {right, left}, {}).whole);
  EXPECT_EQ(reach_of(claim, {right, left}, {}).words, "x in [0, 1]");
  EXPECT_FALSE(reach_of(claim, {left, fake::box("x", {51, 100}, {1, 1})}, {}).whole);
}

Claim with_integer(const IntegerDomain& domain) {
  return fake::stating("fake/integer", [domain](Statement& statement) {
    const std::int64_t n = statement.integer("n", "size", domain);
    const Real x = statement.number("x");
    statement.given("range", both(x >= 0, x <= 1));
    if (statement.settled()) return;
    statement.then("any", statement.whole("n", n) * x == x * statement.whole("n", n));
  });
}

Record sized(std::int64_t n) { return box(0, 1).set("n", n); }

TEST(Reach, every_value_that_an_integer_may_take_must_have_its_box) {
  const Claim three = with_integer(IntegerDomain::between(1, 3));
  EXPECT_TRUE(reach_of(three, {sized(1), sized(2), sized(3)}, {}).whole);
  EXPECT_EQ(reach_of(three, {sized(1), sized(2), sized(3)}, {}).words, "x in [0, 1]; n = 1 ... 3");
  EXPECT_FALSE(reach_of(three, {sized(1), sized(3)}, {}).whole);
  EXPECT_FALSE(reach_of(with_integer(IntegerDomain::from(1)), {sized(1), sized(2), sized(3)}, {}).whole);
  EXPECT_TRUE(reach_of(with_integer(IntegerDomain::one_of({2, 5})), {sized(5), sized(2)}, {}).whole);
  Settings dropped;
  dropped.dropped = "size";
  EXPECT_FALSE(reach_of(three, {sized(1), sized(2), sized(3)}, dropped).whole);
}

TEST(Reach, the_domain_of_an_integer_after_a_branch_is_none) {
  const Claim claim = fake::stating("fake/integer", [](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("range", both(x >= 0, x <= 1));
    const bool whole = statement.symbolic() || x < real({1, 1000});
    const auto domain = whole ? IntegerDomain::from(1) : IntegerDomain::between(1, 3);
    const std::int64_t n = statement.integer("n", "size", domain);
    if (statement.settled()) return;
    statement.then("any", statement.whole("n", n) * x == x * statement.whole("n", n));
  });
  EXPECT_FALSE(reach_of(claim, {sized(1), sized(2), sized(3)}, {}).whole) << "n = 4 is allowed for x = 0";
}

TEST(Reach, an_integer_outside_its_domain_is_outside_the_assumptions) {
  const Claim claim = with_integer(IntegerDomain::between(1, 3));
  Sheet sheet;
  EXPECT_EQ(judge(claim, fake::number("x", {1, 2}).set("n", std::int64_t{0}), {}, sheet), Outcome::outside);
  EXPECT_EQ(judge(claim, fake::number("x", {1, 2}).set("n", std::int64_t{3}), {}, sheet), Outcome::holds);
}

/// The domain of the first number: "(0, 1/2]", "[1, -)".
std::string domain_of(const Claim& claim, const std::vector<Record>& points, std::size_t which = 0) {
  const std::vector<FieldRange> domains = domains_at(claim, points, {});
  if (which >= domains.size()) return "none";
  const FieldRange& domain = domains[which];
  const auto end = [](const std::optional<Rational>& value) { return value ? to_string(*value) : std::string("-"); };
  return (domain.lower && !domain.lower_open ? "[" : "(") + end(domain.lower) + ", " + end(domain.upper) +
         (domain.upper && !domain.upper_open ? "]" : ")");
}

TEST(Domains, are_what_the_assumptions_say_of_a_number_by_itself) {
  const Claim claim = with_range([](Statement& statement) {
    const Real x = statement.number("x"), y = statement.number("y");
    statement.given("x", both(x > 0, both(x <= real({1, 2}), x > -1)));
    statement.given("order", y > x);
    statement.given("open and closed", both(y < 3, y <= 3));
  });
  const Record point = Record().set("x", Fraction{1, 4}, "y", Fraction{2, 1});
  EXPECT_EQ(domain_of(claim, {point}), "(0, 1/2]");
  EXPECT_EQ(domain_of(claim, {point}, 1), "(-, 3)") << "another number of the instance is no end";
}

TEST(Domains, hold_for_whole_numbers_and_take_no_size_for_an_end) {
  const Claim claim = with_range([](Statement& statement) {
    const Vec v = statement.vector("v");
    const Real n = statement.whole("n", [&] { return statement.integer("n"); }, {"n"});
    const Real entries =
        statement.whole("p", [&] { return statement.record().vector("v").entries.size(); }, {"v.entries"});
    statement.given("n", both(n >= 2, n <= entries));
    statement.given("entries", v[0] <= 1);
    statement.given("x", statement.number("x") >= v[0]);
  });
  const Record point = Record().set("n", std::int64_t{2}, "v", VectorField{1, {0, 0, 0}}, "x", Fraction{1, 1});
  EXPECT_EQ(domain_of(claim, {point}), "[2, -)");
  EXPECT_EQ(domain_of(claim, {point}, 1), "(-, -)") << "an entry of a vector is none either";
}

TEST(Domains, have_no_end_that_moves_with_the_instance) {
  const Claim claim = with_range([](Statement& statement) {
    const Real x = statement.number("x");
    statement.given("always", x > 0);
    if (!statement.symbolic() && x < 2) statement.given("small ones", x <= 5);
    statement.given("twice", x <= statement.whole("n", [&] { return 2 * statement.integer("n"); }, {}));
  });
  const auto at = [](Fraction x, std::int64_t n) { return fake::number("x", x).set("n", n); };
  EXPECT_EQ(domain_of(claim, {at({1, 1}, 9)}), "(0, 5]");
  EXPECT_EQ(domain_of(claim, {at({1, 1}, 9), at({3, 1}, 9)}), "(0, -)") << "5 in the one, 18 in the other";
  EXPECT_EQ(domain_of(claim, {at({3, 1}, 7), at({3, 1}, 9)}), "(0, -)") << "14 and 18";
}

TEST(Domains, leave_out_what_the_reading_does_not_use) {
  const Claim claim = with_range([](Statement& statement) { statement.given("x", statement.number("x") >= 0); });
  const Record point = Record().set("y", Fraction{1, 1}, "x", Fraction{1, 1});
  EXPECT_EQ(domain_of(claim, {point}), "[0, -)");
  EXPECT_EQ(domain_of(claim, {point}, 1), "none");
  EXPECT_EQ(domain_of(claim, {}), "none");
}

TEST(Domains, stand_in_the_result_beside_how_far_the_instances_went) {
  Claim claim = fake::parabola();
  CampaignOptions options;
  options.cases = 100;
  const ReadingResult reading = run_campaign(claim, {}, options).readings[0];
  ASSERT_EQ(reading.domains.size(), 1u);
  EXPECT_EQ(to_string(*reading.domains[0].lower), "0");
  EXPECT_EQ(to_string(*reading.domains[0].upper), "1");
  EXPECT_EQ(reading.tally.spans.at("x"), (Span{{0, 1}, {1, 1}}));
}

}  // namespace
}  // namespace lakatos

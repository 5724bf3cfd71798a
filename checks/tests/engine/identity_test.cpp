#include "checks/engine/claim/identity.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

/// (x + y)^2 = x^2 + two x y + y^2, and the same by a quotient in the second pattern; `state` judges it on numbers.
struct Binomial {
  static Claim info() {
    Claim info{};
    info.id = "fake/binomial";
    info.readings = {{"plain", "as printed", "holds", "identity", ""},
                     {"other", "offers nothing", "survives", "sampled", ""}};
    info.constants = {{"two", {2, 1}, "the 2"}};
    info.planted = {{"two 21/10", "2.1 in place of 2", "two", {21, 10}, "", "", ""},
                    {"cube", "x^3 in place of x^2", "", {0, 1}, "", "cube", ""}};
    return info;
  }
  static Record draw(Source& source) {
    Record record;
    return record.set("x", fraction(source.between(1, 9), 2)).set("y", fraction(source.between(1, 9), 3)), record;
  }
  static IdentityFacts identity(const std::string& reading) {
    if (reading != "plain") return {};
    return {2, {"binomial"}, "two patterns"};
  }
  template <class S>
  static S difference(const S& x, const S& y, const S& two, bool cube) {
    return (x + y) * (x + y) - ((cube ? x * x * x : x * x) + two * x * y + y * y);
  }
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at) {
    const S x = at.variable(), y = at.variable();
    const S d = difference(x, y, at.constant("two", {2, 1}), at.planted("cube"));
    return {at.pattern() == 0 ? d : d / (x - y)};
  }
  static void state(Statement& claim) {
    const Real x = claim.number("x"), y = claim.number("y"), two = claim.constant("two");
    claim.then("binomial",
               [&] { return (x + y) * (x + y) == (claim.planted("cube") ? x * x * x : x * x) + two * x * y + y * y; });
  }
};

/// Says that x y = y x decides a conclusion, but states another one besides.
struct HalfDecided : Binomial {
  static Claim info() {
    Claim info = Binomial::info();
    info.id = "fake/half";
    info.conclusions = {{"(a)", "both", {"binomial", "not negative"}}};
    return info;
  }
  static void state(Statement& claim) {
    Binomial::state(claim);
    claim.then("not negative", square(claim.number("x")) >= 0);
  }
};

/// An identity that is false only by a coefficient.
struct Wrong : Binomial {
  static Claim info() {
    Claim info = Binomial::info();
    info.id = "fake/wrong";
    return info;
  }
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at) {
    const S x = at.variable(), y = at.variable();
    return {Binomial::difference(x, y, at.constant("two", {2, 1}), false) + (at.pattern() == 1 ? x : S(0))};
  }
};

/// Coefficients beyond what a prime of 61 bits can tell from 0, and a denominator that is the zero polynomial.
struct TooLarge : Binomial {
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at) {
    const S x = at.variable(), large = S(1L << 30);
    return {large * large * x};
  }
};
struct Singular : Binomial {
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at) {
    const S x = at.variable();
    return {x / (x - x)};
  }
};

template <class C>
IdentityResult checked(std::uint64_t seed = 1, const std::string& reading = "plain") {
  const auto claim = fake::claim_of<C>();
  return check_identity(*claim, settings_for(*claim, reading), seed);
}

TEST(Identity, that_holds_vanishes_for_every_seed_and_says_how_sure_it_is) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const IdentityResult result = checked<Binomial>(seed);
    EXPECT_TRUE(result.holds());
    EXPECT_TRUE(result.whole);
    EXPECT_EQ(result.patterns, 2);
    EXPECT_GE(result.bits, 160);
    EXPECT_LT(result.bits, 3 * 59);
  }
}

TEST(Identity, catches_planted_errors_of_constants_and_of_variants) {
  EXPECT_EQ(checked<Binomial>().caught, (std::vector<std::string>{"two 21/10", "cube"}));
}

TEST(Identity, that_is_false_is_seen_with_its_pattern) {
  const IdentityResult result = checked<Wrong>();
  EXPECT_FALSE(result.holds());
  EXPECT_EQ(result.nonzero, 1);
}

TEST(Identity, does_not_decide_a_reading_that_has_other_conclusions) { EXPECT_FALSE(checked<HalfDecided>().whole); }

TEST(Identity, is_not_looked_for_where_none_is_offered) {
  EXPECT_EQ(checked<Binomial>(1, "other").patterns, 0);
  EXPECT_FALSE(checked<Binomial>(1, "other").holds());
}

TEST(Identity, refuses_coefficients_that_a_prime_could_divide_and_denominators_that_are_zero) {
  EXPECT_THROW(checked<TooLarge>(), std::logic_error);
  EXPECT_THROW(checked<Singular>(), std::logic_error);
}

TEST(Identity, bounds_degrees_and_coefficients_from_the_text) {
  const Extent x = Extent::variable(), y = Extent::variable();
  const Extent sum = square(x + y) - Extent(2) * x * y;
  EXPECT_EQ(sum.degree_above, 2);
  EXPECT_EQ(sum.size_above, 6);  // 4 + 2: no cancellation is counted on
  const Extent quotient = (x * x + Extent::constant({-1, 3})) / (x - y) + y;
  EXPECT_EQ(quotient.degree_above, 2);
  EXPECT_EQ(quotient.degree_below, 1);
  EXPECT_EQ(quotient.size_below, 6);   // 3 (x - y)
  EXPECT_EQ(quotient.size_above, 10);  // 3 x^2 - 1 + 3 y (x - y): 4 + 6
}

TEST(Identity, survives_json) {
  const IdentityResult result = checked<Wrong>();
  const auto json = to_json(result);
  EXPECT_EQ(to_json(identity_from_json(json)), json);
}

CampaignOptions quick() {
  CampaignOptions options;
  options.cases = 300;
  return options;
}

TEST(Identity, gives_a_proof_to_a_claim_all_of_whose_conclusions_it_decides) {
  const auto claim = fake::claim_of<Binomial>();
  const ClaimResult result = run_campaign(*claim, {}, quick());
  EXPECT_EQ(result.readings[0].verdict, (Verdict{"holds", "identity", result.readings[0].verdict.reason}));
  EXPECT_EQ(result.readings[1].verdict.verdict, "survives");
}

TEST(Identity, gives_no_proof_to_a_claim_with_another_conclusion) {
  const auto claim = fake::claim_of<HalfDecided>();
  EXPECT_EQ(run_campaign(*claim, {}, quick()).readings[0].verdict.verdict, "survives");
}

TEST(Identity, that_does_not_vanish_while_no_instance_fails_is_an_alarm_and_no_verdict) {
  const auto claim = fake::claim_of<Wrong>();
  EXPECT_EQ(run_campaign(*claim, {}, quick()).readings[0].verdict.verdict, "undecided");
}

// ---- claims about orders
// --------------------------------------------------------------------------------------------------------------

/// "n <= C for an absolute constant C", with C a field.
struct Bounded {
  static Claim info() {
    Claim info{};
    info.id = "fake/bounded";
    info.shape = Shape::order;
    info.readings = {{"plain", "as printed", "refuted", "family", ""}};
    info.family = "n = C + 1";
    return info;
  }
  static Record draw(Source& source) {
    Record record;
    return record.set("n", fraction(source.between(1, 9), 1)).set("C", fraction(source.between(1, 9), 1)), record;
  }
  static std::int64_t enumerated() { return 5; }
  static Record enumerate(std::int64_t index) {
    Record record;
    return record.set("n", fraction(index + 2, 1)).set("C", fraction(index + 1, 1)), record;
  }
  static void state(Statement& claim) { claim.then("bounded", claim.number("n") <= claim.number("C")); }
};
struct NoFamily : Bounded {
  static std::int64_t enumerated() { return 0; }
};
struct LeakyFamily : Bounded {
  static Record enumerate(std::int64_t index) {
    Record record;
    return record.set("n", fraction(index == 3 ? 1 : index + 2, 1)).set("C", fraction(index + 1, 1)), record;
  }
};
struct Unargued : Bounded {
  static Claim info() {
    Claim info = Bounded::info();
    info.family.clear();
    return info;
  }
};

template <class C>
std::string order_verdict() {
  const auto claim = fake::claim_of<C>();
  const Verdict verdict = run_campaign(*claim, {}, quick()).readings[0].verdict;
  return verdict.verdict + " " + verdict.evidence;
}

TEST(Order, is_refuted_by_a_family_all_of_whose_members_fail_and_by_nothing_less) {
  EXPECT_EQ(order_verdict<Bounded>(), "refuted family");
  EXPECT_EQ(order_verdict<NoFamily>(), "undecided ");
  EXPECT_EQ(order_verdict<LeakyFamily>(), "undecided ");
  EXPECT_EQ(order_verdict<Unargued>(), "undecided ");
}

TEST(Order, shows_the_member_with_the_largest_constants) {
  const auto claim = fake::claim_of<Bounded>();
  const ReadingResult found = run_campaign(*claim, {}, quick()).readings[0];
  ASSERT_TRUE(found.smallest);
  EXPECT_EQ(found.smallest->record, Bounded::enumerate(4)) << "a small constant proves nothing";
  EXPECT_FALSE(found.worst) << "of a family no instance is the worst";
}

/// "no input is longer than C": of point masses, and with a density where boxes about them are too long as well.
struct Short : Bounded {
  static Record draw(Source& source) { return enumerate(source.between(0, 4)); }
  static Record enumerate(std::int64_t index) {
    return Bounded::enumerate(index).set("input", fake::point_law({index + 2}));
  }
  static void state(Statement& claim) {
    const Law law = claim.law("input");
    claim.then("bounded", law.atoms()[0][0][0] <= claim.number("C"));
  }
};
struct Whole : Short {
  static void state(Statement& claim) {
    const Law law = claim.law("input");
    claim.then("bounded",
               [&] { return predicate([&] { return negate(equal(law.atoms()[0][0][0], claim.number("n"))); }, "x"); });
  }
};

TEST(Order, says_of_a_family_of_laws_whether_densities_fail_too) {
  EXPECT_EQ(order_verdict<Short>(), "refuted family");
  EXPECT_EQ(order_verdict<Whole>(), "refuted family, for laws with atoms");
}

}  // namespace
}  // namespace lakatos

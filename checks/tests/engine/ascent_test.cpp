// Search with gradients: margins and their slopes, exact weights by one programme, growth, and the thin claims.
#include "checks/engine/campaign/ascent.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/campaign/descent.hpp"
#include "checks/engine/campaign/power.hpp"
#include "checks/engine/instance/enrich.hpp"
#include "checks/engine/judge/margins.hpp"
#include "checks/engine/laboratory/thin_claims.hpp"
#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

const Claim& thin(const std::string& name) {
  static const std::vector<Claim> claims = thin_claims();
  for (const Claim& claim : claims) {
    if (claim.id == "thin/" + name) return claim;
  }
  throw std::invalid_argument(name);
}

Claim product() {
  Claim claim = fake::stating("fake/product", [](Statement& statement) {
    const Real x = statement.number("x"), y = statement.number("y");
    statement.given("small", square(x) + square(y) <= 1);
    statement.then("product", x * y <= statement.constant("half", {1, 2}));
  });
  claim.constants = {{"half", {1, 2}, ""}};
  claim.draw = [](Source& source) { return Record().set("x", source.share(9), "y", source.share(9)); };
  return claim;
}

TEST(Margins, are_the_slacks_of_the_relations_with_their_slopes) {
  const Record record = Record().set("x", fraction(1, 4), "y", fraction(1, 2));
  std::optional<Margins> margins = Margins::of(product(), record, settings_for(product()), 1000);
  ASSERT_TRUE(margins);
  ASSERT_EQ(margins->conclusions().size(), 1u);
  ASSERT_EQ(margins->assumptions().size(), 1u);
  const Margin conclusion = margins->conclusions()[0];
  EXPECT_NEAR(margins->slack(conclusion), 3. / 8, 1e-12);
  EXPECT_NEAR(margins->gradient(conclusion)[0], -0.5, 1e-12);
  EXPECT_NEAR(margins->gradient(conclusion)[1], -0.25, 1e-12);
  EXPECT_NEAR(margins->gradient(margins->assumptions()[0])[1], -1, 1e-12);
  ASSERT_EQ(margins->constants(), 1u);
  EXPECT_NEAR(margins->by_constant(conclusion, 0), 0.5, 1e-12);
  margins->turn(0, 0.25);
  EXPECT_NEAR(margins->slack(conclusion), 0, 1e-12);
}

TEST(Margins, are_none_where_the_statement_takes_too_many_steps) {
  const Record record = Record().set("x", fraction(1, 4), "y", fraction(1, 2));
  EXPECT_FALSE(Margins::of(product(), record, settings_for(product()), 3));
}

TEST(AtPoint, keeps_what_does_not_move_and_leaves_out_atoms_without_weight) {
  Record record;
  record.set("a", VectorField{7, {1, 2}}, "input", LawField{1, 1, false, 3, {1, 1, 2}, {1, 2, 4}});
  const std::vector<Coordinate> coordinates =
      Margins::of(
          [] {
            Claim claim = fake::stating("fake/law", [](Statement& statement) {
              const Law law = statement.law("input");
              statement.then("x", statement.vector("a")[0] + law.weights()[0] * law.atoms()[0][0][0] <= 9);
            });
            return claim;
          }(),
          record, Settings{}, 1000)
          ->coordinates();
  std::vector<double> point;
  for (const Coordinate& each : coordinates) point.push_back(each.value);
  EXPECT_EQ(at_point(record, coordinates, point, 20, 1000), record);
  point[1] = 0.5, point[2] = 0.75, point[3] = 0.25, point[4] = 0;
  const Record moved = at_point(record, coordinates, point, 20, 1000);
  EXPECT_EQ(moved.law("input").weights, (std::vector<std::int64_t>{3, 1}));
  EXPECT_EQ(moved.law("input").atoms(), 2u);
  EXPECT_EQ(fraction(moved.vector("a").entries[0], moved.vector("a").denominator), fraction(1, 7));
  EXPECT_NEAR(to_double(fraction(moved.vector("a").entries[1], moved.vector("a").denominator)), 0.5, 1e-6);
}

/// E x over x in {0, 1, 2, 3} with E x^2 <= 2 is at most 3/2 (at 1 and 2): one programme finds it.
TEST(Ascent, finds_the_weights_of_an_affine_statement_with_one_programme) {
  const auto moments = [](Fraction most) {
    Claim claim = fake::stating("fake/mean", [most](Statement& statement) {
      const Law law = statement.law("input");
      Real mean = 0, second = 0;
      for (std::size_t n = 0; n < law.weights().size(); ++n) {
        mean += law.weights()[n] * law.atoms()[n][0][0];
        second += law.weights()[n] * square(law.atoms()[n][0][0]);
      }
      statement.given("second moment", second <= real({5, 2}));
      statement.then("mean", mean <= real(most));
    });
    return claim;
  };
  Record record;
  record.set("input", LawField{1, 1, false, 1, {9, 1, 1, 1}, {0, 1, 2, 3}});
  for (const bool fails : {true, false}) {
    const Claim claim = moments(fails ? fraction(1499, 1000) : fraction(3, 2));
    const Settings settings = settings_for(claim);
    Sheet sheet;
    int judged = 0;
    bool found = false;
    const auto judge_it = [&](const Record& candidate) -> std::optional<Tried> {
      const Outcome outcome = judge(claim, candidate, settings, sheet);
      found |= outcome == Outcome::fails;
      ++judged;
      return Tried{outcome != Outcome::outside, outcome == Outcome::fails, tightness(sheet)};
    };
    Source source(1);
    AscentOptions options;
    options.rounds = 2, options.most_atoms = 4, options.descents = 0;
    EXPECT_TRUE(ascend(claim, settings, record, {true, false, 1}, judge_it, source, options));
    EXPECT_EQ(found, fails);
    EXPECT_LE(judged, 6);
  }
}

TEST(Enriched, adds_atoms_of_hardly_any_weight) {
  Record record;
  record.set("input", LawField{2, 2, false, 1, {1, 2}, {1, 0, 0, 1, 2, 1, 1, 1}}, "w", VectorField{1, {3, 4}});
  Source source(3);
  const LawField law = enriched(record, source, 20).law("input");
  EXPECT_EQ(law.atoms(), 20u);
  EXPECT_EQ(law.entries.size(), 80u);
  double total = 0, first = 0;
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    total += static_cast<double>(law.weights[n]);
    if (n < 2) first += static_cast<double>(law.weights[n]);
  }
  EXPECT_GT(first / total, 0.99999);
  EXPECT_EQ(law.weights[1], 2 * law.weights[0]);
}

TEST(Lengthened, keeps_vectors_of_one_length_and_their_number_together) {
  Record record;
  record.set("n", std::int64_t{3}, "a", VectorField{1, {1, 2, 3}}, "b", VectorField{1, {4, 5, 6}}, "c",
             VectorField{1, {7}});
  int together = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    Source source(seed);
    const Record longer = lengthened(record, source, 6);
    EXPECT_EQ(longer.vector("a").entries.size(), longer.vector("b").entries.size());
    together += longer.integer("n") > 3 ? 1 : 0;
    EXPECT_EQ(longer.integer("n"), static_cast<std::int64_t>(longer.vector("a").entries.size()));
    EXPECT_LE(longer.vector("a").entries.size(), 6u);
  }
  EXPECT_GT(together, 5);
}

class ThinClaims : public testing::TestWithParam<const char*> {};

TEST_P(ThinClaims, are_refuted_by_edges_or_search_and_their_true_siblings_are_not) {
  const Claim& claim = thin(GetParam());
  int found = 0;
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    found += hunt_by_search(claim, settings_for(claim, "false"), seed, 8000, {}).found ? 1 : 0;
    EXPECT_FALSE(hunt_by_search(claim, settings_for(claim, "true"), seed, 1500, {}).found) << seed;
    EXPECT_FALSE(hunt_by_sampling(claim, settings_for(claim, "false"), seed, 3000).found) << seed;
  }
  EXPECT_GE(found, 2);
}

INSTANTIATE_TEST_SUITE_P(all, ThinClaims,
                         testing::Values("two-numbers", "cauchy-schwarz", "no-right-angle", "spread-out", "midpoint",
                                         "trial-digit", "sorted-input", "small-ball", "narrow-ridge", "steep-valley",
                                         "cantelli", "kantorovich", "adaptive-sum", "long-sum"));

TEST(ThinClaims, are_all_among_those_that_are_tested) {
  EXPECT_EQ(thin_claims().size(), 14u) << "a new one must be named above";
}

/// Edges find a trial digit that is too large by two digits at once; without them the search sets digits next to a tie.
TEST(Ties, of_large_whole_numbers_are_met_by_search_alone) {
  const Claim& claim = thin("trial-digit");
  const Settings settings = settings_for(claim, "false");
  int found = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed)
    found += search_case(claim, settings, seed, 0, {300, true, nullptr, {}}).outcome == Outcome::fails ? 1 : 0;
  EXPECT_GE(found, 3);
}

TEST(ExactSlack, tells_how_near_a_tie_is_where_doubles_cancel) {
  Claim claim = fake::stating("fake/near", [](Statement& statement) {
    const Vec x = statement.vector("x");
    statement.then("order", x[0] * x[0] <= x[1] * x[2]);
  });
  const std::int64_t n = 3'000'000'000;
  const auto slack = exact_slack(claim, Record().set("x", VectorField{1, {n, n - 1, n + 1}}), settings_for(claim));
  ASSERT_TRUE(slack);
  EXPECT_EQ(*slack, -1) << "(n - 1)(n + 1) - n^2";
  Claim root = fake::stating("fake/root",
                             [](Statement& statement) { statement.then("order", sqrt(statement.number("x")) <= 2); });
  EXPECT_FALSE(exact_slack(root, fake::number("x", {2, 1}), settings_for(root)));
}

TEST(PortableLog, is_the_logarithm) {
  for (double x = 1e-300; x < 1e300; x *= 7.3)
    EXPECT_NEAR(portable_log(x), std::log(x), 1e-8 * (1 + std::fabs(std::log(x))));
}

/// Rosenbrock's valley with the last coordinate bounded by 9/10: from (-1/2, 1/2) to the end of the valley that the
/// assumption leaves.
TEST(Descent, follows_a_curved_valley_to_where_an_assumption_ends_it) {
  Claim claim = fake::stating("fake/valley", [](Statement& statement) {
    const Vec x = statement.vector("x");
    statement.given("end", x[1] <= real({9, 10}));
    statement.then("height", 100 * square(x[1] - square(x[0])) + square(1 - x[0]) >= real({1, 1'000'000}));
  });
  const Record start = Record().set("x", VectorField{2, {-1, 1}});
  std::optional<Margins> margins = Margins::of(claim, start, settings_for(claim), 1000);
  ASSERT_TRUE(margins);
  const auto point = descend(*margins, margins->conclusions().at(0));
  ASSERT_TRUE(point);
  EXPECT_NEAR((*point)[1], 0.9, 1e-3);
  EXPECT_NEAR((*point)[0], std::sqrt(0.9), 1e-3);
  EXPECT_NEAR(margins->slack(margins->conclusions()[0]), 8.499999, 1e-6) << "back at the instance";
}

TEST(Repeated, continues_the_longest_vectors_with_their_last_entries) {
  const Record record =
      Record().set("n", std::int64_t{3}, "a", VectorField{1, {1, 2, 3}}, "b", VectorField{1, {7}}, "c", fraction(1, 2));
  const Record longer = repeated(record, 2, 64);
  EXPECT_EQ(longer.vector("a").entries, (std::vector<std::int64_t>{1, 2, 3, 3, 3, 3}));
  EXPECT_EQ(longer.vector("b").entries.size(), 1u);
  EXPECT_EQ(longer.integer("n"), 6);
  EXPECT_EQ(repeated(record, 2, 3), record);
}

TEST(Resized, gives_laws_a_patch_or_a_coordinate_more_or_less_and_vectors_with_them) {
  const Record record = Record().set("input", LawField{2, 3, false, 1, {1, 2}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3}},
                                     "w", VectorField{1, {3, 4}}, "a", VectorField{1, {1, 1, 2}}, "k", std::int64_t{3});
  const Record patch = resized(record, {true, true, true}, 100);
  EXPECT_EQ(patch.law("input").entries, (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 5, 6, 7, 8, 9, 1, 2, 3, 2, 3}));
  EXPECT_EQ(patch.vector("a").entries, (std::vector<std::int64_t>{1, 1, 2, 2}));
  EXPECT_EQ(patch.vector("w"), record.vector("w"));
  EXPECT_EQ(patch.integer("k"), 4);
  const Record flat = resized(record, {false, false, true}, 100);
  EXPECT_EQ(flat.law("input").entries, (std::vector<std::int64_t>{1, 3, 5, 7, 9, 2}));
  EXPECT_EQ(flat.vector("w").entries, (std::vector<std::int64_t>{3}));
  const Record space = resized(record, {false, true, true}, 100);
  EXPECT_EQ(space.law("input").dimension, 3u);
  EXPECT_EQ(space.vector("w").entries, (std::vector<std::int64_t>{3, 4, 0}));
  EXPECT_EQ(resized(record, {true, true, true}, 12), record) << "too large";
}

/// Equal numbers whose squares sum to nearly 4: more of them are inside the assumption only when scaled back.
TEST(Ladder, is_climbed_along_the_boundary_of_an_assumption) {
  Claim claim = fake::stating("fake/equal-terms", [](Statement& statement) {
    const Vec x = statement.vector("x");
    Real sum = 0;
    Formula equal = known(true, "equal");
    for (const Real& each : x) sum += each, equal = both(equal, both(each >= x[0], each <= x[0]));
    statement.given("equal", equal);
    statement.given("square", squared_norm(x) <= 4);
    statement.then("sum", sum <= 11);
  });
  claim.draw = [](Source& source) {
    const auto n = static_cast<std::size_t>(source.between(3, 9));
    const auto entry = static_cast<std::int64_t>(1000 * std::sqrt(3.9 / static_cast<double>(n)));
    return Record().set("x", VectorField{1000, std::vector<std::int64_t>(n, entry)});
  };
  const Settings settings = settings_for(claim);
  int found = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed)
    found += search_case(claim, settings, seed, 0, {240, true, nullptr, {}}).outcome == Outcome::fails ? 1 : 0;
  EXPECT_GE(found, 3);
}

/// One patch or two are drawn, each of a norm of at most 1.
TEST(Ladder, of_laws_has_more_coordinates_and_patches_than_were_drawn) {
  Claim claim = fake::stating("fake/large-law", [](Statement& statement) {
    const Law law = statement.law("input");
    Real sum = 0;
    statement.given("bounded", [&] {
      Formula all = squared_norm(law.atoms()[0][0]) <= 1;
      for (const Vec& patch : law.atoms()[0]) all = both(all, squared_norm(patch) <= 1);
      return all;
    });
    for (const Vec& patch : law.atoms()[0]) sum += squared_norm(patch);
    statement.then("sum", sum <= 20);
  });
  claim.draw = [](Source& source) {
    std::vector<std::int64_t> entries;
    for (std::int64_t k = source.between(1, 2); k > 0; --k) entries.push_back(source.between(1, 999));
    return Record().set("input", LawField{1, entries.size(), false, 1000, {1}, entries});
  };
  claim.no_planted = "a test of sizes";
  CampaignOptions options;
  options.cases = 300, options.searches = 2, options.edges = 0;
  const Tally tally = run_campaign(claim, {}, options).readings[0].tally;
  EXPECT_EQ(tally.reached.at(Phase::sample).most[2], 2);
  EXPECT_GT(tally.reached.at(Phase::search).most[2], 2);
}

TEST(Ladder, is_climbed_by_the_search_and_told) {
  Claim claim = thin("adaptive-sum");
  claim.readings = {claim.readings[1]};
  CampaignOptions options;
  options.cases = 400, options.searches = 6;
  const Tally tally = run_campaign(claim, {}, options).readings[0].tally;
  EXPECT_LE(tally.reached.at(Phase::sample).most[0], 16);
  EXPECT_GT(tally.reached.at(Phase::search).most[0], 16);
}

TEST(Clash, names_the_assumptions_that_exclude_each_other) {
  Claim claim = fake::stating("fake/clash", [](Statement& statement) {
    const Real x = statement.number("x"), y = statement.number("y");
    statement.given("y small", y <= 2);
    statement.given("x large", x >= 1);
    statement.given("both small", x + y <= real({1, 2}));
    statement.given("y large", y >= 0);
    statement.then("nothing", x <= 99);
  });
  claim.draw = [](Source& source) {
    const auto any = [&] { return fraction(source.between(-40, 40), 10); };
    const Fraction x = any();
    return Record().set("x", x, "y", any());
  };
  claim.no_planted = "no instance is inside the assumptions";
  CampaignOptions options;
  options.cases = 2000;
  const ReadingResult reading = run_campaign(claim, {}, options).readings[0];
  EXPECT_EQ(reading.verdict.verdict, "undecided");
  EXPECT_NE(reading.verdict.reason.find("'both small', 'x large' and 'y large' were never met together"),
            std::string::npos)
      << reading.verdict.reason;
  EXPECT_EQ(clash(reading.tally), (std::vector<std::string>{"both small", "x large", "y large"}));
}

}  // namespace
}  // namespace lakatos

// A grid leaves nothing out, and a campaign that leaves one index out says so.
#include "checks/engine/instance/grid.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/tests/engine/fake_claims.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

const Grid three_by_two = {{axis("a", 1, 3), {"b", {7, 12}}}, ""};

TEST(Grid, has_every_combination_once) {
  EXPECT_EQ(three_by_two.size(), 6);
  std::set<std::pair<std::int64_t, std::int64_t>> seen;
  for (std::int64_t i = 0; i < 6; ++i) {
    const Record record = three_by_two.record(i);
    EXPECT_TRUE(three_by_two.contains(record));
    seen.emplace(record.integer("a"), record.integer("b"));
  }
  EXPECT_EQ(seen, (std::set<std::pair<std::int64_t, std::int64_t>>{{1, 7}, {1, 12}, {2, 7}, {2, 12}, {3, 7}, {3, 12}}));
  EXPECT_THROW(three_by_two.record(6), std::out_of_range);
  EXPECT_THROW(three_by_two.record(-1), std::out_of_range);
}

TEST(Grid, contains_nothing_else) {
  Record record;
  EXPECT_FALSE(three_by_two.contains(record));
  record.set("b", std::int64_t{12}).set("a", std::int64_t{3});
  EXPECT_TRUE(three_by_two.contains(record));
  EXPECT_FALSE(three_by_two.contains(Record(record).set("a", std::int64_t{4})));
  EXPECT_FALSE(three_by_two.contains(Record(record).set("b", std::int64_t{8})));
  EXPECT_FALSE(three_by_two.contains(Record(record).set("b", Fraction{12, 1})));
  EXPECT_FALSE(three_by_two.contains(Record(record).set("c", std::int64_t{1})));
  EXPECT_FALSE(Grid{}.contains(Record{}));
  EXPECT_EQ(Grid{}.size(), 0);
}

TEST(Grid, says_its_values) {
  EXPECT_EQ(three_by_two.words(), "a = 1, 2, 3; b = 7, 12");
  EXPECT_EQ((Grid{{axis("a", 2, 5), {"b", {9, 12, 16, 17}}}, ""}.words()), "a = 2 ... 5; b = 9, 12, 16, 17");
}

RC_GTEST_PROP(IndexSet, is_the_union_of_what_was_added_in_any_order, (std::uint64_t seed)) {
  Source source(seed);
  IndexSet set;
  std::set<std::int64_t> expected;
  for (int n = 0; n < 6; ++n) {
    const std::int64_t first = source.between(0, 20), last = first + source.between(0, 4);
    set.add(first, last);
    for (std::int64_t i = first; i < last; ++i) expected.insert(i);
  }
  std::set<std::int64_t> got;
  std::int64_t end = -2;
  for (const auto& [first, last] : set.ranges()) {
    RC_ASSERT(first < last && first > end);  // disjoint, ascending, not adjacent
    end = last;
    for (std::int64_t i = first; i < last; ++i) got.insert(i);
  }
  RC_ASSERT(got == expected);
}

TEST(IndexSet, is_all_below_a_size_only_without_a_gap_and_without_more) {
  IndexSet set;
  EXPECT_FALSE(set.is_all_below(0));
  set.add(3, 5), set.add(0, 2);
  EXPECT_FALSE(set.is_all_below(5));
  set.add(2, 3);
  EXPECT_TRUE(set.is_all_below(5));
  EXPECT_FALSE(set.is_all_below(4));
  EXPECT_FALSE(set.is_all_below(6));
}

/// n (n + 1) / 2 <= top n^2 for n in a range: true for top = 1, and for top = 2/3 from n = 3 on. `open_at` is a number
/// at which no level decides.
Claim triangle(std::int64_t from, std::int64_t to, std::int64_t open_at = 0) {
  const auto state = [from, to, open_at](Statement& claim) {
    const std::int64_t n = claim.integer("n", "in range", IntegerDomain::between(from, to));
    const Real top = claim.constant("top"), x = n;
    if (claim.settled()) return;
    claim.then("b", [&] {
      if (n == open_at) return predicate([] { return Truth::unknown; }, "?");
      return predicate([&] { return less_equal(x * (x + 1) / 2, top * x * x); }, "b");
    });
  };
  Claim claim = fake::stating("fake/triangle", state);
  claim.constants = {{"top", {1, 1}, ""}};
  claim.planted = {{"p", "", "top", {2, 3}, "", "", ""}};
  claim.grid = {{axis("n", 1, 40)}, "forty numbers"};
  claim.atoms_allowed = true;
  claim.draw = [](Source& source) {
    Record record;
    return record.set("n", source.between(0, 45)), record;
  };
  return completed(std::move(claim));
}

CampaignOptions small(std::int64_t block, unsigned jobs = 1) {
  CampaignOptions options;
  options.cases = 300, options.block = block, options.jobs = jobs;
  return options;
}

std::string found(const Claim& claim) {
  const Verdict verdict = run_campaign(claim, {}, small(7)).readings[0].verdict;
  return verdict.verdict + ": " + verdict.evidence;
}

TEST(Enumeration, carries_a_verdict_in_a_campaign_whatever_the_blocks) {
  const auto claim = triangle(1, 40);
  EXPECT_EQ(found(claim), "holds: complete");
  EXPECT_EQ(text_of(run_campaign(claim, {}, small(7))), text_of(run_campaign(claim, {}, small(40, 2))));
}

TEST(Enumeration, that_stops_short_of_the_space_is_not_complete) {
  auto claim = triangle(1, 42);  // two admissible numbers beside the grid, which the sample meets
  EXPECT_EQ(found(claim), "undecided: ");
  claim.grid.finite = "";
  EXPECT_EQ(found(claim), "survives: enumerated");
}

TEST(Enumeration, with_one_open_instance_is_none) {
  auto claim = triangle(1, 40, 17);
  claim.planted = {{"p", "", "top", {9, 10}, "", "", ""}};
  EXPECT_NE(found(claim), "holds: complete");
  claim.grid.finite = "";
  EXPECT_NE(found(claim), "survives: enumerated");
}

TEST(Enumeration, of_which_a_block_was_lost_is_none) {
  const auto claim = triangle(1, 40);
  ReadingResult result = run_campaign(claim, {}, small(7)).readings[0];
  Tally tally;
  for (const auto& [first, last] : {std::pair<std::int64_t, std::int64_t>{0, 14}, {21, 40}, {21, 28}})
    tally.merge(judge_block(claim, settings_for(claim), {}, Phase::enumerate, first, last, 1));
  EXPECT_EQ(tally.total(), 40);
  tally.grid.whole = true;
  result.tally = tally;
  EXPECT_NE(verdict_of(claim, result).evidence, "complete");
  tally = {};
  for (const auto& [first, last] : {std::pair<std::int64_t, std::int64_t>{14, 40}, {0, 14}})
    tally.merge(judge_block(claim, settings_for(claim), {}, Phase::enumerate, first, last, 1));
  result.tally = tally;
  EXPECT_EQ(verdict_of(claim, result).evidence, "enumerated") << "words alone close no space";
  result.tally.grid.whole = true;
  EXPECT_EQ(verdict_of(claim, result).evidence, "complete");
}

}  // namespace
}  // namespace lakatos

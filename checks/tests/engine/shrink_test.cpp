#include "checks/engine/instance/shrink.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "checks/tests/engine/fake_claims.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

bool accept_all(const Record&) { return true; }

/// Keeps the records whose numbers sum to at least 3 in absolute value: arbitrary, deterministic, with many local
/// minima.
bool heavy(const Record& record) { return size_of(record).magnitude >= 3; }

RC_GTEST_PROP(Simpler, offers_only_what_is_smaller, (std::uint64_t seed)) {
  Source source(seed);
  const Record record = fake::arbitrary_record(source);
  RecordSize last{};
  for (const Record& candidate : simpler(record)) {
    RC_ASSERT(size_of(candidate) < size_of(record));
    RC_ASSERT(!(size_of(candidate) < last));  // the boldest first
    last = size_of(candidate);
  }
}

RC_GTEST_PROP(Simpler, offers_only_well_formed_records, (std::uint64_t seed)) {
  Source source(seed);
  for (const Record& candidate : simpler(fake::arbitrary_record(source))) {
    const Record read = record_from_text(text_of(candidate));
    RC_ASSERT(text_of(read) == text_of(candidate));
  }
}

RC_GTEST_PROP(Shrink, is_deterministic_and_ends_at_a_local_minimum, (std::uint64_t seed)) {
  Source source(seed);
  const Record start = fake::arbitrary_record(source);
  if (!heavy(start)) RC_DISCARD("too small");
  const Shrunk shrunk = shrink(start, heavy, 100000);
  RC_ASSERT(shrunk.exhausted);
  RC_ASSERT(heavy(shrunk.record));
  for (const Record& candidate : simpler(shrunk.record)) RC_ASSERT(!heavy(candidate));
  RC_ASSERT(shrink(start, heavy, 100000).record == shrunk.record);
}

TEST(Shrink, judges_no_more_than_its_budget) {
  Record start;
  start.set("x", fraction(98765, 43210))
      .set("law", LawField{2, 2, false, 7, {3, 4, 5}, {1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -2, -3}});
  for (const std::int64_t budget : {0, 1, 2, 7, 30}) {
    std::int64_t judged = 0;
    const Shrunk shrunk = shrink(
        start, [&](const Record& record) { return ++judged, heavy(record); }, budget);
    EXPECT_LE(judged, budget);
    EXPECT_EQ(shrunk.judged, judged);
    EXPECT_EQ(shrunk.exhausted, judged < budget);
    EXPECT_TRUE(heavy(shrunk.record));
  }
}

TEST(Shrink, leaves_alone_what_nothing_simpler_keeps) {
  Record start;
  start.set("x", fraction(5, 7));
  const Shrunk shrunk = shrink(
      start, [](const Record&) { return false; }, 1000);
  EXPECT_EQ(shrunk.record, start);
  EXPECT_TRUE(shrunk.exhausted);
  EXPECT_GT(shrunk.judged, 0);
}

TEST(Shrink, goes_all_the_way_down_when_everything_is_kept) {
  Record start;
  start.set("n", std::int64_t{40})
      .set("x", fraction(-5, 7))
      .set("v", VectorField{3, {4, 5}})
      .set("law", LawField{2, 2, false, 7, {3, 4}, {1, 2, 3, 4, 5, 6, 7, 8}});
  const Record end = shrink(start, accept_all, 100000).record;
  EXPECT_EQ(end.integer("n"), 0);
  EXPECT_EQ(end.number("x"), fraction(0, 1));
  EXPECT_EQ(end.law("law"), fake::point_law({0}));
  EXPECT_EQ(end.vector("v"), (VectorField{1, {0}}));  // the coordinate went from the vector too
}

TEST(Shrink, finds_the_simplest_number_beyond_a_threshold) {
  const auto at_least_pi = [](const Record& record) { return record.number("x") >= fraction(314159, 100000); };
  EXPECT_EQ(shrink(fake::number("x", fraction(987654, 12345)), at_least_pi, 4000).record.number("x"), fraction(4, 1));
  const auto inside = [](const Record& record) {
    return record.number("x") > fraction(1, 3) && record.number("x") < fraction(1, 2);
  };
  EXPECT_EQ(shrink(fake::number("x", fraction(123, 300)), inside, 4000).record.number("x"), fraction(2, 5));
}

TEST(Shrink, drops_a_coordinate_from_every_law_and_vector_of_that_dimension) {
  Record start;
  start.set("law", LawField{3, 1, false, 1, {1}, {0, 5, 0}})
      .set("w", VectorField{1, {0, 7, 0}})
      .set("other", VectorField{1, {1, 1, 1, 1}});
  const auto middle_survives = [](const Record& record) {
    const auto& law = record.law("law");
    const auto& w = record.vector("w").entries;
    return law.entries.size() == w.size() && std::count(law.entries.begin(), law.entries.end(), 5) == 1 &&
           std::count(w.begin(), w.end(), 7) == 1 && record.vector("other").entries.size() == 4;
  };
  const Record end = shrink(start, middle_survives, 4000).record;
  EXPECT_EQ(end.law("law"), fake::point_law({5}));
  EXPECT_EQ(end.vector("w"), (VectorField{1, {7}}));
}

TEST(Shrink, drops_an_entry_from_the_vectors_that_belong_together_and_leaves_others_of_that_length) {
  Record record;
  record.set("w", VectorField{1, {2, 5, 7}})
      .set("teacher_w", VectorField{1, {1, 3, 4}})
      .set("a", VectorField{1, {1, 1, 1}});
  const auto keeps = [](const Record& candidate) {
    return candidate.vector("w").entries.size() == candidate.vector("teacher_w").entries.size() &&
           candidate.vector("a").entries.size() == 3;
  };
  const Shrunk shrunk = shrink(record, keeps, 2000);
  EXPECT_EQ(shrunk.record.vector("w").entries.size(), 1u);
  EXPECT_EQ(shrunk.record.vector("a").entries.size(), 3u);
}

TEST(Shrink, simplifies_a_unit_vector_without_leaving_the_sphere) {
  Record record;
  record.set("a", VectorField{65, {25, 60, 0}});
  const auto unit = [](const Record& candidate) {
    const VectorField& a = candidate.vector("a");
    std::int64_t sum = 0;
    for (const std::int64_t entry : a.entries) sum += entry * entry;
    return a.entries.size() == 3 && sum == a.denominator * a.denominator;
  };
  EXPECT_EQ(shrink(record, unit, 2000).record.vector("a").denominator, 1);
}

TEST(Shrink, levels_weights_and_drops_atoms_and_patches) {
  Record start;
  start.set("law", LawField{1, 2, false, 1, {5, 3, 2}, {1, 2, 3, 4, 5, 6}});
  const auto has_four = [](const Record& record) {
    return std::count(record.law("law").entries.begin(), record.law("law").entries.end(), 4) == 1;
  };
  EXPECT_EQ(shrink(start, has_four, 4000).record.law("law"), fake::point_law({4}));
  const auto two_atoms = [](const Record& record) { return record.law("law").atoms() == 2; };
  EXPECT_EQ(shrink(start, two_atoms, 4000).record.law("law").weights, (std::vector<std::int64_t>{1, 1}));
}

bool unit_patches(const Record& record) {
  const auto& law = record.law("law");
  if (law.dimension != 2) return false;
  for (std::size_t e = 0; e < law.entries.size(); e += 2) {
    if (law.entries[e] * law.entries[e] + law.entries[e + 1] * law.entries[e + 1] != law.denominator * law.denominator)
      return false;
  }
  return true;
}

TEST(Shrink, keeps_unit_patches_on_the_circle_and_makes_them_simple) {
  Record start;
  start.set(
      "law",
      LawField{
          2, 2, false, 65 * 17, {1, 1}, {33 * 17, 56 * 17, 16 * 17, -63 * 17, -39 * 17, 52 * 17, 65 * 15, 65 * 8}});
  ASSERT_TRUE(unit_patches(start));
  const auto upper_half = [](const Record& record) { return unit_patches(record) && record.law("law").entries[1] > 0; };
  const Record end = shrink(start, upper_half, 4000).record;
  EXPECT_EQ(end.law("law"), fake::point_law({0, 1}));
}

TEST(Simpler, of_the_largest_numbers_stays_within_64_bits) {
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  Record start;
  start.set("n", most)
      .set("x", fraction(most, most - 1))
      .set("y", fraction(1, most))
      .set("z", fraction(-most, 2))
      .set("v", VectorField{most, {most - 1, 1, -most}});
  start.set("law", LawField{2, 1, false, most, {most / 2, most / 2}, {most - 1, 1, 2, -most}});
  EXPECT_FALSE(simpler(start).empty());
  EXPECT_NO_THROW(shrink(start, heavy, 2000));
}

}  // namespace
}  // namespace lakatos

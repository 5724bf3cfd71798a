#include "checks/engine/instance/record.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos {
namespace {

std::string message_of(const std::function<void()>& read) {
  try {
    read();
  } catch (const std::invalid_argument& reason) { return reason.what(); }
  return "";
}

TEST(Record, keeps_the_order_of_its_fields_and_replaces_in_place) {
  Record record;
  record.set("b", std::int64_t{1}).set("a", fraction(1, 2)).set("b", std::int64_t{3});
  ASSERT_EQ(record.fields().size(), 2u);
  EXPECT_EQ(record.fields()[0].first, "b");
  EXPECT_EQ(record.integer("b"), 3);
  EXPECT_TRUE(record.has("a"));
  EXPECT_FALSE(record.has("c"));
}

TEST(Record, names_a_field_that_is_missing_or_of_another_kind) {
  Record record;
  record.set("n", std::int64_t{1}).set("x", fraction(1, 2));
  EXPECT_EQ(message_of([&] { record.number("y"); }), "field 'y' is missing");
  EXPECT_EQ(message_of([&] { record.number("n"); }), "field 'n' is not a number");
  EXPECT_EQ(message_of([&] { record.integer("x"); }), "field 'x' is not a integer");
  EXPECT_EQ(message_of([&] { record.vector("x"); }), "field 'x' is not a vector");
  EXPECT_EQ(message_of([&] { record.law("x"); }), "field 'x' is not a law");
}

TEST(RecordSize, looks_at_dimension_then_support_then_digits_then_magnitude) {
  const auto with = [](LawField law) {
    Record record;
    return record.set("law", std::move(law)), size_of(record);
  };
  const LawField one = fake::point_law({9, 9});
  EXPECT_LT(with(one), with({2, 1, false, 1, {1, 1}, {1, 0, 0, 1}}));  // two atoms are more than large entries
  EXPECT_LT(with({2, 1, false, 1, {1, 1}, {1, 0, 0, 1}}),
            with(fake::point_law({0, 0, 1})));  // a dimension more than an atom
  EXPECT_LT(with(fake::point_law({1, 9})), with(fake::point_law({1, 10})));
  EXPECT_LT(with(fake::point_law({1, 8})), with(fake::point_law({1, 9})));
}

TEST(RecordSize, counts_the_reduced_fractions_that_a_reader_sees) {
  Record reduced, padded;
  reduced.set("v", VectorField{2, {1, 2}});
  padded.set("v", VectorField{200, {100, 200}});
  EXPECT_EQ(size_of(reduced), size_of(padded));
}

TEST(RecordSize, of_the_largest_numbers_does_not_wrap) {
  Record record;
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  record.set("a", most).set("b", most).set("c", fraction(-most, most - 1));
  EXPECT_EQ(size_of(record).magnitude, most);
  EXPECT_EQ(size_of(record).digits, 19 * 4 + 1);
}

TEST(Reduce, divides_entries_and_denominator_and_weights_by_their_common_factors) {
  VectorField vector{12, {6, -9, 0}};
  reduce(vector);
  EXPECT_EQ(vector, (VectorField{4, {2, -3, 0}}));
  VectorField zero{7, {0, 0}};
  reduce(zero);
  EXPECT_EQ(zero, (VectorField{1, {0, 0}}));
  LawField law{1, 1, false, 10, {4, 6}, {5, 15}};
  reduce(law);
  EXPECT_EQ(law, (LawField{1, 1, false, 2, {2, 3}, {1, 3}}));
}

}  // namespace
}  // namespace lakatos

// Students and teachers live in the space of the input.
#include <gtest/gtest.h>

#include "checks/engine/judge/judge.hpp"
#include "checks/ledger.hpp"

namespace lakatos {
namespace {

/// An instance of du18/remark-rotinv under the normal law of three dimensions, with a teacher of that many entries.
Record normal_instance(std::vector<std::int64_t> teacher) {
  LawField normal;
  normal.dimension = 3, normal.gaussian = true;
  Record record;
  return record.set("input", normal).set("teacher", VectorField{1, std::move(teacher)}).set("cosine", Fraction{1, 2}),
         record;
}

// A normal law is known by its dimension alone, and its closed forms never touch the teacher's entries one by one.
TEST(InputLaw, refuses_a_teacher_that_does_not_live_in_its_space) {
  const Ledger ledger = whole_ledger();
  const Claim& claim = ledger.find("du18/remark-rotinv");
  const Settings settings = settings_for(claim);
  Sheet sheet;
  EXPECT_NO_THROW(judge(claim, normal_instance({1, 0, 0}), settings, sheet));
  EXPECT_THROW(judge(claim, normal_instance({1}), settings, sheet), std::invalid_argument);
  EXPECT_THROW(judge(claim, normal_instance({1, 0, 0, 0}), settings, sheet), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos

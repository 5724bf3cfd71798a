// Tallies are a commutative monoid: whatever the cut into blocks and the order of the answers, the bytes are the same.
#include "checks/engine/judge/tally.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "checks/engine/instance/record_json.hpp"
#include "checks/tests/engine/fake_claims.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

/// The extreme at an address: the same whoever met it. Few margins and few records, so that ties are the rule.
Extreme extreme_at(const CaseAddress& address) {
  const double margins[] = {0.5, -0.25, std::nan(""), 0.5, 0.1};
  return {margins[address.index % 5], address, address.index % 2 == 0 ? "b" : "c",
          fake::number("x", fraction(address.index % 3, 2))};
}

std::optional<Extreme> arbitrary_extreme(Source& source) {
  if (source.chance(1, 3)) return {};
  return extreme_at({static_cast<Phase>(source.below(3)), source.between(0, 12)});
}

Tally arbitrary_tally(Source& source) {
  Tally tally;
  for (const Phase phase : {Phase::replay, Phase::enumerate, Phase::sample, Phase::search}) {
    if (source.chance(1, 2)) tally.cases[phase] = source.between(0, 99);
  }
  for (auto& count : tally.outcomes) count = source.between(0, 99);
  for (auto& count : tally.decided_at) count = source.between(0, 99);
  for (const char* name : {"a", "another", "z"}) {
    if (source.chance(1, 2))
      tally.assumptions[name] = {source.between(0, 9), source.between(0, 9), source.between(0, 9),
                                 source.between(0, 9)};
    if (source.chance(1, 2)) tally.failures[name] = source.between(0, 9);
    if (source.chance(1, 2)) tally.caught[name] = source.between(0, 9);
  }
  for (const char* field : {"delta", "n"}) {
    if (source.chance(2, 3))
      widen(tally.spans, Record().set(field, fraction(source.between(-9, 9), source.between(1, 4))));
  }
  tally.informative = source.between(0, 99);
  tally.near = source.between(0, 99);
  tally.regimes["hard"] = {source.between(0, 9), source.between(0, 9), source.between(0, 9), {1, 10}};
  tally.searched = source.between(0, 99);
  for (const std::int64_t page : {0, 1, 7}) {
    if (source.chance(1, 2))
      tally.pages[page] = {source.between(0, 9), 0, source.between(0, 9), 0, 1, source.between(0, 9)};
  }
  for (auto& count : tally.grid.outcomes) count = source.between(0, 9);
  for (int i = 0; i < 3; ++i) {
    const std::int64_t first = source.between(0, 20);
    tally.grid.judged.add(first, first + source.between(0, 5));
  }
  tally.grid.judged.add(30, 31), tally.grid.strays = source.between(0, 9);
  for (auto slot : {&Tally::tightest, &Tally::worst, &Tally::smallest, &Tally::witness, &Tally::open, &Tally::undefined,
                    &Tally::dense})
    tally.*slot = arbitrary_extreme(source);
  return tally;
}

std::string merged(const Tally& a, const Tally& b) {
  Tally sum = a;
  sum.merge(b);
  return text_of(sum);
}
Tally sum_of(const Tally& a, const Tally& b) {
  Tally sum = a;
  sum.merge(b);
  return sum;
}

RC_GTEST_PROP(Tally, merging_is_associative, (std::uint64_t seed)) {
  Source source(seed);
  const Tally a = arbitrary_tally(source), b = arbitrary_tally(source), c = arbitrary_tally(source);
  RC_ASSERT(merged(sum_of(a, b), c) == merged(a, sum_of(b, c)));
}

RC_GTEST_PROP(Tally, merging_commutes, (std::uint64_t seed)) {
  Source source(seed);
  const Tally a = arbitrary_tally(source), b = arbitrary_tally(source);
  RC_ASSERT(merged(a, b) == merged(b, a));
}

RC_GTEST_PROP(Tally, the_empty_one_is_neutral, (std::uint64_t seed)) {
  Source source(seed);
  const Tally a = arbitrary_tally(source);
  RC_ASSERT(merged(a, {}) == text_of(a));
  RC_ASSERT(merged({}, a) == text_of(a));
}

RC_GTEST_PROP(Tally, is_the_same_after_a_round_trip_through_json, (std::uint64_t seed)) {
  Source source(seed);
  const std::string text = text_of(arbitrary_tally(source));
  RC_ASSERT(text_of(tally_from_text(text)) == text);
}

TEST(Tally, adds_every_count) {
  Source source(3);
  const Tally a = arbitrary_tally(source), b = arbitrary_tally(source), sum = sum_of(a, b);
  EXPECT_EQ(sum.total(), a.total() + b.total());
  EXPECT_EQ(sum.accepted(), a.accepted() + b.accepted());
  EXPECT_EQ(sum.informative, a.informative + b.informative);
  EXPECT_EQ(sum.near, a.near + b.near);
  EXPECT_EQ(sum.regimes.at("hard").inside, a.regimes.at("hard").inside + b.regimes.at("hard").inside);
  for (std::size_t i = 0; i < sum.outcomes.size(); ++i) EXPECT_EQ(sum.outcomes[i], a.outcomes[i] + b.outcomes[i]);
  for (auto page : {0, 1, 7}) {
    const auto first = [page](const Tally& tally) { return tally.pages.count(page) ? tally.pages.at(page)[0] : 0; };
    EXPECT_EQ(first(sum), first(a) + first(b));
  }
  for (std::size_t i = 0; i < sum.decided_at.size(); ++i)
    EXPECT_EQ(sum.decided_at[i], a.decided_at[i] + b.decided_at[i]);
  const auto met = [](const Tally& tally, const char* name) {
    return tally.assumptions.count(name) ? tally.assumptions.at(name) : AssumptionTally{};
  };
  for (const char* name : {"a", "another", "z"}) {
    EXPECT_EQ(met(sum, name).met, met(a, name).met + met(b, name).met);
    EXPECT_EQ(met(sum, name).violated, met(a, name).violated + met(b, name).violated);
    EXPECT_EQ(met(sum, name).open, met(a, name).open + met(b, name).open);
    EXPECT_EQ(met(sum, name).near, met(a, name).near + met(b, name).near);
  }
}

Tally with(std::optional<Extreme> Tally::*slot, Extreme extreme) {
  Tally tally;
  tally.*slot = std::move(extreme);
  return tally;
}

TEST(Tally, keeps_the_least_margin_and_the_earlier_address_at_a_tie) {
  const Record record = fake::number("x", {1, 2});
  const auto at = [&](double margin, std::int64_t index) {
    return with(&Tally::worst, {margin, {Phase::sample, index}, "b", record});
  };
  EXPECT_EQ(sum_of(at(0.1, 1), at(-0.1, 9)).worst->address.index, 9);
  EXPECT_EQ(sum_of(at(0.1, 9), at(0.1, 4)).worst->address.index, 4);
  EXPECT_EQ(sum_of(at(std::nan(""), 1), at(5, 9)).worst->address.index, 9);  // a margin without meaning comes last
  EXPECT_EQ(sum_of(at(std::nan(""), 9), at(std::nan(""), 4)).worst->address.index, 4);
}

TEST(Tally, keeps_the_smallest_record_and_the_earlier_address_at_a_tie) {
  const auto at = [&](Fraction x, std::int64_t index) {
    return with(&Tally::smallest, {0, {Phase::sample, index}, "b", fake::number("x", x)});
  };
  EXPECT_EQ(sum_of(at({11, 12}, 1), at({1, 2}, 9)).smallest->address.index, 9);
  EXPECT_EQ(sum_of(at({1, 2}, 9), at({1, 2}, 4)).smallest->address.index, 4);
}

TEST(Tally, knows_from_where_to_where_each_number_went) {
  const auto at = [](const Record& record) {
    Tally tally;
    widen(tally.spans, record);
    return tally;
  };
  const auto both = sum_of(at(Record().set("x", Fraction{-1, 3}, "n", std::int64_t{7})),
                           at(Record().set("x", Fraction{1, 2}, "v", VectorField{1, {99}})));
  EXPECT_EQ(both.spans, (Spans{{"n", {{7, 1}, {7, 1}}}, {"x", {{-1, 3}, {1, 2}}}}));
}

TEST(Tally, orders_addresses_by_phase_first) {
  const auto at = [&](Phase phase, std::int64_t index) {
    return with(&Tally::open, {0, {phase, index}, "", fake::number("x", {1, 2})});
  };
  EXPECT_EQ(sum_of(at(Phase::sample, 1), at(Phase::replay, 9)).open->address.phase, Phase::replay);
}

TEST(Tally, refuses_hostile_json_with_the_place) {
  Tally one = with(&Tally::open, extreme_at({Phase::sample, 3}));
  widen(one.spans, fake::number("c", {2, 3}));
  const std::string good = text_of(one);
  const auto replaced = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    return text.replace(text.find(from), from.size(), to);
  };
  EXPECT_NO_THROW(tally_from_text(good));
  for (const auto& [from, to] :
       std::vector<std::pair<std::string, std::string>>{{"\"outcomes\"", "\"outcome\""},
                                                        {"\"informative\":0", "\"informative\":\"x\""},
                                                        {"\"phase\":2", "\"phase\":17"},
                                                        {"\"phase\":2", "\"phase\":-1"},
                                                        {"\"x\":\"0\"", "\"x\":\"1/0\""},
                                                        {"\"index\":3", "\"index\":null"},
                                                        {"[\"2/3\",\"2/3\"]", "[\"2/3\"]"},
                                                        {"[\"2/3\",\"2/3\"]", "[\"2/3\",\"1/3\"]"},
                                                        {"\"assumptions\":{}", "\"assumptions\":{\"a\":{}}"}}) {
    EXPECT_THROW(tally_from_text(replaced(from, to)), BadInput) << to;
  }
}

}  // namespace
}  // namespace lakatos

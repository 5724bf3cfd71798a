#include "checks/filter/du18/inputs/identities.hpp"

#include <gtest/gtest.h>

#include "checks/tests/engine/fake_claims.hpp"

#include <set>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::du18 {
namespace {

/// What a claim adds to offer the gradient of k patches, in averages.
struct FilterGradient {
  static Claim info() {
    Claim info{};
    info.id = "fake/filter-gradient";
    info.readings = {{"averages", "with the averages of the regions", "holds", "identity", ""}};
    info.constants = {{"second", {1, 1}, "factor of the second term"}};
    info.planted = {{"second 11/10", "10 % too large", "second", {11, 10}, "", "", ""}};
    return info;
  }
  static Record draw(Source&) { return {}; }
  static IdentityFacts identity(const std::string&) {
    return {filter_patterns, {"gradient"}, "k = 1, 2, 3 patches, p = 1, 2, 3, all signs"};
  }
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at) {
    const FilterPoint<S> point(at, filter_activation(at.pattern()));
    return filter_gradient_differences(point, S(1), at.constant("second", {1, 1}), S(1));
  }
  static void state(Statement& claim) { claim.then("gradient", equals(0, 0)); }
};

/// ... and the expansion of the squared distance, with the factor of the inner product as a constant.
struct Expansion {
  static Claim info() {
    Claim info{};
    info.id = "fake/expansion";
    info.readings = {{"two", "with the 2", "holds", "identity", ""}};
    info.constants = {{"inner", {2, 1}, "factor of the inner product"}};
    info.planted = {{"inner 1", "as printed", "inner", {1, 1}, "", "", ""}};
    return info;
  }
  static Record draw(Source&) { return {}; }
  static IdentityFacts identity(const std::string&) { return {8, {"expansion"}, "p = 1 ... 8"}; }
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at) {
    return expansion_differences(at, at.pattern() + 1, at.constant("inner", {2, 1}));
  }
  static void state(Statement& claim) { claim.then("expansion", equals(0, 0)); }
};

template <class C>
void expect_identity() {
  const auto claim = fake::claim_of<C>();
  const IdentityResult result = check_identity(*claim, settings_for(*claim), 1);
  EXPECT_TRUE(result.holds()) << "pattern " << result.nonzero;
  EXPECT_TRUE(result.whole);
  EXPECT_EQ(result.caught.size(), claim->planted.size());
}

TEST(FilterIdentities, hold_in_every_sign_pattern_and_notice_a_turned_constant) {
  expect_identity<FilterGradient>();
  expect_identity<Expansion>();
}

TEST(FilterIdentities, run_through_every_activation_of_one_two_and_three_patches_once) {
  std::set<std::vector<std::vector<bool>>> seen;
  for (std::size_t pattern = 0; pattern < filter_patterns; ++pattern) {
    const Activation activation = filter_activation(pattern);
    ASSERT_EQ(activation.student.size(), activation.teacher.size());
    seen.insert({activation.student, activation.teacher, std::vector<bool>(activation.dimension)});
  }
  EXPECT_EQ(seen.size(), filter_patterns);
  std::set<std::vector<std::vector<bool>>> neurons;
  for (std::size_t pattern = 0; pattern < neuron_patterns; ++pattern) {
    const Activation activation = neuron_activation(pattern);
    EXPECT_EQ(activation.student.size(), 1u);
    neurons.insert({activation.student, activation.teacher, std::vector<bool>(activation.dimension)});
  }
  EXPECT_EQ(neurons.size(), neuron_patterns);
}

}  // namespace
}  // namespace lakatos::du18

// Ranges over all noise paths against the tree of all noise paths.
#include "algorithms/filter/all_paths.hpp"

#include <gtest/gtest.h>

#include "theory/numeric/rational.hpp"

namespace lakatos {
namespace {

using V = Vector<Rational>;

Vec in_real(const V& x) { return {x.begin(), x.end()}; }

Rational q(long numerator, long denominator = 1) { return from_integers<Rational>(numerator, denominator); }

/// One patch in front of the teacher, atoms off its axis, noise in the plane.
struct Descent {
  PatchLaw<Rational> law = finite_law<Rational>({q(1, 4), q(3, 4)}, {{V{q(3), q(2)}}, {V{q(2), q(-1)}}});
  PatchLaw<Rational> noise =
      finite_law<Rational>({q(1, 3), q(2, 3)}, {{V{q(-1, 5), q(1, 7)}}, {V{q(1, 10), q(-1, 14)}}});
  V teacher{q(1), q(0)}, w{q(9, 8), q(1, 16)};
  Rational step = q(1, 40);

  ScenarioTree<Rational> tree(std::int64_t horizon, const Rational& radius2, const Rational& bound2) const {
    return grow_scenarios<Rational>(law, teacher, noise, step, radius2, bound2, w, horizon);
  }
  AllPaths all(std::int64_t horizon) const {
    return {Law(law), in_real(teacher), Law(noise), step, in_real(w), horizon};
  }
};

TEST(AllPaths, never_says_of_a_bound_what_the_tree_does_not) {
  const Descent descent;
  int agreed = 0;
  for (long share = 1; share <= 60; ++share) {
    const Rational bound2 = square(q(share, 10));
    const bool tree = descent.tree(5, q(100), bound2).bounded == Truth::yes,
               ranges = descent.all(5).bounded(bound2) == Truth::yes;
    EXPECT_LE(ranges, tree) << share;
    agreed += ranges;
  }
  EXPECT_GT(agreed, 5);
  EXPECT_LT(agreed, 60);
}

TEST(AllPaths, never_says_of_a_radius_what_the_tree_does_not) {
  const Descent descent;
  int agreed = 0;
  for (long share = 1; share <= 60; ++share) {
    const Rational radius2 = square(q(share, 100));
    const auto tree = descent.tree(4, radius2, q(100));
    bool stayed = true;
    for (const auto& node : tree.nodes) stayed = stayed && node.stayed == Truth::yes;
    const bool ranges = descent.all(4).stay(radius2) == Truth::yes;
    EXPECT_LE(ranges, stayed) << share;
    agreed += ranges;
  }
  EXPECT_GT(agreed, 5);
  EXPECT_LT(agreed, 60);
}

TEST(AllPaths, are_off_the_boundaries_only_where_every_node_is) {
  Descent descent;
  EXPECT_EQ(descent.all(6).off_boundaries(), Truth::yes);
  EXPECT_EQ(descent.tree(6, q(100), q(100)).off_boundaries, Truth::yes);
  descent.law.atoms[1][0] = {q(2), q(-33)};  // just in front of the start: noise takes paths over its boundary
  EXPECT_EQ(descent.all(6).off_boundaries(), Truth::unknown);
}

/// In one dimension along the teacher the ranges are attained: the least bound is that of the tree to the last digit.
TEST(AllPaths, attain_their_ranges_along_a_line) {
  Descent descent;
  descent.law = finite_law<Rational>({q(1, 2), q(1, 2)}, {{V{q(3), q(3)}}, {V{q(3), q(-3)}}});
  descent.noise = finite_law<Rational>({q(1, 16), q(15, 16)}, {{V{q(-5, 94), q(0)}}, {V{q(1, 282), q(0)}}});
  descent.w = {q(21, 20), q(0)};
  Rational largest = 0;
  for (const auto& node : descent.tree(5, q(100), q(100)).nodes) {
    if (node.time < 5) {
      for (const auto& atom : descent.noise.atoms)
        largest = max(largest, squared_norm(add(population_gradient(descent.law, node.w, descent.teacher), atom[0])));
    }
  }
  EXPECT_EQ(descent.all(5).bounded(largest), Truth::yes);
  EXPECT_EQ(descent.all(5).bounded(largest * q(999999, 1000000)), Truth::unknown);
}

}  // namespace
}  // namespace lakatos

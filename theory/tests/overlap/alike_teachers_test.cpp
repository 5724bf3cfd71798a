// Which teachers look alike: counted by hand on laws of signs and on the axes.
#include "theory/overlap/alike_teachers.hpp"

#include <gtest/gtest.h>

#include "theory/overlap/contraction.hpp"
#include "theory/overlap/gershgorin.hpp"
#include "theory/overlap/number_law.hpp"
#include "theory/overlap/output_term.hpp"

namespace lakatos::overlap {
namespace {

Law law_of(const std::vector<Vec>& inputs, const Vec& masses = {}) {
  std::vector<Real> weights;
  std::vector<std::vector<Vec>> atoms;
  for (const Vec& x : inputs) atoms.push_back({x});
  for (std::size_t n = 0; n < inputs.size(); ++n)
    weights.push_back(masses.empty() ? Real(1) / Real(static_cast<long>(inputs.size())) : masses[n]);
  return finite_law(std::move(weights), std::move(atoms));
}

/// All vectors of d signs.
Law signs(std::size_t d) {
  std::vector<Vec> inputs;
  for (std::size_t bits = 0; bits < (std::size_t{1} << d); ++bits) {
    Vec x;
    for (std::size_t i = 0; i < d; ++i) x.push_back((bits >> i & 1) != 0 ? -1 : 1);
    inputs.push_back(x);
  }
  return law_of(inputs);
}

const PatchLayout two_patches{5, 3, 2, 2};  // x_1 x_2 x_3 and x_3 x_4 x_5; private: x_2 and x_4

TEST(AlikeTeachers, share_what_no_patch_has_alone) {
  EXPECT_EQ(shared_coordinates(two_patches), (std::vector<std::size_t>{0, 2, 4}));
  EXPECT_TRUE(shared_coordinates({4, 2, 2, 2}).empty());
  const Vec data = private_data(two_patches, {1, 2, 3, 4, 5}, 7);
  ASSERT_EQ(data.size(), 3u);
  EXPECT_EQ(to_string(data[0]) + to_string(data[1]) + to_string(data[2]), "247");
}

TEST(AlikeTeachers, look_alike_on_independent_signs_where_the_private_segment_is_zero) {
  const Net one{two_patches, 0, {1, 0, 0}, {1, 0}}, other{two_patches, 0, {1, 0, 0}, {0, 1}},
      told{two_patches, 0, {1, 1, 0}, {1, 0}};
  EXPECT_EQ(same_private_data(signs(5), one, other), Truth::yes);
  EXPECT_EQ(same_private_data(signs(5), one, told), Truth::no);
  EXPECT_EQ(same_data_of_shared(signs(5), two_patches, 0, 2), Truth::yes);
  const Law skewed = law_of({{1, 1, 1, 1, 1}, {-1, 1, 1, 1, 1}});
  EXPECT_EQ(same_data_of_shared(skewed, two_patches, 0, 2), Truth::no) << "x_1 changes, x_3 does not";
}

TEST(AlikeTeachers, hide_the_signs_of_a_filter_on_the_axes_only) {
  EXPECT_EQ(one_entry_a_patch(law_of({{1, 0, 0, 0}, {0, 1, 0, 2}}), {4, 2, 2, 2}), Truth::yes);
  EXPECT_EQ(one_entry_a_patch(signs(2), {2, 2, 1, 1}), Truth::no);
  EXPECT_EQ(sign_changes_apart({2, -3}, real({39, 10})), Truth::yes);
  EXPECT_EQ(sign_changes_apart({2, -3}, 4), Truth::no);
}

TEST(AlikeTeachers, are_apart_up_to_sign) {
  EXPECT_TRUE(apart_up_to_sign({1, 0}, {0, 2}, true, 1.4));
  EXPECT_FALSE(apart_up_to_sign({1, 0}, {0, 2}, true, 1.5)) << "the root of 2";
  EXPECT_FALSE(apart_up_to_sign({1, 0}, {-3, 0}, true, 0.1));
  EXPECT_TRUE(apart_up_to_sign({1, 0}, {-3, 0}, false, 1.9));
  EXPECT_FALSE(apart_up_to_sign({0, 0}, {1, 0}, false, 0.1));
}

TEST(Gershgorin, knows_eigenpairs_and_disks) {
  const Vec turn{0, -1, 1, 0};  // i belongs to (1, -i)
  EXPECT_EQ(is_eigenpair(turn, {1, 0}, {0, -1}, 0, 1), Truth::yes);
  EXPECT_EQ(is_eigenpair(turn, {1, 0}, {0, 1}, 0, 1), Truth::no);
  EXPECT_EQ(in_a_disk(turn, 2, 0, 1, 1), Truth::yes);
  EXPECT_EQ(in_a_disk(turn, 2, 0, 1, real({99, 100})), Truth::no);
}

TEST(Gershgorin, sees_the_two_diagonals_of_a_patch_matrix) {
  const Mat p = weighted_patch_matrix({7, 3, 2, 3}, {1, 2, 3});
  EXPECT_EQ(has_two_diagonals(p, 2, 14, 8), Truth::yes);
  EXPECT_EQ(has_two_diagonals(p, 2, 14, 7), Truth::no);
  EXPECT_EQ(has_two_diagonals(p, 1, 14, 8), Truth::no);
  EXPECT_EQ(rows_beside_diagonal_at_most(p, 8), Truth::yes);
  EXPECT_EQ(rows_beside_diagonal_at_most(p, real({79, 10})), Truth::no);
}

TEST(NumberLaw, has_its_mass_up_to_a_limit) {
  const Law law = law_of({{0}, {3}}, {real({1, 4}), real({3, 4})});
  EXPECT_EQ(nonnegative(law), Truth::yes);
  EXPECT_EQ(nonnegative(law_of({{0}, {-3}})), Truth::no);
  EXPECT_EQ(some_beyond(law, 2), Truth::yes);
  EXPECT_EQ(some_beyond(law, 3), Truth::no);
  EXPECT_EQ(to_string(mass_up_to(law, 2)), "1/4");
  EXPECT_EQ(to_string(mass_up_to(law, 3)), "1");
}

TEST(Contraction, takes_one_step_after_the_other) {
  Real error = 5, sum = 0, power = 1;
  for (int i = 0; i < 3; ++i) error = error * real({3, 4}) + real({1, 4}) * 2, sum += power, power *= real({2, 3});
  EXPECT_EQ(to_string(contracted(real({1, 4}), 3, 5, 2)), to_string(error));
  const GeometricSum found = geometric_sum(real({2, 3}), real({7, 2}));
  EXPECT_EQ(to_string(found.sum), to_string(sum));
  EXPECT_EQ(to_string(found.power), to_string(power));
  EXPECT_EQ(to_string(geometric_sum(2, real({1, 2})).sum), "0");
}

TEST(OutputTerm, is_bounded_by_its_norms) {
  EXPECT_EQ(to_string(squared_sum_of_roots({4, 9, 0})), "25");
  const Net net{{4, 2, 2, 2}, 1, {1, 2}, {1, -3}};
  const Vec x{1, 0, 2, 2};  // preactivations 1, 6; sum_j a_j P_j x = (-5, -6)
  const OutputTermNorms of = output_term_norms(net, x);
  EXPECT_EQ(to_string(of.direction2), "61");
  EXPECT_EQ(to_string(of.output2), to_string(Real(17 * 17 * 61)));
  EXPECT_EQ(to_string(of.inner2), to_string(Real(19 * 19 * 61)));
  EXPECT_EQ(to_string(of.largest2 * of.a2 * of.w2), to_string(Real(9 * 10 * 5)));
  EXPECT_EQ(to_string(of.patches2[0]) + " " + to_string(of.patches2[1]), "1 8");
  const Net level{{4, 2, 2, 2}, 1, {1, 2}, {1, 1}};
  EXPECT_EQ(to_string(output_term_norms(level, {1, 1, 1, -1}).outer2()), to_string(Real(5 * 8 * 2)));
}

}  // namespace
}  // namespace lakatos::overlap

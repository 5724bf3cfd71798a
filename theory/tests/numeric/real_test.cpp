// The number of the claim layer against the scalars inside it, and lifted kernels against the kernels.
#include "theory/numeric/real.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <type_traits>
#include <vector>

#include "theory/filter/real_filter.hpp"
#include "theory/numeric/ball.hpp"
#include "theory/numeric/lift.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/rounding.hpp"
#include "theory/numeric/scalar.hpp"
#include "theory/numeric/symbol.hpp"
#include "theory/overlap/real_overlap.hpp"

namespace lakatos {
namespace {

template <class S>
constexpr Arithmetic kind_of = std::is_same_v<S, Interval> ? Arithmetic::interval
                               : std::is_same_v<S, Ball>   ? Arithmetic::ball
                                                           : Arithmetic::rational;

/// What came of a computation: its bounds, or the name of what it threw.
std::string outcome(const std::function<std::string()>& compute) {
  try {
    return compute();
  } catch (const Undecided&) { return "Undecided"; } catch (const Undefined&) {
    return "Undefined";
  }
}
template <class T>
std::string shown(const T& x) {
  if constexpr (std::is_same_v<T, Truth>) return to_string(x);
  else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, bool>) return std::to_string(x);
  else return to_string(x) + " in " + std::to_string(enclosure(x).lower) + ".." + std::to_string(enclosure(x).upper);
}

template <class S>
class RealOf : public ::testing::Test {
 protected:
  static std::vector<S> values() {
    std::vector<S> found;
    for (const Fraction& q :
         {Fraction{0, 1}, Fraction{1, 1}, Fraction{-1, 1}, Fraction{1, 3}, Fraction{-7, 5}, Fraction{9, 4}}) {
      found.push_back(from_fraction<S>(q));
    }
    found.push_back(hull(from_fraction<S>({-1, 8}), from_fraction<S>({-1, 8})));
    if constexpr (!is_exact<S>) found.push_back(hull(S(-1), S(2)));
    return found;
  }
  template <class F>
  static void same_of_one(F&& f) {
    for (const S& x : values()) {
      EXPECT_EQ(outcome([&] { return shown(f(x)); }), outcome([&] { return shown(f(Real(x))); })) << to_string(x);
    }
  }
  template <class F>
  static void same_of_two(F&& f) {
    for (const S& x : values()) {
      for (const S& y : values()) {
        EXPECT_EQ(outcome([&] { return shown(f(x, y)); }), outcome([&] { return shown(f(Real(x), Real(y))); }))
            << to_string(x) << " and " << to_string(y);
      }
    }
  }

 private:
  [[maybe_unused]] RoundingFor<S> rounding_;
  Computing computing_{kind_of<S>};
};
using Scalars = ::testing::Types<Interval, Ball, Rational>;
TYPED_TEST_SUITE(RealOf, Scalars);

TYPED_TEST(RealOf, computes_what_the_scalar_inside_computes) {
  this->same_of_two([](const auto& x, const auto& y) { return x + y; });
  this->same_of_two([](const auto& x, const auto& y) { return x - y; });
  this->same_of_two([](const auto& x, const auto& y) { return x * y; });
  this->same_of_two([](const auto& x, const auto& y) { return x / y; });
  this->same_of_two([](const auto& x, const auto& y) { return min(x, y); });
  this->same_of_two([](const auto& x, const auto& y) { return max(x, y); });
  this->same_of_one([](const auto& x) { return -x; });
  this->same_of_one([](const auto& x) { return square(x); });
  this->same_of_one([](const auto& x) { return abs(x); });
  this->same_of_one([](const auto& x) { return sqrt(x); });
}

TYPED_TEST(RealOf, has_the_functions_of_the_scalar_inside_and_their_errors) {
  this->same_of_one([](const auto& x) { return exp(x); });
  this->same_of_one([](const auto& x) { return log(x); });
  this->same_of_one([](const auto& x) { return sin(x); });
  this->same_of_one([](const auto& x) { return cos(x); });
  this->same_of_one([](const auto& x) { return asin(x); });
  this->same_of_one([](const auto& x) { return acos(x); });
  this->same_of_one([](const auto& x) { return atan(x); });
  this->same_of_one([](const auto& x) { return erf(x); });
  this->same_of_one([](const auto& x) { return sinc(x); });
  this->same_of_one([]<class T>(const T& x) { return T(regularized_beta(x, T(2), T(3))); });
  EXPECT_EQ(outcome([] { return shown(lakatos::pi<TypeParam>()); }), outcome([] { return shown(pi()); }));
}

TYPED_TEST(RealOf, answers_questions_as_the_scalar_inside_does) {
  this->same_of_two([](const auto& x, const auto& y) { return less(x, y); });
  this->same_of_two([](const auto& x, const auto& y) { return less_equal(x, y); });
  this->same_of_two([](const auto& x, const auto& y) { return equal(x, y); });
  this->same_of_one([](const auto& x) { return sign(x); });
}

TYPED_TEST(RealOf, keeps_its_value_when_copied_moved_and_assigned) {
  const Real third = real({1, 3});
  Real copy = third, assigned = 7;
  assigned = copy;
  const Real moved = std::move(copy);
  copy = assigned;
  for (const Real& x : {copy, assigned, moved}) EXPECT_EQ(shown(x), shown(third));
  assigned += 1, assigned -= third, assigned *= 2, assigned /= third;
  EXPECT_EQ(shown(assigned), shown((third + Real(1) - third) * Real(2) / third));
  EXPECT_EQ(assigned.kind(), kind_of<TypeParam>);
}

TYPED_TEST(RealOf, does_not_meet_numbers_of_another_arithmetic) {
  Real here = 1, there;
  {
    const Computing other(kind_of<TypeParam> == Arithmetic::rational ? Arithmetic::ball : Arithmetic::rational);
    there = 2;
  }
  EXPECT_THROW(here + there, std::logic_error);
  EXPECT_THROW(there / here, std::logic_error);
  EXPECT_THROW(less(here, there), std::logic_error);
  EXPECT_THROW(dot(Vec{here}, Vec{there}), std::logic_error);
  here = there;
  EXPECT_EQ(here.kind(), there.kind());
}

/// What is on the tape, a line for a step or a fact.
std::vector<std::string> lines(const Tape& tape) {
  std::vector<std::string> text;
  for (const Step& step : tape.steps()) {
    const std::string operands = std::to_string(step.a) + ' ' + std::to_string(step.b) + ' ' + std::to_string(step.c);
    text.push_back(std::string(to_string(step.op)) + ' ' + operands + ' ' + step.text + ' ' + step.value);
  }
  for (const Fact& fact : tape.facts()) {
    text.push_back(std::string(to_string(fact.relation)) + ' ' + std::to_string(fact.a) + ' ' + std::to_string(fact.b));
  }
  return text;
}

/// A small computation in T.
template <class S, class T>
std::vector<std::string> recorded(bool exact_functions) {
  Tape tape;
  const Recording on(tape);
  const T x = as_input(T(from_fraction<S>({1, 3})), "x"), y = as_input(T(from_fraction<S>({9, 4})), "y");
  T z = (x + y) * x / (y - x) + T(2) * square(y) - max(x, y) + abs(-x);
  if (!exact_functions) z += sin(x) * lakatos::pi<T>();
  z += sqrt(y);
  less(z, y), equal(x, y), less_equal(x, z);
  return lines(tape);
}

TEST(Real, leaves_the_steps_on_the_tape_that_the_scalar_inside_leaves) {
  {
    const Computing rational(Arithmetic::rational);
    EXPECT_EQ((recorded<Rational, Real>(true)), (recorded<Rational, Rational>(true)));
    EXPECT_GT((recorded<Rational, Real>(true)).size(), 10u);
  }
  const Computing ball(Arithmetic::ball);
  EXPECT_EQ((recorded<Ball, Real>(false)), (recorded<Ball, Ball>(false)));
}

/// The law of two atoms of two patches in the plane, a student and a teacher.
template <class S>
struct Setting {
  PatchLaw<S> law = finite_law<S>({from_fraction<S>({1, 4}), from_fraction<S>({3, 4})},
                                  {{{S(1), S(2)}, {S(-1), S(1)}}, {{S(2), S(-1)}, {S(1), S(3)}}});
  Vector<S> w = {S(2), S(1)}, teacher = {S(3), S(-1)};
};

template <class S>
class RealKernels : public ::testing::Test {
 protected:
  static Vec put(const Vector<S>& x) { return Vec(rebuilt(x, detail::Each<detail::PutBack>{})); }
  static std::string all(const Vector<S>& x) { return all(Vec(put(x))); }
  static std::string all(const Vec& x) {
    std::string text;
    for (const Real& entry : x) text += shown(entry) + "; ";
    return text;
  }
  template <class F>
  static std::string all(const Matrix<F>& x) {
    return all(x.entries());
  }
  template <class F>
  static std::string all(const RegionMoments<F>& x) {
    return all(x.agree) + all(x.student_teacher) + all(x.teacher);
  }

 private:
  [[maybe_unused]] RoundingFor<S> rounding_;
  Computing computing_{kind_of<S>};
};
TYPED_TEST_SUITE(RealKernels, Scalars);

TYPED_TEST(RealKernels, of_vectors_and_matrices_are_those_of_the_scalar) {
  using S = TypeParam;
  const Setting<S> in;
  const Matrix<S> a = {{S(2), S(1)}, {S(1), S(3)}};
  const Mat lifted_a = {{2, 1}, {1, 3}};
  const Vec w = this->put(in.w), teacher = this->put(in.teacher);
  EXPECT_EQ(shown(dot(w, teacher)), shown(dot(in.w, in.teacher)));
  EXPECT_EQ(shown(squared_distance(w, teacher)), shown(squared_distance(in.w, in.teacher)));
  EXPECT_EQ(this->all(subtract(w, scale(3, teacher))), this->all(subtract(in.w, scale(S(3), in.teacher))));
  EXPECT_EQ(this->all(solve(lifted_a, w)), this->all(solve(a, in.w)));
  EXPECT_EQ(shown(determinant(lifted_a)), shown(determinant(a)));
  EXPECT_EQ(shown(smallest_eigenvalue_bracket(lifted_a).lower), shown(smallest_eigenvalue_bracket(a).lower));
  EXPECT_EQ(largest_eigenvalue_at_most(lifted_a, 4), largest_eigenvalue_at_most(a, S(4)));
}

TYPED_TEST(RealKernels, take_vectors_with_and_without_a_name_together) {
  const std::vector<Real> plain = {1, 2};
  const Vec named_one = {3, 4};
  EXPECT_EQ(shown(dot(plain, named_one)), shown(Real(11)));
  EXPECT_EQ(shown(dot(named_one, plain)), shown(Real(11)));
  EXPECT_EQ(this->all(add(plain, scale(2, named_one))), this->all(Vec{7, 10}));
}

TYPED_TEST(RealKernels, of_a_law_are_those_of_the_scalar) {
  const Setting<TypeParam> in;
  const Law law(in.law), again(law.numbers());
  EXPECT_EQ(law.patches(), 2u);
  EXPECT_EQ(this->all(average_second_moment(law)), this->all(average_second_moment(in.law)));
  EXPECT_EQ(this->all(average_second_moment(again)), this->all(average_second_moment(in.law)));
  EXPECT_EQ(this->all(law.atoms()[1][0]), this->all(in.law.atoms[1][0]));
  EXPECT_EQ(this->all(finite_law(law.weights(), law.atoms()).weights()), this->all(in.law.weights));
  EXPECT_TRUE(Law(gaussian_law<Real>(3)).template in<TypeParam>().gaussian);
  EXPECT_THROW(finite_law({}, {}), std::invalid_argument);
}

TYPED_TEST(RealKernels, of_a_filter_are_those_of_the_scalar) {
  using S = TypeParam;
  const Setting<S> in;
  const Law law(in.law);
  const Vec w = this->put(in.w), teacher = this->put(in.teacher);
  EXPECT_EQ(shown(network_output(w, law.atoms()[0])), shown(network_output(in.w, in.law.atoms[0])));
  EXPECT_EQ(shown(population_loss(law, w, teacher)), shown(population_loss(in.law, in.w, in.teacher)));
  EXPECT_EQ(this->all(population_gradient(law, w, teacher)), this->all(population_gradient(in.law, in.w, in.teacher)));
  EXPECT_EQ(this->all(region_moments(law, w, teacher)), this->all(region_moments(in.law, in.w, in.teacher)));
  const Angle angle = angle_between(w, teacher);
  const PlanarAngle<S> native = angle_between(in.w, in.teacher);
  EXPECT_EQ(outcome([&] { return shown(radians(angle)); }), outcome([&] { return shown(radians(native)); }));
  EXPECT_EQ(shown(gamma_bracket(law, teacher, angle).upper), shown(gamma_bracket(in.law, in.teacher, native).upper));
  EXPECT_EQ(linear_growth(law, teacher, 5), linear_growth(in.law, in.teacher, S(5)));
  const StepRule<S> rule{from_fraction<S>({1, 100}), S(0)};
  const Rule lifted_rule{real({1, 100}), 0};
  EXPECT_EQ(step_within_bound(law, teacher, right_angle<Real>(), lifted_rule),
            step_within_bound(in.law, in.teacher, right_angle<S>(), rule));
}

TYPED_TEST(RealKernels, sweep_over_the_cells_of_the_scalar) {
  using S = TypeParam;
  const Setting<S> in;
  PlanarSweep<S> native(in.law, in.teacher, right_angle<S>(), 1);
  Sweep sweep(Law(in.law), this->put(in.teacher), right_angle<Real>(), 1);
  int cells = 0;
  bool more = true;
  for (; more; ++cells) {
    EXPECT_EQ(this->all(sweep.moments()), this->all(native.moments()));
    EXPECT_EQ(shown(sweep.left().sine2), shown(native.left().sine2));
    EXPECT_EQ(sweep.point(), native.point());
    more = sweep.advance();
    EXPECT_EQ(more, native.advance());
  }
  EXPECT_GT(cells, 2);
}

TYPED_TEST(RealKernels, of_overlapping_patches_are_those_of_the_scalar) {
  using S = TypeParam;
  const overlap::PatchLayout layout{4, 2, 1, 3};
  const overlap::Network<S> native{layout, from_fraction<S>({1, 2}), {S(1), S(-2)}, {S(1), S(2), S(3)}};
  const overlap::Net net{layout, real({1, 2}), {1, -2}, {1, 2, 3}};
  const Vector<S> x = {S(1), S(0), S(2), S(-1)};
  EXPECT_EQ(shown(overlap::output(net, this->put(x))), shown(overlap::output(native, x)));
  EXPECT_EQ(shown(overlap::neighbour_sum(net.a)), shown(overlap::neighbour_sum(native.a)));
  EXPECT_EQ(this->all(overlap::weighted_patch_matrix(layout, net.a)),
            this->all(overlap::weighted_patch_matrix(layout, native.a)));
  PatchLaw<S> inputs = finite_law<S>({S(1)}, {{x}});
  const auto norm = [](const auto& y) { return squared_norm(y); };
  EXPECT_EQ(shown(overlap::mean(Law(inputs), norm)), shown(overlap::mean(inputs, norm)));
  EXPECT_EQ(shown(overlap::fourth_moment(Law(inputs))), shown(overlap::fourth_moment(inputs)));
}

TEST(Real, kernels_leave_the_steps_on_the_tape_that_they_leave_for_rationals) {
  const auto steps = []<class T>(const T&, const auto& of_law) {
    Setting<Rational> in;
    Tape tape;
    const Recording on(tape);
    in.law.weights[0] = as_input(in.law.weights[0], "weights[0]");
    const T x = as_input(T(Rational(2)), "w[0]"), y = as_input(T(Rational(1)), "w[1]");
    const std::vector<T> w = {x, y}, teacher = {T(Rational(3)), T(Rational(-1))};
    less(population_loss(of_law(in.law), w, teacher), x);
    less(radians_bracket(angle_between(w, teacher)).lower, T(Rational(0)));
    return lines(tape);
  };
  const Computing rational(Arithmetic::rational);
  const auto native = steps(Rational(), [](const auto& law) { return law; });
  EXPECT_GT(native.size(), 5u);
  EXPECT_EQ(steps(Real(), [](const auto& law) { return Law(law); }), native);
  EXPECT_EQ(steps(Real(), [](const auto& law) { return Law(Law(law).numbers()); }), native);
}

}  // namespace
}  // namespace lakatos

#include "algorithms/overlap/one_step.hpp"

namespace lakatos::overlap {

Vec OneStep::direction(const Vec& x) const { return convotron_direction(pair.student, x, residual(x)); }

Real OneStep::residual(const Vec& x) const { return output(pair.teacher, x) - output(pair.student, x); }

Real OneStep::error2() const { return squared_distance(pair.student.w, pair.teacher.w); }

Real OneStep::drift() const {
  return dot(subtract(pair.teacher.w, pair.student.w), mean_convotron_direction(law, pair.student, pair.teacher));
}

Real OneStep::variance() const {
  return mean(law, [&](const Vec& x) { return squared_norm(direction(x)); });
}

Real OneStep::weighted_loss() const {
  return mean(law, [&](const Vec& x) { return Real(square(residual(x)) * squared_norm(x)); });
}

Real OneStep::next_error2(const Real& step) const {
  return mean(law, [&](const Vec& x) {
    return squared_distance(add(pair.student.w, scale(step, direction(x))), pair.teacher.w);
  });
}

Real OneStep::reused_error2(const Real& step, std::int64_t times) const {
  return mean(law, [&](const Vec& x) {
    Net at = pair.student;
    for (std::int64_t i = 0; i < times; ++i)
      at.w = add(at.w, scale(step, convotron_direction(at, x, Real(output(pair.teacher, x) - output(at, x)))));
    return squared_distance(at.w, pair.teacher.w);
  });
}

Real OneStep::direction2() const {
  return mean(law, [&](const Vec& x) { return squared_norm(weighted_patch_sum(layout, pair.student.a, x)); });
}

Vec OneStep::weight_error() const { return subtract(pair.teacher.a, pair.student.a); }

Real OneStep::error_form() const {
  const Vec e = subtract(pair.student.w, pair.teacher.w);
  return bilinear(e, weighted_patch_matrix(layout, pair.student.a), e);
}

Vec spread_difference(const PatchLayout& layout, const Vec& b, const Vec& u, const Vec& a, const Vec& v) {
  Vec sum(static_cast<std::size_t>(layout.dimension), Real(0));
  for (std::size_t i = 0; i < a.size(); ++i)
    sum = add(sum, spread_patch(layout, static_cast<std::int64_t>(i), subtract(scale(b[i], u), scale(a[i], v))));
  return sum;
}

DriftForms drift_forms(const OneStep& in, bool crossed) {
  const Vec &w = in.pair.student.w, &a = in.pair.student.a, &teacher_w = in.pair.teacher.w;
  const Vec left = spread_difference(in.layout, in.pair.teacher.a, teacher_w, a, w),
            right = spread_difference(in.layout, a, teacher_w, a, w);
  const Vec error = subtract(teacher_w, w), zero(w.size(), Real(0));
  const Real expectation = mean(in.law, [&](const Vec& x) { return dot(left, x) * dot(right, x); });
  const Vec changed = spread_difference(in.layout, in.weight_error(), teacher_w, a, zero);
  const Real cross = crossed ? dot(changed, right) : 0;
  return {expectation, dot(left, right), bilinear(error, weighted_patch_matrix(in.layout, a), error) + cross};
}

}  // namespace lakatos::overlap

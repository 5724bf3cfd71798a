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

}  // namespace lakatos::overlap

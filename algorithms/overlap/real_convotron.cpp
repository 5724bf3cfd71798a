#include "algorithms/overlap/real_convotron.hpp"

#include "algorithms/overlap/lift_convotron.hpp"

namespace lakatos::overlap {

Vec convotron_direction(const Net& net, const Vec& x, const Real& residual) {
  if (symbolic()) return scale(residual, weighted_patch_sum(net.layout, net.a, x));
  return lifted([](auto&... y) { return convotron_direction(y...); }, net, x, residual);
}

Vec mean_convotron_direction(const Law& law, const Net& student, const Net& teacher) {
  if (symbolic()) return symbol_vector("\\mathbb E\\,g");
  return lifted([](auto&... x) { return mean_convotron_direction(x...); }, law, student, teacher);
}

Vec mean_convotron_step(const Law& law, const Net& student, const Net& teacher, const Real& step) {
  if (symbolic()) return add(student.w, scale(step, mean_convotron_direction(law, student, teacher)));
  return lifted([](auto&... x) { return mean_convotron_step(x...); }, law, student, teacher, step);
}

StageOne stage_one_gradient(const Net& own, const Vec& x, const Real& label, const Real& front, const Real& balance) {
  if (symbolic()) return {symbol_vector("g"), symbol_vector("h")};
  return lifted([](auto&... y) { return stage_one_gradient(y...); }, own, x, label, front, balance);
}

StageOne mean_stage_one_gradient(const Law& law, const Net& own, const Net& teacher, const Real& front,
                                 const Real& balance) {
  if (symbolic()) return {symbol_vector("\\mathbb E\\,g"), symbol_vector("\\mathbb E\\,h")};
  return lifted([](auto&... x) { return mean_stage_one_gradient(x...); }, law, own, teacher, front, balance);
}

StageOne mean_stage_one_gradient_with_noise(const Law& law, const Net& own, const Net& teacher, const Real& noise,
                                            const Real& front, const Real& balance) {
  StageOne sum{Vec(own.w.size(), Real(0)), Vec(own.a.size(), Real(0))};
  for (std::size_t n = 0; n < law.atoms().size(); ++n) {
    const Vec& x = law.atoms()[n][0];
    for (const Real& off : {noise, -noise}) {
      const StageOne seen = stage_one_gradient(own, x, output(teacher, x) + off, front, balance);
      const Real share = law.weights()[n] / 2;
      sum = {add(sum.by_filter, scale(share, seen.by_filter)), add(sum.by_weights, scale(share, seen.by_weights))};
    }
  }
  return sum;
}

std::vector<Place<Real>> convotron_law(const ConvotronRun<Real>& run, std::size_t most) {
  return lifted([](auto&... x) { return convotron_law(x...); }, run, most);
}
std::optional<Real> affine_mean_square(const ConvotronRun<Real>& run) {
  return lifted([](auto& x) { return affine_mean_square(x); }, run);
}

}  // namespace lakatos::overlap

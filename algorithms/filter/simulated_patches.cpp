#include "algorithms/filter/simulated_patches.hpp"

#include <cmath>

namespace lakatos {
namespace {

const Fraction half{1, 2}, minus_half{-1, 2}, minus_one{-1, 1}, one{1, 1}, zero{0, 1};

std::shared_ptr<const AngleLaw> second_component(Cut cut, Fraction sigma) {
  if (cut == Cut::centred) return nullptr;
  return std::make_shared<AngleLaw>(minus_one, sigma, minus_half, half);
}

double inner(const Vector<double>& a, const Vector<double>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// The unit vector along `direction` less its part along the unit vector `base`.
Vector<double> orthogonal_part(const Vector<double>& direction, const Vector<double>& base) {
  const double along = inner(direction, base);
  Vector<double> rest(direction);
  for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= along * base[i];
  const double length = std::sqrt(inner(rest, rest));
  for (double& x : rest) x /= length;
  return rest;
}

Vector<double> turned(const Vector<double>& base, const Vector<double>& across, const Turn& turn) {
  Vector<double> result(base.size());
  for (std::size_t i = 0; i < base.size(); ++i) result[i] = turn.cosine * base[i] + turn.sine * across[i];
  return result;
}

}  // namespace

InputDraw draw_input(RandomStream& stream, std::size_t dimension, std::size_t patches) {
  InputDraw draw;
  draw.second = stream.bits() >> 63 != 0;
  draw.angle = stream.bits();
  draw.across = dimension == 2 ? Vector<double>{1} : stream.direction(dimension - 1);
  for (std::size_t i = 0; i < patches; ++i) {
    draw.patch_angles.push_back(stream.bits());
    draw.patch_across.push_back(stream.direction(dimension));
  }
  return draw;
}

SimulatedInput::SimulatedInput(Cut cut, Fraction sigma)
    : cut_(cut), first_(zero, sigma, minus_half, half), second_(second_component(cut, sigma)) {}

SimulatedInput::SimulatedInput(Cut cut, Fraction sigma, Fraction sigma_2) : SimulatedInput(cut, sigma) {
  between_ = std::make_shared<AngleLaw>(zero, sigma_2, minus_one, one);
}

Vector<double> SimulatedInput::base(const InputDraw& draw) const {
  Turn turn = (draw.second && second_ ? *second_ : first_).quantile(draw.angle);
  if (draw.second && cut_ == Cut::centred) turn = {-turn.cosine, -turn.sine};
  Vector<double> result{turn.cosine};
  for (const double x : draw.across) result.push_back(turn.sine * x);
  return result;
}

std::vector<Vector<double>> SimulatedInput::patches(const InputDraw& draw) const {
  const Vector<double> centre = base(draw);
  if (!between_) return {centre};
  std::vector<Vector<double>> result;
  for (std::size_t i = 0; i < draw.patch_angles.size(); ++i) {
    result.push_back(
        turned(centre, orthogonal_part(draw.patch_across[i], centre), between_->quantile(draw.patch_angles[i])));
  }
  return result;
}

void stochastic_step(Vector<double>& student, const std::vector<std::vector<Vector<double>>>& batch, double step) {
  Vector<double> gradient(student.size(), 0.0);
  for (const auto& patches : batch) {
    double difference = 0;
    Vector<double> active(student.size(), 0.0);
    for (const Vector<double>& patch : patches) {
      const double seen = inner(student, patch);
      difference += (seen > 0 ? seen : 0.0) - (patch[0] > 0 ? patch[0] : 0.0);
      if (!(seen > 0)) continue;
      for (std::size_t i = 0; i < active.size(); ++i) active[i] += patch[i];
    }
    const double k = static_cast<double>(patches.size());
    for (std::size_t i = 0; i < gradient.size(); ++i) gradient[i] += difference * active[i] / (k * k);
  }
  const double factor = step / static_cast<double>(batch.size());
  for (std::size_t i = 0; i < student.size(); ++i) student[i] -= factor * gradient[i];
}

double squared_error(const Vector<double>& student) {
  double sum = (student[0] - 1) * (student[0] - 1);
  for (std::size_t i = 1; i < student.size(); ++i) sum += student[i] * student[i];
  return sum;
}

}  // namespace lakatos

#include "algorithms/filter/simulated_walk.hpp"

#include <algorithm>

#include "theory/numeric/rounding.hpp"

namespace lakatos {
namespace {

constexpr auto around = SimulatedStart::around_the_teacher, short_of = SimulatedStart::short_of_the_teacher,
               near_origin = SimulatedStart::near_the_origin;

Vector<double> draw_start(RandomStream& stream, const SimulatedSetting& setting) {
  const double radius = setting.start == near_origin ? 0.1 : 0.5, centre = setting.start == near_origin ? 0 : 1;
  Vector<double> start = stream.direction(setting.dimension);
  if (setting.start == short_of) start.assign(setting.dimension, 0.0), start[0] = -1;
  for (double& x : start) x *= radius;
  start[0] += centre;
  return start;
}

}  // namespace

const char* text_of(SimulatedStart start) {
  return start == around     ? "at half the teacher's length around it"
         : start == short_of ? "at half the teacher"
                             : "a tenth of its length from 0";
}

const std::vector<SimulatedSetting>& simulated_neurons() {
  static const std::vector<SimulatedSetting> settings = {
      {2, 0, {1, 2}, 1, 60, around},      {5, 0, {1, 2}, 1, 200, around}, {20, 0, {1, 2}, 1, 400, around},
      {5, 0, {1, 8}, 1, 400, around},     {5, 0, {1, 2}, 8, 100, around}, {5, 0, {1, 2}, 1, 200, short_of},
      {5, 0, {1, 2}, 1, 400, near_origin}};
  return settings;
}

const std::vector<SimulatedSetting>& simulated_filters() {
  static const std::vector<SimulatedSetting> settings = {
      {2, 2, {1, 2}, 1, 60, around},      {5, 4, {1, 2}, 1, 200, around}, {10, 4, {1, 2}, 1, 200, around},
      {5, 8, {1, 2}, 1, 200, around},     {5, 4, {1, 8}, 1, 300, around}, {5, 4, {1, 2}, 8, 60, around},
      {5, 4, {1, 2}, 1, 200, near_origin}};
  return settings;
}

std::vector<double> walk_side_by_side(const SimulatedSetting& setting, const std::vector<const SimulatedInput*>& laws,
                                      std::uint64_t key, const Watch& watch) {
  const NearestRounding nearest;
  RandomStream stream(key);
  std::vector<Vector<double>> students(laws.size(), draw_start(stream, setting));
  std::vector<std::vector<std::vector<Vector<double>>>> batches(laws.size());
  std::vector<double> errors(laws.size(), squared_error(students.front()));
  const double step = to_double(setting.step);
  for (int t = 0; watch(t, errors) && t < setting.horizon; ++t) {
    for (auto& batch : batches) batch.clear();
    for (int b = 0; b < setting.batch; ++b) {
      const InputDraw draw = draw_input(stream, setting.dimension, setting.patches);
      for (std::size_t i = 0; i < laws.size(); ++i) batches[i].push_back(laws[i]->patches(draw));
    }
    for (std::size_t i = 0; i < laws.size(); ++i) {
      stochastic_step(students[i], batches[i], step);
      errors[i] = squared_error(students[i]);
    }
  }
  return errors;
}

std::pair<double, double> walk_of_two(const SimulatedSetting& setting, const SimulatedInput& first,
                                      const SimulatedInput& second, std::uint64_t key) {
  const auto errors = walk_side_by_side(setting, {&first, &second}, key, [](int, const std::vector<double>& now) {
    return std::min(now[0], now[1]) > 0x1p-52;
  });
  return {errors[0], errors[1]};
}

int nearer_by(double first_error, double second_error, double factor) {
  return factor * second_error < first_error ? 1 : first_error < factor * second_error ? -1 : 0;
}

}  // namespace lakatos

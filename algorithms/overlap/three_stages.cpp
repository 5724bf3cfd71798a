#include "algorithms/overlap/three_stages.hpp"

#include <array>
#include <cmath>

#include "theory/numeric/rounding.hpp"

namespace lakatos::overlap {
namespace {

constexpr double right_angle = 1.5707963267948966, root_3 = 1.7320508075688772;

/// atan for x >= 0: four times halved, then its series.
double arc_tangent(double x) {
  if (x > 1) return right_angle - arc_tangent(1 / x);
  for (int i = 0; i < 4; ++i) x = x / (1 + std::sqrt(1 + x * x));
  const double square = x * x;
  double sum = 0;
  for (int n = 17; n >= 1; n -= 2) sum = 1.0 / n - square * sum;
  return 16 * x * sum;
}

/// A uniform point of the unit sphere, into a place of one number more than `n` when that is odd.
void draw_direction(RandomStream& stream, double* point, std::size_t n) {
  double norm2 = 0;
  while (!(norm2 > 0)) {
    for (std::size_t i = 0; i < n; i += 2) stream.gaussian_pair(point + i);
    norm2 = 0;
    for (std::size_t i = 0; i < n; ++i) norm2 += point[i] * point[i];
  }
  const double factor = 1 / std::sqrt(norm2);
  for (std::size_t i = 0; i < n; ++i) point[i] *= factor;
}

/// The noise of Stage 1; its places are used again.
struct Noise {
  Vector<double> in_w, in_a;
  Noise(std::int64_t filter, std::int64_t patches)
      : in_w(static_cast<std::size_t>(filter + 1)), in_a(static_cast<std::size_t>(patches + 1)) {}
  void next(RandomStream& stream) {
    draw_direction(stream, in_w.data(), in_w.size() - 1);
    draw_direction(stream, in_a.data(), in_a.size() - 1);
  }
};

Vector<double> gaussians(RandomStream& stream, std::int64_t count, double scale) {
  Vector<double> entries(static_cast<std::size_t>(count + count % 2));
  for (std::size_t i = 0; i < entries.size(); i += 2) stream.gaussian_pair(&entries[i]);
  entries.resize(static_cast<std::size_t>(count));
  for (double& entry : entries) entry *= scale;
  return entries;
}

/// A stream of labelled samples; the place of the input is used again.
class Samples {
 public:
  Samples(const RunPlan& plan, const Teacher& teacher, RandomStream& stream)
      : plan_(plan),
        teacher_(teacher),
        stream_(stream),
        x_(static_cast<std::size_t>(plan.layout.dimension + 1)),
        pre_(teacher.a.size()) {}
  void next() {
    draw_input(stream_, plan_.input, x_.data(), plan_.layout.dimension);
    label_ = fast_output(plan_.layout, plan_.alpha, teacher_.w.data(), teacher_.a.data(), x_.data(), pre_.data());
  }
  const double* x() const { return x_.data(); }
  double label() const { return label_; }

 private:
  const RunPlan& plan_;
  const Teacher& teacher_;
  RandomStream& stream_;
  Vector<double> x_, pre_;
  double label_ = 0;
};

/// Samples that are looked at many times.
struct StoredSamples {
  Vector<double> inputs, labels;
};

StoredSamples store(Samples& samples, std::int64_t count, std::int64_t dimension) {
  StoredSamples stored;
  stored.inputs.reserve(static_cast<std::size_t>(count * dimension));
  for (std::int64_t i = 0; i < count; ++i) {
    samples.next();
    stored.inputs.insert(stored.inputs.end(), samples.x(), samples.x() + dimension);
    stored.labels.push_back(samples.label());
  }
  return stored;
}

/// Is a point of the curve due after t of T steps? The start is no step and the end always is one.
bool due(std::int64_t t, std::int64_t all, std::int64_t points) {
  if (t == all) return true;
  return points > 0 && (t * points) / all != ((t - 1) * points) / all;
}

double length(const Vector<double>& v) { return std::sqrt(squared_norm(v)); }

}  // namespace

void draw_input(RandomStream& stream, InputLaw law, double* x, std::int64_t dimension) {
  if (law == InputLaw::uniform) {
    for (std::int64_t i = 0; i < dimension; ++i) x[i] = root_3 * (2 * stream.uniform() - 1);
    return;
  }
  std::array<double, 2> pair{};
  for (std::int64_t i = 0; i < dimension; i += 2) {
    stream.gaussian_pair(pair.data());
    x[i] = pair[0];
    if (i + 1 < dimension) x[i + 1] = pair[1];
  }
}

Teacher draw_teacher(RandomStream& stream, const PatchLayout& layout) {
  Teacher teacher{gaussians(stream, layout.filter, 1), {}};
  teacher.a = gaussians(stream, layout.patches, 1);
  return teacher;
}

double angle_between(const Vector<double>& a, const Vector<double>& b) {
  const double first = length(a), second = length(b);
  if (!(first > 0) || !(second > 0)) return 0;
  Vector<double> sum(a.size()), difference(a.size());  // |u - v| / |u + v| = tan(angle / 2): sharp at both ends
  for (std::size_t i = 0; i < a.size(); ++i)
    sum[i] = a[i] / first + b[i] / second, difference[i] = a[i] / first - b[i] / second;
  const double along = length(sum), across = length(difference);
  return along > 0 ? 2 * arc_tangent(across / along) : 2 * right_angle;
}

double angle_up_to_sign(const Vector<double>& a, const Vector<double>& b) {
  const double angle = angle_between(a, b);
  return std::min(angle, 2 * right_angle - angle);
}

FirstStage run_first_stage(const RunPlan& plan, const Teacher& teacher, RandomStream& stream) {
  const NearestRounding nearest;
  const PatchLayout own = private_part(plan.layout);
  Vector<double> start_w = gaussians(stream, own.filter, plan.start),
                 start_a = gaussians(stream, own.patches, plan.start);
  DoubleConvotron student(own, plan.alpha, plan.front, plan.balance, std::move(start_w), std::move(start_a));
  FirstStage result{{}, {}, {angle_between(student.a(), teacher.a)}};
  Samples samples(plan, teacher, stream);
  Noise noise(own.filter, own.patches);
  for (std::int64_t t = 1; t <= plan.first_steps; ++t) {
    samples.next();
    student.step(samples.x(), samples.label(), plan.first_step);
    if (plan.noise > 0)
      noise.next(stream), student.shake(noise.in_w.data(), noise.in_a.data(), plan.first_step * plan.noise);
    if (due(t, plan.first_steps, plan.points)) result.angles.push_back(angle_between(student.a(), teacher.a));
  }
  result.w = student.w(), result.a = student.a();
  return result;
}

LaterStages run_later_stages(const RunPlan& plan, const Teacher& teacher, const Vector<double>& a,
                             RandomStream& stream) {
  const NearestRounding nearest;
  const double norm = plan.normalise ? length(a) : 1;
  const Vector<double> weights = scale(norm > 0 ? 1 / norm : 1, a), opposite = scale(-1, weights);
  Convotron plus(plan.layout, plan.alpha, weights), minus(plan.layout, plan.alpha, opposite);
  Samples samples(plan, teacher, stream);
  const StoredSamples test = store(samples, plan.test, plan.layout.dimension),
                      validation = store(samples, plan.validation, plan.layout.dimension);
  Vector<double> with_plus, with_minus;
  const auto look = [&] {
    const Loss first = mean_loss(plan, plus.w(), plus.a(), test.inputs, test.labels),
               second = mean_loss(plan, minus.w(), minus.a(), test.inputs, test.labels);
    with_plus.push_back(first.error / first.label), with_minus.push_back(second.error / second.label);
  };
  if (plan.points > 0) look();
  for (std::int64_t t = 1; t <= plan.second_steps; ++t) {
    samples.next();
    plus.step(samples.x(), samples.label(), plan.second_step);
    minus.step(samples.x(), samples.label(), plan.second_step);
    if (due(t, plan.second_steps, plan.points)) look();
  }
  const bool other = mean_loss(plan, minus.w(), minus.a(), validation.inputs, validation.labels).error <
                     mean_loss(plan, plus.w(), plus.a(), validation.inputs, validation.labels).error;
  return other ? LaterStages{minus.w(), minus.a(), std::move(with_minus), true}
               : LaterStages{plus.w(), plus.a(), std::move(with_plus), false};
}

WholeRun run_three_stages(const RunPlan& plan, std::uint64_t key) {
  const NearestRounding nearest;
  RandomStream stream(key);
  const Teacher teacher = draw_teacher(stream, plan.layout);
  WholeRun run{run_first_stage(plan, teacher, stream), {}};
  run.later = run_later_stages(plan, teacher, run.first.a, stream);
  return run;
}

Loss mean_loss(const RunPlan& plan, const Vector<double>& w, const Vector<double>& a, const Vector<double>& inputs,
               const Vector<double>& labels) {
  Vector<double> pre(a.size());
  Loss loss;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const double* x = inputs.data() + i * static_cast<std::size_t>(plan.layout.dimension);
    const double error = fast_output(plan.layout, plan.alpha, w.data(), a.data(), x, pre.data()) - labels[i];
    loss.error += error * error, loss.label += labels[i] * labels[i];
  }
  const double count = static_cast<double>(labels.size());
  return {loss.error / count, loss.label / count};
}

}  // namespace lakatos::overlap

#include "algorithms/filter/digit_lesson.hpp"

#include <algorithm>
#include <cmath>

namespace lakatos {
namespace {

double inner(const Vector<double>& a, const Vector<double>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

double cosine_between(const Vector<double>& a, const Vector<double>& b) {
  const double squares = inner(a, a) * inner(b, b);
  return squares > 0 ? inner(a, b) / std::sqrt(squares) : 0;
}

Vector<double> draw_teacher(RandomStream& stream, DigitTeacher kind, std::size_t side) {
  if (kind == DigitTeacher::gaussian) return gaussian_filter(stream, side * side);
  static constexpr int directions[][3] = {{1, 0, 1}, {0, 1, 1}, {3, 4, 5}, {4, -3, 5}, {-3, 4, 5}};
  const int* way = directions[stream.bits() % 5];
  const std::array<Fraction, 3> spreads{{{1, 6}, {1, 4}, {1, 3}}}, waves{{{1, 3}, {1, 2}, {1, 1}}};
  return gabor_filter(side, {way[0], way[1], way[2], spreads[stream.bits() % 3], waves[stream.bits() % 3]});
}

/// The unit vector along `direction` less its part along `base`.
Vector<double> orthogonal_part(Vector<double> direction, const Vector<double>& base) {
  const double along = inner(direction, base) / inner(base, base);
  for (std::size_t i = 0; i < direction.size(); ++i) direction[i] -= along * base[i];
  const double length = std::sqrt(inner(direction, direction));
  for (double& x : direction) x /= length;
  return direction;
}

Vector<double> centred(Vector<double> w) {
  double mean = 0;
  for (const double x : w) mean += x / static_cast<double>(w.size());
  for (double& x : w) x -= mean;
  return w;
}

}  // namespace

DigitLesson::DigitLesson(const DigitSetting& setting, DigitTeacher kind, std::uint64_t key, const DigitSets& images)
    : setting_(setting),
      images_(images),
      seen_(images.training, setting.side, setting.stride),
      unseen_(images.test, setting.side, setting.stride),
      stream_(key),
      teacher_(draw_teacher(stream_, kind, setting.side)),
      direction_(stream_.direction(teacher_.size())),
      sequence_(stream_.bits()),
      length_(std::sqrt(inner(teacher_, teacher_))) {}

Vector<double> DigitLesson::start(const DigitStart& start) const {
  const Vector<double> across = start.turned ? orthogonal_part(direction_, teacher_) : direction_;
  Vector<double> w = teacher_;
  for (std::size_t i = 0; i < w.size(); ++i) w[i] = start.along * w[i] + start.across * length_ * across[i];
  return w;
}

std::vector<Vector<double>> DigitLesson::learn(Vector<double> w, const std::vector<int>& stops) const {
  RandomStream sequence(sequence_);
  std::vector<std::size_t> chosen(static_cast<std::size_t>(setting_.batch));
  const double step = to_double(setting_.step);
  std::vector<Vector<double>> learnt;
  int t = 0;
  for (const int stop : stops) {
    for (; t < stop; ++t) {
      for (std::size_t& image : chosen) image = sequence.bits() % images_.training.count();
      seen_.step(w, teacher_, chosen, step);
    }
    learnt.push_back(w);
  }
  return learnt;
}

Vector<double> DigitLesson::learn(Vector<double> w, int steps) const {
  return learn(std::move(w), std::vector<int>{steps}).back();
}

double DigitLesson::loss(const Vector<double>& w) const {
  return unseen_.relative_loss(w, teacher_, std::min(setting_.test_images, images_.test.count()));
}

double DigitLesson::end_loss(const DigitStart& start, int steps, bool relative) const {
  const Vector<double> begin = this->start(start);
  const double end = loss(learn(begin, steps));
  return relative ? end / loss(begin) : end;
}

std::vector<double> DigitLesson::losses_between(const Vector<double>& w, int parts) const {
  std::vector<double> losses;
  for (int part = 0; part <= parts; ++part) {
    Vector<double> between = teacher_;
    for (std::size_t i = 0; i < w.size(); ++i) between[i] += (w[i] - teacher_[i]) * part / parts;
    losses.push_back(loss(between));
  }
  return losses;
}

double DigitLesson::cosine(const Vector<double>& w) const { return cosine_between(w, teacher_); }

bool DigitLesson::similar(const Vector<double>& w, double level) const {
  const double along = inner(w, teacher_);
  return along >= 0 && along * along >= level * level * inner(w, w) * length_ * length_;
}

double DigitLesson::distance(const Vector<double>& w) const {
  double square = 0;
  for (std::size_t i = 0; i < w.size(); ++i) square += (w[i] - teacher_[i]) * (w[i] - teacher_[i]);
  return std::sqrt(square) / length_;
}

double correlation(const Vector<double>& a, const Vector<double>& b) { return cosine_between(centred(a), centred(b)); }

}  // namespace lakatos

#pragma once
// A teacher and its students on images of digits (du18, Section 4 and Appendix B, Figures 3(c), 3(d), 4, 5).
#include <array>

#include "algorithms/filter/digit_filter.hpp"

namespace lakatos {

/// What du18 does not print: patches of side x side pixels every `stride` pixels, step, batch, and how many of the test
/// images (where there are so many) the loss is measured on.
struct DigitSetting {
  std::size_t side, stride;
  Fraction step;
  int batch = 2;
  std::size_t test_images = 200;
};
inline constexpr std::array<DigitSetting, 3> digit_settings{{{5, 4, {1, 1}}, {7, 7, {1, 1}}, {9, 4, {1, 4}}}};

/// Standard Gaussian entries; one of 45 Gabor filters: 5 directions, spreads 1/6, 1/4, 1/3, wavelengths 1/3, 1/2, 1.
enum class DigitTeacher { gaussian, gabor };

/// Where a student starts: along w* + across |w*| u, with u uniform on the unit sphere and independent of the teacher;
/// `turned`: with the part of u orthogonal to w*, of length 1, in its place.
struct DigitStart {
  double along, across;
  bool turned = false;
};

/// A teacher, a direction and a sequence of training images, drawn with replacement, from one key: students that start
/// in several places see the same. Keeps a reference to the images; needs rounding to nearest (guard: NearestRounding).
class DigitLesson {
 public:
  DigitLesson(const DigitSetting& setting, DigitTeacher kind, std::uint64_t key, const DigitSets& images);

  const Vector<double>& teacher() const { return teacher_; }
  Vector<double> start(const DigitStart& start) const;

  /// The student after so many steps from w.
  Vector<double> learn(Vector<double> w, int steps) const;
  /// The same after each of these numbers of steps, which do not fall.
  std::vector<Vector<double>> learn(Vector<double> w, const std::vector<int>& stops) const;

  /// Squared error by the square of the mean of the labels (DigitFilter::relative_loss), on images that no student
  /// sees.
  double loss(const Vector<double>& w) const;
  /// That of a student after so many steps from this start; `relative`: by that of the start.
  double end_loss(const DigitStart& start, int steps, bool relative) const;
  /// The same at a w + (1 - a) w* for a = 0, 1/parts, ..., 1.
  std::vector<double> losses_between(const Vector<double>& w, int parts) const;

  /// The cosine between w and the teacher; 0 where w is 0.
  double cosine(const Vector<double>& w) const;
  /// Is it at least `level` >= 0? Without a division or a root.
  bool similar(const Vector<double>& w, double level) const;
  /// |w - w*| / |w*|.
  double distance(const Vector<double>& w) const;

 private:
  DigitSetting setting_;
  const DigitSets& images_;
  DigitFilter seen_, unseen_;
  RandomStream stream_;
  Vector<double> teacher_, direction_;
  std::uint64_t sequence_;
  double length_ = 0;
};

/// Pearson's correlation of the entries of two filters, what an eye compares in two grey images: the cosine after
/// their means have been taken away. 0 where one is constant.
double correlation(const Vector<double>& a, const Vector<double>& b);

}  // namespace lakatos

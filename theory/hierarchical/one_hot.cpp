#include "theory/hierarchical/one_hot.hpp"

#include "theory/numeric/tape.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

}  // namespace

HardMargin one_hot_problem(const std::vector<std::int64_t>& labelled, std::int64_t positions, std::int64_t classes) {
  const std::size_t m = index(positions);
  HardMargin problem;
  for (std::size_t i = 0; i < labelled.size(); i += m + 1) {
    Vector<Rational> point(m * index(classes), Rational(0));
    for (std::size_t j = 0; j < m; ++j) point[index(labelled[i + 1 + j] - 1) * m + j] = 1;
    problem.points.push_back(std::move(point)), problem.labels.push_back(static_cast<int>(labelled[i]));
  }
  return problem;
}

OverCommonDenominator over_common_denominator(const Vector<Rational>& values) {
  std::vector<Fraction> fractions;
  for (const Rational& value : values) fractions.push_back(to_fraction(value));
  return over_common_denominator(std::span<const Fraction>(fractions));
}

HardMarginResult one_hot_separator(const Images& law, std::int64_t classes, std::int64_t positions) {
  const Unrecorded inside;
  HardMargin problem;
  for (std::size_t i = 0; i < law.size(); ++i) {
    if (less(Real(0), law.masses[i]) != Truth::yes) continue;
    Vector<Rational> code(index(classes * positions), Rational(0));
    for (std::size_t j = 0; j < law.images[i].size(); ++j) code[j * index(classes) + index(law.images[i][j])] = 1;
    problem.points.push_back(std::move(code));
    problem.labels.push_back(law.labels[i]);
  }
  HardMarginResult result = solve(problem);
  if (!proves(problem, result)) result.kind = HardMarginResult::Kind::open;
  return result;
}

Rational one_hot_score(const HardMarginResult& separator, const Image& image, std::int64_t classes) {
  Rational score = 0;
  for (std::size_t j = 0; j < image.size(); ++j) score += separator.separator[j * index(classes) + index(image[j])];
  return score;
}

}  // namespace lakatos::hierarchical

#include "checks/engine/campaign/descent.hpp"

#include <algorithm>
#include <cmath>
#include <nlopt.hpp>

namespace lakatos {
namespace {

constexpr double room = 1e-6;    // of an assumption's size, kept from its boundary for rounding
constexpr double reach = 8;      // a coordinate moves at most so many times its size
constexpr double steady = 1e-9;  // relative change of the objective at which the method stops

class Descent {
 public:
  Descent(Margins& margins, const Margin& conclusion, const DescentOptions& options)
      : margins_(margins), conclusion_(conclusion), options_(options) {
    for (std::size_t i = 0; i < margins.coordinates().size(); ++i) {
      const Coordinate& each = margins.coordinates()[i];
      point_.push_back(each.value);
      if (each.input != no_input && each.kind != Coordinate::Kind::weight) free_.push_back(i);
    }
    margins_.make_tie(conclusion_);
    for (const Margin& margin : margins.assumptions()) {
      if (moves(margin)) kept_.push_back({margin, margins.size(margin)});
    }
    size_ = margins_.size(conclusion_);
  }
  ~Descent() { margins_.restore(); }
  Descent(const Descent&) = delete;
  Descent& operator=(const Descent&) = delete;

  std::optional<std::vector<double>> found() {
    const std::size_t sweep = margins_.steps() * (kept_.size() + 1) + 1;
    const int most =
        std::min(options_.evaluations, options_.work / static_cast<int>(std::min<std::size_t>(sweep, 1u << 30)));
    if (free_.empty() || free_.size() > options_.most_coordinates || most < 10 || !(size_ > 0)) return {};
    nlopt::opt method(nlopt::LD_SLSQP, static_cast<unsigned>(free_.size()));
    method.set_min_objective(objective, this);
    if (!kept_.empty()) method.add_inequality_mconstraint(constraints, this, std::vector<double>(kept_.size(), 1e-12));
    method.set_maxeval(most);
    method.set_ftol_rel(steady);
    std::vector<double> x, lower, upper;
    for (const std::size_t i : free_) {
      const double size = std::fmax(std::fabs(point_[i]), 0.3 * scale_of(margins_.coordinates()[i].field));
      x.push_back(point_[i]), lower.push_back(point_[i] - reach * size), upper.push_back(point_[i] + reach * size);
    }
    method.set_lower_bounds(lower), method.set_upper_bounds(upper);
    double least = 0;
    try {
      method.optimize(x, least);
    } catch (const std::exception&) {  // round-off, or no value at some point: the best point met is kept
    }
    return best_;
  }

 private:
  struct Kept {
    Margin margin;
    double size;
  };
  bool moves(const Margin& margin) const { return !margin.equality && margins_.size(margin) > 0; }
  double scale_of(std::size_t field) const {
    double most = 0;
    for (const Coordinate& each : margins_.coordinates()) {
      if (each.field == field && each.kind == Coordinate::Kind::entry) most = std::fmax(most, std::fabs(each.value));
    }
    return most > 0 ? most : 1;
  }
  void move_to(const double* x) {
    std::vector<double> point = point_;
    for (std::size_t k = 0; k < free_.size(); ++k) point[free_[k]] = x[k];
    margins_.move(point);
    last_ = std::move(point);
  }
  double value(Node node) const { return margins_.value(node); }
  /// log(high / low) where both are positive, else their difference by its size at the start. Smaller is worse.
  double cost() const {
    const double high = value(conclusion_.high), low = value(conclusion_.low);
    if (logarithmic()) return portable_log(high) - portable_log(low);
    return (high - low) / size_;
  }
  bool logarithmic() const { return value(conclusion_.high) > 1e-300 && value(conclusion_.low) > 1e-300; }
  void take(double* gradient, const std::vector<double>& all) const {
    for (std::size_t k = 0; k < free_.size(); ++k) gradient[k] = std::isfinite(all[free_[k]]) ? all[free_[k]] : 0;
  }
  double evaluate(const double* x, double* gradient) {
    move_to(x);
    const double now = cost();
    if (!std::isfinite(now)) return 1e6;
    if (gradient) {
      const double high = logarithmic() ? 1 / value(conclusion_.high) : 1 / size_,
                   low = logarithmic() ? -1 / value(conclusion_.low) : -1 / size_;
      take(gradient, margins_.weighted(conclusion_, high, low));
    }
    const bool inside =
        std::all_of(kept_.begin(), kept_.end(), [&](const Kept& each) { return margins_.slack(each.margin) >= 0; });
    if (inside && (!best_ || now < least_) && last_ != point_) best_ = last_, least_ = now;
    return now;
  }
  static double objective(unsigned, const double* x, double* gradient, void* self) {
    return static_cast<Descent*>(self)->evaluate(x, gradient);
  }
  /// Each at most 0 where an assumption holds with some room.
  static void constraints(unsigned m, double* result, unsigned n, const double* x, double* gradient, void* data) {
    Descent& self = *static_cast<Descent*>(data);
    self.move_to(x);
    for (unsigned j = 0; j < m; ++j) {
      const Kept& kept = self.kept_[j];
      const double slack = self.margins_.slack(kept.margin) / kept.size;
      result[j] = std::isfinite(slack) ? room - slack : 1;
      if (!gradient) continue;
      self.take(gradient + static_cast<std::size_t>(j) * n,
                self.margins_.weighted(kept.margin, -1 / kept.size, 1 / kept.size));
    }
  }

  Margins& margins_;
  const Margin conclusion_;
  const DescentOptions& options_;
  std::vector<double> point_, last_;
  std::vector<std::size_t> free_;
  std::vector<Kept> kept_;
  double size_ = 0, least_ = 0;
  std::optional<std::vector<double>> best_;
};

}  // namespace

double portable_log(double x) {
  int exponent = 0;
  const double mantissa = std::frexp(x, &exponent), z = (mantissa - 0.75) / (mantissa + 0.75), square = z * z;
  // log(m / 0.75) = 2 artanh(z), |z| <= 1/5.
  double sum = 0;
  for (int k = 13; k > 0; k -= 2) sum = sum * square + 1.0 / k;
  return 2 * z * sum + exponent * 0.69314718055994531 - 0.28768207245178093;
}

std::optional<std::vector<double>> descend(Margins& margins, const Margin& conclusion, const DescentOptions& options) {
  if (conclusion.equality || margins.coordinates().size() > 4 * options.most_coordinates) return {};
  return Descent(margins, conclusion, options).found();
}

}  // namespace lakatos

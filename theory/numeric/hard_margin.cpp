#include "theory/numeric/hard_margin.hpp"

#include <algorithm>
#include <optional>

#include "theory/numeric/matrix.hpp"

// The separator of least norm is p / |p|^2 with p the point of least norm of the convex hull of the y_i z_i, and there
// is none where p = 0. The search is Wolfe's (Mathematical Programming 11, 1976): it keeps an affinely independent set
// of points, the corral, with p in the interior of its hull; a point with x.p < |p|^2 joins; then p moves to the point
// of least norm of the affine hull, and points whose coefficient would fall below 0 leave. Each corral is met once.

namespace lakatos {
namespace {

using Kind = HardMarginResult::Kind;

template <class S>
void check(const HardMarginOf<S>& problem) {
  if (problem.labels.size() != problem.points.size())
    throw std::invalid_argument("hard margin: as many labels as points are needed");
  for (const int label : problem.labels) {
    if (label != 1 && label != -1) throw std::invalid_argument("hard margin: labels are 1 and -1");
  }
  for (const Vector<S>& point : problem.points) {
    const std::size_t d = problem.weights.empty() ? problem.points.front().size() : problem.weights.size();
    if (point.size() != d) throw std::invalid_argument("hard margin: points of different lengths");
  }
  for (const S& weight : problem.weights) {
    if (less(S(0), weight) != Truth::yes) throw std::invalid_argument("hard margin: a weight is not positive");
  }
}

template <class S>
std::size_t dimension(const HardMarginOf<S>& problem) {
  return problem.points.empty() ? problem.weights.size() : problem.points.front().size();
}

/// The problem's inner product.
template <class S>
S product(const HardMarginOf<S>& problem, const Vector<S>& a, const Vector<S>& b) {
  if (problem.weights.empty()) return dot(a, b);
  S sum{};
  for (std::size_t j = 0; j < a.size(); ++j) sum += problem.weights[j] * (a[j] * b[j]);
  return sum;
}

template <class S>
S margin(const HardMarginOf<S>& problem, const Vector<S>& v, std::size_t i) {
  const S value = product(problem, v, problem.points[i]);
  return problem.labels[i] > 0 ? value : S(-value);
}

/// sum multipliers_i y_i z_i.
template <class S>
Vector<S> combination(const HardMarginOf<S>& problem, const Vector<S>& multipliers) {
  Vector<S> sum(dimension(problem));
  for (std::size_t i = 0; i < problem.points.size(); ++i) {
    if (equal(multipliers[i], S(0)) == Truth::yes) continue;
    const S factor = problem.labels[i] > 0 ? multipliers[i] : S(-multipliers[i]);
    for (std::size_t j = 0; j < sum.size(); ++j) sum[j] += factor * problem.points[i][j];
  }
  return sum;
}

template <class S>
S total(const Vector<S>& terms) {
  S sum{};
  for (const S& term : terms) sum += term;
  return sum;
}

template <class S>
class Wolfe {
 public:
  explicit Wolfe(const HardMarginOf<S>& problem) : problem_(problem), coefficients_(problem.points.size()) {
    for (std::size_t i = 0; i < problem.points.size(); ++i) {
      squares_.push_back(product(problem, problem.points[i], problem.points[i]));
      largest_ = max(largest_, squares_.back());
    }
  }

  /// From the shortest point.
  void start() {
    const std::size_t i =
        static_cast<std::size_t>(std::min_element(squares_.begin(), squares_.end()) - squares_.begin());
    corral_ = {i}, coefficients_.assign(squares_.size(), S(0)), coefficients_[i] = S(1);
  }
  void start_at(const Vector<S>& coefficients) {
    corral_.clear(), coefficients_ = coefficients;
    for (std::size_t i = 0; i < coefficients.size(); ++i) {
      if (S(0) < coefficients[i]) corral_.push_back(i);
    }
    contract();
  }

  /// True at the point of least norm, as far as S can tell.
  bool run(std::size_t steps) {
    for (; steps > 0; --steps) {
      const Vector<S> p = combination(problem_, coefficients_);
      const S square = product(problem_, p, p);
      std::size_t worst = 0;
      S least = margin(problem_, p, 0);
      for (std::size_t i = 1; i < coefficients_.size(); ++i) {
        const S here = margin(problem_, p, i);
        if (here < least) least = here, worst = i;
      }
      if (!(least < square - tolerance() * largest_)) return true;
      if (std::find(corral_.begin(), corral_.end(), worst) != corral_.end()) return true;  // doubles only
      corral_.push_back(worst);
      contract();
    }
    return false;
  }
  const Vector<S>& coefficients() const { return coefficients_; }
  S largest() const { return largest_; }

 private:
  static S tolerance() { return is_exact<S> ? S(0) : S(1) / S(1000000000000L); }

  /// The coefficients of the point of least norm of the corral's affine hull: (E + G) c is constant, with G the
  /// corral's inner products and E all ones. Throws Undefined where the points are not affinely independent.
  Vector<S> affine_minimum() const {
    const std::size_t s = corral_.size();
    const S unit = max(largest_, S(1));
    Matrix<S> system(s, s);
    for (std::size_t a = 0; a < s; ++a) {
      for (std::size_t b = 0; b <= a; ++b) {
        const S entry = product(problem_, problem_.points[corral_[a]], problem_.points[corral_[b]]);
        const bool opposite = problem_.labels[corral_[a]] != problem_.labels[corral_[b]];
        system(a, b) = system(b, a) = unit + (opposite ? S(-entry) : entry);
      }
    }
    Vector<S> c = lakatos::solve(system, Vector<S>(s, unit));
    const S sum = total(c);
    for (S& x : c) x /= sum;
    return c;
  }

  /// Moves to the affine minimum, dropping points on the way there.
  void contract() {
    while (true) {
      const Vector<S> target = affine_minimum();
      std::optional<S> step;
      std::size_t first = 0;
      for (std::size_t a = 0; a < corral_.size(); ++a) {
        if (S(0) < target[a]) continue;
        const S& here = coefficients_[corral_[a]];
        const S reach = here == target[a] ? S(1) : S(here / (here - target[a]));
        if (!step || reach < *step) step = reach, first = a;
      }
      for (std::size_t a = 0; a < corral_.size(); ++a) {
        S& here = coefficients_[corral_[a]];
        here = step ? S(here + *step * (target[a] - here)) : target[a];
      }
      if (!step) return;
      coefficients_[corral_[first]] = S(0);
      drop_zeros();
    }
  }
  void drop_zeros() {
    std::erase_if(corral_, [&](std::size_t i) {
      const bool gone = !(S(0) < coefficients_[i]);
      if (gone) coefficients_[i] = S(0);
      return gone;
    });
  }

  const HardMarginOf<S>& problem_;
  Vector<S> coefficients_, squares_;
  std::vector<std::size_t> corral_;
  S largest_{};
};

template <class S>
HardMarginOf<double> approximate(const HardMarginOf<S>& problem) {
  HardMarginOf<double> rough;
  rough.labels = problem.labels;
  for (const S& weight : problem.weights) rough.weights.push_back(midpoint(weight));
  for (const Vector<S>& point : problem.points) {
    rough.points.emplace_back();
    for (const S& x : point) rough.points.back().push_back(midpoint(x));
  }
  return rough;
}

/// The search in doubles; none where it goes astray.
std::optional<Vector<double>> rough_coefficients(const HardMarginOf<double>& problem) {
  [[maybe_unused]] const NearestRounding rounding;
  try {
    Wolfe<double> search(problem);
    search.start();
    search.run(20 * (problem.points.size() + dimension(problem)) + 100);
    for (const double c : search.coefficients()) {
      if (!(c >= 0 && c <= 2)) return {};
    }
    return search.coefficients();
  } catch (const Undefined&) { return {}; }
}

/// As rationals of sum 1.
Vector<Rational> exact_coefficients(const Vector<double>& rough) {
  Vector<Rational> exact;
  for (const double c : rough) exact.push_back(Rational::from_double(c));
  return scale(1 / total(exact), exact);
}

constexpr std::size_t exact_steps = 300;

/// The exact coefficients of the point of least norm, from the proposal on or else from a single point on.
std::optional<Vector<Rational>> exact_minimum(const HardMargin& problem) {
  Wolfe<Rational> search(problem);
  if (const auto rough = rough_coefficients(approximate(problem))) {
    try {
      search.start_at(exact_coefficients(*rough));
      if (search.run(exact_steps)) return search.coefficients();
    } catch (const Undefined&) {  // points that are affinely independent in doubles only
    }
  }
  search.start();
  if (search.run(exact_steps)) return search.coefficients();
  return {};
}

bool multipliers_fit(const HardMargin& problem, const HardMarginResult& result) {
  return result.multipliers.size() == problem.points.size() &&
         std::all_of(result.multipliers.begin(), result.multipliers.end(), [](const Rational& m) { return m >= 0; });
}

bool proves_least_norm(const HardMargin& problem, const HardMarginResult& result) {
  if (result.separator.size() != dimension(problem)) return false;
  for (std::size_t i = 0; i < problem.points.size(); ++i) {
    if (margin(problem, result.separator, i) < 1) return false;
  }
  const Vector<Rational> sum = combination(problem, result.multipliers);
  return product(problem, result.separator, result.separator) == result.value &&
         2 * total(result.multipliers) - product(problem, sum, sum) == result.value;
}

bool proves_absence(const HardMargin& problem, const HardMarginResult& result) {
  const Vector<Rational> sum = combination(problem, result.multipliers);
  return total(result.multipliers) == 1 &&
         std::all_of(sum.begin(), sum.end(), [](const Rational& x) { return x.is_zero(); });
}

template <class S>
Vector<S> in(const Vector<Rational>& exact) {
  if constexpr (is_exact<S>) {
    return exact;
  } else {
    const Chosen freely;  // any proposal gives true bounds
    Vector<S> result;
    for (const Rational& x : exact) {
      const Enclosure ends = enclosure(x);
      result.push_back(hull(from_double<S>(ends.lower), from_double<S>(ends.upper)));
    }
    return result;
  }
}

template <class S>
void bound_from_below(const HardMarginOf<S>& problem, const Vector<S>& multipliers, HardMarginBounds<S>& bounds) {
  const Vector<S> sum = combination(problem, multipliers);
  const S norm = product(problem, sum, sum), all = total(multipliers);
  bounds.at_least = less(S(0), norm) == Truth::yes ? S(square(all) / norm) : S(S(2) * all - norm);
  if (less(S(0), all) == Truth::yes && equal(norm, S(0)) == Truth::yes) bounds.separable = Truth::no;
}

template <class S>
void bound_from_above(const HardMarginOf<S>& problem, const Vector<S>& v, HardMarginBounds<S>& bounds) {
  if (problem.points.empty()) {
    bounds.separable = Truth::yes;
    return;
  }
  S least = margin(problem, v, 0);
  for (std::size_t i = 1; i < problem.points.size(); ++i) least = min(least, margin(problem, v, i));
  if (less(S(0), least) != Truth::yes) return;
  bounds.separable = Truth::yes;
  bounds.at_most = product(problem, v, v) / square(least);
}

}  // namespace

HardMarginResult solve(const HardMargin& problem) {
  check(problem);
  HardMarginResult result;
  if (problem.points.empty()) {
    result.kind = Kind::separable, result.separator.resize(dimension(problem));
    return result;
  }
  const std::optional<Vector<Rational>> coefficients = exact_minimum(problem);
  if (!coefficients) return result;
  const Vector<Rational> p = combination(problem, *coefficients);
  const Rational square = product(problem, p, p);
  result.multipliers = *coefficients;
  result.kind = square.is_zero() ? Kind::inseparable : Kind::separable;
  if (result.kind == Kind::separable) {
    result.value = 1 / square;
    result.separator = scale(result.value, p);
    result.multipliers = scale(result.value, result.multipliers);
  }
  return proves(problem, result) ? result : HardMarginResult{};
}

bool proves(const HardMargin& problem, const HardMarginResult& result) {
  if (result.kind == Kind::open || !multipliers_fit(problem, result)) return false;
  return result.kind == Kind::separable ? proves_least_norm(problem, result) : proves_absence(problem, result);
}

template <class S>
HardMarginProposal proposed_margin(const HardMarginOf<S>& problem) {
  check(problem);
  HardMarginProposal proposal{Vector<Rational>(dimension(problem)), Vector<Rational>(problem.points.size())};
  if (problem.points.empty()) return proposal;
  [[maybe_unused]] const NearestRounding rounding;
  const HardMarginOf<double> rough = approximate(problem);
  const auto coefficients = rough_coefficients(rough);
  if (!coefficients) return proposal;
  const Vector<double> p = combination(rough, *coefficients);
  const double square = product(rough, p, p), largest = Wolfe<double>(rough).largest();
  const bool separable = square > 1e-14 * largest;
  const double factor = separable ? 1 / square : 1;
  for (std::size_t j = 0; separable && j < p.size(); ++j) proposal.separator[j] = Rational::from_double(factor * p[j]);
  for (std::size_t i = 0; i < coefficients->size(); ++i)
    proposal.multipliers[i] = Rational::from_double(factor * (*coefficients)[i]);
  return proposal;
}

template <class S>
HardMarginBounds<S> bound_margin(const HardMarginOf<S>& problem, const HardMarginProposal& proposal) {
  [[maybe_unused]] const RoundingFor<S> rounding;
  check(problem);
  if (proposal.separator.size() != dimension(problem) || proposal.multipliers.size() != problem.points.size())
    throw std::invalid_argument("hard margin: the proposal is one for other points");
  for (const Rational& x : proposal.multipliers) {
    if (sign(x) < 0) throw std::invalid_argument("hard margin: a multiplier is negative");
  }
  HardMarginBounds<S> bounds;
  bound_from_below(problem, in<S>(proposal.multipliers), bounds);
  bound_from_above(problem, in<S>(proposal.separator), bounds);
  return bounds;
}

template HardMarginProposal proposed_margin(const HardMarginOf<Interval>&);
template HardMarginProposal proposed_margin(const HardMarginOf<Ball>&);
template HardMarginProposal proposed_margin(const HardMarginOf<Rational>&);
template HardMarginBounds<Interval> bound_margin(const HardMarginOf<Interval>&, const HardMarginProposal&);
template HardMarginBounds<Ball> bound_margin(const HardMarginOf<Ball>&, const HardMarginProposal&);
template HardMarginBounds<Rational> bound_margin(const HardMarginOf<Rational>&, const HardMarginProposal&);

}  // namespace lakatos

#include <algorithm>
#include <numeric>
#include <optional>
#include <stdexcept>

#include "algorithms/maxpool/leaky_descent.hpp"
#include "checks/maxpool/brutzkus21/comparison/claims.hpp"
#include "checks/maxpool/brutzkus21/comparison/patterned.hpp"
#include "theory/numeric/hard_margin.hpp"
#include "theory/numeric/lift.hpp"

// The bound of Brutzkus et al. (2018) as a bound on the number of updates. With W* = (a_i w*)_i of norm sqrt(k)|w*|,
// each update raises <W, W*> by at least alpha eta k and |W|^2 by at most 2 eta + eta^2 k R^2. After M updates from 0,
// with the pace s = eta k: M alpha^2 <= |w*|^2 (R^2 + 2 / s), which is 2 |w*|^2 R^2 for s R^2 >= 2. No k is left.

namespace lakatos::brutzkus21 {
namespace {

struct Data {
  std::vector<Vec> points;
  std::vector<int> labels;
};

/// `points` and `labels`, as many numbers for each point as w* has. No instance where they do not fit.
Data read_data(const Statement& claim, std::size_t dimension) {
  if (claim.symbolic()) return {{symbol_vector("x")}, {1}};
  const Vec entries = claim.vector("points");
  const VectorField& labels = claim.record().vector("labels");
  Data data;
  if (dimension == 0 || labels.entries.empty() || entries.size() != dimension * labels.entries.size())
    throw std::invalid_argument("points must have as many entries as the separator for each label");
  for (std::size_t i = 0; i < labels.entries.size(); ++i) {
    const std::int64_t label = labels.entries[i];
    if (labels.denominator != 1 || (label != 1 && label != -1)) throw std::invalid_argument("labels are 1 and -1");
    data.labels.push_back(static_cast<int>(label));
    const auto first = entries.begin() + static_cast<std::ptrdiff_t>(i * dimension);
    data.points.emplace_back(first, first + static_cast<std::ptrdiff_t>(dimension));
  }
  return data;
}

Real margin_on(const Data& data, const Vec& w) {
  std::optional<Real> least;
  for (std::size_t i = 0; i < data.points.size(); ++i) {
    const Real output = dot(w, data.points[i]), margin = data.labels[i] > 0 ? output : -output;
    least = least ? min(*least, margin) : margin;
  }
  return *least;
}

Real squared_radius(const Data& data) {
  Real largest = squared_norm(data.points.front());
  for (const Vec& x : data.points) largest = max(largest, squared_norm(x));
  return largest;
}

HardMargin hard_margin(const VectorField& points, const std::vector<int>& labels) {
  HardMargin problem;
  problem.labels = labels;
  const std::size_t p = points.entries.size() / labels.size();
  for (std::size_t i = 0; i < points.entries.size(); ++i) {
    if (i % p == 0) problem.points.emplace_back();
    problem.points.back().push_back(Rational(static_cast<long>(points.entries[i])) /
                                    Rational(static_cast<long>(points.denominator)));
  }
  return problem;
}

Real least_norm(const Statement& claim, const Data& data) {
  const HardMarginResult result = solve(hard_margin(claim.record().vector("points"), data.labels));
  if (result.kind != HardMarginResult::Kind::separable) throw Undecided("no certified separator");
  return in_arithmetic(result.value);
}

constexpr std::int64_t most_updates = 3000;

Real updates_of(const Data& data, const Real& slope, const Real& pace, std::int64_t positive, std::int64_t negative) {
  const auto count = [&](const auto& points, const auto& alpha, const auto& s) {
    using S = std::decay_t<decltype(alpha)>;
    return S(static_cast<long>(maxpool::count_updates(
        maxpool::LeakyDescent<S>{points, data.labels, alpha, s, positive, negative}, most_updates)));
  };
  return lifted(count, data.points, slope, pace);
}

void few_updates(Statement& claim) {
  const Vec w = claim.vector("separator", "w^*");
  const Data data = read_data(claim, w.size());
  const Real slope = claim.number("slope", R"(\alpha)"), pace = claim.number("pace", "s");
  const std::int64_t positive = claim.integer("positive"), negative = claim.integer("negative");
  claim.given("channels", counted(R"(k = k_++k_- \ge 1)", [&] {
                const Real plus = claim.whole("k_+", positive, {"positive"}),
                           minus = claim.whole("k_-", negative, {"negative"});
                return both(both(plus >= 0, minus >= 0), plus + minus >= 1);
              }));
  claim.given("slope", both(slope > 0, slope <= 1));
  const Real margin = claim.let("margin", R"(\min_{(x,y)} y\,w^*\cdot x)", [&] { return margin_on(data, w); }),
             radius2 = claim.let("R^2", [&] { return claim.symbolic() ? claim.name("R^2") : squared_radius(data); });
  claim.given("margin", margin >= claim.constant("margin"));
  claim.given("pace", pace * radius2 >= claim.constant("pace"));
  if (claim.settled()) return;
  const Real updates = claim.let("updates", "M", [&] { return updates_of(data, slope, pace, positive, negative); });
  if (!claim.symbolic()) {
    if (decide(less_equal(Real(most_updates), updates))) throw Undecided("the run was stopped");
  }
  const Real scaled = updates * square(slope), factor = claim.constant("factor");
  const Real norm = claim.let("|w*|^2", squared_norm(w));
  claim.then("updates", scaled <= factor * norm * radius2);
  const Real least = claim.let("least norm", R"(\|\hat w\|^2)", [&] { return least_norm(claim, data); });
  claim.then("least norm", both(least <= norm, scaled <= factor * least * radius2));
}

/// Points with small whole entries on both sides of a plane.
Record draw_updates(Source& source) {
  const std::int64_t p = source.between(1, 4), m = source.between(1, 5);
  const bool axes = source.chance(1, 3);
  VectorField separator{1, {}}, points{1, {}}, labels{1, {}};
  for (std::int64_t c = 0; c < p; ++c) separator.entries.push_back(source.between(-2, 2));
  if (separator.entries == std::vector<std::int64_t>(static_cast<std::size_t>(p), 0)) separator.entries[0] = 1;
  std::int64_t least = 0;
  for (std::int64_t i = 0; i < m; ++i) {
    std::vector<std::int64_t> x(static_cast<std::size_t>(p));
    std::int64_t product = 0;
    for (int attempt = 0; attempt < 8 && product == 0; ++attempt) {
      x.assign(x.size(), 0), product = 0;
      if (axes) x[static_cast<std::size_t>(i % p)] = source.chance(1, 2) ? 1 : -1;
      else
        for (auto& entry : x) entry = source.between(-2, 2);
      for (std::size_t c = 0; c < x.size(); ++c) product += separator.entries[c] * x[c];
    }
    if (product == 0)
      x = separator.entries, product = 0, std::for_each(x.begin(), x.end(), [&](auto e) { product += e * e; });
    points.entries.insert(points.entries.end(), x.begin(), x.end());
    labels.entries.push_back(product > 0 ? 1 : -1);
    least = least == 0 ? std::abs(product) : std::min(least, std::abs(product));
  }
  separator.denominator = least;
  if (source.chance(1, 2)) {
    const HardMarginResult best =
        solve(hard_margin(points, std::vector<int>(labels.entries.begin(), labels.entries.end())));
    std::int64_t common = 1;
    for (const Rational& e : best.separator) common = std::lcm(common, to_fraction(e).denominator);
    separator = {common, {}};
    for (const Rational& e : best.separator) {
      const Fraction entry = to_fraction(e);
      separator.entries.push_back(entry.numerator * (common / entry.denominator));
    }
  }
  if (source.chance(1, 12)) separator.denominator *= 2;
  reduce(separator);
  std::int64_t radius2 = 0;
  for (std::int64_t i = 0; i < m; ++i) {
    std::int64_t square = 0;
    for (std::int64_t c = 0; c < p; ++c) {
      const std::int64_t entry = points.entries[static_cast<std::size_t>(i * p + c)];
      square += entry * entry;
    }
    radius2 = std::max(radius2, square);
  }
  Record record;
  record.set("points", points, "labels", labels, "separator", separator);
  record.set("slope", source.chance(1, 30) ? fraction(source.pick<std::int64_t>({0, 2}), 1)
                                           : source.pick<Fraction>({{1, 1}, {1, 1}, {1, 1}, {1, 2}, {3, 4}, {1, 4}}));
  record.set("pace", source.chance(1, 6) ? fraction(1, 4 * radius2)
                                         : fraction(source.pick<std::int64_t>({2, 2, 3, 8, 100}), radius2));
  const std::int64_t k = source.pick<std::int64_t>({1, 2, 10, 1000});
  const std::int64_t positive = source.chance(1, 2) ? k / 2 : source.between(0, k);
  return record.set("positive", positive, "negative", source.chance(1, 40) ? -positive : k - positive);
}

}  // namespace

std::vector<Claim> fully_connected_bound() {
  return {
      {.id = "brutzkus21/remark-fc-bound",
       .title = "Bound for leaky-ReLU FC nets and for the hard-margin SVM",
       .place = "Section 6, (8)",
       .kind = "remark",
       .themes = {"margin", "convergence"},
       .words =
           R"(For $N(x)=\sum_ia_i\psi(w_i\cdot x)$, $\psi(z)=\max(\alpha z,z)$ and data with $y\,w^*\cdot x\ge1$, SGD
         reaches zero training error after $O(\|w^*\|^2R^2)$ updates, whatever $k$; the best bound is that of $\hat
         w$.)",
       .conclusions = {{"(a)", R"(zero training error, with a bound of order $\|w^*\|^2R^2$)", {"updates"}},
                       {"(b)", "the bound does not know of $k$", {"updates"}},
                       {"(c)", R"(the best bound is that of the separator of least norm)", {"least norm"}},
                       {"(d)", "so many samples are enough, for these networks and for the linear SVM", {}}},
       .left_out = R"((d): that few updates, or a large margin, mean a small test error is cited (compression bounds,
         Rademacher averages) and not argued)",
       .readings = {{"updates", R"($M\alpha^2\le2\|w^*\|^2R^2$ updates of SGD on the hinge loss, from 0, with
                       $a_i=\pm1$ fixed and a step size $\eta$ with $\eta kR^2\ge2$)"}},
       .constants = {{"factor", {2, 1}, "the factor of the bound"},
                     {"margin", {1, 1}, "the margin"},
                     {"pace", {2, 1}, R"(the least $\eta kR^2$)"}},
       .planted = {turned("factor", {9, 10}, "0.9 in place of 2"), turned("pace", {1, 4}, R"($\eta kR^2\ge\frac14$)"),
                   turned("margin", {1, 2}, "margin 1/2")},
       .serves = {"brutzkus21/remark-compare"},
       .scope = R"(up to five points with whole entries in R^p, p = 1 ... 4; slopes 1/4 to 1; k up to 1000, any signs of
         the second layer; cycling through the points)",
       .not_covered =
           R"(other starts, orders and losses; the dependence on $\alpha$, which the text hides, is $1/\alpha^2$
         here)",
       .note =
           R"(The proof is the perceptron's: each update raises $\sum_ia_iw_i\cdot w^*$ by at least $\alpha\eta k$ and
         $\sum_i\|w_i\|^2$ by at most $2\eta+\eta^2kR^2$.)",
       .twin = "remark_fc_bound.py",
       .quick_cases = 600,
       .full_cases = 20000,
       .draw = draw_updates,
       .state = few_updates}};
}

}  // namespace lakatos::brutzkus21

#include <algorithm>
#include <functional>
#include <numeric>
#include <stdexcept>

#include "algorithms/maxpool/real_leaky_descent.hpp"
#include "checks/maxpool/brutzkus21/comparison/claims.hpp"
#include "checks/maxpool/brutzkus21/comparison/patterned.hpp"
#include "theory/maxpool/linear_margin.hpp"
#include "theory/maxpool/products.hpp"
#include "theory/numeric/common_denominator.hpp"
#include "theory/numeric/in_arithmetic.hpp"

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
  for (const std::int64_t label : labels.entries) {
    if (labels.denominator != 1 || (label != 1 && label != -1)) throw std::invalid_argument("labels are 1 and -1");
    data.labels.push_back(static_cast<int>(label));
  }
  data.points = maxpool::split_rows(entries, static_cast<std::int64_t>(dimension));
  return data;
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

/// The data and how the network is trained on them.
struct Training {
  Vec separator;
  Data data;
  Real slope, pace;
  std::int64_t positive = 0, negative = 0;
};

Training read_training(const Statement& claim) {
  const Vec w = claim.vector("separator", "w^*");
  return {w,
          read_data(claim, w.size()),
          claim.number("slope", R"(\alpha)"),
          claim.number("pace", "s"),
          claim.integer("positive"),
          claim.integer("negative")};
}

/// M, with every unit written `copies` times.
Real updates_of(const Training& run, std::int64_t copies) {
  return maxpool::updates_until_fitted(
      {run.data.points, run.data.labels, run.slope, run.pace, copies * run.positive, copies * run.negative},
      most_updates);
}

/// What the bound asks for. True when an assumption fails.
bool give_training(Statement& claim, const Training& run, const Real& radius2) {
  claim.given("channels", counted(R"(k = k_++k_- \ge 1)", [&] {
                const Real plus = claim.whole("k_+", run.positive, {"positive"}),
                           minus = claim.whole("k_-", run.negative, {"negative"});
                return both(both(plus >= 0, minus >= 0), plus + minus >= 1);
              }));
  claim.given("slope", both(run.slope > 0, run.slope <= 1));
  const Real margin = claim.let("margin", R"(\min_{(x,y)} y\,w^*\cdot x)",
                                [&] { return maxpool::least_margin(run.data.points, run.data.labels, run.separator); });
  claim.given("margin", margin >= claim.constant("margin"));
  claim.given("pace", run.pace * radius2 >= claim.constant("pace"));
  return claim.settled();
}

void few_updates(Statement& claim) {
  const Training run = read_training(claim);
  const Real radius2 =
      claim.let("R^2", [&] { return claim.symbolic() ? claim.name("R^2") : maxpool::squared_radius(run.data.points); });
  if (give_training(claim, run, radius2)) return;
  const Real updates = claim.let("updates", "M", [&] { return updates_of(run, 1); }),
             more = claim.let("updates of 3k", "M_{3k}", [&] { return updates_of(run, 3); }),
             scaled = updates * square(run.slope), factor = claim.constant("factor"),
             norm = claim.let("|w*|^2", squared_norm(run.separator));
  claim.regime("two fifths of the bound", 5 * scaled >= 2 * factor * norm * radius2);
  claim.then("updates", scaled <= factor * norm * radius2);
  claim.then("more units", more == updates);
  const Real least = claim.let("least norm", R"(\|\hat w\|^2)", [&] { return least_norm(claim, run.data); });
  claim.then("least norm", both(least <= norm, scaled <= factor * least * radius2));
}

using Whole = std::vector<std::int64_t>;

std::int64_t product(const Whole& a, const Whole& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), std::int64_t{0});
}

/// A whole point off the plane orthogonal to v: anyhow, or on the axis `turn`.
Whole draw_point(Source& source, const Whole& v, bool axes, std::size_t turn) {
  for (int attempt = 0; attempt < 8; ++attempt) {
    Whole x(v.size(), 0);
    if (axes) x[turn % x.size()] = source.chance(1, 2) ? 1 : -1;
    else
      for (auto& entry : x) entry = source.between(-2, 2);
    if (product(v, x) != 0) return x;
  }
  return v;
}

/// Over one denominator.
VectorField field_of(const Vector<Rational>& x) {
  std::vector<Fraction> entries;
  for (const Rational& entry : x) entries.push_back(to_fraction(entry));
  const auto [numerators, denominator] = over_common_denominator(entries);
  return {denominator, numerators};
}

/// Sets `points`, `labels` and `separator`: v over the least margin, or the shortest there is. The largest |x|^2.
std::int64_t set_points(Record& record, Source& source) {
  Whole v(static_cast<std::size_t>(source.between(1, 4)));
  for (auto& entry : v) entry = source.between(-2, 2);
  if (product(v, v) == 0) v[0] = 1;
  VectorField points{1, {}}, labels{1, {}};
  std::int64_t least = 0, radius2 = 0;
  const bool axes = source.chance(1, 3);
  const auto m = static_cast<std::size_t>(source.between(1, 5));
  for (std::size_t i = 0; i < m; ++i) {
    const Whole x = draw_point(source, v, axes, i);
    const std::int64_t side = product(v, x);
    points.entries.insert(points.entries.end(), x.begin(), x.end()), labels.entries.push_back(side > 0 ? 1 : -1);
    least = i == 0 ? std::abs(side) : std::min(least, std::abs(side));
    radius2 = std::max(radius2, product(x, x));
  }
  VectorField separator{least, v};
  if (source.chance(1, 2))
    separator = field_of(solve(hard_margin(points, {labels.entries.begin(), labels.entries.end()})).separator);
  if (source.chance(1, 12)) separator.denominator *= 2;
  reduce(separator);
  record.set("points", points, "labels", labels, "separator", separator);
  return radius2;
}

Record draw_updates(Source& source) {
  Record record;
  const std::int64_t radius2 = set_points(record, source);
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
       .words = R"(For $N(x)=\sum_ia_i\psi(w_i\cdot x)$, $\psi(z)=\max(\alpha z,z)$ and data with $y\,w^*\cdot x\ge1$,
         SGD reaches zero training error after $O(\|w^*\|^2R^2)$ updates, whatever $k$; the best bound is that of $\hat
         w$.)",
       .conclusions = {{"(a)", R"(zero training error, with a bound of order $\|w^*\|^2R^2$)", {"updates"}},
                       {"(b)", "the bound does not know of $k$", {"updates", "more units"}},
                       {"(c)", R"(the best bound is that of the separator of least norm)", {"least norm"}},
                       {"(d)", "so many samples are enough, for these networks and for the linear SVM", {}}},
       .left_out = R"((d): that few updates, or a large margin, mean a small test error is cited (compression bounds,
         Rademacher averages) and not argued)",
       .readings = {{"updates", R"($M\alpha^2\le2\|w^*\|^2R^2$ updates of SGD on the hinge loss, from 0, with $a_i=\pm1$
         fixed and a step size $\eta$ with $\eta kR^2\ge2$)"}},
       .constants = {{"factor", {2, 1}, "the factor of the bound"},
                     {"margin", {1, 1}, "the margin"},
                     {"pace", {2, 1}, R"(the least $\eta kR^2$)"}},
       .planted = {turned("factor", {9, 10}, "0.9 in place of 2"), turned("pace", {1, 4}, R"($\eta kR^2\ge\frac14$)"),
                   turned("margin", {1, 2}, "margin 1/2")},
       .serves = {"brutzkus21/remark-compare"},
       .scope = R"(up to five points with whole entries in R^p, p = 1 ... 4; slopes 1/4 to 1; k up to 1000, any signs of
         the second layer; cycling through the points)",
       .not_covered = R"(other starts, orders and losses; the dependence on $\alpha$, which the text hides, is
         $1/\alpha^2$ here)",
       .note = R"(The proof is the perceptron's: each update raises $\sum_ia_iw_i\cdot w^*$ by at least $\alpha\eta k$
         and $\sum_i\|w_i\|^2$ by at most $2\eta+\eta^2kR^2$. With $\eta k$ fixed even the number of updates does not
         change when every unit is written three times.)",
       .twin = "remark_fc_bound.py",
       .quick_cases = 600,
       .full_cases = 20000,
       .draw = draw_updates,
       .state = few_updates}};
}

}  // namespace lakatos::brutzkus21

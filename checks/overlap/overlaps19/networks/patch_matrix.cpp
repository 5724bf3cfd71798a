#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/networks/patch_matrix.hpp"

#include <algorithm>
#include <cmath>

#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "checks/overlap/overlaps19/networks/standing.hpp"
#include "theory/numeric/bracket.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/overlap/gershgorin.hpp"
#include "theory/overlap/toeplitz.hpp"

// P_a = sum_{i,j} a_i a_j P_i P_j^T. Eigenvalue bounds are decided as definiteness of P_a - c I, so that ties are.

namespace lakatos::overlaps19 {
namespace {

struct PatchMatrix {
  PatchLayout layout;  // of the smallest input that holds the patches
  Vec a;
  std::int64_t count() const { return static_cast<std::int64_t>(a.size()); }
  Mat matrix() const { return overlap::weighted_patch_matrix(layout, a); }
};

/// Fields `a`, `filter`, `stride`, and their assumptions; the dials: |a| = `norm` or `short norm`, and those of
/// standing.hpp on the stride.
PatchMatrix read_patch_matrix(Statement& claim) {
  PatchMatrix in{{}, claim.vector("a")};
  if (!symbolic()) {
    const std::int64_t r = claim.integer("filter"), s = claim.integer("stride"), k = in.count();
    if (r > 12 || s > 24) throw std::invalid_argument("filters of up to 12, strides of up to 24");
    in.layout = overlap::tight_layout(r, s, k);
  }
  give_positive_sizes(claim, in.layout);
  const Real norm = claim.dialled("short norm") ? claim.dial("short norm", {1, 1}) : claim.dial("norm", {1, 1});
  claim.given("unit weights", claim.let("|a|^2", squared_norm(in.a)) == square(norm));
  give_large_stride(claim, in.layout);
  return in;
}

std::vector<Dial> patch_matrix_dials() {
  return {dial("norm", "unit weights", "|a| = c", {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {4, 1}}),
          dial("short norm", "unit weights", "|a| = c", {{1, 1}, {7, 8}, {1, 2}, {1, 4}}),
          shortage_dial({{0, 1}, {1, 1}, {2, 1}, {3, 1}}),
          whole_dial("stride", "large stride",
                     "filters of 6 coordinates at the stride c, from r + 1 down to 1; the assumption asks for 4",
                     {{7, 1}, {6, 1}, {5, 1}, {4, 1}, {3, 1}, {2, 1}, {1, 1}})};
}

/// The instance for a dial: strides and norms up to the dialled ones.
Record dialled(Record record, const Source& source) {
  const auto shortage = static_cast<std::int64_t>(source.dial("shortage", 0));
  const Fraction norm = dialled_fraction(source, source.dial("short norm", 1) < 1 ? "short norm" : "norm", 1);
  record.set("a", times(record.vector("a"), norm));
  if (const double stride = source.dial("stride", 0); stride > 0)
    return record.set("filter", std::int64_t{6}).set("stride", static_cast<std::int64_t>(std::ceil(stride)));
  return record.set("stride", std::max<std::int64_t>(1, record.integer("stride") - shortage));
}

Record smallest_record(std::int64_t index) {
  static const std::vector<VectorField> vectors = {{1, {1}},       {1, {1, 0}},    {5, {3, 4}},
                                                   {5, {4, -3}},   {29, {20, 21}}, {3, {2, 2, 1}},
                                                   {3, {1, 2, 2}}, {1, {2}},       {1, {1, 1}}};
  Record record = Record().set("a", vectors[static_cast<std::size_t>(index) % vectors.size()]);
  return record.set("filter", index / 9 % 4 + 1).set("stride", index / 36 + 1);
}

constexpr std::int64_t smallest_records = 9 * 4 * 4;

}  // namespace

VectorField unit_near(const std::vector<double>& x, std::int64_t parts) {
  // From (0, ..., 0, -1): t = x_i / (1 + x_k), rounded; back: (2 t, 1 - |t|^2) / (1 + |t|^2).
  const std::size_t last = x.size() - 1;
  std::vector<std::int64_t> t;
  std::int64_t size = 0;
  for (std::size_t i = 0; i < last; ++i)
    t.push_back(static_cast<std::int64_t>(std::lround(static_cast<double>(parts) * x[i] / (1 + x[last])))),
        size += t.back() * t.back();
  VectorField unit{parts * parts + size, {}};
  for (const std::int64_t entry : t) unit.entries.push_back(2 * parts * entry);
  unit.entries.push_back(parts * parts - size);
  return reduce(unit), unit;
}

Record draw_patch_matrix(Source& source) {
  const std::int64_t r = source.between(1, 6), k = source.chance(1, 8) ? 1 : source.between(2, 6);
  const std::int64_t s = source.chance(9, 10)
                             ? source.between(r / 2 + 1, std::max(r / 2 + 1, r - (source.chance(3, 4) ? 1 : 0)))
                             : source.between(1, r + 1);
  VectorField a = draw_unit(source, k);
  if (source.chance(2, 3)) {
    std::vector<double> extremal = overlap::extremal_weights(k);
    if (source.chance(1, 3))
      for (std::size_t i = 0; i < extremal.size(); i += 2) extremal[i] = -extremal[i];
    if (extremal.back() > -0.9) a = unit_near(extremal, source.pick<std::int64_t>({4, 10, 40, 100}));
  }
  if (source.chance(1, 16)) a.denominator += 1;
  return Record().set("a", a).set("filter", r).set("stride", s);
}

namespace {

/// overlaps19, Section A: the entries of P_a
void patch_matrix_entries(Statement& claim) {
  const PatchMatrix in = read_patch_matrix(claim);
  const Real diagonal = claim.constant("diagonal"), neighbours = claim.constant("neighbours");
  if (claim.settled()) return;
  const Real sum =
      claim.let("neighbour sum", R"(\textstyle\sum a_ia_{i+1})", [&] { return overlap::neighbour_sum(in.a); });
  regime_overlap(claim, in.layout, 3);
  const auto entries_match = [&] {
    return overlap::has_two_diagonals(in.matrix(), in.layout.stride, diagonal, neighbours * sum);
  };
  claim.then(
      "entries",
      text("P_a(m,n) = ", diagonal, R"( \ (m=n),\quad )", neighbours * sum, R"( \ (|m-n|=s),\quad 0 \text{ else})"),
      entries_match);
}

/// overlaps19, Theorem A.2
void patch_matrix_spectrum(Statement& claim) {
  const PatchMatrix in = read_patch_matrix(claim);
  const Real one = claim.constant("one"), factor = claim.constant("cosine");
  if (claim.settled()) return;
  const Real cosine = claim.let("cosine", R"(\cos\frac\pi{k+1})", [&] {
    return overlap::cosine_of_share(Real(1), Real(static_cast<long>(in.count())) + one);
  });
  regime_overlap(claim, in.layout, 3);
  claim.regime("near the bound", [&] {
    const NamedSizes n = sizes_of(claim, in.layout);
    return both(counted(both(n.k >= 2, n.s < n.r)), 10 * abs(overlap::neighbour_sum(in.a)) >= 9 * cosine);
  });
  const bool singular = claim.reading("singular values");
  const Real lower = 1 - factor * cosine, upper = 1 + factor * cosine;
  // The squares of the singular values are the eigenvalues of P_a^2.
  const auto at_least = [&] {
    return singular ? both(less_equal(Real(0), lower),
                           smallest_eigenvalue_at_least(multiply(in.matrix(), in.matrix()), square(lower)))
                    : smallest_eigenvalue_at_least(in.matrix(), lower);
  };
  const auto at_most = [&] {
    return singular ? largest_eigenvalue_at_most(multiply(in.matrix(), in.matrix()), square(upper))
                    : largest_eigenvalue_at_most(in.matrix(), upper);
  };
  const Real angle = factor * claim.name(R"(\cos)");
  claim.then("smallest",
             text(singular ? R"(\sigma_{\min}(P_a) \ge 1 - )" : R"(\lambda_{\min}(P_a) \ge 1 - )", angle,
                  R"(\left(\pi/()", claim.name("k") + one, R"()\right))"),
             at_least);
  claim.then("largest",
             text(singular ? R"(\sigma_{\max}(P_a) \le 1 + )" : R"(\lambda_{\max}(P_a) \le 1 + )", angle,
                  R"(\left(\pi/()", claim.name("k") + one, R"()\right))"),
             at_most);
}

/// overlaps19, Theorem A.2's proof: the circles of Gershgorin
void gershgorin_for_patches(Statement& claim) {
  const PatchMatrix in = read_patch_matrix(claim);
  const Real factor = claim.constant("factor");
  if (claim.settled()) return;
  const Real sum = claim.let("neighbour sum size", R"(\left|\textstyle\sum a_ia_{i+1}\right|)",
                             [&] { return abs(overlap::neighbour_sum(in.a)); });
  regime_overlap(claim, in.layout, 3);
  const Real reach = factor * sum;
  claim.then("rows", text(R"(\textstyle\sum_{n\ne m}|P_a(m,n)| \le )", reach),
             [&] { return overlap::rows_beside_diagonal_at_most(in.matrix(), reach); });
  claim.then("smallest", text(R"(\lambda_{\min}(P_a) \ge )", 1 - reach),
             [&] { return smallest_eigenvalue_at_least(in.matrix(), 1 - reach); });
  claim.then("largest", text(R"(\lambda_{\max}(P_a) \le )", 1 + reach),
             [&] { return largest_eigenvalue_at_most(in.matrix(), 1 + reach); });
}

}  // namespace

std::vector<Claim> patch_matrix() {
  std::vector<Claim> claims{
      {.id = "overlaps19/eq-pa",
       .title = "Form of the matrix P_a",
       .place = "Section 4.2; Section A, proof of Theorem A.2",
       .kind = "step",
       .words = R"(For $\|a\|=1$ and a large stride the entry $(m,n)$ of $P_a=\sum_{i,j}a_ia_jP_iP_j^\top$ is 1 for
         $m=n$, $\sum_{i=1}^{k-1}a_ia_{i+1}$ for $|m-n|=s$ and 0 otherwise.)",
       .readings = {{"printed", R"(with $P_iP_j^\top$ for the printed $P_iP_j$, whose shapes do not fit)"}},
       .constants = {{"diagonal", {1, 1}, "the entries for i = j"},
                     {"neighbours", {1, 1}, "the factor of the neighbour sum"}},
       .planted = {turned("neighbours", {101, 100}, "1 % more"),
                   turned("diagonal", {101, 100}, "1 % more on the diagonal"),
                   without("large stride", "any stride", "without Assumption 3.2")},
       .serves = {"overlaps19/thma.2", "overlaps19/step-thma.2-gersh"},
       .note = R"(Under stress: two patches that are two steps apart meet where $2s<r$, so that for even $r$ the stride
         $\frac r2$, one below Assumption 3.2, still does; for odd $r$ one below it breaks. The diagonal is $\|a\|^2$:
         no other norm than 1 will do.)",
       .twin = "eq_pa.py",
       .state = patch_matrix_entries},
      {.id = "overlaps19/thma.2",
       .title = "Eigenvalue bounds of P_a",
       .place = "Section A, Theorem A.2; Section 4.2",
       .kind = "theorem",
       .words = R"(For every unit vector $a\in\mathbb R^k$ and a large stride,
         $\lambda_{\min}(P_a)\ge1-\cos\frac\pi{k+1}$ and $\lambda_{\max}(P_a)\le1+\cos\frac\pi{k+1}$.)",
       .conclusions = {{"(a)", "the lower bound", {"smallest"}}, {"(b)", "the upper bound", {"largest"}}},
       .readings = {{"eigenvalues", "smallest and largest eigenvalue, as the proof has it"},
                    {"singular values", "smallest and largest singular value, as Section 2 introduces the symbols"}},
       .constants = {{"one", {1, 1}, "the 1 in k + 1"}, {"cosine", {1, 1}, "the factor of the cosine"}},
       .planted = {turned("cosine", {99, 100}, "a cosine 1 % smaller"),
                   turned("cosine", {9, 10}, "a cosine 10 % smaller"), turned("one", {0, 1}, "k in place of k + 1")},
       .serves = {"overlaps19/step-thm4.2-omega", "overlaps19/step-thm4.2-epscond", "overlaps19/thm4.2"},
       .note = R"(The bounds are sharp: they are approached as $a$ tends to the vector with entries proportional to
         $\sin\frac{i\pi}{k+1}$, for $s<r$. For $s\ge r$ the patches do not meet and $P_a=I$. Under stress:
         $P_{ca}=c^2P_a$, so that the sharp upper bound breaks for every $c>1$ and the sharp lower one for every $c<1$;
         for even $r$ the stride $\frac r2$ still does (overlaps19/eq-pa).)",
       .twin = "thma_2.py",
       .state = patch_matrix_spectrum},
      {.id = "overlaps19/step-thma.2-gersh",
       .title = "Gershgorin gives one plus minus the neighbour sum",
       .place = "Section A, proof of Theorem A.2",
       .kind = "step",
       .words = R"(Every row of $P_a$ has at most one entry beside the diagonal, so $\lambda_{\min}(P_a)\ge1-|\sum
         a_ia_{i+1}|$ and $\lambda_{\max}(P_a)\le1+|\sum a_ia_{i+1}|$.)",
       .conclusions = {{"(a)", "the lower bound", {"rows", "smallest"}},
                       {"(b)", "the upper bound", {"rows", "largest"}}},
       .readings = {{"printed", "as printed"}},
       .constants = {{"factor", {1, 1}, "the factor of the neighbour sum"}},
       .planted = {turned("factor", {99, 100}, "1 % less"),
                   without("large stride", "any stride", "without Assumption 3.2")},
       .serves = {"overlaps19/thma.2"},
       .twin = "step_thma_2_gersh.py",
       .state = gershgorin_for_patches}};
  for (Claim& claim : claims) {
    claim.themes = {"spectrum"}, claim.dials = patch_matrix_dials(), claim.full_cases = 20000,
    claim.enumerated = [] { return smallest_records; }, claim.enumerate = smallest_record;
    claim.scope = R"(k up to 6, r up to 6, rational unit vectors; half of them near the vector that makes the neighbour
      sum largest)";
    claim.not_covered = "unit vectors with irrational entries, of which these are the limits";
    claim.draw = [](Source& source) { return dialled(draw_patch_matrix(source), source); };
  }
  return claims;
}

}  // namespace lakatos::overlaps19

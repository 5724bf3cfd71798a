#include "checks/overlap/overlaps19/claims.hpp"

#include <algorithm>
#include <cmath>

#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "checks/overlap/overlaps19/networks/patch_matrix.hpp"
#include "checks/overlap/overlaps19/networks/standing.hpp"
#include "theory/numeric/bracket.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/overlap/spectrum.hpp"
#include "theory/overlap/toeplitz.hpp"

namespace lakatos::overlaps19 {
namespace {

Record small_largest_neighbour_sum(std::int64_t index) {
  static const std::vector<VectorField> vectors = {{1, {1}},     {1, {0, 1}},    {5, {3, 4}},
                                                   {5, {4, -3}}, {3, {1, 2, 2}}, {3, {2, -1, 2}}};
  return Record().set("a", vectors[static_cast<std::size_t>(index)]);
}

/// overlaps19, Theorem A.2's proof: the largest neighbour sum
void largest_neighbour_sum(Statement& claim) {
  const Vec a = claim.vector("a");
  const Real half = claim.constant("half");
  claim.given("unit weights", claim.let("|a|^2", squared_norm(a)) == 1);
  if (claim.settled()) return;
  const Real sum =
      claim.let("neighbour sum", R"(\textstyle\sum a_ia_{i+1})", [&] { return overlap::neighbour_sum(a); });
  const auto m = [&] { return overlap::neighbour_matrix(static_cast<std::int64_t>(a.size()), half); };
  claim.trivial_if(sum == 0);
  const auto let_flat = [&] {
    return claim.let("sum of absolute values", R"(\textstyle\sum |a_i||a_{i+1}|)", [&] {
      Vec absolute;
      for (const Real& entry : a) absolute.push_back(abs(entry));
      return overlap::neighbour_sum(absolute);
    });
  };
  claim.regime("signs differ", [&] { return abs(sum) < let_flat(); });
  claim.then("quadratic form", text(R"(a^\top M a = )", sum, R"(,\quad M_{i,i+1} = )", half),
             [&] { return equal(bilinear(a, m(), a), sum); });
  claim.then("nonnegative", [&] {
    const Real flat = let_flat();
    return both(sum <= flat, -sum <= flat);
  });
  const auto at_most_lambda_max = [&] {  // c <= lambda_max(M) exactly when c I - M is not positive definite
    const Mat shifted = subtract(scale(abs(sum), identity<Real>(a.size())), m());
    return negate(positive_definite(shifted));
  };
  claim.then("at most lambda_max", text(R"(\left|)", sum, R"(\right| \le \lambda_{\max}(M),\quad M_{i,i+1} = )", half),
             at_most_lambda_max);
}

Record draw_toeplitz_spectrum(Source& source) {
  const std::int64_t k = source.chance(1, 20) ? 0 : source.between(1, 12);
  Fraction x = fraction(source.between(-110, 110), 100);
  if (source.chance(2, 3)) {
    const double near = std::cos(static_cast<double>(source.between(1, std::max<std::int64_t>(k, 1))) *
                                 3.14159265358979 / static_cast<double>(k + 1));
    x = fraction(static_cast<std::int64_t>(std::lround(near * 1000)) + source.between(-8, 8), 1000);
  }
  return Record().set("patches", k).set("x", x);
}

/// overlaps19, Theorem A.2's proof: the spectrum of M
void toeplitz_spectrum(Statement& claim) {
  const std::int64_t k = claim.integer("patches");
  if (k > 64) throw std::invalid_argument("up to 64 patches");
  const Real x = claim.number("x", "x"), half = claim.constant("half"), one = claim.constant("one");
  claim.given("sizes positive", counted(claim.whole("k", k, {"patches"}) >= 1));
  if (claim.settled()) return;
  const auto denominator = [&] { return Real(static_cast<long>(k)) + one; };
  const Real shown = claim.name("k") + one;
  claim.regime("near an eigenvalue", [&] {
    const auto near = [&] { return k >= 3 ? overlap::near_a_cosine(k, denominator(), x) : Truth::no; };
    return predicate(near, R"(k \ge 3,\ \left|x-\cos\tfrac{i\pi}{)", shown,
                     R"(}\right| < \tfrac1{100} \text{ for some } i)");
  });
  const auto counts_agree = [&] {
    const overlap::EigenvalueCount found = overlap::count_eigenvalues(k, half, x);
    const overlap::EigenvalueCount printed = overlap::count_cosines(k, denominator(), x);
    return truth_of(found.above == printed.above && found.below == printed.below);
  };
  claim.then("spectrum",
             text(R"(\#\{\lambda(M) > x\} = \#\{i \le k: \cos\tfrac{i\pi}{)", shown,
                  R"(} > x\},\ \text{the same below } x,\ M_{i,i+1} = )", half),
             counts_agree);
  claim.then("maximum", text(R"(\lambda_{\max}(M) \le x \iff \cos\tfrac{\pi}{)", shown, R"(} \le x)"), [&] {
    return truth_of((overlap::count_eigenvalues(k, half, x).above == 0) ==
                    decide(less_equal(overlap::cosine_of_share(Real(1), denominator()), x)));
  });
}

Record draw_orders_of_constants(Source& source) {
  Record record = draw_patch_matrix(source);
  const auto k = static_cast<std::int64_t>(record.vector("a").entries.size());
  record.set("alpha", source.chance(1, 8) ? fraction(source.between(-4, -1), 2) : draw_slope(source, false));
  record.set("bound", fraction(source.between(source.chance(1, 12) ? -1 : 1, 20), 2))
      .set("norm2", fraction(source.between(source.chance(1, 12) ? -1 : 0, 20), 3));
  return record.set("order", source.chance(5, 6) ? fraction(k) : fraction(source.between(3, 512), 8));
}

std::vector<Record> zoo_of_orders_of_constants() {
  Record record = Record().set("a", VectorField{1, {1}}).set("filter", std::int64_t{1}).set("stride", std::int64_t{1});
  record.set("alpha", fraction(-1)).set("bound", fraction(1)).set("norm2", fraction(1)).set("order", fraction(1));
  Record two = record;
  two.set("a", VectorField{1, {1, 0}}).set("order", fraction(2)).set("alpha", fraction(0));
  return {record, two};
}

/// overlaps19, Section B.2: orders of the constants
void orders_of_constants(Statement& claim) {
  const Real order = claim.number("order", R"(\kappa)"), taylor = claim.constant("taylor");
  const auto cosine = [&] {
    return claim.let("cosine", R"(\cos\frac\pi{\kappa+1})",
                     [&] { return overlap::cosine_of_share(Real(1), order + 1); });
  };
  const auto of_the_cosine = [&] { return 1 - cosine() >= taylor / square(order); };
  if (claim.reading("taylor")) {
    claim.given("order at least one", order >= 1);
    if (claim.settled()) return;
    claim.then("order of the cosine", of_the_cosine);
    return;
  }
  const Vec a = claim.vector("a");
  const Real alpha = claim.number("alpha", R"(\alpha)"), bound = claim.number("bound", "B"),
             norm2 = claim.number("norm2", R"(\|w^*\|^2)");
  PatchLayout layout;
  if (!symbolic()) {
    const std::int64_t r = claim.integer("filter"), s = claim.integer("stride");
    if (r > 12 || s > 24) throw std::invalid_argument("filters of up to 12, strides of up to 24");
    layout = overlap::tight_layout(r, s, std::ssize(a));
  }
  const Real k = claim.whole("k", a.size());
  claim.given("order is k", order == k);
  give_positive_sizes(claim, layout);
  claim.given("unit weights", claim.let("|a|^2", squared_norm(a)) == 1);
  give_large_stride(claim, layout);
  if (!claim.reading("equality")) {
    if (claim.reading("bound")) claim.given("slope nonnegative", alpha >= 0);
    claim.given("bound positive", bound > 0);
    claim.given("norm nonnegative", norm2 >= 0);
  }
  if (claim.settled()) return;
  const auto least = [&] {
    return claim.let("lambda_min", R"(\lambda_{\min}(P_a))", [&] { return overlap::patch_spectrum(layout, a).lower; });
  };
  const auto most = [&] {
    return claim.let("lambda_max", R"(\lambda_{\max}(P_a))", [&] { return overlap::patch_spectrum(layout, a).upper; });
  };
  if (claim.reading("equality")) {
    claim.then("equal", [&] { return least() == 1 - cosine(); });
    return;
  }
  const Real beta = claim.constant("beta"), gamma = claim.constant("gamma"), chi = claim.constant("chi");
  claim.then("smallest eigenvalue", [&] { return least() >= 1 - cosine(); });
  claim.then("order of the cosine", of_the_cosine);
  claim.then("order of beta", [&] { return (1 + alpha) / 2 * least() >= beta / square(k); });
  claim.then("order of gamma", [&] { return 2 * most() * k * bound <= gamma * k * bound; });
  claim.then("order of chi", [&] { return 2 * most() * k * bound * norm2 <= chi * k * bound * norm2; });
}

}  // namespace

std::vector<Claim> theorem_a_2_steps() {
  return {
      {.id = "overlaps19/step-thma.2-max",
       .title = "Maximum of the neighbour sum is attained at non-negative a",
       .place = "Section A, proof of Theorem A.2",
       .kind = "step",
       .themes = {"spectrum"},
       .words = R"(For $\|a\|=1$: $a^\top Ma=\sum a_ia_{i+1}$ with $\frac12$ beside the diagonal of $M$; taking absolute
         values of the entries does not lower it; and $|\sum a_ia_{i+1}|\le\lambda_{\max}(M)$.)",
       .conclusions = {{"(a)",
                        R"(the maximum of $|\sum a_ia_{i+1}|$ is that of $\sum a_ia_{i+1}$, with $a_i\ge0$)",
                        {"nonnegative"}},
                       {"(b)",
                        R"(it is the maximum of $a^\top Ma$, at most $\lambda_{\max}(M)$)",
                        {"quadratic form", "at most lambda_max"}},
                       {"(c)", R"($\lambda_{\max}(M)$ is attained)", {}}},
       .left_out = "(c): by an eigenvector, as $M$ is symmetric; it is irrational for $k>1$",
       .readings = {{"printed", "as printed"}},
       .constants = {{"half", {1, 2}, "the entries of M beside the diagonal"}},
       .planted = {turned("half", {99, 200}, "entries 1 % smaller"), turned("half", {101, 200}, "entries 1 % larger")},
       .serves = {"overlaps19/thma.2"},
       .scope = "k up to 6, rational unit vectors, half of them near the extremal ones",
       .not_covered = R"(that the maximum is attained: the extremal vector is irrational for k > 1; see
         step-thma.2-toeplitz for its value)",
       .twin = "step_thma_2_max.py",
       .full_cases = 20000,
       .draw = [](Source& source) { return Record().set("a", draw_patch_matrix(source).vector("a")); },
       .enumerated = [] { return 6; },
       .enumerate = small_largest_neighbour_sum,
       .state = largest_neighbour_sum},
      {.id = "overlaps19/step-thma.2-toeplitz",
       .title = "Eigenvalues of the tridiagonal Toeplitz matrix",
       .place = "Section A, proof of Theorem A.2",
       .kind = "step",
       .themes = {"spectrum"},
       .words = R"(The eigenvalues of $M$ are $\cos\frac{i\pi}{k+1}$, $i=1,\dots,k$; the largest is $\cos\frac\pi{k+1}$.
         Judged by counting: for every real $x$ as many of them lie above $x$, and below, as $M$ has eigenvalues
         there.)",
       .conclusions = {{"(a)", "the spectrum", {"spectrum"}}, {"(b)", "the maximum", {"maximum"}}},
       .readings = {{"printed", "as printed"}},
       .constants = {{"half", {1, 2}, "the entries of M beside the diagonal"}, {"one", {1, 1}, "the 1 in k + 1"}},
       .planted = {turned("half", {101, 200}, "entries 1 % larger"), turned("half", {9, 20}, "entries 10 % smaller"),
                   turned("one", {9, 10}, "k + 9/10 in place of k + 1")},
       .serves = {"overlaps19/thma.2", "overlaps19/step-thma.2-max"},
       .scope = "k up to 12; x anywhere, within one part in a thousand of an eigenvalue, and on rational eigenvalues",
       .twin = "step_thma_2_toeplitz.py",
       .full_cases = 20000,
       .draw = draw_toeplitz_spectrum,
       .enumerated = [] { return 25; },
       .enumerate =
           [](std::int64_t index) {
             return Record().set("patches", index / 5 + 1).set("x", fraction(index % 5 - 2, 2));
           },
       .state = toeplitz_spectrum},
      {.id = "overlaps19/step-thm4.2-omega",
       .title = "Order of the constants",
       .place = "Section B.2",
       .kind = "step",
       .themes = {"contraction rate"},
       .words = R"($\lambda_{\min}(P_a)\ge1-\cos\frac\pi{k+1}=\Omega(\frac1{k^2})$, so that
         $\beta=\frac{1+\alpha}2\lambda_{\min}(P_a)=\Omega(\frac1{k^2})$, $\gamma=2\lambda_{\max}(P_a)kB=O(kB)$ and
         $\chi=O(kB\|w^*\|^2)$, each with an explicit constant.)",
       .conclusions = {{"(a)", R"($\lambda_{\min}(P_a)\ge1-\cos\frac\pi{k+1}$)", {"smallest eigenvalue", "equal"}},
                       {"(b)", R"($1-\cos\frac\pi{k+1}=\Omega(\frac1{k^2})$)", {"order of the cosine"}},
                       {"(c)",
                        R"(the orders of $\beta$, $\gamma$, $\chi$)",
                        {"order of beta", "order of gamma", "order of chi"}}},
       .readings = {{.name = "any slope", .text = "any real slope", .fault = "slope"},
                    {"bound", R"(the sign of Theorem A.2, $\ge$, and a slope $\alpha\ge0$)"},
                    {.name = "equality",
                     .text = R"(the sign as printed: $\lambda_{\min}(P_a)=1-\cos\frac\pi{k+1}$)",
                     .slip = R"($\ge$ for $=$)",
                     .part = "(a)"},
                    {.name = "taylor",
                     .text = R"($1-\cos\frac\pi{\kappa+1}\ge\frac9{10\kappa^2}$ for every real $\kappa\ge1$)",
                     .part = "(b)"}},
       .constants = {{"taylor", {9, 10}, "1 - cos(pi/(k+1)) is at least this over k^2"},
                     {"beta", {9, 20}, "beta is at least this over k^2"},
                     {"gamma", {4, 1}, "gamma is at most this times k B"},
                     {"chi", {4, 1}, "chi likewise"}},
       .planted = {turned("taylor", {101, 100}, "just above what k = 1 allows"),
                   turned("gamma", {19, 5}, "3.8 k B in place of 4 k B"), turned("beta", {2, 1}, "2 / k^2"),
                   turned("chi", {2, 1}, "2 k B |w*|^2")},
       .power_in = "bound",
       .serves = {"overlaps19/thm4.2"},
       .scope = "k up to 6, r up to 6, rational unit vectors, half of them near the extremal ones; kappa up to 64",
       .note = R"(With constants 1 and $\frac12$ the first two orders hold too; they are attained at $k=1$.)",
       .alarm = R"(the matrix that serves it is right; what is missing here is $|\alpha|\le1$)",
       .twin = "step_thm4_2_omega.py",
       .full_cases = 20000,
       .draw = draw_orders_of_constants,
       .zoo = zoo_of_orders_of_constants,
       .state = orders_of_constants}};
}

}  // namespace lakatos::overlaps19

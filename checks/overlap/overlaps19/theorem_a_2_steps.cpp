#include "checks/overlap/overlaps19/theorem_a_2_steps.hpp"

#include <algorithm>
#include <cmath>

#include "checks/overlap/overlaps19/draw.hpp"
#include "checks/overlap/overlaps19/patch_matrix.hpp"
#include "checks/overlap/overlaps19/standing.hpp"
#include "theory/numeric/bracket.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/overlap/spectrum.hpp"
#include "theory/overlap/toeplitz.hpp"

namespace lakatos::overlaps19 {
namespace {

// A symbol has no size; nothing of this is computed over symbols, but its text must compile.
[[maybe_unused]] Symbol abs(const Symbol& a) { return a; }

}  // namespace

ClaimInfo LargestNeighbourSum::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-thma.2-max";
  info.title = "Maximum of the neighbour sum is attained at non-negative a";
  info.place = "Section A, proof of Theorem A.2";
  info.kind = "step";
  info.words = "For $\\|a\\|=1$: $a^\\top Ma=\\sum a_ia_{i+1}$ with $\\frac12$ beside the diagonal of $M$; taking absolute values of the entries does not lower it; and $|\\sum a_ia_{i+1}|\\le\\lambda_{\\max}(M)$.";
  info.readings = {{"printed", "as printed", "survives", "sampled", ""}};
  info.constants = {{"half", {1, 2}, "the entries of M beside the diagonal"}};
  info.planted = {{"half 99/200", "entries 1 % smaller", "half", {99, 200}, "", "", ""}, {"half 101/200", "entries 1 % larger", "half", {101, 200}, "", "", ""}};
  info.serves = {"overlaps19/thma.2"};
  info.scope = "k up to 6, rational unit vectors, half of them near the extremal ones";
  info.not_covered = "that the maximum is attained: the extremal vector is irrational for k > 1; see step-thma.2-toeplitz for its value";
  info.atoms_allowed = true;
  info.twin = "step_thma_2_max.py";
  info.full_cases = 20000;
  return info;
}

Record LargestNeighbourSum::draw(Source& source) {
  Record record;
  return record.set("a", draw_patch_matrix(source).vector("a")), record;
}
std::int64_t LargestNeighbourSum::enumerated() { return 6; }
Record LargestNeighbourSum::enumerate(std::int64_t index) {
  static const std::vector<VectorField> vectors = {{1, {1}}, {1, {0, 1}}, {5, {3, 4}}, {5, {4, -3}}, {3, {1, 2, 2}}, {3, {2, -1, 2}}};
  Record record;
  return record.set("a", vectors[static_cast<std::size_t>(index)]), record;
}

template <class S>
void LargestNeighbourSum::state(Statement<S>& claim) {
  const Vector<S> a = claim.vector("a");
  const S half = claim.constant("half", {1, 2});
  claim.given("unit weights", [&] { return equals(claim.let("|a|^2", "\\|a\\|^2", [&] { return squared_norm(a); }), S(1)); });
  if (claim.settled()) return;
  const S sum = claim.let("neighbour sum", "\\textstyle\\sum a_ia_{i+1}", [&] { return overlap::neighbour_sum(a); });
  const auto m = [&] { return overlap::neighbour_matrix(static_cast<std::int64_t>(a.size()), half); };
  claim.trivial_if([&] { return equal(sum, S(0)) == Truth::yes; });
  claim.then("quadratic form", [&] { return predicate<S>([&] { return equal(bilinear(a, m(), a), sum); }, "a^\\top M a = ", sum, ",\\quad M_{i,i+1} = ", half); });
  claim.then("nonnegative", [&] {
    const S flat = claim.let("sum of absolute values", "\\textstyle\\sum |a_i||a_{i+1}|", [&] {
      Vector<S> absolute;
      for (const S& entry : a) absolute.push_back(abs(entry));
      return overlap::neighbour_sum(absolute);
    });
    return both(at_most(sum, flat), at_most(S(-sum), flat));
  });
  claim.then("at most lambda_max", [&] {
    const auto decide = [&] {  // c <= lambda_max(M) exactly when c I - M is not positive definite
      const Matrix<S> shifted = subtract(scale(abs(sum), identity<S>(a.size())), m());
      return negate(positive_definite(shifted));
    };
    return predicate<S>(decide, "\\left|", sum, "\\right| \\le \\lambda_{\\max}(M),\\quad M_{i,i+1} = ", half);
  });
}

ClaimInfo ToeplitzSpectrum::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-thma.2-toeplitz";
  info.title = "Eigenvalues of the tridiagonal Toeplitz matrix";
  info.place = "Section A, proof of Theorem A.2";
  info.kind = "step";
  info.words = "The eigenvalues of $M$ are $\\cos\\frac{i\\pi}{k+1}$, $i=1,\\dots,k$; the largest is $\\cos\\frac\\pi{k+1}$. Judged by counting: for every real $x$ as many of them lie above $x$, and below, as $M$ has eigenvalues there.";
  info.readings = {{"printed", "as printed", "survives", "sampled", ""}};
  info.constants = {{"half", {1, 2}, "the entries of M beside the diagonal"}, {"one", {1, 1}, "the 1 in k + 1"}};
  info.planted = {{"half 101/200", "entries 1 % larger", "half", {101, 200}, "", "", ""}, {"half 9/20", "entries 10 % smaller", "half", {9, 20}, "", "", ""}, {"one 9/10", "k + 9/10 in place of k + 1", "one", {9, 10}, "", "", ""}};
  info.serves = {"overlaps19/thma.2", "overlaps19/step-thma.2-max"};
  info.scope = "k up to 12; x anywhere, within one part in a thousand of an eigenvalue, and on rational eigenvalues";
  info.atoms_allowed = true;
  info.twin = "step_thma_2_toeplitz.py";
  info.full_cases = 20000;
  return info;
}

Record ToeplitzSpectrum::draw(Source& source) {
  const std::int64_t k = source.chance(1, 20) ? 0 : source.between(1, 12);
  Fraction x = fraction(source.between(-110, 110), 100);
  if (source.chance(2, 3)) {
    const double near = std::cos(static_cast<double>(source.between(1, std::max<std::int64_t>(k, 1))) * 3.14159265358979 / static_cast<double>(k + 1));
    x = fraction(static_cast<std::int64_t>(std::lround(near * 1000)) + source.between(-8, 8), 1000);
  }
  Record record;
  return record.set("patches", k).set("x", x), record;
}
std::int64_t ToeplitzSpectrum::enumerated() { return 25; }
Record ToeplitzSpectrum::enumerate(std::int64_t index) {
  Record record;
  return record.set("patches", index / 5 + 1).set("x", fraction(index % 5 - 2, 2)), record;
}

template <class S>
void ToeplitzSpectrum::state(Statement<S>& claim) {
  const std::int64_t k = claim.integer("patches");
  if (k > 64) throw std::invalid_argument("up to 64 patches");
  const S x = claim.number("x", "x"), half = claim.constant("half", {1, 2}), one = claim.constant("one", {1, 1});
  claim.given("sizes positive", [&] { return predicate<S>([&] { return truth_of(k >= 1); }, "k \\ge 1"); });
  if (claim.settled()) return;
  const auto cosine = [&](std::int64_t i) { return overlap::cosine_of_share(S(static_cast<long>(i)), S(S(static_cast<long>(k)) + one)); };
  const S text = claim.name("k") + one;
  claim.then("spectrum", [&] {
    const auto decide = [&] {
      const overlap::EigenvalueCount found = overlap::count_eigenvalues(k, half, x);
      overlap::EigenvalueCount printed;
      for (std::int64_t i = 1; i <= k; ++i) {
        const S c = cosine(i);
        printed.above += lakatos::decide(less(x, c)) ? 1 : 0, printed.below += lakatos::decide(less(c, x)) ? 1 : 0;
      }
      return truth_of(found.above == printed.above && found.below == printed.below);
    };
    return predicate<S>(decide, "\\#\\{\\lambda(M) > x\\} = \\#\\{i \\le k: \\cos\\tfrac{i\\pi}{", text, "} > x\\},\\ \\text{the same below } x,\\ M_{i,i+1} = ", half);
  });
  claim.then("maximum", [&] {
    const auto decide = [&] { return truth_of((overlap::count_eigenvalues(k, half, x).above == 0) == lakatos::decide(less_equal(cosine(1), x))); };
    return predicate<S>(decide, "\\lambda_{\\max}(M) \\le x \\iff \\cos\\tfrac{\\pi}{", text, "} \\le x");
  });
}

ClaimInfo OrdersOfConstants::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-thm4.2-omega";
  info.title = "Order of the constants";
  info.place = "Section B.2";
  info.kind = "step";
  info.words = "$\\lambda_{\\min}(P_a)\\ge1-\\cos\\frac\\pi{k+1}=\\Omega(\\frac1{k^2})$, so that $\\beta=\\frac{1+\\alpha}2\\lambda_{\\min}(P_a)=\\Omega(\\frac1{k^2})$, $\\gamma=2\\lambda_{\\max}(P_a)kB=O(kB)$ and $\\chi=O(kB\\|w^*\\|^2)$, each with an explicit constant.";
  info.readings = {{"bound", "the sign of Theorem A.2, $\\ge$, and a slope $\\alpha\\ge0$", "survives", "sampled", ""},
                   {"equality", "the sign as printed: $\\lambda_{\\min}(P_a)=1-\\cos\\frac\\pi{k+1}$", "refuted", "exact", "$\\ge$ for $=$"},
                   {"any slope", "any real slope", "refuted", "exact", "$\\beta=\\Omega(\\frac1{k^2})$ needs slopes bounded away from $-1$"},
                   {"taylor", "$1-\\cos\\frac\\pi{\\kappa+1}\\ge\\frac9{10\\kappa^2}$ for every real $\\kappa\\ge1$", "survives", "sampled", ""}};
  info.constants = {{"taylor", {9, 10}, "1 - cos(pi/(k+1)) is at least this over k^2"}, {"beta", {9, 20}, "beta is at least this over k^2"}, {"gamma", {4, 1}, "gamma is at most this times k B"}, {"chi", {4, 1}, "chi likewise"}};
  info.planted = {{"taylor 101/100", "just above what k = 1 allows", "taylor", {101, 100}, "", "", ""},
                  {"gamma 19/5", "3.8 k B in place of 4 k B", "gamma", {19, 5}, "", "", ""},
                  {"beta 2", "2 / k^2", "beta", {2, 1}, "", "", ""},
                  {"chi 2", "2 k B |w*|^2", "chi", {2, 1}, "", "", ""}};
  info.serves = {"overlaps19/thm4.2"};
  info.scope = "k up to 6, r up to 6, rational unit vectors, half of them near the extremal ones; kappa up to 64";
  info.note = "With constants 1 and $\\frac12$ the first two orders hold too; they are attained at $k=1$.";
  info.atoms_allowed = true;
  info.twin = "step_thm4_2_omega.py";
  info.full_cases = 20000;
  return info;
}

Record OrdersOfConstants::draw(Source& source) {
  Record record = draw_patch_matrix(source);
  const auto k = static_cast<std::int64_t>(record.vector("a").entries.size());
  record.set("alpha", source.chance(1, 8) ? fraction(source.between(-4, -1), 2) : draw_slope(source, false));
  record.set("bound", fraction(source.between(source.chance(1, 12) ? -1 : 1, 20), 2)).set("norm2", fraction(source.between(source.chance(1, 12) ? -1 : 0, 20), 3));
  return record.set("order", source.chance(5, 6) ? fraction(k) : fraction(source.between(3, 512), 8)), record;
}

std::vector<Record> OrdersOfConstants::zoo() {
  Record record;
  record.set("a", VectorField{1, {1}}).set("filter", std::int64_t{1}).set("stride", std::int64_t{1}).set("alpha", fraction(-1));
  record.set("bound", fraction(1)).set("norm2", fraction(1)).set("order", fraction(1));
  Record two = record;
  two.set("a", VectorField{1, {1, 0}}).set("order", fraction(2)).set("alpha", fraction(0));
  return {record, two};
}

template <class S>
void OrdersOfConstants::state(Statement<S>& claim) {
  const S order = claim.number("order", "\\kappa"), taylor = claim.constant("taylor", {9, 10});
  const auto cosine = [&] { return claim.let("cosine", "\\cos\\frac\\pi{\\kappa+1}", [&] { return overlap::cosine_of_share(S(1), S(order + S(1))); }); };
  const auto of_the_cosine = [&] { return at_least(S(S(1) - cosine()), S(taylor / square(order))); };
  if (claim.reading("taylor")) {
    claim.given("order at least one", [&] { return at_least(order, S(1)); });
    if (claim.settled()) return;
    claim.then("order of the cosine", of_the_cosine);
    return;
  }
  const Vector<S> a = claim.vector("a");
  const S alpha = claim.number("alpha", "\\alpha"), bound = claim.number("bound", "B"), norm2 = claim.number("norm2", "\\|w^*\\|^2");
  PatchLayout layout;
  if constexpr (!Statement<S>::symbolic) {
    const auto k = static_cast<std::int64_t>(a.size());
    if (claim.integer("filter") > 12 || claim.integer("stride") > 24) throw std::invalid_argument("filters of up to 12, strides of up to 24");
    layout = {(k - 1) * claim.integer("stride") + claim.integer("filter"), claim.integer("filter"), claim.integer("stride"), k};
  }
  const S k = Statement<S>::symbolic ? claim.name("k") : S(static_cast<long>(a.size()));
  claim.given("order is k", [&] { return equals(order, k); });
  claim.given("sizes positive", [&] { return predicate<S>([&] { return truth_of(layout.filter >= 1 && layout.stride >= 1); }, "r,s \\ge 1"); });
  claim.given("unit weights", [&] { return equals(claim.let("|a|^2", "\\|a\\|^2", [&] { return squared_norm(a); }), S(1)); });
  give_large_stride(claim, layout);
  if (!claim.reading("equality")) {
    if (claim.reading("bound")) claim.given("slope nonnegative", [&] { return at_least(alpha, S(0)); });
    claim.given("bound positive", [&] { return above(bound, S(0)); });
    claim.given("norm nonnegative", [&] { return at_least(norm2, S(0)); });
  }
  if (claim.settled()) return;
  const auto least = [&] { return claim.let("lambda_min", "\\lambda_{\\min}(P_a)", [&] { return overlap::patch_spectrum(layout, a).lower; }); };
  const auto most = [&] { return claim.let("lambda_max", "\\lambda_{\\max}(P_a)", [&] { return overlap::patch_spectrum(layout, a).upper; }); };
  if (claim.reading("equality")) {
    claim.then("equal", [&] { return equals(least(), S(S(1) - cosine())); });
    return;
  }
  const S beta = claim.constant("beta", {9, 20}), gamma = claim.constant("gamma", {4, 1}), chi = claim.constant("chi", {4, 1});
  claim.then("smallest eigenvalue", [&] { return at_least(least(), S(S(1) - cosine())); });
  claim.then("order of the cosine", of_the_cosine);
  claim.then("order of beta", [&] { return at_least(S((S(1) + alpha) / S(2) * least()), S(beta / square(k))); });
  claim.then("order of gamma", [&] { return at_most(S(S(2) * most() * k * bound), S(gamma * k * bound)); });
  claim.then("order of chi", [&] { return at_most(S(S(2) * most() * k * bound * norm2), S(chi * k * bound * norm2)); });
}

template void LargestNeighbourSum::state(Statement<Interval>&);
template void LargestNeighbourSum::state(Statement<Ball>&);
template void LargestNeighbourSum::state(Statement<Rational>&);
template void LargestNeighbourSum::state(Statement<Symbol>&);
template void ToeplitzSpectrum::state(Statement<Interval>&);
template void ToeplitzSpectrum::state(Statement<Ball>&);
template void ToeplitzSpectrum::state(Statement<Rational>&);
template void ToeplitzSpectrum::state(Statement<Symbol>&);
template void OrdersOfConstants::state(Statement<Interval>&);
template void OrdersOfConstants::state(Statement<Ball>&);
template void OrdersOfConstants::state(Statement<Rational>&);
template void OrdersOfConstants::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19

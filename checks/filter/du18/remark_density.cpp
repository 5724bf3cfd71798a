#include "checks/filter/du18/remark_density.hpp"

#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/standing.hpp"

// Laws of the plane with a density of the angle that is constant on n equal sectors, and a squared norm that is. Angles are counted in turns, so
// that sectors and wedge have rational ends: with w* along the first axis the wedge {w.Z >= 0, w*.Z <= 0} is [3/4, 3/4 + u).

namespace lakatos::du18 {
namespace {

// A symbol has no size; the moment is never computed over symbols, but its text must compile.
[[maybe_unused]] Symbol max(const Symbol& a, const Symbol& b) { return hull(a, b); }
[[maybe_unused]] Symbol min(const Symbol& a, const Symbol& b) { return hull(a, b); }

template <class S>
struct Sectors {
  Vector<S> mass, square;  // mass of each sector, not normalised; squared norm there
  S total() const {
    S sum = 0;
    for (const S& m : mass) sum += m;
    return sum;
  }
  S count() const { return S(static_cast<long>(mass.size())); }
};

template <class S>
S largest(const Vector<S>& x) {
  S most = x.front();
  for (const S& entry : x) most = max(most, entry);
  return most;
}

/// E[ZZ^T 1{Z in the wedge of opening 2 pi u}].
template <class S>
Matrix<S> wedge_moment(const Sectors<S>& law, const S& u) {
  Matrix<S> moment(2, 2);
  const S start = S(3) / S(4), n = law.count();
  for (std::size_t i = 0; i < law.mass.size(); ++i) {
    const S first = S(static_cast<long>(i)) / n, low = max(first, start), high = max(low, S(min(S(first + S(1) / n), S(start + u))));
    const S a = S(2) * pi<S>() * low, b = S(2) * pi<S>() * high;
    const S weight = law.mass[i] / law.total() * n / (S(2) * pi<S>()) * law.square[i];
    const S swing = (sin(S(2) * b) - sin(S(2) * a)) / S(4), cross = (square(sin(b)) - square(sin(a))) / S(2);
    moment(0, 0) += weight * ((b - a) / S(2) + swing);
    moment(1, 1) += weight * ((b - a) / S(2) - swing);
    moment(0, 1) += weight * cross, moment(1, 0) += weight * cross;
  }
  return moment;
}

}  // namespace

ClaimInfo BoundedAngularDensity::info() {
  ClaimInfo info;
  info.id = "du18/remark-density";
  info.title = "Bounded angular density bounds the operator norm of A(w,-w*)";
  info.place = "Section 2.1, before Assumption 2.1";
  info.kind = "remark";
  info.words =
      "If the angle of the input has a bounded density, the operator norm of $A_{w,-w_*}$ is bounded. In the form of Assumption 2.1: with the density at most $D$ per radian and $\\|Z\\|^2\\le R$, "
      "$\\lambda_{\\max}(A_{w,-w_*})\\le DR\\,\\theta(w,w_*)$.";
  info.readings = {{"growth", "linear growth with the angle, $\\beta=DR$; the norm is bounded too", "survives", "sampled", ""}, {"bounded", "bounded by $\\mathbb E\\|Z\\|^2$", "survives", "sampled", ""}};
  info.constants = {{"beta", {1, 1}, "the factor of the bound"}};
  info.planted = {{"beta 99/100", "$\\frac{99}{100}DR\\,\\theta$", "beta", {99, 100}, "", "", "growth"},
                  {"beta 4/5", "$\\frac45DR\\,\\theta$", "beta", {4, 5}, "", "", "growth"},
                  {"mean density", "the mean density $\\frac1{2\\pi}$ in place of the largest", "", {0, 1}, "", "mean density", "growth"},
                  {"beta 1/4", "bounded by $\\frac14\\mathbb E\\|Z\\|^2$", "beta", {1, 4}, "", "", "bounded"}};
  info.serves = {"du18/assump2.1"};
  info.scope = "laws of the plane whose angle has a constant density on each of 1 to 12 equal sectors, with a constant norm on each; wedges of up to a quarter turn";
  info.not_covered = "p > 2; norms without a bound, where $D$ alone gives no $\\beta$: then the mean of $\\|Z\\|^2$ given the angle must be bounded";
  info.twin = "remark_density.py";
  return info;
}

Record BoundedAngularDensity::draw(Source& source) {
  const auto n = static_cast<std::size_t>(source.between(1, 12));
  VectorField mass{1, std::vector<std::int64_t>(n)}, square{source.between(1, 3), std::vector<std::int64_t>(n)};
  for (auto& entry : mass.entries) entry = source.between(0, 4);
  for (auto& entry : square.entries) entry = source.between(0, 4);
  if (source.chance(3, 4)) mass.entries[3 * n / 4] = 5, square.entries[3 * n / 4] = 5;  // the densest and farthest sector meets the wedge
  if (source.chance(1, 3)) {  // nearly all mass near the wedge
    for (std::size_t i = 0; i < n; ++i) mass.entries[i] = i == 3 * n / 4 ? 5 : 0;
  }
  if (source.chance(1, 30)) square.entries[source.below(n)] = -1;
  if (source.chance(1, 30)) mass.entries[source.below(n)] = -1;
  reduce(square);
  const Fraction turn = source.chance(1, 20) ? fraction(source.between(-1, 3), 8) : fraction(source.between(1, 10), source.pick<std::int64_t>({40, 40, 60, 100, 1000}));
  Record record;
  return record.set("mass", mass).set("square", square).set("turn", turn), record;
}

template <class S>
void BoundedAngularDensity::state(Statement<S>& claim) {
  const auto mass = claim.vector("mass");
  const Sectors<S> law{mass, claim.vector("square", mass.size())};
  const S u = claim.number("turn", "u"), beta = claim.constant("beta", {1, 1});
  const auto nonnegative = [](const Vector<S>& x) {
    Truth all = Truth::yes;
    for (const S& entry : x) all = both(all, less_equal(S(0), entry));
    return all;
  };
  claim.given("mass", [&] { return predicate<S>([&] { return both(nonnegative(law.mass), less(S(0), law.total())); }, "m_i \\ge 0,\\ \\textstyle\\sum_i m_i > 0"); });
  claim.given("square", [&] { return predicate<S>([&] { return nonnegative(law.square); }, "\\|Z\\|^2 \\ge 0"); });
  claim.given("angle", [&] { return both(at_least(u, S(0)), at_most(u, S(S(1) / S(4)))); });
  if (claim.settled()) return;

  const auto growth = [&] { return claim.let("lambda_max", "\\lambda_{\\max}(A_{w,-w_*})", [&] { return largest_eigenvalue_bracket(wedge_moment(law, u)).upper; }); };
  claim.trivial_if([&] { return equal(u, S(0)) == Truth::yes || equal(S(largest(law.mass) * largest(law.square)), S(0)) == Truth::yes; });
  if (claim.reading("bounded")) {
    claim.then("bounded", [&] {
      const auto mean = [&] {
        S sum = 0;
        for (std::size_t i = 0; i < law.mass.size(); ++i) sum += law.mass[i] * law.square[i];
        return S(sum / law.total());
      };
      return at_most(growth(), S(beta * claim.let("E|Z|^2", "\\mathbb E\\|Z\\|^2", mean)));
    });
    return;
  }
  claim.then("growth", [&] {
    const bool flat = claim.planted("mean density");
    const S density = claim.let("D", flat ? "\\tfrac1{2\\pi}" : "D", [&] { return flat ? S(S(1) / (S(2) * pi<S>())) : S(largest(law.mass) / law.total() * law.count() / (S(2) * pi<S>())); });
    const S reach = claim.let("R", "R", [&] { return largest(law.square); });
    return at_most(growth(), S(beta * density * reach * claim.let("phi", "\\theta(w,w_*)", [&] { return S(S(2) * pi<S>() * u); })));
  });
}

template void BoundedAngularDensity::state(Statement<Interval>&);
template void BoundedAngularDensity::state(Statement<Ball>&);
template void BoundedAngularDensity::state(Statement<Rational>&);
template void BoundedAngularDensity::state(Statement<Symbol>&);

}  // namespace lakatos::du18

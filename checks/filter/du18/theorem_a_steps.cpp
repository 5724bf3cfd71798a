#include "checks/filter/du18/theorem_a_steps.hpp"

#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/standing.hpp"
#include "checks/filter/du18/theorem_a_1.hpp"
#include "theory/probability/wedge.hpp"

namespace lakatos::du18 {
namespace {

/// value = x to nine digits, x >= 0.
template <class S>
Formula<S> equals_closely(const S& value, const S& x) {
  if constexpr (std::is_same_v<S, Symbol>) {
    return equals(value, x);
  } else {
    const S slack = from_integers<S>(1, 1000000000);
    return both(at_most(value, S((S(1) + slack) * x)), at_most(S((S(1) - slack) * x), value));
  }
}

/// The integral of sin^2 over [0, theta] by the midpoint rule with n slices, and its error bound theta h^2 / 12 (|(sin^2)''| <= 2).
template <class S>
Bracket<S> integral_of_square_sine(const S& theta, std::int64_t n) {
  const S h = theta / S(static_cast<long>(n));
  S sum = 0;
  for (std::int64_t i = 0; i < n; ++i) sum += square(sin(S(from_integers<S>(2 * i + 1, 2) * h)));
  const S value = sum * h, error = theta * square(h) / S(12);
  return {value - error, value + error};
}

}  // namespace

ClaimInfo WedgeIntegral::info() {
  ClaimInfo info;
  info.id = "du18/step-thma.1-eig";
  info.title = "Wedge integral and its eigenvalues";
  info.place = "Appendix A.1, proof of Theorem A.1";
  info.kind = "step";
  info.words =
      "$\\int_{-\\pi/2}^{-\\pi/2+\\phi}(\\cos\\theta,\\sin\\theta)^\\top(\\cos\\theta,\\sin\\theta)\\,d\\theta=\\frac12\\begin{pmatrix}\\phi-\\sin\\phi\\cos\\phi&-\\sin^2\\phi\\\\-\\sin^2\\phi&\\phi+\\sin\\phi\\cos\\phi\\end{pmatrix}$ "
      "has the eigenvalues $\\frac{\\phi\\pm\\sin\\phi}2$, $\\frac{\\phi+\\sin\\phi}2\\le\\phi$ on $[0,\\pi]$, and $\\frac1{\\pi p}$ times the larger one is the largest eigenvalue of "
      "$\\mathbb E[ZZ^\\top\\mathbb I\\{S(w,-w_*)\\}]$ for the uniform law on the unit sphere of $\\mathbb R^p$.";
  info.readings = {{"density", "the integral taken with the density $\\frac1{2\\pi}$ of the angle and with $\\mathbb E\\|\\text{projection on the plane}\\|^2=\\frac2p$", "survives", "sampled", ""},
                   {"printed", "the expectation equals the integral, as printed", "refuted", "exact", "the density $\\frac1{2\\pi}$ of the angle is missing"},
                   {"plane", "with the density; \"without loss of generality\" only the plane of $w$ and $w_*$ matters", "refuted", "exact", "for $p>2$ the projection of the sphere on the plane has second moment $\\frac2p$, not 1"}};
  info.constants = {{"half", {1, 2}, "the factor of the matrix"}, {"bound", {1, 1}, "the factor of $\\phi$"}};
  info.planted = {{"bound 99/100", "$\\frac{\\phi+\\sin\\phi}2\\le\\frac{99}{100}\\phi$", "bound", {99, 100}, "", "", ""},
                  {"half 51/100", "51/100 in place of 1/2 before the matrix", "half", {51, 100}, "", "", ""},
                  {"cosine", "eigenvalues $\\frac{\\phi\\pm\\cos\\phi}2$", "", {0, 1}, "", "cosine", ""}};
  info.serves = {"du18/thma.1"};
  info.scope = "p = 2 ... 64, angles in [0, pi]; the identities at rational points of the circle, with the angle as a free number";
  info.not_covered = "p > 64";
  info.note =
      "The integral is checked by differentiation (the rules $\\phi'=1$, $\\sin'=\\cos$, $\\cos'=-\\sin$, exact) and at 0; the expectation to nine digits against the closed form of the sphere's wedge, which has tests of its own.";
  info.twin = "step_thma_1_eig.py";
  info.full_cases = 20000;
  return info;
}

Record WedgeIntegral::draw(Source& source) {
  Record record = draw_opening(source);
  const double pi = 3.14159;
  if (source.chance(1, 2)) record.set("phi", just_below(pi * to_double(source.share(12)) + 1e-6, 1e-3));
  else if (source.chance(1, 12)) record.set("phi", just_above(3.1416, 1e-2));
  return record.set("half_tangent", fraction(source.between(-8, 8), source.between(1, 8))), record;
}

template <class S>
void WedgeIntegral::state(Statement<S>& claim) {
  const S p = dimension_of(claim), phi = claim.number("phi", "\\phi"), t = claim.number("half_tangent", "t");
  const S half = claim.constant("half", {1, 2}), bound = claim.constant("bound", {1, 1});
  claim.given("two dimensions", [&] { return at_least(p, S(2)); });
  claim.given("angle", [&] { return both(at_least(phi, S(0)), at_most(phi, pi<S>())); });
  if (claim.settled()) return;

  const S c = claim.let("c", "\\cos\\phi", [&] { return S((S(1) - square(t)) / (S(1) + square(t))); });
  const S s = claim.let("s", "\\sin\\phi", [&] { return S(S(2) * t / (S(1) + square(t))); });
  claim.trivial_if([&] { return equal(phi, S(0)) == Truth::yes; });
  claim.then("integral", [&] {
    const auto decide = [&] {
      const S turn = square(c) - square(s);  // the derivative of sin cos
      return both(both(equal(S(half * (S(1) - turn)), square(s)), equal(S(half * (S(1) + turn)), square(c))), equal(S(half * S(-2) * s * c), S(-s * c)));
    };
    return predicate<S>(decide, "\\frac{d}{d\\phi}\\ ", half * claim.name("\\begin{pmatrix}\\phi-\\sin\\phi\\cos\\phi&-\\sin^2\\phi\\\\-\\sin^2\\phi&\\phi+\\sin\\phi\\cos\\phi\\end{pmatrix}"),
                        " = (\\sin\\phi,-\\cos\\phi)^\\top(\\sin\\phi,-\\cos\\phi)");
  });
  claim.then("eigenvalues", [&] {
    const bool cosine = claim.planted("cosine");
    const auto decide = [&] {  // the trace is phi on both sides; the determinants, times 4
      return equal(S((phi - s * c) * (phi + s * c) - square(square(s))), S(square(phi) - square(cosine ? c : s)));
    };
    return predicate<S>(decide, "\\text{its eigenvalues are}\\ \\tfrac12(\\phi\\pm", cosine ? "\\cos" : "\\sin", "\\phi)");
  });
  claim.then("bound", [&] {
    if constexpr (Statement<S>::symbolic) return at_most((phi + claim.name("\\sin\\phi")) / S(2), bound * phi);
    else return at_most(S((phi + sin(phi)) / S(2)), S(bound * phi));
  });
  claim.then("expectation", [&] {
    const S value = claim.let("largest eigenvalue", "\\lambda_{\\max}(A_{w,-w_*})", [&] { return sphere_wedge(static_cast<int>(claim.integer("dimension")), phi).along; });
    const S density = claim.reading("printed") ? S(1) : claim.reading("plane") ? S(1) / (S(2) * pi<S>()) : S(1) / (pi<S>() * p);
    if constexpr (Statement<S>::symbolic) return equals(value, density * claim.name("\\tfrac12(\\phi+\\sin\\phi)"));
    else return equals_closely(value, S(density * (phi + sin(phi)) / S(2)));
  });
}

ClaimInfo RadialFactor::info() {
  ClaimInfo info;
  info.id = "du18/step-thma.2-norm";
  info.title = "Angle and radius integrate separately; second moment bound";
  info.place = "Appendix A.1, proof of Theorem A.2";
  info.kind = "step";
  info.words =
      "For $Z\\sim N(0,I)$ in $\\mathbb R^p$: $\\mathbb E\\|Z\\|^2\\le p$; in the plane of $w$ and $w_*$ the moment $A_{w,-w_*}$ is the second moment 2 of the radius times the integral over the angle with "
      "density $\\frac1{2\\pi}$; and $\\lambda_{\\max}(A_{w,-w_*})\\le p\\,\\theta(w,w_*)$.";
  info.readings = {{"printed", "as printed", "survives", "sampled", ""}};
  info.constants = {{"norm", {1, 1}, "the factor of p"}, {"radial", {1, 1}, "the factor of the radial part"}};
  info.planted = {{"norm 99/100", "$\\mathbb E\\|Z\\|^2\\le\\frac{99}{100}p$", "norm", {99, 100}, "", "", ""},
                  {"radial 101/100", "the radial part 1 % too large", "radial", {101, 100}, "", "", ""},
                  {"radial 9/10", "the radial part 10 % too small", "radial", {9, 10}, "", "", ""}};
  info.serves = {"du18/thma.2"};
  info.scope = "p = 2 ... 6, small rational students and teachers";
  info.not_covered = "p > 6: the plane of $w$ and $w_*$ carries all but the multiple of the identity on its complement";
  info.note = "The factorisation is checked by quadrature of the angular integral with a proved error bound, against the moment's matrix.";
  info.twin = "step_thma_2_norm.py";
  return info;
}

Record RadialFactor::draw(Source& source) {
  const auto p = static_cast<std::size_t>(source.chance(1, 25) ? 1 : source.between(2, 6));
  Record record;
  record.set("w", draw_vector(source, p, 4, 3)).set("teacher", draw_vector(source, p, 4, 3));
  return record.set("slices", source.pick<std::int64_t>({16, 24, 32})), record;
}

template <class S>
void RadialFactor::state(Statement<S>& claim) {
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S norm = claim.constant("norm", {1, 1}), radial = claim.constant("radial", {1, 1});
  give_student(claim, w);
  claim.given("two dimensions", [&] { return predicate<S>([&] { return truth_of(teacher.size() >= 2); }, "p \\ge 2"); });
  if (claim.settled()) return;

  const S p = Statement<S>::symbolic ? claim.name("p") : S(static_cast<long>(teacher.size()));
  claim.trivial_if([&] { return equal(gram_determinant(w, teacher), S(0)) == Truth::yes; });
  claim.then("norm", [&] {
    const auto trace = [&] {
      const Matrix<S> moment = average_second_moment(gaussian_law<S>(teacher.size()));
      S sum = 0;
      for (std::size_t i = 0; i < teacher.size(); ++i) sum += moment(i, i);
      return sum;
    };
    return at_most(claim.let("E|Z|^2", "\\mathbb E\\|Z\\|^2", trace), norm * p);
  });
  claim.then("factorised", [&] {
    const S angular = claim.name("\\frac1{2\\pi}\\int(v^\\top u)^2\\,d\\alpha");
    const auto decide = [&] {
      const S theta = claim.let("theta", "\\theta(w,w_*)", [&] { return arc_tangent(S(sqrt(gram_determinant(w, teacher))), dot(w, teacher)); });
      const Bracket<S> integral = integral_of_square_sine(theta, claim.integer("slices"));
      const Matrix<S> moment = region_moments(gaussian_law<S>(teacher.size()), w, teacher).student;
      Truth all = Truth::yes;
      for (const Vector<S>* v : {&w, &teacher}) {  // (v.u)^2 = |v|^2 sin^2 of the angle to the ray that bounds the wedge on v's side
        const S value = dot(*v, multiply(moment, *v)) * pi<S>(), size = radial * squared_norm(*v);
        all = both(all, both(less_equal(S(size * integral.lower), value), less_equal(value, S(size * integral.upper))));
      }
      return all;
    };
    return predicate<S>(decide, "v^\\top A_{w,-w_*}v = ", radial * S(2) * angular, "\\quad (v = w, w_*)");
  });
  claim.then("result", [&] {
    const S theta = claim.let("theta", "\\theta(w,w_*)", [&] { return arc_tangent(S(sqrt(gram_determinant(w, teacher))), dot(w, teacher)); });
    const auto decide = [&] { return largest_eigenvalue_at_most(region_moments(gaussian_law<S>(teacher.size()), w, teacher).student, S(p * theta)); };
    return predicate<S>(decide, "\\lambda_{\\max}(A_{w,-w_*}) \\le ", p * theta);
  });
}

template void WedgeIntegral::state(Statement<Interval>&);
template void WedgeIntegral::state(Statement<Ball>&);
template void WedgeIntegral::state(Statement<Rational>&);
template void WedgeIntegral::state(Statement<Symbol>&);
template void RadialFactor::state(Statement<Interval>&);
template void RadialFactor::state(Statement<Ball>&);
template void RadialFactor::state(Statement<Rational>&);
template void RadialFactor::state(Statement<Symbol>&);

}  // namespace lakatos::du18

#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/spectrum/theorem_a_1.hpp"
#include "theory/filter/anisotropic_growth.hpp"
#include "theory/probability/real_probability.hpp"

namespace lakatos::du18 {
namespace {

/// value = x to nine digits, x >= 0.
Formula equals_closely(const Real& value, const Real& x) {
  if (symbolic()) return value == x;
  const Real slack = from_integers<Real>(1, 1000000000);
  return both(value <= (1 + slack) * x, (1 - slack) * x <= value);
}

Record draw_wedge_integral(Source& source) {
  Record record = draw_opening(source);
  const double pi = 3.14159;
  if (source.chance(1, 2)) record.set("phi", just_below(pi * to_double(source.share(12)) + 1e-6, 1e-3));
  else if (source.chance(1, 12)) record.set("phi", just_above(3.1416, 1e-2));
  return record.set("half_tangent", fraction(source.between(-8, 8), source.between(1, 8)));
}

/// du18, proof of Theorem A.1: the wedge integral, its eigenvalues, and what the expectation has to do with it.
void wedge_integral(Statement& claim) {
  const Real p = dimension_of(claim), phi = claim.number("phi", R"(\phi)"), t = claim.number("half_tangent", "t");
  const Real half = claim.constant("half"), bound = claim.constant("bound");
  claim.given("two dimensions", p >= 2);
  claim.given("angle", [&] { return both(phi >= 0, phi <= pi()); });
  if (claim.settled()) return;

  const Real c = claim.let("c", R"(\cos\phi)", (1 - square(t)) / (1 + square(t)));
  const Real s = claim.let("s", R"(\sin\phi)", 2 * t / (1 + square(t)));
  claim.trivial_if(phi == 0);
  claim.then("integral", [&] {
    const auto decide = [&] {
      const Real turn = square(c) - square(s);  // the derivative of sin cos
      return both(both(equal(half * (1 - turn), square(s)), equal(half * (1 + turn), square(c))),
                  equal(half * Real(-2) * s * c, -s * c));
    };
    return predicate(
        decide, R"(\frac{d}{d\phi}\ )",
        half *
            claim.name(
                R"(\begin{pmatrix}\phi-\sin\phi\cos\phi&-\sin^2\phi\\-\sin^2\phi&\phi+\sin\phi\cos\phi\end{pmatrix})"),
        R"( = (\sin\phi,-\cos\phi)^\top(\sin\phi,-\cos\phi))");
  });
  claim.then("eigenvalues", [&] {
    const bool cosine = claim.planted("cosine");
    const auto decide = [&] {  // the trace is phi on both sides; the determinants, times 4
      return equal((phi - s * c) * (phi + s * c) - square(square(s)), square(phi) - square(cosine ? c : s));
    };
    return predicate(decide, R"(\text{its eigenvalues are}\ \tfrac12(\phi\pm)", cosine ? R"(\cos)" : R"(\sin)",
                     R"(\phi))");
  });
  claim.then("bound", [&] {
    if (symbolic()) return (phi + claim.name(R"(\sin\phi)")) / 2 <= bound * phi;
    else return (phi + sin(phi)) / 2 <= bound * phi;
  });
  claim.then("expectation", [&] {
    const Real value = claim.let("largest eigenvalue", R"(\lambda_{\max}(A_{w,-w_*}))",
                                 [&] { return sphere_wedge(static_cast<int>(claim.integer("dimension")), phi).along; });
    const Real density = claim.reading("printed") ? 1 : claim.reading("plane") ? 1 / (2 * pi()) : 1 / (pi() * p);
    if (symbolic()) return value == density * claim.name(R"(\tfrac12(\phi+\sin\phi))");
    else return equals_closely(value, density * (phi + sin(phi)) / 2);
  });
}

Record draw_radial_factor(Source& source) {
  const auto p = static_cast<std::size_t>(source.chance(1, 25) ? 1 : source.between(2, 6));
  return Record()
      .set("w", draw_vector(source, p, 4, 3))
      .set("teacher", draw_vector(source, p, 4, 3))
      .set("slices", source.pick<std::int64_t>({16, 24, 32}));
}

/// du18, proof of Theorem A.2: angle and radius integrate separately, and E|Z|^2 <= p.
void radial_factor(Statement& claim) {
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher", "w_*");
  const Real norm = claim.constant("norm"), radial = claim.constant("radial");
  give_student(claim, w);
  claim.given("two dimensions", counted(claim.whole("p", [&] { return teacher.size(); }, {"teacher.entries"}) >= 2));
  if (claim.settled()) return;

  const Real p = claim.whole("p", [&] { return teacher.size(); }, {"teacher.entries"});
  claim.regime("obtuse angle", [&] { return dot(w, teacher) < 0; });
  claim.regime("many dimensions", counted(p >= 5));
  claim.trivial_if([&] { return gram_determinant(w, teacher) == 0; });
  claim.then("norm", [&] {
    const auto size = [&] { return trace(average_second_moment(Law(gaussian_law<Real>(teacher.size())))); };
    return claim.let("E|Z|^2", R"(\mathbb E\|Z\|^2)", size) <= norm * p;
  });
  claim.then("factorised", [&] {
    const Real angular = claim.name(R"(\frac1{2\pi}\int(v^\top u)^2\,d\alpha)");
    const auto decide = [&] {
      const Real theta =
          claim.let("theta", R"(\theta(w,w_*))", arc_tangent(sqrt(gram_determinant(w, teacher)), dot(w, teacher)));
      const Bounds integral = integral_of_square_sine(theta, claim.integer("slices"));
      const Mat moment = region_moments(Law(gaussian_law<Real>(teacher.size())), w, teacher).student;
      return forms_by_integral(moment, w, teacher, radial, integral);
    };
    return predicate(decide, R"(v^\top A_{w,-w_*}v = )", radial * 2 * angular, R"(\quad (v = w, w_*))");
  });
  claim.then("result", [&] {
    const Real theta =
        claim.let("theta", R"(\theta(w,w_*))", arc_tangent(sqrt(gram_determinant(w, teacher)), dot(w, teacher)));
    const auto decide = [&] {
      return largest_eigenvalue_at_most(region_moments(Law(gaussian_law<Real>(teacher.size())), w, teacher).student,
                                        p * theta);
    };
    return predicate(decide, R"(\lambda_{\max}(A_{w,-w_*}) \le )", p * theta);
  });
}

}  // namespace

std::vector<Claim> theorem_a_steps() {
  return {
      {.id = "du18/step-thma.1-eig",
       .title = "Wedge integral and its eigenvalues",
       .place = "Appendix A.1, proof of Theorem A.1",
       .kind = "step",
       .themes = {"spectrum"},
       .words =
           R"($\int_{-\pi/2}^{-\pi/2+\phi}(\cos\theta,\sin\theta)^\top(\cos\theta,\sin\theta)\,d\theta=\frac12\begin{pmatrix}\phi-\sin\phi\cos\phi&-\sin^2\phi\\-\sin^2\phi&\phi+\sin\phi\cos\phi\end{pmatrix}$
         has the eigenvalues $\frac{\phi\pm\sin\phi}2$, $\frac{\phi+\sin\phi}2\le\phi$ on $[0,\pi]$, and $\frac1{\pi p}$
         times the larger one is the largest eigenvalue of $\mathbb E[ZZ^\top\mathbb I\{S(w,-w_*)\}]$ for the uniform
         law on the unit sphere of $\mathbb R^p$.)",
       .conclusions = {{"(a)", "the expectation is the integral", {"expectation"}},
                       {"(b)", "the value of the integral", {"integral"}},
                       {"(c)", "the eigenvalues", {"eigenvalues"}},
                       {"(d)", R"(the larger one is at most $\phi$)", {"bound"}},
                       {"(e)",
                        R"(only the plane of $w$ and $w_*$ matters, in the value of the expectation)",
                        {"expectation"}}},
       .readings =
           {{.name = "printed", .text = "the expectation equals the integral, as printed", .fault = "missing density"},
            {"density", R"(the integral taken with the density $\frac1{2\pi}$ of the angle and with $\mathbb
              E\|\text{projection on the plane}\|^2=\frac2p$)"},
            {.name = "plane", .text = R"(with the density; "without loss of generality" only the plane of $w$ and $w_*$
              matters)"}},
       .constants = {{"half", {1, 2}, "the factor of the matrix"}, {"bound", {1, 1}, R"(the factor of $\phi$)"}},
       .planted = {turned("bound", {99, 100}, R"($\frac{\phi+\sin\phi}2\le\frac{99}{100}\phi$)"),
                   turned("half", {51, 100}, "51/100 in place of 1/2 before the matrix"),
                   variant("cosine", R"(eigenvalues $\frac{\phi\pm\cos\phi}2$)")},
       .power_in = "density",
       .serves = {"du18/thma.1"},
       .scope = R"(p = 2 ... 64, angles in [0, pi]; the identities at rational points of the circle, with the angle as a
         free number)",
       .not_covered = "p > 64",
       .note = R"(The integral is checked by differentiation (the rules $\phi'=1$, $\sin'=\cos$, $\cos'=-\sin$, exact)
         and at 0; the expectation to nine digits against the closed form of the sphere's wedge, which has tests of its
         own.)",
       .twin = "step_thma_1_eig.py",
       .full_cases = 20000,
       .draw = draw_wedge_integral,
       .state = wedge_integral},
      {.id = "du18/step-thma.2-norm",
       .title = "Angle and radius integrate separately; second moment bound",
       .place = "Appendix A.1, proof of Theorem A.2",
       .kind = "step",
       .themes = {"spectrum"},
       .words = R"(For $Z\sim N(0,I)$ in $\mathbb R^p$: $\mathbb E\|Z\|^2\le p$; in the plane of $w$ and $w_*$ the
         moment $A_{w,-w_*}$ is the second moment 2 of the radius times the integral over the angle with density
         $\frac1{2\pi}$; and $\lambda_{\max}(A_{w,-w_*})\le p\,\theta(w,w_*)$.)",
       .conclusions = {{"(a)", "angle and radius integrate separately", {"factorised"}},
                       {"(b)", R"($\mathbb E\|Z\|^2\le p$)", {"norm"}},
                       {"(c)", R"(the result, $\lambda_{\max}(A_{w,-w_*})\le p\,\theta(w,w_*)$)", {"result"}}},
       .readings = {{"printed", "as printed"}},
       .constants = {{"norm", {1, 1}, "the factor of p"}, {"radial", {1, 1}, "the factor of the radial part"}},
       .planted = {turned("norm", {99, 100}, R"($\mathbb E\|Z\|^2\le\frac{99}{100}p$)"),
                   turned("radial", {101, 100}, "the radial part 1 % too large"),
                   turned("radial", {9, 10}, "the radial part 10 % too small")},
       .serves = {"du18/thma.2"},
       .scope = "p = 2 ... 6, small rational students and teachers",
       .not_covered = R"(p > 6: the plane of $w$ and $w_*$ carries all but the multiple of the identity on its
         complement)",
       .note = R"(The factorisation is checked by quadrature of the angular integral with a proved error bound, against
         the moment's matrix.)",
       .twin = "step_thma_2_norm.py",
       .draw = draw_radial_factor,
       .state = radial_factor}};
}

}  // namespace lakatos::du18

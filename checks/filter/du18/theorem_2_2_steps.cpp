#include "checks/filter/du18/theorem_2_2_steps.hpp"

#include "algorithms/filter/gradient_descent.hpp"
#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/standing.hpp"

namespace lakatos::du18 {
namespace {

/// a = A_{w,w*}(w - w*) and b = A_{w,-w*} w.
template <class S>
struct Terms {
  Vector<S> a, b;
};
template <class S>
Terms<S> terms_of(const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher) {
  const auto moments = region_moments(law, w, teacher);
  return {multiply(moments.agree, subtract(w, teacher)), multiply(moments.student, w)};
}

template <class S>
Truth all_equal(const Vector<S>& x, const Vector<S>& y) {
  Truth all = Truth::yes;
  for (std::size_t c = 0; c < x.size(); ++c) all = both(all, equal(x[c], y[c]));
  return all;
}

VectorField draw_near_student(Source& source, const VectorField& teacher) {
  return teacher.entries.size() == 2 && source.chance(1, 3) ? draw_tangent_student(source, teacher) : draw_student(source, teacher);
}

Lie draw_lie(Source& source) { return source.pick<Lie>({Lie::anywhere, Lie::anywhere, Lie::in_front, Lie::isotropic, Lie::round, Lie::near_boundary}); }

}  // namespace

ClaimInfo AngleFromError::info() {
  ClaimInfo info;
  info.id = "du18/step-thm2.2-angle";
  info.title = "Angle bounded by arcsin of relative error";
  info.place = "Appendix A.1, proof of Theorem 2.2, first display";
  info.kind = "step";
  info.words = "If $\\|w-w_*\\|<\\|w_*\\|$ then $\\theta(w,w_*)\\le\\arcsin\\frac{\\|w-w_*\\|}{\\|w_*\\|}$: the angle is acute and its sine at most the relative error.";
  info.readings = {{"printed", "as printed", "survives", "sampled", ""}};
  info.constants = {{"factor", {1, 1}, "the factor of the relative error"}};
  info.planted = {{"factor 99/100", "the relative error times 0.99", "factor", {99, 100}, "", "", ""},
                  {"tangent", "the tangent in place of the sine", "", {0, 1}, "", "tangent", ""},
                  {"any start", "without the initialisation", "", {0, 1}, "initialisation", "", ""}};
  info.serves = {"du18/thm2.2", "du18/thm3.1"};
  info.scope = "p = 1 ... 4, small rational vectors, many of them where the bound is attained";
  info.not_covered = "nothing: the plane of $w$ and $w_*$ decides";
  info.note = "With $w_*=(1,0)$ and $w=(x,y)$ the difference of the two squared sides, times $\\|w\\|^2$, is $(x^2+y^2-x)^2$: equality exactly where $w\\perp w-w_*$.";
  info.twin = "step_thm2_2_angle.py";
  return info;
}

Record AngleFromError::draw(Source& source) {
  const auto p = static_cast<std::size_t>(source.pick<std::int64_t>({1, 2, 2, 2, 2, 3, 4}));
  const VectorField teacher = draw_teacher(source, p);
  const VectorField w = source.chance(1, 8) ? draw_vector(source, p, 4, 3) : p == 2 && source.chance(2, 3) ? draw_tangent_student(source, teacher) : draw_student(source, teacher);
  Record record;
  return record.set("w", w).set("teacher", teacher), record;
}

template <class S>
void AngleFromError::state(Statement<S>& claim) {
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S factor = claim.constant("factor", {1, 1});
  const S distance = claim.let("|w - w_*|^2", "\\|w-w_*\\|^2", [&] { return squared_distance(w, teacher); });
  const S norm = claim.let("|w_*|^2", "\\|w_*\\|^2", [&] { return squared_norm(teacher); });
  give_initialisation(claim, distance, norm);
  if (claim.settled()) return;

  const S inner = claim.let("w.w_*", "w^\\top w_*", [&] { return dot(w, teacher); });
  claim.trivial_if([&] { return equal(distance, S(0)) == Truth::yes; });
  claim.then("acute", [&] { return above(inner, S(0)); });
  claim.then("angle", [&] {
    // sin^2 = 1 - (w.w*)^2 / (|w|^2 |w*|^2), and tan^2 = sin^2 / cos^2
    const S gram = claim.let("|w|^2 |w_*|^2 sin^2", "\\|w\\|^2\\|w_*\\|^2\\sin^2\\theta(w,w_*)", [&] { return gram_determinant(w, teacher); });
    const S size = claim.let("|w|^2", "\\|w\\|^2", [&] { return squared_norm(w); });
    if (claim.planted("tangent")) return at_most(S(gram * norm), S(factor * factor * distance * square(inner) / norm));
    return at_most(gram, S(factor * factor * size * distance));
  });
}

ClaimInfo DistanceExpansion::info() {
  ClaimInfo info;
  info.id = "du18/step-thm2.2-expand";
  info.title = "Expansion of the squared distance";
  info.place = "Appendix A.1, proof of Theorem 2.2";
  info.kind = "step";
  info.words =
      "With $d=w_t-w_*$, $a=A_{w_t,w_*}d$, $b=A_{w_t,-w_*}w_t$: $w_{t+1}=w_t-\\eta(a+b)$, $\\|w_{t+1}-w_*\\|^2=\\|d\\|^2-2\\eta d^\\top(a+b)+\\eta^2\\|a+b\\|^2$, and "
      "$d^\\top(a+b)\\ge d^\\top a\\ge\\gamma(\\theta_t)\\|d\\|^2$. The paper prints $a-b$ for $a+b$ and $\\eta$ for $2\\eta$.";
  info.readings = {{"corrected", "$a+b$ and $2\\eta$", "survives", "sampled", ""},
                   {"single", "$a+b$, and $\\eta$ as printed", "refuted", "exact", "the middle term lacks a factor 2"},
                   {"printed", "$a-b$ and $\\eta$, as printed", "refuted", "exact", "the second term of the gradient has the wrong sign: Section 2 prints $a+b$"}};
  info.constants = {{"two", {2, 1}, "the factor of the middle term"}};
  info.planted = {{"two 21/10", "21/10 in place of 2", "two", {21, 10}, "", "", ""},
                  {"L for gamma", "the largest in place of the smallest eigenvalue", "", {0, 1}, "", "L for gamma", ""},
                  {"minus", "$a-b$ in the update", "", {0, 1}, "", "minus", ""}};
  info.serves = {"du18/thm2.2"};
  info.scope = "finite laws in the plane with 2 to 8 atoms, small rational entries";
  info.not_covered = "p > 2 (the identities are the same in every dimension, region by region)";
  info.note =
      "Both slips are harmless. The theorem needs only $d^\\top(a+b)\\ge0$ to pass from the factor 2 to the printed 1, and gives half of the rate away; what it bounds in the end is $\\|a+b\\|$.";
  info.twin = "step_thm2_2_expand.py";
  return info;
}

Record DistanceExpansion::draw(Source& source) {
  const VectorField teacher = draw_teacher(source, 2);
  Record record;
  record.set("input", draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(1, 4)), draw_lie(source), 0));
  record.set("w", source.chance(1, 3) ? draw_any_student(source, teacher) : draw_near_student(source, teacher)).set("teacher", teacher);
  return record.set("step", source.chance(1, 30) ? fraction(-1, 10) : source.share(20)), record;
}

template <class S>
void DistanceExpansion::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S step = claim.number("step", "\\eta"), two = claim.constant("two", {2, 1});
  give_two_dimensions(claim, law);
  give_off_the_boundaries(claim, law, w, teacher);
  give_student(claim, w);
  claim.given("step nonnegative", [&] { return at_least(step, S(0)); });
  if (claim.settled()) return;

  const bool minus = claim.reading("printed") || claim.planted("minus");
  const S factor = claim.reading("corrected") ? two : S(1);
  const char* gradient = minus ? "(a-b)" : "(a+b)";
  const auto direction = [&] {
    const auto [a, b] = terms_of(law, w, teacher);
    return minus ? subtract(a, b) : add(a, b);
  };
  const auto inner = [&] { return claim.let("d.(a+-b)", minus ? "d^\\top(a-b)" : "d^\\top(a+b)", [&] { return dot(subtract(w, teacher), direction()); }); };
  const auto first = [&] { return claim.let("d.a", "d^\\top a", [&] { return dot(subtract(w, teacher), terms_of(law, w, teacher).a); }); };
  const S distance = claim.let("|d|^2", "\\|d\\|^2", [&] { return squared_distance(w, teacher); });
  claim.trivial_if([&] { return equal(step, S(0)) == Truth::yes || equal(squared_norm(population_gradient(law, w, teacher)), S(0)) == Truth::yes; });
  claim.then("update", [&] {
    const auto decide = [&] { return all_equal(gradient_descent_step(law, w, teacher, step), subtract(w, scale(step, direction()))); };
    return predicate<S>(decide, "w-\\eta\\nabla\\ell(w) = w-", step, gradient);
  });
  claim.then("expansion", [&] {
    const S next = claim.let("|w_{t+1} - w_*|^2", "\\|w-\\eta\\nabla\\ell(w)-w_*\\|^2", [&] { return squared_distance(gradient_descent_step(law, w, teacher, step), teacher); });
    const S last = claim.let("|a+-b|^2", minus ? "\\|a-b\\|^2" : "\\|a+b\\|^2", [&] { return squared_norm(direction()); });
    return equals(next, S(distance - factor * step * inner() + square(step) * last));
  });
  claim.then("second term", [&] { return at_least(inner(), first()); });
  claim.then("gamma", [&] {
    const auto extremum = [&] {
      const auto angle = angle_between(w, teacher);
      return claim.planted("L for gamma") ? lipschitz_bracket(law, teacher, angle) : gamma_bracket(law, teacher, angle);
    };
    const Bracket<S> least = claim.let_bracket("gamma(theta_t)", "\\gamma(\\theta_t)", extremum);
    return at_least(first(), Bracket<S>{least.lower * distance, least.upper * distance});
  });
}

template void AngleFromError::state(Statement<Interval>&);
template void AngleFromError::state(Statement<Ball>&);
template void AngleFromError::state(Statement<Rational>&);
template void AngleFromError::state(Statement<Symbol>&);
template void DistanceExpansion::state(Statement<Interval>&);
template void DistanceExpansion::state(Statement<Ball>&);
template void DistanceExpansion::state(Statement<Rational>&);
template void DistanceExpansion::state(Statement<Symbol>&);

}  // namespace lakatos::du18

#include <numbers>

#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/theorem_3_1_rate.hpp"
#include "checks/filter/du18/theorem_a_1.hpp"

namespace lakatos::du18 {

ClaimInfo AngleBelowTwiceItsSine::info() {
  ClaimInfo info;
  info.id = "du18/step-thm3.1-sine";
  info.title = "phi at most twice its sine";
  info.place = "Appendix A.2, proof of Theorem 3.1 (used also for Theorem 2.2)";
  info.kind = "step";
  info.words = "$\\phi\\le2\\sin\\phi$ for $0\\le\\phi\\le\\frac\\pi2$.";
  info.readings = {{"printed", "as printed", "holds", "covered", ""}};
  info.constants = {{"factor", {2, 1}, "the 2"}};
  info.planted = {{"factor 39/25", "1.56 sin phi; the sharp number is pi/2", "factor", {39, 25}, "", "", ""}, {"any angle", "for every phi", "", {0, 1}, "angle", "", ""}};
  info.serves = {"du18/thm3.1", "du18/thm2.2", "du18/step-thm3.1-inner", "du18/step-thm3.1-gradnorm"};
  info.scope = "every phi in [0, pi/2]";
  info.note = "$\\frac\\pi2$ would do in place of 2.";
  info.twin = "step_thm3_1_sine.py";
  return info;
}

Record AngleBelowTwiceItsSine::draw(Source& source) {
  const double quarter = std::numbers::pi / 2;
  Fraction phi = source.share(100);
  switch (source.below(4)) {
    case 0: phi = just_below(quarter, source.pick<double>({1e-6, 1e-3, 1e-2})); break;
    case 1: phi = fraction(source.between(100, 157), 100); break;
    case 2: phi = source.chance(1, 2) ? fraction(source.between(158, 700), 100) : fraction(-1, source.between(1, 100)); break;
    default: break;
  }
  Record record;
  return record.set("phi", phi), record;
}

std::vector<Record> AngleBelowTwiceItsSine::covers() {
  Record record;
  return {record.set("phi", Box{{0, 1}, just_above(std::numbers::pi / 2, 1e-3)})};
}

template <class S>
void AngleBelowTwiceItsSine::state(Statement<S>& claim) {
  const S phi = claim.number("phi", "\\phi"), factor = claim.constant("factor", {2, 1});
  claim.given("angle", [&] { return both(at_least(phi, S(0)), at_most(phi, pi<S>() / S(2))); });
  if (claim.settled()) return;
  claim.then("sine", [&] {
    if constexpr (is_enclosure<S>) {
      // The same inequality divided by phi > 0, so that a box that touches 0 can be decided.
      if (less(S(0), phi) != Truth::yes && less_equal(S(0), phi) != Truth::no) return at_most(S(1), S(factor * capped_sinc(max(phi, S(0)))));
    }
    return at_most(phi, factor * sin(phi));
  });
}

template void AngleBelowTwiceItsSine::state(Statement<Interval>&);
template void AngleBelowTwiceItsSine::state(Statement<Ball>&);
template void AngleBelowTwiceItsSine::state(Statement<Rational>&);
template void AngleBelowTwiceItsSine::state(Statement<Symbol>&);

}  // namespace lakatos::du18

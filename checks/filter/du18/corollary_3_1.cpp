#include "checks/filter/du18/corollary_3_1.hpp"

#include "checks/filter/du18/standing.hpp"
#include "checks/filter/du18/theorem_3_4.hpp"
#include "theory/probability/ball_cap.hpp"

namespace lakatos::du18 {

ClaimInfo RandomStartForFilter::info() {
  ClaimInfo info;
  info.id = "du18/cor3.1";
  info.title = "Random start for the filter succeeds with probability over 1/4";
  info.place = "Section 3.2, Corollary 3.1";
  info.kind = "corollary";
  info.words =
      "If $\\cos\\phi_*<\\frac1{\\sqrt{8\\pi p}}$ and $w_0$ is uniform in the ball with centre 0 and radius $\\|w_*\\|\\cos\\phi_*$, then the start is good with probability at least "
      "$\\frac12-\\cos(\\phi_*)\\sqrt{\\frac{\\pi p}2}>\\frac14$. The event is not printed. Here $\\alpha=\\cos\\phi_*$.";
  info.readings = {{"theorem 3.4", "the event of Theorem 3.4: $\\|w_0-w_*\\|\\le\\sqrt{1-\\alpha^2}\\,\\|w_*\\|$", "holds", "covered", ""},
                   {"section 3.2", "the event that Section 3.2 asks for: $\\|w_0-w_*\\|<\\|w_*\\|\\cos\\phi_*$", "refuted", "exact",
                    "Section 3.2 must print $\\sin\\phi_*$ (as Lemmas A.2 and A.3 do) in place of $\\cos\\phi_*$"}};
  info.constants = {{"half", {1, 2}, "the 1/2"}, {"slope", {1, 2}, "the 1/2 under the root"}, {"quarter", {1, 4}, "the 1/4"}, {"eight", {8, 1}, "the 8 in the assumption"}};
  info.planted = {{"half 11/20", "probability at least 11/20 - ...", "half", {11, 20}, "", "", ""},
                  {"quarter 13/50", "more than 0.26", "quarter", {13, 50}, "", "", ""},
                  {"eight 7", "alpha up to 1 / sqrt(7 pi p)", "eight", {7, 1}, "", "", ""}};
  info.scope = "p = 1 ... 64, every alpha in (0, 1/sqrt(8 pi p))";
  info.not_covered = "p > 64";
  info.dials = {{"radius", "small radius", "cos(phi*) up to c times the printed bound (and below 1)", {1, 1}, {{1, 1}, {11, 10}, {5, 4}, {3, 2}, {2, 1}, {5, 2}, {4, 1}, {8, 1}}, {}, "", "", ""}};
  info.note = "Dial: at the printed end of the range the bound is exactly 1/4, so the second conclusion fails beyond it at once, by algebra; how much farther the start may be drawn is seen at du18/thm3.4.";
  info.twin = "cor3_1.py";
  info.full_cases = 20000;
  return info;
}

Record RandomStartForFilter::draw(Source& source) { return draw_radius(source, 8); }
std::vector<Record> RandomStartForFilter::covers() { return radius_covers(8); }

template <class S>
void RandomStartForFilter::state(Statement<S>& claim) {
  const int p = static_cast<int>(claim.integer("dimension"));
  const S dimension = Statement<S>::symbolic ? claim.name("p") : S(p);
  const S alpha = claim.number("alpha", "\\alpha");
  const S half = claim.constant("half", {1, 2}), slope = claim.constant("slope", {1, 2});
  const S quarter = claim.constant("quarter", {1, 4}), eight = claim.constant("eight", {8, 1});
  give_positive(claim, "alpha positive", alpha);
  const S reach = claim.dial("radius", {1, 1});
  claim.given("small radius", [&] {
    const auto small = below(square(alpha), reach * reach / (eight * pi<S>() * dimension));
    return claim.dialled("radius") ? both(below(alpha, S(1)), small) : small;
  });
  if (claim.settled()) return;

  const bool origin = claim.reading("theorem 3.4");
  const S within = origin ? sqrt(S(1) - square(alpha)) : alpha;
  const char* event = origin ? "\\mathbb P\\left[\\|w_0-w_*\\|\\le\\sqrt{1-\\alpha^2}\\,\\|w_*\\|\\right]" : "\\mathbb P\\left[\\|w_0-w_*\\|<\\alpha\\,\\|w_*\\|\\right]";
  const auto probability = [&] { return claim.let("probability", event, [&] { return lens_fraction<S>(p, alpha, S(1), within); }); };
  const S root = sqrt(slope * pi<S>() * dimension);
  claim.then("probability", [&] {
    if constexpr (is_enclosure<S>) {
      const bool printed_event = origin && equal(half, S(1) / S(2)) == Truth::yes;
      if (printed_event && less(S(0), alpha) != Truth::yes) return at_most(deficit_per_radius<S>(p), root);
    }
    return at_least(probability(), half - root * alpha);
  });
  claim.then("quarter", [&] {
    if constexpr (!Statement<S>::symbolic) {
      // The assumption puts root alpha strictly below sqrt(slope / eight): enough, and decided on boxes that reach over the end of the range.
      const auto enough = at_most(quarter, half - sqrt(slope / eight) * reach);
      if (enough.truth == Truth::yes) return enough;
    }
    return above(half - root * alpha, quarter);
  });
}

template void RandomStartForFilter::state(Statement<Interval>&);
template void RandomStartForFilter::state(Statement<Ball>&);
template void RandomStartForFilter::state(Statement<Rational>&);
template void RandomStartForFilter::state(Statement<Symbol>&);

}  // namespace lakatos::du18

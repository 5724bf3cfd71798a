#include "checks/maxpool/brutzkus21/representation/claims.hpp"
#include "checks/maxpool/brutzkus21/representation/draw_learnt.hpp"
#include "checks/maxpool/brutzkus21/representation/learnt_features.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// `part` of every class of D, y and z(x) given.
template <class Part>
Formula for_every_class(LearntFeatures& in, Part&& part) {
  Formula all = all_of_none();
  for (const Input& x : in.support()) all = both(all, part(x.label, in.z(x)));
  return all;
}

/// The terms of the display, each for every class, against what the lemmas give for them.
void then_terms(Statement& claim, LearntFeatures& in, const Real& own, const Real& cross) {
  claim.then("own term", [&] {
    if (symbolic()) return predicate([] { return Truth::yes; }, R"(\sum_{i\in W_0^\pm\cap A^\pm} z(x_\pm)_i > )", own);
    return for_every_class(in, [&](int y, const Vec& z) { return in.lucky_sum(z, y) > own; });
  });
  claim.then("cross term", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; }, R"(\sum_{i\in W_0^\mp\cap A^\mp} z(x_\pm)_i \le )", cross);
    return for_every_class(in, [&](int y, const Vec& z) { return in.lucky_sum(z, -y) <= cross; });
  });
}

void margin(Statement& claim) {
  LearntFeatures in(claim);
  if (give_learnt_event(claim, in)) return;
  note_few_against_many(claim, in);
  note_least_share(claim, in);
  const RunLetters at = letters_of(claim, in);
  const Real scale = claim.constant("eighty") * at.d / (at.k * at.step * at.steps),
             own = at.k / (claim.constant("four") * at.d) * (at.step * at.steps / claim.constant("ten")),
             cross = at.k / at.d * (at.step * at.steps / claim.constant("cross"));
  const auto exceeds = [&](const Real& bound) {
    if (symbolic())
      return predicate([] { return Truth::yes; }, R"(y\,z(x)\cdot v^* > )", bound,
                       R"( \text{ for } v^* \text{ with entries } 0, \pm )", scale);
    return for_every_class(
        in, [&](int y, const Vec& z) { return scale * (in.lucky_sum(z, y) - in.lucky_sum(z, -y)) > bound; });
  };
  if (!claim.reading("margin")) {
    then_terms(claim, in, own, cross);
    claim.then("display", [&] { return exceeds(scale * own - scale * cross); });
    claim.then("value", scale * own - scale * cross == 1);
  }
  claim.then("margin", [&] { return exceeds(1); });
}

Dial dial(const char* name, const char* assumption, const char* text, const char* constant, int power,
          std::vector<Fraction> grid) {
  return {.name = name,
          .assumption = assumption,
          .text = text,
          .rest = {1, 1},
          .grid = std::move(grid),
          .turned = {{constant, power}},
          .reading = "margin"};
}

std::vector<Dial> dials() {
  Dial scale{.name = "output scale",
             .assumption = "signs",
             .text = "second layers $a^{(0)}$ with entries $\\pm c$",
             .grid = {{1, 1}, {1, 2}, {1, 4}, {1, 8}, {1, 16}, {1, 32}},
             .dropped = "signs",
             .reading = "margin"};
  return {dial("radius", "radius bound", "radii up to $c$ times the printed bound", "radius.factor", -1,
               {{1, 1}, {2, 1}, {4, 1}, {8, 1}, {16, 1}, {32, 1}, {64, 1}}),
          dial("step bound", "step bound", "steps up to $c$ times the printed bound", "step.factor", -1,
               {{1, 1}, {2, 1}, {4, 1}, {16, 1}, {64, 1}, {256, 1}, {1024, 1}}),
          dial("label share", "label counts", "either label has the share $c/3$ of $S_1$ or more", "share", 1,
               {{1, 1}, {3, 4}, {1, 2}, {1, 4}, {1, 8}, {0, 1}}),
          dial("few lucky", "lucky counts", "$k/(4cd)$ lucky filters or more", "lucky.least", 1,
               {{1, 1}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {8, 1}}),
          dial("many lucky", "lucky counts", "up to $ck/d$ lucky filters of either label", "lucky.most", 1,
               {{1, 1}, {3, 2}, {2, 1}, {3, 1}, {4, 1}}),
          dial("channels", "channels", "$k>8cd^3$ channels", "channels.factor", 1,
               {{1, 1}, {1, 2}, {1, 4}, {1, 16}, {1, 64}, {0, 1}}),
          scale};
}

}  // namespace

std::vector<Claim> separator_margin() {
  return {
      {.id = "brutzkus21/step-thm5.1-margin",
       .title = "v* separates the learnt features with a margin above one",
       .place = "Section E",
       .kind = "step",
       .themes = {"margin"},
       .words = R"(With $v^*_i=\pm\frac{80d}{k\eta_1T_1}$ on the lucky filters of either sign and 0 elsewhere,
         $y\,z(x)\cdot v^*>\frac{80d}{k\eta_1T_1}\frac k{4d}\frac{\eta_1T_1}{10}-\frac{80d}{k\eta_1T_1}\frac
         kd\frac{\eta_1T_1}{80}=1$ for every input of the law.)",
       .conclusions = {{"(a)", "the inequality, term by term and as a whole", {"own term", "cross term", "display"}},
                       {"(b)", "the value of its right side is 1", {"value"}},
                       {"(c)", "a margin above 1 on every input of the support", {"margin"}}},
       .readings = {{"printed", R"(on the event of Lemma 5.2 and of (14) with $\frac13$)"},
                    {.name = "margin", .text = "the margin alone", .part = "(c)"}},
       .constants = learnt_constants({{"eighty", {80, 1}, R"(the factor of $\frac d{k\eta_1T_1}$ in $v^*$)"},
                                      {"four", {4, 1}, R"(the factor of $d$ below $k$ in the first term)"},
                                      {"ten", {10, 1}, "the divisor in the first term"},
                                      {"cross", {80, 1}, "the divisor in the second term"}}),
       .planted = {turned("ten", {6, 1}, "1/6 in place of 1/10 for the first term"),
                   turned("cross", {400, 1}, "1/400 in place of 1/80 for the second term"),
                   turned("eighty", {79, 1}, "79 in place of 80"),
                   turned("eighty", {24, 1}, "24 in place of 80", "margin", "eighty 24, margin"),
                   turned("eighty", {18, 1}, "18 in place of 80", "margin", "eighty 18, margin"),
                   turned("share", {1, 12}, "a twelfth of either label suffices", "margin"),
                   turned("lucky.least", {9, 1}, "k/(9d) lucky filters suffice"),
                   without("radius bound", "any radius", "starts of any radius"),
                   without("label counts", "any labels", "any share of positive inputs", "margin")},
       .dials = dials(),
       .serves = {"brutzkus21/thm5.1", "brutzkus21/step-thm5.1-norm", "brutzkus21/step-thm5.1-sketch"},
       .scope = R"(d = 3 ... 5, l = 3 ... d, n = 1 ... 4, k from $8d^3$ on in groups of equal channels, $T_1$ = 1, 2, 3,
         10, $\eta_1$ and r mostly at their bounds, every class of the law; counts at both ends of (7), S_1 of 2 to 24
         inputs with a label at a third, or with one spurious pattern only)",
       .not_covered = R"(larger d; ties in the arg max of (6), which have probability 0)",
       .note = R"(The proof leaves room: a lucky filter grows by $\frac{\eta_1}6$ a step where the text uses
         $\frac{\eta_1}{10}$, and one of the other sign gives at most $r\le\frac{\eta_1}{200}$ where the text allows
         $\frac{\eta_1T_1}{80}$, also on patterns that $S_1$ does not show. The least margin is near
         $\frac{20}{3(1+e^{1/1600})}-\frac25\approx2.93$, at $T_1=1$.)",
       .twin = "step_thm5_1_margin.py",
       .quick_cases = 300,
       .full_cases = 20000,
       .draw = draw_least_margin,
       .state = [](Statement& claim) { margin(claim); }}};
}

}  // namespace lakatos::brutzkus21

#pragma once
// A paper of four small statements, for tests of reports and program: one survives (and has a slip of print), one is
// refuted, one is covered, one is an existence claim.
#include "checks/engine/claim/ledger.hpp"
#include "theory/probability/law.hpp"

namespace lakatos::tiny {

inline Record draw_means(Source& source) {
  Record record;
  const Fraction a = fraction(source.between(-1, 9), source.between(1, 9));
  return record.set("a", a).set("b", source.chance(1, 4) ? a : fraction(source.between(0, 9), source.between(1, 9))),
         record;
}

inline void state_means(Statement& claim) {
  const Real a = claim.number("a"), b = claim.number("b");
  claim.given("first", a >= 0);
  claim.given("second", b >= 0);
  if (claim.settled()) return;
  const Real sum = claim.let("right side", "r", claim.planted("minus") ? square(a - b) : square(a + b));
  const Real product = claim.let("product", "ab", [&] { return a * b; });
  claim.trivial_if(product == 0);
  claim.regime("barely true", sum <= real({25, 6}) * product);
  claim.then("means", [&] {
    const Real left = claim.constant("four") * product;
    return claim.reading("printed") ? left < sum : left <= sum;
  });
}

/// 4 a b <= (a + b)^2; with "<" it fails at a = b.
inline Claim means() {
  return {.id = "tiny/means",
          .title = "The means of two numbers",
          .place = "Section 1, Lemma 1",
          .kind = "lemma",
          .themes = {"approximation"},
          .words = "If $a,b\\ge0$ then $4ab\\le(a+b)^2$.",
          .readings = {{"weak", "the inequality is not strict", "survives", "sampled", ""},
                       {"printed", "the inequality is strict", "refuted", "exact", "$\\le$ in place of $<$"}},
          .constants = {{"four", {4, 1}, "the 4"}},
          .planted = {{"five", "5 in place of 4", "four", {5, 1}, "", "", ""},
                      {"9/2", "9/2 in place of 4", "four", {9, 2}, "", "", ""},
                      {"minus", "the difference for the sum", "", {0, 1}, "", "minus", ""}},
          .serves = {"tiny/variance", "tiny/unknown"},
          .scope = "fractions with numerator and denominator up to 9",
          .not_covered = "irrational numbers",
          .draw = draw_means,
          .state = state_means};
}

inline Record draw_variance(Source& source) {
  LawField law{1, 1, false, source.between(4, 9), {}, {}};
  for (std::int64_t n = source.between(2, 3); n > 0; --n) {
    law.weights.push_back(source.between(1, 3));
    law.entries.push_back(source.between(-2 * law.denominator, 2 * law.denominator));
  }
  reduce(law);
  Record record;
  return record.set("input", law), record;
}

inline Real moment(const Law& law, int power) {
  Real sum = 0;
  for (std::size_t n = 0; n < law.atoms().size(); ++n) {
    const Real& z = law.atoms()[n][0][0];
    sum += law.weights()[n] * (power == 1 ? z : square(z));
  }
  return sum;
}

inline void state_variance(Statement& claim) {
  const Law law = claim.law("input");
  const Real mean = claim.let("mean", "\\mathbb E Z", [&] { return moment(law, 1); });
  const Real second = claim.let("second moment", "\\mathbb E Z^2", [&] { return moment(law, 2); });
  claim.given("second moment", second <= 2);
  claim.then("bound", second - square(mean) <= claim.constant("bound"));
}

/// A law with second moment at most 2 has variance at most 9/10. (2 is true.)
inline Claim variance() {
  return {.id = "tiny/variance",
          .title = "Variance from the second moment",
          .place = "Section 2, Theorem 1",
          .kind = "theorem",
          .themes = {"probability", "approximation"},
          .words = "If $\\mathbb E|Z|^2\\le2$ then $\\mathbb E Z^2-(\\mathbb EZ)^2\\le\\frac9{10}$.",
          .readings = {{"printed", "as printed", "refuted", "exact", ""}},
          .constants = {{"bound", {9, 10}, "the 9/10"}},
          .planted = {{"1/2", "1/2 in place of 9/10", "bound", {1, 2}, "", "", ""},
                      {"3/5", "3/5 in place of 9/10", "bound", {3, 5}, "", "", ""}},
          .scope = "laws with 2 or 3 atoms on the line",
          .note = "With 2 in place of 9/10 it is true, for the variance is at most the second moment",
          .draw = draw_variance,
          .state = state_variance};
}

inline Record draw_parabola(Source& source) {
  Record record;
  return record.set("x", source.share(20)), record;
}

inline std::vector<Record> boxes_of_the_parabola() {
  Record record;
  return {record.set("x", Box{{0, 1}, {1, 1}})};
}

inline void state_parabola(Statement& claim) {
  const Real x = claim.number("x");
  claim.given("range", both(x >= 0, x <= 1));
  claim.then("low", x * (1 - x) <= Real(3) / 10);
}

/// x (1 - x) <= 3/10 on [0, 1], by a cover.
inline Claim parabola() {
  return {.id = "tiny/parabola",
          .title = "A parabola stays low",
          .place = "Section 3",
          .kind = "remark",
          .words = "$x(1-x)\\le\\frac3{10}$ for $x\\in[0,1]$.",
          .readings = {{"plain", "as printed", "holds", "covered", ""}},
          .no_planted = "the statement has no constant to turn that a test needs",
          .scope = "every x in [0, 1]",
          .draw = draw_parabola,
          .covers = boxes_of_the_parabola,
          .state = state_parabola};
}

inline Record draw_small_square(Source& source) {
  Record record;
  return record.set("x", fraction(1, source.between(1, 40))), record;
}

inline void state_small_square(Statement& claim) {
  const Real x = claim.number("x");
  claim.given("positive", x > 0);
  claim.then("small", square(x) < Real(1) / 100);
}

/// There is a number whose square is below 1/100.
inline Claim small_square() {
  return {.id = "tiny/small",
          .title = "A small square exists",
          .place = "Section 4",
          .kind = "assumption",
          .shape = Shape::exists,
          .words = "There is $x>0$ with $x^2<\\frac1{100}$.",
          .readings = {{"existence", "as printed", "holds", "witness", ""}},
          .no_planted = "an existence claim with a witness",
          .scope = "fractions",
          .draw = draw_small_square,
          .state = state_small_square};
}

inline Ledger ledger() {
  Ledger ledger;
  for (Claim& claim : std::vector<Claim>{means(), variance(), parabola(), small_square()}) ledger.add(std::move(claim));
  return ledger;
}

}  // namespace lakatos::tiny

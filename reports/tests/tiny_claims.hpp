#pragma once
// A paper of four small statements, for tests of reports and program: one survives (and has a slip of print), one is refuted, one is
// covered, one is an existence claim.
#include "checks/engine/ledger.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos::tiny {

/// 4 a b <= (a + b)^2; with "<" it fails at a = b.
struct Means {
  static ClaimInfo info() {
    ClaimInfo info;
    info.id = "tiny/means";
    info.title = "The means of two numbers";
    info.place = "Section 1, Lemma 1";
    info.kind = "lemma";
    info.words = "If $a,b\\ge0$ then $4ab\\le(a+b)^2$.";
    info.readings = {{"weak", "the inequality is not strict", "survives", "sampled", ""}, {"printed", "the inequality is strict", "refuted", "exact", "$\\le$ in place of $<$"}};
    info.constants = {{"four", {4, 1}, "the 4"}};
    info.planted = {{"five", "5 in place of 4", "four", {5, 1}, "", "", ""}, {"9/2", "9/2 in place of 4", "four", {9, 2}, "", "", ""}, {"minus", "the difference for the sum", "", {0, 1}, "", "minus", ""}};
    info.serves = {"tiny/variance", "tiny/unknown"};
    info.scope = "fractions with numerator and denominator up to 9";
    info.not_covered = "irrational numbers";
    return info;
  }
  static Record draw(Source& source) {
    Record record;
    const Fraction a = fraction(source.between(-1, 9), source.between(1, 9));
    return record.set("a", a).set("b", source.chance(1, 4) ? a : fraction(source.between(0, 9), source.between(1, 9))), record;
  }
  template <class S>
  static void state(Statement<S>& claim) {
    const S a = claim.number("a", "a"), b = claim.number("b", "b");
    claim.given("first", [&] { return at_least(a, S(0)); });
    claim.given("second", [&] { return at_least(b, S(0)); });
    if (claim.settled()) return;
    const S sum = claim.define("right side", "r", claim.planted("minus") ? square(a - b) : square(a + b));
    const S product = claim.let("product", "ab", [&] { return a * b; });
    claim.trivial_if([&] { return equal(product, S(0)) == Truth::yes; });
    claim.then("means", [&] {
      const S left = claim.constant("four", {4, 1}) * product;
      return claim.reading("printed") ? below(left, sum) : at_most(left, sum);
    });
  }
};

/// A law with second moment at most 2 has variance at most 9/10. (2 is true.)
struct Variance {
  static ClaimInfo info() {
    ClaimInfo info;
    info.id = "tiny/variance";
    info.title = "Variance from the second moment";
    info.place = "Section 2, Theorem 1";
    info.kind = "theorem";
    info.words = "If $\\mathbb E|Z|^2\\le2$ then $\\mathbb E Z^2-(\\mathbb EZ)^2\\le\\frac9{10}$.";
    info.readings = {{"printed", "as printed", "refuted", "exact", ""}};
    info.constants = {{"bound", {9, 10}, "the 9/10"}};
    info.planted = {{"1/2", "1/2 in place of 9/10", "bound", {1, 2}, "", "", ""}, {"3/5", "3/5 in place of 9/10", "bound", {3, 5}, "", "", ""}};
    info.scope = "laws with 2 or 3 atoms on the line";
    info.note = "With 2 in place of 9/10 it is true, for the variance is at most the second moment";
    return info;
  }
  static Record draw(Source& source) {
    LawField law{1, 1, false, source.between(4, 9), {}, {}};
    for (std::int64_t n = source.between(2, 3); n > 0; --n) {
      law.weights.push_back(source.between(1, 3));
      law.entries.push_back(source.between(-2 * law.denominator, 2 * law.denominator));
    }
    reduce(law);
    Record record;
    return record.set("input", law), record;
  }
  template <class S>
  static void state(Statement<S>& claim) {
    const PatchLaw<S> law = claim.law("input");
    const S mean = claim.let("mean", "\\mathbb E Z", [&] { return moment(law, 1); });
    const S second = claim.let("second moment", "\\mathbb E Z^2", [&] { return moment(law, 2); });
    claim.given("second moment", [&] { return at_most(second, S(2)); });
    claim.then("bound", [&] { return at_most(second - square(mean), claim.constant("bound", {9, 10})); });
  }

 private:
  template <class S>
  static S moment(const PatchLaw<S>& law, int power) {
    S sum(0);
    for (std::size_t n = 0; n < law.atoms.size(); ++n) sum += law.weights[n] * (power == 1 ? law.atoms[n][0][0] : square(law.atoms[n][0][0]));
    return sum;
  }
};

/// x (1 - x) <= 3/10 on [0, 1], by a cover.
struct Parabola {
  static ClaimInfo info() {
    ClaimInfo info;
    info.id = "tiny/parabola";
    info.title = "A parabola stays low";
    info.place = "Section 3";
    info.kind = "remark";
    info.words = "$x(1-x)\\le\\frac3{10}$ for $x\\in[0,1]$.";
    info.readings = {{"plain", "as printed", "holds", "covered", ""}};
    info.no_planted = "the statement has no constant to turn that a test needs";
    info.scope = "every x in [0, 1]";
    return info;
  }
  static Record draw(Source& source) {
    Record record;
    return record.set("x", source.share(20)), record;
  }
  static std::vector<Record> covers() {
    Record record;
    return {record.set("x", Box{{0, 1}, {1, 1}})};
  }
  template <class S>
  static void state(Statement<S>& claim) {
    const S x = claim.number("x", "x");
    claim.then("low", [&] { return at_most(x * (S(1) - x), S(3) / S(10)); });
  }
};

/// There is a number whose square is below 1/100.
struct SmallSquare {
  static ClaimInfo info() {
    ClaimInfo info;
    info.id = "tiny/small";
    info.title = "A small square exists";
    info.place = "Section 4";
    info.kind = "assumption";
    info.shape = Shape::exists;
    info.words = "There is $x>0$ with $x^2<\\frac1{100}$.";
    info.readings = {{"existence", "as printed", "holds", "witness", ""}};
    info.no_planted = "an existence claim with a witness";
    info.scope = "fractions";
    return info;
  }
  static Record draw(Source& source) {
    Record record;
    return record.set("x", fraction(1, source.between(1, 40))), record;
  }
  template <class S>
  static void state(Statement<S>& claim) {
    const S x = claim.number("x", "x");
    claim.given("positive", [&] { return above(x, S(0)); });
    claim.then("small", [&] { return below(square(x), S(1) / S(100)); });
  }
};

inline Ledger ledger() {
  Ledger ledger;
  ledger.add(claim_of<Means>());
  ledger.add(claim_of<Variance>());
  ledger.add(claim_of<Parabola>());
  ledger.add(claim_of<SmallSquare>());
  return ledger;
}

}  // namespace lakatos::tiny

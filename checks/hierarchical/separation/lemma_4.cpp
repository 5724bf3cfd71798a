// Lemma 4. In the plane of u and v the signs of w . u and w . v differ in two opposite wedges. One of them, w . u < 0 <
// w . v, reaches from the direction b = |u|^2 v - <u, v> u, where w . u = 0, to -c, c = |v|^2 u - <u, v> v, where w . v
// = 0. Its opening, over pi, is the probability, as the law of w in the plane has no direction.
#include "checks/hierarchical/separation/claims.hpp"
#include "checks/hierarchical/separation/draw_separation.hpp"
#include "checks/hierarchical/separation/separation.hpp"
#include "theory/probability/real_probability.hpp"

namespace lakatos::hierarchical {
namespace {

struct Wedge {
  Vec from, to;
};
Wedge opposite_wedge(const Pair& pair) {
  const Real product = dot(pair.u, pair.v);
  return {subtract(scale(squared_norm(pair.u), pair.v), scale(product, pair.u)),
          subtract(scale(product, pair.v), scale(squared_norm(pair.v), pair.u))};
}

/// Is the wedge as wide as the angle (`turned`: as pi minus the angle)? Yes for parallel vectors: both are 0 or pi.
Truth as_wide(const Pair& pair, bool turned) {
  if (equal(gram_determinant(pair.u, pair.v), Real(0)) == Truth::yes) return truth_of(!turned);
  const Wedge wedge = opposite_wedge(pair);
  const Real cosine = signed_square_of_cosine(wedge.from, wedge.to), other = signed_square_of_cosine(pair.u, pair.v);
  return equal(cosine, turned ? -other : other);
}

/// P(the signs differ).
Real opposite_chance(const Pair& pair) {
  if (equal(gram_determinant(pair.u, pair.v), Real(0)) == Truth::yes)
    return less(dot(pair.u, pair.v), Real(0)) == Truth::yes ? 1 : 0;
  const Wedge wedge = opposite_wedge(pair);
  return angle_between_means(wedge.from, wedge.to) / pi();
}

std::string event_text(const Version& in, const char* relation) {
  const std::string w = in(R"(w_0^{(i)})", R"(w_i^{(0)})");
  return R"(\mathbb P(\mathrm{sign}()" + w + R"( \cdot )" + in.mean("c_1") + ") " + relation + R"( \mathrm{sign}()" +
         w + R"( \cdot )" + in.mean("c_2") + "))";
}

void opposite_signs(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  const Pair pair = read_pair(claim, level);
  const bool same = claim.reading("same");
  const Real share = claim.constant("share");
  if (give_level(claim, in, level)) return;
  give_nonzero(claim, in, pair);
  if (claim.settled()) return;
  claim.then("probability", [&] {
    if (symbolic()) return named(event_text(in, same ? "=" : R"(\ne)")) == share * let_angle(claim, pair) / pi();
    // Angles of whole vectors are compared without an error; a share other than 1 leaves two numbers apart.
    if (equal(share, Real(1)) == Truth::yes) return predicate([&] { return as_wide(pair, same); });
    const Real opposite = opposite_chance(pair);
    return (same ? 1 - opposite : opposite) == share * let_angle(claim, pair) / pi();
  });
}

Record draw_opposite_signs(Source& source, const Version& in) {
  Record record;
  draw_level_for_pairs(record, source, in, 64);
  draw_pair(record, source, sketch_of(record, in), source.chance(1, 8));
  return record;
}

}  // namespace

std::vector<Claim> lemma_4(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/lem4", "hgm19/lem4");
  claim.title = "Probability of opposite signs";
  claim.place = "Appendix A, Lemma 4";
  claim.kind = "lemma";
  claim.themes = {"probability", "initialisation"};
  claim.words = "For two classes and $w$ with independent standard normal entries, $w\\cdot " + in.mean("c_1") +
                "$ and $w\\cdot " + in.mean("c_2") +
                R"($ have different signs with probability $\frac{\angle}\pi$, where $\angle$ is the angle between
    the two mean images.)";
  claim.readings = {{"different", in("as printed, the signs differ", "the signs differ, as in malach18")}};
  if (!in.first)
    claim.readings.push_back({.name = "same",
                              .text = R"($=$ between the signs, as the text at hand shows)",
                              .slip = R"($\ne$ between the signs)"});
  claim.constants = {{"share", {1, 1}, R"(the factor 1 of $\frac{\angle}\pi$)"}};
  claim.planted = {turned("share", {101, 100}, "one per cent more"), turned("share", {99, 100}, "one per cent less"),
                   turned("share", {1, 2}, R"($\frac{\angle}{2\pi}$: one of the two wedges)")};
  claim.serves = {in("malach18/lem5", "hgm19/lem5"), in("malach18/step-lem5-product", "hgm19/step-lem5-product")};
  claim.scope =
      "levels of up to 4 classes and 4 positions, every pair of classes, also one class twice and opposite "
      "mean images";
  claim.note = R"(Both mean images must not be 0, which the lemma does not say and A6 gives. The probability is the
    opening of one of two opposite wedges, from the direction orthogonal to one image to that orthogonal to the other,
    over $\pi$; the two angles are compared as rational squares of their cosines.)";
  claim.twin = "lem4.py";
  claim.quick_cases = 1500;
  claim.full_cases = 40000;
  claim.draw = [in](Source& source) { return draw_opposite_signs(source, in); };
  claim.state = [in](Statement& at) { opposite_signs(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical

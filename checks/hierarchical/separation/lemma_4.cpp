// Lemma 4: the signs of two products differ with the probability that their angle has of a half turn.
#include "checks/hierarchical/separation/claims.hpp"
#include "checks/hierarchical/separation/draw_separation.hpp"
#include "checks/hierarchical/separation/separation.hpp"
#include "theory/hierarchical/opposite_wedge.hpp"

namespace lakatos::hierarchical {
namespace {

/// Is the wedge as wide as the angle? The planted variants: half of the wedge, both wedges, the angle of other vectors.
Truth as_wide(const Statement& claim, const Pair& pair) {
  Pair mine = pair;
  if (claim.planted("leaning")) mine.u = add(pair.u, scale(1 / Real(100), pair.v));
  if (claim.planted("one wedge")) return wedge_as_wide(pair, mine, Opening::half);
  return wedge_as_wide(pair, mine, claim.planted("four wedges") ? Opening::twice : Opening::whole);
}

std::string event_text(const Version& in) {
  const std::string w = in(R"(w_0^{(i)})", R"(w_i^{(0)})");
  return R"(\mathbb P(\mathrm{sign}()" + w + R"( \cdot )" + in.mean("c_1") + R"() \ne \mathrm{sign}()" + w +
         R"( \cdot )" + in.mean("c_2") + "))";
}

void opposite_signs(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  const Pair pair = read_pair(claim, level);
  if (give_level(claim, in, level)) return;
  give_nonzero(claim, in, pair);
  if (claim.settled()) return;
  claim.regime("obtuse angle", [&] { return dot(pair.u, pair.v) < 0; });
  claim.then("probability", [&] {
    if (symbolic()) return named(event_text(in)) == let_angle(claim, pair) / pi();
    return predicate([&] { return as_wide(claim, pair); });
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
                R"($ have different signs with probability $\frac{\angle}\pi$, where $\angle$ is the angle between the
                  two mean images.)";
  claim.readings = {{"different", in("as printed, the signs differ",
                                     R"(the signs differ, as in malach18; the text at hand has lost the sign $\ne$)")}};
  claim.planted = {variant("leaning", "the angle between $" + in.mean("c_2") + "$ and $" + in.mean("c_1") +
                                          R"(+\frac1{100})" + in.mean("c_2") + "$"),
                   variant("one wedge", R"($\frac{\angle}{2\pi}$: one of the two wedges)"),
                   variant("four wedges", R"($\frac{2\angle}\pi$: each wedge twice)")};
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

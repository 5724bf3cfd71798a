// (13): Hoeffding's bound for the number of lucky filters.
#include "checks/maxpool/brutzkus21/lucky/claims.hpp"
#include "checks/maxpool/brutzkus21/lucky/lucky.hpp"
#include "theory/probability/real_trinomial.hpp"

namespace lakatos::brutzkus21 {
namespace {

void state_tail(Statement& claim, bool repaired) {
  const Filters in = read_filters(claim);
  if (give_patterns(claim, in)) return;
  give_channels(claim, in.channels, in.dimension);
  if (claim.settled()) return;
  const Scale scale = repaired ? repaired_scale(in) : printed_scale(in);
  const Real front = claim.constant("front"), size = claim.constant("four") * scale.number;
  const Real exponent = claim.let("exponent", claim.constant("two") * in.channels / square(size));
  claim.regime("exponents alike", 10 * exponent <= 11 * claim.constant("rate") * in.dimension);
  if (repaired) note_fewer_patterns(claim, in);
  claim.then("Hoeffding", [&] {
    const Real most = front * exp(-exponent);
    if (symbolic())
      return named(R"(\mathbb P(|\tfrac{N_+}k-)" + latex(printed_detector(scale) / 2) + R"(|>)" + latex(1 / size) +
                   ")") <= most;
    const Deviation from(in.k, in.channels, scale, claim.constant("four"));
    return 1 - within(in.k, lucky_chance(claim, in, 1), from.least(), from.most()) <= most;
  });
  claim.then("exponents", exponent >= claim.constant("rate") * in.dimension);
}

Claim tail() {
  Claim claim{};
  claim.id = "brutzkus21/step-lem5.2-eq13";
  claim.title = "Hoeffding bound (13)";
  claim.place = "Section B, (13)";
  claim.kind = "step";
  claim.themes = {"probability", "initialisation"};
  claim.words = R"(With $N_+=|\mathcal W_0^+\cap\mathcal A^+|$ and $k>8d^3$: $\mathbb
    P\left(\left|\frac{N_+}k-\frac{1-2^{-d+1}}{2(d-1)}\right|>\frac1{4d}\right)\le2e^{-2k(1/(4d))^2}\le2e^{-d}$.)";
  claim.conclusions = {{"(a)", "Hoeffding's inequality for the count", {"Hoeffding"}},
                       {"(b)", R"($2e^{-2k/(16d^2)}\le2e^{-d}$)", {"exponents"}}};
  claim.readings = patterns_readings();
  claim.constants = {{"front", {2, 1}, "the 2 in front of the exponential"},
                     {"two", {2, 1}, "the 2 in the exponent"},
                     {"four", {4, 1}, R"(the 4 in the deviation $\frac1{4d}$)"},
                     {"rate", {1, 1}, R"(the factor of $d$ in $e^{-d}$)"},
                     channels_factor};
  claim.planted = {turned("two", {6, 1}, "6 in the exponent"), turned("rate", {65, 64}, R"($e^{-65d/64}$)"),
                   turned("four", {33, 8}, R"(the deviation $\frac8{33d}$)"), turned("front", {1, 32}, "1/32 in front"),
                   turned("channels.factor", {15, 2}, R"($k>\frac{15}2d^3$)")};
  claim.power_in = "all patterns";
  claim.serves = {"brutzkus21/lem5.2", "brutzkus21/step-lem5.2-lower", "brutzkus21/step-lem5.2-upper"};
  claim.scope = R"(every 3 <= l <= d <= 8 at $k=8d^3+1$; sampled: d = 3 ... 8, mostly up to 5, any l, k up to four times
    that)";
  claim.not_covered = R"((a) for $d>8$, and for more than $4(8d^3+1)$ channels)";
  claim.note = R"(For $l<d$ the count has another mean than the printed centre. For $l=3$, $d=4$ they are $\frac3{16}k$
    and $\frac7{48}k$: two thirds of the deviation apart, and the bound fails. With the own mean of the count:
    brutzkus21/step-lem5.2-eq13-repaired. The inequality of exponents is tight: $k=8d^3$ gives equality.)";
  claim.twin = "step_lem5_2_eq13.py";
  claim.quick_cases = 300;
  claim.full_cases = 20000;
  claim.draw = [](Source& source) { return draw_filters(source, 8); };
  claim.enumerated = [] { return filters_up_to(8); };
  claim.enumerate = filters_at;
  claim.zoo = []() -> std::vector<Record> {
    return {Record().set("dimension", 4).set("patterns", 3).set("channels", 513)};
  };
  claim.state = [](Statement& at) { state_tail(at, false); };
  return claim;
}

Claim repaired_tail() {
  Claim claim = tail();
  claim.id = "brutzkus21/step-lem5.2-eq13-repaired";
  claim.title = "Hoeffding bound (13) in the number of patterns";
  claim.place = "ours; Section B, (13), with the number of patterns";
  claim.words = R"(With $N_+=|\mathcal W_0^+\cap\mathcal A^+|$, $3\le l\le d$ and $k>8d^3$: $\mathbb
    P\left(\left|\frac{N_+}k-\frac{1-2^{-l+1}}{2(l-1)}\right|>\frac1{4l}\right)\le2e^{-2k(1/(4l))^2}\le2e^{-d}$.)";
  claim.conclusions[1].text = R"($2e^{-2k/(16l^2)}\le2e^{-d}$)";
  claim.readings = {{"patterns", R"(any number $3\le l\le d$ of patterns)"}};
  claim.power_in = "";
  claim.zoo = {};
  claim.note = R"($\frac{2k}{16l^2}\ge\frac{d^3}{l^2}\ge d$.)";
  claim.twin = "step_lem5_2_eq13_repaired.py";
  claim.state = [](Statement& at) { state_tail(at, true); };
  return claim;
}

}  // namespace

std::vector<Claim> lemma_5_2_tails() { return {tail(), repaired_tail()}; }

}  // namespace lakatos::brutzkus21

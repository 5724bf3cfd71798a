#include "checks/maxpool/brutzkus21/guarantee/claims.hpp"
#include "checks/maxpool/brutzkus21/guarantee/second_layer.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// B R of the two norm bounds: sqrt(norm 80^2 d / (k eta^2 T^2) * radius k eta^2 T^2).
Real radius_times_norm(const Statement& claim, const Real& d) {
  return sqrt(claim.constant("norm") * 6400 * claim.constant("radius") * d);
}

/// The cited bound for m_2 inputs is at most lead sqrt(d/m) + tail sqrt(d ln(2/delta)/m).
void bound_of_order(Statement& claim) {
  const std::int64_t dimension = claim.integer("dimension"), samples = claim.integer("samples");
  const Real d = claim.whole("d", dimension, {"dimension"}), m = claim.whole("m", samples, {"samples"}),
             m2 = claim.whole("m_2", samples / 2), delta = claim.number("delta", R"(\delta)");
  claim.given("dimension", d >= 3);
  claim.given("two samples", m >= 2);
  claim.given("confidence", both(delta > 0, delta < 1));
  if (claim.settled()) return;
  const Real product = claim.let("B R", [&] { return radius_times_norm(claim, d); });
  const auto chance = [&] { return log(2 / delta); };
  const bool ramp = claim.reading("ramp loss");
  const auto cited = [&] {
    const Real height = ramp ? Real(1) : 1 + product;
    return claim.constant("rademacher") * product / sqrt(m2) + height * sqrt(2 * chance() / m2);
  };
  const auto most = [&] {
    const Real tail =
        ramp ? claim.constant("ramp") * sqrt(chance() / m) : claim.constant("tail") * sqrt(d * chance() / m);
    return claim.constant("lead") * sqrt(d / m) + tail;
  };
  claim.regime("close to the bound", [&] { return 100 * cited() >= 99 * most(); });
  claim.then("order", [&] { return cited() <= most(); });
}

Record draw_sizes_and_confidence(Source& source) {
  const std::int64_t d = source.chance(1, 60) ? 2 : source.chance(1, 2) ? 3 : source.between(3, 40);
  const std::int64_t m = source.chance(1, 60)  ? 1
                         : source.chance(1, 2) ? source.pick<std::int64_t>({3, 3, 3, 5, 7})
                                               : source.between(2, 2000000);
  const auto parts = source.pick<std::int64_t>({2, 10, 100, 1000, 1000000});
  return Record()
      .set("dimension", d)
      .set("samples", m)
      .set("delta", source.chance(1, 60)  ? Fraction{1, 1}
                    : source.chance(1, 2) ? fraction(parts - 1, parts)
                                          : fraction(source.between(1, parts - 1), parts));
}

/// Each (d, m), delta in boxes down to 10^-6.
std::vector<Record> boxes_of_confidence() {
  std::vector<Record> boxes;
  for (std::int64_t d = 3; d <= 8; ++d) {
    for (std::int64_t m = 2; m <= 40; ++m) {
      Record record = Record().set("dimension", d).set("samples", m);
      boxes.push_back(record.set("delta", Box{{1, 1000000}, {1, 1}}));
    }
  }
  return boxes;
}

}  // namespace

std::vector<Claim> margin_bound_step() {
  return {{.id = "brutzkus21/step-thm5.1-bound",
           .title = "Margin bound gives O(sqrt(d/m))",
           .place = "Section E, last display, second equality",
           .kind = "step",
           .themes = {"capacity", "margin"},
           .words = R"(Theorem 26.13 of Shalev-Shwartz and Ben-David, for points of norm at most $R$ and a separator of
             margin 1 and norm $B$: with probability at least $1-\delta$ the hard-margin classifier of $m_2$ points errs
             with probability at most $\frac{2BR}{\sqrt{m_2}}+(1+BR)\sqrt{\frac{2\ln(2/\delta)}{m_2}}$. With
             $(BR)^2=2\cdot80^2\cdot4d$ from the two norm bounds this is at most
             $784\sqrt{d/m}+556\sqrt{d\ln(2/\delta)/m}$.)",
           .conclusions = {{"(a)", R"(the bound is $O(\sqrt{d/m})$)", {"order"}},
                           {"(b)", R"(what depends on $\delta$ is a term of its own)", {"order"}}},
           .readings = {{"hard margin", R"(Theorem 26.13, whose second term has the factor $1+BR$)"},
                        {"ramp loss", R"(Theorem 26.12 for the ramp loss, whose values are at most 1: the second term is
                          $\sqrt{2\ln(2/\delta)/m_2}$, and $\frac52\sqrt{\ln(2/\delta)/m}$ bounds it)"}},
           .constants = {{"norm", {2, 1}, R"(the 2 of $\|v^*\|^2\le2\cdot80^2d/(k\eta_1^2T_1^2)$)"},
                         {"radius", {4, 1}, R"(the 4 of $\|z(x)\|^2\le4k\eta_1^2T_1^2$)"},
                         {"rademacher", {2, 1}, "the factor of the Rademacher term"},
                         {"lead", {784, 1}, R"(the factor of $\sqrt{d/m}$)"},
                         {"tail", {556, 1}, R"(the factor of the term in $\delta$)"},
                         {"ramp", {5, 2}, "the same in reading `ramp loss`"}},
           .planted = {turned("lead", {783, 1}, "783 in place of 784"), turned("tail", {554, 1}, "554 in place of 556"),
                       turned("ramp", {9, 4}, "2.25 in place of 2.5", "ramp loss"),
                       turned("norm", {201, 100}, "2.01 in the norm bound")},
           .serves = {"brutzkus21/thm5.1", "brutzkus21/thm5.1-b"},
           .scope = R"($d=3\dots40$, $m$ up to $2\cdot10^6$, $\delta\in(0,1)$. For $d\le8$, $m\le40$, $\delta\ge10^{-6}$
             boxes cover reading `ramp loss`, and the headline but for $m=3$, where the factors leave 0.04 %)",
           .not_covered = R"(the cited theorem itself: whether it holds for $D_z$ is `brutzkus21/thm5.1-b`)",
           .note = R"(The factors are those at $m=3$, where $m_2=m/3$. The bound is below 1 only for $m$ beyond
             $1.03\cdot10^6d$ even for $\delta$ near 1, beyond $2.3\cdot10^6d$ for $\delta=0.05$, and with the ramp loss
             beyond $4.1\cdot10^5d$. The printed "additive term which depends on $\delta$" has the factor $\sqrt d$ in
             Theorem 26.13, and none for a loss bounded by 1. For $m=1$ the sample $S_2$ is empty and there is no
             bound.)",
           .twin = "step_thm5_1_bound.py",
           .quick_cases = 3000,
           .full_cases = 50000,
           .draw = draw_sizes_and_confidence,
           .covers = boxes_of_confidence,
           .state = bound_of_order}};
}

}  // namespace lakatos::brutzkus21

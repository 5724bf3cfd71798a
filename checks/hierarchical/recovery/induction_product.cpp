// The probabilities of Lemma 7, multiplied.
#include "checks/hierarchical/recovery/claims.hpp"

namespace lakatos::hierarchical {
namespace {

void product(Statement& claim) {
  const std::int64_t depth = claim.integer("depth"), level = claim.integer("level");
  const Real d = claim.whole("d", depth, {"depth"}), i = claim.whole("i", level, {"level"});
  const Real delta = claim.number("delta", R"(\delta)"), two = claim.constant("two");
  claim.given("level", counted(both(1 <= i, i < d)));
  claim.given("confidence", delta > 0);
  if (claim.settled()) return;
  const Real share = claim.let("delta'", R"(\delta')", delta / (2 * d)), below = d - i - 1;
  claim.then("inequality", (1 - two * below * share) * (1 - two * share) ==
                               1 - two * (d - i) * share + claim.constant("four") * below * square(share));
}

std::vector<Claim> its_claims() {
  return {{.id = "hgm19/step-lem7-product",
           .title = "Product of probabilities in the induction",
           .place = "Appendix B, proof of Lemma 7",
           .kind = "step",
           .themes = {"probability"},
           .words = R"($(1-2(d-i-1)\delta')(1-2\delta')\ge1-2(d-i)\delta'$ for $1\le i<d$, $\delta'=\frac\delta{2d}$.
             The left side is larger by $4(d-i-1)\delta'^2$, which is not negative, and this is what is judged.)",
           .readings = {{"printed", "as printed"}},
           .constants = {{"two", {2, 1}, R"(the 2 of $2\delta'$, at all its places)"},
                         {"four", {4, 1}, R"(the 4 of $4(d-i-1)\delta'^2$)"}},
           .planted = {turned("two", {9, 4}, R"($\frac94\delta'$)"), turned("four", {15, 4}, R"($\frac{15}4$)")},
           .serves = {"hgm19/lem7"},
           .scope = R"(all d, i and $\delta$)",
           .note = R"(The inequality is an equality at $i=d-1$. No factor need be positive.)",
           .twin = "step_lem7_product.py",
           .quick_cases = 2000,
           .full_cases = 40000,
           .draw =
               [](Source& source) {
                 const std::int64_t depth = source.between(1, 12);
                 return Record()
                     .set("depth", depth)
                     .set("level", source.between(source.chance(1, 16) ? 0 : 1, depth))
                     .set("delta", fraction(source.between(source.chance(1, 16) ? 0 : 1, 40), 16));
               },
           .identity = [](const std::string&) -> IdentityFacts {
             return {1, {"inequality"}, "all d, i and delta as numbers"};
           },
           .differences =
               [](auto& at) {
                 using S = std::decay_t<decltype(at.variable())>;
                 const S d = at.variable(), i = at.variable(), delta = at.variable();
                 const S two = at.constant("two", {2, 1}), four = at.constant("four", {4, 1});
                 const S share = delta / (S(2) * d), below = d - i - S(1);
                 return std::vector<S>{(S(1) - two * below * share) * (S(1) - two * share) -
                                       (S(1) - two * (d - i) * share + four * below * share * share)};
               },
           .state = product}};
}

}  // namespace

std::vector<Claim> induction_product(const Version& in) {
  if (in.first) return {};
  return its_claims();
}

}  // namespace lakatos::hierarchical

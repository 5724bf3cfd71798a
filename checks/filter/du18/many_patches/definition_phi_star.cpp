#include "checks/filter/du18/claims.hpp"

#include <algorithm>

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/many_patches/many_directions.hpp"
#include "theory/filter/estimates.hpp"
#include "theory/filter/phi_star.hpp"

namespace lakatos::du18 {
namespace {

Record gaussian(std::int64_t dimension, const Fraction& cross) {
  const auto p = static_cast<std::size_t>(dimension);
  VectorField teacher{1, std::vector<std::int64_t>(p, 0)};
  teacher.entries[0] = 1;
  return Record().set("input", LawField{p, 1, true, 1, {}, {}}, "teacher", teacher, "cross", cross);
}

Record draw_usable_angle(Source& source) {
  if (source.chance(1, 4)) {
    const std::int64_t parts = source.between(1, 40);
    const Fraction cross = source.chance(1, 4) ? fraction(1, 12) : fraction(source.between(1, parts), 12 * parts);
    return gaussian(source.between(2, 8), source.chance(1, 16) ? fraction(1, 11) : cross);
  }
  for (int attempt = 0;; ++attempt) {
    const VectorField teacher = draw_teacher(source, 2);
    const auto patches = static_cast<std::size_t>(source.between(1, 3)),
               atoms = static_cast<std::size_t>(source.between(2, 5));
    const Lie lie = source.pick<Lie>({Lie::anywhere, Lie::in_front, Lie::isotropic, Lie::near_boundary});
    LawField law = source.chance(5, 6) ? draw_many_directions(source, teacher,
                                                              {patches, source.chance(2, 3),
                                                               patches > 1 && source.chance(1, 2), source.chance(1, 4)})
                   : source.chance(1, 2)
                       ? repeat_patches(draw_law(source, teacher, 1, atoms, lie, 0), patches)
                       : draw_law(source, teacher, patches, atoms, lie, source.pick<std::int64_t>({0, 2, 8}));
    if (source.chance(1, 24)) put_on_the_boundary(law, teacher);
    const auto near = approximate(law);
    const auto direction = approximate(teacher);
    const double most = gamma_bracket(near, direction, zero_angle<double>()).lower / 6;
    const double least = smallest_admissible_cross(near, direction, CrossReading::sum);
    if (!(most > 1e-6 && least <= most) && attempt < 3) continue;
    Fraction cross = fraction(1, source.pick<std::int64_t>({10, 100, 1000}));
    if (most > 1e-6)
      cross = just_below(most * (source.chance(1, 12) ? 1.01 : 1.0), source.pick<double>({1e-6, 1e-2, 0.5}));
    if (least > 1e-6 && least < most && source.chance(1, 2)) cross = just_above(least, 1e-3);
    return Record().set("input", law, "teacher", teacher, "cross", cross);
  }
}

/// du18, first line of Theorem 3.2: the angle phi_* up to which gamma exceeds 6 L_cross.
void usable_angle(Statement& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher", "w_*");
  const Real cross = claim.number("cross", R"(L_{\mathrm{cross}})"), six = claim.constant("six");
  const bool exceeded = claim.reading("exceeded"), largest = exceeded || claim.reading("largest"),
             strict = claim.planted("strictly above");
  give_two_dimensions(claim, law);
  give_positive(claim, "cross positive", cross);
  if (claim.settled()) return;
  claim.given(exceeded ? "exceeded" : "reached", [&] {
    return gamma_reaches(
        law, teacher, [] { return zero_angle<Real>(); }, R"(\gamma(0))", six * cross, exceeded);
  });
  claim.given("cross growth", [&] { return crosses_linearly(law, teacher, cross, CrossReading::sum); });
  if (claim.settled()) return;
  regime_different_patches(claim, law);
  claim.then("usable", [&] {
    const Real bound = six * cross;
    const auto decide = [&] {
      return largest ? largest_is_usable(law, teacher, bound, strict) : maximiser_is_usable(law, teacher);
    };
    if (!largest)
      return predicate(decide,
                       R"(\max_\phi\gamma(\phi) \text{ is attained at some } \phi_* \text{ with } \sin\phi_* > 0)");
    return predicate(decide, R"(\phi_* = \max\{\phi:\ \gamma(\phi) )", strict ? ">" : R"(\ge)", " ", bound,
                     R"(\} \text{ exists},\ \sin\phi_* > 0)");
  });
}

}  // namespace

std::vector<Claim> definition_phi_star() {
  return {{.id = "du18/def-phistar",
           .title = "The angle phi_* of Theorem 3.2",
           .place = "Section 3, first line of Theorem 3.2; used in Section 3.2 and Lemmas A.2, A.3",
           .kind = "definition",
           .themes = {"model", "spectrum"},
           .words = R"($\phi_*=\mathop{\mathrm{argmax}}_\phi\gamma(\phi)\ge6L_{\mathrm{cross}}$, with
             $\phi\in[0,\frac\pi2]$. To be used in $r_0<\|w_*\|\sin\phi_*$ it must exist and have $\sin\phi_*>0$. Asked
             here: does it, whenever $\gamma(0)$ exceeds (or reaches) $6L_{\mathrm{cross}}$?)",
           .readings = {{"exceeded", R"(the largest $\phi$ with $\gamma(\phi)\ge6L_{\mathrm{cross}}$, where
             $\gamma(0)>6L_{\mathrm{cross}}$ as Theorem 3.1 asks)"},
                        {.name = "largest",
                         .text = R"(the same, where $\gamma(0)\ge6L_{\mathrm{cross}}$ only)",
                         .slip = R"($\gamma(0)>6L_{\mathrm{cross}}$, strictly, must be asked for: with equality a
                           continuous law leaves only $\phi_*=0$)"},
                        {.name = "maximiser",
                         .text = R"(a $\phi$ at which $\gamma$ is largest, its value being at least
                           $6L_{\mathrm{cross}}$)",
                         .slip = "read `argmax` as the largest angle at which the bound holds"}},
           .constants = {{"six", {6, 1}, "the 6 in 6 L_cross"}},
           .planted = {without("exceeded", "never reached", "gamma may stay below 6 L_cross", "exceeded"),
                       variant("strictly above", "the largest phi with gamma(phi) > 6 L_cross", "exceeded")},
           .serves = {"du18/lema.2"},
           .scope = R"(the Gaussian law with p = 2 ... 8, and finite laws in the plane with up to 50 inputs of 1 to 3
             patches (every critical angle exactly))",
           .not_covered = "finite laws with p >= 3; other densities",
           .note = R"(For one patch and a density around every direction $\gamma$ falls strictly from $\phi=0$, so its
             maximiser is $\phi_*=0$ and $r_0<\|w_*\|\sin\phi_*$ cannot be met: only the other two readings make sense.
             There the only failures found have $\gamma(0)=6L_{\mathrm{cross}}$ exactly. For finite laws patches only
             leave $P$ as the angle grows and do so after their critical angle, so the set
             $\{\gamma\ge6L_{\mathrm{cross}}\}$ is closed on the right although $\gamma$ need not fall. The 6 stands on
             both sides and cannot be turned.)",
           .twin = "def_phistar.py",
           .quick_cases = 2000,
           .draw = draw_usable_angle,
           .zoo =
               [] {
                 return std::vector<Record>{gaussian(2, fraction(1, 12)), gaussian(2, fraction(1, 24))};
               },
           .state = usable_angle}};
}

}  // namespace lakatos::du18

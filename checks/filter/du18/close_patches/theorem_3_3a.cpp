#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/close_patches/close_patches.hpp"
#include "theory/filter/smoothness.hpp"
#include "theory/numeric/definite.hpp"

namespace lakatos::du18 {
namespace {

/// gamma(phi_0) >= gamma_avg(phi_0) - loss(); the same words for the paper's loss and for ours.
template <class Loss>
void conclude_lower_bound(Statement& claim, const ClosePatches& in, bool single, Loss&& loss) {
  claim.trivial_if([&] {
    return less_equal(average_gamma(in.law, in.w, in.teacher, single).upper - loss(), Real(0)) == Truth::yes;
  });
  claim.then("lower bound", [&] {
    if (exact()) {
      if (!single && average_in_matrix_order(in.law, in.w, in.teacher, loss()))
        return Formula{Truth::yes, std::nan("")};
      const Bounds average = average_gamma(in.law, in.w, in.teacher, single),
                   whole = gamma_bracket(in.law, in.teacher, angle_between(in.w, in.teacher));
      return Bounds{average.lower - loss(), average.upper - loss()} <= whole;
    }
    const Real whole =
        claim.let("gamma(phi_0)", R"(\gamma(\phi_0))", gamma(in.law, in.teacher, angle_between(in.w, in.teacher)));
    const Real average = claim.let("gamma_avg(phi_0)", R"(\gamma_{\mathrm{avg}}(\phi_0))",
                                   [&] { return value_of(average_gamma(in.law, in.w, in.teacher, single)); });
    return whole >= average - loss();
  });
}

/// du18, Theorem 3.3, first conclusion: close patches keep gamma near that of the average patch.
void lower_bound_from_closeness(Statement& claim) {
  const auto in = read_close_patches(claim);
  const Real closeness = claim.constant("closeness");
  give_close_patches(claim, in);
  if (claim.settled()) return;
  conclude_lower_bound(claim, in, claim.reading("single"), [&] { return closeness * (1 - in.cos_rho); });
}

/// Ours: the same with the mass of the inputs that the two boundaries split in place of 4 (1 - cos rho).
void lower_bound_from_split_mass(Statement& claim) {
  const auto in = read_close_patches(claim);
  const Real split = claim.constant("split");
  give_close_patches(claim, in);
  if (claim.settled()) return;
  const char* event =
      R"(\max_{\theta(w,w_*)=\phi_0}\mathbb P\left[Z_{\mathrm{avg}}\in S(w,w_*),\ \exists i: Z_i\notin S(w,w_*)_i)"
      R"(\right])";
  const auto mass = [&] {
    return claim.let("split mass", event, [&] { return largest_split_mass(in.law, in.w, in.teacher); });
  };
  claim.regime("an input is split", [&] { return mass() > 0; });
  conclude_lower_bound(claim, in, false, [&] { return split * mass(); });
}

}  // namespace

std::vector<Claim> theorem_3_3a() {
  return {
      {.id = "du18/thm3.3a",
       .title = "Lower bound on gamma from closeness of patches",
       .place = "Section 3.1, Theorem 3.3, first conclusion",
       .kind = "theorem",
       .themes = {"input law", "spectrum"},
       .words = patch_hypotheses + R"(Then $\gamma(\phi_0)\ge\gamma_{\mathrm{avg}}(\phi_0)-4(1-\cos\rho)$, where
         $\gamma_{\mathrm{avg}}$ is the smallest eigenvalue of $\mathbb E[Z_{\mathrm{avg}}Z_{\mathrm{avg}}^\top\mathbb
         I\{w^\top Z_{\mathrm{avg}}\ge0,\ w_*^\top Z_{\mathrm{avg}}\ge0\}]$.)",
       .readings = {{"minimum", R"($\gamma_{\mathrm{avg}}(\phi_0)$ is the minimum over all $w$ at the angle $\phi_0$, as
         in Definition 2.1)"},
                    {"single", R"($\gamma_{\mathrm{avg}}(\phi_0)$ is taken at $w_0$ alone)"}},
       .constants = {{"closeness", {4, 1}, "the 4 in 4 (1 - cos rho)"}},
       .planted = {turned("closeness", {0, 1}, "nothing is lost: gamma >= gamma_avg"),
                   turned("closeness", {1, 2}, "1/2 in place of 4")},
       .dials = close_patches_dials(""),
       .serves = {"du18/thm3.1"},
       .scope = R"(finite laws of unit patches in the plane (and p = 1) with 1 to 6 inputs of 1 to 4 patches, rational
         points of the circle)",
       .not_covered = "p >= 3 (a counterexample in the plane needs no more)",
       .note = R"($4(1-\cos\rho)$ is of the order of the squared distance of the patches, but where the student's
         boundary parts the patches of an input, a whole patch is missing from $P$. The small ball limits such inputs at
         the teacher's boundary only: here $\mu=0$. A repair is du18/thm3.3a-repaired.)",
       .twin = "thm3_3a.py",
       .draw = [](Source& source) { return draw_close_patches(source, Split::student); },
       .state = lower_bound_from_closeness},
      {.id = "du18/thm3.3a-repaired",
       .title = "Lower bound on gamma from the mass of split inputs",
       .place = "ours; in place of Section 3.1, Theorem 3.3, first conclusion",
       .kind = "theorem",
       .themes = {"input law", "spectrum"},
       .words = patch_hypotheses + R"(Then $\gamma(\phi_0)\ge\gamma_{\mathrm{avg}}(\phi_0)-\max_w\mathbb
         P[Z_{\mathrm{avg}}\in S(w,w_*)\text{ and some }Z_i\notin S(w,w_*)_i]$, the maximum over all $w$ at the angle
         $\phi_0$: what is lost is the mass of the inputs that a boundary splits, however close their patches are.)",
       .mends = R"(the mass of the inputs that a boundary splits in place of $4(1-\cos\rho)$)",
       .readings = {{"ours", R"($\gamma_{\mathrm{avg}}$ is the minimum over all $w$ at the angle)"}},
       .constants = {{"split", {1, 1}, "factor of the split mass"}},
       .planted = {turned("split", {7, 10}, "only 7/10 of the split mass is lost"),
                   turned("split", {1, 2}, "only half of it is lost")},
       .dials = close_patches_dials("", {independent_norms_dial("")}),
       .serves = {"du18/thm3.1"},
       .scope = R"(finite laws of unit patches in the plane (and p = 1) with 1 to 6 inputs of 1 to 4 patches, rational
         points of the circle)",
       .not_covered = R"(p >= 3. Off the split inputs $P=Z_{\mathrm{avg}}$ wherever $Z_{\mathrm{avg}}\in S(w,w_*)$, and
         $\|Z_{\mathrm{avg}}\|\le1$, so the argument is the same in every dimension)",
       .note = R"(Only the unit norm is used; closeness and the small ball are kept so that the statement can stand in
         for the printed one. Dials: closeness and small ball break nothing, since the statement does not use them.
         Norms do: $\|Z_{\mathrm{avg}}\|^2$ may reach $(1+c)^2$ on the split inputs, where the bound takes off 1.)",
       .twin = "thm3_3a_repaired.py",
       .draw =
           [](Source& source) {
             return source.chance(1, 5) ? draw_lost_inputs(source) : draw_close_patches(source, Split::student);
           },
       .state = lower_bound_from_split_mass}};
}

}  // namespace lakatos::du18

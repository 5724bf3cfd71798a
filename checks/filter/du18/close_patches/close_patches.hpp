#pragma once
// What the two conclusions of Theorem 3.3 share: its hypotheses on the patches, in every scalar, and laws that meet
// them.
#include "checks/engine/claim/claim.hpp"
#include "checks/engine/claim/statement.hpp"
#include "checks/engine/instance/source.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/close_patches.hpp"
#include "theory/filter/patches_of_law.hpp"

namespace lakatos::du18 {

/// An instance of Theorem 3.3. `cos_rho` is the cosine of the closeness rho, so that rational instances stay rational.
struct ClosePatches {
  Law law;
  Vec w, teacher;
  Real cos_rho, mu;
};

/// The most patches for which the dial "independent norms" is defined.
inline constexpr std::size_t most_scaled_patches = 3;

inline ClosePatches read_close_patches(Statement& claim) {
  ClosePatches in{input_law(claim), claim.nonzero_vector("w"), claim.vector("teacher", "w_*"),
                  claim.number("cos_rho", R"(\cos\rho)"), claim.number("mu", R"(\mu)")};
  if (claim.dialled("independent norms") && in.law.patches() <= most_scaled_patches) {
    const Real c = claim.dial("independent norms", {0, 1});
    in.law = with_independent_norms<Real>(in.law.numbers(), 1 - c, 1 + c);
  }
  return in;
}

/// |Z_i| = 1 for every atom and patch, decided on the integers of the instance: 9/25 + 16/25 = 1 is no matter for
/// enclosures.
bool unit_patches(const LawField& law);

/// What Theorem 3.3 assumes, for its two conclusions and their repairs.
inline const std::string patch_hypotheses = R"(Unit patches with $\theta(Z_i,Z_{\mathrm{avg}})\le\rho$, and $\mathbb
  P[\theta(Z_i,w_*)\in[\frac\pi2-\phi,\frac\pi2+\phi]]\le\mu\phi$ for $\phi\le\rho$ (the second printed event is
  contained in this one for unsigned angles). )";

/// The dials of the hypotheses, and the claim's own. Angles are dialled by 1 - cos, so that rational instances stay
/// rational.
std::vector<Dial> close_patches_dials(const std::string& reading, const std::vector<Dial>& own = {});
/// Footnote 3: the unit norm relaxed to norms that are independent.
Dial independent_norms_dial(const std::string& reading);

/// cos of the angle whose 1 - cos is `dial` times that of rho; rho itself where nothing is dialled.
inline Real dialled_cosine(const Statement& claim, const char* dial, const Real& cos_rho) {
  return claim.dialled(dial) ? 1 - claim.dial(dial, {1, 1}) * (1 - cos_rho) : cos_rho;
}

/// Writes the five hypotheses. A density twin spreads its patches along the circle, so there the unit norm holds by
/// construction. `surely_close` may know that all patches of each input are equal.
template <class Known>
void give_close_patches(Statement& claim, const ClosePatches& in, Known&& surely_close) {
  claim.given("unit norm", R"(\|Z_i\| = 1 \text{ for all } i)", [&] {
    if (claim.dialled("independent norms") && claim.record().law("input").patches > most_scaled_patches)
      return Truth::no;
    if (claim.dialled("norms")) return norms_within(in.law, claim.dial("norms", {0, 1}));
    if (recording()) return unit_norms(in.law);
    return truth_of(claim.spread() || unit_patches(claim.record().law("input")));
  });
  claim.given("mu nonnegative", in.mu >= 0);
  claim.given("cos_rho in range", both(in.cos_rho >= -1, in.cos_rho <= 1));
  if (claim.settled()) return;
  claim.given("closeness", [&] {
    const Real least = dialled_cosine(claim, "closeness", in.cos_rho);
    return predicate(
        [&] {
          return surely_close() || less_equal(least, Real(-1)) == Truth::yes ? Truth::yes
                                                                             : patches_are_close(in.law, least);
        },
        R"(\cos\theta(Z_i, Z_{\mathrm{avg}}) \ge )", least, R"( \text{ for all } i)");
  });
  claim.given("small ball", [&] {
    const Real mu = in.mu * claim.dial("mu", {1, 1});
    return predicate([&] { return small_ball(in.law, in.teacher, dialled_cosine(claim, "range", in.cos_rho), mu); },
                     R"(\mathbb P\left[\theta(Z_i,w_*)\in[\tfrac\pi2-\phi,\tfrac\pi2+\phi]\right] \le )", mu,
                     R"(\,\phi \quad (0 \le \phi \le \rho))");
  });
}

inline void give_close_patches(Statement& claim, const ClosePatches& in) {
  give_close_patches(claim, in, [] { return false; });
}

/// What the instance is to show.
enum class Split {
  student,  // patches of one input on both sides of the student's boundary, away from the teacher's
  teacher   // patches near the teacher's boundary, and a student within rho of the teacher
};

/// An instance of Theorem 3.3: unit patches (p = 2; now and then 1 or 3), cos_rho and mu just inside or, seldom, just
/// outside.
Record draw_close_patches(Source& source, Split split);

/// The same instance with constants of its own: cos_rho and mu just inside or, seldom, just outside, where `close` is
/// the law whose patches have to be close; with `within` mostly so that the student is within rho of the teacher.
Record place_close_patches(Source& source, const LawField& law, const LawField& close, const VectorField& w,
                           const VectorField& teacher, bool within);

/// Two heavy inputs of equal patches far from the teacher's boundary, mirror images of each other, and a light input
/// near it that the student splits: rho and mu can be small together (p = 2).
Record draw_easy_patches(Source& source);

/// Equal patches of an input, all as far from the teacher's boundary as the student's boundary is, rho the angle of the
/// student: mass at the end of the range that the small ball limits. Exactly there, in front of the teacher's boundary,
/// or, with `behind`, a little nearer and behind it (p = 2).
Record draw_patches_within_the_angle(Source& source, bool behind);

/// A light input that alone has a part in one direction, its average in front of the student's boundary and all of its
/// patches but one behind it, so that nearly all of it is lost; and a heavy one across (p = 2).
Record draw_lost_inputs(Source& source);

/// The same with patches of one input on both sides of the teacher's boundary, none on it, or all behind it, so that N
/// has mass (p = 2).
Record draw_straddling_patches(Source& source);

}  // namespace lakatos::du18

#pragma once
// What the two conclusions of Theorem 3.3 share: its hypotheses on the patches, in every scalar, and laws that meet them.
#include "checks/engine/claim.hpp"
#include "checks/engine/source.hpp"
#include "checks/engine/statement.hpp"
#include "checks/filter/du18/standing.hpp"
#include "theory/filter/planar.hpp"

namespace lakatos::du18 {

/// An instance of Theorem 3.3. `cos_rho` is the cosine of the closeness rho, so that rational instances stay rational.
template <class S>
struct ClosePatches {
  PatchLaw<S> law;
  Vector<S> w, teacher;
  S cos_rho, mu;
};

/// The most patches for which the dial "independent norms" is defined: 2^k atoms take the place of one.
inline constexpr std::size_t most_scaled_patches = 3;

/// Each patch times 1 - c or 1 + c, with probability 1/2 each, independent of its direction and of the other norms.
template <class S>
PatchLaw<S> with_independent_norms(const PatchLaw<S>& law, const S& c) {
  PatchLaw<S> scaled = law;
  scaled.weights.clear(), scaled.atoms.clear();
  const std::size_t choices = std::size_t{1} << law.patches;
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    for (std::size_t signs = 0; signs < choices; ++signs) {
      scaled.weights.push_back(law.weights[n] / S(static_cast<long>(choices)));
      scaled.atoms.push_back(law.atoms[n]);
      for (std::size_t i = 0; i < law.patches; ++i) scaled.atoms.back()[i] = scale((signs >> i & 1) != 0 ? S(S(1) + c) : S(S(1) - c), law.atoms[n][i]);
    }
  }
  return scaled;
}

template <class S>
ClosePatches<S> read_close_patches(Statement<S>& claim) {
  ClosePatches<S> in{input_law(claim), claim.vector("w"), claim.vector("teacher"), claim.number("cos_rho", "\\cos\\rho"), claim.number("mu", "\\mu")};
  if (claim.dialled("independent norms") && in.law.patches <= most_scaled_patches) in.law = with_independent_norms(in.law, claim.dial("independent norms", {0, 1}));
  return in;
}

/// The law of Z_avg = (Z_1 + ... + Z_k) / k: one patch.
template <class S>
PatchLaw<S> average_law(const PatchLaw<S>& law);

/// The two students of the plane at the angle of w, w and its mirror image about the teacher's line, up to positive factors.
template <class S>
std::vector<Vector<S>> students_at_the_angle(const Vector<S>& w, const Vector<S>& teacher);

// The hypotheses as predicates. None throws on overlap unless said so.

/// |Z_i| = 1 for every atom and patch, decided on the integers of the instance: 9/25 + 16/25 = 1 is no matter for enclosures.
bool unit_patches(const LawField& law);

/// The same in the scalar S, for a tape.
template <class S>
Truth unit_norms(const PatchLaw<S>& law) {
  Truth all = Truth::yes;
  for (const auto& patches : law.atoms) {
    for (const auto& patch : patches) all = both(all, equal(squared_norm(patch), S(1)));
  }
  return all;
}

/// theta(Z_i, Z_avg) <= rho for every atom and patch, -1 <= cos_rho <= 1; an atom with Z_avg = 0 does not meet it.
/// Throws Undecided where the sign of Z_i . Z_avg is open.
template <class S>
Truth patches_are_close(const PatchLaw<S>& law, const S& cos_rho);

/// For every patch index i and 0 <= phi <= rho: P[|theta(Z_i, w*) - pi/2| <= phi] <= mu phi. The left side is a step function, so only the
/// angles at which it jumps matter.
template <class S>
Truth small_ball(const PatchLaw<S>& law, const Vector<S>& teacher, const S& cos_rho, const S& mu);

/// The largest P[the average is in S(w', w*) and some patch is not in S(w', w*)_i] over the students w' of the plane at the angle of w.
/// Throws Undecided where a sign is open.
template <class S>
S largest_split_mass(const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher);

/// theta(z, w*) within rho of the right angle, on either side of the teacher's boundary.
template <class S>
Truth near_the_boundary(const Vector<S>& z, const Vector<S>& teacher, const S& cos_rho);

/// 1 - reach <= |Z_i| <= 1 + reach for every atom and patch.
template <class S>
Truth norms_within(const PatchLaw<S>& law, const S& reach) {
  Truth all = Truth::yes;
  for (const auto& patches : law.atoms) {
    for (const auto& patch : patches) {
      const S norm2 = squared_norm(patch);
      all = both(all, both(less_equal(square(S(1) - reach), norm2), less_equal(norm2, square(S(1) + reach))));
    }
  }
  return all;
}

/// The dials of the hypotheses. Angles are dialled by 1 - cos, so that rational instances stay rational.
std::vector<Dial> close_patches_dials(const std::string& reading);
/// Footnote 3: the unit norm relaxed to norms that are independent.
Dial independent_norms_dial(const std::string& reading);

/// cos of the angle whose 1 - cos is `dial` times that of rho; rho itself where nothing is dialled.
template <class S>
S dialled_cosine(const Statement<S>& claim, const char* dial, const S& cos_rho) {
  return claim.dialled(dial) ? S(S(1) - claim.dial(dial, {1, 1}) * (S(1) - cos_rho)) : cos_rho;
}

/// Writes the five hypotheses. A density twin spreads its patches along the circle, so there the unit norm holds by construction.
/// `surely_close` may know that all patches of each input are equal.
template <class S, class Known>
void give_close_patches(Statement<S>& claim, const ClosePatches<S>& in, Known&& surely_close) {
  claim.given("unit norm", [&] {
    const auto decide = [&] {
      if (claim.dialled("independent norms") && claim.record().law("input").patches > most_scaled_patches) return Truth::no;
      if (claim.dialled("norms")) return norms_within(in.law, claim.dial("norms", {0, 1}));
      if (recording()) return unit_norms(in.law);
      return truth_of(claim.spread() || unit_patches(claim.record().law("input")));
    };
    return predicate<S>(decide, "\\|Z_i\\| = 1 \\text{ for all } i");
  });
  claim.given("mu nonnegative", [&] { return at_least(in.mu, S(0)); });
  claim.given("cos_rho in range", [&] { return both(at_least(in.cos_rho, S(-1)), at_most(in.cos_rho, S(1))); });
  if (claim.settled()) return;
  claim.given("closeness", [&] {
    const S least = dialled_cosine(claim, "closeness", in.cos_rho);
    return predicate<S>([&] { return surely_close() || less_equal(least, S(-1)) == Truth::yes ? Truth::yes : patches_are_close(in.law, least); },
                        "\\cos\\theta(Z_i, Z_{\\mathrm{avg}}) \\ge ", least, " \\text{ for all } i");
  });
  claim.given("small ball", [&] {
    const S mu = in.mu * claim.dial("mu", {1, 1});
    return predicate<S>([&] { return small_ball(in.law, in.teacher, dialled_cosine(claim, "range", in.cos_rho), mu); },
                        "\\mathbb P\\left[\\theta(Z_i,w_*)\\in[\\tfrac\\pi2-\\phi,\\tfrac\\pi2+\\phi]\\right] \\le ", mu, "\\,\\phi \\quad (0 \\le \\phi \\le \\rho)");
  });
}

template <class S>
void give_close_patches(Statement<S>& claim, const ClosePatches<S>& in) {
  give_close_patches(claim, in, [] { return false; });
}

/// What the instance is to show.
enum class Split {
  student,  // patches of one input on both sides of the student's boundary, away from the teacher's
  teacher   // patches near the teacher's boundary, and a student within rho of the teacher
};

/// An instance of Theorem 3.3: unit patches (p = 2; now and then 1 or 3), cos_rho and mu just inside or, seldom, just outside.
Record draw_close_patches(Source& source, Split split);

/// The same instance with constants of its own: cos_rho and mu just inside or, seldom, just outside, where `close` is the law whose patches
/// have to be close; with `within` mostly so that the student is within rho of the teacher.
Record place_close_patches(Source& source, const LawField& law, const LawField& close, const VectorField& w, const VectorField& teacher, bool within);

/// Two heavy inputs of equal patches far from the teacher's boundary, mirror images of each other, and a light input near it that the student
/// splits: rho and mu can be small together (p = 2).
Record draw_easy_patches(Source& source);

/// The same with patches of one input on both sides of the teacher's boundary, none on it, or all behind it, so that N has mass (p = 2).
Record draw_straddling_patches(Source& source);

}  // namespace lakatos::du18

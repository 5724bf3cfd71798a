#pragma once
// A run of phase 1 and what Section E knows of it: the event under which it argues, z(x), v*. Computed when first
// asked, since the exponentials of phase 1 have no rational values.

#include "checks/maxpool/brutzkus21/claims.hpp"
#include "checks/maxpool/brutzkus21/model/learnt_run.hpp"
#include "theory/maxpool/real_least_norm.hpp"

namespace lakatos::brutzkus21 {

inline const Constant lucky_least{"lucky.least", {4, 1}, "the factor of $d$ in the least number of lucky filters"};
inline const Constant lucky_most{"lucky.most", {1, 1}, "the factor of $k/d$ in the largest number of lucky filters"};
inline const Constant label_share{"share", {1, 3}, "the least share of either label in $S_1$"};

/// Constants of a claim, and those of a run on the event.
inline std::vector<Constant> learnt_constants(const std::vector<Constant>& own) {
  return joined(own, {lucky_least, lucky_most, label_share, step_factor, radius_factor, channels_factor});
}

class LearntFeatures : public LearntRun {
 public:
  using LearntRun::LearntRun;

  Vec z(const Input& input) { return maxpool::representation(net(), input); }
  /// Of the separators with margin 1 of z(x), each scaled to |z(x)| = 1 where `unit`.
  maxpool::LeastNorm least_norm(const std::vector<Input>& inputs, bool unit = false) {
    return maxpool::least_norm(net(), inputs, unit);
  }
  /// a.b and |a|^2 of vectors of R^k that are the same on equal channels.
  Real product(const Vec& a, const Vec& b) const;
  Real squared_norm(const Vec& a) const { return product(a, a); }
  /// The largest |z(x)|^2 over the support.
  Real largest_feature();
  /// z(x) / |z(x)|.
  std::vector<Vec> unit_features(const std::vector<Input>& inputs) { return maxpool::unit_features(net(), inputs); }

  /// The sum of z(x)_i over the lucky filters of that label.
  Real lucky_sum(const Vec& z, int label) const;
  /// |{x in S_1 with that label}|.
  std::int64_t count(int label) const;
};

/// Is factor times the least |v|^2 at most the bound? No where there is no separator.
Formula least_norm_at_most(const maxpool::LeastNorm& norm, const Real& bound, const Real& factor = 1);

/// k, d, T_1, eta_1 as the text has them.
struct RunLetters {
  Real k, d, steps, step;
};
RunLetters letters_of(const Statement& claim, const LearntFeatures& in);

/// A1 to A3, A5 to A8, A10, A11 and the event: "lucky counts" (7) and "label counts", (14) with 1/3. True when one
/// fails.
bool give_learnt_event(Statement& claim, const LearntFeatures& in);

/// "few detect, many disturb": as few lucky filters of one label as (7) allows, as many of the other's. "a label at its
/// least share": of S_1.
void note_few_against_many(Statement& claim, const LearntFeatures& in);
void note_least_share(Statement& claim, const LearntFeatures& in);
/// "many lucky filters of both labels": nine tenths of what (7) allows, each.
void note_many_lucky(Statement& claim, const LearntFeatures& in);

/// The event, and S_2 as the rest of the sample ("second inputs of D", "split"): as many inputs as S_1 or one less.
/// True when something fails.
bool give_second_phase(Statement& claim, const LearntFeatures& in, const std::vector<Input>& second);

}  // namespace lakatos::brutzkus21

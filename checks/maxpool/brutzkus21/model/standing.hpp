#pragma once
// How the claims of brutzkus21 read an instance, and the paper's standing assumptions: one text for each. Names are
// those of twins/README.md. Patterns are orthonormal (A1), so that o_j is taken for the j-th unit vector of R^d.
#include "algorithms/maxpool/real_first_phase.hpp"
#include "checks/engine/claim/claim.hpp"
#include "theory/maxpool/detection.hpp"
#include "theory/maxpool/real_lucky.hpp"
#include "theory/numeric/least_whole.hpp"

namespace lakatos::brutzkus21 {

using maxpool::detects;
using maxpool::FirstPhase;
using maxpool::Input;
using maxpool::Iterate;
using maxpool::Net;
using maxpool::own_pattern;

/// d, l and n: fields `dimension`, `patterns`, `positions`.
struct Sizes {
  std::int64_t d = 0, l = 0, n = 0;
};
inline Sizes read_sizes(const Statement& claim) {
  return {claim.integer("dimension"), claim.integer("patterns"), claim.integer("positions")};
}
inline Real dimension_of(const Statement& claim, const Sizes& sizes) {
  return claim.whole("d", sizes.d, {"dimension"});
}
inline Real patterns_of(const Statement& claim, const Sizes& sizes) { return claim.whole("l", sizes.l, {"patterns"}); }
inline Real positions_of(const Statement& claim, const Sizes& sizes) {
  return claim.whole("n", sizes.n, {"positions"});
}

/// "sizes": 3 <= l <= d (A2) and n >= 1; where it fails nothing else is defined. True when it fails; no instance
/// (std::invalid_argument) where it fails and is left out.
bool give_sizes(Statement& claim, const Sizes& sizes);

/// The inputs of a field, n pattern numbers for each; labels as D gives them. No instance (std::invalid_argument) where
/// the field is no whole number of inputs, or holds a number that is none of a pattern.
std::vector<Input> read_inputs(const Statement& claim, const char* field, const Sizes& sizes);
/// `name`: every input is one that D produces (A3, A5). With the `field` that they were read from, the comparisons are
/// recorded for independent checkers.
void give_inputs(Statement& claim, const char* name, const std::vector<Input>& inputs, const Sizes& sizes,
                 const char* field = nullptr);

/// The start: channels in groups of equal ones. `directions`: d entries for each group, w_i^(0) = radius x direction;
/// `signs`: a_i^(0); `copies`: how many channels each group has. No instance where lengths do not fit or a group has no
/// channel.
struct Start {
  Net net;
  Real radius;
  std::vector<Vec> directions;
  std::vector<std::vector<std::int64_t>> ranks;  // equal numbers: equal entries (FirstPhase)
  std::int64_t channels = 0;
  std::vector<bool> unit = {};  // has the direction norm 1? Found in whole numbers, since enclosures leave it open
};
Start read_start(const Statement& claim, const Sizes& sizes);
/// For each row of d entries, numbers that are equal where the entries are.
std::vector<std::vector<std::int64_t>> ranks_of(const VectorField& directions, std::size_t d);
/// k.
Real channels_of(const Statement& claim, const Start& start);

/// "on the sphere": |w_i^(0)| = r for all i, r > 0 (A6). "signs": a_i^(0) = +-1 (A6); the dial "signs" lets sizes from
/// 1 to c in. True when one fails.
bool give_start(Statement& claim, const Start& start);
/// Each of them alone.
void give_sphere(Statement& claim, const Start& start);
void give_signs(Statement& claim, const Start& start);
/// x = 1, or x from 1 to c^2 where the dial is set to c.
Truth one_or_dialled(const Statement& claim, const char* dial, const Real& x);

/// "steps positive": T_1 >= 1 (A7).
void give_steps(Statement& claim, std::int64_t steps);
/// T_1, field `steps`.
Real steps_of(const Statement& claim, std::int64_t steps);
/// "step bound": eta_1 <= 1 / (4 k (T_1 + 1)) (A8); the constant `step.factor` 4.
void give_step_bound(Statement& claim, const Real& step, const Real& k, const Real& steps);
/// "radius bound": r <= eta_1 / 200 (A10); the constant `radius.factor` 200.
void give_radius_bound(Statement& claim, const Real& radius, const Real& step);
/// "channels": k > 8 d^3 (A11); the constant `channels.factor` 8.
void give_channels(Statement& claim, const Real& k, const Real& d);

/// Why a claim of existence has no planted errors.
inline constexpr const char* no_planted_by_a_witness =
    "an existence claim is settled by one exact witness; an instance on which a false variant fails is no evidence "
    "against that";

inline const Constant step_factor{"step.factor", {4, 1}, R"(the factor of $k(T_1+1)$ in the bound on $\eta_1$)"};
inline const Constant radius_factor{"radius.factor", {200, 1}, R"(the factor in the bound on $r$)"};
inline const Constant channels_factor{"channels.factor", {8, 1}, R"(the factor of $d^3$ in the bound on $k$)"};

/// A run of phase 1: sizes, start, S_1 (field `inputs`), T_1 (`steps`), eta_1 (`step`).
struct Run {
  Sizes sizes;
  Start start;
  std::vector<Input> sample;
  std::int64_t steps = 0;
  Real step;

  FirstPhase<Real> phase(maxpool::Ties ties = maxpool::Ties::first) const {
    return {start.net, sample, step, ties, start.ranks};
  }
};
Run read_run(const Statement& claim);

/// A1 to A3, A5 to A8 and A10 for a run: "sizes", "inputs of D", "on the sphere", "signs", "steps positive", "step
/// bound", "radius bound". Not A11, which no claim about phase 1 uses. True when one fails.
bool give_run(Statement& claim, const Run& run);

/// maxpool::detects of w_i^(0) for group i. Equal entries, which enclosures cannot tell, are told by their ranks.
Truth detects(const Start& start, std::size_t i, std::int64_t patterns, int label);
/// W_0^+ and A^+, or W_0^- and A^-: is group i lucky?
Truth is_lucky(const Start& start, std::size_t i, std::int64_t patterns, int label);

}  // namespace lakatos::brutzkus21

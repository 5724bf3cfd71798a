#pragma once
// What the claims about the induction of Section C share. The filter i of the proof is the first group of channels. A
// claim is judged along a run of phase 1 from an admissible start (`Run`), or from one state that meets the induction
// hypothesis, whether or not a run comes there (`State`).
#include <functional>

#include "checks/engine/instance/source.hpp"
#include "checks/maxpool/brutzkus21/model/standing.hpp"

namespace lakatos::brutzkus21 {

inline const Constant event_share{"event", {3, 1}, "the event (14): one in so many inputs has each label"};

bool positive(const Input& x);
/// p . o_j for a selected pattern p, 0 for none: patterns are orthonormal (A1).
Real product_with(std::int64_t selected, std::int64_t j);
/// Over numbers w . o_j, over symbols with these names of w and o_j.
Real along(const Vec& filter, std::int64_t j, const char* latex);
/// w . o_1 is positive and larger than w . x[j] for every other pattern of x: p(x) = o_1, whatever the rule for ties.
/// For all inputs x with label 1.
Truth selects_first_on_positives(const Vec& filter, const std::vector<Input>& sample);

/// "event": (14) as (20) uses it, the share of each label in S_1 is at least 1/3, the constant
/// `event` 3 (whole, so that enclosures decide the tie).
void give_event(Statement& claim, const std::vector<Input>& sample);
/// "own sign": a_i^(0) = 1, i in A^+.
void give_own_sign(Statement& claim, const Net& net);
/// "detector": i in W_0^+. The planted error `ties` lets other patterns reach the maximum too.
void give_detector(Statement& claim, const Start& start, std::int64_t patterns);
/// All that a run needs (`give_run`), "detector", "own sign", "event". True when one fails.
bool give_lucky_run(Statement& claim, const Run& run);

/// "another pattern close behind": a positive input shows a pattern with which w_i^(0) has a product of 2/3 at least of
/// that with o_1. The gap only widens later, so that o_1 is least sure to be selected there.
void note_runner_up(Statement& claim, const Start& start, const std::vector<Input>& sample);
/// "another product near r": w_i^(0) . o_j >= 9r/10 for some j > 1.
void note_another_near_radius(Statement& claim, const Start& start);

/// Planted errors, and those of a filter that is not lucky.
std::vector<Planted> with_not_lucky(std::vector<Planted> planted);

/// What is seen at time t of a run.
struct Moment {
  Real time;
  const Vec* filter;          // of i
  const Iterate<Real>* seen;  // none over symbols
};
/// `relation` at t = 0 ... T_1, or one step less; over symbols once, for a letter t.
Formula at_all_times(const Run& run, bool last, const std::function<Formula(const Moment&)>& relation);
/// A state in the middle of phase 1: fields `filters` (d entries for each group), `signs`, `copies`, `inputs`, `step`.
struct State {
  Sizes sizes;
  Net net;
  std::vector<Input> sample;
  Real step;
  std::vector<std::int64_t> ranks;  // of the first filter's entries, as in FirstPhase

  Real size() const { return Real(static_cast<long>(sample.size())); }
  /// p_i(x) for the filter i.
  std::int64_t selected(const Input& x) const {
    return maxpool::selected(net.filters[0], x, maxpool::Ties::first, &ranks);
  }
};
State read_state(const Statement& claim);
/// "sizes", "inputs of D", "step positive". True when one fails.
bool give_state(Statement& claim, const State& state);

/// An admissible run with a lucky positive filter in front, mostly; hard where few inputs are positive, r is small,
/// outputs are positive, or i is almost parallel to a pattern other than o_1.
Record draw_lucky_run(Source& source);
inline constexpr const char* scope_of_lucky_runs =
    R"(d = 3 ... 5, l = 3 ... d, n = 1 ... 4, runs of 1 to 4 steps, samples of 2 to 9 inputs, 1 to 3 groups of equal
      channels, k from 1 to some hundreds)";
inline constexpr const char* beyond_lucky_runs = "longer runs and larger samples; starts with irrational directions";
/// The same inputs; one in 40 times the first of them is one that D does not produce.
VectorField now_and_then_not_of_d(VectorField inputs, Source& source);
/// Inputs with a third of each label at least, mostly; exactly a third of them positive for half of the draws.
VectorField draw_balanced_inputs(Source& source, const Sizes& sizes);
/// `filters`, `signs`, `copies` of a state whose largest |N| on these inputs is 1/2 for most draws, else smaller,
/// rarely larger; mostly the first filter is largest along o_1.
void set_state(Record& record, Source& source, const Sizes& sizes, const VectorField& inputs);

}  // namespace lakatos::brutzkus21

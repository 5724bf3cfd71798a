#pragma once
// What the claims about all filters of phase 1 share: a run on patterns of any one length, its iterates, the label
// counts of S_1, and generators of runs.
#include "checks/maxpool/brutzkus21/model/draw.hpp"
#include "checks/maxpool/brutzkus21/model/standing.hpp"

namespace lakatos::brutzkus21 {

/// A run and the length of the patterns (field `pattern_norm`, 1 by A1), c. Patterns c e_j make the products c w_ij of
/// a filter move as under unit patterns with the step c^2 eta, so that `iterates[t].filters[i][j-1]` is w_i^(t) . o_j.
struct Training {
  Run run;
  Real norm;
  std::vector<Iterate<Real>> iterates = {};  // t = 0 ... T_1, once trained

  std::size_t groups() const { return run.start.net.groups(); }
  /// w_i^(t) . o_j for j = 1 ... d; its squared norm is c^2 |w_i^(t)|^2.
  const Vec& products(std::int64_t t, std::size_t i) const { return iterates[static_cast<std::size_t>(t)].filters[i]; }
};
Training read_training(const Statement& claim);

/// give_run and "unit patterns", |o| = 1 (A1); "step bound" only where asked for. True when one fails.
bool give_training(Statement& claim, const Training& training, bool step_bound = true);

/// "inputs of D" for the field `inputs`, from its numbers, which read_inputs has found to be some of 1 ... l.
void give_sample(Statement& claim, const Sizes& sizes);

/// "unit patterns" (A1); the dial "pattern norm" lets lengths from 1 to c in.
void give_unit_patterns(Statement& claim, const Real& norm);

/// Runs phase 1; nothing over symbols.
void train(Training& training);

/// f(t, i) for t = first ... T_1 and every group i, all of them.
template <class F>
Formula always(const Training& training, std::int64_t first, F&& f) {
  Formula all = all_of_none();
  for (std::int64_t t = first; t <= training.run.steps; ++t) {
    for (std::size_t i = 0; i < training.groups(); ++i) all = both(all, f(t, i));
  }
  return all;
}

/// Where filters grow fastest: all of S_1 has one label ("one label").
void note_one_label(Statement& claim, const Training& training);

/// |S_1^+|, as the sum over all entries of `inputs` of max(0, 2 - entry); m_1.
Real positives_of(const Statement& claim);
Real sample_size_of(const Statement& claim, const Sizes& sizes);

// Dials on what a run of phase 1 assumes; draw_training aims at what they allow.
inline Dial step_dial(const std::vector<Fraction>& grid) {
  return {.name = "step",
          .assumption = "step bound",
          .text = R"($\eta_1\le c/(4k(T_1+1))$)",
          .grid = grid,
          .turned = {{"step.factor", -1}}};
}
inline Dial radius_dial(const std::vector<Fraction>& grid) {
  return {.name = "radius",
          .assumption = "radius bound",
          .text = R"($r\le c\,\eta_1/200$)",
          .grid = grid,
          .turned = {{"radius.factor", -1}}};
}
inline Dial signs_dial(const std::vector<Fraction>& grid, const char* text = R"($|a_i^{(0)}|$ from 1 to c)") {
  return {.name = "signs", .assumption = "signs", .text = text, .grid = grid};
}
inline Dial norm_dial(const std::vector<Fraction>& grid) {
  return {.name = "pattern norm",
          .assumption = "unit patterns",
          .text = R"(all patterns of one length from 1 to c)",
          .grid = grid};
}

Fraction product(const Fraction& a, const Fraction& b);

/// All fields of a run: k from 1 on, all channels alike or 1 ... 4 groups, up to `most_steps` steps or, for
/// `long_runs`, 20 to 60 once in a while, step and radius
/// mostly at their bounds. The dials "step", "radius", "signs", "pattern norm" aim at what they allow.
Record draw_training(Source& source, std::int64_t most_steps = 6, bool long_runs = true);

/// draw_inputs, once in 24 with an input that D may not produce.
VectorField draw_any_inputs(Source& source, const Sizes& sizes, std::int64_t m, std::uint64_t share = 4);

}  // namespace lakatos::brutzkus21

#pragma once
// Search with gradients: sequential linear programming on the margins of a statement (judge/margins.hpp).
//
// One recording of the statement on the best instance gives every relation that its assumptions came down to, and those
// that a conclusion could break on, with gradients in all numbers of the instance. A linear programme takes the step
// that violates the conclusion most while the linearised assumptions hold, within a trust region around entries and
// numbers. The weights of a law are variables of it too: they stay >= 0 and sum to 1, without a trust region, so that
// where the formulas are affine in them one programme is exact. What it proposes is rounded to short fractions and
// judged exactly, like any instance; a floating-point result never decides.
//
// The measure is that of the guided search (search.hpp): how far a constant must be turned before the statement fails
// here. The constant is turned to where the conclusion is a tie, and the gradient is taken there: at a tie scales have
// no gradient, so that no step can make an instance look worse by making it small.
//
// A law may need more atoms than it was drawn with. Atoms are added next to the ones it has, or put together from their
// patches, with hardly any weight; the programme finds which of them are worth some, the others are left out.
#include <functional>
#include <optional>

#include "checks/engine/claim/claim.hpp"
#include "checks/engine/instance/source.hpp"

namespace lakatos {

struct AscentOptions {
  std::size_t most_steps = 30'000;  // of a recording
  int rounds = 48;                  // linear programmes, at most; fewer where a recording is long:
  int work = 20'000;                // recorded steps of all of them, but no fewer than four programmes
  std::size_t most_atoms = 40;
  bool weights = true;  // off: the weights of laws stay as they are
  int descents = 3;     // in curved valleys (descent.hpp), before the programmes
};

/// What judging a candidate said. `inside`: all assumptions met; `turn`: the measure, smaller is worse for the claim.
struct Tried {
  bool inside = false, fails = false;
  double turn = 0;
  friend bool better(const Tried& a, const Tried& b) {
    if (a.fails != b.fails) return a.fails;
    return a.inside != b.inside ? a.inside : a.turn < b.turn;
  }
};

/// Starts at `start`, whose trial is known; `judge` judges a candidate exactly, and returns none where the search is
/// over. False: the statement cannot be recorded on `start`, and nothing was done.
bool ascend(const Claim& claim, const Settings& settings, const Record& start, const Tried& known,
            const std::function<std::optional<Tried>(const Record&)>& judge, Source& source,
            const AscentOptions& options = {});

}  // namespace lakatos

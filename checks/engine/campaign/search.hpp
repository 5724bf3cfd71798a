#pragma once
// Guided search: drives an instance towards the worst margin of a conclusion while every assumption holds. Random
// instances miss what fails only in a thin corner; a claim gets the search without writing a line for it, from its
// fields alone.
//
// What is minimised. The raw slack of a conclusion is a bad guide: in a contraction it tends to 0 with the step size
// without ever failing. So the slack is measured against a reference, the slack of the same instance under the same
// statement with one constant doubled: slack / |slack - reference slack| says how far that constant would have to be
// turned before the statement fails here, and does not care how large the step is. The constant is the first one whose
// turn changes the slack.
//
// How. A few instances are kept, each worked on by greedy moves over its own integers (moves.hpp); two in five
// candidates are freshly sampled and take the place of a worse one, so that a search is never much worse than sampling.
// A push moves one number to the edge of the assumptions by halving. Where an instance has large whole numbers (digits,
// words), they are set one after the other to the two that are next to a tie of the conclusion, the one that matters
// most first. Now and then an instance grows: vectors get longer, laws get a patch or a coordinate more (where more
// than one such size is drawn), as far as the work for them grows like a power of their length; where that breaks an
// assumption the longer vectors are scaled back to its boundary. Half-way and towards the end the best instance is
// climbed from with gradients (ascent.hpp), and after the first climb it is doubled in length as long as that makes it
// worse; where the statement cannot be recorded the simplex method of NLopt (Rowan's SBPLX) works on its numbers and
// vectors as doubles. Every candidate is an exact instance and is judged as such; what a search ends with is replayed
// exactly.
//
// A search may aim at a regime of the statement: then instances outside it count as outside the assumptions do, but for
// a failure, which ends the search wherever it lies; until one inside is met there are fresh instances only.
#include <cstdint>
#include <functional>
#include <string>

#include "checks/engine/instance/sizes.hpp"
#include "checks/engine/judge/judge.hpp"

namespace lakatos {

struct SearchOptions {
  std::int64_t evaluations = 300;  // instances judged, at most
  bool optimiser = true;           // off: moves only
  const Settings* printed =
      nullptr;           // with `violated`: only instances count that violate this assumption of the statement so read,
  std::string violated;  // and the search first goes there
  bool gradients = true;   // off: no ascent with gradients, no growth in size
  bool edges = true;       // of a hunt (power.hpp): off: no edge cases before the searches
  bool weights = true;     // off: the weights of laws are no variables of the ascent, and no atoms are added
  std::size_t regime = 0;  // 1, 2, ...: the search aims at this regime of the statement; 0: at none
};

struct Found {
  Record record;  // the best instance: a failing one if one was met
  Outcome outcome = Outcome::outside;
  double margin = 0;  // smallest slack of a conclusion
  double turn = 0;    // slack / |slack - reference slack|; what was minimised
  std::int64_t judged = 0;
  Sizes reached;             // the largest instances inside the assumptions
  std::int64_t counted = 0;  // instances among them that met all assumptions (and violated what was to be violated)
};

/// How many regimes the statement declares.
std::size_t regimes_of(const Claim& claim, const Settings& settings);

/// `start(i)` draws the i-th fresh instance. Stops at the first failure. Deterministic in `start` and `seed`.
/// Cost: at most `evaluations` judged instances, and as many of the reference on the screen.
Found search(const Claim& claim, const Settings& settings, const std::function<Record(std::int64_t)>& start,
             std::uint64_t seed, const SearchOptions& options = {});

}  // namespace lakatos

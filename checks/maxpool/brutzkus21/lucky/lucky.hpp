#pragma once
// How many filters are lucky at the start: sizes, chances and counts that the claims of this room share.
#include <cstdint>

#include "checks/engine/claim/claim.hpp"
#include "checks/engine/instance/source.hpp"
#include "checks/maxpool/brutzkus21/model/standing.hpp"
#include "theory/maxpool/lucky_window.hpp"

namespace lakatos::brutzkus21 {

using maxpool::Deviation;
using maxpool::printed_detector;
using maxpool::Range;
using maxpool::Scale;

/// d, l and k: fields `dimension`, `patterns`, `channels`.
struct Filters {
  std::int64_t d = 0, l = 0, k = 0;
  Real dimension, patterns, channels;  // the same as numbers
};
Filters read_filters(const Statement& claim);

/// "patterns in use": 3 <= l <= d (A2); the dial `fewest` lets l go below. Reading `all patterns`: "all in use", l = d.
/// True when one fails.
bool give_patterns(Statement& claim, const Filters& in);

/// The number that the window of (7) is made with: d as printed, or l in a repaired statement.
inline Scale printed_scale(const Filters& in) { return {in.d, in.dimension}; }
inline Scale repaired_scale(const Filters& in) { return {in.l, in.patterns}; }

/// P(a_i = 1) and P(a_i = -1): 1/2, unless the dial `balance` is set.
Real sign_chance(const Statement& claim, int label);
/// P(i in W_0^+ and A^+), label 1, or P(i in W_0^- and A^-), label -1, for the number of patterns that there is.
Real lucky_chance(const Statement& claim, const Filters& in, int label);

/// "fewer patterns than dimensions": l < d, where a d that should be l shows.
void note_fewer_patterns(Statement& claim, const Filters& in);
/// "few dimensions, all of them patterns": l = d <= 4 and k <= 16 d^3. There the counts miss their windows most often:
/// k / l is least, and the exponents of their tails grow with it.
void note_heavy_tails(Statement& claim, const Filters& in);

/// k / (four s) <= count <= upper k / s for the constants `four` and `upper`.
Range window(const Statement& claim, const Filters& in, const Scale& scale);
/// Its two ends, and the whole of it, over symbols.
struct WindowText {
  std::string low, high, all;
};
WindowText window_text(const Statement& claim, const Filters& in, const Scale& scale);

/// Fields of an instance: 3 <= l <= d <= most but for a few; k as A11 allows but for a few.
Record draw_filters(Source& source, std::int64_t most);

/// How many pairs 3 <= l <= d <= most there are, and the i-th with k = 8 d^3 + 1.
std::int64_t filters_up_to(std::int64_t most);
Record filters_at(std::int64_t index);

/// Any number of patterns, which (7) with d in it does not bear, or all of them.
inline std::vector<Reading> patterns_readings() {
  return {{.name = "printed", .text = R"(any number $3\le l\le d$ of patterns)", .fault = "d for l"},
          {"all patterns", R"($l=d$)"}};
}

inline const Constant window_four{"four", {4, 1}, "the 4 in the lower bound of the window"};
inline const Constant window_upper{"upper", {1, 1}, "the factor of the upper bound of the window"};

}  // namespace lakatos::brutzkus21

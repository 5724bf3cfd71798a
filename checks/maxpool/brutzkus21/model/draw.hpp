#pragma once
// Pieces from which the generators of brutzkus21 are made: sizes, starts, samples, step sizes. Everything is small
// whole numbers over small denominators, so that what refutes a claim can be read.
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"
#include "checks/maxpool/brutzkus21/model/standing.hpp"

namespace lakatos::brutzkus21 {

/// 3 <= l <= d <= most, n = 1 ... 4.
Sizes draw_sizes(Source& source, std::int64_t most = 5);
void set_sizes(Record& record, const Sizes& sizes);

/// A whole vector of d >= 1 entries and length `length` (a positive whole number); with 15, 30 or 45 the directions are
/// many. Entries repeat and vanish often: ties and boundaries.
std::vector<std::int64_t> draw_direction(Source& source, std::int64_t d, std::int64_t length);
/// The same direction with its entries exchanged and turned in sign such that it is lucky for the label.
std::vector<std::int64_t> made_lucky(std::vector<std::int64_t> direction, std::int64_t patterns, int label);

/// Is it lucky for the label?
bool lucky_direction(const std::vector<std::int64_t>& direction, std::int64_t patterns, int label);

/// Groups of channels as they are drawn.
struct Groups {
  VectorField directions, signs{1, {}}, copies{1, {}};

  /// Nothing where there is no channel.
  void add(const std::vector<std::int64_t>& direction, std::int64_t sign, std::int64_t channels);
  /// Sets `directions`, `signs`, `copies`.
  void put(Record& record);
};

/// `inputs`: m inputs of D, positions and spurious patterns at random; each is positive with chance share/8.
VectorField draw_inputs(Source& source, const Sizes& sizes, std::int64_t m, std::uint64_t share = 4);

/// Once in sixty one pattern more than dimensions: "sizes" fails. The last thing that a generator does.
Record now_and_then_too_many_patterns(Record record, Source& source);

/// Sets `directions`, `signs`, `copies`: 1 ... 4 groups, half of them lucky with the right sign, k channels in all (k
/// at least the number of groups).
void set_start(Record& record, Source& source, const Sizes& sizes, std::int64_t k);

/// k of a record: the sum of `copies`.
std::int64_t channels_in(const Record& record);

/// A k that A11 allows: 8 d^3 + 1 mostly, else a little or several times more.
std::int64_t draw_channels(Source& source, std::int64_t d);

/// bound x c with c = 1 for half of the draws, else below 1; one in 32 just above.
Fraction at_or_below(Source& source, const Fraction& bound);

/// All fields of a run, within A1 to A11 mostly: sizes, start, `inputs`, `steps` (1 ... 4, now and then 0), `step`,
/// `radius`, both mostly at their bounds. `most_inputs`: of S_1.
Record draw_run(Source& source, std::int64_t most_inputs = 5);

}  // namespace lakatos::brutzkus21

#pragma once
// The settings of Section 5 of overlaps19, as printed: d = 160, r = 16, strides 9, 12, 16; k fills the input, k = (d -
// r) / s + 1.

#include "algorithms/overlap/three_stages.hpp"

namespace lakatos::overlap {

inline constexpr std::int64_t printed_strides[] = {9, 12, 16};

/// Figures 1a and 1b (Gaussian input) or 1c and 1d (uniform input) at this stride; the rest at its default.
RunPlan printed_plan(InputLaw input, std::int64_t stride);

/// The same with another activation: front = 2 / (1 + alpha).
RunPlan with_slope(RunPlan plan, double alpha);

/// The same way of the mean dynamics in fewer, larger steps: a `factor` of them less, each so many times as large; 200
/// samples to validate, 500 to test.
RunPlan shortened(RunPlan plan, std::int64_t factor);

/// A whole run from a key, or Stage 1 alone: the later stages are then empty.
WholeRun run_stages(const RunPlan& plan, bool later_stages, std::uint64_t key);

}  // namespace lakatos::overlap

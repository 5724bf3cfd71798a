#pragma once
// Instances for an algorithm that has a sample in place of the law. Names are those of the twins' README.md.
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

/// A level with patches, a subnet, `step`, `steps`, `sample`, and the sizes of Theorem 1. A quarter of the samples are
/// any outcomes of the law, any number of times, for which the drift is far beyond the scale or 0. The others come as
/// often as the law says but for a few examples, and the rate is such that the drift is of the order of the scale: on
/// both sides of delta the probability of a failure is neither 0 nor 1.
Record draw_population(Source& source, const Version& in);

/// Three classes with two patches each; 64 examples, or times as many, in which every image comes as often as its mass
/// says, and both patches of its classes alike, but for one example. The rate is as many times the least.
Record even_sample(const Version& in, std::int64_t times);

}  // namespace lakatos::hierarchical

#pragma once
// Numbers of an experiment for people to read: by multiplications and comparisons only, the same on every machine.
#include <string>
#include <vector>

namespace lakatos {

/// "3e-4": the leading digit and the power of ten of x > 0, rounded down; powers beyond 40 are cut there.
std::string rounded_down(double x);

/// The element that stands in the middle when they are in order (of an even number the upper one), of one or more.
double middle_of(std::vector<double> values);

}  // namespace lakatos

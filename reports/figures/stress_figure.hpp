#pragma once
// Figures of the assumption laboratory: shares of failing instances against dials, and over two dials at once.
#include <filesystem>
#include <string>

#include "reports/markdown/laboratory.hpp"

namespace lakatos {

bool has_curves(const StressResult& result);
std::string curves_file(const StressResult& result);   // "du18/thm2.2-dials.svg"
std::string diagram_file(const StressResult& result);  // "du18/thm2.2-phase.svg"

/// gnuplot commands. The dashed line is the break point; a triangle on the axis: no sampled instance failed, but a
/// search found one.
std::string curves_script(const StressResult& result);
int curves_height(const StressResult& result);  // of the figure: its panels stand three in a row
std::string diagram_script(const PhaseDiagram& diagram);

/// Draws the figures of every stressed claim into `folder`.
void write_stress_figures(const Laboratory& laboratory, const std::filesystem::path& folder);

}  // namespace lakatos

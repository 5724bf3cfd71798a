#pragma once
#include <string>

namespace lakatos {

/// The SVG, 760 wide and `height` high, that these gnuplot commands draw; terminal and output are set here. The same
/// commands give the same bytes (for one version of gnuplot). Throws Failure when gnuplot is not installed or refuses
/// the commands.
std::string draw_svg(const std::string& commands, int height = 460);

/// Throws Failure when gnuplot is not installed: before the figures' numbers are computed.
void require_gnuplot();

}  // namespace lakatos

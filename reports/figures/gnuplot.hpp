#pragma once
#include <string>

namespace lakatos {

/// The SVG, 760 wide and `height` high, that these gnuplot commands draw; terminal and output are set here. The same commands give the same bytes (for one version of
/// gnuplot). Throws std::runtime_error when gnuplot is not installed or refuses the commands.
std::string draw_svg(const std::string& commands, int height = 460);

}  // namespace lakatos

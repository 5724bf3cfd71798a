#include "checks/engine/text/printable.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>

namespace lakatos {
namespace {

struct Range {
  std::uint32_t first, last;
};

/// Controls; soft hyphen; marks and embeddings of direction, separators of lines, characters without width; language
/// tags; what stands for no character.
constexpr Range misleading[] = {{0x00, 0x1f},     {0x7f, 0x9f},     {0xad, 0xad},     {0x61c, 0x61c},
                                {0x180e, 0x180e}, {0x200b, 0x200f}, {0x2028, 0x202e}, {0x2060, 0x206f},
                                {0xfeff, 0xfeff}, {0xfff9, 0xfffb}, {0xfffe, 0xffff}, {0xe0000, 0xe0fff}};

bool misleads(std::uint32_t point) {
  return std::any_of(std::begin(misleading), std::end(misleading),
                     [&](const Range& range) { return range.first <= point && point <= range.last; });
}

/// One character of UTF-8; `length` 0 where the bytes are none (an overlong form, half a pair, too large, cut off).
struct Character {
  std::uint32_t point = 0;
  std::size_t length = 0;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i])); };
  const std::uint32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > text.size()) return {};
  std::uint32_t point = first & (0x7fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return {};
    point = point << 6 | (byte(i) & 0x3f);
  }
  constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (point < least[length] || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return {};
  return {point, length};
}

/// "\\u{202e}"
std::string coded(const char* kind, std::uint32_t value) {
  char digits[8];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), value, 16).ptr;
  return kind + ("{" + std::string(digits, end)) + "}";
}

std::string shown(std::uint32_t point) {
  if (point == '\n') return "\\n";
  if (point == '\t') return "\\t";
  if (point == '\r') return "\\r";
  return coded("\\u", point);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.length == 0) result += coded("\\x", static_cast<unsigned char>(text[at]));
    else if (misleads(character.point)) result += shown(character.point);
    else result += text.substr(at, character.length);
    at += std::max<std::size_t>(character.length, 1);
  }
  return result;
}

bool is_printable(std::string_view text) { return printable(text) == text; }

std::string printable_lines(std::string_view text) {
  std::string result;
  for (std::size_t end; (end = text.find('\n')) != std::string_view::npos; text.remove_prefix(end + 1))
    result += printable(text.substr(0, end)) + "\n";
  return result + printable(text);
}

}  // namespace lakatos

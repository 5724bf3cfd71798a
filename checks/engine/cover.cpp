#include "checks/engine/cover.hpp"

#include <deque>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "checks/engine/record_json.hpp"

namespace lakatos {
namespace {

constexpr int deepest = 48;

struct Piece {
  Box box;
  int depth;
};

/// Throws std::overflow_error when the middle needs more than 64 bits.
Fraction middle(const Box& box) {
  std::int64_t top_left, top_right, top, bottom;
  if (__builtin_mul_overflow(box.lower.numerator, box.upper.denominator, &top_left) || __builtin_mul_overflow(box.upper.numerator, box.lower.denominator, &top_right) ||
      __builtin_add_overflow(top_left, top_right, &top) || __builtin_mul_overflow(box.lower.denominator, box.upper.denominator, &bottom) ||
      __builtin_mul_overflow(bottom, std::int64_t{2}, &bottom)) {
    throw std::overflow_error("the box is too narrow for 64 bits");
  }
  return fraction(top, bottom);
}

std::string boxed_field(const Record& base) {
  for (const auto& [name, field] : base.fields()) {
    if (std::holds_alternative<Box>(field)) return name;
  }
  throw std::invalid_argument("a cover needs a field that is a box");
}

/// On a box an assumption may be open (true here, false there) while the conclusions hold throughout: that is a proof.
/// (judge() stops early only when the outcome is settled, so every finding of a complete sheet was evaluated.)
bool done(const Sheet& sheet, Outcome outcome) {
  if (outcome == Outcome::outside) return true;
  if (!sheet.complete || sheet.undefined) return false;
  bool any = false;
  for (const Finding& finding : sheet.findings) {
    if (finding.conclusion && finding.truth != Truth::yes) return false;
    any |= finding.conclusion;
  }
  return any;
}

}  // namespace

void CoverResult::merge(const CoverResult& other) {
  covers += other.covers;
  proved += other.proved;
  boxes += other.boxes;
  open += other.open;
  if (other.violation && (!violation || size_of(*other.violation) < size_of(*violation))) violation = other.violation;
}

CoverResult cover(const Claim& claim, const Record& base, const Settings& settings, std::int64_t budget) {
  const std::string field = boxed_field(base);
  CoverResult result;
  result.covers = 1;
  std::deque<Piece> pieces{{std::get<Box>(base.at(field.c_str())), 0}};
  Sheet sheet;
  Record record = base;
  for (; !pieces.empty() && !result.violation; pieces.pop_front()) {
    const Piece piece = pieces.front();
    if (result.boxes >= budget || piece.depth > deepest) {
      ++result.open;
      continue;
    }
    ++result.boxes;
    record.set(field, piece.box);
    if (done(sheet, judge(claim, record, settings, sheet, Level::ball))) continue;
    try {
      const Fraction point = middle(piece.box);
      record.set(field, point);
      if (judge(claim, record, settings, sheet) == Outcome::fails) result.violation = record;
      pieces.push_back({{piece.box.lower, point}, piece.depth + 1});
      pieces.push_back({{point, piece.box.upper}, piece.depth + 1});
    } catch (const std::overflow_error&) {
      ++result.open;
    }
  }
  result.proved = result.open == 0 && !result.violation ? 1 : 0;
  return result;
}

nlohmann::ordered_json to_json(const CoverResult& result) {
  nlohmann::ordered_json json = {{"covers", result.covers}, {"proved", result.proved}, {"boxes", result.boxes}, {"open", result.open}};
  json["violation"] = result.violation ? to_json(*result.violation) : nlohmann::ordered_json(nullptr);
  return json;
}

CoverResult cover_from_json(const nlohmann::ordered_json& json, const std::string& where) {
  CoverResult result;
  result.covers = json.at("covers").get<std::int64_t>();
  result.proved = json.at("proved").get<std::int64_t>();
  result.boxes = json.at("boxes").get<std::int64_t>();
  result.open = json.at("open").get<std::int64_t>();
  if (!json.at("violation").is_null()) result.violation = record_from_json(json.at("violation"), where + ".violation");
  return result;
}

}  // namespace lakatos

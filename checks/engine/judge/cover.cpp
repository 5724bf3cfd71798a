#include "checks/engine/judge/cover.hpp"

#include <algorithm>
#include <deque>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "checks/engine/instance/record_json.hpp"

namespace lakatos {
namespace {

constexpr int deepest = 48;  // halvings of a side
constexpr std::size_t most_boxed_fields = 3;

/// One box of the cover: a side for each boxed field, and how often each was halved.
struct Piece {
  std::vector<Box> sides;
  std::vector<int> halved;
};

/// Throws std::overflow_error when the middle needs more than 64 bits.
Fraction middle(const Box& box) {
  std::int64_t top_left, top_right, top, bottom;
  if (__builtin_mul_overflow(box.lower.numerator, box.upper.denominator, &top_left) ||
      __builtin_mul_overflow(box.upper.numerator, box.lower.denominator, &top_right) ||
      __builtin_add_overflow(top_left, top_right, &top) ||
      __builtin_mul_overflow(box.lower.denominator, box.upper.denominator, &bottom) ||
      __builtin_mul_overflow(bottom, std::int64_t{2}, &bottom)) {
    throw std::overflow_error("the box is too narrow for 64 bits");
  }
  return fraction(top, bottom);
}

std::vector<std::string> boxed_fields(const Record& base) {
  std::vector<std::string> names;
  for (const auto& [name, field] : base.fields()) {
    if (std::holds_alternative<Box>(field)) names.push_back(name);
  }
  if (names.empty() || names.size() > most_boxed_fields)
    throw std::invalid_argument("a cover needs one to three fields that are boxes");
  return names;
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

namespace {

class Cover {
 public:
  Cover(const Claim& claim, const Record& base, const Settings& settings, std::int64_t budget)
      : claim_(claim), record_(base), settings_(settings), budget_(budget), names_(boxed_fields(base)) {}

  CoverResult run() {
    result_.covers = 1;
    Piece whole{{}, std::vector<int>(names_.size(), 0)};
    for (const std::string& name : names_) whole.sides.push_back(std::get<Box>(record_.at(name.c_str())));
    for (pieces_.push_back(std::move(whole)); !pieces_.empty() && !result_.violation; pieces_.pop_front())
      treat(pieces_.front());
    result_.proved = result_.open == 0 && !result_.violation ? 1 : 0;
    return std::move(result_);
  }

 private:
  void treat(const Piece& piece) {
    const std::size_t widest =
        static_cast<std::size_t>(std::min_element(piece.halved.begin(), piece.halved.end()) - piece.halved.begin());
    if (result_.boxes >= budget_ || piece.halved[widest] > deepest) {
      ++result_.open;
      return;
    }
    ++result_.boxes;
    for (std::size_t i = 0; i < names_.size(); ++i) record_.set(names_[i], piece.sides[i]);
    if (done(sheet_, judge(claim_, record_, settings_, sheet_, Level::ball))) return;
    try {
      look_at_the_middle(piece);
      split(piece, widest);
    } catch (const std::overflow_error&) { ++result_.open; }
  }
  void look_at_the_middle(const Piece& piece) {
    for (std::size_t i = 0; i < names_.size(); ++i) record_.set(names_[i], middle(piece.sides[i]));
    if (judge(claim_, record_, settings_, sheet_) == Outcome::fails) result_.violation = record_;
  }
  /// Halves the side that was halved least, so that boxes keep the shape of the whole.
  void split(const Piece& piece, std::size_t side) {
    const Fraction point = middle(piece.sides[side]);
    Piece left = piece, right = piece;
    left.sides[side].upper = right.sides[side].lower = point;
    ++left.halved[side], ++right.halved[side];
    pieces_.push_back(std::move(left)), pieces_.push_back(std::move(right));
  }

  const Claim& claim_;
  Record record_;
  const Settings& settings_;
  std::int64_t budget_;
  std::vector<std::string> names_;
  std::deque<Piece> pieces_;
  Sheet sheet_;
  CoverResult result_;
};

}  // namespace

CoverResult cover(const Claim& claim, const Record& base, const Settings& settings, std::int64_t budget) {
  return Cover(claim, base, settings, budget).run();
}

Flip flip(const Claim& claim, const Record& base, const Settings& settings, double width) {
  const std::vector<std::string> names = boxed_fields(base);
  if (names.size() != 1) throw std::invalid_argument("the point where a claim flips is looked for along one field");
  Box box = std::get<Box>(base.at(names[0].c_str()));
  Record record = base;
  Sheet sheet;
  const auto at = [&](const Fraction& point) {
    return record.set(names[0], point), judge(claim, record, settings, sheet);
  };
  Flip result{names[0], box, at(box.lower), at(box.upper)};
  const auto decided = [](Outcome outcome) { return outcome == Outcome::holds || outcome == Outcome::fails; };
  if (!decided(result.at_lower) || !decided(result.at_upper) || result.at_lower == result.at_upper) return result;
  while (to_double(box.upper) - to_double(box.lower) > width) {
    const Fraction point = simplest_between(0.75 * to_double(box.lower) + 0.25 * to_double(box.upper),
                                            0.25 * to_double(box.lower) + 0.75 * to_double(box.upper));
    const Outcome outcome = at(point);
    if (!decided(outcome)) break;
    (outcome == result.at_lower ? box.lower : box.upper) = point;
  }
  result.box = box;
  result.found = true;
  return result;
}

nlohmann::ordered_json to_json(const CoverResult& result) {
  nlohmann::ordered_json json = {
      {"covers", result.covers}, {"proved", result.proved}, {"boxes", result.boxes}, {"open", result.open}};
  json["reach"] = {{"whole", result.reach.whole}, {"words", result.reach.words}};
  json["violation"] = result.violation ? to_json(*result.violation) : nlohmann::ordered_json(nullptr);
  return json;
}

CoverResult cover_from_json(const nlohmann::ordered_json& json, const std::string& where) {
  Members members(json, where);
  CoverResult result{
      members.count("covers"), members.count("proved"), members.count("boxes"), members.count("open"), {}, {}};
  Members reach = members.object("reach");
  result.reach = {reach.truth("whole"), reach.text("words")};
  reach.end();
  const nlohmann::ordered_json& violation = members.take("violation");
  if (!violation.is_null()) result.violation = record_from_json(violation, members.within("violation"));
  members.end();
  return result;
}

}  // namespace lakatos

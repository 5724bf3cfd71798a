#include "checks/engine/judge/reach.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "checks/engine/judge/judge.hpp"

namespace lakatos {
namespace {

/// What may be different where a range is to hold: the fields that it is asked of (they are boxes), or the whole
/// instance.
enum class Moving { fields, instance };

/// Reads comparisons of a field with something that does not move off a tape. With boxes only as far as the statement
/// runs alike for all their values: what comes after a branch on one of them need not be there for other values.
class RangeReader {
 public:
  RangeReader(const Tape& tape, std::vector<FieldRange>& ranges, Moving what) : tape_(tape), ranges_(ranges) {
    for (const Step& step : tape.steps()) {
      const bool free = what == Moving::instance && (step.op == Op::input || step.op == Op::size);
      moving_.push_back(free || field_of(step) || moves(step.a) || moves(step.b) || moves(step.c));
    }
    while (first_branch_ < tape.facts().size() && !moves(tape.facts()[first_branch_])) ++first_branch_;
    last_ = what == Moving::instance ? tape.facts().size() : first_branch_;
  }

  /// Does the statement branch on a box anywhere?
  bool branches() const { return first_branch_ < tape_.facts().size(); }

  void read(std::uint32_t formula) {
    if (formula == 0) return;
    const TapeFormula& written = tape_.formulas()[formula - 1];
    if (written.kind == TapeFormula::Kind::all) return read(written.a), read(written.b);
    if (written.kind != TapeFormula::Kind::relation || written.truth != Truth::yes) return;
    if (written.from > last_) return;
    const Fact& fact = written.relation;
    if (fact.relation == Relation::unequal) return;
    const bool open = fact.relation == Relation::less;
    if (FieldRange* field = field_at(fact.a)) cap(*field, fact.b, true, open);
    if (FieldRange* field = field_at(fact.b)) cap(*field, fact.a, false, open);
    if (fact.relation != Relation::equal) return;
    if (FieldRange* field = field_at(fact.a)) cap(*field, fact.b, false, false);
    if (FieldRange* field = field_at(fact.b)) cap(*field, fact.a, true, false);
  }

 private:
  static bool is_step(Node node) { return node != literal_node && node != lost_node; }
  const Step& step(Node node) const { return tape_.steps()[node - 1]; }
  FieldRange* field_of(const Step& step) const {
    if (step.op != Op::input) return nullptr;
    const auto found =
        std::find_if(ranges_.begin(), ranges_.end(), [&](const FieldRange& range) { return range.field == step.text; });
    return found == ranges_.end() ? nullptr : &*found;
  }
  FieldRange* field_at(Node node) const { return is_step(node) ? field_of(step(node)) : nullptr; }
  /// Does a field whose range is asked for take part in this number?
  bool moves(Node node) const { return node == lost_node || (node != literal_node && moving_[node - 1]); }
  bool moves(const Fact& fact) const { return moves(fact.a) || moves(fact.b); }
  /// The end that `node` is, rounded up or down; what is not printed exactly is cut down to 18 decimals.
  std::optional<Rational> end(Node node, bool up) const {
    if (!is_step(node)) return {};
    const std::string& text = step(node).value;
    if (text.empty() || text == "?") return {};
    if (text.front() != '~') return Rational::parse(text);
    const std::size_t point = text.find('.');
    std::string digits = text.substr(1);
    std::erase(digits, '.');
    const std::size_t decimals = point == std::string::npos ? 0 : text.size() - point - 1;
    const bool negative = digits.front() == '-';
    digits.erase(0, digits.find_first_not_of("-0"));
    Rational scale = 1;
    for (std::size_t i = 0; i < decimals; ++i) scale = scale * Rational(10);
    const Rational size = digits.empty() ? Rational() : Rational::parse(digits);
    const Rational cut = negative ? -size : size, slack = up ? Rational(2) : Rational(-2);
    return (cut + slack) / scale;
  }
  void cap(FieldRange& field, Node other, bool above, bool open) {
    if (moves(other)) return;
    const std::optional<Rational> found = end(other, above);
    if (!found) return;
    std::optional<Rational>& known = above ? field.upper : field.lower;
    bool& known_open = above ? field.upper_open : field.lower_open;
    if (known && equal(*found, *known) == Truth::yes) known_open = known_open || open;
    else if (!known || (above ? less(*found, *known) : less(*known, *found)) == Truth::yes)
      known = found, known_open = open;
  }

  const Tape& tape_;
  std::vector<FieldRange>& ranges_;
  std::vector<bool> moving_;      // the steps that something moving takes part in
  std::size_t first_branch_ = 0;  // the first fact of the tape that something moving takes part in
  std::size_t last_ = 0;          // what is written before as many facts is read
};

bool at_most(const Rational& a, const Rational& b) { return less_equal(a, b) == Truth::yes; }

struct Side {
  std::string field;
  Box box;
};

std::vector<Side> sides_of(const Record& cover) {
  std::vector<Side> sides;
  for (const auto& [name, field] : cover.fields()) {
    if (const Box* box = std::get_if<Box>(&field)) sides.push_back({name, *box});
  }
  return sides;
}

/// What stays when the boxes are taken off.
Record still(const Record& cover) {
  Record rest;
  for (const auto& [name, field] : cover.fields()) {
    if (!std::holds_alternative<Box>(field)) rest.set(name, field);
  }
  return rest;
}

bool only_integers(const Record& record) {
  return std::all_of(record.fields().begin(), record.fields().end(),
                     [](const auto& named) { return std::holds_alternative<std::int64_t>(named.second); });
}

Record with_middles(Record cover) {
  for (const Side& side : sides_of(cover))
    cover.set(side.field, simplest_between(0.6 * to_double(side.box.lower) + 0.4 * to_double(side.box.upper),
                                           0.4 * to_double(side.box.lower) + 0.6 * to_double(side.box.upper)));
  return cover;
}

/// The boxes of one setting of the other fields.
struct Group {
  Record rest;
  std::vector<Record> covers;

  /// Boxes of one number that touch or overlap are one box; nothing where they leave a gap, or where several boxes of
  /// more numbers would have to be put together.
  std::optional<std::vector<Side>> together() const {
    std::vector<Side> sides = sides_of(covers.front());
    if (covers.size() == 1) return sides;
    if (sides.size() != 1) return {};
    std::vector<Box> boxes;
    for (const Record& cover : covers) boxes.push_back(sides_of(cover).front().box);
    std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.lower < b.lower; });
    Box all = boxes.front();
    for (const Box& box : boxes) {
      if (all.upper < box.lower) return {};
      all.upper = std::max(all.upper, box.upper);
    }
    sides.front().box = all;
    return sides;
  }
};

std::vector<Group> grouped(const std::vector<Record>& covers) {
  std::vector<Group> groups;
  for (const Record& cover : covers) {
    const Record rest = still(cover);
    const auto found =
        std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.rest == rest; });
    if (found == groups.end()) groups.push_back({rest, {cover}});
    else found->covers.push_back(cover);
  }
  return groups;
}

struct Ranges {
  std::vector<FieldRange> ranges;
  bool branches = false;         // the statement branches on one of the fields
  std::set<std::string> inputs;  // the numbers that the statement computes with
};

Ranges read_ranges(const Claim& claim, const Record& point, const Settings& settings,
                   const std::vector<std::string>& fields, Moving what = Moving::fields) {
  Ranges found;
  for (const std::string& field : fields) found.ranges.push_back({field, {}, {}});
  Tape tape;
  Sheet sheet;
  judge_on_tape(claim, point, settings, sheet, tape);
  RangeReader reader(tape, found.ranges, what);
  found.branches = reader.branches();
  for (const Step& step : tape.steps()) {
    if (step.op == Op::input) found.inputs.insert(step.text);
  }
  for (const Finding& finding : sheet.findings) {
    if (!finding.conclusion && finding.truth == Truth::yes) reader.read(finding.trace);
  }
  return found;
}

/// Do the boxes hold all that the assumptions leave to their fields? The ends come from assumptions that the statement
/// makes whatever the fields are, so that beyond them nothing meets the assumptions. The domains of integers are read
/// off a sheet that does not say what came before them: with integers, no branch at all.
bool sides_are_whole(const Claim& claim, const Group& group, const Settings& settings) {
  const auto sides = group.together();
  if (!sides) return false;
  std::vector<std::string> names;
  for (const Side& side : *sides) names.push_back(side.field);
  const Ranges found = read_ranges(claim, with_middles(group.covers.front()), settings, names);
  if (found.branches && !group.rest.fields().empty()) return false;
  for (std::size_t i = 0; i < sides->size(); ++i) {
    const FieldRange& range = found.ranges[i];
    const Box& box = (*sides)[i].box;
    if (!range.lower || !range.upper || !at_most(from_fraction<Rational>(box.lower), *range.lower) ||
        !at_most(*range.upper, from_fraction<Rational>(box.upper)))
      return false;
  }
  return true;
}

/// Is every combination of integers that the statement lets in one of these?
bool integers_are_whole(const std::vector<IntegerDomain>& domains, const std::vector<Record>& settings_of_integers) {
  std::size_t combinations = 1;
  std::set<std::vector<std::int64_t>> seen;
  for (const Record& record : settings_of_integers) {
    std::vector<std::int64_t> values;
    for (const auto& [name, field] : record.fields()) values.push_back(std::get<std::int64_t>(field));
    seen.insert(std::move(values));
  }
  for (const auto& [name, field] : settings_of_integers.front().fields()) {
    const auto domain =
        std::find_if(domains.begin(), domains.end(), [&](const IntegerDomain& each) { return name == each.field; });
    if (domain == domains.end()) return false;
    for (const Record& record : settings_of_integers) {
      if (!domain->contains(record.integer(name.c_str()))) return false;
    }
    combinations *= domain->size();
  }
  return seen.size() == combinations;
}

std::vector<std::string> numbers_of(const Record& record) {
  std::vector<std::string> names;
  for (const auto& [name, field] : record.fields()) {
    if (std::holds_alternative<Fraction>(field) || std::holds_alternative<std::int64_t>(field)) names.push_back(name);
  }
  return names;
}

/// An end that is not the same at another point is none: it moves with the instance.
void agree(std::optional<Rational>& end, bool& open, const std::optional<Rational>& other, bool other_open) {
  if (end && other && equal(*end, *other) == Truth::yes) open = open && other_open;
  else end.reset(), open = false;
}

std::string words_of(const std::vector<Side>& sides) {
  std::string text;
  for (const Side& side : sides)
    text += (text.empty() ? "" : ", ") + side.field + " in [" + to_string(side.box.lower) + ", " +
            to_string(side.box.upper) + "]";
  return text;
}

/// "dimension = 2 ... 40"
std::string words_of_integers(const std::vector<Group>& groups) {
  std::map<std::string, std::set<std::int64_t>> values;
  for (const Group& group : groups) {
    for (const auto& [name, field] : group.rest.fields()) {
      if (const auto* value = std::get_if<std::int64_t>(&field)) values[name].insert(*value);
    }
  }
  std::string text;
  for (const auto& [name, set] : values) {
    const bool run = *set.rbegin() - *set.begin() + 1 == static_cast<std::int64_t>(set.size()) && set.size() > 2;
    text += (text.empty() ? "" : "; ") + name + " = ";
    if (run) text += std::to_string(*set.begin()) + " ... " + std::to_string(*set.rbegin());
    else
      for (const std::int64_t value : set) text += (value == *set.begin() ? "" : ", ") + std::to_string(value);
  }
  return text;
}

std::string words_of(const std::vector<Group>& groups) {
  const auto words = [](const Group& group) {
    const auto sides = group.together();
    return sides ? words_of(*sides) : std::to_string(group.covers.size()) + " boxes";
  };
  const std::string integers = words_of_integers(groups), first = words(groups.front()), last = words(groups.back());
  const bool alike = std::all_of(groups.begin(), groups.end(), [&](const Group& each) { return words(each) == first; });
  if (alike) return first + (integers.empty() ? "" : "; " + integers);
  return first + " (" + words_of_integers({groups.front()}) + ") to " + last + " (" +
         words_of_integers({groups.back()}) + "); " + integers;
}

}  // namespace

std::vector<FieldRange> ranges_of(const Claim& claim, const Record& point, const Settings& settings,
                                  const std::vector<std::string>& fields) {
  return read_ranges(claim, point, settings, fields).ranges;
}

std::vector<FieldRange> domains_at(const Claim& claim, const std::vector<Record>& points, const Settings& settings) {
  std::vector<FieldRange> domains;
  for (const Record& point : points) {
    const Ranges here = read_ranges(claim, point, settings, numbers_of(point), Moving::instance);
    const auto idle = [&](const FieldRange& range) {
      return std::holds_alternative<Fraction>(point.at(range.field.c_str())) && !here.inputs.contains(range.field);
    };
    if (&point == &points.front())
      std::remove_copy_if(here.ranges.begin(), here.ranges.end(), std::back_inserter(domains), idle);
    for (FieldRange& domain : domains) {
      const auto same = std::find_if(here.ranges.begin(), here.ranges.end(),
                                     [&](const FieldRange& range) { return range.field == domain.field; });
      const FieldRange other = same == here.ranges.end() ? FieldRange{} : *same;
      agree(domain.lower, domain.lower_open, other.lower, other.lower_open);
      agree(domain.upper, domain.upper_open, other.upper, other.upper_open);
    }
  }
  return domains;
}

std::vector<IntegerDomain> domains_of(const Claim& claim, const Record& point, const Settings& settings) {
  Sheet sheet;
  judge_at(claim, point, settings, sheet, Level::screen);
  return sheet.domains;
}

Reach reach_of(const Claim& claim, const std::vector<Record>& covers, const Settings& settings) {
  const std::vector<Group> groups = grouped(covers);
  if (groups.empty()) return {};
  Reach reach{true, words_of(groups)};
  std::vector<Record> integers;
  for (const Group& group : groups) {
    reach.whole = reach.whole && only_integers(group.rest) && sides_are_whole(claim, group, settings);
    integers.push_back(group.rest);
  }
  if (reach.whole && !integers.front().fields().empty())
    reach.whole = integers_are_whole(domains_of(claim, with_middles(covers.front()), settings), integers);
  return reach;
}

bool grid_is_whole(const Claim& claim, const Settings& settings) {
  if (claim.grid.size() == 0) return false;
  const std::vector<IntegerDomain> domains = domains_of(claim, claim.grid.record(0), settings);
  return std::all_of(claim.grid.axes.begin(), claim.grid.axes.end(), [&](const GridAxis& axis) {
    const auto domain = std::find_if(domains.begin(), domains.end(),
                                     [&](const IntegerDomain& each) { return axis.field == each.field; });
    return domain != domains.end() && domain->size() == axis.values.size() &&
           std::all_of(axis.values.begin(), axis.values.end(),
                       [&](std::int64_t value) { return domain->contains(value); });
  });
}

}  // namespace lakatos

#include "checks/engine/judge/margins.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <span>

#include "checks/engine/instance/moves.hpp"

namespace lakatos {
namespace {

constexpr double hardly_moved = 1e-11;
constexpr std::int64_t finest = std::int64_t{1} << 30;

class Lister {
 public:
  explicit Lister(const TapeFunction& function) {
    for (std::size_t i = 0; i < function.paths().size(); ++i) places_[function.paths()[i]] = i;
  }
  std::vector<Coordinate> all(const Record& record) {
    for (field_ = 0; field_ < record.fields().size(); ++field_) {
      name_ = record.fields()[field_].first;
      std::visit([this](const auto& field) { list(field); }, record.fields()[field_].second);
    }
    return std::move(found_);
  }

 private:
  using Kind = Coordinate::Kind;
  void add(Kind kind, std::size_t index, double value, const std::string& path) {
    const auto place = places_.find(path);
    found_.push_back({kind, field_, index, value, place == places_.end() ? no_input : place->second});
  }
  void list(std::int64_t) {}
  void list(const Box&) {}
  void list(const Fraction& value) { add(Kind::number, 0, to_double(value), name_); }
  void list(const VectorField& field) {
    for (std::size_t i = 0; i < field.entries.size(); ++i)
      add(Kind::entry, i, static_cast<double>(field.entries[i]) / static_cast<double>(field.denominator),
          detail::entry_path(name_, i));
  }
  void list(const LawField& law) {
    if (law.gaussian) return;
    const double total = static_cast<double>(std::accumulate(law.weights.begin(), law.weights.end(), std::int64_t{0}));
    for (std::size_t n = 0; n < law.atoms(); ++n)
      add(Kind::weight, n, static_cast<double>(law.weights[n]) / total, detail::weight_path(name_, n));
    for (std::size_t i = 0; i < law.entries.size(); ++i) {
      const std::size_t c = i % law.dimension, patch = i / law.dimension % law.patches,
                        atom = i / law.dimension / law.patches;
      add(Kind::entry, i, static_cast<double>(law.entries[i]) / static_cast<double>(law.denominator),
          detail::entry_path(name_, atom, patch, c));
    }
  }

  std::map<std::string, std::size_t> places_;
  std::vector<Coordinate> found_;
  std::size_t field_ = 0;
  std::string name_;
};

bool moved_to(const Coordinate& from, double to) {
  return std::fabs(to - from.value) > hardly_moved * std::fmax(std::fabs(from.value), 1e-3);
}

/// Digits: large whole numbers stay whole.
bool whole(std::int64_t denominator, const std::vector<std::int64_t>& entries) {
  return denominator == 1 &&
         std::any_of(entries.begin(), entries.end(), [](auto e) { return std::llabs(e) > 100'000; });
}

/// Entries that moved become multiples of a power of two that fits beside the denominator; the others stay as they are.
void write_entries(std::int64_t& denominator, std::vector<std::int64_t>& entries,
                   const std::vector<std::pair<std::size_t, double>>& moved, int bits) {
  std::int64_t factor = 1;
  while (!whole(denominator, entries) && factor < (std::int64_t{1} << bits) && denominator * factor < finest)
    factor *= 2;
  for (const std::int64_t entry : entries) {
    if (std::llabs(entry) > (std::int64_t{1} << 50) / factor) factor = 1;
  }
  denominator *= factor;
  for (std::int64_t& entry : entries) entry *= factor;
  for (const auto& [index, value] : moved) {
    if (std::fabs(value) < 1e15 / static_cast<double>(denominator))
      entries[index] = std::llround(value * static_cast<double>(denominator));
  }
}

void write_weights(LawField& law, const std::vector<double>& shares, std::int64_t total) {
  std::vector<std::int64_t> weights, entries;
  const std::size_t stride = law.patches * law.dimension;
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    const auto weight = static_cast<std::int64_t>(std::llround(shares[n] * static_cast<double>(total)));
    if (weight <= 0) continue;
    weights.push_back(weight);
    for (std::size_t i = 0; i < stride; ++i) entries.push_back(law.entries[n * stride + i]);
  }
  if (weights.empty()) return;
  law.weights = std::move(weights), law.entries = std::move(entries);
}

}  // namespace

std::optional<Margins> Margins::of(const Claim& claim, const Record& record, const Settings& settings,
                                   std::size_t most) {
  Tape tape = Tape::without_values(most);
  Sheet sheet;
  try {
    const Outcome outcome = judge_for_gradients(claim, record, settings, sheet, tape);
    if (tape.steps().empty() || tape.steps().size() >= most || outcome == Outcome::undefined) return {};
    return Margins(claim, settings, tape, record, sheet, outcome);
  } catch (const std::exception&) {  // a shape that the claim cannot read, or a kernel that does not record
    return {};
  }
}

Margins::Margins(const Claim& claim, const Settings& settings, const Tape& tape, const Record& record,
                 const Sheet& sheet, Outcome outcome)
    : function_(tape), outcome_(outcome) {
  coordinates_ = Lister(function_).all(record);
  for (const Coordinate& each : coordinates_) {
    if (each.input != no_input) function_.know(each.input, each.value);
  }
  find_constants(claim, settings);
  find_scalars(tape);
  function_.evaluate(function_.origin());
  for (const Finding& finding : sheet.findings) {
    if (finding.trace == 0) continue;
    collect(tape, finding.trace, finding.conclusion ? conclusions_ : assumptions_, !finding.conclusion);
  }
  find_branches(tape);
}

void Margins::find_branches(const Tape& tape) {
  std::vector<bool> decides(tape.facts().size(), false);
  for (const TapeFormula& formula : tape.formulas()) {
    const std::size_t to = std::min(formula.to, decides.size());  // an open formula's facts may be forgotten
    for (std::size_t i = formula.from; formula.kind == TapeFormula::Kind::decided && i < to; ++i) decides[i] = true;
  }
  for (std::size_t i = 0; i < decides.size(); ++i) {
    const Fact& fact = tape.facts()[i];
    if (!decides[i] && fact.relation != Relation::unequal)
      branches_.push_back({fact.a, fact.b, fact.relation == Relation::equal});
  }
}

void Margins::find_constants(const Claim& claim, const Settings& settings) {
  for (std::size_t i = 0; i < function_.paths().size(); ++i) {
    const std::string& path = function_.paths()[i];
    if (!path.starts_with(detail::constant_path(""))) continue;
    constants_.push_back(i);
    for (const Constant& constant : claim.constants) {
      if (path == detail::constant_path(constant.name)) function_.know(i, to_double(constant.printed));
    }
    for (const auto& [name, value] : settings.turned) {
      if (path == detail::constant_path(name)) function_.know(i, to_double(value));
    }
  }
}

/// `all_parts`: what must stay. Else: what could break.
void Margins::collect(const Tape& tape, std::uint32_t number, std::vector<Margin>& into, bool all_parts) {
  if (number == 0) return;
  const TapeFormula& formula = tape.formulas()[number - 1];
  const auto add = [&](const Fact& fact, bool unequal_too) {
    if (fact.relation == Relation::unequal && !unequal_too) return;
    into.push_back({fact.a, fact.b, fact.relation == Relation::equal});
  };
  switch (formula.kind) {
    case TapeFormula::Kind::relation:
      return add(formula.relation, false);
    case TapeFormula::Kind::all:
      collect(tape, formula.a, into, all_parts), collect(tape, formula.b, into, all_parts);
      return;
    case TapeFormula::Kind::any: {
      const auto holds = [&](std::uint32_t part) { return part != 0 && tape.formulas()[part - 1].truth == Truth::yes; };
      collect(tape, holds(formula.b) && !holds(formula.a) ? formula.b : formula.a, into, all_parts);
      return;
    }
    case TapeFormula::Kind::decided:
      if (formula.truth != Truth::yes || formula.to > tape.facts().size()) return;
      const auto facts = std::span(tape.facts()).subspan(formula.from, formula.to - formula.from);
      const auto matters = [&](const Fact& fact) { return scalar_[fact.a] || scalar_[fact.b]; };
      const bool some = std::any_of(facts.begin(), facts.end(), matters);
      for (const Fact& fact : facts) {
        if (fact.relation != Relation::equal && (!some || matters(fact))) add(fact, false);
      }
  }
}

/// Which steps depend on a number of the instance or on a constant. What decides a predicate compares with one of them
/// (growth at most beta phi); the other facts say which way the computation took, which of many was the smallest.
void Margins::find_scalars(const Tape& tape) {
  std::set<std::string> names;
  for (const Coordinate& each : coordinates_) {
    if (each.kind == Coordinate::Kind::number && each.input != no_input) names.insert(function_.paths()[each.input]);
  }
  scalar_.assign(tape.steps().size() + 1, false);
  for (std::size_t i = 0; i < tape.steps().size(); ++i) {
    const Step& step = tape.steps()[i];
    scalar_[i + 1] = step.op == Op::input
                         ? names.contains(step.text) || step.text.starts_with(detail::constant_path(""))
                         : scalar_[step.a] || scalar_[step.b] || scalar_[step.c];
  }
}

double Margins::slack(const Margin& margin) const { return function_.value(margin.high) - function_.value(margin.low); }
double Margins::size(const Margin& margin) const {
  return std::fabs(function_.value(margin.high)) + std::fabs(function_.value(margin.low));
}

std::vector<double> Margins::relative_gradient(const Margin& margin) {
  const double share = slack(margin) / std::fmax(size(margin), 1e-300);
  const auto sign = [&](Node node) { return function_.value(node) < 0 ? -1.0 : 1.0; };
  return weighted(margin, 1 - share * sign(margin.high), -1 - share * sign(margin.low));
}

std::vector<double> Margins::weighted(const Margin& margin, double high, double low) {
  const std::vector<double> inputs = function_.gradient({{margin.high, high}, {margin.low, low}});
  std::vector<double> result(coordinates_.size(), 0);
  for (std::size_t i = 0; i < coordinates_.size(); ++i) {
    if (coordinates_[i].input != no_input) result[i] = inputs[coordinates_[i].input];
  }
  return result;
}

double Margins::by_constant(const Margin& margin, std::size_t constant) {
  const std::size_t input = constants_[constant];
  return function_.gradient({{margin.high, 1}, {margin.low, -1}})[input] * function_.origin()[input];
}

std::size_t Margins::strongest_constant(const Margin& margin) {
  std::size_t strongest = constants_.size();
  double most = 1e-14 * size(margin);
  for (std::size_t c = 0; c < constants_.size(); ++c) {
    const double each = std::fabs(by_constant(margin, c));
    if (each > most) most = each, strongest = c;
  }
  return strongest;
}

void Margins::move(const std::vector<double>& point) {
  std::vector<double> inputs = inputs_.empty() ? function_.origin() : inputs_;
  for (std::size_t i = 0; i < coordinates_.size(); ++i) {
    if (coordinates_[i].input != no_input) inputs[coordinates_[i].input] = point[i];
  }
  function_.evaluate(inputs);
}

void Margins::make_tie(const Margin& margin) {
  inputs_ = function_.origin();
  const std::size_t strongest = strongest_constant(margin);
  if (strongest < constants_.size())
    inputs_[constants_[strongest]] *= std::clamp(1 - slack(margin) / by_constant(margin, strongest), -1e3, 1e3);
  function_.evaluate(inputs_);
}

void Margins::restore() {
  inputs_.clear();
  function_.evaluate(function_.origin());
}

void Margins::turn(std::size_t constant, double factor) {
  std::vector<double> inputs = function_.origin();
  if (constant < constants_.size()) inputs[constants_[constant]] *= factor;
  function_.evaluate(inputs);
}

std::optional<double> exact_slack(const Claim& claim, const Record& record, const Settings& settings) {
  Tape tape;
  Sheet sheet;
  try {
    judge_on_tape(claim, record, settings, sheet, tape);
    for (const Finding& finding : sheet.findings) {
      if (!finding.conclusion || finding.trace == 0) continue;
      const TapeFormula& formula = tape.formulas()[finding.trace - 1];
      if (formula.kind != TapeFormula::Kind::relation) continue;
      const auto value = [&](Node node) {
        if (node == literal_node) return Rational(0);
        const Step& step = tape.steps()[node - 1];
        return Rational::parse(step.op == Op::constant ? step.text : step.value);
      };
      return midpoint(value(formula.relation.b) - value(formula.relation.a));
    }
  } catch (const std::exception&) {  // irrational, not to be recorded, or no instance at all
  }
  return {};
}

Record at_point(const Record& record, const std::vector<Coordinate>& coordinates, const std::vector<double>& point,
                int bits, std::int64_t total) {
  using Kind = Coordinate::Kind;
  Record result = record;
  for (std::size_t f = 0; f < record.fields().size(); ++f) {
    std::vector<std::pair<std::size_t, double>> entries;
    std::vector<double> shares;
    bool reweighed = false;
    Field& field = result.fields()[f].second;
    for (std::size_t i = 0; i < coordinates.size(); ++i) {
      const Coordinate& each = coordinates[i];
      if (each.field != f) continue;
      const bool moves = moved_to(each, point[i]);
      if (each.kind == Kind::weight) shares.push_back(point[i]), reweighed |= moves;
      if (!moves) continue;
      const double size = std::fabs(point[i]);
      if (each.kind == Kind::number && (size == 0 || (size > 1e-12 && size < 1e9)))
        field = short_fraction(point[i], bits);
      if (each.kind == Kind::entry) entries.emplace_back(each.index, point[i]);
    }
    if (auto* vector = std::get_if<VectorField>(&field); vector && !entries.empty()) {
      write_entries(vector->denominator, vector->entries, entries, bits), reduce(*vector);
    } else if (auto* law = std::get_if<LawField>(&field)) {
      if (!entries.empty()) write_entries(law->denominator, law->entries, entries, bits);
      if (reweighed) write_weights(*law, shares, total);
      if (reweighed || !entries.empty()) reduce(*law);
    }
  }
  return result;
}

}  // namespace lakatos

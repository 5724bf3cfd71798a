#include "checks/engine/laboratory/stress.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "checks/engine/campaign/workers.hpp"
#include "checks/engine/instance/shrink.hpp"
#include "checks/engine/laboratory/stress_json.hpp"
#include "checks/engine/text/json_reader.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t shrink_budget = 1500;

Outcome outcome_of(const Claim& claim, const Record& record, const Settings& settings) {
  Sheet sheet;
  try {
    return judge(claim, record, settings, sheet);
  } catch (const std::exception&) {  // a shape that the claim cannot read
    return Outcome::outside;
  }
}

std::vector<std::string> assumptions_of(const Claim& claim, const Settings& settings) {
  std::vector<std::string> names;
  for (const PrintedFormula& formula : print_statement(claim, settings).formulas) {
    if (!formula.conclusion) names.push_back(formula.name);
  }
  return names;
}

/// The record, shrunk, if it shows that the assumption is needed: it violates this one, meets the others, and the
/// conclusion fails.
std::optional<Record> needs(const Claim& claim, const Settings& printed, const std::string& assumption,
                            const Record& record) {
  Settings without = printed;
  without.dropped = assumption;
  const Violated violated{printed, assumption, {}};
  const auto keeps = [&](const Record& candidate) {
    return outcome_of(claim, candidate, without) == Outcome::fails && violates(claim, candidate, violated);
  };
  if (!keeps(record)) return {};
  return shrink(record, keeps, shrink_budget).record;
}

/// As the claim draws by itself, and with each value of each dial of the assumption.
std::vector<Dials> draws_beyond(const Claim& claim, const std::string& assumption) {
  std::vector<Dials> draws(1);
  for (const Dial& dial : claim.dials) {
    for (const Fraction& value : dial.grid) {
      if (dial.assumption == assumption) draws.push_back({{dial.name, value}});
    }
  }
  return draws;
}

/// Leaves one assumption out, and looks at instances that violate it while the others hold.
Drop drop(const Claim& claim, const Settings& printed, const std::string& assumption, const StressOptions& options) {
  Settings without = printed;
  without.dropped = assumption;
  const Violated violated{printed, assumption, draws_beyond(claim, assumption)};
  const Seen seen = look(claim, without, options.seed, options.effort, &violated);
  Drop result{assumption, seen.judged, seen.accepted + seen.searched, seen.undefined, {}};
  if (seen.failure) result.example = needs(claim, printed, assumption, *seen.failure);
  for (std::size_t i = 0; i < options.known.size() && !result.example; ++i)
    result.example = needs(claim, printed, assumption, options.known[i]);
  return result;
}

struct PointSeen {
  DialPoint point;
  std::optional<Record> failure, tightest;
};

PointSeen look_at(const Claim& claim, const Dial& dial, const Fraction& value, const StressOptions& options) {
  const Seen seen = look(claim, settings_for(claim, dial, value), options.seed, options.effort);
  return {{value, seen.judged, seen.accepted, seen.failed, seen.failure.has_value(), seen.by_search},
          seen.failure,
          seen.tightest};
}

class Curve {
 public:
  Curve(const Claim& claim, const Dial& dial, const StressOptions& options)
      : claim_(claim), dial_(dial), options_(options) {}

  DialCurve run() {
    curve_.dial = dial_.name;
    curve_.assumption = dial_.assumption;
    for (const Fraction& value : dial_.grid) take(value);
    for (int round = 0; round < options_.rounds && curve_.survivor && curve_.broken; ++round) {
      const double a = to_double(*curve_.survivor), b = to_double(*curve_.broken);
      if (dial_.whole && std::abs(a - b) <= 1) break;
      if (dial_.whole) take(fraction(static_cast<std::int64_t>(std::floor((a + b) / 2)), 1));
      else
        take(simplest_between(std::min(0.6 * a + 0.4 * b, 0.4 * a + 0.6 * b),
                              std::max(0.6 * a + 0.4 * b, 0.4 * a + 0.6 * b)));
    }
    const bool upwards = dial_.grid.size() < 2 || to_double(dial_.grid.back()) > to_double(dial_.grid.front());
    std::sort(curve_.points.begin(), curve_.points.end(), [&](const DialPoint& a, const DialPoint& b) {
      return (to_double(a.value) < to_double(b.value)) == upwards && a.value != b.value;
    });
    shorten();
    return std::move(curve_);
  }

 private:
  double distance(const Fraction& value) const { return std::abs(to_double(value) - to_double(dial_.rest)); }

  void take(const Fraction& value) {
    PointSeen seen = look_at(claim_, dial_, value, options_);
    if (!seen.failure) try_known(value, seen);
    if (seen.failure) found_.push_back(*seen.failure);
    curve_.points.push_back(seen.point);
    if (seen.failure) {
      if (!curve_.broken || distance(value) < distance(*curve_.broken))
        curve_.broken = value, curve_.failing = seen.failure;
    } else if (seen.point.accepted > 0 && (!curve_.broken || distance(value) < distance(*curve_.broken)) &&
               (!curve_.survivor || distance(value) > distance(*curve_.survivor))) {
      curve_.survivor = value, curve_.holding = seen.tightest;
    }
    // A value that survived by luck beyond one that fails is no survivor.
    if (curve_.survivor && curve_.broken && distance(*curve_.survivor) >= distance(*curve_.broken))
      curve_.survivor.reset(), curve_.holding.reset();
  }
  /// What failed at another value of the dial, or is known from elsewhere, may fail here.
  void try_known(const Fraction& value, PointSeen& seen) const {
    const Settings settings = settings_for(claim_, dial_, value);
    for (const std::vector<Record>* records : {&options_.known, &found_}) {
      for (const Record& record : *records) {
        if (outcome_of(claim_, record, settings) != Outcome::fails) continue;
        seen.failure = record, seen.point.fails = seen.point.by_search = true;
        return;
      }
    }
  }
  void shorten() {
    if (!curve_.failing) return;
    const Settings settings = settings_for(claim_, dial_, *curve_.broken);
    curve_.failing =
        shrink(
            *curve_.failing,
            [&](const Record& candidate) { return outcome_of(claim_, candidate, settings) == Outcome::fails; },
            shrink_budget)
            .record;
  }

  const Claim& claim_;
  const Dial& dial_;
  const StressOptions& options_;
  DialCurve curve_;
  std::vector<Record> found_;  // one failing instance of each value that has one
};

/// Dials that belong to one reading and do not use the same switch can be set together.
bool compatible(const Dial& a, const Dial& b) {
  return a.reading == b.reading && (a.dropped.empty() || b.dropped.empty()) &&
         (a.variant.empty() || b.variant.empty()) &&
         std::none_of(a.turned.begin(), a.turned.end(), [&](const auto& one) {
           return std::any_of(b.turned.begin(), b.turned.end(),
                              [&](const auto& other) { return one.first == other.first; });
         });
}

DialPoint look_at_both(const Claim& claim, const Dial& first, const Fraction& x, const Dial& second, const Fraction& y,
                       const StressOptions& options) {
  Settings settings = settings_for(claim, first, x);
  const Settings other = settings_for(claim, second, y);
  settings.turned.insert(settings.turned.end(), other.turned.begin(), other.turned.end());
  settings.dialled.insert(settings.dialled.end(), other.dialled.begin(), other.dialled.end());
  if (!other.dropped.empty()) settings.dropped = other.dropped;
  if (!other.variant.empty()) settings.variant = other.variant;
  const Seen seen = look(claim, settings, options.seed,
                         {options.effort.samples / 2, options.effort.searches / 2, options.effort.evaluations});
  return {x, seen.judged, seen.accepted, seen.failed, seen.failure.has_value(), seen.by_search};
}

class Laboratory {
 public:
  Laboratory(const Claim& claim, const StressOptions& options)
      : claim_(claim), options_(options), printed_(settings_for(claim_)) {
    for (Record& record : claim.zoo()) options_.known.push_back(std::move(record));
    for (const std::string& name : assumptions_of(claim_, printed_)) {
      if (options.assumption.empty() || options.assumption == name) assumptions_.push_back(name);
    }
    for (const Dial& dial : claim_.dials) {
      if (options.assumption.empty() || options.assumption == dial.assumption) dials_.push_back(&dial);
    }
    if (!options.assumption.empty() && assumptions_.empty() && dials_.empty())
      throw std::invalid_argument("claim " + claim_.id + " has no assumption '" + options.assumption + "'");
  }

  StressResult run() {
    StressResult result{claim_.id, printed_.reading, options_.seed, {}, {}, {}, {}};
    const auto answers = run_tasks(
        assumptions_.size() + dials_.size() + 1, options_.jobs, [this](std::size_t i) { return work(i).dump(); }, {},
        [this](std::size_t i) { return name_of(i); });
    for (std::size_t i = 0; i < assumptions_.size(); ++i)
      result.drops.push_back(drop_from_json(parse_json(answers[i], "worker"), "worker"));
    for (std::size_t i = 0; i < dials_.size(); ++i)
      result.curves.push_back(curve_from_json(parse_json(answers[assumptions_.size() + i], "worker"), "worker"));
    result.witness = optional_record(parse_json(answers.back(), "worker"), "worker");
    for (Drop& dropped : result.drops) learn_from_dials(dropped, result.curves);
    result.diagram = diagram(result.curves);
    return result;
  }

 private:
  /// A dial reaches instances that the drop's own draws may have missed: what breaks it counts for the assumption where
  /// it violates that one alone.
  void learn_from_dials(Drop& dropped, const std::vector<DialCurve>& curves) const {
    for (const DialCurve& curve : curves) {
      if (!dropped.example && curve.failing && curve.assumption == dropped.assumption)
        dropped.example = needs(claim_, printed_, dropped.assumption, *curve.failing);
    }
  }
  std::string name_of(std::size_t i) const {
    const std::string whose = "claim " + claim_.id;
    if (i < assumptions_.size()) return whose + ", without '" + assumptions_[i] + "'";
    return i < assumptions_.size() + dials_.size() ? whose + ", dial '" + dials_[i - assumptions_.size()]->name + "'"
                                                   : whose;
  }
  Json work(std::size_t i) const {
    if (i < assumptions_.size()) return to_json(drop(claim_, printed_, assumptions_[i], options_));
    if (i < assumptions_.size() + dials_.size())
      return to_json(Curve(claim_, *dials_[i - assumptions_.size()], options_).run());
    return witness();
  }

  /// The first two dials that can be set together and of which one breaks the claim, better both.
  std::optional<std::pair<const Dial*, const Dial*>> pair_of(const std::vector<DialCurve>& curves) const {
    for (const int breaking : {2, 1}) {
      for (std::size_t i = 0; i < dials_.size(); ++i) {
        for (std::size_t j = i + 1; j < dials_.size(); ++j) {
          const int broken = (curves[i].broken ? 1 : 0) + (curves[j].broken ? 1 : 0);
          if (broken >= breaking && compatible(*dials_[i], *dials_[j])) return std::pair(dials_[i], dials_[j]);
        }
      }
    }
    return {};
  }
  std::optional<PhaseDiagram> diagram(const std::vector<DialCurve>& curves) const {
    const auto pair = pair_of(curves);
    if (!pair) return {};
    const auto [first, second] = *pair;
    PhaseDiagram diagram{first->name, second->name, first->grid, second->grid, {}};
    const std::size_t columns = diagram.columns.size();
    const auto cell = [&, first = first, second = second](std::size_t i) {
      return to_json(look_at_both(claim_, *first, diagram.rows[i / columns], *second, diagram.columns[i % columns],
                                  options_))
          .dump();
    };
    const auto answers = run_tasks(diagram.rows.size() * columns, options_.jobs, cell, {},
                                   [this](std::size_t) { return "claim " + claim_.id; });
    for (const std::string& answer : answers)
      diagram.points.push_back(point_from_json(parse_json(answer, "worker"), "worker"));
    return diagram;
  }
  /// The smallest instance that meets all assumptions, shrunk.
  Json witness() const {
    const Seen seen = look(claim_, printed_, options_.seed, {options_.effort.samples, 0, 0});
    const std::optional<Record>& found = seen.tightest ? seen.tightest : seen.failure;
    if (!found) return nullptr;
    const auto inside = [&](const Record& candidate) {
      const Outcome outcome = outcome_of(claim_, candidate, printed_);
      return outcome == Outcome::holds || outcome == Outcome::fails;
    };
    return record_json(shrink(*found, inside, shrink_budget).record);
  }

  const Claim& claim_;
  StressOptions options_;
  Settings printed_;
  std::vector<std::string> assumptions_;
  std::vector<const Dial*> dials_;
};

}  // namespace

std::string Drop::judgement() const {
  if (example) return "needed";
  if (violated > 0) return "not seen to be needed in " + std::to_string(violated) + " instances that violate it alone";
  if (undefined > 0)
    return "needed for the statement to have a value (" + std::to_string(undefined) + " instances without one)";
  return "never seen violated while the others hold, in " + std::to_string(judged) + " instances";
}

std::vector<Record> instances_of(const StressResult& result) {
  std::vector<Record> records;
  const auto keep = [&](const std::optional<Record>& record) {
    if (record) records.push_back(*record);
  };
  for (const Drop& drop : result.drops) keep(drop.example);
  for (const DialCurve& curve : result.curves) keep(curve.failing), keep(curve.holding);
  keep(result.witness);
  return records;
}

StressResult stress(const Claim& claim, const StressOptions& options) { return Laboratory(claim, options).run(); }

}  // namespace lakatos

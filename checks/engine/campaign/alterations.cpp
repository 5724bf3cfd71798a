#include "checks/engine/campaign/alterations.hpp"

#include <algorithm>
#include <cmath>
#include <list>

#include "checks/engine/campaign/boundary_edges.hpp"
#include "checks/engine/campaign/power.hpp"
#include "checks/engine/instance/moves.hpp"
#include "checks/engine/judge/judge.hpp"

namespace lakatos {
namespace {

constexpr double farthest = 12;            // 2^12-fold
constexpr double finest = 1.0 / 64;        // octaves
constexpr std::size_t most_timed = 48;     // instances whose own nearest turn is looked for
constexpr std::size_t most_bordered = 8;   // accepted instances that are put on boundaries of assumptions
constexpr std::size_t most_exchanged = 5;  // quantities of which two are exchanged

/// An instance of the pool, with the level that the claim as it stands needed for its assumptions.
struct Case {
  const Record* record;
  Level level;
  bool accepted;
  std::string violated;  // the one assumption that is not met, where it is not accepted
};

/// Where a turn ends up, at a distance in octaves: up or down by a factor, or down through 0 to the other side.
enum class Way { up, down, through_zero };

/// printed * 2^octaves, printed / 2^octaves, -printed * (2^octaves - 1); shortened. For 0 the distance is 2^octaves
/// - 1.
Fraction turned_value(const Fraction& printed, Way way, double octaves) {
  const double factor = std::exp2(octaves), value = to_double(printed);
  if (printed.numerator == 0) return short_fraction(way == Way::up ? factor - 1 : 1 - factor, 20);
  if (way == Way::through_zero) return short_fraction(-value * (factor - 1), 20);
  return short_fraction(way == Way::up ? value * factor : value / factor, 20);
}

class Planting {
 public:
  Planting(const Claim& claim, const Settings& settings, const std::vector<Record>& pool,
           const AlterationOptions& options)
      : claim_(claim), settings_(settings), options_(options) {
    for (const Record& record : pool) {
      if (std::optional<Case> read = case_of(record)) {
        order_.push_back(cases_.size());
        cases_.push_back(std::move(*read));
      }
    }
    go_to_the_boundaries();
  }

  std::vector<Alteration> run() {
    for (const Constant& constant : claim_.constants) turn(constant);
    for (const std::string& name : assumptions_) plant(Alteration::Kind::dropped, name, dropped(name));
    for (const std::string& name : assumptions_) close(name);
    for (const std::string& name : conclusions_) {
      plant(Alteration::Kind::strict, name, changed({Change::Kind::strict, name, ""}));
      plant(Alteration::Kind::reversed, name, changed({Change::Kind::reversed, name, ""}));
    }
    plant(Alteration::Kind::extrema, "min / max", changed({Change::Kind::extrema, "", ""}));
    for (std::size_t a = 0; a < quantities_.size(); ++a) {
      for (std::size_t b = a + 1; b < quantities_.size(); ++b)
        plant(Alteration::Kind::exchanged, quantities_[a] + " / " + quantities_[b],
              changed({Change::Kind::exchanged, quantities_[a], quantities_[b]}));
    }
    return std::move(found_);
  }

 private:
  /// Nothing where an instance cannot show an error: it fails as it stands, or more than one assumption excludes it.
  std::optional<Case> case_of(const Record& record) {
    Settings named = settings_;
    named.keep_quantities = quantities_.empty();
    Outcome outcome = Outcome::outside;
    try {
      outcome = judge(claim_, record, named, sheet_, Level::ball);
    } catch (const std::exception&) { return {}; }
    Level level = Level::screen;
    std::vector<std::string> violated;
    for (const Finding& finding : sheet_.findings) {
      if (!finding.conclusion) level = std::max(level, finding.level);
      if (!finding.conclusion && finding.truth == Truth::no) violated.emplace_back(finding.name);
      std::vector<std::string>& names = finding.conclusion ? conclusions_ : assumptions_;
      if (std::find(names.begin(), names.end(), finding.name) == names.end()) names.emplace_back(finding.name);
    }
    const bool accepted = outcome == Outcome::holds || outcome == Outcome::fails;
    if (accepted && quantities_.empty()) {
      for (const Quantity& quantity : sheet_.quantities) {
        if (quantities_.size() < most_exchanged) quantities_.emplace_back(quantity.name);
      }
    }
    // What fails as it stands fails with any error in, and shows the power of none.
    if (outcome == Outcome::fails || (!accepted && violated.size() != 1)) return {};
    return Case{&record, level, accepted, accepted ? "" : violated.front()};
  }
  /// Instances that a strict assumption leaves out by its boundary alone: rarely drawn, so made.
  void go_to_the_boundaries() {
    std::copy_if(cases_.begin(), cases_.end(), std::back_inserter(outside_),
                 [](const Case& each) { return !each.accepted; });
    std::size_t accepted = 0;
    for (std::size_t i = 0; i < cases_.size() && accepted < most_bordered; ++i) {
      if (!cases_[i].accepted) continue;
      ++accepted;
      for (const Edge& edge : boundary_edges(claim_, settings_, *cases_[i].record)) {
        Record there = *cases_[i].record;
        edge.set(there);
        if (std::any_of(outside_.begin(), outside_.end(), [&](const Case& known) { return *known.record == there; }))
          continue;
        std::optional<Case> read = case_of(made_.emplace_back(std::move(there)));
        if (read && !read->accepted) outside_.push_back(std::move(*read));
      }
    }
  }

  Settings dropped(const std::string& name) const {
    Settings settings = settings_;
    settings.dropped = name;
    return settings;
  }
  Settings changed(Change change) const {
    Settings settings = settings_;
    settings.change = std::move(change);
    return settings;
  }
  Settings turned(const Constant& constant, const Fraction& value) const {
    Settings settings = settings_;
    std::erase_if(settings.turned, [&](const auto& each) { return each.first == constant.name; });
    settings.turned.emplace_back(constant.name, value);
    return settings;
  }

  bool fails(const Case& at, const Settings& settings) {
    try {
      return judge_at(claim_, *at.record, settings, scratch_, at.level) == Outcome::fails;
    } catch (const std::exception&) { return false; }
  }

  void plant(Alteration::Kind kind, const std::string& name, const Settings& settings) {
    Alteration error{kind, name, false, false, 0, 0, {}, {}, {}};
    for (const Case& each : cases_) {
      if (!each.accepted && kind != Alteration::Kind::dropped) continue;
      ++error.of;
      error.caught += fails(each, settings) ? 1 : 0;
      error.used = error.used || differs(each, settings);
    }
    if (error.used || kind != Alteration::Kind::extrema) found_.push_back(std::move(error));
  }

  /// A strict assumption lets its boundary in: asked of the instances that come in by that. Of another nothing is said.
  void close(const std::string& name) {
    Alteration error{Alteration::Kind::closed, name, true, false, 0, 0, {}, {}, {}};
    const Settings settings = changed({Change::Kind::closed, name, ""});
    for (const Case& each : outside_) {
      if (each.violated != name || !differs(each, settings)) continue;
      ++error.of;
      error.caught += fails(each, settings) ? 1 : 0;
    }
    if (error.of > 0) found_.push_back(std::move(error));
  }

  /// Does a finding come out otherwise? `conclusion` is set when one of them is a conclusion.
  bool differs(const Case& at, const Settings& settings, bool* conclusion = nullptr) {
    Sheet printed, other;
    try {
      judge_at(claim_, *at.record, settings_, printed, at.level);
      judge_at(claim_, *at.record, settings, other, at.level);
    } catch (const std::exception&) { return false; }
    bool any = printed.findings.size() != other.findings.size();
    for (std::size_t i = 0; i < std::min(printed.findings.size(), other.findings.size()); ++i) {
      const Finding &a = printed.findings[i], &b = other.findings[i];
      const bool same = a.truth == b.truth && (a.margin == b.margin || (std::isnan(a.margin) && std::isnan(b.margin)));
      if (same) continue;
      any = true;
      const bool both_seen = a.level != Level::none && b.level != Level::none;  // not past a violated assumption
      if (conclusion && a.conclusion && both_seen) *conclusion = true;
    }
    return any;
  }

  void turn(const Constant& constant) {
    Alteration error{Alteration::Kind::constant, constant.name, false, false, 0, 0, {}, {}, {}};
    for (const double octaves : {1.0, farthest}) {  // nearby, a relative margin may not move at all
      for (std::size_t i = 0; i < cases_.size() && i < 2 * most_timed && !error.concludes; ++i) {
        for (const Way way : {Way::up, Way::down, Way::through_zero})
          error.used |=
              differs(cases_[i], turned(constant, turned_value(constant.printed, way, octaves)), &error.concludes);
      }
    }
    error.of = static_cast<std::int64_t>(cases_.size());
    if (error.used) turn(constant, error);
    found_.push_back(std::move(error));
  }
  void turn(const Constant& constant, Alteration& error) {
    const std::optional<double> up = nearest(constant, Way::up), down = nearest(constant, Way::down);
    if (up) error.above = turned_value(constant.printed, Way::up, *up);
    if (down) error.below = turned_value(constant.printed, Way::down, *down);
    if (up || down) {
      measure(constant, error, up && (!down || *up <= *down) ? Way::up : Way::down,
              up && down ? std::min(*up, *down)
              : up       ? *up
                         : *down);
    } else if (const auto through = nearest(constant, Way::through_zero)) {
      error.below = turned_value(constant.printed, Way::through_zero, *through);
      measure(constant, error, Way::through_zero, *through);
    } else {
      for (const Way way : {Way::up, Way::down, Way::through_zero}) {
        if (error.has_power() || !searched(constant, way)) continue;
        (way == Way::up ? error.above : error.below) = turned_value(constant.printed, way, farthest / 2);
        error.caught = 1, error.of = std::max<std::int64_t>(error.of, 1);
      }
    }
    if (constant.printed.numerator < 0) std::swap(error.above, error.below);
  }
  void measure(const Constant& constant, Alteration& error, Way way, double octaves) {
    const Settings settings = turned(constant, turned_value(constant.printed, way, octaves));
    for (const Case& each : cases_) error.caught += fails(each, settings) ? 1 : 0;
    error.tenth = tenth(constant, way);
  }

  /// The least turn this way that some instance of the pool catches, in octaves.
  std::optional<double> nearest(const Constant& constant, Way way) {
    const auto caught = [&](double octaves) {
      return first_failing(turned(constant, turned_value(constant.printed, way, octaves)));
    };
    double low = 0, high = farthest;
    for (; !caught(high); high *= 0.75) {  // what is caught near need not be caught far away: squares grow again
      if (high < 0.5) return {};
    }
    while (high - low > finest) {
      const double middle = low == 0 && high > 2 * finest ? high / 2 : (low + high) / 2;
      (caught(middle) ? high : low) = middle;
    }
    return high;
  }
  /// Is there an instance that fails? It comes to the front: it is likely to fail next time too.
  bool first_failing(const Settings& settings) {
    for (std::size_t i = 0; i < order_.size(); ++i) {
      if (!fails(cases_[order_[i]], settings)) continue;
      std::swap(order_[i], order_[i / 2]);
      return true;
    }
    return false;
  }
  /// Where no instance of the pool fails at any turn: does a search find one, far out?
  bool searched(const Constant& constant, Way way) const {
    const Settings settings = turned(constant, turned_value(constant.printed, way, farthest / 2));
    return hunt_by_search(claim_, settings, options_.seed, options_.searched, {}).found.has_value();
  }
  /// The value at which one in ten of the accepted instances has failed.
  std::optional<Fraction> tenth(const Constant& constant, Way way) {
    std::vector<double> turns;
    std::size_t timed = 0;
    for (const Case& each : cases_) {
      if (!each.accepted || timed == most_timed) continue;
      ++timed;
      const auto fails_at = [&](double octaves) {
        return fails(each, turned(constant, turned_value(constant.printed, way, octaves)));
      };
      double low = 0, high = farthest;
      if (!fails_at(high)) continue;
      while (high - low > 0.25) (fails_at((low + high) / 2) ? high : low) = (low + high) / 2;
      turns.push_back(high);
    }
    const std::size_t needed = (timed + 9) / 10;
    if (needed == 0 || turns.size() < needed) return {};
    std::sort(turns.begin(), turns.end());
    return turned_value(constant.printed, way, turns[needed - 1]);
  }

  const Claim& claim_;
  const Settings settings_;
  const AlterationOptions& options_;
  std::vector<std::string> assumptions_, conclusions_, quantities_;
  std::vector<Case> cases_;
  std::vector<std::size_t> order_;  // of the cases, those first that failed last
  std::vector<Case> outside_;       // instances that one assumption excludes, on its boundary where that was found
  std::list<Record> made_;          // the instances of these that are not of the pool
  Sheet sheet_, scratch_;
  std::vector<Alteration> found_;
};

}  // namespace

std::vector<Alteration> alterations(const Claim& claim, const Settings& settings, const std::vector<Record>& pool,
                                    const AlterationOptions& options) {
  return Planting(claim, settings, pool, options).run();
}

}  // namespace lakatos

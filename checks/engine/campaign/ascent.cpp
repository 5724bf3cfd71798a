#include "checks/engine/campaign/ascent.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "checks/engine/campaign/descent.hpp"
#include "checks/engine/instance/enrich.hpp"
#include "checks/engine/judge/margins.hpp"
#include "theory/numeric/linear_program.hpp"

namespace lakatos {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double room = 1e-6;    // of an assumption's size, kept from its boundary for rounding
constexpr double penalty = 1e4;  // for what stays violated
constexpr int bits = 24;
constexpr std::int64_t whole_weights = 50'000'000;

/// The step that one linear programme takes.
class Stepper {
 public:
  /// `radius` of entries and numbers relative to their size; `share` of weights, which at 1 are free. With
  /// `weights_only` entries stay, and numbers, which mostly enter as weights do, move within a factor of two.
  /// `stay`: no branch of the computation changes.
  Stepper(Margins& margins, double radius, bool weights_only, double share, bool stay)
      : margins_(margins), radius_(radius), weights_only_(weights_only), share_(share), stay_(stay) {
    for (const Coordinate& each : margins.coordinates()) atoms_ += each.kind == Kind::weight ? 1 : 0;
  }

  /// New coordinates; none where there is no step.
  std::optional<std::vector<double>> towards(const Margin& conclusion) {
    bound_coordinates();
    keep(margins_.assumptions());
    if (stay_) keep(margins_.branches());
    keep_shares();
    const std::vector<double> slope = slope_of(conclusion);
    double steepest = 0;
    for (std::size_t i = 0; i < slope.size(); ++i)
      steepest = std::fmax(steepest, std::fabs(slope[i]) * reach_of(margins_.coordinates()[i]));
    if (!(steepest > 0) || !std::isfinite(steepest)) return {};
    for (std::size_t i = 0; i < slope.size(); ++i) program_.cost[i] = slope[i] / steepest;
    const auto optimum = approximate_optimum(program_);
    if (!optimum) return {};
    std::vector<double> point;
    for (std::size_t i = 0; i < slope.size(); ++i) point.push_back(margins_.coordinates()[i].value + optimum->point[i]);
    return point;
  }

 private:
  using Kind = Coordinate::Kind;

  double reach_of(const Coordinate& each) const {
    if (each.kind == Kind::weight) return share_ >= 1 ? 1 : share_ * std::fmax(each.value, 1 / atoms_);
    if (weights_only_) return each.kind == Kind::number ? 0.5 * share_ * std::fabs(each.value) : 0;
    double scale = std::fabs(each.value);
    if (each.kind == Kind::entry) scale = std::fmax(scale, 0.3 * scale_of_field(each.field));
    return radius_ * std::fmax(scale, 1e-9);
  }
  double scale_of_field(std::size_t field) const {
    double most = 0;
    for (const Coordinate& each : margins_.coordinates()) {
      if (each.field == field && each.kind == Kind::entry) most = std::fmax(most, std::fabs(each.value));
    }
    return most > 0 ? most : 1;
  }
  void bound_coordinates() {
    for (const Coordinate& each : margins_.coordinates()) {
      const double reach = each.input == no_input ? 0 : reach_of(each);
      program_.cost.push_back(0);
      program_.lower.push_back(each.kind == Kind::weight ? std::fmax(-each.value, -reach) : -reach);
      program_.upper.push_back(each.kind == Kind::weight ? std::fmin(1 - each.value, reach) : reach);
    }
  }
  /// The linearised assumption keeps some room; what is violated is repaired at a price.
  void keep(const std::vector<Margin>& kept) {
    for (const Margin& margin : kept) {
      const double slack = margins_.slack(margin), size = margins_.size(margin);
      if (!std::isfinite(slack) || !(size > 0)) continue;
      const std::vector<double> gradient = margins_.gradient(margin);
      std::vector<std::pair<std::size_t, double>> terms;
      for (std::size_t i = 0; i < gradient.size(); ++i) {
        if (gradient[i] != 0) terms.emplace_back(i, gradient[i] / size);
      }
      if (terms.empty()) continue;
      const double least = slack > room * size ? room - slack / size : slack >= 0 ? 0 : room - slack / size;
      if (slack < 0 && !margin.equality) terms.emplace_back(elastic(), 1);
      program_.rows.push_back(std::move(terms));
      program_.low.push_back(margin.equality ? 0 : least), program_.high.push_back(margin.equality ? 0 : infinity);
    }
  }
  std::size_t elastic() {
    extra_.push_back(penalty);
    return margins_.coordinates().size() + extra_.size() - 1;
  }
  void keep_shares() {
    std::vector<std::pair<std::size_t, double>> shares;
    for (std::size_t i = 0; i < margins_.coordinates().size(); ++i) {
      const Coordinate& each = margins_.coordinates()[i];
      if (each.kind != Kind::weight) continue;
      if (!shares.empty() && margins_.coordinates()[shares.back().first].field != each.field) close(shares);
      shares.emplace_back(i, 1);
    }
    close(shares);
    for (const double cost : extra_)
      program_.cost.push_back(cost), program_.lower.push_back(0), program_.upper.push_back(infinity);
  }
  void close(std::vector<std::pair<std::size_t, double>>& shares) {
    if (shares.empty()) return;
    program_.rows.push_back(std::exchange(shares, {}));
    program_.low.push_back(0), program_.high.push_back(0);
  }

  /// The gradient of the conclusion's slack where the constant that matters most makes it a tie; relative to its size
  /// where there is none.
  std::vector<double> slope_of(const Margin& conclusion) {
    if (margins_.strongest_constant(conclusion) == margins_.constants()) return margins_.relative_gradient(conclusion);
    margins_.make_tie(conclusion);
    std::vector<double> gradient = margins_.gradient(conclusion);
    margins_.restore();
    return gradient;
  }

  Margins& margins_;
  const double radius_;
  const bool weights_only_;
  const double share_;
  const bool stay_;
  double atoms_ = 0;
  ApproximateProgram program_;
  std::vector<double> extra_;
};

class Ascent {
 public:
  using Judge = std::function<std::optional<Tried>(const Record&)>;
  Ascent(const Claim& claim, const Settings& settings, const Record& start, const Tried& known, const Judge& judge,
         Source& source, const AscentOptions& options)
      : claim_(claim),
        settings_(settings),
        best_(start),
        trial_(known),
        judge_(judge),
        source_(source),
        options_(options) {}

  bool run() {
    double radius = 0.25, share = options_.weights ? 1 : 0;
    const bool law = options_.weights && has_law();
    int rounds = options_.rounds;
    if (options_.descents > 0 && !follow()) return false;
    for (int round = 0; round < rounds && !over_ && !trial_.fails; ++round) {
      // With a law: a larger one, its weights, then everything.
      const int turn = round % 6;
      const bool enrich = law && turn == 0, weights_only = law && turn < 4;
      const Record base = enrich ? enriched(best_, source_, options_.most_atoms) : best_;
      std::optional<Margins> margins = Margins::of(claim_, base, settings_, options_.most_steps);
      if (!margins && round == 0 && !enrich) return false;
      if (!margins || margins->conclusions().empty()) continue;
      if (round == 0) rounds = std::clamp(options_.work / static_cast<int>(margins->steps() + 1), 4, rounds);
      const bool moved = step(base, *margins, radius, weights_only, share);
      if (!weights_only || !law) radius = moved ? std::fmin(2 * radius, 0.5) : radius / 4;
      if (law) share = moved ? std::fmin(3 * share, 1) : std::fmax(share / 3, 1e-4);
      if (!law && radius < 1e-6) break;
    }
    return true;
  }

 private:
  bool has_law() const {
    return std::any_of(best_.fields().begin(), best_.fields().end(), [](const auto& field) {
      const auto* law = std::get_if<LawField>(&field.second);
      return law && !law->gaussian;
    });
  }
  /// Descents, each from where the last one ended: the computation may have branched on the way. False where the
  /// statement cannot be recorded.
  bool follow() {
    for (int i = 0; i < options_.descents && !over_ && !trial_.fails; ++i) {
      const Record base = best_;
      std::optional<Margins> margins = Margins::of(claim_, base, settings_, options_.most_steps);
      if (!margins) return i > 0;
      if (margins->conclusions().empty()) return true;
      const auto point = descend(*margins, target(*margins));
      if (!point || !go(base, *margins, *point, {1, 0.5})) return true;
    }
    return true;
  }
  /// The conclusion's relation that is nearest to breaking, now and then another.
  const Margin& target(const Margins& margins) {
    const std::vector<Margin>& all = margins.conclusions();
    const auto tightness = [&](const Margin& m) { return margins.slack(m) / std::fmax(margins.size(m), 1e-300); };
    const auto least = std::min_element(all.begin(), all.end(),
                                        [&](const Margin& a, const Margin& b) { return tightness(a) < tightness(b); });
    return all.size() > 1 && source_.chance(1, 3) ? source_.pick(all) : *least;
  }
  bool step(const Record& base, Margins& margins, double radius, bool weights_only, double share) {
    const Margin conclusion = target(margins);
    const auto point = Stepper(margins, radius, weights_only, share, source_.chance(1, 2)).towards(conclusion);
    if (!point) return false;
    std::vector<double> parts{1, 0.9, 0.4};
    if (const double tie = part_to_tie(margins, conclusion, *point); tie > 0 && tie < 1)
      parts = {1, std::fmin(1, 1.05 * tie), std::fmin(1, tie * (1 + 1e-7))};
    return go(base, margins, *point, parts);
  }
  /// The first of these parts of the way to `point` that is better than all before.
  bool go(const Record& base, const Margins& margins, const std::vector<double>& point,
          const std::vector<double>& parts) {
    for (const double part : parts) {
      std::vector<double> partly;
      for (std::size_t i = 0; i < point.size(); ++i) {
        const double from = margins.coordinates()[i].value;
        partly.push_back(part == 1 ? point[i] : from + part * (point[i] - from));
      }
      if (take(at_point(base, margins.coordinates(), partly, bits, whole_weights))) return true;
      if (over_) return false;
    }
    return false;
  }
  /// Where on the way to `point` the linearised conclusion is a tie.
  static double part_to_tie(Margins& margins, const Margin& conclusion, const std::vector<double>& point) {
    const std::vector<double> gradient = margins.gradient(conclusion);
    double fall = 0;
    for (std::size_t i = 0; i < point.size(); ++i) fall -= gradient[i] * (point[i] - margins.coordinates()[i].value);
    return fall > 0 ? margins.slack(conclusion) / fall : 0;
  }
  bool take(Record candidate) {
    const std::optional<Tried> trial = judge_(candidate);
    if (!trial) return over_ = true, false;
    if (!better(*trial, trial_)) return false;
    best_ = std::move(candidate), trial_ = *trial;
    return true;
  }

  const Claim& claim_;
  const Settings& settings_;
  Record best_;
  Tried trial_;
  const Judge& judge_;
  Source& source_;
  const AscentOptions& options_;
  bool over_ = false;
};

}  // namespace

bool ascend(const Claim& claim, const Settings& settings, const Record& start, const Tried& known,
            const std::function<std::optional<Tried>(const Record&)>& judge, Source& source,
            const AscentOptions& options) {
  return Ascent(claim, settings, start, known, judge, source, options).run();
}

}  // namespace lakatos

#include "checks/engine/chance/comparison.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "checks/engine/chance/boundary.hpp"
#include "checks/engine/chance/error_budget.hpp"
#include "checks/engine/chance/watch.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/instance/source.hpp"

namespace lakatos {
namespace {

constexpr std::int64_t grid = 1'000'000;
constexpr std::int64_t least_trials = 64;

/// Certainly B(k+1, n-k+1) / (p^k (1-p)^(n-k)) >= 1/alpha at p = i / grid: then p is not in the interval. An open
/// decision keeps p in.
bool excluded(std::int64_t n, std::int64_t k, std::int64_t i, const Fraction& alpha) {
  const WorkingPrecision precision(192);
  return less_equal(from_integers<Ball>(alpha.denominator, alpha.numerator),
                    mixture_ratio(n, k, from_integers<Ball>(i, grid))) == Truth::yes;
}

/// The largest i < inside such that `out(i)`, which holds up to some point and not beyond; `none` when it holds nowhere
/// in [first, inside).
template <class Out>
std::int64_t last_out(std::int64_t first, std::int64_t inside, Out&& out) {
  std::int64_t low = first, high = inside;  // out below low, not at high
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (out(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/// The largest multiple of 1/grid that is certainly below the interval, or 0. The ratio falls in p on (0, k/n].
std::int64_t lower_end(std::int64_t n, std::int64_t k, const Fraction& alpha) {
  const std::int64_t inside = k * grid / n;  // the ratio at k/n is below 1
  return last_out(1, std::max<std::int64_t>(inside, 1), [&](std::int64_t i) { return excluded(n, k, i, alpha); });
}

const char* names[] = {"against", "open", "in favour"};

std::string percent_down(const Fraction& share) {
  return std::to_string(share.numerator * 100 / share.denominator) + " %";
}
std::string percent_up(const Fraction& share) {
  return std::to_string((share.numerator * 100 + share.denominator - 1) / share.denominator) + " %";
}

}  // namespace

std::uint64_t stream_key(std::uint64_t seed, std::uint64_t experiment, std::uint64_t comparison, std::uint64_t trial) {
  std::uint64_t key = seed;
  for (const std::uint64_t part : {experiment, comparison, trial}) key = Source(key ^ part).bits() + part;
  return key;
}

const char* to_string(Comparison::Side side) { return names[static_cast<int>(side) + 1]; }

std::string summary(const Comparison& c) {
  std::string text =
      std::string(to_string(c.side)) + ": " + std::to_string(c.successes) + " of " + std::to_string(c.trials);
  text += " (between " + percent_down(c.lower) + " and " + percent_up(c.upper) + ")";
  return c.ties == 0 ? text : text + ", ties " + std::to_string(c.ties);
}

ConfidenceInterval confidence_interval(std::int64_t n, std::int64_t k, const Fraction& alpha) {
  if (n <= 0) return {{0, 1}, {1, 1}};
  return {fraction(lower_end(n, k, alpha), grid), fraction(grid - lower_end(n, n - k, alpha), grid)};
}

Comparison compare(const std::string& setting, const Trial& trial, std::int64_t budget, const Fraction& alpha) {
  const Fraction half{1, 2}, each = split(alpha, 4);
  Comparison result;
  result.setting = setting;
  result.alpha = alpha;
  for (std::int64_t i = 0; i < budget && (result.side == Comparison::Side::open || result.trials < least_trials); ++i) {
    const int outcome = trial(i);
    TrialWatch::tell();
    if (outcome == 0) {
      ++result.ties;
      continue;
    }
    ++result.trials;
    result.successes += outcome > 0 ? 1 : 0;
    if (result.side != Comparison::Side::open) continue;
    if (evidence_reaches(result.trials, result.successes, half, each)) result.side = Comparison::Side::in_favour;
    else if (evidence_reaches(result.trials, result.trials - result.successes, half, each))
      result.side = Comparison::Side::against;
  }
  const ConfidenceInterval interval = confidence_interval(result.trials, result.successes, split(alpha, 2));
  result.lower = interval.lower;
  result.upper = interval.upper;
  return result;
}

nlohmann::ordered_json to_json(const Comparison& c) {
  return {{"setting", c.setting},
          {"side", to_string(c.side)},
          {"trials", c.trials},
          {"successes", c.successes},
          {"ties", c.ties},
          {"alpha", to_string(c.alpha)},
          {"interval", {to_string(c.lower), to_string(c.upper)}},
          {"effect", c.effect}};
}

namespace {

/// A probability: a fraction of [0, 1].
Fraction share_from(const nlohmann::ordered_json& json, const std::string& where) {
  const Fraction share = fraction_from(json, where);
  if (share < Fraction{0, 1} || Fraction{1, 1} < share) throw BadInput(where + ": must lie between 0 and 1");
  return share;
}

}  // namespace

Comparison comparison_from_json(const nlohmann::ordered_json& json, const std::string& where) {
  Members members(json, where);
  Comparison c;
  const std::string side = members.one_of("side", {names[0], names[1], names[2]});
  c.side = static_cast<Comparison::Side>(std::find(std::begin(names), std::end(names), side) - names - 1);
  c.setting = members.text("setting");
  c.trials = members.count("trials");
  c.successes = members.count("successes");
  c.ties = members.count("ties");
  c.alpha = share_from(members.take("alpha"), members.within("alpha"));
  const std::vector<JsonItem> interval = members.items("interval");
  if (interval.size() != 2) members.refuse("interval", " must have two ends");
  c.lower = share_from(interval[0].json, interval[0].where), c.upper = share_from(interval[1].json, interval[1].where);
  if (c.upper < c.lower || c.successes > c.trials) members.refuse("its numbers do not go together");
  c.effect = members.text("effect");
  members.end();
  return c;
}

}  // namespace lakatos

#include "checks/engine/laboratory/sharpen.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>

#include "checks/engine/campaign/workers.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/instance/shrink.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

constexpr double close_enough = 0.004;  // of the larger of the two values
constexpr std::int64_t shrink_budget = 2000;

class Sharpener {
 public:
  Sharpener(const Claim& claim, const Constant& constant, bool up, const SharpenOptions& options)
      : claim_(claim),
        settings_(settings_for(claim)),
        options_(options),
        result_{constant.name, constant.printed, settings_.reading, up, false, {}, {}, {}, 0, {}} {}

  SharpConstant run() {
    const std::optional<Record> here = refute(result_.printed);
    result_.printed_fails = here.has_value();
    if (here) result_.failure = result_.printed, result_.example = here;
    else result_.survivor = result_.printed;
    if (bracket()) close_in();
    finish();
    return std::move(result_);
  }

 private:
  Settings at(const Fraction& value) const {
    Settings settings = settings_;
    settings.turned.emplace_back(result_.constant, value);
    return settings;
  }
  bool fails(const Record& record, const Fraction& value) {
    ++result_.judged;
    try {
      return judge(claim_, record, at(value), sheet_) == Outcome::fails;
    } catch (const std::exception&) {  // not an instance at this value
      return false;
    }
  }
  std::optional<Record> refute(const Fraction& value) {
    std::vector<Record> starts;
    if (result_.example) starts.push_back(*result_.example);
    const Seen seen = look(claim_, at(value), options_.seed + round_++, options_.effort, nullptr, starts);
    result_.judged += seen.judged;
    return seen.failure;
  }

  /// Values further and further from the printed one, until one that differs from it in outcome.
  bool bracket() {
    for (const Fraction& value : far_values()) {
      const std::optional<Record> found = refute(value);
      if (found.has_value() == result_.printed_fails) continue;
      if (found) result_.failure = value, result_.example = found, tighten();
      else result_.survivor = value;
      return true;
    }
    return false;
  }
  std::vector<Fraction> far_values() const {
    const Fraction p = result_.printed;
    std::vector<Fraction> values;
    if (p.numerator == 0) {
      for (const Fraction& size : {Fraction{1, 100}, Fraction{1, 1}, Fraction{100, 1}})
        values.push_back(result_.up ? size : fraction(-size.numerator, size.denominator));
      return values;
    }
    const bool away = result_.up == (p.numerator > 0);  // in absolute value
    for (const std::int64_t factor : {2, 16, 4096})
      values.push_back(away ? fraction(p.numerator * factor, p.denominator)
                            : fraction(p.numerator, p.denominator * factor));
    if (!away) values.push_back({0, 1}), values.push_back(fraction(-p.numerator, p.denominator));
    return values;
  }

  /// A value between the two, nearer to `from`, as a short fraction.
  static Fraction between(const Fraction& from, const Fraction& to, double low, double high) {
    const double a = to_double(from), b = to_double(to), x = a + low * (b - a), y = a + high * (b - a);
    return simplest_between(std::min(x, y), std::max(x, y));
  }
  /// Turns the constant towards what survives for as long as the one instance at hand still fails.
  void tighten() {
    Fraction good = *result_.survivor;
    for (int i = 0; i < 20 && apart(good, *result_.failure); ++i) {
      const Fraction value = between(good, *result_.failure, 0.45, 0.55);
      if (fails(*result_.example, value)) result_.failure = value;
      else good = value;
    }
  }
  static bool apart(const Fraction& a, const Fraction& b) {
    const double x = to_double(a), y = to_double(b);
    return std::fabs(x - y) > close_enough * std::fmax(std::fabs(x), std::fabs(y)) && std::fabs(x - y) > 1e-7;
  }
  void close_in() {
    for (int round = 0; round < options_.rounds && apart(*result_.survivor, *result_.failure); ++round) {
      // First close to the failure: what one lucky instance leaves is mostly little.
      const Fraction value = round == 0 ? between(*result_.survivor, *result_.failure, 0.85, 0.95)
                                        : between(*result_.survivor, *result_.failure, 0.45, 0.55);
      if (const std::optional<Record> found = refute(value))
        result_.failure = value, result_.example = found, tighten();
      else result_.survivor = value;
    }
  }

  void finish() {
    if (result_.example && !result_.printed_fails) {
      const Settings settings = at(*result_.failure);
      Sheet sheet;
      result_.example = shrink(
                            *result_.example,
                            [&](const Record& candidate) {
                              try {
                                return judge(claim_, candidate, settings, sheet) == Outcome::fails;
                              } catch (const std::exception&) { return false; }
                            },
                            shrink_budget)
                            .record;
    }
    if (!result_.failure || !result_.survivor) return;
    // A survivor is where the hunt found nothing: what is true may lie a little beyond it, on the side of the claim.
    const double fails = to_double(*result_.failure), beyond = 1.5 * to_double(*result_.survivor) - 0.5 * fails;
    if (std::fabs(fails - beyond) <= 0.03 * std::fabs(fails))
      result_.conjecture = simple_number(std::min(fails, beyond), std::max(fails, beyond));
  }

  const Claim& claim_;
  Settings settings_;
  const SharpenOptions& options_;
  SharpConstant result_;
  Sheet sheet_;
  std::uint64_t round_ = 0;
};

template <class T>
Json optional_text(const std::optional<T>& value) {
  return value ? Json(to_string(*value)) : Json(nullptr);
}
std::optional<Fraction> optional_fraction(Members& members, const char* key) {
  const Json& json = members.take(key);
  if (json.is_null()) return {};
  return fraction_from(json, members.within(key));
}

}  // namespace

std::string simple_number(double low, double high) {
  if (low <= 0 && high >= 0) return "0";
  const bool negative = high < 0;
  if (negative) std::swap(low = -low, high = -high);
  struct Form {
    double factor;
    bool root;
    const char* prefix;
    const char* suffix;
    int cost;
  };
  const Form forms[] = {{1, false, "", "", 0},
                        {std::numbers::pi, false, "", " pi", 4},
                        {1 / std::numbers::pi, false, "", " / pi", 4},
                        {1, true, "sqrt(", ")", 5}};
  std::string best;
  int least = 10;  // an interval of half a per cent holds a longer fraction by chance too often to mean anything
  for (const Form& shape : forms) {
    for (int sum = 2; sum + shape.cost < least; ++sum) {
      for (int b = 1; b < sum; ++b) {
        const int a = sum - b;
        const double ratio = static_cast<double>(a) / b, value = shape.factor * (shape.root ? std::sqrt(ratio) : ratio);
        if (value < low || value > high || sum + shape.cost >= least) continue;
        least = sum + shape.cost;
        best = shape.prefix + to_string(fraction(a, b)) + shape.suffix;
      }
    }
  }
  return negative && !best.empty() ? "-" + best : best;
}

std::vector<SharpConstant> sharpen(const Claim& claim, const SharpenOptions& options) {
  std::vector<std::pair<Constant, bool>> tasks;
  for (const Constant& constant : claim.constants) {
    if (!options.constant.empty() && options.constant != constant.name) continue;
    for (const bool up : {true, false}) tasks.emplace_back(constant, up);
  }
  const auto answers = run_tasks(
      tasks.size(), options.jobs,
      [&](std::size_t i) { return to_json(Sharpener(claim, tasks[i].first, tasks[i].second, options).run()).dump(); },
      {}, [&](std::size_t i) { return "claim " + claim.id + ", constant '" + tasks[i].first.name + "'"; });
  std::vector<SharpConstant> results;
  for (const std::string& answer : answers) results.push_back(sharp_from_json(parse_json(answer, "worker"), "worker"));
  return results;
}

Json to_json(const SharpConstant& sharp) {
  Json json = {{"constant", sharp.constant},
               {"printed", to_string(sharp.printed)},
               {"reading", sharp.reading},
               {"up", sharp.up},
               {"printed_fails", sharp.printed_fails}};
  json["failure"] = optional_text(sharp.failure);
  json["survivor"] = optional_text(sharp.survivor);
  json["conjecture"] = sharp.conjecture;
  json["judged"] = sharp.judged;
  json["example"] = sharp.example ? to_json(*sharp.example) : Json(nullptr);
  return json;
}

SharpConstant sharp_from_json(const Json& json, const std::string& where) {
  Members members(json, where);
  SharpConstant sharp;
  sharp.constant = members.text("constant");
  sharp.printed = members.fraction("printed");
  sharp.reading = members.text("reading");
  sharp.up = members.truth("up");
  sharp.printed_fails = members.truth("printed_fails");
  sharp.failure = optional_fraction(members, "failure");
  sharp.survivor = optional_fraction(members, "survivor");
  sharp.conjecture = members.text("conjecture");
  sharp.judged = members.count("judged");
  const Json& example = members.take("example");
  if (!example.is_null()) sharp.example = record_from_json(example, members.within("example"));
  if (sharp.example && !sharp.failure) members.refuse("example", ": there is none without a value that fails");
  members.end();
  return sharp;
}

}  // namespace lakatos

#include "checks/engine/claim.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace lakatos {
namespace {

/// A section that is not judged on instances: one without a deciding form, or an experiment.
class WithoutInstances : public Claim {
 public:
  explicit WithoutInstances(ClaimInfo info) : info_(std::move(info)) {}
  ClaimInfo info() const override { return info_; }
  Record draw(Source&) const override { return {}; }
  std::vector<Record> zoo() const override { return {}; }
  std::vector<Record> covers() const override { return {}; }
  std::int64_t enumerated() const override { return 0; }
  Record enumerate(std::int64_t) const override { return {}; }
  void state(Statement<Interval>&) const override {}
  void state(Statement<Ball>&) const override {}
  void state(Statement<Rational>&) const override {}
  void state(Statement<Symbol>&) const override {}

 private:
  ClaimInfo info_;
};

class ExperimentClaim final : public WithoutInstances {
 public:
  using Run = std::function<std::vector<Comparison>(const Settings&, const Chance&)>;
  ExperimentClaim(ClaimInfo info, Run run) : WithoutInstances(std::move(info)), run_(std::move(run)) {}
  std::vector<Comparison> experiment(const Settings& settings, const Chance& chance) const override { return run_(settings, chance); }

 private:
  Run run_;
};

Fraction power(const Fraction& base, int exponent) {
  Fraction value{1, 1};
  for (int i = 0; i < std::abs(exponent); ++i) value = fraction(value.numerator * base.numerator, value.denominator * base.denominator);
  return exponent < 0 ? fraction(value.denominator, value.numerator) : value;
}

}  // namespace

std::unique_ptr<Claim> open_claim(ClaimInfo info) {
  info.shape = Shape::open;
  info.twin.assign(1, '-');  // g++ 12 warns about a one-letter literal here
  if (info.readings.empty()) info.readings = {{"text", "as printed", "undecided", "", ""}};
  return std::make_unique<WithoutInstances>(std::move(info));
}

std::unique_ptr<Claim> experiment_claim(ClaimInfo info, std::function<std::vector<Comparison>(const Settings&, const Chance&)> run) {
  info.shape = Shape::experiment;
  info.twin = std::string("-");
  return std::make_unique<ExperimentClaim>(std::move(info), std::move(run));
}

Settings settings_for(const ClaimInfo& info, const Dial& dial, const Fraction& value) {
  Settings settings = settings_for(info, dial.reading);
  settings.dialled.emplace_back(dial.name, value);
  settings.dropped = dial.dropped;
  settings.variant = dial.variant;
  for (const auto& [name, exponent] : dial.turned) {
    const auto constant = std::find_if(info.constants.begin(), info.constants.end(), [&](const Constant& known) { return known.name == name; });
    if (constant == info.constants.end()) throw std::invalid_argument("claim " + info.id + ": dial '" + dial.name + "' turns an unknown constant '" + name + "'");
    const Fraction factor = power(value, exponent);
    settings.turned.emplace_back(name, fraction(constant->printed.numerator * factor.numerator, constant->printed.denominator * factor.denominator));
  }
  return settings;
}

Settings settings_for(const ClaimInfo& info, const std::string& reading) {
  if (info.readings.empty()) throw std::logic_error("claim " + info.id + " has no reading");
  Settings settings;
  settings.reading = reading.empty() ? info.readings.front().name : reading;
  for (const Reading& known : info.readings) {
    if (known.name == settings.reading) return settings;
  }
  throw std::invalid_argument("claim " + info.id + " has no reading '" + reading + "'");
}

Settings settings_for(const ClaimInfo& info, const Planted& planted) {
  Settings settings = settings_for(info, planted.reading);
  if (!planted.constant.empty()) settings.turned.emplace_back(planted.constant, planted.value);
  settings.dropped = planted.dropped;
  settings.variant = planted.variant;
  return settings;
}

PrintedStatement print_statement(const Claim& claim, const Settings& settings) {
  PrintedStatement printed;
  Statement<Symbol> statement(settings, printed);
  claim.state(statement);
  return printed;
}

}  // namespace lakatos

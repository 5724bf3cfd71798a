#include "checks/engine/claim/claim.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace lakatos {
namespace {

Fraction power(const Fraction& base, int exponent) {
  Fraction value{1, 1};
  for (int i = 0; i < std::abs(exponent); ++i)
    value = fraction(value.numerator * base.numerator, value.denominator * base.denominator);
  return exponent < 0 ? fraction(value.denominator, value.numerator) : value;
}

/// In lowest terms, which is what the independent checkers take. What is no number (a denominator of 0) stays as it is:
/// the ledger says what is wrong with it.
Fraction reduced(const Fraction& value) {
  return value.denominator == 0 ? value : fraction(value.numerator, value.denominator);
}

/// A text that goes over several lines of the source is one line: a line break and the spaces around it are a space.
void unfold(std::string& text) {
  std::string line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n') {
      line += text[i];
      continue;
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    while (i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\n')) ++i;
    line += ' ';
  }
  text = std::move(line);
}

void unfold_texts(Claim& claim) {
  for (std::string* text : {&claim.title, &claim.place, &claim.words, &claim.no_planted, &claim.scope,
                            &claim.not_covered, &claim.note, &claim.tried, &claim.needs, &claim.alarm, &claim.family,
                            &claim.never, &claim.grid.finite, &claim.left_out, &claim.mends}) {
    unfold(*text);
  }
  for (Reading& reading : claim.readings) unfold(reading.text), unfold(reading.slip), unfold(reading.vacuous);
  for (Conclusion& conclusion : claim.conclusions) unfold(conclusion.text);
  for (Constant& constant : claim.constants) unfold(constant.text), unfold(constant.idle);
  for (Planted& planted : claim.planted) unfold(planted.text);
  for (Dial& dial : claim.dials) unfold(dial.text);
  if (claim.identity)
    claim.identity = [facts_of = claim.identity](const std::string& reading) {
      IdentityFacts facts = facts_of(reading);
      return unfold(facts.over), facts;
    };
}

}  // namespace

Claim completed(Claim claim) {
  unfold_texts(claim);
  for (Constant& constant : claim.constants) constant.printed = reduced(constant.printed);
  for (Planted& planted : claim.planted) planted.reading = planted.reading.empty() ? claim.power_in : planted.reading;
  for (Dial& dial : claim.dials) dial.reading = dial.reading.empty() ? claim.power_in : dial.reading;
  if (claim.shape == Shape::open || claim.shape == Shape::experiment)
    claim.twin.assign(1, '-');  // g++ 12 warns about a one-letter literal here
  if (claim.shape == Shape::open && claim.readings.empty()) claim.readings = {{.name = "text", .text = "as printed"}};
  if (!claim.enumerate && claim.grid.size() > 0) {
    claim.enumerated = [grid = claim.grid] { return grid.size(); };
    claim.enumerate = [grid = claim.grid](std::int64_t index) { return grid.record(index); };
  }
  return claim;
}

std::string file_of(const Claim& claim) {
  const std::string path = claim.where.file_name();
  const std::size_t checks = path.rfind("/checks/");
  if (path.starts_with("checks/") && checks == std::string::npos) return path;
  return path.substr(checks != std::string::npos ? checks + 1 : path.rfind('/') + 1);
}

Shape shape_of(const Claim& info, const std::string& reading) {
  for (const Reading& known : info.readings) {
    if (known.name == reading) return known.shape.value_or(info.shape);
  }
  return info.shape;
}

Claim open_section(Claim claim) {
  claim.shape = Shape::open;
  return claim;
}

Planted turned(std::string constant, const Fraction& value, std::string text, std::string reading, std::string name) {
  if (name.empty()) name = constant + " " + to_string(reduced(value));
  return {.name = std::move(name),
          .text = std::move(text),
          .constant = std::move(constant),
          .value = reduced(value),
          .reading = std::move(reading)};
}
Planted without(std::string assumption, std::string name, std::string text, std::string reading) {
  return {.name = std::move(name),
          .text = std::move(text),
          .dropped = std::move(assumption),
          .reading = std::move(reading)};
}
Planted variant(std::string variant, std::string text, std::string reading, std::string name) {
  if (name.empty()) name = variant;
  return {
      .name = std::move(name), .text = std::move(text), .variant = std::move(variant), .reading = std::move(reading)};
}

Settings settings_for(const Claim& info, const Dial& dial, const Fraction& value) {
  Settings settings = settings_for(info, dial.reading);
  settings.dialled.emplace_back(dial.name, value);
  settings.dropped = dial.dropped;
  settings.variant = dial.variant;
  for (const auto& [name, exponent] : dial.turned) {
    const auto constant = std::find_if(info.constants.begin(), info.constants.end(),
                                       [&](const Constant& known) { return known.name == name; });
    if (constant == info.constants.end())
      throw std::invalid_argument("claim " + info.id + ": dial '" + dial.name + "' turns an unknown constant '" + name +
                                  "'");
    const Fraction factor = power(value, exponent);
    settings.turned.emplace_back(name, fraction(constant->printed.numerator * factor.numerator,
                                                constant->printed.denominator * factor.denominator));
  }
  return settings;
}

Settings settings_for(const Claim& info, const std::string& reading) {
  if (info.readings.empty()) throw std::logic_error("claim " + info.id + " has no reading");
  Settings settings;
  settings.reading = reading.empty() ? info.readings.front().name : reading;
  for (const Reading& known : info.readings) {
    if (known.name == settings.reading) return settings;
  }
  throw std::invalid_argument("claim " + info.id + " has no reading '" + reading + "'");
}

Settings settings_for(const Claim& info, const Planted& planted) {
  Settings settings = settings_for(info, planted.reading);
  if (!planted.constant.empty()) settings.turned.emplace_back(planted.constant, planted.value);
  settings.dropped = planted.dropped;
  settings.variant = planted.variant;
  return settings;
}

PrintedStatement print_statement(const Claim& claim, const Settings& settings) {
  PrintedStatement printed;
  const Computing symbols(Arithmetic::symbol);
  Statement statement(claim, settings, printed);
  claim.state(statement);
  return printed;
}

}  // namespace lakatos

#include "reports/markdown/schema.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "checks/engine/claim/instance_fields.hpp"
#include "checks/engine/text/nearest.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

std::string kind_text(const SeenField& field) {
  std::vector<std::string> kinds;
  if (field.integer) kinds.push_back("integer");
  if (field.number) kinds.push_back("number");
  if (field.vector) kinds.push_back("vector");
  if (field.law) kinds.push_back(field.patches ? "law" : "law of one patch");
  if (field.gaussian) kinds.push_back("gaussian");
  std::string text;
  for (const std::string& kind : kinds) text += (text.empty() ? "" : " or ") + kind;
  return text;
}

std::string fields_text(const Claim& claim) {
  const InstanceFields seen(claim);
  std::vector<std::string> texts;
  for (const SeenField& field : seen.fields()) {
    const char* optional = field.instances < seen.instances() ? " (optional)" : "";
    texts.push_back(fmt::format("{} {}{}", kind_text(field), code(field.name), optional));
  }
  return comma_list(texts);
}

struct NamedIn {
  std::string name;
  std::vector<std::string> readings;
};

/// The names of given() or of then(), in the order of the headline and then of the other readings.
std::vector<NamedIn> names_of(const Claim& claim, bool conclusions) {
  std::vector<NamedIn> names;
  for (const Reading& reading : claim.readings) {
    for (const PrintedFormula& formula : print_statement(claim, settings_for(claim, reading.name)).formulas) {
      if (formula.conclusion != conclusions) continue;
      const auto same = [&](const NamedIn& each) { return each.name == formula.name; };
      auto known = std::find_if(names.begin(), names.end(), same);
      if (known == names.end()) known = names.insert(names.end(), NamedIn{formula.name, {}});
      known->readings.push_back(code(reading.name));
    }
  }
  return names;
}

std::string names_text(const Claim& claim, bool conclusions) {
  std::vector<std::string> texts;
  for (const NamedIn& each : names_of(claim, conclusions)) {
    const bool everywhere = each.readings.size() == claim.readings.size();
    texts.push_back(code(each.name) + (everywhere ? "" : " (reading " + comma_list(each.readings) + ")"));
  }
  return comma_list(texts);
}

const char* shape_text(Shape shape) {
  if (shape == Shape::exists) return "existence: the conclusions together say that the instance is a witness";
  if (shape == Shape::eventually) return "limit: refuted by an exact cycle or stationary point elsewhere";
  if (shape == Shape::order) return "order: the hidden constants are fields; one instance refutes nothing";
  return "";
}

/// The claim's shape, and those that readings have of their own.
std::string shapes_text(const Claim& claim) {
  std::string text = shape_text(claim.shape);
  for (const Reading& reading : claim.readings) {
    if (!reading.shape) continue;
    const std::string own = shape_text(*reading.shape);
    text += (text.empty() ? "" : "; ") + code(reading.name) + ": " + (own.empty() ? "one instance refutes" : own);
  }
  return text;
}

}  // namespace

std::string schema_text(const Claim& claim) {
  std::vector<std::string> readings, constants;
  for (const Reading& reading : claim.readings) readings.push_back(code(reading.name));
  for (const Constant& each : claim.constants) constants.push_back(code(each.name) + " = " + to_string(each.printed));
  Table table({"", ""}, "ll");
  const auto add = [&](const char* what, const std::string& text) {
    if (!text.empty()) table.add({what, text});
  };
  add("fields", fields_text(claim));
  add("shape", shapes_text(claim));
  add("readings", comma_list(readings));
  add("constants", comma_list(constants));
  add("given", names_text(claim, false));
  add("then", names_text(claim, true));
  return table.text();
}

}  // namespace lakatos::markdown

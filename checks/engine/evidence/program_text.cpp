// The bytes of a program: one input, step, fact or line to a line, so that differences can be read.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "checks/engine/evidence/program.hpp"
#include "checks/engine/instance/record_json.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const Fact& fact) { return Json::array({to_string(fact.relation), fact.a, fact.b}); }

Json to_json(const Step& step) {
  Json json = Json::array({to_string(step.op)});
  if (step.op == Op::size || step.op == Op::printed) json.push_back(step.text);
  for (const Node operand : {step.a, step.b, step.c}) {
    if (operand != 0) json.push_back(operand);
  }
  json.push_back(step.value);
  return json;
}

Json to_json(const ProgramFormula& formula) {
  if (formula.truth == Truth::unknown) return Json::array({"open"});
  if (formula.kind == TapeFormula::Kind::relation) return to_json(formula.relation);
  if (formula.kind == TapeFormula::Kind::decided) {
    Json facts = Json::array();
    for (const Fact& fact : formula.facts) facts.push_back(to_json(fact));
    return Json::array({"decided", formula.truth == Truth::yes, facts});
  }
  Json json = Json::array({formula.kind == TapeFormula::Kind::all ? "all" : "any"});
  for (const ProgramFormula& part : formula.parts) json.push_back(to_json(part));
  return json;
}

template <class Things, class ToJson>
std::string lines(const char* key, const Things& things, ToJson&& json_of) {
  std::string text = std::string(" \"") + key + "\": [";
  const char* separator = "\n  ";
  for (const auto& thing : things) {
    text += separator + Json(json_of(thing)).dump();
    separator = ",\n  ";
  }
  return text + (things.empty() ? "],\n" : "\n ],\n");
}

std::string member(const char* key, const std::string& value) {
  return std::string(" \"") + key + "\": " + Json(value).dump() + ",\n";
}

/// FNV-1a, 64 bits: against damage, not against malice.
std::string checksum(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
  return digits;
}

/// How the claim was changed: a planted error is one of the three, nothing else is.
std::string variant_of(const Settings& settings) {
  Json turned = Json::object();
  for (const auto& [name, value] : settings.turned) turned[name] = to_string(value);
  return " \"turned\": " + turned.dump() + ",\n" + member("dropped", settings.dropped) +
         member("variant", settings.variant);
}

std::string head(const Program& program) {
  const Certificate& certificate = program.certificate;
  return "{\n" + member("schema", "lakatos/program/2") + member("claim", certificate.claim) +
         member("reading", certificate.reading) + member("kind", certificate.kind) + member("role", certificate.role) +
         variant_of(program.settings) + member("outcome", certificate.outcome()) +
         member("conclusion", certificate.conclusion) + " \"instance\": " + to_json(certificate.instance).dump() +
         ",\n";
}

}  // namespace

std::string program_text(const Program& program) {
  const auto inputs_end = program.steps.begin() + static_cast<std::ptrdiff_t>(program.inputs);
  const std::vector<Step> inputs(program.steps.begin(), inputs_end), steps(inputs_end, program.steps.end());
  const char* truth = program.certificate.outcome() == "fails" ? "fails" : "holds";
  const std::string text = head(program) +
                           lines("inputs", inputs,
                                 [](const Step& step) {
                                   return Json::array({step.text, step.value});
                                 }) +
                           lines("steps", steps, [](const Step& step) { return to_json(step); }) +
                           lines("facts", program.facts, [](const Fact& fact) { return to_json(fact); }) +
                           lines("given", program.given,
                                 [](const ProgramLine& line) {
                                   return Json{{"name", line.name}, {"holds", to_json(line.formula)}};
                                 }) +
                           lines("then", program.then, [&](const ProgramLine& line) {
                             return Json{{"name", line.name}, {truth, to_json(line.formula)}};
                           });
  return text + " \"checksum\": \"" + checksum(text) + "\"\n}\n";
}

}  // namespace lakatos

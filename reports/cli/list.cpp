#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "checks/engine/judge/verdict.hpp"
#include "reports/cli/verbs.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

const char* to_string(Shape shape) {
  constexpr const char* names[] = {"for all", "exists", "eventually", "order", "open", "experiment"};
  return names[static_cast<int>(shape)];
}

Json readings_json(const Claim& info) {
  Json list = Json::array();
  for (const Reading& reading : info.readings) {
    list.push_back({{"name", reading.name}, {"text", reading.text}, {"expected", reading.expected}, {"evidence", reading.evidence}, {"slip", reading.slip}});
  }
  return list;
}

Json planted_json(const Claim& info) {
  Json list = Json::array();
  for (const Planted& planted : info.planted) list.push_back({{"name", planted.name}, {"text", planted.text}});
  return list;
}

Json claim_json(const Claim& info) {
  Json constants = Json::object();
  for (const Constant& constant : info.constants) constants[constant.name] = to_string(constant.printed);
  return {{"id", info.id},
          {"paper", paper_of(info.id)},
          {"title", info.title},
          {"kind", info.kind},
          {"place", info.place},
          {"shape", to_string(info.shape)},
          {"readings", readings_json(info)},
          {"constants", constants},
          {"planted", planted_json(info)},
          {"serves", info.serves},
          {"twin", info.twin},
          {"cases", {{"quick", info.quick_cases}, {"full", info.full_cases}}}};
}

void print_line(const Claim& info, std::size_t width, Terminal& terminal) {
  const Reading& headline = info.readings.front();
  const std::string gap(width - info.id.size(), ' ');
  terminal.out << fmt::format("{}{}  {}: {}\n", info.id, gap, info.title, expected_text(terminal, headline));
}

bool wanted(const Claim& info, const ListOptions& options) { return options.verdict.empty() || info.readings.front().expected == options.verdict; }

}  // namespace

int list_claims(const Ledger& ledger, const ListOptions& options, Terminal& terminal) {
  std::vector<const Claim*> claims;
  std::size_t width = 0;
  for (const Claim* claim : ledger.select(options.what)) {
    if (!wanted(*claim, options)) continue;
    width = std::max(width, claim->id.size());
    claims.push_back(claim);
  }
  Json list = Json::array();
  for (const Claim* claim : claims) {
    if (options.json) list.push_back(claim_json(*claim));
    else print_line(*claim, width, terminal);
  }
  if (options.json) terminal.out << list.dump(1) << "\n";
  return exit_code::expected;
}

}  // namespace lakatos

#include <fmt/format.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "checks/engine/claim/themes.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/judge/verdict.hpp"
#include "checks/engine/text/nearest.hpp"
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
    list.push_back({{"name", reading.name},
                    {"text", reading.text},
                    {"expected", reading.expected},
                    {"evidence", reading.evidence},
                    {"slip", reading.slip}});
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
          {"themes", info.themes},
          {"place", info.place},
          {"file", file_of(info)},
          {"line", info.where.line()},
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

bool wanted(const Claim& info, const ListOptions& options) {
  return (options.verdict.empty() || info.readings.front().expected == options.verdict) &&
         (options.kind.empty() || info.kind == options.kind) &&
         (options.theme.empty() || has_theme(info, options.theme));
}

/// A word that no claim can have is a misspelling, not an empty list.
void require_known(const Ledger& ledger, const ListOptions& options) {
  if (!options.theme.empty()) {
    if (const std::string why = unknown_theme(options.theme); !why.empty()) throw BadInput("--theme: " + why);
  }
  std::vector<std::string> kinds;
  for (const auto& claim : ledger.claims()) {
    if (std::find(kinds.begin(), kinds.end(), claim->kind) == kinds.end()) kinds.push_back(claim->kind);
  }
  if (options.kind.empty() || std::find(kinds.begin(), kinds.end(), options.kind) != kinds.end()) return;
  const std::vector<std::string> near = nearest(options.kind, kinds, 3);
  throw BadInput("--kind: no claim is of the kind '" + options.kind + "'; " +
                 (near.empty() ? "" : "did you mean " + quoted_list(near) + "? ") + "The kinds: " + comma_list(kinds));
}

void print_themes(const std::vector<const Claim*>& claims, Terminal& terminal) {
  for (const Theme& theme : themes) {
    const auto count =
        std::count_if(claims.begin(), claims.end(), [&](const Claim* claim) { return has_theme(*claim, theme.word); });
    terminal.out << fmt::format("{:20} {:4}  {}\n", theme.word, count, theme.meaning);
  }
}

}  // namespace

int list_claims(const Ledger& ledger, const ListOptions& options, Terminal& terminal) {
  require_known(ledger, options);
  std::vector<const Claim*> claims;
  std::size_t width = 0;
  for (const Claim* claim : ledger.select(options.what)) {
    if (!wanted(*claim, options)) continue;
    width = std::max(width, claim->id.size());
    claims.push_back(claim);
  }
  if (options.themes) return print_themes(claims, terminal), exit_code::expected;
  Json list = Json::array();
  for (const Claim* claim : claims) {
    if (options.json) list.push_back(claim_json(*claim));
    else print_line(*claim, width, terminal);
  }
  if (options.json) terminal.out << list.dump(1) << "\n";
  return exit_code::expected;
}

}  // namespace lakatos

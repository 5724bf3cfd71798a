#include "checks/engine/tally.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "checks/engine/record_json.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;
using Slot = std::optional<Extreme>;

bool before(double a, double b) { return a < b || (std::isnan(b) && !std::isnan(a)); }  // NaN last

/// Keeps the instance with the least margin, the earliest among equals.
void keep_least(Slot& slot, const Slot& other) {
  if (!other) return;
  const bool tie = slot && !before(slot->margin, other->margin) && !before(other->margin, slot->margin);
  if (!slot || before(other->margin, slot->margin) || (tie && other->address < slot->address)) slot = other;
}

void keep_smallest(Slot& slot, const Slot& other) {
  if (!other) return;
  if (!slot || std::pair(size_of(other->record), other->address) < std::pair(size_of(slot->record), slot->address)) slot = other;
}

void keep_first(Slot& slot, const Slot& other) {
  if (other && (!slot || other->address < slot->address)) slot = other;
}

Json to_json(const Slot& slot) {
  if (!slot) return nullptr;
  Json json;
  if (std::isnan(slot->margin)) json["margin"] = nullptr;
  else json["margin"] = slot->margin;
  json["phase"] = static_cast<int>(slot->address.phase);
  json["index"] = slot->address.index;
  json["conclusion"] = slot->conclusion;
  json["instance"] = to_json(slot->record);
  return json;
}

Slot slot_from(const Json& json, const std::string& where) {
  if (json.is_null()) return {};
  Extreme extreme;
  extreme.margin = json.at("margin").is_null() ? std::nan("") : json.at("margin").get<double>();
  extreme.address = {phase_from(json.at("phase"), where), json.at("index").get<std::int64_t>()};
  extreme.conclusion = json.at("conclusion").get<std::string>();
  extreme.record = record_from_json(json.at("instance"), where);
  return extreme;
}

struct NamedSlot {
  const char* name;
  Slot Tally::* slot;
  void (*merge)(Slot&, const Slot&);
};
constexpr NamedSlot slots[] = {{"tightest", &Tally::tightest, keep_least},      {"worst", &Tally::worst, keep_least},
                               {"smallest", &Tally::smallest, keep_smallest},   {"witness", &Tally::witness, keep_smallest},
                               {"open", &Tally::open, keep_first},              {"undefined", &Tally::undefined, keep_smallest},
                               {"dense", &Tally::dense, keep_smallest}};

/// Written only where a claim has a grid.
Json to_json(const GridTally& grid) {
  Json json;
  json["judged"] = Json::array();
  for (const auto& [first, last] : grid.judged.ranges()) json["judged"].push_back({first, last});
  for (int i = 0; i < 6; ++i) json["outcomes"][to_string(static_cast<Outcome>(i))] = grid.outcomes[static_cast<std::size_t>(i)];
  json["strays"] = grid.strays;
  return json;
}

GridTally grid_from(const Json& json) {
  GridTally grid;
  for (const Json& range : json.at("judged")) grid.judged.add(range.at(0).get<std::int64_t>(), range.at(1).get<std::int64_t>());
  for (int i = 0; i < 6; ++i) grid.outcomes[static_cast<std::size_t>(i)] = json.at("outcomes").at(to_string(static_cast<Outcome>(i))).get<std::int64_t>();
  grid.strays = json.at("strays").get<std::int64_t>();
  return grid;
}

}  // namespace

Phase phase_from(const Json& json, const std::string& where) {
  const int phase = json.get<int>();
  if (phase < 0 || phase > static_cast<int>(Phase::search)) throw BadInput(where + ": there is no phase " + std::to_string(phase));
  return static_cast<Phase>(phase);
}

const char* to_string(Phase phase) {
  constexpr const char* names[] = {"replay", "enumerate", "sample", "search"};
  return names[static_cast<int>(phase)];
}

std::int64_t Tally::total() const {
  std::int64_t sum = 0;
  for (const auto& [phase, count] : cases) sum += count;
  return sum;
}

void Tally::merge(const Tally& other) {
  for (const auto& [phase, count] : other.cases) cases[phase] += count;
  searched += other.searched;
  for (std::size_t i = 0; i < outcomes.size(); ++i) outcomes[i] += other.outcomes[i];
  for (std::size_t i = 0; i < decided_at.size(); ++i) decided_at[i] += other.decided_at[i];
  for (const auto& [name, counts] : other.assumptions) {
    AssumptionTally& mine = assumptions[name];
    mine.met += counts.met, mine.violated += counts.violated, mine.open += counts.open, mine.near += counts.near;
  }
  for (const auto& [name, count] : other.failures) failures[name] += count;
  for (const auto& [name, count] : other.caught) caught[name] += count;
  informative += other.informative;
  for (const auto& [page, counts] : other.pages) {
    for (std::size_t i = 0; i < counts.size(); ++i) pages[page][i] += counts[i];
  }
  grid.judged.add(other.grid.judged);
  for (std::size_t i = 0; i < grid.outcomes.size(); ++i) grid.outcomes[i] += other.grid.outcomes[i];
  grid.strays += other.grid.strays;
  for (const NamedSlot& each : slots) each.merge(this->*each.slot, other.*each.slot);
}

Json to_json(const Tally& tally) {
  Json json;
  for (const auto& [phase, count] : tally.cases) json["cases"][to_string(phase)] = count;
  json["searched"] = tally.searched;
  for (int i = 0; i < 6; ++i) json["outcomes"][to_string(static_cast<Outcome>(i))] = tally.outcomes[static_cast<std::size_t>(i)];
  for (int i = 0; i < 4; ++i) json["decided_at"][to_string(static_cast<Level>(i))] = tally.decided_at[static_cast<std::size_t>(i)];
  json["assumptions"] = Json::object();
  for (const auto& [name, c] : tally.assumptions) json["assumptions"][name] = {{"met", c.met}, {"violated", c.violated}, {"open", c.open}, {"near", c.near}};
  json["failures"] = tally.failures;
  json["informative"] = tally.informative;
  json["caught"] = tally.caught;
  json["pages"] = Json::array();
  for (const auto& [page, counts] : tally.pages) json["pages"].push_back({{"page", page}, {"outcomes", counts}});
  if (!tally.grid.judged.ranges().empty() || tally.grid.strays > 0) json["grid"] = to_json(tally.grid);
  for (const NamedSlot& each : slots) json[each.name] = to_json(tally.*each.slot);
  return json;
}

Tally tally_from_json(const Json& json, const std::string& where) {
  try {
    Tally tally;
    for (const Phase phase : {Phase::replay, Phase::enumerate, Phase::sample, Phase::search}) {
      if (json.contains("cases") && json.at("cases").contains(to_string(phase))) tally.cases[phase] = json.at("cases").at(to_string(phase)).get<std::int64_t>();
    }
    tally.searched = json.value("searched", std::int64_t{0});
    for (int i = 0; i < 6; ++i) tally.outcomes[static_cast<std::size_t>(i)] = json.at("outcomes").at(to_string(static_cast<Outcome>(i))).get<std::int64_t>();
    for (int i = 0; i < 4; ++i) tally.decided_at[static_cast<std::size_t>(i)] = json.at("decided_at").at(to_string(static_cast<Level>(i))).get<std::int64_t>();
    for (const auto& [name, c] : json.at("assumptions").items()) {
      tally.assumptions[name] = {c.at("met").get<std::int64_t>(), c.at("violated").get<std::int64_t>(), c.at("open").get<std::int64_t>(), c.at("near").get<std::int64_t>()};
    }
    tally.failures = json.at("failures").get<std::map<std::string, std::int64_t>>();
    tally.informative = json.at("informative").get<std::int64_t>();
    for (const Json& page : json.at("pages")) tally.pages[page.at("page").get<std::int64_t>()] = page.at("outcomes").get<std::array<std::int64_t, 6>>();
    tally.caught = json.at("caught").get<std::map<std::string, std::int64_t>>();
    if (json.contains("grid")) tally.grid = grid_from(json.at("grid"));
    for (const NamedSlot& each : slots) tally.*each.slot = slot_from(json.at(each.name), where + "." + each.name);
    return tally;
  } catch (const nlohmann::json::exception& reason) {
    throw BadInput(where + ": " + reason.what());
  }
}

}  // namespace lakatos

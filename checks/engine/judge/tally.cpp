#include "checks/engine/judge/tally.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "checks/engine/instance/record_json.hpp"

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
  if (!slot || std::pair(size_of(other->record), other->address) < std::pair(size_of(slot->record), slot->address))
    slot = other;
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
  Members members(json, where);
  Extreme extreme;
  extreme.margin = members.real("margin");
  extreme.address = address_from(members);
  extreme.conclusion = members.text("conclusion");
  extreme.record = record_from_json(members.take("instance"), members.within("instance"));
  members.end();
  return extreme;
}

struct NamedSlot {
  const char* name;
  Slot Tally::*slot;
  void (*merge)(Slot&, const Slot&);
};
constexpr NamedSlot slots[] = {{"tightest", &Tally::tightest, keep_least},
                               {"worst", &Tally::worst, keep_least},
                               {"smallest", &Tally::smallest, keep_smallest},
                               {"witness", &Tally::witness, keep_smallest},
                               {"open", &Tally::open, keep_first},
                               {"undefined", &Tally::undefined, keep_smallest},
                               {"dense", &Tally::dense, keep_smallest}};

/// Written only where a claim has a grid.
Json to_json(const GridTally& grid) {
  Json json;
  json["judged"] = Json::array();
  for (const auto& [first, last] : grid.judged.ranges()) json["judged"].push_back({first, last});
  for (int i = 0; i < 6; ++i)
    json["outcomes"][to_string(static_cast<Outcome>(i))] = grid.outcomes[static_cast<std::size_t>(i)];
  json["strays"] = grid.strays;
  json["whole"] = grid.whole;
  return json;
}

/// A number for each of the names that `to_string` gives to 0, 1 ... ; none for another name.
template <class Kind, std::size_t count>
std::array<std::int64_t, count> named_counts(Members members) {
  std::array<std::int64_t, count> counts{};
  for (std::size_t i = 0; i < count; ++i) counts[i] = members.count(to_string(static_cast<Kind>(i)));
  members.end();
  return counts;
}

std::map<std::string, std::int64_t> counts_by_name(const std::vector<JsonItem>& members) {
  std::map<std::string, std::int64_t> counts;
  for (const JsonItem& each : members) counts[each.name] = count_from(each.json, each.where);
  return counts;
}

AssumptionTally assumption_from(const JsonItem& item) {
  Members members(item.json, item.where);
  const AssumptionTally tally{members.count("met"), members.count("violated"), members.count("open"),
                              members.count("near")};
  members.end();
  return tally;
}

RegimeTally regime_from(const JsonItem& item) {
  Members members(item.json, item.where);
  const RegimeTally tally{members.count("inside"), members.count("outside"), members.count("open"),
                          members.fraction("least")};
  members.end();
  return tally;
}

GridTally grid_from(Members members) {
  GridTally grid;
  for (const JsonItem& range : members.items("judged")) {
    const std::vector<JsonItem> ends = items_of(range.json, range.where);
    if (ends.size() != 2) throw BadInput(range.where + ": expected a range of two numbers");
    const std::int64_t first = count_from(ends[0].json, ends[0].where), last = count_from(ends[1].json, ends[1].where);
    if (last < first) throw BadInput(range.where + ": ends before it begins");
    grid.judged.add(first, last);
  }
  grid.outcomes = named_counts<Outcome, 6>(members.object("outcomes"));
  grid.strays = members.count("strays");
  grid.whole = members.truth("whole");
  members.end();
  return grid;
}

constexpr Phase phases[] = {Phase::replay, Phase::enumerate, Phase::sample, Phase::search, Phase::edges};

std::map<Phase, std::int64_t> cases_from(Members members) {
  std::map<Phase, std::int64_t> cases;
  for (const Phase phase : phases) {
    if (members.has(to_string(phase))) cases[phase] = members.count(to_string(phase));
  }
  members.end();
  return cases;
}

std::map<Phase, Sizes> reached_from(Members members) {
  std::map<Phase, Sizes> reached;
  for (const Phase phase : phases) {
    if (!members.has(to_string(phase))) continue;
    Members sizes = members.object(to_string(phase));
    for (std::size_t kind = 0; kind < Sizes::names.size(); ++kind) {
      if (sizes.has(Sizes::names[kind])) reached[phase].most[kind] = sizes.count(Sizes::names[kind]);
    }
    sizes.end();
  }
  members.end();
  return reached;
}

Spans spans_from(const std::vector<JsonItem>& members) {
  Spans spans;
  for (const JsonItem& each : members) {
    const std::vector<JsonItem> ends = items_of(each.json, each.where);
    if (ends.size() != 2) throw BadInput(each.where + ": expected a range of two numbers");
    const Span span{fraction_from(ends[0].json, ends[0].where), fraction_from(ends[1].json, ends[1].where)};
    if (span.most < span.least) throw BadInput(each.where + ": ends before it begins");
    spans[each.name] = span;
  }
  return spans;
}

std::map<std::vector<std::string>, std::int64_t> met_from(const std::vector<JsonItem>& items) {
  std::map<std::vector<std::string>, std::int64_t> met;
  for (const JsonItem& item : items) {
    Members members(item.json, item.where);
    std::vector<std::string> names;
    for (const JsonItem& name : members.items("assumptions")) {
      if (!name.json.is_string()) throw BadInput(name.where + ": expected a text");
      names.push_back(name.json.get<std::string>());
    }
    met[names] += members.count("cases");
    members.end();
  }
  return met;
}

/// The outcomes of one page by the number of the page.
std::pair<std::int64_t, std::array<std::int64_t, 6>> page_from(const JsonItem& item) {
  Members members(item.json, item.where);
  std::pair<std::int64_t, std::array<std::int64_t, 6>> page{members.count("page"), {}};
  const std::vector<JsonItem> counts = members.items("outcomes");
  if (counts.size() != page.second.size()) members.refuse("outcomes", " must have 6 numbers");
  for (std::size_t i = 0; i < counts.size(); ++i) page.second[i] = count_from(counts[i].json, counts[i].where);
  members.end();
  return page;
}

}  // namespace

CaseAddress address_from(Members& members) {
  const std::int64_t phase = members.integer("phase");
  if (phase < 0 || phase > static_cast<int>(Phase::edges))
    members.refuse("phase", ": there is no phase " + std::to_string(phase));
  return {static_cast<Phase>(phase), members.count("index")};
}

const char* to_string(Phase phase) {
  constexpr const char* names[] = {"replay", "enumerate", "sample", "search", "edges"};
  return names[static_cast<int>(phase)];
}

std::int64_t Tally::total() const {
  std::int64_t sum = 0;
  for (const auto& [phase, count] : cases) sum += count;
  return sum;
}

void Tally::merge(const Tally& other) {
  for (const auto& [phase, count] : other.cases) cases[phase] += count;
  for (const auto& [phase, sizes] : other.reached) reached[phase].widen(sizes);
  widen(spans, other.spans);
  for (const auto& [names, count] : other.met_together) met_together[names] += count;
  searched += other.searched;
  for (std::size_t i = 0; i < outcomes.size(); ++i) outcomes[i] += other.outcomes[i];
  for (std::size_t i = 0; i < decided_at.size(); ++i) decided_at[i] += other.decided_at[i];
  for (const auto& [name, counts] : other.assumptions) {
    AssumptionTally& mine = assumptions[name];
    mine.met += counts.met, mine.violated += counts.violated, mine.open += counts.open, mine.near += counts.near;
  }
  for (const auto& [name, counts] : other.regimes) {
    RegimeTally& mine = regimes[name];
    mine.inside += counts.inside, mine.outside += counts.outside, mine.open += counts.open, mine.least = counts.least;
  }
  for (const auto& [name, count] : other.failures) failures[name] += count;
  for (const auto& [name, count] : other.caught) caught[name] += count;
  informative += other.informative;
  near += other.near;
  for (const auto& [page, counts] : other.pages) {
    for (std::size_t i = 0; i < counts.size(); ++i) pages[page][i] += counts[i];
  }
  grid.judged.add(other.grid.judged);
  for (std::size_t i = 0; i < grid.outcomes.size(); ++i) grid.outcomes[i] += other.grid.outcomes[i];
  grid.strays += other.grid.strays;
  grid.whole = grid.whole || other.grid.whole;
  for (const NamedSlot& each : slots) each.merge(this->*each.slot, other.*each.slot);
  if (accepted() > 0) met_together.clear();
}

std::vector<std::string> clash(const Tally& tally) {
  if (tally.accepted() > 0 || tally.met_together.empty()) return {};
  std::vector<std::string> names;
  for (const auto& [name, count] : tally.assumptions) names.push_back(name);
  const auto met = [&](const std::vector<std::string>& some) {
    return std::any_of(tally.met_together.begin(), tally.met_together.end(), [&](const auto& seen) {
      return std::all_of(some.begin(), some.end(), [&](const std::string& name) {
        return std::find(seen.first.begin(), seen.first.end(), name) != seen.first.end();
      });
    });
  };
  const std::size_t n = names.size();
  for (std::size_t i = 0; i < n; ++i) {
    if (!met({names[i]})) return {names[i]};
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      if (!met({names[i], names[j]})) return {names[i], names[j]};
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      for (std::size_t k = j + 1; k < n; ++k) {
        if (!met({names[i], names[j], names[k]})) return {names[i], names[j], names[k]};
      }
    }
  }
  return {};
}

Json to_json(const Tally& tally) {
  Json json;
  for (const auto& [phase, count] : tally.cases) json["cases"][to_string(phase)] = count;
  for (const auto& [phase, sizes] : tally.reached) {
    for (std::size_t kind = 0; kind < sizes.most.size(); ++kind) {
      if (sizes.most[kind] > 0) json["reached"][to_string(phase)][Sizes::names[kind]] = sizes.most[kind];
    }
  }
  for (const auto& [field, span] : tally.spans) json["spans"][field] = {to_string(span.least), to_string(span.most)};
  for (const auto& [names, count] : tally.met_together)
    json["met_together"].push_back({{"assumptions", names}, {"cases", count}});
  json["searched"] = tally.searched;
  for (int i = 0; i < 6; ++i)
    json["outcomes"][to_string(static_cast<Outcome>(i))] = tally.outcomes[static_cast<std::size_t>(i)];
  for (int i = 0; i < 4; ++i)
    json["decided_at"][to_string(static_cast<Level>(i))] = tally.decided_at[static_cast<std::size_t>(i)];
  json["assumptions"] = Json::object();
  for (const auto& [name, c] : tally.assumptions)
    json["assumptions"][name] = {{"met", c.met}, {"violated", c.violated}, {"open", c.open}, {"near", c.near}};
  for (const auto& [name, c] : tally.regimes)
    json["regimes"][name] = {
        {"inside", c.inside}, {"outside", c.outside}, {"open", c.open}, {"least", to_string(c.least)}};
  json["failures"] = tally.failures;
  json["informative"] = tally.informative;
  json["near"] = tally.near;
  json["caught"] = tally.caught;
  json["pages"] = Json::array();
  for (const auto& [page, counts] : tally.pages) json["pages"].push_back({{"page", page}, {"outcomes", counts}});
  if (!tally.grid.judged.ranges().empty() || tally.grid.strays > 0) json["grid"] = to_json(tally.grid);
  for (const NamedSlot& each : slots) json[each.name] = to_json(tally.*each.slot);
  return json;
}

Tally tally_from_json(const Json& json, const std::string& where) {
  Members members(json, where);
  Tally tally;
  if (members.has("cases")) tally.cases = cases_from(members.object("cases"));
  if (members.has("reached")) tally.reached = reached_from(members.object("reached"));
  if (members.has("spans")) tally.spans = spans_from(members.members("spans"));
  if (members.has("met_together")) tally.met_together = met_from(members.items("met_together"));
  if (members.has("searched")) tally.searched = members.count("searched");
  tally.outcomes = named_counts<Outcome, 6>(members.object("outcomes"));
  tally.decided_at = named_counts<Level, 4>(members.object("decided_at"));
  for (const JsonItem& each : members.members("assumptions")) tally.assumptions[each.name] = assumption_from(each);
  if (members.has("regimes")) {
    for (const JsonItem& each : members.members("regimes")) tally.regimes[each.name] = regime_from(each);
  }
  tally.failures = counts_by_name(members.members("failures"));
  tally.informative = members.count("informative");
  tally.near = members.count("near");
  tally.caught = counts_by_name(members.members("caught"));
  for (const JsonItem& page : members.items("pages")) tally.pages.insert(page_from(page));
  if (members.has("grid")) tally.grid = grid_from(members.object("grid"));
  for (const NamedSlot& each : slots) tally.*each.slot = slot_from(members.take(each.name), members.within(each.name));
  members.end();
  return tally;
}

}  // namespace lakatos

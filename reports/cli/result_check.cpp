#include "reports/cli/result_check.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "checks/engine/claim/instance_fields.hpp"
#include "checks/engine/judge/judge.hpp"
#include "checks/engine/text/json_reader.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos {
namespace {

template <class List>
void require_known(const List& list, const std::string& name, const std::string& where, const std::string& what) {
  const bool known = std::any_of(list.begin(), list.end(), [&](const auto& entry) { return entry.name == name; });
  if (!known) throw BadInput(where + ": the claim has no " + what + " '" + name + "'");
}

/// What the claim needs to look at an instance: which fields there may be, and itself, read in one way.
struct Reader {
  const Claim& claim;
  const InstanceFields& fields;
  Settings settings;

  /// The claim can read it; what comes of it is asked when it is shown.
  void check(const Record& record, const std::string& where) const {
    fields.check(record, where);
    Sheet sheet;
    try {
      judge_at(claim, record, settings, sheet, Level::screen);
    } catch (const std::invalid_argument& reason) { throw BadInput(where + ": " + reason.what()); }
  }
  void check(const std::optional<Extreme>& slot, const std::string& where) const {
    if (slot) check(slot->record, where + ".instance");
  }
};

void check_instances(const ReadingResult& reading, const Reader& reader, const std::string& where) {
  const Tally& tally = reading.tally;
  reader.check(tally.tightest, where + ".tally.tightest"), reader.check(tally.worst, where + ".tally.worst");
  reader.check(tally.smallest, where + ".tally.smallest"), reader.check(tally.witness, where + ".tally.witness");
  reader.check(tally.open, where + ".tally.open"), reader.check(tally.undefined, where + ".tally.undefined");
  reader.check(tally.dense, where + ".tally.dense");
  if (reading.smallest) reader.check(reading.smallest->record, where + ".smallest.instance");
  if (reading.worst) reader.check(reading.worst->record, where + ".worst.instance");
  if (reading.cover.violation) reader.check(*reading.cover.violation, where + ".cover.violation");
}

void check_planted(const Claim& claim, const ReadingResult& reading, const InstanceFields& fields,
                   const std::string& where) {
  for (std::size_t i = 0; i < reading.planted.size(); ++i) {
    const PlantedResult& result = reading.planted[i];
    const std::string here = fmt::format("{}.planted[{}]", where, i);
    require_known(claim.planted, result.name, here + ".name", "planted error");
    const auto planted = std::find_if(claim.planted.begin(), claim.planted.end(),
                                      [&](const Planted& each) { return each.name == result.name; });
    if (result.falsifier)
      Reader{claim, fields, settings_for(claim, *planted)}.check(*result.falsifier, here + ".falsifier");
  }
}

void check_identity(const Claim& claim, const ReadingResult& reading, const std::string& where) {
  const IdentityResult& identity = reading.identity;
  if (identity.patterns == 0) return;
  const IdentityFacts facts = claim.identity(reading.reading);
  if (identity.over != facts.over || identity.conclusions != facts.conclusions)
    throw BadInput(where + ": is not the identity that the claim offers");
  for (const std::string& name : identity.caught)
    require_known(claim.planted, name, where + ".caught", "planted error");
  for (const std::string& name : identity.missed)
    require_known(claim.planted, name, where + ".missed", "planted error");
}

/// What an experiment says in words stands nowhere in the ledger.
void check_words(const ReadingResult& reading, const std::string& where) {
  for (std::size_t i = 0; i < reading.comparisons.size(); ++i) {
    const Comparison& each = reading.comparisons[i];
    for (const auto& [name, text] : {std::pair("setting", each.setting), std::pair("effect", each.effect)}) {
      if (markdown::literal(text) != text)
        throw BadInput(fmt::format("{}.comparisons[{}].{}: holds markup: '{}'", where, i, name, text));
    }
  }
}

std::string words(const Verdict& verdict) {
  return verdict.evidence.empty() ? verdict.verdict : verdict.verdict + " (" + verdict.evidence + ")";
}

void derive_verdict(const Claim& claim, ReadingResult& reading, const std::string& where) {
  const Verdict derived = verdict_of(claim, reading);
  const std::string stored = words(reading.verdict), follows = words(derived);
  if (stored != follows)
    throw BadInput(where + ".verdict: '" + stored + "' does not follow from the rest, which gives '" + follows + "'");
  reading.verdict = derived;
}

}  // namespace

ClaimResult checked(ClaimResult result, const Claim& claim, const std::string& file) {
  const InstanceFields fields(claim);
  for (std::size_t r = 0; r < result.readings.size(); ++r) {
    ReadingResult& reading = result.readings[r];
    const std::string where = fmt::format("{}: readings[{}]", file, r);
    require_known(claim.readings, reading.reading, where + ".reading", "reading");
    check_planted(claim, reading, fields, where);
    check_instances(reading, {claim, fields, settings_for(claim, reading.reading)}, where);
    check_identity(claim, reading, where + ".identity");
    check_words(reading, where);
    derive_verdict(claim, reading, where);
  }
  return result;
}

}  // namespace lakatos

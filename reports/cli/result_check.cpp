#include "reports/cli/result_check.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "checks/engine/instance_fields.hpp"
#include "checks/engine/json_reader.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos {
namespace {

template <class List>
void require_known(const List& list, const std::string& name, const std::string& where, const std::string& what) {
  if (std::none_of(list.begin(), list.end(), [&](const auto& entry) { return entry.name == name; })) throw BadInput(where + ": the claim has no " + what + " '" + name + "'");
}

void check_slot(const std::optional<Extreme>& slot, const InstanceFields& fields, const std::string& where) {
  if (slot) fields.check(slot->record, where + ".instance");
}

void check_instances(const ReadingResult& reading, const InstanceFields& fields, const std::string& where) {
  const Tally& tally = reading.tally;
  check_slot(tally.tightest, fields, where + ".tally.tightest"), check_slot(tally.worst, fields, where + ".tally.worst"), check_slot(tally.smallest, fields, where + ".tally.smallest");
  check_slot(tally.witness, fields, where + ".tally.witness"), check_slot(tally.open, fields, where + ".tally.open");
  check_slot(tally.undefined, fields, where + ".tally.undefined"), check_slot(tally.dense, fields, where + ".tally.dense");
  if (reading.smallest) fields.check(reading.smallest->record, where + ".smallest.instance");
  if (reading.worst) fields.check(reading.worst->record, where + ".worst.instance");
  if (reading.cover.violation) fields.check(*reading.cover.violation, where + ".cover.violation");
}

void check_planted(const ClaimInfo& info, const ReadingResult& reading, const InstanceFields& fields, const std::string& where) {
  for (std::size_t i = 0; i < reading.planted.size(); ++i) {
    const std::string here = fmt::format("{}.planted[{}]", where, i);
    require_known(info.planted, reading.planted[i].name, here + ".name", "planted error");
    if (reading.planted[i].falsifier) fields.check(*reading.planted[i].falsifier, here + ".falsifier");
  }
}

void check_identity(const Claim& claim, const ClaimInfo& info, const ReadingResult& reading, const std::string& where) {
  const IdentityResult& identity = reading.identity;
  if (identity.patterns == 0) return;
  const IdentityFacts facts = claim.identity(reading.reading);
  if (identity.over != facts.over || identity.conclusions != facts.conclusions) throw BadInput(where + ": is not the identity that the claim offers");
  for (const std::string& name : identity.caught) require_known(info.planted, name, where + ".caught", "planted error");
  for (const std::string& name : identity.missed) require_known(info.planted, name, where + ".missed", "planted error");
}

/// What an experiment says in words stands nowhere in the ledger.
void check_words(const ReadingResult& reading, const std::string& where) {
  for (std::size_t i = 0; i < reading.comparisons.size(); ++i) {
    const Comparison& each = reading.comparisons[i];
    for (const auto& [name, text] : {std::pair("setting", each.setting), std::pair("effect", each.effect)}) {
      if (markdown::literal(text) != text) throw BadInput(fmt::format("{}.comparisons[{}].{}: holds markup: '{}'", where, i, name, text));
    }
  }
}

std::string words(const Verdict& verdict) { return verdict.evidence.empty() ? verdict.verdict : verdict.verdict + " (" + verdict.evidence + ")"; }

void derive_verdict(const ClaimInfo& info, ReadingResult& reading, const std::string& where) {
  const Verdict derived = verdict_of(info, reading);
  if (words(derived) != words(reading.verdict)) throw BadInput(where + ".verdict: '" + words(reading.verdict) + "' does not follow from the rest, which gives '" + words(derived) + "'");
  reading.verdict = derived;
}

}  // namespace

ClaimResult checked(ClaimResult result, const Claim& claim, const std::string& file) {
  const ClaimInfo info = claim.info();
  const InstanceFields fields(claim);
  for (std::size_t r = 0; r < result.readings.size(); ++r) {
    ReadingResult& reading = result.readings[r];
    const std::string where = fmt::format("{}: readings[{}]", file, r);
    require_known(info.readings, reading.reading, where + ".reading", "reading");
    check_planted(info, reading, fields, where);
    check_instances(reading, fields, where);
    check_identity(claim, info, reading, where + ".identity");
    check_words(reading, where);
    derive_verdict(info, reading, where);
  }
  return result;
}

}  // namespace lakatos

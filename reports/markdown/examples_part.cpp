#include <fmt/format.h>
#include <cmath>

#include "reports/markdown/claim_parts.hpp"
#include "reports/markdown/instance.hpp"
#include "reports/markdown/numbers.hpp"
#include "reports/markdown/symbols.hpp"
#include "reports/markdown/text.hpp"
#include "reports/markdown/worked_example.hpp"

namespace lakatos::markdown {
namespace {

bool has_atoms(const Record& record) {
  for (const auto& [name, field] : record.fields()) {
    if (const LawField* law = std::get_if<LawField>(&field); law && !law->gaussian) return true;
  }
  return false;
}

/// Empty where no twin is asked for.
std::string twin_text(const Claim& info, const Counterexample& example) {
  if (!has_atoms(example.record) || info.atoms_allowed) return "";
  if (example.spread.numerator == 0)
    return "**Density twin.** None was certified: the violation may need mass on a boundary.\n\n";
  return fmt::format(
      "**Density twin.** Spread every coordinate of every atom over the interval of half width {} around it, with any "
      "density: the conclusion still fails, certified by enclosures. So atoms "
      "are not the reason.\n\n",
      to_string(example.spread));
}

/// "Smallest counterexample (2 atoms, p = 2)", with the reading before it where there are several.
std::string titled(const ClaimPage& claim, const std::string& title, const std::string& reading, const Record& record) {
  const std::string shape = shape_text(record, family_of(claim.info)),
                    text = title + (shape.empty() ? "" : " (" + shape + ")");
  return claim.info.readings.size() > 1 ? "Reading " + reading + ": " + text : capitalised(text);
}

std::string counterexample_body(const ClaimPage& claim, const std::string& reading, const char* role,
                                const Counterexample& example) {
  std::string text =
      worked_example(claim.claim, example.record, settings_for(claim.info, reading)) + twin_text(claim.info, example);
  if (!example.shrunk_to_the_end)
    text += "The shrinking budget ran out, so that a smaller counterexample may exist.\n\n";
  return text + replay_text(claim, reading, "counterexample", role);
}

/// The smallest one in the open for the headline, folded away for other readings; the worst always folded away.
std::string counterexamples(const ClaimPage& claim, const ReadingResult& result, bool headline) {
  if (!result.smallest) return "";
  const char* kind = result.family ? "last member of the family" : "smallest counterexample";
  const std::string title = titled(claim, kind, result.reading, result.smallest->record);
  const std::string body = counterexample_body(claim, result.reading, "smallest", *result.smallest);
  std::string text = headline ? "**" + title + "**\n\n" + body : details(title, body);
  if (!result.worst) return text;
  if (result.worst->record == result.smallest->record)
    return text + "The worst counterexample found is the same instance.\n\n";
  // Without a margin there is no worse and no better: what is kept is then the first one found.
  const bool measured = !std::isnan(result.worst->margin);
  const std::string worst = titled(claim, measured ? "worst counterexample" : "first counterexample found",
                                   result.reading, result.worst->record);
  return text + details(worst + (measured ? ", margin " + margin_text(result.worst->margin) : ""),
                        counterexample_body(claim, result.reading, "worst", *result.worst));
}

std::string witness(const ClaimPage& claim, const ReadingResult& result) {
  if (result.verdict.evidence != "witness" || !result.tally.witness) return "";
  const Record& record = result.tally.witness->record;
  const std::string body = worked_example(claim.claim, record, settings_for(claim.info, result.reading)) +
                           replay_text(claim, result.reading, "witness", "witness");
  return details(titled(claim, "smallest witness", result.reading, record), body);
}

std::string standing_out(const ClaimPage& claim, const ReadingResult& result, const char* title,
                         const std::optional<Extreme>& extreme) {
  if (!extreme) return "";
  return details(titled(claim, title, result.reading, extreme->record),
                 worked_example(claim.claim, extreme->record, settings_for(claim.info, result.reading)));
}

}  // namespace

std::string examples_part(const ClaimPage& claim) {
  std::string text;
  for (std::size_t r = 0; r < claim.info.readings.size(); ++r) {
    const ReadingResult& result = claim.reading(claim.info.readings[r].name);
    text += counterexamples(claim, result, r == 0) + witness(claim, result);
    text += standing_out(claim, result, "instance inside the assumptions at which the statement has no value",
                         result.tally.undefined);
  }
  for (const Reading& reading : claim.info.readings) {
    const ReadingResult& result = claim.reading(reading.name);
    text += standing_out(claim, result, "first instance that no level of precision decided", result.tally.open);
  }
  return text;
}

}  // namespace lakatos::markdown

#pragma once
// From what a campaign saw to a verdict. A sampled pass never prints the same word as a proof.
//
//   holds      identity, covered, complete, derived, witness (an existence claim with an exact witness)
//   survives   covered, enumerated (proved on a part of what the assumptions allow, which the reason names),
//              sampled, confident
//   refuted    exact, family (either also for laws with atoms), confident
//   vacuous    derived (no instance can meet the assumption; the argument is printed)
//   undefined  exact (the statement has no value at an admissible instance)
//   undecided  the reason is printed
#include <optional>

#include "checks/engine/claim/expected.hpp"
#include "checks/engine/judge/alteration.hpp"
#include "checks/engine/judge/cover.hpp"
#include "checks/engine/judge/tally.hpp"

namespace lakatos {

struct Verdict {
  std::string verdict;   // the word
  std::string evidence;  // its class
  std::string reason;    // one sentence
  friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// Where the reading itself is refuted, only instances on which it holds show a planted error (shows_error).
struct PlantedResult {
  std::string name;
  std::vector<std::int64_t>
      found_after;  // cases until the first that shows it, one entry per fresh seed; -1: none within the budget
  std::optional<Record> falsifier;  // shrunk
  bool caught() const;
};

/// A counterexample, with the largest spread of a density twin that still fails (0 when none does).
struct Counterexample {
  Record record;
  std::string conclusion;
  double margin = 0;
  CaseAddress address;
  Fraction spread{0, 1};
  bool shrunk_to_the_end = true;
};

struct ReadingResult {
  std::string reading;
  Tally tally;
  CoverResult cover;
  IdentityResult identity;
  std::vector<FieldRange> domains;      // of the instances' numbers, as the assumptions have them (reach.hpp)
  bool family = false;                  // order: every member of the enumerated family fails
  bool family_of_atoms = false;         // ... and some only as laws with atoms, as far as was certified
  std::vector<Alteration> alterations;  // the errors that the engine planted
  std::vector<PlantedResult> planted;   // headline reading, and others that name errors of their own
  std::optional<Counterexample> smallest, worst;
  std::vector<Comparison> comparisons;  // of an experiment
  Verdict verdict;
};

struct ClaimResult {
  std::string id;
  std::uint64_t seed = 0;
  std::int64_t cases = 0;  // budget of the sampling phase
  std::vector<ReadingResult> readings;
};

/// Rules: DESIGN of the report, section "how to read a verdict". `info` gives shape and arguments, never the verdict.
Verdict verdict_of(const Claim& info, const ReadingResult& result);

/// How a result stands to what the ledger expects of its claim.
enum class Agreement {
  whole,
  less,  // nothing speaks against the ledger, but not all that it expects was found: a larger budget may find it
  contradiction,
};

struct Difference {
  Agreement kind = Agreement::contradiction;
  std::string reading;
  std::string planted;  // the planted error that was not caught; empty: the verdict of the reading differs
  std::string text;
};

/// "refuted (exact)"; the word alone where there is no evidence.
std::string with_evidence(const std::string& verdict, const std::string& evidence);

/// All that is not as the ledger expects, reading by reading: its verdict, then the planted errors that it missed.
/// Nothing is held against a reading that expects nothing yet.
std::vector<Difference> differences(const Claim& info, const ClaimResult& result);

/// True when each reading came out as the ledger expects; `difference` says the first that did not.
bool as_expected(const Claim& info, const ClaimResult& result, std::string& difference);

nlohmann::ordered_json to_json(const ClaimResult& result);
/// Throws BadInput.
ClaimResult result_from_json(const nlohmann::ordered_json& json, const std::string& where);

}  // namespace lakatos

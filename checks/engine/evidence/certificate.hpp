#pragma once
// A certificate: a file from which anyone can re-check a verdict. It holds the instance as rationals, what is claimed
// about it, and where it came from. Its schema is versioned; the parser takes nothing that it does not know.
//
//   {"schema": "lakatos/certificate/1", "claim": "du18/thm3.3a", "reading": "minimum", "kind": "counterexample",
//   "role": "smallest",
//    "planted": null, "outcome": "fails", "conclusion": "lower bound", "spread": "1/1000", "instance": {...},
//    "found": {"seed": 1, "phase": "sample", "index": 17}}
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "checks/engine/claim/ledger.hpp"
#include "checks/engine/judge/verdict.hpp"

namespace lakatos {

struct Certificate {
  std::string claim;
  std::string reading;
  std::string kind;        // "counterexample", "witness" or "planted"
  std::string role;        // "smallest", "worst", "witness" or the name of the planted error
  std::string conclusion;  // the conclusion that fails; "" for a witness
  Fraction spread{0,
                  1};  // density twin: the instance still fails with atoms spread this far; 0 when none was certified
  Record instance;
  std::uint64_t seed = 0;
  CaseAddress found;

  std::string outcome() const { return kind == "witness" ? "holds" : "fails"; }
  std::string file_name() const;  // "thm3.3a.minimum.smallest.json"
};

nlohmann::ordered_json to_json(const Certificate& certificate);
/// Throws BadInput that names file, field and reason.
Certificate parse_certificate(const std::string& text, const std::string& file);
Certificate read_certificate(const std::filesystem::path& path);
/// The text of its file.
std::string certificate_text(const Certificate& certificate);
void write_certificate(const Certificate& certificate, const std::filesystem::path& folder);

/// Every certificate below `folder`, by file name; what lies in a folder "programs" is none. A folder that is not there
/// holds none.
std::vector<Certificate> read_certificates(const std::filesystem::path& folder);

struct Replay {
  bool confirmed = false;
  std::string why;  // what differed, when not confirmed
  Sheet sheet;      // with quantities
};

/// How the claim is to be read on the certificate's instance: its reading, or its planted error. Throws BadInput when
/// there is none such.
Settings settings_of(const Certificate& certificate, const Claim& info);

/// Judges the certificate's instance anew, and its density twin. Throws BadInput when the claim, reading or planted
/// error is not known.
Replay replay(const Certificate& certificate, const Ledger& ledger);
Replay replay(const Certificate& certificate, const Claim& claim);

/// The certificates that a result gives rise to.
std::vector<Certificate> certificates_of(const ClaimResult& result);

}  // namespace lakatos

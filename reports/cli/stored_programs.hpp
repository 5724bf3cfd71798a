#pragma once
// The programs that stand beside stored certificates.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "checks/engine/claim/ledger.hpp"
#include "checks/engine/judge/verdict.hpp"

namespace lakatos {

/// The folder of programs below that of their certificates.
inline constexpr const char* program_folder = "programs";

/// File name -> text. "checksums.txt" lists the programs with their checksums, so that one that was shortened,
/// exchanged or edited is told from what the program wrote, whatever it proves. "statements.tsv" lists what they state
/// (checks/engine/evidence/shapes.hpp), so that one about an easier problem is told as well. Certificates that cannot
/// be written as programs are lines of "refused.txt", with the reason. Certificates of claims that are not in the
/// ledger are somebody else's and left out, but their lines stay.
using ProgramFiles = std::map<std::string, std::string>;
ProgramFiles programs_of(const std::filesystem::path& folder, const Ledger& ledger);

/// The files of one claim in a folder of certificates.
struct CertificateFiles {
  std::map<std::filesystem::path, std::string> written;
  std::vector<std::filesystem::path> stale;  // beside certificates that cannot be written as programs any more
};

/// The certificates of the result, their programs, and the programs that are missing beside certificates of the same
/// claim that lie there already. Files and refusals of other claims are not touched.
CertificateFiles certificate_files(const ClaimResult& result, const Ledger& ledger,
                                   const std::filesystem::path& folder);

}  // namespace lakatos

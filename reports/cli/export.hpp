#pragma once
// The programs that stand beside stored certificates.
#include <filesystem>
#include <map>
#include <string>

#include "checks/engine/ledger.hpp"

namespace lakatos {

/// The folder of programs below that of their certificates.
inline constexpr const char* program_folder = "programs";

/// File name -> text. Certificates that cannot be written as programs are lines of "refused.txt", with the reason.
using ProgramFiles = std::map<std::string, std::string>;
ProgramFiles programs_of(const std::filesystem::path& folder, const Ledger& ledger);

/// Writes them all, and removes files there that belong to no certificate.
void store_programs(const std::filesystem::path& folder, const Ledger& ledger);

}  // namespace lakatos

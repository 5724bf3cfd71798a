#include "reports/cli/stored_programs.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "checks/engine/evidence/certificate.hpp"
#include "checks/engine/evidence/program.hpp"
#include "checks/engine/evidence/shapes.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"

namespace lakatos {
namespace {

namespace fs = std::filesystem;

constexpr const char* refusals_file = "refused.txt";
constexpr const char* checksums_file = "checksums.txt";
constexpr const char* statements_file = "statements.tsv";
constexpr std::size_t longest_stored = std::size_t{1} << 20;

/// The lines of "refused.txt": file name of a certificate -> why it has no program; those of "checksums.txt": file name
/// of a program -> its checksum.
using Refusals = std::map<std::string, std::string>;
using Checksums = std::map<std::string, std::string>;

Refusals read_lines(const fs::path& file) {
  Refusals refusals;
  if (!fs::exists(file)) return refusals;
  std::istringstream lines(read_file(file));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t colon = line.find(": ");
    if (colon != std::string::npos) refusals[line.substr(0, colon)] = line.substr(colon + 2);
  }
  return refusals;
}

std::string text_of(const Refusals& refusals) {
  std::string text;
  for (const auto& [name, reason] : refusals) text += name + ": " + reason + "\n";
  return text;
}

/// The checksum that a program's text ends with.
std::string checksum_of(const std::string& text) {
  const std::string mark = "\"checksum\": \"";
  const std::size_t from = text.rfind(mark) + mark.size();
  return text.substr(from, text.find('"', from) - from);
}

/// The program of a certificate into `programs`, or the reason why there is none into `refusals`.
void record(const Certificate& certificate, const Ledger& ledger, ProgramFiles& programs, Refusals& refusals) {
  const std::string name = certificate.file_name();
  refusals.erase(name);
  try {
    std::string text = program_text(record_program(certificate, ledger));
    if (text.size() > longest_stored) throw BadInput("too long to be stored (lakatos export writes it)");
    programs[name] = std::move(text);
  } catch (const BadInput& reason) { refusals[name] = reason.what(); }
}

/// The lines about programs that are there and are not among `files`.
Checksums others_of(Checksums known, const fs::path& programs, const ProgramFiles& files) {
  std::erase_if(known,
                [&](const auto& line) { return files.contains(line.first) || !fs::exists(programs / line.first); });
  return known;
}

/// The lines of "statements.tsv" about claims that `is_ours` does not know.
template <class IsOurs>
std::set<std::string> other_statements(const fs::path& programs, IsOurs&& is_ours) {
  if (!fs::exists(programs / statements_file)) return {};
  std::set<std::string> lines = lines_of(read_file(programs / statements_file));
  std::erase_if(lines, [&](const std::string& line) { return is_ours(claim_of(line)); });
  return lines;
}

bool knows(const Ledger& ledger, const std::string& id) {
  return std::any_of(ledger.claims().begin(), ledger.claims().end(),
                     [&](const auto& claim) { return claim->id == id; });
}

/// Certificates of the claim that lie in the folder, those with the names `known` left out.
std::vector<Certificate> others_of_claim(const fs::path& folder, const std::string& id,
                                         const std::map<fs::path, std::string>& known) {
  const std::string prefix = id.substr(id.find('/') + 1) + ".";
  std::vector<Certificate> certificates;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() != ".json" || name.rfind(prefix, 0) != 0 || known.contains(folder / name)) continue;
    Certificate certificate = read_certificate(entry.path());
    if (certificate.claim == id && certificate.file_name() == name) certificates.push_back(std::move(certificate));
  }
  return certificates;
}

/// What the program in a file states, if it is the one that is listed.
std::set<std::string> stored_lines(const fs::path& file, const std::string& checksum) {
  const std::string text = read_file(file);
  return checksum_of(text) == checksum ? shape_lines(text) : std::set<std::string>();
}

}  // namespace

ProgramFiles programs_of(const fs::path& folder, const Ledger& ledger) {
  ProgramFiles files;
  Refusals refusals;
  const Refusals before = read_lines(folder / program_folder / refusals_file);
  for (const Certificate& certificate : read_certificates(folder)) {
    const auto line = before.find(certificate.file_name());
    if (knows(ledger, certificate.claim)) record(certificate, ledger, files, refusals);
    else if (line != before.end()) refusals.insert(*line);
  }
  const fs::path programs = folder / program_folder;
  Checksums checksums = others_of(read_lines(programs / checksums_file), programs, files);
  std::set<std::string> lines = other_statements(programs, [&](const std::string& id) { return knows(ledger, id); });
  for (const auto& [name, text] : files) {
    checksums[name] = checksum_of(text);
    lines.merge(shape_lines(text));
  }
  if (!checksums.empty()) files[checksums_file] = text_of(checksums);
  if (!lines.empty()) files[statements_file] = shape_table(lines);
  if (!refusals.empty()) files[refusals_file] = text_of(refusals);
  return files;
}

CertificateFiles certificate_files(const ClaimResult& result, const Ledger& ledger, const fs::path& folder) {
  CertificateFiles files;
  const fs::path programs = folder / program_folder;
  const Refusals before = read_lines(programs / refusals_file);
  Refusals refusals = before;
  Checksums checksums = read_lines(programs / checksums_file);
  ProgramFiles texts;
  for (const Certificate& certificate : certificates_of(result)) {
    files.written[folder / certificate.file_name()] = certificate_text(certificate);
    record(certificate, ledger, texts, refusals);
  }
  std::set<std::string> lines = other_statements(programs, [&](const std::string& id) { return id == result.id; });
  for (const Certificate& certificate : others_of_claim(folder, result.id, files.written)) {
    const std::string name = certificate.file_name();
    const bool stored = fs::exists(programs / name) && checksums.contains(name);
    if (stored) lines.merge(stored_lines(programs / name, checksums.at(name)));
    else if (!refusals.contains(name)) record(certificate, ledger, texts, refusals);
  }
  for (const auto& [name, text] : texts) {
    files.written[programs / name] = text;
    checksums[name] = checksum_of(text);
    lines.merge(shape_lines(text));
  }
  for (const auto& [name, reason] : refusals) {
    if (!before.contains(name) && fs::exists(programs / name)) files.stale.push_back(programs / name);
    checksums.erase(name);
  }
  if (!checksums.empty()) files.written[programs / checksums_file] = text_of(checksums);
  if (!lines.empty()) files.written[programs / statements_file] = shape_table(lines);
  if (refusals != before && !refusals.empty()) files.written[programs / refusals_file] = text_of(refusals);
  if (refusals.empty() && !before.empty()) files.stale.push_back(programs / refusals_file);
  return files;
}

}  // namespace lakatos

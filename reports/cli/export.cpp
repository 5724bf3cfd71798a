#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "checks/engine/coq.hpp"
#include "checks/engine/files.hpp"
#include "checks/engine/program.hpp"
#include "checks/engine/record_json.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/export.hpp"
#include "reports/cli/verbs.hpp"
#include "reports/markdown/papers.hpp"

namespace lakatos {
namespace {

constexpr const char* refusals_file = "refused.txt";
constexpr std::size_t longest_stored = std::size_t{1} << 20;

Program program_of_file(const std::string& file, const Ledger& ledger) {
  const Certificate certificate = read_certificate(file);
  try {
    return record_program(certificate, ledger);
  } catch (const BadInput& reason) {
    throw BadInput(file + ": " + reason.what());
  } catch (const std::invalid_argument& reason) {
    throw BadInput(file + ": " + reason.what());
  }
}

int export_one(const Ledger& ledger, const ExportOptions& options) {
  if (options.program.empty() && options.coq.empty()) throw BadInput("export: say what to write, --program FILE or --coq FILE");
  const Program program = program_of_file(options.file, ledger);
  if (!options.coq.empty()) write_file(options.coq, coq_text(program));
  if (!options.program.empty()) write_file(options.program, program_text(program));
  return exit_code::expected;
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// Files of `folder` that are not as `wanted` says; each is named on `out`.
int differing_files(const std::filesystem::path& folder, const ProgramFiles& wanted, std::ostream& out) {
  int differing = 0;
  const auto report = [&](const std::filesystem::path& file, const char* what) { out << file.string() << ": " << what << "\n", ++differing; };
  for (const auto& [name, text] : wanted) {
    if (!std::filesystem::exists(folder / name)) report(folder / name, "is missing");
    else if (read_file(folder / name) != text) report(folder / name, "is not what exporting its certificate anew gives");
  }
  for (const auto& file : files_in(folder)) {
    if (wanted.count(file.filename().string()) == 0) report(file, "belongs to no certificate");
  }
  return differing;
}

void show_refused(const ProgramFiles& files, std::ostream& out) {
  const auto found = files.find(refusals_file);
  if (found != files.end()) out << "without a program:\n" << found->second;
}

void write_files(const std::filesystem::path& folder, const ProgramFiles& files) {
  for (const auto& [name, text] : files) write_file(folder / name, text);
  for (const auto& file : files_in(folder)) {
    if (files.count(file.filename().string()) == 0) std::filesystem::remove(file);
  }
}

int export_stored(const Ledger& ledger, const ExportOptions& options, Terminal& terminal) {
  if (!options.file.empty() || !options.program.empty() || !options.coq.empty()) throw BadInput("export: --stored takes no file");
  int differing = 0;
  std::size_t count = 0;
  for (const std::string& paper : papers_of(ledger)) {
    const auto folder = data_folder(options.data) / certificate_folder(paper);
    const ProgramFiles files = programs_of(folder, ledger);
    count += files.size();
    if (options.check) show_refused(files, terminal.out);
    if (options.check) differing += differing_files(folder / program_folder, files, terminal.out);
    else if (!files.empty()) write_files(folder / program_folder, files);
  }
  terminal.out << fmt::format("{} files {}\n", count, options.check ? fmt::format("compared, {} differ", differing) : "written");
  return differing == 0 ? exit_code::expected : exit_code::differs;
}

}  // namespace

ProgramFiles programs_of(const std::filesystem::path& folder, const Ledger& ledger) {
  ProgramFiles files;
  std::string refusals;
  for (const Certificate& certificate : read_certificates(folder)) {
    try {
      std::string text = program_text(record_program(certificate, ledger));
      if (text.size() > longest_stored) throw BadInput("too long to be stored (lakatos export writes it)");
      files[certificate.file_name()] = std::move(text);
    } catch (const BadInput& reason) {
      refusals += certificate.file_name() + ": " + reason.what() + "\n";
    }
  }
  if (!refusals.empty()) files[refusals_file] = refusals;
  return files;
}

void store_programs(const std::filesystem::path& folder, const Ledger& ledger) { write_files(folder / program_folder, programs_of(folder, ledger)); }

int export_certificate(const Ledger& ledger, const ExportOptions& options, Terminal& terminal) {
  if (options.stored) return export_stored(ledger, options, terminal);
  if (options.file.empty()) throw BadInput("export: a certificate, or --stored");
  return export_one(ledger, options);
}

}  // namespace lakatos

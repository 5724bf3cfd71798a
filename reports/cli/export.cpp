#include <fmt/format.h>
#include <algorithm>
#include <ostream>

#include "checks/engine/claim/instance_fields.hpp"
#include "checks/engine/evidence/coq.hpp"
#include "checks/engine/evidence/program.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/stored_programs.hpp"
#include "reports/cli/targets.hpp"
#include "reports/cli/verbs.hpp"
#include "reports/markdown/papers.hpp"

namespace lakatos {
namespace {

Program program_of_file(const std::string& file, const Ledger& ledger) {
  const Certificate certificate = read_certificate(file);
  try {
    InstanceFields(ledger.find(certificate.claim)).check(certificate.instance, "instance");
    return record_program(certificate, ledger);
  } catch (const BadInput& reason) {
    throw BadInput(file + ": " + reason.what());
  } catch (const std::invalid_argument& reason) { throw BadInput(file + ": " + reason.what()); }
}

int export_one(const Ledger& ledger, const ExportOptions& options) {
  if (options.program.empty() && options.coq.empty())
    throw BadInput("export: say what to write, --program FILE or --coq FILE");
  require_file_target("--coq", options.coq);
  require_file_target("--program", options.program);
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
  const auto report = [&](const std::filesystem::path& file, const char* what) {
    out << file.string() << ": " << what << "\n", ++differing;
  };
  for (const auto& [name, text] : wanted) {
    if (!std::filesystem::exists(folder / name)) report(folder / name, "is missing");
    else if (read_file(folder / name) != text)
      report(folder / name, "is not what exporting its certificate anew gives");
  }
  for (const auto& file : files_in(folder)) {
    if (wanted.count(file.filename().string()) == 0) report(file, "belongs to no certificate of this ledger");
  }
  return differing;
}

void show_refused(const ProgramFiles& files, std::ostream& out) {
  const auto found = files.find("refused.txt");
  if (found != files.end()) out << "without a program:\n" << found->second;
}

/// Writes them. What else lies there may be somebody's: it is left alone, and `export --stored --check` names it.
void write_programs(const std::filesystem::path& folder, const ProgramFiles& files) {
  std::map<std::filesystem::path, std::string> paths;
  for (const auto& [name, text] : files) paths[folder / name] = text;
  write_files(paths);
}

int export_stored(const Ledger& ledger, const ExportOptions& options, Terminal& terminal) {
  if (!options.file.empty() || !options.program.empty() || !options.coq.empty())
    throw BadInput("export: --stored takes no file");
  const auto project = project_folder(options.data, "stored certificates");
  int differing = 0;
  std::size_t count = 0;
  for (const std::string& paper : papers_of(ledger)) {
    const auto folder = project / certificate_folder(paper);
    const ProgramFiles files = programs_of(folder, ledger);
    count += files.size();
    if (options.check) show_refused(files, terminal.out);
    if (options.check) differing += differing_files(folder / program_folder, files, terminal.out);
    else if (!files.empty()) write_programs(folder / program_folder, files);
  }
  terminal.out << fmt::format("{} files {}\n", count,
                              options.check ? fmt::format("compared, {} differ", differing) : "written");
  return differing == 0 ? exit_code::expected : exit_code::differs;
}

}  // namespace

int export_certificate(const Ledger& ledger, const ExportOptions& options, Terminal& terminal) {
  if (options.stored) return export_stored(ledger, options, terminal);
  if (options.file.empty()) throw BadInput("export: a certificate, or --stored");
  return export_one(ledger, options);
}

}  // namespace lakatos

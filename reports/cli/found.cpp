#include "reports/cli/found.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cmath>
#include <ostream>

#include "checks/engine/evidence/certificate.hpp"
#include "checks/engine/evidence/program.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "reports/cli/plain.hpp"
#include "reports/markdown/numbers.hpp"
#include "reports/markdown/papers.hpp"
#include "reports/markdown/work_out.hpp"

namespace lakatos {
namespace {

constexpr std::size_t most_atoms = 8;
constexpr const char* indent = "    ";

// ---- the two sides
// ------------------------------------------------------------------------------------------------------------

/// The value of a step as a number, nearly.
double nearly(const std::string& value) {
  if (value.front() == '~') return std::stod(value.substr(1));
  const std::size_t bar = value.find('/');
  return bar == std::string::npos ? std::stod(value)
                                  : std::stod(value.substr(0, bar)) / std::stod(value.substr(bar + 1));
}

/// "3/4 (0.75)", "4", "0.4142136".
std::string side_text(const std::string& value, const std::string& decimals) {
  if (value.front() == '~') return decimals;
  return value.find('/') == std::string::npos ? value : value + " (" + decimals + ")";
}

/// "3/4 (0.75) <= 1/2 (0.5)", with as many digits as tell the sides apart.
std::string relation_text(const Program& program, const Fact& fact) {
  const std::string &a = program.steps[fact.a - 1].value, &b = program.steps[fact.b - 1].value;
  if (a == "?" || b == "?") return "";
  const auto decimals = [](const std::string& value, int digits) {
    return fmt::format("{:.{}g}", nearly(value), digits);
  };
  const int digits = decimals(a, 7) == decimals(b, 7) ? 17 : 7;
  return fmt::format("{} {} {}", side_text(a, decimals(a, digits)), to_string(fact.relation),
                     side_text(b, decimals(b, digits)));
}

/// The relations of this conclusion that are false, with their values. Empty where the conclusion is no relation
/// between two numbers, or cannot be recorded.
std::vector<std::string> false_sides(const Claim& claim, const Certificate& certificate) {
  std::vector<std::string> texts;
  try {
    const Program program = record_program(certificate, claim);
    for (const ProgramLine& line : program.then) {
      if (line.name != certificate.conclusion) continue;
      for (const Fact& fact : false_relations(line.formula)) texts.push_back(relation_text(program, fact));
    }
  } catch (const std::exception&) {  // no program: the quantities must do
  }
  std::erase(texts, "");
  return texts;
}

std::string formula_of(const Claim& claim, const Settings& settings, const std::string& conclusion) {
  for (const PrintedFormula& formula : print_statement(claim, settings).formulas) {
    if (formula.conclusion && formula.name == conclusion) return formula.latex;
  }
  return "";
}

void print_conclusion(const Claim& claim, const Settings& settings, const Certificate& certificate, const Sheet& sheet,
                      std::ostream& out) {
  out << fmt::format("{}conclusion '{}' is false: {}\n", indent, certificate.conclusion,
                     formula_of(claim, settings, certificate.conclusion));
  std::string line;
  for (const std::string& sides : false_sides(claim, certificate))
    line += (line.empty() ? "here it asks for " : " and ") + sides;
  for (const Finding& finding : sheet.findings) {
    if (finding.conclusion && finding.name == certificate.conclusion && !std::isnan(finding.margin))
      line += (line.empty() ? "margin " : "; margin ") + margin_text(finding.margin);
  }
  if (!line.empty()) out << indent << indent << line << "\n";
}

// ---- how to see it again
// ------------------------------------------------------------------------------------------------------

std::string shell_word(const std::string& text) {
  const bool plain =
      text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+=./,:@%") ==
      std::string::npos;
  if (plain && !text.empty()) return text;
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

/// The file as it is called from here where it lies below, else as it stands.
std::string path_from_here(const std::filesystem::path& file) {
  std::error_code error;
  const std::filesystem::path plain = file.lexically_normal(),
                              near = plain.lexically_relative(std::filesystem::current_path(error));
  return near.empty() || *near.begin() == ".." ? plain.string() : near.string();
}

std::string campaign_command(const Certificate& certificate, const CampaignBudget& budget, const std::string& program) {
  std::string command = program + " campaign " + shell_word(certificate.claim);
  if (budget.seed != 1) command += fmt::format(" --seed {}", budget.seed);
  if (budget.cases > 0) command += fmt::format(" --cases {}", budget.cases);
  if (budget.full) command += " --full";
  return command + (budget.at_most > 0 ? fmt::format(" --at-most {}", budget.at_most) : "");
}

/// With the stored certificate of this name when there is one, else with the one that a campaign would store.
void print_replay(const Certificate& certificate, const CampaignBudget& budget, const std::filesystem::path& data,
                  Terminal& terminal) {
  const std::string paper = paper_of(certificate.claim);
  const std::filesystem::path stored = data / certificate_folder(paper) / certificate.file_name();
  if (!data.empty() && std::filesystem::exists(stored)) {
    const bool same = read_certificate(stored).instance == certificate.instance;
    terminal.out << fmt::format("{}{}: {} replay {}\n", indent,
                                same ? "replay it" : "replay the stored one, which is another", terminal.program,
                                shell_word(path_from_here(stored)));
    return;
  }
  const std::filesystem::path file =
      std::filesystem::path(CampaignVerbOptions().certificates) / paper / certificate.file_name();
  terminal.out << fmt::format("{}store it:  {}\n{}replay it: {} replay {}\n", indent,
                              campaign_command(certificate, budget, terminal.program), indent, terminal.program,
                              shell_word(file.string()));
}

// ---- what was found
// -----------------------------------------------------------------------------------------------------------

std::string title_of(const Certificate& certificate, const ReadingResult& reading) {
  if (certificate.kind == "witness") return "smallest witness";
  if (reading.family) return "last member of the family";
  return reading.verdict.verdict == "refuted" ? "smallest counterexample" : "smallest instance that fails";
}

const Certificate* certificate_for(const std::vector<Certificate>& certificates, const std::string& reading) {
  const auto found = std::find_if(certificates.begin(), certificates.end(), [&](const Certificate& each) {
    return each.reading == reading && (each.role == "smallest" || each.kind == "witness");
  });
  return found == certificates.end() ? nullptr : &*found;
}

void print_undefined(const ReadingResult& reading, std::ostream& out) {
  if (reading.verdict.verdict != "undefined" || !reading.tally.undefined) return;
  out << "  smallest instance without a value:\n";
  print_instance(reading.tally.undefined->record, indent, most_atoms, out);
  if (!reading.tally.undefined->conclusion.empty()) out << indent << reading.tally.undefined->conclusion << "\n";
}

}  // namespace

void print_found(const Claim& claim, const ClaimResult& result, const std::string& name, const CampaignBudget& budget,
                 const std::filesystem::path& data, Terminal& terminal) {
  const auto reading = std::find_if(result.readings.begin(), result.readings.end(),
                                    [&](const ReadingResult& each) { return each.reading == name; });
  const std::vector<Certificate> certificates = certificates_of(result);
  const Certificate* certificate = certificate_for(certificates, name);
  if (!certificate) return print_undefined(*reading, terminal.out);
  const Settings settings = settings_for(claim, name);
  const Worked worked = work_out(claim, certificate->instance, settings);
  terminal.out << "  " << title_of(*certificate, *reading) << ":\n";
  print_instance(certificate->instance, indent, most_atoms, terminal.out);
  print_wrapped(quantity_texts(worked.sheet), "; ", indent, terminal.out);
  if (certificate->kind != "witness") print_conclusion(claim, settings, *certificate, worked.sheet, terminal.out);
  print_replay(*certificate, budget, data, terminal);
}

}  // namespace lakatos

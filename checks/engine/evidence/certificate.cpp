#include "checks/engine/evidence/certificate.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "checks/engine/claim/instance_fields.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* schema = "lakatos/certificate/1";
constexpr std::size_t largest_file = std::size_t{4} << 20;

void read_origin(Members found, Certificate& certificate) {
  certificate.seed = found.seed("seed");
  const std::string phase = found.one_of("phase", {"replay", "enumerate", "sample", "search", "edges"});
  certificate.found.phase = phase == "replay"      ? Phase::replay
                            : phase == "enumerate" ? Phase::enumerate
                            : phase == "sample"    ? Phase::sample
                            : phase == "edges"     ? Phase::edges
                                                   : Phase::search;
  certificate.found.index = found.integer("index");
  found.end();
}

/// The role goes with the kind; a planted error has names of its own, which replay() knows.
std::string read_role(Members& members, const std::string& kind) {
  if (kind == "counterexample") return members.one_of("role", {"smallest", "worst"});
  return kind == "witness" ? members.one_of("role", {"witness"}) : members.text("role");
}

Fraction read_spread(Members& members) {
  const Fraction spread = members.fraction("spread");
  if (spread.numerator < 0) members.refuse("spread", " must not be negative");
  return spread;
}

/// A planted error need not say which conclusion it breaks; what it says is checked.
bool names_conclusion(const Certificate& certificate) {
  return certificate.kind != "planted" || !certificate.conclusion.empty();
}

std::string spread_difference(const Certificate& certificate, const Claim& claim, Settings settings) {
  if (certificate.spread.numerator == 0) return "";
  settings.spread = certificate.spread;
  Sheet sheet;
  const Outcome outcome = judge(claim, certificate.instance, settings, sheet);
  return outcome == Outcome::fails
             ? ""
             : std::string("its density twin does not fail for certain but is '") + to_string(outcome) + "'";
}

/// A planted error of a reading that is refuted, on an instance on which the reading does not hold?
bool shows_no_error(const Certificate& certificate, const Claim& claim, const Settings& settings) {
  const auto reading = std::find_if(claim.readings.begin(), claim.readings.end(),
                                    [&](const Reading& each) { return each.name == certificate.reading; });
  return certificate.kind == "planted" && reading->expected == "refuted" &&
         !shows_error(claim, certificate.instance, settings);
}

Certificate from_example(const ClaimResult& result, const std::string& reading, const char* role,
                         const Counterexample& example) {
  return {result.id,      reading,        "counterexample", role,           example.conclusion,
          example.spread, example.record, result.seed,      example.address};
}

}  // namespace

std::string Certificate::file_name() const {
  std::string name =
      claim.substr(claim.find('/') + 1) + "." + reading + "." + (kind == "planted" ? "planted." : "") + role + ".json";
  std::replace(name.begin(), name.end(), ' ', '_');
  std::replace(name.begin(), name.end(), '/', '-');
  return name;
}

Json to_json(const Certificate& certificate) {
  Json json = {{"schema", schema},
               {"claim", certificate.claim},
               {"reading", certificate.reading},
               {"kind", certificate.kind},
               {"role", certificate.role}};
  json["outcome"] = certificate.outcome();
  json["conclusion"] = certificate.conclusion;
  json["spread"] = to_string(certificate.spread);
  json["instance"] = to_json(certificate.instance);
  json["found"] = {
      {"seed", certificate.seed}, {"phase", to_string(certificate.found.phase)}, {"index", certificate.found.index}};
  return json;
}

Certificate parse_certificate(const std::string& text, const std::string& file) {
  const Json json = parse_json(text, file);
  Members members(json, file, ": ");
  if (members.text("schema") != schema) members.refuse("schema", std::string(" must be \"") + schema + "\"");
  Certificate certificate;
  certificate.claim = members.text("claim");
  certificate.reading = members.text("reading");
  certificate.kind = members.one_of("kind", {"counterexample", "witness", "planted"});
  certificate.role = read_role(members, certificate.kind);
  if (members.one_of("outcome", {"fails", "holds"}) != certificate.outcome())
    members.refuse("outcome", " does not go with kind '" + certificate.kind + "'");
  certificate.conclusion = members.text("conclusion");
  certificate.spread = read_spread(members);
  certificate.instance = record_from_json(members.take("instance"), members.within("instance"));
  read_origin(members.object("found"), certificate);
  members.end();
  return certificate;
}

Certificate read_certificate(const std::filesystem::path& path) {
  return parse_certificate(read_file(path, largest_file), path.string());
}

std::string certificate_text(const Certificate& certificate) { return to_json(certificate).dump(1) + "\n"; }

void write_certificate(const Certificate& certificate, const std::filesystem::path& folder) {
  write_file(folder / certificate.file_name(), certificate_text(certificate));
}

std::vector<Certificate> read_certificates(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  if (std::filesystem::is_directory(folder)) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.path().extension() == ".json" && entry.path().parent_path().filename() != "programs")
        paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Certificate> certificates;
  for (const auto& path : paths) certificates.push_back(read_certificate(path));
  return certificates;
}

Settings settings_of(const Certificate& certificate, const Claim& info) {
  try {
    if (certificate.kind != "planted") return settings_for(info, certificate.reading);
  } catch (const std::invalid_argument& reason) { throw BadInput(reason.what()); }
  for (const Planted& planted : info.planted) {
    const Settings settings = settings_for(info, planted);
    if (planted.name == certificate.role && settings.reading == certificate.reading) return settings;
  }
  throw BadInput("claim " + info.id + " has no planted error '" + certificate.role + "' in its reading '" +
                 certificate.reading + "'");
}

Replay replay(const Certificate& certificate, const Ledger& ledger) {
  return replay(certificate, ledger.find(certificate.claim));
}

Replay replay(const Certificate& certificate, const Claim& claim) {
  Settings settings = settings_of(certificate, claim);
  InstanceFields(claim).check(certificate.instance, "instance");
  settings.keep_quantities = true;
  Replay result;
  try {
    const Outcome outcome = judge(claim, certificate.instance, settings, result.sheet);
    if (certificate.outcome() != to_string(outcome)) {
      result.why = std::string("the certificate says '") + certificate.outcome() + "', judging it anew gives '" +
                   to_string(outcome) + "'";
    } else if (names_conclusion(certificate) && certificate.conclusion != failing_conclusion(result.sheet)) {
      result.why = "the certificate names the conclusion '" + certificate.conclusion + "', judging it anew gives '" +
                   failing_conclusion(result.sheet) + "'";
    } else if (shows_no_error(certificate, claim, settings)) {
      result.why = "the reading is refuted and does not hold there without the planted error, so that it shows none";
    } else {
      result.why = spread_difference(certificate, claim, settings);
    }
  } catch (const std::invalid_argument& reason) { throw BadInput("instance: " + std::string(reason.what())); }
  result.confirmed = result.why.empty();
  return result;
}

std::vector<Certificate> certificates_of(const ClaimResult& result) {
  std::vector<Certificate> certificates;
  for (const ReadingResult& reading : result.readings) {
    if (reading.smallest) certificates.push_back(from_example(result, reading.reading, "smallest", *reading.smallest));
    if (reading.worst && !(reading.worst->record == reading.smallest->record))
      certificates.push_back(from_example(result, reading.reading, "worst", *reading.worst));
    if (reading.verdict.evidence == "witness") {
      const Extreme& witness = *reading.tally.witness;
      certificates.push_back(
          {result.id, reading.reading, "witness", "witness", "", {0, 1}, witness.record, result.seed, witness.address});
    }
    for (const PlantedResult& planted : reading.planted) {
      if (!planted.falsifier || planted.found_after.empty()) continue;
      certificates.push_back({result.id,
                              reading.reading,
                              "planted",
                              planted.name,
                              "",
                              {0, 1},
                              *planted.falsifier,
                              result.seed,
                              {Phase::sample, planted.found_after.front() - 1}});
    }
  }
  return certificates;
}

}  // namespace lakatos

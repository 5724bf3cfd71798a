#include "reports/markdown/page.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "checks/engine/evidence/certificate.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "reports/markdown/papers.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

template <class List>
bool has_name(const List& list, const std::string& name) {
  return std::any_of(list.begin(), list.end(), [&](const auto& entry) { return entry.name == name; });
}

/// A result of another version of the claim must not be shown under this one's name.
void check(const Claim& info, const ClaimResult& result) {
  const auto bad = [&](const std::string& why) {
    throw BadInput("result of " + info.id + ": " + why + "; run the campaign of this claim again");
  };
  if (result.readings.size() != info.readings.size()) bad("it does not have the readings of the claim");
  for (const ReadingResult& reading : result.readings) {
    if (!has_name(info.readings, reading.reading)) bad("the claim has no reading '" + reading.reading + "'");
    for (const PlantedResult& planted : reading.planted) {
      if (!has_name(info.planted, planted.name)) bad("the claim has no planted error '" + planted.name + "'");
    }
  }
  for (const Reading& reading : info.readings) {
    if (std::none_of(result.readings.begin(), result.readings.end(),
                     [&](const ReadingResult& r) { return r.reading == reading.name; }))
      bad("the reading '" + reading.name + "' is missing");
  }
}

/// File of the certificate of that kind and role for the reading; "" when the result gives rise to none.
std::string certificate_file(const ClaimResult& result, const std::string& reading, const std::string& kind,
                             const std::string& role) {
  for (const Certificate& certificate : certificates_of(result)) {
    if (certificate.reading == reading && certificate.kind == kind && certificate.role == role)
      return certificate.file_name();
  }
  return "";
}

/// The certificate's place as a command names it.
std::string certificate_path(const ClaimPage& claim, const std::string& file) {
  const std::string paper = paper_of(claim.info.id);
  const std::string folder = claim.page.rendering.layout == Layout::published
                                 ? certificate_folder(paper).generic_string()
                                 : "certificates/" + paper;
  return folder + "/" + file;
}

}  // namespace

const ClaimResult* Page::result(const std::string& id) const {
  const auto found =
      std::find_if(results.begin(), results.end(), [&](const ClaimResult& each) { return each.id == id; });
  return found != results.end() ? &*found : nullptr;
}

const ReadingResult& ClaimPage::reading(const std::string& name) const {
  return *std::find_if(result.readings.begin(), result.readings.end(),
                       [&](const ReadingResult& each) { return each.reading == name; });
}

ClaimPage claim_page(const Page& page, const Claim& claim) {
  const ClaimResult* result = page.result(claim.id);
  if (!result) throw BadInput("there is no result for the claim '" + claim.id + "'; run its campaign first");
  check(claim, *result);
  return {page, claim, claim, *result};
}

std::vector<ClaimPage> claim_pages(const Page& page, const std::string& paper) {
  std::vector<ClaimPage> pages;
  for (const Claim* claim : page.ledger.select(paper)) pages.push_back(claim_page(page, *claim));
  return pages;
}

std::string headline_word(const Page& page, const std::string& id) {
  const ClaimResult* result = page.result(id);
  return result && !result->readings.empty() ? result->readings.front().verdict.verdict : "";
}

const Claim* standing_repair(const Page& page, const std::string& id) {
  for (const auto& claim : page.ledger.claims()) {
    const bool mends =
        claim->id == id + "-repaired" || std::ranges::find(claim->mends_also, id) != claim->mends_also.end();
    const ClaimResult* result = mends ? page.result(claim->id) : nullptr;
    if (result && stands(result->readings.front().verdict)) return claim.get();
  }
  return nullptr;
}

bool stands(const Verdict& verdict) { return verdict.verdict == "holds" || verdict.verdict == "survives"; }

bool is_ours(const Claim& claim) { return claim.place.starts_with("ours; "); }

bool is_quick(const ClaimPage& claim) {
  return claim.result.cases <= claim.info.quick_cases && claim.info.quick_cases < claim.info.full_cases;
}

std::string verdict_text(const Verdict& verdict) {
  return "**" + verdict.verdict + "**" + (verdict.evidence.empty() ? "" : " (" + verdict.evidence + ")");
}

std::string page_file(const std::string& id) { return paper_of(id) + "/" + short_id(id) + ".md"; }

std::string claim_link(const Page& page, const std::string& folder, const std::string& id) {
  const auto& claims = page.ledger.claims();
  if (std::none_of(claims.begin(), claims.end(), [&](const auto& claim) { return claim->id == id; })) return code(id);
  const std::string target =
      paper_of(id) == folder ? short_id(id) + ".md" : (folder.empty() ? "" : "../") + page_file(id);
  return "[" + id + "](" + target + ")";
}

std::pair<std::int64_t, std::int64_t> planted_caught(const ClaimPage& claim) {
  std::int64_t caught = 0, planted = 0;
  for (const ReadingResult& reading : claim.result.readings) {
    planted += static_cast<std::int64_t>(reading.planted.size());
    caught += std::count_if(reading.planted.begin(), reading.planted.end(),
                            [](const PlantedResult& each) { return each.caught(); });
  }
  return {caught, planted};
}

std::string informative_text(const ClaimPage& claim, const ReadingResult& reading) {
  if (claim.info.planted.empty() || reading.verdict.verdict == "refuted") return "–";
  const std::int64_t all = reading.tally.accepted();
  return fmt::format("{} ({})", percent(reading.tally.near, all), percent(reading.tally.informative, all));
}

std::string check_command(const ClaimPage& claim) {
  const char* budget = claim.info.shape == Shape::experiment ? "--runs" : "--cases";
  return fmt::format("lakatos check {} --seed {} {} {}", claim.result.id, claim.result.seed, budget,
                     claim.result.cases);
}

std::string replay_text(const ClaimPage& claim, const std::string& reading, const std::string& kind,
                        const std::string& role) {
  const std::string file = certificate_file(claim.result, reading, kind, role);
  if (file.empty()) return "";
  const std::string path = certificate_path(claim, file),
                    up = claim.page.rendering.layout == Layout::published ? "../../../" : "../";
  const std::string paper = paper_of(claim.info.id);
  const bool program = claim.page.rendering.programs.contains(paper + "/" + file);
  const std::string without =
      program ? fmt::format(". Without this engine: `python3 checks/checker/check_certificate.py {}/programs/{}`",
                            certificate_folder(paper).generic_string(), file)
              : "";
  return fmt::format("Certificate: [{}]({}). Replay: `lakatos replay {}`{}\n\n", file, up + path, path, without);
}

}  // namespace lakatos::markdown

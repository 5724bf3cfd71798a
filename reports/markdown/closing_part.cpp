#include <fmt/format.h>

#include "reports/markdown/claim_parts.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

std::string paragraph(const char* title, const std::string& text) {
  return text.empty() ? "" : fmt::format("**{}.** {}\n\n", title, sentence(capitalised(prose(text))));
}

std::string needs_text(const ClaimPage& claim) {
  return claim.headline().verdict.verdict == "undecided" ? paragraph("What would decide it", claim.info.needs) : "";
}

std::string commands_text(const ClaimPage& claim) {
  return "**Repeat it.**\n\n```sh\n" + check_command(claim) + "\n```\n\n";
}

}  // namespace

std::string closing_part(const ClaimPage& claim) {
  return paragraph("Not covered", claim.info.not_covered) + needs_text(claim) + paragraph("Remarks", claim.info.note) +
         commands_text(claim);
}

}  // namespace lakatos::markdown

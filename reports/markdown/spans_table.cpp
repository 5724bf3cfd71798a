#include "reports/markdown/spans_table.hpp"

#include <fmt/format.h>

#include "reports/markdown/instance.hpp"
#include "reports/markdown/numbers.hpp"
#include "reports/markdown/symbols.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

std::string end_text(const Rational& end) {
  const std::string exact = lakatos::to_string(end);
  return exact.size() <= 12 ? exact : fmt::format("≈ {:.6g}", midpoint(end));
}

/// "at least 0", "above 0, at most 1", "any".
std::string domain_text(const FieldRange& domain) {
  if (domain.lower && domain.upper && equal(*domain.lower, *domain.upper) == Truth::yes) return end_text(*domain.lower);
  std::string text;
  if (domain.lower) text += (domain.lower_open ? "above " : "at least ") + end_text(*domain.lower);
  if (domain.upper)
    text +=
        (text.empty() ? "" : ", ") + std::string(domain.upper_open ? "below " : "at most ") + end_text(*domain.upper);
  return text.empty() ? "any" : text;
}

/// "from 1/3 to 7; never as low as 0": also the ends that the domain allows and no instance took.
std::string span_text(const Span& span, const FieldRange& domain) {
  const std::string from = fraction_text(span.least), to = fraction_text(span.most);
  std::string text = from == to ? from : fmt::format("from {} to {}", from, to);
  if (domain.lower && !domain.lower_open && less(*domain.lower, from_fraction<Rational>(span.least)) == Truth::yes)
    text += "; never as low as " + end_text(*domain.lower);
  if (domain.upper && !domain.upper_open && less(from_fraction<Rational>(span.most), *domain.upper) == Truth::yes)
    text += "; never as high as " + end_text(*domain.upper);
  return text;
}

}  // namespace

std::string spans_table(const ClaimPage& claim, const ReadingResult& reading) {
  Table table({"number of an instance", "the assumptions let it be, by itself", "it was, inside the assumptions"},
              "lll");
  for (const FieldRange& domain : reading.domains) {
    const auto span = reading.tally.spans.find(domain.field);
    if (span != reading.tally.spans.end())
      table.add({symbol_of(family_of(claim.info), domain.field), domain_text(domain), span_text(span->second, domain)});
  }
  return table.empty() ? "" : table.text();
}

}  // namespace lakatos::markdown

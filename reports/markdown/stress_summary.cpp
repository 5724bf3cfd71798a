// The paper's assumptions under stress at one glance: which dial answers for which of them, and where it breaks.
#include <fmt/format.h>
#include <algorithm>

#include "reports/markdown/laboratory.hpp"
#include "reports/markdown/numbers.hpp"
#include "reports/markdown/paper_parts.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

const DialCurve* curve_of(const Laboratory& laboratory, const DialLine& line) {
  const auto found = laboratory.stress.find(line.claim);
  if (found == laboratory.stress.end()) return nullptr;
  const auto& curves = found->second.curves;
  const auto curve =
      std::find_if(curves.begin(), curves.end(), [&](const DialCurve& each) { return each.dial == line.dial; });
  return curve == curves.end() ? nullptr : &*curve;
}

std::string value_of(const std::optional<Fraction>& value, const char* none) {
  return value ? fraction_text(*value) : none;
}

/// How many instances the dialled assumptions let through at the far end, and how many of them fail.
std::string far_end(const DialCurve& curve) {
  if (curve.points.empty()) return "–";
  const DialPoint& last = curve.points.back();
  return fmt::format("{} of {} at {}", grouped(last.failed), grouped(last.accepted), to_string(last.value));
}

std::vector<std::string> row_of(const Page& page, const Laboratory& laboratory, const DialLine& line) {
  const std::string claim = line.claim.empty() ? "–" : claim_link(page, "", line.claim);
  if (line.dial.empty())
    return {prose(line.line), prose(line.assumption), "none", "–", "–", "–", claim, prose(line.remark)};
  const DialCurve* curve = curve_of(laboratory, line);
  if (!curve)
    return {prose(line.line),  prose(line.assumption), code(line.dial), "not run", "not run", "–", claim,
            prose(line.remark)};
  return {prose(line.line),
          prose(line.assumption),
          code(line.dial),
          value_of(curve->survivor, "none"),
          value_of(curve->broken, "none in the grid"),
          far_end(*curve),
          claim,
          prose(line.remark)};
}

}  // namespace

std::string stress_summary_part(const Page& page, const std::string& paper) {
  const Laboratory* laboratory = page.rendering.laboratory;
  if (!laboratory) return "";
  const auto lines = laboratory->dials.find(paper);
  if (lines == laboratory->dials.end() || lines->second.empty()) return "";
  Table table({"what is stressed", "assumption", "dial", "last value that survives", "first that fails",
               "instances failing at the far end", "claim", "remark"},
              "lllrrrll");
  for (const DialLine& line : lines->second) table.add(row_of(page, *laboratory, line));
  return "## Assumptions under stress\n\nOne assumption at a time is violated by degrees while the others hold. A "
         "value *survives* when no instance that was sampled or searched for there fails; it *fails* when an exact "
         "instance does, "
         "which the claim's page shows. Where a theorem is refuted already within its assumptions, a repaired form or "
         "the step of its proof that uses the assumption is stressed in its place. "
         "A dial keeps what the assumption defines (a step, a segment, a bound) in step with it, so it may break where "
         "leaving the assumption out does not.\n\n" +
         table.text();
}

}  // namespace lakatos::markdown

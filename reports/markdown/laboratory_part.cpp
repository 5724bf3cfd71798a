// What the laboratory found out about a claim: assumptions under stress, sharp constants.
#include <fmt/format.h>
#include <algorithm>

#include "reports/figures/stress_figure.hpp"
#include "reports/markdown/claim_parts.hpp"
#include "reports/markdown/instance.hpp"
#include "reports/markdown/laboratory.hpp"
#include "reports/markdown/numbers.hpp"
#include "reports/markdown/symbols.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

template <class Results>
auto* found_in(const Results& results, const std::string& id) {
  const auto found = results.find(id);
  return found == results.end() ? nullptr : &found->second;
}

// ---- sharp constants
// ---------------------------------------------------------------------------------------------------------------

std::string sharp_verdict(const SharpConstant& sharp) {
  if (sharp.printed_fails) {
    if (!sharp.survivor) return "fails as printed; no value this way was seen to save the claim";
    return "fails as printed; from " + to_string(*sharp.survivor) + " on nothing refuted it";
  }
  return sharp.conjecture.empty() ? "" : "perhaps sharp at " + literal(sharp.conjecture);
}

std::string slack_text(const SharpConstant& sharp) {
  if (!sharp.failure || sharp.printed_fails) return "–";
  const double printed = to_double(sharp.printed), fails = to_double(*sharp.failure);
  if (printed * fails <= 0) return printed == fails ? "none" : "–";
  const double factor = std::max(printed / fails, fails / printed);
  return factor < 1.01 ? "none" : fmt::format("factor {:.3g}", factor);
}

std::string value_or_dash(const std::optional<Fraction>& value) { return value ? fraction_text(*value) : "–"; }

/// Directions in which nothing fails stand in one sentence, the others in the table.
std::string sharp_part(const ClaimPage& claim, const std::vector<SharpConstant>& results) {
  Table table({"constant", "printed", "turned", "last value that survived", "nearest value that fails",
               "slack of the printed one", "remark"},
              "lrlrrll");
  std::string quiet;
  for (const SharpConstant& sharp : results) {
    if (!sharp.failure)
      quiet += (quiet.empty() ? "" : ", ") + fmt::format("{} {}", code(sharp.constant), sharp.up ? "up" : "down");
    else
      table.add({code(sharp.constant), to_string(sharp.printed), sharp.up ? "up" : "down",
                 value_or_dash(sharp.survivor), sharp.printed_fails ? "the printed one" : value_or_dash(sharp.failure),
                 slack_text(sharp), sharp_verdict(sharp)});
  }
  std::string text =
      "**Sharp constants.** How far each printed constant can be turned before the claim fails (reading *" +
      prose(claim.info.readings.front().name) +
      "*). A failing value comes with an exact instance; a surviving one only says that the hunt found nothing.\n\n";
  if (!table.empty()) text += table.text();
  if (!quiet.empty()) text += "Turned this way, nothing fails out to 4096 times the printed value: " + quiet + ".\n\n";
  std::string instances;
  for (const SharpConstant& sharp : results) {
    if (sharp.example && !sharp.printed_fails)
      instances += fmt::format("With {} = {} in place of {} the conclusion fails on\n\n", code(sharp.constant),
                               to_string(*sharp.failure), to_string(sharp.printed)) +
                   instance_text(*sharp.example, family_of(claim.info));
  }
  return text + (instances.empty() ? "" : details("The instances just beyond the sharp constants", instances));
}

// ---- assumptions under stress
// ------------------------------------------------------------------------------------------------------

std::string drops_table(const StressResult& result) {
  Table table({"assumption left out", "judgement"}, "ll");
  for (const Drop& drop : result.drops)
    table.add({code(drop.assumption),
               drop.example ? "**needed**: an instance that violates it alone fails" : drop.judgement()});
  return table.text();
}

std::string dial_text(const ClaimPage& claim, const std::string& name) {
  const auto dial = std::find_if(claim.info.dials.begin(), claim.info.dials.end(),
                                 [&](const Dial& each) { return each.name == name; });
  return dial == claim.info.dials.end() ? "" : prose(dial->text);
}

std::string break_text(const DialCurve& curve) {
  if (!curve.broken)
    return "no break point on " + to_string(curve.points.front().value) + " … " + to_string(curve.points.back().value);
  if (!curve.survivor) return "fails from " + fraction_text(*curve.broken) + " on; nothing nearer survived";
  return "breaks between " + fraction_text(*curve.survivor) + " and " + fraction_text(*curve.broken);
}

std::string dials_table(const ClaimPage& claim, const StressResult& result) {
  Table table({"dial", "assumption", "what the value means", "break point", "share failing at the far end"}, "llllr");
  for (const DialCurve& curve : result.curves) {
    const DialPoint& last = curve.points.back();
    table.add({code(curve.dial), code(curve.assumption), dial_text(claim, curve.dial), break_text(curve),
               percent(last.failed, last.accepted)});
  }
  return table.empty() ? "" : table.text();
}

std::string examples(const StressResult& result, const std::string& family) {
  std::string text;
  for (const Drop& drop : result.drops) {
    if (drop.example)
      text += fmt::format("Without {} the conclusion fails on\n\n", code(drop.assumption)) +
              instance_text(*drop.example, family);
  }
  for (const DialCurve& curve : result.curves) {
    if (curve.holding && curve.broken)
      text += fmt::format("At {} = {} all assumptions but the dialled one are met and the conclusion holds on\n\n",
                          code(curve.dial), to_string(*curve.survivor)) +
              instance_text(*curve.holding, family);
    if (curve.failing)
      text += fmt::format("At {} = {} it fails on\n\n", code(curve.dial), to_string(*curve.broken)) +
              instance_text(*curve.failing, family);
  }
  return text.empty() ? "" : details("The instances behind this", text);
}

std::string stress_part(const ClaimPage& claim, const StressResult& result) {
  std::string text =
      "**Assumptions under stress.** Each assumption left out or violated by degrees while the others hold";
  text += result.witness ? ".\n\n" : ". **Alarm: no instance meets all assumptions.**\n\n";
  text += drops_table(result) + dials_table(claim, result);
  if (claim.page.rendering.figures) {
    if (has_curves(result))
      text += fmt::format(
          "![Share of failing instances against each dial](../figures/{})\n\n*Share of failing instances against each "
          "dial. Dashed: the break point. A triangle on the axis: no sampled instance failed, one of a guided search "
          "or a known one did.*\n\n",
          curves_file(result));
    if (result.diagram)
      text +=
          fmt::format("![Two dials at once](../figures/{})\n\n*Share of failing instances over two dials at once.*\n\n",
                      diagram_file(result));
  }
  return text + examples(result, family_of(claim.info));
}

}  // namespace

std::string laboratory_part(const ClaimPage& claim) {
  const Laboratory* laboratory = claim.page.rendering.laboratory;
  if (!laboratory) return "";
  std::string text;
  if (const auto* sharp = found_in(laboratory->sharp, claim.info.id); sharp && !sharp->empty())
    text += sharp_part(claim, *sharp);
  if (const auto* stress = found_in(laboratory->stress, claim.info.id)) text += stress_part(claim, *stress);
  return text;
}

}  // namespace lakatos::markdown

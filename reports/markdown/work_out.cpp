#include "reports/markdown/work_out.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "checks/engine/instance/record_json.hpp"

namespace lakatos {
namespace {

double width(const Enclosure& value) { return value.upper - value.lower; }

/// The better of two accounts of one quantity: the exact one, else the narrower one.
void keep_better(Quantity& mine, const Quantity& other) {
  if (!mine.exact.empty()) return;
  if (!other.exact.empty() || !(width(other.value) >= width(mine.value))) mine = other;
}

void refine(Sheet& sheet, const Sheet& finer) {
  for (const Quantity& quantity : finer.quantities) {
    const auto found = std::find_if(sheet.quantities.begin(), sheet.quantities.end(),
                                    [&](const Quantity& mine) { return std::string_view(mine.name) == quantity.name; });
    if (found == sheet.quantities.end()) sheet.quantities.push_back(quantity);
    else keep_better(*found, quantity);
  }
}

}  // namespace

Worked work_out(const Claim& claim, const Record& record, Settings settings) {
  settings.keep_quantities = true;
  Worked worked;
  try {
    worked.outcome = judge(claim, record, settings, worked.sheet);
    for (const Level level : {Level::ball, Level::exact}) {
      Sheet finer;
      judge_at(claim, record, settings, finer, level);
      refine(worked.sheet, finer);
    }
  } catch (const std::invalid_argument& reason) { throw BadInput(claim.id + ": instance: " + reason.what()); }
  return worked;
}

}  // namespace lakatos

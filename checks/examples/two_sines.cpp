// A claim of your own, complete: "phi <= 2 sin(phi) for 0 <= phi <= pi/2" (du18 uses it in the proof of Theorem 3.1).
#include <iostream>

#include "checks/engine/campaign.hpp"

using namespace lakatos;

struct TwoSines {
  static ClaimInfo info() {
    ClaimInfo info;
    info.id = "example/two-sines";
    info.title = "An angle is at most twice its sine";
    info.words = "$\\phi\\le2\\sin\\phi$ for $0\\le\\phi\\le\\frac\\pi2$.";
    info.readings = {{"printed", "as printed", "holds", "covered", ""}};
    info.constants = {{"two", {2, 1}, "the 2"}};
    info.planted = {{"two 3/2", "3/2 in place of 2", "two", {3, 2}, "", "", ""}};
    return info;
  }
  // Instances for sampling: mostly inside the assumption, some beyond its end.
  static Record draw(Source& source) {
    Record record;
    return record.set("phi", fraction(source.between(0, 1700), 1000)), record;
  }
  // A box to be covered by branch and bound. It may reach over the end of the assumption.
  static std::vector<Record> covers() {
    Record record;
    return {record.set("phi", Box{{0, 1}, {1571, 1000}})};
  }
  // The statement, one text for intervals, balls, rationals and symbols.
  template <class S>
  static void state(Statement<S>& claim) {
    const S phi = claim.number("phi", "\\phi"), two = claim.constant("two", {2, 1});
    claim.given("angle", [&] { return both(at_least(phi, S(0)), at_most(phi, pi<S>() / S(2))); });
    // Divided by phi, so that the tie at 0 does not stay open: 1 <= 2 sin(phi) / phi.
    claim.then("sine", [&] { return at_most(S(1), two * sinc(phi)); });
  }
};

int main() {
  CampaignOptions options;
  options.cases = 2000;
  const auto claim = claim_of<TwoSines>();
  const ClaimResult result = run_campaign(*claim, {}, options);
  const ReadingResult& printed = result.readings.front();
  std::cout << printed.verdict.verdict << " (" << printed.verdict.evidence << "), " << printed.cover.boxes << " boxes, planted error "
            << (printed.planted.front().caught() ? "caught" : "missed") << "\n";
  std::string difference;
  return as_expected(claim->info(), result, difference) ? 0 : 1;
}

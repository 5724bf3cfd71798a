// A claim of your own, complete: "phi <= 2 sin(phi) for 0 <= phi <= pi/2" (du18 uses it in the proof of Theorem 3.1).
#include <iostream>

#include "checks/engine/campaign/campaign.hpp"

using namespace lakatos;

// The statement, one text for intervals, balls, rationals and symbols.
void state(Statement& claim) {
  const Real phi = claim.number("phi", R"(\phi)"), two = claim.constant("two");
  claim.given("angle", [&] { return both(phi >= 0, phi <= pi() / 2); });
  // Divided by phi, so that the tie at 0 does not stay open: 1 <= 2 sin(phi) / phi.
  claim.then("sine", [&] { return 1 <= two * sinc(phi); });
}

// Instances for sampling: mostly inside the assumption, some beyond its end.
Record draw(Source& source) { return Record().set("phi", fraction(source.between(0, 1700), 1000)); }

// A box to be covered by branch and bound. It may reach over the end of the assumption.
std::vector<Record> boxes() { return {Record().set("phi", Box{{0, 1}, {1571, 1000}})}; }

Claim two_sines() {
  return {.id = "example/two-sines",
          .title = "An angle is at most twice its sine",
          .words = R"($\phi\le2\sin\phi$ for $0\le\phi\le\frac\pi2$.)",
          .readings = {{.name = "printed", .text = "as printed", .expected = "holds", .evidence = "covered"}},
          .constants = {{"two", {2, 1}, "the 2"}},
          .planted = {turned("two", {3, 2}, "3/2 in place of 2")},
          .draw = draw,
          .covers = boxes,
          .state = state};
}

int main() {
  CampaignOptions options;
  options.cases = 2000;
  const Claim claim = two_sines();
  const ClaimResult result = run_campaign(claim, {}, options);
  const ReadingResult& printed = result.readings.front();
  std::cout << printed.verdict.verdict << " (" << printed.verdict.evidence << "), " << printed.cover.boxes
            << " boxes, planted error " << (printed.planted.front().caught() ? "caught" : "missed") << "\n";
  std::string difference;
  return as_expected(claim, result, difference) ? 0 : 1;
}

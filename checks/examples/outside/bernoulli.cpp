// A project of its own that uses the installed library: one claim, its own ledger, and the verbs of the program
// `lakatos` on it.
#include "checks/claim.hpp"
#include "checks/engine/claim/ledger.hpp"
#include "reports/cli/program.hpp"

using namespace lakatos;

// An instance: half of them close to the tie at x = 0, where a wrong slope shows; one in eight beyond the assumption.
Record draw(Source& source) {
  const std::int64_t lowest = source.chance(1, 4) ? -64 : -16, parts = source.chance(1, 2) ? 16 : 512;
  return Record().set("x", fraction(source.between(lowest, 64), parts)).set("n", source.between(1, 12));
}

// The statement, one text for intervals, balls, rationals and symbols.
void state(Statement& claim) {
  const std::int64_t factors = claim.integer("n");
  const Real x = claim.number("x"), n = claim.whole("n", factors);
  claim.given("x large enough", x >= claim.constant("least"));
  if (claim.settled()) return;
  claim.trivial_if(x == 0);
  const Real power = claim.let("power", "(1+x)^n", [&] {
    Real product = 1;
    for (std::int64_t i = 0; i < factors; ++i) product *= 1 + x;
    return product;
  });
  claim.then("inequality", power >= 1 + claim.constant("slope") * n * x);
}

Claim bernoulli() {
  return {.id = "demo/bernoulli",
          .title = "Bernoulli's inequality",
          .place = "an exercise",
          .kind = "proposition",
          .words = R"($(1+x)^n\ge1+nx$ for $x\ge-1$ and $n=1,2,3,\dots$)",
          .readings = {{.name = "printed", .text = "as printed", .expected = "survives", .evidence = "sampled"}},
          .constants = {{"slope", {1, 1}, "the factor of n x"}, {"least", {-1, 1}, "the bound on x"}},
          .planted = {turned("slope", {11, 10}, "a slope 10 % larger"), turned("least", {-3, 1}, "for x >= -3")},
          .scope = "n = 1 ... 12, x = i/16 or i/512, i = -64 ... 64",
          .draw = draw,
          .state = state};
}

int main(int count, char** words) {
  Ledger ledger;
  ledger.add(bernoulli());
  Terminal terminal = standard_terminal();
  return run_program({words + 1, words + count}, ledger, self_test, terminal);
}

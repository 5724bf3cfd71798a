// A project of its own that uses the installed library: one claim, its own ledger, and the verbs of the program `lakatos` on it.
#include "checks/engine/claim.hpp"
#include "checks/engine/ledger.hpp"
#include "reports/cli/program.hpp"

using namespace lakatos;

struct Bernoulli {
  static ClaimInfo info() {
    ClaimInfo info;
    info.id = "demo/bernoulli";
    info.title = "Bernoulli's inequality";
    info.place = "an exercise";
    info.kind = "proposition";
    info.words = "$(1+x)^n\\ge1+nx$ for $x\\ge-1$ and $n=1,2,3,\\dots$";
    info.readings = {{"printed", "as printed", "survives", "sampled", ""}};
    info.constants = {{"slope", {1, 1}, "the factor of n x"}, {"least", {-1, 1}, "the bound on x"}};
    info.planted = {{"slope 11/10", "a slope 10 % larger", "slope", {11, 10}, "", "", ""},
                    {"least -3", "for x >= -3", "least", {-3, 1}, "", "", ""}};
    info.scope = "n = 1 ... 12, x = i/16 or i/512, i = -64 ... 64";
    return info;
  }

  // An instance: half of them close to the tie at x = 0, where a wrong slope shows; one in eight beyond the assumption.
  static Record draw(Source& source) {
    const std::int64_t lowest = source.chance(1, 4) ? -64 : -16, parts = source.chance(1, 2) ? 16 : 512;
    Record record;
    return record.set("x", fraction(source.between(lowest, 64), parts)).set("n", source.between(1, 12)), record;
  }

  // The statement, one text for intervals, balls, rationals and symbols.
  template <class S>
  static void state(Statement<S>& claim) {
    const S x = claim.number("x", "x"), n = count(claim);
    claim.given("x large enough", [&] { return at_least(x, claim.constant("least", {-1, 1})); });
    if (claim.settled()) return;
    claim.trivial_if([&] { return equal(x, S(0)) == Truth::yes; });
    const S power = claim.let("power", "(1+x)^n", [&] {
      S product = 1;
      for (std::int64_t i = 0; i < claim.integer("n"); ++i) product *= S(1) + x;
      return product;
    });
    claim.then("inequality", [&] { return at_least(power, S(1) + claim.constant("slope", {1, 1}) * n * x); });
  }

 private:
  template <class S>
  static S count(const Statement<S>& claim) {
    if constexpr (Statement<S>::symbolic) return claim.name("n");
    else return S(static_cast<long>(claim.integer("n")));
  }
};

int main(int count, char** words) {
  Ledger ledger;
  ledger.add(claim_of<Bernoulli>());
  Terminal terminal = standard_terminal();
  return run_program({words + 1, words + count}, ledger, self_test, terminal);
}

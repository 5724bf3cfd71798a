#include "reports/markdown/guide.hpp"

#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

std::string verdicts() {
  Table table({"verdict", "what it says", "evidence"}, "lll");
  table.add(
      {"**holds**", "proved for everything in scope",
       "*identity*, *covered* (branch and bound over all that the assumptions allow), *complete* (every case of a "
       "finite space), "
       "*derived* (a short argument from claims that hold), *witness* (an existence claim with an exact witness)"});
  table.add({"**survives**", "nothing refuted it; this is not a proof",
             "*covered* (branch and bound over the boxes that the reason names), *enumerated* (all instances up to a "
             "size), *sampled* (many instances, each decided with certainty), "
             "*confident* (a statistical test)"});
  table.add({"**refuted**", "it is false",
             "*exact* (an instance that meets every assumption and violates the conclusion), *family*, *confident*; "
             "*for laws with atoms* when no law with a density was certified to fail as well"});
  table.add({"**vacuous**", "nothing can meet its assumptions", "*derived*"});
  table.add({"**undefined**", "it has no meaning at an admissible instance", "*exact*"});
  table.add({"**undecided**", "nothing above was reached; the reason says why, and what would decide it", "–"});
  return table.text();
}

std::string words() {
  return prose(
      "- **Instance.** One concrete input of the statement, in exact fractions. It is decided with outward-rounded "
      "intervals first, then with balls of 128 bits, then in exact rationals, then with 512 bits. "
      "What none of these decides is *open* and never counts as passed.\n"
      "- **Inside the assumptions.** Every assumption is met, the conclusion is decided and says something. Only such "
      "instances count for or against a statement.\n"
      "- **Margin.** The relative slack of a relation, $(b-a)/(|a|+|b|)$ for $a\\le b$: positive when it is true, "
      "negative when it is false, near 0 at the boundary.\n"
      "- **Planted error.** A false variant of the statement. The campaign must refute each from three fresh seeds; a "
      "check that cannot tell the statement from a false one has no power. Where the statement itself is refuted, only "
      "instances on which it holds count.\n"
      "- **Constants turned.** The engine turns every constant both ways until some instance fails. A constant of a "
      "conclusion that is never caught leaves the reading *undecided*, unless the claim says why it cannot be.\n"
      "- **Regime.** A place where the statement is hard. Instances are drawn there by turns; while fewer than one in "
      "ten of those inside the assumptions lie there, there is no verdict.\n"
      "- **Informative share.** The share of instances inside the assumptions on which the nearest planted error of "
      "some constant fails (or one that turns none), and in brackets the share on which any does; an error that shows "
      "at a tie only is not counted. Below 10 % of the first the verdict is *undecided*, unless every instance was "
      "enumerated and every planted error is false on one of them.\n"
      "- **Reading.** Where a text can be read in two ways, each gets a verdict. The headline is the most charitable "
      "reading that a careful author would sign. A literal reading that fails only by a slip of print is listed with "
      "its correction.\n"
      "- **Density twin.** Where a paper assumes densities, a counterexample with finitely many atoms counts in full "
      "only if it still fails when its atoms are spread over small boxes.\n"
      "- **Certificate.** The counterexample as a file. `lakatos replay FILE` judges it anew.\n\n");
}

}  // namespace

std::string guide() { return anchor("how-to-read-a-verdict") + "## How to read a verdict\n\n" + verdicts() + words(); }

}  // namespace lakatos::markdown

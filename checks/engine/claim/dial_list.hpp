#pragma once
// Which dial answers for which assumption of a paper that is to be stressed: checks/<family>/<paper>/dials.txt, one
// line for each, with five fields between bars:
//   what is to be stressed | the paper's assumption | id of the claim that has the dial | the dial's name, or - |
//   remark
// "-" for the dial needs a remark that says why there is none; the claim may then be "-" too. Empty lines and lines
// that begin with # are skipped. What is to be stressed and the remark are running text, with $maths$ (without a bar:
// \vert).
#include <string>
#include <vector>

#include "checks/engine/claim/ledger.hpp"

namespace lakatos {

struct DialLine {
  std::string line, assumption, claim, dial, remark;  // claim and dial are empty where the file has "-"
};

/// Throws BadInput that names `where` and the number of the line: not five fields, an empty one (only the remark may
/// be), a dial without a claim, no dial and no remark.
std::vector<DialLine> parse_dial_list(const std::string& text, const std::string& where);

/// What does not go together, in words; empty when nothing is wrong: a claim that the ledger has not, a dial that the
/// claim has not, a dial of a claim of this paper that no line names, a dial twice on the same line.
std::vector<std::string> check_dial_list(const std::vector<DialLine>& lines, const Ledger& ledger,
                                         const std::string& paper);

}  // namespace lakatos

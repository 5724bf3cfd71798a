#pragma once
// The claims of hgm19, made by the rooms beside this folder.

namespace lakatos {
class Ledger;
}

namespace lakatos::hgm19 {

/// Every claim of hgm19; `expected.tsv` has the order of the paper.
void add_claims(Ledger& ledger);

}  // namespace lakatos::hgm19

#pragma once
// The claims of malach18, made by the rooms beside this folder.

namespace lakatos {
class Ledger;
}

namespace lakatos::malach18 {

/// Every claim of malach18; `expected.tsv` has the order of the paper.
void add_claims(Ledger& ledger);

}  // namespace lakatos::malach18

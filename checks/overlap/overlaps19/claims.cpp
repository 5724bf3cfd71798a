#include "checks/overlap/overlaps19/claims.hpp"

namespace lakatos::overlaps19 {

void add_claims([[maybe_unused]] Ledger& ledger) {
}

}  // namespace lakatos::overlaps19

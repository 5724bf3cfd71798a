#pragma once
// Edges that know the claim: a number of the instance goes to where one of the assumptions is an equality. The
// assumption is recorded once on the instance at hand (judge/margins.hpp) and solved for the number, in doubles; the
// simplest fraction there is exact wherever the boundary is a short fraction, and within 2^-40 of it elsewhere.
#include "checks/engine/instance/edges.hpp"
#include "checks/engine/judge/margins.hpp"

namespace lakatos {

/// One edge for each number of `record` and each relation that an assumption came down to and that depends on it. Each
/// solves on the instance that it is given, so that it may follow another edge. `claim` and `settings` must outlive
/// them. Cost: one recording here, and one for each use.
std::vector<Edge> boundary_edges(const Claim& claim, const Settings& settings, const Record& record);

/// The value of the number in `field` at which the `relation`-th relation of the assumptions is an equality, nearest to
/// where Newton's method leads from the one that it has. None where it leads nowhere.
std::optional<Fraction> on_boundary(const Claim& claim, const Settings& settings, const Record& record,
                                    std::size_t field, std::size_t relation);

}  // namespace lakatos

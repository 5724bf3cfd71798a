#pragma once
// How far a proof by cover or by enumeration reaches: the ranges that a claim leaves to its fields, read off the
// statement itself, against the boxes and grids that were gone through. What a claim says about itself plays no part.
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "checks/engine/claim/claim.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos {

/// What the assumptions of a statement imply for one number of an instance: lower <= field <= upper, each from an
/// assumption that compares the field with an expression in which no box plays a part. Ends that are no rationals are
/// rounded outwards; no end where no assumption gives one.
struct FieldRange {
  std::string field;
  std::optional<Rational> lower, upper;
  bool lower_open = false, upper_open = false;  // the end itself is not allowed
};

/// The ranges of the fields `fields`, numbers of the instance `point`, as the statement has them there. It is judged on
/// a tape at `point`, which should lie inside the assumptions: what comes after a violated one is not seen. Nor is what
/// comes after a branch on one of the fields, which other values of theirs may not meet; so the ranges hold for all.
std::vector<FieldRange> ranges_of(const Claim& claim, const Record& point, const Settings& settings,
                                  const std::vector<std::string>& fields);

/// The domains of an instance's numbers, whole ones too: what the assumptions imply for each by itself, whatever the
/// other fields are. Read off a tape at each of `points`, which should lie inside the assumptions; an end that is not
/// the same at all of them is none. Left out are fractions that the reading does not use.
std::vector<FieldRange> domains_at(const Claim& claim, const std::vector<Record>& points, const Settings& settings);

/// The values that the statement lets its integers take (Statement::integer with a range), read at `point`.
std::vector<IntegerDomain> domains_of(const Claim& claim, const Record& point, const Settings& settings);

/// What the boxes of a claim add up to.
struct Reach {
  bool whole = false;  // no instance outside the boxes meets the assumptions
  std::string words;   // "phi in [0, 11/7]; dimension = 2 ... 40"
  friend bool operator==(const Reach&, const Reach&) = default;
};
Reach reach_of(const Claim& claim, const std::vector<Record>& covers, const Settings& settings);

/// Does the statement itself let no integer of the grid take a value that the grid has not?
bool grid_is_whole(const Claim& claim, const Settings& settings);

}  // namespace lakatos

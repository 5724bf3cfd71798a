#pragma once
// Branch and bound over one to three numbers of an instance: either the claim is proved on the whole box, or a
// violating point is found, or boxes stay open. A box is done when an assumption is certainly violated on all of it, or
// every conclusion is certainly true on all of it.
#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "checks/engine/judge/judge.hpp"
#include "checks/engine/judge/reach.hpp"

namespace lakatos {

struct CoverResult {
  std::int64_t covers = 0;          // how many boxes the claim asked to be covered
  std::int64_t proved = 0;          // how many of them were proved entirely
  std::int64_t boxes = 0;           // boxes judged
  std::int64_t open = 0;            // boxes left undecided when depth or budget ran out
  std::optional<Record> violation;  // a point, judged to fail
  Reach reach = {};                 // what all boxes together are

  bool complete() const { return covers > 0 && proved == covers; }
  void merge(const CoverResult& other);
};

/// Covers the Box fields of `base`, one to three of them. Cost: at most `budget` boxes; each side is halved at most 48
/// times.
CoverResult cover(const Claim& claim, const Record& base, const Settings& settings, std::int64_t budget);

/// Where a claim flips along one Box field of `base`. `found`: it is decided at both ends of `box`, differently.
struct Flip {
  std::string field;
  Box box;
  Outcome at_lower = Outcome::undecided, at_upper = Outcome::undecided;
  bool found = false;
};
/// Halves the box, by simple fractions, until it is no wider than `width`; both ends of the result are judged exactly.
/// What lies in between is not looked at: where a claim flips several times, one of the flips is found.
Flip flip(const Claim& claim, const Record& base, const Settings& settings, double width);

nlohmann::ordered_json to_json(const CoverResult& result);
CoverResult cover_from_json(const nlohmann::ordered_json& json, const std::string& where);

}  // namespace lakatos

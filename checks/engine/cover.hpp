#pragma once
// Branch and bound over one number of an instance: either the claim is proved on the whole box, or a violating point is found, or boxes stay
// open. A box is done when an assumption is certainly violated on all of it, or every conclusion is certainly true on all of it.
#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "checks/engine/judge.hpp"

namespace lakatos {

struct CoverResult {
  std::int64_t covers = 0;   // how many boxes the claim asked to be covered
  std::int64_t proved = 0;   // how many of them were proved entirely
  std::int64_t boxes = 0;    // boxes judged
  std::int64_t open = 0;     // boxes left undecided when depth or budget ran out
  std::optional<Record> violation;  // a point, judged to fail

  bool complete() const { return covers > 0 && proved == covers; }
  void merge(const CoverResult& other);
};

/// Covers the one Box field of `base`. Cost: at most `budget` boxes; depth at most 48.
CoverResult cover(const Claim& claim, const Record& base, const Settings& settings, std::int64_t budget);

nlohmann::ordered_json to_json(const CoverResult& result);
CoverResult cover_from_json(const nlohmann::ordered_json& json, const std::string& where);

}  // namespace lakatos

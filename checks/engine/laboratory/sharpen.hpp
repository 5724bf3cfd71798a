#pragma once
// Sharp constants: how far a printed constant can be turned before the claim fails. Between the best certified failure
// (an exact instance) and the last value that survived the hunt lies what is true; how far the printed number is from
// there is its slack.
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "checks/engine/campaign/effort.hpp"

namespace lakatos {

struct SharpenOptions {
  std::uint64_t seed = 1;
  Effort effort;
  int rounds = 10;  // halvings of the gap
  unsigned jobs = 1;
  std::string constant;  // one only; empty: all
};

/// One constant, turned in one direction.
struct SharpConstant {
  std::string constant;
  Fraction printed;
  std::string reading;
  bool up = true;                    // the direction that was looked at
  bool printed_fails = false;        // the claim is refuted as printed: looked for is the value that saves it
  std::optional<Fraction> failure;   // the value nearest to the printed one at which an instance is certified to fail
  std::optional<Record> example;     // that instance, shrunk
  std::optional<Fraction> survivor;  // the last value that nothing refuted
  std::int64_t judged = 0;
  std::string conjecture;  // a simple number between the two, when they are close: "3/2", "sqrt(2)"
};

/// Both directions of every constant of the headline; a direction in which nothing fails out to 4096 times the printed
/// value has no `failure`. Cost: about 2 (rounds + 5) efforts per constant. Assumes that failing values lie beyond the
/// sharp one (a claim that is not monotone in its constant shows up as a failure nearer than the survivor, and then has
/// no conjecture).
std::vector<SharpConstant> sharpen(const Claim& claim, const SharpenOptions& options);

/// The simplest number a/b, a pi/b, a/(b pi), sqrt(a/b) in [low, high]: "3/2", "1/2 pi", "1/2 / pi", "sqrt(2)"; "" when
/// it would not be simple (a + b > 9; pi and the root count for some).
std::string simple_number(double low, double high);

nlohmann::ordered_json to_json(const SharpConstant& sharp);
SharpConstant sharp_from_json(const nlohmann::ordered_json& json, const std::string& where);

}  // namespace lakatos

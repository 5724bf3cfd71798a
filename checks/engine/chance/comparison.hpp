#pragma once
// A question put to chance: does one thing happen in more than half of the trials, or in less? Both sides are tested at
// once, each with half of the error that the comparison may make; trials go on until one side is decided or the budget
// of trials is used up.
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "theory/numeric/fraction.hpp"

namespace lakatos {

/// What came of one comparison. `lower`, `upper` enclose the success probability at confidence 1 - alpha/2, valid at
/// any look.
struct Comparison {
  std::string setting;  // "p = 5, step 1/2: sigma 1/2 against 1"
  enum class Side : signed char { against = -1, open = 0, in_favour = 1 } side = Side::open;
  std::int64_t trials = 0;  // ties left out
  std::int64_t successes = 0;
  std::int64_t ties = 0;
  Fraction alpha{1, 2};  // the error it was allowed
  Fraction lower{0, 1}, upper{1, 1};
  std::string effect;  // what else was measured, in words
  friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// What an experiment may use: its random numbers, trials per comparison, and the error that all its comparisons
/// together may make.
struct Chance {
  std::uint64_t seed = 1;
  std::int64_t trials = 400;
  Fraction alpha{1, 10'000'000};
  bool stop_at_first_against = false;  // one comparison that goes against the claim is enough
};

/// Independent streams from one seed: a 64-bit key for each address.
std::uint64_t stream_key(std::uint64_t seed, std::uint64_t experiment, std::uint64_t comparison, std::uint64_t trial);

const char* to_string(Comparison::Side side);

/// "in favour: 52 of 53 (between 71 % and 100 %)"
std::string summary(const Comparison& comparison);

nlohmann::ordered_json to_json(const Comparison& comparison);
/// Throws BadInput.
Comparison comparison_from_json(const nlohmann::ordered_json& json, const std::string& where);

/// The outcome of trial i: +1 success, -1 failure, 0 tie.
using Trial = std::function<int(std::int64_t index)>;

/// Runs trials 0, 1, 2, ... , looking after each, until "p <= 1/2" or "p >= 1/2" is rejected at level alpha/4 each
/// (evidence_reaches), or `budget` trials are used up. Once a side is decided it stays; trials go on to 64 so that the
/// interval says something. Ties are counted and left out. The chance that the side is wrong or that the interval
/// misses p is at most alpha, for every p: alpha/4 for each side (both are wrong at p = 1/2) and alpha/2 for the
/// interval.
Comparison compare(const std::string& setting, const Trial& trial, std::int64_t budget, const Fraction& alpha);

/// All p that the mixture test of the point hypothesis p has not rejected at level alpha after n trials with k
/// successes, rounded outward to multiples of 10^-6: an interval that encloses p for all n at once with probability >=
/// 1 - alpha.
struct ConfidenceInterval {
  Fraction lower, upper;
};
ConfidenceInterval confidence_interval(std::int64_t n, std::int64_t k, const Fraction& alpha);

}  // namespace lakatos

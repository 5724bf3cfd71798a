#pragma once
// Polynomial identities, decided by exact evaluation at random points modulo random primes. A claim of which some
// conclusions are identities in its variables (per sign pattern, where the text has regions) offers them by two
// functions of its struct:
//
//   static IdentityFacts identity(const std::string& reading);    how many sign patterns, and which conclusions they
//   decide template <class S> static std::vector<S> differences(IdentityPoint<S>& at);    what must vanish identically;
//   no comparisons, no roots
//
// How sure it is. Evaluated over Extent, `differences` yields bounds of degree and coefficients (never typed by hand):
// as a quotient N/D of polynomials with integer coefficients, deg N <= d and the absolute values of N's coefficients
// add up to less than 2^59. So N, unless it is the zero polynomial, is not the zero polynomial modulo a prime above
// 2^60 either, and vanishes at a random point with probability at most d/2^59 (Schwartz 1980, Zippel 1979; 64 random
// bits modulo p hit a residue with probability at most 9/8 of 1/p). A point at which no division fails shows that D is
// not the zero polynomial. Trials are independent.
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "theory/numeric/prime_field.hpp"

namespace lakatos {

struct Claim;
struct Settings;

/// What a claim offers; `patterns` = 0: nothing.
struct IdentityFacts {
  std::size_t patterns = 0;
  std::vector<std::string> conclusions;  // the names of then() that the differences decide
  std::string over;  // what the patterns range over, in words: "p = 1 ... 8, both signs of w.Z and w*.Z"
};

/// Degrees and sums of absolute coefficients of a rational function N/D, bounded from its text.
struct Extent {
  double degree_above = 0, degree_below = 0;  // of N and D
  double size_above = 0, size_below = 1;      // sums of absolute values of their integer coefficients

  Extent() = default;
  Extent(int n) : Extent(static_cast<long>(n)) {}
  Extent(long n) : size_above(n < 0 ? -static_cast<double>(n) : static_cast<double>(n)) {}
  static Extent variable() { return of(1, 0, 1, 1); }
  static Extent constant(const Fraction& q);

  Extent operator-() const { return *this; }
  friend Extent operator+(const Extent& a, const Extent& b);
  friend Extent operator-(const Extent& a, const Extent& b) { return a + b; }
  friend Extent operator*(const Extent& a, const Extent& b);
  friend Extent operator/(const Extent& a, const Extent& b);
  Extent& operator+=(const Extent& b) { return *this = *this + b; }
  Extent& operator-=(const Extent& b) { return *this = *this - b; }
  Extent& operator*=(const Extent& b) { return *this = *this * b; }
  Extent& operator/=(const Extent& b) { return *this = *this / b; }

 private:
  static Extent of(double degree_above, double degree_below, double size_above, double size_below);
};
inline Extent square(const Extent& a) { return a * a; }

/// Where the differences are evaluated: the sign pattern, the variables in the order in which they are asked for, and
/// the constants as turned.
template <class S>
class IdentityPoint {
 public:
  IdentityPoint(std::size_t pattern, std::uint64_t seed, const Settings& settings)
      : pattern_(pattern), state_(seed), settings_(&settings) {}

  std::size_t pattern() const { return pattern_; }
  /// A new variable, drawn at random; so every call is another variable.
  S variable();
  std::vector<S> vector(std::size_t length) {
    std::vector<S> entries;
    for (std::size_t c = 0; c < length; ++c) entries.push_back(variable());
    return entries;
  }
  /// The constant's printed value, unless it was turned.
  S constant(const char* name, Fraction printed) const;
  bool planted(const char* name) const;
  bool reading(const char* name) const;

 private:
  std::size_t pattern_;
  std::uint64_t state_;
  const Settings* settings_;
};

struct IdentityResult {
  std::int64_t patterns = 0, trials = 0;    // sign patterns; random points for each
  double degree = 0;                        // the largest bound of a difference's degree
  std::int64_t bits = 0;                    // a false identity passes with probability at most 2^-bits
  std::int64_t nonzero = -1;                // the first pattern with a difference that does not vanish; -1: none
  std::vector<std::string> conclusions;     // those decided
  std::vector<std::string> caught, missed;  // planted errors under which some difference does not vanish; the others,
                                            // where the reading is all identities
  std::string over;
  bool whole = false;  // the decided conclusions are all that the reading has

  bool holds() const { return patterns > 0 && nonzero < 0; }
};

/// Evaluates the identities that the claim offers for this reading, printed and with each planted error of the claim
/// that turns a constant or is a variant and is meant for this reading. Cost: patterns * trials * (1 + planted errors)
/// evaluations. Throws std::logic_error where coefficients may be too large to be told from 0 modulo a prime of 61
/// bits.
IdentityResult check_identity(const Claim& claim, const Settings& settings, std::uint64_t seed,
                              std::int64_t trials = 3);

nlohmann::ordered_json to_json(const IdentityResult& result);
IdentityResult identity_from_json(const nlohmann::ordered_json& json);

}  // namespace lakatos

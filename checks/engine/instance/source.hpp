#pragma once
// A stream of choices expanded from one 64-bit draw. One draw per instance, not one per entry: RapidCheck's own
// splitting costs more than judging (62 k against 1.3 M instances per second, measured), and a single number is also
// the shortest address of a case.
#include <cstdint>
#include <utility>
#include <vector>

#include "checks/engine/instance/dials.hpp"
#include "theory/numeric/fraction.hpp"

namespace lakatos {

__extension__ using Wide = unsigned __int128;

class Source {
 public:
  explicit Source(std::uint64_t seed, Dials dials = {}) : state_(seed), dials_(std::move(dials)) {}

  /// The value of a dial, `rest` where it is not set: a generator aims at the dialled boundary in place of the printed
  /// one.
  double dial(const char* name, double rest) const {
    return dial_set(dials_, name) ? to_double(dial_value(dials_, name, {0, 1})) : rest;
  }

  /// The next 64 bits (SplitMix64; Steele, Lea, Flood 2014).
  std::uint64_t bits() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }

  /// Uniform in {0, ..., n-1}; n >= 1. Exact: multiply-shift with rejection (Lemire 2019).
  std::uint64_t below(std::uint64_t n) {
    for (;;) {
      const Wide product = static_cast<Wide>(bits()) * n;
      if (static_cast<std::uint64_t>(product) >= (0 - n) % n) return static_cast<std::uint64_t>(product >> 64);
    }
  }

  /// Uniform in {low, ..., high}, both included.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
  }

  /// True with probability numerator/denominator.
  bool chance(std::uint64_t numerator, std::uint64_t denominator) { return below(denominator) < numerator; }

  /// n/d with d uniform in {1..max_denominator} and n uniform in {0..d}: small fractions of [0,1], ends included.
  Fraction share(std::int64_t max_denominator) {
    const std::int64_t d = between(1, max_denominator);
    return fraction(between(0, d), d);
  }

  template <class T>
  const T& pick(const std::vector<T>& choices) {
    return choices[below(choices.size())];
  }

 private:
  std::uint64_t state_;
  Dials dials_;
};

}  // namespace lakatos

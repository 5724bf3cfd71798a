#pragma once
// One error budget for a whole run. Every statistical decision takes its share beforehand, by name; the chance that any
// of them is wrong is at most the sum of the shares (the union bound: nothing is assumed about how the decisions depend
// on each other).
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "theory/numeric/fraction.hpp"

namespace lakatos {

/// A decision asked for more than is left, or for a share under a name that was used before.
struct Overspent : std::logic_error {
  using std::logic_error::logic_error;
};

/// 10^-6: what a run may err with, all its statistical decisions together.
inline constexpr Fraction whole_error{1, 1'000'000};

class ErrorBudget {
 public:
  /// total in (0, 1).
  explicit ErrorBudget(Fraction total = whole_error);

  /// Books `share` (> 0) for the decision called `who` and returns it. Throws Overspent, with the books in the message,
  /// when the shares would add up to more than the total, exactly, or when `who` has taken its share already. Then
  /// nothing is booked.
  Fraction spend(const std::string& who, const Fraction& share);

  Fraction total() const { return total_; }
  /// Shares in the order in which they were taken.
  const std::vector<std::pair<std::string, Fraction>>& entries() const { return entries_; }
  /// Exact sums, "p/q".
  std::string spent() const;
  std::string left() const;

 private:
  Fraction total_;
  std::vector<std::pair<std::string, Fraction>> entries_;
};

/// share / parts, in lowest terms. parts >= 1.
Fraction split(const Fraction& share, std::int64_t parts);

}  // namespace lakatos

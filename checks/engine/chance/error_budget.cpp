#include "checks/engine/chance/error_budget.hpp"

#include "theory/numeric/rational.hpp"

namespace lakatos {
namespace {

Rational exact(const Fraction& value) { return from_fraction<Rational>(value); }

Rational sum(const std::vector<std::pair<std::string, Fraction>>& entries) {
  Rational total;
  for (const auto& [who, share] : entries) total += exact(share);
  return total;
}

}  // namespace

ErrorBudget::ErrorBudget(Fraction total) : total_(total) {
  if (!(exact(total) > 0 && exact(total) < 1))
    throw std::invalid_argument("an error budget lies between 0 and 1, not " + to_string(total));
}

Fraction ErrorBudget::spend(const std::string& who, const Fraction& share) {
  if (!(exact(share) > 0))
    throw std::invalid_argument("'" + who + "' asks for the share " + to_string(share) + " of the error budget");
  for (const auto& [other, taken] : entries_) {
    if (other == who)
      throw Overspent("'" + who + "' has taken its share of the error budget already: " + to_string(taken));
  }
  if (sum(entries_) + exact(share) > exact(total_)) {
    throw Overspent("'" + who + "' asks for " + to_string(share) + " of an error budget of " + to_string(total_) +
                    ", of which " + left() + " are left");
  }
  entries_.emplace_back(who, share);
  return share;
}

std::string ErrorBudget::spent() const { return to_string(sum(entries_)); }
std::string ErrorBudget::left() const { return to_string(exact(total_) - sum(entries_)); }

Fraction split(const Fraction& share, std::int64_t parts) {
  return to_fraction(from_fraction<Rational>(share) / Rational(static_cast<long>(parts)));
}

}  // namespace lakatos

#include "checks/engine/claim/identity.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "checks/engine/claim/claim.hpp"
#include "checks/engine/text/json_reader.hpp"

namespace lakatos {
namespace {

const double largest_coefficients =
    std::ldexp(1.0, 59);  // a bit below 2^60: sums of positive doubles are off by far less

std::uint64_t next_bits(std::uint64_t& state) { return Source(state++).bits(); }

/// Degree and coefficients of all differences of one pattern; throws where they are too large.
double degree_of(const Claim& claim, const Settings& settings, std::size_t pattern) {
  IdentityPoint<Extent> at(pattern, 0, settings);
  double degree = 0;
  for (const Extent& difference : claim.differences(at)) {
    if (!(difference.size_above < largest_coefficients))
      throw std::logic_error("claim " + claim.id + ": coefficients too large for a prime of 61 bits");
    degree = std::max(degree, difference.degree_above);
  }
  return degree;
}

/// Do all differences of this pattern vanish at `trials` random points? A point where a division fails is drawn anew, a
/// few times.
bool vanishes(const Claim& claim, const Settings& settings, std::size_t pattern, std::uint64_t seed,
              std::int64_t trials) {
  std::uint64_t state = seed ^ (0x9e3779b97f4a7c15u * (pattern + 1));
  std::int64_t failed = 0;
  for (std::int64_t done = 0; done < trials;) {
    const PrimeModulus modulus(prime_from(next_bits(state)));
    IdentityPoint<PrimeField> at(pattern, next_bits(state), settings);
    try {
      const auto differences = claim.differences(at);
      if (differences.empty()) throw std::logic_error("claim " + claim.id + ": an identity without differences");
      if (!std::all_of(differences.begin(), differences.end(), [](const PrimeField& d) { return d.vanishes(); }))
        return false;
      ++done;
    } catch (const Undefined&) {
      if (++failed > 8)
        throw std::logic_error("claim " + claim.id + ": a denominator of the identity vanishes everywhere");
    }
  }
  return true;
}

std::int64_t first_nonzero(const Claim& claim, const Settings& settings, std::size_t patterns, std::uint64_t seed,
                           std::int64_t trials) {
  for (std::size_t pattern = 0; pattern < patterns; ++pattern) {
    if (!vanishes(claim, settings, pattern, seed, trials)) return static_cast<std::int64_t>(pattern);
  }
  return -1;
}

/// Are the decided conclusions all that the reading states?
bool whole(const Claim& claim, const Settings& settings, const std::vector<std::string>& decided) {
  std::set<std::string> stated;
  for (const PrintedFormula& formula : print_statement(claim, settings).formulas) {
    if (formula.conclusion) stated.insert(formula.name);
  }
  return stated == std::set<std::string>(decided.begin(), decided.end());
}

}  // namespace

Extent Extent::of(double degree_above, double degree_below, double size_above, double size_below) {
  Extent extent;
  extent.degree_above = degree_above, extent.degree_below = degree_below, extent.size_above = size_above,
  extent.size_below = size_below;
  return extent;
}
Extent Extent::constant(const Fraction& q) {
  return of(0, 0, std::fabs(static_cast<double>(q.numerator)), static_cast<double>(q.denominator));
}

Extent operator+(const Extent& a, const Extent& b) {
  return Extent::of(std::max(a.degree_above + b.degree_below, b.degree_above + a.degree_below),
                    a.degree_below + b.degree_below, a.size_above * b.size_below + b.size_above * a.size_below,
                    a.size_below * b.size_below);
}
Extent operator*(const Extent& a, const Extent& b) {
  return Extent::of(a.degree_above + b.degree_above, a.degree_below + b.degree_below, a.size_above * b.size_above,
                    a.size_below * b.size_below);
}
Extent operator/(const Extent& a, const Extent& b) {
  return Extent::of(a.degree_above + b.degree_below, a.degree_below + b.degree_above, a.size_above * b.size_below,
                    a.size_below * b.size_above);
}

template <class S>
S IdentityPoint<S>::variable() {
  if constexpr (std::is_same_v<S, Extent>) return Extent::variable();
  else return PrimeField::from_bits(next_bits(state_));
}
template <class S>
S IdentityPoint<S>::constant(const char* name, Fraction printed) const {
  for (const auto& [key, value] : settings_->turned) {
    if (key == name) printed = value;
  }
  if constexpr (std::is_same_v<S, Extent>) return Extent::constant(printed);
  else return from_fraction<S>(printed);
}
template <class S>
bool IdentityPoint<S>::planted(const char* name) const {
  return settings_->variant == name;
}
template <class S>
bool IdentityPoint<S>::reading(const char* name) const {
  return settings_->reading == name;
}

template class IdentityPoint<PrimeField>;
template class IdentityPoint<Extent>;

IdentityResult check_identity(const Claim& claim, const Settings& settings, std::uint64_t seed, std::int64_t trials) {
  const IdentityFacts facts = claim.identity(settings.reading);
  IdentityResult result;
  if (facts.patterns == 0) return result;
  result.patterns = static_cast<std::int64_t>(facts.patterns), result.trials = trials,
  result.conclusions = facts.conclusions, result.over = facts.over;
  for (std::size_t pattern = 0; pattern < facts.patterns; ++pattern)
    result.degree = std::max(result.degree, degree_of(claim, settings, pattern));
  result.bits = static_cast<std::int64_t>(
      std::floor(static_cast<double>(trials) * (59 - std::log2(std::max(result.degree, 1.0)))));
  result.nonzero = first_nonzero(claim, settings, facts.patterns, seed, trials);
  result.whole = whole(claim, settings, facts.conclusions);
  for (const Planted& planted : claim.planted) {
    if (!planted.dropped.empty()) continue;  // an identity has no assumptions to drop
    Settings variant = settings_for(claim, planted);
    if (variant.reading != settings.reading) continue;
    if (first_nonzero(claim, variant, facts.patterns, seed, trials) >= 0) result.caught.push_back(planted.name);
    else if (result.whole) result.missed.push_back(planted.name);
  }
  return result;
}

nlohmann::ordered_json to_json(const IdentityResult& result) {
  return {{"patterns", result.patterns},
          {"over", result.over},
          {"trials", result.trials},
          {"degree", result.degree},
          {"bits", result.bits},
          {"nonzero", result.nonzero},
          {"conclusions", result.conclusions},
          {"whole", result.whole},
          {"caught", result.caught},
          {"missed", result.missed}};
}

namespace {

std::vector<std::string> texts_from(const std::vector<JsonItem>& items) {
  std::vector<std::string> texts;
  for (const JsonItem& each : items) texts.push_back(text_from(each.json, each.where));
  return texts;
}

}  // namespace

IdentityResult identity_from_json(const nlohmann::ordered_json& json) {
  Members members(json, "identity");
  IdentityResult result;
  result.patterns = members.count("patterns"), result.over = members.text("over"),
  result.trials = members.count("trials"), result.degree = members.real("degree");
  result.bits = members.count("bits"), result.nonzero = members.integer("nonzero"),
  result.conclusions = texts_from(members.items("conclusions"));
  result.whole = members.truth("whole"), result.caught = texts_from(members.items("caught")),
  result.missed = texts_from(members.items("missed"));
  members.end();
  return result;
}

}  // namespace lakatos

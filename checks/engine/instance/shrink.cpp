#include "checks/engine/instance/shrink.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <stdexcept>

#include "checks/engine/instance/record_json.hpp"

namespace lakatos {
namespace {

constexpr std::size_t most_alike = 5;  // vectors of one length whose subsets are tried

/// 0, the integer part, and the shortest fractions nearby: candidates for a single number.
std::vector<Fraction> simpler_numbers(const Fraction& value) {
  std::vector<Fraction> result;
  const double x = to_double(value);
  if (value.numerator != 0) result.push_back(Fraction{});
  if (value.denominator != 1) result.push_back(fraction(value.numerator / value.denominator, 1));
  if (value != fraction(1, 1) && x > 0) result.push_back(fraction(1, 1));
  if (value != fraction(-1, 1) && x < 0) result.push_back(fraction(-1, 1));
  if (value.denominator == 1) {
    if (std::abs(value.numerator) > 1)
      result.push_back(fraction(value.numerator / 2, 1)),
          result.push_back(fraction(value.numerator - (x > 0 ? 1 : -1), 1));
    return result;
  }
  for (double width : {0.3, 0.1, 0.03, 0.01, 0.001}) {
    const double reach = width * std::fabs(x);
    if (reach > 0) result.push_back(simplest_between(x - reach, x + reach));
  }
  std::erase(result, value);
  return result;
}

/// With its size, which the order asks for again and again.
struct Candidate {
  RecordSize size;
  Record record;
};

class Candidates {
 public:
  explicit Candidates(const Record& record) : record_(record), size_(size_of(record)) {}

  /// The smallest first.
  std::vector<Record> all() {
    drop_parts();
    for (std::size_t f = 0; f < record_.fields().size(); ++f) simplify_field(f);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.size < b.size; });
    std::vector<Record> records;
    for (Candidate& candidate : found_) records.push_back(std::move(candidate.record));
    return records;
  }

 private:
  /// Candidates that are not smaller are left out, so that the walk ends.
  void offer(Record candidate) {
    const RecordSize size = size_of(candidate);
    if (size < size_) found_.push_back({size, std::move(candidate)});
  }
  void replace(std::size_t f, Field field) {
    Record candidate = record_;
    candidate.fields()[f].second = std::move(field);
    offer(std::move(candidate));
  }

  void drop_parts() {
    drop_entries();
    for (std::size_t f = 0; f < record_.fields().size(); ++f) {
      const LawField* law = std::get_if<LawField>(&record_.fields()[f].second);
      if (!law || law->gaussian) continue;
      drop_coordinates(*law);
      drop_patches(f, *law);
      drop_atoms(f, *law);
      merge_atoms(f, *law);
      level_weights(f, *law);
    }
  }

  /// An entry goes from some of the vectors of one length at once: which of them belong together only the claim knows.
  void drop_entries() {
    std::map<std::size_t, std::vector<std::size_t>> by_length;
    for (std::size_t f = 0; f < record_.fields().size(); ++f) {
      if (const auto* vector = std::get_if<VectorField>(&record_.fields()[f].second))
        by_length[vector->entries.size()].push_back(f);
    }
    for (const auto& [length, fields] : by_length) {
      for (std::size_t some = 1; length > 1 && fields.size() <= most_alike && some >> fields.size() == 0; ++some) {
        for (std::size_t c = 0; c < length; ++c) {
          Record candidate = record_;
          for (std::size_t f = 0; f < fields.size(); ++f) {
            if ((some >> f & 1) == 0) continue;
            auto& entries = std::get<VectorField>(candidate.fields()[fields[f]].second).entries;
            entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(c));
          }
          offer(std::move(candidate));
        }
      }
    }
  }

  /// A coordinate goes from every law and vector of that dimension at once, or from the laws alone.
  void drop_coordinates(const LawField& law) {
    for (std::size_t c = 0; law.dimension > 1 && c < 2 * law.dimension; ++c)
      drop_coordinate(law, c % law.dimension, c < law.dimension);
  }
  void drop_coordinate(const LawField& law, std::size_t c, bool vectors) {
    Record candidate = record_;
    for (auto& [name, field] : candidate.fields()) {
      if (auto* vector = std::get_if<VectorField>(&field);
          vectors && vector && vector->entries.size() == law.dimension) {
        vector->entries.erase(vector->entries.begin() + static_cast<std::ptrdiff_t>(c));
      } else if (auto* other = std::get_if<LawField>(&field);
                 other && !other->gaussian && other->dimension == law.dimension) {
        erase_coordinate(*other, c);
      }
    }
    offer(std::move(candidate));
  }
  static void erase_coordinate(LawField& law, std::size_t c) {
    std::vector<std::int64_t> kept;
    for (std::size_t e = 0; e < law.entries.size(); ++e) {
      if (e % law.dimension != c) kept.push_back(law.entries[e]);
    }
    law.entries = std::move(kept);
    --law.dimension;
  }

  void drop_patches(std::size_t f, const LawField& law) {
    for (std::size_t i = 0; law.patches > 1 && i < law.patches; ++i) {
      LawField smaller = law;
      smaller.entries.clear();
      --smaller.patches;
      for (std::size_t e = 0; e < law.entries.size(); ++e) {
        if (e / law.dimension % law.patches != i) smaller.entries.push_back(law.entries[e]);
      }
      replace(f, std::move(smaller));
    }
  }

  void drop_atoms(std::size_t f, const LawField& law) {
    const auto stride = static_cast<std::ptrdiff_t>(law.dimension * law.patches);
    for (std::size_t n = 0; law.atoms() > 1 && n < law.atoms(); ++n) {
      LawField smaller = law;
      const auto at = static_cast<std::ptrdiff_t>(n);
      smaller.weights.erase(smaller.weights.begin() + at);
      smaller.entries.erase(smaller.entries.begin() + at * stride, smaller.entries.begin() + (at + 1) * stride);
      reduce(smaller);
      replace(f, std::move(smaller));
    }
  }

  /// Two atoms at the same place become one.
  void merge_atoms(std::size_t f, const LawField& law) {
    const auto stride = static_cast<std::ptrdiff_t>(law.dimension * law.patches);
    const auto place = [&](std::size_t n) { return law.entries.begin() + static_cast<std::ptrdiff_t>(n) * stride; };
    for (std::size_t n = 1; n < law.atoms(); ++n) {
      for (std::size_t m = 0; m < n; ++m) {
        if (!std::equal(place(n), place(n) + stride, place(m))) continue;
        LawField merged = law;
        merged.weights[m] += merged.weights[n];
        merged.weights.erase(merged.weights.begin() + static_cast<std::ptrdiff_t>(n));
        merged.entries.erase(merged.entries.begin() + static_cast<std::ptrdiff_t>(n) * stride,
                             merged.entries.begin() + static_cast<std::ptrdiff_t>(n + 1) * stride);
        reduce(merged);
        replace(f, std::move(merged));
      }
    }
  }

  void level_weights(std::size_t f, const LawField& law) {
    LawField level = law;
    std::fill(level.weights.begin(), level.weights.end(), 1);
    replace(f, level);
    for (std::size_t n = 0; n < law.atoms(); ++n) {
      for (std::int64_t weight : {std::int64_t{1}, law.weights[n] / 2, law.weights[n] - 1}) {
        if (weight < 1 || weight >= law.weights[n]) continue;
        LawField lighter = law;
        lighter.weights[n] = weight;
        reduce(lighter);
        replace(f, std::move(lighter));
      }
    }
  }

  void simplify_field(std::size_t f) {
    const Field& field = record_.fields()[f].second;
    if (const auto* integer = std::get_if<std::int64_t>(&field)) {
      for (std::int64_t value : {std::int64_t{0}, std::int64_t{1}, *integer / 2, *integer - 1}) {
        if (value >= 0 && value < *integer) replace(f, value);
      }
    } else if (const auto* number = std::get_if<Fraction>(&field)) {
      for (const Fraction& value : simpler_numbers(*number)) replace(f, value);
    } else if (const auto* vector = std::get_if<VectorField>(&field)) {
      coarsen(*vector, [&](VectorField coarse) { replace(f, std::move(coarse)); });
      simplify_entries(entries_of(*vector), [&](const std::vector<Fraction>& entries) {
        if (auto changed = over_common_denominator(entries)) replace(f, *std::move(changed));
      });
      gather_entries(*vector, [&](VectorField gathered) { replace(f, std::move(gathered)); });
    } else if (const auto* law = std::get_if<LawField>(&field); law && !law->gaussian) {
      simplify_atoms(f, *law);
    }
  }

  /// None when they leave 64 bits: such a candidate is no candidate.
  static std::optional<VectorField> over_common_denominator(const std::vector<Fraction>& entries) {
    try {
      return vector_field(entries);
    } catch (const std::overflow_error&) { return {}; }
  }

  /// All entries at once over a small common denominator: what a search leaves behind has a large one.
  template <class Use>
  static void coarsen(const VectorField& field, Use&& use) {
    for (std::int64_t denominator :
         {1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 50, 64, 100, 128, 256, 512, 1024, 4096}) {
      if (denominator >= field.denominator) return;
      VectorField coarse{denominator, {}};
      for (const std::int64_t entry : field.entries) {
        coarse.entries.push_back(static_cast<std::int64_t>(std::nearbyint(
            static_cast<double>(entry) * static_cast<double>(denominator) / static_cast<double>(field.denominator))));
      }
      reduce(coarse);
      use(std::move(coarse));
    }
  }

  /// Two entries into one of them, or into (3/5, 4/5) of it, keeping the norm where it stays rational: entry by entry
  /// would leave the sphere.
  template <class Use>
  static void gather_entries(const VectorField& field, Use&& use) {
    for (std::size_t i = 0; i < field.entries.size(); ++i) {
      for (std::size_t j = 0; j < field.entries.size(); ++j) {
        const double x = static_cast<double>(field.entries[i]), y = static_cast<double>(field.entries[j]);
        const auto radius = static_cast<std::int64_t>(std::nearbyint(std::hypot(x, y)));
        if (i == j || y == 0 || std::fabs(x) + std::fabs(y) > 1e6 ||
            radius * radius != field.entries[i] * field.entries[i] + field.entries[j] * field.entries[j])
          continue;
        for (const std::int64_t part : {0, 3}) {
          VectorField gathered = field;
          for (auto& entry : gathered.entries) entry *= 5;
          gathered.denominator *= 5;
          gathered.entries[i] = radius * (part == 0 ? 5 : 4), gathered.entries[j] = radius * part;
          reduce(gathered);
          use(std::move(gathered));
        }
      }
    }
  }

  template <class Use>
  void simplify_entries(const std::vector<Fraction>& entries, Use&& use) {
    for (std::size_t e = 0; e < entries.size(); ++e) {
      for (const Fraction& value : simpler_numbers(entries[e])) {
        std::vector<Fraction> changed = entries;
        changed[e] = value;
        use(changed);
      }
    }
  }

  void simplify_atoms(std::size_t f, const LawField& law) {
    const auto rebuild = [&](const std::vector<Fraction>& entries) {
      const auto over = over_common_denominator(entries);
      if (!over) return;
      LawField changed = law;
      changed.entries = over->entries;
      changed.denominator = over->denominator;
      reduce(changed);
      replace(f, std::move(changed));
    };
    coarsen({law.denominator, law.entries}, [&](const VectorField& coarse) { rebuild(entries_of(coarse)); });
    const std::vector<Fraction> entries = entries_of({law.denominator, law.entries});
    if (law.dimension == 2) simplify_unit_patches(entries, rebuild);
    simplify_entries(entries, rebuild);
  }

  /// Whole patches of the plane towards the simplest rational unit vectors: entry by entry would leave the circle.
  template <class Use>
  void simplify_unit_patches(const std::vector<Fraction>& entries, Use&& use) {
    static const std::vector<std::pair<Fraction, Fraction>> simple = {{{1, 1}, {0, 1}},    {{0, 1}, {1, 1}},
                                                                      {{3, 5}, {4, 5}},    {{4, 5}, {3, 5}},
                                                                      {{5, 13}, {12, 13}}, {{12, 13}, {5, 13}}};
    const auto flip = [](Fraction x, bool negative) { return negative ? fraction(-x.numerator, x.denominator) : x; };
    for (std::size_t e = 0; e + 1 < entries.size(); e += 2) {
      for (const auto& [x, y] : simple) {
        for (int signs = 0; signs < 4; ++signs) {
          std::vector<Fraction> changed = entries;
          changed[e] = flip(x, signs & 1);
          changed[e + 1] = flip(y, signs & 2);
          use(changed);
        }
      }
    }
  }

  const Record& record_;
  RecordSize size_;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Record> simpler(const Record& record) { return Candidates(record).all(); }

Shrunk shrink(const Record& start, const std::function<bool(const Record&)>& keeps, std::int64_t budget) {
  Shrunk result{start};
  for (bool moved = true; moved;) {
    moved = false;
    for (Record& candidate : simpler(result.record)) {
      if (result.judged == budget) return result.exhausted = false, result;
      ++result.judged;
      if (!keeps(candidate)) continue;
      result.record = std::move(candidate);
      moved = true;
      break;
    }
  }
  return result;
}

}  // namespace lakatos

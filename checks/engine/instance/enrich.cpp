#include "checks/engine/instance/enrich.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <set>

namespace lakatos {
namespace {

constexpr std::int64_t hardly = 10'000'000;  // times the weight of an added atom
constexpr std::int64_t largest = std::int64_t{1} << 40;

struct Angle {
  double cosine, sine;
};

/// Sixteen directions of the circle with short rational coordinates, up to signs and the order of the coordinates.
Angle draw_angle(Source& source) {
  static const std::vector<Angle> angles = {
      {1, 0}, {40. / 41, 9. / 41}, {12. / 13, 5. / 13}, {15. / 17, 8. / 17}, {4. / 5, 3. / 5}, {24. / 25, 7. / 25}};
  Angle angle = source.pick(angles);
  if (source.chance(1, 2)) std::swap(angle.cosine, angle.sine);
  if (source.chance(1, 2)) angle.cosine = -angle.cosine;
  if (source.chance(1, 2)) angle.sine = -angle.sine;
  return angle;
}

/// Makes atoms in doubles; they are rounded to the law's denominator.
class AtomMaker {
 public:
  AtomMaker(LawField& law, const Record& record, Source& source) : law_(law), source_(source) {
    for (const auto& [name, field] : record.fields()) {
      if (const auto* vector = std::get_if<VectorField>(&field); vector && vector->entries.size() == law.dimension)
        vectors_.push_back(vector);
    }
    for (const std::int64_t entry : law.entries) size_ = std::max(size_, std::fabs(static_cast<double>(entry)));
  }

  /// One atom more, of weight 1: near an old one, or of fresh directions.
  void add(std::size_t old) {
    const std::size_t stride = law_.patches * law_.dimension, from = source_.below(old) * stride;
    std::vector<double> atom(law_.entries.begin() + static_cast<std::ptrdiff_t>(from),
                             law_.entries.begin() + static_cast<std::ptrdiff_t>(from + stride));
    if (law_.dimension > 1 && source_.chance(1, 2)) fresh(atom);
    else near(atom, old);
    law_.weights.push_back(1);
    for (const double entry : atom) law_.entries.push_back(std::llround(entry));
  }

 private:
  /// A direction of the plane of coordinates i and j: any, or next to the boundary that a vector of the instance has
  /// there.
  Angle direction(std::size_t i, std::size_t j) {
    if (vectors_.empty() || source_.chance(1, 2)) return draw_angle(source_);
    const VectorField& vector = *source_.pick(vectors_);
    const double x = static_cast<double>(vector.entries[i]), y = static_cast<double>(vector.entries[j]),
                 length = std::hypot(x, y), tilt = source_.pick<double>({-0.1, -0.01, 0.01, 0.1}),
                 sign = source_.chance(1, 2) ? 1 : -1;
    if (length == 0) return draw_angle(source_);
    return {sign * (tilt * x - y) / length, sign * (tilt * y + x) / length};
  }
  /// A plane of two coordinates, patches of lengths far apart; of one direction in a third of the cases.
  void fresh(std::vector<double>& atom) {
    const bool parallel = source_.chance(1, 3);
    const std::size_t i = source_.below(law_.dimension),
                      j = (i + 1 + source_.below(law_.dimension - 1)) % law_.dimension;
    Angle angle = direction(i, j);
    for (std::size_t patch = 0; patch < law_.patches; ++patch) {
      if (!parallel && patch > 0) angle = direction(i, j);
      const double length = size_ * source_.pick<double>({1. / 16, 0.25, 1, 1, 4});
      for (std::size_t c = 0; c < law_.dimension; ++c)
        atom[patch * law_.dimension + c] = c == i ? length * angle.cosine : c == j ? length * angle.sine : 0;
    }
  }
  /// One patch turned, scaled, reflected or exchanged for one of another atom.
  void near(std::vector<double>& atom, std::size_t old) {
    const std::size_t patch = source_.below(law_.patches) * law_.dimension,
                      with = source_.below(old * law_.patches) * law_.dimension;
    if (law_.patches > 1 && source_.chance(1, 2)) {
      for (std::size_t c = 0; c < law_.dimension; ++c) atom[patch + c] = static_cast<double>(law_.entries[with + c]);
    }
    if (law_.dimension > 1 && source_.chance(2, 3)) {
      const std::size_t i = source_.below(law_.dimension),
                        j = (i + 1 + source_.below(law_.dimension - 1)) % law_.dimension;
      const Angle angle = draw_angle(source_);
      const double x = atom[patch + i], y = atom[patch + j];
      atom[patch + i] = angle.cosine * x - angle.sine * y, atom[patch + j] = angle.sine * x + angle.cosine * y;
    }
    const double factor = source_.pick<double>({1, 1, 4, 0.25, -1});
    const bool all = source_.chance(1, 3);
    for (std::size_t e = 0; e < atom.size(); ++e) {
      if (all || (e >= patch && e < patch + law_.dimension)) atom[e] *= factor;
    }
  }

  LawField& law_;
  Source& source_;
  std::vector<const VectorField*> vectors_;
  double size_ = 0;
};

/// Over a denominator fine enough for atoms between the old ones.
void refine(LawField& law) {
  constexpr std::int64_t factor = 3600;
  if (law.denominator > (std::int64_t{1} << 20)) return;
  for (const std::int64_t entry : law.entries) {
    if (std::llabs(entry) > largest / factor) return;
  }
  law.denominator *= factor;
  for (std::int64_t& entry : law.entries) entry *= factor;
}

/// All vectors of length `from`, and the whole numbers that equal it, become `to` long.
void lengthen(Record& record, std::size_t from, std::size_t to, bool zeros) {
  for (auto& [name, field] : record.fields()) {
    if (auto* whole = std::get_if<std::int64_t>(&field); whole && *whole == static_cast<std::int64_t>(from))
      *whole = static_cast<std::int64_t>(to);
    auto* vector = std::get_if<VectorField>(&field);
    if (!vector || vector->entries.size() != from || to <= from) continue;
    vector->entries.resize(to, zeros ? 0 : vector->entries.back());
    reduce(*vector);
  }
}

/// The entries of a law with one patch or one coordinate more or less in every atom.
void resize_law(LawField& law, const LawSizes& how) {
  const std::size_t patches = how.patches ? (how.more ? law.patches + 1 : law.patches - 1) : law.patches,
                    dimension = how.patches ? law.dimension : (how.more ? law.dimension + 1 : law.dimension - 1);
  std::vector<std::int64_t> entries;
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    for (std::size_t i = 0; i < patches; ++i) {
      for (std::size_t c = 0; c < dimension; ++c) {
        const std::size_t from = std::min(i, law.patches - 1);
        entries.push_back(c < law.dimension ? law.entries[(n * law.patches + from) * law.dimension + c] : 0);
      }
    }
  }
  law.patches = patches, law.dimension = dimension, law.entries = std::move(entries);
  reduce(law);
}

}  // namespace

Record enriched(const Record& record, Source& source, std::size_t most) {
  Record result = record;
  std::vector<LawField*> laws;
  for (auto& [name, field] : result.fields()) {
    if (auto* law = std::get_if<LawField>(&field); law && !law->gaussian && law->atoms() > 0 && law->atoms() < most)
      laws.push_back(law);
  }
  if (laws.empty()) return result;
  LawField& law = *source.pick(laws);
  const std::int64_t total = std::accumulate(law.weights.begin(), law.weights.end(), std::int64_t{0});
  if (total > largest) return result;
  const std::int64_t factor = std::max<std::int64_t>(1, std::min(hardly, (std::int64_t{1} << 52) / total));
  for (std::int64_t& weight : law.weights) weight *= factor;
  const std::size_t wanted = std::min(most, std::max<std::size_t>(3 * law.atoms(), law.atoms() + 24));
  refine(law);
  AtomMaker maker(law, record, source);
  for (const std::size_t old = law.atoms(); law.atoms() < wanted;) maker.add(old);
  const std::int64_t share = std::max<std::int64_t>(1, total * factor / hardly);
  for (std::int64_t& weight : law.weights) weight = weight == 1 ? share : weight;
  return reduce(law), result;
}

Record lengthened(const Record& record, Source& source, std::size_t most) {
  Record result = record;
  std::set<std::size_t> lengths;
  for (const auto& [name, field] : record.fields()) {
    if (std::holds_alternative<LawField>(field)) return result;
    if (const auto* vector = std::get_if<VectorField>(&field); vector && !vector->entries.empty())
      lengths.insert(vector->entries.size());
  }
  if (lengths.empty()) return result;
  const std::size_t from = *std::next(lengths.begin(), static_cast<std::ptrdiff_t>(source.below(lengths.size()))),
                    to = std::min(most, source.chance(1, 2) ? from + 1 : 2 * from);
  lengthen(result, from, to, source.chance(1, 2));
  return result;
}

Record repeated(const Record& record, std::size_t times, std::size_t most) {
  std::size_t longest = 0;
  for (const auto& [name, field] : record.fields()) {
    if (std::holds_alternative<LawField>(field)) return record;
    if (const auto* vector = std::get_if<VectorField>(&field)) longest = std::max(longest, vector->entries.size());
  }
  Record result = record;
  if (longest > 0) lengthen(result, longest, std::min(most, times * longest), false);
  return result;
}

Record resized(const Record& record, const LawSizes& how, std::size_t most) {
  std::set<std::size_t> sizes;
  Record result = record;
  for (auto& [name, field] : result.fields()) {
    auto* law = std::get_if<LawField>(&field);
    if (!law || law->gaussian || law->atoms() == 0) continue;
    const std::size_t size = how.patches ? law->patches : law->dimension;
    if ((!how.more && size == 1) || (how.more && law->entries.size() / size * (size + 1) > most)) return record;
    sizes.insert(size);
    resize_law(*law, how);
  }
  for (auto& [name, field] : result.fields()) {
    const auto to = [&](std::size_t size) { return how.more ? size + 1 : size - 1; };
    auto* vector = std::get_if<VectorField>(&field);
    if (vector && how.vectors && sizes.contains(vector->entries.size())) {
      vector->entries.resize(to(vector->entries.size()), how.patches ? vector->entries.back() : 0);
      reduce(*vector);
    }
    auto* whole = std::get_if<std::int64_t>(&field);
    if (whole && *whole > 0 && sizes.contains(static_cast<std::size_t>(*whole)))
      *whole = static_cast<std::int64_t>(to(static_cast<std::size_t>(*whole)));
  }
  return result;
}

}  // namespace lakatos

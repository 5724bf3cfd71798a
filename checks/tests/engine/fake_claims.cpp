#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos::fake {

LawField arbitrary_law(Source& source) {
  LawField law{source.below(3) + 1, source.below(3) + 1, false, source.between(1, 6), {}, {}};
  const std::uint64_t atoms = source.below(4) + 1;
  for (std::uint64_t n = 0; n < atoms; ++n) law.weights.push_back(source.between(1, 5));
  for (std::size_t e = 0; e < atoms * law.dimension * law.patches; ++e) law.entries.push_back(source.between(-9, 9));
  reduce(law);
  return law;
}

LawField point_law(std::vector<std::int64_t> patch, std::int64_t denominator) { return {patch.size(), 1, false, denominator, {1}, std::move(patch)}; }

Record arbitrary_record(Source& source) {
  Record record;
  const std::uint64_t fields = source.below(6);
  for (std::uint64_t f = 0; f < fields; ++f) {
    const std::string name = "field " + std::to_string(f);
    switch (source.below(6)) {
      case 0: record.set(name, source.between(-1000, 1000)); break;
      case 1: record.set(name, fraction(source.between(-99, 99), source.between(1, 99))); break;
      case 2: record.set(name, Box{fraction(source.between(-9, 0), source.between(1, 9)), source.share(9)}); break;
      case 3: record.set(name, arbitrary_law(source)); break;
      case 4: record.set(name, LawField{source.below(5) + 1, 1, true, 1, {}, {}}); break;
      default: {
        VectorField vector{source.between(1, 12), {source.between(-9, 9)}};
        while (source.chance(2, 3)) vector.entries.push_back(source.between(-9, 9));
        reduce(vector);
        record.set(name, vector);
      }
    }
  }
  return record;
}

}  // namespace lakatos::fake

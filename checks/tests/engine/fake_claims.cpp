#include "checks/tests/engine/fake_claims.hpp"

namespace lakatos::fake {
namespace {

void state_parabola(Statement& claim) {
  const Real x = claim.number("x"), top = claim.constant("top", {1, 4});
  claim.given("not negative", x >= 0);
  claim.given("at most one", x <= 1);
  if (claim.settled()) return;
  claim.then("height", [&] { return (claim.planted("sum for product") ? x + (1 - x) : x * (1 - x)) <= top; });
}

}  // namespace

Claim stating(std::string id, Part<void(Statement&)> state) {
  return {.id = std::move(id),
          .themes = {"model"},
          .readings = {{"only", "the only one", "survives", "sampled", ""}},
          .state = std::move(state)};
}

void enumerate(Claim& claim, std::vector<Record> list) {
  claim.enumerated = [size = static_cast<std::int64_t>(list.size())] { return size; };
  claim.enumerate = [list = std::move(list)](std::int64_t index) { return list[static_cast<std::size_t>(index)]; };
}

Claim parabola() {
  Claim claim = stating("fake/parabola", state_parabola);
  claim.constants = {{"top", {1, 4}, "the 1/4"}};
  claim.planted = {{"top 6/25", "6/25 in place of 1/4", "top", {6, 25}, "", "", ""}};
  claim.draw = [](Source& source) { return number("x", fraction(source.between(-3, 67), 64)); };
  return claim;
}

LawField arbitrary_law(Source& source) {
  LawField law{source.below(3) + 1, source.below(3) + 1, false, source.between(1, 6), {}, {}};
  const std::uint64_t atoms = source.below(4) + 1;
  for (std::uint64_t n = 0; n < atoms; ++n) law.weights.push_back(source.between(1, 5));
  for (std::size_t e = 0; e < atoms * law.dimension * law.patches; ++e) law.entries.push_back(source.between(-9, 9));
  reduce(law);
  return law;
}

LawField point_law(std::vector<std::int64_t> patch, std::int64_t denominator) {
  return {patch.size(), 1, false, denominator, {1}, std::move(patch)};
}

Record arbitrary_record(Source& source) {
  Record record;
  const std::uint64_t fields = source.below(6);
  for (std::uint64_t f = 0; f < fields; ++f) {
    const std::string name = "field " + std::to_string(f);
    switch (source.below(6)) {
      case 0:
        record.set(name, source.between(-1000, 1000));
        break;
      case 1:
        record.set(name, fraction(source.between(-99, 99), source.between(1, 99)));
        break;
      case 2:
        record.set(name, Box{fraction(source.between(-9, 0), source.between(1, 9)), source.share(9)});
        break;
      case 3:
        record.set(name, arbitrary_law(source));
        break;
      case 4:
        record.set(name, LawField{source.below(5) + 1, 1, true, 1, {}, {}});
        break;
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

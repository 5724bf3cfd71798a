#include "checks/hierarchical/model/standing.hpp"

#include <stdexcept>

#include "theory/hierarchical/pixel_chances.hpp"

namespace lakatos::hierarchical {
namespace {

[[noreturn]] void no_instance(const std::string& why) { throw std::invalid_argument(why); }

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

}  // namespace

Images read_law(const Statement& claim, std::int64_t classes, std::int64_t positions, const char* images,
                const char* masses, std::int64_t labels) {
  const auto wrong = [&](const char* field, const char* why) {
    no_instance("field '" + std::string(field) + "' " + why);
  };
  const std::vector<std::int64_t> entries = whole_entries(claim, images);
  const std::size_t length = index(positions) + 1;
  if (positions < 1 || entries.empty() || entries.size() % length != 0)
    wrong(images, "must hold a label and a class for each position, image after image");
  Images law;
  law.masses = claim.vector(masses);
  for (std::size_t i = 0; i < entries.size(); i += length) {
    if (labels == 0 && entries[i] != 1 && entries[i] != -1) wrong(images, "has a label that is neither 1 nor -1");
    if (labels > 0 && (entries[i] < 1 || entries[i] > labels)) wrong(images, "has a label that does not exist");
    law.labels.push_back(static_cast<int>(entries[i]));
    Image image;
    for (std::size_t j = 1; j < length; ++j) {
      const std::int64_t c = entries[i + j];
      if (c < 1 || c > classes) wrong(images, "has a class that does not exist");
      image.push_back(c - 1);
    }
    law.images.push_back(std::move(image));
  }
  if (law.masses.size() != law.images.size()) wrong(masses, "needs a number for each image");
  return law;
}

Real area_of(const Statement& claim, const Version& in, const char* field, const char* root) {
  const char* const name = in(field, root);
  const Real side = claim.whole(name, claim.integer(name), {name});
  return in.first ? side : square(side);
}

std::vector<std::int64_t> whole_entries(const Statement& claim, const char* field) {
  const VectorField& vector = claim.record().vector(field);
  std::vector<std::int64_t> entries;
  for (const std::int64_t entry : vector.entries) {
    if (entry % vector.denominator != 0) no_instance(std::string("field '") + field + "' must hold whole numbers");
    entries.push_back(entry / vector.denominator);
  }
  return entries;
}

std::vector<Vector<Rational>> rational_rows(const Statement& claim, const char* field, std::size_t length) {
  const VectorField& vector = claim.record().vector(field);
  std::vector<Vector<Rational>> rows;
  for (const std::int64_t entry : vector.entries) {
    if (rows.empty() || rows.back().size() == length) rows.emplace_back();
    rows.back().push_back(from_integers<Rational>(entry, vector.denominator));
  }
  return rows;
}

Level read_level(const Statement& claim, const Version& in) {
  Level level;
  level.classes = claim.integer("classes");
  const std::int64_t side = claim.integer(in("positions", "side"));
  level.positions = in.first ? side : side * side;
  level.variants = claim.integer("variants");
  if (claim.symbolic()) {
    level.means = {symbol_vector(in.mean("c_1")), symbol_vector(in.mean("c_2"))};
    return level;
  }
  level.law = read_law(claim, level.classes, level.positions);
  level.means = mean_images(level.law, level.classes);
  return level;
}

Real classes_of(const Statement& claim, const Version& in, const Level& level) {
  return claim.whole(in.classes(), level.classes, {"classes"});
}
Real positions_of(const Statement& claim, const Version& in, const Level& level) {
  return in.first ? claim.whole("m", level.positions, {"positions"}) : claim.whole("m_0^2", level.positions);
}
Real variants_of(const Statement& claim, const Version& in, const Level& level) {
  return claim.whole(in.variants(), level.variants, {"variants"});
}

bool give_level(Statement& claim, const Version& in, const Level& level) {
  claim.given("sizes", counted(in(R"(|\mathcal C| \ge 1,\ d \ge 1)", R"(|\mathcal C_0| \ge 1,\ k \ge 1)"), [&] {
                return both(classes_of(claim, in, level) >= 1, variants_of(claim, in, level) >= 1);
              }));
  give_law(claim, level.law);
  return claim.settled();
}

void give_law(Statement& claim, const Images& law) {
  claim.given("law", text(R"(\text{masses} \ge 0 \text{ of sum } 1)"), [&] { return is_law(law); });
  claim.given("balanced", [&] {
    const Real half = claim.dial("balance", {1, 2});
    if (claim.symbolic()) return named(R"(\mathbb P(y=1))") == half;
    return chance_of_positive(law) == half;
  });
}

void give_independent(Statement& claim, const Version& in, const Level& level) {
  claim.given("independent", text(R"(\{)", in.mean("c"), R"(\}_c \text{ linearly independent})"),
              [&] { return independent(level.means); });
}

void give_pairwise_independent(Statement& claim, const Version& in, const Level& level) {
  claim.given("pairwise independent",
              text(in.mean("c"), ",", in.mean("c'"), R"(\text{ linearly independent for } c \ne c')"),
              [&] { return pairwise_independent({level.means}); });
}

Formula under_both_labels(const Level& level) {
  return predicate([&] { return shown_under_both_labels(level); },
                   R"(0 < \mathbb P(z_j=c \mid y=1) \ne \mathbb P(z_j=c \mid y=-1) > 0 \text{ for some } c, j)");
}

}  // namespace lakatos::hierarchical

#include "checks/hierarchical/clustering/points.hpp"

#include <stdexcept>
#include <string>

#include "checks/hierarchical/model/standing.hpp"

namespace lakatos::hierarchical {

std::vector<Vec> read_points(const Statement& claim, const char* field, const char* dimension, const char* first,
                             const char* second, std::size_t most) {
  const std::int64_t width = claim.integer(dimension);
  const Vec numbers = claim.vector(field, first);
  if (claim.symbolic()) return {symbol_vector(first), symbol_vector(second)};
  if (width < 1 || numbers.empty() || numbers.size() % static_cast<std::size_t>(width) != 0)
    throw std::invalid_argument(std::string("field '") + field + "' must hold points of '" + dimension + "' numbers");
  std::vector<Vec> points;
  for (auto at = numbers.begin(); at != numbers.end(); at += width) points.emplace_back(at, at + width);
  if (points.size() > most) throw std::invalid_argument(std::string("field '") + field + "' has too many points");
  return points;
}

std::vector<Vec> read_points(const Statement& claim, std::size_t most) {
  return read_points(claim, "points", "dimension", "x_i", "x_j", most);
}

Real number_of_points(const Statement& claim, const char* latex) {
  if (claim.symbolic()) return named(latex);
  const auto entries = static_cast<std::int64_t>(claim.record().vector("points").entries.size());
  return claim.whole(latex, entries, {"points.entries"}) / claim.whole("", claim.integer("dimension"), {"dimension"});
}

std::vector<std::size_t> read_labels(const Statement& claim, const char* field, std::size_t length, std::int64_t most) {
  if (claim.symbolic()) return {0, 1};
  std::vector<std::size_t> labels;
  for (const std::int64_t entry : whole_entries(claim, field)) {
    if (entry < 1 || entry > most) throw std::invalid_argument(std::string("field '") + field + "' has an odd label");
    labels.push_back(static_cast<std::size_t>(entry - 1));
  }
  if (labels.size() != length) throw std::invalid_argument(std::string("field '") + field + "' needs other labels");
  return labels;
}

Formula meets_specification(const std::vector<Vec>& points, const std::vector<Vec>& images, const Real& gamma,
                            const Real& far) {
  return for_pairs(points.size(), [&](std::size_t i, std::size_t j) {
    const Real apart = squared_distance(points[i], points[j]);
    return both(either(apart >= square(gamma), squared_distance(images[i], images[j]) == 0),
                either(apart <= square(far * gamma), dot(images[i], images[j]) == 0));
  });
}

Formula points_differ(const std::vector<Vec>& points) {
  return for_pairs(points.size(),
                   [&](std::size_t i, std::size_t j) { return squared_distance(points[i], points[j]) > 0; });
}

void give_not_zero(Statement& claim, const std::vector<Vec>& points) {
  claim.given("not zero", [&] {
    if (symbolic()) return squared_norm(points[0]) > 0;
    Formula all = all_of_none();
    for (const Vec& point : points) all = both(all, squared_norm(point) > 0);
    return all;
  });
}

void give_gap(Statement& claim, const std::vector<Vec>& points, const Real& gamma, const Real& far) {
  claim.given("gap", for_pairs(points.size(), [&](std::size_t i, std::size_t j) {
                const Real apart = squared_distance(points[i], points[j]);
                return either(apart < square(gamma), apart >= square(far * gamma));
              }));
}

VectorField draw_chain(Source& source, std::int64_t dimension, std::int64_t most, std::int64_t parts,
                       std::int64_t step) {
  VectorField points{parts, {}};
  const std::int64_t count = source.between(2, most);
  std::vector<std::int64_t> at(static_cast<std::size_t>(dimension), 0);
  for (std::int64_t i = 0; i < count; ++i) {
    points.entries.insert(points.entries.end(), at.begin(), at.end());
    if (source.chance(1, 8)) step *= 3;
    at[dimension > 1 && source.chance(1, 3) ? 1 : 0] += source.chance(1, 4) ? source.between(-step, step) : step;
  }
  return points;
}

VectorField draw_groups(Source& source, std::int64_t dimension, std::int64_t groups, std::int64_t members,
                        std::int64_t parts, std::int64_t near, std::int64_t far, std::vector<std::int64_t>* labels) {
  VectorField points{parts, {}};
  std::int64_t at = 0;
  for (std::int64_t g = 0; g < groups; ++g) {
    for (std::int64_t i = 0; i < members; ++i) {
      // The ends of the group first, so that its diameter is `near` more often than not.
      const std::int64_t offset = i == 0 ? 0 : i == 1 && !source.chance(1, 4) ? near : source.between(0, near);
      points.entries.push_back(at + offset);
      for (std::int64_t c = 1; c < dimension; ++c) points.entries.push_back(0);
      if (labels != nullptr) labels->push_back(g + 1);
    }
    at += near + far + (source.chance(1, 2) ? 0 : source.between(0, 2 * far));
  }
  return points;
}

Record draw_gapped(Source& source, std::int64_t members) {
  const std::int64_t dimension = source.between(1, 2);
  Record record;
  record.set("dimension", dimension);
  if (source.chance(1, 8)) record.set("points", draw_chain(source, dimension, 5, 10, 9));
  else
    record.set("points", draw_groups(source, dimension, source.between(2, 3), source.between(1, members), 10,
                                     source.between(1, 9), source.between(20, 26), nullptr));
  return record.set("gamma", fraction(1, 1));
}

}  // namespace lakatos::hierarchical

#include "checks/engine/campaign/boundary_edges.hpp"

#include <algorithm>
#include <cmath>

#include "checks/engine/instance/moves.hpp"

namespace lakatos {
namespace {

constexpr std::size_t most_steps = 4'000;  // of a recording: a longer one would cost more than the edges are worth
constexpr std::size_t most_edges = 24;

std::optional<std::size_t> coordinate_of(const Margins& margins, std::size_t field) {
  const auto& all = margins.coordinates();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].field == field && all[i].kind == Coordinate::Kind::number && all[i].input != no_input) return i;
  }
  return {};
}

}  // namespace

std::optional<Fraction> on_boundary(const Claim& claim, const Settings& settings, const Record& record,
                                    std::size_t field, std::size_t relation) {
  std::optional<Margins> margins = Margins::of(claim, record, settings, most_steps);
  if (!margins || relation >= margins->assumptions().size()) return {};
  const std::optional<std::size_t> i = coordinate_of(*margins, field);
  if (!i) return {};
  const Margin margin = margins->assumptions()[relation];
  std::vector<double> point;
  for (const Coordinate& each : margins->coordinates()) point.push_back(each.value);
  const double size = std::fmax(margins->size(margin), 1e-300);
  for (int step = 0; step < 12; ++step) {
    const double slack = margins->slack(margin), slope = margins->gradient(margin)[*i];
    if (std::fabs(slack) <= 1e-15 * size) break;
    point[*i] -= slack / slope;
    if (!(slope != 0) || !std::isfinite(point[*i])) return {};
    margins->move(point);
  }
  const double x = point[*i];
  if (!(std::fabs(margins->slack(margin)) <= 1e-9 * size)) return {};
  if (x == 0 || std::fabs(x) < 1e-12) return Fraction{};
  return std::fabs(x) < 1e9 && std::fabs(x) > 1e-9 ? std::optional(short_fraction(x, 40)) : std::nullopt;
}

std::vector<Edge> boundary_edges(const Claim& claim, const Settings& settings, const Record& record) {
  std::vector<Edge> edges;
  const auto is_number = [](const auto& field) { return std::holds_alternative<Fraction>(field.second); };
  if (std::none_of(record.fields().begin(), record.fields().end(), is_number)) return edges;
  std::optional<Margins> margins = Margins::of(claim, record, settings, most_steps);
  for (std::size_t k = 0; margins && k < margins->assumptions().size(); ++k) {
    if (margins->assumptions()[k].equality) continue;
    const std::vector<double> gradient = margins->gradient(margins->assumptions()[k]);
    for (std::size_t f = 0; f < record.fields().size() && edges.size() < most_edges; ++f) {
      const std::optional<std::size_t> i = coordinate_of(*margins, f);
      if (!i || gradient[*i] == 0) continue;
      edges.push_back({f, false, [&claim, &settings, f, k](Record& at) {
                         if (const auto x = on_boundary(claim, settings, at, f, k)) at.fields()[f].second = *x;
                       }});
    }
  }
  return edges;
}

}  // namespace lakatos

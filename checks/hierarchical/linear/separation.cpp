#include "checks/hierarchical/linear/separation.hpp"

#include "theory/numeric/errors.hpp"

namespace lakatos::hierarchical {

std::vector<Vec> read_separator(const Statement& claim, const Level& level) {
  if (claim.symbolic()) return {};
  const auto m = static_cast<std::size_t>(level.positions);
  return rows_of(claim.vector("separator", m * static_cast<std::size_t>(level.classes)), m);
}

Formula margin_attained(const std::vector<Vec>& separator, const Images& law) {
  return predicate([&] { return attains_margin(separator, law); },
                   R"(y\,\langle W^*, Z \rangle = 1 \text{ for some image } Z)");
}

void give_separable(Statement& claim, const Level& level, const std::vector<Vec>& separator) {
  const Real margin = claim.constant("margin", {1, 1});
  claim.given("separable", text(R"(y\,\langle W^*, Z \rangle \ge )", margin, R"(,\ (Z,y) \sim \mathcal G_0)"),
              [&] { return separates(separator, level.law, margin); });
}

namespace {

/// The points in rationals, whatever is judging.
HardMarginResult solved(const Statement& claim, const Layer& layer, const Points& known) {
  const Unrecorded inside;
  const auto patches = rational_rows(claim, "vectors", static_cast<std::size_t>(layer.dimension));
  HardMargin problem{{}, known.labels, {}};
  for (const Image& image : known.images) {
    Vector<Rational>& point = problem.points.emplace_back();
    for (const std::int64_t p : image) {
      const Vector<Rational>& patch = patches[static_cast<std::size_t>(p)];
      point.insert(point.end(), patch.begin(), patch.end());
    }
  }
  return solve(problem);
}

}  // namespace

HardMarginBounds<Real> least_separator_norm(const Statement& claim, const Layer& layer) {
  const Points known = support_points(layer);
  const HardMarginResult result = solved(claim, layer, known);
  if (result.kind == HardMarginResult::Kind::open) throw Undecided("no certified separator");
  const bool found = result.kind == HardMarginResult::Kind::separable;
  const Vector<Rational> none(known.points.front().size(), Rational(0));
  return bound_margin(known.points, known.labels, {found ? result.separator : none, result.multipliers});
}

}  // namespace lakatos::hierarchical

#include "checks/hierarchical/linear/separation.hpp"

#include "theory/numeric/errors.hpp"

namespace lakatos::hierarchical {

std::vector<Vec> read_separator(const Statement& claim, const Level& level) {
  if (claim.symbolic()) return {};
  const auto m = static_cast<std::size_t>(level.positions);
  return rows_of(claim.vector("separator", m * static_cast<std::size_t>(level.classes)), m);
}

Real latent_score(const std::vector<Vec>& separator, const Image& image) {
  Real sum = 0;
  for (std::size_t j = 0; j < image.size(); ++j) sum += separator[static_cast<std::size_t>(image[j])][j];
  return sum;
}

Truth separates(const std::vector<Vec>& separator, const Images& law, const Real& margin) {
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < law.size(); ++n) {
    if (less_equal(law.masses[n], Real(0)) == Truth::yes) continue;
    const Real score = latent_score(separator, law.images[n]);
    all = both(all, less_equal(margin, law.labels[n] > 0 ? score : -score));
  }
  return all;
}

Formula margin_attained(const std::vector<Vec>& separator, const Images& law) {
  const auto decide = [&] {
    Truth some = Truth::no;
    for (std::size_t n = 0; n < law.size(); ++n) {
      const Real score = latent_score(separator, law.images[n]);
      const Truth here = equal(law.labels[n] > 0 ? score : -score, Real(1));
      some = either(some, both(less(Real(0), law.masses[n]), here));
    }
    return some;
  };
  return predicate(decide, R"(y\,\langle W^*, Z \rangle = 1 \text{ for some image } Z)");
}

void give_separable(Statement& claim, const Level& level, const std::vector<Vec>& separator) {
  const Real margin = claim.constant("margin", {1, 1});
  claim.given("separable", text(R"(y\,\langle W^*, Z \rangle \ge )", margin, R"(,\ (Z,y) \sim \mathcal G_0)"),
              [&] { return separates(separator, level.law, margin); });
}

std::vector<Vec> class_sums(const Layer& layer) {
  std::vector<Vec> sums(static_cast<std::size_t>(layer.level.classes),
                        Vec(static_cast<std::size_t>(layer.dimension), Real(0)));
  for (std::size_t p = 0; p < layer.patches.size(); ++p)
    sums[layer.class_of(p)] = add(sums[layer.class_of(p)], layer.patches[p]);
  return sums;
}

std::vector<Vec> lifted_separator(const Layer& layer, const std::vector<Vec>& separator) {
  const std::vector<Vec> sums = class_sums(layer);
  std::vector<Vec> columns(separator.front().size(), Vec(static_cast<std::size_t>(layer.dimension), Real(0)));
  for (std::size_t j = 0; j < columns.size(); ++j) {
    for (std::size_t c = 0; c < separator.size(); ++c) columns[j] = add(columns[j], scale(separator[c][j], sums[c]));
  }
  return columns;
}

Real lifted_score(const Layer& layer, const std::vector<Vec>& columns, const Image& image) {
  Real sum = 0;
  for (std::size_t j = 0; j < image.size(); ++j)
    sum += dot(columns[j], layer.patches[static_cast<std::size_t>(image[j])]);
  return sum;
}

Real squared_frobenius(const std::vector<Vec>& rows) {
  Real sum = 0;
  for (const Vec& row : rows) sum += squared_norm(row);
  return sum;
}

Points support_points(const Layer& layer) {
  Points found;
  const Images observed = observed_law(layer);
  for (std::size_t n = 0; n < observed.size(); ++n) {
    if (less_equal(observed.masses[n], Real(0)) == Truth::yes) continue;
    Vec point;
    for (const std::int64_t p : observed.images[n]) {
      const Vec& patch = layer.patches[static_cast<std::size_t>(p)];
      point.insert(point.end(), patch.begin(), patch.end());
    }
    found.points.push_back(std::move(point));
    found.labels.push_back(observed.labels[n]);
    found.images.push_back(observed.images[n]);
  }
  return found;
}

namespace {

/// The points in rationals, whatever is judging.
HardMarginResult solved(const Statement& claim, const Layer& layer, const Points& known) {
  const Unrecorded inside;
  const VectorField& vectors = claim.record().vector("vectors");
  const auto length = static_cast<std::size_t>(layer.dimension);
  HardMargin problem{{}, known.labels, {}};
  for (const Image& image : known.images) {
    Vector<Rational> point;
    for (const std::int64_t p : image) {
      for (std::size_t q = 0; q < length; ++q)
        point.push_back(
            from_integers<Rational>(vectors.entries[static_cast<std::size_t>(p) * length + q], vectors.denominator));
    }
    problem.points.push_back(std::move(point));
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

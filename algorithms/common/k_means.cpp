#include "algorithms/common/k_means.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos {
namespace {

using Seeds = std::vector<std::size_t>;

template <class S>
S length_of(const Vector<S>& x) {
  const S square = squared_norm(x);
  if (equal(square, S(0)) == Truth::yes) throw Undefined("the zero vector has no cosine");
  return sqrt(square);
}

template <class S>
S squared_dissimilarity(const Vector<S>& x, const Vector<S>& y, Dissimilarity dissimilarity) {
  if (dissimilarity == Dissimilarity::euclidean) return squared_distance(x, y);
  return square(S(S(1) - dot(x, y) / S(length_of(x) * length_of(y))));
}

/// D(x)^2 from the nearest seed.
template <class S>
S squared_distance_to(const Matrix<S>& squares, const Seeds& seeds, std::size_t x) {
  using std::min;
  if (std::find(seeds.begin(), seeds.end(), x) != seeds.end()) return S(0);
  S least = squares(x, seeds.front());
  for (const std::size_t seed : seeds) least = min(least, squares(x, seed));
  return least;
}

/// Is x nearer to a than to b? By cosines: <x, a> / |a| > <x, b> / |b|, with squares in place of roots.
template <class S>
bool nearer(const Vector<S>& x, const Vector<S>& a, const Vector<S>& b, Dissimilarity dissimilarity) {
  if (dissimilarity == Dissimilarity::euclidean)
    return decide(less(squared_distance(x, a), squared_distance(x, b)), "the nearest centre is open");
  const auto signed_square = [&](const Vector<S>& centre) {
    const S product = dot(x, centre), size = squared_norm(centre);
    if (equal(size, S(0)) == Truth::yes) throw Undefined("the zero vector has no cosine");
    return S(product * abs(product) / size);
  };
  return decide(less(signed_square(b), signed_square(a)), "the nearest centre is open");
}

template <class S>
std::size_t nearest(const Vector<S>& x, const Points<S>& centres, Dissimilarity dissimilarity) {
  std::size_t best = 0;
  for (std::size_t c = 1; c < centres.size(); ++c) {
    if (nearer(x, centres[c], centres[best], dissimilarity)) best = c;
  }
  return best;
}

/// The mean of the points of cluster c, `before` where it has none.
template <class S>
Vector<S> mean_of(const Points<S>& points, const std::vector<std::size_t>& of, std::size_t c, const Vector<S>& before,
                  Dissimilarity dissimilarity) {
  Vector<S> sum(before.size(), S(0));
  long count = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (of[i] != c) continue;
    const bool unit = dissimilarity == Dissimilarity::cosine;
    sum = add(std::move(sum), unit ? scale(S(S(1) / length_of(points[i])), points[i]) : points[i]);
    ++count;
  }
  return count == 0 ? before : scale(S(S(1) / S(count)), std::move(sum));
}

/// f(clustering from these seeds, their chance) for every outcome.
template <class S, class F>
void for_runs(const Points<S>& points, std::size_t clusters, Dissimilarity dissimilarity, F&& f) {
  const SeedLaw<S> law = seed_law(squared_dissimilarities(points, dissimilarity), clusters);
  for (const auto& outcome : law.outcomes) {
    Points<S> centres;
    for (const std::size_t seed : outcome.seeds) centres.push_back(points[seed]);
    f(lloyd(points, std::move(centres), dissimilarity), outcome.chance);
  }
}

}  // namespace

template <class S>
Matrix<S> squared_dissimilarities(const Points<S>& points, Dissimilarity dissimilarity) {
  [[maybe_unused]] RoundingFor<S> rounding;
  Matrix<S> squares(points.size(), points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    squares(i, i) = S(0);
    for (std::size_t j = 0; j < i; ++j)
      squares(i, j) = squares(j, i) = squared_dissimilarity(points[i], points[j], dissimilarity);
  }
  return squares;
}

template <class S>
Vector<S> next_seed_chances(const Matrix<S>& squares, const Seeds& seeds) {
  [[maybe_unused]] RoundingFor<S> rounding;
  const std::size_t n = squares.rows();
  if (n == 0 || squares.cols() != n) throw std::invalid_argument("there are no points");
  if (seeds.empty()) return Vector<S>(n, S(S(1) / S(static_cast<long>(n))));
  Vector<S> chances;
  S total(0);
  for (std::size_t x = 0; x < n; ++x) {
    chances.push_back(squared_distance_to(squares, seeds, x));
    total += chances.back();
  }
  if (decide(equal(total, S(0)), "whether every D vanishes is open")) return {};
  for (S& chance : chances) chance /= total;
  return chances;
}

template <class S>
SeedLaw<S> seed_law(const Matrix<S>& squares, std::size_t clusters, std::size_t most) {
  [[maybe_unused]] RoundingFor<S> rounding;
  std::map<Seeds, S> sets{{Seeds(), S(1)}};
  SeedLaw<S> law{{}, S(0)};
  for (std::size_t step = 0; step < clusters; ++step) {
    std::map<Seeds, S> larger;
    for (const auto& [seeds, chance] : sets) {
      const Vector<S> next = next_seed_chances(squares, seeds);
      if (next.empty()) law.lost += chance;
      for (std::size_t x = 0; x < next.size(); ++x) {
        if (equal(next[x], S(0)) == Truth::yes) continue;
        Seeds more = seeds;
        more.insert(std::lower_bound(more.begin(), more.end(), x), x);
        const S share = chance * next[x];
        const auto [place, fresh] = larger.try_emplace(std::move(more), share);
        if (!fresh) place->second += share;
      }
      if (larger.size() > most) throw std::length_error("too many sets of seeds");
    }
    sets = std::move(larger);
  }
  for (auto& [seeds, chance] : sets) law.outcomes.push_back({seeds, chance});
  return law;
}

template <class S>
Clustering<S> lloyd(const Points<S>& points, Points<S> centres, Dissimilarity dissimilarity, std::int64_t most) {
  [[maybe_unused]] RoundingFor<S> rounding;
  if (centres.empty()) throw std::invalid_argument("there are no centres");
  Clustering<S> at{{}, std::move(centres)};
  for (;;) {
    std::vector<std::size_t> of;
    for (const Vector<S>& x : points) of.push_back(nearest(x, at.centres, dissimilarity));
    if (of == at.of) return at;
    if (++at.steps > most) throw std::length_error("Lloyd's algorithm takes too many steps");
    at.of = std::move(of);
    for (std::size_t c = 0; c < at.centres.size(); ++c) {
      at.emptied = at.emptied || std::find(at.of.begin(), at.of.end(), c) == at.of.end();
      at.centres[c] = mean_of(points, at.of, c, at.centres[c], dissimilarity);
    }
  }
}

bool same_partition(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  if (a.size() != b.size()) throw std::invalid_argument("labellings of different points");
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if ((a[i] == a[j]) != (b[i] == b[j])) return false;
    }
  }
  return true;
}

template <class S>
S chance_of_partition(const Points<S>& points, std::size_t clusters, const std::vector<std::size_t>& blocks,
                      Dissimilarity dissimilarity) {
  [[maybe_unused]] RoundingFor<S> rounding;
  S total(0);
  for_runs(points, clusters, dissimilarity, [&](const Clustering<S>& end, const S& chance) {
    if (same_partition(end.of, blocks)) total += chance;
  });
  return total;
}

template <class S>
S chance_of_centres_within(const Points<S>& points, std::size_t clusters, const std::vector<std::size_t>& blocks,
                           Dissimilarity dissimilarity) {
  [[maybe_unused]] RoundingFor<S> rounding;
  S total(0);
  const auto is_point_of = [&](const Vector<S>& centre, std::size_t block) {
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (blocks[i] == block && decide(equal(squared_distance(points[i], centre), S(0)), "is a centre a point?"))
        return true;
    }
    return false;
  };
  for_runs(points, clusters, dissimilarity, [&](const Clustering<S>& end, const S& chance) {
    for (const std::size_t block : blocks) {
      if (std::none_of(end.centres.begin(), end.centres.end(),
                       [&](const Vector<S>& centre) { return is_point_of(centre, block); }))
        return;
    }
    total += chance;
  });
  return total;
}

template Matrix<Interval> squared_dissimilarities(const Points<Interval>&, Dissimilarity);
template Vector<Interval> next_seed_chances(const Matrix<Interval>&, const Seeds&);
template SeedLaw<Interval> seed_law(const Matrix<Interval>&, std::size_t, std::size_t);
template Clustering<Interval> lloyd(const Points<Interval>&, Points<Interval>, Dissimilarity, std::int64_t);
template Interval chance_of_partition(const Points<Interval>&, std::size_t, const std::vector<std::size_t>&,
                                      Dissimilarity);
template Interval chance_of_centres_within(const Points<Interval>&, std::size_t, const std::vector<std::size_t>&,
                                           Dissimilarity);

template Matrix<Ball> squared_dissimilarities(const Points<Ball>&, Dissimilarity);
template Vector<Ball> next_seed_chances(const Matrix<Ball>&, const Seeds&);
template SeedLaw<Ball> seed_law(const Matrix<Ball>&, std::size_t, std::size_t);
template Clustering<Ball> lloyd(const Points<Ball>&, Points<Ball>, Dissimilarity, std::int64_t);
template Ball chance_of_partition(const Points<Ball>&, std::size_t, const std::vector<std::size_t>&, Dissimilarity);
template Ball chance_of_centres_within(const Points<Ball>&, std::size_t, const std::vector<std::size_t>&,
                                       Dissimilarity);

template Matrix<Rational> squared_dissimilarities(const Points<Rational>&, Dissimilarity);
template Vector<Rational> next_seed_chances(const Matrix<Rational>&, const Seeds&);
template SeedLaw<Rational> seed_law(const Matrix<Rational>&, std::size_t, std::size_t);
template Clustering<Rational> lloyd(const Points<Rational>&, Points<Rational>, Dissimilarity, std::int64_t);
template Rational chance_of_partition(const Points<Rational>&, std::size_t, const std::vector<std::size_t>&,
                                      Dissimilarity);
template Rational chance_of_centres_within(const Points<Rational>&, std::size_t, const std::vector<std::size_t>&,
                                           Dissimilarity);

}  // namespace lakatos

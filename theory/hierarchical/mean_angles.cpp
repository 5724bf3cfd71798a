#include "theory/hierarchical/mean_angles.hpp"

#include "theory/hierarchical/hierarchy.hpp"
#include "theory/hierarchical/separation.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/probability/real_probability.hpp"

namespace lakatos::hierarchical {
namespace {

/// The angle between u and v over pi. In rationals it is known where the two are parallel.
Real share_of_pi(const Vec& u, const Vec& v) {
  if (!exact()) return angle_between_means(u, v) / pi();
  if (!decide(equal(gram_determinant(u, v), Real(0)))) throw Undecided("an angle that is no multiple of pi");
  return decide(less(dot(u, v), Real(0))) ? 1 : 0;
}

/// f(pair) over all pairs of different classes, joined.
template <class F>
Truth for_pairs(const std::vector<Vec>& means, F&& f) {
  Truth all = Truth::yes;
  for (std::size_t a = 0; a < means.size(); ++a) {
    for (std::size_t b = a + 1; b < means.size(); ++b) all = both(all, f(means[a], means[b]));
  }
  return all;
}

}  // namespace

Real least_share_of_pi(const std::vector<Vec>& means) {
  if (symbolic()) return named(R"(\theta/\pi)");
  Real least = 1;
  for (std::size_t a = 0; a < means.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) least = min(least, share_of_pi(means[a], means[b]));
  }
  return least;
}

Truth some_dependent(const std::vector<Vec>& means) {
  Truth some = Truth::no;
  for (std::size_t a = 0; a < means.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) some = either(some, negate(independent(means[a], means[b])));
  }
  return some;
}

Truth some_nearly_on_one_line(const std::vector<Vec>& means) {
  Truth some = Truth::no;
  for (std::size_t a = 0; a < means.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const Vec &u = means[a], &v = means[b];
      some = either(some, less(16 * gram_determinant(u, v), squared_norm(u) * squared_norm(v)));
    }
  }
  return some;
}

void require_cosines(const std::vector<Vec>& means) {
  for (const Vec& u : means) {
    for (const Vec& v : means) square(dot(u, v)) / (squared_norm(u) * squared_norm(v));
  }
}

Real largest_squared_cosine(const std::vector<Vec>& means) {
  Real largest = 0;
  for (std::size_t a = 0; a < means.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const Real product = dot(means[a], means[b]);
      if (decide(less_equal(product, Real(0)))) continue;  // neither of an acute pair vanishes
      largest = max(largest, square(product) / (squared_norm(means[a]) * squared_norm(means[b])));
    }
  }
  return largest;
}

Truth mean_norms_beyond(const std::vector<Vec>& means, bool strict) {
  if (!strict) return Truth::yes;  // lambda is the least of them
  const Real least = least_square(Means{means});
  return for_pairs(means, [&](const Vec& u, const Vec& v) {
    return either(less(least, squared_norm(u)), less(least, squared_norm(v)));
  });
}

Truth angles_beyond(const std::vector<Vec>& means, bool strict) {
  return for_pairs(means, [&](const Vec& u, const Vec& v) {
    const Real mine = signed_square_of_cosine(u, v);
    Truth beyond = strict ? Truth::no : Truth::yes;  // beyond some other angle
    for_pairs(means, [&](const Vec& a, const Vec& b) {
      const Real its = signed_square_of_cosine(a, b);
      if (strict) beyond = either(beyond, less(mine, its));
      return Truth::yes;
    });
    return beyond;
  });
}

PairShape shape_of(const Vec& u, const Vec& v) {
  return {sqrt(squared_distance(u, v)), angle_between_means(u, v), sqrt(min(squared_norm(u), squared_norm(v)))};
}

}  // namespace lakatos::hierarchical

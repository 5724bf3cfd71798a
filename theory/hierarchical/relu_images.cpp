#include "theory/hierarchical/relu_images.hpp"

#include <algorithm>
#include <array>

namespace lakatos::hierarchical {
namespace {

Truth none_zero(const std::vector<Entries>& images) {
  Truth all = Truth::yes;
  for (const Entries& u : images) all = both(all, less(Real(0), u.own + u.other));
  return all;
}

}  // namespace

TwoClusters two_clusters(std::vector<Vec> points, std::vector<std::size_t> of) {
  TwoClusters in{std::move(points), std::move(of), {}};
  in.sums.assign(2, Vec(in.points[0].size(), Real(0)));
  for (std::size_t i = 0; i < in.points.size(); ++i) in.sums[in.of[i]] = add(in.sums[in.of[i]], in.points[i]);
  return in;
}

Truth centroids_exist(const TwoClusters& in) {
  Truth all = Truth::yes;
  for (const Vec& sum : in.sums) all = both(all, less(Real(0), squared_norm(sum)));
  return all;
}

Truth is_fixed_point(const TwoClusters& in) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < in.points.size(); ++i) {
    const Vec &own = in.sums[in.of[i]], &other = in.sums[1 - in.of[i]];
    const Real a = dot(in.points[i], own), b = dot(in.points[i], other);
    all = both(all, less(b * abs(b) * squared_norm(own), a * abs(a) * squared_norm(other)));
  }
  return all;
}

std::vector<Entries> products(const TwoClusters& in) {
  const std::array<Real, 2> length{sqrt(squared_norm(in.sums[0])), sqrt(squared_norm(in.sums[1]))};
  std::vector<Entries> all;
  for (std::size_t i = 0; i < in.points.size(); ++i) {
    const std::size_t own = in.of[i], other = 1 - own;
    all.push_back({dot(in.points[i], in.sums[own]) / length[own], dot(in.points[i], in.sums[other]) / length[other]});
  }
  return all;
}

std::vector<Entries> images_at(const std::vector<Entries>& all, const Real& b) {
  std::vector<Entries> images;
  for (const Entries& x : all) images.push_back({max(x.own + b, 0), max(x.other + b, 0)});
  return images;
}

std::vector<bool> vanish_first(const std::vector<Vector<Rational>>& points, const std::vector<std::size_t>& of) {
  std::vector<Vector<Rational>> sums(2, Vector<Rational>(points.front().size(), Rational(0)));
  for (std::size_t x = 0; x < of.size(); ++x) sums[of[x]] = add(sums[of[x]], points[x]);
  std::vector<Rational> keys;
  for (std::size_t x = 0; x < of.size(); ++x) {
    const Rational product = dot(points[x], sums[of[x]]);
    keys.push_back(product * abs(product) / squared_norm(sums[of[x]]));
  }
  const Rational least = *std::min_element(keys.begin(), keys.end());
  std::vector<bool> first;
  for (const Rational& key : keys) first.push_back(key == least);
  return first;
}

std::vector<Entries> images_in_the_limit(const std::vector<Entries>& all, const std::vector<bool>& first) {
  const auto last = static_cast<std::size_t>(std::find(first.begin(), first.end(), true) - first.begin());
  std::vector<Entries> images = images_at(all, -all[last].own);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (first[i]) images[i] = {1, 0};
  }
  return images;
}

Truth nearly_orthogonal(const TwoClusters& in, const std::vector<Entries>& images, const Real& most) {
  Truth all = none_zero(images);
  for (std::size_t i = 0; i < images.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (in.of[i] == in.of[j]) continue;
      const Entries &u = images[i], &v = images[j];
      const Real product = u.own * v.other + u.other * v.own;
      all = both(all, less_equal(square(product),
                                 square(most) * (square(u.own) + square(u.other)) * (square(v.own) + square(v.other))));
    }
  }
  return all;
}

Truth nearly_one_hot(const std::vector<Entries>& images, const Real& share) {
  Truth all = none_zero(images);
  for (const Entries& u : images) all = both(all, less_equal(share * (square(u.own) + square(u.other)), square(u.own)));
  return all;
}

}  // namespace lakatos::hierarchical

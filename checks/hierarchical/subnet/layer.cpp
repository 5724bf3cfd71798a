#include "checks/hierarchical/subnet/layer.hpp"

#include <algorithm>
#include <stdexcept>

namespace lakatos::hierarchical {
namespace {

/// x = 1; with the dial "length" c: between 1 and c^2.
Truth unit(const Statement& claim, const Real& x) {
  if (!claim.dialled("length")) return equal(x, Real(1));
  const Real end = square(claim.dial("length", {1, 1}));
  return both(less_equal(min(end, Real(1)), x), less_equal(x, max(end, Real(1))));
}

/// <p, q> = 1_{p=q}; with the dial "inner product" c: at most c in size for different vectors.
Truth orthonormal(const Statement& claim, const std::vector<Vec>& patches, const std::vector<std::size_t>& as) {
  Truth all = Truth::yes;
  for (std::size_t p = 0; p < patches.size(); ++p) {
    for (std::size_t q = 0; q <= p; ++q) {
      const Real product = dot(patches[p], patches[q]);
      if (as[p] == as[q]) all = both(all, unit(claim, product));
      else if (!claim.dialled("inner product")) all = both(all, equal(product, Real(0)));
      else all = both(all, less_equal(abs(product), claim.dial("inner product", {0, 1})));
    }
  }
  return all;
}

/// Every chance is 1/d; with the dial "tilt" c: between (1 - c)/d and (1 + c)/d.
Truth uniform(const Statement& claim, const std::vector<Vec>& chances) {
  Truth all = Truth::yes;
  for (const Vec& mine : chances) {
    for (const Real& chance : mine) {
      const Real share = chance * static_cast<long>(mine.size());
      all = both(
          all, claim.dialled("tilt") ? less_equal(abs(share - 1), claim.dial("tilt", {0, 1})) : equal(share, Real(1)));
    }
  }
  return all;
}

}  // namespace

std::vector<std::size_t> first_equals(const std::vector<std::int64_t>& entries, std::size_t length) {
  std::vector<std::size_t> first;
  for (std::size_t p = 0; p * length < entries.size(); ++p) {
    std::size_t q = 0;
    while (!std::equal(entries.begin() + static_cast<std::ptrdiff_t>(q * length),
                       entries.begin() + static_cast<std::ptrdiff_t>((q + 1) * length),
                       entries.begin() + static_cast<std::ptrdiff_t>(p * length)))
      ++q;
    first.push_back(q);
  }
  return first;
}

Layer read_layer(const Statement& claim, const Version& in) {
  Layer layer;
  layer.level = read_level(claim, in);
  layer.dimension = claim.integer("dimension");
  if (claim.symbolic()) return layer;
  if (layer.dimension < 1) throw std::invalid_argument("patches need an entry");
  if (layer.level.variants < 1) return layer;  // there are no patches; "sizes" says so
  const auto length = static_cast<std::size_t>(layer.dimension);
  const auto count = static_cast<std::size_t>(layer.level.classes * layer.level.variants);
  layer.patches = rows_of(claim.vector("vectors", count * length), length);
  layer.as = first_equals(claim.record().vector("vectors").entries, length);
  const Vec chances = claim.vector("chances", count);
  layer.chances = rows_of(chances, static_cast<std::size_t>(layer.level.variants));
  return layer;
}

bool give_layer(Statement& claim, const Version& in, const Layer& layer) {
  if (give_level(claim, in, layer.level)) return true;
  claim.given("patch law",
              text(R"(\mathbb P(p \mid c) \ge 0,\ \sum_{p \in )", letters(in).patches, R"(} \mathbb P(p \mid c) = 1)"),
              [&] {
                Truth all = Truth::yes;
                for (const Vec& mine : layer.chances) {
                  Real total = 0;
                  for (const Real& chance : mine) all = both(all, less_equal(Real(0), chance)), total += chance;
                  all = both(all, equal(total, Real(1)));
                }
                return all;
              });
  claim.given("uniform", text(R"(\mathbb P(p \mid c) = \tfrac1)", in.variants()),
              [&] { return uniform(claim, layer.chances); });
  give_patches(claim, layer.patches, layer.as);
  return claim.settled();
}

void give_patches(Statement& claim, const std::vector<Vec>& patches, const std::vector<std::size_t>& as) {
  claim.given("disjoint", R"(\text{the patches of all classes are different})", [&] {
    if (patches.size() > 1) return all_different(patches, [&](std::size_t p, std::size_t q) { return as[p] == as[q]; });
    const auto length = static_cast<std::int64_t>(patches.front().size());
    return equal(claim.whole("", length, {"vectors.entries"}), claim.whole("", length, {"dimension"}));  // of one
  });
  claim.given("orthonormal", text(R"(\langle p, q \rangle = \mathbb 1_{p=q})"),
              [&] { return orthonormal(claim, patches, as); });
}

Formula no_means(const Level& level) {
  Formula all = all_of_none();
  for (const Vec& mean : level.means) all = both(all, squared_norm(mean) == 0);
  return all;
}

Net read_net(const Statement& claim, const Layer& layer) {
  const std::int64_t channels = claim.integer("channels");
  if (claim.symbolic()) return {};
  if (channels < 1) throw std::invalid_argument("a subnet needs a channel");
  const auto n = static_cast<std::size_t>(channels), length = static_cast<std::size_t>(layer.dimension),
             m = static_cast<std::size_t>(layer.level.positions);
  return {rows_of(claim.vector("kernels", n * length), length), rows_of(claim.vector("weights", n * m), m)};
}

}  // namespace lakatos::hierarchical

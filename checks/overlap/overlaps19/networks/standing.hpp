#pragma once
// How the claims of overlaps19 read an instance, and the paper's standing assumptions: one text for each, in every
// scalar. Names are those of twins/README.md.
#include "algorithms/overlap/real_convotron.hpp"
#include "checks/engine/claim/claim.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/overlap/input_law.hpp"

namespace lakatos::overlaps19 {

using overlap::Network;
using overlap::Pair;
using overlap::PatchLayout;

/// The layout of a record's fields on an input of `dimension` coordinates. Over symbols an empty one.
inline PatchLayout read_layout([[maybe_unused]] const Statement& claim, [[maybe_unused]] std::size_t dimension,
                               [[maybe_unused]] const char* filter = "teacher_w",
                               [[maybe_unused]] const char* weights = "teacher_a") {
  if (symbolic()) return {};
  else
    return {static_cast<std::int64_t>(dimension),
            static_cast<std::int64_t>(claim.record().vector(filter).entries.size()), claim.integer("stride"),
            static_cast<std::int64_t>(claim.record().vector(weights).entries.size())};
}

/// Student (w, a) and teacher (teacher_w, teacher_a) on the same patches: fields `w`, `a`, `teacher_w`, `teacher_a`,
/// `alpha`, `stride`. Throws std::invalid_argument (no instance) when student and teacher have other lengths.
inline Pair read_pair(const Statement& claim, std::size_t dimension) {
  const PatchLayout layout = read_layout(claim, dimension);
  const Real alpha = claim.number("alpha", R"(\alpha)");
  Pair pair{{layout, alpha, claim.vector("w"), claim.vector("a")},
            {layout, alpha, claim.vector("teacher_w", "w_*"), claim.vector("teacher_a", "a_*")}};
  if (pair.student.w.size() != pair.teacher.w.size() || pair.student.a.size() != pair.teacher.a.size())
    throw std::invalid_argument("student and teacher must have the same sizes");
  return pair;
}

/// The sizes of a layout, known while recording by the fields that say them.
struct NamedSizes {
  Real d, r, s, k;
};
inline NamedSizes sizes_of(const Statement& claim, const PatchLayout& layout) {
  return {claim.whole("d", layout.dimension, {"dimension", "input.dimension", "x.entries"}),
          claim.whole("r", layout.filter, {"filter", "teacher_w.entries", "w.entries"}),
          claim.whole("s", layout.stride, {"stride"}),
          claim.whole("k", layout.patches, {"patches", "teacher_a.entries", "a.entries"})};
}

/// (k - 1) s + r <= d. Where that is left out and does not hold, nothing has a value: Undefined.
inline void give_fit(Statement& claim, const PatchLayout& layout) {
  claim.given("patches fit", [&] {
    return counted(R"((k-1)s+r \le d)", [&] {
      const NamedSizes n = sizes_of(claim, layout);
      const Formula last = (n.k - 1) * n.s + Real(static_cast<long>(layout.offset)) + n.r <= n.d;
      return both(both(n.k >= 1, n.s >= 1), both(n.r >= 1, last));
    });
  });
  if (!symbolic()) {
    if (!claim.settled() && !overlap::fits(layout)) throw Undefined("the patches do not fit the input");
  }
}

/// r, s >= 1.
inline void give_positive_sizes(Statement& claim, const PatchLayout& layout) {
  claim.given("sizes positive", counted(R"(r,s \ge 1)", [&] {
                const NamedSizes n = sizes_of(claim, layout);
                return both(n.r >= 1, n.s >= 1);
              }));
}

/// Why claims of these two kinds have fewer than two planted errors.
inline constexpr const char* no_planted_by_a_family =
    "a claim about orders: what refutes it is a family for every choice of the constants, not an instance";
inline constexpr const char* no_planted_by_a_witness =
    "an existence claim is settled by one exact witness; an instance on which a false variant fails is no evidence "
    "against that";

/// A dial that rests where its grid begins; `whole_dial`: in whole units.
inline Dial dial(const char* name, const char* assumption, const char* text, const std::vector<Fraction>& grid,
                 const char* reading = "") {
  return {.name = name, .assumption = assumption, .text = text, .rest = grid.front(), .grid = grid, .reading = reading};
}
inline Dial whole_dial(const char* name, const char* assumption, const char* text, const std::vector<Fraction>& grid) {
  Dial made = dial(name, assumption, text, grid);
  made.whole = true;
  return made;
}

// Dials on the standing assumptions, for every claim that lists them among its own; where none is set the assumption is
// the printed one.
//   skewness, skewed coordinate, skewed pair   A1: the mass without a mirror image, at most c
//   variance, small variance                   A2: the eigenvalues of E x x^T between 1 and c^2
//   condition                                  A2: between 1 and c
//   correlation                                A2: variances 1, covariances at most c^|i-j|
//   shortage                                   A4: strides from floor(r/2) + 1 - c on
//   stride                                     A4: strides from c on for filters of 6 coordinates, where A4 asks for 4

inline Dial skewness_dial(const std::vector<Fraction>& grid) {
  return dial("skewness", "symmetric", "of each pair x, -x the share (1 + c) / 2 lies at x", grid);
}
inline Dial skewed_coordinate_dial(const std::vector<Fraction>& grid) {
  return dial("skewed coordinate", "symmetric",
              "one coordinate skewed, mean 0 kept: 2 with weight 1 and -1/2 with weight 4 in the share c of its mass",
              grid);
}
inline Dial skewed_pair_dial(const std::vector<Fraction>& grid) {
  return dial("skewed pair", "symmetric",
              R"(two coordinates, each symmetric and uncorrelated, with $\mathbb E\,x_ix_j^2\propto c$)", grid);
}
inline Dial variance_dial(const std::vector<Fraction>& grid, const char* name = "variance") {
  return dial(name, "isotropic", "one coordinate of the input is multiplied by c", grid);
}
inline Dial correlation_dial(const std::vector<Fraction>& grid) {
  return dial("correlation", "isotropic", R"($\mathbb E\,x_ix_j=(\pm c)^{|i-j|}$)", grid);
}
inline Dial condition_dial(const std::vector<Fraction>& grid) {
  return dial("condition", "isotropic", "covariance between I and c I in turned axes", grid);
}
inline Dial shortage_dial(const std::vector<Fraction>& grid) {
  return whole_dial("shortage", "large stride", "strides down to floor(r/2) + 1 - c", grid);
}

/// How many whole units the dial says; 0 where it is not set.
inline std::int64_t dialled_count([[maybe_unused]] const Statement& claim, [[maybe_unused]] const char* dial,
                                  std::int64_t rest = 0) {
  if (symbolic()) return rest;
  else {
    if (!claim.dialled(dial)) return rest;
    std::int64_t count = 0;
    while (count < 64 && decide(less_equal(Real(static_cast<long>(count + 1)), claim.dial(dial, {0, 1})))) ++count;
    return count;
  }
}

/// A1.
inline void give_symmetric(Statement& claim, const Law& law) {
  claim.given("symmetric", [&] {
    for (const char* dial : {"skewness", "skewed coordinate", "skewed pair"}) {
      if (!claim.dialled(dial)) continue;
      const Real most = claim.dial(dial, {0, 1});
      return predicate([&] { return less_equal(overlap::asymmetric_mass(law), most); },
                       R"(\tfrac12\sum_x|\mathcal Z(x) - \mathcal Z(-x)| \le )", most);
    }
    return predicate([&] { return overlap::symmetric(law); }, R"(\mathcal Z(x) = \mathcal Z(-x))");
  });
}

/// A2.
inline void give_isotropic(Statement& claim, const Law& law) {
  claim.given("isotropic", [&] {
    for (const char* dial : {"variance", "small variance", "condition"}) {
      if (!claim.dialled(dial)) continue;
      const Real value = claim.dial(dial, {1, 1}),
                 other = std::string(dial) == "condition" ? value : Real(square(value));
      return predicate([&] { return overlap::eigenvalues_within(law, other); },
                       R"(\mathbb E\,xx^\top \text{ between } I \text{ and } )", other, " I");
    }
    if (claim.dialled("correlation")) {
      const Real rho = claim.dial("correlation", {0, 1});
      return predicate([&] { return overlap::covariances_within(law, rho); },
                       R"(\mathbb E\,x_i^2 = 1,\ |\mathbb E\,x_ix_j| \le \rho^{|i-j|},\ \rho = )", rho);
    }
    return predicate([&] { return overlap::isotropic(law); }, R"(\mathbb E\,xx^\top = I)");
  });
}

/// Is the stride at least floor(r/2) + 1 - c (dial `shortage`), or c (dial `stride`) where that is less?
inline Truth large_enough_stride(const Statement& claim, const PatchLayout& layout) {
  if (symbolic()) return Truth::yes;
  else {
    if (claim.dialled("shortage"))
      return less_equal(Real(static_cast<long>(layout.filter / 2 + 1)) - claim.dial("shortage", {0, 1}),
                        Real(static_cast<long>(layout.stride)));
    if (claim.dialled("stride") && layout.stride >= 1)
      return either(truth_of(overlap::large_stride(layout)),
                    both(truth_of(layout.filter == 6),
                         less_equal(claim.dial("stride", {7, 1}), Real(static_cast<long>(layout.stride)))));
    return truth_of(overlap::large_stride(layout));
  }
}

/// s >= floor(r / 2) + 1, which for whole numbers is r < 2 s.
inline Formula stride_beyond_half(const Statement& claim, const PatchLayout& layout) {
  const NamedSizes n = sizes_of(claim, layout);
  return counted(n.r < 2 * n.s);
}

/// A4.
inline void give_large_stride(Statement& claim, const PatchLayout& layout) {
  constexpr const char* latex = R"(s \ge \lfloor r/2 \rfloor + 1)";
  claim.given("large stride", [&] {
    if (claim.dialled("shortage") || claim.dialled("stride"))
      return predicate([&] { return large_enough_stride(claim, layout); }, latex);
    return counted(latex, [&] { return stride_beyond_half(claim, layout); });
  });
}

/// s <= r: where the stride exceeds the filter the segment of Section 3.2 does not exist.
inline void give_segment(Statement& claim, const PatchLayout& layout) {
  claim.given("segment exists", [&] {
    const NamedSizes n = sizes_of(claim, layout);
    return counted(n.s <= n.r);
  });
}

// Regimes that fit many claims.

/// Several patches, at least so many, that share coordinates.
inline void regime_overlap(Statement& claim, const PatchLayout& layout, int patches = 2) {
  claim.regime("patches overlap", [&] {
    const NamedSizes n = sizes_of(claim, layout);
    return counted(both(n.k >= patches, n.s < n.r));
  });
}

/// A slope for which the activation stretches.
inline void regime_steep(Statement& claim, const Real& alpha) {
  claim.regime("steep slope", [&] { return square(alpha) > 1; });
}

}  // namespace lakatos::overlaps19

#pragma once
// What the claims about Stage 1 share: how they read an instance, their assumptions, the printed coefficients, and
// instances for them.
#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "checks/overlap/overlaps19/networks/standing.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/overlap/factorisation.hpp"

namespace lakatos::overlaps19 {

/// Equality of vectors as a formula; vectors of different length are not equal.
inline Truth same_vector(const Vec& left, const Vec& right) {
  Truth all = truth_of(left.size() == right.size());
  for (std::size_t i = 0; i < left.size() && all != Truth::no; ++i) all = both(all, equal(left[i], right[i]));
  return all;
}

/// A vector that must have this many entries; std::invalid_argument (no instance) else.
inline Vec vector_of(const Statement& claim, const char* field, std::size_t length) {
  Vec found = claim.vector(field);
  if (found.size() != length)
    throw std::invalid_argument(std::string("field '") + field + "' has another length than what it goes with");
  return found;
}

/// 1 + alpha is not 0: where it is, 2 / (1 + alpha) has no value.
inline void give_front_slope(Statement& claim, const Real& alpha) {
  claim.given("slope not -1", text(alpha, R"( \ne -1)"), [&] { return negate(equal(alpha, Real(-1))); });
}

/// s >= r.
inline void give_no_overlap(Statement& claim, const PatchLayout& layout) {
  claim.given("no overlap", [&] {
    const NamedSizes n = sizes_of(claim, layout);
    return counted(n.s >= n.r);
  });
}

/// alpha = 1.
inline void give_linear(Statement& claim, const Real& alpha) { claim.given("linear", alpha == 1); }

/// "patches fit", "large stride", "segment exists", in this order; true when one of them fails.
inline bool give_stage_one(Statement& claim, const PatchLayout& layout) {
  give_fit(claim, layout), give_large_stride(claim, layout), give_segment(claim, layout);
  return claim.settled();
}

/// A1 and A2; true when one of them fails.
inline bool give_symmetric_isotropic(Statement& claim, const Law& law) {
  give_symmetric(claim, law), give_isotropic(claim, law);
  return claim.settled();
}

/// Which entries of each patch a claim takes for w_non, as (first, count): r - s, 2 s - r. The dials: `shortage` c, the
/// patches move by c less than the s that the segment is made for; `segment` c, it begins c entries earlier, with
/// entries that neighbours share (where the filter has so many).
inline std::pair<std::int64_t, std::int64_t> segment_of(const Statement& claim, const PatchLayout& layout) {
  const std::int64_t reach =
      std::min(dialled_count(claim, "segment"), std::max<std::int64_t>(0, layout.filter - layout.stride));
  const bool large = overlap::large_stride(layout);
  const std::int64_t stride =
      large ? layout.stride : std::min(layout.filter / 2 + 1, layout.stride + dialled_count(claim, "shortage"));
  const PatchLayout own = overlap::private_part({layout.dimension, layout.filter, stride, layout.patches});
  return {own.offset - reach, own.filter + reach};
}
inline Vec own_segment(const Statement& claim, const PatchLayout& layout, const Vec& w) {
  const auto [first, count] = segment_of(claim, layout);
  return {w.begin() + first, w.begin() + first + count};
}
/// private_network with that segment.
inline Network<Real> own_network(const Statement& claim, const Network<Real>& net) {
  const auto [first, count] = segment_of(claim, net.layout);
  return {{net.layout.dimension, count, net.layout.stride, net.layout.patches, first},
          net.alpha,
          own_segment(claim, net.layout, net.w),
          net.a};
}
/// L_reg of Lemma 4.1: that segment of the teacher in place of the teacher.
inline overlap::RegularisedLoss<Real> own_loss(const Statement& claim, const Network<Real>& teacher, const Real& fit,
                                               const Real& balance) {
  if (symbolic()) return {{}, {}, fit, balance};
  else return {own_segment(claim, teacher.layout, teacher.w), teacher.a, fit, balance};
}

/// `drawn`; where a dial is on the stride or on the segment, sizes of neighbours that overlap, so that it tells.
Sizes dialled_sizes(Source& source, const Sizes& drawn);

/// Inside the assumptions of Lemma 4.1, or beside one of them now and then: fields `input` and those of set_pair. The
/// dials of standing.hpp, "segment" and "slope" (alpha = c or -c) move the law, the sizes and alpha.
Record draw_stage_one(Source& source);

/// Patches that touch (s = r) or leave coordinates between them, alpha = 1; beside one of the assumptions now and then.
Record draw_linear(Source& source);

/// The smallest instances: r = s = k = d = 1, x = +-1, entries in {-1, 0, 1, 2}.
inline constexpr std::int64_t smallest_count = 256;
Record smallest_stage_one(std::int64_t index);

/// The coefficients of the updates (2), (3) and of the regularised loss (8), under the names that a claim gives them.
struct Coefficients {
  Real front, pull, fit, balance;
};

/// The dials of segment_of.
inline Dial segment_dial() {
  return whole_dial("segment", "own segment",
                    "the segment begins c entries earlier, with entries that neighbouring patches share",
                    {{0, 1}, {1, 1}, {2, 1}});
}
inline Dial short_stride_dial() {
  return whole_dial("shortage", "large stride",
                    "patches move by c less than the s that the segment is made for, down to floor(r/2) + 1 - c",
                    {{0, 1}, {1, 1}, {2, 1}});
}

/// The printed constants that many claims name.
std::vector<Constant> printed_stage_one_constants();

}  // namespace lakatos::overlaps19

#include "checks/engine/campaign/edge_stream.hpp"

#include <numeric>

#include "checks/engine/campaign/boundary_edges.hpp"
#include "checks/engine/claim/generator.hpp"
#include "checks/engine/judge/tally.hpp"

namespace lakatos {
namespace {

constexpr std::int64_t surveyed = 16;

/// A number without a common factor with `count`, near its golden section: multiples of it modulo `count` meet every
/// residue once and are spread out on the way.
std::uint64_t stride_of(std::uint64_t count) {
  auto stride = static_cast<std::uint64_t>(static_cast<double>(count) * 0.618034) + 1;
  while (std::gcd(stride, count) != 1) ++stride;
  return stride;
}

}  // namespace

EdgeStream::EdgeStream(const Claim& claim, Settings settings, std::uint64_t seed)
    : claim_(claim), settings_(std::move(settings)), seed_(seed) {
  for (std::int64_t i = 0; i < surveyed; ++i) survey_.add(drawn(i));
}

Record EdgeStream::drawn(std::int64_t index) const {
  return generate(
      claim_,
      {seed_, stable_hash(claim_.id), static_cast<std::uint64_t>(Phase::edges), static_cast<std::uint64_t>(index)},
      settings_.dialled);
}

Record EdgeStream::at(std::int64_t index) {
  const std::int64_t wanted = index / cases_per_template;
  if (wanted != template_) {
    base_ = drawn(wanted);
    cases_ = std::make_unique<EdgeCases>(base_, survey_, boundary_edges(claim_, settings_, base_));
    template_ = wanted;
  }
  const std::uint64_t count = cases_->size();
  if (count == 0) return base_;
  return cases_->at(static_cast<std::size_t>(static_cast<std::uint64_t>(index) * stride_of(count) % count));
}

}  // namespace lakatos

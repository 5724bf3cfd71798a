#include "theory/numeric/real_hard_margin.hpp"

#include "theory/numeric/lift.hpp"

namespace lakatos {
namespace {

template <class S>
HardMarginOf<S> problem_of(const std::vector<Vector<S>>& points, const std::vector<int>& labels,
                           const std::vector<std::int64_t>& copies) {
  HardMarginOf<S> problem{points, labels, {}};
  for (const std::int64_t each : copies) problem.weights.push_back(S(static_cast<long>(each)));
  return problem;
}

}  // namespace

template <class S, class Convert>
auto rebuilt(const HardMarginBounds<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return HardMarginBounds<T>{x.separable, each(x.at_most), each(x.at_least)};
}

HardMarginProposal proposed_margin(const std::vector<Vec>& points, const std::vector<int>& labels,
                                   const std::vector<std::int64_t>& copies) {
  const Unrecorded inside;
  return lifted(
      [&]<class S>(const std::vector<Vector<S>>& z) { return proposed_margin(problem_of(z, labels, copies)); }, points);
}

HardMarginBounds<Real> bound_margin(const std::vector<Vec>& points, const std::vector<int>& labels,
                                    const HardMarginProposal& proposal, const std::vector<std::int64_t>& copies) {
  return lifted(
      [&]<class S>(const std::vector<Vector<S>>& z) { return bound_margin(problem_of(z, labels, copies), proposal); },
      points);
}

}  // namespace lakatos

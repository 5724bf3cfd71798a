#include <algorithm>
#include <bit>
#include <set>
#include <stdexcept>

#include "checks/engine/instance/source.hpp"
#include "checks/maxpool/brutzkus21/capacity/claims.hpp"
#include "theory/maxpool/finite_class.hpp"

// A class of functions on p points, as the set of its sign vectors: bit v of `members` says that the vector v is there.

namespace lakatos::brutzkus21 {
namespace {

using maxpool::FiniteClass;

FiniteClass read_class(const Statement& claim) {
  const std::int64_t points = claim.integer("points"), members = claim.integer("members");
  if (claim.symbolic()) return {};
  if (points < 1 || points > 4 || members < 0 || members >= std::int64_t{1} << (1 << points))
    throw std::invalid_argument("1 ... 4 points, one bit of members for each sign vector");
  FiniteClass c{points, {}};
  for (std::uint32_t v = 0; v < 1U << points; ++v) {
    if ((members >> v & 1) != 0) c.functions.push_back(v);
  }
  return c;
}

/// brutzkus21, Section 4, Definition 4.1.
void two_descriptions(Statement& claim) {
  const FiniteClass c = read_class(claim);
  claim.given("a function", counted(claim.whole(R"(|\mathcal H|)", c.functions.size()) >= 1));
  if (claim.settled()) return;
  const auto whole = [](std::int64_t n) { return Real(static_cast<long>(n)); };
  const Real shattered = claim.let("shattered", R"(\max\{|C| : C \text{ shattered}\})",
                                   [&] { return whole(maxpool::largest_shattered(c)); });
  const Real full = claim.let("full growth", R"(\max\{m : \Pi_{\mathcal H}(m) = 2^m\})",
                              [&] { return whole(maxpool::largest_full(c, claim.planted("least"))); });
  claim.regime("more functions than vectors on a shattered set", [&] {
    return counted(text(R"(|\mathcal H| > 2^{\max\{|C| : C \text{ shattered}\}})"), [&] {
      return whole(static_cast<std::int64_t>(c.functions.size())) >
             whole(std::int64_t{1} << maxpool::largest_shattered(c));
    });
  });
  claim.then("same", counted(shattered + (claim.planted("next") ? 1 : 0) == full));
}

Record draw_class(Source& source) {
  const std::int64_t points = source.between(2, 4), vectors = std::int64_t{1} << points;
  const std::int64_t count = source.between(source.chance(1, 16) ? 0 : 1, vectors);
  std::int64_t members = 0;
  for (std::int64_t i = 0; i < count; ++i) members |= std::int64_t{1} << source.between(0, vectors - 1);
  return Record().set("points", points).set("members", members);
}

/// The classes on 1, 2 and 3 points.
Record small_class(std::int64_t index) {
  const std::int64_t points = index < 4 ? 1 : index < 20 ? 2 : 3;
  return Record().set("points", points).set("members", index - (points == 1 ? 0 : points == 2 ? 4 : 20));
}

}  // namespace

std::vector<Claim> definition_4_1() {
  return {{.id = "brutzkus21/def4.1",
           .title = "Growth function, shattering, VC dimension",
           .place = "Section 4, Definition 4.1, (4)",
           .kind = "definition",
           .themes = {"capacity"},
           .words = R"($\Pi_{\mathcal H}(m)$ is the largest number of sign vectors of $\mathcal H$ on $m$ points. The
             size of the largest shattered set is the largest $m$ with $\Pi_{\mathcal H}(m)=2^m$.)",
           .readings = {{"printed", "finite classes of at least one function; the points of (4) may repeat"}},
           .planted = {variant("least", "the smallest number of sign vectors on m points in (4)"),
                       variant("next", R"(the first $m$ with $\Pi_{\mathcal H}(m)<2^m$ in place of the last with
                         equality)")},
           .serves = {"brutzkus21/thm4.2", "brutzkus21/remark-support"},
           .scope = "every class on 1, 2, 3 points; sampled: on up to 4 points",
           .not_covered = R"(infinite classes with shattered sets of every size, for which there is no largest $m$)",
           .note = R"(A tuple with a point that repeats has fewer than $2^m$ sign vectors, so (4) is reached with all
             $2^m$ only on a shattered set; $m=0$ counts the empty tuple, which any function shatters. So the notion can
             be met, by every class.)",
           .twin = "def4_1.py",
           .quick_cases = 100,
           .full_cases = 5000,
           .draw = draw_class,
           .enumerated = [] { return std::int64_t{276}; },
           .enumerate = small_class,
           .state = two_descriptions}};
}

}  // namespace lakatos::brutzkus21

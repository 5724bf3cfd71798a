// Lemma 6 on small sets: the probability of every set of seeds, then Lloyd's algorithm from each.
#include "algorithms/common/real_k_means.hpp"
#include "checks/hierarchical/clustering/blocks.hpp"
#include "checks/hierarchical/clustering/claims.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos::hierarchical {
namespace {

/// The probability that the clustering is what the reading calls optimal.
Real chance_of_success(const Statement& claim, const Blocks& in) {
  if (claim.symbolic())
    return named(claim.reading("printed") ? R"(\mathbb P(\forall j\,\exists i:\hat x_i\in B_j))"
                                          : R"(\mathbb P(\text{the clusters are }B_1,\dots,B_C))");
  const Dissimilarity by = claim.reading("cosine") ? Dissimilarity::cosine : Dissimilarity::euclidean;
  return claim.reading("printed") ? chance_of_centres_within(in.points, in.number, in.of, by)
                                  : chance_of_partition(in.points, in.number, in.of, by);
}

void state_lemma(Statement& claim) {
  const Blocks in = read_blocks(claim);
  give_clustered(claim, in);
  if (claim.reading("cosine")) give_not_zero(claim, in.points);
  if (claim.settled()) return;
  claim.trivial_if(in.delta >= 1);
  regime_barely_clustered(claim, in);
  claim.then("probability", [&] { return chance_of_success(claim, in) >= 1 - claim.constant("share") * in.delta; });
}

Claim lemma() {
  Claim claim{};
  claim.id = "hgm19/lem6";
  claim.title = "Lemma 6, k-means++ on highly-clustered data";
  claim.place = "Appendix B, Lemma 6";
  claim.kind = "lemma";
  claim.themes = {"embedding separation", "probability"};
  claim.words = R"(A finite set falls into $C$ blocks of one size, of diameter below 1, points of different blocks more
    than $C/\sqrt\delta$ apart. Then with probability at least $1-\delta$ k-means++ with $C$ clusters ends with a centre
    for each block.)";
  claim.conclusions = {
      {"(a), (b)", R"(with probability at least $1-\delta$ each block has a returned centre)", {"probability"}}};
  claim.readings = {
      {"clusters", "the returned clusters are the blocks, each centre the mean of its block"},
      {.name = "printed",
       .text = R"(for every $j$ a returned centre is a point of $B_j$)",
       .slip = R"(the clusters are the $B_j$: the proof itself returns the means of the blocks, which are no points of
         them in general)"},
      {"over delta", R"(condition 2 with $C/\delta$)"},
      {.name = "cosine", .text = "k-means++ by the cosine distance, as Section 5.1 defines KMEANS", .fault = "cosine"}};
  claim.constants = block_constants;
  claim.constants.push_back({"share", {1, 1}, R"(the factor 1 of $\delta$ in $1-\delta$)"});
  claim.planted = {turned("separation", {1, 8}, "an eighth of the distance"),
                   turned("share", {1, 256}, R"(with probability at least $1-\frac\delta{256}$)"),
                   without("between", "any distance", "blocks at any distance")};
  claim.dials = {{.name = "diameter",
                  .assumption = "within",
                  .text = "diameters below $c$",
                  .grid = {{1, 1}, {3, 2}, {2, 1}, {4, 1}, {8, 1}},
                  .turned = {{"diameter", 1}}},
                 {.name = "separation",
                  .assumption = "between",
                  .text = R"(distances beyond $c\,C/\sqrt\delta$)",
                  .grid = {{1, 1}, {3, 4}, {1, 2}, {1, 4}, {1, 8}, {1, 16}},
                  .turned = {{"separation", 1}}},
                 {.name = "sizes",
                  .assumption = "equal sizes",
                  .text = "one block $c$ times as large as the others",
                  .grid = {{1, 1}, {2, 1}, {3, 1}, {4, 1}},
                  .dropped = "equal sizes",
                  .whole = true}};
  claim.serves = {"hgm19/lem8"};
  claim.scope =
      "up to 3 blocks of up to 4 points in the plane; every outcome of the seeding, Lloyd's algorithm to its end";
  claim.not_covered = "other choices among centres at the same distance than the first";
  claim.note = R"(By steps of Appendix B: after $i$ seeds in $i$ blocks the next falls into one of them with probability
    below $\frac{i}{i+(C-i)C^2/\delta}$, and the sum over $i<C$ is about $\frac{\delta\ln C}C$, so that $C/\sqrt\delta$
    is more than is needed. Some outcomes with two seeds in a block end well: Lloyd's algorithm mends them. By the
    cosine distance the lemma says nothing: blocks at 10 and 20 on one ray have distance 0.)";
  claim.twin = "lem6.py";
  claim.quick_cases = 300;
  claim.full_cases = 10000;
  claim.draw = [](Source& source) {
    const double wide = source.dial("diameter", 1);
    Record record;
    if (wide > 1 && source.chance(1, 8)) return set_wide_blocks(record, source, wide), record;
    const bool large = source.chance(1, 3);  // a delta near 1 leaves the seeding most room to fail
    for (int attempt = 0; attempt == 0 || (large && attempt < 6 && record.number("delta") != Fraction{9, 16});
         ++attempt)
      draw_blocks(record, source, source.chance(1, 8) ? 1 : 2, 3);
    return record;
  };
  claim.state = state_lemma;
  return claim;
}

}  // namespace

std::vector<Claim> lemma_6(const Version& in) {
  if (in.first) return {};
  return {lemma()};
}

}  // namespace lakatos::hierarchical

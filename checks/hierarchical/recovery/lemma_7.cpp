// Lemmas 7 and 8 of hgm19. An orthonormal patch mapping of level i has an image of as many vectors as there are
// patches, k |C_(i-1)|, in the space of k_i dimensions; k-means++ with k_i clusters gives no more than k_i codes.
#include <algorithm>
#include <stdexcept>

#include "checks/hierarchical/recovery/claims.hpp"
#include "checks/hierarchical/recovery/cut_groups.hpp"
#include "checks/hierarchical/recovery/separable.hpp"
#include "theory/hierarchical/revealed_patches.hpp"

namespace lakatos::hierarchical {
namespace {

Formula mapping_exists(const Hierarchy& model, std::int64_t level, const Real& factor = 1) {
  return counted(different_patches_at(model, level) <= factor * printed_clusters(model, level));
}

/// Is P(no orthonormal patch mapping makes the laws equal) at most `failure`? As a set, where different patches may
/// share a vector, patches that share a code are no harm, but a group of manifestations that is cut is.
Formula lemma_fails_at_most(const Statement& claim, const Hierarchy& model, const Means& means, std::int64_t level,
                            const Real& failure) {
  const Formula exists = mapping_exists(model, level, claim.constant("clusters"));
  if (!claim.reading("as a set")) return either(exists, failure >= 1);
  if (decide(exists.truth)) return Real(0) <= failure;
  return Bounds{chance_of_cut(model, means), Real(1)} <= failure;
}

void reveals(Statement& claim, bool one_step) {
  const Hierarchy model = read_hierarchy(claim, hgm19);
  const std::vector<Vec> separator = read_separator(claim, model);
  const Real delta = claim.number("delta", R"(\delta)"), d = claim.whole("d", model.depth, {"depth"});
  const std::int64_t only = one_step ? claim.integer("level") : 0;
  if (one_step && !symbolic() && (only < 1 || only > model.depth))
    throw std::invalid_argument("field 'level' is no level from 1 on");
  if (give_hierarchy(claim, hgm19, model)) return;
  const Means means = symbolic() ? Means() : means_of(model);
  give_pairwise_independent(claim, hgm19, means);
  give_separable(claim, model, separator);
  claim.given("confidence", delta > 0);
  if (one_step) {
    const Real i = claim.whole("i", only, {"level"});
    claim.given("level", counted(i < d));
    if (claim.settled()) return;
    // As a set it may be met with fewer vectors, too, which nobody knows: these instances are left aside.
    claim.given("next level", counted(R"(\text{the condition at } i+1 \text{, with a vector for each patch})", [&] {
                  return only + 1 >= model.depth ? Formula(i + 1 >= d) : mapping_exists(model, only + 1);
                }));
  }
  if (claim.settled()) return;
  const Real share = claim.let("delta'", R"(\delta')", delta / (2 * d)), two = claim.constant("two");
  if (symbolic()) {
    const Real i = named("i"), chance = one_step ? two * share : two * (d - i) * share;
    if (claim.reading("as a set"))
      claim.then("mapping", named(R"(\mathbb P(\nexists\varphi_i \text{ orthonormal as a set}))") <= chance);
    else
      claim.then("mapping",
                 either(named(R"(|\bigcup_c S_c^{(i-1)}|)") <= claim.constant("clusters") * named("k_i"), chance >= 1));
    claim.then("laws", R"(\phi_i * (h_i \circ \mathcal G) = \varphi_i * \mathcal G_i)", [] { return Truth::unknown; });
    return;
  }
  const std::int64_t first = one_step ? only : 1, last = one_step ? only : model.depth;
  claim.trivial_if([&] { return one_step && less_equal(Real(1), two * share) == Truth::yes; });
  claim.then("mapping", [&] {
    Formula all = all_of_none();
    for (std::int64_t level = first; level <= last; ++level) {
      const Real failure = one_step ? two * share : two * static_cast<long>(model.depth - level) * share;
      all = both(all, lemma_fails_at_most(claim, model, means, level, failure));
    }
    return all;
  });
  claim.then("laws", R"(\phi_i * (h_i \circ \mathcal G) = \varphi_i * \mathcal G_i)", [&] {
    Truth all = Truth::yes;
    // h_d is the identity, so that both sides are one law at i = d.
    for (std::int64_t level = first; level <= std::min(last, model.depth - 1); ++level) {
      if (decide(mapping_exists(model, level).truth)) all = both(all, laws_agree(model, level));
    }
    return all;
  });
}

/// The two levels of set_cyclic with the first one once more below it: the condition at level 2 is not met.
Record two_patches_thrice(Source& source) {
  Record record;
  set_cyclic(record, source.between(1, 3));
  VectorField patches = record.vector("patches");
  const std::vector<std::int64_t> upper(patches.entries.begin(), patches.entries.begin() + 24);
  patches.entries.insert(patches.entries.begin(), upper.begin(), upper.end());
  record.set("depth", 3).set("counts", VectorField{1, {3, 3, 3}}).set("patches", patches);
  record.set("patch_counts", VectorField{1, std::vector<std::int64_t>(9, 2)});
  return record.set("level", 1).set("delta", source.pick<Fraction>({{1, 100}, {1, 10}, {1, 2}}));
}

Record draw_run(Source& source, bool one_step) {
  if (one_step && source.chance(1, 24)) return two_patches_thrice(source);
  Record record;
  const std::uint64_t kind = source.below(8);
  if (kind == 0) {
    set_cyclic(record, source.between(1, 3));
  } else if (kind == 1) {
    set_halfway(record, source.between(1, 12));
  } else {
    const std::int64_t deep = source.chance(1, 8) ? 3 : 2;
    draw_separable(record, source, {.depth = one_step && !source.chance(1, 8) ? deep : 1});
  }
  if (one_step)
    record.set("level",
               source.between(1, std::max<std::int64_t>(1, record.integer("depth") - (source.chance(1, 12) ? 0 : 1))));
  return record.set(
      "delta", source.pick<Fraction>({{0, 1}, {1, 100}, {1, 25}, {1, 10}, {1, 2}, {9, 10}, {1, 1}, {2, 1}, {4, 1}}));
}

/// Two patches a class; a group halfway between two others.
std::vector<Record> two_patches(std::int64_t level) {
  Record cyclic, halfway;
  set_cyclic(cyclic, 1), set_halfway(halfway, 4);
  if (level > 0) cyclic.set("level", level), halfway.set("level", level);
  return {cyclic.set("delta", fraction(1, 10)), halfway.set("delta", fraction(1, 25))};
}

const char* const printed_k = R"($k_i=|\mathcal C_{i-1}|$ for $i<d$, $k_d=k|\mathcal C_{d-1}|$, as printed)";

Claim lemma_7_itself() {
  Claim claim{};
  claim.id = "hgm19/lem7";
  claim.title = "Lemma 7, each layer reveals one latent level";
  claim.place = "Appendix B, Lemma 7";
  claim.kind = "lemma";
  claim.themes = {"convergence", "embedding separation"};
  claim.words = R"(As in Theorem 2, for every $i\in[d]$, with probability at least $1-2(d-i)\delta'$ there is an
    orthonormal patch mapping $\varphi_i$ of the patches of positive probability into $\mathbb R^{k_i}$ with
    $\phi_i*(h_i\circ\mathcal G)=\varphi_i*\mathcal G_i$.)";
  claim.conclusions = {{"(a)", R"(there is such a $\varphi_i$)", {"mapping"}},
                       {"(b)", "the laws are equal", {"laws"}},
                       {"(c)", R"(with probability at least $1-2(d-i)\delta'$)", {"mapping", "laws"}}};
  claim.readings = {
      {.name = "printed",
       .text = std::string(printed_k) + "; different patches have different vectors",
       .fault = "classes for patches"},
      {.name = "as a set",
       .text = R"(the same, where the image of $\varphi_i$ is orthonormal as a set, so that different patches may have
         one vector; for every $n$ and $T$ above the printed bounds, with k-means++ by norms as in Appendix B)",
       .fault = "cut groups"}};
  claim.constants = {{"two", {2, 1}, R"(the 2 of $2(d-i)\delta'$)"}, {"clusters", {1, 1}, R"(the factor 1 of $k_i$)"}};
  claim.planted = {turned("clusters", {1, 2}, "half as many clusters"),
                   turned("clusters", {3, 4}, "a quarter fewer clusters")};
  claim.serves = {"hgm19/thm2-zero-loss"};
  claim.scope = R"(one to three levels, up to 4 classes, one to three patches a class, up to 256 observed images)";
  claim.note = R"(For $i<d$ the lemma needs $k|\mathcal C_{i-1}|$ orthonormal vectors in $\mathbb R^{k_i}$,
    $k_i=|\mathcal C_{i-1}|$: for $k\ge2$ there are none, whatever $T$, $n$, the distance and the seeds are, and the
    probability is 0. For $k=1$, and for $i=d$, each embedded patch has its own centre. The readings of the map on the
    left and of the lost letters of Theorem 2 play no part. As a set, with one vector for several patches, it holds for
    $k=1$ and $i=d$: else $k|\mathcal C_{i-1}|$ groups of manifestations fall into $|\mathcal C_{i-1}|$ clusters, and
    the laws are equal only where these are unions of groups. In the counterexample, of two levels with $k=2$,
    $F_3=\frac12(F_1+F_2)$ for three classes of the level 1, and three patches differ at one pixel, which shows these
    three. So one group is halfway between two others, whatever $W_0$ is, and where these have seeds, the random $K_0$
    decides for each manifestation by itself. k-means++ then returns the halves of that group in two clusters with a
    probability of at least 0.041 in the limit of large $T$ and then $n$, against $2\delta'=\frac\delta2$ for
    $\delta\le\frac1{25}$: the chances of the seeds, exact, times that of an angle between four planes. Such a
    $\varphi_i$ says less than Theorem 2 needs: the label may be lost (hgm19/thm2-zero-loss). Repaired:
    hgm19/thm2-zero-loss-repaired.)";
  claim.twin = "lem7.py";
  claim.quick_cases = 300;
  claim.full_cases = 6000;
  claim.draw = [](Source& source) { return draw_run(source, false); };
  claim.zoo = []() -> std::vector<Record> { return two_patches(0); };
  claim.state = [](Statement& at) { reveals(at, false); };
  return claim;
}

Claim lemma_8() {
  Claim claim = lemma_7_itself();
  claim.id = "hgm19/lem8";
  claim.title = "Lemma 8, induction step from level i+1 to i";
  claim.place = "Appendix B, Lemma 8";
  claim.words = R"(As in Theorem 2, let the condition of Lemma 7 be met at $i+1$, $i<d$. Then with probability at least
    $1-2\delta'$ there is an orthonormal patch mapping $\varphi_i$ of the patches of positive probability into $\mathbb
    R^{k_i}$ with $\phi_i*(h_i\circ\mathcal G)=\varphi_i*\mathcal G_i$.)";
  claim.conclusions = {{"(a)", R"(the condition at $i$)", {"mapping", "laws"}},
                       {"(b)", R"(with probability at least $1-2\delta'$)", {"mapping", "laws"}}};
  claim.readings[1].text += "; looked at where the condition at $i+1$ is met with a vector for each patch";
  claim.constants[0].text = R"(the 2 of $2\delta'$)";
  claim.serves = {"hgm19/lem7"};
  claim.note = R"(For $k\ge2$ there are $k|\mathcal C_{i-1}|$ patches at the level $i$ and $k_i=|\mathcal C_{i-1}|$
    dimensions and clusters: the condition cannot be met at any $i<d$, nor so at $i+1<d$, so that it is $i=d-1$ that
    counts. For $k=1$ it holds. As a set: the counterexample of hgm19/lem7. Repaired: hgm19/thm2-zero-loss-repaired.)";
  claim.twin = "lem8.py";
  claim.draw = [](Source& source) { return draw_run(source, true); };
  claim.zoo = []() -> std::vector<Record> { return two_patches(1); };
  claim.state = [](Statement& at) { reveals(at, true); };
  return claim;
}

}  // namespace

std::vector<Claim> lemma_7(const Version& in) {
  if (in.first) return {};
  return {lemma_7_itself(), lemma_8()};
}

}  // namespace lakatos::hierarchical

// Algorithm 1: do the compositions of its listing fit together? What goes from block to block is an image with so many
// numbers at each of so many pixels.
#include <map>
#include <stdexcept>

#include "checks/hierarchical/model/standing.hpp"
#include "checks/hierarchical/recovery/claims.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

struct Run {
  std::int64_t depth = 0;
  Real positions = 0, patch_size = 0, channels = 0;
  Vec clusters;  // malach18: l_0 ... l_k, of phi_0 ... phi_k; hgm19: k_1 ... k_d
};

Run read_run(const Statement& claim, const Version& in) {
  Run run;
  run.depth = claim.integer("depth"), run.channels = claim.whole("n", claim.integer("channels"), {"channels"});
  run.positions = area_of(claim, in, "positions", "side");
  run.patch_size = area_of(claim, in, "patch_size", "patch_side");
  if (claim.symbolic()) return run;
  run.clusters = claim.vector("clusters");
  if (run.depth < 1 || run.depth > 12 ||
      whole_entries(claim, "clusters").size() != index(run.depth + (in.first ? 1 : 0)))
    throw std::invalid_argument("field 'clusters' needs a number for each clustering of 1 to 12 levels");
  return run;
}

/// What an image is at one place of the network.
struct Tensor {
  Real numbers = 0, pixels = 0;  // numbers at each pixel
};
Formula same(const Tensor& a, const Tensor& b) { return both(a.numbers == b.numbers, a.pixels == b.pixels); }
/// A map on vectors: of patches, phi, or of codes, K transposed.
struct Map {
  Real from = 0, to = 0;
};

/// The listing, run on shapes. Each formula says whether the maps at one kind of place can be applied; where one can
/// not, the run goes on with what it would give.
class Shapes {
 public:
  Shapes(const Statement& claim, const Version& in, const Run& run, bool printed)
      : claim_(claim), in_(in), run_(run), printed_(printed) {
    if (decide(less(run.patch_size, Real(1)))) throw Undefined("patches without pixels");
    h_ = {1, run.positions};
    for (std::int64_t level = 0; level < run.depth; ++level) h_.pixels *= run.patch_size;
    for (std::int64_t level = run.depth; level >= 1; --level) block(level);
    finish();
  }
  Formula samples = all_of_none(), kernels = all_of_none(), clusterings = all_of_none(), classifier = all_of_none();

 private:
  const Real& clusters(std::int64_t level) const { return run_.clusters[index(in_.first ? level : level - 1)]; }

  /// P <- patches of so many pixels from S, phi <- CLUSTER(P): a map on vectors of the length of these patches.
  Map cluster(const Tensor& sample, const Real& size, std::int64_t level) const {
    return {sample.numbers * size, clusters(level)};
  }
  /// phi * A for patches of `size` pixels.
  Tensor star(const Map& map, const Tensor& image, const Real& size) {
    clusterings = both(clusterings, map.from == image.numbers * size);
    return {map.to, image.pixels / size};
  }

  void block(std::int64_t level) {
    const Real& s = run_.patch_size;
    if (level == run_.depth) observed_ = h_;
    const Map phi = cluster(claim_.planted("patches observed") ? observed_ : h_, s, level);
    const Tensor coded = star(phi, h_, s);
    coded_[level] = coded;
    if (level == 1 && !in_.first) return;
    // K is as many numbers as a pixel of the sample has, times n.
    const Tensor trained = claim_.planted("trained on S") ? h_ : coded;
    const Map kernel =
        claim_.planted("no transpose") ? Map{run_.channels, trained.numbers} : Map{trained.numbers, run_.channels};
    kernels = both(kernels, kernel.from == coded.numbers);
    below_ = h_;
    h_ = {kernel.to, coded.pixels};
  }

  /// The last lines: malach18 a clustering of single pixels; a classifier, and what is returned.
  void finish() {
    if (in_.first) {
      const Map phi = printed_ ? cluster(observed_, run_.patch_size, 0)
                               : cluster(h_, claim_.planted("patches of s") ? run_.patch_size : Real(1), 0);
      coded_[0] = star(phi, h_, 1);
    }
    // Codes of the levels from the observed one down to that of the classifier's sample are needed.
    const std::int64_t learnt_on = in_.first || printed_ ? 0 : 1;
    const Real levels = claim_.whole("", run_.depth, {"depth"}) - static_cast<long>(learnt_on) + 1;
    samples = levels <= claim_.whole("", std::ssize(run_.clusters), {"clusters.entries"});
    const Tensor used = printed_ ? h_ : claim_.planted("level below") ? below_ : coded_.at(in_.first ? 0 : 1);
    classifier = coded_.contains(learnt_on) ? both(samples, same(used, coded_.at(learnt_on))) : samples;
  }

  const Statement& claim_;
  const Version& in_;
  const Run& run_;
  bool printed_;
  Tensor h_, observed_, below_;           // h_kappa(x), x, and the h of the level before
  std::map<std::int64_t, Tensor> coded_;  // the samples with a hat
};

void composed(Statement& claim, const Version& in) {
  const Run run = read_run(claim, in);
  claim.given("sizes", counted(in(R"(k, m, s, n, \ell_\kappa \ge 1)", R"(d, m_0, s, n, k_i \ge 1)"), [&] {
                Formula all = both(both(run.channels >= 1, run.positions >= 1), run.patch_size >= 1);
                for (const Real& each : run.clusters) all = both(all, each >= 1);
                return all;
              }));
  if (claim.settled()) return;
  const auto conclude = [&](const char* name, const char* latex, Formula Shapes::*part) {
    claim.then(name,
               [&] { return counted(latex, [&] { return Shapes(claim, in, run, claim.reading("printed")).*part; }); });
  };
  conclude("sample", R"(\text{every sample is set before it is used})", &Shapes::samples);
  conclude("kernels",
           in(R"(K_{\kappa-1}^\top \text{ takes the codes of } \phi_\kappa)",
              R"(K_{i-1}^\top \text{ takes the codes of } \phi_i)"),
           &Shapes::kernels);
  conclude("clusterings",
           in(R"(\text{each } \phi_\kappa \text{ takes the patches it is applied to})",
              R"(\text{each } \phi_i \text{ takes the patches it is applied to})"),
           &Shapes::clusterings);
  conclude("classifier", R"(\text{the classifier takes what it is composed with})", &Shapes::classifier);
}

Record draw_run(Source& source, const Version& in) {
  const std::int64_t depth = source.between(1, 4), channels = source.between(source.chance(1, 24) ? 0 : 1, 9);
  VectorField clusters{1, {}};
  for (std::int64_t i = 0; i < depth + (in.first ? 1 : 0); ++i)
    clusters.entries.push_back(source.chance(1, 4) ? channels : source.between(source.chance(1, 40) ? 0 : 1, 9));
  Record record =
      Record().set("depth", depth).set(in("positions", "side"), source.between(source.chance(1, 24) ? 0 : 1, 4));
  record.set(in("patch_size", "patch_side"), source.between(source.chance(1, 24) ? 0 : 1, in.first ? 9 : 3));
  return record.set("channels", channels).set("clusters", clusters);
}

}  // namespace

std::vector<Claim> algorithm_1(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/alg1", "hgm19/alg1");
  claim.title = "Deep Layerwise Clustering (Algorithm 1)";
  claim.place = in("Section 4.1.4, Algorithm 1", "Section 5.1, Algorithm 1");
  claim.kind = "definition";
  claim.themes = {"model"};
  claim.words =
      in(R"(The listing is a procedure: $h_k$ is the identity; for $\kappa=k,\dots,1$ a clustering $\phi_\kappa$ of the
        patches of $h_\kappa$, kernels $K_{\kappa-1}$ on its codes,
        $h_{\kappa-1}=K_{\kappa-1}^\top(\phi_\kappa*h_\kappa)$; at last a clustering $\phi_0$ of single pixels and a
        classifier $h$ of its codes. All maps can be applied to what they are composed with, so that the output
        classifies observed images.)",
         R"(The listing is a procedure: $h_d$ is the identity; for $i=d,\dots,1$ a clustering $\phi_i$ of the patches of
           $h_i$ and, for $i>1$, kernels $K_{i-1}$ on its codes, $h_{i-1}=K_{i-1}^\top(\phi_i*h_i)$; at last a
           classifier $h$ of the codes. All maps can be applied to what they are composed with, so that the output
           classifies observed images.)");
  claim.conclusions = {{"(a)", "a procedure", {"sample", "kernels", "clusterings"}},
                       {"(b)", "its output classifies observed images", {"classifier"}}};
  claim.readings = {{"printed", in(R"($\phi_0$ from $P_k$; what is returned is $h\circ h_0$)",
                                   R"(SVM on $\hat S_0$; what is returned is $h\circ h_1$)")},
                    {"mended", in(R"($\phi_0$ from $P_0$; what is returned is $h\circ(\phi_0*h_0)$)",
                                  R"(SVM on $\hat S_1$; what is returned is $h\circ(\phi_1*h_1)$)")}};
  claim.power_in = "mended";
  claim.planted = {variant("no transpose", R"($K$ for $K^\top$)"),
                   variant("trained on S", in(R"(kernels trained on $S_\kappa$ in place of $\hat S_\kappa$)",
                                              R"(kernels trained on $S_i$ in place of $\hat S_i$)")),
                   variant("patches observed", in(R"(each $\phi_\kappa$ from $P_k$)", R"(each $\phi_i$ from $P_d$)"))};
  if (in.first) claim.planted.push_back(variant("patches of s", R"($P_0$ of patches of $s$ pixels)"));
  else claim.planted.push_back(variant("level below", R"(what is returned is $h\circ h_2$)"));
  claim.serves = {in("malach18/thm2", "hgm19/thm2-zero-loss")};
  claim.scope = "up to 4 levels, sizes up to 9";
  claim.note = in(R"(Shapes alone, line by line: a clustering is a map on $\mathbb R^q$, $q$ the numbers of a patch from
    which it was made. Two lines are mended, so that this is no slip. Printed, $\phi_0$ is a map on $\mathbb R^s$ and
    $h$ one of $\ell_0$ numbers a pixel, while $h_0$ has $n$. What the procedure returns is judged in malach18/thm2.)",
                  R"(Shapes alone, line by line: a clustering is a map on $\mathbb R^q$, $q$ the numbers of a patch from
                    which it was made. Two lines are mended, so that this is no slip. Printed, SVM has no sample to
                    learn from, and learnt on $\hat S_1$ its classifier takes the $m_0^2$ codes of patches, while $h_1$
                    has $s^2$ times as many pixels of $n$ numbers. What the procedure returns is judged in
                    hgm19/thm2-zero-loss.)");
  claim.twin = "alg1.py";
  claim.quick_cases = 2000;
  claim.full_cases = 20000;
  claim.draw = [in](Source& source) { return draw_run(source, in); };
  claim.state = [in](Statement& at) { composed(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical

// Lemma 1 of malach18. Left and right of phi_kappa * (h_kappa o G) = varphi_kappa * G_kappa stand as many different
// vectors as there are codes, and as there are patches: once two patches of a level have one code, no orthonormal
// varphi_kappa makes the laws equal.
#include "checks/hierarchical/recovery/claims.hpp"
#include "checks/hierarchical/recovery/draw_layers.hpp"
#include "checks/hierarchical/recovery/layers.hpp"
#include "checks/hierarchical/recovery/split_codes.hpp"
#include "theory/hierarchical/revealed_patches.hpp"

namespace lakatos::hierarchical {
namespace {

void reveals(Statement& claim) {
  const Hierarchy model = read_hierarchy(claim, malach18);
  const Layers in = read_layers(claim);
  if (give_hierarchy(claim, malach18, model)) return;
  const Means means = symbolic() ? Means() : means_of(model);
  if (claim.reading("printed")) give_independent(claim, malach18, means);
  else give_pairwise_independent(claim, malach18, means);
  give_layers(claim, in);
  if (claim.settled()) return;
  const bool closed = !claim.reading("strict");
  const Merging merging = claim.reading("any clustering") ? Merging::allowed : Merging::forced;
  give_radius(claim, model, in, closed);
  if (claim.settled()) return;
  give_printed_layers(claim, model, means, in);
  if (claim.settled()) return;
  const Real share = claim.let("delta'", R"(\delta')", in.delta / (depth_of(claim, model) + claim.constant("one")));
  claim.then("revealed", [&] {
    const bool ours = claim.reading("model map");
    if (symbolic()) {
      const std::string left = ours ? R"(\varphi_\kappa)" : R"(\phi_\kappa)";
      return named(R"(\mathbb P(\nexists\varphi_\kappa: )" + left +
                   R"( * (h_\kappa \circ \mathcal G) = \varphi_\kappa * \mathcal G_\kappa),\ \text{one code below } )" +
                   latex(in.puts_together * in.radius)) <= named(R"(\kappa)") * share;
    }
    if (ours && model.depth > 1) throw Undefined("varphi_kappa takes patches of classes, and h_kappa gives vectors");
    Formula all = all_of_none();
    const bool as_set = claim.reading("as a set");
    Real good = 1;  // P(all levels below are recovered), from below
    if (merging == Merging::allowed && tied(model, in)) good = 0;
    Bounds lost = exactly(1 - good);
    for (std::int64_t level = model.depth; level >= 1; --level) {
      if (level < model.depth) {
        const Real below = good;
        good = good * level_recovered(model, means, in, level, merging);
        if (as_set) lost = split_chance(model, means, in, level, below);
        else lost = {below * patches_merged(model, means, in, level, merging), 1 - good};
      }
      all = both(all, lost <= Real(static_cast<long>(level)) * share);
    }
    return all;
  });
}

Record narrow(const NarrowAngle& of, const Fraction& delta) {
  Record record;
  set_narrow_angle(record, malach18, of);
  set_layers_just_above(record, delta, 1);
  return record;
}

/// Three levels with two patches a class; a small angle between two classes of the last level alone.
Record narrow_below(std::int64_t parts) {
  Record record;
  set_split_codes(record, parts);
  set_layers_just_above(record, {6, 25}, 2);
  return record;
}

Record draw_run(Source& source) {
  if (source.chance(1, 24)) return narrow_below(source.pick<std::int64_t>({16, 64, 600, 1200, 1400}));
  if (source.chance(1, 12))  // two classes not much more than gamma apart
    return narrow({2, source.pick<std::int64_t>({4, 9}), 1, source.pick<std::int64_t>({512, 1024}), 1, 64}, {6, 25});
  Record record;
  draw_layered_model(record, source, 3);
  draw_printed_layers(record, source, malach18);
  return record;
}

Claim lemma() {
  Claim claim{};
  claim.id = "malach18/lem1";
  claim.title = "Lemma 1, each layer reveals one latent level";
  claim.place = "Section 5.3, Lemma 1; proof in Appendix B";
  claim.kind = "lemma";
  claim.themes = {"convergence", "embedding separation"};
  claim.words = R"(As in Theorem 2, $\delta'=\frac\delta{k+1}$. For every $\kappa\in[k]$, with probability at least
    $1-\kappa\delta'$ there is an orthonormal patch mapping $\varphi_\kappa:\mathcal C_\kappa^s\to\mathbb R^\ell$ with
    $\phi_\kappa*(h_\kappa\circ\mathcal G)=\varphi_\kappa*\mathcal G_\kappa$.)";
  claim.conclusions = {{"(a)", R"(there is such a $\varphi_\kappa$)", {"revealed"}},
                       {"(b)", "the laws are equal", {"revealed"}},
                       {"(c)", R"(with probability at least $1-\kappa\delta'$)", {"revealed"}}};
  claim.readings = {
      {.name = "pairs",
       .text = R"(the map on the left is the algorithm's $\phi_\kappa$ (last line of the proof), and $\varphi_\kappa$
         takes different patches to different vectors; any two $v_c$ of a level linearly independent;
         $\gamma\le\frac12\Delta$, as printed; the clustering puts together what def-cluster says and no more, as the
         trivial one is meant to)",
       .fault = "small angles"},
      {.name = "as a set",
       .text = R"(as `pairs`, where the image of $\varphi_\kappa$ is orthonormal as a set: different patches may have
         one vector)"},
      {.name = "any clustering",
       .text = "as `pairs`, for every clustering that def-cluster allows, with unit vectors",
       .fault = "distance 2 gamma"},
      {.name = "strict", .text = R"(as `pairs`, for $\gamma<\frac12\Delta$)"},
      {.name = "model map",
       .text = R"(as `pairs`, with the same $\varphi_\kappa$ on both sides, as printed)",
       .slip = R"($\phi_\kappa$ of Algorithm 1 on the left: the line before the last of the proof has it, and
         $\varphi_\kappa$ takes patches of classes)"},
      {.name = "printed",
       .text = R"(as `pairs`, all $v_c$ of a level linearly independent, as printed (A6))",
       .vacuous = R"(the $v_c$ of a level add up to $\mathbb E[-y]=0$)"}};
  claim.constants = {{"two.width", {2, 1}, R"(the 2 of $\frac{2\pi}{0.23\,\theta}$)"},
                     {"share", {23, 100}, "0.23"},
                     {"two.steps", {2, 1}, R"(the 2 of $2\sqrt s\,\sigma d$)"},
                     {"half", {1, 2}, R"(the $\frac12$ of $\frac12\Delta$)"},
                     {"four", {4, 1}, R"(the 4 of $(0,\frac14)$)"},
                     {"one", {1, 1}, R"(the 1 of $k+1$)"},
                     {"one.cluster", {1, 1}, R"(the 1 of def-cluster: one image for what is closer than $\gamma$)"}};
  claim.planted = {turned("one.cluster", {2, 1}, R"(one image for what is closer than $2\gamma$)"),
                   turned("one.cluster", {7, 4}, R"(one image for what is closer than $\frac74\gamma$)")};
  claim.serves = {"malach18/thm2"};
  claim.scope = R"(one to three levels of up to 4 classes, up to 4 pixels a patch, angles from about 0.001, n up to some
    100000)";
  claim.not_covered = "samples in place of the law";
  claim.note = R"(For $\kappa=k$ it holds for $\gamma<\frac12\Delta$: different observed patches get orthogonal images.
    For $\kappa<k$ a lower bound of the failure: two patches of level $\kappa$ that differ in the same two classes
    wherever they differ come, for the same manifestation elsewhere, as close as these two classes do, and below
    $\gamma$ they get one image. The proof goes down from $\kappa=k$ at $\delta'$ a step, which gives
    $1-(k-\kappa)\delta'$; printed is $1-\kappa\delta'$, less at $\kappa=k$ and more at $\kappa=1$, $k\ge3$. With
    separated classes the laws are equal: malach18/step-lem1-compose; with enough steps they are separated:
    malach18/thm2-repaired. As a set nothing is lost for $\kappa\ge k-1$ or $d=1$: the code of a patch is then the same
    for all of its manifestations, and can be its vector. For $\kappa\le k-2$ and $d\ge2$ it fails: let one patch of a
    class $c$ fall together with one of $c'$, and no other. The mean image of their code is $\frac1d(v_c+v_{c'})$, that
    of the other patches of $c$ is $\frac1dv_c$, so that these are far apart at the next step, patches with a pixel $c$
    get two codes, and there are more codes than patches.)";
  claim.twin = "lem1.py";
  claim.quick_cases = 300;
  claim.full_cases = 6000;
  claim.draw = draw_run;
  claim.zoo = []() -> std::vector<Record> {
    return {narrow({2, 16, 1, 4096, 1, 64}, {6, 25}), narrow({2, 4, 1, 2048, 1, 64}, {6, 25}),
            narrow({3, 1, 1, 4096, 2, 64}, {6, 25}), narrow_below(1200)};
  };
  claim.state = reveals;
  return claim;
}

}  // namespace

std::vector<Claim> lemma_1(const Version& in) {
  if (!in.first) return {};
  return {lemma()};
}

}  // namespace lakatos::hierarchical

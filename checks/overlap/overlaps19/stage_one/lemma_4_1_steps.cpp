#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/stage_one/stage_one.hpp"

namespace lakatos::overlaps19 {
namespace {

/// The student (w, a) alone, on an input of `dimension` coordinates.
Network<Real> read_student(const Statement& claim, std::size_t dimension) {
  return {read_layout(claim, dimension, "w", "a"), claim.number("alpha", R"(\alpha)"), claim.vector("w"),
          claim.vector("a")};
}

/// Of small instances and of drawn ones: what the label term and the gradient read.
const std::vector<const char*> without_filter{"input", "a", "teacher_w", "teacher_a", "alpha", "stride"},
    without_law{"w", "a", "teacher_w", "teacher_a", "stride"};

const char* const length_slip = "$w^*_{non}$ in place of $w^*$: the two sides have $2s-r$ and $r$ entries";

/// step-lem4.1-ef
void output_term_mean(Statement& claim) {
  const auto law = claim.law("input");
  const Network<Real> student = read_student(claim, law.dimension());
  if (give_stage_one(claim, student.layout)) return;
  give_front_slope(claim, student.alpha);
  if (give_symmetric_isotropic(claim, law)) return;
  regime_overlap(claim, student.layout);

  const Real front = claim.constant("front");
  const auto linear_mean = [&](const Network<Real>& own) {
    return overlap::mean_vector(law, [&](const Vec& x) {
      return scale(dot(own.a, overlap::preactivations(own, x)), overlap::weighted_patch_sum(own.layout, own.a, x));
    });
  };
  claim.trivial_if([&] { return squared_norm(overlap::private_network(student).w) * squared_norm(student.a) == 0; });
  claim.then("linear", [&] {
    const auto decide = [&] {
      const Network<Real> own = overlap::private_network(student);
      const Real factor = front / (1 + own.alpha);
      const auto term = [&](const Vec& x) {
        return scale(factor * overlap::output(own, x), overlap::weighted_patch_sum(own.layout, own.a, x));
      };
      return same_vector(overlap::mean_vector(law, term), linear_mean(own));
    };
    return predicate(decide, front / (1 + student.alpha) * claim.name(R"(\mathbb E f(w_{non},a,x)\sum_ja_jP_j^{non}x)"),
                     R"( = \mathbb E\sum_ja_jw_{non}^\top P_j^{non}x\sum_ja_jP_j^{non}x)");
  });
  const auto mean = [&] {
    const Network<Real> own = overlap::private_network(student);
    return same_vector(linear_mean(own), scale(squared_norm(own.a), own.w));
  };
  claim.then("mean", R"(\mathbb E\sum_ja_jw_{non}^\top P_j^{non}x\sum_ja_jP_j^{non}x = \|a\|^2w_{non})", mean);
}

/// step-lem4.1-ey
void label_term_mean(Statement& claim) {
  const auto law = claim.law("input");
  const Network<Real> teacher{read_layout(claim, law.dimension()), claim.number("alpha", R"(\alpha)"),
                              claim.vector("teacher_w", "w_*"), claim.vector("teacher_a", "a_*")};
  const auto a = vector_of(claim, "a", teacher.a.size());
  const bool prefactor = claim.reading("R2 R2'") || claim.reading("R2 R1'"),
             segment = claim.reading("R2 R2'") || claim.reading("R1 R2'");
  if (give_stage_one(claim, teacher.layout)) return;
  if (prefactor) give_front_slope(claim, teacher.alpha);
  if (give_symmetric_isotropic(claim, law)) return;
  regime_overlap(claim, teacher.layout);

  const Real front = claim.constant("front"), right = claim.constant("scale");
  claim.trivial_if([&] {
    return dot(a, teacher.a) * squared_norm(overlap::private_segment(teacher.w, teacher.layout.stride)) == 0;
  });
  claim.then("label", [&] {
    const Real factor = prefactor ? front / (1 + teacher.alpha) : 1;
    const auto decide = [&] {
      const PatchLayout own = overlap::private_part(teacher.layout);
      const auto term = [&](const Vec& x) {
        return scale(factor * overlap::output(teacher, x), overlap::weighted_patch_sum(own, a, x));
      };
      const Vec filter = segment ? overlap::private_segment(teacher.w, teacher.layout.stride) : teacher.w;
      return same_vector(overlap::mean_vector(law, term), scale(right * dot(a, teacher.a), filter));
    };
    return predicate(decide, factor * claim.name(R"(\mathbb E\,y\sum_ja_jP_j^{non}x)"), " = ",
                     right * claim.name(R"(a^\top a^*)") * claim.name(segment ? "w^*_{non}" : "w^*"));
  });
}

/// The recalled gradient against the one from the loss; `pull` is the coefficient of the balancing term.
void state_gradient(Statement& claim, const Real& pull, bool segment) {
  const auto w = claim.vector("w"), a = claim.vector("a"), teacher_w = vector_of(claim, "teacher_w", w.size()),
             teacher_a = vector_of(claim, "teacher_a", a.size());
  const PatchLayout layout = read_layout(claim, 0);
  give_large_stride(claim, layout), give_segment(claim, layout);
  if (claim.settled()) return;
  claim.regime("shared entries", [&] {
    const NamedSizes n = sizes_of(claim, layout);
    return counted(n.s < n.r);
  });
  const Real fit = claim.constant("fit"), balance = claim.constant("balance");
  claim.then("gradient", [&] {
    const auto decide = [&] {
      const Vec own = overlap::private_segment(w, layout.stride),
                target = overlap::private_segment(teacher_w, layout.stride);
      const Real size = squared_norm(a), along = size + pull * (squared_norm(own) - size);
      const Vec label = scale(dot(a, teacher_a), segment ? target : teacher_w);
      if (label.size() != own.size()) return Truth::no;
      return same_vector(overlap::gradient_by_filter({target, teacher_a, fit, balance}, own, a),
                         subtract(scale(along, own), label));
    };
    const Real w2 = claim.name(R"(\|w_{non}\|^2)"), a2 = claim.name(R"(\|a\|^2)"), x = claim.name("w_{non}");
    const Real reg = fit * claim.name(R"(\|w_{non}a^\top-w^*_{non}a^{*\top}\|_F^2)") + balance * square(w2 - a2);
    return predicate(
        decide, R"(\partial_{w_{non}}[)", reg, "] = ",
        a2 * x - claim.name(R"(a^\top a^*)") * claim.name(segment ? "w^*_{non}" : "w^*") + pull * (w2 - a2) * x);
  });
}

}  // namespace

std::vector<Claim> lemma_4_1_steps() {
  return {
      {.id = "overlaps19/step-lem4.1-ef",
       .title = "Expectation of the output term of g",
       .place = "Section B.1",
       .kind = "step",
       .themes = {"gradient identity"},
       .words = R"($\mathbb E\left[\frac2{1+\gamma}f(w_{non},a,x)\sum_ja_jP_j^{non}x\right]=\mathbb
         E\left[\sum_ja_jw_{non}^\top P_j^{non}x\sum_ja_jP_j^{non}x\right]=\|a\|^2w_{non}$.)",
       .conclusions = {{"(a)", "the activation drops out", {"linear"}},
                       {"(b)", R"(the mean is $\|a\|^2w_{non}$)", {"mean"}}},
       .readings = {{"printed", R"($\gamma=\alpha$)"}},
       .constants = {{"front", {2, 1}, "the 2 in 2/(1+alpha)"}},
       .planted = {turned("front", {201, 100}, "2.01 / (1 + alpha)"),
                   without("isotropic", "any covariance", "without identity covariance"),
                   without("symmetric", "skewed", "without symmetry")},
       .serves = {"overlaps19/lem4.1-unbiased"},
       .scope = "exact symmetric isotropic laws, d = 1 ... 6, r, k = 1 ... 4, strides within A4, any slope but -1",
       .not_covered = "laws with densities (both sides are linear in the law)",
       .twin = "step_lem4_1_ef.py",
       .quick_cases = 1000,
       .full_cases = 20000,
       .draw = only(draw_stage_one, {"input", "w", "a", "alpha", "stride"}),
       .state = output_term_mean},
      {.id = "overlaps19/step-lem4.1-ey",
       .title = "Expectation of the label term of g",
       .place = "Section B.1",
       .kind = "step",
       .themes = {"gradient identity"},
       .words = R"($\mathbb E\left[\frac2{1+\gamma}\,y\sum_ja_jP_j^{non}x\right]=a^\top a^*\,w^*_{non}$; the extraction
         drops prefactors and subscripts.)",
       .readings = {{"R2 R2'", "with the prefactor of (2), $w^*_{non}$ on the right"},
                    {.name = "R1 R2'",
                     .text = "no prefactor, $w^*_{non}$ on the right",
                     .slip = R"(the prefactor $\frac2{1+\alpha}$ of (2) on the left)"},
                    {.name = "R2 R1'", .text = "with the prefactor, $w^*$ on the right", .slip = length_slip},
                    {.name = "R1 R1'",
                     .text = "as shown: no prefactor, $w^*$ on the right",
                     .slip = R"(the prefactor $\frac2{1+\alpha}$ on the left and $w^*_{non}$ on the right)"}},
       .constants = {{"front", {2, 1}, "the 2 in 2/(1+alpha)"}, {"scale", {1, 1}, "factor of the right side"}},
       .planted = {turned("scale", {101, 100}, "the right side 1 % larger"),
                   without("symmetric", "skewed", "without symmetry"),
                   without("isotropic", "any covariance", "without identity covariance")},
       .serves = {"overlaps19/lem4.1-unbiased"},
       .scope = "exact symmetric isotropic laws, d = 1 ... 6, r, k = 1 ... 4, strides within A4, any slope",
       .not_covered = "laws with densities (both sides are linear in the law)",
       .note = R"(The labels read whole patches, the update private parts only: $P_j^{non}P_i^\top=0$ for $i\ne j$
         within A4, first and last patch included, so nothing of the shared coordinates enters the mean.)",
       .twin = "step_lem4_1_ey.py",
       .quick_cases = 1000,
       .full_cases = 20000,
       .draw = only(draw_stage_one, without_filter),
       .enumerated = [] { return smallest_count; },
       .enumerate = only(smallest_stage_one, without_filter),
       .state = label_term_mean},
      {.id = "overlaps19/step-lem4.1-grad",
       .title = "Gradient of L_reg recalled in the proof",
       .place = "Section B.1",
       .kind = "step",
       .themes = {"gradient identity"},
       .words = R"($\frac{\partial L_{reg}}{\partial w}=\|a\|^2w_{non}-a^\top
         a^*w^*_{non}+\frac14(\|w_{non}\|^2-\|a\|^2)w_{non}$ for $L_{reg}$ of Lemma 4.1.)",
       .readings = {{.name = "R2'", .text = "$w^*_{non}$ on the right", .fault = "factor two"},
                    {"R1'", "$w^*$ on the right, as shown"}},
       .constants = {{"quarter", {1, 4}, "the 1/4"},
                     {"fit", {1, 2}, "the 1/2 of L_reg"},
                     {"balance", {1, 8}, "the 1/8 of L_reg"}},
       .no_planted = "the step is refuted; its repair has planted errors",
       .serves = {"overlaps19/lem4.1-unbiased"},
       .scope = "r, k = 1 ... 4, strides within A4, small rational entries",
       .note = R"(The gradient of $\frac18(\|w\|^2-\|a\|^2)^2$ by $w$ is $\frac12(\|w\|^2-\|a\|^2)w$. The same factor
         makes (2), (3) biased.)",
       .twin = "step_lem4_1_grad.py",
       .full_cases = 20000,
       .draw = only(draw_stage_one, without_law),
       .enumerated = [] { return smallest_count; },
       .enumerate = only(smallest_stage_one, without_law),
       .state = [](Statement& claim) { state_gradient(claim, claim.constant("quarter"), claim.reading("R2'")); }},
      {.id = "overlaps19/step-lem4.1-grad-repaired",
       .title = "Gradient of L_reg, with the coefficient put right",
       .place = "ours; in place of Section B.1",
       .kind = "step",
       .themes = {"gradient identity"},
       .words = R"($\frac{\partial L_{reg}}{\partial w_{non}}=\|a\|^2w_{non}-a^\top
         a^*w^*_{non}+\frac12(\|w_{non}\|^2-\|a\|^2)w_{non}$.)",
       .readings = {{"half", "1/2 in place of 1/4"}},
       .constants = {{"half", {1, 2}, "the 1/2 in place of the printed 1/4"},
                     {"fit", {1, 2}, "the 1/2 of L_reg"},
                     {"balance", {1, 8}, "the 1/8 of L_reg"}},
       .planted = {turned("half", {51, 100}, "0.51"), turned("fit", {101, 200}, "0.505 in place of the 1/2 of L_reg"),
                   turned("balance", {1, 7}, "1/7 in place of 1/8")},
       .scope = "r, k = 1 ... 4, strides within A4, small rational entries",
       .twin = "step_lem4_1_grad_repaired.py",
       .full_cases = 20000,
       .draw = only(draw_stage_one, without_law),
       .state = [](Statement& claim) { state_gradient(claim, claim.constant("half"), true); }}};
}

}  // namespace lakatos::overlaps19

#include "checks/overlap/overlaps19/lemma_4_1_steps.hpp"

#include "checks/overlap/overlaps19/stage_one.hpp"

namespace lakatos::overlaps19 {
namespace {

/// The student (w, a) alone, on an input of `dimension` coordinates.
template <class S>
Network<S> read_student(const Statement<S>& claim, std::size_t dimension) {
  return {read_layout(claim, dimension, "w", "a"), claim.number("alpha", "\\alpha"), claim.vector("w"), claim.vector("a")};
}

Record without_teacher(const Record& drawn) {
  Record record;
  record.set("input", drawn.law("input")).set("w", drawn.vector("w")).set("a", drawn.vector("a"));
  return record.set("alpha", drawn.number("alpha")).set("stride", drawn.integer("stride")), record;
}

Record without_filter(const Record& drawn) {
  Record record;
  record.set("input", drawn.law("input")).set("a", drawn.vector("a")).set("teacher_w", drawn.vector("teacher_w")).set("teacher_a", drawn.vector("teacher_a"));
  return record.set("alpha", drawn.number("alpha")).set("stride", drawn.integer("stride")), record;
}

Record without_law(const Record& drawn) {
  Record record;
  record.set("w", drawn.vector("w")).set("a", drawn.vector("a")).set("teacher_w", drawn.vector("teacher_w")).set("teacher_a", drawn.vector("teacher_a"));
  return record.set("stride", drawn.integer("stride")), record;
}

const char* const length_slip = "$w^*_{non}$ in place of $w^*$: the two sides have $2s-r$ and $r$ entries";

}  // namespace

ClaimInfo OutputTermMean::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-lem4.1-ef";
  info.title = "Expectation of the output term of g";
  info.place = "Section B.1";
  info.kind = "step";
  info.words =
      "$\\mathbb E\\left[\\frac2{1+\\gamma}f(w_{non},a,x)\\sum_ja_jP_j^{non}x\\right]=\\mathbb E\\left[\\sum_ja_jw_{non}^\\top P_j^{non}x\\sum_ja_jP_j^{non}x\\right]=\\|a\\|^2w_{non}$.";
  info.readings = {{"printed", "$\\gamma=\\alpha$", "survives", "sampled", ""}};
  info.constants = {{"front", {2, 1}, "the 2 in 2/(1+alpha)"}};
  info.planted = {{"front 201/100", "2.01 / (1 + alpha)", "front", {201, 100}, "", "", ""},
                  {"any covariance", "without identity covariance", "", {0, 1}, "isotropic", "", ""},
                  {"skewed", "without symmetry", "", {0, 1}, "symmetric", "", ""}};
  info.serves = {"overlaps19/lem4.1-unbiased"};
  info.scope = "exact symmetric isotropic laws, d = 1 ... 6, r, k = 1 ... 4, strides within A4, any slope but -1";
  info.not_covered = "laws with densities (both sides are linear in the law)";
  info.atoms_allowed = true;
  info.twin = "step_lem4_1_ef.py";
  info.quick_cases = 1000;
  info.full_cases = 20000;
  return info;
}

Record OutputTermMean::draw(Source& source) { return without_teacher(draw_stage_one(source)); }

template <class S>
void OutputTermMean::state(Statement<S>& claim) {
  const auto law = claim.law("input");
  const Network<S> student = read_student(claim, law.dimension);
  if (give_stage_one(claim, student.layout)) return;
  give_front_slope(claim, student.alpha);
  if (give_symmetric_isotropic(claim, law)) return;

  const S front = claim.constant("front", {2, 1});
  const auto linear_mean = [&](const Network<S>& own) {
    return overlap::mean_vector(law, [&](const Vector<S>& x) { return scale(dot(own.a, overlap::preactivations(own, x)), overlap::weighted_patch_sum(own.layout, own.a, x)); });
  };
  claim.trivial_if([&] { return equal(S(squared_norm(overlap::private_network(student).w) * squared_norm(student.a)), S(0)) == Truth::yes; });
  claim.then("linear", [&] {
    const auto decide = [&] {
      const Network<S> own = overlap::private_network(student);
      const S factor = front / (S(1) + own.alpha);
      const auto term = [&](const Vector<S>& x) { return scale(S(factor * overlap::output(own, x)), overlap::weighted_patch_sum(own.layout, own.a, x)); };
      return same_vector(overlap::mean_vector(law, term), linear_mean(own));
    };
    return predicate<S>(decide, front / (S(1) + student.alpha) * claim.name("\\mathbb E f(w_{non},a,x)\\sum_ja_jP_j^{non}x"), " = \\mathbb E\\sum_ja_jw_{non}^\\top P_j^{non}x\\sum_ja_jP_j^{non}x");
  });
  claim.then("mean", [&] {
    const auto decide = [&] {
      const Network<S> own = overlap::private_network(student);
      return same_vector(linear_mean(own), scale(squared_norm(own.a), own.w));
    };
    return predicate<S>(decide, "\\mathbb E\\sum_ja_jw_{non}^\\top P_j^{non}x\\sum_ja_jP_j^{non}x = \\|a\\|^2w_{non}");
  });
}

ClaimInfo LabelTermMean::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-lem4.1-ey";
  info.title = "Expectation of the label term of g";
  info.place = "Section B.1";
  info.kind = "step";
  info.words = "$\\mathbb E\\left[\\frac2{1+\\gamma}\\,y\\sum_ja_jP_j^{non}x\\right]=a^\\top a^*\\,w^*_{non}$; the extraction drops prefactors and subscripts.";
  info.readings = {{"R2 R2'", "with the prefactor of (2), $w^*_{non}$ on the right", "survives", "sampled", ""},
                   {"R1 R2'", "no prefactor, $w^*_{non}$ on the right", "refuted", "exact", "the prefactor $\\frac2{1+\\alpha}$ of (2) on the left"},
                   {"R2 R1'", "with the prefactor, $w^*$ on the right", "refuted", "exact", length_slip},
                   {"R1 R1'", "as shown: no prefactor, $w^*$ on the right", "refuted", "exact", "the prefactor $\\frac2{1+\\alpha}$ on the left and $w^*_{non}$ on the right"}};
  info.constants = {{"front", {2, 1}, "the 2 in 2/(1+alpha)"}, {"scale", {1, 1}, "factor of the right side"}};
  info.planted = {{"scale 101/100", "the right side 1 % larger", "scale", {101, 100}, "", "", ""},
                  {"skewed", "without symmetry", "", {0, 1}, "symmetric", "", ""},
                  {"any covariance", "without identity covariance", "", {0, 1}, "isotropic", "", ""}};
  info.serves = {"overlaps19/lem4.1-unbiased"};
  info.scope = "exact symmetric isotropic laws, d = 1 ... 6, r, k = 1 ... 4, strides within A4, any slope";
  info.not_covered = "laws with densities (both sides are linear in the law)";
  info.note = "The labels read whole patches, the update private parts only: $P_j^{non}P_i^\\top=0$ for $i\\ne j$ within A4, first and last patch included, so nothing of the shared coordinates enters the mean.";
  info.atoms_allowed = true;
  info.twin = "step_lem4_1_ey.py";
  info.quick_cases = 1000;
  info.full_cases = 20000;
  return info;
}

Record LabelTermMean::draw(Source& source) { return without_filter(draw_stage_one(source)); }
std::int64_t LabelTermMean::enumerated() { return smallest_count; }
Record LabelTermMean::enumerate(std::int64_t index) { return without_filter(smallest_stage_one(index)); }

template <class S>
void LabelTermMean::state(Statement<S>& claim) {
  const auto law = claim.law("input");
  const Network<S> teacher{read_layout(claim, law.dimension), claim.number("alpha", "\\alpha"), claim.vector("teacher_w"), claim.vector("teacher_a")};
  const auto a = vector_of(claim, "a", teacher.a.size());
  const bool prefactor = claim.reading("R2 R2'") || claim.reading("R2 R1'"), segment = claim.reading("R2 R2'") || claim.reading("R1 R2'");
  if (give_stage_one(claim, teacher.layout)) return;
  if (prefactor) give_front_slope(claim, teacher.alpha);
  if (give_symmetric_isotropic(claim, law)) return;

  const S front = claim.constant("front", {2, 1}), right = claim.constant("scale", {1, 1});
  claim.trivial_if([&] { return equal(S(dot(a, teacher.a) * squared_norm(overlap::private_segment(teacher.w, teacher.layout.stride))), S(0)) == Truth::yes; });
  claim.then("label", [&] {
    const S factor = prefactor ? S(front / (S(1) + teacher.alpha)) : S(1);
    const auto decide = [&] {
      const PatchLayout own = overlap::private_part(teacher.layout);
      const auto term = [&](const Vector<S>& x) { return scale(S(factor * overlap::output(teacher, x)), overlap::weighted_patch_sum(own, a, x)); };
      const Vector<S> filter = segment ? overlap::private_segment(teacher.w, teacher.layout.stride) : teacher.w;
      return same_vector(overlap::mean_vector(law, term), scale(S(right * dot(a, teacher.a)), filter));
    };
    return predicate<S>(decide, factor * claim.name("\\mathbb E\\,y\\sum_ja_jP_j^{non}x"), " = ", right * claim.name("a^\\top a^*") * claim.name(segment ? "w^*_{non}" : "w^*"));
  });
}

ClaimInfo RecalledGradient::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-lem4.1-grad";
  info.title = "Gradient of L_reg recalled in the proof";
  info.place = "Section B.1";
  info.kind = "step";
  info.words = "$\\frac{\\partial L_{reg}}{\\partial w}=\\|a\\|^2w_{non}-a^\\top a^*w^*_{non}+\\frac14(\\|w_{non}\\|^2-\\|a\\|^2)w_{non}$ for $L_{reg}$ of Lemma 4.1.";
  info.readings = {{"R2'", "$w^*_{non}$ on the right", "refuted", "exact", ""}, {"R1'", "$w^*$ on the right, as shown", "refuted", "exact", ""}};
  info.constants = {{"quarter", {1, 4}, "the 1/4"}, {"fit", {1, 2}, "the 1/2 of L_reg"}, {"balance", {1, 8}, "the 1/8 of L_reg"}};
  info.no_planted = "the step is refuted; its repair has planted errors";
  info.serves = {"overlaps19/lem4.1-unbiased"};
  info.scope = "r, k = 1 ... 4, strides within A4, small rational entries";
  info.note = "The gradient of $\\frac18(\\|w\\|^2-\\|a\\|^2)^2$ by $w$ is $\\frac12(\\|w\\|^2-\\|a\\|^2)w$. The same factor makes (2), (3) biased.";
  info.atoms_allowed = true;
  info.twin = "step_lem4_1_grad.py";
  info.full_cases = 20000;
  return info;
}

Record RecalledGradient::draw(Source& source) { return without_law(draw_stage_one(source)); }
std::int64_t RecalledGradient::enumerated() { return smallest_count; }
Record RecalledGradient::enumerate(std::int64_t index) { return without_law(smallest_stage_one(index)); }

namespace {

/// The recalled gradient against the one from the loss; `pull` is the coefficient of the balancing term.
template <class S>
void state_gradient(Statement<S>& claim, const S& pull, bool segment) {
  const auto w = claim.vector("w"), a = claim.vector("a"), teacher_w = vector_of(claim, "teacher_w", w.size()), teacher_a = vector_of(claim, "teacher_a", a.size());
  const PatchLayout layout = read_layout(claim, 0);
  give_large_stride(claim, layout), give_segment(claim, layout);
  if (claim.settled()) return;
  const S fit = claim.constant("fit", {1, 2}), balance = claim.constant("balance", {1, 8});
  claim.then("gradient", [&] {
    const auto decide = [&] {
      const Vector<S> own = overlap::private_segment(w, layout.stride), target = overlap::private_segment(teacher_w, layout.stride);
      const S size = squared_norm(a), along = size + pull * (squared_norm(own) - size);
      const Vector<S> label = scale(dot(a, teacher_a), segment ? target : teacher_w);
      if (label.size() != own.size()) return Truth::no;
      return same_vector(overlap::gradient_by_filter({target, teacher_a, fit, balance}, own, a), subtract(scale(along, own), label));
    };
    const S w2 = claim.name("\\|w_{non}\\|^2"), a2 = claim.name("\\|a\\|^2"), x = claim.name("w_{non}");
    const S reg = fit * claim.name("\\|w_{non}a^\\top-w^*_{non}a^{*\\top}\\|_F^2") + balance * square(S(w2 - a2));
    return predicate<S>(decide, "\\partial_{w_{non}}[", reg, "] = ", a2 * x - claim.name("a^\\top a^*") * claim.name(segment ? "w^*_{non}" : "w^*") + pull * (w2 - a2) * x);
  });
}

}  // namespace

template <class S>
void RecalledGradient::state(Statement<S>& claim) {
  state_gradient<S>(claim, claim.constant("quarter", {1, 4}), claim.reading("R2'"));
}

ClaimInfo RecalledGradientRepaired::info() {
  ClaimInfo info = RecalledGradient::info();
  info.id = "overlaps19/step-lem4.1-grad-repaired";
  info.title = "Gradient of L_reg, with the coefficient put right";
  info.words = "$\\frac{\\partial L_{reg}}{\\partial w_{non}}=\\|a\\|^2w_{non}-a^\\top a^*w^*_{non}+\\frac12(\\|w_{non}\\|^2-\\|a\\|^2)w_{non}$.";
  info.readings = {{"half", "1/2 in place of 1/4", "survives", "sampled", ""}};
  info.constants[0] = {"half", {1, 2}, "the 1/2 in place of the printed 1/4"};
  info.no_planted = "";
  info.planted = {{"half 51/100", "0.51", "half", {51, 100}, "", "", ""}, {"fit 101/200", "0.505 in place of the 1/2 of L_reg", "fit", {101, 200}, "", "", ""}, {"balance 1/7", "1/7 in place of 1/8", "balance", {1, 7}, "", "", ""}};
  info.serves = {};
  info.note = "";
  info.twin = "step_lem4_1_grad_repaired.py";
  return info;
}

Record RecalledGradientRepaired::draw(Source& source) { return without_law(draw_stage_one(source)); }

template <class S>
void RecalledGradientRepaired::state(Statement<S>& claim) {
  state_gradient<S>(claim, claim.constant("half", {1, 2}), true);
}

template void OutputTermMean::state(Statement<Interval>&);
template void OutputTermMean::state(Statement<Ball>&);
template void OutputTermMean::state(Statement<Rational>&);
template void OutputTermMean::state(Statement<Symbol>&);
template void LabelTermMean::state(Statement<Interval>&);
template void LabelTermMean::state(Statement<Ball>&);
template void LabelTermMean::state(Statement<Rational>&);
template void LabelTermMean::state(Statement<Symbol>&);
template void RecalledGradient::state(Statement<Interval>&);
template void RecalledGradient::state(Statement<Ball>&);
template void RecalledGradient::state(Statement<Rational>&);
template void RecalledGradient::state(Statement<Symbol>&);
template void RecalledGradientRepaired::state(Statement<Interval>&);
template void RecalledGradientRepaired::state(Statement<Ball>&);
template void RecalledGradientRepaired::state(Statement<Rational>&);
template void RecalledGradientRepaired::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19

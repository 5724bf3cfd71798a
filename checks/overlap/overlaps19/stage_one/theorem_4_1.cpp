#include "checks/overlap/overlaps19/claims.hpp"

#include <algorithm>
#include <cmath>

#include "checks/overlap/overlaps19/stage_one/stage_one.hpp"
#include "theory/overlap/alike_teachers.hpp"

// What Stage 1 returns is a function of its start, its noise and the data that it reads: the private parts of the
// inputs and the labels. Where two teachers of one scale give data of the same law, its answer has the same law, and
// two events that exclude each other (close to one, close to the other) have probability at most 1 together. So neither
// a number of steps, nor a step size, nor a start helps.

namespace lakatos::overlaps19 {
namespace {

struct TwoTeachers {
  Law law;
  Network<Real> one, other;
};

TwoTeachers read_teachers(const Statement& claim) {
  const auto law = claim.law("input");
  const PatchLayout layout = read_layout(claim, law.dimension());
  const Real alpha = claim.number("alpha", R"(\alpha)");
  const Network<Real> one{layout, alpha, claim.vector("teacher_w", "w_*"), claim.vector("teacher_a", "a_*")};
  return {
      law, one, {layout, alpha, vector_of(claim, "other_w", one.w.size()), vector_of(claim, "other_a", one.a.size())}};
}

/// A1, A2, A4, A5, A6 for both teachers; true when one of them fails.
bool give_teachers(Statement& claim, const TwoTeachers& in) {
  if (give_stage_one(claim, in.one.layout)) return true;
  give_front_slope(claim, in.one.alpha);
  if (give_symmetric_isotropic(claim, in.law)) return true;
  const auto scale2 = [](const Network<Real>& net) { return squared_norm(net.w) * squared_norm(net.a); };
  claim.given("nonzero teacher", R"(w^*, a^*, w', a' \ne 0)",
              [&] { return both(less(Real(0), scale2(in.one)), less(Real(0), scale2(in.other))); });
  claim.given("same scale", [&] {
    if (symbolic()) return predicate([] { return Truth::yes; }, R"(\|w^*\|\|a^*\| = \|w'\|\|a'\| = \sigma_1)");
    else return scale2(in.one) == scale2(in.other);
  });
  return claim.settled();
}

void then_data_differ(Statement& claim, const TwoTeachers& in) {
  const auto differ = [&] { return negate(overlap::same_private_data(in.law, in.one, in.other)); };
  claim.then("data differ",
             R"((P_1^{non}x,\dots,P_k^{non}x,\,f(w^*,a^*,x)) \text{ and } )"
             R"((P_1^{non}x,\dots,P_k^{non}x,\,f(w',a',x)) \text{ differ in law})",
             differ);
}

/// The teacher's filter; under the dial `segment` c with |w*_non| about c |w*|, for c = 0 often with w*_non = 0.
VectorField with_segment(const Record& record, Source& source) {
  VectorField w = record.vector("teacher_w");
  const double c = source.dial("segment", -1);
  if (c < 0) return w;
  const auto stride = static_cast<std::size_t>(record.integer("stride")), r = w.entries.size();
  const auto shared = stride < r ? 2 * static_cast<std::int64_t>(r - stride) : 0;
  const auto far =
      c > 0 && shared > 0 ? static_cast<std::int64_t>(std::sqrt((1 / (c * c) - 1) / static_cast<double>(shared))) : 1;
  for (std::size_t i = 0; i < r; ++i) {
    const bool own = i + stride >= r && i < stride;
    w.entries[i] = (source.chance(1, 2) ? 1 : -1) * (!own ? far : c > 0 || source.chance(1, 2) ? 1 : 0);
  }
  return w.denominator = 1, w;
}

/// Teachers of one scale: the second is the first with its weights permuted or a sign changed, or rescaled.
Record draw_two(Source& source, bool rescaled) {
  const Record record = draw_stage_one(source);
  const VectorField w = with_segment(record, source), a = record.vector("teacher_a");
  VectorField other_w = w, other_a = a;
  const auto kind = source.below(rescaled ? 6 : 4);
  if (kind >= 4) {
    for (auto& entry : other_w.entries) entry *= 2;
    other_a.denominator *= 2, reduce(other_w), reduce(other_a);
  } else if (kind >= 2) {
    std::swap(other_a.entries.front(), other_a.entries.back());
  } else if (kind == 1) {
    other_a.entries[source.below(other_a.entries.size())] *= -1;
  } else {
    other_w.entries[source.below(other_w.entries.size())] *= -1;
  }
  if (source.chance(1, 16)) other_a.entries[0] += other_a.denominator;
  Record teachers = Record().set("input", record.law("input")).set("teacher_w", w).set("teacher_a", a);
  teachers.set("other_w", other_w).set("other_a", other_a).set("alpha", record.number("alpha"));
  teachers.set("stride", record.integer("stride"));
  return teachers.set("epsilon",
                      source.chance(1, 16) ? Fraction{0, 1} : Fraction{1, source.pick<std::int64_t>({2, 16, 64, 256})});
}

/// Mostly teachers that the claim speaks of: apart in direction, or (`pairs`) as pairs.
Record draw_teachers(Source& source, bool pairs) {
  Record record = draw_two(source, pairs);
  for (int attempt = 0; attempt < 16 && !source.chance(1, 12); ++attempt, record = draw_two(source, pairs)) {
    std::vector<double> one = approximate(record.vector("teacher_a")), other = approximate(record.vector("other_a"));
    const std::vector<double> w = approximate(record.vector("teacher_w")), v = approximate(record.vector("other_w"));
    const auto stride = static_cast<std::size_t>(record.integer("stride"));
    for (std::size_t i = 0; pairs && i < w.size(); ++i) {
      if (i + stride >= w.size() && i < stride) one.push_back(w[i]), other.push_back(v[i]);
    }
    const bool nonzero = std::any_of(w.begin(), w.end(), [](double x) { return x != 0; });
    if (nonzero && overlap::apart_up_to_sign(one, other, !pairs, 2 * to_double(record.number("epsilon")))) break;
  }
  return record;
}

/// Two teachers on independent signs, x = (+-1)^d.
Record sign_teachers(std::int64_t d, std::int64_t stride, VectorField w, VectorField a, VectorField other_w,
                     VectorField other_a) {
  LawField law{static_cast<std::size_t>(d), 1, false, 1, {}, {}};
  for (std::int64_t bits = 0; bits < (std::int64_t{1} << d); ++bits) {
    law.weights.push_back(1);
    for (std::int64_t i = 0; i < d; ++i) law.entries.push_back((bits >> i & 1) != 0 ? -1 : 1);
  }
  Record record = Record().set("input", law).set("teacher_w", std::move(w)).set("teacher_a", std::move(a));
  record.set("other_w", std::move(other_w)).set("other_a", std::move(other_a)).set("alpha", Fraction{0, 1});
  return record.set("stride", stride).set("epsilon", Fraction{1, 4});
}

const char* const blind_note =
    "The smallest counterexample has a filter whose private segment is 0, so that the labels come from coordinates at "
    "the patches' ends; with independent coordinates they are independent of all that Stage 1 reads "
    "besides, and their law does not change when the weights are permuted. ";

/// thm4.1
void stage_one_direction(Statement& claim) {
  const TwoTeachers in = read_teachers(claim);
  const Real epsilon = claim.number("epsilon", R"(\epsilon)"), accuracy = claim.constant("accuracy");
  if (give_teachers(claim, in)) return;
  claim.given("epsilon positive", epsilon > 0);
  if (claim.dialled("segment")) {  // not in print
    const auto long_segment = [&](const Network<Real>& net) {
      return less_equal(square(claim.dial("segment", {1, 1})) * squared_norm(net.w),
                        squared_norm(overlap::private_segment(net.w, net.layout.stride)));
    };
    claim.given("long segment", R"(\|w_{non}\| \ge c\|w\|)",
                [&] { return both(long_segment(in.one), long_segment(in.other)); });
  }
  if (claim.settled()) return;
  // 2 - 2 |u.v| > (accuracy eps)^2 for the unit vectors u, v.
  claim.given("directions apart", [&] {
    const Real reach = square(accuracy * epsilon);
    if (symbolic()) {
      return predicate([] { return Truth::yes; }, R"(\min\|\tfrac{a^*}{\|a^*\|}\pm\tfrac{a'}{\|a'\|}\|^2 > )", reach);
    } else {
      const Real along2 = square(dot(in.one.a, in.other.a)), sizes = squared_norm(in.one.a) * squared_norm(in.other.a),
                 room = (2 - reach) / 2;
      return both(room > 0, along2 < square(room) * sizes);
    }
  });
  if (claim.settled()) return;
  then_data_differ(claim, in);
}

/// remark-stage1-close
void stage_one_pair(Statement& claim) {
  const TwoTeachers in = read_teachers(claim);
  const Real epsilon = claim.number("epsilon", R"(\epsilon)"), reach = square(claim.constant("accuracy") * epsilon);
  if (give_teachers(claim, in)) return;
  claim.given("epsilon positive", epsilon > 0);
  const auto pairs_apart = [&] {
    const Vec one = overlap::private_segment(in.one.w, in.one.layout.stride),
              other = overlap::private_segment(in.other.w, in.one.layout.stride);
    const Real apart = squared_norm(subtract(one, other)) + squared_norm(subtract(in.one.a, in.other.a)),
               sum = squared_norm(add(one, other)) + squared_norm(add(in.one.a, in.other.a));
    return both(less(reach, apart), less(reach, sum));
  };
  claim.given("pairs apart", text(R"(\min\|(w^*_{non},a^*)\pm(w'_{non},a')\|^2 > )", reach), pairs_apart);
  if (claim.settled()) return;
  then_data_differ(claim, in);
}

}  // namespace

std::vector<Claim> theorem_4_1() {
  return {{.id = "overlaps19/remark-stage1-close",
           .title = "Stage 1 ends near the teacher's non-overlapping part, up to sign",
           .place = "Section 3.2, end of Stage 1",
           .kind = "remark",
           .themes = {"convergence"},
           .words = R"(After sufficiently many iterations $(w_{non}^{(T_1)},a^{(T_1)})$ is close to $(w^*_{non},a^*)$ or
             to its negative. Here: what that needs. Two teachers of one scale with pairs that are more than $2\epsilon$
             apart, up to a common sign, must not give data of the same law.)",
           .readings = {{"printed",
                         R"(for every teacher and some accuracy $\epsilon>0$, with probability above one half)"}},
           .constants = {{"accuracy", {2, 1}, "the factor of eps beyond which no answer serves both teachers"}},
           .no_planted = "the theorem is refuted: an error in it could not be told from what is printed",
           .scope = "exact symmetric isotropic laws, d = 1 ... 6, r, k = 1 ... 4, strides within A4; pairs of teachers",
           .not_covered = R"(the rate for teachers with a segment other than 0: there E y P_j^non x = (1+alpha)/2 a*_j
             w*_non, so that the data do tell the direction)",
           .note = R"(The labels of $(w^*,a^*)$ and of $(cw^*,\frac1ca^*)$, $c>0$, are the same and so is $\sigma_1$: no
             algorithm can tell them apart. Every minimum of $L_{reg}$ has $\|w_{non}\|=\|a\|$, so Stage 1 aims at the
             balanced teacher $(cw^*_{non},\frac1ca^*)$ with $c^2=\|a^*\|/\|w^*_{non}\|$. Theorem 4.1 speaks of
             directions only, but fails for $w^*_{non}=0$.)",
           .alarm = "",
           .twin = "remark_stage1_close.py",
           .quick_cases = 800,
           .full_cases = 20000,
           .draw = [](Source& source) { return draw_teachers(source, true); },
           .zoo = []() -> std::vector<Record> {
             return {sign_teachers(1, 1, {1, {1}}, {1, {2}}, {1, {2}}, {1, {1}}),
                     sign_teachers(5, 2, {1, {1, 0, 0}}, {1, {1, 0}}, {1, {1, 0, 0}}, {1, {0, 1}})};
           },
           .state = stage_one_pair},
          {.id = "overlaps19/thm4.1",
           .title = "Stage 1 finds the direction of a* up to sign",
           .place = "Section 4.1, Theorem 4.1",
           .kind = "theorem",
           .themes = {"convergence"},
           .words = R"(With $w^{(0)},a^{(0)}=O(\sqrt{\sigma_1})$, $\eta_1=O(\mathrm{poly}(\frac1k,\frac1B,\epsilon))$,
             after $T_1=O(\mathrm{poly}(r,k,B,\frac1\epsilon))$ iterations $\frac{a^{(T_1)}}{\|a^{(T_1)}\|}$ is within
             $\epsilon$ of $\frac{a^*}{\|a^*\|}$ or of its negative. Here: what that needs, whatever the start, the step
             and the number of iterations. Two teachers of one scale whose directions are more than $2\epsilon$ apart
             must not give data of the same law.)",
           .conclusions = {{"(a)", R"(the direction of $a^*$ up to sign, within $\epsilon$)", {"data differ"}},
                           {"(b)", "after the stated number of steps of the stated size", {}}},
           .left_out = "(b): what is judged of (a) holds for every number of steps and every size",
           .readings = {{"printed", "for every teacher, with probability above one half"}},
           .constants = {{"accuracy", {2, 1}, "the factor of eps beyond which no answer serves both teachers"}},
           .dials = {dial(
               "segment", "segment not zero",
               R"(whether the data tell two teachers with $\|w^*_{non}\|\ge c\|w^*\|$ apart, which the theorem needs;
                 that Stage 1 then finds the direction is not judged)",
               {{1, 1}, {1, 2}, {1, 8}, {1, 64}, {1, 1024}, {0, 1}})},
           .no_planted = "the theorem is refuted: an error in it could not be told from what is printed",
           .serves = {"overlaps19/thm3.1", "overlaps19/step-thm3.1-combine"},
           .scope = "exact symmetric isotropic laws, d = 1 ... 6, r, k = 1 ... 4, strides within A4; pairs of teachers",
           .not_covered = R"(the rate for teachers with a segment other than 0: there E y P_j^non x = (1+alpha)/2 a*_j
             w*_non, so that the data do tell the direction)",
           .note = std::string(blind_note) +
                   R"(So no step size and no number of iterations helps; $w^*_{non}\ne0$ must be assumed, and any rate
                     depends on $\|w^*_{non}\|$, of which the printed quantities do not know. The dial asks only whether
                     some algorithm could tell: every $w^*_{non}\ne0$ can be told, for equal data have equal $\mathbb
                     E\,yP_j^{non}x=\frac{1+\alpha}2a^*_jw^*_{non}$ for all $j$, hence parallel weights: it breaks at 0
                     only. How many steps Stage 1 takes for a short segment is not judged by it.)",
           .alarm = R"(the printed steps are about $L_{reg}$ with $w^*_{non}$ as its teacher; for $w^*_{non}=0$ its
             minimum is at 0 and says nothing about $a^*$. No printed step excludes that.)",
           .twin = "thm4_1.py",
           .quick_cases = 800,
           .full_cases = 20000,
           .draw = [](Source& source) { return draw_teachers(source, false); },
           .zoo = []() -> std::vector<Record> {
             return {sign_teachers(5, 2, {1, {1, 0, 0}}, {1, {1, 0}}, {1, {1, 0, 0}}, {1, {0, 1}})};
           },
           .state = stage_one_direction}};
}

}  // namespace lakatos::overlaps19

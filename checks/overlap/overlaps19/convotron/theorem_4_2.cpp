#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/convotron/stage_two.hpp"
#include "checks/overlap/overlaps19/learnt_network/pointwise.hpp"
#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "theory/numeric/whole_powers.hpp"
#include "theory/overlap/alike_teachers.hpp"

// Theorem 4.2 as printed: orders and a constant probability, for every activation of Assumption 3.3. What is checked
// follows from it for every choice of the step and of the number of steps: teachers that give each input the same
// label give Convotron the same samples, so that its answer has one law, which serves them all or not.

namespace lakatos::overlaps19 {
namespace {

/// overlaps19, Theorem 4.2, for the slope -1, which Assumption 3.3 admits.
void filter_up_to_signs(Statement& claim) {
  const Law law = claim.law("input");
  std::size_t dimension = 0;
  if (!symbolic()) dimension = law.atoms().front()[0].size();
  const PatchLayout layout = read_layout(claim, dimension);
  const Vec w = claim.vector("teacher_w", "w_*"), teacher_a = claim.vector("teacher_a", "a_*"), a = claim.vector("a");
  if (!symbolic() && a.size() != teacher_a.size())
    throw std::invalid_argument("student and teacher must have the same sizes");
  const Real alpha = claim.number("alpha", R"(\alpha)"), eps = claim.number("eps", R"(\epsilon)"),
             bound = claim.number("B", "B"), C = claim.number("C", "C"), chance = claim.number("chance", "p");
  const bool of_square = claim.reading("RN2");
  if (!give_layout(claim, layout)) return;
  give_symmetric(claim, law);
  give_isotropic(claim, law);
  give_unit(claim, "unit weights", a);
  give_unit(claim, "unit teacher weights", teacher_a);
  claim.given("eps positive", eps > 0);
  claim.given("close weights",
              [&] { return claim.let("|a - a_*|^2", squared_norm(subtract(teacher_a, a))) <= square(eps); });
  give_small_eps(claim, eps, w, teacher_a.size());
  give_bounded(claim, law, bound, false);
  claim.given("constants", R"(C > 0,\ 0 < p \le 1)",
              [&] { return both(less(Real(0), C), both(less(Real(0), chance), less_equal(chance, Real(1)))); });
  claim.given("slope", alpha == -1);
  claim.given("one entry a patch", R"(P_jx \text{ has at most one entry other than } 0)",
              [&] { return overlap::one_entry_a_patch(law, layout); });
  if (claim.settled()) return;
  const char* latex = of_square ? R"(C\,k^3\|w_*\|\epsilon < w_{*i}^2 \text{ for all } i)"
                                : R"(C\,k^3\|w_*\|\epsilon < |w_{*i}| \text{ for all } i)";
  claim.given("answers apart", latex, [&] {
    const Real k = claim.whole("k", layout.patches, {"teacher_a.entries", "a.entries"}),
               reach2 = square(C * k * k * k * eps) * squared_norm(w);  // (C k^3 |w*| eps)^2
    if (!of_square) return overlap::sign_changes_apart(w, reach2);
    Vec squares;
    for (const Real& entry : w) squares.push_back(square(entry));
    return overlap::sign_changes_apart(squares, reach2);
  });
  if (claim.settled()) return;
  const Real teachers = claim.let("teachers", "2^r", [&] { return Real(1L << w.size()); });
  claim.then("one law for all", teachers * chance <= 1);
}

/// The teacher (1, ..., 1) of r entries behind one patch; eps = 1 / (2 C r).
Record up_to_signs(std::int64_t r, std::int64_t C, const Fraction& chance) {
  const std::int64_t c = ceil_sqrt(r);
  Record record = Record().set("input", heavy_law(r, fraction(c))).set("a", VectorField{1, {1}});
  record.set("teacher_w", VectorField{1, std::vector<std::int64_t>(static_cast<std::size_t>(r), 1)});
  record.set("teacher_a", VectorField{1, {1}}).set("alpha", fraction(-1)).set("stride", r).set("B", fraction(c * c));
  return record.set("eps", fraction(1, 2 * C * r)).set("C", fraction(C)).set("chance", chance);
}

constexpr std::int64_t constants[] = {1, 10, 100, 1000};
struct Chance {
  std::int64_t one_in, coordinates;
};
constexpr Chance chances[] = {{2, 2}, {10, 4}, {100, 7}, {1000, 10}};
constexpr auto members = static_cast<std::int64_t>(std::size(constants) * std::size(chances));

/// Smallest constants first: the last member has the largest.
Record family_member(std::int64_t index) {
  const auto i = static_cast<std::size_t>(index);
  const Chance& at = chances[i / std::size(constants)];
  return up_to_signs(at.coordinates, constants[i % std::size(constants)], fraction(1, at.one_in));
}

Record draw_up_to_signs(Source& source) {
  const std::int64_t r = source.between(1, 4);
  Record record =
      up_to_signs(r, source.pick<std::int64_t>({1, 10, 100}), fraction(1, source.pick<std::int64_t>({1, 2, 3, 20})));
  for (auto& [name, field] : record.fields()) {
    if (name == "teacher_w" && source.chance(1, 4)) field = draw_entries(source, r, 3, 2);
    if (name == "alpha" && source.chance(1, 16)) field = draw_end_slope(source);
    if (name == "input" && source.chance(1, 16)) field = draw_isotropic_law(source, r);
    if (name == "input" && source.chance(1, 24)) field = lopsided(std::get<LawField>(field), source);
    if (name == "stride" && source.chance(1, 16)) field = std::int64_t{1};
    if (name == "B" && source.chance(1, 24)) field = fraction(1, 2);
    if (name == "a" && source.chance(1, 16)) field = VectorField{1, {source.between(-2, 2)}};
    if (name == "teacher_a" && source.chance(1, 24)) field = VectorField{1, {2}};
    if (name == "eps" && source.chance(1, 8)) field = source.pick<Fraction>({{1, 2}, {1, 3}, {0, 1}, {2, 1}});
    if (name == "C" && source.chance(1, 24)) field = fraction(source.between(-1, 0));
    if (name == "chance" && source.chance(1, 24)) field = source.pick<Fraction>({{0, 1}, {3, 2}});
  }
  return record;
}

}  // namespace

std::vector<Claim> theorem_4_2() {
  return {
      {.id = "overlaps19/thm4.2",
       .title = "Stage 2: Convotron with approximately known outer weights",
       .place = "Section 4.2, Theorem 4.2",
       .kind = "theorem",
       .themes = {"contraction rate", "probability"},
       .shape = Shape::order,
       .words = R"(For symmetric inputs of identity covariance with $\|x\|^2\le B$, unit output weights with
         $\|a-a_*\|\le\epsilon\le\frac1{k^3\|w_*\|}$ and a step $\eta=O(\mathrm{poly}(\frac1k,\frac1B))$, Convotron is
         with a constant probability within $O(k^3\|w_*\|\epsilon)$ of $w_*$ after
         $\mathrm{poly}(k,\|w_*\|,B,\log\frac1\epsilon)$ steps. What is judged follows from it for every step and every
         number of steps: at the slope $\alpha=-1$ the activation is $|z|$. Where each patch of an input has at most one
         entry other than 0, the $N=2^r$ teachers $(\pm w_{*1},\dots,\pm w_{*r})$ have the same labels and the same
         norm, so that the answer has one law for all of them. Balls of radius $C\,k^3\|w_*\|\epsilon<\min_i|w_{*i}|$
         around them are disjoint, so that with the probability $p$ for each of them $Np\le1$.)",
       .conclusions = {{"(a)", "the error", {"one law for all"}},
                       {"(b)", "a constant probability", {"one law for all"}},
                       {"(c)", "the number of steps", {}}},
       .left_out = "(c): what is judged of (a) and (b) holds for every number of steps",
       .readings =
           {{.name = "any slope",
             .text = R"(every slope, as Assumption 3.3 has it; the bound $C\,k^3\|w_*\|\epsilon$ is on $\|w-w_*\|$; with
               probability at least $p$; $B$ bounds $\|x\|^2$)",
             .fault = "slope"},
            {.name = "RN2", .text = R"(the same with the bound on $\|w-w_*\|^2$)"}},
       .no_planted = no_planted_by_a_family,
       .scope = R"(one patch of r = 1 ... 10 coordinates, inputs on the axes, C = 1 ... 1000, p = 1 ... 1/1000)",
       .not_covered = R"(slopes other than $-1$: above it `overlaps19/thm4.2-repaired` and `overlaps19/thm4.2-guarantee`
         say what stands; below it the drift leads away from the teacher, so that every step raises the mean squared
         error, see the dial `low slope` there)",
       .note = R"(What is missing is a bound of the slope. At $-1$ no algorithm can do it: the samples are the same. The
         number of teachers that one answer would have to serve grows as $2^r$, while $k$, $\epsilon$ and the hidden
         constants do not. As $\alpha\to-1$ from above the theorem stands, in a number of steps that grows as
         $\frac1{(1+\alpha)^2}$, which its polynomial does not name.)",
       .family = R"($k=1$, $a=a_*=1$, $r=d$, $x=\pm c\,e_i$ with $c^2\ge r$ a square, else 0, $B=c^2$, $\alpha=-1$, the
         $2^r$ teachers $(\pm1,\dots,\pm1)$: $\sigma(\pm w_ix_i)=|x_i|$ for all of them. For every $p>0$ there is an $r$
         with $2^rp>1$, and for every $C$ an $\epsilon$ so small that the balls are disjoint; the step, the number of
         steps and the seeds may depend on all that the teachers share. Members for $p=\frac12,\dots,\frac1{1000}$ and
         $C=1,\dots,1000$)",
       .twin = "thm4_2.py",
       .quick_cases = 500,
       .full_cases = 3000,
       .draw = draw_up_to_signs,
       .enumerated = [] { return members; },
       .enumerate = family_member,
       .state = filter_up_to_signs}};
}

}  // namespace lakatos::overlaps19

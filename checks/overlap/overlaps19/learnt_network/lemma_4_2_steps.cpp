#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/learnt_network/pointwise.hpp"

namespace lakatos::overlaps19 {
namespace {

Real squared_gap(const Network<Real>& one, const Network<Real>& other, const Vec& x) {
  return square(output(one, x) - output(other, x));
}

// ---- the split

template <class S>
std::vector<S> differences_of_split_difference(IdentityPoint<S>& at) {
  const S taught = at.variable(), between = at.variable(), learned = at.variable();
  const S two = at.constant("two", {2, 1}), p = taught - between, q = between - learned;
  return {two * (p * p + q * q) - (taught - learned) * (taught - learned) - (p - q) * (p - q)};
}

/// overlaps19, Section A, proof of Lemma 4.2: the difference of outputs is split in two.
void split_difference(Statement& claim) {
  const Vec x = claim.vector("x");
  const Pair nets = read_pair(claim, x.size());
  give_sizes(claim, nets.teacher.layout);
  if (claim.settled()) return;
  const Real loss =
      claim.let("loss", R"(\left(f(w^*,a^*,x)-f(w,a,x)\right)^2)", squared_gap(nets.teacher, nets.student, x));
  const Real weights =
      claim.let("weights", R"(\left(f(w^*,a^*,x)-f(w^*,a,x)\right)^2)", squared_gap(nets.teacher, mixed(nets), x));
  const Real filter =
      claim.let("filter", R"(\left(f(w^*,a,x)-f(w,a,x)\right)^2)", squared_gap(mixed(nets), nets.student, x));
  claim.trivial_if(loss == 0);
  claim.then("inequality", loss <= claim.constant("two") * (weights + filter));
}

// ---- other output weights

/// ... the term with other output weights.
void change_of_weights(Statement& claim) {
  const Vec x = claim.vector("x");
  const Pair nets = read_pair(claim, x.size());
  const Real& alpha = nets.teacher.alpha;
  give_sizes(claim, nets.teacher.layout);
  if (claim.reading("unit slope")) give_slope(claim, alpha);
  if (claim.settled()) return;
  const auto z = [&] { return preactivations(nets.teacher, x); };
  const auto change = [&] { return subtract(nets.teacher.a, nets.student.a); };
  const Real gap =
      claim.let("gap", R"(\left(f(w^*,a^*,x)-f(w^*,a,x)\right)^2)", squared_gap(nets.teacher, mixed(nets), x));
  const Real products = claim.let("products", R"(\left(\sum_i|a_i^*-a_i||w^{*\top}P_ix|\right))",
                                  [&] { return sum_of_products(change(), z()); });
  const Real sum = claim.let("sum", R"(\left(\sum_i|a_i^*-a_i|\right))", [&] { return sum_of_magnitudes(change()); });
  const Real sizes = claim.let("sizes", R"(\|w^*\|^2\|x\|^2)", squared_norm(nets.teacher.w) * squared_norm(x));
  const Real k = claim.let("k", claim.whole("k", nets.teacher.a.size()));
  const Real distance = claim.let("|a^*-a|^2", squared_norm(change()));
  claim.trivial_if(distance * sizes == 0);
  claim.then("activation", R"(|\sigma(z_i)| \le |z_i|,\ z_i = w^{*\top}P_ix)",
             [&] { return overlap::no_stretch(alpha, z(), Vec(nets.teacher.a.size(), Real(0))); });
  claim.then("absolute values", gap <= square(products));
  claim.then("norms", square(products) <= square(sum) * sizes);
  claim.then("sum of squares", square(sum) * sizes <= claim.constant("patches") * k * distance * sizes);
}

// ---- another filter

/// ... the term with another filter.
void change_of_filter(Statement& claim) {
  const Vec x = claim.vector("x");
  const Pair nets = read_pair(claim, x.size());
  const Real& alpha = nets.teacher.alpha;
  give_sizes(claim, nets.teacher.layout);
  if (claim.reading("unit slope")) give_slope(claim, alpha);
  if (claim.settled()) return;
  const auto u = [&] { return preactivations(nets.teacher, x); };
  const auto v = [&] { return preactivations(nets.student, x); };
  const Real gap = claim.let("gap", R"(\left(f(w^*,a,x)-f(w,a,x)\right)^2)", squared_gap(mixed(nets), nets.student, x));
  const Real products = claim.let("products", R"(\left(\sum_i|a_i||(w^*-w)^\top P_ix|\right))",
                                  [&] { return sum_of_products(nets.student.a, subtract(u(), v())); });
  const Real sum = claim.let("sum", R"(\left(\sum_i|a_i|\right))", [&] { return sum_of_magnitudes(nets.student.a); });
  const Real sizes =
      claim.let("sizes", R"(\|w^*-w\|^2\|x\|^2)", squared_distance(nets.teacher.w, nets.student.w) * squared_norm(x));
  const Real weights = claim.let("|a|^2", squared_norm(nets.student.a));
  const Real k = claim.let("k", claim.whole("k", nets.teacher.a.size()));
  claim.trivial_if(weights * sizes == 0);
  claim.then("lipschitz", R"(|\sigma(u_i)-\sigma(v_i)| \le |u_i-v_i|,\ u_i = w^{*\top}P_ix,\ v_i = w^\top P_ix)",
             [&] { return overlap::no_stretch(alpha, u(), v()); });
  claim.then("absolute values", gap <= square(products));
  claim.then("norms", square(products) <= square(sum) * sizes);
  claim.then("sum of squares", square(sum) * sizes <= claim.constant("patches") * k * weights * sizes);
}

/// What the two terms share.
Claim about_one_term(Claim claim) {
  claim.readings = {{.name = "printed", .text = "any slope: Assumption 3.3 prints no range", .fault = "slope"},
                    {"unit slope", "the slope lies in $[-1,1]$, as for the activations that the paper names"}};
  claim.power_in = "unit slope";
  claim.constants = {{"patches", {1, 1}, "factor of k"}, {"slope", {1, 1}, "the largest slope"}};
  claim.planted = {turned("patches", {19, 20}, "19/20 k in place of k"),
                   turned("slope", {11, 10}, "slopes up to 11/10")};
  claim.dials = {dial("slope", "slope", "slopes up to c", {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {8, 1}})};
  claim.dials.front().turned = {{"slope", 1}};
  claim.not_covered = "larger sizes";
  claim.note = R"(With $\max(1,|\alpha|)$ as the Lipschitz constant the step holds for every slope:
    overlaps19/lem4.2-repaired.)";
  claim.enumerated = [] { return smallest_pointwise(); };
  claim.enumerate = [](std::int64_t index) { return smallest_pointwise(index); };
  return claim;
}

}  // namespace

std::vector<Claim> lemma_4_2_steps() {
  std::vector<Claim> claims{
      {.id = "overlaps19/step-lem4.2-split",
       .title = "Splitting the difference of outputs",
       .words = R"($(f(w^*,a^*,x)-f(w,a,x))^2\le2\left((f(w^*,a^*,x)-f(w^*,a,x))^2+(f(w^*,a,x)-f(w,a,x))^2\right)$, from
         $(a+b)^2\le2(a^2+b^2)$.)",
       .readings = {{"printed", "any slope; $2(p^2+q^2)-(p+q)^2=(p-q)^2$ with $p$, $q$ the two differences"}},
       .constants = {{"two", {2, 1}, "the factor in front"}},
       .planted = {turned("two", {39, 20}, "39/20 in place of 2"),
                   turned("two", {1, 1}, "the mean of the squares in place of twice their sum", "", "mean")},
       .dials = {},
       .twin = "step_lem4_2_split.py",
       .identity = [](const std::string&) -> IdentityFacts {
         return {1, {"inequality"}, "any three outputs: the difference of the two sides is a square"};
       },
       .differences = [](auto& at) { return differences_of_split_difference(at); },
       .state = split_difference},
      about_one_term(
          {.id = "overlaps19/step-lem4.2-first",
           .title = "First term: change of outer weights",
           .words =
               R"($(f(w^*,a^*,x)-f(w^*,a,x))^2\le\left(\sum_i|a_i^*-a_i||w^{*\top}P_ix|\right)^2\le\left(\sum_i|a_i^*-a_i|\|)"
               R"(w^*\|\|x\|\right)^2\le k\|a^*-a\|^2\|w^*\|^2\|x\|^2$, by $|\sigma(z)|\le|z|$.)",
           .conclusions = {{"(a)", R"($|\sigma(z)|\le|z|$)", {"activation"}},
                           {"(b)", "each inequality", {"absolute values", "norms", "sum of squares"}}},
           .twin = "step_lem4_2_first.py",
           .state = change_of_weights}),
      about_one_term(
          {.id = "overlaps19/step-lem4.2-second",
           .title = "Second term: change of the filter",
           .words = R"($(f(w^*,a,x)-f(w,a,x))^2\le)"
                    R"(\left(\sum_i|a_i||(w^*-w)^\top P_ix|\right)^2\le)"
                    R"(\left(\sum_i|a_i|\|w^*-w\|\|x\|\right)^2\le k\|a\|^2\|w^*-w\|^2\|x\|^2$, by the Lipschitz
                      property of $\sigma$.)",
           .conclusions = {{"(a)", R"(the Lipschitz property of $\sigma$, with the constant 1)", {"lipschitz"}},
                           {"(b)", "each inequality", {"absolute values", "norms", "sum of squares"}}},
           .twin = "step_lem4_2_second.py",
           .state = change_of_filter})};
  for (Claim& claim : claims) {
    claim.place = "Section A, proof of Lemma 4.2", claim.kind = "step", claim.themes = {"approximation"},
    claim.serves = {"overlaps19/lem4.2"}, claim.full_cases = 50000, claim.draw = draw_pointwise;
    claim.scope = R"(r = 1 ... 3, k = 1 ... 4, any stride from 1 to r + 1, small rational entries, inputs in line with
      the filters or anyhow)";
  }
  return claims;
}

}  // namespace lakatos::overlaps19

#include <stdexcept>

#include "checks/maxpool/brutzkus21/induction/claims.hpp"
#include "checks/maxpool/brutzkus21/induction/induction.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"
#include "theory/maxpool/products.hpp"

// That (15) is a step of gradient descent says: the printed difference of w_i, divided by -eta_1, is the derivative of
// the loss. We ask the loss itself, computed from whole inputs x of R^(nd) and from all channels one by one: along any
// direction v in which no selection changes,
//   |L(w_i + h v) - L(w_i) - h <g, v>| <= h^2 |v|^2 / 8,
// since the loss is then a mean of l(y N + h y a_i v . p) with l'' <= 1/4 and |p| <= 1. For h -> 0 no other g will do.

namespace lakatos::brutzkus21 {
namespace {

/// L_1 with `filter` in place of one channel of the first group.
Real loss(const State& state, const Vec& filter) {
  return maxpool::loss_with_channel(state.net, state.sample, state.sizes.d, filter);
}

/// <w_i^(T+1) - w_i^(T), v> by (15).
Real printed_change(const Statement& claim, const State& state, const Vec& v) {
  const Real plus = claim.constant("positives"), minus = claim.constant("negatives");
  Real sum = 0;
  for (const Input& x : state.sample) {
    const std::int64_t p = state.selected(x);
    if (p == 0) continue;
    const Real output = maxpool::output(state.net, x), along = v[static_cast<std::size_t>(p - 1)];
    sum += positive(x) ? plus * maxpool::loss_derivative(output) * along
                       : minus * maxpool::loss_derivative(-output) * along;
  }
  return state.step / state.size() * sum;
}

/// p(x) . v != 0 for some x of that label.
Truth moves(const State& state, const Vec& v, int label) {
  Truth some = Truth::no;
  for (const Input& x : state.sample) {
    const std::int64_t p = x.label == label ? state.selected(x) : 0;
    if (p != 0) some = either(some, negate(equal(v[static_cast<std::size_t>(p - 1)], Real(0))));
  }
  return some;
}

/// brutzkus21, (15): the step of phase 1, for a filter with a_i^(0) = 1.
void update(Statement& claim) {
  const State state = read_state(claim);
  const Vec v = claim.vector("direction", "v");
  const Real h = claim.number("shift", "h");
  if (!claim.symbolic() && v.size() != static_cast<std::size_t>(state.sizes.d))
    throw std::invalid_argument("direction must have d entries");
  if (give_state(claim, state)) return;
  give_own_sign(claim, state.net);
  claim.given("shift positive", h > 0);
  if (claim.settled()) return;
  const Vec shifted = add(state.net.filters[0], scale(h, v));
  claim.given("one selection", R"(\text{no selection changes between } w_i \text{ and } w_i + hv)",
              [&] { return maxpool::one_selection(state.net.filters[0], shifted, state.sample); });
  if (claim.settled()) return;
  claim.trivial_if([&] { return equal(squared_norm(v), Real(0)) == Truth::yes; });
  claim.regime("both sums count", [&] {
    return predicate([&] { return both(moves(state, v, 1), moves(state, v, -1)); },
                     R"(p(x_+)\cdot v \ne 0 \ne p(x_-)\cdot v \text{ for some } x_+,\ x_-)");
  });
  const Real change = claim.let("change", [&] {
    if (!claim.symbolic()) return printed_change(claim, state, v);
    const Real plus = claim.constant("positives"), minus = claim.constant("negatives");
    return named(text(R"(\tfrac{\eta_1}{m_1}\left(()", plus, R"()\sum_{x_+}\ell'(N(x_+))\,p(x_+)\cdot v + ()", minus,
                      R"()\sum_{x_-}\ell'(-N(x_-))\,p(x_-)\cdot v\right))"));
  });
  const Real rise = claim.let("rise", R"(\mathcal L_1(w_i+hv)-\mathcal L_1(w_i))",
                              [&] { return loss(state, shifted) - loss(state, state.net.filters[0]); });
  const Real slack = square(h) * squared_norm(v) / 8;
  claim.then("derivative from above", rise + h / state.step * change <= slack);
  claim.then("derivative from below", rise + h / state.step * change >= -slack);
}

Record draw_update(Source& source) {
  const Sizes sizes = draw_sizes(source, 4);
  Record record;
  set_sizes(record, sizes);
  const VectorField inputs = now_and_then_not_of_d(draw_inputs(source, sizes, source.between(1, 5), 4), source);
  set_state(record, source, sizes, inputs);
  VectorField v{1, {}};
  for (std::int64_t j = 0; j < sizes.d; ++j) v.entries.push_back(source.between(-3, 3));
  const std::int64_t finest = source.chance(1, 4) ? 16 : 1 << 16;
  record.set("inputs", inputs)
      .set("step", source.chance(1, 24) ? fraction(0, 1) : fraction(1, source.between(1, 99)))
      .set("direction", v)
      .set("shift", source.chance(1, 24) ? fraction(-1, finest) : fraction(source.between(1, 4), finest));
  return now_and_then_too_many_patterns(record, source);
}

}  // namespace

std::vector<Claim> equation_15() {
  return {
      {.id = "brutzkus21/eq15",
       .title = "Update of a lucky filter",
       .place = "Section C, (15)",
       .kind = "step",
       .themes = {"gradient identity"},
       .words = R"($w_i^{(T+1)}=w_i^{(T)}-\frac{\eta_1}{m_1}\sum_{x_+}\ell'(N(x_+))\,p_T^{(i)}(x_+)
         +\frac{\eta_1}{m_1}\sum_{x_-}\ell'(-N(x_-))\,p_T^{(i)}(x_-)$ for $a_i^{(0)}=1$: the printed difference is
         $-\eta_1\,\partial\mathcal L_1/\partial w_i$. Judged by the loss itself: along any $v$ that changes no
         selection, $|\mathcal L_1(w_i+hv)-\mathcal L_1(w_i)-h\langle g,v\rangle|\le\frac{h^2\|v\|^2}8$ for
         $g=(w_i^{(T)}-w_i^{(T+1)})/\eta_1$.)",
       .conclusions = {{"(a)", "the identity", {"derivative from above", "derivative from below"}}},
       .readings = {{"differentiable", R"(in any state in which $\mathcal L_1$ is differentiable in $w_i$)"}},
       .constants = {{"positives", {-1, 1}, "the sign of the first sum"},
                     {"negatives", {1, 1}, "the sign of the second sum"}},
       .planted = {turned("positives", {-101, 100}, "1.01 times the first sum"),
                   turned("positives", {-99, 100}, "0.99 times the first sum"),
                   turned("negatives", {101, 100}, "1.01 times the second sum"),
                   turned("negatives", {-1, 1}, "the second sum subtracted"),
                   without("own sign", "any sign", "also for $a_i^{(0)}=-1$"),
                   without("one selection", "kinks", "across ties and kinks")},
       .serves = {"brutzkus21/eq20", "brutzkus21/eq23"},
       .scope = R"(d = 3, 4, n = 1 ... 4, 1 to 5 inputs, 1 to 3 groups of 1 to 5 channels, shifts down to $2^{-16}$)",
       .not_covered = R"(states with a tie of two patterns or a product 0, where $\partial\mathcal L_1/\partial w_i$
         does not exist and (15) is the paper's convention)",
       .twin = "eq15.py",
       .quick_cases = 2000,
       .full_cases = 50000,
       .draw = draw_update,
       .state = update}};
}

}  // namespace lakatos::brutzkus21

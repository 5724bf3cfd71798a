// The linear loss against others. With a convex loss, exchanging two patches of a class leaves
// the population loss alone, which makes its gradient monotone along their difference.
#include <array>
#include <stdexcept>

#include "algorithms/hierarchical/loss_gradients.hpp"
#include "checks/hierarchical/dials.hpp"
#include "checks/hierarchical/subnet/claims.hpp"
#include "checks/hierarchical/subnet/draw_layer.hpp"
#include "checks/hierarchical/subnet/layer.hpp"

namespace lakatos::hierarchical {
namespace {

/// Field `loss`: 1 logistic, 2 hinge, 3 squared.
Loss read_loss(const Statement& claim) {
  const std::int64_t number = claim.integer("loss");
  if (claim.symbolic()) return Loss::logistic;
  if (number < 1 || number > 3) throw std::invalid_argument("loss: 1 logistic, 2 hinge, 3 squared");
  return number == 1 ? Loss::logistic : number == 2 ? Loss::hinge : Loss::squared;
}

/// Does the loss have no kink? All but the hinge loss have none.
Truth smooth(const Statement& claim) {
  return negate(equal(claim.whole("", claim.integer("loss"), {"loss"}), Real(2)));
}

/// The slope of the loss at the output 0, as a multiple of the linear loss's.
Real slope_at_zero(const Statement& claim, Loss loss) {
  const Real logistic = claim.constant("logistic"), hinge = claim.constant("hinge"),
             squared = claim.constant("squared");
  return loss == Loss::logistic ? logistic : loss == Loss::hinge ? hinge : squared;
}

/// Field `steps`, which one reading uses and all ask for, so that an instance of one is an instance of the others.
std::int64_t read_steps(const Statement& claim) {
  const std::int64_t steps = claim.integer("steps");
  if (!claim.symbolic() && (steps < 1 || steps > 40)) throw std::invalid_argument("1 to 40 steps");
  return steps;
}

/// From K_0 = 0 with a step of at most one over the smoothness of the squared loss: are patches of two classes that the
/// first step takes apart still at least `kept` times as far apart as they ever were, and does the last step take them
/// further apart?
void in_the_end(Statement& claim, const Version& in, const Layer& layer, const Net& net, Loss loss,
                std::int64_t steps) {
  const Real rate = claim.number("step", R"(\eta)");
  Images observed;
  std::vector<Net> nets;
  if (!claim.symbolic()) {
    observed = observed_law(layer);
    nets = descend(observed, layer.patches, at_rest(net), rate, steps, loss);
  }
  claim.given("small step", text(R"(0 < 2\eta \sum_i \|w_i\|_1^2 \le 1)"), [&] {
    const Real sum = squared_length_of_weights(net);
    return both(less(Real(0), rate), less_equal(2 * rate * sum, Real(1)));
  });
  claim.given("off the kink", R"(y\,\mathcal N_{K_t,W}(X) \ne 1,\ t \le T \text{, for the hinge loss})", [&] {
    if (loss != Loss::hinge) return smooth(claim);
    Truth all = Truth::yes;
    for (const Net& each : nets) all = both(all, off_the_kink(observed, layer, each));
    return all;
  });
  if (claim.settled()) return;
  const Real kept = claim.constant("kept");
  const std::string pair = std::string(R"(x_1,x_2 \text{ of two sets } )") + letters(in).patches + R"(:\ )";
  claim.then("kept", text(pair, R"(\|K_T^\top(x_1-x_2)\| \ge )", kept, R"(\,\max_{t \le T}\|K_t^\top(x_1-x_2)\|)"),
             [&] { return keeps_apart(layer, nets, kept); });
  claim.then("goes on", text(pair, R"(\|K_T^\top(x_1-x_2)\| > \|K_{T-1}^\top(x_1-x_2)\|)"),
             [&] { return goes_on(layer, nets); });
}

void behaviour(Statement& claim, const Version& in) {
  const Layer layer = read_layer(claim, in);
  const Net net = read_net(claim, layer);
  const Loss loss = read_loss(claim);
  const std::int64_t steps = read_steps(claim);
  if (give_layer(claim, in, layer)) return;
  if (claim.reading("far apart in the end")) {
    in_the_end(claim, in, layer, net, loss, steps);
    return;
  }
  Images observed;
  if (!claim.symbolic()) observed = observed_law(layer);
  claim.given("off the kink", R"(y\,\mathcal N_{K,W}(X) \ne 1 \text{ for the hinge loss})",
              [&] { return loss == Loss::hinge ? off_the_kink(observed, layer, net) : smooth(claim); });
  if (claim.settled()) return;
  claim.trivial_if([&] { return Real(layer.level.variants) <= 1; });
  // There the slope of the loss depends on the image the most: 0 or that of the linear loss.
  claim.regime("hinge loss, images on both sides of the kink", [&] {
    return predicate(
        [&] { return loss == Loss::hinge ? both_sides_of_the_kink(observed, layer, net) : Truth::no; },
        R"(\text{hinge loss},\ y\,\mathcal N_{K,W}(X) < 1 < y'\mathcal N_{K,W}(X') \text{ for some images})");
  });
  if (claim.reading("step by step")) {
    claim.then("conserved",
               text(R"(|k_{t+1} \cdot x_1 - k_{t+1} \cdot x_2| = |k_t \cdot x_1 - k_t \cdot x_2|,\ x_1,x_2 \in )",
                    letters(in).patches),
               [&] { return keeps_differences(layer, population_gradient(observed, layer.patches, net, loss)); });
    return;
  }
  claim.then("start",
             text(R"(\partial_K\mathcal L|_{K=0} = c\,\partial_K\mathcal L^{\text{linear}}|_{K=0},\ c = )",
                  claim.constant("logistic"), R"(\text{ (logistic)},\ )", claim.constant("hinge"),
                  R"(\text{ (hinge)},\ )", claim.constant("squared"), R"(\text{ (squared)})"),
             [&] { return starts_in_proportion(layer, observed, net, loss, slope_at_zero(claim, loss)); });
  claim.then("within class",
             text(R"(\langle K^\top(x_1-x_2),\ (\partial_K\mathcal L)^\top(x_1-x_2)\rangle \ge 0,\ x_1,x_2 \in )",
                  letters(in).patches),
             [&] {
               return never_apart(layer, net, population_gradient(observed, layer.patches, net, loss),
                                  !claim.planted("two classes"));
             });
}

/// Odd weights: a channel that ignores a place would leave a tie there, which the logistic loss cannot decide.
Record draw_behaviour(Source& source, const Version& in) {
  Record record;
  draw_layer(record, source, in);
  draw_net(record, source, in);
  VectorField weights = record.vector("weights");
  for (auto& entry : weights.entries) entry = 2 * entry + 1;
  VectorField kernels = record.vector("kernels");
  for (std::size_t i = 0; i < kernels.entries.size(); ++i)
    kernels.entries[i] = 64 * kernels.entries[i] + source.between(-31, 31);
  kernels.denominator *= 64;
  reduce(kernels);
  record.set("step", fraction(1, source.pick<std::int64_t>({20, 50, 200})), "steps", source.between(2, 6));
  return record.set("weights", weights, "kernels", kernels, "loss", source.between(1, 3));
}

/// Two classes, each at the first place for y = -1 and at the second for y = 1, beside a third: the output can fit both
/// labels only with the two classes alike. One patch a class, three channels, 36 steps.
Record merging_classes(const Version& in, std::int64_t loss) {
  Record record;
  record.set("classes", std::int64_t{3}).set(in("positions", "side"), std::int64_t{2}).set("variants", std::int64_t{1});
  VectorField images{1, {}}, weights{1, {}};
  for (const auto& [label, first, second] : {std::array<std::int64_t, 3>{-1, 1, 3}, {-1, 2, 3}, {1, 3, 1}, {1, 3, 2}}) {
    images.entries.insert(images.entries.end(), {label, first, second});
    if (!in.first) images.entries.insert(images.entries.end(), {3, 3});
  }
  for (const auto& [first, second] : {std::array<std::int64_t, 2>{1, 2}, {2, -1}, {1, 1}}) {
    weights.entries.insert(weights.entries.end(), {first, second});
    if (!in.first) weights.entries.insert(weights.entries.end(), {0, 0});
  }
  record.set("images", images).set("masses", VectorField{10, {3, 2, 2, 3}}).set("dimension", std::int64_t{3});
  record.set("vectors", VectorField{1, {1, 0, 0, 0, 1, 0, 0, 0, 1}}).set("chances", VectorField{1, {1, 1, 1}});
  record.set("channels", std::int64_t{3}).set("kernels", VectorField{1, std::vector<std::int64_t>(9, 0)});
  record.set("weights", weights).set("step", fraction(1, 44)).set("steps", std::int64_t{36});
  return record.set("loss", loss);
}

}  // namespace

std::vector<Claim> loss_remark(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/remark-loss", "hgm19/remark-loss");
  claim.title = "The linear loss behaves like losses used in practice";
  claim.place = in("Section 5.1.3", "Section 4.1");
  claim.kind = "remark";
  claim.themes = {"gradient identity", "embedding separation"};
  claim.words =
      R"(The loss $-y\hat y$ is simple, and seems to behave as other losses do. No measure of likeness is given.)";
  claim.conclusions = {{"(a)", "similar behaviour", {"start", "within class", "conserved", "kept", "goes on"}}};
  claim.left_out = R"(in the headline, how the distances of two classes go along time, of which reading `far apart in
    the end` asks; and whatever else may be likeness: rates, the law of $W_0$, the nets in the end)";
  claim.readings = {
      {.name = "in kind",
       .text = R"(logistic, hinge and squared loss: from $K_0=0$ the first step is that of the linear loss up to a
         factor, which the step size takes up; at any $K$ descent drives no two patches of a class further apart, to
         first order in $\eta$)",
       .part = "the first step, and patches of one class"},
      {.name = "step by step",
       .text = R"(Corollary 1, that differences within a class are conserved, holds for these losses as it does for the
         linear one)",
       .part = "patches of one class"},
      {.name = "far apart in the end",
       .text = R"(from $K_0=0$ and with steps too small to overshoot, patches of two classes that the first step takes
         apart get further and further apart, as with the linear loss: after $T$ steps they are at least half as far
         apart as they ever were, and the last step took them further)",
       .part = "patches of two classes"}};
  claim.constants = {{"logistic", {1, 2}, R"(minus the slope of $\log(1+e^{-p})$ at 0)"},
                     {"hinge", {1, 1}, R"(minus the slope of $\max(0,1-p)$ at 0)"},
                     {"squared", {2, 1}, R"(minus the slope of $(1-p)^2$ at 0)"},
                     {"kept", {1, 2}, "what is left of the distance, reading `far apart in the end`"}};
  claim.planted = {turned("logistic", {51, 100}, "0.51 for the logistic loss"),
                   turned("hinge", {101, 100}, "1.01 for the hinge"),
                   turned("squared", {201, 100}, "2.01 for the squared loss"),
                   variant("two classes", "patches of two classes are not driven apart either"),
                   without("uniform", "other chances", "patches of a class that are not equally likely")};
  claim.dials = {tilt_dial()};
  claim.serves = {in("malach18/ass-training", "hgm19/ass-training")};
  claim.scope = R"(3 or 4 classes, up to 4 positions, up to 3 patches a class, 1 to 3 channels with small entries, the
    three losses by turns)";
  claim.not_covered = "starts other than $K_0=0$ for two classes, more than 36 steps";
  claim.note = R"(Why no two patches of a class are driven apart: with uniform chances, exchanging $x_1$ and $x_2$
    leaves the law of $X$ alone, so that the loss is the same at $K$ and at its image under this reflection; it is
    convex in $K$, so that its gradient is monotone between the two points, whose difference lies along $x_1-x_2$. So
    conclusion 1 of Theorem 1 carries over to every convex loss for small steps, while Corollary 1, on which its proof
    rests, does not: differences within a class shrink. Conclusion 2 does not carry over. Take the images $(1,3)$ and
    $(2,3)$ with the label $-1$, $(3,1)$ and $(3,2)$ with the label 1, and masses $.3,.2,.2,.3$: the linear loss drives
    the classes 1 and 2 apart for ever, at the pace $\frac\eta d\|W_0(v_1-v_2)\|$. The squared loss takes them apart at
    first, and then together again, since the labels are fit where the classes are alike: their distance goes to 0. The
    hinge loss brings them nearer, too, and stops for good once all outputs are beyond 1. So the squared and hinge
    losses reach no distance beyond what the labels need, while the linear loss reaches any.)";
  claim.twin = "remark_loss.py";
  claim.quick_cases = 300;
  claim.full_cases = 6000;
  claim.draw = [in](Source& source) { return draw_behaviour(source, in); };
  claim.zoo = [in]() -> std::vector<Record> { return {merging_classes(in, 3), merging_classes(in, 2)}; };
  claim.state = [in](Statement& at) { behaviour(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical

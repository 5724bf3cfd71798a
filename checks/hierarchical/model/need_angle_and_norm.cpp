// Is the dependence on 1/theta and 1/lambda needed? Two classes of equal norm lambda at angle theta: after T steps
//   K_T^T (x_1 - x_2) = K_0^T (x_1 - x_2) - (eta T / d) W_0 (v_1 - v_2),
// the second part a vector of n independent normal numbers of variance tau^2 = (eta T / d)^2 |v_1 - v_2|^2, the first
// one of norm at most r sigma / sqrt 2, where the columns of K_0 have the norm r sigma / (2 sqrt n), r <= 1. So the
// chance that the patches are further apart than R lies between those that tau |g| exceeds R + r sigma / sqrt 2 and
// R - r sigma / sqrt 2.
#include <cmath>
#include <stdexcept>

#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/draw.hpp"
#include "checks/hierarchical/model/standing.hpp"
#include "theory/hierarchical/mean_angles.hpp"
#include "theory/probability/gaussian_length.hpp"

namespace lakatos::hierarchical {
namespace {

struct Network {
  std::int64_t channels = 0, steps = 0, patch = 0;
  Real step, sigma, radius;
};

Network read_network(const Statement& claim, const Version& in) {
  return {
      claim.integer("channels"),     claim.integer("steps"),           claim.integer(in("patch_size", "patch_side")),
      claim.number("step", "\\eta"), claim.number("sigma", "\\sigma"), claim.number("radius", "r")};
}

/// How far apart two classes have to be: 2 sqrt(s) sigma; hgm19: gamma, of which 2 s sigma is the case that malach18
/// has.
Real wanted_distance(const Version& in, const Network& net) {
  const Real side(static_cast<long>(net.patch));
  return 2 * net.sigma * (in.first ? sqrt(side) : side);
}

/// Both sides of the conclusion, over numbers times lambda theta.
struct Cost {
  Real spent, bound;
};

void state(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  const Network net = read_network(claim, in);
  if (level.classes < 2 && !claim.symbolic()) throw std::invalid_argument("two classes are needed");
  if (give_level(claim, in, level)) return;
  claim.given("network", counted(R"(n, T, s \ge 1)", [&] {
                return both(both(claim.whole("n", net.channels, {"channels"}) >= 1,
                                 claim.whole("T", net.steps, {"steps"}) >= 1),
                            claim.whole("s", net.patch, {in("patch_size", "patch_side")}) >= 1);
              }));
  claim.given("rates", both(both(0 < net.step, 0 < net.sigma), both(0 <= net.radius, net.radius <= 1)));
  if (claim.settled()) return;
  claim.given("pair independent", text(in.mean("c_1"), ",", in.mean("c_2"), R"(\text{ linearly independent})"),
              [&] { return independent(level.means[0], level.means[1]); });
  if (claim.reading("equal norms")) {
    claim.given("equal norms", text("\\|" + in.mean("c_1") + R"(\| = \|)" + in.mean("c_2") + "\\|"),
                [&] { return equal(squared_norm(level.means[0]), squared_norm(level.means[1])); });
  }
  const auto tau = [&](const PairShape& pair) {
    return net.step * Real(static_cast<long>(net.steps)) / variants_of(claim, in, level) * pair.gap;
  };
  claim.given("apart", [&] {
    const Real half = claim.constant("half");
    if (claim.symbolic())
      return named(in(R"(\mathbb P(\|K_T^\top(x_1-x_2)\| > 2\sqrt s\,\sigma))",
                      R"(\mathbb P(\|K_T^\top(x_1-x_2)\| > 2s\sigma))")) >= half;
    const Real rate = tau(shape_of(level.means[0], level.means[1])), far = wanted_distance(in, net);
    const Real start = net.radius * net.sigma / sqrt(Real(2));
    // Equal norms: whatever may be apart. Any norms, where a run that is apart and cheap is looked for: what surely is.
    return chance_beyond(net.channels, rate, claim.reading("equal norms") ? far - start : far + start) >= half;
  });
  if (claim.settled()) return;
  const auto cost = [&] {
    const Real n = claim.whole("n", net.channels, {"channels"}), steps = claim.whole("T", net.steps, {"steps"});
    const Real spent = sqrt(n) * net.step * steps;
    if (claim.symbolic()) {
      return Cost{spent,
                  named(in(R"(\tfrac{\sqrt s\,\sigma d}{\lambda\theta})", R"(\tfrac{s\sigma k}{\lambda\theta})"))};
    }
    const PairShape pair = shape_of(level.means[0], level.means[1]);
    return Cost{spent * pair.norm * pair.angle, wanted_distance(in, net) / 2 * variants_of(claim, in, level)};
  };
  claim.regime("near the bound", [&] { return 2 * cost().spent < 5 * cost().bound; });
  claim.then("cost", [&] { return cost().spent >= claim.constant("factor") * cost().bound; });
}

/// A step for which the chance is near one half: between 1/4 and 4 of the one at which tau sqrt(n) is the distance.
void set_step(Record& record, Source& source, double gap, double distance) {
  const double scale =
      distance * static_cast<double>(record.integer("variants")) /
      (gap * std::sqrt(static_cast<double>(record.integer("channels"))) * static_cast<double>(record.integer("steps")));
  const std::vector<double> factors{0.4, 1.1, 1.1, 1.1, 1.5, 1.6, 2, 3};
  record.set("step", fraction(std::max<std::int64_t>(1, std::llround(16 * scale * source.pick(factors))), 16));
}

Record draw(Source& source, const Version& in) {
  Record record;
  const std::int64_t parts = source.pick(std::vector<std::int64_t>{8, 16, 64, 256});
  const std::int64_t most = std::max<std::int64_t>(1, parts / 8), i = source.between(1, most);
  const std::int64_t other = source.chance(1, 2) ? source.between(1, most) : 1 - i;  // nearly one direction
  const std::int64_t j = source.chance(1, 4) ? other : i;
  set_close(record, in, parts, i, j, source.between(1, 3));
  const std::int64_t patch = source.between(1, 3);
  record.set("channels", source.chance(1, 2) ? source.between(1, 4) : source.between(5, 40), "steps",
             source.between(1, 8), in("patch_size", "patch_side"), patch, "sigma", fraction(1, source.between(1, 3)));
  record.set("radius", source.chance(1, 2) ? fraction(0) : fraction(source.between(1, 4), 4));
  const double sigma = to_double(record.number("sigma")), size = static_cast<double>(patch);
  const double p = static_cast<double>(i) / static_cast<double>(parts),
               q = static_cast<double>(j) / static_cast<double>(parts);
  set_step(record, source, 2 * std::hypot(p, q), 2 * sigma * (in.first ? std::sqrt(size) : size));
  return record;
}

}  // namespace

std::vector<Claim> need_angle_and_norm(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/remark-need-theta-lambda", "hgm19/remark-need-theta-lambda");
  claim.title = in("Convergence depends on inverse angle and inverse norm",
                   "Running time depends on inverse angle and inverse norm");
  claim.place = in("Section 5.1.1", "Section 3.1");
  claim.kind = "remark";
  claim.themes = {"contraction rate"};
  claim.words =
      in(R"(How long the algorithm runs depends on $\frac1\theta$ and $\frac1\lambda$. Our form: for two classes with
        mean images of norm $\lambda$ at angle $\theta$, if two patches are further apart than $2\sqrt s\,\sigma$ with
        probability at least $\frac12$, then $\sqrt n\,\eta T\ge\frac{\sqrt s\,\sigma d}{\lambda\theta}$.)",
         R"(How long the algorithm runs depends on $\frac1\theta$ and $\frac1\lambda$. Our form: for two classes with
           mean images of norm $\lambda$ at angle $\theta$, if two patches are further apart than $\gamma=2s\sigma$ with
           probability at least $\frac12$, then $\sqrt n\,\eta T\ge\frac{s\sigma k}{\lambda\theta}$.)");
  claim.conclusions = {{"(a)", R"(a cost in proportion to $\frac1\theta$)", {"cost"}},
                       {"(b)", R"(a cost in proportion to $\frac1\lambda$)", {"cost"}}};
  claim.readings = {{"equal norms", R"(two classes whose mean images have one norm: there the dependence is needed)"},
                    {.name = "any norms",
                     .text = R"(any two classes, $\lambda$ the smaller norm: the dependence is needed in every model)",
                     .fault = "classes apart by their norms"}};
  claim.constants = {{"half", {1, 2}, "the probability"}, {"factor", {1, 1}, "the factor of the bound"}};
  claim.planted = {turned("factor", {9, 4}, "a bound more than twice as large"),
                   turned("factor", {7, 2}, "a bound more than three times as large"),
                   turned("half", {1, 1000}, R"(probability $\frac1{1000}$)"),
                   without("apart", "any run", "whether the patches are apart or not"),
                   without("equal norms", "other norms", "mean images of any norms")};
  claim.serves = {in("malach18/thm1-2", "hgm19/thm1-2")};
  claim.scope = R"(three classes, the first two near each other; up to 40 channels, 8 steps; the columns of $K_0$ of any
    norm up to the printed one)";
  claim.not_covered = "more than one pair of classes at a time; the cost of the clustering";
  claim.note = R"(The distance of two patches after training is that of their means times $\frac{\eta T}d$ and a normal
    vector, so that $\|v_{c_1}-v_{c_2}\|$ decides, which is $2\lambda\sin\frac\theta2$ where norms are equal. Two means
    of one direction and different lengths are apart at $\theta$ near 0, and one of norm near 0 is apart from a long
    one. With $T$ large enough one channel does for every $\theta>0$: the width need not grow with $\frac1\theta$. The
    plainest reading, that the printed bounds of $n$ and $T$ contain $\frac1\theta$ and $\frac1\lambda$, is true by
    looking at them and says nothing of how long the algorithm runs: it is no reading here.)";
  claim.twin = "remark_need_theta_lambda.py";
  claim.quick_cases = 400;
  claim.full_cases = 10000;
  claim.draw = [in](Source& source) { return draw(source, in); };
  claim.state = [in](Statement& at) { state(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical

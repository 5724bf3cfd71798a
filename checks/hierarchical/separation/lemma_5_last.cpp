// End of the proof of Lemma 5: from the three events to the distance of the activations of one channel.
#include <cmath>

#include "algorithms/hierarchical/double_channel.hpp"
#include "checks/hierarchical/separation/claims.hpp"
#include "checks/hierarchical/separation/descent.hpp"

namespace lakatos::hierarchical {
namespace {

/// The entries of class number `field`.
std::vector<Real> products_of(const Statement& claim, const Level& level, const Vec& all, const char* field) {
  const auto d = static_cast<std::ptrdiff_t>(level.variants);
  const auto first = all.begin() + (claim.integer(field) - 1) * d;
  return {first, first + d};
}

struct Channel {
  std::vector<Real> before_1, before_2, after_1, after_2;
};

template <class F>
Formula for_all(const std::vector<Real>& values, F&& f) {
  Formula all = all_of_none();
  for (const Real& value : values) all = both(all, f(value));
  return all;
}

void last_bounds(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  const Pair pair = read_pair(claim, level);
  const Descent run = read_descent(claim, in, level);
  const Vec& w = run.weights.front();
  const Real half = claim.reading("display") ? Real(1) : claim.constant("half");
  if (give_level(claim, in, level)) return;
  give_nonzero(claim, in, pair);
  if (give_descent(claim, in, run)) return;
  const Real first = dot(w, pair.u), second = dot(w, pair.v);
  claim.given("signs", both(first<0, second> 0));
  claim.given("sizes of both", [&] {
    if (symbolic()) return both(abs(first) > half * norm_of(pair.u), abs(second) > half * norm_of(pair.v));
    return both(square(first) > square(half) * squared_norm(pair.u),
                square(second) > square(half) * squared_norm(pair.v));
  });
  if (claim.settled()) return;
  claim.regime("both barely large enough", [&] {
    const Real most = square(real({11, 10}) * half);
    return both(square(first) <= most * squared_norm(pair.u), square(second) <= most * squared_norm(pair.v));
  });
  Channel channel;
  if (!claim.symbolic()) {
    const Vec before = start_products(run, 0), after = final_products(claim, level, run, 0);
    channel = {products_of(claim, level, before, "first"), products_of(claim, level, before, "second"),
               products_of(claim, level, after, "first"), products_of(claim, level, after, "second")};
  }
  const Real push = run.rate * run.steps / variants_of(claim, in, level);
  const std::string k0 = in("k_0^{(i)} \\cdot x_1", "k_i^{(0)} \\cdot x_1"), kt = in("k_T^{(i)}", "k_i^{(T)}");
  claim.then("closed form", [&] {
    if (symbolic()) return named(kt + R"( \cdot x_1)") == named(k0) - push * first;
    Formula all = all_of_none();
    for (std::size_t j = 0; j < channel.after_1.size(); ++j) {
      all = both(all, channel.after_1[j] == channel.before_1[j] - push * first);
      all = both(all, channel.after_2[j] == channel.before_2[j] - push * second);
    }
    return all;
  });
  const Real most = claim.constant("sigma") * run.scale;
  claim.then("first bound", [&] {
    const Real bound = push * (norm_of(pair.u) / claim.constant("two")) - most;
    if (symbolic()) return named(kt + R"( \cdot x_1)") > bound;
    return for_all(channel.after_1, [&](const Real& product) { return product > bound; });
  });
  claim.then("second bound", [&] {
    const Real bound = most - push * (norm_of(pair.v) / claim.constant("two"));
    if (symbolic()) return named(kt + R"( \cdot x_2)") < bound;
    return for_all(channel.after_2, [&](const Real& product) { return product < bound; });
  });
  claim.then("difference", [&] {
    const Real bound = push * ((norm_of(pair.u) + norm_of(pair.v)) / claim.constant("two")) - 2 * most;
    if (symbolic()) return named(kt + R"( \cdot x_1 - )" + kt + R"( \cdot x_2)") > bound;
    return for_all(channel.after_1, [&](const Real& one) {
      return for_all(channel.after_2, [&](const Real& other) { return one - other > bound; });
    });
  });
}

/// w = (a v - b u) / c with w . u < -half |u| and w . v > half |v| where that is possible, often just so.
VectorField weights_apart(Source& source, const Sketch& level, std::size_t a, std::size_t b) {
  constexpr std::int64_t parts = 4096;
  const double share = source.pick<double>({1, 1, 1, 2, 2, 0.5});
  const double half = source.pick<double>({0.5, 0.5, 0.5, 0.5, 0.7, 1, 0.41}) * 1.002;
  VectorField weights{parts, {}};
  for (const double entry : opposite_weights(level.means[a], level.means[b], half, share))
    weights.entries.push_back(std::isfinite(entry) && std::abs(entry) < 1e6 ? std::llround(entry * parts) : 0);
  reduce(weights);
  return weights;
}

Record draw_last(Source& source, const Version& in) {
  Record record;
  draw_level_for_pairs(record, source, in, 16);
  const Sketch level = sketch_of(record, in);
  draw_pair(record, source, level, false);
  record.set("scale", source.pick<Fraction>({{1, 1}, {1, 10}, {3, 1}}));
  record.set("steps", source.between(source.chance(1, 40) ? 0 : 1, 4));
  record.set("rate", source.chance(1, 2) ? fraction(source.between(source.chance(1, 40) ? 0 : 1, 20), 40)
                                         : fraction(source.between(1, 20) * source.pick<std::int64_t>({1, 10})));
  draw_start(record, source, in, level, 1, static_cast<double>(source.between(0, 8)));
  const auto class_of = [&](const char* field) { return static_cast<std::size_t>(record.integer(field) - 1); };
  if (source.chance(7, 8)) record.set("weights", weights_apart(source, level, class_of("first"), class_of("second")));
  if (source.chance(1, 2)) {  // one channel, k_0 along a patch of one of the two classes
    VectorField direction{1, std::vector<std::int64_t>(static_cast<std::size_t>(level.classes * level.variants), 0)};
    const bool one = source.chance(1, 2);
    const std::int64_t place = (record.integer(one ? "first" : "second") - 1) * level.variants;
    direction.entries[static_cast<std::size_t>(place)] = one ? -1 : 1;
    const Fraction scale = record.number("scale");
    record.set("copies", VectorField{1, {1}}).set("directions", direction);
    record.set("radius", fraction(scale.numerator, 2 * scale.denominator));
  }
  return record;
}

}  // namespace

std::vector<Claim> lemma_5_last(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-lem5-last", "hgm19/step-lem5-last");
  claim.title = "From the events to the distance";
  claim.place = "Appendix A, end of the proof of Lemma 5";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  const std::string d = in.variants(), u = in.mean("c_1"), v = in.mean("c_2");
  claim.words =
      "Where $w\\cdot " + u + "<0<w\\cdot " + v +
      R"($ and both are more than half a standard deviation in size, $k_T\cdot x_1=k_0\cdot x_1-\frac{\eta T})" + d +
      "w\\cdot " + u + R"(>\frac{\eta T})" + d + R"(\frac{\|)" + u + R"(\|}2-\sigma$, $k_T\cdot x_2<-\frac{\eta T})" +
      d + R"(\frac{\|)" + v + R"(\|}2+\sigma$, and the difference is more than $\frac{\eta T})" + d + R"(\frac{\|)" +
      u + R"(\|+\|)" + v + R"(\|}2-2\sigma$.)";
  claim.conclusions = {{"(a)", "the closed form", {"closed form"}},
                       {"(b)", "the two bounds", {"first bound", "second bound"}},
                       {"(c)", "the difference", {"difference"}}};
  claim.readings = {{"half", "half the norms, as the words have it"},
                    {"display", "the norms themselves, as the displays have it"}};
  claim.constants = {{"half", {1, 2}, "half a standard deviation, reading `half`"},
                     {"two", {2, 1}, "the 2 under the norms"},
                     {"sigma", {1, 1}, R"(the factor of $\sigma$)"},
                     {"radius.factor", {2, 1}, R"(the 2 of the radius $\frac\sigma{2\sqrt n}$)"}};
  claim.planted = {turned("half", {2, 5}, "0.4 standard deviations"),
                   turned("two", {3, 2}, R"($\frac23$ of the norms)"),
                   turned("sigma", {2, 5}, R"($0.4\,\sigma$ taken off)"), without("signs", "any signs", "any signs"),
                   turned("two", {1, 2}, "twice the norms", "display", "display, two 1/2")};
  claim.serves = {in("malach18/lem5", "hgm19/lem5")};
  claim.scope = R"(levels of up to 4 classes and 4 positions, up to 3 patches a class, descent run step by step, up to 4
    steps)";
  claim.note = R"(The middle lines print $k_0$ without the patch. $|k_0\cdot x|\le\frac\sigma{2\sqrt n}$, so that half
    of the $\sigma$ would do.)";
  claim.twin = "step_lem5_last.py";
  claim.quick_cases = 1500;
  claim.full_cases = 30000;
  claim.draw = [in](Source& source) { return draw_last(source, in); };
  claim.state = [in](Statement& at) { last_bounds(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical

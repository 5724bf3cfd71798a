#include "checks/filter/du18/theorem_3_4.hpp"

#include <cmath>
#include <numbers>

#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/standing.hpp"
#include "theory/probability/ball_cap.hpp"

namespace lakatos::du18 {
namespace {

constexpr std::int64_t most_dimensions = 64;

/// The name of the good event's probability, with the radius as the code has it.
template <class S>
std::string probability_of_reaching([[maybe_unused]] const S& within) {
  std::string radius = "\\sqrt{1-\\alpha^2}";
  if constexpr (std::is_same_v<S, Symbol>) radius = within.latex();
  return "\\mathbb P\\left[\\|w_0-w_*\\|\\le" + radius + "\\,\\|w_*\\|\\right]";
}

/// The same share of the shell between the radii shell alpha and alpha, from that of the ball; 0 < shell < 1.
template <class S>
S outside_core(int p, const S& alpha, const S& shell, const S& ball, const S& within) {
  S core = S(1);
  for (int i = 0; i < p; ++i) core *= shell;
  return (ball - core * lens_fraction<S>(p, S(shell * alpha), S(1), within)) / (S(1) - core);
}

/// P[u_1 >= height] on the unit sphere of R^p: its first p - 2 coordinates are uniform in the ball of that dimension.
template <class S>
S sphere_cap(int p, const S& height) {
  if (p >= 3) return cap_fraction<S>(p - 2, height);
  if (p == 2) return acos(min(height, S(1))) / pi<S>();
  const Truth reached = less_equal(height, S(1));
  if (reached == Truth::unknown) return hull(S(0), S(S(1) / S(2)));
  return reached == Truth::yes ? S(S(1) / S(2)) : S(0);
}

/// P[chi_p <= v]: F_p(v) = F_{p-2}(v) - (v^2/2)^{p/2-1} e^{-v^2/2} / Gamma(p/2), from F_1 = erf(v / sqrt 2) and F_2 = 1 - e^{-v^2/2}.
template <class S>
S chi_below(int p, const S& v) {
  const S x = square(v) / S(2), decay = exp(S(-x));
  const bool odd = p % 2 == 1;
  S below = odd ? erf(sqrt(x)) : S(S(1) - decay), term = odd ? S(S(2) * sqrt(S(x / pi<S>())) * decay) : S(x * decay);
  for (int q = odd ? 3 : 4; q <= p; q += 2) below = below - term, term = term * x * S(2) / S(q);
  return below;
}

/// P[|w_0 - w_*|^2 <= 1 - alpha^2] for w_0 normal with the second moments of the ball, w_* a unit vector. At the distance v alpha the good share is
/// that of the cap above alpha (v + 1/v) / 2, which grows up to v = 1 and falls beyond: bounded on each cell of a partition by its ends.
template <class S>
S gaussian_start(int p, const S& alpha) {
  std::vector<S> ends;
  for (long n = 4096; n > 16; n /= 2) ends.push_back(S(1) / S(n));
  for (long n = 1; n <= 64; ++n) ends.push_back(S(n) / S(16));
  const auto share = [&](const S& v) { return sphere_cap<S>(p, S(alpha * (v + S(1) / v) / S(2))); };
  const S scale = sqrt(S(p + 2));
  S least = 0, most = 0, below = chi_below<S>(p, S(scale * ends.front())), left = share(ends.front());
  most += below * left;
  for (std::size_t i = 1; i < ends.size(); ++i) {
    const S next = chi_below<S>(p, S(scale * ends[i])), right = share(ends[i]), mass = next - below;
    least += mass * min(left, right), most += mass * max(left, right);
    below = next, left = right;
  }
  return hull(least, S(most + (S(1) - below) * left));
}

template <class S>
Formula<S> both_if(bool extra, const Formula<S>& a, const Formula<S>& b) {
  return extra ? both(a, b) : b;
}

}  // namespace

ClaimInfo RandomStart::info() {
  ClaimInfo info;
  info.id = "du18/thm3.4";
  info.title = "Uniform random start succeeds with constant probability";
  info.place = "Section 3.2, Theorem 3.4";
  info.kind = "theorem";
  info.words =
      "If $w_0$ is uniform in the $p$-ball of radius $\\alpha\\|w_*\\|$, $\\alpha\\le\\sqrt{1/(2\\pi p)}$, then $\\|w_0-w_*\\|\\le\\sqrt{1-\\alpha^2}\\,\\|w_*\\|$ with probability at least "
      "$\\frac12-\\sqrt{\\frac{\\pi p}2}\\,\\alpha$. The centre of the ball is not printed here; Corollary 3.1 prints 0.";
  info.readings = {{"origin", "the ball is centred at 0", "holds", "covered", ""}, {"teacher", "the ball is centred at $w_*$", "holds", "covered", ""}};
  info.constants = {{"half", {1, 2}, "the 1/2"}, {"slope", {1, 2}, "the 1/2 under the root"}, {"radius", {1, 1}, "the factor of alpha^2 in the radius to reach"}};
  info.planted = {{"half 11/20", "probability at least 11/20 - ...", "half", {11, 20}, "", "", "origin"},
                  {"slope 1/50", "pi p / 50 under the root in place of pi p / 2", "slope", {1, 50}, "", "", "origin"},
                  {"radius 3", "within sqrt(1 - 3 alpha^2) of the teacher, slope 1/50", "", {0, 1}, "", "radius 3", "origin"}};
  info.scope = "p = 1 ... 64, every alpha in (0, sqrt(1/(2 pi p))]";
  info.not_covered = "p > 64";
  info.serves = {"du18/cor3.1"};
  info.dials = {{"radius", "small radius", "alpha up to c times the printed bound (and below 1), probability at least 1/2 - sqrt(pi p / 2) alpha / c", {1, 1}, {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {5, 2}, {4, 1}, {8, 1}, {16, 1}}, {{"slope", -2}}, "", "", "origin"},
                {"shell", "uniform in the ball", "uniform in the shell between c alpha and alpha: on the sphere at 1", {0, 1}, {{0, 1}, {1, 4}, {1, 2}, {3, 4}, {9, 10}, {99, 100}, {1, 1}}, {}, "", "", "origin"},
                {"gaussian", "uniform in the ball", "with probability c normal with the second moments of the ball, in place of uniform", {0, 1}, {{0, 1}, {1, 4}, {1, 2}, {3, 4}, {1, 1}}, {}, "", "", "origin"}};
  info.note =
      "Dials. Beyond the printed radius the bound is negative and says nothing; so *radius* stretches the whole statement, with the bound $\\frac12-\\sqrt{\\frac{\\pi p}2}\\frac\\alpha c$ that reaches 0 at the new end. It "
      "breaks at $c=\\sqrt{2\\pi}\\approx2.51$, at $p=1$ and $\\alpha\\to1$, where the probability tends to 0. For small $\\alpha$ the probability is $\\frac12-\\alpha\\frac{V_{p-1}}{V_p}\\frac p{p+1}$ to first order, about "
      "$\\frac12-\\alpha\\sqrt{\\frac p{2\\pi}}$ for large $p$: there it takes $c=\\pi$. *Shell* and *gaussian* break nothing: that factor $\\pi$ is room "
      "enough for any radial law near $\\alpha\\|w_*\\|$. Uniformity is built into the instance, so it cannot be left out, only dialled.";
  info.twin = "thm3_4.py";
  info.full_cases = 20000;
  return info;
}

Record draw_radius(Source& source, std::int64_t factor) {
  const std::int64_t p = source.chance(1, 2) ? source.between(1, 8) : source.between(1, most_dimensions);
  const double most = std::sqrt(1.0 / (static_cast<double>(factor) * std::numbers::pi * static_cast<double>(p)));
  const double dial = source.pick<double>({1.0, 1.0, 0.9, 0.5, 0.2, 0.05, 0.01, 1.01, 1.5});
  Record record;
  return record.set("dimension", p).set("alpha", just_below(std::min(most * source.dial("radius", 1), 0.99) * dial, source.pick<double>({1e-6, 1e-2, 0.3}))), record;
}

std::vector<Record> radius_covers(std::int64_t factor) {
  std::vector<Record> covers;
  for (std::int64_t p = 1; p <= most_dimensions; ++p) {
    const double end = std::sqrt(1.0 / (static_cast<double>(factor) * std::numbers::pi * static_cast<double>(p)));
    Record record;
    covers.push_back(record.set("dimension", p).set("alpha", Box{{0, 1}, just_above(end, 1e-3)}));
  }
  return covers;
}

Record RandomStart::draw(Source& source) { return draw_radius(source, 2); }
std::vector<Record> RandomStart::covers() { return radius_covers(2); }

template <class S>
S deficit_per_radius(int dimension) {
  // In units of the ball, u = w_0 / (alpha |w_*|), the good event is u_1 >= alpha (1 + |u|^2) / 2. It contains the cap {u_1 >= alpha}, so
  // 1/2 - P <= c int_0^alpha (1 - t^2)^{(p-1)/2} dt <= c alpha with c = V_{p-1} / V_p. What it has beyond the cap lies in a cylinder of
  // radius 1 and height alpha / 2, so that P - 1/2 <= c alpha / 2.
  const S volumes = gamma_ratio_half<S>(dimension) / sqrt(pi<S>());
  return hull(S(-volumes / S(2)), volumes);
}

template <class S>
void RandomStart::state(Statement<S>& claim) {
  const int p = static_cast<int>(claim.integer("dimension"));
  const S dimension = Statement<S>::symbolic ? claim.name("p") : S(p);
  const S alpha = claim.number("alpha", "\\alpha");
  const S half = claim.constant("half", {1, 2});
  const S slope = claim.planted("radius 3") ? claim.constant("slope", {1, 50}) : claim.constant("slope", {1, 2});
  const S radius = claim.planted("radius 3") ? claim.constant("radius", {3, 1}) : claim.constant("radius", {1, 1});
  give_positive(claim, "alpha positive", alpha);
  const S reach = claim.dial("radius", {1, 1}), shell = claim.dial("shell", {0, 1});
  claim.given("small radius", [&] { return both_if(claim.dialled("radius"), below(alpha, S(1)), at_most(square(alpha), reach * reach / (S(2) * pi<S>() * dimension))); });
  if (claim.settled()) return;

  if (claim.reading("teacher")) {
    // Every start is within alpha |w_*| of the teacher.
    claim.let("probability", "1", [&] { return S(1); });
    claim.then("probability", [&] { return both(at_most(square(alpha), S(1) - square(alpha)), at_least(S(1), half - sqrt(slope * pi<S>() * dimension) * alpha)); });
    return;
  }
  const S within = sqrt(S(1) - radius * square(alpha));
  const auto probability = [&] { return claim.let("probability", probability_of_reaching(within).c_str(), [&] {
    const S ball = lens_fraction<S>(p, alpha, S(1), within);
    if constexpr (!Statement<S>::symbolic) {
      if (claim.dialled("gaussian")) return S(ball + claim.dial("gaussian", {0, 1}) * (gaussian_start<S>(p, alpha) - ball));
      if (claim.dialled("shell") && equal(shell, S(1)) == Truth::yes) return sphere_cap<S>(p, alpha);
    }
    return claim.dialled("shell") && less(S(0), shell) == Truth::yes ? outside_core(p, alpha, shell, ball, within) : ball;
  }); };
  const S root = sqrt(slope * pi<S>() * dimension);
  if constexpr (!Statement<S>::symbolic) claim.let("bound", "", [&] { return S(half - root * alpha); });
  claim.trivial_if([&] { return less_equal(S(half - root * alpha), S(0)) == Truth::yes; });  // beyond the printed range only
  claim.then("probability", [&] {
    if constexpr (is_enclosure<S>) {
      // The same inequality divided by alpha > 0, so that a box that touches 0 can be decided.
      const bool printed_event = equal(half, S(1) / S(2)) == Truth::yes && equal(radius, S(1)) == Truth::yes && !claim.dialled("shell") && !claim.dialled("gaussian");
      if (printed_event && less(S(0), alpha) != Truth::yes) return at_most(deficit_per_radius<S>(p), root);
    }
    return at_least(probability(), half - root * alpha);
  });
}

template Interval deficit_per_radius(int);
template Ball deficit_per_radius(int);
template void RandomStart::state(Statement<Interval>&);
template void RandomStart::state(Statement<Ball>&);
template void RandomStart::state(Statement<Rational>&);
template void RandomStart::state(Statement<Symbol>&);

}  // namespace lakatos::du18

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
  info.dials = {{"radius", "small radius", "alpha up to c times the printed bound (and below 1)", {1, 1}, {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {5, 2}, {4, 1}, {8, 1}, {16, 1}}, {}, "", "", "origin"},
                {"shell", "small radius", "uniform in the shell between c alpha and alpha: the sphere as c tends to 1", {0, 1}, {{0, 1}, {1, 4}, {1, 2}, {3, 4}, {9, 10}, {99, 100}}, {}, "", "", "origin"}};
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
    return claim.dialled("shell") && less(S(0), shell) == Truth::yes ? outside_core(p, alpha, shell, ball, within) : ball;
  }); };
  const S root = sqrt(slope * pi<S>() * dimension);
  if constexpr (!Statement<S>::symbolic) claim.let("bound", "", [&] { return S(half - root * alpha); });
  claim.trivial_if([&] { return less_equal(S(half - root * alpha), S(0)) == Truth::yes; });  // beyond the printed range only
  claim.then("probability", [&] {
    if constexpr (is_enclosure<S>) {
      // The same inequality divided by alpha > 0, so that a box that touches 0 can be decided.
      const bool printed_event = equal(half, S(1) / S(2)) == Truth::yes && equal(radius, S(1)) == Truth::yes && !claim.dialled("shell");
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

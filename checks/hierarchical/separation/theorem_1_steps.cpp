// Proof of Theorem 1, part 2: what the number of steps gives. Angles and norms are rational up to roots, so that ties
// between them are decided without an error.
#include <cmath>

#include "checks/hierarchical/separation/claims.hpp"
#include "checks/hierarchical/separation/draw_separation.hpp"
#include "checks/hierarchical/separation/separation.hpp"
#include "theory/hierarchical/mean_angles.hpp"

namespace lakatos::hierarchical {
namespace {

std::string chain_text(const Version& in, const char* relation) {
  const std::string push = std::string(R"(\frac{1}{)") + in.variants() + R"(} \eta T )";
  return push + R"(\frac{\|)" + in.mean("c_1") + R"(\| + \|)" + in.mean("c_2") + R"(\|}{2} - 2 \sigma )" + relation +
         " " + push + R"(\lambda - 2 \sigma)";
}

enum class Steps { printed, gamma, repaired };

/// T > 2 sqrt(s) sigma d / (eta lambda); with gamma = sqrt(s) sigma for sigma; or with 2 sqrt(s) + 2.
void give_steps(Statement& claim, const Version& in, const Level& level, const Training& training, const Real& gap,
                Steps kind) {
  if (kind == Steps::printed) {
    give_printed_steps(claim, in, level, training, gap);
    return;
  }
  claim.given("iterations", [&] {
    const Real variants = variants_of(claim, in, level), two = claim.constant("two.steps");
    const Real size = kind == Steps::gamma ? claim.number("gamma", R"(\gamma)") : training.scale;
    if (!symbolic() && kind == Steps::gamma) return enough_steps(level, training, square(two * size) * gap, variants);
    const Real distance =
        kind == Steps::gamma ? two * sqrt(gap) * size : (two * sqrt(gap) + claim.constant("more")) * size;
    const Real lambda = let_lambda(claim, level);
    if (symbolic()) return training.steps > distance * variants / (training.rate * lambda);
    return training.steps * training.rate * lambda > distance * variants;
  });
}

void chain(Statement& claim, const Version& in, Steps kind) {
  const Level level = read_level(claim, in);
  const Real gap = read_gap(claim, in);
  const bool by_gamma = kind == Steps::gamma;
  const Real gamma = by_gamma ? claim.number("gamma", R"(\gamma)") : Real(0);
  const Training training = by_gamma ? read_training(claim, 1) : read_training(claim);
  if (give_level(claim, in, level)) return;
  give_pairwise_independent(claim, in, level);
  claim.given("training", [&] {
    return both(both(counted(training.n >= 1), counted(training.steps >= 1)),
                both(training.rate > 0, (by_gamma ? gamma : training.scale) > 0));
  });
  give_gap(claim, in, gap);
  if (claim.reading("three pixels")) claim.given("three pixels", counted(gap >= claim.constant("pixels")));
  if (claim.settled()) return;
  give_steps(claim, in, level, training, gap, kind);
  if (claim.settled()) return;
  claim.trivial_if([&] { return level.classes < 2; });
  claim.regime("barely enough steps", [&] {
    const Real two = claim.constant("two.steps"), root = sqrt(gap);
    const Real asked = kind == Steps::gamma      ? two * root * gamma
                       : kind == Steps::repaired ? (two * root + claim.constant("more")) * training.scale
                       : in.first                ? two * root * training.scale
                                                 : gap + two * training.scale;
    const Real push = training.rate * training.steps / variants_of(claim, in, level);
    return push * let_lambda(claim, level) <= real({1001, 1000}) * asked;
  });
  const bool strict = claim.reading("strict");
  claim.then("norms", chain_text(in, strict ? ">" : R"(\ge)"), [&] { return mean_norms_beyond(level.means, strict); });
  claim.then("distance", [&] {
    // With gamma: sigma as Theorem 2 sets it.
    const Real sigma = by_gamma ? claim.let("sigma", R"(\sigma)", gamma / sqrt(gap)) : training.scale;
    const Real push = training.rate * training.steps / variants_of(claim, in, level);
    return push * let_lambda(claim, level) - claim.constant("two") * sigma > gap_size(claim, in, gap, sigma);
  });
  claim.then("angles",
             std::string(R"(0.23 \frac{\angle}{\pi} )") + (strict ? ">" : R"(\ge)") + R"( 0.23 \frac{\theta}{\pi})",
             [&] { return angles_beyond(level.means, strict); });
}

Record draw_chain(Source& source, const Version& in, Steps kind) {
  Record record;
  draw_level_for_pairs(record, source, in, 64);
  const Sketch level = sketch_of(record, in);
  auto [distance, sigma] = draw_gap(record, source, in);
  record.set("width", source.chance(1, 40) ? 0 : source.between(1, 30));
  if (kind == Steps::gamma) {
    const std::int64_t s = source.chance(2, 3) ? source.between(1, 4) : source.between(1, 16);
    record.set("patch", source.chance(1, 40) ? 0 : s);
    const Fraction gamma = source.pick<Fraction>({{1, 1}, {3, 1}, {1, 2}, {10, 1}, {1, 10}});
    record.set("gamma", gamma);
    std::erase_if(record.fields(), [](const auto& field) { return field.first == "scale"; });
    distance = 2 * std::sqrt(static_cast<double>(s)) * to_double(gamma) * (source.chance(1, 6) ? 0.63 : 1);
  } else if (!in.first || (kind == Steps::repaired && source.chance(7, 8))) distance += 2 * sigma;
  draw_rate(record, source, level, distance);
  return record;
}

std::vector<Reading> its_readings(const Version& in) {
  if (in.first)
    return {
        {.name = "not strict", .text = R"($\ge$ for the norms and for the angles)", .fault = "no room for the start"},
        {"strict", R"($>$ throughout, as printed)"}};
  return {{"not strict", R"($\ge$ for the norms and for the angles)"},
          {.name = "strict",
           .text = R"($>$ throughout, as printed)",
           .slip = R"($\ge$ for the norms and for the angles: equal norms, and the least angle)"}};
}

Claim chain_step(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-thm1-t", "hgm19/step-thm1-t");
  claim.title = "Number of steps and the chain of inequalities";
  claim.place = "Appendix A, proof of Theorem 1, part 2";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  const std::string gap = in(R"(2\sqrt s\,\sigma)", R"(\gamma)"), d = in.variants();
  claim.words =
      "With $T>" +
      std::string(in(R"(\frac{2\sqrt s\,\sigma d}{\eta\lambda})", R"(\frac{(\gamma+2\sigma)k}{\eta\lambda})")) +
      R"($ steps, $\frac1)" + d + R"(\eta T\frac{\|)" + in.mean("c_1") + R"(\|+\|)" + in.mean("c_2") +
      R"(\|}2-2\sigma\ge\frac1)" + d + R"(\eta T\lambda-2\sigma>)" + gap +
      R"($, and $0.23\frac{\angle}\pi\ge0.23\frac\theta\pi$ for every angle.)";
  claim.conclusions = {
      {"(a)", "the norms", {"norms"}}, {"(b)", "the distance", {"distance"}}, {"(c)", "the angles", {"angles"}}};
  claim.readings = its_readings(in);
  claim.constants = {
      {"two.steps", {2, 1}, in(R"(the 2 of $T>2\sqrt s\,\sigma d/(\eta\lambda)$)", R"(the 2 of $\gamma+2\sigma$)")},
      {"two", {2, 1}, R"(the 2 of $2\sigma$)"}};
  if (in.first) claim.constants.push_back({"two.gap", {2, 1}, R"(the 2 of $2\sqrt s\,\sigma$)"});
  claim.planted = {
      in.first ? turned("two", {3, 1}, R"($3\sigma$ taken off)") : turned("two.steps", {19, 10}, "fewer steps"),
      turned("two", {5, 2}, R"($\frac52\sigma$ taken off)")};
  claim.serves = {in("malach18/thm1-2", "hgm19/thm1-2"), in("malach18/step-thm1-pa", "hgm19/step-thm1-pa")};
  claim.scope = "levels of up to 4 classes and 4 positions, steps around the printed bound";
  claim.note = in.first ? R"(The printed $T$ gives $\frac1d\eta T\lambda>2\sqrt s\,\sigma$ and leaves nothing for the
    $-2\sigma$; hgm19 has $T>(\gamma+2\sigma)k/(\eta\lambda)$, which does. With $2\sqrt s+2$ the step is
    malach18/step-thm1-t-repaired. The strict signs fail besides, for equal norms and for the least angle.)"
                        : R"(The strict signs fail for equal norms and for the pair with the least angle; the chain as a
                          whole stays strict.)";
  claim.twin = "step_thm1_t.py";
  claim.quick_cases = 800;
  claim.full_cases = 20000;
  claim.draw = [in](Source& source) { return draw_chain(source, in, Steps::printed); };
  claim.state = [in](Statement& at) { chain(at, in, Steps::printed); };
  return claim;
}

Claim repaired_step(const Version& in) {
  Claim claim = chain_step(in);
  claim.id = "malach18/step-thm1-t-repaired";
  claim.title = "Number of steps with room for the start";
  claim.place = "ours; Appendix A, proof of Theorem 1, part 2";
  claim.words = R"(The chain of malach18/step-thm1-t holds with $T>\frac{(2\sqrt s+2)\sigma d}{\eta\lambda}$.)";
  claim.readings = {{"not strict", R"($\ge$ for the norms and for the angles)"}};
  claim.constants.push_back({"more", {2, 1}, R"(the 2 that is added to $2\sqrt s$)"});
  claim.planted = {turned("two", {21, 10}, R"($2.1\,\sigma$ taken off)"), turned("more", {19, 10}, "1.9 added"),
                   turned("two.steps", {19, 10}, R"($1.9\sqrt s+2$)"),
                   turned("two.gap", {21, 10}, R"($2.1\sqrt s\,\sigma$)")};
  claim.note = "The condition of hgm19 with the distance of malach18.";
  claim.twin = "step_thm1_t_repaired.py";
  claim.draw = [in](Source& source) { return draw_chain(source, in, Steps::repaired); };
  claim.state = [in](Statement& at) { chain(at, in, Steps::repaired); };
  return claim;
}

Claim gamma_step(const Version& in) {
  Claim claim = chain_step(in);
  claim.id = "malach18/step-thm1-gamma";
  claim.title = "The proof's number of steps, with gamma";
  claim.words = R"(The proof has $T>\frac{2\sqrt s\,\gamma d}{\eta\lambda}$ with the clustering radius $\gamma$, where
    Theorem 2 sets $\sigma=\gamma/\sqrt s$: the chain of malach18/step-thm1-t, for every patch size.)";
  claim.readings = {{.name = "not strict",
                     .text = R"(every $s\ge1$; $\ge$ for the norms and for the angles)",
                     .fault = "no room for the start"},
                    {"three pixels", R"($s\ge3$; $\ge$ for the norms and for the angles)"},
                    {"strict", R"(every $s\ge1$; $>$ throughout, as printed)"}};
  claim.constants.push_back({"pixels", {3, 1}, "the least patch, reading `three pixels`"});
  claim.power_in = "three pixels";
  claim.planted = {
      turned("pixels", {2, 1}, "patches of two pixels as well"), turned("two", {6, 1}, R"($6\sigma$ taken off)"),
      turned("two.steps", {5, 4}, R"($\frac54\sqrt s\,\gamma$)"), turned("two.gap", {4, 1}, R"($4\sqrt s\,\sigma$)")};
  claim.scope = "levels of up to 4 classes and 4 positions, patches of 1 to 16 pixels, steps around the bound";
  claim.note = R"($\frac1d\eta T\lambda-2\sigma>(2s-2)\sigma$, which is at least $2\sqrt s\,\sigma$ exactly where $\sqrt
    s\ge\frac{1+\sqrt5}2$, that is for $s\ge3$: it fails for patches of one or two pixels and holds for the square
    patches $2\times2$ and larger. With the $\sigma$ of the theorem it fails for all (malach18/step-thm1-t).)";
  claim.twin = "step_thm1_gamma.py";
  claim.draw = [in](Source& source) { return draw_chain(source, in, Steps::gamma); };
  claim.state = [in](Statement& at) { chain(at, in, Steps::gamma); };
  return claim;
}

}  // namespace

std::vector<Claim> theorem_1_steps(const Version& in) {
  if (!in.first) return {chain_step(in)};
  return {chain_step(in), repaired_step(in), gamma_step(in)};
}

}  // namespace lakatos::hierarchical

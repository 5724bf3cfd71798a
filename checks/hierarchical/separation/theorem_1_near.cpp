// Theorem 1, item 1: patches of one class keep the distance that they have at the start, at most sigma / sqrt 2.
#include "checks/hierarchical/separation/claims.hpp"
#include "checks/hierarchical/separation/descent.hpp"

namespace lakatos::hierarchical {
namespace {

/// Are all channels' products with patches of a class so close: n (a - b)^2 < most^2?
Formula close_channels(const Level& level, const std::vector<Vec>& products, const Real& scaled,
                       const Real& square_of_most) {
  Formula all = all_of_none();
  visit_patch_pairs(level, true, [&](std::size_t x, std::size_t y) {
    for (const Vec& channel : products) all = both(all, scaled * square(channel[x] - channel[y]) < square_of_most);
  });
  return all;
}
Formula close_patches(const Level& level, const Descent& run, const std::vector<Vec>& products, const Real& most) {
  Formula all = all_of_none();
  visit_patch_pairs(level, true, [&](std::size_t x, std::size_t y) {
    all = both(all, squared_spread(run, products, x, y) < square(most));
  });
  return all;
}

constexpr const char* distance = R"(\|K_T^\top x_1 - K_T^\top x_2\|)";

// ---- the theorem

void near_patches(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  const Descent run = read_descent(claim, in, level);
  const Real gap = read_gap(claim, in), delta = read_delta(claim);
  if (give_level(claim, in, level)) return;
  if (claim.reading("printed")) give_independent(claim, in, level);
  else give_pairwise_independent(claim, in, level);
  give_gap(claim, in, gap);
  give_confidence(claim, delta);
  if (give_descent(claim, in, run)) return;
  give_printed_sizes(claim, in, level, {0, run.n, run.steps, run.rate, run.scale}, gap, delta);
  if (claim.settled()) return;
  claim.trivial_if([&] { return level.variants < 2; });
  claim.regime("three patches a class", counted(variants_of(claim, in, level) >= 3));
  claim.then("near", [&] {
    const Real most = claim.constant("one") * run.scale;
    if (symbolic()) return named(distance) < most;
    return close_patches(level, run, trained(claim, level, run), most);
  });
}

Record draw_near_patches(Source& source, const Version& in) {
  Record record;
  draw_level_for_pairs(record, source, in, 64);
  if (record.integer("variants") < 2 && source.chance(7, 8)) record.set("variants", source.between(2, 3));
  const Sketch level = sketch_of(record, in);
  const auto [distance_asked, sigma] = draw_gap(record, source, in);
  draw_rate(record, source, level, distance_asked + (in.first ? 0 : 2 * sigma));
  const double delta = draw_delta(record, source);
  const double least = source.chance(1, 16) ? 1 : width_as_printed(level, delta);
  draw_start(record, source, in, level, source.between(1, 3), std::min(least, 1e6), !in.first && source.chance(1, 6));
  return record;
}

std::vector<Reading> theorem_readings(const Version& in) {
  if (in.first)
    return {{"pairs", "any two mean images linearly independent"},
            {.name = "printed",
             .text = "all mean images linearly independent, as printed (A6)",
             .vacuous = R"(the $v_c$ of a level add up to $\mathbb E[-y]=0$)"}};
  return {{"root", R"($K_0$ on the sphere of radius $\frac\sigma{2\sqrt n}$)"},
          {"no root", R"(of radius $\frac\sigma{2n}$: the text at hand has lost its root signs)"}};
}

Claim near_theorem(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/thm1-1", "hgm19/thm1-1");
  claim.title = "Theorem 1, patches of one class stay close";
  claim.place = in("Section 5.2, Theorem 1, item 1; proof in Appendix A", "Section 4.2, Theorem 1, item 1; Appendix A");
  claim.kind = "theorem";
  claim.themes = {"embedding separation"};
  claim.words = std::string(R"(With $n>\frac{2\pi}{0.23\,\theta}\log\frac{|\mathcal C|}\delta$ channels and $T>)") +
                in(R"(\frac{2\sqrt s\,\sigma d}{\eta\lambda})", R"(\frac{(\gamma+2\sigma)k}{\eta\lambda})") +
                R"($ steps, with probability at least $1-\delta$ all patches $x_1,x_2$ of one class have $\|K_T^\top
                  x_1-K_T^\top x_2\|<\sigma$.)";
  claim.readings = theorem_readings(in);
  claim.constants = {{"one", {1, 1}, R"(the factor of $\sigma$)"},
                     {"radius.factor", {2, 1}, R"(the 2 of the radius $\frac\sigma{2\sqrt n}$)"}};
  claim.planted = {turned("one", {7, 10}, R"($0.7\,\sigma$)"),
                   turned("radius.factor", {7, 5}, "a radius 10/7 as large"),
                   without("radius", "any radius", "any radius")};
  if (!in.first)
    claim.planted.push_back(turned("one", {1, 20}, R"($\frac\sigma{20}$)", "no root", "no root, one 1/20"));
  if (!in.first) claim.planted.push_back(without("radius", "no root, any radius", "any radius", "no root"));
  claim.dials = {{.name = "radius",
                  .assumption = "radius",
                  .text = "kernels start on a sphere c times as large",
                  .grid = {{1, 1}, {5, 4}, {7, 5}, {10, 7}, {2, 1}}},
                 {.name = "patches",
                  .assumption = "uniform patches",
                  .text = R"(two patches of a class have masses $(1\pm c)/)" + std::string(in.variants()) + "$",
                  .rest = {0, 1},
                  .grid = {{0, 1}, {1, 100}, {1, 10}, {1, 2}}}};
  claim.scope = R"(levels of up to 4 classes and 4 positions, 2 or 3 patches a class, n above the printed bound and a
    square, up to three different channels, up to 40 steps)";
  claim.not_covered = "patch sets of different sizes, patches that are not orthonormal, gradients from a sample";
  claim.note = R"(The distance is at most $\frac\sigma{\sqrt2}$ for every start and every $W_0$, with probability 1 and
    for any $n$, $T$, $\theta$: descent moves all patches of a class alike. $\sigma$ could be $\sqrt{1/2}\,\sigma$
    (0.7072).)";
  claim.twin = "thm1_1.py";
  claim.quick_cases = in.first ? 500 : 1000;
  claim.full_cases = 10000;
  claim.draw = [in](Source& source) { return draw_near_patches(source, in); };
  claim.state = [in](Statement& at) { near_patches(at, in); };
  return claim;
}

// ---- the step

void near_start(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  const Descent run = read_descent(claim, in, level);
  if (give_level(claim, in, level)) return;
  if (give_descent(claim, in, run)) return;
  claim.trivial_if([&] { return level.variants < 2; });
  const bool root = !claim.reading("no root");
  const Real most = claim.constant("one") * run.scale;
  const char* const start =
      in(R"(|k_0^{(i)} \cdot x_1 - k_0^{(i)} \cdot x_2|)", R"(|k_i^{(0)} \cdot x_1 - k_i^{(0)} \cdot x_2|)");
  const char* const end =
      in(R"(|k_T^{(i)} \cdot x_1 - k_T^{(i)} \cdot x_2|)", R"(|k_i^{(T)} \cdot x_1 - k_i^{(T)} \cdot x_2|)");
  const Real scaled = root ? run.n : square(run.n);
  const auto bound = [&] { return most / (root ? sqrt(run.n) : run.n); };
  claim.regime("several kernels, one nearly as far as can be", [&] {
    return predicate(
        [&] {
          const Formula close = close_channels(level, start_products(run), scaled, 2 * square(run.scale) / 5);
          return both(truth_of(run.copies.size() >= 2), negate(close.truth));
        },
        R"(\text{channels differ},\ )", start, R"( \ge \sqrt{\tfrac25}\,)",
        root ? R"(\tfrac\sigma{\sqrt n})" : R"(\tfrac\sigma n)", R"(\text{ for some channel})");
  });
  claim.then("at the start", [&] {
    if (symbolic()) return named(start) < bound();
    return close_channels(level, start_products(run), scaled, square(most));
  });
  claim.then("at the end", [&] {
    if (symbolic()) return named(end) < bound();
    return close_channels(level, trained(claim, level, run), scaled, square(most));
  });
  claim.then("norm", [&] {
    if (symbolic()) return named(distance) < most;
    return close_patches(level, run, trained(claim, level, run), most);
  });
}

Record draw_near_start(Source& source, const Version& in) {
  Record record;
  draw_level_for_pairs(record, source, in, 16);
  if (record.integer("variants") < 2 && source.chance(7, 8)) record.set("variants", source.between(2, 3));
  const Sketch level = sketch_of(record, in);
  record.set("scale", source.pick<Fraction>({{1, 1}, {1, 10}, {3, 1}}));
  record.set("steps", source.between(source.chance(1, 40) ? 0 : 1, 8));
  record.set("rate", fraction(source.between(source.chance(1, 40) ? 0 : 1, 20), source.pick<std::int64_t>({1, 7})));
  draw_start(record, source, in, level, source.between(1, 3), static_cast<double>(source.between(0, 30)),
             !in.first && source.chance(1, 4));
  return record;
}

Claim near_step(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-thm1-init", "hgm19/step-thm1-init");
  claim.title = "Distance within a class at the start, and that it is kept";
  claim.place = "Appendix A, proof of Theorem 1, part 1";
  claim.kind = "step";
  claim.themes = {"embedding separation", "initialisation"};
  claim.words = R"(For patches $x_1,x_2$ of one class each channel's products differ by less than $\frac\sigma{\sqrt n}$
    at the start, and so after $T$ steps, so that $\|K_T^\top x_1-K_T^\top x_2\|<\sigma$.)";
  claim.conclusions = {{"(a)", "at the start", {"at the start"}},
                       {"(b)", "after $T$ steps", {"at the end"}},
                       {"(c)", "the norm", {"norm"}}};
  claim.readings =
      in.first ? std::vector<Reading>{{"printed", "as printed, $K_T$ read as its transpose"}}
               : std::vector<Reading>{{"root", R"(radius $\frac\sigma{2\sqrt n}$, bound $\frac\sigma{\sqrt n}$)"},
                                      {"no root", R"(radius $\frac\sigma{2n}$, bound $\frac\sigma n$: the text at hand
                                        has lost its root signs)"}};
  claim.constants = {{"one", {1, 1}, R"(the factor of $\sigma$)"}, {"radius.factor", {2, 1}, R"(the 2 of the radius)"}};
  claim.planted = {turned("one", {7, 10}, R"($0.7\,\sigma$)"),
                   turned("radius.factor", {7, 5}, "a radius 10/7 as large"),
                   without("radius", "any radius", "any radius")};
  if (!in.first) claim.planted.push_back(turned("one", {7, 10}, R"($0.7\,\sigma$)", "no root", "no root, one 7/10"));
  claim.serves = {in("malach18/thm1-1", "hgm19/thm1-1")};
  claim.scope = R"(levels of up to 4 classes and 4 positions, 2 or 3 patches a class, up to three different channels, n
    a square up to 36, up to 8 steps)";
  claim.note = R"(By Cauchy and Schwarz $|k_0\cdot(x_1-x_2)|\le\sqrt2\,r\le\frac\sigma{\sqrt{2n}}$. The statement of the
    theorem prints $K_T^\top$, the proof $K_T$.)";
  claim.twin = "step_thm1_init.py";
  claim.quick_cases = 800;
  claim.full_cases = 20000;
  claim.draw = [in](Source& source) { return draw_near_start(source, in); };
  claim.state = [in](Statement& at) { near_start(at, in); };
  return claim;
}

}  // namespace

std::vector<Claim> theorem_1_near(const Version& in) { return {near_theorem(in), near_step(in)}; }

}  // namespace lakatos::hierarchical

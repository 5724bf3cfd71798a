// What becomes of the papers' claims where no linear classifier does: latent recovery without a separable top level
// (hgm19), and whether shallow methods learn the observed law (both).
#include <array>
#include <numeric>
#include <stdexcept>

#include "checks/hierarchical/linear/claims.hpp"
#include "checks/hierarchical/linear/draw_separable.hpp"
#include "checks/hierarchical/linear/separation.hpp"

namespace lakatos::hierarchical {
namespace {

/// "not separable": multipliers >= 0 of sum 1, 0 on images of no mass, with sum_n multipliers[n] y_n z_n = 0 in one-hot
/// form: then sum_n multipliers[n] y_n <W, Z_n> = 0 for every W, and no W has all y <W, Z> > 0.
Truth certified_inseparable(const Level& level, const Vec& multipliers) {
  std::vector<Vec> sum(static_cast<std::size_t>(level.classes),
                       Vec(static_cast<std::size_t>(level.positions), Real(0)));
  Truth all = Truth::yes;
  Real total = 0;
  for (std::size_t n = 0; n < multipliers.size(); ++n) {
    all = both(all, less_equal(Real(0), multipliers[n]));
    all = both(all, either(equal(multipliers[n], Real(0)), less(Real(0), level.law.masses[n])));
    total += multipliers[n];
    for (std::size_t j = 0; j < level.law.images[n].size(); ++j) {
      Real& entry = sum[static_cast<std::size_t>(level.law.images[n][j])][j];
      entry = level.law.labels[n] > 0 ? entry + multipliers[n] : entry - multipliers[n];
    }
  }
  all = both(all, equal(total, Real(1)));
  for (const Vec& row : sum) {
    for (const Real& entry : row) all = both(all, equal(entry, Real(0)));
  }
  return all;
}

// ---- remark-nosep

/// f(k_0.(x_1 - x_2), k_T.(x_1 - x_2)) for each channel.
template <class F>
void for_channels(const Layer& layer, const Net& start, const Net& end, std::size_t p, std::size_t q, F&& f) {
  const Vec difference = subtract(layer.patches[p], layer.patches[q]);
  for (std::size_t i = 0; i < start.kernels.size(); ++i)
    f(i, dot(start.kernels[i], difference), dot(end.kernels[i], difference));
}

void recovery(Statement& claim, const Version& in) {
  const Layer layer = read_layer(claim, in);
  const Net start = read_net(claim, layer);
  const Real step = claim.number("step", R"(\eta)"), sigma = claim.number("sigma", R"(\sigma)");
  const std::int64_t number = claim.integer("steps");
  const Real steps = claim.whole("T", number, {"steps"}),
             n = claim.whole("n", static_cast<std::int64_t>(start.kernels.size()), {"channels"});
  const Vec multipliers = claim.vector("multipliers", layer.level.law.size());
  if (!claim.symbolic() && (number < 1 || number > 20)) throw std::invalid_argument("1 to 20 steps");
  if (give_layer(claim, in, layer)) return;
  give_pairwise_independent(claim, in, layer.level);
  claim.given("not separable", R"(\nexists\,W:\ y\,\langle W, Z \rangle > 0,\ (Z,y) \sim \mathcal G_0)",
              [&] { return certified_inseparable(layer.level, multipliers); });
  claim.given("step", step > 0);
  claim.given("sphere", R"(\sigma > 0,\ \|k_i^{(0)}\| = \tfrac{\sigma}{2\sqrt n})", [&] {
    Truth all = less(Real(0), sigma);
    for (const Vec& kernel : start.kernels) all = both(all, equal(4 * n * squared_norm(kernel), square(sigma)));
    return all;
  });
  if (claim.settled()) return;
  std::vector<Net> nets;
  if (!claim.symbolic()) nets = descend(observed_law(layer), layer.patches, start, step, number);
  const Real factor = claim.constant("factor"), part = claim.constant("part");
  claim.then("same class", text(R"(x_1,x_2 \in S_c^{(0)}:\ \|K_T^\top x_1 - K_T^\top x_2\| < )", part, R"(\,\sigma)"),
             [&] {
               return for_patch_pairs(layer, !claim.planted("two classes"), [&](std::size_t p, std::size_t q) {
                 Real sum = 0;
                 for_channels(layer, nets.front(), nets.back(), p, q,
                              [&](std::size_t, const Real&, const Real& end) { sum += square(end); });
                 return less(sum, square(part * sigma));
               });
             });
  claim.then("other classes",
             text(R"(x_1 \in S_{c_1}^{(0)}, x_2 \in S_{c_2}^{(0)}:\ |k_i^{(T)} \cdot (x_1-x_2)| \ge )", factor,
                  R"(\,\tfrac{\eta T}k|w_i \cdot (F_{c_1}-F_{c_2})| - |k_i^{(0)} \cdot (x_1-x_2)|)"),
             [&] {
               const Real pace = factor * step * steps / variants_of(claim, in, layer.level);
               return for_patch_pairs(layer, false, [&](std::size_t p, std::size_t q) {
                 const Vec apart = subtract(layer.level.means[layer.class_of(p)], layer.level.means[layer.class_of(q)]);
                 Truth all = Truth::yes;
                 for_channels(
                     layer, nets.front(), nets.back(), p, q, [&](std::size_t i, const Real& begin, const Real& end) {
                       all = both(all, less_equal(pace * abs(dot(start.weights[i], apart)), abs(end) + abs(begin)));
                     });
                 return all;
               });
             });
}

/// Weights on the images of one law that leave nothing of its one-hot points, where there are such; else equal ones.
VectorField find_multipliers(const Record& record, const Version& in) {
  const auto m = static_cast<std::size_t>(positions_in(record, in)),
             size = m * static_cast<std::size_t>(record.integer("classes"));
  const std::vector<std::int64_t>& images = record.vector("images").entries;
  HardMargin problem;
  for (std::size_t i = 0; i < images.size(); i += m + 1) {
    Vector<Rational> point(size, Rational(0));
    for (std::size_t j = 0; j < m; ++j) point[static_cast<std::size_t>(images[i + 1 + j] - 1) * m + j] = 1;
    problem.points.push_back(std::move(point)), problem.labels.push_back(static_cast<int>(images[i]));
  }
  const HardMarginResult result = solve(problem);
  const auto count = static_cast<std::int64_t>(problem.points.size());
  VectorField field{count, std::vector<std::int64_t>(problem.points.size(), 1)};
  if (result.kind != HardMarginResult::Kind::inseparable) return field;
  field.denominator = 1;
  for (const Rational& each : result.multipliers)
    field.denominator = std::lcm(field.denominator, to_fraction(each).denominator);
  for (std::size_t i = 0; i < field.entries.size(); ++i) {
    const Fraction each = to_fraction(result.multipliers[i]);
    field.entries[i] = each.numerator * (field.denominator / each.denominator);
  }
  return field;
}

/// The first image comes with both labels, or the level is as drawn.
void make_inseparable(Record& record, const Version& in) {
  const auto m = static_cast<std::size_t>(positions_in(record, in));
  VectorField images = record.vector("images");
  const std::size_t last = images.entries.size() - m - 1;
  if (images.entries[last] == images.entries[0]) return;
  for (std::size_t j = 1; j <= m; ++j) images.entries[last + j] = images.entries[j];
  record.set("images", images);
}

/// Are any two F_c independent? In whole numbers.
bool pairs_independent(const Record& record, const Version& in) {
  const auto m = static_cast<std::size_t>(positions_in(record, in));
  const std::vector<std::int64_t>&images = record.vector("images").entries, &masses = record.vector("masses").entries;
  std::vector<std::vector<std::int64_t>> means(static_cast<std::size_t>(record.integer("classes")),
                                               std::vector<std::int64_t>(m));
  for (std::size_t n = 0; n < masses.size(); ++n) {
    const std::size_t first = n * (m + 1);
    for (std::size_t j = 0; j < m; ++j)
      means[static_cast<std::size_t>(images[first + 1 + j] - 1)][j] -= images[first] * masses[n];
  }
  const auto independent = [&](const auto& u, const auto& v) {
    for (std::size_t j = 0; j < m; ++j) {
      for (std::size_t i = 0; i < j; ++i) {
        if (u[i] * v[j] != u[j] * v[i]) return true;
      }
    }
    return false;
  };
  for (std::size_t a = 0; a < means.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      if (!independent(means[a], means[b])) return false;
    }
  }
  return true;
}

Record draw_recovery(Source& source, const Version& in) {
  Record record;
  for (int tries = 0; tries < 16; ++tries) {
    draw_layer(record, source, in);
    if (source.chance(15, 16)) make_inseparable(record, in);
    if (pairs_independent(record, in) || source.chance(1, 64)) break;
  }
  const std::int64_t n = source.pick<std::int64_t>({1, 1, 4}), sigma = source.between(source.chance(1, 16) ? 0 : 1, 4);
  const auto length = static_cast<std::size_t>(record.integer("dimension"));
  // sigma / (2 sqrt(n)) in quarters.
  VectorField kernels{4, std::vector<std::int64_t>(static_cast<std::size_t>(n) * length)};
  for (std::size_t i = 0; i < static_cast<std::size_t>(n); ++i)
    kernels.entries[i * length + source.below(length)] = (n == 1 ? 2 : 1) * (source.chance(1, 2) ? sigma : -sigma);
  if (source.chance(1, 12)) ++kernels.entries.front();
  record.set("channels", n).set("kernels", kernels).set("sigma", fraction(sigma));
  record.set("weights", draw_entries(source, static_cast<std::size_t>(n * positions_in(record, in)), 3, 2));
  record.set("step", fraction(source.between(source.chance(1, 16) ? 0 : 1, 6), source.between(1, 4)));
  return record.set("steps", source.between(1, 4), "multipliers", find_multipliers(record, in));
}

Claim recovery_claim(const Version& in) {
  Claim claim{};
  claim.id = "hgm19/remark-nosep";
  claim.title = "Latent classes are recovered without a separable top level";
  claim.place = "Sections 4, 4.2";
  claim.kind = "remark";
  claim.themes = {"embedding separation", "gradient identity"};
  claim.words =
      R"(Gradient descent on the two-layer subnet over $\mathcal G_1$ recovers the latent image even where $\mathcal
    G_0$ is not linearly separable, though it sees $(X^{(1)},y)$ only.)";
  claim.conclusions = {{"(a)", "the conclusions of Theorem 1 without A5", {"same class", "other classes"}}};
  claim.left_out =
      R"(the probability over $W_0$ in Theorem 1, which does not assume A5 and is judged at hgm19/thm1-1 and
    hgm19/thm1-2)";
  claim.readings = {
      {"printed",
       R"(models of which $\mathcal G_0$ is not separable: patches of a class stay closer than $\sigma$, and every
    channel drives two classes apart at the pace $\frac\eta k|w_i\cdot(F_{c_1}-F_{c_2})|$)"}};
  claim.constants = {{"factor", {1, 1}, "the factor of the pace"}, {"part", {1, 1}, R"(the factor of $\sigma$)"}};
  claim.planted = {turned("factor", {2, 1}, "twice the pace"), turned("part", {1, 2}, R"(closer than $\frac\sigma2$)"),
                   variant("two classes", R"(patches of two classes stay closer than $\sigma$, too)"),
                   without("uniform", "other chances", "patches of a class that are not equally likely"),
                   without("sphere", "any start", "kernels of any length")};
  claim.serves = {};
  claim.scope =
      R"(levels of 3 or 4 classes of which $\mathcal G_0$ is not separable, certified by multipliers, and any two $F_c$
    independent; up to 3 patches a class, 1 or 4 channels, up to 4 steps)";
  claim.not_covered = "the probability that the weights tell all classes apart, see hgm19/thm1-2";
  claim.note =
      R"(Nothing in Lemmas 2 and 3 asks for a separable top level. What recovery needs is A6: an exclusive or of two
    pixels with equal masses is not separable, and has $F_c=0$ for its classes, so that their patches are not told
    apart.)";
  claim.twin = "remark_nosep.py";
  claim.quick_cases = 800;
  claim.full_cases = 20000;
  claim.draw = [in](Source& source) { return draw_recovery(source, in); };
  claim.state = [in](Statement& at) { recovery(at, in); };
  return claim;
}

// ---- remark-not-shallow

/// "no linear classifier": multipliers as above on the latent images, and every pixel shows the mean of its class's
/// patches. These mean images lie in the convex hull of the observed ones; sum multipliers y X = 0 and sum multipliers
/// y = 0 leave no w, b with y (<w, X> + b) > 0 for all.
Truth no_linear_classifier(const Layer& layer, const Vec& multipliers, bool with_offset) {
  const auto m = static_cast<std::size_t>(layer.level.positions);
  const Real share = 1 / Real(static_cast<long>(layer.level.variants));
  const std::vector<Vec> sums = class_sums(layer);
  std::vector<Vec> total(m, Vec(static_cast<std::size_t>(layer.dimension), Real(0)));
  Truth all = Truth::yes;
  Real sum = 0, signed_sum = 0;
  for (std::size_t n = 0; n < multipliers.size(); ++n) {
    const Real weight = layer.level.law.labels[n] > 0 ? multipliers[n] : -multipliers[n];
    all = both(all, less_equal(Real(0), multipliers[n]));
    all = both(all, either(equal(multipliers[n], Real(0)), less(Real(0), layer.level.law.masses[n])));
    sum += multipliers[n], signed_sum += weight;
    for (std::size_t j = 0; j < m; ++j)
      total[j] = add(total[j], scale(weight * share, sums[static_cast<std::size_t>(layer.level.law.images[n][j])]));
  }
  all = both(all, equal(sum, Real(1)));
  if (with_offset) all = both(all, equal(signed_sum, Real(0)));
  for (const Vec& column : total) {
    for (const Real& entry : column) all = both(all, equal(entry, Real(0)));
  }
  return all;
}

void shallow(Statement& claim, const Version& in) {
  const Layer layer = read_layer(claim, in);
  const std::vector<Vec> separator = read_separator(claim, layer.level);
  const Vec multipliers = claim.vector("multipliers", layer.level.law.size());
  if (give_level(claim, in, layer.level)) return;
  give_pairwise_independent(claim, in, layer.level);
  if (claim.settled()) return;
  if (claim.reading("printed"))
    claim.then("independent", R"(\{v_c\}_c \text{ linearly independent})",
               [&] { return independent(layer.level.means); });
  claim.then("latent", R"(y\,\langle W^*, Z \rangle \ge 1,\ (Z,y) \sim \mathcal G_0)",
             [&] { return separates(separator, layer.level.law, Real(1)); });
  claim.then("disjoint", R"(\text{the patches of all classes are different})", [&] {
    for (std::size_t p = 0; p < layer.as.size(); ++p) {
      if (layer.as[p] != p) return false;
    }
    return true;
  });
  claim.then("no linear classifier",
             R"(\nexists\,w,b:\ y(\langle w, X \rangle + b) > 0 \text{ for all } (X,y) \text{ observed})",
             [&] { return no_linear_classifier(layer, multipliers, true); });
}

/// Patches {1, 4} and {2, 3} of classes 1 and 2, which have one mean, and {0, 6} of class 3; the label is the class of
/// the first pixel.
Record one_mean(const Version& in) {
  Record record;
  record.set("classes", std::int64_t{3}).set(in("positions", "side"), std::int64_t{2}).set("variants", std::int64_t{2});
  VectorField images{1, {}}, separator{1, {}};
  for (const auto& [label, first, second] : {std::array<std::int64_t, 3>{1, 1, 3}, {1, 1, 2}, {-1, 2, 3}, {-1, 2, 1}}) {
    images.entries.insert(images.entries.end(), {label, first, second});
    if (!in.first) images.entries.insert(images.entries.end(), {3, 3});
  }
  const std::size_t m = in.first ? 2 : 4;
  separator.entries.assign(3 * m, 0);
  separator.entries[0] = 1, separator.entries[m] = -1;
  record.set("images", images).set("masses", VectorField{6, {1, 2, 2, 1}}).set("separator", separator);
  record.set("dimension", std::int64_t{1}).set("vectors", VectorField{1, {1, 4, 2, 3, 0, 6}});
  record.set("chances", VectorField{2, {1, 1, 1, 1, 1, 1}});
  return record.set("multipliers", VectorField{2, {1, 0, 1, 0}});
}

Record draw_shallow(Source& source, const Version& in) {
  Record record = one_mean(in);
  if (source.chance(1, 4)) record.set("vectors", draw_entries(source, 6, 4, 1));
  if (source.chance(1, 4)) record.set("multipliers", VectorField{2, {1, 0, 0, 1}});
  const std::int64_t first = source.between(0, 3), second = source.between(0, 3);
  VectorField masses{6, {first, 3 - first, second, 3 - second}};
  if (source.chance(1, 8)) ++masses.entries[source.below(4)];
  if (source.chance(1, 16)) ++masses.entries.front(), --masses.entries.back();
  return record.set("masses", masses);
}

Claim shallow_claim(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/remark-not-shallow", "hgm19/remark-not-shallow");
  claim.title = "The problem is not trivial for shallow methods";
  claim.place = "Section 1";
  claim.kind = "remark";
  claim.themes = {"margin", "model"};
  claim.shape = Shape::exists;
  claim.words =
      R"(The problem is not learned trivially by simple shallow algorithms. No class of methods and no number is named.
    There are models that meet the assumptions, with a separable top level, of which no linear classifier is right on
    all observed images.)";
  claim.conclusions = {
      {"(a)", "simple shallow learners do not solve the problem", {"latent", "disjoint", "no linear classifier"}}};
  claim.left_out = in(
      R"(shallow methods other than linear classifiers, and the task of Section 6, which is a matter of its
    experiments)",
      "shallow methods other than linear classifiers");
  claim.readings = {{"linear classifiers",
                     in(R"(a model of Section 5.1 with any two $v_c$ independent; linear classifiers with an offset)",
                        R"(a model of Section 3.1; linear classifiers with an offset)")}};
  if (in.first) claim.readings.push_back({"printed", R"(all $v_c$ linearly independent, as printed (A6))"});
  if (in.first) claim.never = R"(the $v_c$ of a level add up to $\mathbb E[-y]=0$)";
  claim.no_planted =
      "an existence claim is settled by one exact witness; an instance on which a false variant fails is no "
      "evidence against that";
  claim.serves = {};
  claim.scope = "one level with three classes and six patches of one number";
  claim.not_covered = "how often linear classifiers fail, kernels, other shallow networks";
  claim.note =
      R"(Two classes whose patches have one mean are told apart by no linear function: with $\{1,4\}$ and $\{2,3\}$ the
    mean of both is $\frac52$. With orthonormal patches the opposite is true: hgm19/lem1-margin.)";
  claim.twin = "remark_not_shallow.py";
  claim.quick_cases = 200;
  claim.full_cases = 2000;
  claim.draw = [in](Source& source) { return draw_shallow(source, in); };
  claim.state = [in](Statement& at) { shallow(at, in); };
  return claim;
}

}  // namespace

std::vector<Claim> inseparable_levels(const Version& in) {
  if (in.first) return {shallow_claim(in)};
  return {recovery_claim(in), shallow_claim(in)};
}

}  // namespace lakatos::hierarchical

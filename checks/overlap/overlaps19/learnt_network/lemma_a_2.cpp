#include "checks/overlap/overlaps19/claims.hpp"

#include <cmath>

#include "checks/overlap/overlaps19/learnt_network/pointwise.hpp"

namespace lakatos::overlaps19 {
namespace {

// ---- Lemma A.2

/// Pairs x, -x; the share (1 + skew) / 2 of each at x.
LawField draw_pairs(Source& source, std::size_t dimension, const Fraction& skew) {
  LawField law{dimension, 1, false, source.between(1, 3), {}, {}};
  const std::int64_t pairs = source.between(1, 4);
  for (std::int64_t n = 0; n < pairs; ++n) {
    std::vector<std::int64_t> x;
    for (std::size_t c = 0; c < dimension; ++c) x.push_back(source.between(-3, 3));
    const std::int64_t weight = source.between(1, 3);
    for (const std::int64_t sign : {1, -1}) {
      if (skew.denominator + sign * skew.numerator == 0) continue;
      law.weights.push_back(weight * (skew.denominator + sign * skew.numerator));
      for (const std::int64_t entry : x) law.entries.push_back(sign * entry);
    }
  }
  reduce(law);
  return law;
}

Record draw_symmetry_linearises(Source& source) {
  const auto dimension = static_cast<std::size_t>(source.between(1, 5));
  const Fraction skew = source.dial("skewness", -1) >= 0 ? dialled_fraction(source, "skewness", 0)
                        : source.chance(1, 6)            ? fraction(source.between(1, 16), 16)
                                                         : Fraction{0, 1};
  Record record;
  LawField law = draw_pairs(source, dimension, skew);
  record.set("input", source.dial("skewness", 0) > 0 ? law : dialled_law(std::move(law), source));
  const auto n = static_cast<std::int64_t>(dimension);
  const VectorField u = draw_entries(source, n, 4, 3);
  record.set("u", u).set("v", source.chance(1, 6) ? u : draw_entries(source, n, 4, 3));
  return record.set("alpha", draw_end_slope(source));
}

template <class S>
std::vector<S> differences_of_symmetry_linearises(IdentityPoint<S>& at) {
  const std::size_t n = 1 + at.pattern() / 2;
  const Vector<S> x = at.vector(n), u = at.vector(n), v = at.vector(n);
  const S alpha = at.variable(), z = dot(u, x), y = dot(v, x);
  const bool positive = at.pattern() % 2 == 0;
  const S here = positive ? z : S(alpha * z), mirrored = positive ? S(-(alpha * z)) : S(-z);  // sigma(z) and sigma(-z)
  const S slope = at.planted("minus") ? S(S(1) - alpha) : S(S(1) + alpha);
  return {(here * y - mirrored * y) / S(2) - slope / at.constant("two", {2, 1}) * z * y};
}

/// overlaps19, Section A, Lemma A.2 (Lemma 1 of Goel et al. 2018).
void symmetry_linearises(Statement& claim) {
  const auto law = claim.law("input");
  const Vec u = claim.vector("u"), v = claim.vector("v");
  const Real alpha = claim.number("alpha", R"(\alpha)");
  give_symmetric(claim, law);
  if (claim.settled()) return;
  const Real left = claim.let("left", R"(\mathbb E\,\sigma(u^\top x)(v^\top x))", [&] {
    return overlap::mean(law, [&](const Vec& x) { return overlap::activation(alpha, dot(u, x)) * dot(v, x); });
  });
  const Real right = claim.let("linear", R"(\mathbb E\,(u^\top x)(v^\top x))",
                               [&] { return overlap::mean(law, [&](const Vec& x) { return dot(u, x) * dot(v, x); }); });
  claim.trivial_if(both(left == 0, right == 0));
  const Real slope = claim.planted("minus") ? 1 - alpha : 1 + alpha;
  claim.then("identity", [&] { return left == slope / claim.constant("two") * right; });
}

// ---- footnote 1

Record draw_unit_outer_weights(Source& source) {
  Record record = draw_pointwise(source), made;
  const auto k = static_cast<std::int64_t>(record.vector("a").entries.size());
  const std::vector<Fraction> lengths = {{1, 1}, {1, 1}, {2, 1}, {1, 2}, {1, 10}, {3, 1}, {5, 1}};
  const Fraction teacher_norm = source.pick(lengths), norm = source.chance(2, 3) ? teacher_norm : source.pick(lengths);
  const VectorField unit = draw_unit(source, k);
  const VectorField teacher_a = times(unit, teacher_norm);
  const VectorField a = times(
      source.chance(1, 2) ? nearby_unit(source, unit, source.pick<double>({0.3, 0.05, 0.01})) : draw_unit(source, k),
      norm);
  VectorField w_star = times(record.vector("teacher_w"), fraction(1, source.pick<std::int64_t>({1, 1, 10, 100})));
  const double least = approximate_distance(a, teacher_a),
               most = 1 / (static_cast<double>(k * k * k) * std::max(std::sqrt(approximate_square(w_star)), 1e-3));
  const double placed = source.chance(1, 2)   ? least * 1.001 + 1e-6
                        : source.chance(1, 2) ? most * 0.999
                                              : (least + most) / 2;
  for (const char* name : {"x", "w"}) made.set(name, record.vector(name));
  made.set("a", a)
      .set("teacher_w", w_star)
      .set("teacher_a", teacher_a)
      .set("alpha", record.number("alpha"))
      .set("norm", source.chance(1, 12) ? fraction(2) : norm);
  made.set("teacher_norm", source.chance(1, 12) ? fraction(2) : teacher_norm)
      .set("eps", simplest_between(placed * (1 - 1e-4), placed * (1 + 1e-4)));
  return made.set("stride", record.integer("stride")), made;
}

std::vector<Record> zoo_of_unit_outer_weights() {
  const auto instance = [](VectorField w_star, VectorField a, VectorField a_star, Fraction norm, Fraction eps) {
    Record record = Record().set("x", VectorField{1, {1, 1}}).set("w", VectorField{1, {1}}).set("a", a);
    record.set("teacher_w", w_star).set("teacher_a", a_star).set("alpha", Fraction{0, 1}).set("norm", norm);
    return record.set("teacher_norm", norm).set("eps", eps).set("stride", std::int64_t{1});
  };
  return {instance({8, {1}}, {1, {2, 0}}, {1, {2, 0}}, {2, 1}, {1, 1}),
          instance({8, {1}}, {4, {1, 0}}, {4, {-1, 0}}, {1, 4}, {1, 2})};
}

IdentityFacts identity_of_unit_outer_weights(const std::string& reading) {
  if (reading != "scaling") return {};
  return {30, {"equal outputs"}, "k = 1 ... 4 patches, all signs of the preactivations, any slope, any positive norm"};
}

template <class S>
std::vector<S> differences_of_unit_outer_weights(IdentityPoint<S>& at) {
  std::size_t k = 1, signs = at.pattern();
  while (signs >= (std::size_t{1} << k)) signs -= std::size_t{1} << k, ++k;
  const Vector<S> a = at.vector(k), z = at.vector(k);  // z: the preactivations of w
  const S alpha = at.variable(), norm = at.variable();
  const bool negative = at.planted("negative");
  const S factor = negative ? S(-norm) : at.planted("squared") ? S(norm * norm) : norm;
  S before{}, after{};
  for (std::size_t j = 0; j < k; ++j) {
    const bool positive = (signs >> j & 1) != 0;
    before += a[j] * (positive ? z[j] : S(alpha * z[j]));
    const S scaled = factor * z[j];
    after += a[j] / (negative ? S(-norm) : norm) * (positive != negative ? scaled : S(alpha * scaled));
  }
  return {before - after};
}

Real cubed(const Statement& claim, const Vec& a) { return claim.whole("k^3", a.size() * a.size() * a.size()); }

/// The norm of a goes to w; by itself an instance where nothing comes out says nothing.
void same_outputs(Statement& claim, const Pair& nets, const Vec& x, const Real& norm) {
  const bool negative = claim.planted("negative");
  const auto scaled = [&] {
    const Real on_filter = negative ? -norm : claim.planted("squared") ? square(norm) : norm;
    return Network<Real>{nets.student.layout, nets.student.alpha, scale(on_filter, nets.student.w),
                         scale(1 / (negative ? -norm : norm), nets.student.a)};
  };
  const Real before = claim.let("before", "f(w,a,x)", output(nets.student, x)),
             after = claim.let("after", R"(f(\|a\|w,a/\|a\|,x))", output(scaled(), x));
  if (claim.reading("scaling")) claim.trivial_if(before == 0);
  claim.then("equal outputs", before == after);
}

/// overlaps19, Section 4.2, footnote 1: outer weights may be taken of norm one.
void unit_outer_weights(Statement& claim) {
  const Vec x = claim.vector("x");
  const Pair nets = read_pair(claim, x.size());
  const Real norm = claim.number("norm", R"(\|a\|)"), teacher_norm = claim.number("teacher_norm", R"(\|a^*\|)"),
             eps = claim.number("eps", R"(\epsilon)");
  const Real cube = claim.constant("cube");
  const Vec &a = nets.student.a, &teacher_a = nets.teacher.a;
  const bool scaling = !claim.reading("conditions"), conditions = !claim.reading("scaling");
  give_sizes(claim, nets.teacher.layout);
  claim.given("norm", R"(a \ne 0)", [&] { return both(less(Real(0), norm), equal(square(norm), squared_norm(a))); });
  if (conditions) {
    claim.given("teacher norm", R"(a^* \ne 0)", [&] {
      return both(less(Real(0), teacher_norm), equal(square(teacher_norm), squared_norm(teacher_a)));
    });
    claim.given("eps positive", eps > 0);
  }
  if (claim.settled()) return;
  if (conditions) {
    claim.given("close", claim.let("apart", squared_distance(a, teacher_a)) <= square(eps));
    claim.given("small eps", square(cube * cubed(claim, a) * eps) * squared_norm(nets.teacher.w) <= 1);
    if (claim.settled()) return;
  }
  if (scaling) same_outputs(claim, nets, x, norm);
  if (!conditions) return;
  const auto directions = [&] { return squared_distance(scale(1 / norm, a), scale(1 / teacher_norm, teacher_a)); };
  const Real turned = claim.let("turned", R"(\left\|a/\|a\|-a^*/\|a^*\|\right\|^2)", directions);
  claim.then("close normalised", turned <= square(eps));
  claim.then("small eps normalised",
             square(cube * cubed(claim, a) * eps) * square(teacher_norm) * squared_norm(nets.teacher.w) <= 1);
}

}  // namespace

std::vector<Claim> lemma_a_2() {
  return {{.id = "overlaps19/remark-footnote1",
           .title = "Outer weights may be taken of norm one",
           .place = "Section 4.2, footnote 1",
           .kind = "remark",
           .themes = {"model"},
           .words = R"(One can assume outer weights of norm 1 by using normalised weight vectors, since the activations
             are scale invariant: $f(w,a,x)=f(\|a\|w,a/\|a\|,x)$ for $a\ne0$.)",
           .conclusions = {{"(a)", "the network does not change", {"equal outputs"}},
                           {"(b)",
                            "norm one may be assumed in Theorem 4.2 without loss of generality",
                            {"close normalised", "small eps normalised"}}},
           .readings = {{.name = "both",
                         .text = R"(the network is the same after the norm of $a$ went to $w$; and the two conditions of
                           Theorem 4.2, met by $a$, $a^*$, $w^*$ of any norms, are met after both went to norm one)",
                         .fault = "norm of the outer weights"},
                        {.name = "scaling", .text = "the network is the same", .part = "(a)"},
                        {.name = "conditions", .text = "the two conditions are met", .part = "(b)"}},
           .constants = {{"cube", {1, 1}, "factor of k^3 in the second condition"}},
           .planted = {variant("negative", "with the sign changed on both", "scaling"),
                       variant("squared", "the square of the norm on the filter", "scaling")},
           .power_in = "scaling",
           .serves = {"overlaps19/thm4.2"},
           .scope = R"(k = 1 ... 4 patches and all signs of the preactivations as an identity; r = 1 ... 3, k = 1 ... 4
             otherwise)",
           .not_covered = "the bound of Theorem 4.2 after normalising",
           .note = R"(The network does not change, the conditions do: the normalised teacher filter is $\|a^*\|w^*$, so
             $\epsilon\le\frac1{k^3\|w^*\|}$ becomes $\epsilon\le\frac1{k^3\|a^*\|\|w^*\|}$ (stronger for $\|a^*\|>1$),
             and $\|a-a^*\|\le\epsilon$ says nothing about the directions when both are shorter than $\epsilon$. To
             assume norm one costs nothing only if Theorem 4.2 is then read for the teacher $(\|a^*\|w^*,a^*/\|a^*\|)$,
             whose filter has norm $\sigma_1$: every $\|w^*\|$ in its bounds is $\sigma_1$.)",
           .twin = "remark_footnote1.py",
           .quick_cases = 3000,
           .full_cases = 30000,
           .draw = draw_unit_outer_weights,
           .zoo = zoo_of_unit_outer_weights,
           .identity = identity_of_unit_outer_weights,
           .differences = [](auto& at) { return differences_of_unit_outer_weights(at); },
           .state = unit_outer_weights},
          {.id = "overlaps19/lema.2",
           .title = "Symmetric inputs linearise the activation",
           .place = "Section A, Lemma A.2 (Lemma 1 of Goel et al. 2018)",
           .kind = "lemma",
           .themes = {"input law", "gradient identity"},
           .words = R"(For all $u,v\in\mathbb R^n$ and a symmetric law: $\mathbb E\,\sigma(u^\top x)(v^\top
             x)=\frac{1+\alpha}2\,\mathbb E(u^\top x)(v^\top x)$.)",
           .readings = {{"printed", "any slope"}},
           .constants = {{"two", {2, 1}, "the 2 in (1 + alpha) / 2"}},
           .planted = {turned("two", {21, 10}, "(1 + alpha) / (21/10)"), variant("minus", "(1 - alpha) / 2"),
                       without("symmetric", "any law", "laws that are not symmetric")},
           .dials = {skewness_dial({{0, 1}, {1, 16}, {1, 8}, {1, 4}, {1, 2}, {1, 1}}),
                     skewed_coordinate_dial({{0, 1}, {1, 16}, {1, 4}, {1, 1}}),
                     skewed_pair_dial({{0, 1}, {1, 16}, {1, 4}, {1, 1}}),
                     dial("slope", "any slope", R"(no assumption is violated: $\alpha=c$ or $-c$)",
                          {{1, 1}, {2, 1}, {8, 1}, {64, 1}, {1024, 1}})},
           .serves = {"overlaps19/step-lem4.1-ef", "overlaps19/step-lem4.1-ey", "overlaps19/eq11-eq13"},
           .scope = "one pair x, -x of n = 1 ... 8 coordinates as an identity; finite laws of up to 5 coordinates",
           .note = R"(Both sides are sums over the pairs $x$, $-x$ of a symmetric law, so what vanishes for one pair
             vanishes for every symmetric law with a second moment; the slope may be any real number. Without symmetry
             the two sides differ by $\frac{1-\alpha}2\,\mathbb E|u^\top x|(v^\top x)$, since
             $\sigma(z)=\frac{1+\alpha}2z+\frac{1-\alpha}2|z|$: for $\alpha\ne1$ any skewness that $|u^\top x|$ sees
             breaks it, however small.)",
           .twin = "lema_2.py",
           .quick_cases = 2000,
           .full_cases = 20000,
           .draw = draw_symmetry_linearises,
           .identity = [](const std::string&) -> IdentityFacts {
             return {16, {"identity"}, "a pair x, -x of n = 1 ... 8 coordinates, both signs of u.x, any slope"};
           },
           .differences = [](auto& at) { return differences_of_symmetry_linearises(at); },
           .state = symmetry_linearises}};
}

}  // namespace lakatos::overlaps19

#include "checks/engine/laboratory/thin_claims.hpp"

#include <algorithm>
#include <cmath>

namespace lakatos {
namespace {

__extension__ using Int128 = __int128;

Claim thin(const char* id, const char* title, const char* rare, Part<Record(Source&)> draw,
           Part<void(Statement&)> state) {
  Claim claim;
  claim.id = std::string("thin/") + id, claim.title = claim.words = title;
  claim.scope = rare;
  claim.readings = {{.name = "false", .text = "fails in a corner"}, {.name = "true", .text = "fails nowhere"}};
  claim.atoms_allowed = true;
  claim.draw = std::move(draw), claim.state = std::move(state);
  return completed(std::move(claim));
}

bool is_true(const Statement& claim) { return claim.reading("true"); }

VectorField entries(Source& source, std::size_t n, std::int64_t least, std::int64_t most,
                    std::int64_t denominator = 1) {
  VectorField field{denominator, {}};
  for (std::size_t i = 0; i < n; ++i) field.entries.push_back(source.between(least, most));
  return reduce(field), field;
}

/// Every entry lies in [least, most].
void give_range(Statement& claim, const Vec& x, long least, long most) {
  claim.given("range", [&] {
    Formula all = both(x[0] >= least, x[0] <= most);
    for (std::size_t i = 1; i < x.size(); ++i) all = both(all, both(x[i] >= least, x[i] <= most));
    return all;
  });
}

// ---- equal, opposite, orthogonal

Claim two_numbers() {
  return thin(
      "two-numbers", "2xy < x^2 + y^2", "fails where x = y: one pair in 10^12 of those drawn",
      [](Source& source) {
        const auto x = [&] { return fraction(source.between(1, 1'000'000'000'000), 1'000'000'000'039); };
        const Fraction first = x();
        return Record().set("x", first, "y", x());
      },
      [](Statement& claim) {
        const Real x = claim.number("x"), y = claim.number("y");
        if (is_true(claim)) claim.then("order", 2 * x * y <= square(x) + square(y));
        else claim.then("order", 2 * x * y < square(x) + square(y));
      });
}

Claim cauchy_schwarz() {
  return thin(
      "cauchy-schwarz", "<a, b>^2 < |a|^2 |b|^2", "fails where a and b are parallel: fewer than one in 10^12",
      [](Source& source) {
        const VectorField a = entries(source, 4, 1, 9999);
        return Record().set("a", a, "b", entries(source, 4, 1, 9999));
      },
      [](Statement& claim) {
        const Vec a = claim.vector("a"), b = claim.vector("b", a.size());
        const Real left = square(dot(a, b)), right = squared_norm(a) * squared_norm(b);
        if (is_true(claim)) claim.then("strict", left <= right);
        else claim.then("strict", left < right);
      });
}

Claim no_right_angle() {
  return thin(
      "no-right-angle", "no two of three vectors and a sum are orthogonal at once",
      "fails where a is orthogonal to b and b + c is 0: fewer than one in 10^12",
      [](Source& source) {
        const VectorField a = entries(source, 3, -9999, 9999), b = entries(source, 3, -9999, 9999);
        return Record().set("a", a, "b", b, "c", entries(source, 3, -9999, 9999));
      },
      [](Statement& claim) {
        const Vec a = claim.vector("a"), b = claim.vector("b", a.size()), c = claim.vector("c", a.size());
        claim.given("not 0", squared_norm(a) * squared_norm(b) > 0);
        const Real sum = square(dot(a, b)) + squared_norm(add(b, c));
        if (is_true(claim)) claim.then("apart", sum >= 0);
        else claim.then("apart", sum > 0);
      });
}

Claim spread_out() {
  return thin(
      "spread-out", "eight numbers have a positive variance", "fails where all are equal: one in 10^21",
      [](Source& source) { return Record().set("x", entries(source, 8, 0, 999)); },
      [](Statement& claim) {
        const Vec x = claim.vector("x");
        Real sum = 0;
        for (const Real& each : x) sum += each;
        const Real n = Real(static_cast<long>(x.size())), variance = n * squared_norm(x) - square(sum);
        if (is_true(claim)) claim.then("variance", variance >= 0);
        else claim.then("variance", variance > 0);
      });
}

// ---- whole numbers at their ends

Claim midpoint_of_words() {
  return thin(
      "midpoint", "(l + r) / 2 in 32 bits is the midpoint", "fails where l and r are both 2^31: one in 10^18",
      [](Source& source) {
        const std::int64_t end = std::int64_t{1} << 31, l = source.between(0, end);
        return Record().set("l", l, "r", source.between(0, end));
      },
      [](Statement& claim) {
        const std::int64_t l = claim.integer("l"), r = claim.integer("r");
        claim.given("words", known(std::min(l, r) >= 0 && std::max(l, r) <= (std::int64_t{1} << 31), "words"));
        const std::uint64_t sum = static_cast<std::uint64_t>(l) + static_cast<std::uint64_t>(r);
        const bool right = is_true(claim) || (sum & 0xffffffffu) / 2 == sum / 2;
        claim.then("midpoint", known(right, "midpoint"));
      });
}

/// Knuth's algorithm D for three digits by base 2^32: is the trial digit, after its test with two digits of the
/// divisor, the true one (reading true: at most one too large)?
Claim trial_digit() {
  return thin(
      "trial-digit", "no trial digit of a long division is too large",
      "fails on 2 / 2^32 of all inputs: one in 2 * 10^9",
      [](Source& source) {
        const std::int64_t b = std::int64_t{1} << 32;
        VectorField v = entries(source, 3, 0, b - 1), u = entries(source, 4, 0, b - 1);
        v.denominator = u.denominator = 1;
        v.entries[2] = source.between(b / 2, b - 1), u.entries[3] = source.between(0, v.entries[2] - 1);
        return Record().set("u", u, "v", v);
      },
      [](Statement& claim) {
        const VectorField zero{1, {0, 0, 0, 1}}, one{1, {0, 0, 1}};
        const VectorField& u = claim.symbolic() ? zero : claim.record().vector("u");
        const VectorField& v = claim.symbolic() ? one : claim.record().vector("v");
        const std::int64_t b = std::int64_t{1} << 32;
        const auto digits = [&](const VectorField& x, std::size_t n) {
          return x.denominator == 1 && x.entries.size() == n &&
                 std::all_of(x.entries.begin(), x.entries.end(), [&](auto d) { return d >= 0 && d < b; });
        };
        if (!digits(u, 4) || !digits(v, 3)) throw std::invalid_argument("digits below 2^32");
        claim.given("normalised", known(v.entries[2] >= b / 2 && u.entries[3] < v.entries[2], "normalised"));
        if (claim.settled() && !claim.symbolic()) return;
        const Int128 top = static_cast<Int128>(u.entries[3]) * b + u.entries[2];
        Int128 trial = top / v.entries[2], rest = top % v.entries[2];
        while (rest < b && (trial >= b || trial * v.entries[1] > rest * b + u.entries[1]))
          --trial, rest += v.entries[2];
        const auto number = [&](const char* name, const VectorField& x) {
          const Vec digit = claim.vector(name);
          Real sum = 0;
          for (std::size_t i = x.entries.size(); i-- > 0 && !claim.symbolic();) sum = sum * Real(b) + digit[i];
          return sum;
        };
        const Real dividend = number("u", u), divisor = number("v", v),
                   digit = Real(static_cast<long>(is_true(claim) ? trial - 1 : trial));
        claim.then("not too large", digit * divisor <= dividend);
      });
}

Claim sorted_input() {
  return thin(
      "sorted-input", "quicksort by first pivots compares fewer than n(n-1)/2 pairs",
      "fails where each pivot is an end of what it divides, as in sorted input: 2^15 of 16! orders, one in 6 * 10^8",
      [](Source& source) { return Record().set("x", entries(source, 16, 0, 999'999'999)); },
      [](Statement& claim) {
        if (claim.symbolic()) return claim.then("comparisons", known(true, "comparisons"));
        const std::vector<std::int64_t>& x = claim.record().vector("x").entries;
        std::int64_t compared = 0;
        const auto sort = [&](const auto& self, const std::vector<std::int64_t>& part) -> void {
          if (part.size() < 2) return;
          std::vector<std::int64_t> low, high;
          for (std::size_t i = 1; i < part.size(); ++i) (part[i] < part[0] ? low : high).push_back(part[i]);
          compared += static_cast<std::int64_t>(part.size()) - 1;
          self(self, low), self(self, high);
        };
        sort(sort, x);
        const auto n = static_cast<long>(x.size()), most = n * (n - 1) / 2;
        claim.given("several", known(n > 4, "several"));
        claim.then("comparisons", Real(compared) <= Real(is_true(claim) ? most : most - 1));
      });
}

// ---- thin balls and valleys

Claim small_ball() {
  return thin(
      "small-ball", "a point of the unit cube keeps from (1/2, 1/3, 1/5, 1/7, 2/3, 3/5)",
      "fails in a ball of radius 1/1000 in six dimensions: one in 10^17",
      [](Source& source) { return Record().set("x", entries(source, 6, 0, 1'000'000, 1'000'000)); },
      [](Statement& claim) {
        const Vec x = claim.vector("x");
        const Fraction centre[] = {{1, 2}, {1, 3}, {1, 5}, {1, 7}, {2, 3}, {3, 5}};
        Real sum = 0;
        for (std::size_t i = 0; i < x.size(); ++i) sum += square(x[i] - real(centre[i % 6]));
        claim.then("distance", sum >= real(is_true(claim) ? Fraction{0, 1} : Fraction{1, 1'000'000}));
      });
}

Claim narrow_ridge() {
  return thin(
      "narrow-ridge", "exp(-1000 sum (x_i - x_{i+1})^2) |x| stays below 19/10",
      "fails next to the end of the diagonal of a cube of four dimensions: fewer than one in 10^8",
      [](Source& source) { return Record().set("x", entries(source, 4, 0, 1'000'000, 1'000'000)); },
      [](Statement& claim) {
        const Vec x = claim.vector("x", 4);
        Real apart = 0;
        give_range(claim, x, 0, 1);
        for (std::size_t i = 0; i + 1 < x.size(); ++i) apart += square(x[i] - x[i + 1]);
        if (claim.settled()) return;
        const Real height = exp(-1000 * apart) * sqrt(squared_norm(x));
        claim.then("height", height <= real(is_true(claim) ? Fraction{2, 1} : Fraction{199, 100}));
      });
}

Claim steep_valley() {
  return thin(
      "steep-valley", "Rosenbrock's valley of five dimensions keeps above 1/100",
      "fails next to one point: fewer than one in 10^9",
      [](Source& source) { return Record().set("x", entries(source, 5, -2'000'000, 2'000'000, 1'000'000)); },
      [](Statement& claim) {
        const Vec x = claim.vector("x");
        Real sum = 0;
        for (std::size_t i = 0; i + 1 < x.size(); ++i) sum += 100 * square(x[i + 1] - square(x[i])) + square(1 - x[i]);
        claim.given("several", known(x.size() > 1, "several"));
        claim.then("height", sum >= real(is_true(claim) ? Fraction{0, 1} : Fraction{1, 100}));
      });
}

// ---- extreme laws

LawField draw_law(Source& source, std::int64_t least, std::int64_t most, std::int64_t denominator) {
  LawField law{1, 1, false, denominator, {}, {}};
  for (std::int64_t n = source.between(4, 8); n > 0; --n)
    law.weights.push_back(source.between(1, 100)), law.entries.push_back(source.between(least, most));
  return reduce(law), law;
}

/// E f(x), and the mass where x >= t.
template <class F>
Real mean_of(const Law& law, F&& f) {
  Real sum = 0;
  for (std::size_t n = 0; n < law.weights().size(); ++n) sum += law.weights()[n] * f(law.atoms()[n][0][0]);
  return sum;
}

Claim cantelli() {
  return thin(
      "cantelli", "mean at most 0, second moment at most 1: P(x >= 3) is below 0.0998",
      "fails next to one law of two atoms (the bound is 1/10): an atom at 3 of a weight within 2 in 10^4 of it, three "
      "or "
      "more within 1/10 of -1/3: fewer than one in 10^9",
      [](Source& source) { return Record().set("input", draw_law(source, -400, 400, 100)); },
      [](Statement& claim) {
        if (claim.symbolic()) return claim.then("tail", known(true, "tail"));
        const Law law = claim.law("input");
        claim.given("mean", mean_of(law, [](const Real& x) { return x; }) <= 0);
        claim.given("second moment", mean_of(law, [](const Real& x) { return square(x); }) <= 1);
        const Real tail = mean_of(law, [](const Real& x) { return x >= Real(3) ? Real(1) : Real(0); });
        claim.then("tail", tail <= real(is_true(claim) ? Fraction{1, 10} : Fraction{998, 10'000}));
      });
}

Claim kantorovich() {
  return thin(
      "kantorovich", "1 <= x <= 9: E x E 1/x is below 2.777",
      "fails next to the law of 1 and 9 with equal weights (the bound is 25/9): four atoms or more within 1/100 of "
      "these "
      "ends: fewer than one in 10^9",
      [](Source& source) { return Record().set("input", draw_law(source, 1'000, 9'000, 1'000)); },
      [](Statement& claim) {
        if (claim.symbolic()) return claim.then("product", known(true, "product"));
        const Law law = claim.law("input");
        Vec atoms;
        for (const auto& atom : law.atoms()) atoms.push_back(atom[0][0]);
        give_range(claim, atoms, 1, 9);
        if (claim.settled()) return;
        const Real mean = mean_of(law, [](const Real&x) { return x; }),
                   inverse = mean_of(law, [](const Real&x) { return 1 / x; });
        claim.then("product", mean * inverse <= real(is_true(claim) ? Fraction{25, 9} : Fraction{2777, 1000}));
      });
}

// ---- sizes

/// G >= 1 and |g_t| <= G: sum |g_t| / sqrt(t) <= 2 G |g|. For g_t = 1/sqrt(t) the left is H_n, the right 2 sqrt(H_n).
Claim adaptive_sum() {
  return thin(
      "adaptive-sum", "sum of |g_t| / sqrt(t) is at most 2 |g|, |g_t| <= 1",
      "fails from 31 terms on, next to 1/sqrt(t); 3 to 16 are drawn: none",
      [](Source& source) {
        return Record().set("g", entries(source, static_cast<std::size_t>(source.between(3, 16)), 1, 1000, 1000));
      },
      [](Statement& claim) {
        const Vec g = claim.vector("g");
        give_range(claim, g, 0, 1);
        if (claim.settled()) return;
        Real sum = 0;
        for (std::size_t t = 0; t < g.size(); ++t) sum += g[t] / sqrt(Real(static_cast<long>(t + 1)));
        const Real two = is_true(claim) ? Real(8) : Real(2);
        claim.then("sum", sum <= two * sqrt(squared_norm(g)));
      });
}

Claim long_sum() {
  return thin(
      "long-sum", "a sum of numbers of [0, 1] whose squares sum to at most 4 is below 11",
      "fails from 31 equal terms on; 3 to 9 are drawn: none",
      [](Source& source) {
        return Record().set("x", entries(source, static_cast<std::size_t>(source.between(3, 9)), 0, 1000, 1000));
      },
      [](Statement& claim) {
        const Vec x = claim.vector("x");
        claim.given("square", squared_norm(x) <= 4);
        Real sum = 0;
        for (const Real& each : x) sum += each;
        claim.then("sum", sum <= real(is_true(claim) ? Fraction{64, 1} : Fraction{11, 1}));
      });
}

}  // namespace

std::vector<Claim> thin_claims() {
  return {two_numbers(), cauchy_schwarz(), no_right_angle(), spread_out(),   midpoint_of_words(),
          trial_digit(), sorted_input(),   small_ball(),     narrow_ridge(), steep_valley(),
          cantelli(),    kantorovich(),    adaptive_sum(),   long_sum()};
}

}  // namespace lakatos

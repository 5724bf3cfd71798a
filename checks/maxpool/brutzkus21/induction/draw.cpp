#include <algorithm>
#include <cmath>

#include "checks/maxpool/brutzkus21/induction/induction.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"

namespace lakatos::brutzkus21 {
namespace {

using Whole = std::vector<std::int64_t>;

/// A direction of whole entries and length `length`, of a lucky positive filter but for one draw in 16.
Whole draw_first_direction(Source& source, const Sizes& sizes, std::int64_t& length) {
  length = source.pick<std::int64_t>({3, 9, 15, 30});
  const auto d = static_cast<std::size_t>(sizes.d);
  if (source.chance(1, 16)) return draw_direction(source, sizes.d, length);
  if (source.chance(1, 10)) {  // o_3 ties with o_1
    length = 3;
    Whole tied(d);
    tied[0] = tied[2] = 2, tied[1] = source.chance(1, 2) ? 1 : -1;
    return tied;
  }
  if (source.chance(1, 4)) {  // o_3 close behind, which many positive inputs show
    struct Pair {
      std::int64_t length, first, behind, rest;
    };
    const Pair pair = source.pick<Pair>({{15, 11, 10, 2}, {29, 21, 20, 0}, {169, 120, 119, 0}, {17, 9, 8, 12}});
    length = pair.length;
    Whole close(d);
    close[0] = pair.first, close[2] = pair.behind, close[1] = source.chance(1, 2) ? pair.rest : -pair.rest;
    return close;
  }
  if (source.chance(1, 2)) return made_lucky(draw_direction(source, sizes.d, length), sizes.l, 1);
  const std::int64_t q = source.chance(1, 8) ? source.between(100, 1000) : source.between(2, 12);
  length = q * q + 1;
  Whole direction(d);
  direction[0] = 2 * q;
  const std::size_t large = source.chance(1, 2) ? 1 : d - 1;  // beyond l: seen by no input
  direction[large] = large == 1 || sizes.l < sizes.d ? q * q - 1 : 1 - q * q;
  return direction;
}

/// Pattern numbers of one input.
void append_input(VectorField& inputs, Source& source, const Sizes& sizes, std::int64_t own) {
  const auto place = static_cast<std::int64_t>(source.below(static_cast<std::uint64_t>(sizes.n)));
  for (std::int64_t j = 0; j < sizes.n; ++j) inputs.entries.push_back(j == place ? own : source.between(3, sizes.l));
}

/// The first group, then others: often equal to it, or of the same sign.
void set_lucky_start(Record& record, Source& source, const Sizes& sizes, std::int64_t& k) {
  std::int64_t length = 1;
  const Whole first = draw_first_direction(source, sizes, length);
  VectorField directions{length, first}, signs{1, {source.chance(1, 24) ? -1 : 1}},
      copies{1, {source.chance(1, 2) ? 1 : source.between(1, 60)}};
  for (std::int64_t left = source.between(0, 2); left > 0; --left) {
    Whole u = source.chance(1, 3) ? first : draw_direction(source, sizes.d, length);
    const std::int64_t sign = source.chance(3, 4) ? 1 : -1;
    if (source.chance(1, 2)) u = made_lucky(u, sizes.l, static_cast<int>(sign));
    directions.entries.insert(directions.entries.end(), u.begin(), u.end());
    signs.entries.push_back(sign);
    copies.entries.push_back(source.chance(1, 2) ? source.between(1, 5) : source.between(1, 400));
  }
  if (source.chance(1, 48)) signs.entries.back() *= 2;
  k = 0;
  for (const std::int64_t each : copies.entries) k += each;
  reduce(directions);
  record.set("directions", directions).set("signs", signs).set("copies", copies);
}

Fraction times(const Fraction& x, double factor) {
  const Fraction rounded = fraction(static_cast<std::int64_t>(std::lround(factor * 1000)), 1000);
  return fraction(x.numerator * rounded.numerator, x.denominator * rounded.denominator);
}

/// A bound itself, a thousandth below it, or `at_or_below`.
Fraction near_bound(Source& source, const Fraction& bound) {
  if (source.chance(1, 6)) return bound;
  return source.chance(1, 2) ? fraction(bound.numerator * 999, bound.denominator * 1000) : at_or_below(source, bound);
}

/// max(0, largest entry over the input's patterns).
std::int64_t pooled(const std::int64_t* filter, const std::int64_t* input, std::int64_t n) {
  std::int64_t most = 0;
  for (std::int64_t j = 0; j < n; ++j) most = std::max(most, filter[input[j] - 1]);
  return most;
}

}  // namespace

VectorField now_and_then_not_of_d(VectorField inputs, Source& source) {
  if (source.chance(1, 40)) inputs.entries.front() = inputs.entries.front() <= 2 ? 3 : 1;
  return inputs;
}

VectorField draw_balanced_inputs(Source& source, const Sizes& sizes) {
  std::int64_t m = source.chance(1, 2) ? 3 * source.between(1, 3) : source.between(2, 9);
  std::int64_t plus = source.chance(2, 3) ? (m + 2) / 3 : source.between((m + 2) / 3, std::max((m + 2) / 3, 2 * m / 3));
  if (source.chance(1, 16)) plus = source.between(0, m);
  if (source.chance(1, 24)) m = 10, plus = 3;
  if (source.chance(1, 24)) m = 9, plus = 2;
  if (const double share = source.dial("event", -1); share >= 0)
    m = source.between(1, 60), plus = static_cast<std::int64_t>(std::ceil(share * static_cast<double>(m)));
  VectorField inputs{1, {}};
  for (std::int64_t i = 0; i < m; ++i) append_input(inputs, source, sizes, i < plus ? 1 : 2);
  return now_and_then_not_of_d(std::move(inputs), source);
}

Record draw_lucky_run(Source& source) {
  const Sizes sizes = draw_sizes(source);
  Record record;
  set_sizes(record, sizes);
  std::int64_t k = 0;
  set_lucky_start(record, source, sizes, k);
  const std::int64_t steps = source.chance(1, 48) ? 0 : source.between(1, 4);
  record.set("inputs", draw_balanced_inputs(source, sizes)).set("steps", steps);
  Fraction step = near_bound(source, {1, 4 * k * (steps + 1)});
  if (source.chance(1, 32)) step = times(step, source.pick<double>({30, 200, 1000}));
  step = times(step, source.dial("step", 1));
  Fraction radius = near_bound(source, fraction(step.numerator, step.denominator * 200));
  if (source.chance(1, 2)) radius = fraction(radius.numerator, radius.denominator * 1000);
  if (source.chance(1, 16))
    radius = fraction(radius.numerator * source.pick<std::int64_t>({2, 50, 5000, 100000}), radius.denominator);
  radius = times(radius, source.dial("radius", 1));
  return now_and_then_too_many_patterns(record.set("step", step).set("radius", radius), source);
}

void set_state(Record& record, Source& source, const Sizes& sizes, const VectorField& inputs) {
  const auto groups = source.between(1, 3);
  VectorField filters{1, {}}, signs{1, {}}, copies{1, {}};
  const std::int64_t size = source.pick<std::int64_t>({1, 3, 20});
  for (std::int64_t i = 0; i < groups; ++i) {
    const std::size_t front = filters.entries.size();
    for (std::int64_t j = 0; j < sizes.d; ++j) filters.entries.push_back(source.between(-size, size));
    if (i == 0 && source.chance(7, 8))  // o_1 in front
      filters.entries[0] = 1 + *std::max_element(filters.entries.begin(), filters.entries.end());
    if (source.chance(1, 4)) filters.entries[front] = std::abs(filters.entries[front]);
    signs.entries.push_back(source.chance(i == 0 ? 15 : 2, i == 0 ? 16 : 3) ? 1 : -1);
    copies.entries.push_back(source.between(1, 5));
  }
  std::int64_t most = 1;
  for (std::size_t x = 0; x < inputs.entries.size(); x += static_cast<std::size_t>(sizes.n)) {
    std::int64_t output = 0;
    for (std::size_t i = 0; i < signs.entries.size(); ++i)
      output += signs.entries[i] * copies.entries[i] *
                pooled(&filters.entries[i * static_cast<std::size_t>(sizes.d)], &inputs.entries[x], sizes.n);
    most = std::max(most, std::abs(output));
  }
  filters.denominator = 2 * most;  // the largest |N| is 1/2 now
  if (source.chance(1, 2)) {       // a little less, or a little less than 7/10
    const std::int64_t share = source.chance(1, 8) ? 1400 : 1000;
    for (std::int64_t& each : filters.entries) each *= share;
    filters.denominator = 2000 * most + 1;
  }
  if (source.chance(1, 3)) filters.denominator *= source.between(2, 9);
  else if (source.chance(1, 8))
    for (std::int64_t& each : filters.entries) each *= source.between(2, 4);
  reduce(filters);
  record.set("filters", filters).set("signs", signs).set("copies", copies);
}

}  // namespace lakatos::brutzkus21

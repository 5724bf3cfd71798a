#include <algorithm>
#include <cmath>

#include "checks/maxpool/brutzkus21/guarantee/second_layer.hpp"

namespace lakatos::brutzkus21::phase2 {
namespace {

using Direction = std::vector<std::int64_t>;

/// A direction of length 4 that intervals know to have it: along an axis, or with four equal entries.
Direction dyadic_direction(Source& source, std::int64_t d) {
  Direction u(static_cast<std::size_t>(d));
  if (d > 3 && source.chance(1, 2)) {
    for (std::size_t j = 0; j < 4; ++j) u[j] = source.chance(1, 2) ? 2 : -2;
    if (d > 4 && source.chance(1, 2)) u = {3, source.chance(1, 2) ? 2 : -2, 1, -1, -1};
    for (std::size_t j = 0; j < u.size(); ++j) std::swap(u[j], u[j + source.below(u.size() - j)]);
  } else {
    u[source.below(u.size())] = source.chance(1, 2) ? 4 : -4;
  }
  return u;
}

Direction any_direction(Source& source, std::int64_t d, std::int64_t length) {
  return length == 4 ? dyadic_direction(source, d) : draw_direction(source, d, length);
}

/// A direction that is not lucky for the label: asleep on every pattern, drawn to a spurious one, or anyhow.
Direction unlucky(Source& source, const Sizes& sizes, std::int64_t length, int label) {
  Direction u = any_direction(source, sizes.d, length);
  if (source.chance(3, 4)) {  // awake on a spurious pattern, which all classes may show
    const auto by_size = [](std::int64_t x, std::int64_t y) { return std::abs(x) < std::abs(y); };
    std::int64_t& entry = u[2 + source.below(static_cast<std::uint64_t>(sizes.l) - 2)];
    std::swap(entry, *std::max_element(u.begin(), u.end(), by_size));
    entry = std::abs(entry);
  }
  if (lucky_direction(u, sizes.l, label) || source.chance(1, 8)) {
    for (std::int64_t& entry : u) entry = -std::abs(entry);
  }
  return u;
}

std::int64_t draw_lucky_channels(Source& source, std::int64_t d, std::int64_t k) {
  const double part = source.dial("lucky", 1);
  const auto least = static_cast<std::int64_t>(std::ceil(part * static_cast<double>(k) / static_cast<double>(4 * d))),
             most = k / d;
  if (source.chance(1, 60)) return source.chance(1, 2) ? least - 1 : 0;
  return source.chance(1, 2) ? least : source.chance(1, 2) ? most : source.between(least, most);
}

void set_groups(Record& record, Source& source, const Sizes& sizes, std::int64_t k, bool plain, int majority) {
  const auto length = plain ? 4 : source.pick<std::int64_t>({3, 9, 15, 30});
  Groups groups{{length, {}}};
  std::int64_t left = k;
  for (const int label : {1, -1}) {
    const std::int64_t channels = draw_lucky_channels(source, sizes.d, k);
    groups.add(made_lucky(any_direction(source, sizes.d, length), sizes.l, label), label, channels);
    left -= channels;
  }
  const std::int64_t more = source.between(1, 3);
  for (std::int64_t i = 1; i <= more; ++i) {
    const std::int64_t channels = i == more ? left : source.between(0, left);
    const int label = source.chance(3, 4) ? majority : -majority;  // filters of the majority's sign grow
    groups.add(unlucky(source, sizes, length, label), label, channels);
    left -= channels;
  }
  if (source.chance(1, 60)) groups.directions.entries[0] += 1;
  if (source.chance(1, 60)) groups.signs.entries[0] *= 2;
  groups.put(record);
}

/// S_1: either label at its least share often; half of the time it shows one spurious pattern only.
VectorField draw_first(Source& source, const Sizes& sizes) {
  const auto m = source.pick<std::int64_t>({2, 3, 3, 3, 4, 6});
  const std::int64_t least = (m + 2) / 3;
  std::int64_t positive = source.chance(1, 2) ? least : source.between(least, m - least);
  if (source.chance(1, 2)) positive = m - positive;
  if (source.chance(1, 60)) positive = source.chance(1, 2) ? 0 : m;
  const bool poor = source.chance(1, 2);
  VectorField inputs{1, {}};
  for (std::int64_t i = 0; i < m; ++i) {
    const auto own = static_cast<std::int64_t>(source.below(static_cast<std::uint64_t>(sizes.n)));
    for (std::int64_t j = 0; j < sizes.n; ++j)
      inputs.entries.push_back(j == own ? (i < positive ? 1 : 2) : poor ? 3 : source.between(3, sizes.l));
  }
  if (source.chance(1, 60)) inputs.entries[source.below(inputs.entries.size())] = source.between(1, sizes.l);
  return inputs;
}

/// bound x c with c = 1 mostly, or just below for what intervals decide; beyond it one time in sixty.
Fraction near_bound(Source& source, const Fraction& bound, bool plain) {
  if (source.chance(1, 60)) return fraction(bound.numerator * 101, bound.denominator * 100);
  if (plain)
    return fraction(bound.numerator * (source.chance(2, 3) ? 63 : source.between(8, 62)), bound.denominator * 64);
  if (source.chance(2, 3)) return bound;
  return fraction(bound.numerator * source.between(1, 7), bound.denominator * 8);
}

std::int64_t draw_event_channels(Source& source, std::int64_t d) {
  const std::int64_t least = 8 * d * d * d;
  if (source.chance(1, 60)) return least;
  return source.chance(1, 2) ? least + 4 * d : source.chance(1, 2) ? least + source.between(1, 9) : 2 * least;
}

}  // namespace

Record draw_on_event(Source& source, std::size_t most_classes) {
  Sizes sizes = draw_sizes(source);
  if (source.chance(1, 2)) sizes.d = sizes.l = 3;
  if (sizes.n == 1 && source.chance(1, 2)) sizes.n = 2;
  while (maxpool::pattern_classes(sizes.l, sizes.n).size() > most_classes) {
    if (sizes.n > 2) --sizes.n;
    else --sizes.l;
  }
  const bool plain = source.chance(2, 3);
  Record record;
  set_sizes(record, sizes);
  const std::int64_t k = draw_event_channels(source, sizes.d),
                     steps = source.chance(1, 60) ? 0 : source.pick<std::int64_t>({1, 1, 1, 2, 3, 10});
  const VectorField first = draw_first(source, sizes);
  const auto m = static_cast<std::int64_t>(first.entries.size()) / sizes.n;
  const bool positive = 2 * std::count(first.entries.begin(), first.entries.end(), 1) >= m;
  set_groups(record, source, sizes, k, plain, positive ? 1 : -1);
  record.set("inputs", first);
  const Fraction step = near_bound(source, {1, 4 * k * (steps + 1)}, plain);
  record.set("steps", steps).set("step", step);
  record.set("radius", near_bound(source, fraction(step.numerator, step.denominator * 200), plain));
  const std::int64_t eighths = source.chance(1, 60)   ? 64
                               : source.chance(1, 60) ? -source.between(0, 8)
                               : source.chance(1, 2)  ? 63
                                                      : source.between(1, 63);
  return now_and_then_too_many_patterns(record.set("second_step", fraction(k * eighths, 8)), source);
}

Record draw_with_second(Source& source, std::size_t most_classes) {
  Record record = draw_on_event(source, most_classes);
  const Sizes sizes{record.integer("dimension"), record.integer("patterns"), record.integer("positions")};
  const auto m = static_cast<std::int64_t>(record.vector("inputs").entries.size()) / sizes.n;
  const std::int64_t fresh = source.chance(1, 60) ? m + 1 : source.chance(1, 2) ? m - 1 : m;
  const auto share = source.pick<std::uint64_t>({0, 2, 4, 4, 6, 8});
  VectorField second = draw_inputs(source, sizes, fresh, share);
  if (source.chance(1, 60)) second.entries[source.below(second.entries.size())] = source.between(1, sizes.l);
  return record.set("second", second);
}

Record smallest_run(const Fraction& second_step) {
  Record record = Record().set("dimension", std::int64_t{3}).set("patterns", std::int64_t{3});
  record.set("positions", std::int64_t{1}).set("directions", VectorField{1, {1, 0, 0, 0, 1, 0, -1, 0, 0}});
  record.set("signs", VectorField{1, {1, -1, 1}}).set("copies", VectorField{1, {19, 19, 179}});
  record.set("inputs", VectorField{1, {1, 2}}).set("steps", std::int64_t{1}).set("step", Fraction{1, 1736});
  return record.set("radius", Fraction{1, 347200}).set("second_step", second_step);
}

void set_confidence(Record& record, Source& source) {
  const auto listed = static_cast<std::int64_t>(record.vector("inputs").entries.size()) / record.integer("positions");
  const std::int64_t times = source.chance(2, 3)   ? 1
                             : source.chance(3, 4) ? source.between(2, 12)
                                                   : source.between(20, 200);
  const std::int64_t samples = 2 * times * listed - (source.chance(3, 4) ? 1 : 0) - (source.chance(1, 60) ? 2 : 0),
                     m2 = samples - times * listed;
  record.set("times", times).set("samples", samples);
  Fraction delta = fraction(source.between(1, 999), 1000);
  if (source.chance(3, 4) && m2 >= 1 && m2 <= 10) delta = fraction(999, 1000 << (m2 - 1));  // both labels are seen
  if (source.chance(1, 12)) delta = {1, source.pick<std::int64_t>({2, 10, 1000, 1000000})};
  record.set("delta", source.chance(1, 60) ? Fraction{1, 1} : delta);
}

Record draw_with_promise(Source& source) {
  Record record = draw_on_event(source, 6);
  set_confidence(record, source);
  if (source.chance(1, 2)) return record;
  const auto listed = static_cast<std::int64_t>(record.vector("inputs").entries.size()) / record.integer("positions");
  const std::int64_t times = source.between(56, source.chance(2, 3) ? 80 : 400) / (2 * listed) + 1;
  record.set("times", times).set("samples", 2 * times * listed - (source.chance(1, 2) ? 1 : 0));
  return source.chance(2, 3) ? record.set("delta", Fraction{1, 1000000}) : record;
}

}  // namespace lakatos::brutzkus21::phase2

#include "checks/maxpool/brutzkus21/representation/draw_learnt.hpp"

#include <algorithm>

namespace lakatos::brutzkus21 {
namespace {

using Direction = std::vector<std::int64_t>;

/// Whole vectors by their length: a direction is one of them with its entries exchanged and turned in sign.
const std::vector<std::pair<std::int64_t, std::vector<Direction>>>& shapes() {
  static const std::vector<std::pair<std::int64_t, std::vector<Direction>>> known = {
      {3, {{3}, {2, 2, 1}}},
      {5, {{5}, {4, 3}}},
      {9, {{9}, {8, 4, 1}, {7, 4, 4}, {6, 6, 3}}},
      {13, {{13}, {12, 5}, {12, 4, 3}}},
      {15, {{15}, {11, 10, 2}, {12, 9}, {10, 10, 5}}},
      {25, {{25}, {24, 7}, {20, 15}, {20, 12, 9}}},
      {29, {{29}, {21, 20}, {21, 16, 12}, {24, 12, 11}}}};
  return known;
}

Direction from_shape(Source& source, std::int64_t d, const std::vector<Direction>& choices) {
  Direction u = source.pick(choices);
  u.resize(static_cast<std::size_t>(d));
  for (std::size_t j = 0; j < u.size(); ++j) {
    std::swap(u[j], u[j + source.below(u.size() - j)]);
    if (source.chance(1, 2)) u[j] = -u[j];
  }
  return u;
}

/// A direction that is not lucky for the label: dead on all patterns, drawn to spurious ones, or the other label's.
Direction unlucky(Source& source, const Sizes& sizes, const std::vector<Direction>& choices, int label) {
  Direction u = from_shape(source, sizes.d, choices);
  if (source.chance(1, 4)) u = made_lucky(u, sizes.l, -label);
  for (int attempt = 0; attempt < 6 && lucky_direction(u, sizes.l, label); ++attempt)
    u = from_shape(source, sizes.d, choices);
  if (lucky_direction(u, sizes.l, label) || source.chance(1, 4)) {
    for (std::int64_t& entry : u) entry = -std::abs(entry);
  }
  return u;
}

/// A lucky direction; its other entries are often positive, so that it is awake on other patterns too.
Direction lucky_one(Source& source, const Sizes& sizes, const std::vector<Direction>& choices, int label, bool awake) {
  Direction drawn = from_shape(source, sizes.d, choices);
  const auto one_entry = [&] { return std::count(drawn.begin(), drawn.end(), 0) + 1 == sizes.d; };
  for (int attempt = 0; awake && attempt < 6 && one_entry(); ++attempt) drawn = from_shape(source, sizes.d, choices);
  Direction u = made_lucky(drawn, sizes.l, label);
  if (awake || source.chance(1, 2)) {
    const std::size_t own = own_pattern(label);
    for (std::size_t j = 0; j < u.size(); ++j) {
      if (std::abs(u[j]) < u[own] || j == 1 - own || j >= static_cast<std::size_t>(sizes.l)) u[j] = std::abs(u[j]);
    }
  }
  return u;
}

/// The value of a dial as a fraction.
Fraction dialled(Source& source, const char* name) {
  return fraction(static_cast<std::int64_t>(source.dial(name, 1) * 64 + 0.5), 64);
}
std::int64_t at_least(std::int64_t numerator, std::int64_t denominator) {
  return (numerator + denominator - 1) / denominator;
}

/// Where the statements are hard, half of the time: one label has its least share of S_1 and as few lucky filters as
/// (7) allows, the other often as many; all other channels have the other's sign and look for o_3, which S_1 shows in
/// every input.
struct Plan {
  bool hard = false;
  int label = 1;
  bool crowd = false;
  bool full = false;   // not hard: as many lucky filters of both labels as (7) allows
  bool alone = false;  // all other channels are dead
  bool awake = false;  // the lucky filters of the other label are awake on every spurious pattern
};
Plan draw_plan(Source& source) {
  return {source.chance(1, 2), source.chance(1, 2) ? 1 : -1, source.chance(1, 2),
          source.chance(2, 5), source.chance(1, 4),          false};
}

std::int64_t draw_lucky_count(Source& source, std::int64_t d, std::int64_t k, const Plan& plan, int label) {
  const Fraction few = dialled(source, "few lucky"), many = dialled(source, "many lucky");
  const std::int64_t least = at_least(k * few.denominator, 4 * d * few.numerator),
                     most = std::min(k * many.numerator / (d * many.denominator), k * 2 / 5);
  switch (!plan.hard ? (plan.full ? 0 : source.below(4)) : plan.crowd && label != plan.label ? 0 : 2) {
    case 0:
      return source.chance(1, 24) ? most + 1 : most;
    case 1:
      return source.between(least, most);
    default:
      return source.chance(1, 24) ? source.between(0, least - 1) : least;
  }
}

/// k within A11, often a multiple of 4 d so that the counts reach the ends of (7).
std::int64_t draw_event_channels(Source& source, std::int64_t d) {
  const Fraction part = dialled(source, "channels");
  const std::int64_t least = 8 * d * d * d * part.numerator / part.denominator;
  switch (source.below(16)) {
    case 0:
      return std::max(least, 4 * d);
    case 1:
    case 2:
      return std::max(least, 4 * d) + source.between(1, 9);
    case 3:
      return std::max(least, 4 * d) * source.between(2, 50);
    default:
      return least + 4 * d;
  }
}

/// The channels that are not lucky, `left` of them.
void add_others(Groups& groups, Source& source, const Sizes& sizes, const std::vector<Direction>& choices,
                const Plan& plan, std::int64_t left) {
  if (plan.alone && left > 0) {
    Direction u = from_shape(source, sizes.d, choices);
    for (std::int64_t& entry : u) entry = -std::abs(entry);
    groups.add(u, source.chance(1, 2) ? 1 : -1, left), left = 0;
  }
  if (plan.hard && left > 0) {
    Direction u = from_shape(source, sizes.d, choices);
    std::swap(u[2], *std::max_element(u.begin(), u.end(), [](auto a, auto b) { return std::abs(a) < std::abs(b); }));
    u[2] = std::abs(u[2]);
    groups.add(u, -plan.label, source.chance(1, 4) ? left / 2 : left);
    left -= groups.copies.entries.back();
  }
  for (std::int64_t more = source.between(1, 3); more > 0 && left > 0; --more) {
    const int sign = source.chance(1, 2) ? 1 : -1;
    const std::int64_t count = more == 1 ? left : std::max<std::int64_t>(1, left / source.between(1, 4));
    groups.add(unlucky(source, sizes, choices, sign), sign, std::min(count, left));
    left -= std::min(count, left);
  }
}

/// Groups of the event, `directions`, `signs`, `copies`.
void set_groups(Record& record, Source& source, const Sizes& sizes, const Plan& plan) {
  const std::int64_t k = draw_event_channels(source, sizes.d);
  const auto& [length, choices] = source.pick(shapes());
  Groups groups{{length, {}}};
  std::int64_t left = k;
  const Fraction scale = dialled(source, "output scale");
  for (const int label : {1, -1}) {
    const std::int64_t count = draw_lucky_count(source, sizes.d, k, plan, label),
                       first = source.chance(1, 3) ? count / 2 : count;
    const bool awake = plan.awake && label != plan.label;
    groups.add(lucky_one(source, sizes, choices, label, awake), label, first);
    groups.add(lucky_one(source, sizes, choices, label, awake), label, count - first);
    left -= count;
  }
  add_others(groups, source, sizes, choices, plan, left);
  if (source.chance(1, 48)) groups.directions.entries[source.below(groups.directions.entries.size())] += 1;
  if (source.chance(1, 48)) groups.signs.entries[source.below(groups.signs.entries.size())] *= 2;
  for (std::int64_t& sign : groups.signs.entries) sign *= scale.numerator;
  groups.signs.denominator = scale.denominator;
  groups.put(record);
}

/// S_1: either label at its least share often; half of the time its inputs show one spurious pattern only.
VectorField draw_event_sample(Source& source, const Sizes& sizes, const Plan& plan) {
  const Fraction share = dialled(source, "label share");
  std::int64_t m = (plan.hard ? source.pick<std::int64_t>({3, 6}) : source.pick<std::int64_t>({2, 3, 4, 6})) *
                   (share.numerator < share.denominator ? 8 : 1);
  const std::int64_t least = at_least(m * share.numerator, 3 * share.denominator);
  std::int64_t positive = source.chance(1, 2) ? least : source.between(least, m - least);
  if (source.chance(1, 3)) positive = m - positive;
  if (plan.hard) positive = plan.label == 1 ? least : m - least;
  if (source.chance(1, 24)) positive = source.chance(1, 2) ? 0 : m;
  if (source.chance(1, 16)) m *= 4, positive = source.chance(1, 2) ? 1 : m - 1;
  const bool poor = source.chance(1, 2);
  VectorField inputs{1, {}};
  for (std::int64_t i = 0; i < m; ++i) {
    const auto own = static_cast<std::int64_t>(source.below(static_cast<std::uint64_t>(sizes.n)));
    for (std::int64_t j = 0; j < sizes.n; ++j) {
      if (j == own) inputs.entries.push_back(i < positive ? 1 : 2);
      else inputs.entries.push_back(poor ? 3 : source.between(3, sizes.l));
    }
  }
  if (source.chance(1, 48)) inputs.entries[source.below(inputs.entries.size())] = source.between(1, sizes.l);
  return inputs;
}

Record draw_learnt(Source& source, bool tight) {
  const Sizes sizes = draw_sizes(source);
  Record record;
  set_sizes(record, sizes);
  Plan plan = draw_plan(source);
  if (tight) plan.hard = plan.crowd = plan.awake = true;
  set_groups(record, source, sizes, plan);
  record.set("inputs", draw_event_sample(source, sizes, plan));
  const std::int64_t k = channels_in(record);
  const Fraction longer = dialled(source, "step bound"), wider = dialled(source, "radius");
  const std::int64_t drawn = source.chance(1, 48) ? 0 : source.pick<std::int64_t>({1, 1, 1, 2, 3, 10}),
                     steps = tight ? 1 : drawn;
  const Fraction step = at_or_below(source, fraction(longer.numerator, longer.denominator * 4 * k * (steps + 1)));
  record.set("steps", steps).set("step", step);
  const std::int64_t much = source.chance(1, 32) ? source.between(2, 2000) : 1;
  const Fraction bound = fraction(step.numerator * wider.numerator * much, step.denominator * 200 * wider.denominator);
  return now_and_then_too_many_patterns(record.set("radius", tight ? bound : at_or_below(source, bound)), source);
}

}  // namespace

Record draw_learnt(Source& source) { return draw_learnt(source, false); }

Record draw_least_margin(Source& source) { return draw_learnt(source, source.chance(2, 3)); }

Record draw_learnt_second(Source& source) {
  Record record = draw_learnt(source);
  const Sizes sizes{record.integer("dimension"), record.integer("patterns"), record.integer("positions")};
  const auto m = static_cast<std::int64_t>(record.vector("inputs").entries.size()) / sizes.n;
  const std::int64_t fresh = source.chance(1, 24) ? m + 1 : source.chance(1, 2) && m > 1 ? m - 1 : m;
  return with_second(record, source, sizes, fresh, source.between(2, 6));
}

Record with_second(Record record, Source& source, const Sizes& sizes, std::int64_t inputs, std::uint64_t share) {
  VectorField second = draw_inputs(source, sizes, inputs, share);
  if (source.chance(1, 24)) second.entries[source.below(second.entries.size())] = source.between(1, sizes.l);
  return record.set("second", second);
}

}  // namespace lakatos::brutzkus21

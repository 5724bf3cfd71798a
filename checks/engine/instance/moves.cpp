#include "checks/engine/instance/moves.hpp"

#include <cmath>
#include <cstdlib>
#include <numeric>

namespace lakatos {
namespace {

constexpr std::int64_t largest = std::int64_t{1} << 40;
constexpr std::size_t most_atoms = 12;

/// 2^-k with k in 0 .. most, each equally likely: steps of every size.
double scale_of(Source& source, int most) { return std::ldexp(1.0, -static_cast<int>(source.between(0, most))); }

Fraction moved_number(const Fraction& value, Source& source) {
  const double x = to_double(value);
  const auto kind = source.below(8);
  if (kind == 0 || x == 0) return source.pick<Fraction>({{0, 1}, {1, 1}, {1, 2}, {2, 1}, {1, 10}, {1, 100}});
  if (kind == 1) return fraction(-value.numerator, value.denominator);
  const double factor = 1 + scale_of(source, 12);
  const double target = source.chance(1, 2) ? x * factor : x / factor;
  const double size = std::fabs(target);
  return size > 1e-9 && size < 1e9 ? short_fraction(target, 14) : value;
}

/// Entries over a denominator, as vectors and laws both have them.
struct Entries {
  std::int64_t& denominator;
  std::vector<std::int64_t>& values;
};

bool fits(std::int64_t value, std::int64_t factor) { return std::llabs(value) <= largest / factor; }

void refine(Entries entries, std::int64_t factor) {
  if (!fits(entries.denominator, factor)) return;
  for (const std::int64_t value : entries.values) {
    if (!fits(value, factor)) return;
  }
  entries.denominator *= factor;
  for (std::int64_t& value : entries.values) value *= factor;
}

void nudge(Entries entries, Source& source) {
  if (entries.values.empty()) return;
  if (entries.denominator < 4096 && source.chance(1, 3)) refine(entries, source.pick<std::int64_t>({2, 2, 3, 5}));
  std::int64_t& value = entries.values[source.below(entries.values.size())];
  const double size = std::fmax(std::fabs(static_cast<double>(value)), 0.25 * static_cast<double>(entries.denominator));
  const auto step = std::max<std::int64_t>(1, static_cast<std::int64_t>(size * scale_of(source, 10)));
  if (!fits(value, 2)) return;
  value = source.chance(1, 12) ? 0 : value + (source.chance(1, 2) ? step : -step);
}

struct Turn {
  std::int64_t cosine, sine, radius;
};

/// A Pythagorean angle: it keeps norms rational.
Turn draw_turn(Source& source) {
  static const std::vector<Turn> turns = {{3, 4, 5},   {4, 3, 5},    {12, 5, 13}, {5, 12, 13}, {24, 7, 25},
                                          {40, 9, 41}, {84, 13, 85}, {0, 1, 1},   {-1, 0, 1}};
  Turn turn = source.pick(turns);
  if (source.chance(1, 2)) turn.sine = -turn.sine;
  return turn;
}

/// Turns every pair of entries (i + n step, j + n step), n = 0, 1, ...; a step of 0 turns one pair. Nothing happens
/// where entries would become too large.
void rotate(Entries entries, std::size_t i, std::size_t j, std::size_t step, const Turn& turn) {
  for (const std::int64_t value : entries.values) {
    if (!fits(value, 2 * turn.radius)) return;
  }
  if (!fits(entries.denominator, turn.radius)) return;
  entries.denominator *= turn.radius;
  for (std::int64_t& value : entries.values) value *= turn.radius;
  for (; std::max(i, j) < entries.values.size(); i += step, j += step) {
    const std::int64_t x = entries.values[i] / turn.radius, y = entries.values[j] / turn.radius;
    entries.values[i] = turn.cosine * x - turn.sine * y;
    entries.values[j] = turn.sine * x + turn.cosine * y;
    if (step == 0) return;
  }
}

void scale(Entries entries, Source& source) {
  const std::int64_t up = source.pick<std::int64_t>({1, 2, 3, 4, 9}),
                     down = source.pick<std::int64_t>({1, 2, 3, 5, 10});
  for (const std::int64_t value : entries.values) {
    if (!fits(value, up)) return;
  }
  if (!fits(entries.denominator, down)) return;
  for (std::int64_t& value : entries.values) value *= up;
  entries.denominator *= down;
}

void rotate_anywhere(Entries entries, std::size_t first, std::size_t dimension, Source& source) {
  if (dimension < 2) return;
  const std::size_t i = source.below(dimension), j = (i + 1 + source.below(dimension - 1)) % dimension;
  rotate(entries, first + std::min(i, j), first + std::max(i, j), 0, draw_turn(source));
}

VectorField moved_vector(VectorField field, Source& source) {
  const Entries entries{field.denominator, field.entries};
  switch (source.below(6)) {
    case 0:
      scale(entries, source);
      break;
    case 1:
      rotate_anywhere(entries, 0, field.entries.size(), source);
      break;
    default:
      nudge(entries, source);
  }
  reduce(field);
  return field;
}

class LawMove {
 public:
  LawMove(LawField law, Source& source) : law_(std::move(law)), source_(source) {}

  LawField made() {
    switch (source_.below(14)) {
      case 0:
        scale(entries(), source_);
        break;
      case 1:
        copy_patch();
        break;
      case 2:
        reflect_patch();
        break;
      case 3:
        add_atom();
        break;
      case 4:
        remove_atom();
        break;
      case 5:
      case 6:
        weigh();
        break;
      case 7:
      case 8:
        rotate_anywhere(entries(), patch() * law_.dimension, law_.dimension, source_);
        break;
      case 12:
      case 13:
        turn_all();
        break;
      default:
        nudge(entries(), source_);
    }
    reduce(law_);
    return std::move(law_);
  }

 private:
  Entries entries() { return {law_.denominator, law_.entries}; }
  std::size_t patch() { return source_.below(law_.atoms() * law_.patches); }
  std::ptrdiff_t at(std::size_t patch) const { return static_cast<std::ptrdiff_t>(patch * law_.dimension); }

  void copy_patch() {
    const auto from = law_.entries.begin() + at(patch());
    std::copy(from, from + static_cast<std::ptrdiff_t>(law_.dimension), law_.entries.begin() + at(patch()));
  }
  void reflect_patch() {
    const std::size_t first = patch() * law_.dimension;
    const bool one = source_.chance(1, 2);
    const std::size_t only = source_.below(law_.dimension);
    for (std::size_t c = 0; c < law_.dimension; ++c) {
      if (!one || c == only) law_.entries[first + c] = -law_.entries[first + c];
    }
  }
  /// One rotation of the whole law: symmetry and an identity covariance stay.
  void turn_all() {
    if (law_.dimension < 2) return;
    const std::size_t i = source_.below(law_.dimension),
                      j = (i + 1 + source_.below(law_.dimension - 1)) % law_.dimension;
    rotate(entries(), i, j, law_.dimension, draw_turn(source_));
  }
  void add_atom() {
    if (law_.atoms() >= most_atoms) return;
    const std::size_t stride = law_.patches * law_.dimension, from = source_.below(law_.atoms()) * stride;
    const std::vector<std::int64_t> copy(law_.entries.begin() + static_cast<std::ptrdiff_t>(from),
                                         law_.entries.begin() + static_cast<std::ptrdiff_t>(from + stride));
    law_.weights.push_back(1);
    law_.entries.insert(law_.entries.end(), copy.begin(), copy.end());
    rotate_anywhere(entries(), (law_.atoms() - 1) * stride + law_.dimension * source_.below(law_.patches),
                    law_.dimension, source_);
  }
  void remove_atom() {
    if (law_.atoms() < 2) return;
    const std::size_t atom = source_.below(law_.atoms()), stride = law_.patches * law_.dimension;
    const auto first = law_.entries.begin() + static_cast<std::ptrdiff_t>(atom * stride);
    law_.entries.erase(first, first + static_cast<std::ptrdiff_t>(stride));
    law_.weights.erase(law_.weights.begin() + static_cast<std::ptrdiff_t>(atom));
  }
  void weigh() {
    if (std::accumulate(law_.weights.begin(), law_.weights.end(), std::int64_t{0}) > 100'000) return;
    std::int64_t& weight = law_.weights[source_.below(law_.atoms())];
    weight = source_.pick<std::int64_t>({std::max<std::int64_t>(1, weight - 1), weight + 1, 2 * weight, 10 * weight,
                                         std::max<std::int64_t>(1, weight / 2)});
  }

  LawField law_;
  Source& source_;
};

std::int64_t moved_integer(std::int64_t value, Source& source) {
  return std::max<std::int64_t>(1, value + source.pick<std::int64_t>({-1, 1}));
}

struct MoveField {
  Source& source;
  Field operator()(std::int64_t value) const { return moved_integer(value, source); }
  Field operator()(const Fraction& value) const { return moved_number(value, source); }
  Field operator()(const VectorField& field) const { return moved_vector(field, source); }
  Field operator()(const LawField& law) const {
    return law.gaussian || law.weights.empty() ? law : LawMove(law, source).made();
  }
  Field operator()(const Box& box) const { return box; }
};

}  // namespace

Fraction short_fraction(double x, int bits) {
  if (x == 0) return {};
  const double reach = std::ldexp(std::fabs(x), -bits);
  return simplest_between(x - reach, x + reach);
}

Record moved(const Record& record, Source& source) {
  Record result = record;
  if (result.fields().empty()) return result;
  Field& field = result.fields()[source.below(result.fields().size())].second;
  field = std::visit(MoveField{source}, field);
  return result;
}

}  // namespace lakatos

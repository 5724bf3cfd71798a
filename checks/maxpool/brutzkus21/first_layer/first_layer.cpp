#include "checks/maxpool/brutzkus21/first_layer/first_layer.hpp"

#include <cmath>
#include <stdexcept>

namespace lakatos::brutzkus21 {

Training read_training(const Statement& claim) {
  Training training{read_run(claim), claim.number("pattern_norm", R"(\|o\|)")};
  if (training.run.steps > 4096) throw std::invalid_argument("so many steps take too long");
  return training;
}

void give_unit_patterns(Statement& claim, const Real& norm) {
  if (!claim.dialled("pattern norm")) return claim.given("unit patterns", norm == 1);
  claim.given("unit patterns", R"(\|o\| \text{ from } 1 \text{ to } c)",
              [&] { return both(less(Real(0), norm), one_or_dialled(claim, "pattern norm", square(norm))); });
}

void give_sample(Statement& claim, const Sizes& sizes) {
  give_inputs(claim, "inputs of D", read_inputs(claim, "inputs", sizes), sizes, "inputs");
}

bool give_training(Statement& claim, const Training& training, bool step_bound) {
  const Run& run = training.run;
  if (give_sizes(claim, run.sizes)) return true;
  give_sample(claim, run.sizes);
  give_unit_patterns(claim, training.norm);
  if (give_start(claim, run.start)) return true;
  give_steps(claim, run.steps);
  if (step_bound) give_step_bound(claim, run.step, channels_of(claim, run.start), steps_of(claim, run.steps));
  give_radius_bound(claim, run.start.radius, run.step);
  return claim.settled();
}

void train(Training& training) {
  if (symbolic()) return;
  FirstPhase<Real> phase = training.run.phase();
  for (Vec& filter : phase.start.filters) filter = scale(training.norm, filter);
  phase.step = square(training.norm) * phase.step;
  training.iterates = first_phase(phase, training.run.steps);
}

void note_one_label(Statement& claim, const Training& training) {
  claim.regime("one label", [&] {
    const Real p = positives_of(claim);
    return either(p <= 0, sample_size_of(claim, training.run.sizes) <= p);
  });
}

Real positives_of(const Statement& claim) {
  if (symbolic()) return named("|S_1^+|");
  Real count = 0;
  for (const Real& entry : claim.vector("inputs")) count += max(Real(0), 2 - entry);
  return count;
}

Real sample_size_of(const Statement& claim, const Sizes& sizes) {
  if (symbolic()) return named("m_1");
  const auto entries = static_cast<std::int64_t>(claim.record().vector("inputs").entries.size());
  return claim.whole("m_1 n", entries, {"inputs.entries"}) / positions_of(claim, sizes);
}

Fraction product(const Fraction& a, const Fraction& b) {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

namespace {

/// The number c of a dial, over 1000, rounded towards its rest value 1.
Fraction dial_of(const Source& source, const char* name) {
  const double c = 1000 * source.dial(name, 1);
  return fraction(static_cast<std::int64_t>(c < 1000 ? std::ceil(c) : std::floor(c)), 1000);
}

/// The bound itself for one in eight draws, where only exact arithmetic decides; else a little or well below it; rarely
/// above.
Fraction near_bound(Source& source, const Fraction& bound) {
  if (source.chance(1, 8)) return bound;
  if (source.chance(1, 28)) return product(bound, fraction(source.pick<std::int64_t>({65, 128, 192, 256}), 64));
  return product(bound, source.chance(2, 3) ? fraction(255, 256) : fraction(source.between(1, 7), 8));
}

/// All channels alike.
void set_one_kind(Record& record, Source& source, const Sizes& sizes, std::int64_t k) {
  const std::int64_t length = source.pick<std::int64_t>({1, 3, 15, 15}), sign = source.chance(3, 4) ? 1 : -1;
  VectorField directions{length, made_lucky(draw_direction(source, sizes.d, length), sizes.l, static_cast<int>(sign))};
  reduce(directions);
  record.set("directions", directions).set("signs", VectorField{1, {sign}}).set("copies", VectorField{1, {k}});
}

}  // namespace

VectorField draw_any_inputs(Source& source, const Sizes& sizes, std::int64_t m, std::uint64_t share) {
  VectorField inputs = draw_inputs(source, sizes, m, share);
  if (source.chance(1, 24) && m > 0) inputs.entries.back() = source.between(1, sizes.l);
  return inputs;
}

Record draw_training(Source& source, std::int64_t most_steps, bool long_runs) {
  const Sizes sizes = draw_sizes(source, source.chance(1, 2) ? 3 : 5);
  const std::int64_t k = source.chance(1, 8) ? 8 * sizes.d * sizes.d * sizes.d + 1 : source.between(1, 6),
                     steps = source.chance(1, 24)                ? 0
                             : long_runs && source.chance(1, 24) ? source.between(20, 60)
                                                                 : source.between(1, most_steps);
  Record record;
  set_sizes(record, sizes);
  if (source.chance(1, 2)) set_one_kind(record, source, sizes, k);
  else set_start(record, source, sizes, k);
  const std::uint64_t share = source.pick<std::uint64_t>({0, 2, 4, 6, 8, 8});
  record.set("inputs", draw_any_inputs(source, sizes, source.between(1, 5), share));
  VectorField signs = record.vector("signs");
  const Fraction size = source.chance(1, 24) ? fraction(source.between(1, 6), 2) : dial_of(source, "signs");
  for (auto& sign : signs.entries) sign *= size.numerator;
  signs.denominator *= size.denominator, reduce(signs);
  const Fraction longest = product({1, 4 * k * (steps + 1)}, dial_of(source, "step")),
                 step = near_bound(source, longest);
  const Fraction largest = product(fraction(step.numerator, step.denominator * 200), dial_of(source, "radius"));
  record.set("signs", signs).set("steps", steps).set("step", source.chance(1, 24) ? fraction(7, 1) : step);
  record.set("radius", source.chance(1, 16) ? product(step, {source.between(1, 4), 1}) : near_bound(source, largest));
  record.set("pattern_norm",
             source.chance(1, 24) ? fraction(source.between(4, 24), 10) : dial_of(source, "pattern norm"));
  return now_and_then_too_many_patterns(record, source);
}

}  // namespace lakatos::brutzkus21

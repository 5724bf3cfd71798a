#include "checks/maxpool/brutzkus21/model/standing.hpp"

#include <algorithm>
#include <stdexcept>

namespace lakatos::brutzkus21 {
namespace {

[[noreturn]] void no_instance(const std::string& why) { throw std::invalid_argument(why); }

/// The whole numbers of a vector field.
std::vector<std::int64_t> whole_entries(const Statement& claim, const char* field) {
  const VectorField& vector = claim.record().vector(field);
  std::vector<std::int64_t> entries;
  for (const std::int64_t entry : vector.entries) {
    if (entry % vector.denominator != 0) no_instance(std::string("field '") + field + "' must hold whole numbers");
    entries.push_back(entry / vector.denominator);
  }
  return entries;
}

/// Do the squares of these entries add up to 1?
bool has_norm_one(const VectorField& directions, std::size_t first, std::size_t d) {
  Rational sum = 0;
  for (std::size_t j = first; j < first + d; ++j)
    sum += Rational(directions.entries[j]) * Rational(directions.entries[j]);
  return sum == Rational(directions.denominator) * Rational(directions.denominator);
}

constexpr const char* inputs_latex =
    R"(\text{each input has one of } o_1, o_2 \text{ at one position, else } o_3,\dots,o_l)";

/// Does D produce each of these inputs? As relations of the field's own numbers, so that a program for independent
/// checkers has them.
Formula numbers_in_support(const Vec& numbers, const std::vector<Input>& inputs, const Real& l) {
  Formula all = all_of_none();
  std::size_t next = 0;
  for (const Input& x : inputs) {
    const auto own = std::find_if(x.patterns.begin(), x.patterns.end(), [](std::int64_t p) { return p < 3; });
    for (auto pattern = x.patterns.begin(); pattern != x.patterns.end(); ++pattern, ++next) {
      all = both(all, pattern == own ? both(numbers[next] >= 1, numbers[next] <= 2)
                                     : both(numbers[next] >= 3, numbers[next] <= l));
    }
    if (own == x.patterns.end()) all = both(all, numbers[next - 1] <= 2);  // which it is not
  }
  return all;
}

}  // namespace

bool give_sizes(Statement& claim, const Sizes& sizes) {
  claim.given("sizes", counted(R"(3 \le l \le d,\ n \ge 1)", [&] {
                const Real d = dimension_of(claim, sizes), l = patterns_of(claim, sizes),
                           n = positions_of(claim, sizes);
                return both(both(l >= 3, l <= d), n >= 1);
              }));
  if (claim.settled()) return true;
  if (!claim.symbolic() && (sizes.l < 3 || sizes.l > sizes.d || sizes.n < 1))
    no_instance("without the assumption on sizes a pattern may have no direction");
  return false;
}

std::vector<Input> read_inputs(const Statement& claim, const char* field, const Sizes& sizes) {
  if (claim.symbolic()) return {};
  const std::vector<std::int64_t> numbers = whole_entries(claim, field);
  const auto n = static_cast<std::size_t>(sizes.n);
  if (sizes.n < 1 || numbers.empty() || numbers.size() % n != 0)
    no_instance(std::string("field '") + field + "' must hold n pattern numbers for each input");
  std::vector<Input> inputs;
  for (std::size_t i = 0; i < numbers.size(); i += n) {
    const auto first = numbers.begin() + static_cast<std::ptrdiff_t>(i);
    inputs.push_back(maxpool::labelled({first, first + static_cast<std::ptrdiff_t>(n)}));
    for (const std::int64_t pattern : inputs.back().patterns) {
      if (pattern < 1 || pattern > sizes.l) no_instance(std::string("field '") + field + "' names a pattern beyond l");
    }
  }
  return inputs;
}

void give_inputs(Statement& claim, const char* name, const std::vector<Input>& inputs, const Sizes& sizes,
                 const char* field) {
  claim.given(name, [&] {
    if (claim.symbolic()) return known(true, inputs_latex);
    if (field != nullptr) return counted(numbers_in_support(claim.vector(field), inputs, patterns_of(claim, sizes)));
    return known(std::all_of(inputs.begin(), inputs.end(), [&](const Input& x) { return in_support(x, sizes.l); }));
  });
}

std::vector<std::vector<std::int64_t>> ranks_of(const VectorField& directions, std::size_t d) {
  std::vector<std::vector<std::int64_t>> ranks;
  for (std::size_t row = 0; row + d <= directions.entries.size(); row += d) {
    const auto first = directions.entries.begin() + static_cast<std::ptrdiff_t>(row);
    std::vector<std::int64_t> mine;
    for (std::size_t j = 0; j < d; ++j)
      mine.push_back(std::find(first, first + static_cast<std::ptrdiff_t>(d), first[static_cast<std::ptrdiff_t>(j)]) -
                     first);
    ranks.push_back(std::move(mine));
  }
  return ranks;
}

Start read_start(const Statement& claim, const Sizes& sizes) {
  const Real radius = claim.number("radius", "r");
  if (claim.symbolic()) return {{{symbol_vector("w_i^{(0)}")}, {}, {1}}, radius, {symbol_vector("u_i")}, {}, 0};
  const auto d = static_cast<std::size_t>(sizes.d);
  const Vec entries = claim.vector("directions"), signs = claim.vector("signs");
  std::vector<std::int64_t> copies = whole_entries(claim, "copies");
  if (sizes.d < 1 || copies.empty() || entries.size() != d * copies.size() || signs.size() != copies.size())
    no_instance("directions, signs and copies must have entries for the same groups of channels");
  Start start{{{}, signs, copies}, radius, {}, ranks_of(claim.record().vector("directions"), d), 0};
  for (std::size_t i = 0; i < copies.size(); ++i) {
    if (copies[i] < 1) no_instance("each group of channels needs at least one");
    const auto first = entries.begin() + static_cast<std::ptrdiff_t>(i * d);
    start.directions.emplace_back(first, first + static_cast<std::ptrdiff_t>(d));
    start.net.filters.push_back(scale(radius, start.directions.back()));
    start.channels += copies[i];
    start.unit.push_back(has_norm_one(claim.record().vector("directions"), i * d, d));
  }
  return start;
}

Real channels_of(const Statement& claim, const Start& start) { return claim.whole("k", start.channels); }

void give_sphere(Statement& claim, const Start& start) {
  claim.given("on the sphere", text(R"(\|w_i^{(0)}\| = r > 0 \text{ for all } i)"), [&] {
    Truth all = less(Real(0), start.radius);
    for (std::size_t i = 0; i < start.directions.size(); ++i)
      all = both(all, exact() ? equal(squared_norm(start.directions[i]), Real(1)) : truth_of(start.unit[i]));
    return all;
  });
}

Truth one_or_dialled(const Statement& claim, const char* dial, const Real& x) {
  if (!claim.dialled(dial)) return equal(x, Real(1));
  const Real end = square(claim.dial(dial, {1, 1}));
  return both(less_equal(min(Real(1), end), x), less_equal(x, max(Real(1), end)));
}

void give_signs(Statement& claim, const Start& start) {
  claim.given("signs", text(R"(a_i^{(0)} \in \{\pm1\})"), [&] {
    Truth all = Truth::yes;
    for (const Real& a : start.net.weights) all = both(all, one_or_dialled(claim, "signs", square(a)));
    return all;
  });
}

bool give_start(Statement& claim, const Start& start) {
  give_sphere(claim, start), give_signs(claim, start);
  return claim.settled();
}

void give_steps(Statement& claim, std::int64_t steps) {
  claim.given("steps positive", counted(steps_of(claim, steps) >= 1));
}

Real steps_of(const Statement& claim, std::int64_t steps) { return claim.whole("T_1", steps, {"steps"}); }

void give_step_bound(Statement& claim, const Real& step, const Real& k, const Real& steps) {
  claim.given("step bound", step <= 1 / (claim.constant("step.factor", {4, 1}) * k * (steps + 1)));
}

void give_radius_bound(Statement& claim, const Real& radius, const Real& step) {
  claim.given("radius bound", radius <= step / claim.constant("radius.factor", {200, 1}));
}

void give_channels(Statement& claim, const Real& k, const Real& d) {
  claim.given("channels", k > claim.constant("channels.factor", {8, 1}) * d * d * d);
}

Run read_run(const Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  Start start = read_start(claim, sizes);
  std::vector<Input> sample = read_inputs(claim, "inputs", sizes);
  return {sizes, std::move(start), std::move(sample), claim.integer("steps"), claim.number("step", R"(\eta_1)")};
}

bool give_run(Statement& claim, const Run& run) {
  if (give_sizes(claim, run.sizes)) return true;
  give_inputs(claim, "inputs of D", run.sample, run.sizes, "inputs");
  if (give_start(claim, run.start)) return true;
  give_steps(claim, run.steps);
  give_step_bound(claim, run.step, channels_of(claim, run.start), steps_of(claim, run.steps));
  give_radius_bound(claim, run.start.radius, run.step);
  return claim.settled();
}

Truth detects(const Start& start, std::size_t i, std::int64_t patterns, int label) {
  const std::vector<std::int64_t>& ranks = start.ranks[i];
  for (std::size_t j = 2; j < static_cast<std::size_t>(patterns); ++j)
    if (ranks[j] == ranks[own_pattern(label)]) return Truth::no;
  return both(less(Real(0), start.radius), detects(start.directions[i], patterns, label));
}

Truth is_lucky(const Start& start, std::size_t i, std::int64_t patterns, int label) {
  return both(less(Real(0), label * start.net.weights[i]), detects(start, i, patterns, label));
}

}  // namespace lakatos::brutzkus21

// Speed of the judge: instances per second and level on three claims, what the screen saves, what making an instance
// costs, what a second worker brings, and the script in exact fractions that one would otherwise write.
#include <benchmark/benchmark.h>

#include <unistd.h>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/claim/generator.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/ledger.hpp"
#include "theory/filter/estimates.hpp"
#include "theory/filter/gradient.hpp"
#include "theory/numeric/reference.hpp"

namespace lakatos {
namespace {

const Ledger& ledger() {
  static const Ledger whole = whole_ledger();
  return whole;
}

std::vector<Record> sampled(const Claim& claim, std::int64_t count) {
  const std::uint64_t hash = stable_hash(claim.id);
  std::vector<Record> records;
  for (std::int64_t i = 0; i < count; ++i)
    records.push_back(
        generate(claim, {3, hash, static_cast<std::uint64_t>(Phase::sample), static_cast<std::uint64_t>(i)}));
  return records;
}

bool decided(Outcome outcome) { return outcome != Outcome::undecided; }

/// Items are instances; `decided` is the share of them that the level decides alone.
void judge_at_level(benchmark::State& state, const char* id, Level level) {
  const Claim& claim = ledger().find(id);
  const Settings settings = settings_for(claim);
  const auto records = sampled(claim, 200);
  Sheet sheet;
  std::int64_t count = 0;
  for (auto _ : state) {
    for (const Record& record : records) count += decided(judge_at(claim, record, settings, sheet, level)) ? 1 : 0;
  }
  const auto items = state.iterations() * static_cast<std::int64_t>(records.size());
  state.SetItemsProcessed(items);
  state.counters["decided"] = static_cast<double>(count) / static_cast<double>(items);
}

/// The climb as campaigns do it; `screen` is the share of instances that needed nothing above the screen.
void judge_climbing(benchmark::State& state, const char* id) {
  const Claim& claim = ledger().find(id);
  const Settings settings = settings_for(claim);
  const auto records = sampled(claim, 200);
  Sheet sheet;
  for (auto _ : state) {
    for (const Record& record : records) benchmark::DoNotOptimize(judge(claim, record, settings, sheet));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(records.size()));
  double screened = 0;
  for (const Record& record : records)
    screened += decided(judge(claim, record, settings, sheet, Level::screen)) ? 1 : 0;
  state.counters["screen"] = screened / static_cast<double>(records.size());
}

void generate_instances(benchmark::State& state, const char* id) {
  const Claim& claim = ledger().find(id);
  const std::uint64_t hash = stable_hash(id);
  std::uint64_t index = 0;
  for (auto _ : state) benchmark::DoNotOptimize(generate(claim, {3, hash, 2, index++}));
  state.SetItemsProcessed(state.iterations());
}

// ---- Theorem 2.2 at p = 4 with 32 atoms: the same theory in every scalar
// -------------------------------------------------------------

struct Problem {
  Record record;
  PatchLaw<Fraction> law;
  Vector<Fraction> w, teacher;
  Fraction beta, step;
};

PatchLaw<Fraction> fractions(const LawField& field) {
  PatchLaw<Fraction> law{field.dimension, field.patches, false, {}, {}};
  std::int64_t total = 0;
  for (const std::int64_t weight : field.weights) total += weight;
  for (std::size_t n = 0; n < field.atoms(); ++n) {
    law.weights.push_back(fraction(field.weights[n], total));
    law.atoms.emplace_back(1);
    for (std::size_t c = 0; c < field.dimension; ++c)
      law.atoms[n][0].push_back(fraction(field.entry(n, 0, c), field.denominator));
  }
  return law;
}

/// In front of the teacher, the student close by, beta and step just inside what the theorem asks.
Problem draw_problem(Source& source) {
  const VectorField teacher{1, {1, 0, 0, 0}}, w{16, {15, 1, -1, 1}};
  Problem problem;
  const LawField law = du18::draw_law(source, teacher, 1, 32, du18::Lie::in_front, 0);
  const auto rough = du18::approximate(law);
  const auto target = du18::approximate(teacher);
  const double beta = smallest_admissible_beta(rough, target);
  problem.beta = beta > 1e-6 ? du18::just_above(beta, 0.1) : fraction(1, 1000);
  StepRule<double> rule;
  rule.beta = to_double(problem.beta);
  const double most = largest_step(
      rough, target, angle_of_relative_error<double>(squared_distance(du18::approximate(w), target), 1.0), rule);
  problem.step = most > 1e-7 ? du18::just_below(most * 0.9, 1e-2) : fraction(1, 1000);
  problem.law = fractions(law), problem.w = entries_of(w), problem.teacher = entries_of(teacher);
  problem.record.set("input", law)
      .set("w", w)
      .set("teacher", teacher)
      .set("beta", problem.beta)
      .set("step", problem.step);
  return problem;
}

/// Twenty of them that the judge finds to hold.
const std::vector<Problem>& problems() {
  static const std::vector<Problem> found = [] {
    const Claim& claim = ledger().find("du18/thm2.2");
    const Settings settings = settings_for(claim);
    Source source(1);
    Sheet sheet;
    std::vector<Problem> kept;
    for (int attempt = 0; attempt < 2000 && kept.size() < 20; ++attempt) {
      Problem problem = draw_problem(source);
      if (judge(claim, problem.record, settings, sheet) == Outcome::holds) kept.push_back(std::move(problem));
    }
    return kept;
  }();
  return found;
}

template <class S>
struct Numbers {
  PatchLaw<S> law;
  Vector<S> w, teacher;
  S beta, step;
};

template <class S>
Numbers<S> in_scalar(const Problem& problem) {
  return {law_from_fractions<S>(problem.law), vector_from_fractions<S>(problem.w),
          vector_from_fractions<S>(problem.teacher), from_fraction<S>(problem.beta), from_fraction<S>(problem.step)};
}

/// What the theorem asks and says at one instance, reading included.
template <class S>
Truth contraction(const Problem& problem) {
  const Numbers<S> in = in_scalar<S>(problem);
  const S distance = squared_distance(in.w, in.teacher), norm = squared_norm(in.teacher);
  const auto angle = angle_of_relative_error(distance, norm);
  StepRule<S> rule{in.step, in.beta};
  const Truth given = both(both(differentiable(in.law, in.w, in.teacher), linear_growth(in.law, in.teacher, in.beta)),
                           step_within_bound(in.law, in.teacher, angle, rule));
  const S next =
      squared_distance(subtract(in.w, scale(in.step, population_gradient(in.law, in.w, in.teacher))), in.teacher);
  const Bracket<S> gamma_t = gamma_bracket(in.law, in.teacher, angle);
  const S half = S(1) / S(2);
  return both(given, less_equal(next, S((S(1) - half * in.step * gamma_t.lower) * distance)));
}

template <class S>
void contraction_in(benchmark::State& state) {
  [[maybe_unused]] const RoundingFor<S> rounding;
  std::int64_t yes = 0;
  for (auto _ : state) {
    for (const Problem& problem : problems()) yes += contraction<S>(problem) == Truth::yes ? 1 : 0;
  }
  const auto items = state.iterations() * static_cast<std::int64_t>(problems().size());
  state.SetItemsProcessed(items);
  state.counters["yes"] = static_cast<double>(yes) / static_cast<double>(std::max<std::int64_t>(items, 1));
}

void judge_large(benchmark::State& state, bool rational_only) {
  const Claim& claim = ledger().find("du18/thm2.2");
  const Settings settings = settings_for(claim);
  Sheet sheet;
  for (auto _ : state) {
    for (const Problem& problem : problems()) {
      benchmark::DoNotOptimize(rational_only ? judge_at(claim, problem.record, settings, sheet, Level::exact)
                                             : judge(claim, problem.record, settings, sheet));
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(problems().size()));
}

// ---- workers and the twin
// --------------------------------------------------------------------------------------------------------------

void campaign_with_workers(benchmark::State& state) {
  const Claim& claim = ledger().find("du18/thm2.2");
  CampaignOptions options;
  options.cases = 6000;
  options.jobs = static_cast<unsigned>(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(run_campaign(claim, {}, options));
  state.SetItemsProcessed(state.iterations() * options.cases);
}

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/// The judge's seconds per instance, from a fixed number of rounds.
double judging_time(const Claim& claim, const Settings& settings, const std::vector<Record>& records) {
  constexpr int rounds = 20;
  Sheet sheet;
  const double start = seconds();
  for (int i = 0; i < rounds; ++i) {
    for (const Record& record : records) benchmark::DoNotOptimize(judge(claim, record, settings, sheet));
  }
  return (seconds() - start) / static_cast<double>(rounds * static_cast<int>(records.size()));
}

/// A file of requests that goes when it is done with.
class Requests {
 public:
  Requests(const std::vector<Record>& records, const std::string& reading)
      : path_(std::filesystem::temp_directory_path() /
              ("lakatos_twin." + std::to_string(::getpid()) + "." + std::to_string(records.size()))) {
    std::string text;
    for (const Record& record : records)
      text +=
          nlohmann::ordered_json{
              {"reading", reading}, {"constants", nlohmann::ordered_json::object()}, {"instance", to_json(record)}}
              .dump() +
          "\n";
    write_file(path_, text);
  }
  ~Requests() { std::filesystem::remove(path_); }
  Requests(const Requests&) = delete;
  Requests& operator=(const Requests&) = delete;
  /// Seconds that `program` takes on them.
  double time(const std::string& program) const {
    const double start = seconds();
    const int code = std::system((program + " < " + path_.string() + " > /dev/null").c_str());
    return code == 0 ? seconds() - start : std::nan("");
  }

 private:
  std::filesystem::path path_;
};

/// checks/FAMILY/PAPER/twins/FILE; the family is the folder that has it.
std::filesystem::path twin_file(const Claim& claim) {
  const std::string paper = claim.id.substr(0, claim.id.find('/'));
  for (const auto& family : std::filesystem::directory_iterator(std::filesystem::path(LAKATOS_SOURCE_DIR) / "checks")) {
    const std::filesystem::path file = family.path() / paper / "twins" / claim.twin;
    if (std::filesystem::exists(file)) return file;
  }
  throw std::runtime_error("no twin of " + claim.id);
}

/// The blind twin on the instances that the judge gets, less the time in which Python starts; `judge is faster` is the
/// ratio per instance.
void blind_twin(benchmark::State& state, const char* id, std::int64_t cases) {
  const Claim& claim = ledger().find(id);
  const Settings settings = settings_for(claim);
  const auto records = sampled(claim, cases);
  const Requests requests(records, settings.reading), none({}, settings.reading);
  const std::string program = std::string(LAKATOS_PYTHON) + " " + twin_file(claim).string();
  double spent = 0;
  for (auto _ : state) {
    const double time = requests.time(program) - none.time(program);
    state.SetIterationTime(time);
    spent += time;
  }
  state.SetItemsProcessed(state.iterations() * cases);
  state.counters["judge is faster"] =
      spent / static_cast<double>(state.iterations() * cases) / judging_time(claim, settings, records);
}

void register_all() {
  for (const char* id : {"du18/eq-gradient", "du18/thm2.2", "du18/thm3.4", "brutzkus21/lem5.3", "malach18/lem4"}) {
    const std::string name = std::string("/") + id;
    for (const Level level : {Level::screen, Level::ball, Level::exact}) {
      benchmark::RegisterBenchmark(("judge_at_" + std::string(to_string(level)) + name).c_str(), judge_at_level, id,
                                   level);
    }
    benchmark::RegisterBenchmark(("judge" + name).c_str(), judge_climbing, id);
    benchmark::RegisterBenchmark(("generate" + name).c_str(), generate_instances, id);
    benchmark::RegisterBenchmark(("twin" + name).c_str(), blind_twin, id, std::int64_t{400})
        ->UseManualTime()
        ->Iterations(1);
  }
  benchmark::RegisterBenchmark("contraction_p4_32_atoms/double", contraction_in<double>);
  benchmark::RegisterBenchmark("contraction_p4_32_atoms/interval", contraction_in<Interval>);
  benchmark::RegisterBenchmark("contraction_p4_32_atoms/rational", contraction_in<Rational>);
  benchmark::RegisterBenchmark("contraction_p4_32_atoms/gmp_rational", contraction_in<Reference>);
  benchmark::RegisterBenchmark("judge_p4_32_atoms/screened", judge_large, false);
  benchmark::RegisterBenchmark("judge_p4_32_atoms/rational_only", judge_large, true);
  benchmark::RegisterBenchmark("campaign_thm2.2/workers", campaign_with_workers)
      ->Arg(1)
      ->Arg(2)
      ->UseRealTime()
      ->Unit(benchmark::kMillisecond);
}

[[maybe_unused]] const bool registered = (register_all(), true);

}  // namespace
}  // namespace lakatos

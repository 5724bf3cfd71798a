#include "checks/engine/campaign/campaign.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>

#include "checks/engine/campaign/alterations.hpp"
#include "checks/engine/campaign/edge_stream.hpp"
#include "checks/engine/campaign/power.hpp"
#include "checks/engine/campaign/workers.hpp"
#include "checks/engine/chance/error_budget.hpp"
#include "checks/engine/chance/watch.hpp"
#include "checks/engine/claim/generator.hpp"
#include "checks/engine/claim/validate.hpp"
#include "checks/engine/instance/claim_error.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/instance/shrink.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

constexpr double near_boundary = 0.01;
constexpr std::int64_t searches_per_block = 4;
constexpr std::int64_t largest_pool = 200;  // sampled instances in which planted errors are looked for
constexpr std::int64_t smallest_pool = 20;  // where a claim is dear to judge, as its budget says
constexpr std::size_t most_points = 4;      // at which the domains of an instance's numbers are read off
constexpr int most_attempts = 16;           // draws until one lies in the regime that is aimed at
const Fraction twin_spread{1, 1'000'000};   // a density twin at least this wide is looked for

Record case_record(const Claim& claim, const std::vector<Record>& replayed, Phase phase, std::int64_t index,
                   std::uint64_t seed, std::uint64_t claim_hash) {
  if (phase == Phase::replay) return replayed[static_cast<std::size_t>(index)];
  if (phase == Phase::enumerate) return claim.enumerate(index);
  return generate(claim, {seed, claim_hash, static_cast<std::uint64_t>(phase), static_cast<std::uint64_t>(index)});
}

bool has_atoms(const Record& record) {
  for (const auto& [name, field] : record.fields()) {
    if (const LawField* law = std::get_if<LawField>(&field); law && !law->gaussian) return true;
  }
  return false;
}

/// Does every law on small boxes around the atoms certainly fail too?
bool twin_fails(const Claim& claim, const Record& record, Settings settings, Sheet& sheet) {
  settings.spread = twin_spread;
  return has_atoms(record) && judge(claim, record, settings, sheet) == Outcome::fails;
}

/// Draws by turns from all that the claim draws and from each of its regimes.
class Aim {
 public:
  Aim(const Claim& claim, const Settings& settings) : regimes_(regimes_of(claim, settings)) {}

  Record record(const Claim& claim, const Settings& settings, const std::vector<Record>& replayed, Phase phase,
                std::int64_t index, std::uint64_t seed) const {
    const std::uint64_t hash = stable_hash(claim.id);
    Record record = case_record(claim, replayed, phase, index, seed, hash);
    if (phase != Phase::sample || regimes_ == 0) return record;
    Settings aimed = settings;
    aimed.regimes = true;
    Sheet sheet;
    for (std::uint64_t attempt = 1; attempt < most_attempts && !lies_there(claim, record, aimed, index, sheet);
         ++attempt)
      record = generate(
          claim, {seed, hash, static_cast<std::uint64_t>(phase), static_cast<std::uint64_t>(index) + (attempt << 32)});
    return record;
  }

 private:
  /// Every case of a claim without regimes does, and one in (regimes + 1) of one that has some.
  bool lies_there(const Claim& claim, const Record& record, const Settings& settings, std::int64_t index,
                  Sheet& sheet) const {
    const Outcome outcome = judge_at(claim, record, settings, sheet, Level::screen);
    const auto turn = static_cast<std::size_t>(index) % (regimes_ + 1);
    if (turn == 0) return true;
    return outcome != Outcome::outside && turn <= sheet.regimes.size() && sheet.regimes[turn - 1].truth == Truth::yes;
  }

  std::size_t regimes_;
};

/// Books one judged case. Owns the scratch sheets, so that judging a case allocates next to nothing.
class Bookkeeper {
 public:
  Bookkeeper(const Claim& claim, const Settings& settings) : claim_(claim), settings_(settings) {
    settings_.regimes = true;
    atoms_allowed_ = claim.atoms_allowed;
    grid_ = claim.grid;
    for (const Planted& planted : claim.planted) {
      Settings variant = settings_for(claim, planted);
      variant.reading = settings.reading;
      variants_.push_back({planted.name, std::move(variant), is_nearest(claim, planted, settings.reading)});
    }
  }

  void book(const Record& record, const CaseAddress& address) {
    const Outcome outcome = judge(claim_, record, settings_, sheet_);
    const bool accepted = outcome == Outcome::holds || outcome == Outcome::fails;
    caught_.clear();
    if (outcome == Outcome::holds) find_caught(record);  // may throw: before anything is counted
    ++tally_.cases[address.phase];
    ++tally_.outcomes[static_cast<std::size_t>(outcome)];
    if (address.phase == Phase::sample)
      ++tally_.pages[address.index / cases_per_page][static_cast<std::size_t>(outcome)];
    count_grid(outcome, record, address);
    count_assumptions(accepted);
    if (accepted) count_reached(record, address.phase);
    else if (tally_.accepted() == 0) count_met();
    if (accepted) {
      count_level();
      count_regimes();
      for (const Variant* variant : caught_) ++tally_.caught[variant->name];
      tally_.informative += caught_.empty() ? 0 : 1;
      tally_.near += std::any_of(caught_.begin(), caught_.end(), [](const Variant* each) { return each->near; });
    }
    keep_extremes(outcome, record, address);
  }

  Tally& tally() { return tally_; }

 private:
  /// Does no error turn the same constant less, to the same side? Asked of the errors that are planted into this
  /// reading, where some turn the constant there, else of those of all readings.
  static bool is_nearest(const Claim& claim, const Planted& planted, const std::string& reading) {
    const auto printed = std::find_if(claim.constants.begin(), claim.constants.end(),
                                      [&](const Constant& each) { return each.name == planted.constant; });
    if (printed == claim.constants.end()) return true;
    const auto here = [&](const Planted& each) {
      return each.reading == reading || (each.reading.empty() && reading == claim.readings.front().name);
    };
    const auto rival = [&](const Planted& other) {
      return other.constant == planted.constant &&
             (other.value > printed->printed) == (planted.value > printed->printed);
    };
    const bool any_here = std::any_of(claim.planted.begin(), claim.planted.end(),
                                      [&](const Planted& each) { return rival(each) && here(each); });
    const auto nearer = [&](const Planted& other) {
      if (!rival(other) || (any_here && !here(other))) return false;
      return planted.value > printed->printed ? other.value < planted.value : other.value > planted.value;
    };
    return (!any_here || here(planted)) && std::none_of(claim.planted.begin(), claim.planted.end(), nearer);
  }
  void count_grid(Outcome outcome, const Record& record, const CaseAddress& address) {
    if (grid_.axes.empty()) return;
    if (address.phase == Phase::enumerate && address.index >= 0) {
      tally_.grid.judged.add(address.index, address.index + 1);
      ++tally_.grid.outcomes[static_cast<std::size_t>(outcome)];
    } else if (outcome != Outcome::outside && !grid_.contains(record)) {
      ++tally_.grid.strays;
    }
  }
  void count_assumptions(bool accepted) {
    for (const Finding& finding : sheet_.findings) {
      if (finding.conclusion) continue;
      AssumptionTally& count = tally_.assumptions[finding.name];
      (finding.truth == Truth::yes ? count.met : finding.truth == Truth::no ? count.violated : count.open) += 1;
      if (accepted && std::fabs(finding.margin) <= near_boundary) ++count.near;
    }
  }
  void count_reached(const Record& record, Phase phase) {
    tally_.reached[phase].widen(sizes_of(record));
    widen(tally_.spans, record);
    tally_.met_together.clear();
  }
  void count_met() {
    std::vector<std::string> met;
    for (const Finding& finding : sheet_.findings) {
      if (!finding.conclusion && finding.truth == Truth::yes) met.push_back(finding.name);
    }
    std::sort(met.begin(), met.end());
    ++tally_.met_together[std::move(met)];
  }
  void count_level() {
    Level highest = Level::screen;
    for (const Finding& finding : sheet_.findings) highest = std::max(highest, finding.level);
    ++tally_.decided_at[static_cast<std::size_t>(highest)];
  }
  void count_regimes() {
    for (const RegimeFinding& regime : sheet_.regimes) {
      RegimeTally& count = tally_.regimes[regime.name];
      (regime.truth == Truth::yes ? count.inside : regime.truth == Truth::no ? count.outside : count.open) += 1;
      count.least = regime.least;
    }
  }
  /// Asked where the claim holds: what fails as it stands shows the power of no error. The variants are judged no
  /// further than the assumptions needed: an error that shows only at a tie does not make an instance informative. They
  /// are judged from the screen upwards, since the exact level, which a tie of the assumptions needs, leaves
  /// conclusions with irrational numbers open.
  void find_caught(const Record& record) {
    Level level = Level::screen;
    for (const Finding& finding : sheet_.findings) {
      if (!finding.conclusion) level = std::max(level, finding.level);
    }
    for (const Variant& variant : variants_) {
      if (judge(claim_, record, variant.settings, scratch_, level) == Outcome::fails) caught_.push_back(&variant);
    }
  }
  void keep_extremes(Outcome outcome, const Record& record, const CaseAddress& address) {
    Tally one;
    const Extreme extreme{tightness(sheet_), address, failing_conclusion(sheet_), record};
    if (outcome == Outcome::fails) {
      ++tally_.failures[extreme.conclusion];
      one.worst = one.smallest = extreme;
      const bool smaller = !atoms_allowed_ && (!tally_.dense || size_of(record) < size_of(tally_.dense->record));
      if (smaller && twin_fails(claim_, record, settings_, scratch_)) one.dense = extreme;
    } else if (outcome == Outcome::holds) {
      const bool tighter = !tally_.tightest || !(tally_.tightest->margin <= extreme.margin);
      if (tighter) one.tightest = extreme;
      one.witness = extreme;
    } else if (outcome == Outcome::undecided && !tally_.open) {
      one.open = extreme;
    } else if (outcome == Outcome::undefined) {
      one.undefined = extreme;
      one.undefined->conclusion = sheet_.why_undefined;
    } else {
      return;
    }
    tally_.merge(one);
  }

  const Claim& claim_;
  Settings settings_;
  bool atoms_allowed_ = false;
  Grid grid_;
  /// A planted error. `near`: no error of the claim turns the same constant less, to the same side.
  struct Variant {
    std::string name;
    Settings settings;
    bool near;
  };
  std::vector<Variant> variants_;
  std::vector<const Variant*> caught_;  // those that fail on the instance at hand
  Sheet sheet_, scratch_;
  Tally tally_;
};

/// Books the instance at which each guided search of [first, last) ends.
Tally search_block(const Claim& claim, const Settings& settings, std::int64_t first, std::int64_t last,
                   const CampaignOptions& options) {
  Bookkeeper books(claim, settings);
  const std::size_t targets = regimes_of(claim, settings) + 1;  // each regime, and none: by turns
  for (std::int64_t i = first; i < last; ++i) {
    SearchOptions each{std::min(options.search_evaluations, options.cases), true, nullptr, {}};
    each.regime = static_cast<std::size_t>(i) % targets;
    const Found found = search_case(claim, settings, options.seed, i, each);
    books.book(found.record, {Phase::search, i});
    books.tally().searched += found.judged;
    if (found.reached.any()) books.tally().reached[Phase::search].widen(found.reached);
  }
  return std::move(books.tally());
}

/// " (reading 'printed', sample case 17 from seed 1": where something went wrong.
std::string seen_at(const Settings& settings, Phase phase, std::int64_t index, std::uint64_t seed) {
  return " (reading '" + settings.reading + "', " + to_string(phase) + " case " + std::to_string(index) +
         " from seed " + std::to_string(seed);
}

/// A stream of edge cases; its errors say where.
EdgeStream edge_stream(const Claim& claim, const Settings& settings, std::int64_t first, std::uint64_t seed) {
  try {
    return {claim, settings, seed};
  } catch (const ClaimError& reason) {
    throw ClaimError("claim " + claim.id, reason.reason + seen_at(settings, Phase::edges, first, seed) + ")");
  }
}

/// Books edge cases [first, last); one that the claim cannot read is no instance.
Tally edge_block(const Claim& claim, const Settings& settings, std::int64_t first, std::int64_t last,
                 std::uint64_t seed) {
  Bookkeeper books(claim, settings);
  EdgeStream edges = edge_stream(claim, settings, first, seed);
  for (std::int64_t i = first; i < last; ++i) {
    try {
      books.book(edges.at(i), {Phase::edges, i});
    } catch (const std::exception&) {}
  }
  return std::move(books.tally());
}

/// Fresh seeds for planted errors: other streams than the campaign's own.
std::uint64_t fresh_seed(std::uint64_t seed, int which) {
  return seed ^ (0x5bd1e995u * static_cast<std::uint64_t>(which + 1)) << 16;
}

/// What an instance must have besides the failure that it shows.
using Keeps = std::function<bool(const Record&)>;

std::int64_t first_refutation(const Claim& claim, const Settings& variant, const Keeps& shows, std::int64_t cases,
                              std::uint64_t seed, Record& falsifier) {
  const std::uint64_t hash = stable_hash(claim.id);
  Sheet sheet;
  for (std::int64_t i = 0; i < claim.enumerated() + cases; ++i) {
    const bool small = i < claim.enumerated();
    Record record = case_record(claim, {}, small ? Phase::enumerate : Phase::sample, small ? i : i - claim.enumerated(),
                                seed, hash);
    if (judge(claim, record, variant, sheet) == Outcome::fails && shows(record))
      return falsifier = std::move(record), i + 1;
  }
  return -1;
}

/// Shrinks a failure, keeping its conclusion and what `keeps` asks.
Record shrink_failure(const Claim& claim, const Settings& settings, const Record& start, const Keeps& keeps,
                      std::int64_t budget, bool* exhausted = nullptr) {
  Sheet sheet;
  if (judge(claim, start, settings, sheet) != Outcome::fails) return start;
  const std::string kind = failing_conclusion(sheet);
  const Shrunk shrunk = shrink(
      start,
      [&](const Record& candidate) {
        try {
          return judge(claim, candidate, settings, sheet) == Outcome::fails && kind == failing_conclusion(sheet) &&
                 keeps(candidate);
        } catch (const std::exception&) {  // a candidate whose shape the claim cannot read is no instance
          return false;
        }
      },
      budget);
  if (exhausted) *exhausted = shrunk.exhausted;
  return shrunk.record;
}

struct Job {
  enum class Kind { block, planted, cover, experiment } kind;
  std::size_t reading = 0;
  Phase phase = Phase::replay;
  std::int64_t first = 0, last = 0;
  std::size_t planted = 0;
  int seed = 0;
};

class Campaign {
 public:
  Campaign(const Claim& claim, const std::vector<Record>& stored, const CampaignOptions& options)
      : claim_(claim), options_(options), replayed_(claim.zoo()), covers_(claim.covers()) {
    replayed_.insert(replayed_.end(), stored.begin(), stored.end());
    validate(claim);
    for (const Reading& reading : claim_.readings) settings_.push_back(settings_for(claim_, reading.name));
    plan();
  }

  ClaimResult run() {
    ClaimResult result = empty_result();
    run_jobs(result, 0, hunts_);
    for (const ReadingResult& reading : result.readings)
      fails_.push_back(reading.tally.count(Outcome::fails) > 0 || reading.cover.violation);
    run_jobs(result, hunts_, jobs_.size());
    plant_errors(result);
    for (std::size_t r = 0; r < result.readings.size(); ++r) conclude(result.readings[r], settings_[r]);
    return result;
  }

 private:
  void plan() {
    if (claim_.shape == Shape::open) return;
    if (claim_.shape == Shape::experiment) {
      for (std::size_t r = 0; r < claim_.readings.size(); ++r)
        jobs_.push_back({Job::Kind::experiment, r, Phase::sample, 0, 0, 0, 0});
    }
    for (std::size_t r = 0; claim_.shape != Shape::experiment && r < claim_.readings.size(); ++r) {
      plan_blocks(r, Phase::replay, static_cast<std::int64_t>(replayed_.size()));
      plan_blocks(r, Phase::enumerate, claim_.enumerated());
      if (claim_.draw) plan_blocks(r, Phase::edges, edges());
      plan_blocks(r, Phase::sample, options_.cases);
      if (shape(r) != Shape::exists) plan_blocks(r, Phase::search, searches(r), searches_per_block);
      for (std::size_t c = 0; c < covers_.size(); ++c)
        jobs_.push_back({Job::Kind::cover, r, Phase::replay, static_cast<std::int64_t>(c), 0, 0, 0});
    }
    hunts_ = jobs_.size();
    for (std::size_t p = 0; p < claim_.planted.size(); ++p) {
      for (int s = 0; s < options_.planted_seeds; ++s)
        jobs_.push_back({Job::Kind::planted, reading_of(claim_.planted[p]), Phase::sample, 0, 0, p, s});
    }
  }
  Shape shape(std::size_t reading) const { return shape_of(claim_, claim_.readings[reading].name); }
  std::int64_t edges() const { return options_.edges >= 0 ? options_.edges : options_.cases / 4; }
  /// At least one towards each regime, and one towards none.
  std::int64_t searches(std::size_t reading) const {
    if (options_.searches >= 0) return options_.searches;
    const auto targets = static_cast<std::int64_t>(regimes_of(claim_, settings_[reading])) + 1;
    return std::max(targets, options_.cases / 500);
  }
  void plan_blocks(std::size_t reading, Phase phase, std::int64_t cases) {
    plan_blocks(reading, phase, cases, options_.block);
  }
  void plan_blocks(std::size_t reading, Phase phase, std::int64_t cases, std::int64_t block) {
    for (std::int64_t first = 0; first < cases; first += block) {
      jobs_.push_back({Job::Kind::block, reading, phase, first, std::min(first + block, cases), 0, 0});
    }
  }
  std::size_t reading_of(const Planted& planted) const {
    for (std::size_t r = 0; r < claim_.readings.size(); ++r) {
      if (claim_.readings[r].name == planted.reading) return r;
    }
    return 0;
  }

  /// Jobs [first, last), booked into the result.
  void run_jobs(ClaimResult& result, std::size_t first, std::size_t last) {
    const auto progress = [&](std::size_t done) {
      if (options_.progress) options_.progress(first + done, jobs_.size());
    };
    const auto ticked = [&](std::size_t job, std::int64_t steps) {
      runs_[first + job] = steps;
      if (options_.ran)
        options_.ran(std::accumulate(runs_.begin(), runs_.end(), std::int64_t{0},
                                     [](std::int64_t sum, const auto& each) { return sum + each.second; }));
    };
    const auto task = [&](std::size_t i, const Tick& tick) {
      std::int64_t trials = 0;
      const TrialWatch watch([&] { tick(++trials); });
      return work(jobs_[first + i]).dump();
    };
    const auto answers = run_tasks(last - first, options_.jobs, task, progress, ticked,
                                   [&](std::size_t i) { return name_of(jobs_[first + i]); });
    for (std::size_t i = first; i < last; ++i) book(result, jobs_[i], parse_json(answers[i - first], "worker"));
  }
  /// For the message when the claim's own code throws in it, or its worker dies of it.
  std::string name_of(const Job& job) const {
    const std::string whose = "claim " + claim_.id;
    if (job.kind == Job::Kind::planted) return whose + ", planted error '" + claim_.planted[job.planted].name + "'";
    const std::string reading = whose + ", reading '" + claim_.readings[job.reading].name + "'";
    if (job.kind == Job::Kind::experiment) return reading;
    if (job.kind == Job::Kind::cover) return reading + ", cover " + std::to_string(job.first);
    return reading + ", " + to_string(job.phase) + " cases " + std::to_string(job.first) + " to " +
           std::to_string(job.last - 1);
  }
  Json work(const Job& job) const {
    if (job.kind == Job::Kind::block && job.phase == Phase::edges)
      return to_json(edge_block(claim_, settings_[job.reading], job.first, job.last, options_.seed));
    if (job.kind == Job::Kind::block && job.phase == Phase::search)
      return to_json(search_block(claim_, settings_[job.reading], job.first, job.last, options_));
    if (job.kind == Job::Kind::block)
      return to_json(
          judge_block(claim_, settings_[job.reading], replayed_, job.phase, job.first, job.last, options_.seed));
    if (job.kind == Job::Kind::cover)
      return to_json(
          cover(claim_, covers_[static_cast<std::size_t>(job.first)], settings_[job.reading], options_.cover_budget));
    if (job.kind == Job::Kind::experiment) return run_experiment(job);
    return claim_.shape == Shape::experiment ? hunt_by_chance(job) : hunt(job);
  }
  /// The readings share the experiment's error; the search for planted errors decides nothing about the claim and takes
  /// none.
  Chance chance(std::uint64_t seed) const {
    return {seed, options_.cases, split(claim_.chance, static_cast<std::int64_t>(claim_.readings.size())), false};
  }
  Json run_experiment(const Job& job) const {
    Json json = Json::array();
    for (const Comparison& each : claim_.experiment(settings_[job.reading], chance(options_.seed)))
      json.push_back(to_json(each));
    return json;
  }
  Json hunt_by_chance(const Job& job) const {
    Chance fresh = chance(fresh_seed(options_.seed, job.seed));
    fresh.stop_at_first_against = true;
    std::int64_t trials = 0;
    bool against = false;
    for (const Comparison& each : claim_.experiment(settings_for(claim_, claim_.planted[job.planted]), fresh)) {
      trials += each.trials + each.ties;
      against |= each.side == Comparison::Side::against;
    }
    return {{"after", against ? trials : -1}, {"falsifier", nullptr}};
  }
  /// Where the reading itself fails somewhere, only instances on which it holds show the error.
  Json hunt(const Job& job) const {
    const Settings variant = settings_for(claim_, claim_.planted[job.planted]);
    const Keeps shows = [&](const Record& record) {
      return !fails_[job.reading] || shows_error(claim_, record, variant);
    };
    Record falsifier;
    const std::int64_t after =
        first_refutation(claim_, variant, shows, options_.cases, fresh_seed(options_.seed, job.seed), falsifier);
    Json json = {{"after", after}, {"falsifier", nullptr}};
    if (after >= 0 && job.seed == 0)
      json["falsifier"] = to_json(shrink_failure(claim_, variant, falsifier, shows, options_.shrink_budget));
    return json;
  }

  ClaimResult empty_result() const {
    ClaimResult result{claim_.id, options_.seed, options_.cases, {}};
    for (const Reading& reading : claim_.readings) result.readings.emplace_back().reading = reading.name;
    for (const Planted& planted : claim_.planted)
      result.readings[reading_of(planted)].planted.push_back({planted.name, {}, {}});
    return result;
  }
  void book(ClaimResult& result, const Job& job, const Json& answer) const {
    ReadingResult& reading = result.readings[job.reading];
    if (job.kind == Job::Kind::block) return reading.tally.merge(tally_from_json(answer, "worker"));
    if (job.kind == Job::Kind::cover) return reading.cover.merge(cover_from_json(answer, "worker"));
    if (job.kind == Job::Kind::experiment) {
      for (const Json& each : answer) reading.comparisons.push_back(comparison_from_json(each, "worker"));
      return;
    }
    for (PlantedResult& planted : reading.planted) {
      if (planted.name != claim_.planted[job.planted].name) continue;
      planted.found_after.push_back(answer["after"].get<std::int64_t>());
      if (!answer["falsifier"].is_null()) planted.falsifier = record_from_json(answer["falsifier"], "worker");
    }
  }

  /// The errors that the engine plants by itself, one task for each reading.
  void plant_errors(ClaimResult& result) const {
    const auto alterable = [&](std::size_t r) { return shape(r) == Shape::for_all || shape(r) == Shape::eventually; };
    const auto task = [&](std::size_t r, const Tick&) {
      Json answer = Json::array();
      if (!alterable(r)) return answer.dump();
      for (const Alteration& each :
           alterations(claim_, settings_[r], pool_of(result.readings[r].tally, settings_[r]), {400, options_.seed}))
        answer.push_back(to_json(each));
      return answer.dump();
    };
    const auto answers = run_tasks(
        result.readings.size(), options_.jobs, task, {}, [](std::size_t, std::int64_t) {},
        [this](std::size_t r) { return "claim " + claim_.id + ", errors in '" + claim_.readings[r].name + "'"; });
    for (std::size_t r = 0; r < result.readings.size(); ++r) {
      for (const Json& each : parse_json(answers[r], "worker"))
        result.readings[r].alterations.push_back(alteration_from_json(each, "worker"));
    }
  }
  /// The first instances of every phase, and those that stood out.
  std::vector<Record> pool_of(const Tally& tally, const Settings& settings) const {
    const Aim aim(claim_, settings);
    const auto turns = static_cast<std::int64_t>(regimes_of(claim_, settings)) + 1;
    std::vector<Record> pool;
    for (const auto& extreme : {tally.tightest, tally.worst, tally.smallest}) {
      if (extreme) pool.push_back(extreme->record);
    }
    const auto add = [&](Phase phase, std::int64_t there, std::int64_t most) {
      std::int64_t step = std::max<std::int64_t>(1, there / most);
      while (std::gcd(step, turns) != 1) --step;  // or all of them would have the same turn at a regime
      for (std::int64_t i = 0; i < there && i / step < most; i += step)
        pool.push_back(aim.record(claim_, settings, replayed_, phase, i, options_.seed));
    };
    const std::int64_t pool_size = std::clamp(options_.cases / 10, smallest_pool, largest_pool);
    add(Phase::replay, static_cast<std::int64_t>(replayed_.size()), pool_size / 4);
    add(Phase::enumerate, claim_.enumerated(), pool_size / 2);
    add(Phase::sample, options_.cases, pool_size);
    return pool;
  }

  /// The first few instances inside the assumptions.
  std::vector<Record> accepted_instances(const Settings& settings) const {
    const Aim aim(claim_, settings);
    std::vector<Record> accepted;
    Sheet sheet;
    const auto look = [&](Phase phase, std::int64_t there) {
      for (std::int64_t i = 0; i < std::min(there, largest_pool) && accepted.size() < most_points; ++i) {
        Record record = aim.record(claim_, settings, replayed_, phase, i, options_.seed);
        const Outcome outcome = judge(claim_, record, settings, sheet);
        if (outcome == Outcome::holds || outcome == Outcome::fails) accepted.push_back(std::move(record));
      }
    };
    look(Phase::sample, claim_.draw ? options_.cases : 0);
    look(Phase::enumerate, claim_.enumerated());
    look(Phase::replay, static_cast<std::int64_t>(replayed_.size()));
    return accepted;
  }

  void conclude(ReadingResult& reading, const Settings& settings) const {
    if (reading.tally.accepted() > 0) reading.domains = domains_at(claim_, accepted_instances(settings), settings);
    if (!covers_.empty()) reading.cover.reach = reach_of(claim_, covers_, settings);
    reading.tally.grid.whole = grid_is_whole(claim_, settings);
    if (reading.cover.violation) reading.tally.merge(judge_violation(*reading.cover.violation, settings));
    const Shape judged_as = shape_of(claim_, reading.reading);
    if (judged_as == Shape::order) judge_family(reading, settings);
    // Of a family its last member is shown: nothing is to be shrunk, and no single instance is worse than another.
    if (!reading.family && judged_as != Shape::exists && reading.tally.smallest) {
      reading.smallest = counterexample(*reading.tally.smallest, settings, true);
      // Where the smallest sits on a boundary and says nothing about densities, the smallest that does is worth more.
      if (reading.smallest->spread.numerator == 0 && reading.tally.dense)
        reading.smallest = counterexample(*reading.tally.dense, settings, true, true);
      reading.worst = counterexample(*reading.tally.worst, settings, false);
    }
    reading.identity = check_identity(claim_, settings, options_.seed);
    reading.verdict = verdict_of(claim_, reading);
  }
  /// Every member must fail. Shown is the last one, which a claim makes a telling one: a member with small
  /// constants proves nothing by itself.
  void judge_family(ReadingResult& reading, const Settings& settings) const {
    Sheet sheet;
    bool fails = claim_.enumerated() > 0 && !claim_.family.empty();
    for (std::int64_t i = 0; fails && i < claim_.enumerated(); ++i) {
      const Record member = claim_.enumerate(i);
      fails = judge(claim_, member, settings, sheet) == Outcome::fails;
      if (fails && !reading.family_of_atoms && !claim_.atoms_allowed && has_atoms(member))
        reading.family_of_atoms = largest_spread(claim_, member, settings).numerator == 0;
    }
    reading.family = fails;
    reading.family_of_atoms &= fails;
    if (!fails) return;
    const std::int64_t last = claim_.enumerated() - 1;
    judge(claim_, claim_.enumerate(last), settings, sheet);
    reading.smallest =
        counterexample({tightness(sheet), {Phase::enumerate, last}, failing_conclusion(sheet), claim_.enumerate(last)},
                       settings, false);
  }
  Tally judge_violation(const Record& record, const Settings& settings) const {
    Bookkeeper books(claim_, settings);
    books.book(record, {Phase::enumerate, -1});
    return books.tally();
  }
  Counterexample counterexample(const Extreme& extreme, const Settings& settings, bool shorten,
                                bool twin = false) const {
    Counterexample example{extreme.record, extreme.conclusion, extreme.margin, extreme.address, {0, 1}, true};
    Sheet sheet;
    if (shorten)
      example.record = shrink_failure(
          claim_, settings, extreme.record,
          [&](const Record& candidate) { return !twin || twin_fails(claim_, candidate, settings, sheet); },
          options_.shrink_budget, &example.shrunk_to_the_end);
    judge(claim_, example.record, settings, sheet);
    example.margin = tightness(sheet);
    example.conclusion = failing_conclusion(sheet);
    example.spread = largest_spread(claim_, example.record, settings);
    return example;
  }

  const Claim& claim_;
  const CampaignOptions& options_;
  std::vector<Record> replayed_, covers_;
  std::vector<Settings> settings_;
  std::vector<Job> jobs_;
  std::size_t hunts_ = 0;                     // the first job that hunts a planted error
  std::vector<bool> fails_;                   // by reading: it failed on some instance
  std::map<std::size_t, std::int64_t> runs_;  // random runs of each job so far
};

}  // namespace

Tally judge_block(const Claim& claim, const Settings& settings, const std::vector<Record>& replayed, Phase phase,
                  std::int64_t first, std::int64_t last, std::uint64_t seed) {
  const std::string& id = claim.id;
  const Aim aim(claim, settings);
  Bookkeeper books(claim, settings);
  for (std::int64_t i = first; i < last; ++i) {
    const auto seen = [&] { return seen_at(settings, phase, i, seed); };
    Record record;
    try {
      record = aim.record(claim, settings, replayed, phase, i, seed);
      books.book(record, {phase, i});
    } catch (const ClaimError& reason) {
      throw ClaimError("claim " + id, reason.reason + seen() + ")");
    } catch (const std::exception& reason) {
      throw ClaimError("claim " + id, reason.what() + seen() + ": " + to_json(record).dump() + ")");
    }
  }
  return std::move(books.tally());
}

Fraction largest_spread(const Claim& claim, const Record& record, Settings settings) {
  if (!has_atoms(record) || claim.atoms_allowed) return {0, 1};
  Sheet sheet;
  for (std::int64_t denominator = 10; denominator <= 100'000'000; denominator *= 10) {
    settings.spread = fraction(1, denominator);
    if (judge(claim, record, settings, sheet) == Outcome::fails) return settings.spread;
  }
  return {0, 1};
}

ClaimResult run_campaign(const Claim& claim, const std::vector<Record>& stored, const CampaignOptions& options) {
  return Campaign(claim, stored, options).run();
}

}  // namespace lakatos

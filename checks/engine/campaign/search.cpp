#include "checks/engine/campaign/search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlopt.hpp>

#include "checks/engine/campaign/ascent.hpp"
#include "checks/engine/instance/edges.hpp"
#include "checks/engine/instance/enrich.hpp"
#include "checks/engine/instance/moves.hpp"
#include "checks/engine/judge/margins.hpp"

namespace lakatos {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t most_variables = 24;

/// Inside the assumptions first (violation 0), then the least turn.
struct Value {
  double violation = infinity, turn = infinity;
  friend bool operator<(const Value& a, const Value& b) {
    return a.violation != b.violation ? a.violation < b.violation : a.turn < b.turn;
  }
};

/// The numbers and entries of an instance as one point of R^n, and back. Short fractions for numbers, a fixed fine
/// denominator for entries.
class Chart {
 public:
  explicit Chart(const Record& record) : base_(record) {
    for (const auto& [name, field] : base_.fields()) std::visit([this](const auto& value) { read(value); }, field);
  }
  const std::vector<double>& origin() const { return origin_; }
  Record at(const std::vector<double>& point) const {
    Record record = base_;
    std::size_t next = 0;
    for (auto& [name, field] : record.fields()) std::visit([&](auto& value) { write(value, point, next); }, field);
    return record;
  }

 private:
  static constexpr std::int64_t grid = 1 << 16;
  void read(const Fraction& value) { origin_.push_back(to_double(value)); }
  void read(const VectorField& field) {
    for (const std::int64_t entry : field.entries)
      origin_.push_back(static_cast<double>(entry) / static_cast<double>(field.denominator));
  }
  void read(const LawField& law) {
    if (!law.gaussian) read(VectorField{law.denominator, law.entries});
  }
  void read(std::int64_t) {}
  void read(const Box&) {}

  static void write(Fraction& value, const std::vector<double>& point, std::size_t& next) {
    const double x = point[next++], size = std::fabs(x);
    if (size > 1e-9 && size < 1e9) value = short_fraction(x, 20);
  }
  static void write(std::int64_t& denominator, std::vector<std::int64_t>& entries, const std::vector<double>& point,
                    std::size_t& next) {
    denominator = grid;
    for (std::int64_t& entry : entries)
      entry =
          static_cast<std::int64_t>(std::clamp(std::nearbyint(point[next++] * static_cast<double>(grid)), -1e12, 1e12));
  }
  static void write(VectorField& field, const std::vector<double>& point, std::size_t& next) {
    write(field.denominator, field.entries, point, next);
    reduce(field);
  }
  static void write(LawField& law, const std::vector<double>& point, std::size_t& next) {
    if (law.gaussian) return;
    write(law.denominator, law.entries, point, next);
    reduce(law);
  }
  static void write(std::int64_t&, const std::vector<double>&, std::size_t&) {}
  static void write(Box&, const std::vector<double>&, std::size_t&) {}

  const Record& base_;
  std::vector<double> origin_;
};

/// The statement that slacks are measured against: one constant doubled.
std::vector<Settings> references(const Claim& info, const Settings& settings) {
  std::vector<Settings> found;
  for (const Constant& constant : info.constants) {
    Fraction value = constant.printed;
    for (const auto& [name, turned] : settings.turned) {
      if (name == constant.name) value = turned;
    }
    Settings reference = settings;
    std::erase_if(reference.turned, [&](const auto& turned) { return turned.first == constant.name; });
    reference.turned.emplace_back(
        constant.name, value.numerator == 0 ? fraction(1) : fraction(2 * value.numerator, value.denominator));
    found.push_back(std::move(reference));
  }
  return found;
}

class Searcher {
 public:
  using Start = std::function<Record(std::int64_t)>;
  Searcher(const Claim& claim, const Settings& settings, const Start& start, std::uint64_t seed,
           const SearchOptions& options)
      : claim_(claim),
        settings_(aimed(settings, options)),
        references_(references(claim, settings)),
        start_(start),
        source_(seed),
        options_(options) {}

  Found run() {
    while (!over(options_.evaluations / 2)) step();
    const bool recorded = climb();
    if (recorded) climb_sizes();
    while (!over(options_.evaluations * 3 / 4)) step();
    if (recorded) climb();
    else if (options_.optimiser && climbable()) optimise(best_.record);
    while (!over(options_.evaluations)) step();
    result_.record = best_.record;
    result_.turn = best_.value.turn;
    return std::move(result_);
  }

 private:
  struct Kept {
    Record record;
    Value value;
  };
  static constexpr std::size_t most_kept = 6;
  static constexpr std::size_t longest = 64, most_steps = 20'000, most_entries = 200;

  static Settings aimed(Settings settings, const SearchOptions& options) {
    settings.regimes = options.regime > 0;
    return settings;
  }
  bool climbable() const { return best_.value.violation == 0 && std::isfinite(best_.value.turn); }
  /// False where the statement cannot be recorded, or there is nothing to start from.
  bool climb() {
    if (!options_.gradients || !climbable()) return false;
    const auto trial = [](const Value& value) {
      return Tried{value.violation == 0, value.turn == -infinity, value.violation == 0 ? value.turn : value.violation};
    };
    const auto judged = [&](const Record& record) -> std::optional<Tried> {
      if (over(options_.evaluations)) return {};
      return trial(evaluate(record));
    };
    const Record start = best_.record;
    AscentOptions ascent;
    ascent.weights = options_.weights;
    if (!ascend(claim_, settings_, start, trial(best_.value), judged, source_, ascent)) return false;
    kept_.back() = {best_.record, best_.value};
    sort();
    return true;
  }

  /// A larger instance, where the work grows at most like the fourth power of the length. Measured on the recorded
  /// steps: a statement that cannot be recorded does not grow.
  Record grown(const Record& record) {
    if (has_law(record)) return grown_law(record);
    Record longer = lengthened(record, source_, longest);
    if (longer == record) return longer;
    Source one(0);
    return affordable(record, lengthened(record, one, length_of(record) + 1), length_of(record)) ? longer : record;
  }
  Record grown_law(const Record& record) {
    const bool patches = source_.chance(1, 2), vectors = source_.chance(1, 2);
    const LawSizes how{patches, true, vectors || !patches};
    if (!drawn_.lets(record, how)) return record;
    Record larger = resized(record, how, most_entries);
    return larger == record || !affordable(record, larger, 1) ? record : larger;
  }
  static bool has_law(const Record& record) {
    return std::any_of(record.fields().begin(), record.fields().end(),
                       [](const auto& field) { return std::holds_alternative<LawField>(field.second); });
  }
  bool affordable(const Record& record, const Record& larger, std::size_t length) const {
    const auto steps = [&](const Record& r) {
      const std::optional<Margins> margins = Margins::of(claim_, r, settings_, most_steps);
      return margins ? static_cast<double>(margins->steps()) : 0.0;
    };
    const double now = steps(record), next = now > 0 ? steps(larger) : 0;
    return next > 0 && next <= now * std::pow(1 + 1 / static_cast<double>(length), 4) + 50;
  }
  static std::size_t length_of(const Record& record) {
    std::size_t most = 1;
    for (const auto& [name, field] : record.fields()) {
      if (const auto* vector = std::get_if<VectorField>(&field)) most = std::max(most, vector->entries.size());
    }
    return most;
  }

  /// A larger instance takes the place of what it grew from unless it is better for the claim.
  void grow(Kept& parent) {
    Record larger = grown(parent.record);
    if (larger == parent.record) return sample();
    Kept best = fitted(parent.record, std::move(larger));
    if (!(parent.value < best.value)) parent = std::move(best), sort();
  }
  /// Judged as it is, or, where it breaks an assumption, with the vectors that got longer scaled back to its boundary.
  Kept fitted(const Record& from, Record larger) {
    Kept best{larger, evaluate(larger)};
    constexpr std::int64_t parts = 64;
    if (best.value.violation == 0 || has_law(larger)) return best;
    std::int64_t inside = 0, outside = parts;
    while (outside - inside > 1 && !over(options_.evaluations)) {
      const std::int64_t middle = (inside + outside) / 2;
      Record candidate = scaled_where_longer(from, larger, middle, parts);
      const Value value = evaluate(candidate);
      (value.violation == 0 ? inside : outside) = middle;
      if (value < best.value) best = {std::move(candidate), value};
    }
    return best;
  }
  static Record scaled_where_longer(const Record& from, const Record& larger, std::int64_t up, std::int64_t down) {
    Record result = larger;
    for (std::size_t f = 0; f < larger.fields().size(); ++f) {
      auto* vector = std::get_if<VectorField>(&result.fields()[f].second);
      if (!vector || vector->entries.size() <= std::get<VectorField>(from.fields()[f].second).entries.size()) continue;
      const std::int64_t most = (std::int64_t{1} << 56) / down;
      const auto large = [&](std::int64_t entry) { return std::llabs(entry) > most; };
      if (vector->denominator > most || std::any_of(vector->entries.begin(), vector->entries.end(), large)) continue;
      for (std::int64_t& entry : vector->entries) entry *= up;
      vector->denominator *= down;
      reduce(*vector);
    }
    return result;
  }
  /// The ladder of lengths: the best instance with its last entries repeated, as long as that makes it worse.
  void climb_sizes() {
    while (climbable() && !over(options_.evaluations * 3 / 4)) {
      const Kept from = best_;
      Record longer = repeated(from.record, 2, longest);
      if (longer == from.record || !affordable(from.record, longer, 1)) return;
      const Kept best = fitted(from.record, std::move(longer));
      if (!(best.value < from.value)) return;
      kept_.back() = best;
      sort();
    }
  }

  /// Whole numbers that are too large to be sizes.
  static bool is_word(std::int64_t value) { return std::llabs(value) > 100'000; }
  static bool has_words(const Record& record) {
    return std::any_of(record.fields().begin(), record.fields().end(), [](const auto& field) {
      if (const auto* whole = std::get_if<std::int64_t>(&field.second)) return is_word(*whole);
      const auto* vector = std::get_if<VectorField>(&field.second);
      return vector && vector->denominator == 1 && std::any_of(vector->entries.begin(), vector->entries.end(), is_word);
    });
  }
  struct Place {
    Coordinate at;
    double slope;  // of the slack
  };
  /// The whole entries that the conclusion hangs on, the one that matters most first.
  static std::vector<Place> places_of(const Record& record, Margins& margins, const Margin& conclusion) {
    const std::vector<double> gradient = margins.gradient(conclusion);
    std::vector<Place> places;
    for (std::size_t i = 0; i < gradient.size(); ++i) {
      const Coordinate& each = margins.coordinates()[i];
      const auto* vector = std::get_if<VectorField>(&record.fields()[each.field].second);
      if (vector && vector->denominator == 1 && gradient[i] != 0 && std::isfinite(gradient[i]))
        places.push_back({each, gradient[i]});
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return std::fabs(a.slope) > std::fabs(b.slope); });
    return places;
  }
  static std::int64_t& entry_at(Record& record, const Coordinate& at) {
    return std::get<VectorField>(record.fields()[at.field].second).entries[at.index];
  }
  /// Next to a tie: each entry goes to the whole number at which the conclusion just holds, and the one beyond is
  /// tried. Slacks are exact, slopes those of one recording.
  void tie(Kept& parent) {
    std::optional<Margins> margins = Margins::of(claim_, parent.record, settings_, most_steps);
    std::optional<double> slack = exact_slack(claim_, parent.record, settings_);
    if (!margins || margins->conclusions().empty() || !slack || parent.value.violation > 0) return sample();
    Kept now = parent;
    for (const Place& place : places_of(parent.record, *margins, margins->conclusions().front())) {
      const auto with = [&](std::int64_t value) {
        Record record = now.record;
        entry_at(record, place.at) = value;
        return record;
      };
      // A slope is a double: a long way is not gone to its end at once, but once more from where it led.
      for (int pass = 0; pass < 2 && !over(options_.evaluations); ++pass) {
        const std::int64_t here = entry_at(now.record, place.at), least = std::min<std::int64_t>(here, 0);
        const double all = std::trunc(*slack / place.slope), way = std::fabs(all) > 1e4 ? all * (1 - 1e-6) : all;
        if (way == 0 || !(std::fabs(way) < 1e15)) break;
        Record candidate = with(std::max<std::int64_t>(least, here - std::llround(way)));
        const std::optional<double> next = exact_slack(claim_, candidate, settings_);
        const Value value = evaluate(candidate);
        if (value.violation > 0 || !next || !(*next >= 0 && *next < *slack)) break;
        slack = next, now = {std::move(candidate), value};
      }
      if (!over(options_.evaluations)) evaluate(with(entry_at(now.record, place.at) + (place.slope > 0 ? -1 : 1)));
    }
    if (!(parent.value < now.value)) parent = std::move(now), sort();
  }

  bool over(std::int64_t until) const { return result_.judged >= until || result_.outcome == Outcome::fails; }

  void step() {
    const bool astray = options_.regime > 0 && !kept_.empty() && kept_.front().value.violation > 0;
    if (kept_.size() < 2 || source_.chance(2, 5) || astray) return sample();
    Kept& parent = kept_[std::min(source_.below(kept_.size()), source_.below(kept_.size()))];
    if (source_.chance(1, 24)) return push(parent);
    if (options_.gradients && source_.chance(1, 24)) return grow(parent);
    if (options_.gradients && has_words(parent.record) && source_.chance(1, 16)) return tie(parent);
    Record child = moved(parent.record, source_);
    while (source_.chance(1, 3)) child = moved(child, source_);
    const Value value = evaluate(child);
    if (!(parent.value < value)) parent = {std::move(child), value}, sort();
  }
  void sample() {
    Record record = start_(samples_++);
    drawn_.add(record);
    const Value value = evaluate(record);
    if (kept_.size() < most_kept) kept_.push_back({std::move(record), value});
    else if (value < kept_.back().value) kept_.back() = {std::move(record), value};
    sort();
  }
  void sort() {
    std::stable_sort(kept_.begin(), kept_.end(), [](const Kept& a, const Kept& b) { return a.value < b.value; });
  }

  /// One number goes up or down until just before an assumption breaks: where an assumption matters most.
  void push(const Kept& from) {
    std::vector<std::size_t> numbers;
    for (std::size_t f = 0; f < from.record.fields().size(); ++f) {
      if (const auto* number = std::get_if<Fraction>(&from.record.fields()[f].second); number && number->numerator != 0)
        numbers.push_back(f);
    }
    if (numbers.empty()) return sample();
    const std::size_t f = source_.pick(numbers);
    const double x = to_double(std::get<Fraction>(from.record.fields()[f].second));
    double inside = 1, outside = source_.chance(1, 2) ? 8 : 0.125;
    Kept best = from;
    for (int halvings = 0; halvings < 10 && !over(options_.evaluations); ++halvings) {
      const double factor = std::sqrt(inside * outside), size = std::fabs(x * factor);
      if (!(size > 1e-9 && size < 1e9)) break;
      Record candidate = from.record;
      candidate.fields()[f].second = short_fraction(x * factor, 12);
      const Value value = evaluate(candidate);
      (value.violation == 0 ? inside : outside) = factor;
      if (value < best.value) best = {std::move(candidate), value};
    }
    Kept& worst = kept_.back();
    if (best.value < worst.value) worst = std::move(best), sort();
  }

  /// Judges a candidate, and remembers the best one met.
  Value evaluate(const Record& record) {
    ++result_.judged;
    Value value;
    Outcome outcome = Outcome::outside;
    try {
      outcome = judge(claim_, record, settings_, sheet_);
      value = value_of(outcome, record);
    } catch (const std::exception&) {  // a shape that the claim cannot read is no instance
    }
    if (value < best_.value || result_.judged == 1) {
      best_ = {record, value};
      result_.outcome = outcome;
      result_.margin = tightness(sheet_);
    }
    return value;
  }
  Value value_of(Outcome& outcome, const Record& record) {
    if (outcome == Outcome::fails || outcome == Outcome::holds) {
      if (const double missing = still_met(record); missing > 0)
        return outcome = Outcome::outside, Value{missing, infinity};
      ++result_.counted;
      result_.reached.widen(sizes_of(record));
    }
    if (outcome == Outcome::fails) return {0, -infinity};
    if (outcome == Outcome::holds && !aimed_at()) return {1e-3, infinity};
    if (outcome == Outcome::trivial || outcome == Outcome::undefined) return {0.001, infinity};
    const double violation = violation_of(sheet_);
    if (outcome == Outcome::outside || violation > 0) return {std::fmax(violation, 1e-6), infinity};
    return {0, turn_of(record, tightness(sheet_))};
  }
  /// Does the instance on the sheet lie in the regime that the search aims at?
  bool aimed_at() const {
    if (options_.regime == 0) return true;
    return options_.regime <= sheet_.regimes.size() && sheet_.regimes[options_.regime - 1].truth == Truth::yes;
  }
  /// How far the assumption that is to be violated still is from being so; 0 when it is, or when none is.
  double still_met(const Record& record) {
    if (options_.violated.empty()) return 0;
    judge(claim_, record, *options_.printed, scratch_);
    for (const Finding& finding : scratch_.findings) {
      if (options_.violated != finding.name) continue;
      return finding.truth == Truth::no ? 0
                                        : 1e-4 * (std::isnan(finding.margin) ? 1 : 0.01 + std::fmax(0, finding.margin));
    }
    return 1e-4;
  }
  static double violation_of(const Sheet& sheet) {
    double sum = 0;
    for (const Finding& finding : sheet.findings) {
      if (!finding.conclusion && finding.truth == Truth::no)
        sum += std::isnan(finding.margin) ? 1 : std::fmin(1, std::fmax(0, -finding.margin));
    }
    return sum;
  }
  double turn_of(const Record& record, double margin) {
    if (std::isnan(margin)) return infinity;
    if (references_.empty()) return margin;
    if (reference_ == nullptr) choose_reference(record, margin);
    const double gap = std::fabs(margin - slack(record, *reference_));
    return std::isfinite(gap) && gap > 0 ? margin / gap : 1e6 * (1 + margin);
  }
  double slack(const Record& record, const Settings& settings) {
    judge_at(claim_, record, settings, scratch_, Level::screen);
    return tightness(scratch_);
  }
  void choose_reference(const Record& record, double margin) {
    reference_ = &references_.back();
    for (const Settings& reference : references_) {
      const double other = slack(record, reference);
      if (std::isfinite(other) && other != margin) return void(reference_ = &reference);
    }
  }

  void optimise(const Record base) {
    const Chart chart(base);
    const std::vector<double>& origin = chart.origin();
    if (origin.empty() || origin.size() > most_variables) return;
    const auto objective = [&](const std::vector<double>& point) {
      if (over(options_.evaluations)) throw nlopt::forced_stop();
      const Value value = evaluate(chart.at(point));
      return value.violation > 0 ? 1e3 * (1 + std::fmin(value.violation, 1e3)) : std::clamp(value.turn, -1e3, 1e3);
    };
    nlopt::opt simplex(nlopt::LN_SBPLX, static_cast<unsigned>(origin.size()));
    simplex.set_min_objective(call<decltype(objective)>, const_cast<void*>(static_cast<const void*>(&objective)));
    simplex.set_maxeval(static_cast<int>(options_.evaluations / 5));
    std::vector<double> steps, point = origin;
    for (const double x : origin) steps.push_back(std::fmax(std::fabs(x), 0.01) * 0.05);
    simplex.set_initial_step(steps);
    double least = 0;
    try {
      simplex.optimize(point, least);
    } catch (const std::exception&) {  // stopped by us, or by round-off: what it met is kept
    }
  }
  template <class Objective>
  static double call(const std::vector<double>& point, std::vector<double>&, void* data) {
    return (*static_cast<const Objective*>(data))(point);
  }

  const Claim& claim_;
  const Settings settings_;
  const std::vector<Settings> references_;
  const Settings* reference_ = nullptr;
  const Start& start_;
  Source source_;
  const SearchOptions& options_;
  std::int64_t samples_ = 0;
  Survey drawn_;
  std::vector<Kept> kept_;
  Kept best_;
  Sheet sheet_, scratch_;
  Found result_;
};

}  // namespace

std::size_t regimes_of(const Claim& claim, const Settings& settings) {
  return print_statement(claim, settings).regimes.size();
}

Found search(const Claim& claim, const Settings& settings, const std::function<Record(std::int64_t)>& start,
             std::uint64_t seed, const SearchOptions& options) {
  return Searcher(claim, settings, start, seed, options).run();
}

}  // namespace lakatos

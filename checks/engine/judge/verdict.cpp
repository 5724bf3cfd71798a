#include "checks/engine/judge/verdict.hpp"

#include <algorithm>

namespace lakatos {
namespace {

constexpr double least_informative = 0.10;  // share of accepted instances on which a nearest planted error fails
constexpr double most_undecided = 0.01;     // share of instances inside the assumptions that no level decided
constexpr std::int64_t least_accepted = 100;

double share(std::int64_t part, std::int64_t whole) {
  return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

std::string missed(const std::vector<PlantedResult>& planted) {
  for (const PlantedResult& error : planted) {
    if (!error.caught()) return error.name;
  }
  return "";
}

Verdict refuted(const Claim& info, const ReadingResult& result) {
  const bool twin = result.smallest && (result.smallest->spread.numerator != 0);
  const bool no_law = result.smallest && std::none_of(result.smallest->record.fields().begin(),
                                                      result.smallest->record.fields().end(), [](const auto& field) {
                                                        const LawField* law = std::get_if<LawField>(&field.second);
                                                        return law && !law->gaussian;
                                                      });
  if (twin)
    return {"refuted", "exact",
            "an exact counterexample, and every law with a density on small boxes around its atoms fails too"};
  if (no_law || info.atoms_allowed) return {"refuted", "exact", "an exact counterexample"};
  return {"refuted", "exact, for laws with atoms",
          "an exact counterexample whose law has atoms; no density twin was certified"};
}

/// A proof when every conclusion of the reading is an identity that vanishes and every planted error was caught, in the
/// identity and in samples.
Verdict by_identity(const ReadingResult& result) {
  const IdentityResult& identity = result.identity;
  const bool power =
      identity.missed.empty() && missed(result.planted).empty() && (result.planted.empty() || !identity.caught.empty());
  if (!identity.holds() || !identity.whole || !power) return {};
  return {"holds", "identity",
          "polynomial identities (" + identity.over + "), zero at " + std::to_string(identity.trials) +
              " random points for each of " + std::to_string(identity.patterns) +
              " patterns modulo random primes of 61 bits; a false one passes with probability at most 2^-" +
              std::to_string(identity.bits)};
}

/// The verdict on a claim about orders: only a family refutes it, and no number of instances confirms it.
Verdict order(const Claim& info, const ReadingResult& result) {
  if (result.family) return {"refuted", result.family_of_atoms ? "family, for laws with atoms" : "family", info.family};
  if (result.smallest) return {"undecided", "", "fails for particular constants, which refutes no claim about orders"};
  return {"undecided", "", "no family that refutes it was found, and instances do not confirm it"};
}

/// Was every instance of the claim's grid judged once in this campaign, and decided?
bool every_one_decided(const Grid& grid, const GridTally& tally) {
  const auto count = [&](Outcome outcome) { return tally.outcomes[static_cast<std::size_t>(outcome)]; };
  const std::int64_t decided = count(Outcome::outside) + count(Outcome::trivial) + count(Outcome::holds);
  const std::int64_t others = count(Outcome::fails) + count(Outcome::undecided) + count(Outcome::undefined);
  return tally.judged.is_all_below(grid.size()) && decided == grid.size() && others == 0 && count(Outcome::holds) > 0;
}

/// Is every planted error false on some instance of the grid? The search for them begins there, whatever the seed. An
/// informative share says nothing here: that most instances of an enumeration are easy takes nothing from it.
bool grid_has_power(const Grid& grid, const std::vector<PlantedResult>& planted) {
  return std::all_of(planted.begin(), planted.end(), [&](const PlantedResult& error) {
    return error.caught() && std::all_of(error.found_after.begin(), error.found_after.end(),
                                         [&](std::int64_t cases) { return cases <= grid.size(); });
  });
}

/// "all 81 instances with a = 1 ... 9; b = 1 ... 9 judged, 45 of them inside the assumptions: none fails"
std::string every_one(const Grid& grid, const GridTally& tally) {
  const auto inside = tally.outcomes[static_cast<std::size_t>(Outcome::holds)] +
                      tally.outcomes[static_cast<std::size_t>(Outcome::trivial)];
  return "all " + std::to_string(grid.size()) + " instances with " + grid.words() + " judged, " +
         std::to_string(inside) + " of them inside the assumptions: none fails";
}

/// From an enumeration that leaves nothing out; empty when it does not carry a verdict. An instance off the grid that
/// some phase met inside the assumptions, or could not decide, shows that the grid is not all.
Verdict by_grid(const Grid& grid, const ReadingResult& result) {
  const GridTally& tally = result.tally.grid;
  if (!every_one_decided(grid, tally) || !grid_has_power(grid, result.planted)) return {};
  if (tally.strays > 0 && (tally.whole || !grid.finite.empty()))
    return {"undecided", "",
            "the space was said to be finite (" + grid.finite +
                "), but an instance off its grid met the assumptions or could not be decided"};
  if (!tally.whole) return {"survives", "enumerated", every_one(grid, tally)};
  return {"holds", "complete", every_one(grid, tally) + ". No other instance exists: " + grid.finite};
}

/// Why nothing that was planted can show anything: no error by hand, none of another reading that was caught here, no
/// constant that was caught at any turn, and no word on why. Empty where there is one of these. It is asked of every
/// verdict that speaks for a claim, a proof too: what no error can break may say nothing.
std::string nothing_planted(const Claim& info, const ReadingResult& result) {
  const bool turned = std::any_of(result.alterations.begin(), result.alterations.end(), [](const Alteration& error) {
    return error.kind == Alteration::Kind::constant && error.has_power();
  });
  if (turned || !result.planted.empty() || !result.tally.caught.empty() || !info.no_planted.empty()) return "";
  return "nothing shows that the campaign has power: no error was planted, and the claim does not say why";
}

/// The constant that the engine turned; none for errors of other kinds.
const Constant* turned_constant(const Claim& info, const Alteration& error) {
  const auto constant = std::find_if(info.constants.begin(), info.constants.end(),
                                     [&](const Constant& each) { return each.name == error.name; });
  return error.kind == Alteration::Kind::constant && constant != info.constants.end() ? &*constant : nullptr;
}

/// Why the engine's own errors leave the reading without power; empty where they do not. Every constant that a
/// conclusion hangs on must be caught at some turn, unless the claim says why none can be.
std::string without_power(const Claim& info, const ReadingResult& result) {
  std::string idle;
  for (const Alteration& error : result.alterations) {
    const Constant* constant = turned_constant(info, error);
    if (constant && error.concludes && !error.has_power() && constant->idle.empty())
      idle += (idle.empty() ? "'" : ", '") + error.name + "'";
  }
  return idle.empty() ? ""
                      : "the campaign has no power on " + idle + ": no turn up to 4096-fold makes an instance fail";
}

/// Is `value` further than a factor of four from what is printed, or on the other side of 0?
bool is_far(const Fraction& printed, const Fraction& value) {
  const double ratio = to_double(value) / to_double(printed);
  return !(ratio > 0.25 && ratio < 4);
}

/// "; only far turns are caught of 'rate.cross' (6: first at -20)": constants of a conclusion that little is known of.
std::string weakly_tested(const Claim& info, const ReadingResult& result) {
  std::string names;
  for (const Alteration& error : result.alterations) {
    const Constant* constant = turned_constant(info, error);
    if (!constant || !error.concludes) continue;
    const Fraction& printed = constant->printed;
    const auto near = [&](const std::optional<Fraction>& value) { return value && !is_far(printed, *value); };
    if (!error.has_power() || printed.numerator == 0 || near(error.below) || near(error.above)) continue;
    const Fraction& first = error.above ? *error.above : *error.below;
    names += (names.empty() ? "'" : ", '") + error.name + "' (" + to_string(printed) + ": first at " +
             to_string(first) + ")";
  }
  return names.empty() ? "" : "; only far turns are caught of " + names;
}

/// A regime in which too few of the accepted instances lie; empty where there is none.
std::string thin_regime(const Tally& tally) {
  for (const auto& [name, count] : tally.regimes) {
    const std::int64_t all = count.inside + count.outside + count.open;
    if (all == 0 || share(count.inside, all) >= to_double(count.least)) continue;
    return "hardly reached: " + std::to_string(count.inside) + " of " + std::to_string(all) +
           " accepted instances lie where it is hard ('" + name + "'), less than " + to_string(count.least);
  }
  return "";
}

/// From a proof on every box; empty when it does not carry a verdict. It is a proof of the claim only where nothing
/// outside the boxes meets the assumptions, which the engine found in the statement itself.
Verdict by_cover(const ReadingResult& result) {
  const CoverResult& cover = result.cover;
  if (!cover.complete() || !missed(result.planted).empty()) return {};
  const std::string proved = "proved by branch and bound for " + cover.reach.words;
  if (cover.reach.whole) return {"holds", "covered", proved + "; nothing else meets the assumptions"};
  return {"survives", "covered", proved + "; the assumptions allow more than these"};
}

/// The planted errors that fail on none of the accepted instances.
std::string without_effect(const ReadingResult& result) {
  std::string names;
  for (const PlantedResult& error : result.planted) {
    if (!error.caught() && !result.tally.caught.contains(error.name))
      names += (names.empty() ? "'" : ", '") + error.name + "'";
  }
  return names.empty() ? ""
                       : "; " + names + " on none at all: too few cases, or a name that the statement does not use";
}

/// Does some constant of a conclusion, turned by the engine to a value that is not far, fail on one instance in ten?
bool turned_on_a_tenth(const Claim& info, const ReadingResult& result) {
  return std::any_of(result.alterations.begin(), result.alterations.end(), [&](const Alteration& error) {
    const Constant* constant = turned_constant(info, error);
    return constant && error.concludes && error.tenth && !is_far(constant->printed, *error.tenth);
  });
}

/// Why too few instances could have shown an error; empty where enough could. They are counted by the nearest errors
/// that were caught: on far ones easy instances fail too. Where none of the claim's errors was caught in this reading,
/// the engine's own nearest turns stand in for them.
std::string too_easy(const Claim& info, const ReadingResult& result) {
  const Tally& tally = result.tally;
  if (share(tally.near, tally.accepted()) >= least_informative) return "";
  if (result.planted.empty() && tally.caught.empty() &&
      (turned_on_a_tenth(info, result) || (info.planted.empty() && !info.no_planted.empty())))
    return "";
  return "too few informative instances: on fewer than one in ten does one of the nearest planted errors fail" +
         without_effect(result);
}

/// Which assumptions exclude each other, as far as the cases show.
std::string never_together(const Tally& tally) {
  const std::vector<std::string> names = clash(tally);
  if (names.empty()) return "";
  std::string text = ": in " + std::to_string(tally.total()) + " cases ";
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "'" : i + 1 == names.size() ? "' and '" : "', '") + names[i];
  return text + (names.size() == 1 ? "' was never met" : "' were never met together");
}

/// Why no instance counts. That one met all assumptions is said only of those that were decided.
std::string nothing_accepted(const Tally& tally) {
  if (const std::int64_t open = tally.count(Outcome::undecided); open > 0)
    return "no instance was decided: " + std::to_string(open) + " that may meet all assumptions are open";
  if (const std::int64_t trivial = tally.count(Outcome::trivial); trivial > 0)
    return "the conclusion says nothing on any of the " + std::to_string(trivial) +
           " instances that meet all assumptions";
  return "no instance that meets all assumptions was found" + never_together(tally);
}

/// Of a reading whose assumptions are said to contradict each other: that, or the instance that they did not. Empty
/// for any other.
Verdict contradictory(const Claim& info, const ReadingResult& result) {
  const auto reading = std::find_if(info.readings.begin(), info.readings.end(),
                                    [&](const Reading& each) { return each.name == result.reading; });
  if (reading == info.readings.end() || reading->vacuous.empty()) return {};
  std::int64_t others = -result.tally.count(Outcome::outside);
  for (const std::int64_t count : result.tally.outcomes) others += count;
  if (others == 0 && result.tally.count(Outcome::outside) > 0) return {"vacuous", "derived", reading->vacuous};
  return {"undecided", "", "no instance was said to meet the assumptions, but not all cases are certainly outside"};
}

/// The verdict on a claim that nothing refuted, from the evidence that is strong enough to carry one; else `undecided`
/// with the reason.
Verdict survived(const Claim& info, const ReadingResult& result) {
  const Tally& tally = result.tally;
  if (shape_of(info, result.reading) == Shape::eventually)
    return {"undecided", "",
            "no cycle or stationary point away from the target was met; a finite horizon decides nothing"};
  if (const std::string why = nothing_planted(info, result); !why.empty()) return {"undecided", "", why};
  if (const Verdict proved = by_identity(result); !proved.verdict.empty()) return proved;
  if (const Verdict covered = by_cover(result); !covered.verdict.empty()) return covered;
  if (const Verdict enumerated = by_grid(info.grid, result); !enumerated.verdict.empty()) return enumerated;
  if (const std::string why = without_power(info, result); !why.empty()) return {"undecided", "", why};
  if (tally.accepted() == 0) return {"undecided", "", nothing_accepted(tally)};
  if (tally.accepted() < least_accepted)
    return {"undecided", "", "too few instances met all assumptions (" + std::to_string(tally.accepted()) + ")"};
  if (share(tally.count(Outcome::undecided), tally.accepted() + tally.count(Outcome::undecided)) > most_undecided) {
    return {"undecided", "", "precision ran out on " + std::to_string(tally.count(Outcome::undecided)) + " instances"};
  }
  if (const std::string why = too_easy(info, result); !why.empty()) return {"undecided", "", why};
  if (const std::string name = missed(result.planted); !name.empty())
    return {"undecided", "", "the campaign has no power: the planted error '" + name + "' was not caught"};
  if (const std::string why = thin_regime(tally); !why.empty()) return {"undecided", "", why};
  return {"survives", "sampled",
          std::to_string(tally.accepted()) + " instances inside the assumptions decided, none fails" +
              weakly_tested(info, result)};
}

Verdict existence(const Claim& info, const ReadingResult& result) {
  if (result.tally.witness) return {"holds", "witness", "an exact witness"};
  if (!info.never.empty() && result.tally.count(Outcome::fails) > 0) return {"vacuous", "derived", info.never};
  return {"undecided", "", "no witness was found"};
}

/// "24 comparisons at a joint error of 1/20000000, 1,130 trials: 20 in favour, 4 against, 0 open"
std::string counts(const std::vector<Comparison>& comparisons, std::int64_t (&sides)[3]) {
  std::int64_t trials = 0;
  Rational error = 0;
  for (const Comparison& each : comparisons) {
    ++sides[static_cast<int>(each.side) + 1];
    trials += each.trials;
    error += from_fraction<Rational>(each.alpha);
  }
  return std::to_string(comparisons.size()) + " comparisons at a joint error of " + to_string(error) + ", " +
         std::to_string(trials) + " trials: " + std::to_string(sides[2]) + " in favour, " + std::to_string(sides[0]) +
         " against, " + std::to_string(sides[1]) + " open";
}

/// The comparison that a verdict hangs on: the one on this side that says least for the claim.
const Comparison& weakest(const std::vector<Comparison>& comparisons, Comparison::Side side) {
  const Comparison* found = nullptr;
  for (const Comparison& each : comparisons) {
    if (each.side == side && (!found || to_double(each.upper) < to_double(found->upper) ||
                              (each.upper == found->upper && to_double(each.lower) < to_double(found->lower))))
      found = &each;
  }
  return *found;
}

/// One comparison against the claim refutes it; only all in its favour let it survive. Both at the joint error of all
/// comparisons.
Verdict experiment(const Claim& info, const ReadingResult& result) {
  std::int64_t sides[3] = {0, 0, 0};
  const std::string counted = counts(result.comparisons, sides);
  const auto named = [&](const char* kind, Comparison::Side side) {
    const Comparison& each = weakest(result.comparisons, side);
    return counted + "; " + kind + ": " + each.setting + ", " + summary(each);
  };
  if (result.comparisons.empty()) return {"undecided", "", "no comparison was run"};
  if (sides[0] > 0) return {"refuted", "confident", named("most against", Comparison::Side::against)};
  if (sides[1] > 0) return {"undecided", "", named("open", Comparison::Side::open)};
  if (const std::string why = nothing_planted(info, result); !why.empty()) return {"undecided", "", why};
  if (const std::string name = missed(result.planted); !name.empty())
    return {"undecided", "", "the experiment has no power: the planted error '" + name + "' was not caught"};
  return {"survives", "confident", named("weakest", Comparison::Side::in_favour)};
}

/// Did the campaign merely find less than is expected, so that more cases may bring the rest? An account that
/// contradicts itself is no such case, nor is a proof or a family that fell short: these do not hang on the number of
/// cases.
bool more_may_be_found(const Claim& info, const Reading& expected, const ReadingResult& found) {
  if (found.identity.nonzero >= 0 || (!info.grid.finite.empty() && found.tally.grid.strays > 0)) return false;
  const bool by_cases = !expected.evidence.starts_with("family") && expected.evidence != "covered";
  const std::string& verdict = found.verdict.verdict;
  if (verdict == "undecided") return by_cases;
  if (verdict == "survives") return by_cases && (expected.expected == "refuted" || expected.expected == "undefined");
  return verdict == "refuted" && expected.expected == "refuted" &&
         expected.evidence == "exact";  // the density twin is what is missing
}

}  // namespace

bool PlantedResult::caught() const {
  return !found_after.empty() &&
         std::all_of(found_after.begin(), found_after.end(), [](std::int64_t cases) { return cases >= 0; });
}

namespace {
Verdict found(const Claim& info, const ReadingResult& result) {
  const Shape shape = shape_of(info, result.reading);
  if (shape == Shape::open) return {"undecided", "", "no deciding form: " + info.needs};
  if (shape == Shape::experiment) return experiment(info, result);
  if (shape == Shape::exists) return existence(info, result);
  if (shape == Shape::order) return order(info, result);
  if (result.smallest) return refuted(info, result);
  if (const Verdict none = contradictory(info, result); !none.verdict.empty()) return none;
  if (result.identity.nonzero >= 0)
    return {"undecided", "",
            "an identity that the claim offers does not vanish, but no instance was seen to fail: the two encodings "
            "disagree"};
  if (result.tally.undefined)
    return {"undefined", "exact", "all assumptions met, but a quantity of the statement has no value"};
  return survived(info, result);
}
}  // namespace

Verdict verdict_of(const Claim& info, const ReadingResult& result) {
  Verdict verdict = found(info, result);
  if (!info.left_out.empty()) verdict.reason += ". Not judged: " + info.left_out;
  return verdict;
}

std::string with_evidence(const std::string& verdict, const std::string& evidence) {
  return evidence.empty() ? verdict : verdict + " (" + evidence + ")";
}

std::vector<Difference> differences(const Claim& info, const ClaimResult& result) {
  std::vector<Difference> all;
  for (const Reading& reading : info.readings) {
    const auto found = std::find_if(result.readings.begin(), result.readings.end(),
                                    [&](const ReadingResult& r) { return r.reading == reading.name; });
    if (found == result.readings.end()) {
      all.push_back({Agreement::contradiction, reading.name, "", "reading '" + reading.name + "' was not judged"});
      continue;
    }
    if (reading.expected.empty()) continue;
    const Verdict& verdict = found->verdict;
    if (verdict.verdict != reading.expected || verdict.evidence != reading.evidence) {
      const std::string text = "reading '" + reading.name + "': expected " +
                               with_evidence(reading.expected, reading.evidence) + ", found " +
                               with_evidence(verdict.verdict, verdict.evidence) + ": " + verdict.reason;
      all.push_back({more_may_be_found(info, reading, *found) ? Agreement::less : Agreement::contradiction,
                     reading.name, "", text});
    }
    for (const PlantedResult& error : found->planted) {
      if (!error.caught())
        all.push_back({Agreement::less, reading.name, error.name, "planted error '" + error.name + "' was not caught"});
    }
  }
  return all;
}

bool as_expected(const Claim& info, const ClaimResult& result, std::string& difference) {
  const std::vector<Difference> all = differences(info, result);
  if (!all.empty()) difference = all.front().text;
  return all.empty();
}

}  // namespace lakatos

#include "checks/maxpool/brutzkus21/induction/induction.hpp"

#include <algorithm>
#include <stdexcept>

namespace lakatos::brutzkus21 {

bool positive(const Input& x) { return x.label == 1; }

Real product_with(std::int64_t selected, std::int64_t j) { return selected == j ? 1 : 0; }

Real along(const Vec& filter, std::int64_t j, const char* latex) {
  return symbolic() ? named(latex) : filter[static_cast<std::size_t>(j - 1)];
}

namespace {
Truth selects_first(const Vec& filter, const Input& x) {
  Truth all = less(Real(0), filter[0]);
  for (const std::int64_t pattern : x.patterns) {
    if (pattern != 1) all = both(all, less(filter[static_cast<std::size_t>(pattern - 1)], filter[0]));
  }
  return all;
}
}  // namespace

Truth selects_first_on_positives(const Vec& filter, const std::vector<Input>& sample) {
  Truth all = Truth::yes;
  for (const Input& x : sample) {
    if (positive(x)) all = both(all, selects_first(filter, x));
  }
  return all;
}

void give_event(Statement& claim, const std::vector<Input>& sample) {
  const auto count = std::count_if(sample.begin(), sample.end(), positive);
  const Real plus = claim.whole("|S_1^+|", count), m = claim.whole("m_1", sample.size()),
             minus = claim.whole("|S_1^-|", static_cast<std::int64_t>(sample.size()) - count),
             share = claim.constant("event", event_share.printed);
  claim.given("event", [&] { return both(counted(m <= share * plus), counted(m <= share * minus)); });
}

void give_own_sign(Statement& claim, const Net& net) {
  claim.given("own sign", [&] { return (claim.symbolic() ? named("a_i^{(0)}") : net.weights[0]) == 1; });
}

void give_detector(Statement& claim, const Start& start, std::int64_t patterns) {
  claim.given("detector", R"(i \in \mathcal W_0^+)", [&] {  // asked of the direction, whose ties enclosures can tell
    if (!claim.planted("ties")) return detects(start, 0, patterns, 1);
    const Vec& filter = start.directions[0];
    Truth all = both(less(Real(0), start.radius), less(Real(0), filter[0]));
    for (std::size_t j = 2; j < static_cast<std::size_t>(patterns); ++j)
      all = both(all, start.ranks[0][j] == start.ranks[0][0] ? Truth::yes : less_equal(filter[j], filter[0]));
    return all;
  });
}

bool give_lucky_run(Statement& claim, const Run& run) {
  if (give_run(claim, run)) return true;
  give_detector(claim, run.start, run.sizes.l);
  give_own_sign(claim, run.start.net);
  give_event(claim, run.sample);
  return claim.settled();
}

void note_runner_up(Statement& claim, const Start& start, const std::vector<Input>& sample) {
  claim.regime("another pattern close behind", [&] {
    const Vec& u = start.directions[0];
    return predicate(
        [&] {
          Truth some = Truth::no;
          for (const Input& x : sample) {
            for (const std::int64_t pattern : x.patterns) {
              if (positive(x) && pattern != 1)
                some = either(some, less_equal(2 * u[0], 3 * u[static_cast<std::size_t>(pattern - 1)]));
            }
          }
          return some;
        },
        R"(w_i^{(0)}\cdot x_+[j] \ge \tfrac23\,w_i^{(0)}\cdot o_1 \text{ for some } x_+ \in S_1^+,\ x_+[j] \ne o_1)");
  });
}

void note_another_near_radius(Statement& claim, const Start& start) {
  claim.regime("another product near r", [&] {
    return predicate(
        [&] {
          const Vec& u = start.directions[0];
          Truth some = Truth::no;
          for (std::size_t j = 1; j < u.size(); ++j) some = either(some, less_equal(Real(9), 10 * u[j]));
          return some;
        },
        R"(w_i^{(0)}\cdot o_j \ge \tfrac9{10}r \text{ for some } j \ne 1)");
  });
}

std::vector<Planted> with_not_lucky(std::vector<Planted> planted) {
  planted.push_back(without("detector", "any filter", R"(any filter of $\mathcal A^+$)"));
  planted.push_back(without("own sign", "any sign", R"(any filter of $\mathcal W_0^+$)"));
  return planted;
}

Formula at_all_times(const Run& run, bool last, const std::function<Formula(const Moment&)>& relation) {
  if (symbolic()) return relation({named("t"), &run.start.net.filters[0], nullptr});
  const std::vector<Iterate<Real>> iterates = first_phase(run.phase(), run.steps);
  Formula all = all_of_none();
  for (std::size_t t = 0; t < iterates.size() - (last ? 0 : 1); ++t)
    all = both(all, relation({Real(static_cast<long>(t)), &iterates[t].filters[0], &iterates[t]}));
  return all;
}

State read_state(const Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const Real step = claim.number("step", R"(\eta_1)");
  if (claim.symbolic()) return {sizes, {{symbol_vector("w_i^{(T)}")}, {}, {1}}, {}, step, {}};
  const auto d = static_cast<std::size_t>(sizes.d);
  const Vec entries = claim.vector("filters"), signs = claim.vector("signs");
  const std::vector<Input> sample = read_inputs(claim, "inputs", sizes);
  State state{sizes, {{}, signs, {}}, sample, step, {}};
  for (const std::int64_t each : claim.record().vector("copies").entries) state.net.copies.push_back(each);
  if (sizes.d < 1 || signs.empty() || entries.size() != d * signs.size() || state.net.copies.size() != signs.size() ||
      *std::min_element(state.net.copies.begin(), state.net.copies.end()) < 1 ||
      claim.record().vector("copies").denominator != 1)
    throw std::invalid_argument("filters, signs and copies must have entries for the same groups of channels");
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const auto first = entries.begin() + static_cast<std::ptrdiff_t>(i * d);
    state.net.filters.emplace_back(first, first + static_cast<std::ptrdiff_t>(d));
  }
  state.ranks = ranks_of(claim.record().vector("filters"), d).front();
  return state;
}

bool give_state(Statement& claim, const State& state) {
  if (give_sizes(claim, state.sizes)) return true;
  give_inputs(claim, "inputs of D", state.sample, state.sizes, "inputs");
  claim.given("step positive", state.step > 0);
  return claim.settled();
}

}  // namespace lakatos::brutzkus21

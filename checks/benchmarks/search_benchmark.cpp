// Guided search: what its bookkeeping costs on top of the judging that it asks for.
#include <benchmark/benchmark.h>

#include "checks/engine/campaign/power.hpp"
#include "checks/engine/claim/generator.hpp"
#include "checks/engine/instance/moves.hpp"
#include "checks/engine/judge/tally.hpp"
#include "checks/ledger.hpp"

namespace lakatos {
namespace {

const Claim& subject() {
  static const Ledger whole = whole_ledger();
  return whole.find("du18/thm2.2");
}

Record instance(std::uint64_t index) {
  return generate(subject(), {3, 1, static_cast<std::uint64_t>(Phase::sample), index});
}

/// The alternative: as many freshly drawn instances, judged.
void sampling(benchmark::State& state) {
  const Settings settings = settings_for(subject());
  std::uint64_t seed = 0;
  for (auto _ : state) benchmark::DoNotOptimize(hunt_by_sampling(subject(), settings, ++seed, 300));
  state.SetItemsProcessed(state.iterations() * 300);
}
void searching(benchmark::State& state) {
  const Settings settings = settings_for(subject());
  std::int64_t judged = 0, index = 0;
  for (auto _ : state)
    judged += search_case(subject(), settings, 1, ++index, {300, state.range(0) != 0, nullptr, {}}).judged;
  state.SetItemsProcessed(judged);
}
void a_move(benchmark::State& state) {
  Source source(1);
  Record record = instance(1);
  for (auto _ : state) benchmark::DoNotOptimize(moved(record, source));
}

BENCHMARK(sampling)->Unit(benchmark::kMillisecond);
BENCHMARK(searching)->ArgName("simplex")->Arg(1)->Arg(0)->Unit(benchmark::kMillisecond);
BENCHMARK(a_move);

}  // namespace
}  // namespace lakatos

#include "checks/maxpool/brutzkus21/model/learnt_run.hpp"

namespace lakatos::brutzkus21 {
namespace {

Net learnt_net(const Run& run) {
  Net net = run.start.net;
  if (run.steps <= 0) return net;
  // From iterate T_1 - 1: what the filters at the end would select is not asked, it may be a tie.
  const Iterate<Real> last = maxpool::first_phase(run.phase(), run.steps - 1).back();
  net.filters = last.filters;
  const Real rate = run.step / static_cast<long>(run.sample.size());
  for (std::size_t i = 0; i < net.groups(); ++i) {
    for (std::size_t x = 0; x < run.sample.size(); ++x) {
      const std::int64_t pattern = last.selected[i][x];
      if (pattern == 0) continue;
      const Real slope = run.sample[x].label * net.weights[i] * last.derivatives[x];
      Real& entry = net.filters[i][static_cast<std::size_t>(pattern - 1)];
      entry = entry - rate * slope;
    }
  }
  return net;
}

}  // namespace

const Net& LearntRun::net() {
  if (!net_) net_ = learnt_net(run_);
  return *net_;
}

const std::vector<Input>& LearntRun::support() {
  if (support_.empty() && !symbolic()) {
    for (const maxpool::PatternClass& each : classes()) support_.push_back(each.representative());
  }
  return support_;
}

std::int64_t LearntRun::lucky_channels(int label) const {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < run_.start.net.groups(); ++i)
    if (lucky(i, label)) count += run_.start.net.copies[i];
  return count;
}

}  // namespace lakatos::brutzkus21

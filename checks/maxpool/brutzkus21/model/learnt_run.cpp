#include "checks/maxpool/brutzkus21/model/learnt_run.hpp"

namespace lakatos::brutzkus21 {

const Net& LearntRun::net() {
  if (!net_) net_ = maxpool::learnt_net(run_.phase(), run_.steps);
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

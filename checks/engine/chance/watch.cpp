#include "checks/engine/chance/watch.hpp"

#include <utility>

namespace lakatos {
namespace {

thread_local TrialWatch* innermost = nullptr;

}  // namespace

TrialWatch::TrialWatch(std::function<void()> seen) : seen_(std::move(seen)), outer_(std::exchange(innermost, this)) {}
TrialWatch::~TrialWatch() { innermost = outer_; }

void TrialWatch::tell() {
  if (innermost) innermost->seen_();
}

}  // namespace lakatos

#pragma once
#include <functional>

namespace lakatos {

/// While it lives, `seen` is called after every trial that compare() makes in this thread. For progress: an experiment
/// is one task that may take minutes. Nothing that is decided can hang on it. Watches nest; the innermost one is
/// called.
class TrialWatch {
 public:
  explicit TrialWatch(std::function<void()> seen);
  ~TrialWatch();
  TrialWatch(const TrialWatch&) = delete;
  TrialWatch& operator=(const TrialWatch&) = delete;

  /// Tells the innermost watch of this thread, if there is one.
  static void tell();

 private:
  std::function<void()> seen_;
  TrialWatch* outer_;
};

}  // namespace lakatos

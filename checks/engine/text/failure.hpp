#pragma once
#include <stdexcept>

namespace lakatos {

/// The surroundings failed: a disk that is full, a worker process that died, a program that is not installed. What was
/// asked for was right.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace lakatos

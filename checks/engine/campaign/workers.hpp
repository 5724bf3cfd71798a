#pragma once
// Parallel work by processes. RapidCheck is not thread-safe (crashes and false failures with four threads, measured),
// and a crash of one worker must not take the campaign's books with it.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace lakatos {

/// result[i] = task(i) for i in 0 .. count-1, on up to `jobs` processes (in this one when jobs <= 1). The results do
/// not depend on `jobs`. Tasks must be independent of each other's effects. When one throws or its worker dies, throws
/// `name(i)`, by default "task i failed", and the reason: BadInput when the task threw BadInput or
/// std::invalid_argument, else Failure. A ClaimError has its name already and comes through word for word. `progress`
/// is called in this process after each result, with the number that are there.
std::vector<std::string> run_tasks(std::size_t count, unsigned jobs,
                                   const std::function<std::string(std::size_t)>& task,
                                   const std::function<void(std::size_t)>& progress = {},
                                   const std::function<std::string(std::size_t)>& name = {});

/// What a long task calls as often as it likes: so many steps of it are done.
using Tick = std::function<void(std::int64_t steps)>;

/// The same for tasks that take so long that each should say how far it is. `ticked` is called in this process with a
/// task and its steps, a few times a second for each worker at most.
std::vector<std::string> run_tasks(std::size_t count, unsigned jobs,
                                   const std::function<std::string(std::size_t, const Tick&)>& task,
                                   const std::function<void(std::size_t)>& progress,
                                   const std::function<void(std::size_t task, std::int64_t steps)>& ticked,
                                   const std::function<std::string(std::size_t)>& name = {});

}  // namespace lakatos

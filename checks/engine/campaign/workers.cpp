#include "checks/engine/campaign/workers.hpp"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <utility>

#include "checks/engine/instance/claim_error.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/failure.hpp"

namespace lakatos {
namespace {

using Task = std::function<std::string(std::size_t, const Tick&)>;
using Name = std::function<std::string(std::size_t)>;

constexpr std::chrono::milliseconds between_ticks{200};

/// How a task ended, or that it goes on. What was wrong with its input is told apart from what failed, also across
/// processes.
enum class End : std::uint64_t { result, failed, bad_input, not_yet };

struct Header {
  std::uint64_t index;
  std::uint64_t length;
  End end;
};

bool write_all(int file, const char* data, std::size_t length) {
  while (length > 0) {
    const ssize_t written = ::write(file, data, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    data += written;
    length -= static_cast<std::size_t>(written);
  }
  return true;
}

bool send(int file, std::size_t index, const std::string& payload, End end) {
  const Header header{index, payload.size(), end};
  return write_all(file, reinterpret_cast<const char*>(&header), sizeof header) &&
         write_all(file, payload.data(), payload.size());
}

End end_of(const std::exception& reason) {
  const bool input = dynamic_cast<const BadInput*>(&reason) || dynamic_cast<const std::invalid_argument*>(&reason);
  return input ? End::bad_input : End::failed;
}

/// Passes steps on, but not more often than anybody can read them.
class Clocked {
 public:
  explicit Clocked(Tick pass) : pass_(std::move(pass)) {}
  void operator()(std::int64_t steps) {
    const auto now = std::chrono::steady_clock::now();
    if (now < next_) return;
    next_ = now + between_ticks;
    pass_(steps);
  }

 private:
  Tick pass_;
  std::chrono::steady_clock::time_point next_ = std::chrono::steady_clock::now() + between_ticks;
};

/// What a task came to: its answer, or why there is none.
struct Answer {
  std::string text;
  End end = End::result;
};

/// Tasks, and what they are called when something goes wrong.
struct Named {
  const Task& task;
  const Name& name;

  std::string failure(std::size_t i, const std::string& why) const {
    return (name ? name(i) : "task " + std::to_string(i) + " failed") + ": " + why;
  }
  Answer run(std::size_t i, Tick pass) const {
    try {
      return {task(i, Clocked(std::move(pass)))};
    } catch (const ClaimError& reason) {
      return {reason.what(), End::bad_input};
    } catch (const std::exception& reason) {
      return {failure(i, reason.what()), end_of(reason)};
    } catch (...) {  // must not climb into the caller, of which a worker is a copy
      return {failure(i, "an exception of an unknown kind"), End::failed};
    }
  }
};

/// The text of a task that came to its end; throws it where it did not.
std::string result_of(Answer answer) {
  if (answer.end == End::bad_input) throw BadInput(answer.text);
  if (answer.end == End::failed) throw Failure(answer.text);
  return std::move(answer.text);
}

/// The child: every jobs-th task, one message each. Leaves by _exit so that nothing of the parent's is flushed twice.
[[noreturn]] void work(int file, std::size_t first, std::size_t step, std::size_t count, const Named& tasks) {
  for (std::size_t i = first; i < count; i += step) {
    const Answer answer = tasks.run(i, [&](std::int64_t steps) { send(file, i, std::to_string(steps), End::not_yet); });
    if (!send(file, i, answer.text, answer.end) || answer.end != End::result) ::_exit(1);
  }
  ::_exit(0);
}

class Worker {
 public:
  Worker(std::size_t first, std::size_t step, std::size_t count, const Named& tasks) {
    int ends[2];
    if (::pipe(ends) != 0) throw Failure(std::string("cannot make a pipe: ") + std::strerror(errno));
    process_ = ::fork();
    if (process_ < 0) throw Failure(std::string("cannot start a worker: ") + std::strerror(errno));
    if (process_ == 0) ::close(ends[0]), work(ends[1], first, step, count, tasks);
    ::close(ends[1]);
    file_ = ends[0];
  }
  Worker(Worker&& other) noexcept
      : process_(std::exchange(other.process_, -1)),
        file_(std::exchange(other.file_, -1)),
        buffer_(std::move(other.buffer_)) {}
  Worker& operator=(Worker&&) = delete;
  ~Worker() {
    if (file_ >= 0) ::close(file_);
    // After a failure it may still have megabytes to say, or never end; after its last answer this changes nothing.
    if (process_ > 0) ::kill(process_, SIGKILL), ::waitpid(process_, nullptr, 0);
  }

  int file() const { return file_; }

  /// Reads what is there; hands over whole messages. False at the end of the stream.
  template <class Take>
  bool receive(Take&& take) {
    char chunk[1 << 16];
    const ssize_t got = ::read(file_, chunk, sizeof chunk);
    if (got < 0 && errno == EINTR) return true;
    if (got <= 0) return false;
    buffer_.append(chunk, static_cast<std::size_t>(got));
    Header header;
    while (buffer_.size() >= sizeof header) {
      std::memcpy(&header, buffer_.data(), sizeof header);
      if (buffer_.size() < sizeof header + header.length) break;
      take(header.index, buffer_.substr(sizeof header, header.length), header.end);
      buffer_.erase(0, sizeof header + header.length);
    }
    return true;
  }

 private:
  pid_t process_ = -1;
  int file_ = -1;
  std::string buffer_;
};

using Progress = std::function<void(std::size_t)>;
using Ticked = std::function<void(std::size_t, std::int64_t)>;

std::vector<std::string> run_here(std::size_t count, const Named& tasks, const Progress& progress,
                                  const Ticked& ticked) {
  std::vector<std::string> results(count);
  for (std::size_t i = 0; i < count; ++i) {
    results[i] = result_of(tasks.run(i, [&](std::int64_t steps) { ticked ? ticked(i, steps) : void(); }));
    if (progress) progress(i + 1);
  }
  return results;
}

}  // namespace

std::vector<std::string> run_tasks(std::size_t count, unsigned jobs,
                                   const std::function<std::string(std::size_t)>& task, const Progress& progress,
                                   const Name& name) {
  return run_tasks(
      count, jobs, [&](std::size_t i, const Tick&) { return task(i); }, progress, {}, name);
}

std::vector<std::string> run_tasks(std::size_t count, unsigned jobs, const Task& task, const Progress& progress,
                                   const Ticked& ticked, const Name& name) {
  const Named tasks{task, name};
  const auto step = std::min<std::size_t>(jobs, count);
  if (step <= 1) return run_here(count, tasks, progress, ticked);
  std::vector<std::string> results(count);
  std::vector<Worker> workers;
  for (std::size_t w = 0; w < step; ++w) workers.emplace_back(w, step, count, tasks);
  std::vector<bool> arrived(count, false);
  std::vector<bool> ended(step, false);
  std::size_t done = 0;
  const auto take = [&](std::size_t index, std::string payload, End end) {
    if (end == End::not_yet) return ticked ? ticked(index, std::stoll(payload)) : void();
    results[index] = result_of({std::move(payload), end});
    arrived[index] = true;
    if (progress) progress(++done);
    else ++done;
  };
  while (std::find(ended.begin(), ended.end(), false) != ended.end()) {
    std::vector<pollfd> waiting;
    for (std::size_t w = 0; w < step; ++w) waiting.push_back({ended[w] ? -1 : workers[w].file(), POLLIN, 0});
    if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR)
      throw Failure(std::string("poll: ") + std::strerror(errno));
    for (std::size_t w = 0; w < step; ++w) {
      if (!ended[w] && waiting[w].revents != 0) ended[w] = !workers[w].receive(take);
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (!arrived[i]) throw Failure(tasks.failure(i, "its worker ended early"));
  }
  return results;
}

}  // namespace lakatos

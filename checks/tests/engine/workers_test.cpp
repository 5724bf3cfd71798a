#include "checks/engine/campaign/workers.hpp"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>

#include "checks/engine/instance/claim_error.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/failure.hpp"

namespace lakatos {
namespace {

/// A hang must end as a failure: the alarm is not inherited by the workers.
class Workers : public ::testing::Test {
 protected:
  void SetUp() override {
    ::alarm(60);
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
  }
  void TearDown() override {
    ::alarm(0);
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a worker was left behind";
    EXPECT_EQ(errno, ECHILD);
  }
  static std::string failure(std::size_t count, unsigned jobs, const std::function<std::string(std::size_t)>& task,
                             const std::function<std::string(std::size_t)>& name = {}) {
    try {
      run_tasks(count, jobs, task, {}, name);
    } catch (const std::runtime_error& reason) { return reason.what(); }
    return "none";
  }
};

std::string square_of(std::size_t i) { return std::to_string(i * i); }

TEST_F(Workers, give_the_same_results_in_the_same_order_for_any_number_of_them) {
  const auto expected = run_tasks(23, 1, square_of);
  ASSERT_EQ(expected.size(), 23u);
  EXPECT_EQ(expected[22], "484");
  for (const unsigned jobs : {0u, 2u, 3u, 8u, 40u}) EXPECT_EQ(run_tasks(23, jobs, square_of), expected) << jobs;
}

TEST_F(Workers, take_no_tasks_one_task_and_empty_answers) {
  EXPECT_TRUE(run_tasks(0, 3, square_of).empty());
  EXPECT_EQ(run_tasks(1, 3, square_of), std::vector<std::string>{"0"});
  EXPECT_EQ(run_tasks(3, 2, [](std::size_t) { return std::string(); }), std::vector<std::string>(3));
}

TEST_F(Workers, carry_answers_larger_than_any_pipe) {
  const auto results =
      run_tasks(9, 3, [](std::size_t i) { return std::string(1'000'000 + i, static_cast<char>('a' + i)); });
  for (std::size_t i = 0; i < results.size(); ++i)
    EXPECT_EQ(results[i], std::string(1'000'000 + i, static_cast<char>('a' + i)));
}

TEST_F(Workers, carry_any_bytes) {
  const std::string bytes("\0\n\xff\x80", 4);
  EXPECT_EQ(run_tasks(4, 2, [&](std::size_t) { return bytes; }), std::vector<std::string>(4, bytes));
}

TEST_F(Workers, report_which_task_threw_and_why) {
  const auto task = [](std::size_t i) {
    return i == 5 ? throw std::invalid_argument("field 'w' is missing") : square_of(i);
  };
  for (const unsigned jobs : {1u, 2u, 3u, 8u})
    EXPECT_EQ(failure(8, jobs, task), "task 5 failed: field 'w' is missing") << jobs;
}

TEST_F(Workers, tell_bad_input_from_a_failure) {
  const auto input = [](std::size_t i) {
    return i == 5 ? throw std::invalid_argument("field 'w' is missing") : square_of(i);
  };
  const auto broken = [](std::size_t i) { return i == 5 ? throw std::runtime_error("no space") : square_of(i); };
  for (const unsigned jobs : {1u, 3u}) {
    EXPECT_THROW(run_tasks(8, jobs, input), BadInput) << jobs;
    EXPECT_THROW(run_tasks(8, jobs, broken), Failure) << jobs;
  }
}

TEST_F(Workers, say_how_far_their_tasks_are) {
  const auto slow = [](std::size_t i, const Tick& tick) {
    for (int step = 1; step <= 6; ++step) ::usleep(100'000), tick(static_cast<std::int64_t>(10 * i) + step);
    return square_of(i);
  };
  for (const unsigned jobs : {1u, 2u}) {
    std::vector<std::vector<std::int64_t>> ticks(2);
    EXPECT_EQ(
        run_tasks(2, jobs, slow, {}, [&](std::size_t task, std::int64_t steps) { ticks.at(task).push_back(steps); }),
        run_tasks(2, 1, square_of));
    for (std::size_t i = 0; i < 2; ++i) {
      EXPECT_GE(ticks[i].size(), 1u) << jobs;
      EXPECT_LE(ticks[i].size(), 4u) << jobs << ": every step, faster than anybody reads";
      EXPECT_TRUE(std::is_sorted(ticks[i].begin(), ticks[i].end()));
      EXPECT_GT(ticks[i].front(), static_cast<std::int64_t>(10 * i));
    }
  }
}

TEST_F(Workers, report_a_task_that_crashed) {
  const auto task = [](std::size_t i) { return i == 3 ? (std::abort(), "") : square_of(i); };
  for (const unsigned jobs : {2u, 3u, 8u})
    EXPECT_EQ(failure(8, jobs, task), "task 3 failed: its worker ended early") << jobs;
}

TEST_F(Workers, report_a_task_that_left_the_process_or_threw_something_odd) {
  EXPECT_EQ(failure(4, 2, [](std::size_t i) { return i == 2 ? (::_exit(0), "") : square_of(i); }),
            "task 2 failed: its worker ended early");
  EXPECT_EQ(failure(4, 2, [](std::size_t i) { return i == 2 ? throw 42 : square_of(i); }),
            "task 2 failed: an exception of an unknown kind");
}

TEST_F(Workers, call_a_task_by_its_name_and_leave_the_name_of_a_claim_as_it_is) {
  const auto name = [](std::size_t i) { return "claim demo/x, case " + std::to_string(i); };
  const auto thrown = [](std::size_t i) {
    return i == 5 ? throw std::invalid_argument("field 'w' is missing") : square_of(i);
  };
  const auto named = [](std::size_t i) {
    return i == 5 ? throw ClaimError("claim demo/x", "field 'w' is missing") : square_of(i);
  };
  const auto dying = [](std::size_t i) { return i == 5 ? (std::abort(), "") : square_of(i); };
  for (const unsigned jobs : {1u, 2u, 8u}) {
    EXPECT_EQ(failure(8, jobs, thrown, name), "claim demo/x, case 5: field 'w' is missing") << jobs;
    EXPECT_EQ(failure(8, jobs, named, name), "claim demo/x: field 'w' is missing") << jobs;
    EXPECT_THROW(run_tasks(8, jobs, named, {}, name), BadInput) << jobs;
  }
  EXPECT_EQ(failure(8, 2, dying, name), "claim demo/x, case 5: its worker ended early");
}

TEST_F(Workers, that_fail_do_not_wait_for_the_others) {
  // The others still have megabytes to say, to a reader who has gone.
  const auto loud = [](std::size_t i) {
    return i == 2 ? throw std::runtime_error("enough") : std::string(3'000'000, 'x');
  };
  EXPECT_EQ(failure(9, 3, loud), "task 2 failed: enough");
  const auto endless = [](std::size_t i) {
    if (i == 1) throw std::runtime_error("enough");
    for (;;) ::pause();
    return std::string();
  };
  EXPECT_EQ(failure(3, 3, endless), "task 1 failed: enough");
}

TEST_F(Workers, report_progress_once_for_each_result) {
  for (const unsigned jobs : {1u, 3u}) {
    std::vector<std::size_t> seen;
    run_tasks(7, jobs, square_of, [&](std::size_t done) { seen.push_back(done); });
    EXPECT_EQ(seen, (std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7})) << jobs;
  }
}

TEST_F(Workers, do_not_see_each_others_effects) {
  int counter = 0;
  const auto results = run_tasks(4, 2, [&](std::size_t) { return std::to_string(++counter); });
  EXPECT_EQ(results, (std::vector<std::string>{"1", "1", "2", "2"}));
  EXPECT_EQ(counter, 0);
}

}  // namespace
}  // namespace lakatos

// Options: numbers are taken as they are or refused, and a place for the results is tried before they are computed.
#include <gtest/gtest.h>
#include <unistd.h>

#include "checks/engine/text/files.hpp"
#include "reports/tests/program_fixture.hpp"

namespace lakatos {
namespace {

class Option : public TinyProgram {
 protected:
  void expect_refused(const std::vector<std::string>& words, const std::string& reason) const {
    const Ran ran = run(words);
    EXPECT_EQ(ran.code, 2) << words.back();
    EXPECT_NE(ran.err.find(reason), std::string::npos) << ran.err;
    EXPECT_LT(ran.err.size(), 400u) << ran.err;
    EXPECT_EQ(ran.out, "");
  }
};

TEST_F(Option, that_takes_a_whole_number_refuses_everything_else) {
  const char* const seeds = "is not a whole number from 0 to 18446744073709551615";
  for (const char* seed : {"18446744073709551616", "-1", "1.5", "1e3", "0x10", "", " 1", "1 ", "+1", "many"}) {
    expect_refused({"check", "tiny/parabola", "--cases", "5", "--seed", seed},
                   std::string("--seed: '") + seed + "' " + seeds);
  }
  expect_refused({"sample", "tiny/parabola", "--seed", std::string(400, '9')}, std::string(40, '9') + "...' " + seeds);
  for (const char* cases : {"0", "-3", "1000000001", "99999999999999999999"})
    expect_refused({"check", "all", "--cases", cases}, "is not a whole number from 1 to 1000000000");
  expect_refused({"check", "all", "--jobs", "257"}, "--jobs: '257' is not a whole number from 1 to 256");
  expect_refused({"recheck", "--pages", "0"}, "--pages: '0' is not a whole number from 1 to 1000");
  expect_refused({"power", "all", "--seeds", "1001"}, "is not a whole number from 1 to 1000");
  expect_refused({"stress", "all", "--searches", "-1"}, "is not a whole number from 0 to 1000000000");
}

TEST_F(Option, seed_takes_the_largest_number_of_64_bits) {
  EXPECT_EQ(run({"sample", "tiny/parabola", "--seed", "18446744073709551615"}).code, 0);
  EXPECT_NE(run({"sample", "tiny/parabola", "--seed", "18446744073709551615"}).out,
            run({"sample", "tiny/parabola", "--seed", "18446744073709551614"}).out);
}

TEST_F(Option, flip_refuses_what_is_no_positive_number) {
  write_file(path("box.json"), R"({"x": {"from": "0", "to": "1"}})");
  for (const char* width : {"nan", "inf", "-inf", "0", "-0.1", "1e-400", "1e400", "0.1x", "", "wide"}) {
    expect_refused({"cover", "tiny/parabola", path("box.json"), "--flip", width},
                   std::string("--flip: '") + width + "' is not a positive number such as 0.001");
  }
}

TEST_F(Option, known_takes_instances_of_the_one_claim_and_refuses_everything_else) {
  const std::vector<std::string> words{"stress", "tiny/parabola", "--samples", "9", "--searches", "0", "--known"};
  const auto with = [&](const std::string& text) {
    write_file(path("known.jsonl"), text);
    std::vector<std::string> all = words;
    return all.push_back(path("known.jsonl")), all;
  };
  const std::string good = R"({"reading":"plain","constants":{},"instance":{"x":"1/2"}})";
  EXPECT_EQ(run(with(good + "\n" + good + "\n")).code, 0);
  expect_refused(with(good + "\n{}\n"), path("known.jsonl") + ", line 2");
  expect_refused(with(R"({"reading":"plain","constants":{},"instance":{"x":"1/2","z":"1"}})"), "line 1: instance");
  expect_refused({"stress", "tiny/parabola", "--known", path("none")}, path("none"));
  expect_refused({"stress", "all", "--known", path("known.jsonl")}, "--known: its instances belong to one claim");
}

TEST_F(Option, cases_is_followed_to_the_letter) {
  Claim modest = tiny::parabola();
  modest.full_cases = 50;
  Ledger ledger;
  ledger.add(std::move(modest));
  const auto cases_of = [&](const std::vector<std::string>& more) {
    std::istringstream in;
    std::ostringstream out, err;
    Terminal terminal{in, out, err};
    std::vector<std::string> words{"check",  "all", "--data", folder_.string(), "--json", path("results.json"),
                                   "--jobs", "1"};
    words.insert(words.end(), more.begin(), more.end());
    EXPECT_EQ(run_program(words, ledger, sound, terminal), 0) << err.str();
    const std::string text = read_file(path("results.json"));
    return text.substr(text.find("\"cases\": ") + 9,
                       text.find(",", text.find("\"cases\": ")) - text.find("\"cases\": ") - 9);
  };
  EXPECT_EQ(cases_of({"--cases", "300"}), "300");
  EXPECT_EQ(cases_of({"--full"}), "50");
  EXPECT_EQ(cases_of({"--full", "--at-most", "20"}), "20");
  EXPECT_EQ(cases_of({"--full", "--at-most", "90"}), "50");
  expect_refused({"check", "all", "--at-most", "20"}, "--at-most requires --full");
}

/// A coin as an experiment; its budget is a ten-millionth.
Claim coin(std::string id, Part<std::vector<Comparison>(const Settings&, const Chance&)> experiment) {
  return {.id = std::move(id),
          .title = "a coin",
          .shape = Shape::experiment,
          .readings = {{"printed", "as printed", "undecided", "", ""}},
          .chance = {1, 10'000'000},
          .experiment = std::move(experiment)};
}

std::vector<Comparison> toss(const Settings&, const Chance& chance) {
  return {compare(
      "a coin", [](std::int64_t i) { return i % 2 == 0 ? 1 : -1; }, chance.trials, chance.alpha)};
}

TEST_F(Option, runs_counts_the_random_runs_of_experiments_and_cases_does_not) {
  Claim fair = coin("coins/fair", toss);
  fair.quick_cases = 40, fair.full_cases = 70;
  Ledger ledger;
  ledger.add(std::move(fair));
  ledger.add(tiny::parabola());
  const auto ran = [&](const std::vector<std::string>& words) {
    std::istringstream in;
    std::ostringstream out, err;
    Terminal terminal{in, out, err};
    std::vector<std::string> all = words;
    all.insert(all.end(), {"--data", folder_.string(), "--jobs", "1"});
    const int code = run_program(all, ledger, sound, terminal);
    return Ran{code, out.str(), err.str()};
  };
  const auto trials = [](const Ran& run, const char* count) {
    return run.code == 0 && run.out.find(std::string(", ") + count + " trials:") != std::string::npos;
  };
  EXPECT_TRUE(trials(ran({"check", "coins/fair"}), "40"));
  EXPECT_TRUE(trials(ran({"check", "coins/fair", "--full"}), "70"));
  EXPECT_TRUE(trials(ran({"check", "coins/fair", "--runs", "90"}), "90"));
  EXPECT_TRUE(trials(ran({"check", "all", "--cases", "300"}), "40"));
  const Ran cases = ran({"check", "coins/fair", "--cases", "300"}), runs = ran({"check", "tiny", "--runs", "300"});
  EXPECT_EQ(cases.code, 2);
  EXPECT_NE(cases.err.find("--cases counts instances, but coins/fair is an experiment"), std::string::npos)
      << cases.err;
  EXPECT_EQ(runs.code, 2);
  EXPECT_NE(runs.err.find("--runs counts the random runs of an experiment"), std::string::npos) << runs.err;
}

TEST_F(Option, that_runs_claims_leaves_out_those_whose_data_are_missing_and_says_so) {
  Claim lost = coin("coins/lost", toss);
  lost.data = [] { return std::string("no coins; fetch some"); };
  Ledger ledger;
  ledger.add(std::move(lost));
  ledger.add(tiny::parabola());
  const auto ran = [&](std::vector<std::string> words) {
    std::istringstream in;
    std::ostringstream out, err;
    Terminal terminal{in, out, err};
    words.insert(words.end(), {"--data", folder_.string(), "--jobs", "1"});
    const int code = run_program(words, ledger, sound, terminal);
    return Ran{code, out.str(), err.str()};
  };
  const std::string why = "coins/lost: its data are missing: no coins; fetch some\n";
  const Ran alone = ran({"check", "coins/lost"}), all = ran({"check", "all", "--cases", "300"});
  EXPECT_EQ(alone.code, 7);
  EXPECT_EQ(alone.out, why + "1 claim was not run, for data are missing\n");
  EXPECT_EQ(all.code, 7);
  EXPECT_NE(all.out.find("1 claim, as the ledger expects"), std::string::npos) << all.out;
  const Ran report = ran({"report", "--out", path("report"), "--cases", "300", "--no-figures"});
  EXPECT_EQ(report.code, 7) << report.err;
  EXPECT_NE(read_file(path("report") + "/coins/lost.md").find("its data are missing: no coins"), std::string::npos);
}

std::vector<Comparison> toss_slowly(const Settings& settings, const Chance& chance) {
  return {compare(
              "a slow coin", [](std::int64_t i) { return ::usleep(20'000), i % 2 == 0 ? 1 : -1; }, chance.trials,
              chance.alpha),
          toss(settings, chance).front()};
}

TEST_F(Option, runs_are_counted_on_the_terminal_while_they_go_on) {
  Ledger ledger;
  ledger.add(coin("coins/slow", toss_slowly));
  for (const char* jobs : {"1", "2"}) {
    std::istringstream in;
    std::ostringstream out, err;
    Terminal terminal{in, out, err};
    terminal.progress = true;
    EXPECT_EQ(run_program({"check", "all", "--runs", "40", "--jobs", jobs, "--data", folder_.string()}, ledger, sound,
                          terminal),
              0)
        << err.str();
    EXPECT_NE(err.str().find("coins/slow  0 %, 1"), std::string::npos) << err.str();
    EXPECT_NE(err.str().find(" runs"), std::string::npos) << err.str();
  }
}

/// How often an instance of the watched claim was drawn: shows whether it was judged at all.
int drawn = 0;

Claim watched() {
  Claim claim = tiny::parabola();
  claim.draw = [](Source& source) { return ++drawn, tiny::draw_parabola(source); };
  return claim;
}

class Target : public Option {
 protected:
  Ran run_watched(const std::vector<std::string>& words) const {
    Ledger ledger;
    ledger.add(watched());
    std::istringstream in;
    std::ostringstream out, err;
    Terminal terminal{in, out, err};
    std::vector<std::string> all = words;
    all.insert(all.end(), {"--data", folder_.string(), "--jobs", "1"});
    drawn = 0;
    const int code = run_program(all, ledger, sound, terminal);
    return {code, out.str(), err.str()};
  }
  void expect_refused_at_once(const std::vector<std::string>& words, const std::string& message) const {
    const Ran ran = run_watched(words);
    EXPECT_EQ(ran.code, 2) << words.front();
    EXPECT_NE(ran.err.find(message), std::string::npos) << words.front() << ": " << ran.err;
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(drawn, 0) << words.front() << " computed before it tried where the results go";
  }
};

TEST_F(Target, below_a_file_is_refused_before_anything_is_computed) {
  write_file(path("file"), "x");
  const std::string below = path("file/below");
  const std::string reason = ": Not a directory";
  expect_refused_at_once({"check", "all", "--cases", "9", "--json", below},
                         "--json: cannot write to " + below + reason);
  expect_refused_at_once({"power", "all", "--budget", "9", "--seeds", "1", "--json", below},
                         "--json: cannot write to " + below + reason);
  expect_refused_at_once({"stress", "all", "--samples", "9", "--searches", "0", "--out", below},
                         "--out: cannot write to " + below + reason);
  expect_refused_at_once({"sharpen", "all", "--samples", "9", "--searches", "0", "--out", below},
                         "--out: cannot write to " + below + reason);
  expect_refused_at_once({"report", "--cases", "9", "--out", below}, "--out: cannot write to " + below + reason);
  expect_refused_at_once({"campaign", "all", "--cases", "9", "--results", below},
                         "--results: cannot write to " + below + reason);
  expect_refused_at_once({"campaign", "all", "--cases", "9", "--results", path("results"), "--certificates", below},
                         "--certificates: cannot write to " + below + "/tiny" + reason);
  const Ran ran = run({"reproduce", "overlaps19", "--seeds", "1", "--out", below});
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.err.find("--out: cannot write to " + below + reason), std::string::npos) << ran.err;
}

TEST_F(Target, file_makes_no_folder_and_leaves_nothing_behind) {
  const std::string file = path("not there/results.json");
  expect_refused_at_once({"check", "all", "--cases", "9", "--json", file},
                         "--json: cannot write to " + file + ": No such file or directory");
  expect_refused_at_once({"power", "all", "--seeds", "1", "--budget", "9", "--json", file},
                         "--json: cannot write to " + file + ": No such file or directory");
  const Ran exported = run({"export", path("any.json"), "--program", file});
  EXPECT_EQ(exported.code, 2);
  EXPECT_NE(exported.err.find("--program: cannot write to " + file), std::string::npos) << exported.err;
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
  expect_refused_at_once({"check", "all", "--cases", "9", "--json", folder_.string()},
                         "--json: cannot write to " + folder_.string() + ": Is a directory");
  EXPECT_EQ(run_watched({"check", "all", "--cases", "9", "--json", path("results.json")}).code, 0);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), std::filesystem::directory_iterator()), 1);
}

}  // namespace
}  // namespace lakatos

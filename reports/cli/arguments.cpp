#include "reports/cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <sstream>
#include <thread>

#include "checks/engine/judge/verdict.hpp"
#include "reports/cli/numeric_option.hpp"

namespace lakatos {
namespace {

constexpr const char* about =
    "Lakatos: statements of theory papers, made executable; which hold, which fail, which say nothing.\n"
    "Exit codes:\n"
    "  0  as the ledger expects, as stored, done\n"
    "  1  a verdict, a replay or a comparison contradicts what is expected or stored\n"
    "  2  bad usage or input\n"
    "  3  the arithmetic failed its self-test; no verdict is given\n"
    "  4  nothing contradicts, but less was found than is expected: a larger budget may find the rest\n"
    "  5  a disk, a worker process or another program failed\n"
    "  6  a stored result that says something else, or more, was not replaced";
constexpr std::int64_t most_cases = 1'000'000'000;
constexpr unsigned most_jobs = 256;

/// The options of all verbs, filled while CLI11 parses.
struct AllOptions {
  ListOptions list;
  ShowOptions show;
  CheckOptions check;
  AcceptOptions accept;
  CampaignVerbOptions campaign;
  RecheckOptions recheck;
  PowerVerbOptions power;
  CoverVerbOptions cover;
  StressVerbOptions stress;
  SharpenVerbOptions sharpen;
  ReplayOptions replay;
  ExportOptions exported;
  ReportOptions report;
  ReproduceOptions reproduce;
  ImportOptions import;
  JudgeOptions judge;
  SampleOptions sample;
  SchemaOptions schema;
  std::string data;
};

void add_seed(CLI::App& verb, std::uint64_t& seed) {
  add_whole<std::uint64_t>(verb, "--seed", seed, 0, UINT64_MAX, "seed of every random choice (default 1)");
}

void add_jobs(CLI::App& verb, unsigned& jobs) {
  jobs = std::clamp(std::thread::hardware_concurrency(), 1u, most_jobs);
  add_whole(verb, "--jobs", jobs, 1u, most_jobs,
            "worker processes (default: one per core); the results do not depend on it");
}

CLI::Option* add_count(CLI::App& verb, const std::string& name, std::int64_t& count, const std::string& description,
                       std::int64_t least = 1) {
  return add_whole(verb, name, count, least, most_cases, description);
}

void add_budget(CLI::App& verb, CampaignBudget& budget) {
  add_seed(verb, budget.seed);
  auto* cases = add_count(verb, "--cases", budget.cases,
                          "instances to sample for each reading of a claim (default: the claim's quick budget)");
  auto* runs = add_count(verb, "--runs", budget.runs,
                         "random runs for each comparison of an experiment, at most (default: its quick budget)");
  auto* full = verb.add_flag("--full", budget.full, "the full budget of each claim and experiment")
                   ->excludes(cases)
                   ->excludes(runs);
  add_count(verb, "--at-most", budget.at_most, "with --full: no more instances than this for any claim")->needs(full);
  add_jobs(verb, budget.jobs);
}

void add_what(CLI::App& verb, std::string& what) {
  verb.add_option("what", what, "a claim (du18/thm2.2), a paper (du18) or all")->required();
}
void add_id(CLI::App& verb, std::string& id) {
  verb.add_option("id", id, "a claim, for example du18/thm2.2")->required();
}

void add_reading_verbs(CLI::App& app, AllOptions& all) {
  auto* list = app.add_subcommand(
      "list",
      "the ledger, which is the list of all claims: each with the verdict that is expected of its first reading");
  list->add_option("what", all.list.what, "a paper (du18), a claim or all (default)");
  list->add_option("--verdict", all.list.verdict, "only claims of whose first reading this is expected")
      ->check(CLI::IsMember(std::vector<std::string>(verdict_words.begin(), verdict_words.end())));
  list->add_option("--theme", all.list.theme, "only claims on this theme");
  list->add_flag("--themes", all.list.themes,
                 "the themes in place of claims: each with the number of its claims and what it means");
  list->add_option("--kind", all.list.kind, "only claims of this kind: theorem, lemma, step, remark, ...");
  list->add_flag("--json", all.list.json, "as JSON, with everything that is known of each claim");
  auto* show = app.add_subcommand(
      "show", "one claim: its words, the formula that the code states, readings, constants, planted errors");
  add_id(*show, all.show.id);
  auto* replay =
      app.add_subcommand("replay", "judge a certificate anew and print every assumption, conclusion and quantity");
  replay->add_option("file", all.replay.file, "a certificate (JSON)")->required();
}

void add_export(CLI::App& app, ExportOptions& options) {
  auto* verb = app.add_subcommand("export", "write a certificate as a straight-line program that anyone can check");
  verb->add_option("file", options.file, "a certificate (JSON)");
  verb->add_option("--program", options.program, "write the program (JSON) to this file");
  verb->add_option("--coq", options.coq, "write the theorem (Coq) to this file");
  auto* stored = verb->add_flag("--stored", options.stored, "the programs beside all stored certificates");
  verb->add_flag("--check", options.check, "compare them with what is stored instead of writing them")->needs(stored);
}

void add_running_verbs(CLI::App& app, AllOptions& all) {
  auto* check = app.add_subcommand("check", "judge claims on many instances and hold the verdicts against the ledger");
  add_what(*check, all.check.what);
  add_budget(*check, all.check.budget);
  check->add_option("--json", all.check.json, "write the results to this file");
  auto* accept = app.add_subcommand(
      "accept", "judge claims and write what was found into the project's table of what is expected");
  add_what(*accept, all.accept.what);
  add_budget(*accept, all.accept.budget);
  accept->add_flag("--stored", all.accept.stored, "what the published results say; nothing is judged");
  auto* campaign = app.add_subcommand("campaign", "the same, and store results and certificates");
  add_what(*campaign, all.campaign.what);
  add_budget(*campaign, all.campaign.budget);
  auto* results = campaign->add_option("--results", all.campaign.results,
                                       "folder for the results (default: lakatos-campaign/results)");
  auto* certificates = campaign->add_option("--certificates", all.campaign.certificates,
                                            "folder for the certificates (default: lakatos-campaign/certificates)");
  campaign
      ->add_flag("--publish", all.campaign.publish,
                 "into the published results and the stored certificates of the project instead")
      ->excludes(results)
      ->excludes(certificates);
  campaign->add_flag(
      "--replace", all.campaign.replace,
      "also results that say something else, or more; without it they are kept, which is said (exit code 6)");
  auto* recheck = app.add_subcommand("recheck", "judge random pages of the stored campaigns anew");
  recheck->add_option("--results", all.recheck.results, "folder with the results (default: the published ones)");
  add_whole(*recheck, "--pages", all.recheck.pages, 1, 1000, "pages of 1000 cases for each reading (default 1)");
  add_seed(*recheck, all.recheck.seed);
  auto* report = app.add_subcommand("report", "write the reports: a campaign over the whole ledger, rendered");
  report->add_option("--out", all.report.out, "folder for the reports")->required();
  report->add_option("--results", all.report.results, "render the results stored in this folder instead of running");
  report->add_option("--laboratory", all.report.laboratory,
                     "folder with stored results of stress, sharpen and power (default: the published ones)");
  report->add_flag("!--no-figures", all.report.figures, "leave the figures out (gnuplot is then not needed)");
  add_budget(*report, all.report.budget);
}

void add_reproduce(CLI::App& app, ReproduceOptions& options) {
  auto* verb = app.add_subcommand("reproduce", "run the experiments of a paper again and write their page and figures");
  verb->add_option("paper", options.paper, "a paper with experiments: brutzkus21, du18, malach18 or overlaps19")
      ->required();
  options.out = "build/report";
  verb->add_option("--out", options.out, "folder for the page and its figures (default: build/report)");
  add_seed(*verb, options.seed);
  add_whole(*verb, "--seeds", options.seeds, 1, 100000,
            "runs of each setting (default 20; du18: 100; malach18: 5, with --full 1)");
  add_jobs(*verb, options.jobs);
  verb->add_flag("!--no-figures", options.figures, "leave the figures out (gnuplot is then not needed)");
  verb->add_flag("--full", options.full,
                 "malach18: the printed sizes, as far as they are printed; an estimated 20 hours of CPU");
  verb->add_option(
      "--kept", options.kept,
      "malach18: folder with a file for each run, which is not run again (default: lakatos-campaign/runs)");
}

void add_import(CLI::App& app, ImportOptions& options) {
  auto* verb =
      app.add_subcommand("import-cifar10", "make the files of CIFAR-10 (./run data cifar10 fetches the package)");
  verb->add_option("from", options.from, "the unpacked package: six PNG files and two lists of labels")->required();
  verb->add_option("--out", options.out,
                   "folder for the files (default: $LAKATOS_CIFAR10, else lakatos/cifar10 of the user's cache)");
}

void add_effort(CLI::App& verb, LaboratoryBudget& budget) {
  add_seed(verb, budget.seed);
  add_count(verb, "--samples", budget.samples, "instances to sample for each question (default 1000)");
  add_count(verb, "--searches", budget.searches,
            "guided searches for each question that sampling leaves open (default 6)", 0);
  add_jobs(verb, budget.jobs);
}

void add_laboratory_verbs(CLI::App& app, AllOptions& all) {
  auto* stress = app.add_subcommand("stress", "drop and dial every assumption of a claim while the others hold");
  add_what(*stress, all.stress.what);
  stress->add_option("--assumption", all.stress.assumption, "this assumption only");
  add_effort(*stress, all.stress.budget);
  stress->add_option("--out", all.stress.out,
                     "store the results below this folder; what is stored there of the claim is tried again");
  stress->add_option("--known", all.stress.known,
                     "a file with one judging request per line (see sample); their instances are tried too");
  auto* sharpen = app.add_subcommand("sharpen", "turn every printed constant of a claim until it fails");
  add_what(*sharpen, all.sharpen.what);
  sharpen->add_option("--constant", all.sharpen.constant, "this constant only");
  add_effort(*sharpen, all.sharpen.budget);
  sharpen->add_option("--out", all.sharpen.out, "store the results below this folder");
  auto* cover =
      app.add_subcommand("cover", "prove a claim on a whole box of one to three numbers, or find a violating point");
  add_id(*cover, all.cover.id);
  cover
      ->add_option("file", all.cover.file,
                   "an instance (JSON) of which one to three numbers are boxes {\"from\": \"p/q\", \"to\": \"p/q\"}")
      ->required();
  cover->add_option("--reading", all.cover.reading, "the reading (default: the headline)");
  cover->add_option("--turn", all.cover.turned, "constant=value: the claim with this constant turned");
  add_count(*cover, "--boxes", all.cover.boxes, "boxes judged, at most (default 20000)");
  add_positive(*cover, "--flip", all.cover.width,
               "find the point where the claim flips along the one box, down to this width");
  auto* power =
      app.add_subcommand("power", "guided search against plain sampling: instances judged until false statements fail");
  add_what(*power, all.power.what);
  add_seed(*power, all.power.seed);
  add_whole(*power, "--seeds", all.power.seeds, 1, 1000, "runs of each method (default 9)");
  add_count(*power, "--budget", all.power.budget, "instances judged per run (default 20000)");
  power->add_flag("!--moves-only", all.power.optimiser, "leave the simplex method out");
  power->add_flag("--thin", all.power.thin,
                  "and statements that fail on less than one case in ten million; WHAT \"thin\": these alone");
  power->add_option("--turn", all.power.turned,
                    "constant=value: the claim with this constant turned, in place of its planted errors");
  add_jobs(*power, all.power.jobs);
  power->add_option(
      "--laboratory", all.power.laboratory,
      "folder with stored sharp constants, just beyond which claims are hunted too (default: the published ones)");
  power->add_option("--json", all.power.json, "write the counts to this file");
}

void add_twin_verbs(CLI::App& app, AllOptions& all) {
  auto* judge = app.add_subcommand("judge", "answer judging requests, one JSON object per line on standard input");
  add_id(*judge, all.judge.id);
  auto* sample = app.add_subcommand("sample", "print sampled instances as such requests; the readings take turns");
  add_id(*sample, all.sample.id);
  add_count(*sample, "--cases", all.sample.cases, "how many (default 10)");
  add_seed(*sample, all.sample.seed);
  auto* schema = app.add_subcommand(
      "schema",
      "print what a blind twin must know of claims: fields, readings, constants, names of assumptions and conclusions");
  add_what(*schema, all.schema.what);
  auto* check = schema->add_option("--check", all.schema.check,
                                   "hold the blocks `<!-- schema: ID -->` of this page against it instead");
  schema->add_option("--update", all.schema.update, "write these blocks of this page anew")->excludes(check);
}

Arguments chosen(const CLI::App& app, const AllOptions& all) {
  const std::string verb = app.get_subcommands().front()->get_name();
  if (verb == "list") return all.list;
  if (verb == "show") return all.show;
  if (verb == "check") return all.check;
  if (verb == "accept") return all.accept;
  if (verb == "reproduce") return all.reproduce;
  if (verb == "import-cifar10") return all.import;
  if (verb == "campaign") return all.campaign;
  if (verb == "recheck") return all.recheck;
  if (verb == "power") return all.power;
  if (verb == "cover") return all.cover;
  if (verb == "stress") return all.stress;
  if (verb == "sharpen") return all.sharpen;
  if (verb == "replay") return all.replay;
  if (verb == "export") return all.exported;
  if (verb == "report") return all.report;
  if (verb == "judge") return all.judge;
  if (verb == "schema") return all.schema;
  return all.sample;
}

Message message(const CLI::App& app, const CLI::ParseError& error) {
  std::ostringstream help, problem;
  if (app.exit(error, help, problem) == 0) return {help.str(), 0};
  return {problem.str(), exit_code::bad_input};
}

}  // namespace

Arguments parse_arguments(const std::vector<std::string>& words) {
  AllOptions all;
  CLI::App app{about, "lakatos"};
  app.require_subcommand(1);
  app.fallthrough();
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::Throw);
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return std::string("lakatos: ") + error.what() + "\nlakatos --help and lakatos VERB --help say more.\n";
  });
  app.add_option("--data", all.data,
                 "the project whose stored certificates and results are meant (default: $LAKATOS_DATA, else the "
                 "nearest folder from here upwards with checks/FAMILY/certificates)");
  add_reading_verbs(app, all);
  add_export(app, all.exported);
  add_running_verbs(app, all);
  add_laboratory_verbs(app, all);
  add_reproduce(app, all.reproduce);
  add_import(app, all.import);
  add_twin_verbs(app, all);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) { return message(app, error); }
  all.check.data = all.accept.data = all.campaign.data = all.recheck.data = all.exported.data = all.report.data =
      all.power.data = all.data;
  return chosen(app, all);
}

}  // namespace lakatos

#pragma once
// The verbs of the program. Each takes its options as a plain struct and gives the exit code; each has a file of its
// own.
#include <cstdint>
#include <string>
#include <vector>

#include "checks/engine/claim/ledger.hpp"
#include "reports/cli/terminal.hpp"

namespace lakatos {

/// How a verb can end. README.md and `lakatos --help` list them.
namespace exit_code {
inline constexpr int expected = 0;   // as the ledger expects, as stored, done
inline constexpr int differs = 1;    // a verdict, a replay or a comparison contradicts what is expected or stored
inline constexpr int bad_input = 2;  // usage, or a file that cannot be taken
inline constexpr int unsound = 3;    // the arithmetic failed its self-test: no verdict
inline constexpr int less =
    4;  // nothing contradicts, but less was found than is expected: a larger budget may find the rest
inline constexpr int failed = 5;   // the surroundings failed: a full disk, a dead worker, a program that is missing
inline constexpr int kept = 6;     // a stored result that says something else or more was not replaced
inline constexpr int no_data = 7;  // data that are not part of the project are missing; the rest is as expected
}  // namespace exit_code

struct ListOptions {
  std::string what = "all";  // a paper, an id or "all"
  std::string verdict;       // claims of which this is expected; empty: any
  std::string theme;         // claims that have it; empty: any
  std::string kind;          // claims that are of it; empty: any
  bool themes = false;       // the themes that there are, with their counts, in place of claims
  bool json = false;
};
int list_claims(const Ledger& ledger, const ListOptions& options, Terminal& terminal);

struct SchemaOptions {
  std::string what;    // a paper, an id or "all"
  std::string check;   // a page with blocks between markers that must be what is printed; empty: print
  std::string update;  // the same, its blocks written anew
};
/// What the two encodings of a claim share, as Markdown: fields, readings, constants and the names of assumptions and
/// conclusions.
int print_schema(const Ledger& ledger, const SchemaOptions& options, Terminal& terminal);

struct ShowOptions {
  std::string id;
};
int show_claim(const Ledger& ledger, const ShowOptions& options, Terminal& terminal);

/// What campaigns have in common. Without `cases` (instances) and `runs` (of an experiment) a claim has its own budget:
/// the quick one, or with `full` the full one, of which `at_most` so many instances.
struct CampaignBudget {
  std::uint64_t seed = 1;
  std::int64_t cases = 0;
  std::int64_t runs = 0;
  std::int64_t at_most = 0;
  bool full = false;
  unsigned jobs = 1;
};

struct CheckOptions {
  std::string what;  // an id, a paper or "all"
  CampaignBudget budget;
  std::string json;  // file for the results; empty: none
  std::string data;
};
int check_claims(const Ledger& ledger, const CheckOptions& options, Terminal& terminal);

struct AcceptOptions {
  std::string what;
  CampaignBudget budget;
  std::string data;
  bool stored = false;  // what the published results say, in place of running the claims
};
/// Runs the claims, or reads their published results, and writes what was found into the tables of what is expected,
/// which are reviewed as a diff and compiled in.
int accept_verdicts(const Ledger& ledger, const AcceptOptions& options, Terminal& terminal);

struct CampaignVerbOptions {
  std::string what;
  CampaignBudget budget;
  std::string results = "lakatos-campaign/results";            // folder; <paper>/<claim>.json below it
  std::string certificates = "lakatos-campaign/certificates";  // folder; <paper>/... below it
  bool publish = false;  // into the project's published results and stored certificates instead
  bool replace = false;  // also stored results that say something else or more
  std::string data;
};
int run_stored_campaign(const Ledger& ledger, const CampaignVerbOptions& options, Terminal& terminal);

struct RecheckOptions {
  std::string results;  // folder; empty: the published ones below the data folder
  int pages = 1;        // of every reading
  std::uint64_t seed = 1;
  std::string data;
};
/// Judges random pages of stored campaigns anew and holds their outcomes against what is stored.
int recheck_results(const Ledger& ledger, const RecheckOptions& options, Terminal& terminal);

struct PowerVerbOptions {
  std::string what;
  std::uint64_t seed = 1;
  int seeds = 9;
  std::int64_t budget = 20000;  // instances judged per run
  bool optimiser = true;
  bool thin = false;  // the thin claims too: false statements that no sampling meets
  unsigned jobs = 1;
  std::vector<std::string> turned;  // "rate=3/2": this false statement in place of the planted ones
  std::string json;                 // file for the counts; empty: none
  std::string laboratory;  // folder with stored sharp constants; empty: the published one below the data folder
  std::string data;
};
/// Guided search against plain sampling: instances judged until each planted error and each refuted reading fails.
int measure_search(const Ledger& ledger, const PowerVerbOptions& options, Terminal& terminal);

struct CoverVerbOptions {
  std::string id;
  std::string file;  // an instance of which one to three numbers are boxes {"from": "p/q", "to": "p/q"}
  std::string reading;
  std::vector<std::string> turned;  // "slope=2/5"
  std::int64_t boxes = 20000;       // at most
  double width = 0;                 // positive: look for the point where the claim flips instead, down to this width
};
/// Proves a claim on a whole box, or finds a violating point, or the point where it flips.
int cover_box(const Ledger& ledger, const CoverVerbOptions& options, Terminal& terminal);

/// What the laboratory's verbs have in common.
struct LaboratoryBudget {
  std::uint64_t seed = 1;
  std::int64_t samples = 1000;  // sampled instances for each question
  std::int64_t searches = 6;    // guided searches for each question that sampling leaves open
  unsigned jobs = 1;
};

struct StressVerbOptions {
  std::string what;
  LaboratoryBudget budget;
  std::string assumption;  // one only; empty: all
  std::string out;         // folder for the results; empty: print only
  std::string known;       // a file of judging requests whose instances are tried too; empty: none
};
/// Every assumption dropped and dialled while the others hold.
int stress_claims(const Ledger& ledger, const StressVerbOptions& options, Terminal& terminal);

struct SharpenVerbOptions {
  std::string what;
  LaboratoryBudget budget;
  std::string constant;  // one only; empty: all
  std::string out;       // folder for the results; empty: print only
};
/// Every printed constant turned until the claim fails.
int sharpen_claims(const Ledger& ledger, const SharpenVerbOptions& options, Terminal& terminal);

struct ReplayOptions {
  std::string file;
};
int replay_certificate(const Ledger& ledger, const ReplayOptions& options, Terminal& terminal);

struct ExportOptions {
  std::string file;     // a certificate
  std::string program;  // where its program goes; empty: nowhere
  std::string coq;      // where its Coq theorem goes; empty: nowhere
  bool stored = false;  // the programs beside all stored certificates instead
  bool check = false;   // ... are compared, not written
  std::string data;
};
/// Writes a certificate as a program that anyone can check.
int export_certificate(const Ledger& ledger, const ExportOptions& options, Terminal& terminal);

struct ReportOptions {
  std::string out;
  std::string results;  // render these instead of running
  std::string
      laboratory;  // folder with what stress, sharpen and power stored; empty: the published one below the data folder
  CampaignBudget budget;
  bool figures = true;
  std::string data;
};
int write_report(const Ledger& ledger, const ReportOptions& options, Terminal& terminal);

struct ReproduceOptions {
  std::string paper;
  std::string out;
  std::uint64_t seed = 1;
  int seeds = 0;  // 0: as many as the paper's experiments have by default
  unsigned jobs = 1;
  bool figures = true;
  bool full = false;                           // the printed sizes, where the default has smaller ones
  std::string kept = "lakatos-campaign/runs";  // folder for runs that are kept, so that what was stopped can go on
};
/// Runs the experiments of a paper again and writes their page and figures; without MNIST what needs it is left out
/// (exit_code::no_data).
int reproduce_experiment(const ReproduceOptions& options, Terminal& terminal);

struct ImportOptions {
  std::string from;  // the unpacked package with CIFAR-10: six PNG files and two lists of labels
  std::string out;   // folder; empty: where the program looks for CIFAR-10
};
/// Makes the six files of the binary version of CIFAR-10; only the originals are written.
int import_colour_images(const ImportOptions& options, Terminal& terminal);

struct JudgeOptions {
  std::string id;
};
/// Requests, one JSON object per line, from terminal.in; answers, one per line, to terminal.out.
/// checks/filter/du18/twins/README.md has the protocol; the answer also says the outcome.
int judge_requests(const Ledger& ledger, const JudgeOptions& options, Terminal& terminal);

struct SampleOptions {
  std::string id;
  std::int64_t cases = 10;
  std::uint64_t seed = 1;
};
/// Sampled instances as such requests; the readings take turns.
int sample_instances(const Ledger& ledger, const SampleOptions& options, Terminal& terminal);

}  // namespace lakatos

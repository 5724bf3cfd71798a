// What the ledger, the list that ctest reads, the sources and the twins say about a claim must be one thing.
#include "checks/ledger.hpp"

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "checks/engine/claim/proof_graph.hpp"
#include "checks/engine/claim/themes.hpp"
#include "checks/engine/judge/verdict.hpp"
#include "checks/engine/text/files.hpp"
#include "checks/engine/text/json_reader.hpp"
#include "checks/tests/claims/claim_suite.hpp"

namespace lakatos {
namespace {

namespace fs = std::filesystem;

/// Of the paper's family: papers that state one work share rooms.
std::vector<fs::path> sources(const std::string& paper) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(paper_folder(paper).parent_path())) {
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") found.push_back(entry.path());
  }
  return found;
}

TEST(Ledger, agrees_with_the_table_that_ctest_reads) {
  std::set<std::string> listed, known;
  for (const std::string& paper : papers()) {
    const std::string file = (paper_folder(paper) / "expected.tsv").string();
    for (const Expected& line : parse_expected(read_file(file), file))
      listed.insert(line.claim + " " + line.kind + " " + line.twin + " " + line.themes);
  }
  const Ledger& ledger = tested_ledger();
  for (const auto& claim : ledger.claims()) {
    known.insert(claim->id + " " + claim->kind + " " + claim->twin + " " + themes_text(*claim));
  }
  EXPECT_EQ(listed, known);
}

/// How a claim treats what fails: as a slip of print, as a refutation of its headline, or as a reading beside it.
const char* treatment(const Claim& claim, const Reading& reading) {
  if (!reading.slip.empty()) return "slip";
  return &reading == &claim.readings.front() ? "refutation" : "reading beside the headline";
}

/// What stands for a hidden constant in the families; all of them occur as numbers.
const std::vector<std::string> hidden_constants = {"c", "C", "bound"};

/// Up to a factor of ten: the very largest may be beyond the independent checkers.
TEST(Ledger, shows_of_a_family_a_member_with_large_constants) {
  int families = 0;
  const Ledger& ledger = tested_ledger();
  for (const auto& claim : ledger.claims()) {
    if (claim->shape != Shape::order || claim->enumerated() == 0) continue;
    const Record last = claim->enumerate(claim->enumerated() - 1);
    for (const std::string& name : hidden_constants) {
      if (!last.has(name.c_str())) continue;
      ++families;
      for (std::int64_t i = 0; i < claim->enumerated(); ++i)
        EXPECT_GE(10 * to_double(last.number(name.c_str())), to_double(claim->enumerate(i).number(name.c_str())))
            << claim->id << " " << name;
    }
  }
  EXPECT_GE(families, 10);
}

TEST(Ledger, treats_what_fails_by_one_fault_alike) {
  std::map<std::string, std::pair<std::string, std::string>> first;  // fault -> its treatment and where that is
  std::map<std::string, int> siblings;
  const Ledger& ledger = tested_ledger();
  for (const auto& claim : ledger.claims()) {
    for (const Reading& reading : claim->readings) {
      if (reading.fault.empty()) continue;
      EXPECT_EQ(reading.expected, "refuted") << claim->id << ", " << reading.name << ": " << reading.fault;
      const std::string here = treatment(*claim, reading);
      const auto& [treated, where] = first.emplace(reading.fault, std::pair(here, claim->id)).first->second;
      EXPECT_EQ(here, treated) << claim->id << " and " << where << " share the fault '" << reading.fault << "'";
      ++siblings[reading.fault];
    }
  }
  EXPECT_GE(siblings["slope"], 5);
  EXPECT_GE(siblings["factor two"], 3);
  EXPECT_GE(siblings["closed regions"], 9);
  EXPECT_GE(siblings["step sign"], 6);
}

TEST(Ledger, has_no_id_twice_and_every_paper_in_one_piece) {
  const auto ids = claim_ids();
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
  std::set<std::string> seen;
  std::string last;
  for (const std::string& id : ids) {
    EXPECT_TRUE(std::regex_match(id, std::regex("[a-z]+[0-9]+/[a-z0-9.-]+"))) << id;
    if (paper_of_id(id) != last) { EXPECT_TRUE(seen.insert(last = paper_of_id(id)).second) << id; }
  }
}

TEST(Ledger, leaves_no_alarm_unresolved) {
  const Ledger& ledger = tested_ledger();
  const auto expected = [&](const std::string& id) { return ledger.find(id).readings.front().expected; };
  for (const std::string& paper : papers()) {
    for (const Proof& proof : proofs(ledger, paper, expected)) {
      EXPECT_NE(proof.state, ProofState::alarm)
          << proof.statement << " is refuted though its printed steps stand: say why in its `alarm`";
    }
  }
}

class EachClaimInTheLedger : public EachClaim {};
INSTANTIATE_TEST_SUITE_P(all, EachClaimInTheLedger, ::testing::ValuesIn(claim_ids()), test_name);

TEST_P(EachClaimInTheLedger, is_written_in_exactly_one_file) {
  std::vector<std::string> files;
  for (const fs::path& path : sources(paper_of_id(claim_.id))) {
    // Alone, or beside the id that the same statement has in another paper.
    const std::string text = read_file(path);
    if (text.find('"' + claim_.id + '"') == std::string::npos) continue;
    if (std::regex_search(text, std::regex("id = (in\\([^;)]*)?\"" + claim_.id + "\"")))
      files.push_back(path.filename().string());
  }
  EXPECT_EQ(files.size(), 1u) << ::testing::PrintToString(files);
}

void expect_its_file(const Claim& claim) {
  const fs::path file = fs::path(source_folder) / file_of(claim);
  ASSERT_TRUE(fs::is_regular_file(file)) << file;
  EXPECT_NE(read_file(file).find('"' + claim.id + '"'), std::string::npos) << file;
}

TEST_P(EachClaimInTheLedger, leads_to_its_file) { expect_its_file(claim_); }

TEST(Ledger, leads_from_open_sections_and_experiments_to_their_files) {
  const Ledger& ledger = tested_ledger();
  for (const auto& claim : ledger.claims()) {
    if (claim->shape == Shape::open || claim->shape == Shape::experiment) expect_its_file(*claim);
  }
}

TEST_P(EachClaimInTheLedger, says_what_it_claims_and_where_it_stands) {
  for (const std::string& text : {claim_.title, claim_.place, claim_.kind, claim_.words, claim_.scope})
    EXPECT_FALSE(text.empty());
  for (const Reading& reading : claim_.readings) EXPECT_FALSE(reading.text.empty()) << reading.name;
  EXPECT_GT(claim_.quick_cases, 0);
  EXPECT_GE(claim_.full_cases, claim_.quick_cases);
}

TEST(Ledger, marks_what_is_ours_in_one_way) {
  const Ledger& ledger = tested_ledger();
  for (const auto& claim : ledger.claims()) {
    const bool by_name = claim->id.ends_with("-repaired") || claim->id.ends_with("-sharp");
    if (by_name) { EXPECT_TRUE(claim->place.starts_with("ours; ")) << claim->id << ": " << claim->place; }
    const bool mentioned = claim->place.find("ours") != std::string::npos ||
                           claim->place.find("repaired") != std::string::npos ||
                           claim->place.find("sharpened") != std::string::npos;
    EXPECT_EQ(mentioned, claim->place.starts_with("ours; ")) << claim->id << ": " << claim->place;
  }
}

const std::set<std::string> main_kinds = {"theorem", "corollary", "lemma", "proposition"};

TEST(Ledger, says_in_one_line_what_mends_a_main_result) {
  const Ledger& ledger = tested_ledger();
  for (const auto& claim : ledger.claims()) {
    const bool mends = claim->id.ends_with("-repaired") && main_kinds.contains(claim->kind);
    EXPECT_EQ(claim->mends.empty(), !mends) << claim->id;
    EXPECT_LE(claim->mends.size(), 150u) << claim->id << ": " << claim->mends;
    EXPECT_TRUE(mends || claim->mends_also.empty()) << claim->id;
    for (const std::string& other : claim->mends_also)
      EXPECT_EQ(ledger.find(other).readings.front().expected, "refuted") << claim->id << " mends " << other;
  }
}

TEST_P(EachClaimInTheLedger, expects_a_verdict_and_evidence_that_there_are) {
  const std::set<std::string> known = {"holds covered",
                                       "holds complete",
                                       "holds identity",
                                       "holds derived",
                                       "holds witness",
                                       "survives sampled",
                                       "survives enumerated",
                                       "survives confident",
                                       "refuted exact",
                                       "refuted exact, for laws with atoms",
                                       "refuted family",
                                       "refuted confident",
                                       "vacuous derived",
                                       "undefined exact",
                                       "undecided ",
                                       "survives covered",
                                       "refuted family, for laws with atoms"};
  for (const Reading& reading : claim_.readings)
    EXPECT_TRUE(known.count(reading.expected + " " + reading.evidence))
        << reading.name << ": " << reading.expected << " " << reading.evidence;
}

TEST_P(EachClaimInTheLedger, that_expects_no_verdict_says_what_would_give_one) {
  for (const Reading& reading : claim_.readings) {
    if (reading.expected == "undecided") { EXPECT_FALSE(claim_.needs.empty()) << reading.name; }
  }
}

TEST_P(EachClaimInTheLedger, that_survives_on_samples_says_where_it_is_hard) {
  const Reading& headline = claim_.readings.front();
  if (headline.expected != "survives" || headline.evidence != "sampled") return;
  EXPECT_FALSE(print_statement(claim_, settings_for(claim_, headline.name)).regimes.empty());
}

/// A regime in which all but a twentieth of the instances lie says nothing; asked of the published results.
TEST_P(EachClaimInTheLedger, that_survives_on_samples_has_a_regime_with_instances_outside) {
  const Reading& headline = claim_.readings.front();
  if (headline.expected != "survives" || headline.evidence != "sampled") return;
  const fs::path file = fs::path(source_folder) / "reports/published/results" / (claim_.id + ".json");
  const ClaimResult result = result_from_json(parse_json(read_file(file), claim_.id), claim_.id);
  const auto& regimes = result.readings.front().tally.regimes;
  EXPECT_TRUE(std::any_of(regimes.begin(), regimes.end(), [](const auto& named) {
    const RegimeTally& tally = named.second;
    return 20 * tally.outside >= tally.inside + tally.outside + tally.open;
  }));
}

TEST_P(EachClaimInTheLedger, has_two_planted_errors_or_says_why_not) {
  if (claim_.planted.size() < 2) { EXPECT_FALSE(claim_.no_planted.empty()); }
  std::set<std::string> names;
  for (const Planted& planted : claim_.planted) {
    EXPECT_TRUE(names.insert(planted.name).second) << planted.name << " twice";
    EXPECT_FALSE(planted.text.empty()) << planted.name;
    EXPECT_EQ(!planted.constant.empty() + !planted.dropped.empty() + !planted.variant.empty(), 1)
        << planted.name << " must do exactly one thing";
    EXPECT_NO_THROW(settings_for(claim_, planted)) << planted.name;
  }
}

TEST_P(EachClaimInTheLedger, serves_statements_of_the_paper) {
  std::set<std::string> known;
  for (const auto& claim : ledger_.claims()) {
    if (claim->shape != Shape::experiment) known.insert(claim->id);
  }
  for (const std::string& served : claim_.serves) EXPECT_TRUE(known.count(served)) << served;
}

TEST_P(EachClaimInTheLedger, has_a_blind_twin) {
  EXPECT_TRUE(fs::is_regular_file(paper_folder(paper_of_id(claim_.id)) / "twins" / claim_.twin)) << claim_.twin;
}

class EachOpenSection : public EachClaim {};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(EachOpenSection);
INSTANTIATE_TEST_SUITE_P(all, EachOpenSection, ::testing::ValuesIn(open_ids()), test_name);

TEST_P(EachOpenSection, says_what_was_tried_and_what_would_decide_it) {
  for (const std::string& text : {claim_.title, claim_.place, claim_.kind, claim_.words, claim_.tried, claim_.needs})
    EXPECT_FALSE(text.empty());
  for (const Reading& reading : claim_.readings) EXPECT_EQ(reading.expected, "undecided") << reading.name;
}

std::string printed_text(const Claim& claim, const Settings& settings) {
  const PrintedStatement printed = print_statement(claim, settings);
  std::string text;
  for (const PrintedFormula& formula : printed.formulas) text += formula.name + ": " + formula.latex + "\n";
  for (const PrintedDefinition& definition : printed.definitions)
    text += definition.latex + " := " + definition.definition + "\n";
  return text;
}

TEST_P(EachClaimInTheLedger, prints_assumptions_and_conclusions_in_every_reading) {
  for (const Reading& reading : claim_.readings) {
    const PrintedStatement printed = print_statement(claim_, settings_for(claim_, reading.name));
    EXPECT_TRUE(std::any_of(printed.formulas.begin(), printed.formulas.end(), [](const PrintedFormula& formula) {
      return formula.conclusion;
    })) << reading.name;
    std::set<std::string> names;
    for (const PrintedFormula& formula : printed.formulas) {
      EXPECT_FALSE(formula.latex.empty()) << formula.name;
      EXPECT_TRUE(names.insert(formula.name).second) << formula.name << " twice";
      EXPECT_EQ(std::count(formula.latex.begin(), formula.latex.end(), '{'),
                std::count(formula.latex.begin(), formula.latex.end(), '}'))
          << formula.latex;
    }
  }
}

TEST_P(EachClaimInTheLedger, prints_every_constant_and_every_turn_of_it) {
  const Fraction odd = fraction(329, 218107);
  const auto text_of_number = [](const Fraction& value) {
    const Computing symbols(Arithmetic::symbol);
    return latex(real(value));
  };
  for (const Constant& constant : claim_.constants) {
    bool shown = false, turned = false;
    for (const Reading& reading : claim_.readings) {
      Settings settings = settings_for(claim_, reading.name);
      shown |= printed_text(claim_, settings).find(text_of_number(constant.printed)) != std::string::npos;
      settings.turned = {{constant.name, odd}};
      turned |= printed_text(claim_, settings).find(text_of_number(odd)) != std::string::npos;
    }
    const bool silent = constant.printed == fraction(0) || constant.printed == fraction(1);  // 1 x is printed as x
    EXPECT_TRUE(shown || silent) << constant.name << " = " << to_string(constant.printed);
    EXPECT_TRUE(turned) << constant.name << " is turned, but the printed statement is not";
  }
}

TEST_P(EachClaimInTheLedger, prints_another_statement_for_every_planted_error_that_turns_or_drops) {
  for (const Planted& planted : claim_.planted) {
    if (!planted.variant.empty()) continue;
    const std::string reading = planted.reading;
    EXPECT_NE(printed_text(claim_, settings_for(claim_, planted)), printed_text(claim_, settings_for(claim_, reading)))
        << planted.name;
  }
}

}  // namespace
}  // namespace lakatos

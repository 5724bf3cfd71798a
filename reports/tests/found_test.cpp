// What `check` says of what it found: the instance, the two sides, the command that shows it again; what `list` lets
// through.
#include "checks/engine/evidence/certificate.hpp"
#include "checks/tests/engine/fake_claims.hpp"
#include "reports/markdown/papers.hpp"
#include "reports/tests/program_fixture.hpp"

namespace lakatos {
namespace {

class Found : public TinyProgram {
 protected:
  /// The words of the line that begins with `start`, without the name of the program.
  static std::vector<std::string> command_on(const std::string& text, const std::string& start) {
    const std::size_t at = text.find(start);
    if (at == std::string::npos) return {};
    std::istringstream line(text.substr(at + start.size(), text.find('\n', at) - at - start.size()));
    std::vector<std::string> words;
    for (std::string word; line >> word;) words.push_back(word);
    if (words.empty() || words.front() != "lakatos") return {};
    words.erase(words.begin());
    return words;
  }
  /// The parabola with the bound `top`, of which nothing is expected yet where `expected` is "".
  template <class Change>
  static Ledger parabola(Change&& change) {
    Claim claim = fake::parabola();
    change(claim);
    Ledger ledger;
    ledger.add(std::move(claim));
    return ledger;
  }
};

void expect_in(const std::string& text, const std::string& part) {
  EXPECT_NE(text.find(part), std::string::npos) << "no '" << part << "' in\n" << text;
}

TEST_F(Found, is_the_counterexample_with_its_fields_both_sides_and_the_margin) {
  const Ran ran = run({"check", "tiny/means", "--cases", "600"});
  expect_in(ran.out, "\n  smallest counterexample:\n    a = 0, b = 0\n    right side: 0; product: 0\n");
  expect_in(ran.out, "conclusion 'means' is false: 4\\,ab < r\n");
  expect_in(ran.out, "here it asks for 0 < 0; margin 0\n");
}

TEST_F(Found, is_a_law_atom_by_atom_and_quantities_in_digits) {
  const Ran ran = run({"check", "tiny/variance", "--cases", "600"});
  expect_in(ran.out,
            "\n    input = 0 with probability 3/5\n    input = -2 with probability 2/5\n    mean: -4/5 = -0.8; second "
            "moment: 8/5 = 1.6\n");
  expect_in(ran.out, "here it asks for 24/25 (0.96) <= 9/10 (0.9); margin -0.0323\n");
}

TEST_F(Found, is_a_witness_where_one_was_asked_for) {
  expect_in(run({"check", "tiny/small", "--cases", "600"}).out, "\n  smallest witness:\n    x = 1/");
}

TEST_F(Found, is_nothing_where_no_instance_decides) {
  const Ran ran = run({"check", "tiny/parabola", "--cases", "600"});
  EXPECT_EQ(ran.out.find("smallest"), std::string::npos) << ran.out;
}

TEST_F(Found, is_replayed_by_the_command_beside_it_once_it_is_stored) {
  const std::string first = run({"check", "tiny/means", "--cases", "600", "--seed", "3"}).out;
  std::vector<std::string> store = command_on(first, "store it:  "), show = command_on(first, "replay it: ");
  ASSERT_TRUE(!store.empty() && store.front() == "campaign") << first;
  ASSERT_TRUE(!show.empty() && show.front() == "replay") << first;
  const auto here = std::filesystem::current_path();
  std::filesystem::current_path(folder_);
  const Ran stored = run(store), shown = run(show);
  std::filesystem::current_path(here);
  EXPECT_EQ(stored.code, 0) << stored.out << stored.err;
  expect_in(shown.out, "confirmed");
}

TEST_F(Found, names_the_stored_certificate_and_says_when_that_is_another) {
  const auto stored = folder_ / certificate_folder("tiny");
  ASSERT_EQ(run({"campaign", "tiny/means", "--cases", "600", "--results", path("results"), "--certificates",
                 (folder_ / certificate_folder("tiny")).parent_path().string()})
                .code,
            0);
  const std::string same = run({"check", "tiny/means", "--cases", "600"}).out;
  const std::vector<std::string> show = command_on(same, "replay it: ");
  ASSERT_EQ(show.size(), 2u) << same;
  expect_in(run(show).out, "confirmed");
  Certificate other = read_certificate(stored / "means.printed.smallest.json");
  other.instance.set("a", Fraction{7, 5}).set("b", Fraction{7, 5});
  write_certificate(other, stored);
  expect_in(run({"check", "tiny/means", "--cases", "600"}).out,
            "replay the stored one, which is another: lakatos replay ");
}

TEST_F(Found, is_not_held_against_a_reading_of_which_nothing_is_expected_yet) {
  const Ledger ledger = parabola([](Claim& claim) { claim.readings = {{"only", "the \"only\" one", "", "", ""}}; });
  const Ran ran = run_on(ledger, {"check", "fake/parabola", "--cases", "600"});
  EXPECT_EQ(ran.code, 0) << ran.out;
  expect_in(ran.out,
            R"(To accept what was found: {"only", "the \"only\" one", "survives", "sampled", ""} in .readings)");
  expect_in(ran.out, "\n1 claim, of which nothing is expected yet (headlines: survives 1)\n");
  EXPECT_EQ(ran.out.find("differs"), std::string::npos) << ran.out;
  expect_in(run_on(ledger, {"list"}).out, ": no verdict yet\n");
  expect_in(run_on(ledger, {"show", "fake/parabola"}).out, "expected: no verdict yet\n");
}

TEST_F(Found, is_counted_by_verdict_at_the_end) {
  expect_in(run({"check", "all", "--cases", "600"}).out,
            "\n4 claims, as the ledger expects (headlines: holds 2, survives 1, refuted 1)\n");
  expect_in(run({"check", "tiny/means", "--cases", "5"}).out, " (headlines: undecided 1)\n");
}

TEST_F(Found, are_the_nearest_ids_when_one_is_not_known) {
  expect_in(run({"check", "tiny/mean"}).err,
            "'tiny/mean' is no claim and no paper of the ledger. Did you mean tiny/means?");
  expect_in(run({"show", "variances"}).err, "Did you mean tiny/variance?");
  expect_in(run({"check", "tony"}).err, "Did you mean tiny?");
  const std::string far = run({"check", "zzz"}).err;
  EXPECT_EQ(far.find("Did you mean"), std::string::npos) << far;
  expect_in(far, "Its papers: tiny");
}

TEST_F(Found, has_no_heading_over_nothing_where_a_claim_has_no_planted_errors) {
  Claim info;
  info.id = "fake/open", info.tried = "this", info.needs = "that";
  Ledger ledger;
  ledger.add(open_section(info));
  const std::string shown = run_on(ledger, {"show", "fake/open"}).out;
  EXPECT_EQ(shown.find("planted errors"), std::string::npos) << shown;
  expect_in(run({"show", "tiny/parabola"}).out, "\nplanted errors\n  the statement has no constant to turn");
}

TEST_F(Found, is_listed_by_paper_by_id_and_by_verdict) {
  EXPECT_EQ(run({"list", "tiny/small"}).out, "tiny/small  A small square exists: holds (witness)\n");
  EXPECT_EQ(run({"list", "--verdict", "refuted"}).out,
            "tiny/variance  Variance from the second moment: refuted (exact)\n");
  EXPECT_EQ(run({"list", "tiny", "--verdict", "vacuous"}).out, "");
  EXPECT_EQ(run({"list", "--verdict", "refused"}).code, 2);
  EXPECT_EQ(run({"list", "tidy"}).code, 2);
}

TEST_F(Found, is_listed_by_theme_and_by_kind) {
  const std::string variance = "tiny/variance  Variance from the second moment: refuted (exact)\n";
  EXPECT_EQ(run({"list", "--theme", "probability"}).out, variance);
  EXPECT_EQ(run({"list", "--theme", "approximation", "--kind", "theorem"}).out, variance);
  EXPECT_EQ(run({"list", "--theme", "approximation", "--kind", "remark"}).out, "");
  EXPECT_EQ(run({"list", "--kind", "remark"}).out, "tiny/parabola  A parabola stays low: holds (covered)\n");
  expect_in(run({"list", "--themes"}).out, "\napproximation           2  how far ");
  expect_in(run({"list", "--themes", "--kind", "theorem"}).out, "\napproximation           1  how far ");
}

TEST_F(Found, is_not_listed_by_a_theme_or_kind_that_there_is_not) {
  const Ran theme = run({"list", "--theme", "probabilty"}), kind = run({"list", "--kind", "theorems"});
  EXPECT_EQ(theme.code, 2);
  expect_in(theme.err, "--theme: 'probabilty' is no theme; did you mean 'probability'? The themes: model, ");
  EXPECT_EQ(kind.code, 2);
  expect_in(kind.err,
            "--kind: no claim is of the kind 'theorems'; did you mean 'theorem'? The kinds: lemma, theorem, remark, "
            "assumption");
}

}  // namespace
}  // namespace lakatos

#include "checks/engine/evidence/certificate.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <filesystem>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/tests/engine/fake_claims.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

using Members = std::vector<std::pair<std::string, std::string>>;  // key and JSON text

const Members sound = {{"schema", R"("lakatos/certificate/1")"},
                       {"claim", R"("fake/low")"},
                       {"reading", R"("only")"},
                       {"kind", R"("counterexample")"},
                       {"role", R"("smallest")"},
                       {"outcome", R"("fails")"},
                       {"conclusion", R"("height")"},
                       {"spread", R"("0")"},
                       {"instance", R"({"x":"1/2"})"},
                       {"found", R"({"seed":7,"phase":"sample","index":17})"}};

std::string object(const Members& members) {
  std::string text;
  for (const auto& [key, value] : members) text += (text.empty() ? "{\"" : ",\"") + key + "\":" + value;
  return text + "}";
}

std::string complaint(const std::string& text) {
  try {
    parse_certificate(text, "file.json");
  } catch (const BadInput& reason) { return reason.what(); }
  return "accepted";
}

std::string with(const std::string& key, const std::string& value) {
  Members members = sound;
  for (auto& [known, old] : members) {
    if (known == key) old = value;
  }
  return object(members);
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Certificate, is_read_as_it_was_written) {
  const Certificate certificate = parse_certificate(object(sound), "file.json");
  EXPECT_EQ(certificate.claim, "fake/low");
  EXPECT_EQ(certificate.found, (CaseAddress{Phase::sample, 17}));
  EXPECT_EQ(certificate.seed, 7u);
  EXPECT_EQ(certificate.instance.number("x"), fraction(1, 2));
  EXPECT_EQ(text_of(certificate), object(sound));
}

TEST(Certificate, that_lacks_a_field_is_refused_by_name) {
  for (std::size_t i = 0; i < sound.size(); ++i) {
    Members members = sound;
    members.erase(members.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_TRUE(contains(complaint(object(members)), "file.json: field '" + sound[i].first + "' is missing"))
        << complaint(object(members));
  }
}

TEST(Certificate, with_a_misspelt_field_is_refused) {
  for (std::size_t i = 0; i < sound.size(); ++i) {
    Members members = sound;
    members[i].first += "s";
    EXPECT_TRUE(contains(complaint(object(members)), "'" + sound[i].first + "' is missing"))
        << complaint(object(members));
  }
}

TEST(Certificate, with_an_extra_field_is_refused_by_name) {
  Members members = sound;
  members.emplace_back("comment", R"("trust me")");
  EXPECT_EQ(complaint(object(members)), "file.json: field 'comment' is not known");
  EXPECT_EQ(complaint(with("found", R"({"seed":7,"phase":"sample","index":17,"by":"me"})")),
            "file.json: found: field 'by' is not known");
}

TEST(Certificate, with_a_field_of_the_wrong_type_is_refused_by_name) {
  for (const auto& [key, value] : sound) {
    for (const char* wrong : {"null", "true", "3", "-1", "0.5", "[]", "[1]", R"([["x"]])", "18446744073709551615"}) {
      const std::string why = complaint(with(key, wrong));
      EXPECT_TRUE(contains(why, "file.json") && contains(why, key)) << key << " = " << wrong << ": " << why;
    }
    if (key == "instance") continue;  // an object without fields is an instance, though of no claim
    EXPECT_TRUE(contains(complaint(with(key, "{}")), key));
  }
}

TEST(Certificate, with_an_unknown_value_is_refused_by_field) {
  const std::pair<const char*, const char*> wrong[] = {
      {"schema", R"("lakatos/certificate/2")"},
      {"schema", R"("")"},
      {"kind", R"("proof")"},
      {"outcome", R"("holds")"},
      {"outcome", R"("maybe")"},
      {"role", R"("largest")"},
      {"spread", R"("-1/10")"},
      {"spread", R"("0.1")"},
      {"spread", R"("1/0")"},
      {"instance", R"({"x":"1/0"})"},
      {"found", R"({"seed":-1,"phase":"sample","index":17})"},
      {"found", R"({"seed":1,"phase":"dream","index":17})"},
      {"found", R"({"seed":1,"phase":"sample","index":1.5})"},
      {"found", R"({"seed":1,"phase":"sample","index":18446744073709551615})"},
      {"found", R"({"seed":1,"phase":"sample"})"}};
  for (const auto& [key, value] : wrong) {
    const std::string why = complaint(with(key, value));
    EXPECT_TRUE(contains(why, key)) << key << " = " << value << ": " << why;
  }
}

TEST(Certificate, that_is_no_json_is_refused_with_the_file_name) {
  for (const char* text : {"", "{", "[]", "3", "null", "{\"schema\":", "\xff\xfe", "{\"a\":1}{", "nan"})
    EXPECT_TRUE(contains(complaint(text), "file.json")) << text << ": " << complaint(text);
  EXPECT_TRUE(contains(complaint(std::string(200000, '[')), "file.json"));
}

RC_GTEST_PROP(Certificate, damaged_at_any_place_is_refused_or_still_a_certificate, (std::uint64_t seed)) {
  Source source(seed);
  std::string text = object(sound);
  for (std::int64_t i = source.between(1, 3); i > 0; --i)
    text[source.below(text.size())] = static_cast<char>(source.between(1, 127));
  try {
    const Certificate certificate = parse_certificate(text, "file.json");
    RC_ASSERT(parse_certificate(text_of(certificate), "again").instance == certificate.instance);
  } catch (const BadInput&) {  // anything else is a crash of the reader
  }
}

/// x (1 - x) <= 1/5: false at 1/2.
Claim low_parabola() {
  const auto state = [](Statement& statement) {
    const Real x = statement.number("x"), top = statement.constant("top", {1, 5});
    statement.given("not negative", [&] { return x >= 0; });
    statement.then("height", [&] { return x * (1 - x) <= top; });
    statement.then("length", [&] { return x <= 3; });
  };
  Claim low = fake::stating("fake/low", state);
  low.conclusions = {{"(a)", "both", {"height", "length"}}};
  low.constants = {{"top", {1, 5}, ""}};
  low.planted = {{"top 1/9", "1/9 in place of 1/5", "top", {1, 9}, "", "", ""}};
  low.draw = fake::parabola().draw;
  return low;
}

Ledger ledger_of_one() {
  Ledger ledger;
  ledger.add(low_parabola());
  return ledger;
}

TEST(Replay, confirms_what_is_so) {
  const Replay replayed = replay(parse_certificate(object(sound), "f"), ledger_of_one());
  EXPECT_TRUE(replayed.confirmed) << replayed.why;
  EXPECT_EQ(replayed.sheet.findings.size(), 3u);
}

TEST(Replay, notices_another_instance_conclusion_role_or_kind) {
  const Ledger ledger = ledger_of_one();
  const auto why = [&](const std::string& text) { return replay(parse_certificate(text, "f"), ledger).why; };
  EXPECT_EQ(why(with("instance", R"({"x":"1/10"})")), "the certificate says 'fails', judging it anew gives 'holds'");
  EXPECT_EQ(why(with("instance", R"({"x":"-1/10"})")), "the certificate says 'fails', judging it anew gives 'outside'");
  EXPECT_EQ(why(with("conclusion", R"("length")")),
            "the certificate names the conclusion 'length', judging it anew gives 'height'");
  EXPECT_EQ(why(with("instance", R"({"x":"4"})")),
            "the certificate names the conclusion 'height', judging it anew gives 'length'");
  Members witness = sound;
  witness[3].second = R"("witness")", witness[4].second = R"("witness")", witness[5].second = R"("holds")",
  witness[6].second = R"("")";
  EXPECT_EQ(why(object(witness)), "the certificate says 'holds', judging it anew gives 'fails'");
}

TEST(Replay, of_a_planted_error_needs_its_name_and_its_conclusion) {
  const Ledger ledger = ledger_of_one();
  Members planted = sound;
  planted[3].second = R"("planted")", planted[4].second = R"("top 1/9")", planted[6].second = R"("")",
  planted[8].second = R"({"x":"1/6"})";
  EXPECT_TRUE(replay(parse_certificate(object(planted), "f"), ledger).confirmed);
  planted[6].second = R"("length")";
  EXPECT_FALSE(replay(parse_certificate(object(planted), "f"), ledger).confirmed);
  planted[4].second = R"("top 1/8")";
  EXPECT_THROW(replay(parse_certificate(object(planted), "f"), ledger), BadInput);
}

TEST(Replay, of_an_unknown_claim_reading_or_field_says_so) {
  const Ledger ledger = ledger_of_one();
  const auto replay_text = [&](const std::string& text) { replay(parse_certificate(text, "f"), ledger); };
  EXPECT_THROW(replay_text(with("claim", R"("fake/high")")), BadInput);
  EXPECT_THROW(replay_text(with("reading", R"("other")")), BadInput);
  EXPECT_THROW(replay_text(with("instance", R"({"y":"1/2"})")), BadInput);
  EXPECT_THROW(replay_text(with("instance", R"({"x":["1/2"]})")), BadInput);
  EXPECT_THROW(replay_text(with("instance", R"({"x":"1/2","y":"1"})")), BadInput)
      << "a field that the claim does not read";
}

TEST(Replay, notices_a_density_twin_that_does_not_fail_for_certain) {
  // Z <= 1 with an atom at 101/100: it fails with boxes up to 1/100 wide, and is open beyond.
  Ledger ledger;
  const auto state = [](Statement& statement) {
    statement.then("height", [&] { return statement.law("law").atoms()[0][0][0] <= 1; });
  };
  Claim claim = fake::stating("fake/low", state);
  claim.draw = [](Source&) { return Record().set("law", LawField{1, 1, false, 1, {1}, {1}}); };
  ledger.add(claim);
  Members members = sound;
  members[8].second = R"({"law":{"atoms":[{"weight":"1","patches":[["101/100"]]}]}})";
  for (const auto& [spread, confirmed] :
       std::vector<std::pair<std::string, bool>>{{R"("0")", true}, {R"("1/1000")", true}, {R"("1/10")", false}}) {
    members[7].second = spread;
    const Replay replayed = replay(parse_certificate(object(members), "f"), ledger);
    EXPECT_EQ(replayed.confirmed, confirmed) << spread << ": " << replayed.why;
  }
}

TEST(Certificates, of_a_result_are_written_read_and_confirmed) {
  const auto folder = std::filesystem::path(::testing::TempDir()) / "lakatos_certificates_test";
  std::filesystem::remove_all(folder);
  const auto claim = low_parabola();
  CampaignOptions options;
  options.cases = 300;
  const auto written = certificates_of(run_campaign(claim, {}, options));
  for (const Certificate& certificate : written) write_certificate(certificate, folder / "fake");
  const auto read = read_certificates(folder);
  ASSERT_EQ(read.size(), written.size());
  ASSERT_GE(read.size(), 2u);
  for (const Certificate& certificate : read)
    EXPECT_TRUE(replay(certificate, ledger_of_one()).confirmed) << certificate.file_name();
  EXPECT_TRUE(std::filesystem::exists(folder / "fake" / "low.only.smallest.json"));
  EXPECT_TRUE(std::filesystem::exists(folder / "fake" / "low.only.planted.top_1/9.json") ||
              std::filesystem::exists(folder / "fake" / "low.only.planted.top_1-9.json"));
  std::filesystem::remove_all(folder);
}

TEST(Certificates, of_a_folder_that_is_not_there_are_none) {
  EXPECT_TRUE(read_certificates("/no/such/folder").empty());
}

}  // namespace
}  // namespace lakatos

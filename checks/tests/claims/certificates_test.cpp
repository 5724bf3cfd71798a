// Every stored certificate is confirmed by judging it anew, and what was tampered with is noticed.
#include "checks/engine/evidence/certificate.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "checks/engine/instance/record_json.hpp"
#include "checks/tests/claims/claim_suite.hpp"
#include "checks/tests/engine/json_text.hpp"

namespace lakatos {
namespace {

class StoredCertificates : public EachClaim {
 protected:
  static std::vector<Certificate> all() {
    std::vector<Certificate> certificates;
    for (const std::string& paper : papers()) {
      for (Certificate& certificate : read_certificates(stored_certificates(paper)))
        certificates.push_back(std::move(certificate));
    }
    return certificates;
  }
  std::vector<Certificate> stored() const {
    std::vector<Certificate> mine;
    static const std::vector<Certificate> certificates = all();
    for (const Certificate& certificate : certificates) {
      if (certificate.claim == claim_.id) mine.push_back(certificate);
    }
    return mine;
  }
  /// What reading and replaying its text comes to; "confirmed", or how the damage was noticed.
  std::string verdict_on(const Certificate& certificate) const {
    try {
      const Replay replayed = replay(parse_certificate(text_of(certificate), "file"), ledger_);
      return replayed.confirmed ? "confirmed" : replayed.why;
    } catch (const BadInput& reason) { return reason.what(); }
  }
};
INSTANTIATE_TEST_SUITE_P(all, StoredCertificates, ::testing::ValuesIn(claim_ids()), test_name);

TEST_P(StoredCertificates, are_confirmed_when_judged_anew) {
  for (const Certificate& certificate : stored())
    EXPECT_EQ(verdict_on(certificate), "confirmed") << certificate.file_name();
}

TEST_P(StoredCertificates, are_not_confirmed_with_a_wider_density_twin_than_was_certified) {
  for (Certificate certificate : stored()) {
    if (certificate.spread.numerator == 0) continue;
    certificate.spread = fraction(30, 1);  // wider than the atoms' own distances: nothing is certain any more
    EXPECT_NE(verdict_on(certificate), "confirmed") << certificate.file_name();
  }
}

TEST_P(StoredCertificates, have_the_fields_that_the_claim_draws) {
  Source source(1);
  std::set<std::string> known;
  for (int i = 0; i < 50; ++i) {
    const Record drawn = claim_.draw(source);
    for (const auto& [name, field] : drawn.fields()) known.insert(name);
  }
  for (const Certificate& certificate : stored()) {
    for (const auto& [name, field] : certificate.instance.fields())
      EXPECT_TRUE(known.count(name)) << certificate.file_name() << ": " << name;
  }
}

TEST_P(StoredCertificates, are_there_for_every_refuted_reading_and_every_planted_error) {
  std::set<std::string> have;
  for (const Certificate& certificate : stored())
    have.insert(certificate.reading + "/" + certificate.kind + "/" + certificate.role);
  for (const Reading& reading : claim_.readings) {
    if (reading.expected == "refuted") {
      EXPECT_TRUE(have.count(reading.name + "/counterexample/smallest")) << reading.name;
    }
    if (reading.evidence == "witness") { EXPECT_TRUE(have.count(reading.name + "/witness/witness")) << reading.name; }
  }
  for (const Planted& planted : claim_.planted)
    EXPECT_TRUE(have.count(settings_for(claim_, planted).reading + "/planted/" + planted.name)) << planted.name;
}

TEST_P(StoredCertificates, notice_another_role_conclusion_reading_claim_or_kind) {
  for (const Certificate& certificate : stored()) {
    const auto noticed = [&](auto change) {
      Certificate changed = certificate;
      change(changed);
      EXPECT_NE(verdict_on(changed), "confirmed") << certificate.file_name();
    };
    noticed([](Certificate& changed) { changed.role = "no such role"; });
    noticed([](Certificate& changed) { changed.conclusion = "no such conclusion"; });
    noticed([](Certificate& changed) { changed.reading = "no such reading"; });
    noticed([this](Certificate& changed) { changed.claim = paper_of_id(claim_.id) + "/no-such-claim"; });
    noticed([](Certificate& changed) { changed.kind = changed.kind == "witness" ? "counterexample" : "witness"; });
  }
}

/// The record with one stored integer replaced by its negative, or by 0.
std::vector<Record> with_one_entry_changed(const Record& record) {
  std::vector<Record> found;
  for (std::size_t f = 0; f < record.fields().size(); ++f) {
    Record changed = record;
    Field& field = changed.fields()[f].second;
    const auto each = [&](std::int64_t& entry) {
      const std::int64_t kept = entry;
      for (const std::int64_t value : {-kept, std::int64_t{0}, 7 * kept}) {
        entry = value;
        if (value != kept) found.push_back(changed);
      }
      entry = kept;
    };
    if (auto* vector = std::get_if<VectorField>(&field)) {
      for (auto& entry : vector->entries) each(entry);
    } else if (auto* law = std::get_if<LawField>(&field)) {
      for (auto& entry : law->entries) each(entry);
    } else if (auto* number = std::get_if<Fraction>(&field)) {
      const Fraction kept = *number;
      for (const Fraction& value :
           {fraction(-kept.numerator, kept.denominator), fraction(0), fraction(7 * kept.numerator, kept.denominator)}) {
        *number = value;
        if (value != kept) found.push_back(changed);
      }
    } else if (auto* integer = std::get_if<std::int64_t>(&field)) {
      each(*integer);
    }
  }
  return found;
}

TEST_P(StoredCertificates, notice_some_changes_of_a_single_entry) {
  for (const Certificate& certificate : stored()) {
    const auto changes = with_one_entry_changed(certificate.instance);
    if (changes.empty()) continue;  // {"x": "0"} has no other form
    const bool noticed = std::any_of(changes.begin(), changes.end(), [&](const Record& record) {
      Certificate changed = certificate;
      changed.instance = record;
      return verdict_on(changed) != "confirmed";
    });
    EXPECT_TRUE(noticed) << certificate.file_name() << ": none of " << changes.size();
  }
}

TEST_P(StoredCertificates, bear_the_name_of_what_they_hold) {
  for (const Certificate& certificate : stored()) {
    const auto path = stored_certificates(paper_of_id(claim_.id)) / certificate.file_name();
    EXPECT_TRUE(std::filesystem::is_regular_file(path)) << path;
    if (std::filesystem::is_regular_file(path)) { EXPECT_EQ(text_of(read_certificate(path)), text_of(certificate)); }
  }
}

}  // namespace
}  // namespace lakatos

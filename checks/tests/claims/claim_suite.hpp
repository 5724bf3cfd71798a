#pragma once
// One test for each claim of the ledger, named after its id.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "checks/ledger.hpp"
#include "checks/tests/project_paths.hpp"

namespace lakatos {

/// The whole ledger, made once in a process: every test of a claim looks at it.
inline const Ledger& tested_ledger() {
  static const Ledger ledger = whole_ledger();
  return ledger;
}

/// Ids in ledger order: of the claims that are judged on instances, of the sections that have no deciding form, of the
/// experiments. With LAKATOS_CLAIM set, of that claim alone: to register all tests of all claims takes longer than to
/// run those of one.
inline std::vector<std::string> ids_where(bool (*wanted)(Shape)) {
  const char* const only = std::getenv("LAKATOS_CLAIM");
  std::vector<std::string> ids;
  for (const auto& claim : tested_ledger().claims()) {
    if (wanted(claim->shape) && (!only || claim->id == only)) ids.push_back(claim->id);
  }
  return ids;
}
inline std::vector<std::string> ids_of(bool open) {
  if (open) return ids_where([](Shape shape) { return shape == Shape::open; });
  return ids_where([](Shape shape) { return shape != Shape::open && shape != Shape::experiment; });
}
inline std::vector<std::string> experiment_ids() {
  return ids_where([](Shape shape) { return shape == Shape::experiment; });
}
inline std::vector<std::string> claim_ids() { return ids_of(false); }
inline std::vector<std::string> open_ids() { return ids_of(true); }

/// "du18" of "du18/thm2.2".
inline std::string paper_of_id(const std::string& id) { return id.substr(0, id.find('/')); }

/// The folder of a paper's claims, checks/<family>/<paper>: the family is the one that has it.
inline std::filesystem::path paper_folder(const std::string& paper) {
  for (const auto& family : std::filesystem::directory_iterator(std::filesystem::path(source_folder) / "checks")) {
    if (std::filesystem::is_regular_file(family.path() / paper / "expected.tsv")) return family.path() / paper;
  }
  return {};
}
inline std::filesystem::path stored_certificates(const std::string& paper) {
  return paper_folder(paper).parent_path() / "certificates" / paper;
}

/// The papers of the ledger.
inline std::set<std::string> papers() {
  std::set<std::string> keys;
  for (const auto& claim : tested_ledger().claims()) keys.insert(paper_of_id(claim->id));
  return keys;
}

/// "du18_thm3_3a_repaired": test names take letters, digits and underscores only.
inline std::string test_name(const ::testing::TestParamInfo<std::string>& id) {
  std::string name = id.param;
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

class EachClaim : public ::testing::TestWithParam<std::string> {
 protected:
  const Ledger& ledger_ = tested_ledger();
  const Claim& claim_ = ledger_.find(GetParam());
};

}  // namespace lakatos

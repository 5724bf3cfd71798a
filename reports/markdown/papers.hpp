#pragma once
// The papers of the catalogue: what a report calls them and where their files lie.
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "checks/engine/claim/ledger.hpp"

namespace lakatos {

struct Paper {
  std::string key;     // "du18"
  std::string family;  // "filter": its folder on every floor
  std::string title;
  std::string authors;
  std::string version_of = {};  // the paper of which this one is a later version, if any
};

/// The paper of that key. A key that is not in the catalogue stands for itself, in a family of its own.
Paper paper_of_key(const std::string& key);

/// The keys of the papers that have claims in the ledger, in ledger order.
std::vector<std::string> papers_of(const Ledger& ledger);

/// Papers that state one work in two versions: the earlier one first.
std::vector<std::pair<std::string, std::string>> versions_of_one_work(const Ledger& ledger);

/// "malach18-hgm19.md": the page that compares two papers, below the reports' folder.
std::string comparison_file(const std::string& first, const std::string& second);

/// Where the claims of a paper lie below the data folder: "checks/filter/du18".
std::filesystem::path claims_folder(const std::string& key);

/// Where the certificates of a paper lie below the data folder: "checks/filter/certificates/du18".
std::filesystem::path certificate_folder(const std::string& key);

}  // namespace lakatos

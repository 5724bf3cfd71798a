#pragma once
// Where campaigns are kept: a claim's result, its certificates and their programs go together, and nothing that says
// more is replaced by something that says less without a word.
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "checks/engine/claim/ledger.hpp"
#include "checks/engine/judge/verdict.hpp"
#include "reports/cli/terminal.hpp"

namespace lakatos {

struct StoreFolders {
  std::filesystem::path results;                                                // <paper>/<claim>.json below it
  std::function<std::filesystem::path(const std::string& paper)> certificates;  // the folder of a paper's certificates
};

/// What would be lost if `fresh` took the place of `stored`: another verdict, fewer cases, a planted error that was
/// caught. One line for each.
std::vector<std::string> losses(const ClaimResult& stored, const ClaimResult& fresh);

class ResultStore {
 public:
  /// `replace`: also where something is lost; it is said all the same.
  ResultStore(StoreFolders folders, bool replace, Terminal& terminal)
      : folders_(std::move(folders)), replace_(replace), terminal_(terminal) {}

  /// Before a campaign of so many cases is run: would its result be kept out for its few cases alone? Says so.
  bool too_small(const std::string& claim, std::int64_t cases);

  /// Result, certificates and programs of a claim: all are written, or what was there before stays. Programs that an
  /// earlier run left out are made good. Files of other claims are left alone. Throws what write_files throws.
  void store(const ClaimResult& result, const Ledger& ledger);

  /// Results that were not stored.
  std::size_t kept() const { return kept_; }

 private:
  bool may_store(const std::string& claim, const std::vector<std::string>& lost);
  StoreFolders folders_;
  bool replace_;
  Terminal& terminal_;
  std::size_t kept_ = 0;
};

}  // namespace lakatos

#include "reports/markdown/papers.hpp"

#include <algorithm>

namespace lakatos {
namespace {

const Paper catalogue[] = {
    {"malach18", "hierarchical", "A Provably Correct Algorithm for Deep Learning that Actually Works",
     "Eran Malach, Shai Shalev-Shwartz"},
    {"hgm19", "hierarchical", "Provable Guarantees on Learning Hierarchical Generative Models with Deep CNNs",
     "Anonymous authors", "malach18"},
    {"brutzkus21", "maxpool", "An Optimization and Generalization Analysis for Max-Pooling Networks",
     "Alon Brutzkus, Amir Globerson"},
    {"overlaps19", "overlap", "Improved Learning of One-hidden-layer Convolutional Neural Networks with Overlaps",
     "Anonymous authors"},
    {"du18", "filter", "When is a Convolutional Filter Easy to Learn?", "Simon S. Du, Jason D. Lee, Yuandong Tian"},
};

}  // namespace

Paper paper_of_key(const std::string& key) {
  const auto found =
      std::find_if(std::begin(catalogue), std::end(catalogue), [&](const Paper& paper) { return paper.key == key; });
  return found != std::end(catalogue) ? *found : Paper{key, key, key, "", ""};
}

std::vector<std::string> papers_of(const Ledger& ledger) {
  std::vector<std::string> keys;
  for (const auto& claim : ledger.claims()) {
    const std::string key = paper_of(claim->id);
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  }
  return keys;
}

std::vector<std::pair<std::string, std::string>> versions_of_one_work(const Ledger& ledger) {
  std::vector<std::pair<std::string, std::string>> pairs;
  const std::vector<std::string> keys = papers_of(ledger);
  for (const std::string& later : keys) {
    const std::string earlier = paper_of_key(later).version_of;
    if (std::find(keys.begin(), keys.end(), earlier) != keys.end()) pairs.emplace_back(earlier, later);
  }
  return pairs;
}

std::string comparison_file(const std::string& first, const std::string& second) {
  return first + "-" + second + ".md";
}

std::filesystem::path claims_folder(const std::string& key) {
  return std::filesystem::path("checks") / paper_of_key(key).family / key;
}
std::filesystem::path certificate_folder(const std::string& key) {
  return std::filesystem::path("checks") / paper_of_key(key).family / "certificates" / key;
}

}  // namespace lakatos

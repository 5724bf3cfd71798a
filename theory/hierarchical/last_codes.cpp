#include "theory/hierarchical/last_codes.hpp"

#include "theory/hierarchical/image_codes.hpp"
#include "theory/hierarchical/patch_codes.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

}  // namespace

Image cluster_codes(const std::vector<Vec>& embeddings, const Real& radius) {
  Image code;
  for (std::size_t i = 0; i < embeddings.size(); ++i) {
    code.push_back(static_cast<std::int64_t>(i));
    for (std::size_t j = 0; j < i; ++j) {
      if (!decide(less(squared_distance(embeddings[i], embeddings[j]), square(radius)))) continue;
      const std::int64_t mine = code.back(), other = code[j];
      for (auto& each : code) each = each == mine ? other : each;
    }
  }
  return code;
}

LastCodes last_codes(const Level& level, const std::vector<Vec>& embeddings, const Real& radius) {
  if (level.variants < 1) throw Undefined("a class without patches has no code");
  const Image code = cluster_codes(embeddings, radius);
  std::vector<std::vector<Image>> patches(index(level.classes));
  LastCodes coded;
  for (std::int64_t c = 0; c < level.classes; ++c) {
    for (std::int64_t i = 0; i < level.variants; ++i) patches[index(c)].push_back({c * level.variants + i});
    coded.of_class.push_back(code[index(c * level.variants)]);
  }
  coded.observed = renamed(next_level(level.law, uniform_patches(std::move(patches))), code);
  coded.top = renamed(level.law, coded.of_class);
  return coded;
}

Truth codes_are_classes(const LastCodes& coded) {
  for (std::size_t c = 0; c < coded.of_class.size(); ++c) {  // different classes have different codes
    for (std::size_t b = 0; b < c; ++b) {
      if (coded.of_class[b] == coded.of_class[c]) return Truth::no;
    }
  }
  return same_law(coded.observed, coded.top);
}

}  // namespace lakatos::hierarchical

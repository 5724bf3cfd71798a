#include "theory/hierarchical/image_codes.hpp"

#include <algorithm>

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

}  // namespace

Images renamed(Images law, const Image& code) {
  for (Image& image : law.images) {
    for (auto& pixel : image) pixel = code[index(pixel)];
  }
  return law;
}

Images replaced_runs(Images law, std::int64_t size, const std::map<Image, std::int64_t>& of, bool closed) {
  for (Image& image : law.images) {
    Image shorter;
    for (std::int64_t first = 0; first < std::ssize(image); first += size) {
      const std::int64_t end = std::min<std::int64_t>(first + size + (closed ? 1 : 0), std::ssize(image));
      const auto found = of.find(Image(image.begin() + first, image.begin() + end));
      shorter.push_back(found == of.end() ? -1 : found->second);
    }
    image = std::move(shorter);
  }
  return law;
}

std::vector<std::int64_t> image_codes(const Images& law) {
  std::map<Image, std::int64_t> numbers;
  std::vector<std::int64_t> codes;
  for (const Image& image : law.images) codes.push_back(numbers.try_emplace(image, std::ssize(numbers)).first->second);
  return codes;
}

std::vector<std::int64_t> merged_codes(const Images& law, const Image& code) { return image_codes(renamed(law, code)); }

Vec masses_of(const Images& law, const std::vector<std::int64_t>& codes) {
  Vec masses;
  for (std::size_t i = 0; i < law.size(); ++i) {
    if (codes[i] == std::ssize(masses)) masses.push_back(Real(0));
    masses[static_cast<std::size_t>(codes[i])] += law.masses[i];
  }
  return masses;
}

Image own_codes(std::int64_t count) {
  Image code;
  for (std::int64_t c = 0; c < count; ++c) code.push_back(c);
  return code;
}

Real error_of(const std::vector<int>& classifier, const Images& seen, const Images& law) {
  std::map<Image, int> label;
  for (std::size_t i = 0; i < seen.size(); ++i) label.try_emplace(seen.images[i], classifier[i]);
  Real error = 0;
  for (std::size_t i = 0; i < law.size(); ++i) {
    const auto found = label.find(law.images[i]);
    if (found == label.end() || found->second != law.labels[i]) error += law.masses[i];
  }
  return error;
}

}  // namespace lakatos::hierarchical

#include "algorithms/common/digit_images.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "algorithms/common/data_files.hpp"

namespace lakatos {
namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

/// A file of the set in the format IDX: its name, the hash of the original, the number of dimensions.
struct Original {
  const char* name;
  const char* hash;
  std::uint8_t dimensions;
};
constexpr Original training_images{"train-images-idx3-ubyte",
                                   "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db", 3};
constexpr Original training_labels{"train-labels-idx1-ubyte",
                                   "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5", 1};
constexpr Original test_images{"t10k-images-idx3-ubyte",
                               "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7", 3};
constexpr Original test_labels{"t10k-labels-idx1-ubyte",
                               "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2", 1};

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
  throw std::runtime_error("MNIST: " + file.string() + " " + why + "; ./run data fetches it");
}

Bytes whole_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) refuse(file, "is not there");
  Bytes bytes{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) refuse(file, "cannot be read");
  return bytes;
}

std::size_t number_at(const Bytes& bytes, std::size_t at) {
  return std::size_t{bytes[at]} << 24 | std::size_t{bytes[at + 1]} << 16 | std::size_t{bytes[at + 2]} << 8 |
         bytes[at + 3];
}

/// The values of an IDX file of unsigned bytes: 0, 0, 8, number of dimensions, the sizes with 4 bytes each, the values.
Bytes values_of(const fs::path& folder, const Original& original, bool checked) {
  const fs::path file = folder / original.name;
  Bytes bytes = whole_file(file);
  const std::size_t head = 4 + 4 * std::size_t{original.dimensions};
  if (bytes.size() < head || bytes[0] != 0 || bytes[1] != 0 || bytes[2] != 8 || bytes[3] != original.dimensions)
    refuse(file, "is no IDX file of " + std::to_string(original.dimensions) + "-dimensional bytes");
  const std::size_t count = number_at(bytes, 4);
  std::size_t each = 1;
  for (std::size_t at = 8; at < head; at += 4) {
    if (number_at(bytes, at) != DigitImages::side) refuse(file, "holds no images of 28 x 28");
    each *= DigitImages::side;
  }
  if (bytes.size() != head + count * each)
    refuse(file, "has " + std::to_string(bytes.size()) + " bytes in place of " + std::to_string(head + count * each));
  if (checked && sha256(bytes) != original.hash) refuse(file, "has another SHA-256 than the original");
  bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(head));
  return bytes;
}

DigitImages set_of(const fs::path& folder, const Original& images, const Original& labels, bool checked) {
  DigitImages set{values_of(folder, images, checked), values_of(folder, labels, checked)};
  if (set.grey.size() != set.count() * DigitImages::pixels)
    refuse(folder / labels.name, "has another number of labels than there are images");
  if (std::any_of(set.labels.begin(), set.labels.end(), [](std::uint8_t label) { return label > 9; }))
    refuse(folder / labels.name, "has a label above 9");
  return set;
}

const FirstLook<DigitSets>& first_look() {
  static const FirstLook<DigitSets> once([] { return read_digit_images(digit_images_folder()); });
  return once;
}

}  // namespace

fs::path digit_images_folder() { return data_set_folder("LAKATOS_MNIST", "mnist"); }

DigitSets read_digit_images(const fs::path& folder, bool checked) {
  return {set_of(folder, training_images, training_labels, checked), set_of(folder, test_images, test_labels, checked)};
}

std::string missing_digit_images() { return first_look().missing(); }

const DigitSets& digit_images() { return first_look().sets(); }

}  // namespace lakatos

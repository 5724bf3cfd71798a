#include "algorithms/common/colour_images.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "algorithms/common/data_files.hpp"

namespace lakatos {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
  throw std::runtime_error("CIFAR-10: " + file.string() + " " + why + "; ./run data cifar10 makes it");
}

std::vector<std::uint8_t> whole_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) refuse(file, "is not there");
  std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) refuse(file, "cannot be read");
  return bytes;
}

void append(ColourImages& images, const fs::path& folder, const ColourFile& original, bool checked) {
  const fs::path file = folder / original.name;
  const std::vector<std::uint8_t> bytes = whole_file(file);
  if (checked && bytes.size() != colour_record * colour_file_images)
    refuse(file, "has " + std::to_string(bytes.size()) + " bytes in place of " +
                     std::to_string(colour_record * colour_file_images));
  if (bytes.empty() || bytes.size() % colour_record != 0)
    refuse(file, "has " + std::to_string(bytes.size()) + " bytes, which are no images of 3073 bytes each");
  if (checked && sha256(bytes) != original.hash) refuse(file, "has another SHA-256 than the original");
  for (auto record = bytes.begin(); record != bytes.end(); record += colour_record) {
    if (*record > 9) refuse(file, "has a label above 9");
    images.labels.push_back(*record);
    images.values.insert(images.values.end(), record + 1, record + colour_record);
  }
}

const FirstLook<ColourSets>& first_look() {
  static const FirstLook<ColourSets> once([] { return read_colour_images(colour_images_folder()); });
  return once;
}

}  // namespace

const std::array<ColourFile, 6> colour_files = {
    {{"data_batch_1.bin", "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"},
     {"data_batch_2.bin", "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"},
     {"data_batch_3.bin", "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"},
     {"data_batch_4.bin", "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"},
     {"data_batch_5.bin", "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"},
     {"test_batch.bin", "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b"}}};

fs::path colour_images_folder() { return data_set_folder("LAKATOS_CIFAR10", "cifar10"); }

ColourSets read_colour_images(const fs::path& folder, bool checked) {
  ColourSets sets;
  for (const ColourFile& file : colour_files)
    append(&file == &colour_files.back() ? sets.test : sets.training, folder, file, checked);
  return sets;
}

std::string missing_colour_images() { return first_look().missing(); }

const ColourSets& colour_images() { return first_look().sets(); }

}  // namespace lakatos

// Files of photographs as CIFAR-10 has them, small ones made here: what is read, and what is refused with the file's
// name.
#include "algorithms/common/colour_images.hpp"
#include "algorithms/tests/data_files.hpp"

namespace lakatos {
namespace {

namespace fs = std::filesystem;

class ColourFiles : public DataFiles {
 protected:
  void SetUp() override {
    DataFiles::SetUp();
    for (std::uint8_t i = 0; i < 6; ++i) write(colour_files[i].name, images(i, 2));
  }

  /// Labels `first`, `first` + 1, ...; the values count up and begin with the label.
  static Bytes images(std::uint8_t first, std::uint8_t count) {
    Bytes bytes;
    for (std::uint8_t i = 0; i < count; ++i) {
      bytes.push_back(static_cast<std::uint8_t>(first + i));
      for (int j = 0; j < 3072; ++j) bytes.push_back(static_cast<std::uint8_t>((first + i + j) % 251));
    }
    return bytes;
  }
  std::string refusal(bool checked = false) const {
    return refusal_of([&] { read_colour_images(folder_, checked); });
  }
};

TEST_F(ColourFiles, are_read_plane_by_plane_in_the_order_of_the_files) {
  const ColourSets sets = read_colour_images(folder_, false);
  EXPECT_EQ(sets.training.labels, (Bytes{0, 1, 1, 2, 2, 3, 3, 4, 4, 5}));
  EXPECT_EQ(sets.test.labels, (Bytes{5, 6}));
  EXPECT_EQ(sets.test.at(1, 3, 5, 2), (6 + 2 * 1024 + 3 * 32 + 5) % 251);
}

TEST_F(ColourFiles, that_are_missing_cut_or_of_another_kind_are_refused_by_name) {
  Bytes cut = images(2, 2);
  cut.pop_back();
  write("data_batch_3.bin", cut);
  EXPECT_NE(refusal().find("data_batch_3.bin has 6145 bytes, which are no images"), std::string::npos) << refusal();
  write("data_batch_3.bin", {});
  EXPECT_NE(refusal().find("data_batch_3.bin has 0 bytes"), std::string::npos) << refusal();
  write("data_batch_3.bin", images(9, 2));
  EXPECT_NE(refusal().find("data_batch_3.bin has a label above 9"), std::string::npos) << refusal();
  fs::remove(folder_ / "data_batch_3.bin");
  EXPECT_NE(refusal().find("data_batch_3.bin is not there; ./run data cifar10"), std::string::npos) << refusal();
}

TEST_F(ColourFiles, that_are_not_the_originals_are_refused) {
  EXPECT_NE(refusal(true).find("data_batch_1.bin has 6146 bytes in place of 30730000"), std::string::npos);
  write("data_batch_1.bin", Bytes(30'730'000, 0));
  EXPECT_NE(refusal(true).find("data_batch_1.bin has another SHA-256"), std::string::npos) << refusal(true);
}

}  // namespace
}  // namespace lakatos

// Files of digits as MNIST has them, small ones made here: what is read, and what is refused with the file's name.
#include "algorithms/common/digit_images.hpp"
#include "algorithms/tests/data_files.hpp"

namespace lakatos {
namespace {

namespace fs = std::filesystem;

class DigitFiles : public DataFiles {
 protected:
  void SetUp() override {
    DataFiles::SetUp();
    for (const char* set : {"train", "t10k"}) {
      write(std::string(set) + "-images-idx3-ubyte", images(2));
      write(std::string(set) + "-labels-idx1-ubyte", {0, 0, 8, 1, 0, 0, 0, 2, 7, 9});
    }
  }

  static Bytes images(std::uint8_t count) {
    Bytes bytes{0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, 28, 0, 0, 0, 28};
    for (int i = 0; i < count * 784; ++i) bytes.push_back(static_cast<std::uint8_t>(i % 251));
    return bytes;
  }
  std::string refusal(bool checked = false) const {
    return refusal_of([&] { read_digit_images(folder_, checked); });
  }
};

TEST_F(DigitFiles, are_read_row_by_row) {
  const DigitSets sets = read_digit_images(folder_, false);
  EXPECT_EQ(sets.training.count(), 2u);
  EXPECT_EQ(sets.test.labels, (Bytes{7, 9}));
  EXPECT_EQ(sets.training.at(1, 3, 5), (784 + 3 * 28 + 5) % 251);
}

TEST_F(DigitFiles, that_are_missing_cut_or_of_another_kind_are_refused_by_name) {
  write("train-images-idx3-ubyte", {0, 0, 8, 3});
  EXPECT_NE(refusal().find("train-images-idx3-ubyte is no IDX file"), std::string::npos) << refusal();
  Bytes cut = images(2);
  cut.pop_back();
  write("train-images-idx3-ubyte", cut);
  EXPECT_NE(refusal().find("has 1583 bytes in place of 1584"), std::string::npos) << refusal();
  write("train-images-idx3-ubyte", images(3));
  EXPECT_NE(refusal().find("another number of labels"), std::string::npos) << refusal();
  write("train-images-idx3-ubyte", images(2));
  write("t10k-labels-idx1-ubyte", {0, 0, 8, 1, 0, 0, 0, 2, 7, 10});
  EXPECT_NE(refusal().find("label above 9"), std::string::npos) << refusal();
  fs::remove(folder_ / "t10k-labels-idx1-ubyte");
  EXPECT_NE(refusal().find("t10k-labels-idx1-ubyte is not there; ./run data"), std::string::npos) << refusal();
}

TEST_F(DigitFiles, that_are_not_the_originals_are_refused) {
  EXPECT_NE(refusal(true).find("another SHA-256"), std::string::npos) << refusal(true);
}

}  // namespace
}  // namespace lakatos

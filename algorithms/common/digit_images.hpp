#pragma once
// MNIST: 70 000 images of handwritten digits, 28 x 28 grey values (LeCun, Cortes, Burges). The four original files are
// fetched by `./run data` and are no part of this repository. They are looked for in the folder that the environment
// variable LAKATOS_MNIST names, else in lakatos/mnist of the user's cache (XDG_CACHE_HOME, else ~/.cache), and are
// taken only with the SHA-256 hashes of the originals.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lakatos {

struct DigitImages {
  static constexpr std::size_t side = 28, pixels = side * side;
  std::vector<std::uint8_t> grey;    // row by row, image by image: 0 background, 255 ink
  std::vector<std::uint8_t> labels;  // 0 ... 9, one for each image

  std::size_t count() const { return labels.size(); }
  /// The grey value at (row, column) of an image, all from 0 on.
  std::uint8_t at(std::size_t image, std::size_t row, std::size_t column) const {
    return grey[image * pixels + row * side + column];
  }
};

/// Both sets of MNIST: 60 000 images to train on, 10 000 to test.
struct DigitSets {
  DigitImages training, test;
};

/// Why the images cannot be used, with what to do, in one line; "" where all four files are there, whole and unchanged.
/// Reads 55 MB on the first call (0.1 s); the answer is kept.
std::string missing_digit_images();

/// The images. Throws std::runtime_error that says what missing_digit_images does.
const DigitSets& digit_images();

/// The same from a folder, read anew; `checked`: with the hashes of the originals, which tests on small files leave
/// out. Throws std::runtime_error that names the file and what is wrong with it.
DigitSets read_digit_images(const std::filesystem::path& folder, bool checked = true);

/// The folder that is looked into.
std::filesystem::path digit_images_folder();

}  // namespace lakatos

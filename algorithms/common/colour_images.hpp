#pragma once
// CIFAR-10: 60 000 photographs in ten classes, 32 x 32 pixels of three colours (Krizhevsky 2009). The six files of the
// binary version are made by `./run data cifar10` and are no part of this repository. They are looked for in the folder
// that the environment variable LAKATOS_CIFAR10 names, else in lakatos/cifar10 of the user's cache (XDG_CACHE_HOME,
// else ~/.cache), and are taken only with the SHA-256 hashes of the originals.
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lakatos {

struct ColourImages {
  static constexpr std::size_t side = 32, colours = 3, pixels = side * side, values_each = colours * pixels;
  std::vector<std::uint8_t> values;  // image by image: the plane of red, row by row, then green, then blue
  std::vector<std::uint8_t> labels;  // 0 ... 9, one for each image

  std::size_t count() const { return labels.size(); }
  /// The value of a colour (0 red, 1 green, 2 blue) at (row, column) of an image, all from 0 on.
  std::uint8_t at(std::size_t image, std::size_t row, std::size_t column, std::size_t colour) const {
    return values[image * values_each + colour * pixels + row * side + column];
  }
};

/// Both sets of CIFAR-10: 50 000 images to train on, 10 000 to test.
struct ColourSets {
  ColourImages training, test;
};

/// A file of the binary version: for each image its label, then its values, 3073 bytes.
struct ColourFile {
  const char* name;
  const char* hash;  // SHA-256 of the original
};
inline constexpr std::size_t colour_record = 1 + ColourImages::values_each, colour_file_images = 10'000;
/// Five files to train on, one to test.
extern const std::array<ColourFile, 6> colour_files;

/// Why the images cannot be used, with what to do, in one line; "" where all six files are there, whole and unchanged.
/// Reads 184 MB on the first call (0.3 s); the answer is kept.
std::string missing_colour_images();

/// The images. Throws std::runtime_error that says what missing_colour_images does.
const ColourSets& colour_images();

/// The same from a folder, read anew; `checked`: with the hashes of the originals, which tests on small files leave
/// out. Throws std::runtime_error that names the file and what is wrong with it.
ColourSets read_colour_images(const std::filesystem::path& folder, bool checked = true);

/// The folder that is looked into.
std::filesystem::path colour_images_folder();

}  // namespace lakatos

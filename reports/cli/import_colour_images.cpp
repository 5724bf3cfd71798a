#include <fmt/format.h>
#include <png.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "algorithms/common/colour_images.hpp"
#include "algorithms/common/data_files.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "checks/engine/text/json_reader.hpp"
#include "reports/cli/verbs.hpp"

// The package that CIFAR-10 is fetched from holds one PNG a batch, 10 000 rows of 1024 pixels, a row for each image,
// and the labels as two lists (whose names are misspelt). From these the files of the binary version are made, and
// their hashes say whether they are the originals.

namespace lakatos {
namespace {

using Bytes = std::vector<std::uint8_t>;
namespace fs = std::filesystem;

/// Red, green, blue of all pixels, row by row.
Bytes pixels_of(const fs::path& file) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&image, file.c_str()) == 0)
    throw BadInput(file.string() + ": cannot be read as a PNG: " + image.message);
  image.format = PNG_FORMAT_RGB;
  if (image.width != ColourImages::pixels || image.height != colour_file_images) {
    png_image_free(&image);
    throw BadInput(file.string() + ": is no image of 1024 x 10000 pixels");
  }
  Bytes bytes(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr) == 0)
    throw BadInput(file.string() + ": cannot be read as a PNG: " + image.message);
  return bytes;
}

Bytes labels_of(const fs::path& file, std::size_t count) {
  const auto list = parse_json(read_file(file), file.string());
  Bytes labels;
  if (!list.is_array() || list.size() != count)
    throw BadInput(file.string() + ": is no list of " + std::to_string(count) + " labels");
  for (const auto& each : list) {
    if (!each.is_number_integer() || each < 0 || each > 9)
      throw BadInput(file.string() + ": has an entry that is no label");
    labels.push_back(each.get<std::uint8_t>());
  }
  return labels;
}

/// For each image its label and the three planes.
Bytes records(const Bytes& pixels, const std::uint8_t* labels) {
  Bytes all;
  all.reserve(colour_record * colour_file_images);
  for (std::size_t image = 0; image < colour_file_images; ++image) {
    const std::uint8_t* const row = &pixels[image * ColourImages::values_each];
    all.push_back(labels[image]);
    for (std::size_t colour = 0; colour < ColourImages::colours; ++colour) {
      for (std::size_t i = 0; i < ColourImages::pixels; ++i) all.push_back(row[i * ColourImages::colours + colour]);
    }
  }
  return all;
}

}  // namespace

int import_colour_images(const ImportOptions& options, Terminal& terminal) {
  const fs::path from = options.from, out = options.out.empty() ? colour_images_folder() : fs::path(options.out);
  const Bytes training = labels_of(from / "train_lables.json", 5 * colour_file_images),
              test = labels_of(from / "test_lables.json", colour_file_images);
  for (std::size_t i = 0; i < colour_files.size(); ++i) {
    const bool last = i + 1 == colour_files.size();
    const fs::path file = from / fs::path(colour_files[i].name).replace_extension(".png");
    const Bytes all = records(pixels_of(file), last ? test.data() : &training[i * colour_file_images]);
    if (sha256(all) != colour_files[i].hash)
      throw BadInput(file.string() + ": with its labels it does not make the original " + colour_files[i].name);
    fs::create_directories(out);
    write_file(out / colour_files[i].name, std::string(all.begin(), all.end()));
  }
  terminal.out << fmt::format("CIFAR-10 is in {}\n", out.string());
  return exit_code::expected;
}

}  // namespace lakatos

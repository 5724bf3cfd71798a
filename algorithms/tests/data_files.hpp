#pragma once
// Small files of a data set, made for a test in a folder of its own and gone with it.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace lakatos {

using Bytes = std::vector<std::uint8_t>;

class DataFiles : public ::testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const Bytes& bytes) const {
    std::ofstream out(folder_ / name, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  }
  /// What `read` says against the files; "" where it takes them.
  template <class Read>
  static std::string refusal_of(Read&& read) {
    try {
      read();
    } catch (const std::runtime_error& reason) { return reason.what(); }
    return "";
  }

  const std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("lakatos_data_" + std::to_string(getpid()));
};

}  // namespace lakatos

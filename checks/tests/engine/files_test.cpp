#include "checks/engine/text/files.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <iterator>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/failure.hpp"

namespace lakatos {
namespace {

namespace fs = std::filesystem;

class Files : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(::testing::TempDir()) / ("lakatos_files_test." + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }
  fs::path folder_;
};

TEST_F(Files, are_read_as_they_were_written) {
  const std::string text("line\n\0\xff end", 11);
  write_file(folder_ / "a", text);
  EXPECT_EQ(read_file(folder_ / "a"), text);
  write_file(folder_ / "a", "");
  EXPECT_EQ(read_file(folder_ / "a"), "");
}

TEST_F(Files, are_written_whole_and_leave_no_draft_behind) {
  write_file(folder_ / "a", std::string(3'000'000, 'x'));
  write_file(folder_ / "a", "new");
  EXPECT_EQ(read_file(folder_ / "a"), "new");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(Files, are_written_into_folders_that_are_made_on_the_way) {
  write_file(folder_ / "b" / "c" / "d", "deep");
  EXPECT_EQ(read_file(folder_ / "b" / "c" / "d"), "deep");
}

TEST_F(Files, that_cannot_be_replaced_stay_whole) {
  fs::create_directories(folder_ / "target");
  write_file(folder_ / "target" / "old", "old");
  EXPECT_THROW(write_file(folder_ / "target", "new"), std::exception);  // a folder is in the way
  EXPECT_EQ(read_file(folder_ / "target" / "old"), "old");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(Files, stay_whole_when_the_draft_cannot_be_written) {
  write_file(folder_ / "a", "old");
  fs::create_directories(folder_ / ("a.part." + std::to_string(::getpid())) / "in the way");
  try {
    write_file(folder_ / "a", "new");
    FAIL();
  } catch (const std::runtime_error& reason) {
    EXPECT_NE(std::string(reason.what()).find((folder_ / "a").string()), std::string::npos) << reason.what();
  }
  EXPECT_EQ(read_file(folder_ / "a"), "old");
}

TEST_F(Files, that_belong_together_are_all_replaced_or_none) {
  write_files({{folder_ / "a", "old"}, {folder_ / "b", "old"}});
  fs::create_directories(folder_ / ("b.part." + std::to_string(::getpid())) / "in the way");
  EXPECT_THROW(write_files({{folder_ / "a", "new"}, {folder_ / "b", "new"}}), Failure);
  EXPECT_EQ(read_file(folder_ / "a") + read_file(folder_ / "b"), "oldold");
  EXPECT_EQ(entries(), 3u);
  fs::remove_all(folder_ / ("b.part." + std::to_string(::getpid())));
  write_files({{folder_ / "a", "new"}, {folder_ / "b", "new"}});
  EXPECT_EQ(read_file(folder_ / "a") + read_file(folder_ / "b"), "newnew");
}

TEST_F(Files, in_a_folder_without_permission_stay_as_they_are) {
  if (::geteuid() == 0) GTEST_SKIP() << "nothing is forbidden to root";
  write_file(folder_ / "a", "old");
  fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_THROW(write_file(folder_ / "a", "new"), std::runtime_error);
  fs::permissions(folder_, fs::perms::owner_all);
  EXPECT_EQ(read_file(folder_ / "a"), "old");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(Files, below_something_that_is_no_folder_are_refused) {
  write_file(folder_ / "a", "old");
  EXPECT_THROW(write_file(folder_ / "a" / "b", "new"), std::exception);
  EXPECT_EQ(read_file(folder_ / "a"), "old");
}

TEST_F(Files, behind_a_symbolic_link_are_replaced_and_the_link_stays) {
  write_file(folder_ / "real" / "a", "old");
  fs::create_symlink("real/a", folder_ / "link");
  fs::create_symlink(folder_ / "link", folder_ / "second");
  fs::create_symlink("not there yet", folder_ / "dangling");
  write_file(folder_ / "second", "new");
  write_file(folder_ / "dangling", "made");
  EXPECT_TRUE(fs::is_symlink(folder_ / "link") && fs::is_symlink(folder_ / "second") &&
              fs::is_symlink(folder_ / "dangling"));
  EXPECT_EQ(read_file(folder_ / "real" / "a"), "new");
  EXPECT_EQ(read_file(folder_ / "not there yet"), "made");
}

TEST_F(Files, in_a_loop_of_links_are_refused) {
  fs::create_symlink("b", folder_ / "a");
  fs::create_symlink("a", folder_ / "b");
  EXPECT_THROW(write_file(folder_ / "a", "new"), std::exception);
  EXPECT_TRUE(fs::is_symlink(folder_ / "a") && fs::is_symlink(folder_ / "b"));
}

// 2026-11: a rename put a regular file in the place of /dev/null. A pipe stands here for every device.
TEST_F(Files, that_are_pipes_stay_pipes_and_get_the_text) {
  const fs::path pipe = folder_ / "pipe", link = folder_ / "link";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  fs::create_symlink(pipe, link);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  ASSERT_GE(reader, 0);
  write_file(pipe, "one ");
  write_file(link, "two");
  char text[16] = {};
  EXPECT_EQ(::read(reader, text, sizeof text), 7);
  ::close(reader);
  EXPECT_STREQ(text, "one two");
  EXPECT_TRUE(fs::is_fifo(pipe) && fs::is_symlink(link));
  EXPECT_EQ(entries(), 2u);
}

std::string complaint(const fs::path& path, std::size_t limit = 100) {
  try {
    read_file(path, limit);
  } catch (const BadInput& reason) { return reason.what(); }
  return "";
}

TEST_F(Files, that_cannot_be_read_are_named_with_the_reason) {
  write_file(folder_ / "large", std::string(101, 'x'));
  write_file(folder_ / "fits", std::string(100, 'x'));
  EXPECT_EQ(complaint(folder_ / "none"), (folder_ / "none").string() + ": cannot read: No such file or directory");
  EXPECT_EQ(complaint(folder_), folder_.string() + ": is a folder, not a file");
  EXPECT_EQ(complaint(folder_ / "large"), (folder_ / "large").string() + ": larger than 100 bytes");
  EXPECT_EQ(complaint(folder_ / "fits"), "");
  EXPECT_NE(complaint("/dev/zero"), "");  // endless
}

}  // namespace
}  // namespace lakatos

#include "checks/engine/text/nearest.hpp"

#include <gtest/gtest.h>

namespace lakatos {
namespace {

using Names = std::vector<std::string>;

TEST(EditDistance, counts_letters_to_insert_delete_or_replace) {
  EXPECT_EQ(edit_distance("", ""), 0u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
  EXPECT_EQ(edit_distance("sitting", "kitten"), 3u);
  EXPECT_EQ(edit_distance("abc", "abc"), 0u);
  EXPECT_EQ(edit_distance("abcd", "bcda"), 2u);
}

TEST(Nearest, are_all_that_begin_with_the_name) {
  EXPECT_EQ(nearest("p/thm3.3", {"p/thm3.3a", "p/thm3.1", "p/thm3.3b"}, 5), (Names{"p/thm3.3a", "p/thm3.3b"}));
}

TEST(Nearest, are_those_at_the_least_distance_else) {
  EXPECT_EQ(nearest("p/thm33b", {"p/thm3.3b", "p/thm3.3a", "p/lem33"}, 5), Names{"p/thm3.3b"});
  EXPECT_EQ(nearest("p/a", {"p/b", "p/c", "p/dd"}, 5), (Names{"p/b", "p/c"}));
}

TEST(Nearest, may_lack_the_paper) {
  EXPECT_EQ(nearest("thm3.3", {"p/thm3.3a", "q/thm3.1"}, 5), Names{"p/thm3.3a"});
  EXPECT_EQ(nearest("THM31", {"p/thm3.3a", "q/thm3.1"}, 5), Names{"q/thm3.1"});
}

TEST(Nearest, are_none_where_all_are_far_and_at_most_so_many) {
  EXPECT_EQ(nearest("zebra", {"p/thm3.3a", "p"}, 5), Names{});
  EXPECT_EQ(nearest("", {"a"}, 5), Names{});
  EXPECT_EQ(nearest("a", {"a1", "a2", "a3"}, 2), (Names{"a1", "a2"}));
}

}  // namespace
}  // namespace lakatos

#include "checks/engine/text/printable.hpp"

#include <gtest/gtest.h>

namespace lakatos {
namespace {

TEST(Printable, leaves_alone_what_a_reader_sees) {
  for (const char* text : {"", "plain", "0 < x <= 1/2", "\\phi", "§ 3.1 – “ε”, größer", "中文", "𝔼"}) {
    EXPECT_EQ(printable(text), text);
    EXPECT_TRUE(is_printable(text)) << text;
  }
}

TEST(Printable, shows_what_steers_a_terminal) {
  EXPECT_EQ(printable("\033[31mred\033[0m"), "\\u{1b}[31mred\\u{1b}[0m");
  EXPECT_EQ(printable("\n\nconfirmed\n"), "\\n\\nconfirmed\\n");
  EXPECT_EQ(printable("a\rb\tc\bd\177"), "a\\rb\\tc\\u{8}d\\u{7f}");
  EXPECT_EQ(printable(std::string("a\0b", 3)), "a\\u{0}b");
  EXPECT_EQ(printable("\u009b31m"), "\\u{9b}31m") << "the control sequence introducer of one byte";
}

TEST(Printable, shows_what_misleads_a_reader) {
  EXPECT_EQ(printable("a\u202eb\u2066c"), "a\\u{202e}b\\u{2066}c") << "turned direction";
  EXPECT_EQ(printable("a\u2028b\u2029c\u0085d"), "a\\u{2028}b\\u{2029}c\\u{85}d") << "separators of lines";
  EXPECT_EQ(printable("a\u200bb\u00adc\ufeffd"), "a\\u{200b}b\\u{ad}c\\u{feff}d") << "without width";
  EXPECT_EQ(printable("\U000e0041"), "\\u{e0041}") << "tags";
}

TEST(Printable, shows_bytes_that_are_no_text) {
  EXPECT_EQ(printable("\xff\xfe"), "\\x{ff}\\x{fe}");
  EXPECT_EQ(printable("\xc0\xaf"), "\\x{c0}\\x{af}") << "overlong";
  EXPECT_EQ(printable("\xed\xa0\x80"), "\\x{ed}\\x{a0}\\x{80}") << "half a pair";
  EXPECT_EQ(printable("\xe2\x82"), "\\x{e2}\\x{82}") << "cut off";
  EXPECT_EQ(printable("\xf4\x90\x80\x80"), "\\x{f4}\\x{90}\\x{80}\\x{80}") << "beyond the last";
  EXPECT_FALSE(is_printable("\xff"));
}

TEST(Printable, keeps_lines_where_they_are_ours) { EXPECT_EQ(printable_lines("one\ntwo\033\n"), "one\ntwo\\u{1b}\n"); }

}  // namespace
}  // namespace lakatos

#include "checks/engine/text/json_reader.hpp"

#include <gtest/gtest.h>
#include <functional>
#include <nlohmann/json.hpp>

namespace lakatos {
namespace {

std::string complaint(const std::function<void()>& read) {
  try {
    read();
  } catch (const BadInput& reason) { return reason.what(); }
  return "accepted";
}

std::string complaint_about(const std::string& text) {
  return complaint([&] { parse_json(text, "file.json"); });
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string nested(std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); }

TEST(JsonReader, takes_what_is_sound) {
  for (const char* text : {"{}", "[]", "3", "null", R"({"a":{"a":[1,"x",null,true,0.5]},"b":"§ ε"})", " [1] \n"})
    EXPECT_EQ(complaint_about(text), "accepted") << text;
  EXPECT_EQ(parse_json(R"({"b":1,"a":[2]})", "f").dump(), R"({"b":1,"a":[2]})") << "in the order of the file";
}

TEST(JsonReader, takes_64_levels_and_no_more) {
  EXPECT_EQ(complaint_about(nested(64)), "accepted");
  EXPECT_EQ(complaint_about(nested(65)), "file.json: [0][0][0][0][0][0]: nested deeper than 64 levels");
  EXPECT_TRUE(says(complaint_about(nested(20'000)), "nested deeper than 64 levels"));
  EXPECT_EQ(complaint_about(R"({"instance":{"w":)" + nested(200'000) + "}}"),
            "file.json: instance.w[0][0][0][0]: nested deeper than 64 levels");
  std::string objects;
  for (int i = 0; i < 20'000; ++i) objects += R"({"a":)";
  EXPECT_TRUE(says(complaint_about(objects), "nested deeper than 64 levels"));
}

TEST(JsonReader, refuses_a_field_that_occurs_twice_in_one_object) {
  EXPECT_EQ(complaint_about(R"({"a":1,"b":2,"a":3})"), "file.json: field 'a' occurs twice");
  EXPECT_EQ(complaint_about(R"({"instance":{"w":1,"w":1}})"), "file.json: instance: field 'w' occurs twice");
  EXPECT_EQ(complaint_about(R"([1,{"w":1,"\u0077":1}])"), "file.json: [1]: field 'w' occurs twice")
      << "spelt differently";
  EXPECT_EQ(complaint_about(R"([{"a":1},{"a":{"a":1}}])"), "accepted");
}

TEST(JsonReader, refuses_more_fields_than_anything_needs) {
  std::string text = "{";
  for (int i = 0; i <= 1000; ++i) text += (i ? ",\"" : "\"") + std::to_string(i) + "\":0";
  EXPECT_TRUE(says(complaint_about(text + "}"), "more than 1000 fields"));
}

TEST(JsonReader, refuses_what_is_no_json_of_utf_8) {
  for (const char* text : {"", "{", "[1,]", "{\"a\":1}{", "[1] 2", "nan", "[1e999]", "// x\n1", "\"\xff\"",
                           "\"\xc0\xaf\"", R"("\ud800")", "\xff\xfe"}) {
    EXPECT_TRUE(says(complaint_about(text), "file.json: not valid JSON")) << text << ": " << complaint_about(text);
  }
  EXPECT_EQ(complaint_about(std::string("{}\0{\"a\":1}", 10)), "file.json: not valid JSON: a NUL at byte 2")
      << "the library takes it for the end";
  EXPECT_LT(complaint_about("\"" + std::string(100'000, 'x')).size(), 500u);
}

TEST(JsonReader, refuses_texts_that_could_steer_a_terminal) {
  EXPECT_TRUE(says(complaint_about(R"({"instance":{"\n\nconfirmed\n":1}})"),
                   "file.json: instance: field '\n\nconfirmed\n' has a character that cannot be shown"));
  for (const char* text :
       {R"(["\u001b[31m"])", R"(["\u0000"])", R"(["\u009b"])", R"(["a\u202eb"])", R"(["\u2028"])", R"({"x":["\t"]})"}) {
    EXPECT_TRUE(says(complaint_about(text), "a character that cannot be shown")) << text;
  }
}

TEST(Members, refuse_what_is_missing_left_over_or_of_another_kind_by_name) {
  const auto json = parse_json(
      R"({"text":"x","count":-1,"large":18446744073709551615,"half":0.5,"number":"2/4","inner":{"more":1}})", "f");
  Members members(json, "f", ": ");
  EXPECT_EQ(complaint([&] { members.text("name"); }), "f: field 'name' is missing");
  EXPECT_EQ(complaint([&] { members.integer("text"); }), "f: field 'text': must be an integer of 64 bits");
  EXPECT_EQ(complaint([&] { members.integer("large"); }), "f: field 'large': must be an integer of 64 bits");
  EXPECT_EQ(complaint([&] { members.integer("half"); }), "f: field 'half': must be an integer of 64 bits")
      << "and is not cut to 0";
  EXPECT_EQ(complaint([&] { members.count("count"); }), "f: field 'count': must not be negative");
  EXPECT_EQ(complaint([&] { members.seed("count"); }), "f: field 'count': must be an integer that is not negative");
  EXPECT_EQ(complaint([&] { members.truth("half"); }), "f: field 'half': must be true or false");
  EXPECT_EQ(complaint([&] { members.real("text"); }), "f: field 'text': must be a number or null");
  EXPECT_EQ(complaint([&] { members.fraction("number"); }), "f: field 'number': \"2/4\" is not in lowest terms: 1/2");
  EXPECT_EQ(complaint([&] { members.one_of("text", {"a", "b"}); }), "f: field 'text' has the unknown value 'x'");
  EXPECT_EQ(complaint([&] { members.items("inner"); }), "f: inner: expected a list");
  EXPECT_EQ(complaint([&] { members.object("text"); }), "f: text: expected an object");
  EXPECT_EQ(complaint([&] { members.object("inner").end(); }), "f: inner: field 'more' is not known");
  EXPECT_EQ(complaint([&] { members.end(); }), "accepted");
}

}  // namespace
}  // namespace lakatos

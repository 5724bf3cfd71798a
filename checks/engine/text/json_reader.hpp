#pragma once
// The one way from a text that somebody else wrote to JSON, and from JSON to values. What is not known is refused: a
// misspelt field is an error and not a silent default. Every error is a BadInput that names the file, the field and the
// reason.
#include <cstdint>
#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "theory/numeric/fraction.hpp"

namespace lakatos {

/// Input that cannot be taken: says where (file, field) and why.
struct BadInput : std::runtime_error {
  using std::runtime_error::runtime_error;
};

constexpr std::size_t deepest_json = 64;    // levels; what is stored has 11
constexpr std::size_t most_members = 1000;  // of one object; what is stored has 20

/// `text` as JSON. Refused as well: more than `deepest_json` levels (readers and destructors of the library call
/// themselves), a key twice or more than `most_members` in one object, text after the value, a NUL, bytes that are no
/// UTF-8, and names or texts that could mislead a terminal (printable.hpp). `file` begins every error. Throws BadInput.
nlohmann::ordered_json parse_json(const std::string& text, const std::string& file);

/// Values out of JSON; `where` ("file: field[3]") begins every error. Numbers that do not fit are refused, never cut.
std::string text_from(const nlohmann::ordered_json& json, const std::string& where);
bool truth_from(const nlohmann::ordered_json& json, const std::string& where);
std::int64_t integer_from(const nlohmann::ordered_json& json, const std::string& where);
std::int64_t count_from(const nlohmann::ordered_json& json, const std::string& where);  // not negative
double real_from(const nlohmann::ordered_json& json,
                 const std::string& where);  // NaN for null, which is how NaN is written
/// "p/q" in lowest terms, as to_string(Fraction) writes it: a number has one spelling.
Fraction fraction_from(const nlohmann::ordered_json& json, const std::string& where);

/// One entry of a list or one member of an object, with its place.
struct JsonItem {
  std::string name;  // of a member
  const nlohmann::ordered_json& json;
  std::string where;
};
/// Of a list; of an object. Throws BadInput when it is none.
std::vector<JsonItem> items_of(const nlohmann::ordered_json& json, const std::string& where);
std::vector<JsonItem> members_of(const nlohmann::ordered_json& json, const std::string& where);

/// Reads the members of an object one by one; end() refuses what is left over.
class Members {
 public:
  /// `where` is the object's place, or the file when it is all of it (then `between`, before the names of its members,
  /// is ": ").
  Members(const nlohmann::ordered_json& json, std::string where, const char* between = ".");

  bool has(const char* key) const;
  const nlohmann::ordered_json& take(const char* key);
  /// The place of a member.
  std::string within(const std::string& key) const { return where_ + between_ + key; }

  Members object(const char* key) { return {take(key), within(key)}; }
  std::vector<JsonItem> items(const char* key) { return items_of(take(key), within(key)); }
  std::vector<JsonItem> members(const char* key) { return members_of(take(key), within(key)); }
  std::string text(const char* key);
  /// A text that is one of these.
  std::string one_of(const char* key, std::initializer_list<const char*> allowed);
  bool truth(const char* key);
  std::int64_t integer(const char* key);
  std::int64_t count(const char* key);
  std::uint64_t seed(const char* key);  // any 64 bits
  double real(const char* key);
  Fraction fraction(const char* key);

  /// Throws BadInput about this object.
  [[noreturn]] void refuse(const std::string& why) const { throw BadInput(where_ + ": " + why); }
  [[noreturn]] void refuse(const char* key, const std::string& why) const { throw BadInput(field(key) + why); }
  /// Throws BadInput when there is a member that was not taken.
  void end() const;

 private:
  std::string field(const char* key) const { return where_ + ": field '" + key + "'"; }

  const nlohmann::ordered_json& json_;
  std::string where_, between_;
  std::vector<std::string> taken_;
};

}  // namespace lakatos

#include "checks/engine/text/json_reader.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "checks/engine/text/printable.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;
using Event = Json::parse_event_t;

/// What the parser tells as it goes, looked at before it is kept: nothing deep is ever built.
class Watch {
 public:
  explicit Watch(std::string file) : file_(std::move(file)) {}

  bool operator()(Event event, const Json& parsed) {
    const bool ends = event == Event::object_end || event == Event::array_end;
    if (!ends && event != Event::key && !levels_.empty()) ++levels_.back().values;
    if (event == Event::object_start || event == Event::array_start) open(event == Event::array_start);
    else if (ends) levels_.pop_back();
    else if (event == Event::key) name(parsed.get_ref<const std::string&>());
    else if (parsed.is_string()) look_at(parsed.get_ref<const std::string&>());
    return true;
  }

 private:
  struct Level {
    bool list = false;
    std::size_t values = 0;       // begun so far
    std::string name;             // of the member that is being read
    std::set<std::string> names;  // all of them so far
  };

  [[noreturn]] void refuse(const std::string& why) const { throw BadInput(file_ + ": " + path() + why); }

  /// "instance.w[0]: ", its first few parts only.
  std::string path() const {
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(levels_.size(), 6); ++i) {
      const Level& level = levels_[i];
      if (level.list && level.values > 0) text += "[" + std::to_string(level.values - 1) + "]";
      else if (!level.name.empty()) text += (text.empty() ? "" : ".") + level.name;
    }
    return text.empty() ? "" : text + ": ";
  }

  void open(bool list) {
    if (levels_.size() == deepest_json) refuse("nested deeper than " + std::to_string(deepest_json) + " levels");
    levels_.push_back({list, 0, "", {}});
  }

  void name(const std::string& name) {
    Level& level = levels_.back();
    level.name.clear();
    if (!level.names.insert(name).second) refuse("field '" + name + "' occurs twice");
    if (level.names.size() > most_members) refuse("an object of more than " + std::to_string(most_members) + " fields");
    if (!is_printable(name)) refuse("field '" + name + "' has a character that cannot be shown");
    level.name = name;
  }

  void look_at(const std::string& text) const {
    if (!is_printable(text)) refuse("a text with a character that cannot be shown: '" + text.substr(0, 100) + "'");
  }

  std::string file_;
  std::vector<Level> levels_;
};

[[noreturn]] void bad(const std::string& where, const std::string& why) { throw BadInput(where + ": " + why); }

}  // namespace

Json parse_json(const std::string& text, const std::string& file) {
  if (text.find('\0') != std::string::npos)
    bad(file, "not valid JSON: a NUL at byte " + std::to_string(text.find('\0')));  // the library takes it for the end
  Watch watch(file);
  try {
    return Json::parse(text, [&](int, Event event, const Json& parsed) { return watch(event, parsed); });
  } catch (const nlohmann::json::exception& reason) {
    bad(file, "not valid JSON: " + std::string(reason.what()).substr(0, 300));
  }
}

std::string text_from(const Json& json, const std::string& where) {
  if (!json.is_string()) bad(where, "must be a string");
  return json.get<std::string>();
}

bool truth_from(const Json& json, const std::string& where) {
  if (!json.is_boolean()) bad(where, "must be true or false");
  return json.get<bool>();
}

std::int64_t integer_from(const Json& json, const std::string& where) {
  const bool large = json.is_number_unsigned() &&
                     json.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (!json.is_number_integer() || large) bad(where, "must be an integer of 64 bits");
  return json.get<std::int64_t>();
}

std::int64_t count_from(const Json& json, const std::string& where) {
  const std::int64_t count = integer_from(json, where);
  if (count < 0) bad(where, "must not be negative");
  return count;
}

double real_from(const Json& json, const std::string& where) {
  if (json.is_null()) return std::nan("");
  if (!json.is_number()) bad(where, "must be a number or null");
  return json.get<double>();
}

Fraction fraction_from(const Json& json, const std::string& where) {
  if (!json.is_string()) bad(where, "expected a number written as \"p/q\"");
  const auto& text = json.get_ref<const std::string&>();
  try {
    const Fraction value = parse_fraction(text);
    if (to_string(value) != text) bad(where, "\"" + text + "\" is not in lowest terms: " + to_string(value));
    return value;
  } catch (const BadInput&) { throw; } catch (const std::exception& reason) {
    bad(where, reason.what());
  }
}

std::vector<JsonItem> items_of(const Json& json, const std::string& where) {
  if (!json.is_array()) bad(where, "expected a list");
  std::vector<JsonItem> items;
  for (std::size_t i = 0; i < json.size(); ++i) items.push_back({"", json[i], where + "[" + std::to_string(i) + "]"});
  return items;
}

std::vector<JsonItem> members_of(const Json& json, const std::string& where) {
  if (!json.is_object()) bad(where, "expected an object");
  std::vector<JsonItem> members;
  for (const auto& [name, value] : json.items()) members.push_back({name, value, where + "." + name});
  return members;
}

Members::Members(const Json& json, std::string where, const char* between)
    : json_(json), where_(std::move(where)), between_(between) {
  if (!json.is_object()) refuse("expected an object");
}

bool Members::has(const char* key) const { return json_.contains(key); }

const Json& Members::take(const char* key) {
  const auto found = json_.find(key);
  if (found == json_.end()) refuse(key, " is missing");
  taken_.push_back(key);
  return *found;
}

std::string Members::text(const char* key) { return text_from(take(key), field(key)); }
bool Members::truth(const char* key) { return truth_from(take(key), field(key)); }
std::int64_t Members::integer(const char* key) { return integer_from(take(key), field(key)); }
std::int64_t Members::count(const char* key) { return count_from(take(key), field(key)); }
double Members::real(const char* key) { return real_from(take(key), field(key)); }

Fraction Members::fraction(const char* key) { return fraction_from(take(key), field(key)); }

std::uint64_t Members::seed(const char* key) {
  const Json& json = take(key);
  if (!json.is_number_unsigned()) refuse(key, ": must be an integer that is not negative");
  return json.get<std::uint64_t>();
}

std::string Members::one_of(const char* key, std::initializer_list<const char*> allowed) {
  const std::string value = text(key);
  if (std::find(allowed.begin(), allowed.end(), value) == allowed.end())
    refuse(key, " has the unknown value '" + value + "'");
  return value;
}

void Members::end() const {
  for (const auto& [key, value] : json_.items()) {
    if (std::find(taken_.begin(), taken_.end(), key) == taken_.end()) refuse(key.c_str(), " is not known");
  }
}

}  // namespace lakatos

#pragma once
// Options that take a number: all of the text must be the number, and it must lie in the range. Nothing is clamped or
// cut.
#include <CLI/CLI.hpp>
#include <charconv>
#include <cmath>
#include <string>
#include <system_error>

namespace lakatos {

/// "--seed: 'x' is not WHAT". A text of hundreds of digits is not printed whole.
[[noreturn]] inline void refuse_number(const std::string& name, const std::string& text, const std::string& what) {
  constexpr std::size_t shown = 40;
  throw CLI::ValidationError(name,
                             "'" + text.substr(0, shown) + (text.size() > shown ? "..." : "") + "' is not " + what);
}

/// A whole number from `least` to `most`, in decimal digits. `value` is the default.
template <class Integer>
CLI::Option* add_whole(CLI::App& verb, const std::string& name, Integer& value, Integer least, Integer most,
                       const std::string& description) {
  const auto take = [name, &value, least, most](const std::string& text) {
    Integer number{};
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || number < least || number > most)
      refuse_number(name, text, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    value = number;
  };
  return verb.add_option_function<std::string>(name, take, description)->type_name("N");
}

/// A positive number as a decimal, "0.001" or "1e-3".
inline CLI::Option* add_positive(CLI::App& verb, const std::string& name, double& value,
                                 const std::string& description) {
  const auto take = [name, &value](const std::string& text) {
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || !std::isfinite(number) || !(number > 0))
      refuse_number(name, text, "a positive number such as 0.001");
    value = number;
  };
  return verb.add_option_function<std::string>(name, take, description)->type_name("X");
}

}  // namespace lakatos

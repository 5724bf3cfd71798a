#include "reports/markdown/renaming.hpp"

#include <regex>
#include <utility>
#include <vector>

namespace lakatos::markdown {
namespace {

struct Token {
  std::string text;
  bool letter;
};

/// A letter with its digit below, a command, or one sign; blanks stand for nothing. Words are whole: a letter in them
/// is no symbol.
std::vector<Token> tokens_of(const std::string& latex) {
  static const std::string word = R"(\\(?:text|mathrm|mathbb)\s*(?:\{[^}]*\}|[A-Z]))",
                           greek = "alpha|beta|gamma|delta|epsilon|eta|theta|kappa|lambda|mu|rho|sigma|phi|varphi|ell",
                           symbol = R"((?:\\mathcal\s*)?(?:\\(?:)" + greek + R"()(?![A-Za-z])|[A-Za-z])(?:_\d)?)",
                           other = R"(\\[A-Za-z]+|\\.|\S)";
  static const std::regex token(word + "|(" + symbol + ")|" + other);
  std::vector<Token> tokens;
  for (std::sregex_iterator at(latex.begin(), latex.end(), token), end; at != end; ++at)
    tokens.push_back({at->str(), (*at)[1].matched});
  return tokens;
}

bool pair_up(std::map<std::string, std::string>& from, const std::string& a, const std::string& b) {
  return from.try_emplace(a, b).first->second == b;
}

}  // namespace

bool Renaming::takes(const std::string& a, const std::string& b) {
  const std::vector<Token> left = tokens_of(a), right = tokens_of(b);
  if (left.size() != right.size()) return false;
  auto there = there_, back = back_;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i].letter != right[i].letter) return false;
    if (!left[i].letter && left[i].text != right[i].text) return false;
    if (left[i].letter && !(pair_up(there, left[i].text, right[i].text) && pair_up(back, right[i].text, left[i].text)))
      return false;
  }
  there_ = std::move(there), back_ = std::move(back);
  return true;
}

}  // namespace lakatos::markdown

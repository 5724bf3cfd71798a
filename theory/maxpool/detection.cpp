#include "theory/maxpool/detection.hpp"

#include <algorithm>
#include <stdexcept>

namespace lakatos::maxpool {
namespace {

void need_sizes(std::int64_t patterns, std::int64_t positions) {
  if (patterns < 3 || positions < 1) throw std::invalid_argument("D needs l >= 3 patterns and n >= 1 positions");
}

/// All sets of `size` numbers out of first ... last, in lexicographic order, appended to `found`.
void choose_sets(std::int64_t first, std::int64_t last, std::size_t size, std::vector<std::int64_t>& chosen,
                 std::vector<std::vector<std::int64_t>>& found) {
  if (chosen.size() == size) {
    if (found.size() >= (std::size_t{1} << 15)) throw std::invalid_argument("too many sets of patterns to enumerate");
    return found.push_back(chosen);
  }
  for (std::int64_t next = first; next <= last; ++next) {
    chosen.push_back(next);
    choose_sets(next + 1, last, size, chosen, found);
    chosen.pop_back();
  }
}

}  // namespace

bool in_support(const Input& input, std::int64_t patterns) {
  std::int64_t discriminative = 0;
  for (const std::int64_t pattern : input.patterns) {
    if (pattern < 1 || pattern > patterns) return false;
    if (pattern <= 2) ++discriminative;
  }
  return discriminative == 1 && labelled(input.patterns).label == input.label;
}

Input labelled(std::vector<std::int64_t> patterns) {
  const bool positive = std::find(patterns.begin(), patterns.end(), 1) != patterns.end();
  return {std::move(patterns), positive ? 1 : -1};
}

Input PatternClass::representative() const {
  Input input{{label == 1 ? 1 : 2}, label};
  input.patterns.insert(input.patterns.end(), spurious.begin(), spurious.end());
  return input;
}

std::vector<PatternClass> pattern_classes(std::int64_t patterns, std::int64_t positions) {
  need_sizes(patterns, positions);
  Rational ways(1);
  for (std::int64_t i = 1; i < positions; ++i) ways *= Rational(patterns - 2);
  std::vector<PatternClass> classes;
  for (const int label : {1, -1}) {
    const std::int64_t least = positions > 1 ? 1 : 0;
    for (std::int64_t size = least; size <= std::min(patterns - 2, positions - 1); ++size) {
      std::vector<std::int64_t> chosen;
      std::vector<std::vector<std::int64_t>> sets;
      choose_sets(3, patterns, static_cast<std::size_t>(size), chosen, sets);
      const Rational mass = surjections<Rational>(positions - 1, size) / (Rational(2) * ways);
      for (auto& set : sets) classes.push_back({label, std::move(set), mass});
    }
  }
  return classes;
}

std::vector<Input> support(std::int64_t patterns, std::int64_t positions, std::size_t most) {
  need_sizes(patterns, positions);
  std::vector<Input> inputs;
  for (const int label : {1, -1}) {
    for (std::int64_t place = 0; place < positions; ++place) {
      Input input{std::vector<std::int64_t>(static_cast<std::size_t>(positions), 3), label};
      const auto at = static_cast<std::size_t>(place);
      input.patterns[at] = label == 1 ? 1 : 2;
      for (bool more = true; more;) {
        if (inputs.size() >= most) throw std::invalid_argument("the support has too many inputs to list");
        inputs.push_back(input);
        more = false;
        for (std::size_t j = input.patterns.size(); j-- > 0 && !more;) {
          if (j == at) continue;
          if (input.patterns[j] < patterns) ++input.patterns[j], more = true;
          else input.patterns[j] = 3;
        }
      }
    }
  }
  return inputs;
}

}  // namespace lakatos::maxpool

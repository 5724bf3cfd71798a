#pragma once
// Do two formulas say the same with other letters?
#include <map>
#include <string>

namespace lakatos::markdown {

/// A renaming of letters, one to one: "v" -> "F". It grows while formulas are held against each other.
class Renaming {
 public:
  /// Is `b` the formula `a` with its letters renamed, one to one and as in the formulas before? Letters are single
  /// Latin or Greek ones, in any alphabet (\mathcal C), with a digit below them if there is one (\mathcal C_0).
  /// Numbers, relations, operators and words within \text{} must be the same. Where it is not, nothing is learnt.
  bool takes(const std::string& a, const std::string& b);

 private:
  std::map<std::string, std::string> there_, back_;
};

}  // namespace lakatos::markdown

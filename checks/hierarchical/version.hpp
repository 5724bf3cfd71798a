#pragma once
// Two papers state one work with other symbols. What both say is written once, as a function of the version that
// speaks.
#include <string>

namespace lakatos::hierarchical {

struct Version {
  bool first;  // malach18; else hgm19

  /// The words of the paper that speaks.
  const char* operator()(const char* malach, const char* hgm) const { return first ? malach : hgm; }
  /// v_c of the class with this index: "v_{c_1}", "F_{c_1}".
  std::string mean(const std::string& index) const { return (first ? "v_{" : "F_{") + index + "}"; }
  /// d or k: how many patches a class has.
  const char* variants() const { return first ? "d" : "k"; }
  /// The set of classes of the level in question.
  const char* classes() const { return first ? R"(|\mathcal C|)" : R"(|\mathcal C_0|)"; }
};

inline constexpr Version malach18{true}, hgm19{false};

}  // namespace lakatos::hierarchical

#pragma once
// Errors that the engine plants by itself, the same kinds into every statement: each constant turned both ways until it
// is caught, each assumption dropped, its boundary let in where it is strict (turned round it lets in nothing that
// dropping it does not), each conclusion made strict or turned round, named quantities exchanged, min for max. What a
// claim plants by hand comes on top.
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "theory/numeric/fraction.hpp"

namespace lakatos {

/// What became of one such error, on a pool of instances: those that the campaign drew first, and the ones that stood
/// out.
struct Alteration {
  enum class Kind : signed char {
    constant,
    dropped,
    strict,
    reversed,
    exchanged,
    extrema,
    closed
  } kind = Kind::constant;
  std::string name;                      // of the constant, assumption, conclusion; "a / b" of two quantities
  bool used = false;                     // something in the statement changes with it
  bool concludes = false;                // of a constant: a conclusion does
  std::int64_t caught = 0, of = 0;       // instances that fail with the error in, of those that could
  std::optional<Fraction> below, above;  // of a constant: the nearest values on both sides that are caught
  std::optional<Fraction> tenth;         // the nearest value at which one accepted instance in ten fails

  bool has_power() const { return caught > 0; }
};
const char* to_string(Alteration::Kind kind);

nlohmann::ordered_json to_json(const Alteration& alteration);
/// Throws BadInput.
Alteration alteration_from_json(const nlohmann::ordered_json& json, const std::string& where);

}  // namespace lakatos

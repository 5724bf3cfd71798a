#pragma once
// Records as JSON: rationals as "p/q", laws as lists of atoms. The parser is strict and names the field and the reason.
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "checks/engine/instance/record.hpp"
#include "checks/engine/text/json_reader.hpp"

namespace lakatos {

nlohmann::ordered_json to_json(const Record& record);

/// `where` prefixes every error ("certificate.json: instance"). Numbers must be in lowest terms, as to_json writes
/// them. The kinds of the fields are told from their JSON form: integers, "p/q" strings, lists of such strings,
/// {"atoms": [...]}, {"gaussian": p}, {"from": "p/q", "to": "p/q"}. Throws BadInput.
Record record_from_json(const nlohmann::ordered_json& json, const std::string& where);

/// A vector with these entries over their least common denominator. Throws std::overflow_error when that leaves 64
/// bits.
VectorField vector_field(const std::vector<Fraction>& entries);
std::vector<Fraction> entries_of(const VectorField& field);

/// A law from its atoms: weights[n] > 0 (any sum), atoms[n] = the k patches one after the other, p fractions each.
LawField law_field(std::size_t dimension, std::size_t patches, const std::vector<Fraction>& weights,
                   const std::vector<std::vector<Fraction>>& atoms);

}  // namespace lakatos

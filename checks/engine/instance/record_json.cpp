#include "checks/engine/instance/record_json.hpp"

#include <nlohmann/json.hpp>
#include <numeric>
#include <stdexcept>

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_entries = 1'000'000;  // of one field; a hostile file must not exhaust memory

[[noreturn]] void bad(const std::string& where, const std::string& why) { throw BadInput(where + ": " + why); }

std::int64_t common_denominator(const std::vector<Fraction>& values) {
  std::int64_t result = 1;
  for (const Fraction& value : values) {
    if (__builtin_mul_overflow(result / std::gcd(result, value.denominator), value.denominator, &result)) {
      throw std::overflow_error("the common denominator leaves 64 bits");
    }
  }
  return result;
}

std::int64_t over(const Fraction& value, std::int64_t denominator) {
  std::int64_t result = 0;
  if (__builtin_mul_overflow(value.numerator, denominator / value.denominator, &result))
    throw std::overflow_error("an entry leaves 64 bits");
  return result;
}

std::vector<Fraction> numbers_from(const Json& json, const std::string& where) {
  if (!json.is_array() || json.empty()) bad(where, "expected a list of numbers that is not empty");
  if (json.size() > most_entries) bad(where, "too many entries");
  std::vector<Fraction> values;
  for (std::size_t i = 0; i < json.size(); ++i)
    values.push_back(fraction_from(json[i], where + "[" + std::to_string(i) + "]"));
  return values;
}

std::vector<Fraction> atom_from(const Json& list, std::size_t& dimension, std::size_t& patches,
                                const std::string& where) {
  if (!list.is_array() || list.empty()) bad(where, "expected a list of patches that is not empty");
  if (patches == 0) patches = list.size();
  if (list.size() != patches) bad(where, "every atom must have the same number of patches");
  std::vector<Fraction> entries;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string here = where + "[" + std::to_string(i) + "]";
    const auto patch = numbers_from(list[i], here);
    if (dimension == 0) dimension = patch.size();
    if (patch.size() != dimension) bad(here, "every patch must have the same length");
    entries.insert(entries.end(), patch.begin(), patch.end());
  }
  return entries;
}

void check_probabilities(const std::vector<Fraction>& weights, const std::string& where) {
  const std::int64_t denominator = common_denominator(weights);
  std::int64_t sum = 0;
  for (const Fraction& weight : weights) {
    if (weight.numerator <= 0) bad(where, "weights must be positive");
    if (__builtin_add_overflow(sum, over(weight, denominator), &sum)) bad(where, "weights leave 64 bits");
  }
  if (sum != denominator) bad(where, "weights must add up to 1");
}

LawField finite_law_from(const Json& json, const std::string& where) {
  Members law(json, where);
  const Json& list = law.take("atoms");
  law.end();
  if (!list.is_array() || list.empty()) bad(where + ".atoms", "expected a list of atoms that is not empty");
  if (list.size() > most_entries) bad(where + ".atoms", "too many atoms");
  std::size_t dimension = 0, patches = 0;
  std::vector<Fraction> weights;
  std::vector<std::vector<Fraction>> atoms;
  for (std::size_t n = 0; n < list.size(); ++n) {
    Members atom(list[n], where + ".atoms[" + std::to_string(n) + "]");
    weights.push_back(fraction_from(atom.take("weight"), atom.within("weight")));
    atoms.push_back(atom_from(atom.take("patches"), dimension, patches, atom.within("patches")));
    atom.end();
  }
  check_probabilities(weights, where + ".atoms");
  return law_field(dimension, patches, weights, atoms);
}

LawField gaussian_from(const Json& json, const std::string& where) {
  Members members(json, where);
  const Json& dimension = members.take("gaussian");
  members.end();
  if (!dimension.is_number_integer() || dimension < 1 || dimension > 1024)
    bad(where + ".gaussian", "expected a dimension between 1 and 1024");
  LawField law;
  law.gaussian = true;
  law.dimension = dimension.get<std::size_t>();
  return law;
}

Field field_from(const Json& json, const std::string& where) {
  try {
    if (json.is_number_integer()) return integer_from(json, where);
    if (json.is_string()) return fraction_from(json, where);
    if (json.is_array()) return vector_field(numbers_from(json, where));
    if (json.is_object() && json.contains("atoms")) return finite_law_from(json, where);
    if (json.is_object() && json.contains("gaussian")) return gaussian_from(json, where);
    if (json.is_object() && json.contains("from")) {
      Members ends(json, where);
      const Box box{fraction_from(ends.take("from"), where + ".from"), fraction_from(ends.take("to"), where + ".to")};
      ends.end();
      if (box.upper < box.lower) bad(where, "'from' is larger than 'to'");
      return box;
    }
  } catch (const std::overflow_error& reason) { bad(where, reason.what()); }
  bad(where, "is neither an integer, a number \"p/q\", a list of numbers nor a law");
}

Json numbers(const std::int64_t* entries, std::size_t count, std::int64_t denominator) {
  Json list = Json::array();
  for (std::size_t i = 0; i < count; ++i) list.push_back(to_string(fraction(entries[i], denominator)));
  return list;
}

struct Write {
  Json operator()(std::int64_t value) const { return value; }
  Json operator()(const Fraction& value) const { return to_string(value); }
  Json operator()(const Box& box) const { return {{"from", to_string(box.lower)}, {"to", to_string(box.upper)}}; }
  Json operator()(const VectorField& field) const {
    return numbers(field.entries.data(), field.entries.size(), field.denominator);
  }
  Json operator()(const LawField& law) const {
    if (law.gaussian) return {{"gaussian", law.dimension}};
    const std::int64_t total = std::accumulate(law.weights.begin(), law.weights.end(), std::int64_t{0});
    Json atoms = Json::array();
    for (std::size_t n = 0; n < law.atoms(); ++n) {
      Json patches = Json::array();
      for (std::size_t i = 0; i < law.patches; ++i) {
        patches.push_back(numbers(&law.entries[(n * law.patches + i) * law.dimension], law.dimension, law.denominator));
      }
      atoms.push_back({{"weight", to_string(fraction(law.weights[n], total))}, {"patches", patches}});
    }
    return {{"atoms", atoms}};
  }
};

}  // namespace

Json to_json(const Record& record) {
  Json json = Json::object();
  for (const auto& [name, field] : record.fields()) json[name] = std::visit(Write{}, field);
  return json;
}

Record record_from_json(const Json& json, const std::string& where) {
  Record record;
  for (const JsonItem& each : members_of(json, where)) record.set(each.name, field_from(each.json, each.where));
  return record;
}

VectorField vector_field(const std::vector<Fraction>& entries) {
  VectorField field{common_denominator(entries), {}};
  for (const Fraction& entry : entries) field.entries.push_back(over(entry, field.denominator));
  return field;
}

std::vector<Fraction> entries_of(const VectorField& field) {
  std::vector<Fraction> entries;
  for (std::int64_t entry : field.entries) entries.push_back(fraction(entry, field.denominator));
  return entries;
}

LawField law_field(std::size_t dimension, std::size_t patches, const std::vector<Fraction>& weights,
                   const std::vector<std::vector<Fraction>>& atoms) {
  std::vector<Fraction> flat;
  for (const auto& atom : atoms) flat.insert(flat.end(), atom.begin(), atom.end());
  const VectorField shares = vector_field(weights), entries = vector_field(flat);
  LawField law{dimension, patches, false, entries.denominator, shares.entries, entries.entries};
  reduce(law);
  return law;
}

}  // namespace lakatos

#include "checks/engine/instance/record.hpp"

#include <cstdlib>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace lakatos {
namespace {

template <class Kind>
const Kind& as(const Record& record, const char* name, const char* kind) {
  const Kind* value = std::get_if<Kind>(&record.at(name));
  if (!value) throw std::invalid_argument(std::string("field '") + name + "' is not a " + kind);
  return *value;
}

std::int64_t digits_of(std::int64_t value) {
  std::int64_t digits = value < 0 ? 1 : 0;
  for (; value != 0; value /= 10) ++digits;
  return digits;
}

void measure(RecordSize& size, std::int64_t value) {
  size.digits += digits_of(value);
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const std::int64_t magnitude = value < -most ? most : std::abs(value);
  size.magnitude = magnitude > most - size.magnitude ? most : size.magnitude + magnitude;
}

void measure(RecordSize& size, const Fraction& value) {
  measure(size, value.numerator);
  if (value.denominator != 1) measure(size, value.denominator);
}

/// Counts the reduced fractions that a reader will see, not the common denominator that we store.
void measure(RecordSize& size, const std::vector<std::int64_t>& entries, std::int64_t denominator) {
  for (std::int64_t entry : entries) {
    if (entry != 0) measure(size, fraction(entry, denominator));
  }
}

struct Measure {
  RecordSize& size;
  void operator()(std::int64_t value) const { measure(size, value); }
  void operator()(const Fraction& value) const { measure(size, value); }
  void operator()(const Box& box) const { measure(size, box.lower), measure(size, box.upper); }
  void operator()(const VectorField& field) const {
    size.support += static_cast<std::int64_t>(field.entries.size());
    measure(size, field.entries, field.denominator);
  }
  void operator()(const LawField& law) const {
    size.dimension += static_cast<std::int64_t>(law.dimension * law.patches);
    size.support += static_cast<std::int64_t>(law.atoms());
    const std::int64_t total = std::accumulate(law.weights.begin(), law.weights.end(), std::int64_t{0});
    if (total > 0) measure(size, law.weights, total);
    measure(size, law.entries, law.denominator);
  }
};

void divide(std::vector<std::int64_t>& values, std::int64_t by) {
  for (auto& value : values) value /= by;
}

std::int64_t common_factor(const std::vector<std::int64_t>& values, std::int64_t start) {
  for (std::int64_t value : values) start = std::gcd(start, value);
  return start;
}

}  // namespace

Record& Record::set(std::string name, Field value) {
  for (auto& [key, field] : fields_) {
    if (key == name) return field = std::move(value), *this;
  }
  fields_.emplace_back(std::move(name), std::move(value));
  return *this;
}

bool Record::has(const char* name) const {
  for (const auto& [key, field] : fields_) {
    if (key == name) return true;
  }
  return false;
}

const Field& Record::at(const char* name) const {
  for (const auto& [key, field] : fields_) {
    if (key == name) return field;
  }
  throw std::invalid_argument(std::string("field '") + name + "' is missing");
}

std::int64_t Record::integer(const char* name) const { return as<std::int64_t>(*this, name, "integer"); }
Fraction Record::number(const char* name) const { return as<Fraction>(*this, name, "number"); }
const VectorField& Record::vector(const char* name) const { return as<VectorField>(*this, name, "vector"); }
const LawField& Record::law(const char* name) const { return as<LawField>(*this, name, "law"); }

RecordSize size_of(const Record& record) {
  RecordSize size;
  for (const auto& [name, field] : record.fields()) std::visit(Measure{size}, field);
  return size;
}

void reduce(VectorField& field) {
  const std::int64_t factor = common_factor(field.entries, field.denominator);
  if (factor > 1) divide(field.entries, factor), field.denominator /= factor;
}

void reduce(LawField& field) {
  const std::int64_t factor = common_factor(field.entries, field.denominator);
  if (factor > 1) divide(field.entries, factor), field.denominator /= factor;
  const std::int64_t share = common_factor(field.weights, 0);
  if (share > 1) divide(field.weights, share);
}

}  // namespace lakatos

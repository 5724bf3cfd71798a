#include "reports/markdown/instance.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <numeric>

#include "reports/markdown/numbers.hpp"
#include "reports/markdown/symbols.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

std::string tuple(const std::int64_t* entries, std::size_t count, std::int64_t denominator) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i ? ", " : "") + to_string(fraction(entries[i], denominator));
  return count == 1 ? text : "(" + text + ")";
}

struct PlainText {
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(const Fraction& value) const { return fraction_text(value); }
  std::string operator()(const VectorField& field) const { return vector_text(field); }
  std::string operator()(const Box& box) const {
    return "from " + fraction_text(box.lower) + " to " + fraction_text(box.upper);
  }
  std::string operator()(const LawField&) const { return ""; }
};

std::string atoms_text(const std::string& family, const std::string& name, const LawField& law) {
  const char* latex = latex_of(family, name);
  std::vector<std::string> head{"atom", "probability"};
  for (std::size_t i = 0; i < law.patches; ++i) {
    const std::string index = law.patches == 1 ? "" : fmt::format("_{}", i + 1);
    head.push_back(maths((latex ? latex : "Z") + index));
  }
  Table table(head, "rr" + std::string(law.patches, 'l'));
  const std::int64_t total = std::accumulate(law.weights.begin(), law.weights.end(), std::int64_t{0});
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    std::vector<std::string> row{std::to_string(n + 1), to_string(fraction(law.weights[n], total))};
    for (std::size_t i = 0; i < law.patches; ++i) row.push_back(patch_text(law, n, i));
    table.add(std::move(row));
  }
  return table.text();
}

std::string law_text(const std::string& family, const std::string& name, const LawField& law) {
  const std::string symbol = symbol_of(family, name);
  if (law.gaussian)
    return fmt::format("The law of {} is the standard normal law in dimension {}.\n\n", symbol, law.dimension);
  return fmt::format("The law of {} ({}):\n\n", symbol,
                     counted(static_cast<std::int64_t>(law.atoms()), "atom", "atoms")) +
         atoms_text(family, name, law);
}

}  // namespace

std::string symbol_of(const std::string& family, const std::string& field) {
  const char* latex = latex_of(family, field);
  return latex ? maths(latex) : code(field);
}

std::string vector_text(const VectorField& field) {
  return tuple(field.entries.data(), field.entries.size(), field.denominator);
}

std::string patch_text(const LawField& law, std::size_t atom, std::size_t patch) {
  return tuple(&law.entries[(atom * law.patches + patch) * law.dimension], law.dimension, law.denominator);
}

std::string instance_text(const Record& record, const std::string& family) {
  std::string laws;
  Table plain({"given", "value"}, "ll");
  for (const auto& [name, field] : record.fields()) {
    if (const LawField* law = std::get_if<LawField>(&field)) laws += law_text(family, name, *law);
    else plain.add({symbol_of(family, name), std::visit(PlainText{}, field)});
  }
  return laws + (plain.empty() ? "" : plain.text());
}

std::string shape_text(const Record& record, const std::string& family) {
  const char* letter = latex_of(family, "dimension");
  const std::string dimension = letter ? letter : "dimension";
  for (const auto& [name, field] : record.fields()) {
    const LawField* law = std::get_if<LawField>(&field);
    if (!law) continue;
    if (law->gaussian) return fmt::format("standard normal input, {} = {}", dimension, law->dimension);
    return fmt::format("{}, {} = {}{}", counted(static_cast<std::int64_t>(law->atoms()), "atom", "atoms"), dimension,
                       law->dimension, law->patches > 1 ? fmt::format(", k = {}", law->patches) : "");
  }
  return "";
}

}  // namespace lakatos::markdown

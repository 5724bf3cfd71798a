#include "reports/cli/plain.hpp"

#include <fmt/format.h>
#include <numeric>
#include <ostream>

#include "checks/engine/text/printable.hpp"
#include "reports/markdown/instance.hpp"
#include "reports/markdown/numbers.hpp"

namespace lakatos {
namespace {

constexpr std::size_t columns = 120;

struct Plain {
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(const Fraction& value) const { return to_string(value); }
  std::string operator()(const VectorField& field) const { return markdown::vector_text(field); }
  std::string operator()(const Box& box) const { return to_string(box.lower) + " ... " + to_string(box.upper); }
  std::string operator()(const LawField&) const { return ""; }
};

void print_law(const std::string& name, const LawField& law, const std::string& indent, std::size_t most_atoms,
               std::ostream& out) {
  if (law.gaussian) {
    out << fmt::format("{}{}: the standard normal law in dimension {}\n", indent, name, law.dimension);
    return;
  }
  const std::int64_t total = std::accumulate(law.weights.begin(), law.weights.end(), std::int64_t{0});
  for (std::size_t n = 0; n < std::min(law.atoms(), most_atoms); ++n) {
    std::string patches;
    for (std::size_t i = 0; i < law.patches; ++i) patches += (i ? ", " : "") + markdown::patch_text(law, n, i);
    out << fmt::format("{}{} = {} with probability {}\n", indent, name, law.patches > 1 ? "[" + patches + "]" : patches,
                       to_string(fraction(law.weights[n], total)));
  }
  if (law.atoms() > most_atoms) out << fmt::format("{}... and {} more atoms\n", indent, law.atoms() - most_atoms);
}

}  // namespace

void print_wrapped(const std::vector<std::string>& pieces, const std::string& separator, const std::string& indent,
                   std::ostream& out) {
  std::string line;
  for (const std::string& piece : pieces) {
    if (!line.empty() && indent.size() + line.size() + separator.size() + piece.size() > columns)
      out << indent << line << "\n", line.clear();
    line += (line.empty() ? "" : separator) + piece;
  }
  if (!line.empty()) out << indent << line << "\n";
}

void print_instance(const Record& instance, const std::string& indent, std::size_t most_atoms, std::ostream& out) {
  std::vector<std::string> plain;
  for (const auto& [name, field] : instance.fields()) {
    if (!std::holds_alternative<LawField>(field)) plain.push_back(printable(name) + " = " + std::visit(Plain{}, field));
  }
  print_wrapped(plain, ", ", indent, out);
  for (const auto& [name, field] : instance.fields()) {
    if (const LawField* law = std::get_if<LawField>(&field)) print_law(printable(name), *law, indent, most_atoms, out);
  }
}

std::vector<std::string> quantity_texts(const Sheet& sheet) {
  std::vector<std::string> texts;
  for (const Quantity& quantity : sheet.quantities)
    texts.push_back(std::string(quantity.name) + ": " + value_text(quantity));
  return texts;
}

}  // namespace lakatos

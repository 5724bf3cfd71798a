#include "checks/engine/evidence/shapes.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <vector>

#include "algorithms/common/data_files.hpp"
#include "checks/engine/text/cells.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest = 160;      // bytes of a formula that is written out
constexpr std::size_t longest_name = 40;  // of a field or a constant that is listed
constexpr std::size_t digits = 20;

std::string digest_of(const std::string& text) {
  return sha256(std::vector<std::uint8_t>(text.begin(), text.end())).substr(0, digits);
}

struct Shape {
  std::optional<std::string> text;  // none where it is too long
  std::string digest;
  std::set<std::string> names;
};

Shape leaf(const std::string& text, const std::string& name) {
  Shape shape{text, digest_of("leaf " + text), {}};
  if (text.size() > longest) shape.text.reset();
  if (!name.empty() && name.size() <= longest_name) shape.names.insert(name);
  return shape;
}

struct Between {
  std::string open, sign, close;
};

std::string written_out(const std::vector<std::string>& texts, const Between& between) {
  std::string whole = between.open;
  for (const std::string& text : texts) whole += (&text == &texts.front() ? "" : between.sign) + text;
  return whole + between.close;
}

/// Several as one: written out with the signs, digested after the word.
Shape joined(const std::vector<const Shape*>& parts, const Between& between, const std::string& word, bool any_order) {
  Shape whole;
  std::vector<std::string> texts, digests;
  std::size_t size = 0;
  for (const Shape* part : parts) {
    digests.push_back(part->digest);
    whole.names.insert(part->names.begin(), part->names.end());
    if (part->text) texts.push_back(*part->text), size += part->text->size();
  }
  if (any_order) std::sort(digests.begin(), digests.end()), std::sort(texts.begin(), texts.end());
  if (texts.size() == parts.size() && size <= longest) whole.text = written_out(texts, between);
  if (whole.text && whole.text->size() > longest) whole.text.reset();
  whole.digest = digest_of(written_out(digests, {word + (digests.empty() ? "" : " "), " ", ""}));
  return whole;
}

std::string without_places(const std::string& name) {
  std::string kept;
  int depth = 0;
  for (const char c : name) {
    if (c == '[') ++depth;
    if (depth == 0) kept += c;
    if (c == ']') --depth;
  }
  return kept;
}

Between between_operands(const std::string& op) {
  for (const auto& [name, sign] : {std::pair{"add", " + "}, {"sub", " - "}, {"mul", " * "}, {"div", " / "}}) {
    if (op == name) return {"(", sign, ")"};
  }
  return {op + "(", ", ", ")"};
}

bool any_order(const std::string& op) {
  return op == "add" || op == "mul" || op == "min" || op == "max" || op == "hull" || op == "=";
}

/// The shapes of a program's numbers, and of what is stated of them.
class Shapes {
 public:
  explicit Shapes(const Json& program) {
    for (const Json& input : program["inputs"]) {
      const std::string name = input[0];
      numbers_.push_back(leaf(name, without_places(name)));
    }
    for (const Json& step : program["steps"]) numbers_.push_back(of_step(step));
  }

  Shape of_formula(const Json& formula) const {
    const std::string word = formula[0];
    if (word == "open") return {"open", digest_of("open"), {}};
    if (word == "decided") return of_facts(formula[2], formula[1].get<bool>() ? "true by" : "false by");
    if (word != "all" && word != "any") return of_relation(formula);
    std::vector<Shape> parts;
    for (std::size_t i = 1; i < formula.size(); ++i) parts.push_back(of_formula(formula[i]));
    return joined(pointers(parts), {"(", word == "all" ? " and " : " or ", ")"}, word, false);
  }

  Shape of_facts(const Json& facts, const std::string& word) const {
    std::vector<Shape> parts;
    for (const Json& fact : facts) parts.push_back(of_relation(fact));
    const bool space = !word.empty() && !parts.empty();
    return joined(pointers(parts), {word + (space ? " " : ""), ", ", ""}, word, true);
  }

 private:
  static std::vector<const Shape*> pointers(const std::vector<Shape>& shapes) {
    std::vector<const Shape*> found;
    for (const Shape& shape : shapes) found.push_back(&shape);
    return found;
  }

  Shape of_step(const Json& step) const {
    const std::string op = step[0];
    if (op == "const") return leaf(step.back(), "");
    if (op == "pi") return leaf("pi", "pi");
    const std::string name = op == "size"      ? "#" + step[1].get<std::string>()
                             : op == "printed" ? "'" + step[1].get<std::string>() + "'"
                                               : "";
    if (!name.empty()) return leaf(name, name);
    std::vector<const Shape*> operands;
    for (std::size_t i = 1; i + 1 < step.size(); ++i) operands.push_back(&number(step[i]));
    return joined(operands, between_operands(op), op, any_order(op));
  }

  Shape of_relation(const Json& relation) const {
    const std::string sign = relation[0];
    return joined({&number(relation[1]), &number(relation[2])}, {"", " " + sign + " ", ""}, sign, any_order(sign));
  }

  const Shape& number(const Json& node) const { return numbers_.at(node.get<std::size_t>() - 1); }

  std::vector<Shape> numbers_;
};

/// `word`: what an outline begins with.
std::string written(const Shape& shape, const std::string& word) {
  if (shape.text) return *shape.text;
  return word + " of " + written_out({shape.names.begin(), shape.names.end()}, {"", ", ", ""}) + ": " + shape.digest;
}

std::string change_of(const Json& program) {
  std::vector<std::string> turned;
  for (const auto& [name, value] : program["turned"].items()) turned.push_back(name);
  std::sort(turned.begin(), turned.end());
  if (!turned.empty()) return written_out(turned, {"turned ", ", ", ""});
  for (const char* change : {"dropped", "variant"}) {
    if (const std::string name = program[change]; !name.empty()) return std::string(change) + " " + name;
  }
  return "";
}

std::string line_of(const std::vector<std::string>& cells) { return written_out(cells, {"", "\t", ""}); }

}  // namespace

std::set<std::string> shape_lines(const std::string& program_text) {
  const Json program = Json::parse(program_text);
  const Shapes shapes(program);
  std::set<std::string> lines;
  const auto add = [&](const char* key, const std::string& name, const std::string& shape) {
    lines.insert(line_of({program["claim"], program["reading"], change_of(program), key, name, shape}));
  };
  for (const auto& [key, word] :
       {std::pair<const char*, std::string>{"given", "holds"}, {"then", program["outcome"]}}) {
    for (const Json& line : program[key]) {
      const Json& formula = line[word];
      add(key, line["name"], written(shapes.of_formula(formula), formula[0]));
    }
  }
  for (const Json& step : program["steps"]) {
    if (step[0] == "printed" && !program["turned"].contains(step[1].get<std::string>()))
      add("printed", step[1], step[2]);
  }
  add("facts", "", written(shapes.of_facts(program["facts"], ""), "facts"));
  return lines;
}

std::set<std::string> lines_of(const std::string& table) {
  std::set<std::string> lines;
  std::istringstream text(table);
  for (std::string line; std::getline(text, line);) lines.insert(line);
  return lines;
}

std::string claim_of(const std::string& line) { return cells_of(line).front(); }

std::string shape_table(const std::set<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    std::vector<std::string> cells = cells_of(line);
    const bool planted = cells.size() > 2 && !cells[2].empty();
    if (planted) cells[2].clear();
    if (!planted || !lines.contains(line_of(cells))) text += line + "\n";
  }
  return text;
}

}  // namespace lakatos

#include "checks/engine/claim/statement.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <stdexcept>

#include "checks/engine/claim/claim.hpp"
#include "theory/numeric/ball.hpp"
#include "theory/numeric/float_scalar.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/symbol.hpp"

namespace lakatos {

const char* to_string(Level level) {
  switch (level) {
    case Level::screen:
      return "screen";
    case Level::ball:
      return "ball";
    case Level::exact:
      return "exact";
    case Level::fine_ball:
      return "fine ball";
    case Level::none:
      break;
  }
  return "none";
}

void Sheet::clear() {
  findings.clear();
  quantities.clear();
  domains.clear();
  regimes.clear();
  trivial = complete = undefined = false;
  why_undefined.clear();
}

bool IntegerDomain::contains(std::int64_t value) const {
  if (!values.empty()) return std::find(values.begin(), values.end(), value) != values.end();
  return value >= low && (!high || value <= *high);
}

std::size_t IntegerDomain::size() const {
  if (!values.empty()) return values.size();
  return high ? static_cast<std::size_t>(*high - low + 1) : 0;
}

namespace detail {

std::string entry_path(const std::string& name, std::size_t index) { return name + "[" + std::to_string(index) + "]"; }
std::string constant_path(const std::string& name) { return "constants." + name; }
std::string weight_path(const std::string& name, std::size_t atom) {
  return name + ".atoms[" + std::to_string(atom) + "].weight";
}
std::string entry_path(const std::string& name, std::size_t atom, std::size_t patch, std::size_t coordinate) {
  return entry_path(name + ".atoms[" + std::to_string(atom) + "].patches[" + std::to_string(patch) + "]", coordinate);
}

namespace {

/// The entry, widened by the spread when the law stands for a density.
template <class S>
S widened(const S& value, const Fraction& spread) {
  if (spread.numerator == 0) return value;
  if constexpr (is_exact<S> || std::is_same_v<S, double>) {
    throw Undecided("a spread atom has no exact coordinates");
  } else {
    const S half = from_fraction<S>(spread);
    return hull(S(value - half), S(value + half));
  }
}

template <class S>
std::vector<Vector<S>> read_atom(const LawField& field, std::size_t atom, const Fraction& spread, const char* name) {
  std::vector<Vector<S>> patches(field.patches);
  for (std::size_t i = 0; i < field.patches; ++i) {
    patches[i].reserve(field.dimension);
    for (std::size_t c = 0; c < field.dimension; ++c) {
      S entry = from_integers<S>(field.entry(atom, i, c), field.denominator);
      if (recording()) entry = as_input(std::move(entry), entry_path(name, atom, i, c));
      patches[i].push_back(widened(entry, spread));
    }
  }
  return patches;
}

}  // namespace

template <class S>
PatchLaw<S> read_law(const LawField& field, const Fraction& spread, const char* name) {
  PatchLaw<S> law;
  law.dimension = field.dimension;
  law.patches = field.patches;
  law.gaussian = field.gaussian;
  const std::int64_t total = std::accumulate(field.weights.begin(), field.weights.end(), std::int64_t{0});
  law.weights.reserve(field.atoms());
  law.atoms.reserve(field.atoms());
  for (std::size_t n = 0; n < field.atoms(); ++n) {
    law.weights.push_back(from_integers<S>(field.weights[n], total));
    if (recording()) law.weights.back() = as_input(std::move(law.weights.back()), weight_path(name, n));
    law.atoms.push_back(read_atom<S>(field, n, spread, name));
  }
  return law;
}

template <class S>
Vector<S> read_vector(const VectorField& field, const char* name) {
  Vector<S> result;
  result.reserve(field.entries.size());
  for (std::int64_t entry : field.entries) {
    result.push_back(from_integers<S>(entry, field.denominator));
    if (recording()) result.back() = as_input(std::move(result.back()), entry_path(name, result.size() - 1));
  }
  return result;
}

template <class S>
S read_number(const Field& field, const char* name) {
  if (const Fraction* value = std::get_if<Fraction>(&field))
    return recording() ? as_input(from_fraction<S>(*value), name) : from_fraction<S>(*value);
  if (const Box* box = std::get_if<Box>(&field))
    return hull(from_fraction<S>(box->lower), from_fraction<S>(box->upper));
  throw std::invalid_argument(std::string("field '") + name + "' is not a number");
}

template PatchLaw<Interval> read_law(const LawField&, const Fraction&, const char*);
template Vector<Interval> read_vector(const VectorField&, const char*);
template Interval read_number(const Field&, const char*);
template PatchLaw<Ball> read_law(const LawField&, const Fraction&, const char*);
template Vector<Ball> read_vector(const VectorField&, const char*);
template Ball read_number(const Field&, const char*);
template PatchLaw<Rational> read_law(const LawField&, const Fraction&, const char*);
template Vector<Rational> read_vector(const VectorField&, const char*);
template Rational read_number(const Field&, const char*);
template Vector<Real> read_vector(const VectorField&, const char*);
template Real read_number(const Field&, const char*);
template PatchLaw<double> read_law(const LawField&, const Fraction&, const char*);
template Vector<double> read_vector(const VectorField&, const char*);
template double read_number(const Field&, const char*);

}  // namespace detail

namespace {

std::string exact_text(const Real& value) {
  return value.kind() == Arithmetic::rational ? to_string(value.as<Rational>()) : std::string();
}

/// What a field is over symbols: a name of one letter as it is, a longer one upright.
std::string field_latex(const char* latex) {
  const std::string text = latex;
  const bool word = text.size() > 1 && std::all_of(text.begin(), text.end(),
                                                   [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
  return word ? "\\mathrm{" + text + "}" : text;
}

}  // namespace

namespace {

bool changes(const Change& change, const Finding& finding) {
  const bool here = change.kind == Change::Kind::closed ? !finding.conclusion
                                                        : finding.conclusion && (change.kind == Change::Kind::strict ||
                                                                                 change.kind == Change::Kind::reversed);
  return here && change.name == finding.name;
}

Formula lies_in(const Real& n, const IntegerDomain& domain) {
  const auto number = [](std::int64_t value) { return Real(static_cast<long>(value)); };
  if (!domain.values.empty()) {
    Formula one = n == number(domain.values.front());
    for (std::size_t i = 1; i < domain.values.size(); ++i) one = either(one, n == number(domain.values[i]));
    return one;
  }
  const Formula low = n >= number(domain.low);
  return domain.high ? both(low, n <= number(*domain.high)) : low;
}

}  // namespace

const Record& Statement::record() const {
  if (!record_) throw std::logic_error("claim " + claim_->id + ": there is no instance while the formula is printed");
  return *record_;
}

std::int64_t Statement::integer(const char* field) const { return symbolic() ? 2 : record_->integer(field); }

std::int64_t Statement::integer(const char* field, const char* latex, const char* assumption, IntegerDomain domain) {
  if (settings_.dropped == assumption) return integer(field);
  const std::int64_t value = integer(field);
  domain.field = field;
  const Real n = whole(field_latex(latex).c_str(), value, {field});
  given(assumption, [&] { return lies_in(n, domain); });
  const auto same = [&](const IntegerDomain& known) { return std::string_view(known.field) == field; };
  if (!symbolic() && std::none_of(sheet_->domains.begin(), sheet_->domains.end(), same))
    sheet_->domains.push_back(std::move(domain));
  return value;
}

Real Statement::number(const char* field, const char* latex) const {
  return symbolic() ? named(field_latex(latex)) : detail::read_number<Real>(record_->at(field), field);
}

Vec Statement::vector(const char* field, const char* latex) const {
  return symbolic() ? symbol_vector(field_latex(latex)) : detail::read_vector<Real>(record_->vector(field), field);
}

Vec Statement::vector(const char* field, std::size_t length) const {
  if (!symbolic()) {
    const std::size_t found = record_->vector(field).entries.size();
    if (found != length) {
      throw std::invalid_argument(std::string("field '") + field + "' has " + std::to_string(found) + " entries, " +
                                  std::to_string(length) + " are needed");
    }
  }
  return vector(field);
}

Vec Statement::nonzero_vector(const char* field, const char* latex) const {
  if (!symbolic()) {
    const std::vector<std::int64_t>& entries = record_->vector(field).entries;
    if (std::all_of(entries.begin(), entries.end(), [](std::int64_t entry) { return entry == 0; })) {
      throw std::invalid_argument(std::string("field '") + field + "' must not be 0");
    }
  }
  return vector(field, latex);
}

Law Statement::law(const char* field) const {
  switch (arithmetic()) {
    case Arithmetic::interval:
      return Law(detail::read_law<Interval>(record_->law(field), settings_.spread, field));
    case Arithmetic::ball:
      return Law(detail::read_law<Ball>(record_->law(field), settings_.spread, field));
    case Arithmetic::rational:
      return Law(detail::read_law<Rational>(record_->law(field), settings_.spread, field));
    case Arithmetic::symbol:
      break;
  }
  return Law::symbol("Z");
}

namespace {

/// What the instance has at a place (Statement::whole), if it has it.
std::optional<std::int64_t> number_at(const Record& record, const std::string& place) {
  const std::size_t dot = place.find('.');
  const std::string field = place.substr(0, dot), what = dot == std::string::npos ? "" : place.substr(dot + 1);
  if (!record.has(field.c_str())) return std::nullopt;
  const Field& value = record.at(field.c_str());
  const auto size = [](std::size_t n) { return std::optional<std::int64_t>(static_cast<std::int64_t>(n)); };
  if (const auto* integer = std::get_if<std::int64_t>(&value); integer && what.empty()) return *integer;
  if (const auto* vector = std::get_if<VectorField>(&value); vector && what == "entries")
    return size(vector->entries.size());
  const auto* law = std::get_if<LawField>(&value);
  if (!law) return std::nullopt;
  if (what == "gaussian") return law->gaussian ? size(law->dimension) : std::nullopt;
  if (what == "dimension") return size(law->dimension);
  if (what == "patches") return size(law->patches);
  return what == "atoms" ? size(law->atoms()) : std::nullopt;
}

bool is_size(const std::string& place) { return place.find('.') != std::string::npos && !place.ends_with(".gaussian"); }

}  // namespace

Real Statement::placed(std::int64_t value, std::initializer_list<const char*> places) const {
  if (recording()) {
    for (const char* place : places) {
      if (number_at(*record_, place) != value) continue;
      return is_size(place) ? as_size(value, place) : as_input(Real(static_cast<long>(value)), place);
    }
  }
  return Real(static_cast<long>(value));
}

Real Statement::constant(const char* name) const {
  for (const Constant& constant : claim_->constants) {
    if (constant.name == name) return this->constant(name, constant.printed);
  }
  throw std::logic_error("claim " + claim_->id + " lists no constant '" + name + "'");
}

Real Statement::constant(const char* name, const Fraction& printed) const {
  const Fraction* value = &printed;
  for (const auto& [key, turned] : settings_.turned) {
    if (key == name) value = &turned;
  }
  if (!recording()) return real(*value);
  return settings_.trace_constants ? as_input(real(*value), detail::constant_path(name)) : as_printed(*value, name);
}

Real Statement::let(const char* name, const Real& expression) {
  if (!symbolic()) return kept(name, "", expression);
  print_quantity({name, lakatos::latex(expression), false});
  return expression;
}

Real Statement::let(const char* name, const char* latex, const Real& expression) {
  if (!symbolic()) return kept(name, latex, expression);
  const PrintedDefinition definition{latex, lakatos::latex(expression)};
  const auto same = [&](const PrintedDefinition& known) { return known.latex == latex; };
  const bool printed = std::any_of(printed_->definitions.begin(), printed_->definitions.end(), same);
  if (!printed && definition.latex != definition.definition) printed_->definitions.push_back(definition);
  print_quantity({name, latex, false});
  return named(latex);
}

Real Statement::typed(const char* name, const char* latex) {
  print_quantity({name, latex, true});
  return named(latex);
}

void Statement::print_quantity(PrintedQuantity quantity) {
  const auto same = [&](const PrintedQuantity& known) { return known.name == quantity.name; };
  std::vector<PrintedQuantity>& known = printed_->quantities;
  if (std::none_of(known.begin(), known.end(), same)) known.push_back(std::move(quantity));
}

void Statement::write(const char* name, bool conclusion, detail::Lazy<Formula> make) {
  if (symbolic()) {
    const Formula formula = make();
    printed_->formulas.push_back({name, conclusion, formula.latex, formula.typed});
    return;
  }
  Finding& finding = slot(name, conclusion);
  if (finding.truth == Truth::unknown && !(conclusion && outside_)) evaluate(finding, make);
  if (!conclusion && finding.truth == Truth::no) outside_ = true;
}

void Statement::evaluate(Finding& finding, detail::Lazy<Formula> make) {
  const std::size_t before = detail::recorded_facts();
  try {
    Formula formula = make();
    if (changes(settings_.change, finding)) formula.truth = formula.changed;
    finding.truth = formula.truth;
    finding.margin = formula.margin;
    if (formula.truth != Truth::unknown) {
      finding.level = level_;
      if (recording()) finding.trace = detail::decided_formula(formula.trace, formula.truth, before);
    }
  } catch (const Undecided&) {
  } catch (const Undefined& reason) {
    finding.undefined = true;
    sheet_->why_undefined = reason.what();
  }
  if (recording() && finding.truth == Truth::unknown) detail::tape->forget_facts(before);
}

void Statement::note_regime(const char* name, detail::Lazy<Formula> make, const Fraction& least) {
  if (symbolic()) {
    const Formula formula = make();
    printed_->regimes.push_back({name, false, formula.latex, formula.typed});
    return;
  }
  const auto same = [&](const RegimeFinding& known) { return std::string_view(known.name) == name; };
  auto found = std::find_if(sheet_->regimes.begin(), sheet_->regimes.end(), same);
  if (found == sheet_->regimes.end()) found = sheet_->regimes.insert(found, {name, Truth::unknown, least});
  if (found->truth != Truth::unknown) return;
  const std::size_t before = detail::recorded_facts();
  try {
    found->truth = make().truth;
  } catch (const Undecided&) {}
  if (recording()) detail::tape->forget_facts(before);
}

void Statement::note_trivial(detail::Lazy<bool> decide) {
  try {
    if (decide()) sheet_->trivial = true;
  } catch (const Undecided&) {  // not certainly trivial: it is judged
  }
}

Finding& Statement::slot(const char* name, bool conclusion) {
  if (next_ == sheet_->findings.size())
    sheet_->findings.push_back({name, conclusion, Truth::unknown, 0, Level::none, false, 0});
  return sheet_->findings[next_++];
}

/// While two quantities are exchanged, the value of the other one.
Bounds Statement::exchanged(const char* name, Bounds value) {
  if (collected_) collected_->insert_or_assign(name, value);
  if (!known_) return value;
  const Change& change = settings_.change;
  const auto other = change.name == name    ? known_->find(change.other)
                     : change.other == name ? known_->find(change.name)
                                            : known_->end();
  return other == known_->end() ? value : other->second;
}

/// A number that takes the place of one that is known from two sides is the upper one.
Real Statement::kept(const char* name, const char* latex, Real value) {
  if (collected_ || known_) value = exchanged(name, Bounds{value, value}).upper;
  if (settings_.keep_quantities) keep(name, latex, value, value);
  return value;
}

Bounds Statement::kept(const char* name, const char* latex, Bounds value) {
  if (collected_ || known_) value = exchanged(name, std::move(value));
  if (settings_.keep_quantities) keep(name, latex, value.lower, value.upper);
  return value;
}

void Statement::keep(const char* name, const char* latex, const Real& lower, const Real& upper) {
  const bool known = less_equal(upper, lower) == Truth::yes;  // one value, seen exactly
  Quantity seen{
      name, latex, {enclosure(lower).lower, enclosure(upper).upper}, known ? exact_text(lower) : std::string()};
  for (Quantity& quantity : sheet_->quantities) {
    if (std::string(quantity.name) != name) continue;
    if (quantity.exact.empty()) quantity = std::move(seen);  // a later level sees more sharply
    return;
  }
  sheet_->quantities.push_back(std::move(seen));
}

}  // namespace lakatos

#include "checks/engine/statement.hpp"

#include <numeric>
#include <stdexcept>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/float_scalar.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos {

const char* to_string(Level level) {
  switch (level) {
    case Level::screen: return "screen";
    case Level::ball: return "ball";
    case Level::exact: return "exact";
    case Level::fine_ball: return "fine ball";
    case Level::none: break;
  }
  return "none";
}

void Sheet::clear() {
  findings.clear();
  quantities.clear();
  trivial = complete = undefined = false;
  why_undefined.clear();
}

namespace detail {

std::string entry_path(const std::string& name, std::size_t index) { return name + "[" + std::to_string(index) + "]"; }
std::string weight_path(const std::string& name, std::size_t atom) { return name + ".atoms[" + std::to_string(atom) + "].weight"; }
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
  if (const Fraction* value = std::get_if<Fraction>(&field)) return recording() ? as_input(from_fraction<S>(*value), name) : from_fraction<S>(*value);
  if (const Box* box = std::get_if<Box>(&field)) return hull(from_fraction<S>(box->lower), from_fraction<S>(box->upper));
  throw std::invalid_argument(std::string("field '") + name + "' is not a number");
}

template <class S>
std::string exact_text([[maybe_unused]] const S& value) {
  if constexpr (is_exact<S>) return to_string(value);
  else return {};
}

template PatchLaw<Interval> read_law(const LawField&, const Fraction&, const char*);
template Vector<Interval> read_vector(const VectorField&, const char*);
template Interval read_number(const Field&, const char*);
template std::string exact_text(const Interval&);
template PatchLaw<Ball> read_law(const LawField&, const Fraction&, const char*);
template Vector<Ball> read_vector(const VectorField&, const char*);
template Ball read_number(const Field&, const char*);
template std::string exact_text(const Ball&);
template PatchLaw<Rational> read_law(const LawField&, const Fraction&, const char*);
template Vector<Rational> read_vector(const VectorField&, const char*);
template Rational read_number(const Field&, const char*);
template std::string exact_text(const Rational&);
template PatchLaw<double> read_law(const LawField&, const Fraction&, const char*);
template Vector<double> read_vector(const VectorField&, const char*);
template double read_number(const Field&, const char*);
template std::string exact_text(const double&);

}  // namespace detail
}  // namespace lakatos

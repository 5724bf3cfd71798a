#include "theory/probability/patch_law.hpp"

#include <utility>

#include "theory/numeric/reference.hpp"

namespace lakatos {

namespace {

template <class S>
void require_regular(const PatchLaw<S>& law) {
  if (law.atoms.empty() || law.atoms.size() != law.weights.size() || law.patches == 0)
    throw std::invalid_argument("finite_law: as many weights as atoms, at least one of each, at least one patch");
  for (const auto& patches : law.atoms) {
    if (patches.size() != law.patches)
      throw std::invalid_argument("finite_law: atoms with different numbers of patches");
    for (const auto& patch : patches)
      if (patch.size() != law.dimension) throw std::invalid_argument("finite_law: patches of different dimensions");
  }
}

template <class S>
Vector<S> average_patch(const std::vector<Vector<S>>& patches) {
  Vector<S> sum = patches.front();
  for (std::size_t i = 1; i < patches.size(); ++i) sum = add(std::move(sum), patches[i]);
  return patches.size() == 1 ? sum : scale(S(1) / S(static_cast<long>(patches.size())), std::move(sum));
}

}  // namespace

template <class S>
PatchLaw<S> gaussian_law(std::size_t dimension) {
  PatchLaw<S> law;
  law.dimension = dimension;
  law.patches = 1;
  law.gaussian = true;
  return law;
}

template <class S>
PatchLaw<S> finite_law(std::vector<S> weights, std::vector<std::vector<Vector<S>>> atoms) {
  PatchLaw<S> law;
  if (!atoms.empty()) law.patches = atoms.front().size();
  if (law.patches > 0) law.dimension = atoms.front().front().size();
  law.weights = std::move(weights);
  law.atoms = std::move(atoms);
  require_regular(law);
  return law;
}

template <class S>
Vector<S> vector_from_fractions(const Vector<Fraction>& x) {
  Vector<S> y;
  y.reserve(x.size());
  for (const Fraction& q : x) y.push_back(from_fraction<S>(q));
  return y;
}

template <class S>
PatchLaw<S> law_from_fractions(const PatchLaw<Fraction>& law) {
  PatchLaw<S> image;
  image.dimension = law.dimension;
  image.patches = law.patches;
  image.gaussian = law.gaussian;
  image.weights = vector_from_fractions<S>(law.weights);
  image.atoms.reserve(law.atoms.size());
  for (const auto& patches : law.atoms) {
    auto& atom = image.atoms.emplace_back();
    atom.reserve(patches.size());
    for (const auto& patch : patches) atom.push_back(vector_from_fractions<S>(patch));
  }
  return image;
}

template <class S>
Matrix<S> average_second_moment(const PatchLaw<S>& law) {
  if (law.gaussian) return identity<S>(law.dimension);
  Matrix<S> moment(law.dimension, law.dimension);
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    const Vector<S> mean = average_patch(law.atoms[n]);
    add_outer(moment, law.weights[n], mean, mean);
  }
  return moment;
}

template PatchLaw<Interval> gaussian_law(std::size_t);
template PatchLaw<Ball> gaussian_law(std::size_t);
template PatchLaw<Rational> gaussian_law(std::size_t);
template PatchLaw<double> gaussian_law(std::size_t);
template PatchLaw<Reference> gaussian_law(std::size_t);
template PatchLaw<Fraction> gaussian_law(std::size_t);

template PatchLaw<Interval> finite_law(std::vector<Interval>, std::vector<std::vector<Vector<Interval>>>);
template PatchLaw<Ball> finite_law(std::vector<Ball>, std::vector<std::vector<Vector<Ball>>>);
template PatchLaw<Rational> finite_law(std::vector<Rational>, std::vector<std::vector<Vector<Rational>>>);
template PatchLaw<double> finite_law(std::vector<double>, std::vector<std::vector<Vector<double>>>);
template PatchLaw<Reference> finite_law(std::vector<Reference>, std::vector<std::vector<Vector<Reference>>>);
template PatchLaw<Fraction> finite_law(std::vector<Fraction>, std::vector<std::vector<Vector<Fraction>>>);

template Vector<Interval> vector_from_fractions(const Vector<Fraction>&);
template Vector<Ball> vector_from_fractions(const Vector<Fraction>&);
template Vector<Rational> vector_from_fractions(const Vector<Fraction>&);
template Vector<double> vector_from_fractions(const Vector<Fraction>&);
template Vector<Reference> vector_from_fractions(const Vector<Fraction>&);

template PatchLaw<Interval> law_from_fractions(const PatchLaw<Fraction>&);
template PatchLaw<Ball> law_from_fractions(const PatchLaw<Fraction>&);
template PatchLaw<Rational> law_from_fractions(const PatchLaw<Fraction>&);
template PatchLaw<double> law_from_fractions(const PatchLaw<Fraction>&);
template PatchLaw<Reference> law_from_fractions(const PatchLaw<Fraction>&);

template Matrix<Interval> average_second_moment(const PatchLaw<Interval>&);
template Matrix<Ball> average_second_moment(const PatchLaw<Ball>&);
template Matrix<Rational> average_second_moment(const PatchLaw<Rational>&);
template Matrix<double> average_second_moment(const PatchLaw<double>&);
template Matrix<Reference> average_second_moment(const PatchLaw<Reference>&);

}  // namespace lakatos

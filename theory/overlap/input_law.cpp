#include "theory/overlap/input_law.hpp"

#include "theory/numeric/scalar.hpp"
#include "theory/probability/same_law.hpp"

namespace lakatos::overlap {

template <class S>
Truth symmetric(const PatchLaw<S>& law) {
  std::vector<Vector<S>> places, mirrored;
  for (const auto& atom : law.atoms) {
    places.push_back(atom[0]), mirrored.push_back(atom[0]);
    for (S& coordinate : mirrored.back()) coordinate = S(-coordinate);
  }
  return same_law(law.weights, places, mirrored);
}

template <class S>
Matrix<S> second_moment(const PatchLaw<S>& law) {
  Matrix<S> moment(law.dimension, law.dimension);
  for (std::size_t n = 0; n < law.atoms.size(); ++n)
    add_outer(moment, law.weights[n], law.atoms[n][0], law.atoms[n][0]);
  return moment;
}

template <class S>
Truth isotropic(const PatchLaw<S>& law) {
  const Matrix<S> moment = second_moment(law);
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < law.dimension; ++i) {
    for (std::size_t j = 0; j <= i; ++j) all = both(all, equal(moment(i, j), S(i == j ? 1 : 0)));
  }
  return all;
}

template <class S>
Truth squared_norm_at_most(const PatchLaw<S>& law, const S& bound) {
  Truth all = Truth::yes;
  for (const auto& atom : law.atoms) all = both(all, less_equal(squared_norm(atom[0]), bound));
  return all;
}

template <class S>
S fourth_moment(const PatchLaw<S>& law) {
  return mean(law, [](const Vector<S>& x) { return square(squared_norm(x)); });
}

template Truth symmetric(const PatchLaw<Interval>&);
template Matrix<Interval> second_moment(const PatchLaw<Interval>&);
template Truth isotropic(const PatchLaw<Interval>&);
template Truth squared_norm_at_most(const PatchLaw<Interval>&, const Interval&);
template Interval fourth_moment(const PatchLaw<Interval>&);

template Truth symmetric(const PatchLaw<Ball>&);
template Matrix<Ball> second_moment(const PatchLaw<Ball>&);
template Truth isotropic(const PatchLaw<Ball>&);
template Truth squared_norm_at_most(const PatchLaw<Ball>&, const Ball&);
template Ball fourth_moment(const PatchLaw<Ball>&);

template Truth symmetric(const PatchLaw<Rational>&);
template Matrix<Rational> second_moment(const PatchLaw<Rational>&);
template Truth isotropic(const PatchLaw<Rational>&);
template Truth squared_norm_at_most(const PatchLaw<Rational>&, const Rational&);
template Rational fourth_moment(const PatchLaw<Rational>&);

template Truth symmetric(const PatchLaw<double>&);
template Matrix<double> second_moment(const PatchLaw<double>&);
template Truth isotropic(const PatchLaw<double>&);
template Truth squared_norm_at_most(const PatchLaw<double>&, const double&);
template double fourth_moment(const PatchLaw<double>&);

}  // namespace lakatos::overlap

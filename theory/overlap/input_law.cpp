#include "theory/overlap/input_law.hpp"

#include "theory/numeric/scalar.hpp"

namespace lakatos::overlap {
namespace {

/// x = sign y, coordinate by coordinate.
template <class S>
Truth same_place(const Vector<S>& x, const Vector<S>& y, bool mirrored) {
  Truth same = Truth::yes;
  for (std::size_t c = 0; c < x.size() && same != Truth::no; ++c) same = both(same, equal(x[c], mirrored ? S(-y[c]) : y[c]));
  return same;
}

/// Mass at the place of atom n, or at its mirror image; false in `known` when that is open.
template <class S>
S mass_at(const PatchLaw<S>& law, std::size_t n, bool mirrored, bool& known) {
  S mass{};
  for (std::size_t m = 0; m < law.atoms.size(); ++m) {
    const Truth here = same_place(law.atoms[m][0], law.atoms[n][0], mirrored);
    if (here == Truth::yes) mass += law.weights[m];
    known = known && here != Truth::unknown;
  }
  return mass;
}

}  // namespace

template <class S>
Truth symmetric(const PatchLaw<S>& law) {
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < law.atoms.size() && all != Truth::no; ++n) {
    bool known = true;
    const S here = mass_at(law, n, false, known), there = mass_at(law, n, true, known);
    all = both(all, known ? equal(here, there) : Truth::unknown);
  }
  return all;
}

template <class S>
Matrix<S> second_moment(const PatchLaw<S>& law) {
  Matrix<S> moment(law.dimension, law.dimension);
  for (std::size_t n = 0; n < law.atoms.size(); ++n) add_outer(moment, law.weights[n], law.atoms[n][0], law.atoms[n][0]);
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

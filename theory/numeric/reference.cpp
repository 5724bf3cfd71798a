#include "theory/numeric/reference.hpp"

#include <boost/multiprecision/gmp.hpp>

#include <new>
#include <utility>

#include "theory/numeric/definite_ldl.hpp"
#include "theory/numeric/eigenvalue_closed_form.hpp"
#include "theory/numeric/elimination.hpp"

namespace lakatos {

namespace {

Truth definite(Matrix<Reference> a, bool strict) {
  if (!a.is_square()) throw std::invalid_argument("definiteness of a matrix that is not square");
  return detail::definite_by_ldl(a, strict);
}

}  // namespace

using Number = boost::multiprecision::number<boost::multiprecision::gmp_rational, boost::multiprecision::et_off>;

struct Reference::Access {
  static Number& in(Reference& x) noexcept { return *std::launder(reinterpret_cast<Number*>(x.storage_)); }
  static const Number& in(const Reference& x) noexcept {
    return *std::launder(reinterpret_cast<const Number*>(x.storage_));
  }
  static_assert(sizeof(Number) == sizeof(Reference) && alignof(Number) <= alignof(Reference));
};

Reference::Reference() { new (storage_) Number; }
Reference::Reference(int n) { new (storage_) Number(n); }
Reference::Reference(long n) { new (storage_) Number(n); }
Reference::Reference(const Reference& b) { new (storage_) Number(Access::in(b)); }
Reference::Reference(Reference&& b) noexcept : Reference() { Access::in(*this).swap(Access::in(b)); }
Reference::~Reference() { Access::in(*this).~Number(); }

Reference& Reference::operator=(const Reference& b) {
  Access::in(*this) = Access::in(b);
  return *this;
}
Reference& Reference::operator=(Reference&& b) noexcept {
  Access::in(*this).swap(Access::in(b));  // a moved-from number stays usable
  return *this;
}

Reference Reference::operator-() const {
  Reference r = *this;
  Access::in(r).backend().negate();
  return r;
}
Reference& Reference::operator+=(const Reference& b) {
  Access::in(*this) += Access::in(b);
  return *this;
}
Reference& Reference::operator-=(const Reference& b) {
  Access::in(*this) -= Access::in(b);
  return *this;
}
Reference& Reference::operator*=(const Reference& b) {
  Access::in(*this) *= Access::in(b);
  return *this;
}
Reference& Reference::operator/=(const Reference& b) {
  if (Access::in(b).is_zero()) throw Undefined("division by zero");
  Access::in(*this) /= Access::in(b);
  return *this;
}

int Reference::compare(const Reference& a, const Reference& b) { return Access::in(a).compare(Access::in(b)); }
int sign(const Reference& a) { return Reference::Access::in(a).sign(); }

Rational to_rational(const Reference& x) { return Rational::parse(Reference::Access::in(x).str()); }
Reference to_reference(const Rational& x) {
  Reference r;
  Reference::Access::in(r) = Number(to_string(x));
  return r;
}

Reference sqrt(const Reference& a) { return to_reference(sqrt(to_rational(a))); }
Reference exp(const Reference& a) { return to_reference(exp(to_rational(a))); }
Reference log(const Reference& a) { return to_reference(log(to_rational(a))); }
Reference sin(const Reference& a) { return to_reference(sin(to_rational(a))); }
Reference cos(const Reference& a) { return to_reference(cos(to_rational(a))); }
Reference asin(const Reference& a) { return to_reference(asin(to_rational(a))); }
Reference acos(const Reference& a) { return to_reference(acos(to_rational(a))); }
Reference atan(const Reference& a) { return to_reference(atan(to_rational(a))); }
Reference erf(const Reference& a) { return to_reference(erf(to_rational(a))); }
Reference sinc(const Reference& a) { return to_reference(sinc(to_rational(a))); }

double midpoint(const Reference& a) { return midpoint(to_rational(a)); }
Enclosure enclosure(const Reference& a) { return enclosure(to_rational(a)); }
std::string to_string(const Reference& a) { return to_string(to_rational(a)); }

template <>
Reference from_double<Reference>(double x) {
  return to_reference(Rational::from_double(x));
}

template <>
Reference from_integers<Reference>(std::int64_t numerator, std::int64_t denominator) {
  return Reference(numerator) / Reference(denominator);
}

template <>
Reference from_fraction<Reference>(const Fraction& q) {
  return from_integers<Reference>(q.numerator, q.denominator);
}

template <>
Reference pi<Reference>() {
  return to_reference(pi<Rational>());
}

template <>
Reference gamma_ratio_half<Reference>(int p) {
  return to_reference(gamma_ratio_half<Rational>(p));
}

template <>
Reference regularized_beta<Reference>(const Reference& x, const Reference& a, const Reference& b) {
  return to_reference(regularized_beta(to_rational(x), to_rational(a), to_rational(b)));
}

template <>
Truth positive_semidefinite<Reference>(const Matrix<Reference>& a) {
  return definite(a, false);
}

template <>
Truth positive_definite<Reference>(const Matrix<Reference>& a) {
  return definite(a, true);
}

template <>
Reference smallest_eigenvalue<Reference>(const Matrix<Reference>& a) {
  detail::require_symmetric_shape(a);
  if (!detail::has_closed_form(a)) throw Undecided("irrational");
  return detail::smallest_in_closed_form(a);
}

template <>
Reference largest_eigenvalue<Reference>(const Matrix<Reference>& a) {
  return -smallest_eigenvalue(scale(Reference(-1), a));
}

template <>
Reference largest_singular_value<Reference>(const Matrix<Reference>& a) {
  if (a.rows() == 0 || a.cols() == 0) throw std::invalid_argument("singular value of an empty matrix");
  return sqrt(largest_eigenvalue(a.rows() < a.cols() ? gram(transpose(a)) : gram(a)));
}

// The kernels of matrix.hpp.

template Matrix<Reference> identity<Reference>(std::size_t);
template Matrix<Reference> diagonal(const Vector<Reference>&);
template Matrix<Reference> multiply(const Matrix<Reference>&, const Matrix<Reference>&);
template Vector<Reference> multiply(const Matrix<Reference>&, const Vector<Reference>&);
template Matrix<Reference> transpose(const Matrix<Reference>&);
template Matrix<Reference> add(const Matrix<Reference>&, const Matrix<Reference>&);
template Matrix<Reference> subtract(const Matrix<Reference>&, const Matrix<Reference>&);
template Matrix<Reference> scale(const Reference&, const Matrix<Reference>&);
template void add_outer(Matrix<Reference>&, const Reference&, const Vector<Reference>&, const Vector<Reference>&);
template Matrix<Reference> gram(const Matrix<Reference>&);
template Reference bilinear(const Vector<Reference>&, const Matrix<Reference>&, const Vector<Reference>&);
template Reference trace(const Matrix<Reference>&);
template Ldlt<Reference> ldlt(const Matrix<Reference>&);
template Reference determinant(const Matrix<Reference>&);
template Vector<Reference> solve(const Matrix<Reference>&, const Vector<Reference>&);
template std::size_t rank(const Matrix<Reference>&);
template std::vector<Vector<Reference>> null_space(const Matrix<Reference>&);

}  // namespace lakatos

#include "theory/filter/integer_gradient.hpp"

#include <flint/fmpz_vec.h>

#include <algorithm>
#include <numeric>

#include "theory/numeric/checked_integer.hpp"

// With coordinates z over D, weights over W, student v and teacher u over one denominator L (all numerators integers)
// put
//   a_i = sum_j v_j z_ij,  b_i = sum_j u_j z_ij,  r = sum_i max(a_i, 0) - sum_i max(b_i, 0),  s_j = sum_{i: a_i > 0}
//   z_ij.
// The gradient's coordinate j is  sum_n weight_n r_n s_nj / (W k^2 D^2 L).
//
// Bound. Let Z >= |z|, V = max(sum |v_j|, sum |u_j|), Q = sum |weight_n|. Every partial sum of a_i, b_i is at most Z V
// in absolute value, every partial sum of r (a difference of two numbers in [0, k Z V]) and r itself at most k Z V,
// |s_j| <= k Z, and every partial sum of the numerator at most G = Q (k Z V)(k Z). If Q, Z, V >= 1 then weight r, which
// is at most Q k Z V, is below G too. So int64 is enough for everything if G < 2^63, and int64 for a, b, r, s with
// int128 for the numerator if k Z V < 2^63 and G < 2^127. G is computed in doubles rounded to nearest from inputs
// rounded up; five products and k exact lose less than one part in 2^49, hence the margin of one bit (2^62, 2^126) is
// ample.

namespace lakatos {

namespace {

double magnitude(std::int64_t x) { return x < 0 ? -static_cast<double>(x) : static_cast<double>(x); }

/// Sum of |x|, and not less: each addition may lose half an ulp, so the factor covers up to 2^20 terms.
double sum_of_magnitudes(const std::vector<std::int64_t>& xs) {
  double sum = 0;
  for (const std::int64_t x : xs) sum += magnitude(x);
  return sum * (1 + 0x1p-30);
}

std::vector<Fraction> all_coordinates(const PatchLaw<Fraction>& law) {
  std::vector<Fraction> all;
  all.reserve(law.atoms.size() * law.patches * law.dimension);
  bool regular = !law.gaussian && law.atoms.size() == law.weights.size();
  for (const auto& patches : law.atoms) {
    regular = regular && patches.size() == law.patches;
    for (const auto& patch : patches) {
      regular = regular && patch.size() == law.dimension;
      all.insert(all.end(), patch.begin(), patch.end());
    }
  }
  if (!regular) throw std::invalid_argument("IntegerPatchLaw: a finite law with patches of one dimension");
  return all;
}

/// Student and teacher over one denominator.
struct Pair {
  std::vector<std::int64_t> student, teacher;
  std::int64_t denominator;
  double norm1;  ///< V

  Pair(const OverCommonDenominator& w, const OverCommonDenominator& w_star)
      : student(w.numerators), teacher(w_star.numerators), denominator(w.denominator) {
    const std::int64_t common = std::gcd(w.denominator, w_star.denominator);
    denominator = checked_multiply(w.denominator, w_star.denominator / common);
    for (std::int64_t& x : student) x = checked_multiply(x, w_star.denominator / common);
    for (std::int64_t& x : teacher) x = checked_multiply(x, w.denominator / common);
    norm1 = std::max({sum_of_magnitudes(student), sum_of_magnitudes(teacher), 1.0});
  }
};

IntegerWidth width_for(const IntegerPatchLaw& law, const Pair& pair) {
  const NearestRounding nearest;
  const double reach = static_cast<double>(law.patches()) * law.largest_coordinate();  // k Z
  const double total = law.total_weight() * reach * pair.norm1 * reach;                // G
  if (total < 0x1p62) return IntegerWidth::int64;
  return reach * pair.norm1 < 0x1p62 && total < 0x1p126 ? IntegerWidth::int128 : IntegerWidth::fmpz;
}

std::int64_t integer_dot(const std::int64_t* x, const std::int64_t* y, std::size_t size) {
  std::int64_t sum = 0;
  for (std::size_t j = 0; j < size; ++j) sum += x[j] * y[j];
  return sum;
}

/// The numerators of the gradient in Wide; only called where the bound holds.
template <class Wide>
std::vector<Wide> numerators(const IntegerPatchLaw& law, const Pair& pair) {
  const std::size_t p = law.dimension();
  std::vector<Wide> total(p, 0);
  std::vector<std::int64_t> active(p);
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    std::fill(active.begin(), active.end(), 0);
    std::int64_t residual = 0;
    for (std::size_t i = 0; i < law.patches(); ++i) {
      const std::int64_t* patch = law.atom(n) + i * p;
      residual -= std::max<std::int64_t>(integer_dot(pair.teacher.data(), patch, p), 0);
      const std::int64_t output = integer_dot(pair.student.data(), patch, p);
      if (output <= 0) continue;
      residual += output;
      for (std::size_t j = 0; j < p; ++j) active[j] += patch[j];
    }
    const Wide factor = static_cast<Wide>(law.weights()[n]) * residual;
    for (std::size_t j = 0; j < p; ++j) total[j] += factor * active[j];
  }
  return total;
}

/// A FLINT integer vector that frees itself.
class IntegerVector {
 public:
  explicit IntegerVector(std::size_t size) : size_(static_cast<slong>(size)), entries_(_fmpz_vec_init(size_)) {}
  ~IntegerVector() { _fmpz_vec_clear(entries_, size_); }
  IntegerVector(const IntegerVector&) = delete;
  IntegerVector& operator=(const IntegerVector&) = delete;

  fmpz* operator[](std::size_t i) const { return entries_ + i; }
  std::size_t size() const { return static_cast<std::size_t>(size_); }
  void clear() { _fmpz_vec_zero(entries_, size_); }

 private:
  slong size_;
  fmpz* entries_;
};

void set_dot(fmpz* sum, const std::vector<std::int64_t>& x, const std::int64_t* y, fmpz* scratch) {
  fmpz_zero(sum);
  for (std::size_t j = 0; j < x.size(); ++j) {
    fmpz_set_si(scratch, x[j]);
    fmpz_mul_si(scratch, scratch, y[j]);
    fmpz_add(sum, sum, scratch);
  }
}

/// `numerators` in integers of any size.
void add_numerators(IntegerVector& total, const IntegerPatchLaw& law, const Pair& pair) {
  const std::size_t p = law.dimension();
  IntegerVector active(p), scalars(3);
  fmpz *output = scalars[0], *scratch = scalars[1], *residual = scalars[2];
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    active.clear();
    fmpz_zero(residual);
    for (std::size_t i = 0; i < law.patches(); ++i) {
      const std::int64_t* patch = law.atom(n) + i * p;
      set_dot(output, pair.teacher, patch, scratch);
      if (fmpz_sgn(output) > 0) fmpz_sub(residual, residual, output);
      set_dot(output, pair.student, patch, scratch);
      if (fmpz_sgn(output) <= 0) continue;
      fmpz_add(residual, residual, output);
      for (std::size_t j = 0; j < p; ++j) {
        fmpz_set_si(scratch, patch[j]);
        fmpz_add(active[j], active[j], scratch);
      }
    }
    fmpz_mul_si(residual, residual, law.weights()[n]);
    for (std::size_t j = 0; j < p; ++j) fmpz_addmul(total[j], residual, active[j]);
  }
}

void set_wide(fmpz* x, std::int64_t value) { fmpz_set_si(x, value); }
void set_wide(fmpz* x, Int128 value) {
  fmpz_set_si(x, static_cast<std::int64_t>(value >> 64));
  fmpz_mul_2exp(x, x, 64);
  fmpz_add_ui(x, x, static_cast<std::uint64_t>(value));
}

template <class Wide>
void set_numerators(IntegerVector& total, const IntegerPatchLaw& law, const Pair& pair) {
  const std::vector<Wide> sums = numerators<Wide>(law, pair);
  for (std::size_t j = 0; j < sums.size(); ++j) set_wide(total[j], sums[j]);
}

/// numerators / (W k^2 D^2 L)
Vector<Rational> divided(const IntegerVector& total, const IntegerPatchLaw& law, const Pair& pair) {
  const Rational k(static_cast<long>(law.patches())), d(static_cast<long>(law.coordinate_denominator()));
  const Rational denominator = Rational(static_cast<long>(law.weight_denominator())) * k * k * d * d *
                               Rational(static_cast<long>(pair.denominator));
  Vector<Rational> gradient(total.size());
  for (std::size_t j = 0; j < total.size(); ++j) {
    fmpz_set(fmpq_numref(gradient[j].get()), total[j]);
    gradient[j] /= denominator;
  }
  return gradient;
}

Vector<Rational> gradient_at_width(const IntegerPatchLaw& law, const Pair& pair, IntegerWidth width) {
  IntegerVector total(law.dimension());
  if (width == IntegerWidth::int64) set_numerators<std::int64_t>(total, law, pair);
  else if (width == IntegerWidth::int128) set_numerators<Int128>(total, law, pair);
  else add_numerators(total, law, pair);
  return divided(total, law, pair);
}

Pair checked_pair(const IntegerPatchLaw& law, const OverCommonDenominator& student,
                  const OverCommonDenominator& teacher) {
  if (student.numerators.size() != law.dimension() || teacher.numerators.size() != law.dimension())
    throw std::invalid_argument("population_gradient: vectors of another dimension than the law");
  return Pair(student, teacher);
}

}  // namespace

IntegerPatchLaw::IntegerPatchLaw(const PatchLaw<Fraction>& law)
    : dimension_(law.dimension),
      patches_(law.patches),
      weights_(over_common_denominator(law.weights)),
      coordinates_(over_common_denominator(all_coordinates(law))),
      total_weight_(std::max(sum_of_magnitudes(weights_.numerators), 1.0)),
      largest_coordinate_(1) {
  for (const std::int64_t z : coordinates_.numerators)
    largest_coordinate_ = std::max(largest_coordinate_, magnitude(z));
}

IntegerWidth sufficient_width(const IntegerPatchLaw& law, const OverCommonDenominator& student,
                              const OverCommonDenominator& teacher) {
  return width_for(law, checked_pair(law, student, teacher));
}

Vector<Rational> population_gradient(const IntegerPatchLaw& law, const OverCommonDenominator& student,
                                     const OverCommonDenominator& teacher) {
  const Pair pair = checked_pair(law, student, teacher);
  return gradient_at_width(law, pair, width_for(law, pair));
}

Vector<Rational> population_gradient(const IntegerPatchLaw& law, const OverCommonDenominator& student,
                                     const OverCommonDenominator& teacher, IntegerWidth width) {
  const Pair pair = checked_pair(law, student, teacher);
  if (width < width_for(law, pair)) throw std::overflow_error("population_gradient: the integers may leave this width");
  return gradient_at_width(law, pair, width);
}

}  // namespace lakatos

// Why the filter may be believed. u = 2^-53, gamma_m = m u / (1 - m u), v v^T and norms in exact arithmetic.
//
// Let A be the filled matrix, delta > 0 the shift, B = A with diagonal fl(a_ii - delta), all in rounding to nearest.
//
// (1) The factorisation below computes, in the order k = 0, 1, ..., t_ij = b_ij - l_i0 c_j0 - ... - l_i,j-1 c_j,j-1,
// then
//     d_j = t_jj, c_ij = t_ij and l_ij = c_ij (1/d_j), the last in two roundings, so c_ij = l_ij d_j (1 + theta_2).
//     If all pivots d_j > 0, put R = D^(1/2) L^T (in exact arithmetic). Then R^T R = B + dB with
//     |dB_ij| <= g (|R|^T |R|)_ij, g = gamma_(n+2), up to underflow (Higham, Accuracy and Stability, Lemma 8.4 for
//     the subtractions: n roundings, in any order; two more for c_jk = l_jk d_k).
// (2) With r_j the columns of R, |r_j|^2 = b_jj + dB_jj <= b_jj + g |r_j|^2, so |r_j|^2 <= b_jj / (1 - g), and by
//     Cauchy-Schwarz |dB_ij| <= g/(1-g) sqrt(b_ii b_jj): a rank-one matrix of norm g/(1-g) tr B <= g/(1-g) tr A
//     (b_jj >= d_j > 0 since computed squares l_jk c_jk = c_jk^2 / d_k are never negative, so b_jj <= a_jj by monotone
//     rounding). Hence the smallest eigenvalue of B is >= -g/(1-g) tr A.
// (3) Likewise |a_ij| = |b_ij| <= (1+g)/(1-g) sqrt(b_ii b_jj) off the diagonal: an error matrix with
//     |entries| <= eps |a_ij| has norm <= 1.01 eps tr A + eps max a_ii, thus <= 2.02 eps tr A.
// (4) fl(a_ii - delta) differs from a_ii - delta by at most u b_ii <= u tr A.
//     Underflow adds at most 2^-1074 to a product l_ik c_jk, and 2^-1074 d_k to c_jk, that is 2^-1074 |l_ik| d_k <=
//     2^-1074 (b_ii d_k)^(1/2) 2 to the product; with tr A <= 2^300 that is a norm below 2^-700 for n < 2^24.
// Together: T is positive definite if delta > (1.01 (n+2) + 1) u tr A + 2.02 eps tr A + norm_error + 2^-700; the code
// takes 1.1 ((n+4) u + 2 eps) tr A + 1.1 norm_error + 2^-600, which also covers its own few roundings.
//
// If a pivot k fails, the work array holds L of the leading k x k block, and x = (-L^-T l, 1, 0) (l = row k) nearly
// satisfies x^T B x <= 0. Whatever x is, v = fl(x^T A x) obeys |v - x^T A x| <= gamma_(2k+5) |x|^T |A| |x| for sums of
// this length, |x^T (T - A) x| <= eps |x|^T |A| |x| + norm_error |x|^2, and underflow is below 2^-700 for |x|^2 <=
// 2^200. So v + 1.1 (((2k+8) u + eps) |x|^T |A| |x| + norm_error |x|^2) + 2^-600 < 0 proves x^T T x < 0.

#include "theory/numeric/definite_filter.hpp"

#include <emmintrin.h>

#include <cmath>

#include "theory/numeric/rounding.hpp"

namespace lakatos {

namespace {

constexpr double unit = 0x1p-53;
constexpr double tiny = 0x1p-600;
constexpr double largest_trace = 0x1p300;
constexpr double largest_square = 0x1p200;

}  // namespace

// One spare column per row (even stride): the two-lane loops may write one entry past the diagonal.
DefiniteFilter::DefiniteFilter(std::size_t order) : order_(order), stride_((order + 2) / 2 * 2) {
  const std::size_t block = order_ * stride_;
  if (order_ > small_order) large_ = std::make_unique<double[]>(2 * block + stride_);
  given_ = large_ ? large_.get() : small_;
  work_ = given_ + block;
  column_ = work_ + block;
}

Truth DefiniteFilter::decide(double relative_error, double norm_error) {
  NearestRounding rounding;
  double trace = 0;
  for (std::size_t i = 0; i < order_; ++i) trace += std::fabs(row(i)[i]);
  if (!(trace <= largest_trace) || !(norm_error <= largest_trace)) return Truth::unknown;
  const double per_trace = (static_cast<double>(order_) + 4) * unit + 2 * relative_error;
  std::size_t failed = 0;
  if (factorise(1.1 * (per_trace * trace + norm_error) + tiny, failed)) return Truth::yes;
  return is_refuted(failed, relative_error, norm_error) ? Truth::no : Truth::unknown;
}

/// Column by column, L over the lower triangle of the work array. On a pivot that is not positive: false, and its
/// index.
[[gnu::noinline]] bool DefiniteFilter::factorise(double shift, std::size_t& failed) noexcept {
  for (std::size_t i = 0; i < order_; ++i) {
    double *const to = work_ + i * stride_, *const from = row(i);
    for (std::size_t j = 0; j < i; ++j) to[j] = from[j];
    to[i] = from[i] - shift;
    to[i + 1] = 0;
  }
  for (std::size_t k = 0; k < order_; ++k) {
    const double pivot = work_[k * stride_ + k];
    failed = k;
    if (!(pivot > 0)) return false;
    eliminate(k, pivot);
  }
  return true;
}

void DefiniteFilter::eliminate(std::size_t k, double pivot) noexcept {
  const double inverse = 1 / pivot;
  for (std::size_t i = k + 1; i < order_; ++i) column_[i] = work_[i * stride_ + k];
  column_[order_] = 0;
  for (std::size_t i = k + 1; i < order_; ++i) {
    double* const out = work_ + i * stride_;
    out[k] *= inverse;
    const __m128d factor = _mm_set1_pd(out[k]);
    for (std::size_t j = k + 1; j <= i; j += 2) {
      const __m128d product = _mm_mul_pd(factor, _mm_loadu_pd(column_ + j));
      _mm_storeu_pd(out + j, _mm_sub_pd(_mm_loadu_pd(out + j), product));
    }
  }
}

/// x = (-L^-T l, 1) into column_[0 .. k], by back substitution.
void DefiniteFilter::direction(std::size_t k) noexcept {
  const double* const last = work_ + k * stride_;
  for (std::size_t j = 0; j < k; ++j) column_[j] = -last[j];
  column_[k] = 1;
  for (std::size_t i = k; i-- > 0;) {
    const double* const below = work_ + i * stride_;
    const double x = column_[i];
    for (std::size_t j = 0; j < i; ++j) column_[j] -= x * below[j];
  }
}

[[gnu::noinline]] bool DefiniteFilter::is_refuted(std::size_t k, double relative_error, double norm_error) noexcept {
  direction(k);
  double value = 0, size = 0, norm = 0;
  for (std::size_t i = 0; i <= k; ++i) {
    const double *const a = row(i), x = column_[i];
    double sum = 0, absolute = 0;
    for (std::size_t j = 0; j < i; ++j) {
      const double term = a[j] * column_[j];
      sum += term;
      absolute += std::fabs(term);
    }
    value += x * (2 * sum + a[i] * x);
    size += std::fabs(x) * (2 * absolute + std::fabs(a[i] * x));
    norm += x * x;
  }
  const double relative = (2 * static_cast<double>(k) + 8) * unit + relative_error;
  return norm <= largest_square && value + 1.1 * (relative * size + norm_error * norm) + tiny < 0;
}

}  // namespace lakatos

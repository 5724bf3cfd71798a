#pragma once
// theory/overlap for the claim layer. What the functions do is said beside the templates of the same name.
#include <string>
#include <utility>

#include "theory/overlap/factorisation.hpp"
#include "theory/overlap/input_law.hpp"
#include "theory/overlap/network.hpp"
#include "theory/overlap/patches.hpp"
#include "theory/overlap/spectrum.hpp"
#include "theory/overlap/toeplitz.hpp"
#include "theory/probability/real_probability.hpp"

namespace lakatos::overlap {

using Net = Network<Real>;
using Regularised = RegularisedLoss<Real>;

/// Student (w, a) and teacher (w_*, a_*) on the same patches.
struct Pair {
  Net student, teacher;
};

// The factorisation that Stage 1 is reduced to.
Real value(const Regularised& loss, const Vec& w, const Vec& a);
Vec gradient_by_filter(const Regularised& loss, const Vec& w, const Vec& a);
Vec gradient_by_weights(const Regularised& loss, const Vec& w, const Vec& a);
/// The Hessian of L_reg at z = (w, a), from the second derivatives of both terms; not over symbols.
Mat hessian(const Regularised& loss, const Vec& w, const Vec& a);
/// |z z^T - v v^T|_F^2 = |z|^4 + |v|^4 - 2 (z.v)^2.
Real squared_lifted_distance(const Vec& z, const Vec& v);
/// (x, y).
Vec joined(Vec x, const Vec& y);
/// The gradient by both factors, (d/dw, d/da).
Vec gradient(const Regularised& loss, const Vec& w, const Vec& a);
/// 4 D^T H D - 16 grad^T D at z = (w, a), with H the Hessian; D has the entries of z.
Real descent_form(const Regularised& loss, const Vec& w, const Vec& a, const Vec& direction);
/// |w a^T - v b^T|_F^2, entry by entry.
Real squared_product_distance(const Vec& w, const Vec& a, const Vec& v, const Vec& b);

// The input law. Over symbols `mean` prints what f makes of an input named x.
Truth symmetric(const Law& law);
Truth isotropic(const Law& law);
Mat second_moment(const Law& law);
Truth squared_norm_at_most(const Law& law, const Real& bound);
Real fourth_moment(const Law& law);
/// The mass that has no mirror image: half the sum of |P(x) - P(-x)| over all places; 0 over
/// symbols. Throws Undecided where it is open which atoms are mirror images.
Real asymmetric_mass(const Law& law);
/// Are all eigenvalues of E x x^T between 1 and `other`, on either side of 1? Throws Undecided where it is open which
/// side.
Truth eigenvalues_within(const Law& law, const Real& other);
/// Are the variances 1 and the covariances at most rho^|i-j|? Never throws Undecided.
Truth covariances_within(const Law& law, const Real& rho);
template <class F>
Real mean(const Law& law, F&& f) {
  if (symbolic()) return named("\\mathbb E\\left[" + latex(Real(f(symbol_vector("x")))) + "\\right]");
  return mean(law.numbers(), std::forward<F>(f));
}
template <class F>
Vec mean_vector(const Law& law, F&& f) {
  if (symbolic()) return symbol_vector("\\mathbb E\\left[" + latex(f(symbol_vector("x"))) + "\\right]");
  return mean_vector(law.numbers(), std::forward<F>(f));
}

// The network.
Real activation(const Real& alpha, const Real& z);
/// |sigma(u_i) - sigma(v_i)| <= |u_i - v_i| for all i.
Truth no_stretch(const Real& alpha, const Vec& u, const Vec& v);
Real output(const Net& net, const Vec& x);
/// w^T P(x) a from the r x k matrix P(x) = (P_1 x, ..., P_k x): the output for slope 1.
Real bilinear_output(const Net& net, const Vec& x);
/// Is the output that of bilinear_output at every atom?
Truth bilinear_at_every_atom(const Law& law, const Net& net);
/// Is w^T P_i x < 0 < w^T P_j x for some i, j?
Truth preactivations_differ_in_sign(const Net& net, const Vec& x);
Vec preactivations(const Net& net, const Vec& x);
Net private_network(const Net& net);
Real population_loss(const Law& law, const Net& student, const Net& teacher);

// Patches.
/// r entries, stride s, k patches on the smallest input that holds them.
inline PatchLayout tight_layout(std::int64_t filter, std::int64_t stride, std::int64_t patches) {
  return {(patches - 1) * stride + filter, filter, stride, patches};
}
Vec patch(const PatchLayout& layout, std::int64_t j, const Vec& x);
Vec spread_patch(const PatchLayout& layout, std::int64_t j, const Vec& v);
Vec private_segment(const Vec& w, std::int64_t stride);
Vec weighted_patch_sum(const PatchLayout& layout, const Vec& a, const Vec& x);
Mat weighted_patch_matrix(const PatchLayout& layout, const Vec& a);
Real neighbour_sum(const Vec& a);
Bounds patch_spectrum(const PatchLayout& layout, const Vec& a);

// The tridiagonal Toeplitz matrix.
Mat neighbour_matrix(std::int64_t k, const Real& beside);
EigenvalueCount count_eigenvalues(std::int64_t k, const Real& beside, const Real& x);
/// How many of cos(i pi / denominator), i = 1 ... k, are greater than x, and how many smaller.
EigenvalueCount count_cosines(std::int64_t k, const Real& denominator, const Real& x);
/// Is x within 1/100 of one of them?
Truth near_a_cosine(std::int64_t k, const Real& denominator, const Real& x);
Real cosine_of_share(const Real& numerator, const Real& denominator);

}  // namespace lakatos::overlap

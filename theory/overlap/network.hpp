#pragma once
// The one-hidden-layer network with one shared filter (overlaps19, (1)) and its losses.

#include "theory/overlap/patches.hpp"
#include "theory/probability/patch_law.hpp"

namespace lakatos::overlap {

/// sigma(z) = z for z >= 0, alpha z for z < 0 (Assumption 3.3); any real alpha. Throws Undecided where an enclosure
/// leaves the sign of z open.
template <class S>
S activation(const S& alpha, const S& z);

/// A network: where its patches lie, the slope of its activation, filter w (r entries) and output weights a (k
/// entries).
template <class S>
struct Network {
  PatchLayout layout;
  S alpha;
  Vector<S> w, a;
};

/// f(w, a, x) = sum_j a_j sigma(w^T P_j x) for an input x of d entries. std::invalid_argument when lengths do not fit.
template <class S>
S output(const Network<S>& net, const Vector<S>& x);

/// (w^T P_1 x, ..., w^T P_k x).
template <class S>
Vector<S> preactivations(const Network<S>& net, const Vector<S>& x);

/// The network of w_non, a on the patches' private parts (Section 3.2). Throws Undefined where private_part does.
template <class S>
Network<S> private_network(const Network<S>& net);

/// A finite law of inputs is a PatchLaw with one patch per atom: atoms[n][0] is the input x, of d entries.

/// E (f(w, a, x) - f(w*, a*, x))^2; both networks see the same input.
template <class S>
S population_loss(const PatchLaw<S>& law, const Network<S>& student, const Network<S>& teacher);

}  // namespace lakatos::overlap

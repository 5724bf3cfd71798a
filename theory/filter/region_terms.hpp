#pragma once
// The population gradient put together from region moments, term by term (du18, proofs of Theorems 2.2 and 3.1).
#include "theory/filter/real_filter.hpp"

namespace lakatos {

/// One patch: a = A_{w,w*}(w - w*) and b = A_{w,-w*} w. The gradient is a + b.
struct NeuronTerms {
  Vec a, b;
};
NeuronTerms neuron_terms(const Law& law, const Vec& w, const Vec& teacher);

/// A factor for each patch: what printed sums in place of averages lack. The moment of M alone is left as it is.
Moments scaled_moments(Moments moments, const Real& c);

/// first PP (w - w*) + mixed (PN + NP) w + NN w - last (PM + NP + NM) w*; with `forgotten` the NP of the last term is
/// left out.
Vec gradient_by_regions(const Moments& of, const Vec& w, const Vec& teacher, const Real& first, const Real& mixed,
                        const Real& last, bool forgotten);

/// Has no input a patch in S(w, -w*) or S(-w, w*), for certain? Then there is nothing to multiply in cross moments.
bool nothing_alone(const Law& law, const Vec& w, const Vec& teacher);

/// Does a patch lie on the student's boundary, |w.Z_i| < 1e-9? For generators.
bool on_a_boundary(const PatchLaw<double>& law, const Vector<double>& w);

}  // namespace lakatos

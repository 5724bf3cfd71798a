#pragma once
// k-means++ with fewer clusters than groups of manifestations: how likely it cuts a group, from below, in the limit of
// many steps T and then of many channels n.
//
// An embedded pixel of class b is g_b + kappa_p, g_b = (eta T / k) W_0 F_b, kappa_p = K_0' phi(p) for the manifestation
// p. The groups of manifestations of the patches are far apart next to their width, so that the seeds are in different
// groups with the chances that the distances |F_a - F_b|^2, summed over the pixels, give (the law of W_0 (F_a - F_b) /
// sqrt n), and are uniform within each group. Let the patches M, P, Q differ at one pixel alone, with classes m, a, b
// there, and F_m = (F_a + F_b) / 2. Then M is halfway between P and Q whatever W_0 is, and for seeds in P and Q the
// kappa decide. In the direction of g_b - g_a they are z_p, and (z_p)_p has a law that no rotation changes, as the
// columns of K_0 have, so that only ratios of independent normal numbers count. M has two manifestations at that pixel,
// k = 2, and is cut into halves where the midpoint of the two seeds lies between them: |s - mean z_m| < |b|, b the half
// of their difference, s the mean of z at the seeds. Lloyd's step leaves it so where the midpoint of the new centres
// does, if the clusters of P and Q, r groups each besides the halves, are the same but for a and b at that pixel:
// rho |t - mean z_m| < |b|, t the mean of z over both manifestations of a and of b, rho = r / (r + 1/2). With
// v = t - mean z_m, e = s - t these are |v + e| < |b| and rho |v| < |b| for independent normal v, e, b of variances
// 3/4, 1/4, 1/2: two opposite cones between four planes, of which Girard's formula gives the angle.
//
// Where one group alone is cut, no map of the patches gives the law of the codes: of the class that has M the code has
// chances 1/4, 3/4 or 1/2, 1/4, 1/4, and a map gives 1 or 1/2, 1/2. The laws of the codes of all classes are told from
// the pixels and the label where the chances P(z_j = c, y) are linearly independent over c.
#include "theory/hierarchical/hierarchy.hpp"

namespace lakatos::hierarchical {

/// P(no map of the patches of level d - 1 makes the laws equal, different patches having one vector or not), from
/// below, for k-means++ by norms with as many clusters as the level above has classes. Two levels with two patches a
/// class, at most 8 groups; else 0, and 0 where a comparison that it hangs on is open.
Real chance_of_cut(const Hierarchy& model, const Means& means);

}  // namespace lakatos::hierarchical

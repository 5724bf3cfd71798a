#pragma once
// The claims of malach18 and hgm19, room by room; each room's claims.hpp lists its files.
#include <initializer_list>
#include <vector>

#include "checks/engine/claim/claim.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> model_room(const Version& in);        // the generative model, mean images, angles and norms, digits
std::vector<Claim> subnet_room(const Version& in);       // the two-layer subnet, its gradient, what descent conserves
std::vector<Claim> separation_room(const Version& in);   // Theorem 1: classes apart after the embedding
std::vector<Claim> clustering_room(const Version& in);   // clusterings, k-means++ and what they make of patches
std::vector<Claim> recovery_room(const Version& in);     // Algorithm 1, Theorem 2 and the induction over levels
std::vector<Claim> linear_room(const Version& in);       // linear separability of latent and observed images
std::vector<Claim> experiments_room(const Version& in);  // CIFAR-10

/// The claims of several files, one after the other.
std::vector<Claim> gathered(const Version& in, std::initializer_list<std::vector<Claim> (*)(const Version&)> files);

}  // namespace lakatos::hierarchical

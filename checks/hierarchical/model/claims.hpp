#pragma once
// What stands in this room: one function a file, named after it; each gives the claims of the paper that speaks.
#include <vector>

#include "checks/engine/claim/claim.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> definition_model(const Version& in);
std::vector<Claim> digits_count(const Version& in);
std::vector<Claim> digits_assumption(const Version& in);
std::vector<Claim> assumption_patches(const Version& in);
std::vector<Claim> mean_images_defined(const Version& in);
std::vector<Claim> assumption_independent(const Version& in);
std::vector<Claim> angle_and_norm(const Version& in);
std::vector<Claim> need_angle_and_norm(const Version& in);
std::vector<Claim> remark_partition(const Version& in);
std::vector<Claim> assumption_patch_map(const Version& in);
std::vector<Claim> remark_manifestations(const Version& in);
std::vector<Claim> assumption_cls(const Version& in);
std::vector<Claim> remark_multiclass(const Version& in);

}  // namespace lakatos::hierarchical

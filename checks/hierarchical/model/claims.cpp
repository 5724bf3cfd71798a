#include "checks/hierarchical/model/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> model_room(const Version& in) {
  return gathered(in, {definition_model, digits_count, digits_assumption, assumption_patches, mean_images_defined,
                       assumption_independent, angle_and_norm, need_angle_and_norm, remark_partition,
                       assumption_patch_map, remark_manifestations, assumption_cls, remark_multiclass});
}

}  // namespace lakatos::hierarchical

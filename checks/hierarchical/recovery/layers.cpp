#include "checks/hierarchical/recovery/layers.hpp"

#include <stdexcept>

namespace lakatos::hierarchical {
namespace {

constexpr std::int64_t widest = 200'000;

}  // namespace

Layers read_layers(const Statement& claim) {
  Layers in;
  in.width = claim.integer("width");
  if (!claim.symbolic() && (in.width < 1 || in.width > widest))
    throw std::invalid_argument("field 'width' must be from 1 to 200000");
  in.n = claim.whole("n", in.width, {"width"});
  in.steps = claim.whole("T", claim.integer("steps"), {"steps"});
  in.rate = claim.number("rate", R"(\eta)");
  in.radius = claim.number("radius", R"(\gamma)");
  in.delta = claim.number("delta", R"(\delta)");
  in.start = claim.dial("start", {1, 1}), in.entries = claim.dial("entries", {1, 1});
  in.puts_together = claim.constant("one.cluster", {1, 1});
  in.keeps_apart = claim.constant("two.cluster", {2, 1});
  return in;
}

void give_layers(Statement& claim, const Layers& in) {
  claim.given("training", both(both(in.steps >= 1, in.rate > 0), in.radius > 0));
  claim.given("confidence", both(0 < in.delta, in.delta < 1 / claim.constant("four", {4, 1})));
}

Real patch_size_of(const Statement& claim, const Hierarchy& model) {
  return claim.whole("s", model.patch_size, {"patch_size"});
}
Real depth_of(const Statement& claim, const Hierarchy& model) { return claim.whole("k", model.depth, {"depth"}); }

void give_printed_layers(Statement& claim, const Hierarchy& model, const Means& means, const Layers& in) {
  claim.given("width", [&] {
    return in.n > claim.constant("two.width") * pi() / (claim.constant("share") * least_angle(means)) *
                      log(most_classes(model) / in.delta);
  });
  claim.given("iterations", [&] {
    return in.steps >
           claim.constant("two.steps") * in.radius * variants_of(claim, {true}, model) / (in.rate * least_norm(means));
  });
}

void give_radius(Statement& claim, const Hierarchy& model, const Layers& in, bool closed) {
  claim.given("radius", [&] {
    const Real half = claim.constant("half", {1, 2});
    if (symbolic()) return closed ? in.radius <= half * named(R"(\Delta)") : in.radius < half * named(R"(\Delta)");
    Formula all = all_of_none();
    const std::vector<Image> patches = observed_patches(model);
    for (std::size_t i = 0; i < patches.size(); ++i) {
      for (std::size_t j = i + 1; j < patches.size(); ++j) {
        if (patches[i] == patches[j]) continue;
        const Real most = square(half) * squared_distance_of(model, patches[i], patches[j]);
        all = both(all, closed ? square(in.radius) <= most : square(in.radius) < most);
      }
    }
    return all;
  });
}

}  // namespace lakatos::hierarchical

#include "checks/hierarchical/separation/separation.hpp"

#include <stdexcept>

namespace lakatos::hierarchical {
namespace {

constexpr std::int64_t widest = 200'000;

const Vec& mean_of(const Statement& claim, const Level& level, const char* field) {
  const std::int64_t c = claim.integer(field);
  if (c < 1 || c > static_cast<std::int64_t>(level.means.size()))
    throw std::invalid_argument(std::string("field '") + field + "' is no class");
  return level.means[static_cast<std::size_t>(c - 1)];
}

/// The bound of T, as printed.
Real printed_steps(const Statement& claim, const Version& in, const Training& training, const Real& gap,
                   const Real& variants, const Real& lambda) {
  const Real two = claim.constant("two.steps", {2, 1});
  const Real distance = in.first ? two * sqrt(gap) * training.scale : gap + two * training.scale;
  return distance * variants / (training.rate * lambda);
}

std::string event_text(const Real& distance) {
  return R"(\mathbb P\left(\|K_T^\top x_1 - K_T^\top x_2\| \le )" + latex(distance) +
         R"(\text{ for some } x_1 \in S_{c_1}, x_2 \in S_{c_2}, c_1 \ne c_2\right))";
}

}  // namespace

Pair read_pair(const Statement& claim, const Level& level) {
  if (claim.symbolic()) return {level.means[0], level.means[1]};
  return {mean_of(claim, level, "first"), mean_of(claim, level, "second")};
}

void give_different(Statement& claim) {
  const std::int64_t first = claim.integer("first"), second = claim.integer("second");
  claim.given("different", counted(R"(c_1 \ne c_2)", [&] {
                const Real a = claim.whole("c_1", first, {"first"}), b = claim.whole("c_2", second, {"second"});
                return either(a<b, a> b);
              }));
}

void give_nonzero(Statement& claim, const Version& in, const Pair& pair) {
  claim.given("nonzero", text(in.mean("c_1"), R"( \ne 0,\ )", in.mean("c_2"), R"( \ne 0)"),
              [&] { return both(less(Real(0), squared_norm(pair.u)), less(Real(0), squared_norm(pair.v))); });
}

Real let_angle(Statement& claim, const Pair& pair) {
  return claim.let("angle", [&] { return angle_between_means(pair.u, pair.v); });
}

Training read_training(const Statement& claim) { return read_training(claim, claim.number("scale", R"(\sigma)")); }

Training read_training(const Statement& claim, const Real& scale) {
  const std::int64_t width = claim.integer("width"), steps = claim.integer("steps");
  if (width > widest) throw std::invalid_argument("field 'width' is above 200000");
  return {width, claim.whole("n", width, {"width"}), claim.whole("T", steps, {"steps"}),
          claim.number("rate", R"(\eta)"), scale};
}

void give_training(Statement& claim, const Training& in) {
  claim.given("training",
              [&] { return both(both(counted(in.n >= 1), counted(in.steps >= 1)), both(in.rate > 0, in.scale > 0)); });
}

Real read_gap(const Statement& claim, const Version& in) {
  if (in.first) return claim.whole("s", claim.integer("patch"), {"patch"});
  return claim.number("separation", R"(\gamma)");
}

void give_gap(Statement& claim, const Version& in, const Real& gap) {
  claim.given("gap", in.first ? counted(gap >= 1) : gap > 0);
}

Real gap_size(const Statement& claim, const Version& in, const Real& gap, const Real& scale) {
  return in.first ? claim.constant("two.gap", {2, 1}) * sqrt(gap) * scale : gap;
}

Real read_delta(const Statement& claim) { return claim.number("delta", R"(\delta)"); }
void give_confidence(Statement& claim, const Real& delta) { claim.given("confidence", both(delta > 0, delta < 1)); }

Real let_theta(Statement& claim, const Level& level) {
  return claim.let("theta", R"(\theta)", [&] { return least_angle(level); });
}
Real let_lambda(Statement& claim, const Level& level) {
  return claim.let("lambda", R"(\lambda)", [&] { return least_norm(level); });
}

Real printed_width(const Statement& claim, const Real& theta, const Real& classes, const Real& delta) {
  return claim.constant("two.width", {2, 1}) * pi() / (claim.constant("share", {23, 100}) * theta) *
         log(classes / delta);
}

Formula enough_steps(const Level& level, const Training& training, const Real& squared_distance, const Real& variants) {
  return square(training.steps * training.rate) * least_square(Means{level.means}) >
         squared_distance * square(variants);
}

void give_printed_steps(Statement& claim, const Version& in, const Level& level, const Training& training,
                        const Real& gap) {
  claim.given("iterations", [&] {
    const Real variants = variants_of(claim, in, level), two = claim.constant("two.steps", {2, 1});
    if (symbolic()) return training.steps > printed_steps(claim, in, training, gap, variants, let_lambda(claim, level));
    const Real squared = in.first ? square(two * training.scale) * gap : square(gap + two * training.scale);
    return enough_steps(level, training, squared, variants);
  });
}

void give_printed_sizes(Statement& claim, const Version& in, const Level& level, const Training& training,
                        const Real& gap, const Real& delta) {
  const Real classes = classes_of(claim, in, level);
  claim.given("width", [&] { return training.n > printed_width(claim, let_theta(claim, level), classes, delta); });
  give_printed_steps(claim, in, level, training, gap);
}

Real half_angle_sine(Statement& claim, const Level& level) { return sin(let_theta(claim, level) / 2); }

void give_more_steps(Statement& claim, const Version& in, const Level& level, const Training& training, const Real& gap,
                     const Real& delta) {
  const Real classes = classes_of(claim, in, level), variants = variants_of(claim, in, level);
  claim.given("width", [&] { return training.n > claim.constant("two.pi") * pi() * log(classes / delta); });
  claim.given("iterations", [&] {
    const Real distance = gap_size(claim, in, gap, training.scale) + claim.constant("one") * training.scale;
    return training.steps >
           claim.constant("factor") * distance * variants /
               (training.rate * let_lambda(claim, level) * sqrt(training.n) * half_angle_sine(claim, level));
  });
}

void conclude_apart(Statement& claim, const Version& in, const Level& level, const Training& training, const Real& gap,
                    const Real& delta, bool exact_law) {
  claim.then("apart", [&] {
    const Real distance = claim.constant("gap.factor", {1, 1}) * gap_size(claim, in, gap, training.scale);
    if (symbolic()) return named(event_text(distance)) <= delta;
    const Failure setting = failure_setting(training, variants_of(claim, in, level), distance,
                                            claim.dial("radius", {1, 1}), claim.dial("entries", {1, 1}));
    const Bounds failure = claim.let_bracket("failure", "", [&] {
      const Real least = least_failure(level.means, setting, exact_law);
      if (!exact_law && less(delta, least) == Truth::yes) return Bounds{least, Real(1)};
      return Bounds{least, greatest_failure(level.means, setting)};
    });
    return failure <= delta;
  });
}

}  // namespace lakatos::hierarchical

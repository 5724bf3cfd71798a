#include "checks/maxpool/brutzkus21/lucky/lucky.hpp"

#include "checks/maxpool/brutzkus21/model/draw.hpp"
#include "theory/maxpool/real_lucky.hpp"

namespace lakatos::brutzkus21 {

Filters read_filters(const Statement& claim) {
  Filters in{claim.integer("dimension"), claim.integer("patterns"), claim.integer("channels"), {}, {}, {}};
  in.dimension = claim.whole("d", in.d, {"dimension"});
  in.patterns = claim.whole("l", in.l, {"patterns"});
  in.channels = claim.whole("k", in.k, {"channels"});
  return in;
}

bool give_patterns(Statement& claim, const Filters& in) {
  const Real fewest = claim.dial("fewest", {3, 1});
  claim.given("patterns in use", counted(both(in.patterns >= fewest, in.patterns <= in.dimension)));
  if (!claim.settled() && claim.reading("all patterns"))
    claim.given("all in use", counted(in.patterns == in.dimension));
  return claim.settled();
}

Real sign_chance(const Statement& claim, int label) {
  const Real positive = claim.dial("balance", {1, 2});
  return label == 1 ? positive : 1 - positive;
}

Real lucky_chance(const Statement& claim, const Filters& in, int label) {
  return sign_chance(claim, label) * maxpool::detector_chance(in.l, in.patterns);
}

void note_fewer_patterns(Statement& claim, const Filters& in) {
  claim.regime("fewer patterns than dimensions", counted(in.patterns < in.dimension));
}

void note_heavy_tails(Statement& claim, const Filters& in) {
  claim.regime("few dimensions, all of them patterns", [&] {
    return counted(both(both(in.patterns == in.dimension, in.dimension <= 4),
                        in.channels <= 16 * square(in.dimension) * in.dimension));
  });
}

WindowText window_text(const Statement& claim, const Filters& in, const Scale& scale) {
  const std::string low = latex(in.channels / (claim.constant("four") * scale.number)),
                    high = latex(claim.constant("upper") * in.channels / scale.number);
  return {low, high, "\\left[" + low + ",\\ " + high + "\\right]"};
}

Range window(const Statement& claim, const Filters& in, const Scale& scale) {
  const Real lower = claim.constant("four") * scale.number, upper = claim.constant("upper") * in.channels;
  return maxpool::lucky_window(in.k, in.channels, scale, lower, upper);
}

namespace {
/// Mostly as A11 allows; one in six below, where fewer channels would be enough or not. At most d^3 are not for d =
/// 3, 4.
std::int64_t draw_number_of_channels(Source& source, std::int64_t d) {
  const std::int64_t cube = d * d * d;
  if (!source.chance(1, 6)) return draw_channels(source, d);
  if (source.chance(1, 3)) return source.between(cube / 2, cube);
  return source.chance(1, 2) ? source.between(7 * cube, 8 * cube) : source.between(1, 2 * cube);
}
}  // namespace

std::int64_t filters_up_to(std::int64_t most) { return (most - 2) * (most - 1) / 2; }

Record filters_at(std::int64_t index) {
  std::int64_t d = 3;
  while (index >= d - 2) index -= d++ - 2;
  return Record().set("dimension", d).set("patterns", 3 + index).set("channels", 8 * d * d * d + 1);
}

Record draw_filters(Source& source, std::int64_t most) {
  const std::int64_t d = source.chance(1, 32)  ? 2
                         : source.chance(3, 4) ? source.between(3, 5)
                                               : source.between(3, most);
  std::int64_t l = source.chance(1, 2) || d < 3 ? d : source.between(3, d);
  if (source.chance(1, 32)) l = d + 1;
  return Record().set("dimension", d).set("patterns", l).set("channels", draw_number_of_channels(source, d));
}

}  // namespace lakatos::brutzkus21

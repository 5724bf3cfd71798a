// End of the proof of Theorem 1: when no event A happens, some channel has every two classes apart, and with it the
// norm.
#include "algorithms/hierarchical/double_channel.hpp"
#include "checks/hierarchical/separation/claims.hpp"
#include "checks/hierarchical/separation/descent.hpp"

namespace lakatos::hierarchical {
namespace {

/// f(x, y) over all pairs of patches of the classes a and b.
template <class F>
void for_patches(const Level& level, std::size_t a, std::size_t b, F&& f) {
  const auto d = static_cast<std::size_t>(level.variants);
  for (std::size_t i = 0; i < d; ++i) {
    for (std::size_t j = 0; j < d; ++j) f(a * d + i, b * d + j);
  }
}
template <class F>
void for_classes(const Level& level, F&& f) {
  for (std::size_t a = 0; a < level.means.size(); ++a) {
    for (std::size_t b = a + 1; b < level.means.size(); ++b) f(a, b);
  }
}

/// (2 sqrt(s) sigma)^2 or gamma^2.
Real square_of_gap(const Statement& claim, const Version& in, const Real& gap, const Real& scale) {
  return in.first ? square(claim.constant("two.gap") * scale) * gap : square(gap);
}

/// Is some channel at least that far (`beyond`: farther) apart at these two patches?
Formula separated(const std::vector<Vec>& products, std::size_t x, std::size_t y, const Real& least, bool beyond) {
  Formula some = known(false);
  for (const Vec& channel : products) {
    const Real spread = square(channel[x] - channel[y]);
    some = either(some, beyond ? spread > least : spread >= least);
  }
  return some;
}

/// No event A: for every two classes some channel separates all their patches (`all pairs`: A asks of all patches to be
/// close, so that one pair of patches, with one channel, is enough).
Formula no_event(const Statement& claim, const Level& level, const std::vector<Vec>& products, const Real& least) {
  const bool beyond = claim.reading("some pair"), every = !claim.reading("all pairs");
  Formula none = all_of_none();
  for_classes(level, [&](std::size_t a, std::size_t b) {
    Formula apart = every ? all_of_none() : known(false);
    for_patches(level, a, b, [&](std::size_t x, std::size_t y) {
      const Formula here = separated(products, x, y, least, beyond);
      apart = every ? both(apart, here) : either(apart, here);
    });
    none = both(none, apart);
  });
  return none;
}

std::string event_text(const Statement& claim, const Version& in, const Real& distance) {
  const char* difference = in(R"(|k_T^{(i)} \cdot (x_1 - x_2)|)", R"(|k_i^{(T)} \cdot (x_1 - x_2)|)");
  const bool all = claim.reading("all pairs");
  return std::string(all ? R"(\exists x_1, x_2\ )" : R"(\forall x_1, x_2\ )") + R"(\exists i: )" + difference +
         (claim.reading("some pair") ? " > " : R"( \ge )") + latex(distance);
}

void one_channel_suffices(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  const Descent run = read_descent(claim, in, level);
  const Real gap = read_gap(claim, in);
  if (give_level(claim, in, level)) return;
  give_gap(claim, in, gap);
  if (give_descent(claim, in, run)) return;
  const std::vector<Vec> products = claim.symbolic() ? std::vector<Vec>{} : trained(claim, level, run);
  const auto least = [&] { return square_of_gap(claim, in, gap, run.scale); };
  claim.given("no event", [&] {
    if (symbolic())
      return known(true,
                   event_text(claim, in, gap_size(claim, in, gap, run.scale)) + R"( \text{ for all } c_1 \ne c_2)");
    return no_event(claim, level, products, least());
  });
  if (claim.settled()) return;
  claim.trivial_if([&] { return level.classes < 2; });
  claim.regime("several patches a class, barely apart", [&] {
    return predicate(
        [&] {
          Formula near = known(false);
          for_classes(level, [&](std::size_t a, std::size_t b) {
            for_patches(level, a, b, [&](std::size_t x, std::size_t y) {
              near = either(near, 10 * squared_spread(run, products, x, y) <= 11 * least());
            });
          });
          return both(counted(variants_of(claim, in, level) >= 2), near).truth;
        },
        in.variants(), R"( \ge 2,\ \|K_T^\top x_1 - K_T^\top x_2\|^2 \le \tfrac{11}{10}\cdot)",
        in(R"(4s\sigma^2)", R"(\gamma^2)"), R"(\text{ for some } x_1, x_2 \text{ of different classes})");
  });
  claim.then("apart", [&] {
    if (symbolic())
      return square(named(R"(\|K_T^\top x_1 - K_T^\top x_2\|)")) >
             claim.constant("one") * square(gap_size(claim, in, gap, run.scale));
    const Real most = claim.constant("one") * least();
    Formula all = all_of_none();
    for_classes(level, [&](std::size_t a, std::size_t b) {
      for_patches(level, a, b,
                  [&](std::size_t x, std::size_t y) { all = both(all, squared_spread(run, products, x, y) > most); });
    });
    return all;
  });
}

/// The first channel of an instance.
DoubleChannel first_channel(const Record& record, const Sketch& level) {
  const auto entry_of = [&](const char* field, std::size_t i) {
    const VectorField& vector = record.vector(field);
    return static_cast<double>(vector.entries[i]) / static_cast<double>(vector.denominator);
  };
  DoubleChannel channel{{}, {}, level.variants, record.integer("steps")};
  for (std::size_t x = 0; x < level.means.size() * static_cast<std::size_t>(level.variants); ++x)
    channel.start.push_back(to_double(record.number("radius")) * entry_of("directions", x));
  for (std::size_t p = 0; p < static_cast<std::size_t>(level.positions); ++p)
    channel.weights.push_back(entry_of("weights", p));
  return channel;
}

/// Sets `rate` so that the first channel's least difference is about `distance`.
void aim(Record& record, Source& source, const Sketch& level, double distance) {
  const double rate = rate_for(first_channel(record, level), level.means, distance);
  const std::int64_t parts = source.pick<std::int64_t>({1, 16, 256});
  const auto times = static_cast<std::int64_t>(std::ceil(rate * static_cast<double>(parts)));
  record.set("rate", fraction(std::max<std::int64_t>(1, times - source.between(0, 1) * source.between(0, 1)), parts));
}

Record draw_final(Source& source, const Version& in) {
  Record record;
  draw_level_for_pairs(record, source, in, 16);
  if (source.chance(1, 2)) record.set("variants", source.between(2, 3));
  const Sketch level = sketch_of(record, in);
  const double distance = draw_gap(record, source, in)[0];
  record.set("steps", source.between(1, 3));
  draw_start(record, source, in, level, source.chance(3, 4) ? 1 : 2, 0);
  if (in.first && source.chance(1, 2)) {
    const Fraction scale = record.number("scale");
    record.set("radius", fraction(scale.numerator, 40 * scale.denominator));
  }
  aim(record, source, level, distance * source.pick<double>({1, 1, 1.01, 1.5}));
  return record;
}

/// Two opposite classes on one position with two patches each, one channel; k_0 along the first patch. The products of
/// the two classes are apart by `apart` but for that patch.
Record opposite_classes(const Version& in, std::int64_t separation, std::int64_t rate) {
  Record record;
  record.set("classes", 2).set(in("positions", "side"), 1).set("variants", 2);
  record.set("images", VectorField{1, {1, 1, -1, 2}}).set("masses", VectorField{2, {1, 1}});
  record.set("scale", fraction(2)).set("steps", 1).set("rate", fraction(rate));
  if (in.first) record.set("patch", separation);
  else record.set("separation", fraction(separation));
  record.set("copies", VectorField{1, {1}}).set("radius", fraction(1)).set("directions", VectorField{1, {1, 0, 0, 0}});
  return record.set("weights", VectorField{1, {1}});
}

}  // namespace

std::vector<Claim> theorem_1_final(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-thm1-final", "hgm19/step-thm1-final");
  claim.title = "One separating channel suffices for the norm";
  claim.place = "Appendix A, end of the proof of Theorem 1";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  const std::string gap = in(R"(2\sqrt s\,\sigma)", R"(\gamma)");
  claim.words =
      "When none of the events $A_{c_1,c_2}$ happens, that all channels have patches of two classes closer than $" +
      gap + R"($, then $\|K_T^\top x_1-K_T^\top x_2\|>)" + gap + "$ for all patches of different classes.";
  claim.readings = {{"some pair", R"($A$: all channels have some pair of patches at most that far apart)"},
                    {.name = "strict",
                     .text = R"($A$: closer than that for some pair, as printed with $<$)",
                     .slip = R"($\le$ in $A$: what is not closer may be exactly that far apart)"},
                    {.name = "all pairs",
                     .text = R"($A$: all channels have all pairs of patches closer than that)",
                     .fault = "one pair for all"}};
  claim.constants = {{"one", {1, 1}, "the factor of the squared distance"}};
  if (in.first)
    claim.constants.push_back({"two.gap", {2, 1}, R"(the 2 of $2\sqrt s\,\sigma$)", "it stands on both sides"});
  claim.planted = {turned("one", {21, 20}, "a squared distance 5 per cent larger"),
                   without("no event", "any training", "whatever happens")};
  claim.serves = {in("malach18/thm1-2", "hgm19/thm1-2")};
  claim.scope = R"(levels of up to 4 classes and 4 positions, up to 3 patches a class, one or two different channels, up
    to 3 steps near the distance)";
  claim.note = R"(The event is printed with the patches after a comma. If it asks for all of them, its complement gives
    one pair of patches that is far apart, and the others may differ from it by what $K_0$ has; this is also why Lemma 5
    speaks of all pairs at once. The line before bounds the probability of $A$; it is false at small angles for $A$ of
    either kind ()" +
               std::string(in("malach18/step-thm1-pa", "hgm19/step-thm1-pa")) +
               R"(), and this one is false for $A$ with the printed $<$: no single $A$ makes both lines true as they are
                 printed.)";
  claim.twin = "step_thm1_final.py";
  claim.quick_cases = 1500;
  claim.full_cases = 30000;
  claim.draw = [in](Source& source) { return draw_final(source, in); };
  claim.zoo = [in]() -> std::vector<Record> {
    // Apart by 4 = 2 sqrt(1) 2, by 4 + 1 with the first patch, by less where the rate is less.
    return {opposite_classes(in, in.first ? 1 : 4, 8), opposite_classes(in, in.first ? 1 : 4, 7)};
  };
  claim.state = [in](Statement& at) { one_channel_suffices(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical

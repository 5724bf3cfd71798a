#include "checks/maxpool/brutzkus21/representation/learnt_features.hpp"

#include <algorithm>

namespace lakatos::brutzkus21 {

Formula least_norm_at_most(const maxpool::LeastNorm& norm, const Real& bound, const Real& factor) {
  if (norm.separable == Truth::no) return known(false);
  if (norm.at_most) return Bounds{factor * norm.at_least, factor * *norm.at_most} <= bound;
  return from_two_sides(Formula{}, factor * norm.at_least <= bound);
}

Real LearntFeatures::product(const Vec& a, const Vec& b) const {
  return maxpool::over_copies(run().start.net.copies, a, b);
}

Real LearntFeatures::largest_feature() {
  Real largest = 0;
  for (const Input& x : support()) largest = max(largest, squared_norm(z(x)));
  return largest;
}

Real LearntFeatures::lucky_sum(const Vec& z, int label) const {
  Real sum = 0;
  for (std::size_t i = 0; i < z.size(); ++i)
    if (lucky(i, label)) sum += Real(static_cast<long>(run().start.net.copies[i])) * z[i];
  return sum;
}

std::int64_t LearntFeatures::count(int label) const {
  return std::count_if(run().sample.begin(), run().sample.end(), [&](const Input& x) { return x.label == label; });
}

RunLetters letters_of(const Statement& claim, const LearntFeatures& in) {
  const Run& run = in.run();
  return {channels_of(claim, run.start), dimension_of(claim, run.sizes), steps_of(claim, run.steps), run.step};
}

namespace {

void give_lucky_counts(Statement& claim, const LearntFeatures& in) {
  const RunLetters at = letters_of(claim, in);
  const Real least = claim.constant("lucky.least", lucky_least.printed),
             most = claim.constant("lucky.most", lucky_most.printed);
  claim.given("lucky counts", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; }, at.k / (least * at.d),
                       R"( \le |W_0^+\cap A^+|,\ |W_0^-\cap A^-| \le )", most * at.k / at.d);
    Formula all = all_of_none();
    for (const int label : {1, -1}) {
      const Real count = claim.whole("", in.lucky_channels(label));
      all = both(all, both(at.k <= least * at.d * count, at.d * count <= most * at.k));
    }
    return counted(all);
  });
}

void give_label_counts(Statement& claim, const LearntFeatures& in) {
  const Real share = claim.constant("share", label_share.printed);
  claim.given("label counts", [&] {
    if (symbolic()) return predicate([] { return Truth::yes; }, R"(|S_1^+|,\ |S_1^-| \ge )", share, R"(\,m_1)");
    const Real all = claim.whole("m_1", static_cast<std::int64_t>(in.run().sample.size()));
    return counted(both(share * all <= claim.whole("", in.count(1)), share * all <= claim.whole("", in.count(-1))));
  });
}

}  // namespace

bool give_learnt_event(Statement& claim, const LearntFeatures& in) {
  if (give_run(claim, in.run())) return true;
  const RunLetters at = letters_of(claim, in);
  give_channels(claim, at.k, at.d);
  give_label_counts(claim, in);
  if (!claim.settled()) give_lucky_counts(claim, in);
  return claim.settled();
}

void note_few_against_many(Statement& claim, const LearntFeatures& in) {
  const RunLetters at = letters_of(claim, in);
  const auto ends = [&](int own) {
    const Real few = claim.whole("", in.lucky_channels(own)), many = claim.whole("", in.lucky_channels(-own));
    return both(4 * at.d * (few - 1) < at.k, at.d * (many + 1) > at.k);
  };
  claim.regime("few detect, many disturb", [&] {
    if (symbolic()) return known(true, R"(|W_0^\pm\cap A^\pm|\approx\frac k{4d},\ |W_0^\mp\cap A^\mp|\approx\frac kd)");
    return counted(either(ends(1), ends(-1)));
  });
}

void note_least_share(Statement& claim, const LearntFeatures& in) {
  claim.regime("a label at its least share", [&] {
    if (symbolic()) return known(true, R"(\min(|S_1^+|,|S_1^-|) \le \frac{m_1}3)");
    const Real m = claim.whole("", in.run().sample.size());
    return counted(either(3 * claim.whole("", in.count(1)) <= m, 3 * claim.whole("", in.count(-1)) <= m));
  });
}

void note_many_lucky(Statement& claim, const LearntFeatures& in) {
  const RunLetters at = letters_of(claim, in);
  claim.regime("many lucky filters of both labels", [&] {
    if (symbolic()) return known(true, R"(|W_0^+\cap A^+|,\ |W_0^-\cap A^-| \ge \frac9{10}\,\frac kd)");
    const auto many = [&](int label) { return 10 * at.d * claim.whole("", in.lucky_channels(label)) >= 9 * at.k; };
    return counted(both(many(1), many(-1)));
  });
}

bool give_second_phase(Statement& claim, const LearntFeatures& in, const std::vector<Input>& second) {
  if (give_learnt_event(claim, in)) return true;
  give_inputs(claim, "second inputs of D", second, in.sizes(), "second");
  claim.given("split", counted(R"(m_1-1 \le m_2 \le m_1)", [&] {
                // in numbers of positions: n m_1 and n m_2
                const auto entries = [&](std::size_t m) { return static_cast<std::int64_t>(m) * in.sizes().n; };
                const Real n = positions_of(claim, in.sizes()),
                           first = claim.whole("n m_1", entries(in.run().sample.size()), {"inputs.entries"}),
                           rest = claim.whole("n m_2", entries(second.size()), {"second.entries"});
                return both(first - n <= rest, rest <= first);
              }));
  return claim.settled();
}

}  // namespace lakatos::brutzkus21

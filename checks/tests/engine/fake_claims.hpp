#pragma once
// Claims small enough that their truth is known by hand: what the engine's own tests judge.
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "checks/engine/claim.hpp"

namespace lakatos::fake {

/// A claim whose statement is a generic lambda `state(auto& statement)`; all the rest is data that a test may change.
template <class State>
class FakeClaim final : public Claim {
 public:
  FakeClaim(std::string id, State state) : state_(std::move(state)) {
    facts.id = std::move(id);
    facts.readings = {{"only", "the only one", "survives", "sampled", ""}};
  }

  ClaimInfo facts;
  std::function<Record(Source&)> drawn = [](Source&) { return Record{}; };
  std::vector<Record> kept, boxes, small;

  ClaimInfo info() const override { return facts; }
  Record draw(Source& source) const override { return drawn(source); }
  std::vector<Record> zoo() const override { return kept; }
  std::vector<Record> covers() const override { return boxes; }
  std::int64_t enumerated() const override { return small.empty() ? facts.grid.size() : static_cast<std::int64_t>(small.size()); }
  Record enumerate(std::int64_t index) const override { return small.empty() ? facts.grid.record(index) : small[static_cast<std::size_t>(index)]; }
  void state(Statement<Interval>& statement) const override { state_(statement); }
  void state(Statement<Ball>& statement) const override { state_(statement); }
  void state(Statement<Rational>& statement) const override { state_(statement); }
  void state(Statement<Symbol>& statement) const override { state_(statement); }

 private:
  State state_;
};

/// The scalar in which a generic lambda is being run: `using S = ScalarOf<decltype(claim)>;`
template <class Reference>
struct ScalarIn;
template <class S>
struct ScalarIn<Statement<S>&> {
  using type = S;
};
template <class Reference>
using ScalarOf = typename ScalarIn<Reference>::type;

inline Record number(const char* name, Fraction value) {
  Record record;
  return record.set(name, value), record;
}
inline Record box(const char* name, Fraction lower, Fraction upper) {
  Record record;
  return record.set(name, Box{lower, upper}), record;
}

/// x (1 - x) <= top for 0 <= x <= 1: true and sharp for the printed top = 1/4, where x = 1/2 is a tie.
inline auto parabola() {
  const auto state = [](auto& claim) {
    using S = ScalarOf<decltype(claim)>;
    const S x = claim.number("x", "x"), top = claim.constant("top", {1, 4});
    claim.given("not negative", [&] { return at_least(x, S(0)); });
    claim.given("at most one", [&] { return at_most(x, S(1)); });
    if (claim.settled()) return;
    claim.then("height", [&] { return claim.planted("sum for product") ? at_most(x + (S(1) - x), top) : at_most(x * (S(1) - x), top); });
  };
  FakeClaim claim("fake/parabola", state);
  claim.facts.constants = {{"top", {1, 4}, "the 1/4"}};
  claim.facts.planted = {{"top 6/25", "6/25 in place of 1/4", "top", {6, 25}, "", "", ""}};
  claim.drawn = [](Source& source) { return number("x", fraction(source.between(-3, 67), 64)); };
  return claim;
}

/// Fields of every kind, over small numbers, in canonical (reduced) form.
Record arbitrary_record(Source& source);
/// A finite law with small entries, reduced.
LawField arbitrary_law(Source& source);
/// One atom of weight 1 with one patch.
LawField point_law(std::vector<std::int64_t> patch, std::int64_t denominator = 1);

}  // namespace lakatos::fake

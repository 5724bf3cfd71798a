#pragma once
// What the claims about phase 2 read: a run of phase 1, S_2, eta_2, and the event on which Theorem 5.1 speaks.
#include <functional>
#include <optional>

#include "algorithms/maxpool/real_second_phase.hpp"
#include "checks/maxpool/brutzkus21/claims.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"
#include "checks/maxpool/brutzkus21/model/learnt_run.hpp"

namespace lakatos::brutzkus21::phase2 {

using maxpool::ErrorMass;
using maxpool::MarginDirection;
using maxpool::PatternClass;
using maxpool::SecondPhase;

/// A run of phase 1 and eta_2 (`second_step`).
class Learnt : public LearntRun {
 public:
  explicit Learnt(const Statement& claim) : LearntRun(claim), second_step_(claim.number("second_step", R"(\eta_2)")) {}

  const Real& second_step() const { return second_step_; }
  SecondPhase<Real> phase(const std::vector<Input>& sample) { return {net(), sample, second_step_}; }
  /// The hard-margin classifier of S_2 in z.
  const MarginDirection<Real>& toward(const std::vector<Input>& second);

 private:
  Real second_step_;
  std::optional<MarginDirection<Real>> toward_;
  std::vector<Input> toward_second_;
};

/// A1 to A3, A5 to A10 and, for reading other than "real step", "second step positive". True when one fails.
bool give_training(Statement& claim, const Learnt& in);
/// A11 and the event of the theorem: "label counts", (14) with 1/3, and "lucky counts", the lower half of (7).
bool give_event(Statement& claim, const Learnt& in);
/// "second inputs of D": S_2.
bool give_second(Statement& claim, const std::vector<Input>& second, const Sizes& sizes);
/// "second half": S_2 has as many inputs as S_1 or one less, as listed (A5).
bool give_halves(Statement& claim, const Learnt& in);
/// How many entries a field of inputs has, n for each input.
Real entries_of(const Statement& claim, const char* field, const char* place);
/// "sample size": S_1, each listed input `times` times, is the larger half of m = `samples` (A5). m_2.
std::int64_t give_sample_size(Statement& claim, const Learnt& in);
/// "confidence": 0 < delta < 1.
Real give_confidence(Statement& claim);

/// 1 - 4 e^-d - 4 e^(-m/36): how likely the theorem takes the event to be at least.
Real promised_chance(const Statement& claim, const Learnt& in);
/// The event is at least so likely: over k filters the lower half of (7) holds for both labels but for twice a binomial
/// tail, and S_1 of m_1 inputs, which is independent of them, has too few of a label with twice another.
Real least_chance_of_event(const Statement& claim, const Learnt& in, std::int64_t m1);

/// "second half of one label": S_2 has one.
void note_one_label(Statement& claim, const std::vector<Input>& second);
/// "bound near one half", which is the error where S_2 has one label: error_bound() is at most a tenth from it.
void note_bound_near_half(Statement& claim, const Learnt& in, const Real& delta);

/// lim L_2 = 0 for this S_2. With eta_2 <= 0 the sign of eta_2 decides it, else loss_vanishes().
Formula loss_tends_to_zero(Learnt& in, const std::vector<Input>& second);

/// L_1 tends to 0 as well: every input of S_1 ends on its side of a_hat, so that its margins grow beyond all bounds.
Truth first_half_fits(Learnt& in, const std::vector<Input>& second);

/// maxpool::chance_over_samples of S_2, m_2 inputs.
Bounds chance_that(Learnt& in, std::int64_t m2, const Real& enough,
                   const std::function<Truth(const std::vector<Input>&)>& holds);
/// The limit of the error exceeds C sqrt(d ln(2/delta) / m) with probability at most delta: the constant `order`.
void then_error(Statement& claim, Learnt& in, std::int64_t m2, const Real& delta);
Real error_bound(const Statement& claim, const Learnt& in, const Real& delta);

inline const Constant second_factor{
    "second.factor",
    {8, 1},
    R"(the factor of $k$ in the bound on $\eta_2$)",
    R"(the loss tends to 0 for larger steps too: this bound is a fourth of what the smoothness of the loss asks for)"};
inline const Constant lucky_factor{"lucky.least", {4, 1}, R"(the factor of $d$ in the least number of lucky filters)"};
inline const Constant share_factor{"share", {3, 1}, "the inverse of the least share of either label in $S_1$"};
inline const Constant order_factor{
    "order", {61, 100}, R"(the factor of $\sqrt{d\ln(2/\delta)/m}$ in a bound of the order that is printed)"};

inline const Constant init_factor{"init.factor", {4, 1}, R"(the factor of $e^{-d}$)"};
inline const Constant sample_factor{"sample.factor", {4, 1}, R"(the factor of $e^{-m/36}$)"};
inline const Constant sample_rate{"sample.rate", {36, 1}, R"(the divisor of $m$ in the exponent)"};

/// The constants of a run on the event, and more.
inline std::vector<Constant> event_constants(const std::vector<Constant>& more = {}) {
  return joined({step_factor, radius_factor, channels_factor, second_factor, lucky_factor, share_factor}, more);
}

/// Is eta_2 > 0, or any number below 8 k?
inline std::vector<Reading> step_readings() {
  return {{.name = "positive step", .text = R"(a learning rate is positive: $0<\eta_2<8k$)"},
          {.name = "real step",
           .text = R"(any real $\eta_2<8k$, as printed)",
           .slip = R"(a learning rate is positive: $0<\eta_2<8k$)",
           .fault = "step sign"}};
}

inline const char* const scope_of_runs =
    R"(runs of $T_1\le10$ steps on the event, $d\le5$, $n\le4$, $k$ from $8d^3+1$ on in up to 5 groups of equal
      channels, $S_1$ of up to 6 inputs, each of $\eta_1$, $r$, $\eta_2$ mostly at its bound)";

/// Fields of a Learnt on the event, mostly at its ends. `most_classes`: of pattern sets that D has.
Record draw_on_event(Source& source, std::size_t most_classes = 64);
/// The same with `second`, the sample S_2 of phase 2: as many inputs as S_1 or one less; of one label often.
Record draw_with_second(Source& source, std::size_t most_classes = 64);
/// The smallest run on the event: d = l = 3, one position, k = 217; 19 filters that see o_1, 19 that see o_2, all
/// others see nothing.
Record smallest_run(const Fraction& second_step);
/// Sets `times`, `samples`, `delta`.
void set_confidence(Record& record, Source& source);
/// Fields of a Learnt on the event, of at most 6 classes, with `times`, `samples`, `delta`: half of the time so many
/// samples that the theorem promises something, mostly with a small delta.
Record draw_with_promise(Source& source);

}  // namespace lakatos::brutzkus21::phase2

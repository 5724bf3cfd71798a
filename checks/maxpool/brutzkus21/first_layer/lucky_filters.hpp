#pragma once
// What the lemmas about lucky filters say, for either label (1: positive, -1: negative, with o_1, o_2 exchanged).
#include "checks/maxpool/brutzkus21/first_layer/first_layer.hpp"

namespace lakatos::brutzkus21 {

/// The lucky filters (6): groups that are in W_0 and in A of the label. Equal entries of a direction are told by their
/// ranks. Planted "all detectors": W_0 alone; "all of the sign": A alone, with a positive product.
std::vector<std::size_t> lucky_groups(const Statement& claim, const Start& start, std::int64_t patterns, int label);

/// w_i^(t) . o_own >= t eta / nine, all t. w_i^(t) . o_j <= r for the other j <= l. p_i^(t)(x) = o_own for the x of
/// this label.
Formula grows(const Statement& claim, const Training& training, const std::vector<std::size_t>& lucky, int label);
Formula others_small(const Statement& claim, const Training& training, const std::vector<std::size_t>& lucky,
                     int label);
Formula selects_own(const Training& training, const std::vector<std::size_t>& lucky, int label);

/// "growth", "others", "selection" for the lucky filters of the label; no case where there is none.
void then_lucky(Statement& claim, Training& training, int label);

/// "event": both labels make up at least a third of S_1, (14) as (20) uses it; the constant `three`.
void give_event(Statement& claim, const Sizes& sizes);

/// The probability that label counts p, m_1 - p of m_1 fair labels satisfy `bad`, for p = 0 ... m_1: the sum of
/// C(m_1, p) / 2^m_1 over them.
Real mass_of_counts(std::int64_t m1, const std::vector<bool>& bad);
/// The same where the event (14) fails, with the constant `three`.
Real mass_off_event(const Statement& claim, std::int64_t m1);

/// A run in which the first group is lucky for the label, mostly, the share of that label at a third of S_1 for half of
/// the draws; `three`: l = 3. The dials of
/// draw_training and "fraction".
Record draw_lucky(Source& source, int label, bool three = false);

}  // namespace lakatos::brutzkus21

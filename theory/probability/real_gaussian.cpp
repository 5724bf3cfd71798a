#include "theory/probability/real_gaussian.hpp"

#include "theory/numeric/lift.hpp"
#include "theory/numeric/tape.hpp"

namespace lakatos {

Real chi_square_below(std::int64_t n, const Real& x) {
  if (symbolic()) return named(R"(\mathbb P(\chi^2_n \le )" + latex(x) + ")");
  return lifted([&](auto& y) { return chi_square_below(n, y); }, x);
}

Real opposite_beyond(const Real& angle, const Real& threshold, int cells) {
  if (symbolic())
    return named(R"(\mathbb P(g_1 > )" + latex(threshold) + R"(, g_2 < -)" + latex(threshold) +
                 R"(\text{ or reversed}))");
  return lifted([&](auto& a, auto& t) { return opposite_beyond(a, t, cells); }, angle, threshold);
}

Real error_function(const Real& x) {
  if (symbolic() || !recording() || less(Real(0), x) != Truth::yes) return erf(x);
  return chi_square_below(1, 2 * square(x));
}

Real normal_beyond(const Real& threshold) { return 1 - error_function(threshold / sqrt(Real(2))); }

}  // namespace lakatos

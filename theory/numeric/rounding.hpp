#pragma once

#include <emmintrin.h>

#ifdef __FAST_MATH__
#error "-ffast-math breaks every interval: compile without it"
#endif

namespace lakatos {

namespace detail {

inline constexpr unsigned rounding_bits = 0x6000u;  // MXCSR bits 13 and 14
inline constexpr unsigned flush_bits = 0x8040u;     // flush-to-zero, denormals-are-zero
inline constexpr unsigned upward_mode = 0x4000u;
inline constexpr unsigned nearest_mode = 0x0000u;

inline unsigned read_control() noexcept {
  unsigned value;
  asm volatile("stmxcsr %0" : "=m"(value) : : "memory");
  return value;
}
inline void write_control(unsigned value) noexcept { asm volatile("ldmxcsr %0" : : "m"(value) : "memory"); }

/// Sets the rounding mode of SSE2 arithmetic on this thread (and switches flushing of tiny numbers off)
/// from construction to destruction. Nests in any order that scopes allow; costs some 5 ns,
/// and less than 2 ns where the mode is in force already.
template <unsigned mode>
class RoundingMode {
 public:
  RoundingMode() noexcept : saved_(read_control()) {
    if (wanted() != saved_) write_control(wanted());
  }
  ~RoundingMode() {
    if (wanted() != saved_) write_control(saved_);
  }
  RoundingMode(const RoundingMode&) = delete;
  RoundingMode& operator=(const RoundingMode&) = delete;

 private:
  unsigned wanted() const noexcept { return (saved_ & ~(rounding_bits | flush_bits)) | mode; }
  unsigned saved_;
};

// Compilers may move floating-point arithmetic across a change of the rounding mode (they do not model it,
// not even with -frounding-math). `pinned` stops them: it is no instruction, but for the compiler it reads
// memory that every mode change clobbers, so a value pinned on entry and on exit of an operation is
// computed between the mode change before and the mode change after it.
inline int rounding_epoch = 0;
inline __m128d pinned(__m128d v) noexcept {
  asm("" : "+x"(v) : "m"(rounding_epoch));
  return v;
}
inline void pin(__m128d& a, __m128d& b) noexcept { asm("" : "+x"(a), "+x"(b) : "m"(rounding_epoch)); }

}  // namespace detail

/// Rounds every SSE2 operation upward while it lives: what Interval arithmetic needs.
/// No libm call, printing, parsing or Eigen under it (sin, exp and friends lose their accuracy).
class UpwardRounding : detail::RoundingMode<detail::upward_mode> {};

/// Rounds to nearest while it lives: what libm, printing and plain double algorithms need.
class NearestRounding : detail::RoundingMode<detail::nearest_mode> {};

/// Is the upward mode in force on this thread?
inline bool rounding_is_upward() noexcept {
  return (detail::read_control() & (detail::rounding_bits | detail::flush_bits)) == detail::upward_mode;
}

}  // namespace lakatos

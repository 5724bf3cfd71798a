#pragma once

#include "theory/numeric/ball.hpp"

namespace lakatos::detail {

/// Owns an Arb floating-point number; for the implementation files only.
class ArfValue {
 public:
  ArfValue() noexcept { arf_init(value_); }
  explicit ArfValue(double x) noexcept : ArfValue() { arf_set_d(value_, x); }
  ~ArfValue() { arf_clear(value_); }
  ArfValue(const ArfValue&) = delete;
  ArfValue& operator=(const ArfValue&) = delete;
  arf_ptr get() noexcept { return value_; }

 private:
  arf_t value_;
};

}  // namespace lakatos::detail

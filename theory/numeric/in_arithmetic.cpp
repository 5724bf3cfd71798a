#include "theory/numeric/in_arithmetic.hpp"

#include "theory/numeric/scalar.hpp"

namespace lakatos {

Real in_arithmetic(const Rational& x) {
  const auto hulled = [&]<class S>(S) {
    const Enclosure ends = enclosure(x);
    return Real(hull(from_double<S>(ends.lower), from_double<S>(ends.upper)));
  };
  switch (arithmetic()) {
    case Arithmetic::interval:
      return hulled(Interval());
    case Arithmetic::ball:
      return hulled(Ball());
    default:
      return Real(x);
  }
}

}  // namespace lakatos

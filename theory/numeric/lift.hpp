#pragma once
// For implementation files: a kernel that is a template over the scalars, called in the arithmetic that is judging. The
// scalars are taken out of its arguments and the result is put back into Real, once for a call.
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/bracket.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/matrix.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/real.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos {
namespace detail {

template <class T>
inline constexpr bool is_number =
    std::is_same_v<T, Real> || std::is_same_v<T, Interval> || std::is_same_v<T, Ball> || std::is_same_v<T, Rational>;

/// `convert` on every number of x, whatever x is made of. A class template over the scalar joins in with a function
/// `rebuilt(x, each)` beside it; anything else has no numbers and passes unchanged.
template <class Convert>
struct Each {
  Convert convert;

  template <class T>
  decltype(auto) operator()(const T& x) const {
    if constexpr (is_number<T>) return convert(x);
    else if constexpr (requires { rebuilt(x, *this); }) return rebuilt(x, *this);
    else return (x);
  }
  /// The type that a T becomes.
  template <class T>
  using Result = std::decay_t<decltype(std::declval<const Each&>()(std::declval<const T&>()))>;
};

template <class S>
struct TakeOut {
  const S& operator()(const Real& x) const { return x.as<S>(); }
};
struct PutBack {
  template <class S>
  Real operator()(const S& x) const {
    return Real(x);
  }
};

}  // namespace detail

template <class T, class Convert>
auto rebuilt(const std::vector<T>& x, const detail::Each<Convert>& each) {
  std::vector<typename detail::Each<Convert>::template Result<T>> result;
  result.reserve(x.size());
  for (const T& entry : x) result.push_back(each(entry));
  return result;
}
template <class T, class Convert>
auto rebuilt(const std::optional<T>& x, const detail::Each<Convert>& each) {
  using Result = std::optional<typename detail::Each<Convert>::template Result<T>>;
  return x ? Result(each(*x)) : Result();
}
template <class S, class Convert>
auto rebuilt(const Bracket<S>& x, const detail::Each<Convert>& each) {
  return Bracket<std::decay_t<decltype(each(x.lower))>>{each(x.lower), each(x.upper)};
}
template <class S, class Convert>
auto rebuilt(const Matrix<S>& x, const detail::Each<Convert>& each) {
  Matrix<std::decay_t<decltype(each(x(0, 0)))>> result(x.rows(), x.cols());
  for (std::size_t i = 0; i < x.rows(); ++i) {
    for (std::size_t j = 0; j < x.cols(); ++j) result(i, j) = each(x(i, j));
  }
  return result;
}

/// x with its numbers in the scalar S. The numbers of x must be of that arithmetic.
template <class S, class T>
decltype(auto) in_scalar(const T& x) {
  return detail::Each<detail::TakeOut<S>>{}(x);
}

/// kernel(arguments...) in the arithmetic that is judging. Symbols have no kernels: Undecided.
template <class Kernel, class... Arguments>
auto lifted(Kernel&& kernel, const Arguments&... arguments) {
  const auto call = [&](const auto&... numbers) {
    auto result = kernel(numbers...);
    return std::decay_t<decltype(detail::Each<detail::PutBack>{}(result))>(detail::Each<detail::PutBack>{}(result));
  };
  switch (arithmetic()) {
    case Arithmetic::interval:
      return call(in_scalar<Interval>(arguments)...);
    case Arithmetic::ball:
      return call(in_scalar<Ball>(arguments)...);
    case Arithmetic::rational:
      return call(in_scalar<Rational>(arguments)...);
    case Arithmetic::symbol:
      break;
  }
  throw Undecided("a kernel is asked for the value of a symbol");
}

}  // namespace lakatos

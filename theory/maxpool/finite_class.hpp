#pragma once
// Shattering and growth of a class of functions on finitely many points (brutzkus21, Definition 4.1), by counting.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lakatos::maxpool {

/// A class of functions to {-1, 1} on `points` points, up to 32: bit x of a function says that its value at x is 1.
struct FiniteClass {
  std::int64_t points = 0;
  std::vector<std::uint32_t> functions;
};

/// The size of the largest set of points on which all sign vectors occur. Cost: 2^points sets.
std::int64_t largest_shattered(const FiniteClass& c);

/// Pi(m): the most (or the least) sign vectors on m points, which may repeat. Cost: points^m tuples.
std::size_t growth(const FiniteClass& c, std::int64_t m, bool least);

/// The largest m <= points + 1 with growth 2^m; 0 where there is none.
std::int64_t largest_full(const FiniteClass& c, bool least);

}  // namespace lakatos::maxpool

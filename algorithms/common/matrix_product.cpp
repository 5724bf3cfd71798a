#include "algorithms/common/matrix_product.hpp"

#include <xmmintrin.h>

#include <algorithm>
#include <vector>

// The usual scheme (Goto, van de Geijn 2008): a block of B with at most 256 rows is copied so that the columns of a
// tile lie side by side, then blocks of A, and a kernel keeps a tile of sums in registers while it goes through the
// inner index. The tile's size depends on the instructions; the order in which an entry is summed does not.

namespace lakatos {
namespace {

constexpr std::size_t inner_block = 256, row_block = 192, column_block = 1024;

template <std::size_t lanes>
struct Lane {
  typedef float Type __attribute__((vector_size(lanes * sizeof(float)), aligned(4), may_alias));
};

/// Rows and columns of a tile: `vectors` vectors of `lanes` numbers side by side.
template <std::size_t lanes_, std::size_t rows_, std::size_t vectors_>
struct Tile {
  static constexpr std::size_t lanes = lanes_, rows = rows_, vectors = vectors_, columns = lanes_ * vectors_;
};

/// sums = the tile of the product; `a` has T::rows numbers for each inner index, `b` T::columns.
template <class T>
[[gnu::always_inline]] inline void tile_product(const float* a, const float* b, std::size_t inner, float* sums) {
  using V = typename Lane<T::lanes>::Type;
  V sum[T::rows][T::vectors] = {};
  for (std::size_t k = 0; k < inner; ++k, a += T::rows, b += T::columns) {
    V column[T::vectors];
#pragma GCC unroll 4
    for (std::size_t v = 0; v < T::vectors; ++v) column[v] = *reinterpret_cast<const V*>(b + v * T::lanes);
#pragma GCC unroll 16
    for (std::size_t r = 0; r < T::rows; ++r) {
#pragma GCC unroll 4
      for (std::size_t v = 0; v < T::vectors; ++v) sum[r][v] += a[r] * column[v];
    }
  }
#pragma GCC unroll 16
  for (std::size_t r = 0; r < T::rows; ++r) {
#pragma GCC unroll 4
    for (std::size_t v = 0; v < T::vectors; ++v)
      *reinterpret_cast<V*>(sums + r * T::columns + v * T::lanes) = sum[r][v];
  }
}

using TileProduct = void (*)(const float*, const float*, std::size_t, float*);
struct Shape {
  std::size_t rows, columns;
  TileProduct product;
};

using Sse2 = Tile<4, 4, 2>;
using Avx2 = Tile<8, 6, 2>;
using Avx512 = Tile<16, 12, 2>;

void sse2(const float* a, const float* b, std::size_t inner, float* sums) { tile_product<Sse2>(a, b, inner, sums); }
[[gnu::target("avx2")]] void avx2(const float* a, const float* b, std::size_t inner, float* sums) {
  tile_product<Avx2>(a, b, inner, sums);
}
[[gnu::target("avx512f")]] void avx512(const float* a, const float* b, std::size_t inner, float* sums) {
  tile_product<Avx512>(a, b, inner, sums);
}

Shape shape_of(Kernel kernel) {
  if (kernel == Kernel::avx512) return {Avx512::rows, Avx512::columns, avx512};
  if (kernel == Kernel::avx2) return {Avx2::rows, Avx2::columns, avx2};
  return {Sse2::rows, Sse2::columns, sse2};
}

/// to[c * width + r] = from[r * stride + c] for r < rows, c < columns: squares of four by four at a time.
void turn(const float* from, std::size_t stride, std::size_t rows, std::size_t columns, std::size_t width, float* to) {
  std::size_t r = 0;
  for (; r + 4 <= rows; r += 4) {
    const float* const line = from + r * stride;
    std::size_t c = 0;
    for (; c + 4 <= columns; c += 4) {
      __m128 a = _mm_loadu_ps(line + c), b = _mm_loadu_ps(line + stride + c);
      __m128 d = _mm_loadu_ps(line + 2 * stride + c), e = _mm_loadu_ps(line + 3 * stride + c);
      _MM_TRANSPOSE4_PS(a, b, d, e);
      float* const place = to + c * width + r;
      _mm_storeu_ps(place, a), _mm_storeu_ps(place + width, b);
      _mm_storeu_ps(place + 2 * width, d), _mm_storeu_ps(place + 3 * width, e);
    }
    for (; c < columns; ++c) {
      for (std::size_t k = 0; k < 4; ++k) to[c * width + r + k] = line[k * stride + c];
    }
  }
  for (; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) to[c * width + r] = from[r * stride + c];
  }
}

/// The part of a matrix from (row, column) on, `rows` x `columns`, in strips of `width` rows: for each column the
/// strip's rows side by side, zeros where the matrix has ended. Packs B when it is seen as its transpose.
void pack(const MatrixView& m, std::size_t row, std::size_t rows, std::size_t column, std::size_t columns,
          std::size_t width, float* to) {
  const bool across = m.transposed == Transposed::yes;
  const float* from = m.data + (across ? column * m.stride + row : row * m.stride + column);
  for (std::size_t first = 0; first < rows; first += width, to += width * columns) {
    const std::size_t count = std::min(width, rows - first);
    if (count < width) std::fill(to, to + width * columns, 0.0f);
    if (across) {
      for (std::size_t c = 0; c < columns; ++c) std::copy_n(from + c * m.stride + first, count, to + c * width);
    } else {
      turn(from + first * m.stride, m.stride, count, columns, width, to);
    }
  }
}

void store(const float* sums, std::size_t width, float* to, std::size_t stride, std::size_t rows, std::size_t columns,
           bool add) {
  for (std::size_t r = 0; r < rows; ++r) {
    float* line = to + r * stride;
    const float* sum = sums + r * width;
    if (add) {
      add_row(line, sum, columns);
    } else {
      std::copy_n(sum, columns, line);
    }
  }
}

MatrixView transpose(const MatrixView& m) {
  return {m.data, m.stride, m.transposed == Transposed::yes ? Transposed::no : Transposed::yes};
}

Kernel widest() {
  if (available(Kernel::avx512)) return Kernel::avx512;
  return available(Kernel::avx2) ? Kernel::avx2 : Kernel::sse2;
}

}  // namespace

void add_row(float* to, const float* from, std::size_t n) {
  std::size_t i = 0;
  for (; i + 4 <= n; i += 4) _mm_storeu_ps(to + i, _mm_add_ps(_mm_loadu_ps(to + i), _mm_loadu_ps(from + i)));
  for (; i < n; ++i) to[i] += from[i];
}

bool available(Kernel kernel) {
  if (kernel == Kernel::avx512) return __builtin_cpu_supports("avx512f") != 0;
  return kernel == Kernel::sse2 || __builtin_cpu_supports("avx2") != 0;
}

void multiply_by(Kernel kernel, const MatrixView& a, const MatrixView& b, float* to, std::size_t rows,
                 std::size_t inner, std::size_t columns, bool add) {
  if (inner == 0 && !add) std::fill(to, to + rows * columns, 0.0f);
  const Shape shape = shape_of(kernel);
  const MatrixView turned = transpose(b);
  thread_local std::vector<float> left, right, sums(Avx512::rows * Avx512::columns);
  left.resize((row_block + shape.rows) * inner_block), right.resize((column_block + shape.columns) * inner_block);
  for (std::size_t j = 0; j < columns; j += column_block) {
    const std::size_t width = std::min(column_block, columns - j);
    for (std::size_t k = 0; k < inner; k += inner_block) {
      const std::size_t depth = std::min(inner_block, inner - k);
      pack(turned, j, width, k, depth, shape.columns, right.data());
      for (std::size_t i = 0; i < rows; i += row_block) {
        const std::size_t height = std::min(row_block, rows - i);
        pack(a, i, height, k, depth, shape.rows, left.data());
        for (std::size_t c = 0; c < width; c += shape.columns) {
          for (std::size_t r = 0; r < height; r += shape.rows) {
            shape.product(left.data() + r * depth, right.data() + c * depth, depth, sums.data());
            store(sums.data(), shape.columns, to + (i + r) * columns + j + c, columns, std::min(shape.rows, height - r),
                  std::min(shape.columns, width - c), add || k > 0);
          }
        }
      }
    }
  }
}

void multiply(const MatrixView& a, const MatrixView& b, float* to, std::size_t rows, std::size_t inner,
              std::size_t columns, bool add) {
  static const Kernel kernel = widest();
  multiply_by(kernel, a, b, to, rows, inner, columns, add);
}

}  // namespace lakatos

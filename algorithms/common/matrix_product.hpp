#pragma once
// Products of float matrices for training on images. The flags of this project are those of plain x86-64, where a
// product of Eigen or of this file reaches at most four sums at a time. Here the kernel is compiled three times (SSE2,
// AVX2, AVX-512) and the widest one that the CPU has is taken when it runs. All three add up an entry's products one
// after the other, in the same order and without fused operations, so that the bits are the same on every CPU. Eigen's
// block sizes, and with them its order of sums, depend on the caches of the machine, those of OpenBLAS and oneDNN on
// its instructions too. Measured on one core of an AMD EPYC (Zen 5), 4096 x 288 by 288 x 128, g++ 12 -O2:
//   this file, AVX-512 / AVX2 / SSE2   168 / 85 / 39 GFLOP/s
//   Eigen 3.4, flags of this project   44 GFLOP/s
#include <cstddef>

namespace lakatos {

enum class Transposed : bool { no, yes };

/// A matrix in memory: row by row, `stride` numbers from one row to the next; read as its transpose where it says so.
struct MatrixView {
  const float* data;
  std::size_t stride;
  Transposed transposed = Transposed::no;
};

/// to = A B, or to += A B where `add`; A is rows x inner, B inner x columns, `to` has `columns` numbers a row. The
/// products of an entry are added in order, in blocks of 256 that are added in order. Rounding to nearest must be in
/// force. Threads may call it at the same time.
void multiply(const MatrixView& a, const MatrixView& b, float* to, std::size_t rows, std::size_t inner,
              std::size_t columns, bool add = false);

/// to[i] += from[i], i < n.
void add_row(float* to, const float* from, std::size_t n);

/// The kernels, for the test that they give the same bits.
enum class Kernel : unsigned char { sse2, avx2, avx512 };
/// Is there such a kernel, and can this CPU run it?
bool available(Kernel kernel);
void multiply_by(Kernel kernel, const MatrixView& a, const MatrixView& b, float* to, std::size_t rows,
                 std::size_t inner, std::size_t columns, bool add);

}  // namespace lakatos

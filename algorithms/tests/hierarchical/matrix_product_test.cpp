// Products of float matrices: against three loops, and the same bits from every kernel that this CPU can run.
#include "algorithms/common/matrix_product.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "algorithms/common/adam.hpp"
#include "algorithms/common/float_adam.hpp"
#include "algorithms/common/random_stream.hpp"

namespace lakatos {
namespace {

std::vector<float> numbers(RandomStream& stream, std::size_t count) {
  std::vector<float> result(count);
  for (float& x : result) x = static_cast<float>(2 * stream.uniform() - 1);
  return result;
}

float entry(const MatrixView& m, std::size_t row, std::size_t column) {
  return m.transposed == Transposed::yes ? m.data[column * m.stride + row] : m.data[row * m.stride + column];
}

/// Each entry by its definition, summed in double precision.
std::vector<double> by_loops(const MatrixView& a, const MatrixView& b, std::size_t rows, std::size_t inner,
                             std::size_t columns) {
  std::vector<double> product(rows * columns, 0.0);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      for (std::size_t k = 0; k < inner; ++k)
        product[i * columns + j] += static_cast<double>(entry(a, i, k)) * entry(b, k, j);
    }
  }
  return product;
}

struct Sizes {
  std::size_t rows, inner, columns;
};
constexpr Sizes sizes[] = {{1, 1, 1}, {12, 32, 32}, {13, 300, 33}, {200, 27, 65}, {5, 600, 10}, {3, 2, 1030}};

TEST(Products, are_those_of_three_loops_for_every_kernel_and_shape) {
  RandomStream stream(1);
  for (const auto& [rows, inner, columns] : sizes) {
    for (const Transposed left : {Transposed::no, Transposed::yes}) {
      for (const Transposed right : {Transposed::no, Transposed::yes}) {
        const std::vector<float> a = numbers(stream, (rows + 1) * (inner + 1)),
                                 b = numbers(stream, (inner + 1) * (columns + 1));
        const MatrixView A{a.data(), left == Transposed::no ? inner + 1 : rows + 1, left};
        const MatrixView B{b.data(), right == Transposed::no ? columns + 1 : inner + 1, right};
        const std::vector<double> expected = by_loops(A, B, rows, inner, columns);
        for (const Kernel kernel : {Kernel::sse2, Kernel::avx2, Kernel::avx512}) {
          if (!available(kernel)) continue;
          std::vector<float> to(rows * columns, 7);
          multiply_by(kernel, A, B, to.data(), rows, inner, columns, false);
          for (std::size_t i = 0; i < to.size(); ++i)
            ASSERT_NEAR(to[i], expected[i], 1e-6 * static_cast<double>(inner + 4));
        }
      }
    }
  }
}

TEST(Products, have_the_same_bits_from_every_kernel) {
  RandomStream stream(2);
  for (const auto& [rows, inner, columns] : sizes) {
    const std::vector<float> a = numbers(stream, rows * inner), b = numbers(stream, inner * columns);
    std::vector<float> first(rows * columns), other(rows * columns);
    multiply_by(Kernel::sse2, {a.data(), inner}, {b.data(), columns}, first.data(), rows, inner, columns, false);
    for (const Kernel kernel : {Kernel::avx2, Kernel::avx512}) {
      if (!available(kernel)) continue;
      multiply_by(kernel, {a.data(), inner}, {b.data(), columns}, other.data(), rows, inner, columns, false);
      EXPECT_EQ(first, other);
    }
  }
}

TEST(Products, are_added_to_what_is_there_where_that_is_asked_for) {
  const float a[] = {1, 2}, b[] = {3, 4};
  float to[] = {100};
  multiply({a, 2}, {b, 1}, to, 1, 2, 1, true);
  EXPECT_EQ(to[0], 111);
  multiply({a, 2}, {b, 1}, to, 1, 2, 1);
  EXPECT_EQ(to[0], 11);
  multiply({a, 2}, {b, 1}, to, 1, 0, 1);
  EXPECT_EQ(to[0], 0);
}

TEST(SinglePrecisionAdam, walks_as_that_in_double_precision) {
  RandomStream stream(3);
  std::vector<float> theta = numbers(stream, 7), gradient(7);
  Vector<double> reference(theta.begin(), theta.end()), slope(7);
  FloatAdam adam(7, 0.01);
  Adam twice(7, 0.01);
  for (int step = 0; step < 50; ++step) {
    gradient = numbers(stream, 7);
    std::copy(gradient.begin(), gradient.end(), slope.begin());
    adam.update(theta, gradient), twice.update(reference, slope);
  }
  for (std::size_t i = 0; i < 7; ++i) EXPECT_NEAR(theta[i], reference[i], 1e-5);
  gradient.pop_back();
  EXPECT_THROW(adam.update(theta, gradient), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos

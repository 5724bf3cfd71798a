#pragma once

// Small random laws and obvious twins for the tests of theory/filter.

#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

#include "theory/filter/regions.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos::testing {

/// Numbers from a fixed sequence; the same on every machine.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : bits_(seed) {}
  int integer(int low, int high) {
    return low + static_cast<int>(bits_() % static_cast<std::uint64_t>(high - low + 1));
  }
  Fraction number(int reach, int denominator) { return fraction(integer(-reach, reach), denominator); }

  Vector<Fraction> vector(std::size_t p, int reach, int denominator = 1) {
    Vector<Fraction> x(p);
    for (Fraction& entry : x) entry = number(reach, denominator);
    return x;
  }
  Vector<Fraction> nonzero_vector(std::size_t p, int reach) {
    while (true) {
      const Vector<Fraction> x = vector(p, reach);
      for (const Fraction& entry : x)
        if (entry.numerator != 0) return x;
    }
  }
  /// Coordinates integers / denominator in a box; positive weights with sum 1.
  PatchLaw<Fraction> law(std::size_t p, std::size_t k, std::size_t atoms, int reach, int denominator = 1) {
    PatchLaw<Fraction> law;
    law.dimension = p;
    law.patches = k;
    std::vector<int> shares(atoms);
    int total = 0;
    for (int& share : shares) total += share = integer(1, 3);
    for (const int share : shares) {
      law.weights.push_back(fraction(share, total));
      auto& atom = law.atoms.emplace_back();
      for (std::size_t i = 0; i < k; ++i) atom.push_back(vector(p, reach, denominator));
    }
    return law;
  }

 private:
  std::mt19937_64 bits_;
};

inline Vector<Fraction> integers(std::initializer_list<int> entries) {
  Vector<Fraction> x;
  for (const int entry : entries) x.push_back(fraction(entry));
  return x;
}

/// One patch per atom, equal weights.
inline PatchLaw<Fraction> plain_law(const std::vector<std::vector<int>>& atoms) {
  PatchLaw<Fraction> law;
  law.dimension = atoms.front().size();
  law.patches = 1;
  for (const auto& atom : atoms) {
    Vector<Fraction> patch;
    for (const int entry : atom) patch.push_back(fraction(entry));
    law.weights.push_back(fraction(1, static_cast<std::int64_t>(atoms.size())));
    law.atoms.push_back({patch});
  }
  return law;
}

/// E[X Y^T] from the definition: loops over atoms, patches and entries, regions spelled out with the printed >= and <=.
inline Matrix<Rational> moment_by_definition(const PatchLaw<Rational>& law, const Vector<Rational>& w,
                                             const Vector<Rational>& t, Region x, Region y) {
  const auto average = [&](std::size_t n, Region region) {
    Vector<Rational> sum(law.dimension, 0);
    for (const auto& z : law.atoms[n]) {
      const Rational a = dot(w, z), b = dot(t, z);
      const bool in = region == Region::agree     ? (a >= 0 && b >= 0)
                      : region == Region::student ? (a >= 0 && b <= 0)
                                                  : (a <= 0 && b >= 0);
      for (std::size_t j = 0; in && j < sum.size(); ++j) sum[j] += z[j] / Rational(static_cast<long>(law.patches));
    }
    return sum;
  };
  Matrix<Rational> total(law.dimension, law.dimension);
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    const auto left = average(n, x), right = average(n, y);
    for (std::size_t i = 0; i < law.dimension; ++i)
      for (std::size_t j = 0; j < law.dimension; ++j) total(i, j) += law.weights[n] * left[i] * right[j];
  }
  return total;
}

template <class S>
const Matrix<S>& moment_of(const RegionMoments<S>& moments, Region x, Region y) {
  if (x == Region::agree)
    return y == Region::agree ? moments.agree : y == Region::student ? moments.agree_student : moments.agree_teacher;
  if (x == Region::student && y == Region::student) return moments.student;
  return x == Region::student ? moments.student_teacher : moments.teacher;
}

/// The six pairs of regions that RegionMoments lists.
inline std::vector<std::pair<Region, Region>> region_pairs() {
  using enum Region;
  return {{agree, agree},     {agree, student},   {agree, teacher},
          {student, student}, {student, teacher}, {teacher, teacher}};
}

inline bool same(const Matrix<Rational>& a, const Matrix<Rational>& b) {
  return a.rows() == b.rows() && a.cols() == b.cols() && a.entries() == b.entries();
}
inline bool same(const RegionMoments<Rational>& a, const RegionMoments<Rational>& b) {
  bool all = true;
  for (const auto& [x, y] : region_pairs()) all = all && same(moment_of(a, x, y), moment_of(b, x, y));
  return all;
}

/// Is the exact number inside the enclosure?
template <class S>
bool contains(const S& enclosed, const Rational& exact) {
  const Enclosure range = enclosure(enclosed), point = enclosure(exact);
  return range.lower <= point.upper && point.lower <= range.upper;
}
template <class S>
bool contains(const Matrix<S>& enclosed, const Matrix<Rational>& exact) {
  bool all = enclosed.rows() == exact.rows() && enclosed.cols() == exact.cols();
  for (std::size_t i = 0; all && i < exact.entries().size(); ++i)
    all = contains(enclosed.entries()[i], exact.entries()[i]);
  return all;
}
template <class S>
bool contains(const Vector<S>& enclosed, const Vector<Rational>& exact) {
  bool all = enclosed.size() == exact.size();
  for (std::size_t i = 0; all && i < exact.size(); ++i) all = contains(enclosed[i], exact[i]);
  return all;
}

}  // namespace lakatos::testing

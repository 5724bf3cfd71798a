#include "theory/numeric/prime_field.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <set>
#include <stdexcept>

#include "theory/numeric/rational.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos {
namespace {

__extension__ using Wide = unsigned __int128;

/// a b mod p by doubling and adding: slow and obvious.
std::uint64_t times(std::uint64_t a, std::uint64_t b, std::uint64_t p) {
  std::uint64_t product = 0;
  for (; b > 0; b >>= 1, a = static_cast<std::uint64_t>((static_cast<Wide>(a) + a) % p)) {
    if (b & 1) product = static_cast<std::uint64_t>((static_cast<Wide>(product) + a) % p);
  }
  return product;
}

bool divided_by_a_small_number(std::uint64_t p) {
  for (std::uint64_t d = 2; d < 20000; ++d) {
    if (p % d == 0) return true;
  }
  return false;
}

std::uint64_t mixed(std::uint64_t n) { return (n + 1) * 0x9e3779b97f4a7c15u ^ (n << 31); }

TEST(PrimeField, has_certified_primes_of_61_bits_that_differ_with_the_seed) {
  std::set<std::uint64_t> primes;
  for (std::uint64_t n = 0; n < 100; ++n) {
    const std::uint64_t p = prime_from(mixed(n));
    EXPECT_GT(p, std::uint64_t{1} << 60);
    EXPECT_LT(p, std::uint64_t{1} << 61);
    EXPECT_FALSE(divided_by_a_small_number(p)) << p;
    EXPECT_EQ(p, prime_from(mixed(n)));
    primes.insert(p);
  }
  EXPECT_GT(primes.size(), 95u);
}

TEST(PrimeField, refuses_a_modulus_that_is_no_prime_of_61_bits) {
  const std::uint64_t p = prime_from(1);
  EXPECT_THROW(PrimeModulus{p - 1}, std::invalid_argument);
  EXPECT_THROW(PrimeModulus{101}, std::invalid_argument);
  EXPECT_THROW(PrimeModulus{2305843009213693951u + 2}, std::invalid_argument);
  EXPECT_NO_THROW(PrimeModulus{2305843009213693951u});  // 2^61 - 1
}

TEST(PrimeField, computes_only_while_a_modulus_is_in_force_and_moduli_nest) {
  EXPECT_THROW(PrimeField(3), Undefined);
  const PrimeModulus outer(prime_from(1));
  {
    const PrimeModulus inner(prime_from(std::uint64_t{1} << 50));
    EXPECT_EQ(PrimeModulus::current(), prime_from(std::uint64_t{1} << 50));
  }
  EXPECT_EQ(PrimeModulus::current(), prime_from(1));
}

TEST(PrimeField, adds_subtracts_and_multiplies_as_integers_do) {
  for (std::uint64_t n = 0; n < 200; ++n) {
    const std::uint64_t p = prime_from(mixed(n));
    const PrimeModulus modulus(p);
    const PrimeField a = PrimeField::from_bits(mixed(3 * n)), b = PrimeField::from_bits(mixed(5 * n + 1));
    const std::uint64_t x = mixed(3 * n) % p, y = mixed(5 * n + 1) % p;
    EXPECT_EQ((a + b).residue(), static_cast<std::uint64_t>((static_cast<Wide>(x) + y) % p));
    EXPECT_EQ((a - b).residue(), static_cast<std::uint64_t>((static_cast<Wide>(x) + p - y) % p));
    EXPECT_EQ((a * b).residue(), times(x, y, p));
    EXPECT_TRUE((a - a).vanishes());
    EXPECT_TRUE((a + -a).vanishes());
    EXPECT_TRUE((square(a) - a * a).vanishes());
  }
}

TEST(PrimeField, divides_by_what_does_not_vanish_and_says_so_otherwise) {
  const PrimeModulus modulus(prime_from(7));
  for (long n : {1L, 2L, -3L, 1000000007L})
    EXPECT_TRUE((PrimeField(5) / PrimeField(n) * PrimeField(n) - PrimeField(5)).vanishes()) << n;
  EXPECT_THROW(PrimeField(1) / PrimeField(0), Undefined);
  EXPECT_THROW(from_integers<PrimeField>(1, 0), Undefined);
  EXPECT_THROW(PrimeField(1) / (PrimeField(3) - PrimeField(3)), Undefined);
}

TEST(PrimeField, takes_integers_of_either_sign_and_any_machine_size) {
  const PrimeModulus modulus(prime_from(11));
  const long least = std::numeric_limits<long>::min(), most = std::numeric_limits<long>::max();
  EXPECT_TRUE((PrimeField(least) + PrimeField(most) + PrimeField(1)).vanishes());
  EXPECT_TRUE((PrimeField(-1) + PrimeField(1)).vanishes());
  EXPECT_FALSE(PrimeField(-1).vanishes());
  EXPECT_TRUE(PrimeField().vanishes());
}

TEST(PrimeField, sees_fractions_as_rationals_do) {
  const PrimeModulus modulus(prime_from(13));
  for (std::int64_t n = -6; n <= 6; ++n) {
    for (std::int64_t d = 1; d <= 5; ++d) {
      const Fraction q = fraction(n, d), r = fraction(7 - n, d + 1);
      const Rational exact = from_fraction<Rational>(q) * from_fraction<Rational>(r) - from_fraction<Rational>(q);
      const PrimeField here =
          from_fraction<PrimeField>(q) * from_fraction<PrimeField>(r) - from_fraction<PrimeField>(q);
      EXPECT_TRUE((here - from_fraction<PrimeField>(to_fraction(exact))).vanishes()) << to_string(q);
    }
  }
}

TEST(PrimeField, prints_its_residue_and_modulus) {
  const PrimeModulus modulus(2305843009213693951u);
  EXPECT_EQ(to_string(PrimeField(-1)), "2305843009213693950 mod 2305843009213693951");
}

template <class S>
concept Ordered = requires(const S& a) {
  a < a;
}
|| requires(const S& a) { a == a; }
|| requires(const S& a) { less(a, a); }
|| requires(const S& a) { sign(a); };

TEST(PrimeField, cannot_be_compared_so_text_that_branches_does_not_compile) {
  EXPECT_FALSE(Ordered<PrimeField>);
  EXPECT_TRUE(Ordered<Rational>);
  EXPECT_FALSE((std::is_constructible_v<PrimeField, double>));
}

TEST(PrimeField, serves_the_templates_for_vectors) {
  const PrimeModulus modulus(prime_from(17));
  const Vector<PrimeField> a{1, 2, 3}, b{4, 5, 6};
  EXPECT_TRUE((dot(a, b) - PrimeField(32)).vanishes());
  EXPECT_TRUE((squared_norm(subtract(a, b)) - PrimeField(27)).vanishes());
}

}  // namespace
}  // namespace lakatos

#include "checks/overlap/overlaps19/claims.hpp"

#include <cstdlib>

#include "checks/overlap/overlaps19/networks/standing.hpp"
#include "theory/overlap/gershgorin.hpp"

namespace lakatos::overlaps19 {
namespace {

/// Off-diagonal entries at random, then the diagonal so that p belongs to u, whose entries are +-1. Where `touching`,
/// every row's terms A_ij u_j u_i have one sign, and |p - A_ii| = R_i in every row.
Record real_pair(Source& source, std::int64_t n, bool touching) {
  std::vector<std::int64_t> u, a;
  for (std::int64_t i = 0; i < n; ++i) u.push_back(source.chance(1, 2) ? 1 : -1);
  const std::int64_t p = source.between(-4, 4);
  for (std::int64_t i = 0; i < n; ++i) {
    const std::int64_t side = source.chance(1, 2) ? 1 : -1;
    std::int64_t rest = 0;
    for (std::int64_t j = 0; j < n; ++j) {
      std::int64_t entry = i == j ? 0 : source.between(-3, 3);
      if (touching) entry = std::llabs(entry) * side * u[static_cast<std::size_t>(i)] * u[static_cast<std::size_t>(j)];
      a.push_back(entry);
      rest += entry * u[static_cast<std::size_t>(j)];
    }
    a[static_cast<std::size_t>(i * n + i)] = p - rest * u[static_cast<std::size_t>(i)];
  }
  Record record = Record().set("matrix", VectorField{1, a}).set("real_part", VectorField{1, u});
  record.set("imaginary_part", VectorField{1, std::vector<std::int64_t>(u.size(), 0)}).set("real", fraction(p));
  return record.set("imaginary", fraction(0));
}

/// The eigenvector is (1, i, ...): two columns of each row follow from the others.
Record complex_pair(Source& source, std::int64_t n) {
  std::vector<std::int64_t> u{1, 0}, v{0, 1}, a;
  for (std::int64_t i = 2; i < n; ++i) u.push_back(source.between(-2, 2)), v.push_back(source.between(-2, 2));
  const std::int64_t p = source.between(-3, 3), q = source.pick<std::int64_t>({1, -1, 2, -2, 3});
  for (std::size_t i = 0; i < u.size(); ++i) {
    std::int64_t first = p * u[i] - q * v[i], second = q * u[i] + p * v[i];
    std::vector<std::int64_t> row{0, 0};
    for (std::size_t j = 2; j < u.size(); ++j)
      row.push_back(source.between(-2, 2)), first -= row.back() * u[j], second -= row.back() * v[j];
    row[0] = first, row[1] = second;
    a.insert(a.end(), row.begin(), row.end());
  }
  Record record = Record().set("matrix", VectorField{1, a}).set("real_part", VectorField{1, u});
  return record.set("imaginary_part", VectorField{1, v}).set("real", fraction(p)).set("imaginary", fraction(q));
}

Record draw_gershgorin_disks(Source& source) {
  const std::int64_t n = source.between(1, 4);
  Record record = n > 1 && source.chance(1, 4) ? complex_pair(source, n) : real_pair(source, n, source.chance(2, 3));
  if (source.chance(1, 10)) record.set("real", fraction(source.between(-9, 9), 2));
  if (source.chance(1, 20))
    record.set("real_part", VectorField{1, std::vector<std::int64_t>(static_cast<std::size_t>(n), 0)});
  return record;
}

/// overlaps19, Theorem A.1
void gershgorin_disks(Statement& claim) {
  const Vec u = claim.vector("real_part"), v = claim.vector("imaginary_part", u.size()),
            a = claim.vector("matrix", u.size() * u.size());
  const Real p = claim.number("real", "p"), q = claim.number("imaginary", "q"), factor = claim.constant("radius");
  claim.given("eigenvector", claim.let("|u|^2 + |v|^2", R"(\|u+iv\|^2)", squared_norm(u) + squared_norm(v)) > 0);
  claim.given("eigenpair", "A(u+iv) = (p+iq)(u+iv)", [&] { return overlap::is_eigenpair(a, u, v, p, q); });
  if (claim.settled()) return;
  claim.regime("not real", [&] { return square(q) > 0; });
  claim.then("in a disk",
             text(R"((p-A_{ii})^2+q^2 \le )", square(factor * claim.name("R_i")), R"( \text{ for some } i)"),
             [&] { return overlap::in_a_disk(a, u.size(), p, q, factor); });
}

}  // namespace

std::vector<Claim> theorem_a_1() {
  return {{.id = "overlaps19/thma.1",
           .title = "Gershgorin circle theorem",
           .place = "Section A, Theorem A.1",
           .kind = "theorem",
           .themes = {"spectrum"},
           .words = R"(Each eigenvalue $\lambda=p+iq$ of a real $n\times n$ matrix, with eigenvector $u+iv\ne0$, lies in
             a disk $|\lambda-A_{ii}|\le R_i=\sum_{j\ne i}|A_{ij}|$.)",
           .readings = {{"printed", "as printed, for real matrices"}},
           .constants = {{"radius", {1, 1}, "the factor of R_i"}},
           .planted = {turned("radius", {99, 100}, "disks 1 % smaller"),
                       without("eigenpair", "own diagonal", "without the eigenvalue equation")},
           .serves = {"overlaps19/step-thma.2-gersh"},
           .scope = R"(n up to 4, eigenpairs with rational numbers, real and complex; half of the matrices have every
             disk touch the eigenvalue)",
           .not_covered = "complex matrices; eigenvalues that are no Gaussian rationals",
           .twin = "thma_1.py",
           .full_cases = 20000,
           .draw = draw_gershgorin_disks,
           .state = gershgorin_disks}};
}

}  // namespace lakatos::overlaps19

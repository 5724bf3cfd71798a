#include "checks/maxpool/brutzkus21/capacity/capacity.hpp"
#include "checks/maxpool/brutzkus21/capacity/claims.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"

// With k channels: up to the order of the l entries of each filter, the largest first, N is linear in k l numbers, and
// the signs (0 as -1) of a space of dimension D on m >= D points are at most (e m / D)^D vectors (Sauer). So m points
// are shattered only if 2^m <= (l!)^k (e m / (k l))^(k l). On the other side a network of the proof needs one channel
// for each of its points, as one of w^(I), u^(I) is 0.

namespace lakatos::brutzkus21 {
namespace {

/// Do k channels shatter m points? Certainly for m <= k; not where k log(l!) + k l (1 + log(m / (k l))) < m log 2.
Formula enough_channels(const Statement& claim, const Sizes& sizes, const Real& k, const Real& m) {
  const Real parameters = k * patterns_of(claim, sizes);
  Real orders = 0;
  for (long i = 2; i <= sizes.l; ++i) orders += log(Real(i));
  const Formula room = k * orders + parameters * (1 + log(m / parameters)) >= m * log(Real(2));
  return from_two_sides(m <= k, either(m <= parameters, room));
}

/// brutzkus21, Section 5, before and after Theorem 5.1.
void exponential_against_linear(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const Real k = claim.whole("k", claim.integer("channels"), {"channels"});
  if (give_theorem_4_2(claim, sizes)) return;
  const bool trained = claim.reading("trained class");
  if (trained) give_all_patterns(claim, sizes);
  give_channels(claim, k, dimension_of(claim, sizes));
  if (claim.settled()) return;
  if (trained) {
    claim.then("exponential", [&] {
      return counted(R"(\mathrm{VCdim}(\mathcal H_k) \ge 2^{d/2-1})",
                     [&] { return enough_channels(claim, sizes, k, power(2, sizes.n - 1)); });
    });
    return;
  }
  const Real vc = claim.let("VCdim", R"(\mathrm{VCdim}(\mathcal H_{\rm CNN}(\mathcal X)))",
                            [&] { return number_of_sets(claim, sizes); });
  claim.then("exponential", [&] { return reaches_power(claim, vc, sizes.d); });
}

Record with_channels(Record record, std::int64_t k) { return record.set("channels", k); }

Record of_all_patterns(std::int64_t n) {
  Record record;
  set_sizes(record, {2 * n, 2 * n, n});
  return with_channels(record, 64 * n * n * n + 1);
}

}  // namespace

std::vector<Claim> remark_vs_vc() {
  return {{.id = "brutzkus21/remark-vs-vc",
           .title = "Sample complexity linear in d, against a VC bound exponential in d",
           .place = "Section 5, before and after Theorem 5.1",
           .kind = "remark",
           .themes = {"capacity"},
           .words = R"(Theorem 5.1 gives a sample complexity linear in $d$; the VC dimension of the same setting is
             exponential in $d$: at least $2^{d/2-1}$ for $d=2n$. Here at parameters that both theorems admit,
             $k>8d^3$.)",
           .conclusions = {{"(a)", "the sample complexity of Theorem 5.1 is linear in d", {}},
                           {"(b)", "the VC bound of the same setting is exponential in d", {"exponential"}}},
           .left_out = "(a) is judged as brutzkus21/thm5.1-b: it does not speak of the VC dimension",
           .readings = {{.name = "printed",
                         .text = R"(any $l$ from 3 to $d$, networks of any number of channels (footnote 2))",
                         .fault = few_patterns},
                        {"all patterns", R"($l=d$, networks of any number of channels)"},
                        {.name = "trained class",
                         .text = R"($l=d$, networks of as many channels as the algorithm trains, for every $k$ that
                           Theorem 5.1 admits)",
                         .fault = "channels of the trained network"}},
           .constants = {{"base", {2, 1}, "the base of the power"}, channels_factor},
           .planted = {turned("base", {17, 4}, "a base of 17/4"),
                       variant("any positions", "d and n independent of each other, one position too")},
           .power_in = "all patterns",
           .scope = R"(l = d = 2n, n = 2 ... 19, k = 8 d^3 + 1, and beyond d = 38 the one size d = 64; sampled: n up to
             5, any l, k from there on)",
           .not_covered = R"(for `trained class`: $d=40,\dots,62$, where neither bound decides; $d>64$ by running)",
           .note = R"(With $l=d$ and $d\le38$ the proof's $2^{n-1}$ channels are among the $k>8d^3$. For larger $d$ the
             least admissible $k$ is too small for them, and at $d=64$ no network of $8d^3+1$ channels shatters
             $2^{d/2-1}$ points (nor for larger $d$: the VC dimension of that class is polynomial in $d$, at most of
             order $kd\log d$). The contrast is with the class of networks of all sizes, or with $k\ge2^{d/2-1}$, which
             Theorem 5.1 admits too. For $l\le n$ it fails with Theorem 4.2.)",
           .twin = "remark_vs_vc.py",
           .quick_cases = 300,
           .full_cases = 4000,
           .draw =
               [](Source& source) {
                 const Record record = draw_theorem_sizes(source);
                 return with_channels(record, draw_channels(source, record.integer("dimension")));
               },
           .zoo = []() -> std::vector<Record> { return {of_all_patterns(32)}; },
           .enumerated = [] { return std::int64_t{18}; },
           .enumerate = [](std::int64_t index) { return of_all_patterns(2 + index); },
           .state = exponential_against_linear}};
}

}  // namespace lakatos::brutzkus21

#include <algorithm>
#include <set>

#include "checks/maxpool/brutzkus21/model/claims.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"
#include "theory/maxpool/outcomes.hpp"

namespace lakatos::brutzkus21 {
namespace {

using Rows = std::vector<std::vector<std::int64_t>>;

/// The whole-number directions, sorted.
Rows sorted_rows(const Statement& claim, const Sizes& sizes) {
  const std::vector<std::int64_t>& entries = claim.record().vector("directions").entries;
  Rows rows;
  const auto d = static_cast<std::ptrdiff_t>(sizes.d);
  for (auto first = entries.begin(); entries.end() - first >= d; first += d) rows.emplace_back(first, first + d);
  std::sort(rows.begin(), rows.end());
  return rows;
}

/// brutzkus21, Section 5, before Theorem 5.1: a law of the start.
void random_start(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  if (give_sizes(claim, sizes)) return;
  const Start start = read_start(claim, sizes);
  claim.then("on the sphere", text(R"(\|w_i^{(0)}\| = r > 0 \text{ for each value of } w_i^{(0)})"), [&] {
    Truth all = less(Real(0), start.radius);
    for (const Vec& u : start.directions) all = both(all, equal(squared_norm(u), Real(1)));
    return all;
  });
  claim.then("symmetric", R"(\text{a change of sign or an exchange of coordinates leaves the law of } w_i^{(0)})",
             [&] { return maxpool::symmetric_rows(sorted_rows(claim, sizes)); });
  claim.then("no ties", R"(\text{no entry of } w_i^{(0)} \text{ is } 0, \text{ no two are equal})", [&] {
    for (const auto& row : sorted_rows(claim, sizes)) {
      const std::set<std::int64_t> values(row.begin(), row.end());
      if (values.size() < row.size() || values.count(0) != 0) return false;
    }
    return true;
  });
  claim.then("signs", R"(\mathbb P(a_i^{(0)}=1 \mid w_i^{(0)}) = \mathbb P(a_i^{(0)}=-1 \mid w_i^{(0)}) = \tfrac12)",
             [&] {
               Truth all = Truth::yes;  // copies count a_i = 1, -1 by turns: two groups for each direction
               for (std::size_t i = 0; i < start.directions.size(); ++i) {
                 all = both(all, equal(start.net.weights[i], Real(i % 2 == 0 ? 1 : -1)));
                 if (i % 2 == 1) {
                   all = both(all, truth_of(start.net.copies[i] == start.net.copies[i - 1]));
                   all = both(all, equal(squared_distance(start.directions[i], start.directions[i - 1]), Real(0)));
                 }
               }
               return both(all, truth_of(start.directions.size() % 2 == 0));
             });
}

/// A whole vector of whole length with entries of different sizes, none 0.
VectorField generic(std::int64_t d) { return d == 3 ? VectorField{7, {2, 3, 6}} : VectorField{11, {1, 2, 4, 10}}; }

/// All signed permutations of one vector, each with both signs of a: one of generic(d), or of e_1 (ties and zeros);
/// one direction is left out now and then.
Record draw_orbit(Source& source) {
  const std::int64_t d = source.between(3, source.chance(1, 16) ? 4 : 3);
  Record record;
  set_sizes(record, {d, source.chance(1, 16) ? d + 1 : source.between(3, d), source.between(1, 3)});
  VectorField base = generic(d);
  if (source.chance(1, 8)) base = {1, std::vector<std::int64_t>(static_cast<std::size_t>(d))}, base.entries.back() = 1;
  VectorField directions{base.denominator, {}}, signs{1, {}}, copies{1, {}};
  std::int64_t dropped = source.chance(1, 4) ? source.between(0, 5) : -1;
  do {
    for (std::uint64_t turns = 0; turns < 1U << d; ++turns) {
      if (dropped-- == 0) continue;
      for (const int sign : {1, -1}) {
        for (std::size_t c = 0; c < base.entries.size(); ++c)
          directions.entries.push_back((turns >> c & 1) != 0 ? -base.entries[c] : base.entries[c]);
        signs.entries.push_back(sign), copies.entries.push_back(1);
      }
    }
  } while (std::next_permutation(base.entries.begin(), base.entries.end()));
  record.set("directions", directions).set("signs", signs).set("copies", copies);
  return record.set("radius", source.chance(1, 8) ? fraction(0) : fraction(1, source.between(1, 4000)));
}

}  // namespace

std::vector<Claim> assumption_init() {
  return {
      {.id = "brutzkus21/asm-init",
       .title = "Random initialisation on a small sphere",
       .place = "Section 5, before Theorem 5.1",
       .kind = "assumption",
       .themes = {"initialisation"},
       .shape = Shape::exists,
       .words = R"(There is a start with $w_i^{(0)}$ on the sphere of radius $r$, of a law that changes of sign and
         exchanges of coordinates leave alone, without ties or zeros among the products with the patterns (as Lemma 5.2
         uses it), $a_i^{(0)}$ uniform on $\pm1$ and independent of $w_i^{(0)}$.)",
       .conclusions = {{"(a)", "there is such a start", {"on the sphere", "symmetric", "no ties", "signs"}}},
       .readings = {{"finite law", R"(a law of one channel, as a list of equally likely pairs $(w_i^{(0)},a_i^{(0)})$;
         channels independent)"}},
       .no_planted = no_planted_by_a_witness,
       .serves = {"brutzkus21/lem5.2", "brutzkus21/thm5.1"},
       .scope = R"(the laws on all signed permutations of $\frac r7(2,3,6)$ and $\frac r{11}(1,2,4,10)$, $d=3,4$; on
         $\pm re_j$, which has ties; small $r$)",
       .not_covered = R"(the uniform law on the sphere, which exists for every $r>0$, $d$ and has these properties)",
       .note = R"(With these properties the chance of a lucky filter is the one of Lemma 5.2's proof: with ties it is
         not ($\pm re_j$ at $d=l=3$ has $\mathbb P(i\in\mathcal W_0^+)=\frac16$, not $\frac38$). Neither the law on the
         sphere nor independence across channels is printed. A radius $r\le0$, which $r\le\eta_1/200$ does not exclude
         for $\eta_1\le0$, has no sphere to draw from, or the point 0 alone.)",
       .twin = "asm_init.py",
       .quick_cases = 200,
       .full_cases = 2000,
       .draw = draw_orbit,
       .state = random_start}};
}

}  // namespace lakatos::brutzkus21

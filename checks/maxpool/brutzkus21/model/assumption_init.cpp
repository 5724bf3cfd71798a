#include <algorithm>

#include "checks/maxpool/brutzkus21/model/claims.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"

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

/// Does the list stay the same, with multiplicity, when a coordinate is turned in sign or two neighbours exchanged?
bool symmetric(const Rows& rows) {
  const auto same = [&](const auto& change) {
    Rows changed = rows;
    for (auto& row : changed) change(row);
    std::sort(changed.begin(), changed.end());
    return changed == rows;
  };
  bool all = true;
  for (std::size_t c = 0; c < rows.front().size(); ++c) {
    all = all && same([&](auto& row) { row[c] = -row[c]; });
    if (c > 0) all = all && same([&](auto& row) { std::swap(row[c - 1], row[c]); });
  }
  return all;
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
             [&] { return symmetric(sorted_rows(claim, sizes)); });
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

/// The vectors c (+-e_j), or c (+-e_i +- e_j ...) of length 1: all signs, all places, both signs of a.
Record draw_orbit(Source& source) {
  const std::int64_t d = source.between(3, 5);
  Record record;
  set_sizes(record, {d, source.chance(1, 16) ? d + 1 : source.between(3, d), source.between(1, 3)});
  VectorField directions{1, {}}, signs{1, {}}, copies{1, {}};
  const std::int64_t dropped = source.chance(1, 4) ? source.between(0, d - 1) : -1;
  for (std::int64_t j = 0; j < d; ++j) {
    for (const int turn : {1, -1}) {
      if (j == dropped && turn == -1) continue;
      for (const int sign : {1, -1}) {
        for (std::int64_t c = 0; c < d; ++c) directions.entries.push_back(c == j ? turn : 0);
        signs.entries.push_back(sign), copies.entries.push_back(1);
      }
    }
  }
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
             exchanges of coordinates leave alone (as Lemma 5.2 uses it), $a_i^{(0)}$ uniform on $\pm1$ and independent
             of $w_i^{(0)}$.)",
       .readings = {{"finite law", R"(a law of one channel, as a list of equally likely pairs $(w_i^{(0)},a_i^{(0)})$;
             channels independent)"}},
       .no_planted = "an existence claim is settled by one exact witness; an instance on which a false variant "
                     "fails is no evidence against that",
       .serves = {"brutzkus21/lem5.2", "brutzkus21/thm5.1"},
       .scope = R"(the law on $\pm re_1,\dots,\pm re_d$, $d=3,4,5$, small $r$)",
       .not_covered = R"(the uniform law on the sphere, which exists for every $r>0$, $d$ and has these properties)",
       .note = R"(Neither the law on the sphere nor independence across channels is printed. A radius $r\le0$, which
             $r\le\eta_1/200$ does not exclude for $\eta_1\le0$, has no sphere to draw from, or the point 0 alone.)",
       .twin = "asm_init.py",
       .quick_cases = 200,
       .full_cases = 2000,
       .draw = draw_orbit,
       .state = random_start}};
}

}  // namespace lakatos::brutzkus21

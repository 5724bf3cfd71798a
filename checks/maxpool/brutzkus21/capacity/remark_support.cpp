#include <algorithm>

#include "checks/maxpool/brutzkus21/capacity/capacity.hpp"
#include "checks/maxpool/brutzkus21/capacity/claims.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// brutzkus21, Section 4, footnote 4.
void smaller_on_the_support(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  if (give_sizes(claim, sizes)) return;
  const Real vc = vc_of_support(claim, sizes);
  const Real all = claim.let("VCdim of all", R"(\mathrm{VCdim}(\mathcal H_{\rm CNN}(\mathcal O^n)))", [&] {
    const auto sets = claim.planted("spurious only") ? maxpool::sets_of_spurious_inputs(sizes.l, sizes.n)
                                                     : maxpool::sets_of_all_inputs(sizes.l, sizes.n);
    return Real(static_cast<long>(maxpool::vc_dimension(sets)));
  });
  claim.then("at most", counted(vc <= claim.constant("share") * all));
  claim.then("others", counted(vc < all));
}

Record draw_few_sizes(Source& source) {
  Record record;
  const std::int64_t d = source.between(source.chance(1, 12) ? 2 : 3, 8);
  set_sizes(record, {d, source.between(3, std::max<std::int64_t>(d, 3)), source.between(1, 4)});
  return record;
}

}  // namespace

std::vector<Claim> remark_support() {
  return {{.id = "brutzkus21/remark-support",
           .title = "Restricting to the support of D gives the more accurate lower bound",
           .place = "Section 4, footnote 4",
           .kind = "remark",
           .themes = {"capacity"},
           .words = R"($\mathrm{VCdim}(\mathcal H_{\rm CNN}(\mathrm{supp}\,\mathcal D))\le\mathrm{VCdim}(\mathcal H_{\rm
             CNN}(\mathbb R^{nd}))$, as shattered sets that $\mathcal D$ never produces count on the right. Here the
             larger domain is $\mathcal O^n$, all inputs made of the patterns.)",
           .conclusions = {{"(a)", "at most", {"at most"}}, {"(reason)", "sets beyond the support count", {"others"}}},
           .readings = {{"patterns", R"(all of $\mathcal O^n$ in place of $\mathbb R^{nd}$, whose dimension is larger
             still)"}},
           .constants = {{"share", {1, 1}, "a factor 1 on the right"}},
           .planted = {turned("share", {13, 20}, "13/20 of the larger one"),
                       variant("spurious only", "a domain that does not contain the support: no o_1, no o_2")},
           .scope = "every d, l up to 8 and n up to 4",
           .not_covered = R"($\mathbb R^{nd}$ itself)",
           .note = R"(A set that is shattered in a part of the domain is shattered in the domain: that is all of (a). On
             $\mathbb R^{nd}$ the dimension has no bound (for $n=1$ and $w\cdot x$, $-w\cdot x$ as filters the sums of
             $|w\cdot x|$ shatter every finite set of the half plane's unit vectors), so that the restriction is what
             gives a number. Nearest to equality is $l=3$, $n=1$: 2 against 3.)",
           .grid = {.axes = {axis("dimension", 3, 8), axis("patterns", 3, 8), axis("positions", 1, 4)}, .finite = ""},
           .twin = "remark_support.py",
           .quick_cases = 200,
           .full_cases = 2000,
           .draw = draw_few_sizes,
           .state = smaller_on_the_support}};
}

}  // namespace lakatos::brutzkus21

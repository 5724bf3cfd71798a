#include "checks/overlap/overlaps19/claims.hpp"

#include <algorithm>

#include "checks/overlap/overlaps19/networks/standing.hpp"

// Claims about the index sets alone. Everything is counted out; numbers that the text prints come in through constants
// and may be turned.

namespace lakatos::overlaps19 {
namespace {

Real whole(std::int64_t n) { return Real(static_cast<long>(n)); }

bool holds(const Real& a, const Real& b) { return decide(less_equal(a, b)); }

void give_sizes(Statement& claim, const PatchLayout& sizes) {
  claim.given("sizes positive", [&] {
    return counted(R"(d,r,s,k \ge 1)", [&] {
      Formula all = all_of_none();
      const auto positive = [&](const char* field, std::int64_t size) {
        if (claim.record().has(field)) all = both(all, claim.whole(field, size, {field}) >= 1);
      };
      positive("dimension", sizes.dimension), positive("filter", sizes.filter), positive("stride", sizes.stride);
      return positive("patches", sizes.patches), all;
    });
  });
}

/// The integer fields that the claim has; 1 for the others.
PatchLayout read_sizes(const Statement& claim) {
  PatchLayout sizes{1, 1, 1, 1};
  if (!symbolic()) {
    const auto take = [&](const char* name, std::int64_t& size) {
      if (claim.record().has(name)) size = claim.integer(name);
    };
    take("dimension", sizes.dimension), take("filter", sizes.filter), take("stride", sizes.stride),
        take("patches", sizes.patches);
    if (std::max({sizes.dimension, sizes.filter, sizes.stride, sizes.patches}) > 1000)
      throw std::invalid_argument("sizes up to 1000");
  }
  return sizes;
}

/// s >= floor(r / 2) + one.
bool stride_large(const PatchLayout& sizes, const NamedSizes& n, const Real& one) {
  return holds(whole(sizes.filter / 2) + one, n.s);
}

Truth agree(bool a, bool b) { return truth_of(a == b); }

Record draw_patch_sizes(Source& source) {
  const std::int64_t r = source.between(1, 8), s = source.between(1, 8), k = source.between(1, 6),
                     last = (k - 1) * s + r;
  const std::int64_t d =
      source.chance(1, 4) ? source.between(1, 20) : last + (source.chance(1, 2) ? 0 : source.between(-1, 4));
  return Record().set("dimension", std::max<std::int64_t>(d, 1)).set("filter", r).set("stride", s).set("patches", k);
}

/// overlaps19, (1): which sizes have a network
void state_patch_sizes(Statement& claim) {
  const PatchLayout sizes = read_sizes(claim);
  const Real one = claim.constant("one");
  if (claim.reading("printed")) give_sizes(claim, sizes);
  else give_fit(claim, sizes);
  if (claim.settled()) return;
  const NamedSizes n = sizes_of(claim, sizes);
  const auto block_widths = [&] {
    bool all = true;
    for (std::int64_t j = 1; j <= sizes.patches; ++j) {
      const Real before = (whole(j) - one) * n.s;
      all = all && holds(Real(0), before) && holds(Real(0), n.d - n.r - before);
    }
    return truth_of(all);
  };
  claim.then("block widths",
             text((claim.name("j") - one) * claim.name("s"), R"( \ge 0,\ d-r-)",
                  (claim.name("j") - one) * claim.name("s"), R"( \ge 0)"),
             block_widths);
  const auto overlap = [&] {
    std::int64_t shared = 0;  // by patches 1 and 2; every other pair of neighbours is a translate
    for (std::int64_t c = 0; c < sizes.filter; ++c)
      shared += c >= sizes.stride && c < sizes.stride + sizes.filter ? 1 : 0;
    return holds(n.k, Real(1)) ? Truth::yes : agree(shared > 0, !holds(n.r, n.s));
  };
  claim.then("overlap", R"(\text{patches } j, j+1 \text{ meet} \iff s < r)", overlap);
}

Record draw_large_stride(Source& source) {
  const std::int64_t r = source.between(1, source.chance(1, 2) ? 9 : 240);
  return Record()
      .set("filter", r)
      .set("stride",
           std::max<std::int64_t>(1, source.chance(1, 2) ? r / 2 + source.between(-1, 2) : source.between(1, r + 2)));
}

/// overlaps19, Assumption 3.2
void large_stride(Statement& claim) {
  const PatchLayout sizes = read_sizes(claim);
  const Real one = claim.constant("one"), half = claim.constant("half");
  give_sizes(claim, sizes);
  if (claim.settled()) return;
  const Real floor = claim.name(R"(\lfloor r/2\rfloor)") + one;
  const NamedSizes n = sizes_of(claim, sizes);
  const auto large = [&] { return stride_large(sizes, n, one); };
  claim.then("words", text(R"(s \ge )", floor, R"( \iff s > )", half * claim.name("r")),
             [&] { return agree(large(), !holds(n.s, half * n.r)); });
  claim.then("segment", text(R"(s \ge )", floor, R"( \iff 2s-r \ge 1)"),
             [&] { return agree(large(), holds(Real(1), 2 * n.s - n.r)); });
  claim.then("examples", [&] {
    const auto same = [](const Real& a, int b) { return decide(equal(a, Real(b))); };
    const auto named = [&] { return holds(n.r, n.s) || (same(n.r, 3) && same(n.s, 2)); };
    return known([&] { return !named() || large(); }, R"(s \ge r \text{ or } (r,s)=(3,2) \implies s \ge )", floor);
  });
}

Record draw_private_parts(Source& source) {
  const std::int64_t r = source.between(1, 12);
  const std::int64_t s = source.chance(3, 4) ? source.between(r / 2 + 1, r) : source.between(1, r + 2);
  return Record().set("filter", r).set("stride", s).set("patches", source.between(1, 6));
}

/// overlaps19, Section 3.2: the private parts do not meet
void private_parts(Statement& claim) {
  const PatchLayout sizes = read_sizes(claim);
  const Real first = claim.constant("first");
  const std::int64_t last = sizes.stride + (claim.planted("one longer") ? 1 : 0);
  give_sizes(claim, sizes);
  give_large_stride(claim, sizes);
  if (!claim.reading("printed")) give_segment(claim, sizes);
  if (claim.settled()) return;
  const Real start = claim.name("r-s") + first;
  const NamedSizes n = sizes_of(claim, sizes);
  const auto begin = [&] { return n.r - n.s + first; };
  const auto end = [&] { return n.s + whole(last - sizes.stride); };
  const auto mine = [&](std::int64_t c) {
    return holds(begin(), whole(c)) && c <= last;
  };  // coordinate c of a patch, from 1
  claim.then("segment", known([&] { return holds(Real(1), begin()) && holds(begin(), end()) && holds(end(), n.r); },
                              R"(1 \le )", start, R"( \le s \le r)"));
  // Patches that are m strides apart, m = 1 ... k - 1, both ways: coordinate c of one is coordinate c + m s of the
  // other.
  const auto nowhere = [&](auto&& theirs) {
    for (std::int64_t m = 1 - sizes.patches; m < sizes.patches; ++m) {
      for (std::int64_t c = 0; c <= last; ++c) {
        if (m != 0 && mine(c) && theirs(c + m * sizes.stride)) return Truth::no;
      }
    }
    return Truth::yes;
  };
  claim.then("disjoint", text(R"(P_i^{non} \cap P_j^{non} = \emptyset \text{ from } )", start),
             [&] { return nowhere(mine); });
  const auto own = [&] { return nowhere([&](std::int64_t c) { return c >= 1 && c <= sizes.filter; }); };
  claim.then("own", text(R"(P_i^{non} \cap P_j = \emptyset \text{ from } )", start), own);
}

Record draw_experiment_sizes(Source& source) {
  return Record()
      .set("stride", source.chance(9, 10) ? source.pick<std::int64_t>({9, 12, 16}) : source.between(8, 17))
      .set("coordinate", source.between(source.chance(1, 10) ? 0 : 1, 160));
}

/// overlaps19, Section 5: the sizes of the experiments
void experiment_sizes(Statement& claim) {
  const std::int64_t s = claim.integer("stride", "s", "printed stride", IntegerDomain::one_of({9, 12, 16}));
  const std::int64_t i = claim.integer("coordinate", "i", "coordinate of the input", IntegerDomain::between(1, 160));
  const Real d = claim.constant("dimension"), r = claim.constant("filter");
  const Real stride = claim.whole("s", s, {"stride"}), coordinate = claim.whole("i", i, {"coordinate"});
  if (claim.settled()) return;
  claim.then("large stride", counted(text(R"(s \ge \lfloor )", r, R"(/2\rfloor+1)"), [&] { return r < 2 * stride; }));
  const auto whole_patches = [&] {
    for (std::int64_t k = 1; k <= 200; ++k) {
      if (decide(equal(whole(k - 1) * stride + r, d))) return Truth::yes;
    }
    return Truth::no;
  };
  claim.then("whole patches", text(R"(s \mid )", d, "-", r), whole_patches);
  const auto coordinate_read = [&] {
    for (std::int64_t start = 0; holds(whole(start) + r, d); start += s) {
      if (!holds(coordinate, whole(start)) && holds(coordinate, whole(start) + r)) return Truth::yes;
    }
    return Truth::no;
  };
  claim.then("coordinate read", text(R"((j-1)s < i \le (j-1)s+)", r, R"( \le )", d, R"( \text{ for some } j)"),
             coordinate_read);
}

}  // namespace

std::vector<Claim> patch_sizes() {
  return {
      {.id = "overlaps19/eq1",
       .title = "The network with one shared filter and overlapping patches",
       .place = "Section 1, (1)",
       .kind = "definition",
       .themes = {"model"},
       .words = R"($P_j=[\,0\ I\ 0\,]$ with blocks of widths $(j-1)s$, $r$ and $d-(j-1)s-r$ exists for $j=1,\dots,k$, so
         that $f(w,a,x)=\sum_ja_j\sigma(w^\top P_jx)$ is defined; neighbouring patches overlap exactly when $s<r$.)",
       .conclusions = {{"(a)",
                        "the network is defined for the sizes: no block of $P_j$ is narrower than 0",
                        {"block widths"}},
                       {"(b)", "patches may overlap, as the stride may be smaller than the filter", {"overlap"}}},
       .readings = {{"fitting", R"(sizes with $(k-1)s+r\le d$)"},
                    {.name = "printed",
                     .text = R"(any sizes $d,r,s,k\ge1$)",
                     .slip = R"(the last patch must end inside the input: $(k-1)s+r\le d$)"}},
       .constants = {{"one", {1, 1}, "the 1 in (j - 1) s"}},
       .planted = {turned("one", {0, 1}, "patch j starts at j s"),
                   turned("one", {11, 10}, "the first block a tenth of a stride narrower")},
       .scope = "every d up to 16, r and s up to 8, k up to 6; sampled: d up to 49",
       .grid = {.axes = {axis("dimension", 1, 16), axis("filter", 1, 8), axis("stride", 1, 8), axis("patches", 1, 6)},
                .finite = ""},
       .twin = "eq1.py",
       .full_cases = 20000,
       .draw = draw_patch_sizes,
       .state = state_patch_sizes},
      {.id = "overlaps19/asm3.2",
       .title = "Stride larger than half of the filter size",
       .place = "Section 3.1, Assumption 3.2",
       .kind = "assumption",
       .themes = {"model"},
       .words = R"(For integers $s\ge\lfloor\frac r2\rfloor+1$ says the same as $s>\frac r2$ and as $2s-r\ge1$; filter 3
         with stride 2 and architectures without overlap ($s\ge r$) satisfy it.)",
       .conclusions = {{"(a)", "formula and words agree", {"words", "segment"}},
                       {"(b)", "the two examples satisfy it", {"examples"}}},
       .readings = {{"integers", "whole sizes of at least 1"}},
       .constants = {{"one", {1, 1}, "the 1 in floor(r/2) + 1"}, {"half", {1, 2}, "half of the filter size, in words"}},
       .planted = {turned("one", {0, 1}, "s at least floor(r/2)"),
                   turned("half", {49, 100}, "more than 49 hundredths of the filter"),
                   turned("half", {101, 200}, "more than 50.5 hundredths of the filter")},
       .serves = {"overlaps19/remark-pnon-disjoint"},
       .scope = "every r and s up to 120; sampled: up to 242, mostly at the boundary",
       .grid = {.axes = {axis("filter", 1, 120), axis("stride", 1, 120)}, .finite = ""},
       .twin = "asm3_2.py",
       .full_cases = 20000,
       .draw = draw_large_stride,
       .state = large_stride},
      {.id = "overlaps19/remark-pnon-disjoint",
       .title = "Selected non-overlapping parts do not meet",
       .place = "Section 3.2, Stage 1",
       .kind = "remark",
       .themes = {"model"},
       .words = R"(The segment $w_{r-s+1},\dots,w_s$ of length $2s-r$ exists; it acts on coordinates of each patch that
         no other patch meets, so that the selections $P_j^{non}$ are disjoint.)",
       .conclusions = {{"(a)", "the selections do not overlap", {"disjoint"}},
                       {"(b)",
                        "a segment of length $2s-r$ acts on the non-overlapping part of each patch",
                        {"segment", "own"}}},
       .readings = {{"overlapping", R"(strides of A4 with $s\le r$)"},
                    {.name = "printed",
                     .text = "every stride that A4 allows",
                     .slip = R"(for $s>r$ the segment would start before the filter; there $P_j^{non}=P_j$ and
                       $w_{non}=w$ is what must be meant)"}},
       .constants = {{"first", {1, 1}, "the 1 in the segment's first index r - s + 1"}},
       .planted = {turned("first", {0, 1}, "the segment starts one coordinate earlier"),
                   without("large stride", "any stride", "without Assumption 3.2"),
                   variant("one longer", "the segment ends one coordinate later")},
       .serves = {"overlaps19/lem4.1-unbiased", "overlaps19/remark3.1"},
       .scope = "every r up to 16, s up to 18 and k up to 6",
       .grid = {.axes = {axis("filter", 1, 16), axis("stride", 1, 18), axis("patches", 1, 6)}, .finite = ""},
       .twin = "remark_pnon_disjoint.py",
       .full_cases = 20000,
       .draw = draw_private_parts,
       .state = private_parts},
      {.id = "overlaps19/remark-sizes",
       .title = "Sizes of the experiments fit the model",
       .place = "Section 5",
       .kind = "remark",
       .themes = {"model", "experiment"},
       .words = R"($d=160$, $r=16$, $s\in\{9,12,16\}$: every stride is large, and $k=(d-r)/s+1$ patches (17, 13, 10)
         read every coordinate of the input.)",
       .conclusions = {{"(a)", "all three strides are large", {"large stride"}},
                       {"(b)",
                        "$k$ is whole, and the patches read every coordinate",
                        {"whole patches", "coordinate read"}}},
       .readings = {{"printed", "the patches fill the input exactly"}},
       .constants = {{"dimension", {160, 1}, "d"}, {"filter", {16, 1}, "r"}},
       .planted = {turned("dimension", {161, 1}, "one coordinate more"), turned("filter", {17, 1}, "a filter of 17"),
                   turned("filter", {15, 1}, "a filter of 15")},
       .scope = "the three strides and all 160 coordinates: every instance there is",
       .note = R"($k$ is not printed; $(d-r)/s$ is whole for all three strides, which speaks for these numbers of
         patches.)",
       .grid = {{{"stride", {9, 12, 16}}, axis("coordinate", 1, 160)}, R"(Section 5 prints three strides, one filter
         size and one input of 160 coordinates)"},
       .twin = "remark_sizes.py",
       .quick_cases = 1000,
       .full_cases = 20000,
       .draw = draw_experiment_sizes,
       .state = experiment_sizes}};
}

}  // namespace lakatos::overlaps19

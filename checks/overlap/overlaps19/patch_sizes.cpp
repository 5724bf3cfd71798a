#include "checks/overlap/overlaps19/patch_sizes.hpp"

#include <algorithm>

#include "checks/overlap/overlaps19/standing.hpp"

// Claims about the index sets alone. Everything is counted out; numbers that the text prints come in through constants and may be turned.

namespace lakatos::overlaps19 {
namespace {

template <class S>
S whole(std::int64_t n) { return S(static_cast<long>(n)); }

template <class S>
bool holds(const S& a, const S& b) { return decide(less_equal(a, b)); }

template <class S>
void give_sizes(Statement<S>& claim, const PatchLayout& sizes) {
  const auto least = [&] { return std::min({sizes.dimension, sizes.filter, sizes.stride, sizes.patches}); };
  claim.given("sizes positive", [&] { return predicate<S>([&] { return truth_of(least() >= 1); }, "d,r,s,k \\ge 1"); });
}

/// The integer fields that the claim has; 1 for the others.
template <class S>
PatchLayout read_sizes(const Statement<S>& claim) {
  PatchLayout sizes{1, 1, 1, 1};
  if constexpr (!Statement<S>::symbolic) {
    const auto take = [&](const char* name, std::int64_t& size) { if (claim.record().has(name)) size = claim.integer(name); };
    take("dimension", sizes.dimension), take("filter", sizes.filter), take("stride", sizes.stride), take("patches", sizes.patches);
    if (std::max({sizes.dimension, sizes.filter, sizes.stride, sizes.patches}) > 1000) throw std::invalid_argument("sizes up to 1000");
  }
  return sizes;
}

/// s >= floor(r / 2) + one.
template <class S>
bool stride_large(const PatchLayout& sizes, const S& one) { return holds(S(whole<S>(sizes.filter / 2) + one), whole<S>(sizes.stride)); }

Truth agree(bool a, bool b) { return truth_of(a == b); }

}  // namespace

ClaimInfo PatchSizes::info() {
  ClaimInfo info;
  info.id = "overlaps19/eq1";
  info.title = "The network with one shared filter and overlapping patches";
  info.place = "Section 1, (1)";
  info.kind = "definition";
  info.words = "$P_j=[\\,0\\ I\\ 0\\,]$ with blocks of widths $(j-1)s$, $r$ and $d-(j-1)s-r$ exists for $j=1,\\dots,k$, so that $f(w,a,x)=\\sum_ja_j\\sigma(w^\\top P_jx)$ is defined; neighbouring patches overlap exactly when $s<r$.";
  info.readings = {{"fitting", "sizes with $(k-1)s+r\\le d$", "survives", "enumerated", ""},
                   {"printed", "any sizes $d,r,s,k\\ge1$", "refuted", "exact", "the last patch must end inside the input: $(k-1)s+r\\le d$"}};
  info.constants = {{"one", {1, 1}, "the 1 in (j - 1) s"}};
  info.planted = {{"one 0", "patch j starts at j s", "one", {0, 1}, "", "", ""}, {"one 11/10", "the first block a tenth of a stride narrower", "one", {11, 10}, "", "", ""}};
  info.scope = "every d up to 16, r and s up to 8, k up to 6; sampled: d up to 49";
  info.grid.axes = {axis("dimension", 1, 16), axis("filter", 1, 8), axis("stride", 1, 8), axis("patches", 1, 6)};
  info.atoms_allowed = true;
  info.twin = "eq1.py";
  info.full_cases = 20000;
  return info;
}

Record PatchSizes::draw(Source& source) {
  const std::int64_t r = source.between(1, 8), s = source.between(1, 8), k = source.between(1, 6), last = (k - 1) * s + r;
  const std::int64_t d = source.chance(1, 4) ? source.between(1, 20) : last + (source.chance(1, 2) ? 0 : source.between(-1, 4));
  Record record;
  return record.set("dimension", std::max<std::int64_t>(d, 1)).set("filter", r).set("stride", s).set("patches", k), record;
}

template <class S>
void PatchSizes::state(Statement<S>& claim) {
  const PatchLayout sizes = read_sizes(claim);
  const S one = claim.constant("one", {1, 1});
  if (claim.reading("printed")) give_sizes(claim, sizes);
  else give_fit(claim, sizes);
  if (claim.settled()) return;
  claim.then("block widths", [&] {
    const auto decide = [&] {
      bool all = true;
      for (std::int64_t j = 1; j <= sizes.patches; ++j) {
        const S before = (whole<S>(j) - one) * whole<S>(sizes.stride);
        all = all && holds(S(0), before) && holds(S(0), S(whole<S>(sizes.dimension - sizes.filter) - before));
      }
      return truth_of(all);
    };
    return predicate<S>(decide, (claim.name("j") - one) * claim.name("s"), " \\ge 0,\\ d-r-", (claim.name("j") - one) * claim.name("s"), " \\ge 0");
  });
  claim.then("overlap", [&] {
    const auto decide = [&] {
      std::int64_t shared = 0;  // by patches 1 and 2; every other pair of neighbours is a translate
      for (std::int64_t c = 0; c < sizes.filter; ++c) shared += c >= sizes.stride && c < sizes.stride + sizes.filter ? 1 : 0;
      return sizes.patches < 2 ? Truth::yes : agree(shared > 0, sizes.stride < sizes.filter);
    };
    return predicate<S>(decide, "\\text{patches } j, j+1 \\text{ meet} \\iff s < r");
  });
}

ClaimInfo LargeStride::info() {
  ClaimInfo info;
  info.id = "overlaps19/asm3.2";
  info.title = "Stride larger than half of the filter size";
  info.place = "Section 3.1, Assumption 3.2";
  info.kind = "assumption";
  info.words = "For integers $s\\ge\\lfloor\\frac r2\\rfloor+1$ says the same as $s>\\frac r2$ and as $2s-r\\ge1$; filter 3 with stride 2 and architectures without overlap ($s\\ge r$) satisfy it.";
  info.readings = {{"integers", "whole sizes of at least 1", "survives", "enumerated", ""}};
  info.constants = {{"one", {1, 1}, "the 1 in floor(r/2) + 1"}, {"half", {1, 2}, "half of the filter size, in words"}};
  info.planted = {{"one 0", "s at least floor(r/2)", "one", {0, 1}, "", "", ""},
                  {"half 49/100", "more than 49 hundredths of the filter", "half", {49, 100}, "", "", ""},
                  {"half 101/200", "more than 50.5 hundredths of the filter", "half", {101, 200}, "", "", ""}};
  info.serves = {"overlaps19/remark-pnon-disjoint"};
  info.scope = "every r and s up to 120; sampled: up to 242, mostly at the boundary";
  info.grid.axes = {axis("filter", 1, 120), axis("stride", 1, 120)};
  info.atoms_allowed = true;
  info.twin = "asm3_2.py";
  info.full_cases = 20000;
  return info;
}

Record LargeStride::draw(Source& source) {
  const std::int64_t r = source.between(1, source.chance(1, 2) ? 9 : 240);
  Record record;
  return record.set("filter", r).set("stride", std::max<std::int64_t>(1, source.chance(1, 2) ? r / 2 + source.between(-1, 2) : source.between(1, r + 2))), record;
}

template <class S>
void LargeStride::state(Statement<S>& claim) {
  const PatchLayout sizes = read_sizes(claim);
  const S one = claim.constant("one", {1, 1}), half = claim.constant("half", {1, 2});
  give_sizes(claim, sizes);
  if (claim.settled()) return;
  const S floor = claim.name("\\lfloor r/2\\rfloor") + one;
  const auto large = [&] { return stride_large(sizes, one); };
  claim.then("words", [&] { return predicate<S>([&] { return agree(large(), !holds(whole<S>(sizes.stride), S(half * whole<S>(sizes.filter)))); }, "s \\ge ", floor, " \\iff s > ", half * claim.name("r")); });
  claim.then("segment", [&] { return predicate<S>([&] { return agree(large(), 2 * sizes.stride - sizes.filter >= 1); }, "s \\ge ", floor, " \\iff 2s-r \\ge 1"); });
  claim.then("examples", [&] {
    const auto named = [&] { return sizes.stride >= sizes.filter || (sizes.filter == 3 && sizes.stride == 2); };
    return predicate<S>([&] { return truth_of(!named() || large()); }, "s \\ge r \\text{ or } (r,s)=(3,2) \\implies s \\ge ", floor);
  });
}

ClaimInfo PrivateParts::info() {
  ClaimInfo info;
  info.id = "overlaps19/remark-pnon-disjoint";
  info.title = "Selected non-overlapping parts do not meet";
  info.place = "Section 3.2, Stage 1";
  info.kind = "remark";
  info.words = "The segment $w_{r-s+1},\\dots,w_s$ of length $2s-r$ exists; it acts on coordinates of each patch that no other patch meets, so that the selections $P_j^{non}$ are disjoint.";
  info.readings = {{"overlapping", "strides of A4 with $s\\le r$", "survives", "enumerated", ""},
                   {"printed", "every stride that A4 allows", "refuted", "exact", "for $s>r$ the segment would start before the filter; there $P_j^{non}=P_j$ and $w_{non}=w$ is what must be meant"}};
  info.constants = {{"first", {1, 1}, "the 1 in the segment's first index r - s + 1"}};
  info.planted = {{"first 0", "the segment starts one coordinate earlier", "first", {0, 1}, "", "", ""},
                  {"any stride", "without Assumption 3.2", "", {0, 1}, "large stride", "", ""},
                  {"one longer", "the segment ends one coordinate later", "", {0, 1}, "", "one longer", ""}};
  info.serves = {"overlaps19/lem4.1-unbiased", "overlaps19/remark3.1"};
  info.scope = "every r up to 16, s up to 18 and k up to 6";
  info.grid.axes = {axis("filter", 1, 16), axis("stride", 1, 18), axis("patches", 1, 6)};
  info.atoms_allowed = true;
  info.twin = "remark_pnon_disjoint.py";
  info.full_cases = 20000;
  return info;
}

Record PrivateParts::draw(Source& source) {
  const std::int64_t r = source.between(1, 12);
  const std::int64_t s = source.chance(3, 4) ? source.between(r / 2 + 1, r) : source.between(1, r + 2);
  Record record;
  return record.set("filter", r).set("stride", s).set("patches", source.between(1, 6)), record;
}

template <class S>
void PrivateParts::state(Statement<S>& claim) {
  const PatchLayout sizes = read_sizes(claim);
  const S first = claim.constant("first", {1, 1});
  const std::int64_t last = sizes.stride + (claim.planted("one longer") ? 1 : 0);
  give_sizes(claim, sizes);
  give_large_stride(claim, sizes);
  if (!claim.reading("printed")) give_segment(claim, sizes);
  if (claim.settled()) return;
  const S start = claim.name("r-s") + first;
  const auto begin = [&] { return whole<S>(sizes.filter - sizes.stride) + first; };
  const auto mine = [&](std::int64_t c) { return holds(begin(), whole<S>(c)) && c <= last; };  // coordinate c of a patch, from 1
  claim.then("segment", [&] { return predicate<S>([&] { return truth_of(holds(S(1), begin()) && holds(begin(), whole<S>(last)) && last <= sizes.filter); }, "1 \\le ", start, " \\le s \\le r"); });
  // Patches that are m strides apart, m = 1 ... k - 1, both ways: coordinate c of one is coordinate c + m s of the other.
  const auto nowhere = [&](auto&& theirs) {
    for (std::int64_t m = 1 - sizes.patches; m < sizes.patches; ++m) {
      for (std::int64_t c = 0; c <= last; ++c) {
        if (m != 0 && mine(c) && theirs(c + m * sizes.stride)) return Truth::no;
      }
    }
    return Truth::yes;
  };
  claim.then("disjoint", [&] { return predicate<S>([&] { return nowhere(mine); }, "P_i^{non} \\cap P_j^{non} = \\emptyset \\text{ from } ", start); });
  claim.then("own", [&] {
    return predicate<S>([&] { return nowhere([&](std::int64_t c) { return c >= 1 && c <= sizes.filter; }); }, "P_i^{non} \\cap P_j = \\emptyset \\text{ from } ", start);
  });
}

ClaimInfo ExperimentSizes::info() {
  ClaimInfo info;
  info.id = "overlaps19/remark-sizes";
  info.title = "Sizes of the experiments fit the model";
  info.place = "Section 5";
  info.kind = "remark";
  info.words = "$d=160$, $r=16$, $s\\in\\{9,12,16\\}$: every stride is large, and $k=(d-r)/s+1$ patches (17, 13, 10) read every coordinate of the input.";
  info.readings = {{"printed", "the patches fill the input exactly", "holds", "complete", ""}};
  info.constants = {{"dimension", {160, 1}, "d"}, {"filter", {16, 1}, "r"}};
  info.planted = {{"dimension 161", "one coordinate more", "dimension", {161, 1}, "", "", ""}, {"filter 17", "a filter of 17", "filter", {17, 1}, "", "", ""}, {"filter 15", "a filter of 15", "filter", {15, 1}, "", "", ""}};
  info.scope = "the three strides and all 160 coordinates: every instance there is";
  info.note = "$k$ is not printed; $(d-r)/s$ is whole for all three strides, which speaks for these numbers of patches.";
  info.grid = {{{"stride", {9, 12, 16}}, axis("coordinate", 1, 160)}, "Section 5 prints three strides, one filter size and one input of 160 coordinates"};
  info.atoms_allowed = true;
  info.twin = "remark_sizes.py";
  info.quick_cases = 1000;
  info.full_cases = 20000;
  return info;
}

Record ExperimentSizes::draw(Source& source) {
  Record record;
  record.set("stride", source.chance(9, 10) ? source.pick<std::int64_t>({9, 12, 16}) : source.between(8, 17));
  return record.set("coordinate", source.between(source.chance(1, 10) ? 0 : 1, 160)), record;
}

template <class S>
void ExperimentSizes::state(Statement<S>& claim) {
  const std::int64_t s = claim.integer("stride"), i = claim.integer("coordinate");
  const S d = claim.constant("dimension", {160, 1}), r = claim.constant("filter", {16, 1});
  claim.given("printed stride", [&] { return predicate<S>([&] { return truth_of(s == 9 || s == 12 || s == 16); }, "s \\in \\{9,12,16\\}"); });
  claim.given("coordinate of the input", [&] { return predicate<S>([&] { return truth_of(i >= 1 && holds(whole<S>(i), d)); }, "1 \\le i \\le ", d); });
  if (claim.settled()) return;
  claim.then("large stride", [&] { return predicate<S>([&] { return truth_of(!holds(S(2 * whole<S>(s)), r)); }, "s \\ge \\lfloor ", r, "/2\\rfloor+1"); });
  claim.then("whole patches", [&] {
    const auto decide = [&] {
      for (std::int64_t k = 1; k <= 200; ++k) {
        if (lakatos::decide(equal(S(whole<S>(k - 1) * whole<S>(s) + r), d))) return Truth::yes;
      }
      return Truth::no;
    };
    return predicate<S>(decide, "s \\mid ", d, "-", r);
  });
  claim.then("coordinate read", [&] {
    const auto decide = [&] {
      for (std::int64_t start = 0; holds(S(whole<S>(start) + r), d); start += s) {
        if (i > start && holds(whole<S>(i), S(whole<S>(start) + r))) return Truth::yes;
      }
      return Truth::no;
    };
    return predicate<S>(decide, "(j-1)s < i \\le (j-1)s+", r, " \\le ", d, " \\text{ for some } j");
  });
}

template void PatchSizes::state(Statement<Interval>&);
template void PatchSizes::state(Statement<Ball>&);
template void PatchSizes::state(Statement<Rational>&);
template void PatchSizes::state(Statement<Symbol>&);
template void LargeStride::state(Statement<Interval>&);
template void LargeStride::state(Statement<Ball>&);
template void LargeStride::state(Statement<Rational>&);
template void LargeStride::state(Statement<Symbol>&);
template void PrivateParts::state(Statement<Interval>&);
template void PrivateParts::state(Statement<Ball>&);
template void PrivateParts::state(Statement<Rational>&);
template void PrivateParts::state(Statement<Symbol>&);
template void ExperimentSizes::state(Statement<Interval>&);
template void ExperimentSizes::state(Statement<Ball>&);
template void ExperimentSizes::state(Statement<Rational>&);
template void ExperimentSizes::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19

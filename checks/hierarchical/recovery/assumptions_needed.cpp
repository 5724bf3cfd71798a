// Section 5.1 of malach18: the assumptions are called necessary. Item 1 of Theorem 1, for each number of steps above
// the bound: two patches x_1, x_2 of a class drift apart by eta T |W_0 (m_1 - m_2)|, m_i = E[-y f_(x_i)(X)], so that it
// stands or falls with m_1 = m_2. The mean image m of a patch is the sum over the classes that emit it of v_c times the
// chance of the patch.
#include <stdexcept>

#include "checks/hierarchical/model/draw.hpp"
#include "checks/hierarchical/model/standing.hpp"
#include "checks/hierarchical/recovery/claims.hpp"
#include "theory/hierarchical/emission.hpp"
#include "theory/hierarchical/mean_angles.hpp"

namespace lakatos::hierarchical {
namespace {

Emission read_emission(const Statement& claim, const Level& level) {
  Emission emission;
  emission.shared = claim.integer("shared") == 1 && level.classes > 1;
  if (claim.symbolic()) return emission;
  const std::vector<std::int64_t> counts = whole_entries(claim, "patch_counts");
  const Vec chances = claim.vector("chances");
  auto at = chances.begin();
  if (std::ssize(counts) != level.classes)
    throw std::invalid_argument("field 'patch_counts' needs a number for each class");
  for (const std::int64_t count : counts) {
    if (count < 1 || count > chances.end() - at)
      throw std::invalid_argument("field 'chances' needs one for each patch");
    emission.chances.emplace_back(at, at + count);
    at += count;
  }
  if (at != chances.end()) throw std::invalid_argument("field 'chances' has entries that nothing asks for");
  return emission;
}

void needed(Statement& claim) {
  const Level level = read_level(claim, malach18);
  const Emission emission = read_emission(claim, level);
  claim.given("law", text(R"(\text{masses} \ge 0 \text{ of sum } 1)"),
              [&] { return is_distribution(level.law.masses, false); });
  claim.given("both labels", [&] {
    const Real positive = symbolic() ? named(R"(\mathbb P(y=1))") : chance_of_positive(level.law);
    return both(0 < positive, positive < 1);
  });
  claim.given("chances", text(R"(\text{chances} > 0 \text{ of sum } 1 \text{ for each class})"),
              [&] { return all_chances(emission); });
  if (claim.settled()) return;
  const Level fair = symbolic() ? level : balanced(level);
  give_pairwise_independent(claim, malach18, level);
  claim.given("balanced independent", R"(\text{any two } v_c \text{ independent after balancing})",
              [&] { return negate(some_dependent(fair.means)); });
  if (claim.settled()) return;
  const auto drifts = [&](const char* name, Broken broken) {
    if (!claim.reading("each one") && !claim.reading(name)) return;
    claim.then(name,
               text(R"(\mathbb E[-y f_{x_1}(X)] \ne \mathbb E[-y f_{x_2}(X)] \text{ for some } x_1, x_2 \in S_c)",
                    R"(\text{, all but the )", name, " in order}"),
               [&] { return some_drift(broken == Broken::label ? level : fair, emission_breaking(emission, broken)); });
  };
  drifts("uniform label", Broken::label);
  drifts("uniform patches", Broken::patches);
  drifts("disjoint", Broken::disjoint);
  drifts("equal sizes", Broken::sizes);
}

Record draw_emission(Source& source) {
  Record record;
  draw_level(record, source, malach18);
  const std::int64_t classes = record.integer("classes"), variants = source.between(1, 3);
  VectorField counts{1, {}}, chances{12, {}};
  const bool uneven = source.chance(1, 3), longer = source.chance(1, 4);
  for (std::int64_t c = 0; c < classes; ++c) {
    const std::int64_t count = variants + (longer && c == 0 ? 1 : 0);
    counts.entries.push_back(count);
    for (std::int64_t i = 0; i < count; ++i) chances.entries.push_back(12 / count);
    if (uneven && count > 1) ++chances.entries.back(), --chances.entries[chances.entries.size() - 2];
  }
  if (source.chance(1, 3)) {  // one label twice as likely as the other
    const std::size_t length = static_cast<std::size_t>(record.integer("positions")) + 1;
    const VectorField& images = record.vector("images");
    VectorField masses = record.vector("masses");
    for (std::size_t i = 0; i < masses.entries.size(); ++i) masses.entries[i] *= images.entries[i * length] > 0 ? 4 : 2;
    masses.denominator *= 3;
    record.set("masses", masses);
  }
  record.set("patch_counts", counts).set("chances", chances);
  return record.set("shared", source.chance(1, 4) ? 1 : 0);
}

Claim remark() {
  Claim claim{};
  claim.id = "malach18/remark-assumptions-needed";
  claim.title = "Assumptions are called necessary for the theorems";
  claim.place = "Section 5.1, opening";
  claim.kind = "remark";
  claim.themes = {"model", "embedding separation"};
  claim.shape = Shape::exists;
  claim.words = R"(The assumptions are necessary for the theorems. Judged for item 1 of Theorem 1 and the assumptions on
    labels and patches: is there for each of them a model that meets the others, of which two patches of one class drift
    apart, so that item 1 fails for large $T$?)";
  claim.conclusions = {{"(a)", R"(a uniform label (A1) is needed)", {"uniform label"}},
                       {"(b)", R"(uniform patches of a class (A4) are needed)", {"uniform patches"}},
                       {"(c)", R"(disjointness (A5) is needed)", {"disjoint"}},
                       {"(d)", R"(equal sizes (A5) are needed)", {"equal sizes"}},
                       {"(e)", "some can be relaxed", {}}};
  claim.left_out = "(e), which names none; other assumptions than A1, A4 and A5; item 2 of Theorem 1 and Theorem 2";
  claim.readings = {
      {"each one", "all four, each by a model that breaks no other"},
      {.name = "uniform label", .text = R"(A1 dropped: any law of the label)", .part = "(a)"},
      {.name = "uniform patches",
       .text = R"(A4 dropped: any positive chances of the patches of a class)",
       .part = "(b)"},
      {.name = "disjoint", .text = R"(disjointness (A5) dropped: one patch is of two classes)", .part = "(c)"},
      {.name = "equal sizes",
       .text = R"(equal sizes (A5) dropped: classes with different numbers of patches)",
       .part = "(d)"}};
  claim.no_planted = "what decides it is a witness, or an argument that there is none";
  claim.scope = "one level of up to 4 classes and 4 positions, up to 4 patches a class";
  claim.note = R"(For uniform patches and for disjointness there are such models. Without a uniform label, and for
    classes of different sizes, there is none: these two are not needed for item 1, so that not each one is. Sizes and
    balance play a part in $T$ alone, which malach18/thm2-repaired shows for the balance. An instance is judged with all
    but one assumption put in order: the masses of each label balanced, as many patches for each class as the first one
    has, all equally likely, none shared.)";
  claim.never = R"(the mean image $\mathbb E[-yf_x(X)]$ of a patch is $\frac1{|S_c|}v_c$ where only its class $c$ emits
    it and all patches of $c$ are equally likely, whatever the law of the label and the sizes of other classes are: the
    same for all patches of the class)";
  claim.twin = "remark_assumptions_needed.py";
  claim.quick_cases = 1000;
  claim.full_cases = 20000;
  claim.draw = draw_emission;
  claim.state = needed;
  return claim;
}

}  // namespace

std::vector<Claim> assumptions_needed(const Version& in) {
  if (!in.first) return {};
  return {remark()};
}

}  // namespace lakatos::hierarchical

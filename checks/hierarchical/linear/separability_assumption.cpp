// hgm19, Section 3.1: the top level is linearly separable.
#include "checks/hierarchical/linear/claims.hpp"
#include "checks/hierarchical/linear/draw_separable.hpp"
#include "checks/hierarchical/linear/separation.hpp"

namespace lakatos::hierarchical {
namespace {

void top_level(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  const std::vector<Vec> separator = read_separator(claim, level);
  if (give_level(claim, in, level)) return;
  give_pairwise_independent(claim, in, level);
  if (claim.settled()) return;
  const Real margin = claim.constant("margin");
  claim.then("separates", text(R"(y\,\langle \hat X, W^* \rangle \ge )", margin, R"(,\ (X,y) \sim \mathcal G_0)"),
             [&] { return separates(separator, level.law, margin); });
}

/// Three classes on 2 x 2 pixels: with any two F_c independent more often than in draw_separable.
Record draw_top(Source& source, const Version& in) {
  Record record;
  const bool separable = source.chance(1, 2);
  for (int tries = 0; tries < 6; ++tries) {  // one position or two classes leave no two F_c independent
    if (separable) draw_separable(record, source, in);
    else draw_level(record, source, in);
    if ((record.integer("classes") > 2 && positions_in(record, in) > 1) || source.chance(1, 8)) break;
  }
  const auto size = static_cast<std::size_t>(record.integer("classes") * positions_in(record, in));
  if (!separable) record.set("separator", draw_entries(source, size, 4, 1));
  return record;
}

/// (1, 3, 3, 3) and (1, 2, 3, 3) with y = 1, (2, 3, 3, 3) and (3, 1, 3, 3) with y = -1: any two F_c are independent.
Record three_classes() {
  return Record()
      .set("classes", std::int64_t{3})
      .set("side", std::int64_t{2})
      .set("variants", std::int64_t{1})
      .set("images", VectorField{1, {1, 1, 3, 3, 3, 1, 1, 2, 3, 3, -1, 2, 3, 3, 3, -1, 3, 1, 3, 3}})
      .set("masses", VectorField{4, {1, 1, 1, 1}})
      .set("separator", VectorField{1, {1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0}});
}

}  // namespace

std::vector<Claim> separability_assumption(const Version& in) {
  if (in.first) return {};
  Claim claim{};
  claim.id = "hgm19/ass-separable";
  claim.title = "The top level is linearly separable";
  claim.place = "Section 3.1";
  claim.kind = "assumption";
  claim.themes = {"margin", "input law"};
  claim.shape = Shape::exists;
  claim.words = R"(With $\hat X$ the one-hot tensor of a top image $X$, some $W^*$ has $y\,\langle\hat X,W^*\rangle\ge1$
    for all $(X,y)\sim\mathcal G_0$. There are models that meet this with the other assumptions.)";
  claim.conclusions = {{"(a)", "there is a $W^*$", {"separates"}}};
  claim.readings = {{"with A1, A4, A6", "jointly with balanced labels, uniform patches and any two $F_c$ independent"}};
  claim.constants = {margin_constant};
  claim.no_planted = settled_by_a_witness;
  claim.serves = {"hgm19/lem1-margin"};
  claim.scope = "models of one level with up to 4 classes, 1 or 4 positions and 8 images, each with one tensor";
  claim.not_covered = "which models of interest are separable";
  claim.note = R"(Any margin is the margin 1 of another $W^*$. The paragraph prints images of $m\times m$ pixels, where
    Section 3 has $m_0\times m_0$ for the top level.)";
  claim.twin = "ass_separable.py";
  claim.quick_cases = 300;
  claim.full_cases = 3000;
  claim.draw = [in](Source& source) { return draw_top(source, in); };
  claim.zoo = []() -> std::vector<Record> { return {three_classes()}; };
  claim.state = [in](Statement& at) { top_level(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical

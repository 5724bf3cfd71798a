// The end of the induction step: what the network gives is the latent law in codes. Both papers.
#include <stdexcept>

#include "checks/hierarchical/model/hierarchy.hpp"
#include "checks/hierarchical/recovery/claims.hpp"
#include "theory/hierarchical/image_codes.hpp"
#include "theory/hierarchical/manifestations.hpp"
#include "theory/hierarchical/patch_codes.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

/// For each patch of the level below the number of its embedding K' varphi(p). Field `kernels`: n entries of embedding,
/// patch after patch.
Image read_embedding(const Statement& claim, const std::vector<Image>& patches, std::int64_t channels) {
  const std::vector<std::int64_t> entries = whole_entries(claim, "kernels");
  if (channels < 1 || entries.size() != patches.size() * index(channels))
    throw std::invalid_argument("field 'kernels' needs `channels` entries for each patch");
  return embedding_numbers(patches, entries, channels);
}

void compose(Statement& claim, const Version& in) {
  const Hierarchy model = read_hierarchy(claim, in);
  const std::int64_t level = claim.integer("level"), channels = claim.integer("channels");
  if (!symbolic() && (level < 1 || level >= model.depth))
    throw std::invalid_argument("field 'level' must lie between the top and the observed level");
  if (give_hierarchy(claim, in, model)) return;
  const std::string i = in(R"(\kappa)", "i"), kernel = "K_" + i + R"(^\top)", below = "{" + i + "+1}";
  std::vector<Image> patches;
  Image number;
  if (!symbolic()) {
    patches = patches_at(model, level + 1);
    number = read_embedding(claim, patches, channels);
  }
  claim.given("told apart",
              text(R"(\text{items 1 and 2 of the proof: }\phi_)" + i + "(" + kernel + R"((\varphi_)" + below +
                   R"( * z)) \text{ is one code a patch})"),
              [&] {
                const std::vector<Vec> columns = rows_of(claim.vector("kernels"), index(channels));
                return both(numbered_by(columns, number), truth_of(manifestation_codes(model, level, number).apart));
              });
  if (claim.settled()) return;
  claim.regime("several codes for one patch", [&] {
    return known([&] { return manifestation_codes(model, level, number).of.size() > patches_at(model, level).size(); },
                 R"(\text{some patch has several embedded manifestations})");
  });
  const auto from_below = [&] {
    const Images observed = laws_of(model, model.depth).back();
    return renamed(numbered(decoded(model, observed, model.depth, level + 1), model.patch_size, patches), number);
  };
  claim.then(
      "embedded",
      text("h_" + i + R"( \circ \mathcal G = )" + kernel + R"((\varphi_)" + below + R"( * \mathcal G_)" + below + ")"),
      [&] {
        Images latent = numbered(laws_of(model, level + 1).back(), model.patch_size, patches);
        return same_law(from_below(), renamed(std::move(latent), number));
      });
  claim.then(
      "coded",
      text(R"(\phi_)" + i + R"( * (h_)" + i + R"( \circ \mathcal G) = \varphi_)" + i + R"( * \mathcal G_)" + i), [&] {
        const Images left = replaced_runs(from_below(), model.patch_size, manifestation_codes(model, level, number).of);
        const std::int64_t other = claim.planted("one level up") ? level - 1 : level;
        const Images latent = laws_of(model, level).back();
        if (other != level) return same_law(left, decoded(model, latent, level, other));
        return same_law(left, numbered(latent, model.patch_size, patches_at(model, level)));
      });
}

/// A hierarchy of two levels with kernels that most often tell classes apart and not their patches.
Record draw_compose(Source& source, const Version& in) {
  Record record;
  do {
    record = Record();
    draw_hierarchy(record, source, in, 1 << 7);
  } while (record.integer("depth") < 2 ||
           (record.vector("patch_counts").entries.front() < 2 && source.chance(3, 4)));  // most often one patch a class
  const std::int64_t depth = record.integer("depth");
  const std::int64_t level = source.between(1, depth - 1);
  record.set("level", level);
  // The patches of level + 1 are those of the classes of `level`.
  const auto &counts = record.vector("counts").entries, &patch_counts = record.vector("patch_counts").entries;
  std::size_t first = 0;
  for (std::int64_t i = 0; i < level; ++i) first += index(counts[index(i)]);
  const std::int64_t channels = source.between(1, 2), classes = counts[index(level)];
  const int kind = static_cast<int>(source.below(8));
  VectorField kernels{1, {}};
  for (std::int64_t c = 0; c < classes; ++c) {
    for (std::int64_t p = 0; p < patch_counts[first + index(c)]; ++p) {
      for (std::int64_t i = 0; i < channels; ++i) {
        // By class; by patch; or such that classes fall together.
        const std::int64_t mine = kind < 3 ? c : kind < 6 ? 8 * c + p : source.between(0, 2);
        kernels.entries.push_back(i == 0 ? mine : source.between(0, kind < 3 ? 0 : 1));
      }
    }
  }
  return record.set("channels", channels).set("kernels", kernels);
}

}  // namespace

std::vector<Claim> compose_step(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-lem1-compose", "hgm19/step-lem8-compose");
  claim.title = "Inductive step, equality of laws";
  claim.place = in("Appendix B, end of the proof of Lemma 1", "Appendix B, end of the proof of Lemma 8");
  claim.kind = "step";
  claim.themes = {"convergence"};
  claim.words =
      std::string("Let the condition of the lemma hold one level below, and let the manifestations of each ") +
      "patch get one code and different patches different ones. Then " +
      in(R"($h_\kappa\circ\mathcal G=K_\kappa^\top(\varphi_{\kappa+1}*\mathcal G_{\kappa+1})$ and
        $\phi_\kappa*(h_\kappa\circ\mathcal G)=\varphi_\kappa*\mathcal G_\kappa$.)",
         R"($h_i\circ\mathcal G=K_i^\top(\varphi_{i+1}*\mathcal G_{i+1})$ and $\phi_i*(h_i\circ\mathcal
           G)=\varphi_i*\mathcal G_i$.)");
  claim.conclusions = {{"(a)", "the embedded law", {"embedded"}}, {"(b)", "the law of the codes", {"coded"}}};
  claim.readings = {{"transposed", in(R"($K_\kappa^\top$, as in the line before; the display prints $K_\kappa$)",
                                      R"($K_i^\top$, as in Algorithm 1)")}};
  claim.planted = {without("told apart", "kernels that put patches together", "kernels that put patches together"),
                   variant("one level up", "codes of the level above")};
  claim.serves = {in("malach18/lem1", "hgm19/lem8")};
  claim.scope = "two levels, now and then three, up to 4 classes, up to 256 observed images; one or two channels";
  claim.note = R"(Both laws are enumerated: the left one from the observed images, patch by patch up to the level. The
    two facts about codes are what items 1 and 2 of the proof are to give.)";
  claim.twin = in("step_lem1_compose.py", "step_lem8_compose.py");
  claim.quick_cases = 200;
  claim.full_cases = 10000;
  claim.draw = [in](Source& source) { return draw_compose(source, in); };
  claim.state = [in](Statement& at) { compose(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical

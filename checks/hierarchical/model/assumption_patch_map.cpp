// Maps of patches to orthonormal vectors (malach18, Section 5.2; both papers, "orthonormal patch mapping"), the
// operation phi * A, and how many vectors such a map needs.
#include <stdexcept>

#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"
#include "theory/hierarchical/drawn_patches.hpp"
#include "theory/hierarchical/patch_map.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

// ---- malach18, Section 5.2

/// The images of the patches, class after class.
std::vector<Vec> read_map(const Statement& claim) {
  const std::int64_t classes = claim.integer("classes"), variants = claim.integer("variants"),
                     length = claim.integer("length");
  if (claim.symbolic()) return {};
  const Vec numbers = claim.vector("map");
  if (classes < 1 || variants < 1 || length < 1 || numbers.size() != index(classes * variants * length))
    throw std::invalid_argument("field 'map' must hold a vector for each patch of each class");
  return rows_of(numbers, index(length));
}

void state_orthonormal_image(Statement& claim) {
  const std::vector<Vec> map = read_map(claim);
  claim.given("orthonormal image", text(R"(\mathrm{Im}(\phi) \text{ is a set of orthonormal vectors})"),
              [&] { return orthogonal_set(map, 1); });
  if (claim.reading("different images")) {
    claim.given("different images", text(R"(\phi(p) \ne \phi(p') \text{ for different patches})"),
                [&] { return all_distinct(map); });
  }
  if (claim.settled()) return;
  const Real patches = claim.whole("d", claim.integer("variants"), {"variants"}) *
                       claim.whole(R"(|\mathcal C|)", claim.integer("classes"), {"classes"}),
             length = claim.whole("\\ell", claim.integer("length"), {"length"});
  claim.regime("no room to spare", counted(patches == length));
  if (claim.reading("as a set")) {
    claim.then("orthonormal",
               text(R"(\bigcup_c S_c \text{ is a set of orthogonal vectors } x,\ \|x\|^2 = )", claim.constant("norm")),
               [&] { return orthogonal_set(map, claim.constant("norm")); });
  } else {
    claim.then(
        "orthonormal",
        text(R"(\langle x_1,x_2\rangle = )", claim.constant("product"), R"(,\ \|x_1\|^2 = )", claim.constant("norm"),
             R"(\text{ for images of different patches})"),
        [&] { return both(all_of_norm(map, claim.constant("norm")), all_of_product(map, claim.constant("product"))); });
  }
  if (claim.reading("different images")) claim.then("room", counted(patches <= claim.constant("factor") * length));
}

Record draw_map(Source& source) {
  const std::int64_t classes = source.between(1, 4), variants = source.between(1, 3), patches = classes * variants;
  const std::int64_t length = source.chance(1, 4) ? source.between(1, patches + 2) : patches + source.between(0, 1);
  VectorField map{5, {}};
  const std::int64_t turn = source.between(0, length - 1);
  for (std::int64_t p = 0; p < patches; ++p) {
    std::vector<std::int64_t> image(index(length));
    const std::int64_t own = source.chance(1, 64) ? source.between(0, length - 1) : (p + turn) % length;
    image[index(own)] = source.chance(1, 2) || length < patches ? 5 : -5;
    if (source.chance(1, 128)) image[index(source.between(0, length - 1))] += 1;
    map.entries.insert(map.entries.end(), image.begin(), image.end());
  }
  return Record().set("classes", classes, "variants", variants, "length", length, "map", map);
}

Claim orthonormal_image() {
  Claim claim{};
  claim.id = "malach18/ass-orthmap";
  claim.title = "Orthonormal image of the patch map";
  claim.place = "Section 5.2";
  claim.kind = "assumption";
  claim.themes = {"embedding separation"};
  claim.words = R"(Where $\phi:\mathcal C_\kappa^s\to\mathbb R^\ell$ has a set of orthonormal vectors as image,
    $\bigcup_cS_c$, $S_c=\{\phi(p):p\in S_{c,\kappa-1}\}$, is orthonormal.)";
  claim.conclusions = {{"(a)", "an orthonormal image, for which there is room", {"orthonormal", "room"}}};
  claim.readings = {
      {"different images",
       R"(different patches have different images, which the text does not say: the $d\,|\mathcal C|$ images are an
         orthonormal family)"},
      {"as a set", "images of different patches may be equal, and count once"},
      {.name = "as printed, as a family",
       .text = R"(images of different patches may be equal; the analysis needs $d$ different vectors for each class)",
       .fault = "map not injective"}};
  claim.constants = {{"product", {0, 1}, "the product of two images"},
                     {"norm", {1, 1}, "the squared norm of an image"},
                     {"factor", {1, 1}, R"(the factor of $\ell$ in $d\,|\mathcal C|\le\ell$)"}};
  claim.planted = {turned("factor", {9, 10}, R"($d\,|\mathcal C|\le\frac9{10}\ell$)"),
                   turned("product", {1, 5}, R"(products of $\frac15$)"),
                   turned("norm", {11, 10}, R"(squared norms of $\frac{11}{10}$)", "as a set", "longer images"),
                   without("orthonormal image", "any image as a set", "any map", "as a set"),
                   without("different images", "equal images", "two patches may share an image"),
                   without("orthonormal image", "any image", "any map")};
  claim.serves = {"malach18/thm1-1"};
  claim.scope = R"(up to four classes of up to three patches, $\ell\le14$; coordinate vectors with signs)";
  claim.not_covered = "other orthonormal systems, which are these in other coordinates";
  claim.note = R"(Read literally, the map that sends every patch to one unit vector has an orthonormal image. A map of
    all of $\mathcal C_\kappa^s$ to different orthonormal vectors needs $\ell\ge|\mathcal C_\kappa|^s$ and does not
    exist for $\kappa=k$, where $\mathcal C_k=\mathbb R$; patches that the model draws are meant.)";
  claim.twin = "ass_orthmap.py";
  claim.quick_cases = 1000;
  claim.full_cases = 20000;
  claim.draw = draw_map;
  claim.state = state_orthonormal_image;
  return claim;
}

// ---- phi * A

/// Every range of an image of `pixels` is as wide as a patch: 1 more where it is `closed`, but for the last one.
Formula as_wide_as_a_patch(const Real& pixels, const Real& size, std::int64_t ranges, bool closed) {
  Formula all = all_of_none();
  for (std::int64_t i = 0; i < ranges; ++i) {
    const Real first = size * static_cast<long>(i);
    all = both(all, min(first + size + (closed ? 1 : 0), pixels) - first == size);
  }
  return all;
}

void state_map(Statement& claim, const Version& in, bool repaired) {
  const Hierarchy model = read_hierarchy(claim, in);
  const std::int64_t level = claim.integer("level");
  if ((level < 1 || level > model.depth) && !claim.symbolic()) throw std::invalid_argument("there is no such level");
  if (give_hierarchy(claim, in, model)) return;
  if (claim.settled()) return;
  // One pixel a patch, and the ends of a range are the same; one patch a class, and an image has one appearance.
  claim.regime("several pixels, several patches a class",
               counted(text(R"(s \ge 2,\ )", in.variants(), R"( \ge 2)"),
                       [&] { return both(patch_size_of(claim, in) >= 2, variants_of(claim, in, model) >= 2); }));
  if (repaired || claim.reading("printed k_i")) {
    const Real factor = repaired ? claim.constant("factor") : Real(1);
    claim.then("fits", counted(text(R"(\text{different patches of level } i \le )", factor,
                                    repaired ? R"(\,k\,|\mathcal C_{i-1}|)" : "\\,k_i"),
                               [&] {
                                 return different_patches_at(model, level) <=
                                        factor *
                                            (repaired ? patches_drawn(model, level) : printed_clusters(model, level));
                               }));
  }
  const bool closed = claim.reading("closed ranges");
  const auto embedded = [&](auto&& f) {
    const Images law = laws_of(model, level).back();
    return f(law, star(law, model.patch_size, closed, model.patches[index(level - 1)]));
  };
  claim.then("columns", [&] {
    return counted(R"(\phi*A \text{ has a column } \phi(p) \text{ for each patch } p \text{ of } A)", [&] {
      return embedded([&](const Images&, const Images& after) {
        const std::int64_t columns = std::ssize(after.images.front());
        const Real patches = pixels_of(claim, in, level - 1) - (claim.planted("one column less") ? 1 : 0);
        const Formula wide = as_wide_as_a_patch(pixels_of(claim, in, level), patch_size_of(claim, in), columns, closed);
        return both(both(Real(static_cast<long>(columns)) == patches, wide), known(are_patches(after)));
      });
    });
  });
  claim.then("embedded law",
             text(R"(\phi*\mathcal G \text{ is a law with } \mathbb P(y=1) = )", claim.constant("half")), [&] {
               return embedded([&](const Images&, const Images& after) {
                 return equal(chance_of_positive(after), claim.constant("half"));
               });
             });
  claim.then("one to one", text(R"(\phi*A \ne \phi*A' \text{ for different images})"), [&] {
    return embedded([&](const Images& before, const Images& after) { return one_to_one(before, after); });
  });
}

Record draw_mapped(Source& source, const Version& in) {
  Record record;
  do {
    record = Record();
    draw_hierarchy(record, source, in, 64);
  } while (record.integer("depth") < 2 && source.chance(1, 2));
  const std::int64_t depth = record.integer("depth");
  return record.set("level", source.between(1, depth));
}

std::vector<Reading> readings_of_map(const Version& in) {
  const Reading closed{.name = "closed ranges",
                       .text = R"(the range $i\cdot m_0\dots(i+1)\cdot m_0$ with both ends, as printed)",
                       .slip = R"($i\cdot m_0\dots(i+1)\cdot m_0-1$)",
                       .fault = "closed range"};
  const Reading drawn{
      "drawn patches",
      in(R"(patches of $m_0$ columns each; $\ell$ as large as there are patches)",
         R"(patches of positive probability, of $m_0$ columns each; $k_i$ as large as there are patches)")};
  if (in.first) return {drawn, closed};
  return {drawn, {"printed k_i", R"(the same with $k_i$ as printed in Theorem 2)"}, closed};
}

Claim patch_map(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/def-patchmap", "hgm19/def-patchmap");
  claim.title = "Orthonormal patch mapping and the star operation";
  claim.place = in("Sections 4.1.4, 5.3", "Section 5.1; Appendix B (Lemmas 7, 8)");
  claim.kind = "definition";
  claim.themes = {"embedding separation"};
  claim.words = in(R"($\phi*A$ replaces each patch of $A$ by its image under $\phi$. An orthonormal patch mapping
    $\varphi_\kappa:\mathcal C_\kappa^s\to\mathbb R^\ell$ sends patches to orthonormal vectors.)",
                   R"($\phi*A$ replaces each patch of $A$ by its image under $\phi$. An orthonormal patch mapping
                     $\varphi_i:\mathcal C_i^{s\times s}\to\mathbb R^{k_i}$ sends patches to orthonormal vectors.)");
  claim.conclusions = {{"(a)", "the operation on images and laws", {"columns", "embedded law", "one to one"}}};
  claim.readings = readings_of_map(in);
  claim.constants = {{"half", {1, 2}, R"(the chance of $y=1$)"}};
  claim.planted = {turned("half", {11, 20}, "more positive images"), variant("one column less", "one column less")};
  claim.serves = {in("malach18/lem1", "hgm19/lem7"), in("malach18/step-lem1-1", "hgm19/lem8")};
  claim.scope = "hierarchies of depth 1 to 3, all images listed, every level";
  claim.not_covered = "larger hierarchies";
  claim.note = in(R"($\ell$ is the number of clusters found, so that it is as large as need be. A map of all of
    $\mathcal C_k^s=\mathbb R^s$ to different orthonormal vectors does not exist: patches that the model draws are
    meant.)",
                  R"(The definition alone, $k_i$ as large as need be. A map of all of $\mathcal C_i^{s\times s}$ is not
                    meant: for $i=d$ that is $\mathbb R^{s\times s}$. Theorem 2 prints $k_i=|\mathcal C_{i-1}|$ for
                    $i<d$, but the images of level $i$ have $k\,|\mathcal C_{i-1}|$ different patches: for $k\ge2$ there
                    is then no such map below the last level, which is the fault of hgm19/lem7. With $k_i=k\,|\mathcal
                    C_{i-1}|$ on every level there is (hgm19/def-patchmap-repaired).)");
  claim.twin = "def_patchmap.py";
  claim.quick_cases = 300;
  claim.full_cases = 5000;
  claim.draw = [in](Source& source) { return draw_mapped(source, in); };
  claim.state = [in](Statement& at) { state_map(at, in, false); };
  return claim;
}

Claim repaired_map() {
  Claim claim = patch_map(hgm19);
  claim.id = "hgm19/def-patchmap-repaired";
  claim.title = "Orthonormal patch mapping with a vector for each patch";
  claim.place = "ours; Section 5.1, Appendix B, with the number of vectors that the patches need";
  claim.conclusions = {
      {"(a)", "such a map, for which there are vectors enough", {"fits", "columns", "embedded law", "one to one"}}};
  claim.words = R"(An orthonormal patch mapping $\varphi_i$ of the patches of level $i$, to $\mathbb R^{k_i}$ with
    $k_i=k\,|\mathcal C_{i-1}|$ for every $i=1,\dots,d$.)";
  claim.readings = {{"drawn patches", R"(patches of positive probability)"},
                    {.name = "closed ranges",
                     .text = R"(the range $i\cdot m_0\dots(i+1)\cdot m_0$ with both ends, as printed)",
                     .slip = R"($i\cdot m_0\dots(i+1)\cdot m_0-1$)",
                     .fault = "closed range"}};
  claim.constants.push_back({"factor", {1, 1}, R"(the factor of $k\,|\mathcal C_{i-1}|$)"});
  claim.planted.push_back(turned("factor", {9, 10}, R"(a tenth fewer vectors)"));
  claim.note = R"(The bound is an equality: every class of the level above has $k$ patches of its own.)";
  claim.twin = "def_patchmap_repaired.py";
  claim.state = [](Statement& at) { state_map(at, hgm19, true); };
  return claim;
}

}  // namespace

std::vector<Claim> assumption_patch_map(const Version& in) {
  if (in.first) return {orthonormal_image(), patch_map(in)};
  return {patch_map(in), repaired_map()};
}

}  // namespace lakatos::hierarchical

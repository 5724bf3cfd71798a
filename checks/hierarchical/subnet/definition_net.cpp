// The subnet: a trace of matrices is a convolution on the image, flattened and followed by a linear layer. Convolution
// slides without overlap over the square image itself; the matrix X is its im2col form.
#include <stdexcept>

#include "checks/hierarchical/subnet/claims.hpp"
#include "checks/hierarchical/subnet/draw_layer.hpp"
#include "checks/hierarchical/subnet/layer.hpp"
#include "theory/hierarchical/picture.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos::hierarchical {
namespace {

Picture<Real> read_picture(const Statement& claim) {
  const std::int64_t side = claim.integer("side"), patch_side = claim.integer("patch_side"),
                     channels = claim.integer("channels");
  if (claim.symbolic()) return {};
  if (side < 1 || patch_side < 1 || channels < 1 || side > 8 || patch_side > 8 || channels > 64)
    throw std::invalid_argument("sizes from 1 on");
  Picture<Real> in{static_cast<std::size_t>(side), static_cast<std::size_t>(patch_side), {}, {}, {}};
  const auto n = static_cast<std::size_t>(channels);
  in.image = claim.vector("image", in.columns() * in.rows());
  in.kernels = rows_of(claim.vector("kernels", n * in.rows()), in.rows());
  in.weights = rows_of(claim.vector("weights", n * in.columns()), in.columns());
  return in;
}

/// <W, K^T X> in this reading. The transposed W of n rows is what the matrix of m_0^2 rows is read as where it fits.
Real trace_form(const Statement& claim, const Picture<Real>& in) {
  if (!claim.reading("transposed"))
    return trace_with(in, [&](std::size_t j, std::size_t i) { return in.weights[i][j]; });
  if (in.kernels.size() != in.columns()) throw Undefined("W^T K^T X does not fit for n != m_0^2");
  return trace_with(in, [&](std::size_t j, std::size_t i) { return in.weights[j][i]; });
}

void equivalence(Statement& claim, const Version& in) {
  const Picture<Real> picture = read_picture(claim);
  const char* form = in(R"(\mathrm{tr}(W^\top K^\top X))",
                        claim.reading("transposed") ? R"(\mathrm{tr}(W^\top K^\top X))" : R"(\mathrm{tr}(W K^\top X))");
  const Real factor = claim.constant("factor");
  claim.then("equal", [&] {
    const Real trace = claim.let("trace", form, [&] { return trace_form(claim, picture); });
    const Real read_out = claim.let("read-out", R"(\sum_{i,j} w_{i,j}\,(k_i * X)_j)", [&] {
      return convolution(picture, claim.planted("flipped kernels"), claim.planted("by columns"));
    });
    return trace == factor * read_out;
  });
}

template <class S>
std::vector<S> differences_of_equivalence(IdentityPoint<S>& at) {
  Picture<S> in{1 + at.pattern() % 2, 1 + at.pattern() / 2 % 2, {}, {}, {}};
  in.image = at.vector(in.columns() * in.rows());
  for (std::size_t i = 0; i < 1 + at.pattern() / 4; ++i)
    in.kernels.push_back(at.vector(in.rows())), in.weights.push_back(at.vector(in.columns()));
  const S trace = trace_with(in, [&](std::size_t j, std::size_t i) { return in.weights[i][j]; });
  return {trace -
          at.constant("factor", {1, 1}) * convolution(in, at.planted("flipped kernels"), at.planted("by columns"))};
}

Record draw_picture(Source& source) {
  const std::int64_t side = source.between(1, 3), patch_side = source.between(1, 3);
  const std::int64_t n = source.chance(1, 4) ? side * side : source.between(1, 3);
  const auto columns = static_cast<std::size_t>(side * side), rows = static_cast<std::size_t>(patch_side * patch_side);
  const std::int64_t parts = source.chance(1, 4) ? 3 : 2;
  Record record;
  record.set("side", side).set("patch_side", patch_side).set("channels", n);
  record.set("image", draw_entries(source, columns * rows, 4, parts));
  record.set("kernels", draw_entries(source, static_cast<std::size_t>(n) * rows, 4, parts));
  return record.set("weights", draw_entries(source, static_cast<std::size_t>(n) * columns, 4, parts));
}

}  // namespace

std::vector<Claim> definition_net(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/def-net", "hgm19/def-net");
  claim.title = "The two-layer subnet as a trace and as a convolution";
  claim.place = in("Section 4.1.2", "Section 4.1");
  claim.kind = "definition";
  claim.themes = {"model"};
  claim.words = in(
      R"($\mathcal N_{K,W}(X)=\langle W^\top,K^\top X\rangle$ with $\langle A,B\rangle=\mathrm{tr}(AB)$ is a convolution
        of the image, of which $X$ is the im2col form, with the $n$ columns of $K$ as kernels, flattened and followed by
        a linear layer.)",
      R"($\mathcal N_{K,W}(X)=\langle W,K^\top X\rangle$ is a convolution without overlap of the image, of which $X$ is
        the im2col form, with the $n$ columns of $K$ as kernels, flattened and followed by a linear layer.)");
  claim.conclusions = {{"(a)", "the trace is the convolution with its linear layer", {"equal"}},
                       {"(b)", "TLGD gives back the kernels learned", {}}};
  claim.left_out = "that TLGD gives back $K_T$ is what it is defined to do";
  if (in.first) claim.readings = {{"printed", "as printed; a column of $X$ is a square patch"}};
  else
    claim.readings = {
        {"trace of the product", R"($\langle A,B\rangle=\mathrm{tr}(AB)$, or $\mathrm{tr}(A^\top B)$ with a transposed
          $W$: signs of transposition are lost in the text at hand)"},
        {"transposed", R"($\langle A,B\rangle=\mathrm{tr}(A^\top B)$ with $W\in\mathbb R^{m_0^2\times n}$ as the text
          prints it)"}};
  claim.constants = {{"factor", {1, 1}, "between the two forms"}};
  claim.planted = {turned("factor", {101, 100}, "one hundredth apart"),
                   variant("flipped kernels", "kernels turned by half a circle, as convolution is defined in analysis"),
                   variant("by columns", "weights read column by column of the image, patches row by row")};
  claim.scope =
      "images of up to 9 x 9 pixels in up to 9 patches, small entries; the identity is proved for one or two patches a "
      "side, "
      "of one or two pixels a side, one or two channels, and for no other size";
  claim.not_covered = "images with several channels";
  claim.note =
      in("", R"(With $\mathrm{tr}(A^\top B)$ and $W$ of $m_0^2$ rows the product has no meaning for $n\ne m_0^2$, and
        pairs channel $i$ with the weights of column $i$ for $n=m_0^2$.)");
  claim.twin = "def_net.py";
  claim.quick_cases = 1500;
  claim.full_cases = 20000;
  claim.draw = draw_picture;
  claim.identity = [](const std::string& reading) -> IdentityFacts {
    if (reading == "transposed") return {};
    return {8, {"equal"}, "one or two patches a side, of one or two pixels a side, one or two channels"};
  };
  claim.differences = [](auto& at) { return differences_of_equivalence(at); };
  claim.state = [in](Statement& at) { equivalence(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical

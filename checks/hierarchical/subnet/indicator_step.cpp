// Before Lemma 2: for orthonormal patches the indicator f_x'(X) of a patch is the linear map X^T x'.
#include <stdexcept>

#include "checks/hierarchical/subnet/claims.hpp"
#include "checks/hierarchical/subnet/draw_layer.hpp"
#include "checks/hierarchical/subnet/identities.hpp"
#include "checks/hierarchical/subnet/layer.hpp"

namespace lakatos::hierarchical {
namespace {

struct Columns {
  std::vector<Vec> patches;
  std::vector<std::size_t> as, columns;  // columns: numbers of patches
};

Columns read_columns(const Statement& claim) {
  const std::int64_t dimension = claim.integer("dimension");
  if (claim.symbolic()) return {};
  const Vec vectors = claim.vector("vectors");
  if (dimension < 1 || vectors.empty() || vectors.size() % static_cast<std::size_t>(dimension) != 0)
    throw std::invalid_argument("patches of `dimension` entries");
  const auto length = static_cast<std::size_t>(dimension);
  Columns in{rows_of(vectors, length), first_equals(claim.record().vector("vectors").entries, length), {}};
  for (const std::int64_t number : whole_entries(claim, "columns")) {
    if (number < 1 || number > static_cast<std::int64_t>(in.patches.size()))
      throw std::invalid_argument("a column is a patch that does not exist");
    in.columns.push_back(static_cast<std::size_t>(number - 1));
  }
  if (in.columns.empty()) throw std::invalid_argument("X needs a column");
  return in;
}

void linear_indicator(Statement& claim) {
  const Columns in = read_columns(claim);
  give_patches(claim, in.patches, in.as);
  if (claim.settled()) return;
  const Real one = claim.constant("one");
  claim.then("indicator", text(one, R"(\cdot f_{x'}(X) = X^\top x')"), [&] {
    return products_indicate(in.patches, in.as, in.columns, one, claim.planted("next column") ? 1 : 0);
  });
}

template <class S>
std::vector<S> differences_of_indicator(IdentityPoint<S>& at) {
  const std::size_t length = 1 + at.pattern();
  const AnyBasis<S> basis(at, length);
  const S one = at.constant("one", {1, 1}) * basis.squared_norm;
  std::vector<S> differences;
  for (std::size_t p = 0; p < length; ++p) {
    for (std::size_t j = 0; j < length; ++j) {
      const std::size_t seen = at.planted("next column") ? (j + 1) % length : j;
      differences.push_back((j == p ? one : S(0)) - dot(basis.vectors[seen], basis.vectors[p]));
    }
  }
  return differences;
}

Record draw_columns(Source& source) {
  const auto count = static_cast<std::size_t>(source.between(1, 6)), length = count + source.below(3);
  VectorField vectors = draw_orthonormal(source, count, length), columns{1, {}};
  if (source.chance(1, 5)) ++vectors.entries[source.below(vectors.entries.size())];
  if (source.chance(1, 6)) {
    const std::size_t one = source.below(count), other = source.below(count);
    for (std::size_t q = 0; q < length; ++q) vectors.entries[one * length + q] = vectors.entries[other * length + q];
  }
  for (std::int64_t j = source.between(1, 5); j > 0; --j)
    columns.entries.push_back(source.between(1, static_cast<std::int64_t>(count)));
  return Record().set("dimension", static_cast<std::int64_t>(length)).set("vectors", vectors).set("columns", columns);
}

}  // namespace

std::vector<Claim> indicator_step(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-lem2-fx", "hgm19/step-lem2-fx");
  claim.title = "The indicator of a patch is a linear map";
  claim.place = "Appendix A, before Lemma 2";
  claim.kind = "step";
  claim.themes = {"gradient identity"};
  claim.words = R"(When the columns of $X$ come from an orthonormal set of patches and $x'$ is one of them, the vector
    $f_{x'}(X)$ of indicators that a column is $x'$ is $X^\top x'$.)";
  claim.conclusions = {{"(a)", "the identity for every $X$", {"indicator"}}};
  claim.readings = {{"printed", "as printed"}};
  claim.constants = {{"one", {1, 1}, "the value of an indicator that is met"}};
  claim.planted = {turned("one", {101, 100}, "1.01 in place of 1"),
                   variant("next column", "the indicator of the column after it"),
                   without("orthonormal", "any patches", "patches that are not orthonormal")};
  claim.serves = {in("malach18/lem3", "hgm19/lem3")};
  claim.scope = "1 to 6 patches with small denominators, 1 to 5 columns";
  claim.not_covered = "more columns: each is on its own";
  claim.note =
      "The set of patches may list one twice: the products do not care. Why small sizes are enough for the proof: an "
      "entry "
      "is the product of two patches, and any two of an orthonormal family lie in a plane, in which they are a basis "
      "of "
      "the case $l=2$, or are one vector, the case $l=1$, whatever the number of entries, patches and columns is.";
  claim.twin = "step_lem2_fx.py";
  claim.quick_cases = 1000;
  claim.full_cases = 20000;
  claim.draw = draw_columns;
  claim.identity = [](const std::string&) -> IdentityFacts {
    return {4, {"indicator"}, R"(any orthogonal basis of R^l, l = 1 ... 4, every pair of its vectors; two patches of
      more entries lie in a plane)"};
  };
  claim.differences = [](auto& at) { return differences_of_indicator(at); };
  claim.state = [](Statement& at) { linear_indicator(at); };
  return {claim};
}

}  // namespace lakatos::hierarchical

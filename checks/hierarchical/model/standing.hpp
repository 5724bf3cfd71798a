#pragma once
// How the claims of malach18 and hgm19 read one level of the model, and the standing assumptions on it: one text for
// each. Names are those of the twins' README.md. Classes are numbered from 1 in instances, from 0 in code.
#include "checks/engine/claim/claim.hpp"
#include "checks/hierarchical/version.hpp"
#include "theory/hierarchical/hierarchy.hpp"
#include "theory/hierarchical/level.hpp"
#include "theory/hierarchical/patch_vectors.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos::hierarchical {

/// Claim::no_planted of an existence claim.
inline constexpr const char* settled_by_a_witness =
    "an existence claim is settled by one exact witness; an instance on which a false variant fails is no evidence "
    "against that";

/// Fields `classes`, `positions` (hgm19: `side`, m_0), `variants`, `images`, `masses`; mean images by enumeration. No
/// instance (std::invalid_argument) where `images` is no whole number of images (label +-1, then m numbers of
/// classes), `masses` has another length, or a class number is beyond |C|.
Level read_level(const Statement& claim, const Version& in);

/// Fields `images` and `masses`: images of this many positions of classes from 1 to `classes`. Labels are 1 and -1, or
/// from 1 to `labels` where that is given.
Images read_law(const Statement& claim, std::int64_t classes, std::int64_t positions, const char* images = "images",
                const char* masses = "masses", std::int64_t labels = 0);

/// |C|, m, d as numbers.
Real classes_of(const Statement& claim, const Version& in, const Level& level);
Real positions_of(const Statement& claim, const Version& in, const Level& level);
Real variants_of(const Statement& claim, const Version& in, const Level& level);

/// "sizes": at least one class, one position, one patch a class; "law": masses >= 0 of sum 1; "balanced": P(y = 1) =
/// 1/2 (A1). True when one fails.
bool give_level(Statement& claim, const Version& in, const Level& level);
/// "law" and "balanced" alone.
void give_law(Statement& claim, const Images& law);
/// "independent": malach18 A6 as printed, all v_c of the level together; "pairwise independent": any two of them (hgm19
/// A6), which is how malach18 is read too where it is to be met at all: the v_c of a level add up to 0.
void give_independent(Statement& claim, const Version& in, const Level& level);
void give_pairwise_independent(Statement& claim, const Version& in, const Level& level);

/// theta: the least angle between v_c of different classes; pi where there is one class. lambda: their least norm.
/// Both over this level, which makes the hypotheses of the theorems the weakest that a model with this level can meet.
inline Real least_angle(const Level& level) { return least_angle(Means{level.means}); }
inline Real least_norm(const Level& level) { return least_norm(Means{level.means}); }

/// Some class stands at some pixel under both labels, and more often under one of them: there the entry of its mean
/// image is a difference of which neither side is 0.
Formula under_both_labels(const Level& level);

/// A whole number that malach18 has as it stands (field `field`) and hgm19 as the square of the field `root`. Not over
/// symbols.
Real area_of(const Statement& claim, const Version& in, const char* field, const char* root);
/// A vector field cut into rows of this length, in rationals whatever is judging.
std::vector<Vector<Rational>> rational_rows(const Statement& claim, const char* field, std::size_t length);
/// The whole numbers of a vector field; std::invalid_argument where it has others.
std::vector<std::int64_t> whole_entries(const Statement& claim, const char* field);

}  // namespace lakatos::hierarchical

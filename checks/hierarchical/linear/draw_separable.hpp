#pragma once
// Generators of models whose latent images are linearly separable, with a separator.
#include "checks/hierarchical/subnet/draw_layer.hpp"

namespace lakatos::hierarchical {

/// A level as draw_level makes it, of two or three classes, up to four images and few variants, labelled by the sign of
/// a whole linear score, with `separator`: half of the times the one of least norm, else longer ones; once in ten one
/// that does not separate. Once in eight a constant image for each label.
void draw_separable(Record& record, Source& source, const Version& in);
/// That, and patches: `dimension`, `vectors`, `chances` as draw_layer makes them.
void draw_separable_layer(Record& record, Source& source, const Version& in);

}  // namespace lakatos::hierarchical

#pragma once
// Larger and smaller instances with the same meaning as far as it goes: the size moves of a search.
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"

namespace lakatos {

/// The record with atoms added to one of its laws, up to `most` atoms in all and at least doubling it where that fits:
/// copies of its atoms with a patch turned by a rational rotation, scaled, reflected, or exchanged for a patch of
/// another atom. Each has a share of about 10^-7. The record itself where it has no finite law.
Record enriched(const Record& record, Source& source, std::size_t most);

/// The record with all its vectors of one length (and the whole numbers that equal it) longer by one entry, or twice as
/// long: the new entries are 0, which keeps norms, or continue the old
/// ones. The record itself where it has a law, or no vector.
Record lengthened(const Record& record, Source& source, std::size_t most);

/// The longest vectors (and the whole numbers that equal their length) `times` as long, the last entries repeated; at
/// most `most`. The record itself where it has a law, or no vector.
Record repeated(const Record& record, std::size_t times, std::size_t most);

/// How the sizes of a finite law change, and those of the vectors and whole numbers that go with them.
struct LawSizes {
  bool patches = true;  // else the dimension
  bool more = true;     // one more: the last patch once more, a coordinate of zeros; else the last one is dropped
  bool vectors = true;  // those of this length change too (where patches and dimension are equal nothing says which)
};
/// The record itself where it has no finite law, where nothing would be left, or where the law would have more than
/// `most` entries.
Record resized(const Record& record, const LawSizes& how, std::size_t most);

}  // namespace lakatos

#include "checks/engine/instance/sizes.hpp"

#include <algorithm>

namespace lakatos {
namespace {

struct Size {
  Sizes& sizes;
  void at_least(std::size_t kind, std::int64_t value) const { sizes.most[kind] = std::max(sizes.most[kind], value); }
  void operator()(std::int64_t value) const { at_least(4, value); }
  void operator()(const Fraction&) const {}
  void operator()(const Box&) const {}
  void operator()(const VectorField& field) const { at_least(0, static_cast<std::int64_t>(field.entries.size())); }
  void operator()(const LawField& law) const {
    at_least(1, static_cast<std::int64_t>(law.dimension)), at_least(2, static_cast<std::int64_t>(law.patches));
    if (!law.gaussian) at_least(3, static_cast<std::int64_t>(law.atoms()));
  }
};

}  // namespace

void Sizes::widen(const Sizes& other) {
  for (std::size_t kind = 0; kind < most.size(); ++kind) most[kind] = std::max(most[kind], other.most[kind]);
}

Sizes sizes_of(const Record& record) {
  Sizes sizes;
  for (const auto& [name, field] : record.fields()) std::visit(Size{sizes}, field);
  return sizes;
}

}  // namespace lakatos

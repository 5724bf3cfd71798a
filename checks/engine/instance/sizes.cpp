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

void widen(Spans& spans, const std::string& field, const Span& other) {
  const auto [place, fresh] = spans.try_emplace(field, other);
  if (fresh) return;
  Span& span = place->second;
  if (other.least < span.least) span.least = other.least;
  if (span.most < other.most) span.most = other.most;
}

}  // namespace

void Sizes::widen(const Sizes& other) {
  for (std::size_t kind = 0; kind < most.size(); ++kind) most[kind] = std::max(most[kind], other.most[kind]);
}

Sizes sizes_of(const Record& record) {
  Sizes sizes;
  for (const auto& [name, field] : record.fields()) std::visit(Size{sizes}, field);
  return sizes;
}

void widen(Spans& spans, const Spans& others) {
  for (const auto& [field, span] : others) widen(spans, field, span);
}

void widen(Spans& spans, const Record& record) {
  for (const auto& [name, field] : record.fields()) {
    if (const Fraction* number = std::get_if<Fraction>(&field)) widen(spans, name, {*number, *number});
    if (const std::int64_t* whole = std::get_if<std::int64_t>(&field))
      widen(spans, name, {fraction(*whole, 1), fraction(*whole, 1)});
  }
}

}  // namespace lakatos

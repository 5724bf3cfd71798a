#include "checks/engine/instance/grid.hpp"

#include <algorithm>
#include <stdexcept>

namespace lakatos {

GridAxis axis(std::string field, std::int64_t from, std::int64_t to) {
  GridAxis made{std::move(field), {}};
  for (std::int64_t value = from; value <= to; ++value) made.values.push_back(value);
  return made;
}

std::int64_t Grid::size() const {
  std::int64_t count = axes.empty() ? 0 : 1;
  for (const GridAxis& each : axes) count *= static_cast<std::int64_t>(each.values.size());
  return count;
}

Record Grid::record(std::int64_t index) const {
  if (index < 0 || index >= size()) throw std::out_of_range("the grid has " + std::to_string(size()) + " instances");
  std::vector<std::int64_t> values(axes.size());
  for (std::size_t i = axes.size(); i-- > 0;) {
    const auto count = static_cast<std::int64_t>(axes[i].values.size());
    values[i] = axes[i].values[static_cast<std::size_t>(index % count)];
    index /= count;
  }
  Record record;
  for (std::size_t i = 0; i < axes.size(); ++i) record.set(axes[i].field, values[i]);
  return record;
}

bool Grid::contains(const Record& record) const {
  return !axes.empty() && record.fields().size() == axes.size() &&
         std::all_of(axes.begin(), axes.end(), [&](const GridAxis& each) {
           const std::int64_t* value =
               record.has(each.field.c_str()) ? std::get_if<std::int64_t>(&record.at(each.field.c_str())) : nullptr;
           return value && std::find(each.values.begin(), each.values.end(), *value) != each.values.end();
         });
}

std::string Grid::words() const {
  std::string text;
  for (const GridAxis& each : axes) {
    text += (text.empty() ? "" : "; ") + each.field + " = ";
    const auto count = static_cast<std::int64_t>(each.values.size());
    if (count > 3 && each.values.back() - each.values.front() == count - 1) {
      text += std::to_string(each.values.front()) + " ... " + std::to_string(each.values.back());
      continue;
    }
    for (std::size_t i = 0; i < each.values.size(); ++i) text += (i > 0 ? ", " : "") + std::to_string(each.values[i]);
  }
  return text;
}

void IndexSet::add(std::int64_t first, std::int64_t last) {
  if (first >= last) return;
  std::vector<std::pair<std::int64_t, std::int64_t>> merged;
  for (const auto& [from, to] : ranges_) {
    if (to < first || last < from) merged.emplace_back(from, to);
    else first = std::min(first, from), last = std::max(last, to);
  }
  merged.emplace_back(first, last);
  std::sort(merged.begin(), merged.end());
  ranges_ = std::move(merged);
}

void IndexSet::add(const IndexSet& other) {
  for (const auto& [first, last] : other.ranges_) add(first, last);
}

}  // namespace lakatos

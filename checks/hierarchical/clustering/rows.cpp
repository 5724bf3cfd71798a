#include "checks/hierarchical/clustering/rows.hpp"

#include <algorithm>
#include <stdexcept>

namespace lakatos::hierarchical {

Row read_row(const Statement& claim, const char* field, const char* name, std::int64_t count) {
  const std::string block = std::string("K\\varphi(") + name + "_i)";
  if (claim.symbolic()) return {{symbol_vector(block)}, name};
  Row row{read_points(claim, field, "dimension", block.c_str(), "", 64), name};
  if (static_cast<std::int64_t>(row.blocks.size()) != count)
    throw std::invalid_argument(std::string("field '") + field + "' needs a vector for each pixel of the patch");
  return row;
}

std::vector<Row> read_rows(const Statement& claim, const char* field, const char* name, std::int64_t count) {
  const std::string block = std::string("K\\varphi(") + name + "_i)";
  const std::vector<Vec> all = read_points(claim, field, "dimension", block.c_str(), block.c_str(), 64);
  if (claim.symbolic()) return {{{all[0]}, name}};
  const std::size_t length = static_cast<std::size_t>(count);
  if (all.size() % length != 0 || all.size() > 4 * length)
    throw std::invalid_argument(std::string("field '") + field + "' needs up to 4 rows of a vector for each pixel");
  std::vector<Row> rows;
  for (auto at = all.begin(); at != all.end(); at += count) rows.push_back({{at, at + count}, name});
  return rows;
}

Row mean_row(const std::vector<Row>& rows, const char* name) {
  if (symbolic()) return {rows[0].blocks, name};
  Row mean{rows[0].blocks, name};
  for (std::size_t row = 1; row < rows.size(); ++row) {
    for (std::size_t i = 0; i < mean.blocks.size(); ++i) mean.blocks[i] = add(mean.blocks[i], rows[row].blocks[i]);
  }
  for (Vec& block : mean.blocks) block = scale(1 / Real(static_cast<long>(rows.size())), block);
  return mean;
}

Real whole(const Row& a, const Row& b) {
  if (symbolic()) return named("\\|K\\varphi*" + a.name + "-K\\varphi*" + b.name + "\\|^2");
  Real sum = 0;
  for (std::size_t i = 0; i < a.blocks.size(); ++i) sum += squared_distance(a.blocks[i], b.blocks[i]);
  return sum;
}

Formula blocks_closer(const Row& a, const Row& b, const Real& most, std::size_t count) {
  if (symbolic()) return squared_distance(a.blocks[0], b.blocks[0]) < most;
  Formula all = all_of_none();
  for (std::size_t i = 0; i < std::min(count, a.blocks.size()); ++i)
    all = both(all, squared_distance(a.blocks[i], b.blocks[i]) < most);
  return all;
}
Formula some_block_beyond(const Row& a, const Row& b, const Real& least) {
  Formula some = squared_distance(a.blocks[0], b.blocks[0]) > least;
  for (std::size_t i = 1; i < a.blocks.size(); ++i)
    some = either(some, squared_distance(a.blocks[i], b.blocks[i]) > least);
  return some;
}

void set_rows(Record& record, Source& source, std::int64_t count, std::int64_t dimension, std::int64_t parts,
              std::int64_t apart, bool few) {
  VectorField first{parts, {}}, second{parts, {}};
  for (std::int64_t i = 0; i < count; ++i) {
    for (std::int64_t c = 0; c < dimension; ++c) {
      const std::int64_t at = source.between(-3, 3) * parts;
      first.entries.push_back(at);
      const bool moved = c == 0 && (!few || i == 0 || source.chance(1, 4));
      second.entries.push_back(at + (moved ? apart : source.chance(1, 8) ? 1 : 0));
    }
  }
  record.set("dimension", dimension).set("first", first).set("second", second);
}

}  // namespace lakatos::hierarchical

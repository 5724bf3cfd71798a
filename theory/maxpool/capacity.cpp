#include "theory/maxpool/capacity.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

#include "theory/numeric/linear_program.hpp"
#include "theory/numeric/matrix.hpp"

namespace lakatos::maxpool {
namespace {

constexpr std::uint64_t prime = 2147483647;  // 2^31 - 1

bool meets(PatternSet a, PatternSet b) { return (a & b) != 0; }

/// 1/x modulo the prime, by Fermat.
std::uint64_t inverse(std::uint64_t x) {
  std::uint64_t result = 1;
  for (std::uint64_t power = prime - 2; power > 0; power /= 2, x = x * x % prime) {
    if (power % 2 == 1) result = result * x % prime;
  }
  return result;
}

/// Columns modulo the prime, one after another, kept where they are independent of those before.
class ModularRank {
 public:
  std::size_t rank() const { return kept_.size(); }

  void add(std::vector<std::uint64_t> column) {
    for (const Kept& each : kept_) {
      const std::uint64_t factor = prime - column[each.pivot];
      if (factor == prime) continue;
      for (std::size_t i = 0; i < column.size(); ++i) column[i] = (column[i] + factor * each.column[i]) % prime;
    }
    const auto pivot = std::find_if(column.begin(), column.end(), [](std::uint64_t x) { return x != 0; });
    if (pivot == column.end()) return;
    const std::uint64_t scale = inverse(*pivot);
    const auto place = static_cast<std::size_t>(pivot - column.begin());
    for (std::uint64_t& x : column) x = x * scale % prime;
    kept_.push_back({place, std::move(column)});
  }

 private:
  struct Kept {
    std::size_t pivot;
    std::vector<std::uint64_t> column;  // 1 at the pivot
  };
  std::vector<Kept> kept_;
};

/// All sets of the patterns that occur (some twice; the empty one adds nothing).
std::vector<PatternSet> detectors(const std::vector<PatternSet>& sets) {
  PatternSet all = 0;
  for (const PatternSet set : sets) {
    if (set == 0) throw std::invalid_argument("an input has no pattern");
    all |= set;
  }
  if (std::popcount(all) > 20) throw std::invalid_argument("up to 20 patterns");
  std::vector<PatternSet> found{all};
  for (const PatternSet set : sets) found.push_back(all & ~set);  // these will do: the rest is for where they do not
  for (PatternSet part = all; part != 0; part = (part - 1) & all) found.push_back(part);
  return found;
}

std::int64_t exact_rank(const std::vector<PatternSet>& sets, const std::vector<PatternSet>& all) {
  Matrix<Rational> matrix(sets.size(), all.size());
  for (std::size_t i = 0; i < sets.size(); ++i) {
    for (std::size_t j = 0; j < all.size(); ++j) matrix(i, j) = Rational(meets(sets[i], all[j]) ? 1 : 0);
  }
  return static_cast<std::int64_t>(rank(matrix));
}

void sort_out(std::vector<PatternSet>& sets) {
  std::sort(sets.begin(), sets.end());
  sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
}

void need_patterns(std::int64_t patterns, std::int64_t positions) {
  if (patterns < 2 || patterns > 20 || positions < 1) throw std::invalid_argument("2 ... 20 patterns, n >= 1");
}

}  // namespace

PatternSet pattern_set(const Input& input) {
  PatternSet set = 0;
  for (const std::int64_t pattern : input.patterns) {
    if (pattern < 1 || pattern > 32) throw std::invalid_argument("patterns are numbered 1 ... 32");
    set |= PatternSet{1} << (pattern - 1);
  }
  return set;
}

std::vector<PatternSet> pattern_sets(const std::vector<Input>& inputs) {
  std::vector<PatternSet> sets;
  for (const Input& input : inputs) sets.push_back(pattern_set(input));
  sort_out(sets);
  return sets;
}

std::vector<PatternSet> sets_of_support(std::int64_t patterns, std::int64_t positions) {
  need_patterns(patterns, positions);
  std::vector<PatternSet> sets;
  for (PatternSet spurious = 0; spurious < PatternSet{1} << (patterns - 2); ++spurious) {
    const int size = std::popcount(spurious);
    if (size > positions - 1 || (size == 0 && positions > 1)) continue;  // n - 1 positions hold 1 ... n - 1 of them
    for (const PatternSet own : {1U, 2U}) sets.push_back(own | spurious << 2);
  }
  sort_out(sets);
  return sets;
}

std::vector<PatternSet> sets_of_all_inputs(std::int64_t patterns, std::int64_t positions) {
  need_patterns(patterns, positions);
  std::vector<PatternSet> sets;
  for (PatternSet set = 1; set < PatternSet{1} << patterns; ++set) {
    if (std::popcount(set) <= positions) sets.push_back(set);
  }
  return sets;
}

std::vector<PatternSet> sets_of_spurious_inputs(std::int64_t patterns, std::int64_t positions) {
  std::vector<PatternSet> sets;
  for (const PatternSet set : sets_of_all_inputs(patterns, positions)) {
    if ((set & 3U) == 0) sets.push_back(set);
  }
  return sets;
}

std::int64_t vc_dimension(const std::vector<PatternSet>& sets) {
  const std::vector<PatternSet> all = detectors(sets);
  ModularRank elimination;
  for (const PatternSet detector : all) {
    std::vector<std::uint64_t> column;
    for (const PatternSet set : sets) column.push_back(meets(set, detector) ? 1 : 0);
    elimination.add(std::move(column));
    if (elimination.rank() == sets.size()) return static_cast<std::int64_t>(sets.size());
  }
  return exact_rank(sets, all);
}

bool realised(const std::vector<PatternSet>& sets, const std::vector<int>& labels) {
  if (labels.size() != sets.size()) throw std::invalid_argument("one label for each set");
  const std::vector<PatternSet> all = detectors(sets);
  LinearProgram program(2 * all.size());  // c_A = first - second, both >= 0, their sum as small as can be
  for (Rational& cost : program.cost) cost = Rational(1);
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const bool positive = labels[i] == 1;
    LinearProgram::Row row;
    row.sense = positive ? LinearProgram::Sense::at_least : LinearProgram::Sense::at_most;
    row.bound = Rational(positive ? 1 : 0);  // N > 0 can be scaled to N >= 1
    for (std::size_t j = 0; j < all.size(); ++j) {
      if (!meets(sets[i], all[j])) continue;
      row.terms.emplace_back(j, Rational(1)), row.terms.emplace_back(all.size() + j, Rational(-1));
    }
    program.rows.push_back(std::move(row));
  }
  const LinearProgramResult result = solve(program);
  if (!proves(program, result)) throw std::logic_error("a linear programme was left open");
  return result.kind != LinearProgramResult::Kind::infeasible;
}

}  // namespace lakatos::maxpool

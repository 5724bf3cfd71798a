#pragma once
// A tape as a function of its inputs, in doubles: its values anywhere, and the gradient of any of its numbers with
// respect to all inputs by one sweep backwards (reverse accumulation; Griewank and Walther, Evaluating Derivatives).
// One recording serves for all points nearby: where the computation branched, the branch taken is what is
// differentiated. Proposals for a search; nothing here is rigorous.
#include <string>
#include <utility>
#include <vector>

#include "theory/numeric/tape.hpp"

namespace lakatos {

class TapeFunction {
 public:
  /// Copies what it needs. Cost: one reading of the tape.
  explicit TapeFunction(const Tape& tape);

  /// The inputs in the order in which they were first used: their paths, and their values when the tape was written.
  const std::vector<std::string>& paths() const { return paths_; }
  const std::vector<double>& origin() const { return origin_; }
  /// The tape may know an input by its path alone: this is its value. evaluate() follows.
  void know(std::size_t input, double value) { origin_[input] = value; }
  std::size_t size() const { return steps_.size(); }

  /// Computes all steps at these inputs. Values may be infinite or NaN.
  void evaluate(const std::vector<double>& inputs);
  /// The value of a step, as last evaluated; before that at the origin.
  double value(Node node) const { return node == literal_node ? 0 : values_[node - 1]; }

  /// The gradient of sum_k weight_k node_k with respect to the inputs, where last evaluated. At a kink of min, max and
  /// abs that of one side; where a root of 0 has none it counts as constant. Cost: one sweep over the steps below the
  /// last node.
  std::vector<double> gradient(const std::vector<std::pair<Node, double>>& sum);

 private:
  struct Compact {
    Op op;
    Node a, b, c;
    std::size_t input;  // of an input: its place; of a constant: its place among the constants
  };
  std::vector<Compact> steps_;
  std::vector<std::string> paths_;
  std::vector<double> origin_, constants_, values_, adjoints_;
};

}  // namespace lakatos

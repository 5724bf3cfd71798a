#pragma once
// The margins of a statement on one instance, with their gradients: the statement is recorded once on a tape, and every
// relation that an assumption or a conclusion came down to is a difference of two numbers on it, a function of the
// numbers of the instance. For a search; nothing here is rigorous.
#include <optional>
#include <string>
#include <vector>

#include "checks/engine/judge/judge.hpp"
#include "theory/numeric/adjoint.hpp"

namespace lakatos {

/// One number of an instance: a number, an entry of a vector or of a law's atom, or the weight of an atom (its share).
struct Coordinate {
  enum class Kind : unsigned char { number, entry, weight } kind = Kind::number;
  std::size_t field = 0;  // in the record
  std::size_t index = 0;  // among the entries, among the atoms
  double value = 0;
  std::size_t input = 0;  // on the tape; no_input where the statement did not use it
};
inline constexpr std::size_t no_input = static_cast<std::size_t>(-1);

/// A relation low <= high (or low < high, or equality) between two numbers of the tape.
struct Margin {
  Node low = 0, high = 0;
  bool equality = false;
};

class Margins {
 public:
  /// Records the statement. Nothing where it cannot be recorded, or takes more than `most` steps.
  static std::optional<Margins> of(const Claim& claim, const Record& record, const Settings& settings,
                                   std::size_t most);

  Outcome outcome() const { return outcome_; }
  const std::vector<Coordinate>& coordinates() const { return coordinates_; }
  /// All must stay so that the assumptions are met as they are met here; margins of violated assumptions among them.
  const std::vector<Margin>& assumptions() const { return assumptions_; }
  /// A conclusion fails once one of these is violated, as far as this recording sees.
  const std::vector<Margin>& conclusions() const { return conclusions_; }
  /// The branches that the computation took.
  const std::vector<Margin>& branches() const { return branches_; }
  std::size_t steps() const { return function_.size(); }

  /// A number of the tape; high - low, and |low| + |high|, where last evaluated.
  double value(Node node) const { return function_.value(node); }
  double slack(const Margin& margin) const;
  double size(const Margin& margin) const;
  /// The gradient of the slack with respect to the coordinates.
  std::vector<double> gradient(const Margin& margin) { return weighted(margin, 1, -1); }
  /// That of slack / size, times size.
  std::vector<double> relative_gradient(const Margin& margin);
  /// That of high times the one side plus low times the other.
  std::vector<double> weighted(const Margin& margin, double high, double low);

  /// Evaluates at the instance with constant number `constant` multiplied by `factor`.
  void turn(std::size_t constant, double factor);
  std::size_t constants() const { return constants_.size(); }
  /// The derivative of the slack with respect to the logarithm of that constant.
  double by_constant(const Margin& margin, std::size_t constant);
  /// The constant on which the margin hangs most; constants() where it hangs on none.
  std::size_t strongest_constant(const Margin& margin);

  /// Evaluates elsewhere: one value for each coordinate, constants as they are turned. make_tie: with the strongest
  /// constant turned to where the linearised margin is 0, for this call and those of move() until restore(), which goes
  /// back to the instance.
  void move(const std::vector<double>& point);
  void make_tie(const Margin& margin);
  void restore();

 private:
  Margins(const Claim& claim, const Settings& settings, const Tape& tape, const Record& record, const Sheet& sheet,
          Outcome outcome);
  void find_constants(const Claim& claim, const Settings& settings);
  void find_scalars(const Tape& tape);
  void find_branches(const Tape& tape);
  void collect(const Tape& tape, std::uint32_t formula, std::vector<Margin>& into, bool all_parts);

  TapeFunction function_;
  Outcome outcome_;
  std::vector<Coordinate> coordinates_;
  std::vector<Margin> assumptions_, conclusions_, branches_;
  std::vector<bool> scalar_;            // by node: depends on a number of the instance or on a constant
  std::vector<std::size_t> constants_;  // their places among the inputs
  std::vector<double> inputs_;          // those of make_tie(); empty: the instance's own
};

/// high - low of the first conclusion that is a plain relation, from exact numbers: rounded once, so that its sign and
/// size are right however near the tie is. None where there is no such conclusion, or its sides are irrational.
std::optional<double> exact_slack(const Claim& claim, const Record& record, const Settings& settings);

/// The instance with its coordinates at `point`: numbers and entries rounded to short fractions, shares to whole
/// weights out of `total`; atoms whose weight rounds to 0 are left out. Coordinates that did not move keep their exact
/// values.
Record at_point(const Record& record, const std::vector<Coordinate>& coordinates, const std::vector<double>& point,
                int bits, std::int64_t total);

}  // namespace lakatos

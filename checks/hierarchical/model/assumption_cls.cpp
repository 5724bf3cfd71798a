// malach18 A7: the law of the top image is easy to learn. Where the image determines the label, an algorithm that
// remembers its examples does it.
#include <cmath>

#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/draw.hpp"
#include "checks/hierarchical/model/standing.hpp"
#include "theory/hierarchical/image_codes.hpp"
#include "theory/probability/seen_mass.hpp"

namespace lakatos::hierarchical {
namespace {

void state(Statement& claim) {
  const Level level = read_level(claim, malach18);
  const std::int64_t examples = claim.integer("examples");
  const Real error = claim.number("error", "\\epsilon"), failure = claim.number("failure", "\\delta");
  if (give_level(claim, malach18, level)) return;
  claim.given("rates", both(both(0 < error, error < 1), both(0 < failure, failure < 1)));
  const std::vector<std::int64_t> codes = image_codes(level.law);
  const bool any = claim.reading("any law");
  if (!any) {
    claim.given("label by image", text(R"(\text{no image has both labels})"),
                [&] { return equal(bayes_error(level.law, codes), Real(0)); });
  }
  if (claim.settled()) return;
  const Real images = claim.whole("M", [&] { return std::ssize(masses_of(level.law, codes)); }, {});
  claim.given("examples", [&] {
    return claim.whole("N", examples, {"examples"}) * error >=
           claim.constant("factor") * (images * log(Real(2)) + log(1 / failure));
  });
  if (claim.settled()) return;
  if (any) {
    claim.then("learns", text(R"(\text{least error of any classifier} \le )", error),
               [&] { return less_equal(bayes_error(level.law, codes), error); });
    return;
  }
  // Elsewhere the examples show enough as good as surely.
  claim.regime("failure not negligible", [&] {
    return predicate(
        [&] {
          const Real chance = chance_of_seeing_enough(masses_of(level.law, codes), examples, error);
          return less_equal(failure, 100 * (1 - chance));
        },
        R"(\mathbb P(\text{images not among the } N \text{ examples have mass} > )", error, R"() \ge \tfrac1{100})",
        failure);
  });
  claim.then("learns",
             text(R"(\mathbb P(\text{images not among the } N \text{ examples have mass} \le )", error, R"() \ge 1-)",
                  claim.constant("failure.factor") * failure),
             [&] {
               return less_equal(1 - claim.constant("failure.factor") * failure,
                                 chance_of_seeing_enough(masses_of(level.law, codes), examples, error));
             });
}

Record draw(Source& source) {
  Record record;
  do {
    record = Record();
    draw_level(record, source, malach18);
  } while (record.integer("positions") < 3 && source.chance(7, 8));
  // Most images have more mass than epsilon.
  const std::int64_t count = std::ssize(record.vector("masses").entries);
  const std::int64_t e = std::max<std::int64_t>(2, count + source.between(-1, 2)), d = source.between(2, 12);
  const auto images = static_cast<double>(count);
  const double bound = (images * std::log(2) + std::log(static_cast<double>(d))) * static_cast<double>(e);
  const double share = source.chance(1, 4) ? std::ldexp(1, -static_cast<int>(source.between(1, 3))) : 1;
  record.set("examples", static_cast<std::int64_t>(std::ceil(bound * share)) + source.between(0, 2));
  return record.set("error", fraction(1, e), "failure", fraction(1, d));
}

}  // namespace

std::vector<Claim> assumption_cls(const Version& in) {
  if (!in.first) return {};
  Claim claim{};
  claim.id = "malach18/ass-cls";
  claim.title = "Efficient learnability of the top level";
  claim.place = "Section 5.1.2 (and 4.1.3)";
  claim.kind = "assumption";
  claim.themes = {"capacity"};
  claim.words = R"(There is an algorithm that, from polynomially many examples of $\mathcal G_0$, finds with high
    probability a classifier of error at most $\epsilon$. Our form: to remember the labels of
    $N\ge\frac1\epsilon\left(M\log2+\log\frac1\delta\right)$ examples is one, with probability at least $1-\delta$, for
    a law on $M$ images.)";
  claim.conclusions = {{"(a)", "a classifier of small error with high probability", {"learns"}},
                       {"(b)", "from polynomially many examples, in polynomial time", {}}};
  claim.left_out = "(b), as the text does not say polynomial in what: here in the number of images";
  claim.readings = {{"label by image", "no image has both labels"},
                    {.name = "any law",
                     .text = R"(any law of image and label: is there a classifier of error at most $\epsilon$ at all?)",
                     .fault = "labels are noisy"}};
  claim.constants = {{"factor", {1, 1}, R"(the factor of $M\log2+\log\frac1\delta$)"},
                     {"failure.factor", {1, 1}, R"(the factor of $\delta$ in the probability)"}};
  claim.planted = {turned("factor", {1, 4}, "a quarter of the examples"),
                   turned("factor", {1, 8}, "an eighth of the examples"),
                   turned("failure.factor", {1, 256}, R"(probability $1-\frac\delta{256}$)"),
                   without("examples", "any number", "any number of examples")};
  claim.serves = {"malach18/thm2"};
  claim.scope = R"(up to 8 images of up to 4 pixels; $\epsilon,\delta\ge\frac1{12}$; exact chances)";
  claim.not_covered = R"(classes of learners that are polynomial in $m$ where $M=|\mathcal C_0|^m$; running time)";
  claim.note = R"(So the assumption is met by every law in which the image determines the label, with a sample
    polynomial in the number of images; it asks for more where that number grows with $m$. It fails where an image has
    both labels and $\epsilon$ is less than the least error. Each of the $2^M$ sets of mass more than $\epsilon$ is left
    out with probability at most $e^{-\epsilon N}$.)";
  claim.twin = "ass_cls.py";
  claim.quick_cases = 300;
  claim.full_cases = 3000;
  claim.draw = draw;
  claim.state = state;
  return {claim};
}

}  // namespace lakatos::hierarchical

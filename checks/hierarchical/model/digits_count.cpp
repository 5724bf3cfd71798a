// How many images the digits example makes, by its sizes: nine pixels of four variants each, then 81.
#include "checks/hierarchical/model/claims.hpp"
#include "theory/hierarchical/digit_counts.hpp"

namespace lakatos::hierarchical {
namespace {

void state(Statement& claim) {
  const bool nine = claim.reading("nine digits");
  const std::int64_t count = claim.integer("digits", "digits", IntegerDomain::one_of({nine ? 9 : 10}));
  const std::int64_t variants = claim.integer("variants", "variants", IntegerDomain::one_of({4}));
  if (claim.settled()) return;
  const Real digits = claim.whole("D", count, {"digits"}), own = claim.whole("v", variants, {"variants"});
  const Real four = claim.constant("four"), first = claim.constant("first"), last = claim.constant("last");
  claim.let("first", R"(v^{9})", [&] { return choices_above(own, 1); });
  claim.let("last", R"(v^{9+81})", [&] { return choices_above(own, 2); });
  claim.then("first level", text("v^9 = ", four, "^{", first, "}"),
             [&] { return equal(choices_above(own, 1), whole_power(four, first)); });
  claim.then("last level", text("v^{9+81} = ", four, "^{", last, "}"),
             [&] { return equal(choices_above(own, 2), whole_power(four, last)); });
  claim.then("total", text(digits, R"(\,v^{9+81} = )", claim.constant("digits"), R"(\cdot)", four, "^{", last, "}"),
             [&] { return equal(digits * choices_above(own, 2), claim.constant("digits") * whole_power(four, last)); });
  claim.then("rounded",
             text("|", claim.constant("digits"), R"(\cdot)", four, "^{", last, "} - ", claim.constant("rounded"),
                  R"(\cdot 10^{)", claim.constant("exponent"), R"(}| \le \tfrac12\cdot10^{-2}\cdot10^{)",
                  claim.constant("exponent"), "}"),
             [&] {
               const Real scale = whole_power(10, claim.constant("exponent"));
               return less_equal(
                   abs(claim.constant("digits") * whole_power(four, last) - claim.constant("rounded") * scale),
                   scale / 200);
             });
}

}  // namespace

std::vector<Claim> digits_count(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/digits-count", "hgm19/digits-count");
  claim.title = "Number of images of the synthetic digits example";
  claim.place = "Section 3.2";
  claim.kind = "remark";
  claim.themes = {"model"};
  claim.words = R"(With four variants of each stroke and of each piece the example makes $4^9$ images of a digit on the
    first level below the top and $4^{90}$ on the last, together $9\cdot4^{90}\approx1.38\cdot10^{55}$ different
    ones.)";
  claim.conclusions = {{"(a)", R"($4^9$ images of a digit on the first level)", {"first level"}},
                       {"(b)", R"($4^{90}$ on the last)", {"last level"}},
                       {"(c)", R"(together $9\cdot4^{90}\approx1.38\cdot10^{55}$)", {"total", "rounded"}},
                       {"(d)", "all of them different", {}}};
  claim.left_out = in("(d), which malach18/digits-assumption judges for glyphs of ours",
                      "(d), which hgm19/digits-assumption judges for glyphs of ours");
  const Reading nine{"nine digits", "nine top images, as the printed product has"};
  const Reading ten{
      .name = "ten digits",
      .text = in("ten top images, one for each of 0, ..., 9",
                 R"(ten top images, as the printed lists of $\mathcal D_{even}$ and $\mathcal D_{odd}$ have)"),
      .fault = in("", "nine for ten")};
  claim.readings = in.first ? std::vector<Reading>{nine, ten} : std::vector<Reading>{ten, nine};
  claim.power_in = "nine digits";
  claim.constants = {{"four", {4, 1}, "variants of a class"},
                     {"first", {9, 1}, R"(the exponent in $4^9$)"},
                     {"last", {90, 1}, R"(the exponent in $4^{90}$)"},
                     {"digits", {9, 1}, R"(the 9 in $9\cdot4^{90}$)"},
                     {"rounded", {138, 100}, "the 1.38"},
                     {"exponent", {55, 1}, R"(the exponent in $10^{55}$)"}};
  claim.planted = {turned("four", {5, 1}, "five variants"),
                   turned("first", {10, 1}, R"($4^{10}$)"),
                   turned("last", {81, 1}, R"($4^{81}$, without the first level)"),
                   turned("digits", {10, 1}, "ten for nine"),
                   turned("rounded", {139, 100}, R"($1.39\cdot10^{55}$)"),
                   turned("exponent", {54, 1}, R"($10^{54}$)")};
  claim.scope = R"($3\times3$ top images, $3\times3$ patches, two levels below the top, 9 and 10 digits)";
  claim.note = in(R"(Nine pixels choose among four patches, then 81: $4^9\cdot4^{81}=4^{90}$. Ten digits would make
    $10\cdot4^{90}\approx1.53\cdot10^{55}$. The text does not say how many top images there are; the lists that the
    other version of the paper prints have ten, which refutes the product (hgm19/digits-count).)",
                  R"(Nine pixels choose among four patches, then 81: $4^9\cdot4^{81}=4^{90}$. The lists of even and odd
                    digits have five entries each, so that the ten digits make $10\cdot4^{90}\approx1.53\cdot10^{55}$
                    images; the printed product counts nine, the number of entries of $\mathcal C_0$. No slip of print:
                    two numbers would have to change.)");
  claim.twin = "digits_count.py";
  claim.quick_cases = 40;
  claim.full_cases = 200;
  claim.grid = {.axes = {axis("digits", 9, 10), axis("variants", 4, 4)},
                .finite = "the sizes of the example are printed; what is not printed is how many top images there are"};
  claim.draw = [in](Source& source) {
    // Mostly what the headline asks for.
    const bool headline = source.chance(3, 4);
    return Record().set("digits", headline == in.first ? 9 : 10, "variants", source.chance(1, 16) ? 5 : 4);
  };
  claim.state = state;
  return {claim};
}

}  // namespace lakatos::hierarchical

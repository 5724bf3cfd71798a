// Figures 3 and 4: the printed numbers, and what arithmetic on them decides.
#include <array>

#include "checks/hierarchical/experiments/claims.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos::hierarchical {
namespace {

struct Printed {
  const char* name;
  Fraction value;
  const char* text;
};

// Figure 3, by head (fully connected, linear) and classifier.
constexpr std::array<std::array<Printed, 4>, 2> figure_3{{{{{"cnn.fc", {759, 1000}, "CNN, FC"},
                                                            {"random.fc", {645, 1000}, "CNN(Random), FC"},
                                                            {"jl.fc", {586, 1000}, "Clustering+JL, FC"},
                                                            {"ours.fc", {734, 1000}, "Ours, FC"}}},
                                                          {{{"cnn.linear", {735, 1000}, "CNN, linear"},
                                                            {"random.linear", {616, 1000}, "CNN(Random), linear"},
                                                            {"jl.linear", {588, 1000}, "Clustering+JL, linear"},
                                                            {"ours.linear", {689, 1000}, "Ours, linear"}}}}};

struct Row {
  Printed patches, first, first_out, second, second_out, accuracy;
  std::size_t head, classifier;  // its place in Figure 3
};
constexpr std::array<Row, 4> figure_4{{{{"N.1", {47509, 1}, "N, Ours+FC"},
                                        {"k1.1", {1377, 1}, "k_1, Ours+FC"},
                                        {"k1'.1", {155, 1}, "k_1', Ours+FC"},
                                        {"k2.1", {3534, 1}, "k_2, Ours+FC"},
                                        {"k2'.1", {216, 1}, "k_2', Ours+FC"},
                                        {"accuracy.1", {734, 1000}, "accuracy, Ours+FC"},
                                        0,
                                        3},
                                       {{"N.2", {32124, 1}, "N, Ours+Linear"},
                                        {"k1.2", {1384, 1}, "k_1, Ours+Linear"},
                                        {"k1'.2", {97, 1}, "k_1', Ours+Linear"},
                                        {"k2.2", {2576, 1}, "k_2, Ours+Linear"},
                                        {"k2'.2", {211, 1}, "k_2', Ours+Linear"},
                                        {"accuracy.2", {689, 1000}, "accuracy, Ours+Linear"},
                                        1,
                                        3},
                                       {{"N.3", {12369, 1}, "N, Clustering+JL+FC"},
                                        {"k1.3", {39, 1}, "k_1, Clustering+JL+FC"},
                                        {"k1'.3", {39, 1}, "k_1', Clustering+JL+FC"},
                                        {"k2.3", {184, 1}, "k_2, Clustering+JL+FC"},
                                        {"k2'.3", {184, 1}, "k_2', Clustering+JL+FC"},
                                        {"accuracy.3", {586, 1000}, "accuracy, Clustering+JL+FC"},
                                        0,
                                        2},
                                       {{"N.4", {57893, 1}, "N, Clustering+JL+Linear"},
                                        {"k1.4", {5004, 1}, "k_1, Clustering+JL+Linear"},
                                        {"k1'.4", {345, 1}, "k_1', Clustering+JL+Linear"},
                                        {"k2.4", {6813, 1}, "k_2, Clustering+JL+Linear"},
                                        {"k2'.4", {407, 1}, "k_2', Clustering+JL+Linear"},
                                        {"accuracy.4", {588, 1000}, "accuracy, Clustering+JL+Linear"},
                                        1,
                                        2}}};

void list(std::vector<Constant>& constants, const Printed& each) {
  constants.push_back({each.name, fraction(each.value.numerator, each.value.denominator), each.text});
}

/// The entry of a row of the printed table, which the instance chooses; over symbols those of all rows, in order.
template <class Entry>
Real printed_entry(const Statement& claim, std::int64_t chosen, std::int64_t rows, Entry&& entry) {
  const auto value = [&](std::int64_t row) { return claim.constant(entry(static_cast<std::size_t>(row)).name); };
  if (!claim.symbolic()) {
    if (chosen < 1 || chosen > rows) throw Undefined("the printed table has no such row");
    return value(chosen - 1);
  }
  std::string all = latex(value(0));
  for (std::int64_t row = 1; row < rows; ++row) all += R"(,\ )" + latex(value(row));
  return named(all);
}

// ---- Figure 3

void order_of_rows(Statement& claim) {
  const std::int64_t head = claim.integer("head", "head", IntegerDomain::between(1, 2));
  if (claim.settled()) return;
  const auto accuracy = [&](std::size_t classifier) {
    return printed_entry(claim, head, 2, [&](std::size_t column) { return figure_3[column][classifier]; });
  };
  const Real cnn = claim.let("CNN", R"(a_{\text{CNN}})", accuracy(0)),
             random = claim.let("Random", R"(a_{\text{Random}})", accuracy(1)),
             jl = claim.let("JL", R"(a_{\text{JL}})", accuracy(2)),
             ours = claim.let("Ours", R"(a_{\text{ours}})", accuracy(3));
  const Real half = claim.constant("half");
  claim.then("ballpark", both(ours < cnn, cnn - ours < half * (cnn - random)));
  claim.then("random far", random < ours);
  claim.then("JL inferior", both(jl<random, half*(ours - jl)> cnn - ours));
}

Claim accuracies(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/tab-fig3", "hgm19/tab-fig3");
  claim.title = "CIFAR-10 accuracies of four configurations";
  claim.place = "Section 6, Figure 3";
  claim.kind = "experiment";
  claim.themes = {"experiment"};
  claim.words = R"(What the printed accuracies say, for either head: ours is below the CNN by less than half of what
    random weights are; random weights are below ours; the variant with random projections is below random weights, and
    further below ours than twice what ours is below the CNN.)";
  claim.conclusions = {{"(a)", "ours in the ballpark of the CNN", {"ballpark"}},
                       {"(b)", "random weights far from the CNN", {"random far", "ballpark"}},
                       {"(c)", "the JL variant drastically worse than ours", {"JL inferior"}}};
  claim.readings = {{"printed numbers", R"(the words measured on the printed table: "in the ballpark" is less than half
    of the distance to random weights, "drastically" more than twice that of ours to the CNN)"}};
  for (const auto& head : figure_3) {
    for (const Printed& each : head) list(claim.constants, each);
  }
  claim.constants.push_back({"half", {1, 2}, "the half in our measure of both"});
  claim.planted = {turned("half", {1, 5}, "a fifth of the distance to random weights"),
                   turned("ours.linear", {67, 100}, "0.670 for ours with a linear head"),
                   turned("jl.fc", {7, 10}, "0.700 for the JL variant")};
  claim.scope = "both columns of the printed table";
  claim.not_covered =
      "whether the numbers can be reproduced (`lakatos reproduce malach18` runs them again, by default scaled down); "
      "neither seeds nor spreads are printed";
  claim.note = in(R"(The same table as in hgm19. With 10000 test images a standard error is about 0.005 an entry.)",
                  R"(The same table as in malach18. With 10000 test images a standard error is about 0.005 an entry.)");
  claim.grid = {{axis("head", 1, 2)}, "Figure 3 has two columns of accuracies"};
  claim.twin = "tab_fig3.py";
  claim.quick_cases = 8;
  claim.full_cases = 8;
  claim.draw = [](Source& source) { return Record().set("head", source.between(1, 2)); };
  claim.state = order_of_rows;
  return claim;
}

// ---- Figure 4

void parameters(Statement& claim) {
  const std::int64_t number = claim.integer("row", "row", IntegerDomain::between(1, 4));
  if (claim.settled()) return;
  const auto entry = [&](const char* name, const char* latex, const Printed Row::*column) {
    return claim.let(name, latex,
                     printed_entry(claim, number, 4, [&](std::size_t row) { return figure_4[row].*column; }));
  };
  const Real patches = entry("patches", "N", &Row::patches), first = entry("first", "k_1", &Row::first),
             first_out = entry("first out", "k_1'", &Row::first_out), second = entry("second", "k_2", &Row::second),
             second_out = entry("second out", "k_2'", &Row::second_out);
  const Real accuracy = entry("accuracy", R"(a_{\text{Figure 4}})", &Row::accuracy);
  const Real as_before = claim.let("Figure 3", R"(a_{\text{Figure 3}})", printed_entry(claim, number, 4, [](auto row) {
                                     return figure_3[figure_4[row].head][figure_4[row].classifier];
                                   }));
  claim.then("sizes", both(both(both(1 <= first_out, first_out <= first), first <= patches),
                           both(both(1 <= second_out, second_out <= second), second <= patches)));
  claim.then("accuracy", accuracy == as_before);
}

Claim random_search(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/tab-fig4", "hgm19/tab-fig4");
  claim.title = "Parameters found by random search";
  claim.place = "Appendix C, Figure 4";
  claim.kind = "experiment";
  claim.themes = {"experiment"};
  claim.words = R"(Each row is a possible set of parameters: at most as many channels as clusters and at most as many
    clusters as patches that were sampled; and its accuracy is that of Figure 3.)";
  claim.conclusions = {{"(a)", "the parameters", {"sizes"}},
                       {"(b)", "the accuracies are those of Figure 3", {"accuracy"}},
                       {"(c)", "they suffice to reproduce the results", {}}};
  claim.left_out =
      "(c), which needs runs on CIFAR-10; Adam's rate, the batch size, seeds and the spread are not printed";
  claim.readings = {{"printed numbers", "the printed table"}};
  for (const Row& row : figure_4) {
    for (const Printed* each : {&row.patches, &row.first, &row.first_out, &row.second, &row.second_out, &row.accuracy})
      list(claim.constants, *each);
    list(claim.constants, figure_3[row.head][row.classifier]);
  }
  claim.planted = {turned("accuracy.3", {588, 1000}, "the accuracies of the JL variants exchanged"),
                   turned("k2'.3", {185, 1}, "one channel more than clusters")};
  claim.scope = "the four rows of the printed table";
  claim.not_covered = "the bias $b$, and whether the results can be reproduced";
  claim.note = R"(In the third row the random projections go from 39 to 39 and from 184 to 184 dimensions: they reduce
    nothing. It has the fewest clusters and patches of all rows.)";
  claim.grid = {{axis("row", 1, 4)}, "Figure 4 has four rows"};
  claim.twin = "tab_fig4.py";
  claim.quick_cases = 8;
  claim.full_cases = 8;
  claim.draw = [](Source& source) { return Record().set("row", source.between(1, 4)); };
  claim.state = parameters;
  return claim;
}

}  // namespace

std::vector<Claim> tables(const Version& in) { return {accuracies(in), random_search(in)}; }

}  // namespace lakatos::hierarchical

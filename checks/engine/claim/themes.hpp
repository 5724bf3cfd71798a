#pragma once
// What claims are about, in a closed list of words: claims of different papers on one matter stand together. What a
// claim is (a theorem, a step, ...) is its kind, not a theme.
#include <array>
#include <string>
#include <vector>

namespace lakatos {

struct Claim;

struct Theme {
  const char* word;
  const char* meaning;
};

/// In the order in which reports list them.
inline constexpr std::array<Theme, 14> themes{{
    {"model", "the network, the algorithm and the notions that the paper speaks of, and whether their sizes fit"},
    {"input law", "what is asked of the law of the inputs, which laws meet it, and what it gives"},
    {"gradient identity", "gradients, losses and moments in closed form, and their norms"},
    {"spectrum", "eigenvalues and operator norms of matrices"},
    {"landscape", "critical points, minima and saddles of a loss"},
    {"contraction rate", "how much a step lessens the error, with which step size, and how many steps that takes"},
    {"convergence", "where an algorithm ends, from its start to its last step"},
    {"initialisation", "where an algorithm may start, and how likely a random start is good"},
    {"probability", "tails, martingales and union bounds: with which probability something happens"},
    {"approximation", "how far outputs and losses move with the parameters"},
    {"margin", "classes apart by a margin, and the linear classifiers that tell them apart"},
    {"embedding separation", "distances between patches, clusters and what a layer makes of them"},
    {"capacity", "numbers of samples, dimensions of classes of functions, generalisation"},
    {"experiment", "runs on a computer, and what the figures show"},
}};

std::vector<std::string> theme_words();
/// Why this word is no theme, with those that were probably meant; "" for a theme.
std::string unknown_theme(const std::string& word);
bool has_theme(const Claim& claim, const std::string& word);
/// "spectrum, input law".
std::string themes_text(const Claim& claim);

}  // namespace lakatos

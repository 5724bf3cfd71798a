#include <fmt/format.h>
#include <algorithm>

#include "reports/experiments/experiment.hpp"
#include "reports/experiments/photograph_experiment.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::hierarchical {
namespace {

using markdown::prose;
using markdown::Table;

/// "0.600 (0.596 – 0.604)": median, lowest and highest.
std::string spread_text(const std::vector<double>& values) {
  if (values.empty()) return "–";
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return fmt::format("{:.3f} ({:.3f} – {:.3f})", lakatos::spread_of(values).median, *low, *high);
}

std::string printed_text(const Cell& cell) { return cell.printed() ? fmt::format("{:.3f}", *cell.printed()) : "–"; }

std::string accuracy_table(const std::vector<Cell>& cells) {
  Table table({"convolutions", "head", "printed", "test accuracy here", "on the training images", "runs"}, "llrrrr");
  for (const Cell& cell : cells)
    table.add({name_of(cell.body), name_of(cell.head), printed_text(cell), spread_text(cell.test_accuracies()),
               spread_text(cell.training_accuracies()), std::to_string(cell.runs.size())});
  return table.text();
}

const Cell& cell_of(const std::vector<Cell>& cells, Body body, Head head) {
  return *std::find_if(cells.begin(), cells.end(),
                       [&](const Cell& cell) { return cell.body == body && cell.head == head; });
}

struct Pair {
  Body above, below;
};

std::string difference_table(const std::vector<Cell>& cells) {
  Table table({"difference of test accuracies", "head", "printed", "here", "above 0"}, "llrrr");
  for (const auto& [above, below] : {Pair{Body::trained, Body::clustered}, Pair{Body::clustered, Body::random},
                                     Pair{Body::clustered, Body::projected}, Pair{Body::random, Body::projected},
                                     Pair{Body::trained, Body::random}, Pair{Body::clustered, Body::pixels}}) {
    for (const Head head : {Head::connected, Head::linear}) {
      const Cell &a = cell_of(cells, above, head), &b = cell_of(cells, below, head);
      std::vector<double> gaps = a.test_accuracies();
      const std::vector<double> others = b.test_accuracies();
      for (std::size_t i = 0; i < gaps.size(); ++i) gaps[i] -= others[i];
      const auto positive = std::count_if(gaps.begin(), gaps.end(), [](double gap) { return gap > 0; });
      table.add({fmt::format("{} − {}", name_of(above), name_of(below)), name_of(head),
                 b.printed() ? fmt::format("{:.3f}", *a.printed() - *b.printed()) : "–", spread_text(gaps),
                 fmt::format("{} of {}", positive, gaps.size())});
    }
  }
  return table.text();
}

std::string plan_table(const std::vector<Cell>& cells) {
  Table table({"convolutions, head", "all that its runs depend on, besides the seed"}, "ll");
  for (const Cell& cell : cells)
    table.add({fmt::format("{}, {}", name_of(cell.body), name_of(cell.head)), text_of(cell)});
  return table.text();
}

std::string choices_table(bool full) {
  Table table({"what", "here", "printed?"}, "lll");
  const auto add = [&](const char* what, const char* value, const char* printed) {
    table.add({prose(what), prose(value), prose(printed)});
  };
  add("images", full ? "all 50 000 and 10 000" : "10 000 of the 50 000, as many of each class; all 10 000 to test",
      "all; 10 000 of the 50 000 served the search for parameters");
  add("pixels", "each image with mean 0 and standard deviation 1, as in the tutorial that the paper names", "no");
  add("crops, distortions, dropout, batch normalisation, rate schedules", "none", "none");
  add("patches", "inside the images, uniform", "uniform");
  add("clustering", "by the cosine (as Section 5.1 of hgm19 says), 10 steps of Lloyd from random patches",
      "k-means; no steps, no start");
  add("kernels",
      "the centres, unit vectors, over the root mean square of the patches' norms: a response is about a "
      "cosine in both blocks",
      "the centres; no scale");
  add("$b$", full ? "as in Figure 4, the same in both blocks" : "$-0.14$ for all, as in the first row of Figure 4",
      "yes; not its sign's meaning (here $\\max(0,x+b)$), nor whether it serves both blocks");
  add("borders", "zeros around the image, so that it keeps its size", "no");
  add("pooling", "2 x 2, stride 2, also for the CNN (the tutorial has 3 x 3, and normalises responses)", "2 x 2");
  add("random start", "uniform of variance one over the fan-in; biases 0", "no");
  add("random projection", "Gaussian entries of variance one over the channels; not trained", "only the name");
  add("sizes of Clustering+JL", full ? "its own, as in Figure 4" : "those of Ours",
      "its own; with an FC head 39 clusters and channels against 1377 and 155");
  add("CNN", full ? "5 x 5 x 64, twice; layers of 384 and 192" : "5 x 5 x 32, twice; layers of 192 and 96",
      "the tutorial's: 5 x 5 x 64, 384, 192");
  add("training", "Adam, step $\\frac1{1000}$, batches of 64", "Adam; no step, no batch");
  add("iterations", full ? "10 000 in step (6), 100 000 of the head" : "1000 in step (6), 2000 of the head",
      "100 000 of the head; none for step (6)");
  add("arithmetic", "single precision, sums in a fixed order", "no");
  return table.text();
}

}  // namespace

ReportPage experiment_page(const std::vector<Cell>& cells, const ExperimentOptions& options) {
  std::string text =
      "# malach18, hgm19 · The experiment of Section 6, run again\n\n[All claims of `malach18`](malach18.md) · [All "
      "papers](index.md)\n\nFour ways to come by the convolutions of a net with two blocks, two heads, on CIFAR-10 "
      "(Figure 3 of both papers). ";
  text += options.full ? "The sizes are those of Figure 4, as far as they are printed. "
                       : "**Scaled down**: fewer images, clusters, channels and iterations than the papers had, so "
                         "that all accuracies are lower; what can be compared is their order and their distances. ";
  text +=
      "Entries are medians over the runs, the lowest and the highest in brackets. " + range_words(options.seeds) +
      " All runs of a seed see the same images. With 10 000 test images an accuracy alone has a standard error of "
      "0.005. The classifiers on the "
      "pixels, without any convolution, are ours. Of Clustering+JL and CNN(Random) the head alone is trained, for as "
      "many iterations as that of the others; how far it "
      "came is in the column of the training images. `remark-jl` judges the difference between Ours and "
      "Clustering+JL as a claim.\n\n## Accuracies\n\n";
  text += accuracy_table(cells);
  text += fmt::format(
      "![Figure 3]({})\n\n*As Figure 3: bars from the lowest to the highest run at their tops; points: "
      "what is printed.*\n\n",
      accuracy_file);
  text += "## Differences, run by run\n\n" + difference_table(cells);
  text += "## What is not printed, and what stands here for it\n\n" + choices_table(options.full);
  text += "## Sizes\n\n" + plan_table(cells);
  text += fmt::format(
      "## Repeat it\n\n```sh\n./run data cifar10\nlakatos reproduce malach18{} --seed {} --seeds {} --out "
      "reports/published\n```\n\nThe same bytes for any number of worker processes. Each run that ends is kept in a "
      "file, so that what was stopped goes on where it was.\n",
      options.full ? " --full" : "", options.seed, options.seeds);
  return {"malach18-experiment.md", text};
}

}  // namespace lakatos::hierarchical

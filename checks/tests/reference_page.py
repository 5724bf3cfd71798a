"""docs/claim_reference.md has every field of Claim, in order, and every function that a claim may call.

    reference_page.py ROOT
"""
import pathlib
import re
import sys

PAGE = "docs/claim_reference.md"
CLAIM = "checks/engine/claim/claim.hpp"
HEADERS = [
    CLAIM,
    "checks/engine/claim/statement.hpp",
    "checks/engine/claim/formula.hpp",
    "theory/numeric/real.hpp",
    "theory/numeric/vec.hpp",
    "theory/numeric/bounds.hpp",
    "theory/probability/law.hpp",
    "theory/probability/real_probability.hpp",
    "theory/filter/real_filter.hpp",
    "theory/overlap/real_overlap.hpp",
    "algorithms/filter/real_descent.hpp",
    "algorithms/overlap/real_convotron.hpp",
    "theory/probability/real_trinomial.hpp",
    "theory/maxpool/real_least_norm.hpp",
    "theory/maxpool/real_lucky.hpp",
    "theory/maxpool/real_maxpool.hpp",
    "theory/maxpool/real_test_error.hpp",
    "algorithms/maxpool/real_first_phase.hpp",
    "algorithms/maxpool/real_normalised_descent.hpp",
    "algorithms/maxpool/real_second_phase.hpp",
    "theory/probability/real_gaussian.hpp",
    "theory/hierarchical/real_generative.hpp",
    "algorithms/hierarchical/real_layer_descent.hpp",
    "algorithms/common/real_k_means.hpp",
    "algorithms/common/real_perceptron.hpp",
    "algorithms/common/learnt_weights.hpp",
    "algorithms/common/seeded_k_means.hpp",
    "theory/filter/patches_of_law.hpp",
    "theory/filter/close_patches.hpp",
    "theory/filter/ordered.hpp",
    "theory/filter/phi_star.hpp",
    "theory/filter/anisotropic_growth.hpp",
    "theory/filter/start_in_a_ball.hpp",
    "theory/filter/input_predicates.hpp",
    "theory/filter/non_degeneracy.hpp",
    "theory/filter/ray_gradient.hpp",
    "theory/filter/region_terms.hpp",
    "theory/filter/sided_moments.hpp",
    "theory/filter/smoothness_range.hpp",
    "theory/filter/average_expansion.hpp",
    "theory/filter/mixture_order.hpp",
    "theory/probability/seen_mass.hpp",
    "theory/probability/sector_law.hpp",
    "theory/probability/gaussian_length.hpp",
    "theory/probability/normal_products.hpp",
    "algorithms/filter/all_paths.hpp",
    "algorithms/filter/line_descent.hpp",
    "algorithms/filter/recovery.hpp",
    "algorithms/filter/scenario_tree.hpp",
    "algorithms/filter/scenario_events.hpp",
    "theory/overlap/selection.hpp",
    "theory/overlap/output_term.hpp",
    "theory/overlap/gershgorin.hpp",
    "theory/overlap/contraction.hpp",
    "theory/overlap/number_law.hpp",
    "theory/overlap/alike_teachers.hpp",
    "algorithms/overlap/one_step.hpp",
    "algorithms/overlap/last_iterate.hpp",
    "algorithms/overlap/scalar_stage_one.hpp",
    "theory/maxpool/lucky_window.hpp",
    "theory/maxpool/sample_chances.hpp",
    "theory/maxpool/real_capacity.hpp",
    "theory/maxpool/detection.hpp",
    "theory/maxpool/outcomes.hpp",
    "theory/maxpool/products.hpp",
    "theory/maxpool/test_error.hpp",
    "theory/maxpool/capacity.hpp",
    "theory/maxpool/finite_class.hpp",
    "theory/maxpool/shattering_network.hpp",
    "theory/maxpool/linear_margin.hpp",
    "algorithms/maxpool/real_leaky_descent.hpp",
    "theory/numeric/least_whole.hpp",
    "theory/numeric/power.hpp",
    "theory/numeric/diagonal_shift.hpp",
    "theory/numeric/in_arithmetic.hpp",
    "theory/numeric/hard_margin.hpp",
    "theory/numeric/real_hard_margin.hpp",
    "theory/hierarchical/hierarchy.hpp",
    "theory/hierarchical/patch_vectors.hpp",
    "theory/hierarchical/patch_codes.hpp",
    "theory/hierarchical/label_partitions.hpp",
    "theory/hierarchical/separation.hpp",
    "theory/hierarchical/merging.hpp",
    "theory/hierarchical/split_codes.hpp",
    "theory/hierarchical/level.hpp",
    "theory/hierarchical/mean_angles.hpp",
    "theory/hierarchical/pixel_chances.hpp",
    "theory/hierarchical/emission.hpp",
    "theory/hierarchical/drawn_patches.hpp",
    "theory/hierarchical/digit_counts.hpp",
    "theory/hierarchical/image_codes.hpp",
    "theory/hierarchical/patch_partition.hpp",
    "theory/hierarchical/one_hot.hpp",
    "theory/hierarchical/separator.hpp",
    "theory/hierarchical/tower.hpp",
    "theory/hierarchical/layer.hpp",
    "theory/hierarchical/picture.hpp",
    "theory/hierarchical/patch_sample.hpp",
    "theory/hierarchical/opposite_wedge.hpp",
    "theory/hierarchical/no_channel_bound.hpp",
    "theory/hierarchical/channel_products.hpp",
    "theory/hierarchical/patch_map.hpp",
    "theory/hierarchical/clustered_rows.hpp",
    "theory/hierarchical/relu_images.hpp",
    "theory/hierarchical/manifestations.hpp",
    "theory/hierarchical/last_codes.hpp",
    "theory/hierarchical/revealed_patches.hpp",
    "theory/hierarchical/seeded_levels.hpp",
    "algorithms/hierarchical/cut_groups.hpp",
    "algorithms/hierarchical/real_ball_clustering.hpp",
    "algorithms/hierarchical/ball_clustering.hpp",
    "algorithms/hierarchical/cluster_masks.hpp",
    "algorithms/hierarchical/seeded_blocks.hpp",
    "algorithms/hierarchical/activations.hpp",
    "algorithms/hierarchical/loss_gradients.hpp",
    "algorithms/hierarchical/multiclass_channel.hpp",
]
# Constructors and operators, and what only the engine calls.
NOT_FOR_CLAIMS = {
    "Statement",
    "contains",
    "size",
    "collect",
    "exchange",
    "ChangedRelations",
    "ExchangedExtrema",
    "Real",
    "Law",
    "Computing",
    "Sweep",
    "PlanarSweep",
    "Part",
    "Differences",
    "Lazy",
    "operator",
    "bool",
    "as",
    "clear",
    "from_double",
    "kind",
    "from_fraction",
    "from_integers",
    "defined",
    "read_law",
    "read_vector",
    "read_number",
    "entry_path",
    "weight_path",
    "as_size",
    "as_printed",
}
TYPES = {"return", "if", "for", "while", "switch", "throw", "new", "else"}


def declared(text):
    """Functions and methods that a header declares outside `namespace detail` and private parts; `S sum(0)` is none."""
    text = re.sub(r"namespace detail \{.*?\n\}(  // namespace detail)?\n", "", text, flags=re.S)
    text = re.sub(r"\n private:.*?\n\};", "\n};", text, flags=re.S)
    text = re.sub(r"//[^\n]*", "", text)
    kind_and_name = r"^(?:  )?(?:template <.*?> )?((?:[\w:]+(?:<[^;{}()]*?>)?[&*]? )+)(\w+)(?:<\w+>)?\((?!\d)"
    found = re.findall(kind_and_name, text, flags=re.M)
    return [name for kind, name in found if name not in NOT_FOR_CLAIMS and kind.split()[0] not in TYPES]


def fields(text):
    """The fields of struct Claim, in order."""
    body = re.search(r"\nstruct Claim \{\n(.*?)\n\};", text, flags=re.S)[1]
    return re.findall(r"^  [\w:]+(?:<.*>)? (\w+)(?: = .*|\{.*\})?;", body, flags=re.M)


def main(root):
    page = (root / PAGE).read_text()
    code = re.findall(r"`([^`\n]+)`", page)
    named = {word for text in code for word in re.findall(r"\w+", text)}
    faults = []
    for header in HEADERS:
        names = dict.fromkeys(declared((root / header).read_text()))
        faults += [f"{header} declares '{name}', which the page has not" for name in names if name not in named]
    first_cells = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    rows = [word for cell in first_cells for word in re.findall(r"`(\w+)`", cell)]
    wanted = fields((root / CLAIM).read_text())
    if not wanted or rows[: len(wanted)] != wanted:
        found = ", ".join(rows[: len(wanted)])
        faults.append(f"the fields of Claim are {', '.join(wanted)}; the page begins with {found}")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{PAGE}: all {len(wanted)} fields and the functions of {len(HEADERS)} headers")


main(pathlib.Path(sys.argv[1]))

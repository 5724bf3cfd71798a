#include "reports/markdown/symbols.hpp"

#include <algorithm>
#include <span>

#include "checks/engine/claim/ledger.hpp"
#include "reports/markdown/papers.hpp"

namespace lakatos::markdown {
namespace {

struct FieldSymbol {
  const char* field;
  const char* latex;
};

// A field that the papers of a family give different letters, or none, is not here and is shown under its name.
constexpr FieldSymbol filter[] = {{"w", "w"},
                                  {"teacher", "w_*"},
                                  {"step", "\\eta"},
                                  {"beta", "\\beta"},
                                  {"cross", "L_{\\mathrm{cross}}"},
                                  {"cos_rho", "\\cos\\rho"},
                                  {"mu", "\\mu"},
                                  {"alpha", "\\alpha"},
                                  {"dimension", "p"},
                                  {"phi", "\\phi"},
                                  {"cosine", "\\cos\\phi"},
                                  {"bound", "B"},
                                  {"horizon", "T"},
                                  {"delta", "\\delta"},
                                  {"eps", "\\epsilon"},
                                  {"epsilon", "\\epsilon"},
                                  {"r0", "r_0"},
                                  {"r1", "r_1"},
                                  {"B", "B"},
                                  {"input", "Z"},
                                  {"noise", "\\xi"}};

constexpr FieldSymbol overlap[] = {{"w", "w"},
                                   {"a", "a"},
                                   {"teacher_w", "w^*"},
                                   {"teacher_a", "a^*"},
                                   {"w_plus", "w^{(+)}"},
                                   {"w_minus", "w^{(-)}"},
                                   {"noise_w", "\\xi_w"},
                                   {"noise_a", "\\xi_a"},
                                   {"alpha", "\\alpha"},
                                   {"dimension", "d"},
                                   {"filter", "r"},
                                   {"stride", "s"},
                                   {"patches", "k"},
                                   {"units", "k"},
                                   {"step", "\\eta"},
                                   {"eps", "\\epsilon"},
                                   {"epsilon", "\\epsilon"},
                                   {"delta", "\\delta"},
                                   {"B", "B"},
                                   {"T2", "T_2"},
                                   {"T3", "T_3"},
                                   {"x", "x"},
                                   {"input", "x"}};

constexpr FieldSymbol maxpool[] = {
    {"dimension", "d"},   {"patterns", "l"}, {"positions", "n"},  {"channels", "k"},
    {"signs", "a^{(0)}"}, {"radius", "r"},   {"step", "\\eta_1"}, {"second_step", "\\eta_2"},
    {"steps", "T_1"},     {"samples", "m"},  {"second", "S_2"},   {"pattern_norm", "\\|o_j\\|"},
    {"delta", "\\delta"}, {"w", "w"},        {"u", "u"},          {"v", "v"}};

// malach18 and hgm19 write d and k, m and m_0^2 for the same: what they write alike is here.
constexpr FieldSymbol hierarchical[] = {
    {"positions", "m"},   {"side", "m_0"},          {"width", "n"},       {"steps", "T"},       {"rate", "\\eta"},
    {"step", "\\eta"},    {"scale", "\\sigma"},     {"sigma", "\\sigma"}, {"gamma", "\\gamma"}, {"delta", "\\delta"},
    {"theta", "\\theta"}, {"epsilon", "\\epsilon"}, {"patch_size", "s"},  {"patch_side", "s"},  {"patch", "s"},
    {"first", "c_1"},     {"second", "c_2"}};

std::span<const FieldSymbol> symbols_of(const std::string& family) {
  if (family == "filter") return filter;
  if (family == "overlap") return overlap;
  if (family == "maxpool") return maxpool;
  if (family == "hierarchical") return hierarchical;
  return {};
}

}  // namespace

std::string family_of(const Claim& claim) { return paper_of_key(paper_of(claim.id)).family; }

const char* latex_of(const std::string& family, const std::string& field) {
  const std::span<const FieldSymbol> symbols = symbols_of(family);
  const auto found =
      std::find_if(symbols.begin(), symbols.end(), [&](const FieldSymbol& each) { return field == each.field; });
  return found != symbols.end() ? found->latex : nullptr;
}

}  // namespace lakatos::markdown

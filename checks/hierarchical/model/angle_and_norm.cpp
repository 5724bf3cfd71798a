// The angle and norm parameters of Section 5.1.1 (hgm19: 3.1), and that independence makes them positive. Printed, the
// least angle is over all c_1, c_2, equal ones among them, of which the angle is 0.
#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/draw.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"
#include "theory/hierarchical/mean_angles.hpp"

namespace lakatos::hierarchical {
namespace {

constexpr const char* equal_indices = R"(the least angle over $c_1\ne c_2$)";

std::string nonzero_latex(const Version& in) { return "\\|" + in.mean("c") + R"(\| > 0 \text{ for every class})"; }

void state_definition(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  if (give_level(claim, in, level)) return;
  claim.given("two classes", counted(classes_of(claim, in, level) >= 2));
  if (!claim.reading("any model")) {
    claim.given("nonzero", text(nonzero_latex(in)), [&] {
      Truth all = Truth::yes;
      for (const Vec& mean : level.means) all = both(all, less(Real(0), squared_norm(mean)));
      return all;
    });
  }
  if (claim.settled()) return;
  // Only there is an end of [0, pi] reached.
  claim.regime("two images on one line", [&] {
    return predicate([&] { return some_dependent(level.means); },
                     text(in.mean("c_1"), ",", in.mean("c_2"), R"(\text{ linearly dependent for some } c_1 \ne c_2)"));
  });
  claim.then("angle", [&] {
    if (!claim.symbolic()) require_cosines(level.means);
    Real share = least_share_of_pi(level.means);
    if (claim.reading("all indices")) share = min(share, Real(0));  // a vector's angle with itself is 0
    return both(claim.constant("share.least") <= share, share <= claim.constant("share.most"));
  });
  claim.then("norm", [&] { return least_norm(level) >= claim.constant("norm.least"); });
}

Claim definition(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/def-theta-lambda", "hgm19/def-theta-lambda");
  claim.title = "Angle and norm parameters";
  claim.place = in("Section 5.1.1", "Section 3.1");
  claim.kind = "definition";
  claim.themes = {"model"};
  claim.words = std::string(R"($\theta\in[0,\pi]$ is the least angle between mean images $)") + in.mean("c_1") +
                "$, $" + in.mean("c_2") + R"($ of classes of one level, $\lambda\ge0$ the least norm of a mean image.)";
  claim.conclusions = {{"(a)", R"($\theta\in[0,\pi]$)", {"angle"}}, {"(b)", R"($\lambda\ge0$)", {"norm"}}};
  claim.readings = {
      {"different classes", R"(the least angle over $c_1\ne c_2$, at least two classes, no mean image 0)"},
      {"all indices", R"(the index sets as printed, $c_1=c_2$ among them: $\theta=0$ in every model)"},
      {"any model", R"(any model with two classes: a mean image may vanish, and its angles have no value)"}};
  claim.constants = {{"share.least", {0, 1}, R"(the lower end of $[0,\pi]$, over $\pi$)"},
                     {"share.most", {1, 1}, R"(the upper end, over $\pi$)"},
                     {"norm.least", {0, 1}, R"(the 0 of $\lambda\ge0$)"}};
  claim.planted = {turned("share.least", {1, 4}, R"($\theta\ge\frac14\pi$)"),
                   turned("share.most", {3, 4}, R"($\theta\le\frac34\pi$)"),
                   turned("norm.least", {1, 4}, R"($\lambda\ge\frac14$)")};
  claim.serves = {in("malach18/remark-theta-lambda-pos", "hgm19/remark-theta-lambda-pos")};
  claim.scope = in("one level: up to 4 classes on up to 4 pixels, up to 4 images of each label",
                   "one level: up to 4 classes on 1 or 4 pixels, up to 4 images of each label");
  claim.not_covered = "several levels at once: the minima over levels are those of one of them";
  claim.note = R"(As printed, the minimum runs over $c_1=c_2$ too, which makes $\theta=0$; every bound of the paper that
    divides by $\theta$ means different classes. Only the reading for different classes is used elsewhere.)";
  claim.twin = "def_theta_lambda.py";
  claim.quick_cases = 1000;
  claim.full_cases = 50000;
  claim.draw = [in](Source& source) {
    Record record;
    draw_level(record, source, in);
    return record;
  };
  claim.state = [in](Statement& at) { state_definition(at, in); };
  return claim;
}

void state_positive(Statement& claim, const Version& in) {
  const Hierarchy model = read_hierarchy(claim, in);
  if (give_hierarchy(claim, in, model)) return;
  if (!claim.reading("one class")) {
    claim.given("two classes", text(R"(\text{each level has at least two classes})"), [&] {
      Truth all = Truth::yes;
      for (const Real& count : model.class_counts) all = both(all, less_equal(Real(2), count));
      return all;
    });
  }
  const auto means = means_of(model);
  if (claim.reading("printed")) {
    give_independent(claim, in, means);
  } else {
    give_pairwise_independent(claim, in, means);
  }
  if (claim.settled()) return;
  claim.regime("small angle", [&] { return least_angle(means) < 1 / Real(8); });
  claim.then("angle", [&] {
    const Real least = least_angle(means);
    return (claim.reading("all indices") ? min(least, Real(0)) : least) > claim.constant("angle.least");
  });
  claim.then("norm", [&] { return least_norm(means) > claim.constant("norm.least"); });
}

std::vector<Reading> readings_of_remark(const Version& in) {
  const Reading all{.name = "all indices",
                    .text = R"(the minimum of $\theta$ over all $c_1,c_2$, as printed)",
                    .slip = equal_indices,
                    .fault = "equal indices"};
  if (in.first) {
    return {{"pairs", R"(any two $v_c$ of a level linearly independent, $\theta$ over different classes)"},
            {.name = "printed",
             .text = "all $v_c$ of a level linearly independent, as printed (A6)",
             .vacuous = R"(the $v_c$ of a level add up to $\mathbb E[-y]=0$)"},
            all};
  }
  return {{"pairs", R"(at least two classes on each level, $\theta$ over different classes)"},
          all,
          {.name = "one class",
           .text = "a level may have a single class, which has no pair to be dependent",
           .fault = "one class"}};
}

Claim remark(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/remark-theta-lambda-pos", "hgm19/remark-theta-lambda-pos");
  claim.title = "Independence makes angle and norm parameters positive";
  claim.place = in("Section 5.1.1", "Section 3.1");
  claim.kind = "remark";
  claim.themes = {"model"};
  claim.words = std::string("Where the $") + in.mean("c") +
                R"($ of each level are linearly independent, $\theta>0$ and $\lambda>0$.)";
  claim.conclusions = {{"(a)", R"($\theta>0$)", {"angle"}}, {"(b)", R"($\lambda>0$)", {"norm"}}};
  claim.readings = readings_of_remark(in);
  claim.constants = {{"angle.least", {0, 1}, R"(the 0 of $\theta>0$)"},
                     {"norm.least", {0, 1}, R"(the 0 of $\lambda>0$)"}};
  claim.planted = {turned("angle.least", {1, 2}, R"($\theta>\frac12$)"),
                   turned("norm.least", {1, 4}, R"($\lambda>\frac14$)"),
                   without("pairwise independent", "without independence", "any model")};
  claim.serves = {in("malach18/thm1-2", "hgm19/thm1-2")};
  claim.scope = "hierarchies of depth 1 to 3 with two to four classes a level, now and then a dozen";
  claim.not_covered = "larger hierarchies";
  claim.note = in(R"(Pairs are enough for both. Independence of all $v_c$ is never met (malach18/ass-linind).)",
                  R"(A level with one class has $F_c=-\mathbb E[y]\cdot(1,\dots,1)=0$ and no pair: independence in pairs
                    says nothing there, and $\lambda=0$.)");
  claim.twin = "remark_theta_lambda_pos.py";
  claim.quick_cases = 1000;
  claim.full_cases = 20000;
  claim.draw = [in](Source& source) {
    Record record;
    draw_hierarchy(record, source, in);
    const bool room = record.vector("counts").entries.front() == 3 && record.integer(in("positions", "side")) == 2;
    if (room && source.chance(2, 3)) {  // two classes of the top at a small angle
      Record top;
      const auto parts = source.pick<std::int64_t>({64, 256, 4096});
      set_close(top, in, parts, source.between(1, 2), source.between(1, 2), 1);
      record.set("images", top.at("images")).set("masses", top.at("masses"));
    }
    return record;
  };
  claim.zoo = [in]() -> std::vector<Record> {
    return {Record()
                .set("depth", 1, "counts", VectorField{1, {1}})
                .set(in("positions", "side"), 1, in("patch_size", "patch_side"), 1)
                .set("patch_counts", VectorField{1, {1}}, "patches", VectorField{1, {1}})
                .set("images", VectorField{1, {1, 1, -1, 1}}, "masses", VectorField{2, {1, 1}})};
  };
  claim.state = [in](Statement& at) { state_positive(at, in); };
  return claim;
}

}  // namespace

std::vector<Claim> angle_and_norm(const Version& in) { return {definition(in), remark(in)}; }

}  // namespace lakatos::hierarchical

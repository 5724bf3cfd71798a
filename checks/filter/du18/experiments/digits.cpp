#include "checks/filter/du18/claims.hpp"

#include <algorithm>

#include "algorithms/filter/digit_lesson.hpp"
#include "checks/engine/chance/error_budget.hpp"
#include "checks/engine/claim/generator.hpp"
#include "theory/numeric/rounding.hpp"

// The experiments on MNIST. A trial draws a teacher and a direction u; students start at w* + c |w*| u, or (independent
// of the teacher) at |w*| u / 10, and take the same number of steps on the same images. What is plotted is the relative
// loss, the squared error by the square of the mean of the labels, here over 200 images that no student has seen. It is
// compared without a logarithm: of two curves the slopes between start and end are ordered as the ratios of the losses.
//
// Unstated in the paper, and so varied here: patch and stride, step, how a start is better, the Gabor filter.

namespace lakatos::du18 {
namespace {

std::string text_of(const DigitSetting& s) {
  return std::to_string(s.side) + " x " + std::to_string(s.side) + " patches every " + std::to_string(s.stride) +
         " pixels, step " + to_string(s.step) + ", batch " + std::to_string(s.batch);
}

constexpr DigitStart near{1, 0.5}, independent{0, 0.1};

/// A question to each of many lessons: 1 in favour, -1 against.
struct Question {
  std::string text;
  DigitSetting setting;
  DigitTeacher teacher;
  std::function<int(const DigitLesson&)> ask;
};

std::vector<Comparison> answers(const std::vector<Question>& questions, const std::string& id, const Settings& settings,
                                const Chance& chance) {
  const NearestRounding nearest;
  const Fraction alpha = split(chance.alpha, static_cast<std::int64_t>(questions.size()));
  const std::uint64_t experiment = stable_hash(id + "/" + settings.reading);
  const int sign = settings.variant == "reversed" ? -1 : 1;
  std::vector<Comparison> results;
  for (const Question& question : questions) {
    const std::uint64_t address = results.size();
    const Trial trial = [&](std::int64_t i) {
      const DigitLesson lesson(question.setting, question.teacher,
                               stream_key(chance.seed, experiment, address, static_cast<std::uint64_t>(i)),
                               digit_images());
      return sign * question.ask(lesson);
    };
    results.push_back(compare(question.text + "; " + text_of(question.setting), trial, chance.trials, alpha));
    if (chance.stop_at_first_against && results.back().side == Comparison::Side::against) break;
  }
  return results;
}

constexpr int rate_steps = 400, learning_steps = 2000;
const char* const starts[] = {"1/4", "1/2", "1"};
constexpr double distances[] = {0.25, 0.5, 1};

std::vector<Comparison> learn_from_several_starts(DigitTeacher teacher, const std::string& id, const Settings& settings,
                                                  const Chance& chance) {
  const bool slope = settings.reading == "slope";
  const double factor = settings.variant == "hundredfold" ? 100 : 1;
  std::vector<Question> questions;
  for (const DigitSetting& setting : digit_settings) {
    for (int better : {0, 1}) {
      const DigitStart first{1, distances[better]}, second{1, distances[better + 1]};
      questions.push_back({std::string("start ") + starts[better] + " against start " + starts[better + 1], setting,
                           teacher, [=](const DigitLesson& lesson) {
                             const double one = lesson.end_loss(first, rate_steps, slope),
                                          other = lesson.end_loss(second, rate_steps, slope);
                             return factor * one < other ? 1 : -1;
                           }});
    }
    questions.push_back({"loss at most 1/20 from start 1/2", setting, teacher, [=](const DigitLesson& lesson) {
                           const Vector<double> w = lesson.learn(lesson.start(near), learning_steps);
                           return factor * lesson.loss(w) <= 0.05 ? 1 : -1;
                         }});
  }
  return answers(questions, id, settings, chance);
}

/// The same question in every setting, with a random filter and a Gabor filter for a teacher.
std::vector<Question> of_both_teachers(const std::function<int(const DigitLesson&)>& ask) {
  std::vector<Question> questions;
  for (const DigitSetting& setting : digit_settings) {
    questions.push_back({"random filter", setting, DigitTeacher::gaussian, ask});
    questions.push_back({"Gabor filter", setting, DigitTeacher::gabor, ask});
  }
  return questions;
}

std::vector<Comparison> learn_similar_filters(const Settings& settings, const Chance& chance) {
  const DigitStart begin = settings.reading == "alike from near" ? near : independent;
  const double level = settings.variant == "equal" ? 0.999 : settings.reading == "similar" ? 0.5 : 0.9;
  return answers(of_both_teachers([=](const DigitLesson& lesson) {
                   return lesson.similar(lesson.learn(lesson.start(begin), learning_steps), level) ? 1 : -1;
                 }),
                 "du18/fig4", settings, chance);
}

std::vector<Comparison> stay_low_between(const Settings& settings, const Chance& chance) {
  const DigitStart begin = settings.reading == "near" ? near : independent;
  const double level = settings.variant == "thousandth" ? 0.0001 : 0.05;
  return answers(of_both_teachers([=](const DigitLesson& lesson) {
                   const Vector<double> w = lesson.learn(lesson.start(begin), learning_steps);
                   return std::ranges::max(lesson.losses_between(w, 8)) <= level ? 1 : -1;
                 }),
                 "du18/fig5", settings, chance);
}

Claim on_digits(const char* id, const char* title, const char* place) {
  Claim claim{};
  claim.id = id, claim.title = title, claim.place = place;
  claim.kind = "experiment";
  claim.shape = Shape::experiment;
  claim.planted = {{"reversed", "the opposite", "", {0, 1}, "", "reversed", ""}};
  claim.chance = {1, 400'000'000};
  claim.quick_cases = 100, claim.full_cases = 1000;
  claim.data = missing_digit_images;
  claim.note = R"(Patch, stride, step, batch, number of steps and starts are not printed. Measured on 200 of the 10 000
    test images; training images are drawn with replacement from the 60 000.)";
  return claim;
}

Claim several_starts(const char* id, const char* title, const char* place, const char* teacher_text,
                     DigitTeacher teacher) {
  Claim claim = on_digits(id, title, place);
  claim.themes = {"experiment", "initialisation"};
  claim.words =
      std::string("On MNIST, labels from ") + teacher_text +
      ": SGD reaches a relative loss near zero (here: at most 1/20), and better initialisations (here: closer "
      "to the teacher) give faster rates.";
  claim.conclusions = {{"(a)", "a loss near zero", {}}, {"(b)", "better initialisations give faster rates", {}}};
  claim.readings = {{"ahead", "faster: a lower relative loss after the same number of steps"},
                    {"slope", "faster: the relative loss falls by a larger factor in the same number of steps"}};
  claim.planted.push_back({"hundredfold", "a hundred times lower losses", "", {0, 1}, "", "hundredfold", ""});
  claim.scope = R"(starts at 1/4, 1/2 and 1 of the teacher's length from it in one random direction, each against the
    next; patches of 5, 7 and 9 pixels a side; 400 steps of batch 2; a loss near zero after 2000 steps from the start at
    1/2)";
  claim.not_covered = "other ways in which a start is better, other sizes, steps and horizons";
  claim.experiment = [teacher, name = std::string(id)](const Settings& settings, const Chance& chance) {
    return learn_from_several_starts(teacher, name, settings, chance);
  };
  return claim;
}

Claim similar_filters() {
  Claim claim = on_digits("du18/fig4", "Learned and teacher filters look alike", "Section 4, Figure 4");
  claim.themes = {"experiment"};
  claim.words = R"(Teacher and learned filter, shown side by side, have similar patterns. Here: the cosine of their
    angle is at least a level in most runs, for a random filter and for a Gabor filter.)";
  claim.readings = {{"similar", R"(cosine at least $\frac12$, from a start that is independent of the teacher)"},
                    {"alike", R"(cosine at least $\frac9{10}$, from a start that is independent of the teacher)"},
                    {"alike from near", R"(cosine at least $\frac9{10}$, from a start at half the teacher's length from
                      it, where it is about $\frac9{10}$ already)"}};
  claim.planted.push_back({"equal", "cosine at least 999/1000", "", {0, 1}, "", "equal", ""});
  claim.planted.push_back(
      variant("equal", "cosine at least 999/1000, from near", "alike from near", "equal from near"));
  claim.scope = R"(starts in a random direction at a tenth of the teacher's length from 0 (or half of it from the
    teacher); patches of 5, 7 and 9 pixels a side; 2000 steps of batch 2)";
  claim.not_covered = "what an eye takes for similar";
  claim.tried = R"(up to 100 runs in each of six settings from a start that is independent of the teacher: the cosine is
    at least one half in most runs in some of them, in about every second run in others)";
  claim.needs = "the paper's own filters, or a measure of similarity and a start that are printed";
  claim.experiment = learn_similar_filters;
  return claim;
}

Claim loss_along_the_segment() {
  Claim claim =
      on_digits("du18/fig5", "Loss along the segment between learned and teacher filter", "Appendix B, Figure 5");
  claim.themes = {"experiment", "approximation"};
  claim.words = R"(For $w_{inter}=\alpha w+(1-\alpha)w_*$ the loss stays very low for all $\alpha\in[0,1]$. Here: a
    relative loss of at most $\frac1{20}$ at $\alpha=0,\frac18,\dots,1$ in most runs, for a random filter and for a
    Gabor filter.)";
  claim.readings = {{"near", "the student started at half the teacher's length from it"},
                    {"independent", "the student started near 0, independently of the teacher"}};
  claim.planted.push_back({"thousandth", "a relative loss of at most 1/10000", "", {0, 1}, "", "thousandth", ""});
  claim.scope = R"(nine points of the segment; patches of 5, 7 and 9 pixels a side; 2000 steps of batch 2)";
  claim.not_covered = "between the nine points; other sizes, steps and horizons";
  claim.experiment = stay_low_between;
  return claim;
}

}  // namespace

std::vector<Claim> digits() {
  return {several_starts("du18/fig3c", "MNIST, random filter, several initialisations", "Section 4, Figure 3(c)",
                         "a filter of standard Gaussian entries", DigitTeacher::gaussian),
          several_starts("du18/fig3d", "MNIST, Gabor filter, several initialisations", "Section 4, Figure 3(d)",
                         "a Gabor filter", DigitTeacher::gabor),
          similar_filters(), loss_along_the_segment()};
}

}  // namespace lakatos::du18

#pragma once
// What the experiments of Section 7 share: trials that train models on fresh data, and questions about their errors.
#include <functional>

#include "algorithms/maxpool/detection_runs.hpp"
#include "checks/engine/claim/claim.hpp"

namespace lakatos::brutzkus21 {

using maxpool::DetectionPlan;
using maxpool::Noise;

/// Which models a trial trains.
struct Models {
  bool conv_pool = false, mlp = false, svm = false, layerwise = false;
};

struct Outcome {
  maxpool::Errors conv_pool, mlp, svm, layerwise;
};

/// Asked of the outcomes of one trial, one for each plan: +1 yes, -1 no, 0 where there is nothing to tell apart.
struct Question {
  std::string text;
  std::function<int(const std::vector<Outcome>&)> ask;
};

/// One trial: fresh data for each plan, the models trained. All questions are put to the same trials.
struct Contest {
  std::vector<DetectionPlan> plans;
  Models models;
  std::vector<Question> questions;
  maxpool::DrawData data = maxpool::draw_pattern_data;
  std::string law = {};  // in words, where the inputs are not of D with or without noise
};

/// With so few trials (a quick check) sizes are scaled down.
bool is_quick(const Chance& chance);
/// The printed sizes; in a quick check fewer channels, a shorter training and a smaller test set.
DetectionPlan sized_plan(bool quick, std::size_t train, Noise noise);
/// What sized_plan scales down, in words.
extern const char* const scaled_down;

/// Every question of every contest is a comparison; the experiment's error is split over them. The variant "reversed"
/// asks for the opposite of all.
std::vector<Comparison> run_contests(const std::vector<Contest>& contests, const std::string& id,
                                     const Settings& settings, const Chance& chance);

/// The constant as it is turned, or as printed.
Fraction constant_of(const Settings& settings, const std::string& name, const Fraction& printed);
/// Is ConvPool's test error lower by more than `lead` of the test set than that of the MLP, and of the SVM?
std::vector<Question> conv_pool_leads(std::size_t test, const Fraction& lead);
/// The sign of count - share * whole.
int sign_beyond(std::int64_t count, const Fraction& share, std::int64_t whole);
/// +1 or -1.
inline int yes(bool truth) { return truth ? 1 : -1; }

/// What the experiments' claims have in common.
Claim as_experiment(Claim claim);
/// What the paper leaves open about training, and what stands here for it.
extern const char* const unstated;

}  // namespace lakatos::brutzkus21

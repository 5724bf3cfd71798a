#pragma once
// Algorithm 1 of overlaps19 in double: Double Convotron, Convotron for both signs, validation; on simulated inputs. The
// same key gives the same bits.

#include "algorithms/common/random_stream.hpp"
#include "algorithms/overlap/fast_steps.hpp"

namespace lakatos::overlap {

enum class InputLaw { gaussian, uniform };  // N(0, I), Unif[-sqrt 3, sqrt 3]^d

/// Everything that a run depends on. What Section 5 of the paper does not print has a default here, and a line in the
/// report of the experiment.
struct RunPlan {
  PatchLayout layout;  // of the whole patches
  InputLaw input = InputLaw::gaussian;
  double alpha = 0;  // slope of the activation for negative inputs: 0 ReLU, 1 linear
  double front = 2;  // 2 / (1 + alpha) of (2), (3)
  double balance = 0.25;
  double noise = 1;        // radius of the spheres that the noise of Stage 1 is uniform on; 0: none
  double start = 1;        // entries of w_non and a start as `start` times standard Gaussians
  bool normalise = false;  // a is scaled to norm 1 before Stage 2
  std::int64_t first_steps = 10000, second_steps = 10000;  // T_1, T_2
  double first_step = 1e-4, second_step = 1e-4;            // eta_1, eta_2
  std::int64_t validation = 1000, test = 10000;            // T_3, samples of the test error
  std::int64_t points = 40;                                // of each curve, besides the start; 0: only the ends
};

/// Fills x[0 .. d-1] with an input.
void draw_input(RandomStream& stream, InputLaw law, double* x, std::int64_t dimension);

/// Teacher and student of one run: entries standard Gaussian.
struct Teacher {
  Vector<double> w, a;
};
Teacher draw_teacher(RandomStream& stream, const PatchLayout& layout);

/// The angle between two vectors in [0, pi], by + - * / sqrt only. 0 when one of them is 0.
double angle_between(const Vector<double>& a, const Vector<double>& b);
/// min(angle, pi - angle).
inline double up_to_sign(double angle) { return std::min(angle, 3.141592653589793 - angle); }
/// The angle between a and b or -b, whichever is smaller.
double angle_up_to_sign(const Vector<double>& a, const Vector<double>& b);

/// What Stage 1 came to: angles[i] is the one between a_t and a* at t = i T_1 / points, i = 0 ... points (only start
/// and end for points = 0).
struct FirstStage {
  Vector<double> w, a, angles;
};
FirstStage run_first_stage(const RunPlan& plan, const Teacher& teacher, RandomStream& stream);

/// What Stages 2 and 3 came to. errors[i] is the test error of the candidate that Stage 3 keeps at the end, over the
/// mean of y^2 on the same samples.
struct LaterStages {
  Vector<double> w, a, errors;
  bool opposite = false;  // the candidate of -a is kept
};
LaterStages run_later_stages(const RunPlan& plan, const Teacher& teacher, const Vector<double>& a,
                             RandomStream& stream);

/// A whole run from a key.
struct WholeRun {
  FirstStage first;
  LaterStages later;
};
WholeRun run_three_stages(const RunPlan& plan, std::uint64_t key);

/// Mean squares of f(w, a, x) - y and of y over inputs stored one after the other. Labels: one per input.
struct Loss {
  double error = 0, label = 0;
};
Loss mean_loss(const RunPlan& plan, const Vector<double>& w, const Vector<double>& a, const Vector<double>& inputs,
               const Vector<double>& labels);

}  // namespace lakatos::overlap

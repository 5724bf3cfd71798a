#pragma once
// Convotron from its start to its last step, without sampling: the law of the last iterate, place by place, and its
// mean squared error by the second-moment map where steps are affine. Two ways to the same numbers; a test holds them
// against each other.
#include <algorithm>
#include <optional>
#include <vector>

#include "algorithms/overlap/convotron.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/matrix.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos::overlap {

/// `steps` steps w <- w + step g(x) from w = 0, x from the law anew each time, labels by the teacher. student.w is not
/// read.
template <class S>
struct ConvotronRun {
  PatchLaw<S> law;
  Network<S> student, teacher;
  S step;
  std::int64_t steps = 0;

  const Vector<S>& input(std::size_t n) const { return law.atoms[n][0]; }
  std::size_t length() const { return teacher.w.size(); }
};

template <class S>
struct Place {
  Vector<S> w;
  S weight;
};

/// An order in which equal numbers meet. Equal enclosures too: what follows from one encloses what follows from every
/// number in it.
template <class S>
bool comes_before(const S& a, const S& b) {
  if constexpr (std::is_same_v<S, Interval>)
    return a.lower() < b.lower() || (a.lower() == b.lower() && a.upper() < b.upper());
  else return decide(less(a, b));
}

/// Places that are the same become one, with their weights added.
template <class S>
void merge_places(std::vector<Place<S>>& places) {
  const auto before = [](const Place<S>& p, const Place<S>& q) {
    return std::lexicographical_compare(p.w.begin(), p.w.end(), q.w.begin(), q.w.end(),
                                        [](const S& a, const S& b) { return comes_before(a, b); });
  };
  std::sort(places.begin(), places.end(), before);
  std::size_t kept = 0;
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (before(places[kept], places[i])) std::swap(places[++kept], places[i]);
    else places[kept].weight += places[i].weight;
  }
  if (!places.empty()) places.resize(kept + 1);
}

/// The law of the last iterate: every place that it can take, with its probability. Empty where that takes more than
/// `most` directions; cost: at most so many. Throws Undecided over balls, which have no order in which equal places
/// would meet.
template <class S>
std::vector<Place<S>> convotron_law(const ConvotronRun<S>& run, std::size_t most) {
  if constexpr (std::is_same_v<S, Ball>) throw Undecided("the law of an iterate is kept in intervals and rationals");
  std::vector<Place<S>> places = {{Vector<S>(run.length(), S(0)), S(1)}};
  std::size_t directions = 0;
  for (std::int64_t t = 0; t < run.steps; ++t) {
    directions += places.size() * run.law.atoms.size();
    if (directions > most) return {};
    std::vector<Place<S>> next;
    Network<S> student = run.student;
    for (const Place<S>& place : places) {
      student.w = place.w;
      for (std::size_t n = 0; n < run.law.atoms.size(); ++n) {
        const Vector<S>& x = run.input(n);
        const S residual = output(run.teacher, x) - output(student, x);
        next.push_back({add(place.w, scale(run.step, convotron_direction(student, x, residual))),
                        S(place.weight * run.law.weights[n])});
      }
    }
    merge_places(next);
    places = std::move(next);
  }
  return places;
}

/// One step on the error e = w - w* under one input, where the student is linear: e -> A e + b.
template <class S>
struct AffineStep {
  S weight;
  Matrix<S> A;
  Vector<S> b;
};

/// The steps on the side of 0 on which filters of one coordinate lie (side = 1: w >= 0); for slope 1 the side does not
/// matter, whatever the length.
template <class S>
std::vector<AffineStep<S>> affine_steps(const ConvotronRun<S>& run, int side) {
  std::vector<AffineStep<S>> steps;
  for (std::size_t n = 0; n < run.law.atoms.size(); ++n) {
    const Vector<S>& x = run.input(n);
    const Vector<S> v = convotron_direction(run.student, x, S(1));  // sum_i a_i P_i x
    Vector<S> u(run.length(), S(0));                                // the student's output is u^T w
    for (std::int64_t i = 0; i < run.student.layout.patches; ++i) {
      for (std::size_t c = 0; c < run.length(); ++c) {
        const S& entry = x[static_cast<std::size_t>(i * run.student.layout.stride) + c];
        const bool active =
            run.length() > 1 || decide(less_equal(S(0), S(S(side) * entry)));  // longer filters: slope 1 only
        u[c] += run.student.a[static_cast<std::size_t>(i)] * (active ? S(1) : run.student.alpha) * entry;
      }
    }
    AffineStep<S> made{run.law.weights[n], identity<S>(run.length()),
                       scale(S(run.step * (output(run.teacher, x) - dot(u, run.teacher.w))), v)};
    for (std::size_t p = 0; p < v.size(); ++p) {
      for (std::size_t q = 0; q < u.size(); ++q) made.A(p, q) -= run.step * v[p] * u[q];
    }
    steps.push_back(std::move(made));
  }
  return steps;
}

/// One coordinate: do all iterates certainly stay on this side of 0?
template <class S>
bool stays_on_side(const ConvotronRun<S>& run, const std::vector<AffineStep<S>>& steps, int side) {
  const S teacher = run.teacher.w[0];
  S low = S(0), high = S(0);  // ends of the support of w
  for (std::int64_t t = 0; t < run.steps; ++t) {
    std::optional<S> least, most;
    for (const AffineStep<S>& each : steps) {
      for (const S& w : {low, high}) {
        const S next = teacher + each.A(0, 0) * (w - teacher) + each.b[0];
        least = least ? min(*least, next) : next, most = most ? max(*most, next) : next;
      }
    }
    low = *least, high = *most;
    if (!decide(less_equal(S(0), side > 0 ? low : S(-high)))) return false;
  }
  return true;
}

/// E |e|^2 after the steps: (E e, E e e^T) goes through an affine map. Cost: steps * atoms * r^3.
template <class S>
S mean_square_of(const ConvotronRun<S>& run, const std::vector<AffineStep<S>>& steps) {
  const std::size_t r = run.length();
  Vector<S> mean = scale(S(-1), run.teacher.w);
  Matrix<S> moment(r, r);
  add_outer(moment, S(1), mean, mean);
  for (std::int64_t t = 0; t < run.steps; ++t) {
    Vector<S> next_mean(r, S(0));
    Matrix<S> next(r, r);
    for (const AffineStep<S>& each : steps) {
      const Vector<S> moved = multiply(each.A, mean);
      next_mean = add(next_mean, scale(each.weight, add(moved, each.b)));
      next = add(next, scale(each.weight, multiply(multiply(each.A, moment), transpose(each.A))));
      add_outer(next, each.weight, moved, each.b), add_outer(next, each.weight, each.b, moved),
          add_outer(next, each.weight, each.b, each.b);
    }
    mean = std::move(next_mean), moment = std::move(next);
  }
  S trace = S(0);
  for (std::size_t p = 0; p < r; ++p) trace += moment(p, p);
  return trace;
}

/// E |w_{T+1} - w*|^2 by the second-moment map; none where the activation is bent and the filter crosses 0 or has more
/// than one coordinate.
template <class S>
std::optional<S> affine_mean_square(const ConvotronRun<S>& run) {
  if (decide(equal(run.student.alpha, S(1)))) return mean_square_of(run, affine_steps(run, 1));
  if (run.length() != 1) return {};
  for (const int side : {1, -1}) {
    const auto steps = affine_steps(run, side);
    if (stays_on_side(run, steps, side)) return mean_square_of(run, steps);
  }
  return {};
}

}  // namespace lakatos::overlap

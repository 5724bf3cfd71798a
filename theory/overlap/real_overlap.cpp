#include "theory/overlap/real_overlap.hpp"

#include "theory/overlap/lift_overlap.hpp"

namespace lakatos::overlap {
namespace {

std::string at(const std::string& name, std::int64_t j) { return name + "_{" + std::to_string(j + 1) + "}"; }
std::string output_in_print(const Net& net, const std::string& x) {
  return "f\\left(" + latex(net.w) + ",\\ " + latex(net.a) + ",\\ " + x + "\\right)";
}
std::string loss_in_print(const char* by, const Vec& w, const Vec& a) {
  return "\\nabla_{" + std::string(by) + "}L\\left(" + latex(w) + ",\\ " + latex(a) + "\\right)";
}

}  // namespace

Real value(const Regularised& loss, const Vec& w, const Vec& a) {
  if (symbolic()) {
    const std::string gap = latex(w, true) + latex(a, true) + "^\\top - " + latex(loss.teacher_w, true) +
                            latex(loss.teacher_a, true) + "^\\top";
    return loss.fit * named("\\left\\|" + gap + "\\right\\|_F^2") +
           loss.balance * square(squared_norm(w) - squared_norm(a));
  }
  return lifted([](auto&... x) { return value(x...); }, loss, w, a);
}

Vec gradient_by_filter(const Regularised& loss, const Vec& w, const Vec& a) {
  if (symbolic()) return symbol_vector(loss_in_print("w", w, a));
  return lifted([](auto&... x) { return gradient_by_filter(x...); }, loss, w, a);
}

Vec gradient_by_weights(const Regularised& loss, const Vec& w, const Vec& a) {
  if (symbolic()) return symbol_vector(loss_in_print("a", w, a));
  return lifted([](auto&... x) { return gradient_by_weights(x...); }, loss, w, a);
}

Truth symmetric(const Law& law) {
  return lifted([](auto& x) { return symmetric(x); }, law);
}

Truth isotropic(const Law& law) {
  return lifted([](auto& x) { return isotropic(x); }, law);
}

Mat second_moment(const Law& law) {
  if (symbolic()) return {{named("\\mathbb E\\,xx^\\top")}};
  return lifted([](auto& x) { return second_moment(x); }, law);
}

Truth squared_norm_at_most(const Law& law, const Real& bound) {
  return lifted([](auto&... x) { return squared_norm_at_most(x...); }, law, bound);
}

Real fourth_moment(const Law& law) {
  if (symbolic()) return named("\\mathbb E\\|x\\|^4");
  return lifted([](auto& x) { return fourth_moment(x); }, law);
}

Real activation(const Real& alpha, const Real& z) {
  if (symbolic()) return named("\\sigma\\left(" + latex(z) + "\\right)");
  return lifted([](auto&... x) { return activation(x...); }, alpha, z);
}

Real output(const Net& net, const Vec& x) {
  if (symbolic()) return named(output_in_print(net, latex(x)));
  return lifted([](auto&... y) { return output(y...); }, net, x);
}

Vec preactivations(const Net& net, const Vec& x) {
  if (symbolic()) return symbol_vector("\\left(" + latex(net.w, true) + "^\\top P_j" + latex(x, true) + "\\right)_j");
  return lifted([](auto&... y) { return preactivations(y...); }, net, x);
}

Net private_network(const Net& net) {
  if (symbolic()) return {net.layout, net.alpha, private_segment(net.w, net.layout.stride), net.a};
  return lifted([](auto& x) { return private_network(x); }, net);
}

Real population_loss(const Law& law, const Net& student, const Net& teacher) {
  if (symbolic()) {
    return named("\\mathbb E\\left(" + output_in_print(student, "x") + " - " + output_in_print(teacher, "x") +
                 "\\right)^2");
  }
  return lifted([](auto&... x) { return population_loss(x...); }, law, student, teacher);
}

Vec patch(const PatchLayout& layout, std::int64_t j, const Vec& x) {
  if (symbolic()) return symbol_vector(at("P", j) + latex(x, true));
  return lifted([](auto&... y) { return patch(y...); }, layout, j, x);
}

Vec spread_patch(const PatchLayout& layout, std::int64_t j, const Vec& v) {
  if (symbolic()) return symbol_vector(at("P", j) + "^\\top" + latex(v, true));
  return lifted([](auto&... x) { return spread_patch(x...); }, layout, j, v);
}

Vec private_segment(const Vec& w, std::int64_t stride) {
  if (symbolic()) return symbol_vector("{" + latex(w, true) + "}_{\\mathrm{non}}");
  return lifted([](auto&... x) { return private_segment(x...); }, w, stride);
}

Vec weighted_patch_sum(const PatchLayout& layout, const Vec& a, const Vec& x) {
  if (symbolic()) return symbol_vector("\\textstyle\\sum_j{" + latex(a, true) + "}_jP_j" + latex(x, true));
  return lifted([](auto&... y) { return weighted_patch_sum(y...); }, layout, a, x);
}

Mat weighted_patch_matrix(const PatchLayout& layout, const Vec& a) {
  if (symbolic()) return {{named("P_{" + latex(a) + "}")}};
  return lifted([](auto&... x) { return weighted_patch_matrix(x...); }, layout, a);
}

Real neighbour_sum(const Vec& a) {
  if (symbolic()) return named("\\textstyle\\sum_i{" + latex(a, true) + "}_i{" + latex(a, true) + "}_{i+1}");
  return lifted([](auto& x) { return neighbour_sum(x); }, a);
}

Bounds patch_spectrum(const PatchLayout& layout, const Vec& a) {
  if (symbolic()) {
    const std::string matrix = "\\left(P_{" + latex(a) + "}\\right)";
    return {named("\\lambda_{\\min}" + matrix), named("\\lambda_{\\max}" + matrix)};
  }
  return lifted([](auto&... x) { return patch_spectrum(x...); }, layout, a);
}

Mat neighbour_matrix(std::int64_t k, const Real& beside) {
  return lifted([](auto&... x) { return neighbour_matrix(x...); }, k, beside);
}

EigenvalueCount count_eigenvalues(std::int64_t k, const Real& beside, const Real& x) {
  return lifted([](auto&... y) { return count_eigenvalues(y...); }, k, beside, x);
}

Real cosine_of_share(const Real& numerator, const Real& denominator) {
  if (symbolic()) return cos(numerator * pi() / denominator);
  return lifted([](auto&... x) { return cosine_of_share(x...); }, numerator, denominator);
}

Real asymmetric_mass(const Law& law) {
  Real sum{};
  if (!symbolic()) {
    const auto at = [&](std::size_t n, std::size_t m, int sign) {
      Truth same = Truth::yes;
      for (std::size_t i = 0; i < law.dimension() && same != Truth::no; ++i)
        same = both(same, equal(Real(Real(sign) * law.atoms()[n][0][i]), law.atoms()[m][0][i]));
      return decide(same);
    };
    for (std::size_t n = 0; n < law.atoms().size(); ++n) {
      Real here{}, mirrored{};
      bool first = true, seen = false;
      for (std::size_t m = 0; m < law.atoms().size(); ++m) {
        if (at(n, m, 1)) here += law.weights()[m], first = first && m >= n;
        if (at(n, m, -1)) mirrored += law.weights()[m], seen = true;
      }
      if (first) sum += seen ? Real(abs(Real(here - mirrored)) / Real(2)) : here;
    }
  }
  return sum;
}

Truth eigenvalues_within(const Law& law, const Real& other) {
  if (symbolic()) return Truth::yes;
  const Mat moment = second_moment(law);
  const bool up = decide(less_equal(Real(1), other));
  return both(smallest_eigenvalue_at_least(moment, up ? Real(1) : other),
              largest_eigenvalue_at_most(moment, up ? other : Real(1)));
}

Truth covariances_within(const Law& law, const Real& rho) {
  Truth all = Truth::yes;
  if (!symbolic()) {
    const Mat moment = second_moment(law);
    for (std::size_t i = 0; i < moment.rows(); ++i) {
      Real most(1);
      all = both(all, equal(moment(i, i), Real(1)));
      for (std::size_t j = i + 1; j < moment.rows(); ++j) {
        most *= rho;
        all = both(all, both(less_equal(Real(-most), moment(i, j)), less_equal(moment(i, j), most)));
      }
    }
  }
  return all;
}

Mat hessian(const Regularised& loss, const Vec& w, const Vec& a) {
  const std::size_t p = w.size(), k = a.size();
  const Real w2 = squared_norm(w), a2 = squared_norm(a), two_fit = 2 * loss.fit, four = 4 * loss.balance,
             gap = four * (w2 - a2);
  Mat H(p + k, p + k);
  for (std::size_t i = 0; i < p; ++i) {
    for (std::size_t m = 0; m < p; ++m) H(i, m) = 2 * four * w[i] * w[m] + (i == m ? two_fit * a2 + gap : 0);
    for (std::size_t j = 0; j < k; ++j) {
      const Real residual = w[i] * a[j] - loss.teacher_w[i] * loss.teacher_a[j];
      H(i, p + j) = two_fit * (residual + w[i] * a[j]) - 2 * four * w[i] * a[j];
      H(p + j, i) = H(i, p + j);
    }
  }
  for (std::size_t j = 0; j < k; ++j) {
    for (std::size_t m = 0; m < k; ++m) H(p + j, p + m) = 2 * four * a[j] * a[m] + (j == m ? two_fit * w2 - gap : 0);
  }
  return H;
}

Real squared_lifted_distance(const Vec& z, const Vec& v) {
  return square(squared_norm(z)) + square(squared_norm(v)) - 2 * square(dot(z, v));
}

Vec joined(Vec x, const Vec& y) {
  x.insert(x.end(), y.begin(), y.end());
  return x;
}

Vec gradient(const Regularised& loss, const Vec& w, const Vec& a) {
  return joined(gradient_by_filter(loss, w, a), gradient_by_weights(loss, w, a));
}

Real descent_form(const Regularised& loss, const Vec& w, const Vec& a, const Vec& direction) {
  return 4 * bilinear(direction, hessian(loss, w, a), direction) - 16 * dot(gradient(loss, w, a), direction);
}

Real squared_product_distance(const Vec& w, const Vec& a, const Vec& v, const Vec& b) {
  Real sum{};
  for (std::size_t i = 0; i < w.size(); ++i) {
    for (std::size_t j = 0; j < a.size(); ++j) sum += square(w[i] * a[j] - v[i] * b[j]);
  }
  return sum;
}

Truth no_stretch(const Real& alpha, const Vec& u, const Vec& v) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < u.size(); ++i)
    all = both(all, less_equal(abs(activation(alpha, u[i]) - activation(alpha, v[i])), abs(u[i] - v[i])));
  return all;
}

Real bilinear_output(const Net& net, const Vec& x) {
  Mat patches(net.w.size(), net.a.size());
  for (std::size_t j = 0; j < net.a.size(); ++j) {
    const Vec column = patch(net.layout, static_cast<std::int64_t>(j), x);
    for (std::size_t i = 0; i < column.size(); ++i) patches(i, j) = column[i];
  }
  return bilinear(net.w, patches, net.a);
}

Truth bilinear_at_every_atom(const Law& law, const Net& net) {
  Truth all = Truth::yes;
  for (const auto& atom : law.atoms()) all = both(all, equal(output(net, atom[0]), bilinear_output(net, atom[0])));
  return all;
}

Truth preactivations_differ_in_sign(const Net& net, const Vec& x) {
  Truth below = Truth::no, above = Truth::no;
  for (const Real& z : preactivations(net, x))
    below = either(below, less(z, Real(0))), above = either(above, less(Real(0), z));
  return both(below, above);
}

EigenvalueCount count_cosines(std::int64_t k, const Real& denominator, const Real& x) {
  EigenvalueCount found;
  for (std::int64_t i = 1; i <= k; ++i) {
    const Real c = cosine_of_share(Real(static_cast<long>(i)), denominator);
    found.above += decide(less(x, c)) ? 1 : 0, found.below += decide(less(c, x)) ? 1 : 0;
  }
  return found;
}

Truth near_a_cosine(std::int64_t k, const Real& denominator, const Real& x) {
  Truth some = Truth::no;
  for (std::int64_t i = 1; i <= k; ++i)
    some = either(some, less(100 * abs(x - cosine_of_share(Real(static_cast<long>(i)), denominator)), Real(1)));
  return some;
}

}  // namespace lakatos::overlap

#include "theory/overlap/network.hpp"

#include "theory/numeric/errors.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos::overlap {

template <class S>
S activation(const S& alpha, const S& z) {
  const Truth right = less_equal(S(0), z);
  if (right == Truth::yes) return z;
  if (right == Truth::no || less_equal(z, S(0)) == Truth::yes) return alpha * z;
  throw Undecided("the sign of a preactivation is open");
}

template <class S>
Vector<S> preactivations(const Network<S>& net, const Vector<S>& x) {
  Vector<S> z;
  z.reserve(net.a.size());
  for (std::int64_t j = 0; j < net.layout.patches; ++j) z.push_back(dot(net.w, patch(net.layout, j, x)));
  return z;
}

template <class S>
S output(const Network<S>& net, const Vector<S>& x) {
  Vector<S> hidden = preactivations(net, x);
  for (S& z : hidden) z = activation(net.alpha, z);
  return dot(net.a, hidden);
}

template <class S>
Network<S> private_network(const Network<S>& net) {
  return {private_part(net.layout), net.alpha, private_segment(net.w, net.layout.stride), net.a};
}

template <class S>
S population_loss(const PatchLaw<S>& law, const Network<S>& student, const Network<S>& teacher) {
  S loss{};
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    const Vector<S>& x = law.atoms[n][0];
    loss += law.weights[n] * square(S(output(student, x) - output(teacher, x)));
  }
  return loss;
}

template Interval activation(const Interval&, const Interval&);
template Vector<Interval> preactivations(const Network<Interval>&, const Vector<Interval>&);
template Interval output(const Network<Interval>&, const Vector<Interval>&);
template Network<Interval> private_network(const Network<Interval>&);
template Interval population_loss(const PatchLaw<Interval>&, const Network<Interval>&, const Network<Interval>&);

template Ball activation(const Ball&, const Ball&);
template Vector<Ball> preactivations(const Network<Ball>&, const Vector<Ball>&);
template Ball output(const Network<Ball>&, const Vector<Ball>&);
template Network<Ball> private_network(const Network<Ball>&);
template Ball population_loss(const PatchLaw<Ball>&, const Network<Ball>&, const Network<Ball>&);

template Rational activation(const Rational&, const Rational&);
template Vector<Rational> preactivations(const Network<Rational>&, const Vector<Rational>&);
template Rational output(const Network<Rational>&, const Vector<Rational>&);
template Network<Rational> private_network(const Network<Rational>&);
template Rational population_loss(const PatchLaw<Rational>&, const Network<Rational>&, const Network<Rational>&);

template double activation(const double&, const double&);
template Vector<double> preactivations(const Network<double>&, const Vector<double>&);
template double output(const Network<double>&, const Vector<double>&);
template Network<double> private_network(const Network<double>&);
template double population_loss(const PatchLaw<double>&, const Network<double>&, const Network<double>&);

}  // namespace lakatos::overlap

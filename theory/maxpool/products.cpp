#include "theory/maxpool/products.hpp"

#include <stdexcept>

namespace lakatos::maxpool {

std::vector<Vec> split_rows(const Vec& entries, std::int64_t length) {
  if (length < 1 || entries.empty() || entries.size() % static_cast<std::size_t>(length) != 0)
    throw std::invalid_argument("entries must be whole rows of one length");
  std::vector<Vec> rows;
  for (auto first = entries.begin(); first != entries.end(); first += length) rows.emplace_back(first, first + length);
  return rows;
}

Real largest_product(const Vec& w, const Input& x) {
  Real largest = product_of(w, x.patterns.front());
  for (const std::int64_t pattern : x.patterns) largest = max(largest, product_of(w, pattern));
  return largest;
}

Real pooled_over_positions(const Vec& w, const Input& x) {
  Real largest = 0;
  for (const std::int64_t pattern : x.patterns) largest = max(largest, product_of(w, pattern));
  return largest;
}

Real pooled_over_channels(const std::vector<Vec>& filters, std::int64_t pattern) {
  Real largest = 0;
  for (const Vec& w : filters) largest = max(largest, product_of(w, pattern));
  return largest;
}

Truth no_product_positive(const Vec& w, const Input& x) {
  Truth all = Truth::yes;
  for (const std::int64_t pattern : x.patterns) all = both(all, less_equal(product_of(w, pattern), Real(0)));
  return all;
}

Truth best_patterns_tie(const Vec& w, const Input& x) {
  const Real largest = largest_product(w, x);
  Truth ties = Truth::no;
  for (const std::int64_t a : x.patterns) {
    for (const std::int64_t b : x.patterns) {
      if (a < b) ties = either(ties, both(equal(product_of(w, a), largest), equal(product_of(w, b), largest)));
    }
  }
  return ties;
}

namespace {
Truth leads(const Vec& w, const Input& x, std::int64_t p) {
  Truth all = less(Real(0), product_of(w, p));
  for (const std::int64_t q : x.patterns) all = q == p ? all : both(all, less(product_of(w, q), product_of(w, p)));
  return all;
}
}  // namespace

Truth one_selection(const Vec& filter, const Vec& other, const std::vector<Input>& sample) {
  Truth all = Truth::yes;
  for (const Input& x : sample) {
    Truth none = Truth::yes, some = Truth::no;
    for (const std::int64_t p : x.patterns) {
      none = both(none, both(less(product_of(filter, p), Real(0)), less(product_of(other, p), Real(0))));
      some = either(some, both(leads(filter, x, p), leads(other, x, p)));
    }
    all = both(all, either(none, some));
  }
  return all;
}

std::vector<Vec> whole_input(const Input& x, std::int64_t d) {
  std::vector<Vec> patterns;
  for (const std::int64_t pattern : x.patterns) {
    patterns.emplace_back(static_cast<std::size_t>(d), Real(0));
    patterns.back()[static_cast<std::size_t>(pattern - 1)] = 1;
  }
  return patterns;
}

Real output_by_definition(const std::vector<Vec>& filters, const Vec& weights, const Input& x, bool linear) {
  Real sum = 0;
  for (std::size_t i = 0; i < filters.size(); ++i) {
    const std::vector<Vec> patterns = whole_input(x, static_cast<std::int64_t>(filters[i].size()));
    Real largest = 0;
    for (std::size_t j = 0; j < patterns.size(); ++j) {
      const Real product = dot(filters[i], patterns[j]), value = linear ? product : max(Real(0), product);
      largest = j == 0 ? value : max(largest, value);
    }
    sum += weights[i] * largest;
  }
  return sum;
}

namespace {
/// max_j sigma(w . x[j]) for the whole input x, pattern after pattern.
Real pooled_output(const Vec& w, const std::vector<Vec>& x) {
  Real most = 0;
  for (const Vec& pattern : x) most = max(most, dot(w, pattern));
  return most;
}
}  // namespace

Real loss_with_channel(const Net& net, const std::vector<Input>& sample, std::int64_t d, const Vec& filter) {
  Real sum = 0;
  for (const Input& input : sample) {
    const std::vector<Vec> x = whole_input(input, d);
    Real output = net.weights[0] * pooled_output(filter, x);
    for (std::size_t i = 0; i < net.groups(); ++i) {
      for (std::int64_t copy = i == 0 ? 1 : 0; copy < net.copies[i]; ++copy)
        output += net.weights[i] * pooled_output(net.filters[i], x);
    }
    sum += log(1 + exp(-(static_cast<long>(input.label) * output)));
  }
  return sum / Real(static_cast<long>(sample.size()));
}

}  // namespace lakatos::maxpool

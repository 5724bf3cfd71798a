#include "algorithms/hierarchical/ball_clustering.hpp"

#include <map>
#include <stdexcept>

namespace lakatos::hierarchical {
namespace {

Members one(std::size_t i) { return Members{1} << i; }
bool has(Members set, std::size_t i) { return (set & one(i)) != 0; }

Members everyone(const Neighbours& close) {
  if (close.size() > 32) throw std::length_error("more than 32 examples");
  Members all = 0;
  for (std::size_t i = 0; i < close.size(); ++i) all |= one(i);
  return all;
}

/// Every way to take founders one by one, each set of examples left looked at once: is `accept` met on all of them
/// (`all`), or along one?
bool search(const Neighbours& close, const Accept& accept, bool all, Members left, std::map<Members, bool>& known) {
  if (left == 0) return true;
  if (const auto found = known.find(left); found != known.end()) return found->second;
  bool answer = all;
  for (std::size_t i = 0; i < close.size() && answer == all; ++i) {
    if (!has(left, i)) continue;
    const Members cluster = close[i] & left;
    answer = accept(i, cluster, left) && search(close, accept, all, left & ~cluster, known);
  }
  known[left] = answer;
  return answer;
}

bool search(const Neighbours& close, const Accept& accept, bool all) {
  std::map<Members, bool> known;
  return search(close, accept, all, everyone(close), known);
}

}  // namespace

std::vector<Members> first_come_clusters(const Neighbours& close, const std::vector<std::size_t>& order) {
  std::vector<Members> clusters;
  Members left = everyone(close), seen = 0;
  for (const std::size_t i : order) {
    if (i >= close.size() || has(seen, i)) throw std::invalid_argument("no order of the examples");
    seen |= one(i);
    if (!has(left, i)) continue;
    clusters.push_back(close[i] & left);
    left &= ~clusters.back();
  }
  if (order.size() != close.size()) throw std::invalid_argument("no order of the examples");
  return clusters;
}

bool in_every_order(const Neighbours& close, const Accept& accept) { return search(close, accept, true); }
bool in_some_order(const Neighbours& close, const Accept& accept) { return search(close, accept, false); }

std::vector<Members> chains(const Neighbours& close) {
  std::vector<Members> components;
  Members left = everyone(close);
  for (std::size_t i = 0; i < close.size(); ++i) {
    if (!has(left, i)) continue;
    Members component = one(i), before = 0;
    while (component != before) {
      before = component;
      for (std::size_t j = 0; j < close.size(); ++j) component |= has(component, j) ? close[j] : 0;
    }
    components.push_back(component);
    left &= ~component;
  }
  return components;
}

bool neighbourhoods_are_clusters(const Neighbours& close) {
  everyone(close);
  for (const Members a : close) {
    for (const Members b : close) {
      if (a != b && (a & b) != 0) return false;
    }
  }
  return true;
}

std::vector<std::size_t> labels_of(const std::vector<Members>& clusters, std::size_t n) {
  std::vector<std::size_t> labels(n, clusters.size());
  for (std::size_t c = 0; c < clusters.size(); ++c) {
    for (std::size_t i = 0; i < n; ++i) {
      if (!has(clusters[c], i)) continue;
      if (labels[i] != clusters.size()) throw std::invalid_argument("clusters overlap");
      labels[i] = c;
    }
  }
  for (const std::size_t label : labels) {
    if (label == clusters.size()) throw std::invalid_argument("an example is in no cluster");
  }
  return labels;
}

std::vector<std::size_t> chain_between(const Neighbours& close, std::size_t from, std::size_t to) {
  std::vector<std::size_t> before(close.size(), close.size()), reached{from};
  before[from] = from;
  for (std::size_t next = 0; next < reached.size(); ++next) {
    for (std::size_t x = 0; x < close.size(); ++x) {
      if ((close[reached[next]] >> x & 1) == 0 || before[x] != close.size()) continue;
      before[x] = reached[next], reached.push_back(x);
    }
  }
  if (before[to] == close.size()) return {};
  std::vector<std::size_t> chain{to};
  while (chain.back() != from) chain.push_back(before[chain.back()]);
  return chain;
}

}  // namespace lakatos::hierarchical

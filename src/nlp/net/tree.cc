// Nearly always each word's best head gives a tree with one root already. If
// not, the algorithm of Chu, Liu and Edmonds contracts cycles until a tree is
// left. A large penalty on the arcs of the root makes every tree with one of
// them better than any with two.
#include "nlp/net/tree.h"

#include <cstddef>
#include <utility>

namespace newsgraph::net {
namespace {

constexpr double kNone = -1e30;
constexpr double kRootPenalty = 1e7;

// Finds a cycle in heads (node 0 is the root); empty where there is none.
std::vector<int> find_cycle(const std::vector<int>& heads) {
  std::vector<int> seen(heads.size(), 0);
  for (std::size_t start = 1; start < heads.size(); ++start) {
    const int mark = static_cast<int>(start);
    int node = mark;
    while (node != 0 && seen[node] == 0) {
      seen[node] = mark;
      node = heads[node];
    }
    if (node == 0 || seen[node] != mark) continue;
    std::vector<int> cycle;
    const int first = node;
    do {
      cycle.push_back(node);
      node = heads[node];
    } while (node != first);
    return cycle;
  }
  return {};
}

// A dense directed graph: score[to * n + from]; node 0 is the root.
struct Graph {
  int n = 0;
  std::vector<double> score;
  double& at(int to, int from) { return score[static_cast<std::size_t>(to) * n + from]; }
  [[nodiscard]] double at(int to, int from) const { return score[static_cast<std::size_t>(to) * n + from]; }
};

std::vector<int> greedy_heads(const Graph& graph) {
  std::vector<int> heads(graph.n, 0);
  for (int to = 1; to < graph.n; ++to) {
    for (int from = 1; from < graph.n; ++from) {
      if (from != to && graph.at(to, from) > graph.at(to, heads[to])) heads[to] = from;
    }
  }
  return heads;
}

// The graph with a cycle made one node, the last, and how to undo that.
struct Contraction {
  Graph graph;
  std::vector<int> cycle;
  std::vector<int> old_of_new;  // without the new node
  std::vector<int> entry;       // by new node: the member of the cycle its arc enters
  std::vector<int> exit;        // by new node: the member its head inside the cycle is
};

Contraction contract(const Graph& graph, const std::vector<int>& heads, std::vector<int> cycle) {
  Contraction result;
  std::vector<char> inside(graph.n, 0);
  for (const int node : cycle) inside[node] = 1;
  for (int node = 0; node < graph.n; ++node) {
    if (!inside[node]) result.old_of_new.push_back(node);
  }
  const int merged = static_cast<int>(result.old_of_new.size());
  result.graph.n = merged + 1;
  result.graph.score.assign(static_cast<std::size_t>(merged + 1) * (merged + 1), kNone);
  result.entry.assign(merged, 0);
  result.exit.assign(merged, 0);
  for (int a = 0; a < merged; ++a) {
    const int old = result.old_of_new[a];
    for (int b = 0; b < merged; ++b) {
      if (a != b) result.graph.at(a, b) = graph.at(old, result.old_of_new[b]);
    }
    double best_in = 2 * kNone;
    double best_out = 2 * kNone;
    for (const int node : cycle) {
      const double in = graph.at(node, old) - graph.at(node, heads[node]);
      if (in > best_in) {
        best_in = in;
        result.entry[a] = node;
      }
      if (old != 0 && graph.at(old, node) > best_out) {
        best_out = graph.at(old, node);
        result.exit[a] = node;
      }
    }
    result.graph.at(merged, a) = best_in;
    if (old != 0) result.graph.at(a, merged) = best_out;
  }
  result.cycle = std::move(cycle);
  return result;
}

std::vector<int> maximum_tree(Graph graph) {
  std::vector<Contraction> contractions;
  std::vector<std::vector<int>> greedy;
  std::vector<int> heads = greedy_heads(graph);
  for (std::vector<int> cycle = find_cycle(heads); !cycle.empty(); cycle = find_cycle(heads)) {
    contractions.push_back(contract(graph, heads, std::move(cycle)));
    greedy.push_back(std::move(heads));
    graph = contractions.back().graph;
    heads = greedy_heads(graph);
  }
  while (!contractions.empty()) {
    const Contraction& step = contractions.back();
    const int merged = static_cast<int>(step.old_of_new.size());
    std::vector<int> expanded = std::move(greedy.back());  // keeps the arcs of the cycle
    for (int node = 1; node < merged; ++node) {
      expanded[step.old_of_new[node]] = heads[node] == merged ? step.exit[node] : step.old_of_new[heads[node]];
    }
    const int source = heads[merged];
    expanded[step.entry[source]] = step.old_of_new[source];
    heads = std::move(expanded);
    contractions.pop_back();
    greedy.pop_back();
  }
  return heads;
}

bool is_single_root_tree(const std::vector<int>& heads) {
  int roots = 0;
  for (std::size_t i = 1; i < heads.size(); ++i) roots += heads[i] == 0;
  return roots == 1 && find_cycle(heads).empty();
}

}  // namespace

std::vector<int> best_tree(std::span<const float> scores, int n) {
  const std::size_t stride = static_cast<std::size_t>(n) + 1;
  std::vector<int> heads(stride, 0);  // node 0 is the root, node i + 1 is word i
  for (int i = 0; i < n; ++i) {
    const float* row = scores.data() + static_cast<std::size_t>(i) * stride;
    int best = 0;
    for (int j = 1; j <= n; ++j) {
      if (j != i + 1 && row[j] > row[best]) best = j;
    }
    heads[i + 1] = best;
  }
  if (!is_single_root_tree(heads)) {
    Graph graph;
    graph.n = n + 1;
    graph.score.assign(stride * stride, kNone);
    for (int i = 0; i < n; ++i) {
      for (int j = 0; j <= n; ++j) {
        if (j == i + 1) continue;
        graph.at(i + 1, j) = scores[static_cast<std::size_t>(i) * stride + j] - (j == 0 ? kRootPenalty : 0.0);
      }
    }
    heads = maximum_tree(std::move(graph));
  }
  std::vector<int> result(n);
  for (int i = 0; i < n; ++i) result[i] = heads[i + 1] - 1;
  return result;
}

}  // namespace newsgraph::net

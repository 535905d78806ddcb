"""The yearly measures of the layered network with networkx, from the same tables: a named alternative of the benchmark, and its oracle.

usage: python3 bench/layers/layers_networkx.py <registry folder> <first year> <last year>
Builds one networkx graph a layer and year and prints `year,measure,layer,other,value` (see measure_rows.py), then the processor seconds.
"""

import itertools
import sys
import time

sys.dont_write_bytecode = True
import networkx as nx

from measure_rows import measure_rows
from registry_years import LAYERS, instruments_by_year


class Layer:
    def __init__(self):
        self.graph = nx.Graph()

    def add(self, nodes):
        self.graph.add_nodes_from(nodes)
        for one, other in itertools.combinations(sorted(nodes), 2):
            share = 1 / (len(nodes) - 1)
            if self.graph.has_edge(one, other):
                self.graph[one][other]["weight"] += share
            else:
                self.graph.add_edge(one, other, weight=share)

    def degrees(self):
        return dict(self.graph.degree())

    def strengths(self):
        return dict(self.graph.degree(weight="weight"))

    def edges(self):
        return {(one, other) if one < other else (other, one) for one, other in self.graph.edges()}

    def density(self):
        return nx.density(self.graph) if len(self.graph) > 1 else None


def main(folder, from_year, to_year):
    years = list(instruments_by_year(folder, from_year, to_year))
    start = time.process_time()
    for year, instruments in years:
        layers = {name: Layer() for name in LAYERS}
        for name, nodes in instruments:
            layers[name].add(nodes)
        for row in measure_rows(layers):
            print(year, *row, sep=",")
    print(f"# seconds {time.process_time() - start:.3f} networkx {nx.__version__}")


if __name__ == "__main__":
    print("year,measure,layer,other,value")
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))

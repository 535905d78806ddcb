"""The same as layers_networkx.py with igraph.

usage: python3 bench/layers/layers_igraph.py <registry folder> <first year> <last year>
"""

import itertools
import sys
import time

sys.dont_write_bytecode = True
import igraph

from measure_rows import measure_rows
from registry_years import LAYERS, instruments_by_year


class Layer:
    """Ties are gathered first and made a graph at once, which is how igraph is fast; several of a pair are added up by it."""

    def __init__(self):
        self.place = {}
        self.ties = []
        self.weights = []
        self.made = None

    def add(self, nodes):
        places = [self.place.setdefault(node, len(self.place)) for node in sorted(nodes)]
        ties = list(itertools.combinations(places, 2))
        self.ties += ties
        self.weights += [1 / (len(nodes) - 1)] * len(ties) if ties else []

    @property
    def graph(self):
        if self.made is None:
            self.made = igraph.Graph(n=len(self.place), edges=self.ties)
            self.made.es["weight"] = self.weights
            self.made.simplify(combine_edges="sum")
        return self.made

    def degrees(self):
        return dict(zip(self.place, self.graph.degree()))

    def strengths(self):
        return dict(zip(self.place, self.graph.strength(weights="weight")))

    def edges(self):
        names = list(self.place)
        return {tuple(sorted((names[one], names[other]))) for one, other in self.graph.get_edgelist()}

    def density(self):
        return self.graph.density() if len(self.place) > 1 else None


def main(folder, from_year, to_year):
    years = list(instruments_by_year(folder, from_year, to_year))
    start = time.process_time()
    for year, instruments in years:
        layers = {name: Layer() for name in LAYERS}
        for name, nodes in instruments:
            layers[name].add(nodes)
        for row in measure_rows(layers):
            print(year, *row, sep=",")
    print(f"# seconds {time.process_time() - start:.3f} igraph {igraph.__version__}")


if __name__ == "__main__":
    print("year,measure,layer,other,value")
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))

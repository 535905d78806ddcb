#!/usr/bin/env python3
"""An independent count of the multiplex measures of METHOD §1: participation, edge overlap, overlap of layers, hub and spoke.

    python3 test/oracles/layers/multiplex/multiplex_oracle.py registry test/oracles/layers/multiplex/expected.json

Written from the text of METHOD §1; who stands in what is read by `../presence.py`. Needs networkx and igraph (on Debian
python3-networkx, python3-igraph), which count degrees, centralisation and intersections of the edge sets; everything else is
exact fractions. The readings taken where METHOD leaves room, besides those of `../layers_oracle.py`:

 1 recorded starts alone (`inferred: without`): B holds the rows of known start, so n_k, presence and ways in are theirs; who is
   folded into a bloc's node is decided on all rows.
 2 M counts the layers of the set with at least one tie; P is null if o_i = 0 or M = 1.
 3 hub and spoke: n = actors present in the layer (an entry in an instrument alive), null if n < 3.
 4 J is null where neither layer has a tie; n(A&B)/n(B) where B has none.
"""
import json
import platform
import sys
from collections import Counter
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import igraph
import networkx as nx

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from layers_oracle import ACTORS, LAYERS, network, render
from presence import CHOICES, Registry

YEARS = [1946, 1975, 1990, 2008, 2012, 2024]
SETS = {'all': set(LAYERS), 'without-multilateral': set(LAYERS) - {'multilateral'},
        'without-bilateral': set(LAYERS) - {'bilateral'}}


def graph_of(adjacent):
    graph = nx.Graph()
    graph.add_nodes_from(adjacent)
    graph.add_edges_from((a, b) for a, near in adjacent.items() for b in near)
    return graph


def hub(graph):
    """Freeman's centralisation by the formula; igraph's count of the same is asserted."""
    n, degrees = graph.number_of_nodes(), [d for _, d in graph.degree()]
    if n < 3:
        return None
    own = Fraction(sum(max(degrees) - d for d in degrees), (n - 1) * (n - 2))
    order = {a: i for i, a in enumerate(graph)}
    twin = igraph.Graph(n, [(order[a], order[b]) for a, b in graph.edges()])
    assert sorted(twin.degree()) == sorted(degrees)
    return float(own)


def participation(degrees, layers):
    """P_i over the layers of a set that hold a tie; None where it cannot be computed."""
    filled = [a for a in layers if degrees[a][1]]
    k = [degrees[a][0] for a in filled]
    o, m = sum(k), len(filled)
    return float(Fraction(m, m - 1) * (1 - sum(Fraction(x, o) ** 2 for x in k))) if o and m > 1 else None


def case(registry, year, blocs, scope, inferred):
    graphs = {a: graph_of(network(registry, year, blocs, {a}, scope, inferred == 'without')[0]) for a in LAYERS}
    strength = {a: network(registry, year, blocs, {a}, scope, inferred == 'without')[1] for a in LAYERS}
    edges = {a: {frozenset(e) for e in graph.edges()} for a, graph in graphs.items()}
    masks = Counter('+'.join(a for a in LAYERS if e in edges[a]) for e in set().union(*edges.values()))
    unions = {name: nx.compose_all([graphs[a] for a in layers]) for name, layers in SETS.items()}
    overlaps = {}
    for a, b in combinations(LAYERS, 2):
        both, either = len(edges[a] & edges[b]), len(edges[a] | edges[b])
        shared = nx.intersection(*(graph_over(g, graphs) for g in (graphs[a], graphs[b])))
        assert shared.number_of_edges() == both
        overlaps[f'{a}|{b}'] = {'both': both, 'either': either, 'jaccard': both / either if either else None,
                                'a_given_b': both / len(edges[b]) if edges[b] else None,
                                'b_given_a': both / len(edges[a]) if edges[a] else None}
    actors = {}
    for actor in ACTORS:
        if not any(actor in g for g in graphs.values()):
            continue
        degrees = {a: (g.degree(actor) if actor in g else 0, g.number_of_edges() > 0) for a, g in graphs.items()}
        actors[actor] = {'degree': {a: degrees[a][0] for a in LAYERS if actor in graphs[a]},
                         'strength': {a: float(strength[a][actor]) for a in LAYERS if actor in graphs[a]},
                         'participation': {name: participation(degrees, SETS[name]) for name in SETS}}
    return {'year': year, 'blocs': blocs, 'scope': scope, 'start': registry.start, 'inferred': inferred,
            'ties': {**{a: len(edges[a]) for a in LAYERS}, **{s: g.number_of_edges() for s, g in unions.items()}},
            'present': {**{a: len(graphs[a]) for a in LAYERS}, **{s: len(g) for s, g in unions.items()}},
            'weight': {a: float(sum(strength[a].values(), Fraction()) / 2) for a in LAYERS},
            'centralisation': {**{a: hub(graphs[a]) for a in LAYERS}, **{s: hub(g) for s, g in unions.items()}},
            'pairs_by_layers': dict(sorted(masks.items())), 'overlap': overlaps, 'actors': actors}


def graph_over(graph, graphs):
    """The graph with every actor of any layer, as networkx wants for an intersection."""
    whole = nx.Graph()
    whole.add_nodes_from(sorted(set().union(*graphs.values())))
    whole.add_edges_from(graph.edges())
    return whole


def main(folder, target):
    package = json.loads((Path(folder) / 'datapackage.json').read_text(encoding='utf-8'))
    registries = [Registry(folder, start, {**CHOICES, 'instrument_start': 'reverse'}) for start in ('acted', 'in-force')]
    result = {
        'script': 'test/oracles/layers/multiplex/multiplex_oracle.py', 'python': platform.python_version(),
        'networkx': nx.__version__, 'igraph': igraph.__version__,
        'registry': {'name': package['name'], 'version': package['version']},
        'cases': [case(r, y, blocs, scope, inferred) for y in YEARS for blocs in ('node', 'expanded')
                  for scope in ('coded', 'all') for r in registries for inferred in ('with', 'without')
                  if r.start == 'acted' or (scope == 'coded' and inferred == 'with')]}
    Path(target).write_text(render(result) + '\n', encoding='utf-8')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit('usage: multiplex_oracle.py <registry folder> <target.json>')
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""A second way to the same ties, weights, density and degrees, with networkx (Debian: python3-networkx).

    python3 test/oracles/layers/networkx_check.py registry test/oracles/layers/expected.json

Node rule: networkx's own Newman projection of the actor-instrument graph. Expanded: for each instrument the complete
graph without the pairs that one bloc alone brings in. Presence is shared with layers_oracle.py; the counting is not.
"""
import json
import math
import sys

import networkx as nx
from networkx.algorithms import bipartite

sys.dont_write_bytecode = True
from layers_oracle import LAYERS
from presence import Registry, meets


def incidence(registry, case, layers):
    """(instrument, actor -> ways in) for each instrument of the layers that counts in the year."""
    for k, row in registry.instruments.items():
        uncoded = case['scope'] == 'coded' and row['regime'] == 'trade' and k not in registry.coded
        if row['layer'] in layers and not uncoded and meets(registry.spans[k], case['year']):
            yield k, registry.entries(k, case['year'], case['blocs'], known_only=False)


def projected(registry, case, layers):
    two = nx.Graph()
    actors = set()
    for k, ways in incidence(registry, case, layers):
        actors |= {('actor', a) for a in ways}
        two.add_edges_from((('actor', a), ('instrument', k)) for a in ways)
    return bipartite.collaboration_weighted_projected_graph(two, actors)


def composed(registry, case, layers):
    whole = nx.Graph()
    for k, ways in incidence(registry, case, layers):
        whole.add_nodes_from(('actor', a) for a in ways)
        pairs = nx.complete_graph(list(ways))
        for a, b in pairs.edges:
            if len(ways[a] | ways[b]) == 1 and None not in ways[a]:
                continue
            edge = ('actor', a), ('actor', b)
            weight = whole.get_edge_data(*edge, default={'weight': 0.0})['weight'] + 1 / (len(ways) - 1)
            whole.add_edge(*edge, weight=weight)
    return whole


def differences(registry, case):
    groups = {layer: {layer} for layer in LAYERS}
    groups |= {'all': set(LAYERS), 'withoutMultilateral': set(LAYERS) - {'multilateral'}}
    for name, layers in groups.items():
        expected = case['layers'][name]
        graph = (projected if case['blocs'] == 'node' else composed)(registry, case, layers)
        found = {'actors': len(graph), 'ties': graph.size(), 'weight': graph.size('weight'),
                 'density': nx.density(graph) if len(graph) > 1 else None}
        pairs = [(key, value, expected[key]) for key, value in found.items()]
        for actor, rows in case['actors'].items():
            if name in rows:
                node = 'actor', actor
                pairs.append((f'{actor} degree', graph.degree(node), rows[name]['degree']))
                pairs.append((f'{actor} strength', graph.degree(node, 'weight'), rows[name]['strength']))
        for key, value, other in pairs:
            same = value == other or (None not in (value, other) and math.isclose(value, other, rel_tol=1e-9))
            if not same:
                yield name, key, value, other


def main(folder, target):
    with open(target, encoding='utf-8') as file:
        expected = json.load(file)
    registries = {s: Registry(folder, s, expected['choices']) for s in ('acted', 'in-force')}
    wrong = 0
    for case in expected['cases']:
        for name, key, value, other in differences(registries[case['start']], case):
            wrong += 1
            print(case['year'], case['blocs'], case['scope'], case['start'], name, key, value, 'expected', other)
    print(f'{len(expected["cases"])} cases, {wrong} differences')
    return 1 if wrong else 0


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit('usage: networkx_check.py <registry folder> <expected.json>')
    sys.exit(main(*sys.argv[1:]))

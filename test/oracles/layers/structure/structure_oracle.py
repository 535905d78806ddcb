#!/usr/bin/env python3
"""An independent count of reducibility, core and periphery and nesting (METHOD §1), with numpy, scipy and networkx.

    /usr/bin/python3 test/oracles/layers/structure/structure_oracle.py registry test/oracles/layers/structure/expected.json

Who is tied comes from ../layers_oracle.py; nothing is shared with src. Reducibility: dense Laplacians over every actor
present, isolates with them, eigenvalues by numpy (LAPACK), every partition by recursion. Core and periphery: scipy's
Pearson correlation over all pairs, cores by a plain search (the actors of highest degree, then single moves), so what is
found here is a lower bound that the program must reach. Nesting: members of the processes as sets.
"""
import hashlib
import json
import platform
import sys
from itertools import combinations
from pathlib import Path

import networkx as nx
import numpy as np
import scipy
from scipy.stats import pearsonr

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from layers_oracle import TABLES, network, render
from presence import CHOICES, Registry, meets

LAYERS = ['multilateral', 'regional', 'transregional', 'bloc', 'bilateral']
SETS = {'all': LAYERS, 'without-multilateral': LAYERS[1:], 'without-bilateral': LAYERS[:-1]}
YEARS = [1950, 1975, 1995, 2012, 2024]
PROCESSES = {'rcp', 'irf', 'global-forum'}


def graphs(registry, year, blocs, scope):
    found = {}
    for layer in LAYERS:
        adjacent, _, _ = network(registry, year, blocs, {layer}, scope)
        found[layer] = nx.Graph()
        found[layer].add_nodes_from(adjacent)
        found[layer].add_edges_from((a, b) for a, near in adjacent.items() for b in near)
    return found


def partitions(items):
    if not items:
        yield []
        return
    first, rest = items[0], items[1:]
    for partition in partitions(rest):
        yield [[first], *partition]
        for place in range(len(partition)):
            yield [*partition[:place], [first, *partition[place]], *partition[place + 1:]]


def entropy(found, layers, everybody):
    ties = sum(adjacency(found[layer], everybody) for layer in layers)
    laplacian = np.diag(ties.sum(axis=0)) - ties
    trace = np.trace(laplacian)
    if trace == 0:
        return None
    values = np.linalg.eigvalsh(laplacian / trace)
    values = values[values > 1e-15]
    return float(-(values * np.log2(values)).sum())


def adjacency(graph, everybody):
    whole = nx.Graph()
    whole.add_nodes_from(everybody)
    whole.add_edges_from(graph.edges)
    return nx.to_numpy_array(whole, nodelist=everybody)


def reducibility(found, layers, everybody):
    tied = [layer for layer in layers if found[layer].size() > 0]
    if not tied:
        return None
    whole = entropy(found, tied, everybody)
    if whole < 1e-12:
        return None
    known = {}
    quality = {}
    for partition in partitions(tied):
        groups = [tuple(group) for group in partition]
        for group in groups:
            if group not in known:
                known[group] = entropy(found, group, everybody)
        ordered = sorted(('+'.join(sorted(group, key=LAYERS.index)) for group in groups),
                         key=lambda name: LAYERS.index(name.split('+')[0]))
        quality['|'.join(ordered)] = 1 - sum(known[group] for group in groups) / len(groups) / whole
    return {'entropy': whole, 'partitions': dict(sorted(quality.items()))}


def core(found, layers):
    graph = nx.compose_all([found[layer] for layer in layers])
    nodes = sorted(graph)
    n = len(nodes)
    pairs = n * (n - 1) // 2
    if graph.size() in (0, pairs) or n < 3:
        return {'actors': n, 'correlation': None}
    ties = nx.to_numpy_array(graph, nodelist=nodes)
    above = np.triu_indices(n, 1)

    def correlation(members):
        if not members:
            return -2
        inside = np.isin(np.arange(n), list(members))
        ideal = (inside[:, None] | inside[None, :])[above].astype(float)
        return -2 if ideal.min() == ideal.max() else pearsonr(ties[above], ideal)[0]

    order = np.argsort(-ties.sum(axis=0), kind='stable')
    best = max((set(order[:size]) for size in range(1, n - 1)), key=correlation)
    value = correlation(best)
    while True:
        moves = [best ^ {i} for i in range(n)]
        values = [correlation(members) for members in moves]
        if max(values) <= value + 1e-12:
            break
        value = max(values)
        best = moves[values.index(value)]
    return {'actors': n, 'correlation': float(value), 'size': len(best)}


def nesting(registry, year):
    members = {k: set(registry.entries(k, year, 'node', known_only=False))
               for k, row in registry.instruments.items()
               if row['family'] in PROCESSES and meets(registry.spans[k], year)}
    pairs = [(x, y) for a, b in combinations(sorted(members), 2) for x, y in ((a, b), (b, a))
             if members[x] and members[y]]
    return {
        'share': {f'{x} {y}': len(members[x] & members[y]) / len(members[x]) for x, y in pairs if members[x] & members[y]},
        'nested': [f'{x} {y}' for x, y in pairs if members[x] < members[y]],
        'jaccard': {f'{x} {y}': len(members[x] & members[y]) / len(members[x] | members[y])
                    for x, y in pairs if x < y and members[x] & members[y]},
    }


def main(folder, target):
    registry = Registry(folder, 'acted', dict(CHOICES))
    cases = []
    for year in YEARS:
        for blocs in ('node', 'expanded'):
            found = graphs(registry, year, blocs, 'coded')
            everybody = sorted(set().union(*found.values()))
            cases.append({
                'year': year, 'blocs': blocs, 'scope': 'coded',
                'reducibility': {name: reducibility(found, layers, everybody) for name, layers in SETS.items()},
                'core': {name: core(found, layers)
                         for name, layers in {**{layer: [layer] for layer in LAYERS}, **SETS}.items()},
            })
    result = {
        'script': 'test/oracles/layers/structure/structure_oracle.py',
        'versions': {'python': platform.python_version(), 'numpy': np.__version__, 'scipy': scipy.__version__,
                     'networkx': nx.__version__},
        'sha256': {t: hashlib.sha256((Path(folder) / f'{t}.csv').read_bytes()).hexdigest() for t in TABLES},
        'cases': cases,
        'nesting': {str(year): nesting(registry, year) for year in (2005, 2012)},
    }
    Path(target).write_text(render(result) + '\n', encoding='utf-8')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit('usage: structure_oracle.py <registry folder> <target.json>')
    main(*sys.argv[1:])

"""The measures of one year over the graphs of the layers, written once for both programs of this folder.

A layer has degrees(), strengths(), edges() (pairs of names in order) and density(). Rows are (measure, layer, other, value): figures of whole
layers, and of actors their sums, so that equal sums can be told without printing every actor. Empty is unknown.
"""

from collections import Counter

from registry_years import LAYERS

SETS = {
    "all": LAYERS,
    "without-multilateral": [name for name in LAYERS if name != "multilateral"],
    "without-bilateral": [name for name in LAYERS if name != "bilateral"],
}


def share(some, of):
    return some / of if of else ""


def freeman(degrees):
    n = len(degrees)
    if n < 3:
        return ""
    largest = max(degrees.values())
    return sum(largest - k for k in degrees.values()) / ((n - 1) * (n - 2))


def participation(degrees):
    """P_i of every actor over the layers whose degrees are given, those without a tie left out."""
    tied = [of for of in degrees if any(of.values())]
    m = len(tied)
    found = []
    for actor in set().union(*tied) if m > 1 else ():
        ks = [of.get(actor, 0) for of in tied]
        o = sum(ks)
        if o:
            found.append(m / (m - 1) * (1 - sum((k / o) ** 2 for k in ks)))
    return found


def measure_rows(layers):
    degrees = {name: layers[name].degrees() for name in LAYERS}
    strengths = {name: layers[name].strengths() for name in LAYERS}
    edges = {name: layers[name].edges() for name in LAYERS}
    for name in LAYERS:
        density = layers[name].density()
        yield "actors", name, "", len(degrees[name])
        yield "ties", name, "", len(edges[name])
        yield "weight", name, "", sum(strengths[name].values()) / 2
        yield "density", name, "", "" if density is None else density
        yield "centralisation", name, "", freeman(degrees[name])
        yield "strength-squares", name, "", sum(s * s for s in strengths[name].values())
    for a, one in enumerate(LAYERS):
        for b, other in enumerate(LAYERS):
            both = len(edges[one] & edges[other])
            if a < b:
                yield "jaccard", one, other, share(both, len(edges[one] | edges[other]))
            if a != b:
                yield "conditional-overlap", one, other, share(both, len(edges[other]))
    for name, members in SETS.items():
        overlap = Counter(pair for layer in members for pair in edges[layer])
        near = dict.fromkeys(set().union(*(degrees[layer] for layer in members)), 0)
        for one, other in overlap:
            near[one] += 1
            near[other] += 1
        counts = Counter(overlap.values())
        spread = participation([degrees[layer] for layer in members])
        yield "actors", name, "", len(near)
        yield "ties", name, "", len(overlap)
        yield "centralisation", name, "", freeman(near)
        yield "degree-squares", name, "", sum(k * k for k in near.values())
        yield "participation-sum", name, "", sum(spread)
        yield "participation-actors", name, "", len(spread)
        for layers_of_pair in range(1, len(members) + 1):
            yield "edge-overlap", name, layers_of_pair, counts[layers_of_pair]

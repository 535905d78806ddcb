"""999 curveball draws of the five layers of a year with numpy, the named alternative of bench/layers/bench-nulls.ts.

usage: python3 bench/layers/curveball_numpy.py <rows.json> <draws> <rounds between draws> <rounds before the first>
`rows.json` holds the actors of each instrument by layer: {"actors": m, "layers": [[[0, 3], ...], ...]}.
Each layer is a boolean matrix of instruments x actors, shuffled by the published curveball (Strona et al. 2014): pairs of rows at random
exchange what only one of them has. A round is as many trades as half the rows. Ties are the upper triangle of B'B > 0; of each draw the ties
of the layers and the ties in every two are counted. Prints their means, so that both programs can be compared.
"""

import itertools
import json
import sys

import numpy as np


def trade(matrix, one, other, rng):
    only_one = np.flatnonzero(matrix[one] & ~matrix[other])
    only_other = np.flatnonzero(matrix[other] & ~matrix[one])
    if len(only_one) == 0 or len(only_other) == 0:
        return
    pool = np.concatenate([only_one, only_other])
    rng.shuffle(pool)
    matrix[one, pool] = False
    matrix[other, pool] = False
    matrix[one, pool[: len(only_one)]] = True
    matrix[other, pool[len(only_one) :]] = True


def shuffle(matrix, rounds, rng):
    rows = matrix.shape[0]
    for _ in range(rounds):
        order = rng.permutation(rows)
        for at in range(0, rows - 1, 2):
            trade(matrix, order[at], order[at + 1], rng)


def ties(matrix):
    counts = matrix.astype(np.float32)
    tied = (counts.T @ counts) > 0
    return np.triu(tied, 1)


def main():
    file, draws, rounds, burn_in = sys.argv[1], *map(int, sys.argv[2:5])
    with open(file, encoding="utf-8") as handle:
        table = json.load(handle)
    rng = np.random.default_rng(1)
    matrices = []
    for rows in table["layers"]:
        matrix = np.zeros((len(rows), table["actors"]), dtype=bool)
        for row, actors in enumerate(rows):
            matrix[row, actors] = True
        matrices.append(matrix)
    pairs = list(itertools.combinations(range(len(matrices)), 2))
    values = np.zeros((draws, len(matrices) + len(pairs)))
    for matrix in matrices:
        shuffle(matrix, burn_in, rng)
    for draw in range(draws):
        for matrix in matrices:
            shuffle(matrix, rounds, rng)
        networks = [ties(matrix) for matrix in matrices]
        values[draw, : len(matrices)] = [network.sum() for network in networks]
        values[draw, len(matrices) :] = [(networks[a] & networks[b]).sum() for a, b in pairs]
    json.dump({"mean": values.mean(axis=0).tolist(), "sd": values.std(axis=0, ddof=1).tolist()}, sys.stdout)


main()

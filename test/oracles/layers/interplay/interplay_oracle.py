#!/usr/bin/env python3
"""R_p of every process, which layer tied each dyad first, and what is left without a layer, from the CSV tables.

    python3 test/oracles/layers/interplay/interplay_oracle.py registry test/oracles/layers/interplay/expected.json

Written from METHOD sections 1 and 2, not from src/layers; who stands in what in which year is read by ../presence.py, components by networkx.

Readings taken where METHOD leaves room:
- The date of a bilateral instrument is its signature, else its entry into force; without either it is possibly before anything, never surely.
- Dyads are of any two actors in a tying role; in a mobility partnership also participating states x partner countries.
- A member joins on its own date; inferred: on the date of the process, never before the actor exists; else it is undated, and its dyads in no share.
- A row that would end before it starts is none. Of several rows of an actor the first joining counts.
- First to exist is told by years. A row that nothing dates may have been there since its instrument, or since long ago where that has no date; without inferred starts so may a row whose
  start is inferred.
"""
import datetime as dt
import hashlib
import json
import sys
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import networkx as nx

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from presence import ALWAYS, FOREVER, TYING, Registry, bounds, meets  # noqa: E402

LAYERS = ['multilateral', 'regional', 'transregional', 'bloc', 'bilateral']
FAMILIES = {'rcp', 'irf', 'global-forum', 'mobility-partnership'}
LAST_YEAR = 2026
LONG_AGO = dt.date(1800, 1, 1)
TABLES = ['actors', 'instruments', 'participations', 'codings', 'bloc-members', 'relations']


class Possible(Registry):
    """Undated rows stand from the first day of their instrument, else from before all."""

    def begin_of_row(self, row, instrument):
        known = super().begin_of_row(row, instrument)
        if known is not None:
            return known
        dates = [bounds(t)[0] for t in (instrument['signed'], instrument['in_force']) if t.strip()]
        return dates[0] if dates else LONG_AGO

    def begin_of(self, k):
        """An instrument without any date may have been there as long as a row that nothing dates."""
        row = self.instruments[k]
        tying = [r for r in self.rows[k] if r['role'] in TYING]
        if instrument_date(row) is None and any(not r['from'] for r in tying):
            return LONG_AGO
        return super().begin_of(k)


def counts(registry, k):
    row = registry.instruments[k]
    return row['layer'] in LAYERS and (row['regime'] != 'trade' or k in registry.coded)


def instrument_date(row):
    return bounds(row['signed']) or bounds(row['in_force'])


def joinings(registry, k, inferred):
    """actor -> (roles, first joining as two days, or None)."""
    instrument = registry.instruments[k]
    found = {}
    for row in registry.rows[k]:
        if row['role'] not in TYING:
            continue
        actor = registry.actors[row['actor']]
        own = bounds(row['from'])
        guess = None
        if not own and row['start'] != 'unknown' and instrument['layer'] != 'multilateral':
            guess = instrument_date(instrument)
            born = bounds(actor['start'])
            if guess and born:
                guess = max(guess[0], born[0]), max(guess[1], born[1])
        day = own or guess
        ends = [bounds(t)[1] for t in (row['to'], instrument['ended'], actor['end']) if t.strip()]
        if day and ends and min(ends) < day[0]:
            continue
        if not own and not inferred:
            day = None
        roles, before = found.get(row['actor'], (set(), None))
        if day and before:
            day = min(day[0], before[0]), min(day[1], before[1])
        found[row['actor']] = roles | {row['role']}, day or before
    return found


def bilateral(registry):
    """dyad -> the dates of its bilateral instruments."""
    dates = defaultdict(list)
    for k, row in registry.instruments.items():
        if row['layer'] != 'bilateral' or not counts(registry, k):
            continue
        date = instrument_date(row) or (ALWAYS, FOREVER)
        members = joinings(registry, k, True)
        for one, other in combinations(members, 2):
            late = instrument_date(row) and (members[one][1] is None or members[other][1] is None)
            dates[frozenset((one, other))].append((date[0], FOREVER) if late else date)
    return dates


def precedent(registry, k, dates, inferred):
    members = joinings(registry, k, inferred)
    partnership = registry.instruments[k]['family'] == 'mobility-partnership'
    tally = Counter()
    every = Counter()
    for one, other in combinations(members, 2):
        roles = members[one][0], members[other][0]
        is_counted = not partnership or any(
            'participating-state' in a and 'partner-country' in b for a, b in (roles, roles[::-1]))
        verdict = 'undated'
        if members[one][1] and members[other][1]:
            first, last = (max(members[one][1][i], members[other][1][i]) for i in (0, 1))
            signed = dates[frozenset((one, other))]
            verdict = ('before' if any(s[1] < first for s in signed)
                       else 'possibly' if any(s[0] < last for s in signed) else 'not')
        every[verdict] += 1
        if is_counted:
            tally[verdict] += 1
    def summed(verdicts):
        dated = verdicts['before'] + verdicts['possibly'] + verdicts['not']
        return {'dyads': sum(verdicts.values()), 'dated': dated, 'before': verdicts['before'],
                'possibly': verdicts['possibly'], 'share': verdicts['before'] / dated if dated else None}
    return {'members': len(members), 'counted': summed(tally), 'all': summed(every)}


def pairs_of(registry, k, year, known_only):
    """Pairs tied by an instrument in a year, blocs as one node."""
    return combinations(sorted(registry.entries(k, year, 'node', known_only)), 2)


def first_years(registry, known_only):
    """(layer, pair) -> first year in which it is tied, of instruments alive in 1945 or later."""
    first = {}
    for k, row in registry.instruments.items():
        span = registry.spans[k]
        if not counts(registry, k) or span is None or span[1].year < 1945 or span[0] > span[1]:
            continue
        before = None
        for year in range(span[0].year, min(LAST_YEAR, span[1].year) + 1):
            now = frozenset(registry.entries(k, year, 'node', known_only))
            if now != before:
                for pair in combinations(sorted(now), 2):
                    first.setdefault((row['layer'], pair), year)
                    first[row['layer'], pair] = min(year, first[row['layer'], pair])
            before = now
    return first


def orders(early, late):
    """(layer, other) -> how many dyads each tied first."""
    table = {f'{a}|{b}': Counter() for a in LAYERS for b in LAYERS if a != b}
    years = defaultdict(dict)
    for layer, pair in early:
        years[pair][layer] = early[layer, pair], late.get((layer, pair), 9999)
    for ties in years.values():
        for a in ties:
            for b in LAYERS:
                if a == b:
                    continue
                if b not in ties:
                    table[f'{a}|{b}']['only'] += 1
                    continue
                (a0, a1), (b0, b1) = ties[a], ties[b]
                if a1 < b0:
                    verdict = 'first'
                elif b1 < a0:
                    verdict = 'second'
                elif a0 < b1 and b0 < a1:
                    verdict = 'notTold'
                elif a0 < b1:
                    verdict = 'possiblyFirst'
                elif b0 < a1:
                    verdict = 'possiblySecond'
                else:
                    verdict = 'sameYear'
                table[f'{a}|{b}'][verdict] += 1
    return {key: dict(value) for key, value in table.items()}


def removal(registry, year, known_only, layers, removed):
    tied = defaultdict(set)
    present = set()
    for k, row in registry.instruments.items():
        if row['layer'] in layers and counts(registry, k) and meets(registry.spans[k], year):
            here = registry.entries(k, year, 'node', known_only)
            present |= set(here)
            for pair in combinations(sorted(here), 2):
                tied[pair].add(row['layer'])
    def giant(pairs):
        graph = nx.Graph(list(pairs))
        graph.add_nodes_from(present)
        return max((len(c) for c in nx.connected_components(graph)), default=0), set(graph) - set(nx.isolates(graph))
    before, linked = giant(tied)
    after, still = giant(pair for pair, own in tied.items() if own != {removed})
    return {'actors': len(present), 'tied': len(tied), 'tiedByLayer': sum(removed in own for own in tied.values()),
            'untied': sum(own == {removed} for own in tied.values()), 'giantBefore': before, 'giantAfter': after,
            'isolated': len(linked - still),
            'stillTiedBy': {layer: sum({removed, layer} <= own for own in tied.values())
                            for layer in layers if layer != removed}}


def main(folder, target):
    sure, possible = Registry(folder, 'acted'), Possible(folder, 'acted')
    dates = bilateral(sure)
    early = first_years(possible, False)
    narrow = [layer for layer in LAYERS if layer != 'multilateral']
    found = {
        'program': f'interplay_oracle.py, networkx {nx.__version__}',
        'sha256': {name: hashlib.sha256((Path(folder) / f'{name}.csv').read_bytes()).hexdigest() for name in TABLES},
        'precedent': {
            rule: {k: precedent(sure, k, dates, rule == 'with') for k, row in sure.instruments.items()
                   if row['family'] in FAMILIES} for rule in ('with', 'without')},
        'orders': {'with': orders(early, first_years(sure, False)), 'without': orders(early, first_years(sure, True))},
        'removal': [
            {'year': year, 'inferred': rule, 'network': name, 'layer': removed,
             **removal(sure, year, rule == 'without', layers, removed)}
            for year in (1955, 1975, 1990, 2003, 2012, 2024) for rule in ('with', 'without')
            for name, layers in (('all', LAYERS), ('without-multilateral', narrow))
            for removed in ('bilateral', 'regional')]}
    with open(target, 'w', encoding='utf-8') as file:
        json.dump(found, file, indent=1, sort_keys=True)
        file.write('\n')


if __name__ == '__main__':
    main(*sys.argv[1:])

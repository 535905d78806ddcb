#!/usr/bin/env python3
"""An independent count of the layered network of METHOD §1, from the registry's CSV tables alone.

    python3 test/oracles/layers/layers_oracle.py registry test/oracles/layers/expected.json [--years 1990,2012]
        [--choice name=value ...]

Written from the text of METHOD §1 and SCHEMA, not from the program it checks. Standard library only. Weights and
densities are exact fractions until they are written. Where METHOD leaves room, the reading taken is listed here; those
with a name in brackets can be turned with `--choice name=value` to see how much hangs on them (first value = default).

 1 tying roles are party, member, signatory, participating-state, partner-country; origin and destination say which side
   a party is on and tie nobody by themselves.
 2 an instrument starts at signed, else in_force, else the earliest dated row of any role, also under `in-force`, which
   METHOD gives to ties only [instrument_start=same|reverse].
 3 an instrument without any of these dates is alive in no year. One without a layer is in none, so not in "all" either.
 4 a successor starts as in 2; the date of the relation row is not used. An own `ended` that is earlier wins.
 5 instrument, row, actor and membership in a bloc are each tested against the year on their own; their intervals need
   not meet each other inside the year [meet=apart|together; together: row and instrument must share a day of the year].
 6 `in-force`, row with `from`: starts at the later of `from` and entry into force; where entry into force is unknown
   it starts at `from` [no_entry=from|never].
 7 "never before the actor's start" bounds the fallback only; a recorded `from` stands. A tie ends with its actor.
 8 a multilateral row without `from` is undated whatever its `start` column says.
 9 a signatory row ends the day before the first dated party row of the same actor in the same instrument begins.
10 node rule, bloc layer: a state is part of a node if it has a `member` row, or if it is a member at t of a bloc whose
   own row with role party is alive [fold_by=party|tying], except where it has a participating-state row. Folding never
   brings the bloc in by itself: the bloc stands there only by its own row. Only states are folded. Folding is decided
   on all rows, also for the network of known starts [known_fold=all|known].
11 a partner that becomes a member of the bloc during t is on the bloc's side in t.
12 expanded: in every layer a bloc with a tying row is replaced by its members at t, who enter through it beside rows of
   their own. In the bloc layer `member` and `participating-state` rows enter through the bloc(s) of that instrument to
   which the state belongs at t; where it belongs to none, through the only bloc of the instrument; else on their own.
13 expanded mobility partnership: the bloc becomes the participating states alive at t; if none is, it stays a node.
14 a bloc that stays a node counts as entering through itself: it is not tied to states that enter only through it.
15 "only through the same bloc": all ways in of both actors together are one and the same bloc.
16 n_k counts everyone in k at t under the rule; pairs not tied by k add nothing, n_k stays.
17 n is the number of actors in any instrument alive in the layer at t, so also those alone in one; under expanded the
   members who enter through a bloc count.
18 a tie is inferred if it is absent from the network of rows with `start` = known, built by the same rules (the ways in,
   too, are then those of the known rows only).
19 "all" is the union of the five layers (ties, actors) and the sum over all instruments (weight).
20 trade counts as coded by migration_clause = yes, migration_article other than 'no', or readmission_clause other
   than 'no'; other values of migration_clause do not count.
"""
import hashlib
import json
import platform
import sys
from collections import defaultdict
from fractions import Fraction
from pathlib import Path

sys.dont_write_bytecode = True
from presence import CHOICES, Registry, meets

LAYERS = ['bilateral', 'bloc', 'regional', 'transregional', 'multilateral']
YEARS = [1955, 1975, 1990, 1995, 2004, 2006, 2008, 2012, 2018, 2024]
ACTORS = ['CHE', 'DEU', 'ESP', 'MAR', 'MDA', 'NGA', 'PHL', 'SUN', 'TUR', 'USA', 'eu', 'iom']
TABLES = ['actors', 'instruments', 'participations', 'codings', 'bloc-members', 'relations']


def untied_by(ways):
    """actor -> the set of actors (itself included) to which the instrument does not tie it."""
    through = defaultdict(set)
    for actor, into in ways.items():
        if len(into) == 1 and None not in into:
            through[next(iter(into))].add(actor)
    return {a: through[next(iter(into))] if len(into) == 1 and None not in into else {a} for a, into in ways.items()}


def network(registry, year, blocs, layers, scope, known_only=False):
    """adjacency, strength (exact), instruments alive and rows left out of the given layers at t."""
    adjacent, strength = defaultdict(set), defaultdict(Fraction)
    counts = {'instruments': 0, 'tradeUncoded': 0, 'undatedRows': 0}
    for k, instrument in registry.instruments.items():
        if instrument['layer'] not in layers or not meets(registry.spans[k], year):
            continue
        if scope == 'coded' and instrument['regime'] == 'trade' and k not in registry.coded:
            counts['tradeUncoded'] += 1
            continue
        counts['instruments'] += 1
        counts['undatedRows'] += sum(span is None for *_, span, _ in registry.ties[k])
        ways = registry.entries(k, year, blocs, known_only)
        present = set(ways)
        for actor, apart in untied_by(ways).items():
            others = present - apart
            adjacent[actor] |= others
            if len(present) > 1:
                strength[actor] += Fraction(len(others), len(present) - 1)
    return adjacent, strength, counts


def measure(registry, year, blocs, layers, scope):
    adjacent, strength, counts = network(registry, year, blocs, layers, scope)
    known, _, _ = network(registry, year, blocs, layers, scope, known_only=True)
    n, ties = len(adjacent), sum(map(len, adjacent.values())) // 2
    inferred = sum(len(near - known.get(a, set())) for a, near in adjacent.items()) // 2
    row = {'instruments': counts['instruments'], 'actors': n, 'ties': ties, 'inferredTies': inferred,
           'weight': float(sum(strength.values(), Fraction()) / 2),
           'density': float(Fraction(2 * ties, n * (n - 1))) if n > 1 else None}
    left = {'tradeUncoded': counts['tradeUncoded'], 'undatedRows': counts['undatedRows']}
    each = {a: {'degree': len(adjacent[a]), 'strength': float(strength[a])} for a in ACTORS if a in adjacent}
    return row, left, each


def case(registry, year, blocs, scope):
    groups = {layer: {layer} for layer in LAYERS}
    groups['all'] = set(LAYERS)
    groups['withoutMultilateral'] = set(LAYERS) - {'multilateral'}
    found = {name: measure(registry, year, blocs, layers, scope) for name, layers in groups.items()}
    return {'year': year, 'blocs': blocs, 'scope': scope, 'start': registry.start,
            'layers': {name: row for name, (row, _, _) in found.items()},
            'leftOut': {name: left for name, (_, left, _) in found.items()},
            'actors': {a: {name: each[a] for name, (_, _, each) in found.items() if a in each} for a in ACTORS}}


def render(value, indent=0, lead=0):
    """JSON in the layout of the project's formatter: on one line where it fits 110 columns."""
    if not isinstance(value, (dict, list)) or not value:
        return json.dumps(value, ensure_ascii=False)
    flat = isinstance(value, dict) and not any(isinstance(v, (dict, list)) for v in value.values())
    if flat:
        line = '{ ' + ', '.join(f'{json.dumps(k)}: {render(v)}' for k, v in value.items()) + ' }'
        if indent + lead + len(line) < 110:
            return line
    pad, items = ' ' * (indent + 2), value.items() if isinstance(value, dict) else [(None, v) for v in value]
    heads = [(f'{json.dumps(k)}: ' if k is not None else '', v) for k, v in items]
    body = ',\n'.join(pad + head + render(v, indent + 2, len(head)) for head, v in heads)
    left, right = '{}' if isinstance(value, dict) else '[]'
    return f'{left}\n{body}\n{" " * indent}{right}'


def main(folder, target, *options):
    years, choices = YEARS, dict(CHOICES)
    for flag, value in zip(options[::2], options[1::2]):
        if flag == '--years':
            years = [int(y) for y in value.split(',')]
        elif flag == '--choice' and value.split('=')[0] in CHOICES:
            choices.update([value.split('=')])
        else:
            sys.exit(f'unknown option {flag} {value}')
    package = json.loads((Path(folder) / 'datapackage.json').read_text(encoding='utf-8'))
    registries = [Registry(folder, start, choices) for start in ('acted', 'in-force')]
    total = registries[0]
    result = {
        'script': 'test/oracles/layers/layers_oracle.py', 'python': platform.python_version(),
        'registry': {'name': package['name'], 'version': package['version']},
        'sha256': {t: hashlib.sha256((Path(folder) / f'{t}.csv').read_bytes()).hexdigest() for t in TABLES},
        'choices': choices,
        'whole': {'instruments': len(total.instruments), 'rows': sum(map(len, total.rows.values())),
                  'tyingRows': sum(map(len, total.ties.values())),
                  'undatedTyingRows': sum(s is None for t in total.ties.values() for *_, s, _ in t),
                  'withoutStart': sum(s is None for s in total.spans.values()),
                  'withoutLayer': sum(i['layer'] not in LAYERS for i in total.instruments.values()),
                  'trade': sum(i['regime'] == 'trade' for i in total.instruments.values()),
                  'tradeUncoded': sum(i['regime'] == 'trade' and k not in total.coded
                                      for k, i in total.instruments.items())},
        'cases': [case(r, y, blocs, scope) for y in years for blocs in ('node', 'expanded')
                  for scope in ('coded', 'all') for r in registries]}
    Path(target).write_text(render(result) + '\n', encoding='utf-8')


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit('usage: layers_oracle.py <registry folder> <target.json> [--years 1990,2012] [--choice name=value]')
    main(*sys.argv[1:])

"""Who stands in which instrument in which year, read from the CSV tables by the rules listed in layers_oracle.py."""
import csv
import datetime as dt
from collections import defaultdict
from pathlib import Path

TYING = {'party', 'member', 'signatory', 'participating-state', 'partner-country'}
CHOICES = {'instrument_start': 'same', 'meet': 'apart', 'no_entry': 'from', 'known_fold': 'all',
           'fold_by': 'party'}
DAY = dt.timedelta(days=1)
ALWAYS, FOREVER = dt.date.min, dt.date.max


def bounds(text):
    """First and last day of an EDTF date, month, year or closed interval; None if empty."""
    text = text.strip().rstrip('?~%')
    if not text:
        return None
    if '/' in text:
        first, last = text.split('/')
        return (bounds(first)[0] if first not in ('', '..') else ALWAYS,
                bounds(last)[1] if last not in ('', '..') else FOREVER)
    parts = text.split('-')
    if len(parts) == 1:
        return (dt.date(int(text.replace('X', '0')), 1, 1), dt.date(int(text.replace('X', '9')), 12, 31))
    year, month = int(parts[0]), int(parts[1])
    if len(parts) == 3:
        return (dt.date(year, month, int(parts[2])),) * 2
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return (dt.date(year, month, 1), following - DAY)


def first_day(*texts):
    """First day of the first text that is not empty; None if all are."""
    return next((bounds(t)[0] for t in texts if t.strip()), None)


def last_day(text):
    """Last day; an empty end is open."""
    found = bounds(text)
    return found[1] if found else FOREVER


def meets(span, year):
    return span is not None and span[0] <= dt.date(year, 12, 31) and span[1] >= dt.date(year, 1, 1) and span[0] <= span[1]


class Registry:
    """The tables, with the span of each instrument, row and membership under one rule for the start of a tie."""

    def __init__(self, folder, start, choices=CHOICES):
        self.choices = choices
        self.start = start
        read = lambda name: list(csv.DictReader((Path(folder) / f'{name}.csv').open(encoding='utf-8', newline='')))
        self.actors = {row['id']: row for row in read('actors')}
        self.instruments = {row['id']: row for row in read('instruments')}
        self.rows = defaultdict(list)
        for row in read('participations'):
            self.rows[row['instrument']].append(row)
        self.coded = {row['instrument'] for row in read('codings') if says_migration(row['variable'], row['value'])}
        self.members = defaultdict(list)
        for row in read('bloc-members'):
            if row['from']:
                end = min(last_day(row['to']), self.actor_end(row['actor']))
                self.members[row['bloc']].append((row['actor'], (first_day(row['from']), end)))
        begins = {k: self.begin_of(k) for k in self.instruments}
        ends = {k: last_day(row['ended']) for k, row in self.instruments.items()}
        for row in read('relations'):
            successor = begins.get(row['instrument'])
            if row['kind'] == 'supersedes' and row['other'] in ends and successor:
                ends[row['other']] = min(ends[row['other']], successor - DAY)
        self.spans = {k: (begins[k], ends[k]) if begins[k] else None for k in self.instruments}
        self.ties = {k: list(self.row_spans(k)) for k in self.instruments}

    def actor_end(self, actor):
        return last_day(self.actors.get(actor, {}).get('end', ''))

    def is_bloc(self, actor):
        return self.actors.get(actor, {}).get('kind') == 'bloc'

    def begin_of(self, k):
        row = self.instruments[k]
        dates = [row['signed'], row['in_force']]
        if self.start == 'in-force' and self.choices['instrument_start'] == 'reverse':
            dates.reverse()
        dated = [bounds(r['from'])[0] for r in self.rows[k] if r['from']]
        return first_day(*dates) or min(dated, default=None)

    def begin_of_row(self, row, instrument):
        """The day a tying row starts to count; None if it counts in no year."""
        entry = first_day(instrument['in_force'])
        if row['start'] == 'unknown':
            return None
        if row['from']:
            begin = first_day(row['from'])
            if self.start == 'acted':
                return begin
            return max(begin, entry) if entry else begin if self.choices['no_entry'] == 'from' else None
        if instrument['layer'] == 'multilateral' or row['start'] != 'inferred':
            return None
        dates = [instrument['signed'], instrument['in_force']]
        begin = first_day(*(dates if self.start == 'acted' else reversed(dates)))
        born = first_day(self.actors.get(row['actor'], {}).get('start', ''))
        return begin and max(begin, born or ALWAYS)

    def row_spans(self, k):
        """(actor, role, span or None, known) for each tying row of k."""
        rows = [(r, self.begin_of_row(r, self.instruments[k])) for r in self.rows[k] if r['role'] in TYING]
        for row, begin in rows:
            if begin is None:
                yield row['actor'], row['role'], None, False
                continue
            end = min(last_day(row['to']), self.actor_end(row['actor']))
            if row['role'] == 'signatory':
                own = [b for r, b in rows if b and r['role'] == 'party' and r['actor'] == row['actor']]
                end = min([end] + [b - DAY for b in own if b > ALWAYS])
            if self.choices['meet'] == 'together' and self.spans[k]:
                begin, end = max(begin, self.spans[k][0]), min(end, self.spans[k][1])
            yield row['actor'], row['role'], (begin, end), row['start'] == 'known'

    def bloc_at(self, bloc, year):
        return {actor for actor, span in self.members[bloc] if meets(span, year)}

    def entries(self, k, year, blocs, known_only):
        """actor -> its ways into k at t: None for its own row, else the bloc that it enters through."""
        every = [(a, role, known) for a, role, span, known in self.ties[k] if meets(span, year)]
        alive = [row for row in every if row[2]] if known_only else every
        instrument = self.instruments[k]
        ways = defaultdict(set)
        if blocs == 'node':
            basis = alive if self.choices['known_fold'] == 'known' else every
            folded = self.folded(instrument, basis, year)
            for actor, _, _ in alive:
                if actor not in folded:
                    ways[actor].add(None)
            return ways
        here = {a for a, *_ in self.ties[k] if self.is_bloc(a)}
        side = {b: self.bloc_at(b, year) for b in here}
        for actor, role, _ in alive:
            if self.is_bloc(actor):
                into = side[actor]
                if instrument['family'] == 'mobility-partnership':
                    into = {a for a, r, _ in alive if r == 'participating-state'}
                for member in into or {actor}:
                    ways[member].add(actor)
            elif instrument['layer'] == 'bloc' and role in ('member', 'participating-state'):
                own = {b for b in here if actor in side[b]} or (here if len(here) == 1 else {None})
                ways[actor] |= own
            else:
                ways[actor].add(None)
        return ways

    def folded(self, instrument, alive, year):
        """States that are part of a bloc's node (bloc layer only)."""
        if instrument['layer'] != 'bloc':
            return set()
        inside = {a for a, role, _ in alive if role == 'member'}
        for bloc, role, _ in alive:
            if self.is_bloc(bloc) and (role == 'party' or self.choices['fold_by'] == 'tying'):
                inside |= self.bloc_at(bloc, year)
        beside = {a for a, role, _ in alive if role == 'participating-state'}
        return {a for a in inside - beside if self.actors.get(a, {}).get('kind') == 'state'}


def says_migration(variable, value):
    if variable == 'migration_clause':
        return value == 'yes'
    return variable in ('migration_article', 'readmission_clause') and value not in ('', 'no')

"""Who stands in which instrument in which year, from the CSV tables: what both Python programs of this folder start from."""

import csv
import os

LAYERS = ["multilateral", "regional", "transregional", "bloc", "bilateral"]
TYING = {"party", "signatory", "member", "participating-state", "partner-country"}


def rows(folder, name):
    with open(os.path.join(folder, name), newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def first(text):
    parts = (text + "-01-01").split("-")[:3] if text.count("-") < 2 else text.split("-")
    return tuple(int(part) for part in parts)


def last(text):
    if not text:
        return (9999, 12, 31)
    parts = [int(part) for part in text.split("-")]
    return tuple(parts + [12, 31][len(parts) - 1 :]) if len(parts) < 3 else tuple(parts)


def instruments_by_year(folder, from_year, to_year):
    """Yields, for each year, a list of (layer, actors with an entry) of the instruments alive: blocs as one node, scope coded."""
    actors = {row["id"]: row for row in rows(folder, "actors.csv")}
    blocs = {row["id"] for row in actors.values() if row["kind"] == "bloc"}
    instruments = rows(folder, "instruments.csv")
    start = {row["id"]: row["signed"] or row["in_force"] for row in instruments}
    coded = set()
    for row in rows(folder, "codings.csv"):
        variable, value = row["variable"], row["value"]
        if variable == "migration_clause" and value == "yes":
            coded.add(row["instrument"])
        elif variable in ("migration_article", "readmission_clause") and value not in ("", "no"):
            coded.add(row["instrument"])
    superseded = {}
    for row in rows(folder, "relations.csv"):
        if row["kind"] == "supersedes" and start.get(row["instrument"]):
            day = first(start[row["instrument"]])
            superseded[row["other"]] = min(superseded.get(row["other"], (9999, 12, 31)), day)
    members = {}
    for row in rows(folder, "bloc-members.csv"):
        if row["from"]:
            span = (first(row["from"])[0], last(row["to"])[0])
            members.setdefault((row["bloc"], row["actor"]), []).append(span)
    ends, spans, by_instrument = {}, {}, {}
    for row in instruments:
        end = last(row["ended"])
        if row["id"] in superseded:
            year, month, day = superseded[row["id"]]
            end = min(end, (year - 1, 12, 31) if (month, day) == (1, 1) else (year, month, day - 1))
        ends[row["id"]] = end
    participations = rows(folder, "participations.csv")
    party_day = {}
    for row in participations:
        if row["role"] == "party" and row["from"]:
            key = (row["instrument"], row["actor"])
            party_day[key] = min(party_day.get(key, (9999, 12, 31)), first(row["from"]))
    layer_of = {row["id"]: row["layer"] for row in instruments}
    for row in participations:
        if row["role"] not in TYING:
            continue
        actor = actors[row["actor"]]
        if row["from"]:
            begin = first(row["from"])
        elif row["start"] == "unknown" or layer_of[row["instrument"]] == "multilateral" or not start[row["instrument"]]:
            continue
        else:
            begin = first(start[row["instrument"]])
            if actor["start"]:
                begin = max(begin, first(actor["start"]))
        end = min(last(row["to"]), last(actor["end"]), ends[row["instrument"]])
        ratified = party_day.get((row["instrument"], row["actor"]))
        if row["role"] == "signatory" and ratified:
            if ratified <= begin:
                continue
            if ratified[0] <= end[0] and ratified <= end:
                end = (ratified[0] - 1, 12, 31) if ratified[1:] == (1, 1) else ratified
        if end >= begin:
            by_instrument.setdefault(row["instrument"], []).append((row["actor"], row["role"], begin[0], end[0]))
    for row in instruments:
        begin = first(start[row["id"]]) if start[row["id"]] else None
        if begin is None and by_instrument.get(row["id"]):
            begin = (min(entry[2] for entry in by_instrument[row["id"]]), 1, 1)
        if begin is not None and begin <= ends[row["id"]]:
            spans[row["id"]] = (begin[0], ends[row["id"]][0])
    for year in range(from_year, to_year + 1):
        alive_in_year = []
        for row in instruments:
            layer = row["layer"]
            if not layer or (row["regime"] == "trade" and row["id"] not in coded):
                continue
            span = spans.get(row["id"])
            if span is None or not span[0] <= year <= span[1]:
                continue
            alive = [entry for entry in by_instrument.get(row["id"], []) if entry[2] <= year <= entry[3]]
            present = {entry[0] for entry in alive if entry[0] in blocs}
            nodes = set()
            for actor, role, _, _ in alive:
                folded = (
                    layer == "bloc"
                    and present
                    and actor not in blocs
                    and role != "participating-state"
                    and (
                        role == "member"
                        or any(a <= year <= b for bloc in present for a, b in members.get((bloc, actor), []))
                    )
                )
                if not folded:
                    nodes.add(actor)
            alive_in_year.append((layer, nodes))
        yield year, alive_in_year

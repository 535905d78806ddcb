#!/usr/bin/env python3
"""Lineage of all words counted a second time, from METHOD §2 "Textual precedent", on a folder of ToTA files.

    python3 test/oracles/reuse/lineage_oracle.py <folder> words.csv credits.csv [ids whose credits are wanted ...]

Runs of 10 words, texts signed on a strictly smaller date, one language. A word is common stock if more than a fifth of the earlier texts of its language
share a run over it. Parties are those of `meta/parties_original`. words.csv: id, words, earlier texts, common stock, credited, novel. credits.csv: target, source
and the words credited to it by the rules earliest, equal and nearest.
"""
import csv
import os
import sys
import xml.etree.ElementTree as ET
from collections import defaultdict

import numpy as np

from reuse_oracle import names_of, numbers_of, read, sources_of, spread

RUN = 10


def parties_of(folder, name):
    root = ET.parse(os.path.join(folder, name + ".xml")).getroot()
    return {item.text.strip() for item in root.iterfind("meta/parties_original/partyisocode") if item.text}


def main():
    folder, words_file, credits_file, *wanted = sys.argv[1:]
    documents = read(folder)
    grams, count = names_of(numbers_of(documents, "word"), RUN)
    parties = [parties_of(folder, document["id"]) for document in documents]
    table = np.zeros(count, bool)
    owners = defaultdict(list)
    for place, gram in enumerate(grams):
        for name in set(gram.tolist()):
            owners[name].append(place)
    rows = [("id", "words", "earlier", "common", "credited", "novel")]
    credits = [("target", "source", "earliest", "equal", "nearest")]
    for target, document in enumerate(documents):
        size = len(document["words"])
        earlier = set(sources_of(documents, target))
        marks = {}
        for position, name in enumerate(grams[target].tolist()):
            for source in owners[name]:
                if source in earlier:
                    marks.setdefault(source, np.zeros(len(grams[target]), bool))[position] = True
        sharing = {source: spread(mark, RUN, size) for source, mark in marks.items()}
        holders = np.zeros(size, int)
        for covered in sharing.values():
            holders += covered
        common = holders > 0.2 * len(earlier)
        credited = (holders > 0) & ~common
        rows.append((document["id"], size, len(earlier), int(common.sum()), int(credited.sum()), int((holders == 0).sum())))
        if document["id"] not in wanted:
            continue
        sums = defaultdict(lambda: [0.0, 0.0, 0.0])
        for word in np.flatnonzero(credited):
            having = [source for source, covered in sharing.items() if covered[word]]
            first = min(documents[source]["signed"] for source in having)
            near = [source for source in having if parties[source] & parties[target]] or having
            for rule, chosen in enumerate(([s for s in having if documents[s]["signed"] == first], having, near)):
                for source in chosen:
                    sums[source][rule] += 1 / len(chosen)
        for source in sorted(sums, key=lambda place: documents[place]["id"]):
            credits.append((document["id"], documents[source]["id"], *(f"{value:.6f}" for value in sums[source])))
    for name, lines in ((words_file, rows), (credits_file, credits)):
        with open(name, "w", newline="") as out:
            csv.writer(out, lineterminator="\n").writerows(lines)


if __name__ == "__main__":
    main()

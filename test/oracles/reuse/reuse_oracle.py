#!/usr/bin/env python3
"""Text reuse counted a second time, from the definitions alone, on a folder of ToTA files.

    python3 test/oracles/reuse/reuse_oracle.py similarity <folder> [--n 5] [--unit word|char]
    python3 test/oracles/reuse/reuse_oracle.py coverage   <folder> [--min 6] [--same-day] [--any-source]
    python3 test/oracles/reuse/reuse_oracle.py curve      <folder>

Written from the text of METHOD §2 and of the definitions in docs/methods/text-reuse.md, not from the program it checks. numpy does the
sets. The answers are CSV on standard output, rows in the order of ids by code point.

 1 the text of a document is the character data below each `article`, joined by a line feed, lower-cased as one string;
 2 a word is a maximal run of characters of the categories L* or Nd;
 3 characters are the words joined by one space, by code point;
 4 only documents of one language (`meta/language`) are compared; one without a language is compared with none;
 5 a source is earlier if its `date_signed` is a strictly smaller date.
"""
import argparse
import csv
import os
import sys
import unicodedata
import xml.etree.ElementTree as ET

import numpy as np


def is_word(character):
    category = unicodedata.category(character)
    return category[0] == "L" or category == "Nd"


class Words(dict):
    """Character to itself where it belongs to a word, else to a space."""

    def __missing__(self, code):
        self[code] = chr(code) if is_word(chr(code)) else " "
        return self[code]


WORDS = Words()


def read(folder):
    documents = []
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".xml"):
            continue
        root = ET.parse(os.path.join(folder, name)).getroot()
        text = "\n".join("".join(article.itertext()) for article in root.iter("article"))
        words = text.lower().translate(WORDS).split(" ")
        documents.append(
            {
                "id": name[: -len(".xml")],
                "language": (root.findtext("meta/language") or "").strip(),
                "signed": (root.findtext("meta/date_signed") or "").strip(),
                "words": [word for word in words if word],
            }
        )
    return sorted(documents, key=lambda document: document["id"])


def names_of(sequences, n):
    """For each sequence of numbers the names of its n-grams, the same name for the same n-gram in all of them."""
    lengths = [len(sequence) for sequence in sequences]
    flat = np.concatenate(sequences) if sequences else np.zeros(0, np.int64)
    owner = np.repeat(np.arange(len(sequences)), lengths)
    names = flat.copy()
    for length in range(2, n + 1):
        pair = names[:-1] * (int(flat.max()) + 1) + flat[length - 1 :]
        names = np.unique(pair, return_inverse=True)[1].astype(np.int64)
    if len(flat) < n:
        return [np.zeros(0, np.int64) for _ in sequences], 0
    whole = owner[: len(names)] == owner[n - 1 : n - 1 + len(names)]
    starts = np.concatenate([[0], np.cumsum(lengths)])
    out = []
    for i, length in enumerate(lengths):
        part = slice(starts[i], min(starts[i + 1], len(names)))
        out.append(names[part][whole[part]])
    return out, int(names.max()) + 1


def numbers_of(documents, unit):
    table = {}
    sequences = []
    for document in documents:
        items = document["words"] if unit == "word" else " ".join(document["words"])
        sequences.append(np.fromiter((table.setdefault(item, len(table)) for item in items), np.int64, len(items)))
    return sequences


def similarity(documents, n, unit):
    grams, _ = names_of(numbers_of(documents, unit), n)
    sets = [np.unique(gram) for gram in grams]
    rows = [("a", "b", "jaccard", "shared", "size_a", "size_b")]
    for i, a in enumerate(sets):
        for j in range(i + 1, len(sets)):
            if documents[i]["language"] != documents[j]["language"] or not documents[i]["language"]:
                continue
            b = sets[j]
            if len(a) == 0 or len(b) == 0:
                continue
            shared = len(np.intersect1d(a, b, assume_unique=True))
            jaccard = shared / (len(a) + len(b) - shared)
            rows.append((documents[i]["id"], documents[j]["id"], repr(jaccard), shared, len(a), len(b)))
    return rows


def spread(marks, length, words):
    """Words inside a run: a mark at p stands for the words p to p + length - 1."""
    covered = np.zeros(words, bool)
    for shift in range(length):
        covered[shift : shift + len(marks)] |= marks
    return covered


def sources_of(documents, target, same_day=False, any_source=False):
    for source, document in enumerate(documents):
        if source == target or document["language"] != documents[target]["language"] or not document["language"]:
            continue
        mine, theirs = documents[target]["signed"], document["signed"]
        if any_source or (mine and theirs and (theirs < mine or (same_day and theirs == mine))):
            yield source


def coverage(documents, length, same_day=False, any_source=False):
    grams, count = names_of(numbers_of(documents, "word"), length)
    has = []
    for gram in grams:
        table = np.zeros(count, bool)
        table[gram] = True
        has.append(np.packbits(table))
    best = [None] * len(documents)
    union = [np.zeros(len(gram), bool) for gram in grams]
    wanted = {}
    for target in range(len(documents)):
        for source in sources_of(documents, target, same_day, any_source):
            wanted.setdefault(source, []).append(target)
    for source, targets in wanted.items():
        table = np.unpackbits(has[source])[:count].astype(bool)
        for target in targets:
            marks = table[grams[target]]
            if not marks.any():
                continue
            union[target] |= marks
            covered = int(spread(marks, length, len(documents[target]["words"])).sum())
            key = (-covered, documents[source]["signed"], documents[source]["id"])
            if best[target] is None or key < best[target]:
                best[target] = key
    rows = [("id", "words", "best_source", "best_covered", "all_covered")]
    for target, document in enumerate(documents):
        words = len(document["words"])
        every = int(spread(union[target], length, words).sum())
        source = best[target]
        rows.append((document["id"], words, source[2] if source else "", -source[0] if source else 0, every))
    return rows


def curve(documents):
    rows = [("min", "documents", "at_80", "at_95")]
    for length in range(4, 16):
        table = coverage(documents, length)[1:]
        at = [sum(1 for row in table if row[1] > 0 and 100 * row[3] >= share * row[1]) for share in (80, 95)]
        rows.append((length, len(table), *at))
        print(rows[-1], file=sys.stderr)
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["similarity", "coverage", "curve"])
    parser.add_argument("folder")
    parser.add_argument("--n", type=int, default=5)
    parser.add_argument("--unit", choices=["word", "char"], default="word")
    parser.add_argument("--min", type=int, default=6)
    parser.add_argument("--same-day", action="store_true")
    parser.add_argument("--any-source", action="store_true")
    asked = parser.parse_args()
    documents = read(asked.folder)
    print(f"Unicode {unicodedata.unidata_version}, {len(documents)} documents", file=sys.stderr)
    if asked.what == "similarity":
        rows = similarity(documents, asked.n, asked.unit)
    elif asked.what == "coverage":
        rows = coverage(documents, asked.min, asked.same_day, asked.any_source)
    else:
        rows = curve(documents)
    csv.writer(sys.stdout, lineterminator="\n").writerows(rows)


if __name__ == "__main__":
    main()

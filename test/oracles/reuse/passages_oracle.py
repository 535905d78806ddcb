#!/usr/bin/env python3
"""Passages counted a second time, from their definition, on a folder of ToTA files.

    python3 test/oracles/reuse/passages_oracle.py <folder> <id> [--min 6]

For each other document S of the target's language a suffix automaton of its words gives the longest run that begins at each word of the target and
occurs in S. An interval is a passage where, for some S, it occurs in S and neither one word more to the left nor one more to the right does. Its
carriers are all S in which it occurs. CSV: first word, word after the last, carriers (number), earliest carrier (date, then id).
"""
import csv
import sys

from reuse_oracle import read


def automaton(words):
    """Transitions, links and lengths of the suffix automaton (Blumer et al. 1985)."""
    move, link, length = [{}], [-1], [0]
    last = 0
    for word in words:
        state = len(move)
        move.append({})
        link.append(0)
        length.append(length[last] + 1)
        at = last
        while at != -1 and word not in move[at]:
            move[at][word] = state
            at = link[at]
        if at != -1:
            to = move[at][word]
            if length[at] + 1 == length[to]:
                link[state] = to
            else:
                clone = len(move)
                move.append(dict(move[to]))
                link.append(link[to])
                length.append(length[at] + 1)
                while at != -1 and move[at].get(word) == to:
                    move[at][word] = clone
                    at = link[at]
                link[to] = link[state] = clone
        last = state
    return move, link, length


def longest_from(target, words):
    """For each place of the target the length of the longest run from there that occurs in the words: both are read backwards."""
    move, link, length = automaton(words[::-1])
    out = [0] * len(target)
    state, matched = 0, 0
    for place in range(len(target) - 1, -1, -1):
        word = target[place]
        while state != 0 and word not in move[state]:
            state = link[state]
            matched = length[state]
        if word in move[state]:
            state = move[state][word]
            matched += 1
        out[place] = matched
    return out


def main():
    folder, wanted = sys.argv[1:3]
    least = int(sys.argv[4]) if len(sys.argv) > 4 else 6
    documents = read(folder)
    target = next(document for document in documents if document["id"] == wanted)
    reach = {}
    intervals = set()
    for document in documents:
        if document["id"] == wanted or document["language"] != target["language"]:
            continue
        longest = longest_from(target["words"], document["words"])
        reach[(document["signed"], document["id"])] = longest
        for start, size in enumerate(longest):
            if size >= least and (start == 0 or start + size > start - 1 + longest[start - 1]):
                intervals.add((start, start + size))
    rows = [("start", "end", "carriers", "earliest")]
    for start, end in sorted(intervals):
        holders = sorted(key for key, longest in reach.items() if longest[start] >= end - start)
        rows.append((start, end, len(holders), holders[0][1]))
    csv.writer(sys.stdout, lineterminator="\n").writerows(rows)


if __name__ == "__main__":
    sys.setrecursionlimit(10000)
    main()

"""Matching blocks of difflib between two texts given as numbers of words.

Reads pairs as JSON lines {"source": [...], "target": [...]}; writes for each a JSON line of [from, to] in the target:
blocks of at least six words, which is what SequenceMatcher says is the same.
"""
import difflib
import json
import sys

for line in sys.stdin:
    pair = json.loads(line)
    matcher = difflib.SequenceMatcher(None, pair["source"], pair["target"], autojunk=False)
    blocks = [[b, b + size] for _, b, size in matcher.get_matching_blocks() if size >= 6]
    print(json.dumps(blocks))

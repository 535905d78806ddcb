"""Jaccard of the word 5-grams of all pairs of texts of a folder of ToTA, with scikit-learn: <folder>."""
import sys
from pathlib import Path
from xml.etree import ElementTree

from sklearn.feature_extraction.text import CountVectorizer

texts = []
for path in sorted(Path(sys.argv[1]).glob("*.xml")):
    articles = ElementTree.parse(path).getroot().iter("article")
    texts.append("\n".join("".join(article.itertext()) for article in articles))
grams = CountVectorizer(binary=True, ngram_range=(5, 5), token_pattern=r"[^\W_]+").fit_transform(texts)
shared = (grams @ grams.T).toarray()
sizes = shared.diagonal()
jaccard = shared / (sizes[:, None] + sizes[None, :] - shared)
print(jaccard.sum())

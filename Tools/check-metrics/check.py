"""Compares the metrics of an evaluation, read as JSON, with those of scikit-learn.

    partners evaluate --format json ... | check.py

A query says how many answers it has and which of the first ten are answers; the others stand below.
"""

import json
import sys

import numpy
from sklearn.metrics import ndcg_score


def main():
    report = json.load(sys.stdin)
    worst, count = 0.0, 0
    for ranker in report["rankers"]:
        for query in ranker["queries"]:
            hits = [float(hit) for hit in query["hits"]]
            below = [1.0] * (query["answers"] - int(sum(hits))) + [0.0]
            gains = numpy.array([hits + below])
            scores = numpy.arange(gains.shape[1], 0.0, -1.0)[None, :]
            expected = ndcg_score(gains, scores, k=10) if gains.any() else 0.0
            worst = max(worst, abs(expected - query["ndcg10"]),
                        abs(float(any(hits)) - query["hit10"]),
                        abs(sum(hits) / 10 - query["precision10"]))
            count += 1
        for name in ("ndcg10", "hit10", "precision10"):
            mean = numpy.mean([query[name] for query in ranker["queries"]])
            worst = max(worst, abs(mean - ranker["metrics"][name]["value"]))
    print(f"question {report['question']}: {count} rankings, greatest difference {worst:.1e}")
    sys.exit(0 if worst < 1e-9 else 1)


main()

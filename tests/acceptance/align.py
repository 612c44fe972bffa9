#!/usr/bin/env python3
"""Which event of a build is which event of the gold, as the scorer of the development data aligns them.

    align.py DATA OUT_DIR

DATA holds eval/score.py and gold/seeds.json. Prints a JSON object: id of the gold event -> IRI of the event.
"""
import json
import pathlib
import sys


def main(data, out):
    sys.path.insert(0, str(data / "eval"))
    import score
    gold = score.Gold(data / "gold" / "seeds.json", None, set())
    graph = score.Graph([out / "graph.ttl", out / "provenance.ttl"])
    system = score.System(graph, score.match_articles(graph, gold, {}))
    print(json.dumps(score.Events(gold, system, score.Entities(gold, system)).match))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))

#!/usr/bin/env python3
"""Writes each record of a JSON Lines feed as a text file, as input for load measurements.

    feed_to_text.py FEED.jsonl FOLDER

A record has id, date, text and perhaps title. Prints the number of files written.
"""
import json
import pathlib
import sys


def main(feed, folder):
    target = pathlib.Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    count = 0
    with open(feed, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            head = f"date {record['date']}\n" + (f"{record['title']}\n\n" if record.get("title") else "")
            (target / f"{record['id']}.txt").write_text(head + record["text"] + "\n", encoding="utf-8")
            count += 1
    print(count)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])

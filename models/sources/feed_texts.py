#!/usr/bin/env python3
"""Writes each item of a feed in JSON lines as a text file, the form that the tables beside this script count places in.

    feed_texts.py FEED.jsonl FOLDER

A file holds "date YYYY-MM-DD", the title with an empty line behind it where there is one, and the text.
"""

import json
import pathlib
import sys


def main(feed: str, folder: str) -> None:
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    with open(feed, encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            title = item["title"] + "\n\n" if "title" in item else ""
            text = f"date {item['date']}\n{title}{item['text']}"
            (out / (item["id"] + ".txt")).write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])

#!/usr/bin/env python3
"""Makes arrays of JSON for the Logs Ingestion API of rows that cmgdiag has written as CSV.

    rows_for_log_analytics.py TABLE.json ROWS.csv PREFIX

TABLE.json is the definition of the table (log-analytics-device.json): its types say what is a number, a flag or a text.
Writes PREFIX0001.json and so on, each smaller than the 1 MB that one call may have, and prints their names.
"""

import csv
import json
import sys

# A call takes 1 MB; some is left for what stands around the rows.
LIMIT = 1_000_000

# What Log Analytics keeps for itself, and what it is called there.
NAMES = {"id": "rule", "title": "rule_title"}


def value(text, kind):
    """A cell of CSV as JSON of the column's type; None where nothing is known."""
    if text == "":
        return None
    if kind == "long":
        return int(text)
    if kind == "boolean":
        return text == "true"
    return text


def rows(path, kinds):
    """The rows as objects, without what is not known."""
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            cells = ((NAMES.get(name, name), text) for name, text in row.items())
            yield {name: value(text, kinds[name]) for name, text in cells if text != ""}


def arrays(objects):
    """The objects as texts of arrays that each fit one call."""
    parts, size = [], 2
    for item in objects:
        text = json.dumps(item, ensure_ascii=False, sort_keys=True)
        length = len(text.encode()) + 1
        if parts and size + length > LIMIT:
            yield "[" + ",".join(parts) + "]"
            parts, size = [], 2
        parts.append(text)
        size += length
    if parts:
        yield "[" + ",".join(parts) + "]"


def main(arguments):
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    table, path, prefix = arguments
    with open(table, encoding="utf-8") as file:
        columns = json.load(file)["properties"]["schema"]["columns"]
    kinds = {column["name"]: column["type"] for column in columns}
    for number, text in enumerate(arrays(rows(path, kinds)), 1):
        name = f"{prefix}{number:04}.json"
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
        print(name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

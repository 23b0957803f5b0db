#!/usr/bin/env python3
"""Makes arrays of JSON for the Logs Ingestion API of rows that cmgdiag has written as CSV.

    rows_for_log_analytics.py TABLE.json ROWS.csv PREFIX

TABLE.json is the definition of the table (log-analytics-device.json): its types say what is a number, a flag or a text.
Writes PREFIX0001.json and so on, each smaller than the 1 MB that one call may have, and prints their names. Exit codes:
0 written, 1 a file can't be used, 2 wrong usage.
"""

import csv
import json
import sys

# A call takes 1 MB; some is left for what stands around the rows.
LIMIT = 1_000_000

# What Log Analytics keeps for itself, and what it is called there.
NAMES = {"id": "rule", "title": "rule_title"}


class Unusable(Exception):
    """A file that can't be used, and why."""


def value(text, kind, place):
    """A cell of CSV as JSON of the column's type."""
    if kind == "long":
        try:
            return int(text)
        except ValueError:
            raise Unusable(f"{place}: {text[:40]!r} is no number") from None
    if kind == "boolean":
        return text == "true"
    return text


def table(path):
    """The columns of a table's definition, with their types."""
    try:
        with open(path, encoding="utf-8") as file:
            columns = json.load(file)["properties"]["schema"]["columns"]
        return {column["name"]: column["type"] for column in columns}
    except (ValueError, KeyError, TypeError):
        raise Unusable(f"{path} is no definition of a table, such as log-analytics-device.json") from None


def rows(path, kinds, definition):
    """The rows as objects, without what is not known."""
    # A file that cmgdiag writes begins with the mark of UTF-8, and what it writes to standard output does not.
    with open(path, encoding="utf-8-sig", newline="") as file:
        try:
            yield from read(csv.DictReader(file, strict=True), path, kinds, definition)
        except (csv.Error, UnicodeDecodeError) as error:
            raise Unusable(f"{path} is no CSV that cmgdiag has written: {error}") from None


def read(reader, path, kinds, definition):
    """The rows that a reader gives, when its columns are those of the table."""
    names = [NAMES.get(name, name) for name in reader.fieldnames or []]
    check(names, path, kinds, definition)
    for row in reader:
        place = f"{path}, line {reader.line_num}"
        if None in row or None in row.values():
            raise Unusable(f"{place} has not as many cells as there are columns; was the file cut?")
        cells = zip(names, row.values())
        yield {name: value(text, kinds[name], f"{place}, {name}") for name, text in cells if text != ""}


def check(names, path, kinds, definition):
    """Whether these are the columns of the table."""
    if not names:
        raise Unusable(f"{path} is empty: not even the names of columns stand in it")
    unknown = [name for name in names if name not in kinds]
    if len(unknown) == len(names):
        raise Unusable(f"{path} is no CSV with the columns of {definition}: it begins with {', '.join(names)[:60]!r}")
    if unknown:
        raise Unusable(
            f"{path} has columns that {definition} does not: {', '.join(unknown)}. Is it another table's "
            "(--table device, finding or share)?"
        )
    missing = [name for name in kinds if name not in names and name != "TimeGenerated"]
    if missing:
        raise Unusable(f"{path} lacks columns of {definition}: {', '.join(missing)}. Is it another table's, or older?")


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
    try:
        write(*arguments)
    except (Unusable, OSError) as error:
        print(f"rows_for_log_analytics.py: {error}", file=sys.stderr)
        return 1
    return 0


def write(definition, path, prefix):
    """Writes the arrays of all rows, each into a file of its own."""
    for number, text in enumerate(arrays(rows(path, table(definition), definition)), 1):
        name = f"{prefix}{number:04}.json"
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
        print(name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""A peer to measure against: finds all records with one regular expression and counts them by component and type."""

import collections
import mmap
import re
import sys

RECORD = re.compile(
    rb'<!\[LOG\[(?P<message>.*?)\]LOG\]!><time="(?P<time>[^"]*)" date="(?P<date>[^"]*)" '
    rb'component="(?P<component>[^"]*)" context="[^"]*" type="(?P<type>\d)" thread="(?P<thread>\d+)" file="(?P<file>[^"]*)">',
    re.DOTALL,
)

counts = collections.Counter()
for path in sys.argv[1:]:
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        counts.update(match.group("component", "type") for match in RECORD.finditer(data))
for (component, type), count in sorted(counts.items()):
    print(count, component.decode(), type.decode())

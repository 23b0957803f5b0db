#!/usr/bin/env python3
"""Says how an independent renderer, markdown-it, reads files of Markdown.

    markdown_shape.py FILE...

Prints one line for each file: the kinds of its elements in order, as one word each. Two files with the same shape differ
in their text only. HTML is rendered as HTML, and bare addresses as links, so that either would show. Exit codes: 0 all
were read, 2 wrong usage, 3 the renderer is not installed.
"""

import sys

from validate_reports import enter_environment

if __name__ == "__main__":
    enter_environment()

try:
    from markdown_it import MarkdownIt
except ImportError as error:
    print(f"{error}: run '.ci/install tests'", file=sys.stderr)
    sys.exit(3)


def shape(text):
    """The kinds of all elements, with the addresses of links."""
    parser = MarkdownIt("commonmark", {"html": True, "linkify": True}).enable(["table", "strikethrough", "linkify"])
    # As GitHub reads bare addresses: by a scheme or by "www.", and no host alone.
    parser.linkify.set({"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    parser.linkify.add("www.", {"validate": r"^[^\s<]+"})
    kinds = []
    for block in parser.parse(text):
        if block.type == "inline":
            # What stands in a line is text, however many pieces the escapes make of it.
            inner = [child for child in block.children if child.type not in ("text", "softbreak", "text_special")]
            kinds += [child.type + (":" + child.attrs["href"] if child.type == "link_open" else "") for child in inner]
        else:
            kinds.append(block.type)
    return kinds


def main(paths):
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            print(" ".join(shape(file.read())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

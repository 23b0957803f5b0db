#!/usr/bin/env python3
"""Validates JSON reports against their schema with the independent validator `jsonschema`.

    validate_reports.py SCHEMA [REPORT...]

Prints one line per file and, below it, the path of each violation. Exit codes: 0 everything is valid, 1 something is
not, 2 wrong usage or an unreadable file, 3 the validator is not installed.
"""

import json
import os
import pathlib
import sys

# The environment that .ci/install makes. Without it, whatever Python has at hand is used.
ENVIRONMENT = pathlib.Path(__file__).resolve().parents[2] / ".build" / "validators"


def enter_environment():
    """Starts this script again with the environment's Python, if there is one and it runs."""
    python = ENVIRONMENT / "bin" / "python3"
    # Tried once: the Python of a damaged environment does not know that it stands in one.
    if os.environ.get("CMGDIAG_VALIDATORS") != str(ENVIRONMENT) and python.exists():
        os.environ["CMGDIAG_VALIDATORS"] = str(ENVIRONMENT)
        try:
            os.execv(python, [str(python), *sys.argv])
        except OSError as error:
            print(f"{python} does not start ({error}); .ci/install tests makes it anew", file=sys.stderr)


if __name__ == "__main__":
    enter_environment()

try:
    from jsonschema import Draft202012Validator, FormatChecker
    from jsonschema.exceptions import SchemaError

    # jsonschema checks the format "date-time" only when this is installed, and is silent when it is not.
    import rfc3339_validator  # noqa: F401
except ImportError as error:
    print(f"{error}: run '.ci/install tests'", file=sys.stderr)
    sys.exit(3)


def without_repetition(pairs):
    """An object whose keys differ; the json module takes the last of equal ones without a word."""
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f"the key {key!r} stands twice in one object")
    return dict(pairs)


def no_number(text):
    """NaN and Infinity, which the json module takes although they are no JSON."""
    raise ValueError(f"{text} is no JSON")


def load(path):
    """The value of a file in UTF-8."""
    with open(path, encoding="utf-8") as file:
        return json.load(file, object_pairs_hook=without_repetition, parse_constant=no_number)


def violations(validator, path):
    """What is wrong with a file, one text each, in the order of the places."""
    try:
        report = load(path)
    except ValueError as error:
        return [f"$: {error}"]
    errors = sorted(validator.iter_errors(report), key=lambda error: (error.json_path, error.message))
    return [f"{error.json_path}: {error.message[:300]}" for error in errors]


def main(arguments):
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    schema_path, *report_paths = arguments
    try:
        schema = load(schema_path)
        Draft202012Validator.check_schema(schema)
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    except (SchemaError, ValueError) as error:
        print(f"{schema_path}: no valid schema\n  {getattr(error, 'json_path', '$')}: {getattr(error, 'message', error)}")
        return 1
    print(f"{schema_path}: valid schema")
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    result = 0
    for path in report_paths:
        try:
            found = violations(validator, path)
        except OSError as error:
            print(error, file=sys.stderr)
            return 2
        print(f"{path}: {f'{len(found)} violations' if found else 'valid'}")
        for violation in found:
            print(f"  {violation}")
            result = 1
    return result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

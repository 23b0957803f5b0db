"""The rows and findings of a fleet, as `cmgdiag fleet` prints them and as the job on Spark writes them."""

import datetime
import json
import subprocess

import pyarrow.dataset

TABLES = ("device", "finding")
ELSEWHERE = {"event.dataset", "event.module"}


def output(binary, *arguments):
    """What the tool prints."""
    return subprocess.run([binary, "fleet", *arguments], check=True, stdout=subprocess.PIPE).stdout.decode()


def local_rows(binary, fleet):
    """Both tables' rows of a local run: a table's name, and its cells by the names of the columns."""
    described = json.loads(output(binary, "--describe"))["tables"]
    names = {table["name"]: {c["elasticName"]: c["name"] for c in table["columns"]} for table in described}
    rows = []
    for line in output(binary, str(fleet), "--format", "ndjson").splitlines():
        members = json.loads(line)
        table = members["event.dataset"].rpartition(".")[2]
        cells = {names[table][name]: value for name, value in members.items() if name not in ELSEWHERE}
        rows.append({"table": table, **cells})
    return rows


def local_findings(binary, fleet):
    """What the devices share, as a local run says it."""
    findings = json.loads(output(binary, str(fleet), "--format", "json"))["findings"]
    # Pages are named by the tool, and not by what it tells of its rules to others.
    return [{name: value for name, value in finding.items() if name != "references"} for finding in findings]


def spark_rows(folder):
    """Both tables' rows from Parquet, each found in the partition of its day."""
    rows = []
    for table in TABLES:
        for day in sorted((folder / table).glob("day=*")):
            for cells in pyarrow.dataset.dataset(day, format="parquet").to_table().to_pylist():
                told = {name: shown(value) for name, value in cells.items() if value is not None}
                is_there = day.name == "day=" + told.get("judged_at", "__HIVE_DEFAULT_PARTITION__")[:10] or (
                    "judged_at" not in told and day.name == "day=__HIVE_DEFAULT_PARTITION__"
                )
                rows.append({"table": table if is_there else f"{table} in {day.name}", **told})
    return rows


def spark_findings(folder):
    """What the devices share, as the job wrote it."""
    lines = [line for path in (folder / "fleet").glob("*.json") for line in path.read_text("utf-8").splitlines()]
    findings = [json.loads(line) for line in lines]
    for finding in findings:
        assert finding.pop("count") == len(finding["devices"])
    return findings


def shown(value):
    """A cell as JSON has it."""
    return value.strftime("%Y-%m-%dT%H:%M:%SZ") if isinstance(value, datetime.datetime) else value


def replaced(rows, fleet, reasons):
    """The rows with those of some bundles replaced by one that says why they were not read."""
    paths = {str(fleet / name): reason for name, reason in reasons.items()}
    numbers = dict.fromkeys(["logs", "records", "bytes", "errors", "warnings"], 0)
    told = [
        {"table": "device", "bundle": path, "device": path.rpartition("/")[2], "outcome": "unreadable",
         "reason": reason, **numbers}
        for path, reason in paths.items()
    ]
    return [row for row in rows if row["bundle"] not in paths] + told


def differences(what, found, expected):
    """Where two lists of rows differ as sets that count; the first of each kind are shown."""
    found, expected = (sorted(json.dumps(row, sort_keys=True) for row in rows) for rows in (found, expected))
    if found == expected:
        return
    extra, missing = set(found) - set(expected), set(expected) - set(found)
    yield f"{what}: {len(found)} instead of {len(expected)}, {len(extra)} too many, {len(missing)} missing"
    yield from (f"too many: {row}" for row in sorted(extra)[:3])
    yield from (f"missing: {row}" for row in sorted(missing)[:3])

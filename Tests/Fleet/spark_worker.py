"""What must hold of the worker of samples/spark without Spark: whatever ends it, other bundles do not pay for that."""

import json
import sys

from spark_job import SAMPLE
from spark_stub import write_stub

sys.path.insert(0, str(SAMPLE))

from fleet_worker import Bundle, FleetWorker


def worker_flaws(comparison):
    """What does not hold."""
    bundles = sorted(comparison.fleet.glob("*.zip"))[:8]
    crashing, hanging, babbling = (path.name for path in bundles[1:4])
    stub = write_stub(comparison.folder / "alone" / "cmgdiag", comparison.binary, crashing, hanging, babbling)
    reasons = {
        crashing: "the worker ended with signal 11 (SIGSEGV)", hanging: "it took longer than 1 seconds",
        babbling: "what the worker answered is no row",
    }
    with FleetWorker(str(stub), 1) as worker:
        for path in bundles:
            yield from flaws(path, told(worker, path), reasons.get(path.name), comparison)
        process = worker.process
        # Killed while it waits for the next bundle, which then is no reason for its end.
        process.kill()
        process.wait()
        yield from flaws(bundles[0], told(worker, bundles[0]), None, comparison)
        if worker.process is process:
            yield "a worker that was killed is asked again"
    odd = json.loads(FleetWorker("/nowhere", 1).rows(Bundle(b"a\tb/c\n", path=b"x"))[0][1])
    if odd["outcome"] != "unreadable" or odd["device"] != "c\n":
        yield f"a name with a tab gives {odd}"


def told(worker, path):
    """The rows of a bundle, by its bytes."""
    content = memoryview(path.read_bytes())
    return [json.loads(row) for _, row in worker.rows(Bundle(str(path).encode(), content=content))]


def flaws(path, rows, reason, comparison):
    """Where the rows of a bundle are not those of the local run, or not the one with the reason."""
    if reason:
        if [row.get("reason") for row in rows] != [reason]:
            yield f"{path.name}: {rows} instead of {reason}"
        return
    expected = [row for row in comparison.rows if row["bundle"] == str(path)]
    if sorted(map(str, map(sorted_items, rows))) != sorted(map(str, map(sorted_items, expected))):
        yield f"{path.name}: {rows} instead of {expected}"


def sorted_items(row):
    """A row's cells in one order."""
    return sorted(row.items(), key=lambda item: item[0])

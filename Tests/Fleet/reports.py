"""What the product says of devices, in the words of truth.json, whichever way it is asked."""

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor

from broken import UNREADABLE


def rows_of_fleet(lines):
    """Rows by the name of their bundle, from what `cmgdiag fleet … --format ndjson` prints.

    The one place that knows the fields of a row.
    """
    rows = {}
    for line in lines:
        row = json.loads(line)
        bundle = (row.get("bundle") or row.get("source") or row.get("path") or "").rstrip("/").rsplit("/", 1)[-1]
        rows[bundle] = {
            "status": row.get("status", UNREADABLE), "rootCauses": sorted(set(row.get("rootCauses", []))),
            "clientId": row.get("clientId"), "version": row.get("clientVersion"), "site": row.get("siteCode"),
        }
    return rows


def rows_of_analyses(binary, folder, bundles, jobs):
    """The same by an analysis of each bundle on its own, a few at a time."""
    with ThreadPoolExecutor(jobs) as pool:
        return dict(zip(bundles, pool.map(lambda bundle: analysis(binary, folder / bundle), bundles)))


def analysis(binary, bundle):
    command = [str(binary), "analyze", str(bundle), "--format", "json", "--quiet"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode not in (0, 1, 2):
        return {"status": f"exit code {done.returncode}", "rootCauses": []}
    report = json.loads(done.stdout)
    return row_of_report(report) if "verdict" in report else {"status": UNREADABLE, "rootCauses": []}


def row_of_report(report):
    verdict, device = report["verdict"], report["device"]
    causes = verdict.get("rootCauses", [])
    facts = {area["id"]: area["facts"] for area in report["areas"]}
    since = [cause["since"]["utc"] for cause in causes if "utc" in cause.get("since", {})]
    return {
        "status": verdict["status"],
        "rootCauses": sorted({cause["id"] for cause in causes}),
        "active": sorted({finding["id"] for finding in report["findings"] if finding["status"] == "active"}),
        "device": device.get("name"), "clientId": device.get("clientId"), "version": device.get("clientVersion"),
        "site": device.get("siteCode"),
        "gateway": facts["location"].get("gateway", {}).get("host"),
        "role": facts["location"].get("gateway", {}).get("id"),
        "x5t": next((token["header"].get("x5t") for token in report["tokens"]), None),
        "firstSeenHour": min(since)[:13] + ":00:00Z" if since else None,
    }

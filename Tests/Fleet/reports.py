"""What the product says of devices, in the words of truth.json, whichever way it is asked."""

import base64
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
        if row["event.dataset"] != "cmgdiag.device":
            continue
        bundle = row["cmgdiag.bundle"].rstrip("/").rsplit("/", 1)[-1]
        rows[bundle] = {
            "status": row.get("cmgdiag.status", UNREADABLE), "rootCauses": sorted(row.get("cmgdiag.causes", "").split()),
            "device": row.get("host.name"), "clientId": row.get("host.id"), "version": row.get("package.version"),
            "site": row.get("cmgdiag.site_code"), "x5t": x5t_of(row.get("cmgdiag.token.x5t")),
            "role": row.get("cmgdiag.role_id"), "gateway": row.get("server.domain"),
        }
    return rows


def x5t_of(thumbprint):
    """A thumbprint in hexadecimal digits as a token's header has it (RFC 7515, 4.1.7)."""
    return thumbprint and base64.urlsafe_b64encode(bytes.fromhex(thumbprint)).rstrip(b"=").decode()


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

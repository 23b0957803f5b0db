"""What is true of each device, as truth.json tells it."""

from broken import UNREADABLE
from records import HOUR, utc


def iso(seconds):
    return None if seconds is None else f"{utc(seconds):%Y-%m-%dT%H:%M:%SZ}"


def of_device(device, part, story, texts, bundle):
    """Facts stand there only when the logs name them."""
    written = b"".join(texts.values())

    def named(text):
        return text if text.encode("ascii") in written else None

    gateway = named(device.gateway)
    return {
        **common(device, part, bundle),
        "status": story.status,
        "rootCauses": list(story.roots),
        "beside": list(story.beside),
        "clientId": named(device.client_id),
        "gateway": gateway and gateway.lower(),
        "role": named(device.role),
        "version": named(device.version),
        "site": device.site if f"site '{device.site}'".encode("ascii") in written else None,
        "x5t": device.signing if device.has_shown_token else None,
        "tokenEnds": iso(device.token_ends),
        "firstSeenHour": iso(int(device.seen or device.fault) // HOUR * HOUR) if story.has_fault else None,
    }


def of_broken(device, part, bundle):
    """A bundle that nothing can be read from has a reason in place of findings."""
    return {**common(device, part, bundle), "status": UNREADABLE, "rootCauses": [], "beside": []}


def common(device, part, bundle):
    row = {"device": device.name, "bundle": bundle, "story": part.story}
    if part.wave:
        row["nearMiss" if part.is_near else "wave"] = part.wave.name
    return row


def of_requests(requests, rows, hierarchy):
    """The waves and near misses of the run, with their devices."""
    for request in requests:
        name, key = request.wave.name, "nearMiss" if request.is_near else "wave"
        told = {"name": name, "isNearMiss": request.is_near}
        told["devices"] = [row["device"] for row in rows if row.get(key) == name]
        if not request.is_near:
            told.update({"begins": iso(request.wave.begins), "shared": request.wave.shared(hierarchy)})
        yield told

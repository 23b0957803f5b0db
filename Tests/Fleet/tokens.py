"""Bulk registration tokens of an invented hierarchy, as BulkRegistrationTokenTool makes them."""

import base64
import json


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def bulk_token(tenant, unique_id, thumbprint, begins, minutes):
    """A token from a time on, in seconds UTC; its signature is noise made of its id, since nobody can check it."""
    header = {"typ": "JWT", "alg": "RS256", "x5t": thumbprint}
    claims = {
        "SCCMTokenCategory": "SCCMPreAuthToken", "Authority": "SCCM", "License": "SCCM", "Type": "BulkRegistration",
        "TenantId": tenant, "UniqueId": unique_id, "iss": f"urn:sccm:oauth2:{tenant.lower()}",
        "aud": "urn:sccm:service", "exp": begins + minutes * 60, "nbf": begins,
    }
    parts = [json.dumps(part, separators=(",", ":")).encode("ascii") for part in (header, claims)]
    return ".".join([*map(encoded, parts), encoded((unique_id * 8).encode("ascii")[:256])])


def thumbprint(random):
    """What x5t holds: the SHA-1 of the SMS Token Signing Certificate."""
    return encoded(bytes(random.getrandbits(8) for _ in range(20)))

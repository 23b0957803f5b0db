"""One device of a fleet: who it is, where it belongs, and when its trouble begins."""

import random

from hierarchy import ENTRA_TENANT, GATEWAYS, ROLES, SITES, VERSIONS, guid
from records import HOUR, MINUTE
from tokens import bulk_token

# When the last bundles of every fleet were collected: 2026-03-02 18:00 UTC.
COLLECTED = 1_772_474_400


class Device:
    """Drawn from the seed and the device's number alone, so that no other device changes it."""

    def __init__(self, hierarchy, seed, number):
        source = self.random = random.Random(f"device {seed} {number}")
        self.hierarchy = hierarchy
        self.name = f"PC-{number:05}"
        self.client_id = "GUID:" + guid(source)
        self.sid = "S-1-5-21-" + "-".join(str(source.randrange(10**8, 2**31)) for _ in range(3)) + f"-{1000 + number}"
        self.thumbprint = f"{source.getrandbits(160):040X}"
        self.gateway = source.choice(GATEWAYS)
        self.role = source.choice(ROLES[self.gateway])
        self.site = source.choice(sorted(SITES))
        self.bias = SITES[self.site]
        self.version = source.choice(VERSIONS)
        self.thread, self.process = source.randrange(500, 30_000), source.randrange(1000, 9999)
        self.skew_hours = 0
        self.signing, self.token_issue = hierarchy.signing, None
        # Somewhere in the month before the last collection; a wave says it more narrowly. Early enough in its hour that
        # what follows at once, such as the end of an installation, lies in the same.
        self.fault = COLLECTED - 8 * HOUR - source.randrange(29 * 24) * HOUR + source.randrange(50) * MINUTE
        # For a site token: days since the service started, and since the client was last served.
        self.days = None
        # When the trouble shows first, where that is not the fault.
        self.seen = None
        self.token_ends, self.has_shown_token = None, False
        # From when on the logs that fill up are there; None for all that was written.
        self.logs_begin = None

    def move_to(self, gateway, role=None):
        """Behind another gateway, or another management point of it."""
        self.gateway, self.role = gateway, role or self.random.choice(ROLES[gateway])

    def move_to_site(self, site):
        self.site, self.bias = site, SITES[site]

    @property
    def collected(self):
        """When the logs end."""
        return self.fault + 5 * HOUR

    @property
    def mutual(self):
        return f"{self.gateway}/CCM_Proxy_MutualAuth/{self.role}"

    @property
    def server(self):
        return f"{self.gateway}/CCM_Proxy_ServerAuth/{self.role}"

    def token(self, begins, minutes=4320):
        """A bulk registration token; devices of one issue carry the same."""
        unique_id, begins = self.token_issue or (guid(random.Random(self.name)), begins)
        # When the trouble shows first, where that is not the fault.
        self.seen = None
        self.token_ends, self.has_shown_token = int(begins) + minutes * MINUTE, True
        return bulk_token(self.hierarchy.tenant, unique_id, self.signing, int(begins), minutes)

    def setup_command(self, token=None, entra=False):
        extra = f" SMSMP=https://mp01.contoso.com /regtoken:{token}" if token else ""
        if entra:
            extra = (
                f" AADTENANTID={ENTRA_TENANT} AADCLIENTAPPID=0b7c8ab3-9ea1-4ffa-b2b9-8ffdd944bd8b"
                " AADRESOURCEURI=https://ConfigMgrService"
            )
        return (
            f'"C:\\Windows\\ccmsetup\\ccmsetup.exe" /mp:https://{self.mutual} CCMHOSTNAME={self.mutual} '
            f"SMSSITECODE={self.site}{extra}"
        )

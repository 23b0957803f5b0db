"""The hierarchy that a fleet belongs to: gateways, management points, sites, versions, certificates."""

import random
import uuid

from tokens import thumbprint

GATEWAYS = ["CMG-EU.CONTOSO.COM", "CMG-US.CONTOSO.COM", "CMG-ASIA.CONTOSO.COM", "CMG-TEST.CONTOSO.COM"]
# Each management point behind a gateway has a role id; three stand behind each.
ROLES = {
    host: [str(72057594037927941 + 1000 * at + 17 * role) for role in range(3)] for at, host in enumerate(GATEWAYS)
}
SITES = {"P01": -60, "P02": 300, "P03": -330, "P04": 0, "P05": 480}
# 2309, 2403, 2409 and 2503, each with its update rollup, so that no fault of a version speaks in every story.
VERSIONS = ["5.00.9122.1018", "5.00.9128.1029", "5.00.9132.1023", "5.00.9135.1008"]
# 2409 before its update rollup (KB 30385346): SMS Agent Host ends on the management point, clients get 500.
FAULTY_VERSION = "5.00.9132.1011"
ENTRA_TENANT = "2ca9a796-a1a6-43ec-88f1-5935b32155c5"


class Hierarchy:
    """What all devices of a run share."""

    def __init__(self, seed):
        source = random.Random(f"hierarchy {seed}")
        self.tenant = guid(source)
        self.signing = thumbprint(source)
        self.renewed_signing = thumbprint(source)
        # The bulk token that one deployment gave to many devices.
        self.bulk_issue = guid(source)


def guid(source):
    return str(uuid.UUID(int=source.getrandbits(128), version=4)).upper()

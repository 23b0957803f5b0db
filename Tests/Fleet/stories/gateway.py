"""Clients whose requests a gateway, its connection point or a management point answers with an error."""

import scenes
from stories.story import FAILING, Story, before, repeatedly


def refused(status, text, mode="self-signed", path=""):
    """Served until the fault, and then at every request the same answer."""

    def tell(logs, device):
        started, times = before(device)
        scenes.begin(logs, started, mode)
        for at in times:
            scenes.served(logs, at, mode)
        for at in repeatedly(device):
            scenes.refused(logs, at, status, text, path, mode)
        scenes.list_not_retrieved(logs, device.fault + 20)

    return tell


def unreachable(code, text):
    def tell(logs, device):
        started, times = before(device)
        scenes.begin(logs, started)
        for at in times:
            scenes.served(logs, at)
        for at in repeatedly(device):
            scenes.unreachable(logs, at, code, text)

    return tell


INTERNAL = refused(500, "CMGConnector_InternalServerError")

STORIES = [
    Story(
        "connector-certificate", FAILING, ("CMG501",), refused(403, "CMGConnector_Clientcertificaterequired", "pki")
    ),
    Story("management-point-403", FAILING, ("CMG502",), refused(403, "CMGConnector_Forbidden")),
    # 401 without a token text to a client with a PKI certificate.
    Story("certificate-refused", FAILING, ("CMG504",), refused(401, "Unauthorized", "pki")),
    Story("management-point-500", FAILING, ("CMG505",), INTERNAL),
    Story("version-fault", FAILING, ("CMG505",), INTERNAL, beside=("CMG608",)),
    Story("gateway-503", FAILING, ("CMG509",), refused(503, "Service Unavailable")),
    Story("name-not-resolved", FAILING, ("CMG307",), unreachable(12007, "ERROR_WINHTTP_NAME_NOT_RESOLVED")),
    Story("gateway-unreachable", FAILING, ("CMG308",), unreachable(12029, "ERROR_WINHTTP_CANNOT_CONNECT")),
]

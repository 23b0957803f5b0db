"""Clients that do not accept the certificate a server presents, or whose clock is wrong."""

import scenes
from records import ERROR, MINUTE
from stories.story import FAILING, HEALTHY, Story, before, repeatedly


def tls(flag, value, mode="self-signed", is_known_public=False):
    """Served until the fault, and then at every request the same flag."""

    def tell(logs, device):
        started, times = before(device)
        scenes.begin(logs, started, mode)
        for at in times:
            scenes.served(logs, at, mode)
        for at in repeatedly(device):
            scenes.tls_fails(logs, at, flag, value, mode=mode)
            if is_known_public:
                url = "login.microsoftonline.com/common/oauth2/token"
                scenes.tls_fails(logs, at + MINUTE, flag, value, url=url)
        scenes.list_not_retrieved(logs, device.fault + 20)

    return tell


def site_restored(logs, device):
    """The site was built anew: trusted root key and certificate of the management point are others."""
    started, times = before(device)
    scenes.begin(logs, started)
    for at in times:
        scenes.served(logs, at)
    for at in repeatedly(device):
        log = logs.at("LocationServices", at)
        log.say(
            "Both the TRK and the MP Certificate have changed on server. The client cannot validate the authentication "
            "information.",
            ERROR,
        )
        log.say("LSRefreshTrustedKeyInfo failed with error '0x87d00304'.", ERROR)
        log.say("Failed to refresh trusted key info with error '0x87d00304'.", ERROR)
        log.say("Failed to verify message. Could not retrieve certificate from MPCERT.", ERROR)


def clock_offset(logs, device):
    """Works; but records and the UTC of their events lie hours apart, so time zone or clock is wrong."""
    device.skew_hours = device.skew_hours or device.random.choice([-7, -3, 2, 5])
    started, times = before(device)
    device.seen = started
    scenes.begin(logs, started)
    for at in [*times, *repeatedly(device)]:
        scenes.served(logs, at)


STORIES = [
    Story("untrusted-ca", FAILING, ("CMG401",), tls("INVALID_CA", "0x8")),
    Story("name-mismatch", FAILING, ("CMG402",), tls("CERT_CN_INVALID", "0x10")),
    Story("revocation-unchecked", FAILING, ("CMG403",), tls("CERT_REV_FAILED", "0x1", "pki")),
    # A public service's certificate is out of date as well: it is the client's clock.
    Story("clock-wrong", FAILING, ("CMG404",), tls("CERT_DATE_INVALID", "0x20", is_known_public=True)),
    # Only this server's, so that it may as well be the certificate.
    Story("certificate-ended", FAILING, ("CMG404",), tls("CERT_DATE_INVALID", "0x20")),
    Story("site-restored", FAILING, ("CMG412",), site_restored),
    # The warning is about the evidence, and the client is served: it stays healthy.
    Story("clock-offset", HEALTHY, (), clock_offset, beside=("CMG902",)),
]

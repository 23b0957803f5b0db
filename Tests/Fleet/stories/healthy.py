"""Clients that work, that worked again, or that say too little."""

import scenes
from records import HOUR, MINUTE, utc
from stories.story import HEALTHY, INCONCLUSIVE, Story


def pki(logs, device):
    """A PKI certificate on the internet, served through the gateway until the end."""
    work(logs, device, "pki")


def self_signed(logs, device):
    """A site-issued token; the CCM token is renewed as it should be."""
    work(logs, device, "self-signed")


def work(logs, device, mode):
    scenes.begin(logs, device.fault - 30 * HOUR, mode)
    for hours in (-29, -21, -13, -5, 3, 5):
        scenes.served(logs, device.fault + hours * HOUR, mode)


def entra(logs, device):
    """Registers with Microsoft Entra (approval status 3) and is served with the user's token."""
    at = device.fault - 30 * HOUR
    log = scenes.start(logs, at)
    scenes.asks_to_register(log, is_entra=True)
    scenes.is_registered(log, 3)
    log.say(f"Getting CCM Token from https://{device.server}/CCM_STS")
    log.say(f"Cached encrypted token for 'S-1-5-18'. Will expire at '{utc(at + 6 * HOUR):%m/%d/%Y %H:%M:%S}'", wait=1)
    scenes.locate(logs, at + 1)
    for hours in (-29, -21, -13, -5, 3, 5):
        scenes.served(logs, device.fault + hours * HOUR, "entra")


def bulk_token(logs, device):
    """Installed with a bulk registration token of the signing certificate in use, registered, and served since."""
    at = device.fault - 30 * HOUR
    log = scenes.setup_begins(logs, at - 10 * MINUTE, device.setup_command(device.token(at - 5 * HOUR)))
    log.say(f"Found a valid online MP 'https://{device.mutual}'.", wait=1)
    log.say("CcmSetup is exiting with return code 0", wait=6 * MINUTE)
    log = scenes.start(logs, at)
    scenes.asks_to_register(log)
    scenes.is_registered(log, 1)
    scenes.locate(logs, at + 1)
    for hours in (-29, -13, 3, 5):
        scenes.served(logs, device.fault + hours * HOUR)


def recovered(logs, device):
    """The gateway's CA was not trusted for half an hour; since then it is, and the client is served."""
    scenes.begin(logs, device.fault - 2 * HOUR)
    for minutes in (0, 10, 20, 30):
        scenes.tls_fails(logs, device.fault + minutes * MINUTE, "INVALID_CA", "0x8")
    for hours in (1, 2, 4, 5):
        scenes.served(logs, device.fault + hours * HOUR)


def inconclusive(logs, device):
    """The logs end seconds after the service's start."""
    log = logs.at("ClientIDManagerStartup", device.fault)
    log.say("[----- STARTUP -----]")
    log.say(f"Machine: {device.name}")
    log.say("OS Version: 10.0")
    log.say(f"SCCM Client Version: {device.version}")
    log.say("Client is set to use HTTPS when available. The current state is 480.")
    logs.at("ClientLocation", device.fault + 1).say("Current AD forest name is contoso.com, domain name is contoso.com")
    logs.at("CcmMessaging", device.fault + 2).say("Outgoing queue 'mp_[http]mp_policymanager' is now active.")


STORIES = [
    Story("healthy-pki", HEALTHY, (), pki, has_fault=False),
    Story("healthy-self-signed", HEALTHY, (), self_signed, has_fault=False),
    Story("healthy-entra", HEALTHY, (), entra, has_fault=False, is_served_before=False),
    Story("healthy-bulk-token", HEALTHY, (), bulk_token, has_fault=False, is_served_before=False),
    # The trouble is over: it is told, and is no root cause.
    Story("recovered", HEALTHY, (), recovered, has_fault=False),
    Story("inconclusive", INCONCLUSIVE, (), inconclusive, has_fault=False, is_served_before=False),
]

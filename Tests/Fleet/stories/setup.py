"""Installations that fail."""

import scenes
from hierarchy import guid
from records import ERROR, INFORMATION, MINUTE, WARNING
from stories.story import FAILING, Story
from stories.tokens import old_client


def entra_failed(logs, device):
    """The device is not joined: Windows gives no Entra token for it, nor for the user it falls back to."""
    application = "ClientId = 0b7c8ab3-9ea1-4ffa-b2b9-8ffdd944bd8b, ResourceUrl = https://ConfigMgrService"
    log = scenes.setup_begins(logs, device.fault, device.setup_command(entra=True))
    user = guid(device.random).lower()
    log.say("There are no certificates in the 'MY' store.")
    log.say("Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280", WARNING)
    account = "https://login.microsoftonline.com/common/oauth2/token"
    for wait in (0.1, 5 * MINUTE, 5 * MINUTE):
        log.say(f"Getting AAD (device) token with: {application}, AccountId = {account}", wait=wait)
        log.say("WAM token request failed. Status 5, Details 'AAD WAM extension error'", ERROR)
        log.say("Failed to get AAD token..", ERROR)
        log.say("Unknown error (Error: D0090016; Source: Unknown)", ERROR)
        log.say("Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016", ERROR)
        log.say(f"Falling back to get user '{device.sid}' token for system...")
        log.say(f"Getting AAD (user) token with: {application}, AccountId = {user}")
        log.say("WAM token request failed. Status 3, Details 'User interaction required'", ERROR)
        log.say(f"Failed to get AAD token for '{device.sid}' from WAM API. Error 0x800703f0", ERROR)
        log.say(scenes.NO_IDENTITY, ERROR)
        log.say("Next retry in 5 minute(s)...")
    log.say("GetDirectoryList failed with a non-recoverable failure, 0x87d00455", ERROR)
    log.say("CcmSetup failed with error code 0x87d00455")
    old_client(logs, device)


def fails(*lines):
    """An installation that says these lines; minutes lie between them."""

    def tell(logs, device):
        log = scenes.setup_begins(logs, device.fault, device.setup_command())
        for message, type in lines:
            log.say(message.replace("{mp}", f"https://{device.mutual}"), type, wait=MINUTE)
        old_client(logs, device)

    return tell


FOUND = ("Found a valid online MP '{mp}'.", INFORMATION)

STORIES = [
    Story("entra-token-failed", FAILING, ("CMG211",), entra_failed, is_served_before=False),
    Story(
        "setup-download-404", FAILING, ("CMG713",),
        fails(
            FOUND,
            ("Enumerated all 2 DP locations but none of them is good. Fallback to MP.", WARNING),
            ("GET '{mp}/CCM_Client/ccmsetup.cab'", INFORMATION),
            ("Failed to download client files by BITS. Error 0x80190194", ERROR),
            ("CcmSetup failed with error code 0x80190194", ERROR),
        ),
        is_served_before=False,
    ),
    # Return code 9: the evaluation of the prerequisites failed.
    Story(
        "setup-prerequisite", FAILING, ("CMG701",),
        fails(FOUND, ("CcmSetup is exiting with return code 9", INFORMATION)),
        is_served_before=False,
    ),
    # The management point answers, with no distribution point that has the package.
    Story(
        "setup-no-package", FAILING, ("CMG710",),
        fails(
            ("Only one MP {mp} is specified. Use it.", INFORMATION),
            ("GetDPLocations failed with error 0x87d00215", ERROR),
            ("Failed to get DP locations as the expected version from MP '{mp}'. Error 0x87d00215", WARNING),
            ("Next retry in 10 minute(s)...", 0),
        ),
        is_served_before=False,
    ),
]

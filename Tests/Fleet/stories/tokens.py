"""Clients whose token is refused, over, or soon over."""

import scenes
from records import DAY, ERROR, HOUR, MINUTE
from stories.story import ATTENTION, FAILING, Story, before, repeatedly


def token_refused(logs, device):
    """A registered client, served the hour before, gets 401 CMGService_Invalid_Token for its site-issued token."""
    started, times = before(device)
    scenes.begin(logs, started)
    for at in times:
        scenes.served(logs, at)
    refusals(logs, device)


def refusals(logs, device):
    for at in repeatedly(device):
        scenes.refused(logs, at, 401, "CMGService_Invalid_Token", "CCM_STS")
    scenes.list_not_retrieved(logs, device.fault + 20)


def bulk_token_refused(logs, device):
    """Just installed with a bulk token that is in time; the gateway refuses it, so that the client can't register."""
    at = device.fault - 15 * MINUTE
    log = scenes.setup_begins(logs, at, device.setup_command(device.token(at - 3 * HOUR)))
    log.say(f"Found a valid online MP 'https://{device.mutual}'.", wait=1)
    log.say("CcmSetup is exiting with return code 0", wait=6 * MINUTE)
    unregistered(logs, device)
    refusals(logs, device)


def unregistered(logs, device):
    log = scenes.start(logs, device.fault - 2 * MINUTE)
    scenes.locate(logs, device.fault - 2 * MINUTE + 1)
    scenes.asks_to_register(log)
    for at in repeatedly(device):
        log = logs.at("ClientIDManagerStartup", at + 2)
        log.say("RegTask: Failed to send registration request message. Error: 0x87d00231", ERROR)
        log.say("RegTask: Failed to send registration request. Error: 0x87d00231", ERROR)


def bulk_token_expired(logs, device):
    """Installed with a bulk token of last month; it was over before ccmsetup was called."""
    at = device.fault
    log = scenes.setup_begins(logs, at, device.setup_command(device.token(at - 20 * DAY)))
    for wait in (1, 10 * MINUTE, 10 * MINUTE):
        log.say(f"Getting CCM Token from https://{device.server}/CCM_STS", wait=wait)
        scenes.told(log, f"{device.server}/CCM_STS", 224, status=401, status_text="CMGService_Invalid_Token")
        log.say(scenes.NO_IDENTITY, ERROR)
        log.say("Next retry in 10 minute(s)...", 0)
    log.say("CcmSetup failed with error code 0x87d00455", ERROR, wait=1)
    old_client(logs, device)


def old_client(logs, device):
    """What an earlier installation left: the name, the version, the site, and no work since."""
    log = scenes.start(logs, device.fault - 2 * HOUR)
    log.say("[RegTask] - Executing registration task synchronously.")
    scenes.locate(logs, device.fault - 2 * HOUR + 1)


def bulk_token_ending(logs, device):
    """Installed with a bulk token of three days that is over within hours; the registration is still open."""
    begins = device.collected - 4320 * MINUTE + 9 * HOUR
    log = scenes.setup_begins(logs, device.fault, device.setup_command(device.token(begins)))
    log.say(f"Found a valid online MP 'https://{device.mutual}'.", wait=1)
    log.say("CcmSetup is exiting with return code 0", wait=6 * MINUTE)
    scenes.locate(logs, device.fault + 7 * MINUTE)
    scenes.start(logs, device.fault + 8 * MINUTE)
    logs.at("CcmMessaging", device.collected).say("Outgoing queue 'mp_[http]mp_policymanager' is now active.")


def site_token(days_since_start, days_since_contact):
    """A client whose service started, and was last served, some days before the end of its logs."""

    def tell(logs, device):
        started, contact = device.days or (days_since_start, days_since_contact)
        scenes.begin(logs, device.fault - started * DAY)
        # It was not renewed since, and ends after ninety days.
        device.seen, device.token_ends = device.fault - started * DAY, device.fault + (90 - started) * DAY
        for day in range(started, contact - 1, -6):
            scenes.served(logs, device.fault - day * DAY + HOUR)
        scenes.served(logs, device.fault - contact * DAY + 2 * HOUR)
        scenes.locate(logs, device.fault)

    return tell


def site_token_ended(logs, device):
    """A laptop that lay in a drawer for a hundred days; its token ended after ninety."""
    site_token(101, 100)(logs, device)
    device.seen = None
    scenes.already_registered(scenes.start(logs, device.fault - 10))
    refusals(logs, device)


STORIES = [
    Story("token-refused", FAILING, ("CMG204",), token_refused),
    Story("bulk-token-refused", FAILING, ("CMG204",), bulk_token_refused, is_served_before=False),
    Story("bulk-token-expired", FAILING, ("CMG205",), bulk_token_expired, is_served_before=False),
    Story("bulk-token-ending", ATTENTION, ("CMG206",), bulk_token_ending, is_served_before=False),
    Story("site-token-ended", FAILING, ("CMG209",), site_token_ended, is_long=True),
    # Valid until day 90 and renewed at the next start that reaches the site: a warning.
    Story("site-token-due", ATTENTION, ("CMG209",), site_token(84, 33), is_long=True),
]

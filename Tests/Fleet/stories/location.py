"""Clients that know no gateway, or whose registration is not finished."""

import scenes
from records import ERROR, HOUR
from stories.story import FAILING, Story, before, repeatedly


def no_gateway(logs, device):
    """On the internet for more than a day, and nothing names a gateway."""
    at = device.seen = device.fault - 28 * HOUR
    scenes.already_registered(scenes.start(logs, at - 60))
    scenes.locate(logs, at, has_gateway=False)
    for hours in (9, 18, 27):
        log = logs.at("ClientLocation", at + hours * HOUR)
        log.say("Current AD forest name is contoso.com, domain name is contoso.com")
        log.say("Domain joined client is in Internet")
    logs.at("CcmMessaging", at + 27 * HOUR).say("Outgoing queue 'mp_[http]mp_policymanager' is now active.")


def not_approved(logs, device):
    """Registered with approval status 0; an unapproved client gets no policy."""
    at = device.fault - 70
    log = scenes.start(logs, at)
    scenes.locate(logs, at + 1)
    scenes.asks_to_register(log)
    scenes.is_registered(log, 0)
    logs.at("CcmMessaging", device.fault + HOUR).say("Outgoing queue 'mp_[http]mp_policymanager' is now active.")


def certificate_expired(logs, device):
    """The PKI certificate has run out since the last start, and nothing can be sent without one."""
    started, times = before(device)
    scenes.begin(logs, started, "pki")
    for at in times:
        scenes.served(logs, at, "pki")
    log = logs.at("ClientIDManagerStartup", device.fault)
    log.say("[----- STARTUP -----]")
    log.say(f"Machine: {device.name}")
    log.say(f"SCCM Client Version: {device.version}")
    scenes.with_certificate(log, device, is_expired=True)
    for at in repeatedly(device):
        log = logs.at("CcmMessaging", at + 5)
        scenes.told(log, f"{device.mutual}/ccm_system/request", 63, text="CCM_E_NO_CLIENT_PKI_CERT")
        log.say(f"Post to https://{device.mutual}/ccm_system/request failed with 0x87d00231.", ERROR)


STORIES = [
    Story("no-gateway-location", FAILING, ("CMG302",), no_gateway, is_served_before=False),
    Story("not-approved", FAILING, ("CMG610",), not_approved, is_served_before=False),
    Story("certificate-expired", FAILING, ("CMG107",), certificate_expired),
]

"""What a client writes all day beside what matters, to bring logs to a size.

A day of one log is made and compressed once, ends in a full flush, and is then shared by all devices: nothing in it
names one. What differs is the log, the time zone, how long ago it was, and the gateway that served.
"""

import random
import zlib
from functools import lru_cache

from device import COLLECTED
from hierarchy import guid
from records import BUSY, DAY, INFORMATION, SETUP, WARNING, record, utc

DAY_BYTES = 64_000
# Filler ends before any story begins; the long ones begin months before their fault.
RECENT, OLD = COLLECTED - 33 * DAY, COLLECTED - 140 * DAY

# Lines that say nothing to a reader who looks for faults, though many begin as lines do that say something.
ROUTINE = {
    "ClientIDManagerStartup": [
        "[RegTask] - Sleeping for {n} seconds before the next look at the registration",
        "Read SMBIOS (encoded): {hex}", "Evaluated SMBIOS (encoded): {hex}", "No SMBIOS Changed",
        "SMBIOS unchanged; SID unchanged; HWID unchanged, as compared with record {n}",
        "GetSystemEnclosureChassisInfo: IsFixed=TRUE, IsLaptop=TRUE, type {n}",
    ],
    "CcmMessaging": [
        "OutgoingMessage(Queue='mp_[http]mp_policymanager', ID={{GUID}}): Delivered successfully to host 'mp'.",
        "Supplied sender token is null. Using GetUserTokenFromSid to find sender's token.",
        "Outgoing queue 'mp_mp_hinvendpoint' is now active with {n} pending messages",
        "CCM Token cache holds {n} entries, {n} requests answered from it",
    ],
    "ClientLocation": [
        "Assigned MP list has {n} entries, current AD site is Default-First-Site-Name",
        "Current AD forest name is contoso.com, domain name is contoso.com",
        "Getting Assigned Site from cache; entry {n}",
        "Processing {n} boundary group(s) for content {GUID}",
    ],
    "LocationServices": [
        "Calling back with locations for location request {{GUID}}",
        "Client is not in any boundary group.", "Unable to retrieve AD site membership",
        "Retrieved management point encryption info from AD, key {hex}",
    ],
    SETUP: [
        "MSI: Action {n}: CcmRegisterPerfCounter. Registering performance counters",
        "MSI PROPERTY {n}: CCMINSTALL reads {hex}", "Detected {n} clients of the update agent",
    ],
}
NOISE = {"CcmMessaging": "OutgoingMessage(Queue='mp_statusreceiver', ID={{GUID}}): Will be discarded (expired)."}
# What a client that was served writes too.
SERVED = {
    "ClientIDManagerStartup": "[RegTask] - Client is already registered. Exiting.",
    "ClientLocation": "Domain joined client is in Internet",
}
TAILS = [
    "", " (state unchanged since the last evaluation by the maintenance task of the client, request {GUID})",
    " Reason: scheduled maintenance of the client, triggered by CcmExec under the SYSTEM account; {n} more to do.",
    " Activity {GUID}, priority {n}.",
]


class Scribe:
    """Stands for the device that a day of filler is written by: no one."""

    def __init__(self, bias, thread):
        self.bias, self.thread = bias, thread


def day(component, bias, gateway, ago, ends, size):
    """The bytes of one day, the `ago`-th before the end."""
    source = random.Random(f"{component} {bias} {gateway} {ago} {ends}")
    begins, parts, length = ends - ago * DAY, [], 0
    threads = [source.randrange(500, 9000) for _ in range(3)]
    while length < size:
        at = begins + length / size * (DAY - 60) + source.random() * 20
        message, type = line(component, gateway, source, at)
        text = record(component, Scribe(bias, source.choice(threads)), at, message, type)
        parts.append(text)
        length += len(text)
    return "".join(parts).encode("ascii")


def line(component, gateway, source, at):
    draw = source.random()
    if gateway and draw < 0.08 and component == "CcmMessaging":
        return (
            "Raising event:\r\n\r\ninstance of CCM_CcmHttp_Status\r\n{\r\n"
            f'\tDateTime = "{utc(at):%Y%m%d%H%M%S}.000000+000";\r\n\tHostName = "{gateway}";\r\n'
            '\tHRESULT = "0x00000000";\r\n\tProcessID = 3124;\r\n\tStatusCode = 0;\r\n\tThreadID = 4711;\r\n};\r\n'
        ), INFORMATION
    if gateway and draw < 0.04 and component in SERVED:
        return SERVED[component], INFORMATION
    if draw > 0.98 and component in NOISE:
        return filled(NOISE[component], source), WARNING
    return filled(source.choice(ROUTINE[component]) + source.choice(TAILS), source), INFORMATION


def filled(text, source):
    if "{GUID}" in text:
        text = text.replace("{GUID}", guid(source))
    if "{hex}" in text:
        text = text.replace("{hex}", f"{source.getrandbits(144):036X}")
    return text.replace("{n}", str(source.randrange(1, 120))) if "{n}" in text else text


class Filler:
    """Days of filler, joined and compressed."""

    def __init__(self, packed=b"", crc=0, length=0, plain=b""):
        self.packed, self.crc, self.length, self.plain = packed, crc, length, plain


@lru_cache(maxsize=None)
def filler(component, bias, gateway, ends, size, keeps_plain):
    """As many days as give a size, the oldest first, as deflate blocks that end on a byte."""
    days = max(1, round(size / DAY_BYTES))
    plain = b"".join(day(component, bias, gateway, ago, ends, size / days) for ago in range(days, 0, -1))
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(plain) + packer.flush(zlib.Z_FULL_FLUSH)
    return Filler(packed, zlib.crc32(plain), len(plain), plain if keeps_plain else b"")


def filler_for(device, story, component, size, keeps_plain):
    """What one log is padded with."""
    # Of a log that was begun anew nothing older is there.
    if size <= 0 or device.logs_begin is not None and component in BUSY:
        return Filler()
    gateway = device.gateway if story.is_served_before else ""
    return filler(component, device.bias, gateway, OLD if story.is_long else RECENT, size, keeps_plain)

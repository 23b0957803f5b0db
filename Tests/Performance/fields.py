"""Fills the fields of templates: most once for a block, some anew for every repetition of it."""

import base64
import json
import re

GATEWAYS = ["GW.CONTOSO.COM", "gw.contoso.com", "CONTOSO.CLOUDAPP.NET"]
HOSTS = [
    "CM01.corp.contoso.com", "MP02.CONTOSO.COM", "SRV-MP-01.ad.contoso.com", "dp17.emea.contoso.com",
    "mp-dmz.contoso.com", "MP01.CONTOSO.COM", "https-mp.apac.contoso.com",
]
CODES = [
    "0x87d00231", "0x80072f8f", "0x80072ee7", "0x80072efd", "0x80190194", "0x87d00215", "0x80070005", "0x87d0027e",
    "0x80071770", "0x87d00455",
]
QUEUES = [
    "mp_[http]mp_policymanager", "mp_[http]mp_locationmanager", "mp_mp_hinvendpoint", "mp_[http]mp_statusreceiver",
    "LS_ReplyLocations", "PolicyAgent_RequestAssignments", "ClientRegistration",
]
TASKS = ["UpdateStoreLocation", "PendingDownload", "RetrievedManifest", "MachinePolicyRefresh", "HeartbeatDiscovery"]
AD_SITES = ["Default-First-Site-Name", "EMEA-Zurich", "APAC-SG", "US-East-HQ"]

# Bytes that stand for what differs in every repetition of a block; no log text holds them.
FRESH_HEX = "\x01"
FRESH_NUMBER = "\x02"
LOCAL_DATE = "\x03"
# Days before or after the local one, as UTC and the ends of tokens have them.
EVENT_DATES = {-1: "\x04", 0: "\x05", 1: "\x06"}
SLASHED_DATES = {-1: "\x0e", 0: "\x0f", 1: "\x10", 2: "\x11"}
MARKERS = re.compile("([\x01-\x06\x0e-\x11])")

FIELD = re.compile(r"\{(\w+)\}")


class Client:
    """What stays the same in all logs of one client."""

    def __init__(self, random):
        self.guid = guid(random)
        self.machine = f"PC{random.randrange(100, 999)}"
        self.site = f"P{random.randrange(10, 99)}"
        self.sid = sid(random)
        self.cloud = "72186325152220500"
        self.process = random.randrange(1000, 9999)
        self.thumbprints = [f"{random.getrandbits(160):040X}" for _ in range(3)]
        self.mac = ":".join(f"{random.getrandbits(8):02X}" for _ in range(6))
        self.token = bulk_token(random)


class Fields:
    """The values of a block's fields.

    `at` is the local time of day in milliseconds, `offset` in minutes, west positive.
    """

    def __init__(self, client, random, offset):
        self.client, self.random, self.offset = client, random, offset
        self.at = 0
        self.thread = 0
        self.host = self.gateway = self.code = ""

    def start_scene(self, at, thread):
        """A scene speaks of one server and one error."""
        self.at, self.thread = at, thread
        self.host, self.gateway = self.random.choice(HOSTS), self.random.choice(GATEWAYS)
        self.code = self.random.choice(CODES)

    def fill(self, template):
        text = FIELD.sub(lambda match: self.value(match[1]), template.replace("{{", "\x1e").replace("}}", "\x1f"))
        return text.replace("\x1e", "{").replace("\x1f", "}")

    def value(self, name):
        random, client = self.random, self.client
        match name:
            case "HEX": return FRESH_HEX
            case "NUMBER": return FRESH_NUMBER
            case "GUID": return FRESH_HEX + guid(random)[8:]
            case "guid": return guid(random)
            case "hex": return f"{random.getrandbits(32):08X}"
            case "host": return self.host
            case "gateway": return self.gateway
            case "code": return self.code
            case "client": return client.guid
            case "machine" | "site" | "cloud" | "mac" | "token": return getattr(client, name)
            case "sid": return client.sid
            case "process": return str(client.process)
            case "thread": return str(self.thread)
            case "thumbprint": return f"{random.getrandbits(160):040X}"
            case "known_thumbprint": return random.choice(client.thumbprints)
            case "count": return str(random.randrange(1, 120))
            case "small": return str(random.randrange(1, 4))
            case "number": return str(random.randrange(1000, 99999))
            case "build": return random.choice(["19045", "22621", "22631", "26100"])
            case "drive": return random.choice(["C:", "D:"])
            case "yes": return random.choice(["TRUE", "FALSE"])
            case "state": return random.choice(["224", "480"])
            case "queue": return random.choice(QUEUES)
            case "task": return random.choice(TASKS)
            case "ad_site": return random.choice(AD_SITES)
            case "event_time":
                day, hour, minute, second, milliseconds = self.utc()
                return f"{EVENT_DATES[day]}{hour:02}{minute:02}{second:02}.{milliseconds:03}000+000"
            case "expired":
                day, hour, minute, second, _ = self.utc()
                return f"{SLASHED_DATES[day]} {hour:02}:{minute:02}:{second:02}"
            case "expiry":
                day, hour, minute, second, _ = self.utc(hours=8)
                return f"{SLASHED_DATES[day]} {hour:02}:{minute:02}:{second:02}"
        raise KeyError(name)

    def utc(self, hours=0):
        """The time of day in UTC and by how many days its date is off the local one."""
        seconds, milliseconds = divmod(self.at + (self.offset + 60 * hours) * 60_000, 1000)
        day, seconds = divmod(seconds, 86_400)
        return day, seconds // 3600, seconds // 60 % 60, seconds % 60, milliseconds


def guid(random):
    digits = f"{random.getrandbits(128):032X}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def sid(random):
    return "S-1-5-21-" + "-".join(str(random.getrandbits(31)) for _ in range(3)) + f"-{random.randrange(1000, 99999)}"


def bulk_token(random):
    """A bulk registration token of an invented hierarchy; its signature is noise."""

    def encoded(data):
        return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")

    header = {"alg": "RS256", "typ": "JWT", "x5t": encoded(random.randbytes(20))}
    claims = {"Type": "BulkRegistration", "jti": guid(random).lower(), "iss": "https://contoso.com", "exp": 1893456000}
    parts = [json.dumps(part, separators=(",", ":")).encode("ascii") for part in (header, claims)]
    return ".".join([*map(encoded, parts), encoded(random.randbytes(256))])

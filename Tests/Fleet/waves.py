"""Faults that many devices share, and near misses: as many devices with the same fault that share nothing.

A near miss is spread over a month, and over the hosts, role ids, versions, sites or ends that make the wave one.
"""

from dataclasses import dataclass
from typing import Callable, Tuple

from device import COLLECTED
from hierarchy import FAULTY_VERSION, GATEWAYS, ROLES, SITES, VERSIONS, guid
from records import DAY, HOUR, MINUTE

HOST, ROLE, SITE = GATEWAYS[0], ROLES[GATEWAYS[1]][1], "P03"


@dataclass(frozen=True)
class Wave:
    """What its devices have in common, and how that is taken from a near miss."""

    name: str
    stories: Tuple[str, ...]
    # What all of them share, as the truth tells it.
    shared: Callable
    join: Callable
    miss: Callable
    days_ago: int = 0
    # Stories that a made mixture leaves out beside the wave, as they would blur what it shows.
    blurs: Tuple[str, ...] = ()

    @property
    def begins(self):
        """The full hour from which on it rolls, early enough that all its bundles are collected in time."""
        return COLLECTED - 9 * HOUR - self.days_ago * DAY

    def moment(self, device, turn):
        """Seven of ten in the first hour, the others within the four that follow."""
        hours = 0 if turn % 10 < 7 else 1 + turn % 3
        return self.begins + hours * HOUR + device.random.randrange(50) * MINUTE


def spread(device, turn, count):
    """A moment in the month before, evenly over the devices of a near miss."""
    return COLLECTED - 9 * HOUR - turn * 29 * DAY // max(count, 1) + device.random.randrange(50) * MINUTE


def new_signing(device, turn, count):
    device.signing = device.hierarchy.renewed_signing


def one_host(device, turn, count):
    device.move_to(HOST)


def last_host(device, turn, count):
    device.move_to(GATEWAYS[2])


def any_host(device, turn, count):
    device.move_to(GATEWAYS[turn % len(GATEWAYS)])


def one_role(device, turn, count):
    device.move_to(GATEWAYS[1], ROLE)


def any_role(device, turn, count):
    host = GATEWAYS[turn % len(GATEWAYS)]
    device.move_to(host, ROLES[host][turn // len(GATEWAYS) % 3])


def faulty_version(device, turn, count):
    any_role(device, turn, count)
    device.version = FAULTY_VERSION


def any_version(device, turn, count):
    any_role(device, turn, count)
    device.version = VERSIONS[turn % len(VERSIONS)]


def same_end(device, turn, count):
    """The service of all of them last started within three days, at the month's updates, and never since."""
    device.days = (84 + turn % 3, 33)


def any_end(device, turn, count):
    """They last started at any time of two months, so that the tokens end at any time of the next two."""
    device.days = (35 + turn * 50 // max(count, 1), 33)


def one_issue(device, turn, count):
    """One bulk token for all, valid for three days and over fourteen hours after the wave's beginning."""
    ends = WAVES["ending-bulk-tokens"].begins + 14 * HOUR
    device.token_issue = (device.hierarchy.bulk_issue, ends - 3 * DAY)


def any_issue(device, turn, count):
    device.token_issue = None


def clocks_of_one_site(device, turn, count):
    device.move_to_site(SITE)
    device.skew_hours = 5 if turn % 2 == 0 else 0


def clocks_of_any_site(device, turn, count):
    device.move_to_site(sorted(SITES)[turn % len(SITES)])


def one_host_logs_full(device, turn, count):
    """Served, then refused for who knows how long: the busy logs begin in the middle of it, all on one day."""
    device.move_to(HOST)
    device.logs_begin = device.fault


def shares(**facts):
    return lambda hierarchy: dict(facts)


ALL = [
    Wave(
        "signing-certificate", ("bulk-token-refused",), lambda hierarchy: {"x5t": hierarchy.renewed_signing},
        new_signing, any_role,
    ),
    Wave("server-certificate", ("untrusted-ca",), shares(gateway=HOST.lower()), one_host, any_host, days_ago=1),
    Wave(
        "role", ("management-point-403",), shares(gateway=GATEWAYS[1].lower(), role=ROLE), one_role, any_role,
        days_ago=2, blurs=("connector-certificate", "management-point-500", "version-fault"),
    ),
    Wave(
        "version", ("version-fault",), shares(version=FAULTY_VERSION), faulty_version, any_version,
        days_ago=3, blurs=("management-point-500",),
    ),
    Wave("ending-tokens", ("site-token-due",), shares(cause="CMG209"), same_end, any_end),
    Wave("ending-bulk-tokens", ("bulk-token-ending",), shares(cause="CMG206"), one_issue, any_issue),
    Wave(
        "clocks", ("clock-offset", "clock-wrong"), shares(site=SITE), clocks_of_one_site, clocks_of_any_site,
        days_ago=4,
    ),
    Wave(
        "registered-tokens", ("token-refused",), shares(gateway=GATEWAYS[2].lower()), last_host, any_host, days_ago=5,
    ),
    Wave("outage", ("gateway-unreachable",), shares(cause="CMG308"), any_host, any_host, days_ago=6),
    Wave("certificate-ended", ("certificate-ended",), shares(gateway=HOST.lower()), one_host, any_host, days_ago=7),
]
# Alike, and no wave: it is not known when any of them began.
NEAR_ONLY = [Wave("full-logs", ("revocation-unchecked",), shares(), None, one_host_logs_full)]
WAVES = {wave.name: wave for wave in ALL + NEAR_ONLY}
# A near miss of the version is the same answer to versions that have no such fault.
NEAR_STORIES = {"version": ("management-point-500",)}


def near_stories(wave):
    return NEAR_STORIES.get(wave.name, wave.stories)


def prepare(wave, device, turn, count, is_near):
    """Makes a device one of a wave or of its near miss."""
    # Ends are told from the day of collection, and full logs begin on one day, so what keeps them from being a wave is
    # not the time.
    is_spread = is_near and wave.name not in ("ending-tokens", "full-logs")
    device.fault = spread(device, turn, count) if is_spread else wave.moment(device, turn)
    (wave.miss if is_near else wave.join)(device, turn, count)

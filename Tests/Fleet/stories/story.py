"""What a story is."""

from dataclasses import dataclass
from typing import Callable, Tuple

from records import HOUR

HEALTHY, ATTENTION, FAILING, INCONCLUSIVE = "healthy", "attention", "failing", "inconclusive"


@dataclass(frozen=True)
class Story:
    """How a device fares, and what has to be said of it.

    `tell` writes the logs; its trouble, if it has any, begins at the device's `fault` and lasts until the end.
    """

    name: str
    status: str
    roots: Tuple[str, ...]
    tell: Callable
    # Whether there is trouble whose beginning a fleet's report can tell.
    has_fault: bool = True
    # Whether the story begins months before its fault, so that filler has to be older still.
    is_long: bool = False
    # Whether what pads the logs may say that the client was served.
    is_served_before: bool = True
    # Further findings that must be active beside the root causes.
    beside: Tuple[str, ...] = ()


def repeatedly(device, step=40 * 60, times=7):
    """The times of a failure that does not end; the last lies near the end of the logs."""
    return [device.fault + step * turn for turn in range(times)]


def before(device):
    """When the device still worked: the service's start and three times at which it was served."""
    return device.fault - 26 * HOUR, [device.fault - hours * HOUR for hours in (25, 13, 1)]

"""Who has which story: the mixture, and the waves beside it."""

import random
from dataclasses import dataclass
from typing import Optional

from broken import BROKEN
from stories import STORIES
from waves import WAVES, near_stories

HEALTHY_WEIGHTS = {"healthy-pki": 20, "healthy-self-signed": 20, "healthy-entra": 15, "healthy-bulk-token": 10}
DEFAULT_WEIGHTS = {
    **{name: HEALTHY_WEIGHTS.get(name, 1) for name in STORIES}, **{name: 0.5 for name in BROKEN},
}


@dataclass
class Part:
    """What is planned for one device."""

    story: str
    wave: Optional[object] = None
    turn: int = 0
    count: int = 0
    is_near: bool = False


@dataclass(frozen=True)
class Request:
    """A wave or near miss that is asked for: `role`, or `role:40` for forty devices."""

    wave: object
    count: int
    is_near: bool

    @staticmethod
    def of(text, devices, is_near):
        name, _, count = text.partition(":")
        if name not in WAVES:
            raise ValueError(f"{name}: there is no such wave; there are {', '.join(WAVES)}")
        return Request(WAVES[name], int(count) if count else max(10, devices // 20), is_near)

    def parts(self):
        stories = near_stories(self.wave) if self.is_near else self.wave.stories
        for turn in range(self.count):
            yield Part(stories[turn % len(stories)], self.wave, turn, self.count, self.is_near)


def shares(weights, count):
    """How many devices each story gets: its share, and what remains to the largest remainders."""
    total = sum(weights.values())
    exact = {name: weight * count / total for name, weight in weights.items()}
    whole = {name: int(value) for name, value in exact.items()}
    by_remainder = sorted(exact, key=lambda name: (whole[name] - exact[name], name))
    for name in by_remainder[: count - sum(whole.values())]:
        whole[name] += 1
    return whole


def plan(devices, seed, requests, mixture=None):
    """A part for each device, in an order that the seed gives."""
    weights = dict(mixture or DEFAULT_WEIGHTS)
    if not mixture:
        for request in requests:
            for name in (*request.wave.stories, *request.wave.blurs):
                weights.pop(name, None)
    parts = [part for request in requests for part in request.parts()]
    if len(parts) > devices:
        raise ValueError(f"the waves need {len(parts)} devices")
    if any(name not in DEFAULT_WEIGHTS for name in weights):
        raise ValueError(f"there are these stories: {', '.join(DEFAULT_WEIGHTS)}")
    for name, count in shares(weights, devices - len(parts)).items():
        parts += [Part(name) for _ in range(count)]
    random.Random(f"plan {seed}").shuffle(parts)
    return parts

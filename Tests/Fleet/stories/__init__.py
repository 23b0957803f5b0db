"""The stories that a device of a fleet can have, each with its truth, written down from what its lines mean."""

from stories import gateway, healthy, location, setup, tokens, trust

STORIES = {
    story.name: story
    for module in (healthy, tokens, trust, gateway, location, setup)
    for story in module.STORIES
}

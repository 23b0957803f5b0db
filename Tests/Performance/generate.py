#!/usr/bin/env python3
"""Makes CMTrace logs of any size to measure with, the same ones for the same seed.

    generate.py mixed     FILE   SIZE   all components, 1 record in 10 says something, 1 in 50 is an error
    generate.py healthy   FILE   SIZE   the same of a client that works
    generate.py errors    FILE   SIZE   every record is an error that is looked for
    generate.py strangers FILE   SIZE   the same, each of a server that was never named before
    generate.py bundle    FOLDER SIZE   three logs of one client, each of this size
    generate.py many      FOLDER SIZE   logs of several clients with older parts, of this size together
    generate.py paste     FILE   SIZE   a text with tokens in it

SIZE is in bytes or has a suffix, as in 15M or 10G (powers of 1000). Option: --seed NUMBER.

A block of records that take one day is made once and repeated with other dates, GUIDs and numbers, which is how a
script writes hundreds of megabytes a second. Records have about 330 bytes, errors about 240, and end in CR LF; 1 in 20
has several lines.
"""

import argparse
import datetime
import pathlib
import random
import sys

import templates
from fields import EVENT_DATES, FRESH_HEX, FRESH_NUMBER, LOCAL_DATE, MARKERS, SLASHED_DATES, Client, Fields

COMPONENTS = list(templates.ROUTINE)
BUNDLE = ["ClientIDManagerStartup", "CcmMessaging", "ClientLocation"]
BLOCK_SIZE = 2_000_000
FIRST_DAY = datetime.date(2012, 1, 3)
DAY = 86_400_000
# Offsets of one place in winter and summer, west positive, as CMTrace writes them.
PLACES = [(-60, -120), (300, 240), (-330, -330), (0, -60), (480, 420)]
KINDS = ["mixed", "healthy", "errors", "strangers"]


class Block:
    """A day's records, cut into bytes that stay and slots that are filled anew."""

    def __init__(self, text):
        parts = MARKERS.split(text)
        slots = range(1, len(parts), 2)
        self.hex_slots = [slot for slot in slots if parts[slot] == FRESH_HEX]
        self.number_slots = [slot for slot in slots if parts[slot] == FRESH_NUMBER]
        self.date_slots = [(slot, parts[slot]) for slot in slots if parts[slot] not in (FRESH_HEX, FRESH_NUMBER)]
        self.parts = [part.encode("ascii") for part in parts]

    def bytes(self, day, random):
        parts = self.parts
        digits = random.randbytes(4 * len(self.hex_slots)).hex().upper().encode("ascii")
        for place, slot in enumerate(self.hex_slots):
            parts[slot] = digits[8 * place : 8 * place + 8]
        for slot in self.number_slots:
            parts[slot] = NUMBERS[random.getrandbits(12)]
        dates = dates_of(day)
        for slot, marker in self.date_slots:
            parts[slot] = dates[marker]
        return b"".join(parts)


NUMBERS = [str(number).encode("ascii") for number in range(1000, 1000 + (1 << 12))]


def dates_of(day):
    """What the date markers stand for on a day."""

    def at(offset, form):
        return (day + datetime.timedelta(days=offset)).strftime(form).encode("ascii")

    dates = {LOCAL_DATE: at(0, "%m-%d-%Y")}
    dates.update((marker, at(offset, "%Y%m%d")) for offset, marker in EVENT_DATES.items())
    dates.update((marker, at(offset, "%m/%d/%Y")) for offset, marker in SLASHED_DATES.items())
    return dates


class Writer:
    """Writes a client's logs of one kind."""

    def __init__(self, kind, components, seed, size=BLOCK_SIZE):
        self.random = random.Random(seed)
        self.kind, self.components = kind, components
        self.client = Client(self.random)
        self.offsets = self.random.choice(PLACES)
        self.block_size = min(size, BLOCK_SIZE)
        self.threads = [self.random.randrange(500, 30_000) for _ in range(12)]
        self.blocks = {}

    def write(self, path, size, first_day=FIRST_DAY):
        """A log that ends with the first whole record behind `size` bytes."""
        with open(path, "wb", buffering=0) as file:
            written, day = 0, first_day
            while written < size:
                data = self.block(is_summer=4 <= day.month <= 10).bytes(day, self.random)
                if written + len(data) > size:
                    end = data.find(b"\r\n<![LOG[", size - written)
                    data = data if end < 0 else data[: end + 2]
                written += file.write(data)
                day += datetime.timedelta(days=1)
        return day

    def block(self, is_summer):
        if is_summer not in self.blocks:
            self.blocks[is_summer] = Block(self.day(self.offsets[is_summer]))
        return self.blocks[is_summer]

    def day(self, offset):
        """The text of a day's records."""
        fields = Fields(self.client, self.random, offset)
        records, length, component = [], 0, self.components[0]
        while length < self.block_size:
            # Scenes are spread over the day by the bytes written so far.
            at = min(DAY - 1000, int(length / self.block_size * (DAY - 10_000)) + self.random.randrange(1000))
            fields.start_scene(at, self.random.choice(self.threads))
            for file, type, message in self.scene(component):
                if self.kind in ("errors", "strangers"):
                    type = templates.ERROR
                fields.at += self.random.randrange(1, 12)
                record = self.record(fields, component, file, type, message, offset)
                records.append(record)
                length += len(record)
            component = self.random.choice(self.components)
        return "".join(records)

    def scene(self, component):
        draw = self.random.random()
        if self.kind == "strangers":
            return self.random.choice(templates.STRANGERS)
        if self.kind == "errors":
            return self.random.choice(templates.FAILURES[component])
        if self.kind == "mixed" and draw < 0.02:
            return templates.LEAK if draw < 0.0005 else self.random.choice(templates.FAILURES[component])
        if draw < 0.08:
            return self.random.choice(templates.SIGNS[component])
        routine = templates.ROUTINE[component]
        several_lines = routine[-1]
        return several_lines if draw < 0.133 else self.random.choice(routine[:-1])

    def record(self, fields, component, file, type, message, offset):
        if "\n" in message:
            message = message.replace("\n", "\r\n")
        elif self.scene_is_routine(message):
            message += self.random.choice(templates.TAILS)
        hour, rest = divmod(fields.at, 3_600_000)
        minute, rest = divmod(rest, 60_000)
        second, milliseconds = divmod(rest, 1000)
        sign = "+" if offset >= 0 else "-"
        return (
            f'<![LOG[{fields.fill(message)}]LOG]!><time="{hour:02}:{minute:02}:{second:02}.{milliseconds:03}'
            f'{sign}{abs(offset):03}" date="{LOCAL_DATE}" component="{component}" context="" type="{type}" '
            f'thread="{fields.thread}" file="{file}:{self.random.randrange(20, 4000)}">\r\n'
        )

    @staticmethod
    def scene_is_routine(message):
        return "{GUID}" in message or "{HEX}" in message or "{NUMBER}" in message or "{thumbprint}" in message


# MARK: - What can be made


def write_log(kind, path, size, seed):
    Writer(kind, COMPONENTS, seed).write(path, size)


def write_bundle(folder, size, seed):
    folder.mkdir(parents=True, exist_ok=True)
    for name in BUNDLE:
        Writer("mixed", [name], seed).write(folder / f"{name}.log", size)


def write_many(folder, size, seed):
    """Four clients, each log with three older parts."""
    clients, parts = 4, 4
    file_size = size // (clients * len(COMPONENTS) * parts)
    for client in range(clients):
        (folder / f"client{client}").mkdir(parents=True, exist_ok=True)
        for name in COMPONENTS:
            writer, day = Writer("mixed", [name], seed + client, size=file_size), FIRST_DAY
            for part in reversed(range(parts)):
                rolled = f"-{day:%Y%m%d}-000000" if part else ""
                day = writer.write(folder / f"client{client}" / f"{name}{rolled}.log", file_size, first_day=day)


def write_paste(path, size, seed):
    """Lines of a script and a mail, with a command line that carries a token every hundred thousand bytes."""
    source = random.Random(seed)
    with open(path, "wb") as file:
        while file.tell() < size:
            fields = Fields(Client(source), source, 0)
            fields.start_scene(0, 1)
            scenes = [source.choice(templates.ROUTINE[source.choice(COMPONENTS)]) for _ in range(900)]
            lines = [fields.fill(message) for scene in scenes for _, _, message in scene]
            lines += [fields.fill(message) for _, _, message in templates.LEAK]
            text = "\r\n".join(lines).replace(FRESH_HEX, "0123ABCD").replace(FRESH_NUMBER, "1234")
            file.write(MARKERS.sub("20120103", text).encode("ascii") + b"\r\n")


def size_of(text):
    units = {"K": 10**3, "M": 10**6, "G": 10**9}
    return int(float(text[:-1]) * units[text[-1].upper()]) if text[-1:].upper() in units else int(text)


def make(kind, target, size, seed=1):
    """Makes one of the inputs that the usage names."""
    target = pathlib.Path(target)
    match kind:
        case "bundle": write_bundle(target, size, seed)
        case "many": write_many(target, size, seed)
        case "paste": write_paste(target, size, seed)
        case _: write_log(kind, target, size, seed)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=[*KINDS, "bundle", "many", "paste"])
    parser.add_argument("target")
    parser.add_argument("size", type=size_of)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    make(options.kind, options.target, options.size, options.seed)


if __name__ == "__main__":
    sys.exit(main())

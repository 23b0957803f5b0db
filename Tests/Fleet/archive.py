"""Writes zip files from deflate blocks that are already there; APPNOTE.TXT 6.3 has the layout."""

import struct
import zlib

# 2026-03-02 12:00:00 in the form of DOS: the same bytes at each run.
TIME, DATE = 12 << 11, (2026 - 1980) << 9 | 3 << 5 | 2
DEFLATED, ENCRYPTED = 8, 1


class Entry:
    """A file of an archive: its name, its data as stored, and what the plain bytes are."""

    def __init__(self, name, data, crc, length, flags=0):
        self.name, self.data, self.crc, self.length, self.flags = name.encode("ascii"), data, crc, length, flags

    def facts(self):
        stored = sum(map(len, self.data))
        numbers = self.flags, DEFLATED, TIME, DATE, self.crc, stored, self.length, len(self.name), 0
        return struct.pack("<HHHHIIIHH", *numbers)


def entry(name, filler, plain):
    """A file that begins with filler, compressed before, and ends with bytes of its own."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    own = packer.compress(plain) + packer.flush()
    return Entry(name, [filler.packed, own], zlib.crc32(plain, filler.crc), filler.length + len(plain))


def zipped(entries):
    """The bytes of an archive."""
    parts, directory, offset = [], [], 0
    for file in entries:
        local = b"PK\3\4" + struct.pack("<H", 20) + file.facts() + file.name
        place = struct.pack("<HHHII", 0, 0, 0, 0, offset)
        directory.append(b"PK\1\2" + struct.pack("<HH", 20, 20) + file.facts() + place + file.name)
        parts += [local, *file.data]
        offset += len(local) + sum(map(len, file.data))
    central = b"".join(directory)
    end = struct.pack("<HHHHIIH", 0, 0, len(directory), len(directory), len(central), offset, 0)
    return b"".join([*parts, central, b"PK\5\6", end])


def encrypted(name, plain, password):
    """A file behind a password, by the old cipher of zip (APPNOTE.TXT 6.1), which is all that a reader has to know."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    crc = zlib.crc32(plain)
    header = bytes(11) + bytes([crc >> 24])
    data = ciphered(header + packer.compress(plain) + packer.flush(), password)
    return Entry(name, [data], crc, len(plain), ENCRYPTED)


# The table of CRC-32: what one byte does to a register of zero.
CRC_TABLE = [zlib.crc32(bytes([value ^ 0xFF])) ^ 0xFF000000 for value in range(256)]


def ciphered(data, password):
    keys = [0x12345678, 0x23456789, 0x34567890]

    def step(key, byte):
        return CRC_TABLE[(key ^ byte) & 0xFF] ^ key >> 8

    def update(byte):
        keys[0] = step(keys[0], byte)
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = step(keys[2], keys[1] >> 24)

    for byte in password:
        update(byte)
    out = bytearray()
    for byte in data:
        mask = (keys[2] | 2) & 0xFFFF
        out.append(byte ^ (mask * (mask ^ 1) >> 8 & 0xFF))
        update(byte)
    return bytes(out)

"""Bundles that give little or nothing to judge, as they come in among thousands."""

from archive import encrypted, entry, zipped
from filler import Filler

UNREADABLE = "unreadable"


def cut(files):
    """A transfer that ended early: inside the first file, so that nothing of a device's name can be trusted."""
    whole = zipped([entry(name, filler, plain) for name, filler, plain in files])
    return whole[:400]


def cut_late(files):
    """The same inside the last file: those before it are whole, and say enough."""
    whole = zipped([entry(name, filler, plain) for name, filler, plain in files])
    return whole[: whole.rfind(b"PK\3\4") + 120]


def empty(files):
    """An archive of no files."""
    return zipped([])


def without_log(files):
    """Files, but no log among them."""
    return zipped([
        entry("readme.txt", Filler(), b"Collected by the help desk.\r\n"),
        entry("MDMDiagReport.html", Filler(), b"<html><body>No logs here.</body></html>\r\n"),
    ])


def locked(files):
    """Somebody put a password on it."""
    return zipped([encrypted(name, plain, b"secret") for name, _, plain in files])


BROKEN = {"cut-zip": cut, "cut-late-zip": cut_late, "empty-zip": empty, "no-log": without_log, "encrypted-zip": locked}

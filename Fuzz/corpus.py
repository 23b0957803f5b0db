"""Makes the corpora that fuzzing starts from: the committed seeds, and pieces of the samples and of the tables."""

import hashlib
import pathlib
import re
import shutil

# The beginnings of messages in a pattern, and a string among them.
BEGINNINGS = re.compile(r'starts: \[((?:\s*"(?:[^"\\]|\\.)*",?)*)\s*\]')
STRING = re.compile(r'"((?:[^"\\]|\\.)+)"')
RECORD = re.compile(rb"<!\[LOG\[.*?\]LOG\]!>[^\n]*\n?", re.DOTALL)


def write(root, target, bounds):
    """Writes a folder of seeds for each harness, given with the longest input in bytes; older folders are removed."""
    for harness, longest in bounds.items():
        folder = target / harness
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        seeds = committed(root, harness)
        seeds += [seed[:longest] for seed in MAKERS.get(harness, nothing)(root, longest)]
        for seed in seeds:
            (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)


def write_dictionary(root, path):
    """Writes the words that logs, tokens, rule files and dsregcmd are made of, in libFuzzer's form."""
    sources = [source.read_text() for source in sorted((root / "Sources/Knowledge/Lines").rglob("*.swift"))]
    words = {word for text in sources for beginnings in BEGINNINGS.findall(text) for word in STRING.findall(beginnings)
             if "\\(" not in word}
    words |= {word for text in sources for word in re.findall(r"\(\?<\w+>", text)}
    yaml = (root / "samples" / "rules").glob("*.yaml")
    words |= {f"{word}:" for file in yaml for word in re.findall(r"([A-Za-z]+):", file.read_text())}
    path.write_text("".join(f'"{escaped(word)}"\n' for word in sorted(words | WORDS)))


def escaped(word):
    return "".join(chr(byte) if 0x20 <= byte < 0x7f and byte not in b'"\\' else f"\\x{byte:02X}"
                   for byte in word.encode())


# Those that no table holds.
WORDS = {
    "<![LOG[", "]LOG]!>", "<time=\"", "\" date=\"", "\" component=\"", "\" context=\"", "\" type=\"", "\" thread=\"",
    "\" file=\"", "\">\r\n", "\n=== ", "10:00:00.000+000", "+-420", "DateTime = \"20131003141555.035000+000\";",
    "AzureAdJoined : YES", "DomainJoined : NO", "WorkplaceJoined : YES", "DeviceId : ", "TenantId : ",
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.", "eyJleHAiOjE1ODAzNDI0MDB9.", "%2E", "%252E", "\\u002e", "&#46;", "Bearer ",
    "/regtoken:", "/mp:", "CCMHOSTNAME=", "SMSSITECODE=", "CCMSETUPCMD=\"", "ccmsetup.exe ", "\u2013", "\u201c", "^\r\n",
    "0x8007", "0xFFFFFFFF", "-2147", "HTTP ", "StatusCode=", "Code=", "URL=https://", "\u202e", "\x1b[", "\u061c",
}


def committed(root, harness):
    """The seeds and the old failures, from which new ones are never far."""
    folders = [root / "Fuzz" / kind / harness for kind in ("Seeds", "Failures")]
    return [path.read_bytes() for folder in folders if folder.is_dir() for path in sorted(folder.iterdir())]


def nothing(root, longest):
    return []


def logs(root):
    return sorted((root / "samples").glob("*/logs/**/*.log"))


def pieces(root, longest):
    """The samples' logs, cut between records into pieces that are no longer than an input."""
    for path in logs(root):
        piece = b""
        for record in RECORD.findall(path.read_bytes()):
            if piece and len(piece) + len(record) > longest:
                yield piece
                piece = b""
            piece += record
        if piece:
            yield piece


def bundles(root, longest):
    """Pieces under their logs' names, and the first records of all logs of each sample together."""
    for path in logs(root):
        heading = f"=== {path.name}\n".encode()
        records = RECORD.findall(path.read_bytes())
        for start in range(0, len(records), 12):
            yield heading + b"".join(records[start:start + 12])
    for folder in sorted({path.parent for path in logs(root)}):
        paths = sorted(folder.glob("*"))
        share = max(512, longest // max(1, len(paths)))
        yield b"".join(f"=== {path.name}\n".encode() + path.read_bytes()[-share:] for path in paths if path.is_file())


def times(root, longest):
    """What stands behind `<time="`, two records together so that the second meets a date that is known."""
    found = [match for path in logs(root) for match in re.findall(rb'<time="([^\n>]*>)', path.read_bytes())]
    return [b"\n".join(found[start:start + 2]) for start in range(0, len(found), 7)]


def codes(root, longest):
    """The codes of the samples, which are few, and of the tables, in the spellings of their sources."""
    texts = [path.read_bytes() for path in logs(root) + sorted((root / "Sources/ErrorCodes").rglob("*.swift"))]
    found = {code for text in texts for code in re.findall(rb"0x[0-9a-fA-F_]{3,10}|\b1[0-2]\d{3}\b|-2147\d{6}", text)}
    return sorted(code.replace(b"_", b"") for code in found)


def messages(root, longest):
    found = {match for path in logs(root) for match in re.findall(rb"<!\[LOG\[(.*?)\]LOG\]!>", path.read_bytes(), re.S)}
    return codes(root, longest)[::5] + sorted(found)


def pastes(root, longest):
    texts = [path.read_bytes() for path in logs(root)]
    return [message for text in texts for message in re.findall(rb"<!\[LOG\[([^\]]*eyJ.*?)\]LOG\]!>", text, re.S)]


def rule_files(root, longest):
    return [path.read_bytes() for path in sorted((root / "samples" / "rules").glob("*.yaml"))]


MAKERS = {
    "reader": pieces,
    "timestamps": times,
    "codes": codes,
    "token": pastes,
    "commandline": pastes,
    "explain": messages,
    "yaml": rule_files,
    "analysis": bundles,
}

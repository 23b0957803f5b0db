"""Inputs that are hard on purpose: each of any size, so that what is done for it can be seen to grow with it."""

import base64
import datetime
import json
import pathlib
import re
import subprocess
import tarfile
import zipfile

START = datetime.datetime(2026, 3, 2, 8)
CAPABILITIES = '<Capabilities SchemaVersion="1.0"/>'
SIGNATURE = "".join(chr(97 + (7 * number + number // 3) % 26) for number in range(342))


def record(message, second, component="CcmMessaging"):
    """A record so many seconds after a morning in March."""
    time = START + datetime.timedelta(seconds=second)
    return (f'<![LOG[{message}]LOG]!><time="{time:%H:%M:%S}.000+000" date="{time:%m-%d-%Y}" component="{component}" '
            'context="" type="3" thread="1" file="a.cpp:1">\r\n')


def part(value):
    return base64.urlsafe_b64encode(json.dumps(value, separators=(",", ":")).encode()).decode().rstrip("=")


def token(number):
    header = part({"alg": "RS256", "typ": "JWT", "x5t": f"{number:027}"})
    return f"{header}.{part({'iss': 'urn:contoso', 'aud': 'ccm', 'nbf': 1, 'exp': 1900000000 + number})}.{SIGNATURE}"


def flapping(count):
    """A client that turns to one management point after the other within an hour, and never to one twice."""
    lines = []
    for number in range(count):
        second = 3000 * number // count
        name = f"new management point [1] is: MP{number}.CONTOSO.COM (9106) with capabilities: {CAPABILITIES}"
        lines.append(record("Assigned MP error threshold reached, moving to next MP.", second, "LocationServices"))
        lines.append(record(f"Rotating assigned management point, {name}", second, "ClientLocation"))
    return "".join(lines)


def hosts(count):
    """As many servers, each of which fails in one of four ways: as many findings."""
    failures = [
        "Post to https://h{}.contoso.com/CCM_Proxy_MutualAuth/7205/ccm_system/request failed with 0x87d00231.",
        "[CCMHTTP] ERROR: URL=https://h{}.contoso.com/CCM_Proxy_ServerAuth/7205/CCM_STS, Port=443, Options=224, "
        "Code=12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED",
        "[CCMHTTP] ERROR: URL=https://h{}.contoso.com/CCM_Proxy_ServerAuth/7205/CCM_STS, Port=443, Options=224, "
        "Code=12029, Text=ERROR_WINHTTP_CANNOT_CONNECT",
        "[CCMHTTP] ERROR: URL=https://h{}.contoso.com/CCM_Proxy_ServerAuth/7205/CCM_STS, Port=443, Options=224, "
        "Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE",
    ]
    return "".join(record(failures[number % 4].format(number), 20 * number) for number in range(count))


def spells(count):
    """Forty faults that come again and again, a quarter of an hour apart."""
    post = "Post to https://h{}.contoso.com/CCM_Proxy_MutualAuth/7205/ccm_system/request failed with 0x87d00231."
    return "".join(record(post.format(host), 900 * number + host) for number in range(count // 40) for host in range(40))


def logged_tokens(count):
    """A log in which every record holds another token."""
    line = "ccmsetup.exe /mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/7205 /regtoken:{}"
    return "".join(record(line.format(token(number)), number, "ccmsetup") for number in range(count))


def capabilities(count):
    """The properties of a management point, nested as deep as the record is long."""
    name = "Rotating assigned management point, new management point [1] is: MP.CONTOSO.COM (9106) with capabilities: "
    deep = "<Capabilities><Property Name='SSLState' Value='63'" * count + "/>" + "</Capabilities>" * count
    return record(name + deep, 0, "ClientLocation") + record(name + "<" * count, 1, "ClientLocation")


def starts(count):
    """Records that begin and never end, and their ends."""
    return "<![LOG[" * count + record("x", 0) + "]LOG]!>" * count + record("x", 1) + '<time="' * count


def damage(count):
    """Ends without a beginning, zeros, and times that are none, between records."""
    return "".join(record("x", number) + '\0\0\0<![LOG[a]LOG]!><time="99:99' for number in range(count))


def backwards(count):
    """A clock that is set back before every record."""
    return "".join(record("Post to https://gw.contoso.com/CCM_STS failed with 0x87d00231.", 3600 * (count - number))
                   for number in range(count))


def dsregcmd(count):
    """What dsregcmd says, again and again."""
    return "| Device State |\n" + "    AzureAdJoined : YES\n    DomainJoined : NO\n" * count


def rule_file(count):
    """A file of as many rules, each with a pattern and examples of its own."""
    head = "patterns:\n" + "".join(
        f"  - signal: vpn-{number}\n    starts: VPN{number} is\n    matching: VPN{number} is down\n"
        for number in range(count))
    return head + "rules:\n" + "".join(
        f"  - id: VPN{number:04}\n    slug: vpn-rule-{number}\n    title: VPN {number} fails\n    area: gateway\n"
        f"    severity: error\n    level: network\n    seen:\n      signals: vpn-{number}\n    summary: It is down.\n"
        f"    why: It is down.\n    actions:\n      - \"On the client: look.\"\n    references:\n"
        f"      - title: A\n        url: https://contoso.com/a\n"
        f"    matching:\n      - |\n        == CcmExec\n        VPN{number} is down\n"
        f"    notMatching:\n      - |\n        == CcmExec\n        VPN is up\n"
        for number in range(count))


PASTES = {
    "tokens": lambda count: "".join(token(number) + "\n" for number in range(count)),
    "starts of tokens": lambda count: "eyJ" * count,
    "headers without the rest": lambda count: "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9. " * count,
    "command lines": lambda count: "ccmsetup.exe /mp: /regtoken:" * count,
    "names of secrets": lambda count: "password=a client_secret: Bearer sig=" * count,
    "escapes of escapes": lambda count: "%2525252565%257951\\u005cu0065&amp;#101;" * count,
    "braces": lambda count: part({"a": 1})[:4] + "W3tb" * count,
    "a text that breaks off everywhere": lambda count: "eyJhbGciOi=\r\n> JSUzI1NiJ9\\\n" * count,
}

POST = "Post to https://gw.contoso.com/CCM_Proxy_MutualAuth/7205 failed with 0x87d00231."

# Text that looks like lines out of a viewer, or nearly so.
COPIES = {
    "columns in another order": lambda count: "".join(
        f"5/{number % 28 + 1}/2026\t{number} (0x{number:x})\t{POST}\tCcmMessaging\n" for number in range(1, count + 1)),
    "columns of nobody": lambda count: "".join(
        f"29.05.2026 13:33:51;Word{number};{POST};{number}\n" for number in range(count)),
    "columns that break off": lambda count: "> CcmMessaging 5/9/2026\n> 13:33:51 4992\n> (0x1380)\n" * count,
    "messages that never end": lambda count: f"CcmExec\t4992 (0x1380)\t{POST}\t5/29/2026 1:33 PM\n"
    + "CcmExec\t4992 (0x1380)\tRaising event:\n" * count,
    "prose with times": lambda count: "At 1:33 PM; | on 5/29/2026 CcmExec 4992 (0x1380) ran,  he says\n" * count,
    "one line of separators": lambda count: "4992 (0x1380)\t; |  \"5/29/2026 1:33 PM\" " * count,
    "prefixes": lambda count: "> - 12) 7: | " * count + POST + "\n",
    "typographic quotes": lambda count: "\u2019".join(["5/29/2026 1:33 PM\t" + POST] * count),
}

# What begins like a secret, a token or a command line, again and again: each might be looked at with all behind it.
PIECES = [
    "/regtoken:", "eyJ", "eyJ ", "e y J ", "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.", ":=", "a=b ", "%25", "&#", "&#101;",
    "\\u0065", "\\\\", "Bearer ", "bearer=", "password=", "password: ", "pwd='", "Cookie: a=b;", "authorization:",
    "Authorization: Basic ", "password=…[m", "?code=", "IH", "ewog", "=65", "eyj0exai", "eyJhbGciOiJSUzI1NiJ9.e30.\n",
    "xeyJhbGciOiJSUzI1NiJ9.e30.A\n", "%", "=\n", "eyJhbGciOiJSUzI1NiJ9.eyJhIjp7ImIiOnt9fQ\n", "ccmsetup /mp: \"",
    "CCMSETUPCMD=\"/mp:http ", "/regtoken:eyJ ", "\\", "eyJhbGciOiJSUzI1NiIsIng1dCI6Ik9TbzgifQ.AbCd1234\n", "[{\"",
    "–mp:“", "> \n", "ccmsetup.exe ^\n", "%2565", "&#101;&amp;", "\\\\u0065", "I ", "ICAg", "pwd=a ", "pwd=",
    "eyJhbGciOiJSUzI1NiJ9 AbCd1 ", "ewogICJh\n", "<pwd>", "sig=\"", "AbCd1234", "e\x01y\x01J\x01",
]
# So many are tried together: one that costs the square of its length stands out among few others.
GROUP = 9


def pieces(group, count):
    """Each piece of a group over about as many bytes, one behind the other."""
    some = PIECES[group * GROUP:][:GROUP]
    return "\n\n".join(piece * max(1, count // len(piece.encode())) for piece in some)


LOGS = {"flapping": flapping, "servers": hosts, "spells": spells, "tokens in a log": logged_tokens,
        "deep capabilities": capabilities, "starts of records": starts, "damage": damage, "a clock set back": backwards,
        "dsregcmd": dsregcmd}


def examples(binary):
    """By area: the records that lead to its rules, as the catalogue tells them itself."""
    listed = subprocess.run([binary, "rules", "list", "--format", "json"], capture_output=True, check=True).stdout
    areas = {}
    for rule in json.loads(listed)["rules"]:
        areas.setdefault(rule["area"], []).extend(lines(rule["matching"]))
    return areas


def lines(matching):
    """The components and messages of examples; pauses between them are left out."""
    for example in matching:
        component = "CcmMessaging"
        for line in example.splitlines():
            if line.startswith("== "):
                component = line[3:].split()[0]
            elif line and not re.match(r"\+\d|now |== ", line):
                yield component, line


def varied(messages, count):
    """Each message as often as is wanted, about another server, certificate and device each time."""
    text, second = [], 0
    for number in range(count):
        for component, message in messages:
            message = re.sub(r"(?i)\b([a-z]\w*)\.contoso\.com", rf"\g<1>{number}.contoso.com", message)
            message = re.sub(r"\b[0-9A-F]{32}([0-9A-F]{8})\b", rf"{number:032X}\1", message)
            message = re.sub(r"-[0-9A-F]{12}\b", f"-{number:012X}", message)
            text.append(record(message, second, component))
            second += 7
    return "".join(text)


def folder(path, count):
    """A folder of as many logs, each of which names another server."""
    path.mkdir()
    for number in range(count):
        (path / f"log{number}.log").write_text(hosts(4 * number + 4).splitlines(True)[-1], newline="")
    return path


def archive(path, count):
    """An archive of as many logs without a byte in them."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w") as packed:
            for number in range(count):
                packed.writestr(f"Logs/log{number}.log", b"")
    else:
        with tarfile.open(path, "w") as packed:
            for number in range(count):
                packed.addfile(tarfile.TarInfo(f"Logs/log{number}.log"))
    return path

"""One `cmgdiag fleet --worker` for many bundles: it is started anew when a bundle ends it or takes too long.

Nothing of Spark is known here. The protocol: a line `path<TAB>name<TAB>path`, or `bytes<TAB>name<TAB>count` and the
bytes behind it; the answer is a line of JSON for each row, and one with `"table":"end"` after them.
"""

import json
import signal
import subprocess
import threading
from dataclasses import dataclass
from typing import Iterator, List, Optional, Tuple

# The line that ends an answer. It holds the bundle's name too, so that only its table is looked at.
END = "end"


@dataclass(frozen=True)
class Bundle:
    """What a worker is asked to read: bytes that are at hand, or what lies under a path.

    Names and paths are bytes, as the system has them: not each is text.
    """

    name: bytes
    path: Optional[bytes] = None
    content: Optional[memoryview] = None
    # The whole request, as `cmgdiag fleet --list` tells it.
    line: Optional[bytes] = None
    # Why it is not given to a worker at all.
    refusal: Optional[str] = None

    @property
    def request(self) -> bytes:
        """The line that asks for it."""
        if self.line is not None:
            return self.line + b"\n"
        if self.content is not None:
            return b"bytes\t%s\t%d\n" % (self.name, len(self.content))
        return b"path\t%s\t%s\n" % (self.name, self.path or self.name)

    @property
    def obstacle(self) -> Optional[str]:
        """Why it can't be asked for, if it can't."""
        if self.refusal:
            return self.refusal
        if self.line is None and any(sign in (self.name + (self.path or b"")) for sign in (b"\t", b"\n", b"\r")):
            return "its name has a tab or a line break in it, which a request can't carry"
        return None


class Ended(Exception):
    """The worker ended before its answer did; the text says how."""


class TookTooLong(Exception):
    """The worker was ended because its time for one bundle was over."""


# A row: its table, and its columns as an object of JSON in one line.
Row = Tuple[str, str]


class FleetWorker:
    """Answers bundles with their rows. Whatever a bundle does to the process, it has at least one row."""

    def __init__(self, binary: str, seconds: float):
        self.command = [binary, "fleet", "--worker"]
        self.seconds = seconds
        self.process: Optional[subprocess.Popen] = None

    def __enter__(self) -> "FleetWorker":
        return self

    def __exit__(self, *failure) -> None:
        self.stop()

    def rows(self, bundle: Bundle) -> List[Row]:
        """All rows of a bundle, or the one that says why there are none."""
        if obstacle := bundle.obstacle:
            return [unreadable(bundle.name, obstacle)]
        try:
            return self.answer_of_second_try(bundle)
        except TookTooLong:
            return [unreadable(bundle.name, f"it took longer than {self.seconds:g} seconds")]
        except Ended as ended:
            return [unreadable(bundle.name, str(ended))]

    def answer_of_second_try(self, bundle: Bundle) -> List[Row]:
        """The answer; asked for again in a new process where the first ended.

        What ends a process may be from outside, as the system does that runs out of memory, or an administrator. Only a
        bundle that ends two has done it itself.
        """
        try:
            return self.answer(bundle)
        except Ended:
            return self.answer(bundle)

    def answer(self, bundle: Bundle) -> List[Row]:
        """The answer, within the time that there is for it."""
        process = self.process = self.process or self.start()
        is_over = threading.Event()
        timer = threading.Timer(self.seconds, lambda: (is_over.set(), process.kill()))
        timer.start()
        try:
            return list(self.exchange(process, bundle))
        except Ended:
            if is_over.is_set():
                raise TookTooLong() from None
            raise
        finally:
            timer.cancel()
            timer.join()
            # Also where its time was over just after the last line: the next bundle must not pay for that.
            if is_over.is_set():
                self.stop()

    def start(self) -> subprocess.Popen:
        """A new process. What it says on standard error goes where the executor's own goes."""
        return subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def exchange(self, process: subprocess.Popen, bundle: Bundle) -> Iterator[Row]:
        """Asks, and reads to the end of the answer."""
        try:
            process.stdin.write(bundle.request)
            if bundle.content is not None:
                process.stdin.write(bundle.content)
            process.stdin.flush()
        except BrokenPipeError:
            raise Ended(self.end_of(process)) from None
        for line in process.stdout:
            table = table_of(line)
            if table == END:
                return
            if table is None and line.endswith(b"\n"):
                self.stop()
                raise Ended("what the worker answered is no row")
            if table is None:
                break
            yield table, line.decode().rstrip("\n")
        raise Ended(self.end_of(process))

    def end_of(self, process: subprocess.Popen) -> str:
        """How a process ended, in words."""
        self.stop()
        code = process.returncode
        if code >= 0:
            return f"the worker ended with exit code {code}"
        return f"the worker ended with signal {-code} ({signal_name(-code)})"

    def stop(self) -> None:
        """Ends the process, and waits for that."""
        process, self.process = self.process, None
        if process is None:
            return
        close(process.stdin)
        try:
            process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        close(process.stdout)


def close(stream) -> None:
    """Closes a stream whose other end may be gone."""
    try:
        stream.close()
    except OSError:
        pass


def table_of(line: bytes) -> Optional[str]:
    """The table of a line of an answer; nothing of one that broke off, or is something else."""
    try:
        return json.loads(line)["table"] if line.endswith(b"\n") else None
    except (ValueError, KeyError, TypeError):
        return None


def signal_name(number: int) -> str:
    """The name of a signal: SIGSEGV."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return "unknown"


def unreadable(name: bytes, reason: str) -> Row:
    """The row of a bundle that was not read, as `cmgdiag fleet` writes those that it can't read itself."""
    bundle = name.decode(errors="replace")
    device = next((part for part in reversed(bundle.replace("\\", "/").split("/")) if part), bundle)
    numbers = dict.fromkeys(["logs", "records", "bytes", "errors", "warnings"], 0)
    row = {"table": "device", "bundle": bundle, "device": device, "outcome": "unreadable", "reason": reason, **numbers}
    return "device", json.dumps(row, ensure_ascii=False, sort_keys=True)

"""Kills processes of a job while they read bundles: a worker, then the Python above one, then an executor."""

import os
import pathlib
import signal
import time

WORKER = "fleet --worker"


class Killer:
    """Knows the processes of one job by their parents, and touches no others."""

    def __init__(self, job):
        self.job, self.root = job, job.pid

    def run(self):
        """Kills one of each kind; says which was never there."""
        # How many levels above the worker it stands, and by what its command line is known.
        for levels, mark in ((0, WORKER), (1, "pyspark"), (3, "CoarseGrainedExecutorBackend")):
            if not self.kill(levels, mark):
                yield f"no process above a worker was seen that is called {mark}"
            # So long that what comes next is at work again, and not at its end.
            time.sleep(1)

    def kill(self, levels, mark):
        """Waits for a worker that reads, and kills what stands above it; false when the job ends before."""
        while self.job.poll() is None:
            for worker in self.workers():
                pid = above(worker, levels)
                if mark in command_line(pid):
                    os.kill(pid, signal.SIGKILL)
                    return True
            time.sleep(0.2)
        return False

    def workers(self):
        """The workers that run below the job."""
        for path in pathlib.Path("/proc").glob("[0-9]*"):
            line = command_line(path.name)
            if line.endswith(WORKER) and self.is_below(int(path.name)):
                # The stub, and not the tool that it has started.
                if "python" in line.split(" ")[0]:
                    yield int(path.name)

    def is_below(self, pid):
        """Whether a process descends from the job's."""
        while pid > 1:
            if pid == self.root:
                return True
            pid = parent(pid)
        return False


def above(pid, levels):
    """The process so many levels above."""
    for _ in range(levels):
        pid = parent(pid)
    return pid


def parent(pid):
    """The parent of a process; 0 for one that is gone. The name, which may hold anything, ends at the last bracket."""
    try:
        return int(pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError):
        return 0


def command_line(pid):
    """The command line of a process; empty for one that is gone."""
    try:
        return pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace").strip()
    except OSError:
        return ""

"""Runs the job of samples/spark on a small cluster of this machine: two executors, processes of their own."""

import os
import pathlib
import shutil
import subprocess
import sys

import pyspark

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "samples/spark"
MASTER = "local-cluster[2,1,1024]"
# A job that takes longer than this is stuck.
LIMIT = 300


class Job:
    """A job that runs, and where its output lies."""

    def __init__(self, binary, output, name, arguments):
        self.folder = output / name
        self.others = set(self.executors())
        self.log_path = binary.parent / "log"
        submit = pathlib.Path(sys.executable).parent / "spark-submit"
        command = [
            submit, "--master", MASTER, "--conf", "spark.ui.enabled=false", SAMPLE / "cmgdiag_fleet.py",
            "--binary", binary, "--output", output, "--run", name, *arguments,
        ]
        environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "PYTHONDONTWRITEBYTECODE": "1"}
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(
                list(map(str, command)), cwd=binary.parent, env=environment, stdin=subprocess.DEVNULL,
                stdout=log, stderr=subprocess.STDOUT,
            )

    def wait(self):
        """Waits for its end; says what went wrong."""
        try:
            code = self.process.wait(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            self.process.terminate()
            code = f"{self.process.wait()} after {LIMIT} seconds"
        for folder in set(self.executors()) - self.others:
            shutil.rmtree(folder, ignore_errors=True)
        if code != 0:
            last = self.log_path.read_text("utf-8", "replace").splitlines()[-30:]
            yield "\n    ".join([f"the job ended with {code}", *last])

    @staticmethod
    def executors():
        """Where executors work: a small cluster keeps that, with all files of the job, in the folder of PySpark."""
        return (pathlib.Path(pyspark.__file__).parent / "work").glob("app-*")

    @property
    def is_done(self):
        """Whether it wrote all that it writes."""
        return (self.folder / "fleet/_SUCCESS").exists()

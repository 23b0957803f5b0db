"""Finds the bundles of a fleet, and spreads them over the executors with their names, paths or bytes."""

import json
import os
import subprocess
from typing import Iterator, List

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import BinaryType, StringType, StructField, StructType

ENDINGS = ["zip", "cab", "7z", "tar", "tgz", "tar.gz", "txz", "tar.xz", "tbz", "tbz2", "tar.bz2", "tzst", "tar.zst"]
# What an executor gets of a bundle: bytes, or the request where the worker reads itself, or why it is not to be read.
BUNDLE = StructType(
    [
        StructField("name", BinaryType(), False),
        StructField("line", BinaryType()),
        StructField("content", BinaryType()),
        StructField("refusal", StringType()),
    ]
)
# So many bundles to a task, where they are handed over as paths: a task that is lost is read again.
PATHS_A_TASK = 100


def as_bytes(spark: SparkSession, sources: List[str], largest: int) -> DataFrame:
    """Each archive under some paths or addresses, wherever Spark can read: it is read once, by an executor.

    One that is larger than so many bytes is not read: it would lie in the executor's memory several times.
    """
    reader = spark.read.format("binaryFile").option("recursiveFileLookup", True).option("pathGlobFilter", glob())
    files = reader.option("ignoreMissingFiles", True).load(sources)
    name = F.encode(F.regexp_replace("path", "^file:/*", "/"), "UTF-8").alias("name")
    # Both conditions reach the reader, and so does what is asked for: of the large ones no byte is read.
    whole = files.where(F.col("length") <= largest).select(
        name, F.lit(None).cast("binary").alias("line"), "content", F.lit(None).cast("string").alias("refusal")
    )
    refusal = F.concat(F.lit("it has "), F.col("length"), F.lit(f" bytes, and more than {largest} are not read"))
    none = F.lit(None).cast("binary")
    return whole.unionAll(
        files.where(F.col("length") > largest).select(
            name, none.alias("line"), none.alias("content"), refusal.alias("refusal")
        )
    )


def as_paths(spark: SparkSession, sources: List[str], binary: str) -> DataFrame:
    """The bundles that the tool itself finds in some folders, which all executors see under the same paths."""
    rows = list(listed(sources, binary))
    tasks = max(spark.sparkContext.defaultParallelism, -(-len(rows) // PATHS_A_TASK))
    return spark.createDataFrame(rows, BUNDLE).repartition(max(min(tasks, len(rows)), 1))


def listed(sources: List[str], binary: str) -> Iterator[tuple]:
    """A row for each bundle, as `cmgdiag fleet --list` tells them: what is a bundle is for the tool alone to say."""
    done = subprocess.run([os.path.abspath(binary), "fleet", "--list", "--", *sources], stdout=subprocess.PIPE)
    # 2: a path that is not there, of which the tool has told on standard error; the others are read.
    if done.returncode not in (0, 2):
        raise RuntimeError(f"cmgdiag fleet --list ended with {done.returncode}")
    for line in done.stdout.splitlines():
        bundle = json.loads(line)
        request = bundle.get("request")
        yield bundle["bundle"].encode(), request and bytes.fromhex(request), None, bundle.get("refusal")


def glob() -> str:
    """What Hadoop takes for all names of archives, in capitals or not."""

    def either(sign: str) -> str:
        return f"[{sign}{sign.upper()}]" if sign.isalpha() else sign

    return "*.{%s}" % ",".join("".join(map(either, ending)) for ending in ENDINGS)


def names(sources: List[str]) -> List[str]:
    """Sources without a slash at their ends, as their bundles' names begin."""
    return [source.rstrip("/") or "/" for source in sources]

#!/usr/bin/env python3
"""Diagnoses the log bundles of a fleet on Apache Spark, and says what its devices share.

    spark-submit cmgdiag_fleet.py --binary cmgdiag --output s3a://reports/fleet s3a://collected/
    spark-submit cmgdiag_fleet.py --binary cmgdiag --output /mnt/fleet --read paths /mnt/collected

Exit codes: 0 the run completed, 2 there was nothing to analyse.
"""

import argparse
import datetime
import json
import os
import re
import subprocess
import sys
from typing import Any, Dict

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, SparkSession

import fleet_bundles
import fleet_rules
import fleet_tables
import fleet_worker

SETTINGS = {
    # Days and times in UTC wherever the job runs, and in the form of Parquet that others read too.
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
    "spark.sql.parquet.datetimeRebaseModeInWrite": "CORRECTED",
    # A bundle may have a hundred megabytes: few at a time lie in memory.
    "spark.sql.execution.arrow.maxRecordsPerBatch": "4",
    # A small file costs about as much as a megabyte; by the four of the default a task would get too few bundles.
    "spark.sql.files.openCostInBytes": str(1 << 20),
}


def main() -> int:
    options = arguments()
    spark = session(options)
    spark.sparkContext.addFile(options.binary)
    for module in (fleet_worker, fleet_bundles, fleet_tables, fleet_rules):
        spark.sparkContext.addPyFile(module.__file__)
    try:
        return run(spark, options)
    finally:
        spark.stop()


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="+", metavar="PATH", help="folders or addresses with the bundles")
    parser.add_argument("--binary", default="cmgdiag", help="the tool, a static build for Linux")
    parser.add_argument("--output", required=True, help="where a folder for the run is made")
    parser.add_argument("--run", type=run_name, help="the folder's name; the time if left out")
    parser.add_argument("--read", choices=["bytes", "paths"], default="bytes", help="who reads: Spark, or the tool")
    parser.add_argument("--timeout", type=float, default=300, metavar="SECONDS", help="for one bundle")
    parser.add_argument("--largest", type=int, default=128 << 20, metavar="BYTES", help="larger ones are not read")
    return parser.parse_args()


def run_name(text: str) -> str:
    """The name of a folder, and no way to another."""
    if not re.fullmatch(r"\w[\w.-]*", text):
        raise argparse.ArgumentTypeError("letters, digits, '.', '-' and '_', and a letter or digit first")
    return text


def session(options: argparse.Namespace) -> SparkSession:
    """The session, with what the job needs; the master is for spark-submit to name."""
    builder = SparkSession.builder.appName("cmgdiag fleet")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def run(spark: SparkSession, options: argparse.Namespace) -> int:
    """Reads the bundles, writes the tables and what the rules find in them."""
    description = described(options.binary)
    name = options.run or datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    folder = f"{options.output.rstrip('/')}/{name}"
    for part in ("answers", "device", "finding", "fleet"):
        remove(spark, f"{folder}/{part}")
    try:
        write_answers(spark, options, f"{folder}/answers")
    except AnalysisException as error:
        print(f"cmgdiag_fleet: nothing to analyse: {error.getMessage()}", file=sys.stderr)
        return 2
    answers = spark.read.schema(fleet_tables.ANSWER).parquet(f"{folder}/answers")
    if answers.isEmpty():
        print("cmgdiag_fleet: nothing to analyse: no archive was found.", file=sys.stderr)
        return 2
    for table in description["tables"]:
        write_table(spark, answers, table, f"{folder}/{table['name']}")
    # Views of the tables that the rules look at, such as each device's newest collection.
    for view in description["views"]:
        spark.sql(view["statement"]).createOrReplaceTempView(view["name"])
    found = fleet_rules.findings(spark, description["rules"])
    found.write.json(f"{folder}/fleet", timestampFormat="yyyy-MM-dd'T'HH:mm:ss'Z'")
    print(f"cmgdiag_fleet: {folder}")
    return 0


def remove(spark: SparkSession, folder: str) -> None:
    """Removes what an earlier run of this name left, so that a run that fails is not taken for whole.

    By Hadoop, which knows all kinds of addresses; Spark itself has nothing for it in Python.
    """
    path = spark._jvm.org.apache.hadoop.fs.Path(folder)
    path.getFileSystem(spark._jsc.hadoopConfiguration()).delete(path, True)


def described(binary: str) -> Dict[str, Any]:
    """The tables and rules, as the tool itself tells them."""
    done = subprocess.run([os.path.abspath(binary), "fleet", "--describe"], check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def write_answers(spark: SparkSession, options: argparse.Namespace, folder: str) -> None:
    """Has all bundles read, once: what follows reads the answers."""
    sources = fleet_bundles.names(options.sources)
    if options.read == "bytes":
        bundles = fleet_bundles.as_bytes(spark, sources, options.largest)
    else:
        bundles = fleet_bundles.as_paths(spark, sources, options.binary)
    reading = fleet_tables.Reading(os.path.basename(options.binary), options.timeout)
    bundles.mapInArrow(reading, fleet_tables.ANSWER).write.parquet(folder)


def write_table(spark: SparkSession, answers: DataFrame, table: Dict[str, Any], folder: str) -> None:
    """Writes one table, a folder a day, and lets the rules see it under its name."""
    # Few files a day, and none of a whole wave's day in one task: Spark joins small parts and splits large ones.
    rows = fleet_tables.typed(answers, table).hint("rebalance", "day")
    rows.write.partitionBy("day").parquet(folder)
    fleet_tables.as_rules_read(spark.read.parquet(folder), table).createOrReplaceTempView(table["name"])


if __name__ == "__main__":
    sys.exit(main())

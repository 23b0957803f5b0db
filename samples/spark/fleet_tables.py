"""The tables of a fleet: from the lines that workers answer to typed columns, and to what the rules read."""

from dataclasses import dataclass
from typing import Any, Dict, Iterator, List

import pyarrow
from pyspark import SparkFiles
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import BooleanType, LongType, StringType, StructField, StructType, TimestampType

from fleet_worker import Bundle, FleetWorker

TYPES = {"text": StringType(), "number": LongType(), "time": TimestampType(), "flag": BooleanType()}
# What a worker answers: a row of one table or the other, as JSON.
ANSWER = "table string, row string"


@dataclass(frozen=True)
class Reading:
    """How bundles are read. It travels to the executors, where the binary lies among the files of the job."""

    binary: str
    seconds: float

    def __call__(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        """The answers to batches of bundles, all by one process."""
        with FleetWorker(SparkFiles.get(self.binary), self.seconds) as worker:
            for batch in batches:
                for number in range(batch.num_rows):
                    yield answer(worker.rows(bundle(batch, number)))


def bundle(batch: pyarrow.RecordBatch, number: int) -> Bundle:
    """A bundle of a batch; its bytes are not copied."""
    cells = {name: batch.column(name)[number] for name in ("name", "line", "content", "refusal")}
    content = cells["content"].as_buffer() if cells["content"].is_valid else None
    return Bundle(
        name=cells["name"].as_py(),
        line=cells["line"].as_py(),
        content=None if content is None else memoryview(content),
        refusal=cells["refusal"].as_py(),
    )


def answer(rows: List[tuple]) -> pyarrow.RecordBatch:
    """Rows of one bundle as Spark takes them."""
    columns = [pyarrow.array(column, pyarrow.string()) for column in zip(*rows)]
    return pyarrow.RecordBatch.from_arrays(columns, ["table", "row"])


def typed(answers: DataFrame, table: Dict[str, Any]) -> DataFrame:
    """The rows of one table in its columns, with the day on which its device was judged; null where it was not."""
    schema = StructType([StructField(column["name"], TYPES[column["kind"]]) for column in table["columns"]])
    rows = answers.where(F.col("table") == table["name"]).select(F.from_json("row", schema).alias("row"))
    return rows.select("row.*").withColumn("day", F.to_date("judged_at"))


def as_rules_read(rows: DataFrame, table: Dict[str, Any]) -> DataFrame:
    """The table in the types of the rules' statements: whole seconds since 1970 for times, 0 and 1 for flags."""
    return rows.select([plain(column["name"], column["kind"]) for column in table["columns"]])


def plain(name: str, kind: str) -> Column:
    """A column in the type that SQLite would have for it."""
    if kind == "time":
        return F.unix_seconds(name).alias(name)
    return F.col(name).cast("bigint").alias(name) if kind == "flag" else F.col(name)

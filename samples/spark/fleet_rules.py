"""The rules over fleets, by the statements that `cmgdiag fleet --describe` prints."""

from functools import reduce
from typing import Any, Dict, List

from pyspark.sql import Column, DataFrame, SparkSession, Window
from pyspark.sql import functions as F

TEXTS = ["id", "slug", "title", "why", "action", "who", "rank", "isForecast"]


def findings(spark: SparkSession, rules: List[Dict[str, Any]]) -> DataFrame:
    """What several devices share, a row each, with the list of devices; over the views `device` and `finding`.

    The lists are made by executors and stay there: that of a wave may name each device of the fleet.
    """
    found = reduce(DataFrame.unionAll, [devices_of(spark, rule) for rule in rules])
    found = found.join(F.broadcast(texts(spark, rules)), "id").withColumn("is_told", is_told_by_another())
    found = with_steps(spark, found, rules)
    return (
        found.groupBy(*TEXTS, "subject", "since")
        .agg(F.sort_array(F.collect_list(F.struct("bundle", "device"))).alias("devices"), told().alias("told"))
        .where("told * 5 < size(devices) * 4")
        .select(
            "id", "slug", "subject", F.timestamp_seconds("since").alias("since"),
            F.replace("title", F.lit("{subject}"), F.coalesce("subject", F.lit(""))).alias("title"),
            "why", "action", "who", F.size("devices").alias("count"), "devices",
        )
        # In one file; to be ordered over several, all of it would be worked out twice.
        .coalesce(1)
        .sortWithinPartitions("id", "subject")
    )


def devices_of(spark: SparkSession, rule: Dict[str, Any]) -> DataFrame:
    """The devices of which a rule is true."""
    return spark.sql(rule["statement"]).select(F.lit(rule["id"]).alias("id"), "subject", "since", "bundle", "device")


def with_steps(spark: SparkSession, found: DataFrame, rules: List[Dict[str, Any]]) -> DataFrame:
    """The first step, and who does it, where a rule has another one for each subject."""
    for rule in rules:
        if "steps" not in rule:
            continue
        steps = spark.sql(rule["steps"]).select(
            F.lit(rule["id"]).alias("id"), "subject", F.col("who").alias("own_who"), F.col("action").alias("own_action")
        )
        found = (
            found.join(F.broadcast(steps), ["id", "subject"], "left")
            .withColumn("who", F.coalesce("own_who", "who"))
            .withColumn("action", F.coalesce("own_action", "action"))
            .drop("own_who", "own_action")
        )
    return found


def texts(spark: SparkSession, rules: List[Dict[str, Any]]) -> DataFrame:
    """What rules say, a row each."""
    return spark.createDataFrame([tuple(rule[name] for name in TEXTS) for rule in rules], TEXTS)


def is_told_by_another() -> Column:
    """Whether a rule of a lower rank is true of the device too; what is to come neither takes a place nor leaves one."""
    lowest = F.min(F.when(~F.col("isForecast"), F.col("rank"))).over(Window.partitionBy("bundle", "device"))
    return F.coalesce((lowest < F.col("rank")) & ~F.col("isForecast"), F.lit(False))


def told() -> Column:
    """Of how many devices rules of a lower rank tell more: a finding is not told where these are four of five."""
    return F.sum(F.col("is_told").cast("int"))

"""Publishes Arvo's value report as of the last day of each month, in the night of the first.

A run is idempotent: cleared or backfilled, it publishes its own date again and leaves every other
date alone. The exit code says what happened (jobs/run --help), and the log ends with a sentence.
"""

from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG(
    dag_id="arvo_value_report",
    description="Which kinds of value customers get, and whether it shows in loyalty and revenue",
    schedule="0 3 1 * *",  # ends the month that just closed
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,  # two runs cannot publish to the same place at once
) as dag:
    # data_interval_end is the first of the month; the report is as of the day before it.
    AS_OF = "{{ macros.ds_add(data_interval_end | ds, -1) }}"

    check = BashOperator(
        task_id="check_extracts",
        bash_command=f"/opt/arvo/jobs/run check-extracts --as-of {AS_OF} --quiet",
        retries=3,  # an extract that is late (exit code 5) may be there an hour later
        retry_delay=timedelta(hours=1),
    )
    publish = BashOperator(
        task_id="value_report",
        bash_command=f"/opt/arvo/jobs/run value-report --as-of {AS_OF} --quiet",
        retries=1,
        retry_delay=timedelta(minutes=10),
        env={"ARVO_HEAP": "8g"},
        append_env=True,
    )
    check >> publish

"""What the summary costs beside its strings and shapes on a bare canvas.

`python -m pytest tests/bench/bench_report.py -s`. Both ways in turns; the ratio of the medians is
asserted, milliseconds are printed. Nothing looks for garbage, as while the program prints.
"""

import pytest

from facilitator.core.text import LOCALES
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Report
from facilitator.reports.summary import summary_report
from facilitator.texts import load_texts
from tests.bench.quiet import uncollected
from tests.unit.reports.chinese import chinese
from tests.unit.reports.days import whole_day
from tests.unit.reports.english import english
from tests.unit.reports.replay import Compared, compared

TRIES = 3
RATIO = 2.5


def summary(locale: str) -> Report:
    """The summary of the sample workshop, everything scored."""
    return summary_report(whole_day(locale).day(), load_texts(locale), Typesetter().measure)


SAMPLES = {
    **{f"summary {locale}": lambda locale=locale: summary(locale) for locale in LOCALES},
    "every kind of block, zh-CN": chinese,
    "every kind of block, en": english,
}


@pytest.mark.timeout(300)
def test_a_report_costs_little_more_than_its_strings() -> None:
    found: dict[str, Compared] = {}
    print(
        f"\n\nreports                        strings   report ms   bare ms   ratio (at most {RATIO})"
    )
    for name, make in SAMPLES.items():
        report = make()
        for _ in range(TRIES):
            with uncollected():
                found[name] = compared(report)
            if found[name].ratio <= RATIO:
                break
        one = found[name]
        print(
            f"  {name:28} {one.strings:7}   {1000 * one.report:9.1f} {1000 * one.bare:9.1f}"
            f"   {one.ratio:5.2f}"
        )
    assert {name: one.ratio for name, one in found.items() if one.ratio > RATIO} == {}

"""Before the class: every finding has one verdict, and the limits are where they are said to be."""

import pytest

from facilitator.core.preflight import (
    DAY_MS,
    ENOUGH_BYTES,
    FULL_ENOUGH,
    LEAST_BYTES,
    LOW_BATTERY,
    UNKNOWN,
    Battery,
    Found,
    Verdict,
    checks,
    is_low,
)


def verdict(kind: str, found: Found) -> Verdict:
    return next(check.verdict for check in checks(found) if check.kind == kind)


@pytest.mark.parametrize(
    ("screens", "wanted"), [("connected", "ok"), ("single", "warn"), ("mirrored", "bad")]
)
def test_a_mirrored_projector_is_worse_than_none(screens, wanted) -> None:
    assert verdict("screens", Found(screens=screens)) == wanted


@pytest.mark.parametrize(
    ("battery", "wanted"),
    [
        (None, "ok"),
        (UNKNOWN, "ask"),
        (Battery(3, plugged=True), "ok"),
        (Battery(FULL_ENOUGH, plugged=False), "warn"),
        (Battery(FULL_ENOUGH - 1, plugged=False), "bad"),
    ],
)
def test_a_battery_alone_is_never_good(battery, wanted) -> None:
    assert verdict("power", Found(battery=battery)) == wanted


@pytest.mark.parametrize(
    ("free", "wanted"),
    [
        (None, "ok"),
        (ENOUGH_BYTES, "ok"),
        (ENOUGH_BYTES - 1, "warn"),
        (LEAST_BYTES, "warn"),
        (LEAST_BYTES - 1, "bad"),
        (0, "bad"),
    ],
)
def test_the_disk_has_two_limits(free, wanted) -> None:
    assert verdict("disk", Found(free_bytes=free)) == wanted


@pytest.mark.parametrize(
    ("age", "wanted"), [(None, "warn"), (0, "ok"), (DAY_MS, "ok"), (DAY_MS + 1, "warn")]
)
def test_a_backup_is_good_for_a_day(age, wanted) -> None:
    assert verdict("backup", Found(backup_age_ms=age)) == wanted


def test_only_the_trainer_can_tell_of_back_row_clicker_and_papers() -> None:
    kinds = ("card", "clicker", "papers")
    assert {verdict(kind, Found()) for kind in kinds} == {"ask"}
    told = Found(seen=True, printed=True, forward=True, back=True)
    assert {verdict(kind, told) for kind in kinds} == {"ok"}


def test_one_direction_of_a_clicker_is_not_enough() -> None:
    assert verdict("clicker", Found(forward=True, dark=True)) == "ask"
    assert verdict("clicker", Found(back=True)) == "ask"


def test_a_desktop_that_does_not_listen_is_a_warning() -> None:
    assert verdict("awake", Found(awake=True)) == "ok"
    assert verdict("awake", Found(awake=False)) == "warn"


def test_low_is_only_what_runs_out() -> None:
    assert is_low(Battery(LOW_BATTERY, plugged=False))
    assert not is_low(Battery(LOW_BATTERY + 1, plugged=False))
    assert not is_low(Battery(1, plugged=True))
    assert not is_low(None)
    assert not is_low(UNKNOWN)

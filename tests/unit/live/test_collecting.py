"""What is looked through for garbage, and what stays for good."""

import gc
import sys
import weakref
from collections.abc import Iterator

import pytest

from facilitator.live import collecting


class Page:
    """As pages are: it knows who knows it, so that only the collector takes it away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """And the tests that were collected stay out of every later round, which takes seconds then."""
    yield
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def test_a_page_that_was_open_when_something_was_kept_goes_once_it_is_let_go() -> None:
    page = Page()
    there = weakref.ref(page)
    collecting.keep()
    del page
    gc.collect()
    assert there() is not None

    assert collecting.let_go()

    assert there() is None
    assert gc.get_freeze_count() > 0


def test_once_they_are_let_go_nothing_more_is_looked_through() -> None:
    collecting.keep()
    collecting.let_go()
    kept = gc.get_freeze_count()
    later = [[]]

    assert collecting.let_go()

    assert gc.get_freeze_count() == kept
    assert any(one is later for one in gc.get_objects())


def test_while_somebody_works_nobody_is_let_go() -> None:
    page = Page()
    there = weakref.ref(page)
    collecting.keep()
    del page
    worker = object()
    collecting.pause(worker)

    assert not collecting.let_go()
    assert there() is not None

    collecting.resume(worker)
    assert collecting.let_go()
    assert there() is None


def test_a_few_modules_are_not_worth_keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    collecting.keep()
    collecting.let_go()
    later = [[]]
    collecting.keep_loaded()
    assert any(one is later for one in gc.get_objects())

    for number in range(50):
        monkeypatch.setitem(sys.modules, f"made up {number}", gc)
    collecting.keep_loaded()

    assert not any(one is later for one in gc.get_objects())
    collecting.let_go()

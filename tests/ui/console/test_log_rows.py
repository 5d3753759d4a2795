"""The lines of the log, as far as they need no database."""

from dataclasses import replace
from typing import get_args

import pytest

from facilitator.core.journal import Place
from facilitator.core.ledger import EntryState, Fate, LogRow
from facilitator.ui.console.inquiry.log_rows import cells, columns
from facilitator.ui.tokens import HEIGHT
from facilitator.ui.widgets.pill import pill_size

LINE = LogRow(
    entry="e1",
    place=Place("b", 1, "g1", "s"),
    group="g1",
    step=0,
    at=0,
    by="console",
    kind="score",
    block_title="Case",
    who="Pine",
    what="Act 1",
    value="A",
    reason="",
    fate=Fate(state="valid"),
)


@pytest.mark.parametrize("language", ["en", "zh-CN"])
@pytest.mark.parametrize("state", [*get_args(EntryState), "open"])
def test_every_state_is_whole_in_its_pill(dressed, language, state) -> None:
    look = dressed(language)
    line = replace(LINE, kind="open") if state == "open" else replace(LINE, fate=Fate(state=state))
    (at,) = [at for at, one in enumerate(cells(look, line)) if one.tone is not None]
    needed = pill_size(look, cells(look, line)[at].text, HEIGHT.small_pill).width()
    assert needed <= columns(look)[at].width

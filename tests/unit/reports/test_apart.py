"""A large report in a program of its own: the same bytes, progress, giving up, a program that dies."""

import os
import pickle
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from facilitator.core.errors import RenderingStopped
from facilitator.core.finish import MAKE_PAGES, PLAIN, Finish
from facilitator.core.report_look import Dress
from facilitator.reports import apart
from facilitator.reports import model as m
from facilitator.reports.apart import LARGE, command, make_apart, make_pages, size_of
from facilitator.reports.logo import NotAPicture
from facilitator.reports.preview import pages
from facilitator.reports.render import RenderCancelled, RenderedReport, render
from tests.sources import ROOT
from tests.unit.reports.chinese import chinese
from tests.unit.reports.samples import Writer, logo, simple
from tests.unit.reports.test_certificate import order, report

w = Writer("zh-CN")


def large(people: int = 300) -> m.Report:
    """The results of so many people, in a table of five columns."""
    columns = tuple(m.Column(w(text)) for text in ("序号", "学员", "小组", "得分", "备注"))
    rows = tuple(
        w.row(str(n), f"学员{n:04d}", f"第{n % 10}组", str(n % 101), "“好”，𠮷🚀")
        for n in range(people)
    )
    return simple("", "zh-CN", m.Table(columns=columns, rows=rows, dense=True))


def certificates(people: int) -> m.Report:
    """So many certificates with the same logo."""
    return report(order(logo=logo()), *("王芳" for _ in range(people)))


def test_what_is_large_is_measured_by_what_is_set() -> None:
    assert size_of(large(300)) >= LARGE > size_of(large(250))
    assert size_of(chinese()) < LARGE
    inner = m.KeepTogether((m.Tiles((m.Tile(label=w("a"), figure=w("1")),)), m.Paragraph(w("b"))))
    assert size_of(simple("", "zh-CN", inner, m.PageBreak())) == 4


def test_made_apart_it_is_the_same_to_the_byte() -> None:
    here = render(large(), invariant=True)
    there = make_apart(large(), invariant=True)

    assert there == here
    assert there.missing_glyphs == ("🚀",)


def test_progress_rises_to_the_end() -> None:
    seen: list[float] = []
    make_apart(large(), seen.append)

    assert len(seen) > 3
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_only_a_large_report_is_made_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = watched(monkeypatch)

    assert make_pages(simple()).pages == 2
    assert begun == []
    assert make_pages(large()).pages > 5
    assert len(begun) == 1


def test_a_finish_travels_with_it() -> None:
    locked = make_apart(simple(), finish=Finish(password="abc 123"))
    assert len([*pages(locked.pdf, 20, lambda: False, "abc 123")]) == 2


def test_giving_up_ends_the_other_program(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = watched(monkeypatch)
    wanted = threading.Event()
    wanted.set()

    def progress(_share: float) -> None:
        wanted.clear()

    with pytest.raises(RenderCancelled):
        make_apart(large(), progress, lambda: not wanted.is_set())
    assert begun[0].returncode is not None

    with pytest.raises(RenderCancelled):
        make_apart(large(), None, lambda: True)
    assert len(begun) == 1, "what nobody wants is not begun"


def test_what_nobody_wants_any_more_when_it_is_done_is_given_up() -> None:
    shares: list[float] = []
    make_apart(large(), shares.append)
    seen: list[float] = []
    with pytest.raises(RenderCancelled):
        make_apart(large(), seen.append, lambda: seen == shares)


def test_a_program_that_dies_is_said_and_the_next_one_works(
    monkeypatch: pytest.MonkeyPatch, expected_log: list[str]
) -> None:
    begun = watched(monkeypatch)

    def kill(_share: float) -> None:
        os.kill(begun[0].pid, getattr(signal, "SIGKILL", signal.SIGTERM))

    with pytest.raises(RenderingStopped):
        make_apart(large(), kill)
    assert "ended with" in "".join(expected_log)
    assert make_apart(large(), None, None).pages > 5


@pytest.mark.parametrize(
    "program",
    ["raise SystemExit(3)", "print('no pages here')", "import sys; sys.stdin.buffer.read(9)"],
    ids=["ends", "talks", "reads little"],
)
def test_a_program_that_is_none_of_ours_is_said(
    monkeypatch: pytest.MonkeyPatch, program: str, expected_log: list[str]
) -> None:
    monkeypatch.setattr(apart, "command", lambda: (sys.executable, "-c", program))
    with pytest.raises(RenderingStopped):
        make_apart(large())
    assert len(expected_log) == 1


def test_a_program_that_cannot_be_begun_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(apart, "command", lambda: (str(tmp_path / "nothing"),))
    with pytest.raises(RenderingStopped):
        make_apart(simple())


def test_what_it_cannot_print_is_refused_as_here() -> None:
    report = simple()
    with pytest.raises(NotAPicture):
        make_apart(replace(report, meta=replace(report.meta, dress=Dress(logo=b"<svg/>"))))


def test_a_mistake_of_ours_is_no_picture_of_theirs(expected_log: list[str]) -> None:
    broken = simple("", "zh-CN", m.Heading((None,)))  # type: ignore[arg-type]
    with pytest.raises(RenderingStopped):
        make_apart(broken)
    assert "Traceback" in "".join(expected_log)


def test_it_loads_no_windows() -> None:
    code = "import sys, facilitator.__main__, facilitator.reports.page_maker; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert "reportlab" in loaded
    assert [name for name in loaded if name.split(".")[0] in ("PySide6", "shiboken6")] == []


def test_a_program_in_one_file_begins_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command() == (sys.executable, MAKE_PAGES)
    monkeypatch.setattr(apart, "command", lambda: (sys.executable, "-m", "facilitator", MAKE_PAGES))
    assert make_apart(simple(), invariant=True) == render(simple(), invariant=True)


def test_it_ends_when_nobody_waits_for_it() -> None:
    """The program that began it may be killed."""
    with subprocess.Popen(
        command(), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.close()
        apart.write_report(large(50), (PLAIN, True), process.stdin)
        process.stdin.close()
        assert process.wait(30) == 1


def test_what_a_library_prints_does_not_get_between_the_answers() -> None:
    code = (
        "import facilitator.reports.page_maker as maker, facilitator.reports.render as r;"
        "real = maker.render;"
        "maker.render = lambda *a, **k: (print('noise', flush=True), real(*a, **k))[1];"
        "raise SystemExit(maker.main())"
    )
    asked = BytesIO()
    apart.write_report(simple(), (PLAIN, True), asked)
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        input=asked.getvalue(),
        capture_output=True,
        check=True,
    )
    stream = BytesIO(done.stdout)
    answers: list[object] = []
    while stream.tell() < len(done.stdout):
        answers.append(pickle.load(stream))
    assert isinstance(answers[-1], RenderedReport)
    assert b"noise" in done.stderr


def watched(monkeypatch: pytest.MonkeyPatch) -> list["subprocess.Popen[bytes]"]:
    begun: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def begin(*arguments: object, **named: object) -> "subprocess.Popen[bytes]":
        begun.append(real(*arguments, **named))  # type: ignore[call-overload]
        return begun[-1]

    monkeypatch.setattr(subprocess, "Popen", begin)
    return begun


def test_many_certificates_are_made_apart_and_their_logo_goes_over_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun = watched(monkeypatch)
    assert make_pages(certificates(20)).pages == 20
    assert begun == []
    assert make_pages(certificates(130)).pages == 130
    assert len(begun) == 1

    sent = BytesIO()
    thousand = certificates(1000)
    apart.write_report(thousand, (PLAIN, False), sent)
    assert size_of(thousand) > 5 * LARGE
    assert len(sent.getvalue()) < 1000 * len(logo()) / 2

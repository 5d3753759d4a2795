"""What a report of a programme knows: its runs in the order of their dates, and what they share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean

from facilitator.core.follow_up import Tally, tally
from facilitator.core.notebook import Jotting
from facilitator.core.programme import programme_title, run_numbers
from facilitator.core.scoring import quiz
from facilitator.core.scoring.specs import QuizScoring
from facilitator.core.script import BlockScript
from facilitator.reports.day import Day
from facilitator.reports.pen import Pen
from facilitator.reports.raw_journal import commitments
from facilitator.reports.summary_findings import answers_of, stem
from facilitator.reports.summary_overview import exercises_of


@dataclass(frozen=True)
class Run:
    """One workshop of the programme and its number."""

    day: Day
    number: int

    def name(self, pen: Pen) -> str:
        """What it is called."""
        return pen.tr("Run {number}", number=self.number)

    @cached_property
    def promised(self) -> tuple[Jotting, ...]:
        """Its commitments."""
        return commitments(self.day)

    @cached_property
    def tally(self) -> Tally:
        """What is known of them by now."""
        return tally(self.day.follow_up, self.promised)

    @property
    def wave(self) -> int:
        """The last wave for which something came in; 0 for none."""
        return max(self.day.waves, default=0)

    @property
    def rate(self) -> float | None:
        """The share of those expected who came; None while somebody is not marked."""
        found = self.day.attendance
        on_time = found.present + found.late
        if not found.planned or on_time + found.absent < found.planned:
            return None
        return on_time / found.planned


@dataclass(frozen=True, slots=True)
class Played:
    """One exercise in one run: the points of ``groups`` groups, and by which text it was played."""

    groups: int
    mean: float
    low: float
    high: float
    content: str


@dataclass(frozen=True, slots=True)
class Shared:
    """One exercise over the runs, by the number of the run."""

    name: str
    runs: Mapping[int, Played]

    @property
    def changed(self) -> bool:
        """Whether its text was another one in some run."""
        return len({one.content for one in self.runs.values()}) > 1


@dataclass(frozen=True, slots=True)
class Missed:
    """One item of a quiz that most groups had wrong in several runs: run -> (right, answers)."""

    stem: str
    runs: Mapping[int, tuple[int, int]]


@dataclass(frozen=True)
class Programme:
    """The runs of one course, by date."""

    runs: tuple[Run, ...]

    @classmethod
    def of(cls, days: Sequence[Day]) -> "Programme":
        """The programme that these workshops are."""
        ordered = sorted(days, key=lambda one: (one.workshop.days[0].day, one.workshop.id))
        numbers = run_numbers([one.workshop.title for one in ordered])
        pairs = zip(ordered, numbers, strict=True)
        return cls(tuple(Run(day, number) for day, number in pairs))

    @property
    def title(self) -> str:
        """What the runs are called without their numbers."""
        return programme_title([one.day.workshop.title for one in self.runs])

    @property
    def clients(self) -> list[str]:
        """The clients, each once."""
        named = (one.day.workshop.named_client for one in self.runs)
        return [one for one in dict.fromkeys(named) if one]

    @property
    def last(self) -> Day:
        """The newest run: the look and the organiser are those of it."""
        return self.runs[-1].day

    def exercises(self, pen: Pen) -> tuple[tuple[Shared, ...], tuple[str, ...]]:
        """Those with points in several runs, and the names of those with points in one only."""
        names: dict[str, str] = {}
        found: dict[str, dict[int, Played]] = {}
        for run in self.runs:
            for block in exercises_of(run.day):
                played = _played(run.day, block)
                if played is not None:
                    key = block.content.id
                    names[key] = pen.said(block.fill(block.block.title))
                    found.setdefault(key, {}).setdefault(run.number, played)
        several = [Shared(names[key], runs) for key, runs in found.items() if len(runs) > 1]
        alone = [names[key] for key, runs in found.items() if len(runs) == 1]
        return tuple(several), tuple(alone)

    def missed(self, pen: Pen) -> tuple[Missed, ...]:
        """The items that at most half of the groups had right, in at least two runs."""
        stems: dict[tuple[str, str], str] = {}
        found: dict[tuple[str, str], dict[int, tuple[int, int]]] = {}
        for run in self.runs:
            for block in exercises_of(run.day):
                if not isinstance(block.content.scoring, QuizScoring):
                    continue
                given = answers_of(run.day, block)
                for part in block.parts:
                    answers = given[part.id]
                    right = len(quiz.right_units(part, answers))
                    if answers and 2 * right <= len(answers):
                        key = (block.content.id, part.id)
                        stems[key] = stem(block, part, pen)
                        found.setdefault(key, {})[run.number] = (right, len(answers))
        return tuple(Missed(stems[key], runs) for key, runs in found.items() if len(runs) > 1)

    def asked_again(self) -> dict[str, tuple[int, ...]]:
        """Questions that were put aside in the same words in several runs, with the runs."""
        found: dict[str, dict[int, str]] = {}
        for run in self.runs:
            for one in run.day.notebook.of_kind("parking"):
                key = "".join(one.text.casefold().split()).rstrip("?？。.!！")
                found.setdefault(key, {}).setdefault(run.number, one.text)
        return {next(iter(runs.values())): tuple(runs) for runs in found.values() if len(runs) > 1}


def _played(day: Day, block: BlockScript) -> Played | None:
    """The points of the groups that are entered whole; None without any."""
    scores = day.board.of(block.block.id)
    if scores is None or block not in day.scored:
        return None
    points = [
        one.counts for one in scores.groups.values() if one.counts is not None and one.complete
    ]
    if not points:
        return None
    return Played(len(points), fmean(points), min(points), max(points), block.block.content)

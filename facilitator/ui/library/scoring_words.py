"""How an exercise is scored, in one sentence."""

from facilitator.core.scoring import specs
from facilitator.core.text import dotted
from facilitator.ui.look import Look


def scoring(look: Look, spec: specs.ScoringSpec | None, weight: float) -> str:
    """What counts, and how much it weighs in the standing."""
    if spec is None:
        return look.tr("Not scored")
    if weight <= 0:
        weighs = look.tr("does not count in the standing")
    else:
        weighs = look.tr("weight {weight}", weight=f"{weight:g}")
    return dotted(look.texts.locale, _what(look, spec), weighs)


def _what(look: Look, spec: specs.ScoringSpec) -> str:  # noqa: C901  (one line for each kind)
    match spec:
        case specs.PointsScoring(from_parts=True):
            return look.tr("Points of the option each group chooses")
        case specs.PointsScoring():
            return look.tr("Points for each item")
        case specs.RubricScoring():
            count = len(spec.criteria)
            return look.trn("Levels for {count} criterion", "Levels for {count} criteria", count)
        case specs.QuizScoring():
            return look.tr("Right answers")
        case specs.RankingScoring():
            return look.tr("How close the order comes to the key")
        case specs.MatrixScoring():
            return look.tr("Groups rate each other")
        case specs.LinkScoring():
            return look.tr("Links that both sides name")
        case specs.SurveyScoring():
            return look.tr("A questionnaire, without points")
        case specs.TimedScoring():
            return look.tr("The shorter the time, the better")
        case specs.SimulationScoring():
            return look.tr("Total cost, the lower the better")
        case specs.ChecklistScoring():
            count = len(spec.features)
            return look.trn("{count} feature checked", "{count} features checked", count)
        case specs.AllocationScoring():
            return look.tr("Tokens given by the other groups")
        case specs.JointGainScoring():
            return look.tr("The joint gain of both sides")
        case specs.CompositeScoring():
            return look.tr("; ").join(_share(look, one) for one in spec.shares)
        case _:
            return look.tr("Points given at any time")


def _share(look: Look, share: specs.Share) -> str:
    said = _what(look, share.scoring)
    percent = f"{share.share * 100:.0f}%"
    return look.tr("{what} ({percent})", what=said, percent=percent)


def grouping(look: Look, kind: str) -> str:
    """How the groups are put together; "" where it does not matter."""
    match kind:
        case "department":
            return look.tr("groups by department")
        case "mixed":
            return look.tr("mixed groups")
        case _:
            return ""

"""What is said of words of a report that claim too much, and of two languages that differ."""

from facilitator.core.text import ZH
from facilitator.core.uneven import Uneven
from facilitator.core.wording import Why
from facilitator.texts import Texts


def reason(why: Why, texts: Texts) -> str:
    """One sentence; what to write instead is in the mark itself."""
    said: dict[Why, str] = {
        "change": texts.tr("It makes a change large that no test has shown."),
        "cause": texts.tr("It says that the training caused it; nothing here can show that."),
        "certain": texts.tr("It is surer than so few people allow; read as direction only."),
        "verdict": texts.tr("It is a verdict; say what was seen, or that no change was seen."),
        "rank": texts.tr("It puts a group last; these are points in one exercise."),
        "few": texts.tr("Fewer than 5 people are not shown, not even about how many."),
        "validity": texts.tr("A coefficient proves no validity; name it in the method page."),
        "stars": texts.tr("A limit of p or a star is no result; give the exact figure."),
        "science": texts.tr("Research supports, it does not prove."),
        "done": texts.tr("Nobody has verified it yet; say when it will be."),
    }
    return said[why]


def counted(count: int, texts: Texts) -> str:
    """How many there are, in a sentence without its end."""
    return texts.trn(
        "{count} word of the reports claims too much",
        "{count} words of the reports claim too much",
        count,
    )


def differing(found: Uneven, texts: Texts) -> str:
    """That one language has words of the trainer's which the other lacks."""
    said: list[str] = []
    if found.rewritten:
        said.append(texts.trn("{count} text rewritten", "{count} texts rewritten", found.rewritten))
    if found.own:
        said.append(texts.trn("{count} added", "{count} added", found.own))
    what = texts.tr(", ").join(said)
    if found.locale == ZH:
        return texts.tr("In Chinese only: {what}. The reports will differ.", what=what)
    return texts.tr("In English only: {what}. The reports will differ.", what=what)

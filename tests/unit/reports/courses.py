"""Papers of the shipped templates, printed once for all tests."""

from functools import cache

from facilitator.core.text import AudienceLanguage
from facilitator.live.papers import MadePapers, make_papers
from facilitator.reports.papers import Course, course
from facilitator.texts import load_texts
from tests.unit.core.plans import planned


def course_of(template: str, language: AudienceLanguage, people: int = 36) -> Course:
    workshop, plan = planned(template, 6, people, language)
    return course(workshop, plan, load_texts("en" if language == "en" else "zh-CN"))


@cache
def made(template: str, language: AudienceLanguage) -> MadePapers:
    return make_papers(course_of(template, language))

"""What goes along with a running workshop: each topic once, each command answered by one."""

from collections import Counter

from facilitator.companion import Companion
from tests.ui.app.trainer import Trainer


def test_each_topic_is_there_once_and_each_command_has_one_answer(trainer: Trainer) -> None:
    there = trainer.console.findChildren(Companion)
    assert len(there) > 1
    topics = Counter(type(one).__name__ for one in there)
    assert [name for name, count in topics.items() if count > 1] == []
    asked = Counter(command for one in there for command in one.deeds)
    assert [command for command, count in asked.items() if count > 1] == []

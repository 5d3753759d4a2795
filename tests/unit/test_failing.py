from pathlib import Path

from facilitator.core.errors import CannotWriteFile, RecordsOnly
from facilitator.failing import failure, report_failure
from facilitator.messages import sentence
from facilitator.texts import load_texts

TEXTS = load_texts("zh-CN")


def test_a_file_is_told_by_its_name_alone() -> None:
    said = failure(CannotWriteFile(Path("/a/folder/just/chosen/总结.pdf"), "x"), TEXTS, "?")
    assert "总结.pdf" in said
    assert "chosen" not in said


def test_what_can_be_acted_on_is_said_and_a_fault_of_the_program_is_not_shown() -> None:
    error = RecordsOnly("一天")
    assert failure(error, TEXTS, "?") == sentence(error, TEXTS)
    assert failure(KeyError("inside"), TEXTS, "没有生成。") == "没有生成。"
    assert "inside" not in report_failure(KeyError("inside"), TEXTS)

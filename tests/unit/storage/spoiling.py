"""What may be wrong with a file that was handed over, from a flipped word to a made-up one."""

import json
from collections.abc import Callable
from hashlib import sha256

from facilitator.core.journal import Place, ScoreEntry, chained
from facilitator.storage.handover import VERSION


def tampered(change: Callable[[dict[str, object]], None]) -> Callable[[bytes], bytes]:
    """Change what the file says, with a new checksum, as somebody who means it would."""

    def apply(data: bytes) -> bytes:
        head, _, body = data.partition(b"\n")
        said = json.loads(body)
        change(said)
        changed = json.dumps(said).encode()
        facts = json.loads(head) | {"sha256": sha256(changed).hexdigest()}
        return json.dumps(facts).encode() + b"\n" + changed

    return apply


def newer(data: bytes) -> bytes:
    head, _, body = data.partition(b"\n")
    facts = json.loads(head) | {"version": VERSION + 1, "more": "than we know"}
    return json.dumps(facts).encode() + b"\n" + body


def another_value(said) -> None:
    said["lines"][0]["value"] = '["b"]'


def another_unit(said) -> None:
    said["lines"][0]["place"][2] = "nobody"


def another_content(said) -> None:
    one = next(iter(said["contents"].values()))
    one["name"]["en"] = "changed"


def no_contents(said) -> None:
    said["contents"] = {}


def a_way_through_nothing(said) -> None:
    said["visits"][0][1]["block"] = "nowhere"


def a_way_that_nobody_went(said) -> None:
    said["visits"][0][0] = "nobody"


def a_change_by_nobody(said) -> None:
    said["changes"][0][0] = "nobody"


def answers_itself(said) -> None:
    """A circle: nobody can undo what comes later."""
    first, second = said["actions"][:2]
    first["undoes"], second["undoes"] = second["id"], first["id"]


def answers_nothing(said) -> None:
    said["actions"][1]["redoes"] = "nothing"


def the_same_deed_twice(said) -> None:
    said["actions"].append(said["actions"][0])


def a_deed_of_another_workshop(said) -> None:
    said["actions"][0]["workshop"] = "v"


def chained_again(said) -> None:
    """The hashes as they would be, had the lines been written like this."""
    before = b""
    for line in said["lines"]:
        told = line | {"place": Place(*line["place"]), "value": json.loads(line["value"])}
        made = chained(ScoreEntry(**told), told["value"], before)
        line["prev_hash"], line["hash"] = before.hex(), made.hash.hex()
        before = made.hash


def a_line_by_no_deed(said) -> None:
    said["lines"][0]["action"] = "nobody"
    chained_again(said)


def the_same_line_twice(said) -> None:
    said["lines"].append(dict(said["lines"][0]))
    chained_again(said)


def a_line_at_the_end_of_time(said) -> None:
    said["lines"][0]["hlc"] = (1 << 63) - 1
    chained_again(said)


def a_line_that_takes_nothing_back(said) -> None:
    said["lines"].append(said["lines"][0] | {"id": "e2", "kind": "void"})
    chained_again(said)


def a_line_that_takes_another_back(said) -> None:
    place = [*said["lines"][0]["place"][:3], "two"]
    void = {"id": "e2", "kind": "void", "supersedes": ["e1"], "place": place}
    said["lines"].append(said["lines"][0] | void)
    chained_again(said)


def a_moment_nowhere(said) -> None:
    said["run"]["position"]["block"] = "nowhere"


def a_moment_of_another_workshop(said) -> None:
    said["run"]["workshop"] = "v"


def unknown_field(said) -> None:
    said["workshop"]["surprise"] = 1


def nobody_we_know(said) -> None:
    said["lines"][0]["by"] = "stranger"


def no_json(said) -> None:
    said["lines"][0]["value"] = "[[["

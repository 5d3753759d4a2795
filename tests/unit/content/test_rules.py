"""Every rule: a sound pack with one change gives exactly one problem, at its file, line and field."""

from dataclasses import dataclass

import pytest

from tests.unit.content.copies import Copy


@dataclass(frozen=True)
class Case:
    """``old`` becomes ``new`` in ``file``; the problem stands on the line of ``at`` (else of new)."""

    code: str
    file: str
    old: str
    new: str
    field: str
    at: str = ""

    def __str__(self) -> str:
        return f"{self.code} {self.field}"


ACTS = "exercises/acts.toml"
QUIZ = "exercises/quiz-group.toml"
DRAWING = "exercises/drawing.toml"
BRIDGE = "exercises/bridge.toml"
TALK = "cards/talk.toml"
ALL = "templates/everything.toml"
PACK = "pack.toml"

FIELDS = [
    Case("missing", TALK, "minutes = 5\n\n[[step]]", "\n[[step]]", "minutes", "# A card"),
    Case("missing", TALK, '  show = "text"\n', "", "step[1].cue[1].show", "[[step.cue]]"),
    Case("missing", TALK, 'public_name = { zh-CN = "短讲", en = "Input" }\n', "", "public_name", "# A card"),
    Case("missing", BRIDGE, 'family = "experiential"\n', "", "family", "# T1"),
    Case(
        "missing",
        BRIDGE,
        'licence = { zh-CN = "原创。", en = "Original." }\n',
        "",
        "licence",
        "# T1",
    ),
    Case("wrong-type", TALK, "minutes = 5\n\n", 'minutes = "5"\n\n', "minutes"),
    Case("wrong-type", TALK, 'show = "text"', 'show = "text"\n  hero = 1', "step[1].cue[1].hero", "hero"),
    Case("wrong-type", PACK, 'version = "1.0.0"', "version = 1", "version"),
    Case("wrong-type", BRIDGE, 'topics = ["1.1"]', 'topics = "1.1"', "topics"),
    Case("wrong-type", BRIDGE, 'topics = ["1.1"]', 'topics = ["1.1", 2]', "topics[2]"),
    Case("wrong-type", DRAWING, '["H", 5, 10]', '["X", 5, 10]', "figure[1].tiles[1]"),
    Case("wrong-type", DRAWING, "touches = [[5, 10]]", "touches = [[5]]", "figure[1].touches[1]"),
    Case("wrong-type", TALK, "notes = [", "phases = 3\nnotes = [", "step[1].phases", "phases"),
    Case("unknown-key", TALK, 'show = "text"', 'show = "text"\n  emphasys = 1', "step[1].cue[1].emphasys", "emphasys"),
    Case("unknown-key", TALK, "minutes = 5\n\n[[step]]", "minuts = 5\n\n[[step]]", "minuts"),
    Case("unknown-key", PACK, "format = 1", 'format = 1\nauthor = "x"', "author", "author"),
    Case("not-one-of", TALK, 'kind = "say"', 'kind = "sing"', "step[1].notes[1].kind"),
    Case("not-one-of", TALK, 'show = "text"', 'show = "txt"', "step[1].cue[1].show"),
    Case("not-one-of", BRIDGE, 'kind = "T1"', 'kind = "T11"', "scoring.kind"),
    Case("not-one-of", TALK, 'objective = {', 'objective = { fr = "Dire.",', "objective.fr"),
    Case("unknown-key", TALK, 'en = "Slowly."', 'fr = "Lentement.", en = "Slowly."', "step[1].notes[2].fr"),
    Case("out-of-range", BRIDGE, "weight = 1", "weight = 11", "weight"),
    Case("out-of-range", TALK, "minutes = 5\n\n[[step]]", "minutes = 9999\n\n[[step]]", "minutes"),
    Case("bad-id", BRIDGE, 'id = "load"', 'id = "Load!"', "scoring.items[1].id"),
    Case("id-taken", DRAWING, 'id = "f2"', 'id = "f1"', "scoring.features[2].id"),
    Case("id-taken", ACTS, 'id = "b", points = 10', 'id = "a", points = 10', "part[1].option[2].id"),
    Case("file-name", TALK, 'id = "talk"\nkind', 'id = "speech"\nkind', "id"),
    Case("format-too-new", PACK, "format = 1", "format = 2", "format"),
]  # fmt: skip

TEXTS = [
    Case("text-missing", TALK, 'zh-CN = "慢一点。", ', "", "step[1].notes[2].zh-CN"),
    Case("text-missing", TALK, 'en = "Slowly."', 'en = "  "', "step[1].notes[2].en"),
    Case("needs-languages", TALK, 'title = { zh-CN = "{{company}}", en = "{{company}}" }', 'title = "标题"', "step[1].cue[1].title"),
    Case("control-character", TALK, "慢一点。", "慢一\u200b点。", "step[1].notes[2].zh-CN"),
    Case("control-character", TALK, "慢一点。", "慢一\\n点。", "step[1].notes[2].zh-CN"),
    Case("line-too-long", TALK, "慢一点。", "慢" * 27, "step[1].notes[2].zh-CN"),
    Case("line-too-long", TALK, "Slowly.", "s" * 77, "step[1].notes[2].en"),
    Case("line-too-long", TALK, '{ zh-CN = "{{company}}"', '{ zh-CN = "{{company}}一二三四五六七八九十一二三四五六"', "step[1].cue[1].title.zh-CN"),
    Case("corner-quotes", TALK, "慢一点。", "「慢」。", "step[1].notes[2].zh-CN"),
    Case("straight-quotes", TALK, "慢一点。", '\\"慢一点\\"。', "step[1].notes[2].zh-CN"),
    Case("straight-quotes", TALK, "Slowly.", "Don't hurry.", "step[1].notes[2].en"),
    Case("quotes-uneven", TALK, "慢一点。", "”慢一点“。", "step[1].notes[2].zh-CN"),
    Case("quotes-uneven", TALK, "Slowly.", "“Slowly.", "step[1].notes[2].en"),
    Case("half-width", TALK, "慢一点。", "慢一点, 好。", "step[1].notes[2].zh-CN"),
    Case("half-width", TALK, "慢一点。", "慢一点.", "step[1].notes[2].zh-CN"),
    Case("half-width", TALK, "慢一点。", "慢(一)点。", "step[1].notes[2].zh-CN"),
    Case("space-before-percent", TALK, "慢一点。", "慢 57 %。", "step[1].notes[2].zh-CN"),
    Case("chinese-in-english", TALK, "Slowly.", "Slowly。", "step[1].notes[2].en"),
    Case("broken-place", TALK, "慢一点。", "慢{{一}}点。", "step[1].notes[2].zh-CN"),
    Case("unknown-variable", TALK, "慢一点。", "{{compny}}慢。", "step[1].notes[2].zh-CN"),
    Case("unknown-place", ACTS, "发生了什么？\"\nen", "{{option:act-1.z}}呢？\"\nen", "debrief[1].zh-CN"),
    Case("unknown-place", ACTS, "So what?", "{{part:act-9}}?", "debrief[3].en"),
    Case("spoiler", DRAWING, 'public_name = { zh-CN = "你说我画"', 'public_name = { zh-CN = "单向的画"', "public_name.zh-CN"),
    Case("spoiler", DRAWING, 'public_name = { zh-CN = "你说我画", en = "Blind Drawing" }', 'public_name = { zh-CN = "你说我画", en = "One-way Drawing" }', "public_name.en"),
    Case("spoiler", "exercises/chain.toml", 'public_name = { zh-CN = "四站链"', 'public_name = { zh-CN = "四站链 20 周"', "public_name.zh-CN"),
    Case("spoiler", "exercises/chain.toml", 'public_name = { zh-CN = "四站链"', 'public_name = { zh-CN = "四站链（供应链）"', "public_name.zh-CN"),
]  # fmt: skip

MINUTES = [
    Case("minutes-sum", TALK, "minutes = 5\n\n", "minutes = 6\n\n", "minutes"),
    Case("minutes-sum", ACTS, "minutes = 25", "minutes = 15", "minutes"),
    Case("length-sum", ACTS, "shorter = [{ minutes = 10", "shorter = [{ minutes = 11", "shorter[1].minutes"),
    Case("length-steps", ACTS, "steps = [10, 0]", "steps = [10]", "shorter[1].steps"),
    Case("length-parts", BRIDGE, "minutes = 15", 'minutes = 15\nplays = ["a"]', "plays", "plays"),
    Case("timers-too-long", ACTS, "seconds = 60", "seconds = 601", "step[1].cue[1].timer.seconds"),
    Case("template-sum", ALL, "minutes = 292", "minutes = 293", "minutes"),
    Case("min-minutes", ALL, "minutes = 5\n", "minutes = 5\nmin_minutes = 6\n", "block[1].min_minutes", "min_minutes"),
]  # fmt: skip

DETECTIVE = "exercises/detective.toml"
QUESTION = '{ zh-CN = "损失多少元？", en = "What did it cost, in yuan?" },'

SHEETS = [
    Case("sheet-empty", DETECTIVE, 'fields = [\n  { zh-CN = "晚了几天？", en = "How many days late?" },\n  ' + QUESTION + "\n]\n", "", "sheet[2]", '[[sheet]]\nid = "answers"'),
    Case("row-unfit", DETECTIVE, ', 18000, "A"]', ", 18000]", "sheet[3].rows[1]", '[{ zh-CN = "空运"'),
    Case("wrong-type", DETECTIVE, ', 18000, "A"]', ', true, "A"]', "sheet[3].rows[1][2]", '[{ zh-CN = "空运"'),
    Case("text-missing", DETECTIVE, '{ zh-CN = "空运", en', '{ en', "sheet[3].rows[1][1].zh-CN"),
    Case("chinese-in-english", DETECTIVE, '18000, "A"]', '18000, "甲"]', "sheet[3].rows[1][3].en", '[{ zh-CN = "空运"'),
    Case("setting-apart", DETECTIVE, 'rows = [\n  [{ zh-CN = "空运", en = "Air freight" }, 18000, "A"],\n  [{ zh-CN = "证书", en = "Certificate" }, 1800.5, "—"],\n]', "lines = [" + QUESTION + "]", "sheet[3].columns", "columns = ["),
    Case("too-many", DETECTIVE, QUESTION, QUESTION * 40, "sheet[2].fields", "fields = ["),
    Case("not-one-of", DETECTIVE, 'per = "person"', 'per = "people"', "sheet[1].per"),
    Case("line-too-long", DETECTIVE, "请还原每一天花在哪里。", "请还原每一天花在哪里。" * 12, "sheet[1].lines[1].zh-CN", "  { zh-CN = \"{{company}}"),
    Case("no-such-step", DETECTIVE, 'per = "person"\nstep = "play"', 'per = "person"\nstep = "player"', "sheet[1].step", 'step = "player"'),
    Case("no-such-length", DETECTIVE, "lengths = [15]", "lengths = [20]", "sheet[2].lengths[1]"),
    Case("id-taken", DETECTIVE, 'id = "costs"', 'id = "answers"', "sheet[3].id", 'id = "answers"\nname = { zh-CN = "费用表"'),
    Case("id-taken", DETECTIVE, 'id = "supply"', 'id = "sales"', "sheet[4].card[2].id", 'id = "sales"\n  holder = { zh-CN = "采购"'),
    Case("missing", DETECTIVE, 'holder = { zh-CN = "采购", en = "Procurement" }\n', "", "sheet[4].card[2].holder", '[[sheet.card]]\n  id = "supply"'),
    Case("unknown-key", DETECTIVE, "secret = true", "secrets = true", "sheet[3].secrets"),
    Case("not-asked", DETECTIVE, 'per = "person"', 'per = "person"\nsurvey = "nothing"', "sheet[1].survey", 'survey = "nothing"'),
    Case("out-of-range", DETECTIVE, 'per = "person"', 'per = "person"\nabove = 9', "sheet[1].above", "above = 9"),
]  # fmt: skip

FIT = [
    Case("no-such-step", BRIDGE, "[[step]]", '[[material]]\nstep = "nowhere"\nzh-CN = "纸"\nen = "Paper"\n\n[[step]]', "material[1].step", "nowhere"),
    Case("nothing-to-print", BRIDGE, "[[step]]", '[[material]]\nprints = "figures"\nzh-CN = "纸"\nen = "Paper"\n\n[[step]]', "material[1].prints", 'prints = "figures"'),
    Case("not-one-of", BRIDGE, "[[step]]", '[[material]]\nprints = "poster"\nzh-CN = "纸"\nen = "Paper"\n\n[[step]]', "material[1].prints", 'prints = "poster"'),
    Case("no-such-survey", BRIDGE, 'topics = ["1.1"]', 'topics = ["1.1"]\nsurveys = ["nothing"]', "surveys[1]", "surveys = "),
    Case("no-such-phase", TALK, 'show = "text"', 'show = "text"\n  phase = 1', "step[1].cue[1].phase", "phase"),
    Case("no-such-topic", BRIDGE, 'topics = ["1.1"]', 'topics = ["1.1", "9.9"]', "topics[2]"),
    Case("no-such-option", QUIZ, 'key = ["b"]', 'key = ["z"]', "part[1].key[1]"),
    Case("no-such-slot", BRIDGE, '"load", "width"', '"load", "height"', "step[1].enter[2]"),
    Case("no-such-figure", DRAWING, 'orders = [["p", "q"], ["q", "p"]]', 'orders = [["p", "q"], ["q", "r"]]', "scoring.orders[2][2]"),
    Case("no-such-figure", DRAWING, 'show = "text"', 'show = "figures"\n  figures = ["r"]', "step[1].cue[1].figures[1]", '"r"'),
    Case("view-needs-scoring", BRIDGE, '  show = "text"', '  show = "rounds"', "step[1].cue[1].show"),
    Case("debrief-not-shown", BRIDGE, 'show = "debrief"', 'show = "text"\n  title = { zh-CN = "一", en = "One" }', "debrief", "[[debrief]]"),
    Case("debrief-count", BRIDGE, '[[debrief]]\nzh-CN = "为什么？"\nen = "Why?"\n', "", "debrief", "[[debrief]]"),
    Case("notes-count", TALK, '  { kind = "do", zh-CN = "慢一点。", en = "Slowly." },\n', "", "step[1].notes", "notes"),
    Case("entry-load", "exercises/rubric.toml", '"fail-points.judge-1"', '"fail-points.judge-1", "path.judge-2", "path.judge-3"', "step[1].enter"),
    Case("entry-load", DRAWING, '"one-way.time"', '"one-way.ticks"', "step[1].enter"),
    Case("unequal-options", ACTS, 'zh-CN = "开一次会"', 'zh-CN = "会"', "part[1].option[2].zh-CN", "画一张图"),
    Case("unequal-options", ACTS, 'en = "Meet"', 'en = "Call a meeting of everybody"', "part[1].option[1].en"),
    Case("tile-outside", DRAWING, 'tiles = [["H", 5, 10], ["V", 4, 8]]\ntouches = [[5, 10]]', 'tiles = [["H", 11, 5]]\ntouches = []', "figure[1].tiles[1]"),
    Case("touch-off", DRAWING, "touches = [[5, 10]]", "touches = [[5, 9]]", "figure[1].touches[1]"),
    Case("touch-off", DRAWING, "touches = [[5, 10]]", "touches = []", "figure[1].touches"),
    Case("face-needs", ACTS, ', consequence = { zh-CN = "好了。", en = "Better." }', "", "step[1].cue[2].face", 'face = "reveal"'),
    Case("face-needs", QUIZ, 'reason = { zh-CN = "谁用谁是。", en = "Whoever uses it." }\n', "", "step[1].cue[2].face", 'face = "answer"'),
    Case("too-many-lines", TALK, 'show = "text"', 'show = "text"\n  lines = [' + '{ zh-CN = "一", en = "1" }, ' * 7 + "]", "step[1].cue[1].lines", "lines"),
    Case("too-many", TALK, 'show = "text"', 'show = "text"\n  facts = [' + '{ figure = "1", unit = { zh-CN = "周", en = "w" }, label = { zh-CN = "一", en = "1" } }, ' * 4 + "]", "step[1].cue[1].facts", "facts"),
    Case("no-such-content", ALL, 'content = "talk"', 'content = "walk"', "block[1].content"),
    Case("no-such-length", ALL, 'parts = ["act-2"]', 'parts = ["act-1", "act-2"]', "block[2].minutes", 'minutes = 10\nparts'),
    Case("no-such-part", ALL, 'parts = ["act-2"]', 'parts = ["act-3"]', "block[2].parts[1]"),
    Case("block-parts", ALL, 'parts = ["act-2"]\n', "", "block[2]", '[[block]]\ncontent = "acts"'),
]  # fmt: skip

CHAIN = "exercises/chain.toml"
MAP = "exercises/customer-map.toml"
VIEW = "step[1].cue[2]"
FIRST = "row = 1, from = 0, to = 2.5"
BUYERS = 'row = 2, column = 2, text = { zh-CN = "顾客", en = "Buyers" } },\n  ]\n  arrows = [\n'
ARROW = '    { from = "factory", to = "shop", tone = "strong" },\n'

PICTURES = [
    Case("no-such-node", CHAIN, 'from = "factory", to = "shop"', 'from = "factory", to = "shops"', f"{VIEW}.arrows[1].to"),
    Case("no-such-node", CHAIN, 'from = "shop", to = "buyers"', 'from = "shops", to = "buyers"', f"{VIEW}.arrows[3].from"),
    Case("id-taken", CHAIN, '{ id = "shop"', '{ id = "factory"', f"{VIEW}.boxes[2].id"),
    Case("missing", CHAIN, "  rows = 2\n", "", f"{VIEW}.rows", '[[step.cue]]\n  show = "diagram"'),
    Case("missing", MAP, "row = 1, column = 2", "row = 1", f"{VIEW}.boxes[1].column"),
    Case("missing", DETECTIVE, FIRST, "row = 1, from = 0", f"{VIEW}.boxes[1].to"),
    Case("out-of-range", CHAIN, "row = 2, column = 2", "row = 3, column = 2", f"{VIEW}.boxes[3].row"),
    Case("out-of-range", DETECTIVE, "from = 5, to = 8", "from = 5, to = 9", f"{VIEW}.boxes[3].to"),
    Case("out-of-range", DETECTIVE, "axis = { from = 0, to = 8", "axis = { from = 0, to = 90", f"{VIEW}.axis.to"),
    Case("out-of-range", MAP, "divider = { under = 1", "divider = { under = 2", f"{VIEW}.divider.under"),
    Case("scoring-range", DETECTIVE, "from = 5, to = 8", "from = 5, to = 5", f"{VIEW}.boxes[3].to"),
    Case("box-outside", CHAIN, 'row = 2, column = 2', 'row = 2, column = 2, wide = 3', f"{VIEW}.boxes[3].wide"),
    Case("box-outside", CHAIN, 'row = 2, column = 2', 'row = 2, column = 2, high = 2', f"{VIEW}.boxes[3].high"),
    Case("boxes-overlap", DETECTIVE, "row = 2, from = 5", "row = 2, from = 4", f"{VIEW}.boxes[3]"),
    Case("arrow-blocked", CHAIN, BUYERS + ARROW + '    { from = "shop", to = "factory", tone = "wait" },\n', BUYERS.replace("row = 2", "row = 1") + ARROW, f"{VIEW}.arrows[1]", '{ from = "factory"'),
    Case("arrow-blocked", DETECTIVE, 'from = "order", to = "wait"', 'from = "wait", to = "wait"', f"{VIEW}.arrows[1]", 'arrows = ['),
    Case("not-one-of", CHAIN, 'tone = "soft"', 'tone = "sofd"', f"{VIEW}.boxes[1].tone"),
    Case("unknown-key", DETECTIVE, 'figure = "2.5"', 'figur = "2.5"', f"{VIEW}.boxes[1].figur"),
    Case("unknown-key", DETECTIVE, 'text = { zh-CN = "等", en = "Wait" }', 'text = { zh-CN = "等", en = "Wait" }, figure = "2"', f"{VIEW}.boxes[2].figure"),
    Case("unknown-key", CHAIN, "arrow = true, zh-CN", "arow = true, zh-CN", f"{VIEW}.legend[1].arow"),
    Case("text-missing", MAP, 'divider = { under = 1, zh-CN = "可视线", ', "divider = { under = 1, ", f"{VIEW}.divider.zh-CN"),
    Case("line-too-long", MAP, 'zh-CN = "供 ↓ 需 →"', 'zh-CN = "供给部门 ↓ 需要部门 →"', f"{VIEW}.corner.zh-CN"),
    Case("too-many", MAP, 'heads = [', 'heads = [' + '{ zh-CN = "一", en = "1" }, ' * 11, f"{VIEW}.heads"),
    Case("too-many", CHAIN, "  legend = [", "  legend = [" + '{ tone = "soft", zh-CN = "一", en = "1" },' * 3, f"{VIEW}.legend"),
]  # fmt: skip

RANKING = "exercises/ranking.toml"
REVEAL = "step[2].cue[1].reveal[1]"
RESULTS = [
    Case("not-one-of", RANKING, 'face = "order"', 'face = "ordre"', "step[2].cue[1].face"),
    Case("missing", RANKING, '  face = "order"\n', "", "step[2].cue[1].face", "[[step.cue]]\n  show = \"results\""),
    Case("view-needs-scoring", RANKING, 'face = "order"', 'face = "links"', "step[2].cue[1].face"),
    Case("view-needs-scoring", RANKING, 'face = "synergy"', 'face = "deals"', "step[2].cue[2].reveal[1].face"),
    Case("view-needs-scoring", RANKING, 'show = "places"', 'show = "places"\n    measure = "raw"', "step[2].cue[2].reveal[2].measure", "measure"),
    Case("view-needs-scoring", QUIZ, 'face = "matrix"', 'face = "confidence"', f"{REVEAL}.face"),
    Case("view-needs-scoring", RANKING, 'show = "places"\n    podium = true', 'show = "rounds"', "step[2].cue[2].reveal[2].show"),
    Case("view-needs-scoring", "exercises/quiz-chips.toml", 'show = "results"\n  face = "confidence"', 'show = "hardest"\n  count = 1', "step[2].cue[1].show"),
    Case("not-one-of", RANKING, 'show = "places"', 'show = "standing"', "step[2].cue[2].reveal[2].show"),
    Case("missing", "exercises/allocation.toml", '    unit = { zh-CN = "个", en = "tokens" }\n', "", f"{REVEAL}.unit", "[[step.cue.reveal]]"),
    Case("missing", "exercises/composite.toml", 'name = { zh-CN = "冲突", en = "Conflicts" }\n', "", "scoring.share[1].name", "[[scoring.share]]"),
    Case("unknown-key", "exercises/feedback.toml", 'face = "matrix"', 'face = "matrix"\n    podium = true', f"{REVEAL}.podium", "podium"),
    Case("no-such-node", DETECTIVE, 'boxes = ["wait", "buying"]', 'boxes = ["wait", "bying"]', f"{VIEW}.strokes[2].boxes[2]"),
    Case("strokes-boxes", DETECTIVE, 'boxes = ["wait", "buying"]', 'boxes = ["wait"]', f"{VIEW}.strokes", "strokes = ["),
    Case("strokes-boxes", DETECTIVE, 'boxes = ["order"]', 'boxes = ["order", "wait"]', f"{VIEW}.strokes", "strokes = ["),
    Case("setting-apart", CHAIN, "  legend = [", '  strokes = [{ boxes = ["factory", "shop", "buyers"] }]\n  legend = [', f"{VIEW}.strokes", "strokes = ["),
]  # fmt: skip


@pytest.mark.parametrize(
    "case", FIELDS + TEXTS + MINUTES + SHEETS + FIT + PICTURES + RESULTS, ids=str
)
def test_a_rule(pack: Copy, case: Case) -> None:
    line = pack.change(case.file, case.old, case.new)
    if case.at:
        line = pack.line_of(case.file, case.at)

    assert pack.found() == [(case.file, line, case.field, case.code)]

from dataclasses import replace

import pytest

from probata.method.documents.word.odt.positions import parse
from probata.method.drafts.model import Remark, Reply, Tie
from probata.method.drafts.odt.placing import Place
from probata.method.drafts.odt.writing import Prefixes, is_date, thread, tie_mark
from probata.record.span import TextSpan
from tests.method.documents.word.odt.making import SPACES, content, draft

_NOW = "2026-05-04T09:00:00Z"


def _remark(*lines: str, replies: tuple[Reply, ...] = (), done: bool = False) -> Remark:
    return Remark(TextSpan(0, 1), lines, replies, done)


def _read(remark: Remark, said: str = "") -> list[tuple[str, str, str, str, bool]]:
    mark = thread(remark, Place(1, 2, said), _NOW, "probata-1", Prefixes(content("")))
    comments = draft(f"<text:p>{mark.before}a{mark.behind}</text:p>").comments
    return [(one.id, one.parent, one.by, one.text, one.done) for one in comments]


def test_a_thread_reads_back_as_it_was_written() -> None:
    replies = (Reply("Ira Fenn", "2026-05-05T09:00:00", ("No <&>",)), Reply("Bo", "once", ()))
    assert _read(_remark("PB301 a", "b", replies=replies, done=True)) == [
        ("probata-1", "", "Probata", "PB301 a\nb", True),
        ("probata-1-1", "probata-1", "Ira Fenn", "No <&>", True),
        ("probata-1-2", "probata-1", "Bo", "", True),
    ]


def test_white_space_and_signs_that_xml_cannot_hold_survive_as_they_can() -> None:
    assert _read(_remark("x  y\tz\nw\x00"))[0][3] == "x  y\tz\nw\ufffd"


def test_the_place_in_words_goes_first() -> None:
    assert _read(_remark("PB301"), "in the header: x")[0][3] == "in the header: x\nPB301"
    own = replace(_remark("In footnote 3:", "PB301"), says_where=True)
    assert _read(own, "in a footnote: x")[0][3] == "In footnote 3:\nPB301"


@pytest.mark.parametrize(
    "main",
    [
        b"<a/>",
        f"<a {SPACES}><b xmlns:office='urn:other'/></a>".encode(),
        SPACES.replace("office:1.0", "office:9.9").join(["<a ", "/>"]).encode(),
    ],
)
def test_a_prefix_that_does_not_hold_everywhere_is_declared(main: bytes) -> None:
    declared = Prefixes(main).needed("office")
    assert declared == ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'


def test_the_prefixes_of_the_root_are_used() -> None:
    assert Prefixes(content("")).needed("office", "dc", "text", "loext") == ""


def test_a_tie_is_a_bookmark() -> None:
    mark = tie_mark(Tie("_prbAAAAAAAAAAAAAAAA", TextSpan(0, 1)), Place(1, 2), Prefixes(b""))
    assert parse(mark.before.encode(), "x").tag == "text:bookmark-start"
    assert parse(mark.behind.encode(), "x").get("text:name") == "_prbAAAAAAAAAAAAAAAA"


def test_only_dates_are_dates() -> None:
    assert is_date(_NOW)
    assert not is_date("yesterday")

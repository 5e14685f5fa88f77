from probata.method.documents.word.model import Bytes
from probata.method.documents.word.odt.positions import parse
from probata.method.drafts.odt.paths import Paths
from tests.method.documents.word.odt.making import content, deleted, note, region, tracked

_MAIN = content(
    tracked(region("c", deleted("<text:p>gone</text:p>")))
    + f"<text:p>one <text:span>two</text:span><text:date>three</text:date>{note('n', 'four')}</text:p>"
    "<table:table><table:table-row><table:table-cell><text:p>five</text:p></table:table-cell></table:table-row></table:table>"
    "<text:p>six</text:p>"
)
_PATHS = Paths(parse(_MAIN, "x"))


def _at(words: str) -> Bytes:
    start = _MAIN.index(words.encode())
    return Bytes("content.xml", start, start + len(words))


def test_words_are_reached_themselves_or_through_what_lets_nothing_in() -> None:
    for words in ("one ", "two", "four", "five"):
        assert _PATHS.beside(_at(words)) == _at(words)
    assert _PATHS.beside(_at("three")) == _at("<text:date>three</text:date>")
    assert _PATHS.beside(_at("gone")) is None
    assert _PATHS.beside(_at("<office:body>")) is None


def test_cells_and_notes_are_flows_of_their_own() -> None:
    flows = {words: _PATHS.flow(_at(words).start) for words in ("one ", "two", "four", "five", "six")}
    assert flows["one "] == flows["two"] == flows["six"]
    assert len(set(flows.values())) == 3


def test_elements_are_known_by_their_bytes() -> None:
    assert _PATHS.is_element(_at("<text:span>two</text:span>"))
    assert not _PATHS.is_element(_at("<text:span>two"))
    assert _PATHS.of(len(_MAIN) + 5) == []

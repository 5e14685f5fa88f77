"""The library gets bytes and a bound, and what it says is understood or refused."""

import pytest

from probata.method.documents.readers import _media_library
from probata.method.documents.readers._media_library import Bounded, Garbled, Missing, tracks


def says(monkeypatch: pytest.MonkeyPatch, answer: object) -> None:
    from pymediainfo import MediaInfo

    def parse(*_args: object, **_more: object) -> object:
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(MediaInfo, "parse", parse)


def test_what_asks_without_end_gets_nothing_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_media_library, "MAX_READS", 2)
    data = Bounded(b"abcdef")
    assert [data.read(2), data.read(2), data.read(2)] == [b"ab", b"cd", b""]


def test_a_field_that_stands_there_twice_keeps_both(monkeypatch: pytest.MonkeyPatch) -> None:
    says(monkeypatch, '{"media": {"track": [{"@type": "General", "Comment": "one", "Comment": "two"}]}}')
    assert tracks(b"x")[0]["Comment"] == "one / two"


@pytest.mark.parametrize("answer", ["", "{", "[]", '{"media": null}', '{"media": {}}', "[" * 100_000])
def test_an_answer_that_is_none_is_garbled(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    says(monkeypatch, answer)
    with pytest.raises(Garbled):
        tracks(b"x")


@pytest.mark.parametrize("fault", [OSError("no library"), RuntimeError("no version"), ImportError("no module")])
def test_a_library_that_is_not_there_is_missing(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    says(monkeypatch, fault)
    with pytest.raises(Missing):
        tracks(b"x")

"""Acts on evidence: piles with files inside files, pictures, chats, pages; what is tied to what; records about a file.

Several are more than one transaction: the file comes in, and then it is tied to another. What such an act leaves when
it is stopped is a file that came in and is tied to nothing; doing the act again finds it there, and ties it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from tests.soak import evidence, programs
from tests.soak.acting import BY, Do, act
from tests.soak.acts_documents import add, take_in

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.entry.settings import Settings

HER = "Q-03"
"""Whose compartment holds a pile of its own, until she has it erased."""


class _Stopped(Exception):
    """An act that goes no further."""


def _settings(**more: str) -> Settings:
    from probata.inquiry.entry.settings import Settings

    return Settings(**more)  # type: ignore[arg-type]  # each as its name says


def _untied(do: Do) -> Do:
    """The same up to the moment at which something would be tied."""

    def halfway(opened: Opened, given: Path) -> None:
        def stop(*_: object, **__: object) -> None:
            raise _Stopped

        with patch("probata.inquiry.documents.tied.tie", stop):
            try:
                do(opened, given)
            except _Stopped:
                return
        raise AssertionError("nothing was tied")

    return halfway


@act("add a pile")
def _pile(opened: Opened, given: Path) -> None:
    add(opened, given / "pile", public=False)


@act("try again what was set aside")
def _retry(opened: Opened, given: Path) -> None:
    from probata.inquiry.add import add as verb

    verb(opened, [], public=False, settings=_settings(), progress=lambda *_: None, retry="all")


@act("add pictures", needs=programs.no_words_of_pictures)
def _pictures(opened: Opened, given: Path) -> None:
    add(opened, given / "pictures", public=False)


@act("add to an account")
def _hers(opened: Opened, given: Path) -> None:
    add(opened, given / "hers", public=False, of=HER)


@act("add a chat", parts=("keyring.db",))
def _chat(opened: Opened, given: Path) -> None:
    add(opened, given / "chat", public=False)


@act("capture")
def _capture(opened: Opened, given: Path) -> None:
    """What the browser gave is there already: nobody goes online, and a browser is a program of its own."""
    from probata.inquiry.capture import Way, capture

    with patch("probata.inquiry.capture._taken", lambda *_: evidence.page()):
        capture(opened, "http://paper.example/article", Way(), settings=_settings(), online=True)


@act("look at pictures", needs=programs.no_words_of_pictures)
def _look_at(opened: Opened, given: Path) -> None:
    from probata.inquiry.pictures import pictures

    pictures(opened, _settings())


@act("tie a transcript")
def _tie(opened: Opened, given: Path) -> None:
    from probata.inquiry.tied import transcript

    transcript(opened, "pier.vtt", "pier.wav", by=BY, reason="heard beside each other")


@act("tie hers")
def _tie_hers(opened: Opened, given: Path) -> None:
    from probata.inquiry.tied import transcript

    transcript(opened, "talk.vtt", "talk.wav", by=BY, reason="heard beside each other")


@act("take back a tie")
def _untie(opened: Opened, given: Path) -> None:
    from probata.inquiry.tied import take_back

    take_back(opened, "pier.vtt", "pier.wav", by=BY, reason="of another night")


def _correct(opened: Opened, given: Path) -> None:
    from probata.inquiry.correct import correct

    file = given / "read" / "notice-read.txt"
    correct(opened, "pile/notice.txt", file, by=BY, reason="read against the paper", settings=_settings())


act("correct", halfway=_untied(_correct))(_correct)


def _newer(old: str, new: Sequence[str]) -> Do:
    def refresh(opened: Opened, given: Path) -> None:
        from probata.inquiry.refresh import refresh as verb

        verb(opened, old, str(given.joinpath(*new)), settings=_settings(), by=BY, reason="corrected by the office")

    return refresh


_REFRESH = _newer("pile/list.csv", ("newer", "list-2.csv"))
_REFRESH_HERS = _newer("hers/sheet.csv", ("newer", "sheet-2.csv"))
act("refresh", halfway=_untied(_REFRESH))(_REFRESH)
act("refresh hers", halfway=_untied(_REFRESH_HERS))(_REFRESH_HERS)


def _transcribe(opened: Opened, given: Path) -> None:
    from probata.inquiry.transcribe import Given, transcribe

    with programs.answered_once():
        asked = Given(str(given / "model" / "hears.py"), (), "{sound}")
        transcribe(opened, "pile/pier.wav", asked, by=BY, settings=_settings())


act("transcribe", halfway=_untied(_transcribe), needs=programs.no_walls)(_transcribe)


@act("assess")
def _assess(opened: Opened, given: Path) -> None:
    from probata.inquiry.assess import take_in as verb

    verb(opened, "pile/notice.txt", given / "record.toml")


@act("assess hers")
def _assess_hers(opened: Opened, given: Path) -> None:
    from probata.inquiry.assess import take_in as verb

    verb(opened, "hers/talk.wav", given / "record.toml")


def _remark(opened: Opened, lift: bool) -> None:
    from probata.inquiry.records import remarking

    asked = remarking.Asked(condition="lead only", reason="she asked for it")
    (remarking.lift if lift else remarking.remark)(opened, ["hers/talk.wav"], asked)


@act("set a condition")
def _condition(opened: Opened, given: Path) -> None:
    _remark(opened, lift=False)


@act("lift a condition")
def _lift(opened: Opened, given: Path) -> None:
    _remark(opened, lift=True)


@act("interviews with places")
def _places(opened: Opened, given: Path) -> None:
    take_in(opened, given / "placed")

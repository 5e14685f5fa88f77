"""The page: names of strangers are words and nothing else; restricted pictures say so."""

from __future__ import annotations

from dataclasses import replace

from probata.inquiry.documents.alike import Group, Member
from probata.inquiry.documents.picture_origins import Origin
from probata.inquiry.documents.picture_page import WITHHELD, page
from probata.record.ref import Ref

ITEM = Ref.of("item", bytes(16))


def member(name: str, of: str = "", *dates: tuple[str, str], inside: tuple[str, ...] = ()) -> Member:
    return Member(ITEM, 1, 40, 30, Origin(name, "", of, False, dates, (), inside), 7, "the same picture", "x<y")


def test_it_holds_its_pictures_and_lets_the_browser_ask_nobody() -> None:
    made = page([Group((member("a"), member("b")))], lambda _: b"PNG", "Note & more.")
    assert made.count('src="data:image/png;base64,UE5H"') == 2
    assert "default-src 'none'" in made
    assert "Note &amp; more." in made
    assert "7 of 256 bits from <bdi>x&lt;y</bdi>" in made


def test_words_of_strangers_are_no_markup_and_turn_nothing() -> None:
    hostile = '"><script>alert(1)</script>\u202e\x00'
    made = page([Group((member(hostile, "", ("date", hostile), inside=(hostile,)),))], lambda _: None, "")
    assert "<script" not in made
    assert "\u202e" not in made
    assert "\x00" not in made
    assert "This picture could not be shown." in made


def test_what_is_restricted_says_so_and_what_declares_nothing_too() -> None:
    made = page([Group((member("a", "S-1"), member("b", "", ("date", "2016"))))], lambda _: None, "", None)
    assert "in the compartment of S-1: do not pass on" in made
    assert made.count("declares no date") == 1
    assert "date, as declared: <bdi>2016</bdi>" in made


def test_of_what_is_restricted_nothing_stands_there_unless_it_is_asked_for() -> None:
    asked: list[str] = []

    def thumbnail(one: Member) -> bytes:
        asked.append(one.name)
        return b"PNG"

    beside = replace(member("open", inside=("quolm.eml", "news.zip")), nearest="zorblatt.jpg")
    secret = member("zorblatt.jpg", "S-1", ("date", "2016"), inside=("quolm.eml",))
    made = page([Group((secret, beside))], thumbnail, "", {"quolm.eml"})
    assert asked == ["open"]
    assert not any(word in made for word in ("zorblatt", "S-1", "2016", "quolm"))
    assert "inside of <bdi>a file in a compartment</bdi>" in made
    assert "news.zip" in made
    assert f"{WITHHELD}: not shown here" in made
    assert f"from <bdi>{WITHHELD}</bdi>" in made
    assert "zorblatt" in page([Group((secret, beside))], thumbnail, "", None)


def test_without_groups_it_says_so() -> None:
    assert "No near-duplicates." in page([], lambda _: None, "")

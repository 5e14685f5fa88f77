"""The small invented world that rules are tried on: forty interviews, some counts, some places; no store, no file.

``records()`` builds it from nouns. ``bound(source)`` reads a manuscript, or a piece of one, and binds it to this world.
"""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cache, partial

from probata.method.manuscript.reading import read
from probata.method.report.binding import bind
from probata.method.report.model import OUTSIDE, Bound, Records, SavedCount, SavedPlace, TakenIn
from probata.method.testimony.expression import Alternative
from probata.method.testimony.model import (
    Attribute,
    Code,
    Codebook,
    Consent,
    ConsentState,
    HowKnown,
    Interview,
    PressTerms,
    Use,
)
from probata.method.testimony.protection import lexicon
from probata.record.basis import Basis, Method
from probata.record.count import Count
from probata.record.digest import Digest
from probata.record.errors import NotFound
from probata.record.ref import Ref
from probata.record.span import TextSpan

MAIN = "report.md"
FRONT = {
    "title": "The Season Hostels of Low Reaches",
    "edition": "first",
    "audience": "public",
    "standard": "reasonable grounds to believe",
}
LIMITATIONS = "\n:::{limitations}\nThe Inquiry could not visit the province.\n:::\n"
REPLY = (
    "\n:::{reply}\nThe Ministry of Settlement was not notified, because notice would have put people in danger.\n:::\n"
)
EVERYONE = range(1, 41)
HELD = frozenset(range(1, 22))
WORKED = frozenset(range(20, 27))
INVOLVED = HELD | WORKED
WOMEN = frozenset({*range(1, 22, 2), 2, *range(22, 34)})
UPPER = 9
EAST = frozenset(range(1, 24)) - {UPPER}
MADE = Method("world", 1)
NAME = "Sefa Onduril"
"""Somebody whom the vault knows."""
_DECREE, _ABSENCE = "Decree No. 44 of 2 March 2019", "Absence from the hostel requires permission."
_LAMP, _COUNTED = "It was not bright. It was only never dark.", "They counted us in the morning and in the evening."
_WHOLE = {_DECREE: (_ABSENCE,), "I-02": (_LAMP, _COUNTED)}


@cache
def ref(kind: str, name: str) -> Ref:
    """A name that stays the same from run to run."""
    return Ref.of(kind, hashlib.sha256(f"{kind} {name}".encode()).digest()[:16])


def bound(source: str, **front: str) -> Bound:
    """A manuscript over this world. What has no front matter gets the house's, and limits and a reply behind it.

    ``front`` changes or adds keys of the house's front matter; a whole manuscript is left as it is. A piece that has
    its own limits or reply gets no second one.
    """
    return bind(read(MAIN, partial(_load, whole(source, **front))), records())


def _load(text: str, name: str) -> str:
    if name != MAIN:
        raise NotFound(f"There is no file {name}.")
    return text


def whole(source: str, **front: str) -> str:
    """The text of the manuscript that ``bound`` reads."""
    if source.startswith("---"):
        return source
    head = "".join(f"{key}: {value}\n" for key, value in {**FRONT, **front}.items())
    behind = [part for part in (LIMITATIONS, REPLY) if part.split("\n")[1] not in source]
    return f"---\n{head}---\n\n{source.strip()}\n{''.join(behind)}"


def records() -> Records:
    """The world as it is: everything that a manuscript can name."""
    counts = {one.handle: one for one in _counts()}
    places = {one.handle: one for one in (*_documents(), *_accounts())}
    return Records(
        counts=counts,
        places=places,
        interviews=_interviews(),
        codebook=codebook(),
        lexicon=lexicon((NAME,), bytes(range(16))),
        today=date(2022, 3, 1),
        taken_in=(TakenIn("law", "2019", True), TakenIn("press", "2019", True), TakenIn("internal", "2019", False)),
        pictures=frozenset({"shed.png"}),
    )


def codebook() -> Codebook:
    """Six codes and three attributes; numbers may hold whoever allowed internal analysis, threshold 5."""
    codes = (
        Code("held", "held in a hostel", ("held", "had been held")),
        Code("worked", "worked in a hostel", ("worked", "had worked")),
        Code("pills", "given pills", ("pills",)),
        Code("injections", "given injections", ("injections",)),
        Code("locked", "not free to leave", ("locked", "not free to leave")),
        Code("violence", "sexual violence", ("sexual violence",), special=True),
    )
    attributes = (
        Attribute("sex", "sex", ("woman", "man"), says={"woman": ("women", "woman"), "man": ("men", "man")}),
        Attribute("district", "district", ("East", "West", "Upper")),
        Attribute("hostel", "hostel", ("Reed", "Heron")),
    )
    return Codebook(
        "1",
        {one.name: one for one in codes},
        {one.name: one for one in attributes},
        threshold=5,
        numbers_need=Use.INTERNAL,
    )


def interview(number: int) -> Interview:
    """One of the forty, by number."""
    return _interviews()[number - 1]


_GIVEN = Consent({Use.INTERNAL: ConsentState.GIVEN, Use.PUBLIC: ConsentState.GIVEN})
_INSIDE = Consent({Use.INTERNAL: ConsentState.GIVEN})
_WITHDRAWN = Consent({Use.INTERNAL: ConsentState.WITHDRAWN, Use.PUBLIC: ConsentState.WITHDRAWN})
_DESCRIBED = Consent(_GIVEN.states, None, PressTerms.AGREED_DESCRIPTION, "a woman who was held for several months")


@cache  # rules are tried on this world thousands of times: its unchanging values are made once
def _interviews() -> tuple[Interview, ...]:
    return tuple(_interview(number) for number in EVERYONE)


def _interview(number: int) -> Interview:
    code_name = f"I-{number:02}"
    return Interview(
        ref=ref("interview", code_name),
        code_name=code_name,
        attributes=_attributes(number),
        consent={8: _DESCRIBED, 11: _INSIDE, 23: _WITHDRAWN}.get(number, _GIVEN),
        account=ref("doc", code_name),
        how_known=HowKnown.SUMMARY if number == 7 else HowKnown.NOTES,
        interpreter=number == 5,
        age=17 if number == 10 else 30 + number % 20,
        age_then=14 if number == 10 else 27 + number % 20,
        heard_from=("I-02",) if number == 31 else (),
        together_with=("I-05",) if number == 6 else (),
        through="the Lantern Circle" if number in (33, 34) else "",
    )


def _attributes(number: int) -> dict[str, str | None]:
    district = "Upper" if number == UPPER else "East" if number in EAST else "West"
    hostel = None if number not in INVOLVED else "Reed" if number % 2 else "Heron"
    return {"sex": "woman" if number in WOMEN else "man", "district": district, "hostel": hostel}


@cache
def _counts() -> tuple[SavedCount, ...]:
    held, worked = Alternative("held", ("held", "had been held")), Alternative("worked", ("worked", "had worked"))
    pills, injections = Alternative("pills", ("pills",)), Alternative("injections", ("injections",))
    medicine = {**dict.fromkeys(range(1, 18), 0), 18: 1, 19: 2, 20: 2, **dict.fromkeys(range(21, 27), 3)}
    leave = {**dict.fromkeys(EVERYONE, 3), **dict.fromkeys(range(1, 13), 0), 13: 1}
    violence = {**dict.fromkeys(EVERYONE, 3), **dict.fromkeys(range(1, 11), 1), 4: 0}
    return (
        _count("involved", "held or worked", "", "held or worked in a hostel", _yes_no(INVOLVED), (held, worked)),
        _count("held", "held", "", "held in a hostel", _yes_no(HELD)),
        _count(
            "medicine",
            "pills or injections",
            "held or worked",
            "given pills or injections",
            medicine,
            (pills, injections),
        ),
        _count("leave", "locked", "", "not free to leave", leave),
        _count("women-held", "held and sex = woman", "", "women held", _yes_no(HELD & WOMEN), crossed=("sex",)),
        _count(
            "upper-held", "held and district = Upper", "", "held, of Upper", _yes_no({UPPER}), crossed=("district",)
        ),
        _count(
            "east-held", "held and district = East", "", "held, of East", _yes_no(HELD & EAST), crossed=("district",)
        ),
        _count("worked", "worked", "", "worked in a hostel", _yes_no(WORKED), (worked,), refused=1),
        _count("violence", "violence", "", "sexual violence", violence, special=True),
    )


def _yes_no(described: frozenset[int] | set[int]) -> dict[int, int]:
    return {number: 0 if number in described else 1 for number in EVERYONE}


def _count(
    handle: str,
    expression: str,
    among: str,
    label: str,
    heard: dict[int, int],
    alternatives: tuple[Alternative, ...] = (),
    crossed: tuple[str, ...] = (),
    special: bool = False,
    refused: int = 0,
) -> SavedCount:
    """``heard``: number of interview -> place of its value in ``Heard``; who is missing is not in the base."""
    values = tuple(heard.get(number, OUTSIDE) for number in EVERYONE)
    now = Count(*(values.count(value) for value in range(5)))
    return SavedCount(
        ref=ref("count", handle),
        handle=handle,
        expression=expression,
        among=among,
        label=label,
        count=now,
        saved=now,
        stale="",
        heard=values,
        attributes=frozenset(crossed),
        alternatives=alternatives,
        special=special,
        left_out=0,
        refused=refused,
        basis=Basis(tuple(ref("interview", f"I-{number:02}") for number in sorted(heard)), MADE),
    )


@cache
def _documents() -> tuple[SavedPlace, ...]:
    beds = "The province ordered about 12,000 places and 6,200 bunk beds."
    wire = "Residents of the hostels may have been kept from leaving, a driver said."
    return (
        _place("decree", _DECREE, _ABSENCE, "2019-03-02"),
        _place("decree-all", _DECREE, "", "2019-03-02"),
        _place("tender", "The Reaches Gazette, 12 April 2019", beds, "2019-04-12"),
        _place("wire-a", "Velmarra Wire, 14 April 2019", wire, "2019-04-14", shared=1),
        _place("wire-copy", "The Lake Courier, 15 April 2019", wire, "2019-04-15", shared=1),
        _place("courier", "The Salt Courier, 16 April 2019", wire.replace("may have been", "were"), "2019-04-16"),
        _place(
            "radio", "Radio Reaches, 20 April 2019", "I drove them there, and nobody came back with me.", "2019-04-20"
        ),
        _place(
            "directive",
            "an internal directive of 9 April 2019",
            "Doors stay locked at night.",
            "2019-04-09",
            public=False,
        ),
    )


@cache
def _accounts() -> tuple[SavedPlace, ...]:
    return (
        _account("lamp", 2, _LAMP),
        _account("lamp-too", 2, _COUNTED),
        _account("gate", 5, "The gate was closed from the outside."),
        _account("jar", 7, "She said that a jar of pills stood on the table."),
        _account("boards", 10, "We slept on boards."),
        _account("inside", 11, "My brother was in the next room."),
        _account("taken-back", 23, "We were moved at night.", stale="consent was withdrawn"),
        _account("hearsay", 31, "She told me that the lamp was never off."),
        _account("pair", 6, "We both heard the gate."),
        _account("described", 8, "I signed what they put before me."),
        _place("guests", "an account, one of forty", "They sang to us.", "", public=False, said_by=interview(12)),
    )


def _account(handle: str, number: int, words: str, stale: str = "") -> SavedPlace:
    return _place(handle, "an interview", words, "", public=False, said_by=interview(number), stale=stale)


def _place(
    handle: str,
    title: str,
    words: str,
    dated: str,
    public: bool = True,
    said_by: Interview | None = None,
    shared: int | None = None,
    stale: str = "",
) -> SavedPlace:
    """A place in its document, which begins with its title and holds what else is saved of it."""
    name = said_by.code_name if said_by else title
    text = "\n\n".join((name, *_WHOLE.get(name, (words,)))) + "\n"
    start = text.index(words, len(name))
    span = TextSpan(start, start + len(words)) if words else None
    document = ref("doc", name)
    return SavedPlace(
        ref=ref("place", handle),
        handle=handle,
        title=title,
        document=document,
        digest=Digest.of(text.encode()),
        span=span,
        text=span,
        words=words,
        public=public,
        interview=said_by,
        whole=Digest.of(text.encode()),
        byte_start=len(text[:start].encode()) if words else 0,
        shared_text=shared,
        dated=dated,
        stale=stale,
        basis=Basis((document,), MADE),
    )

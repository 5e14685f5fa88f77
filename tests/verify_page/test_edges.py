"""At the edges of what the format allows, the page, verify.py and signing.verify say the same."""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import Any

import pytest
from signing_samples import KEY, Parts, both, changed, golden, small

from probata.record.digest import Digest
from probata.signing import container
from probata.signing.container import Entry
from tests.verify_page.conftest import Browsed
from tests.verify_page.test_same_answers import differs

GOLDEN = golden()
DESCRIBED, RATIO, PRINTED = 3, 2, 9
"""Places of values in the golden package: five values with a word, a ratio, a count that is printed at a1."""


def bent(edit: Callable[[Parts], object]) -> bytes:
    return changed(GOLDEN, edit, KEY)


def rule(at: int, drop: str = "", **new: str) -> bytes:
    def edit(parts: Parts) -> None:
        of: dict[str, Any] = parts.manifest["values"][at]["rule"]
        of.update(new)
        of.pop(drop, None)

    return bent(edit)


def scaled(word: str, conditions: Any) -> bytes:
    return bent(lambda parts: parts.manifest["scale"].update({word: conditions}))


def printing(words: str, figure: int) -> bytes:
    """The count at a1 with these words as its sentence and in the report."""

    def edit(parts: Parts) -> None:
        value = parts.manifest["values"][PRINTED]
        value.update(sentence=words, figure=figure)
        value["printed"]["text"] = words
        report = parts.entries["files/report.html"].decode()
        content = report.replace('"a1">0<', f'"a1">{html.escape(words)}<').encode()
        parts.entries["files/report.html"] = content
        named = next(one for one in parts.manifest["files"] if one["name"] == "report.html")
        named.update(sha256=Digest.of(content).hex, size=len(content))

    return bent(edit)


def folded(word: str, sentence: str) -> bytes:
    def edit(parts: Parts) -> None:
        parts.manifest["scale"][word] = {}
        new = {"name": "five-values", "word": word, "of": "asked"}
        said = f"{sentence} Almost all of the 18 who answered, of 26"
        parts.manifest["values"][DESCRIBED].update(sentence=said, rule=new)
        parts.manifest["values"][DESCRIBED].pop("printed")

    return bent(edit)


def titled(title: str) -> bytes:
    return bent(lambda parts: parts.manifest["edition"].update(title=title))


def signed_at(time: str) -> bytes:
    return bent(lambda parts: parts.manifest["edition"].update(signed_at=time))


def figures(**new: int) -> bytes:
    return bent(lambda parts: parts.manifest["values"][DESCRIBED]["figure"].update(new))


def leaves(size: int) -> bytes:
    parts = Parts(GOLDEN).digested()
    parts.manifest["leaves"]["size"] = size
    return parts.signed(KEY).packed()


def with_files(*names: str) -> bytes:
    fixed = list(container.walk(small()))[:5]
    return container.encode([*fixed, *(Entry(name, b"") for name in names)])


def deep(levels: int, inside: bytes) -> bytes:
    nested = b"[" * levels + inside + b"]" * levels
    entries = container.walk(GOLDEN)
    return container.encode([Entry(one.name, nested) if one.name == "rows.json" else one for one in entries])


def commas(number: int) -> bytes:
    return bent(lambda parts: parts.manifest["limits"].extend(["," * 9000] * number))


def spanning(end: int) -> bytes:
    """A row of another rule that names a file and a span of so many bytes in it."""

    def edit(parts: Parts) -> None:
        document = next(one["sha256"] for one in parts.manifest["files"] if one["name"] == "briefing.txt")
        span = {"document": document, "byte_start": 0, "byte_end": end}
        parts.reopened(lambda rows: rows[0]["row"].update(span))

    return bent(edit)


def same_mark(values: int) -> bytes:
    def edit(parts: Parts) -> None:
        all_of_them = parts.manifest["values"]
        for _ in range(values - 1):
            all_of_them.append({**all_of_them[PRINTED], "id": f"v{len(all_of_them) + 1}"})

    return bent(edit)


def later(missing: int, first_field: int = 0) -> bytes:
    """A package of format 2 as far as its second entry, of which the last bytes may be missing or not counted."""
    told = b'{"format":"probata-package","version":2}'
    head = bytearray(container.encode([Entry("manifest.json", told)]))
    head[18:22] = (len(told) + first_field).to_bytes(4, "little")  # the first of the two size fields
    whole = container.MAGIC + bytes(head[: 30 + 13 + len(told)])
    if missing:
        at = len(container.MAGIC) + 22
        return whole[:at] + (len(told) - missing).to_bytes(4, "little") + whole[at + 4 :]
    return whole


def listed(*names: str) -> bytes:
    empty = Digest.of(b"").hex
    files = [{"name": name, "sha256": empty, "size": 0} for name in names]
    return bent(lambda parts: parts.manifest.update(files=files))


LARGEST = 2**53 - 1
CASES: dict[str, bytes] = {
    "a word without its base": rule(DESCRIBED, drop="of"),
    "a base without a word": rule(DESCRIBED, drop="word"),
    "a base that is none": rule(DESCRIBED, of="half"),
    "a tolerance that is no decimal": rule(RATIO, tolerance="01"),
    "a ratio of itself": rule(RATIO, of="v3"),
    "a ratio of what stands later": rule(RATIO, to="v10"),
    "an empty word": scaled("", {}),
    "a word with a control character": scaled("a\x01", {}),
    "a share that is a number": scaled("x", {"share_above": 1}),
    "an unknown condition": scaled("x", {"above": 1}),
    "sums beyond exact numbers": figures(base=LARGEST, cannot_tell=LARGEST, described=1),
    "the largest base": figures(
        base=LARGEST, cannot_tell=LARGEST - 17, described=17, no_answer=0, not_asked=0, said_no=0
    ),
    "the longest text": titled("\U0001f600" * 10_000),
    "a text too long": titled("\U0001f600" * 10_001),
    "a text with U+007F": titled("a\x7f"),
    "a text with U+FFFF": titled("\uffff\u2028"),
    "no file": with_files(),
    "1,000 files": with_files(*(f"files/f{at:05}" for at in range(1000))),
    **{f"{many:,} files": with_files(*(f"files/f{at:05}" for at in range(many))) for many in (1001, 1002, 1007, 3000)},
    "a name that is not ASCII": with_files("files/caf\xe9"),
    "a later version whose entry goes on behind the end": later(-1),
    "a later version whose entry is whole": later(0),
    "a later version that another size field makes shorter": later(0, first_field=-1),
    "a later version in another container": later(0) + b"PK",
    "two names in the manifest that differ in capitals": listed("A.txt", "a.txt"),
    "1,001 names in the manifest": listed(*(f"f{at:05}" for at in range(1001))),
    "capitals alone differ": with_files("files/A.txt", "files/a.txt"),
    "a name of 100": with_files("files/" + "a" * 100),
    "a name of 101": with_files("files/" + "a" * 101),
    "a name that ends in a dot": with_files("files/a."),
    "a reserved name": with_files("files/LPT1.tar.gz"),
    "no name": with_files(""),
    "300,000 bytes of commas more": commas(34),
    "more commas than are read": commas(56),
    "100 values at a mark": same_mark(100),
    "101 values at a mark": same_mark(101),
    **{f"signed at {time}": signed_at(time) for time in ("2022-02-31T09:00:00Z", "2022-03-01T24:00:00Z")},
    **{f"signed at {time}": signed_at(time) for time in ("0000-01-01T00:00:00Z", "2022-03-01T23:00:60Z")},
    **{f"{levels} levels around {inside!r}": deep(levels, inside) for levels in (64, 65, 66) for inside in (b"", b"0")},
    **{f"a span of {end} bytes": spanning(end) for end in (134_217_000, 134_217_729, LARGEST)},
    **{f"{size} leaves": leaves(size) for size in (0, 32, 64, 1024, 1056, 1088, 2112, 2176, 2**52, LARGEST)},
}
PRINTINGS = [
    *(("twelve", 12), ("  Twelve ", 5), ("twenty\u2010six", 5), ("twenty\u00a0six", 5), ("twenty--six", 5)),
    *(("-five", 6), ("five-", 6), ("twenty zero", 5), ("twenty-zero", 20), ("one hundred", 5), ("\ufb01ve", 6)),
    *(("1,234,567", 1234567), ("1,234,5678", 1234), ("1 234", 1234), ("1\u202f234", 1), ("1\u2019000", 1000)),
    *(("9" * 30, int("9" * 15)), ("999,999,999,999,999,999,999", 1), ("12.5", 12), ("1,000.50", 1000)),
    *(("5%", 5), ("100 %", 5), ("100  %", 5), ("0100%", 5), ("1000%", 0), ("100.1%", 5), ("100.101%", 5)),
    *(("100% twelve", 5), ("100% five", 5), ("five 100%", 5), ("twenty 100% five", 5), ("100%-twelve-", 5)),
    *(("twelve%", 5), ("100%twelve", 12), ("0%", 0)),
    *(("%", 0), ("\u0665", 5), ("\u0665%", 5), ("\u00b2", 5), ("\uff15", 5)),
]
FOLDS = [
    *(("straße", "STRASSE"), ("\u1e9e", "ss"), ("ŉ", "\u02bcN"), ("İ", "i\u0307"), ("ı", "I"), ("Σ", "ς")),
    *(("\ufb00", "FF"), ("ᾳ", "ΑΙ"), ("\u212a", "k"), ("ſ", "s"), ("Ǆ", "ǅ"), ("և", "ԵՒ"), ("\u0345", "ι")),
    *(("\u2126", "ω"), ("\u1c80", "в"), ("ა", "Ა"), ("Ꭰ", "ꭰ"), ("É", "E\u0301")),
]


@pytest.fixture(scope="module")
def said(chromium: Any) -> dict[bytes, dict[str, Any]]:
    """All answers, asked for in one go."""
    browsed = Browsed(chromium.new_page())
    browsed.open()
    every = [*CASES.values(), *(printing(*one) for one in PRINTINGS), *(folded(*one) for one in FOLDS)]
    answers = browsed.verdicts([(data, None, None) for data in every])
    browsed.page.close()
    return dict(zip(every, answers, strict=True))


@pytest.mark.parametrize("name", CASES)
def test_an_edge_is_judged_alike(said: dict[bytes, dict[str, Any]], name: str) -> None:
    assert not differs(said[CASES[name]], both(CASES[name]))


@pytest.mark.parametrize(("words", "figure"), PRINTINGS)
def test_numbers_in_printed_words_are_read_alike(said: dict[bytes, dict[str, Any]], words: str, figure: int) -> None:
    data = printing(words, figure)
    assert not differs(said[data], both(data))


@pytest.mark.parametrize(("word", "sentence"), FOLDS)
def test_letters_are_folded_alike(said: dict[bytes, dict[str, Any]], word: str, sentence: str) -> None:
    data = folded(word, sentence)
    assert not differs(said[data], both(data))

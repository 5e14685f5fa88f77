"""OpenDocument files opened: kinds, claims, files inside; locked ones refused."""

import pytest

from probata.method.documents.model import Left, Part
from probata.method.documents.readers import _odf
from probata.record.errors import Unreadable
from tests.method.documents.readers.making_texts import TEXTS

BODY = "<!--body--><text:p>x</text:p>"


def test_the_kind_is_what_the_file_says() -> None:
    assert _odf.kind_of(TEXTS.letter()) == "text"
    assert _odf.kind_of(TEXTS.flat()) == "text"
    assert _odf.kind_of(TEXTS.slides_odp()) == "presentation"
    assert _odf.kind_of(TEXTS.zipped({"mimetype": "application/epub+zip"})) == ""
    assert _odf.kind_of(TEXTS.zipped({"content.xml": "<a/>", "META-INF/manifest.xml": "<a/>"})) == "text"
    assert _odf.kind_of(TEXTS.letter()[:-60]) is None


def test_what_the_file_claims_of_itself() -> None:
    found = [(claim.field, claim.value) for claim in _odf.declared(_odf.opened(TEXTS.letter(), "a.odt"))]
    assert found == [
        ("author", "Otta Brenlow"),
        ("modified", "2020-01-04T09:00:00"),
        ("title", "Statement (INVENTED)"),
        ("Checked by", "Tirren Vosk"),
        ("template", "Letter"),
    ]


@pytest.mark.parametrize(
    "more",
    [
        {"META-INF/manifest.xml": "<m><encryption-data/></m>"},
        {"META-INF/manifest.xml": "<m><encrypted-key/></m>"},
        {"encrypted-package": "x"},
    ],
)
def test_a_locked_file_is_refused_with_the_way_out(more: dict[str, str]) -> None:
    with pytest.raises(Unreadable, match="password") as refusal:
        _odf.opened(TEXTS.odf(BODY, more=more), "a.odt")
    assert "save it without" in refusal.value.next_step


def test_damaged_claims_cost_no_text() -> None:
    opened = _odf.opened(TEXTS.odf(BODY, more={"meta.xml": "<broken"}), "a.odt")
    assert _odf.declared(opened) == ()


def test_files_inside_come_out_and_the_format_s_own_parts_do_not() -> None:
    found = list(_odf.parts(TEXTS.letter(), "a.odt"))
    assert [each.path for each in found] == ["Pictures/gate.png", "Object 2/list.csv"]
    more = {"ObjectReplacements/Object 9": b"only a picture is left"}
    (kept,) = _odf.parts(TEXTS.odf(BODY, more=more), "a.odt")
    assert kept.path == "ObjectReplacements/Object 9"


def test_pictures_of_a_flat_file_are_base64() -> None:
    (part,) = _odf.parts(TEXTS.flat(), "a.fodt")
    assert part == Part("binary data 1.png", TEXTS.png())
    (left,) = _odf.parts(b"<a><office:binary-data>???</office:binary-data></a>", "a.fodt")
    assert isinstance(left, Left)

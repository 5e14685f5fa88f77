from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.labels import _LABELS, TEXT, text_codec


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        *(("windows-874", "cp874"), (" X-SJIS\n", "cp932"), ("x-cp1251", "cp1251"), ("iso-8859-8-i", "iso8859-8")),
        *(("visual", "iso8859-8"), ("cp850", "cp850"), ("unicode-1-1-utf-8", "utf-8"), ("koi8-ru", "koi8-u")),
        *(("UTF-8", "utf-8"), ("latin1", "iso8859-1"), ("gb2312", "gb2312"), ("ks_c_5601-1987", "euc_kr")),
    ],
)
def test_labels_of_the_web_are_known(label: str, codec: str) -> None:
    assert text_codec(label) == codec


@pytest.mark.parametrize(
    "label", ["idna", "punycode", "rot13", "unicode_escape", "raw_unicode_escape", "utf-7", "base64", "hex", "", "\x00"]
)
def test_what_is_no_encoding_of_texts_is_none(label: str) -> None:
    assert text_codec(label) == ""


def test_each_name_is_that_which_python_has_for_it() -> None:
    assert {codecs.lookup(name).name for name in TEXT} == TEXT
    assert set(_LABELS.values()) <= TEXT
    for label in _LABELS:
        with pytest.raises(LookupError):
            codecs.lookup(label)


@given(st.text(max_size=30))
def test_any_label_is_a_known_name_or_nothing(label: str) -> None:
    assert text_codec(label) in TEXT | {""}

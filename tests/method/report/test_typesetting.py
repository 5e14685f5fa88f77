from __future__ import annotations

import json

import pytest

from probata.method.report.exports.pdf import handed
from probata.method.report.typesetting import Handed, typeset
from probata.record.errors import BadInput, BadUse, BadValue
from tests.method.report import world
from tests.method.report.exports.samples import annex, fonts_or_skip

NOW = "2022-03-01T09:00:00Z"
FONTS = fonts_or_skip()


def _handed(words: str, now: str = NOW) -> Handed:
    return handed(world.bound(words), annex(), (), draft=False, pictures={}, now=now, fonts=FONTS)


def test_what_is_handed_goes_through_a_pipe_as_it_is() -> None:
    one = _handed("Words of “theirs”, 名前 and \U0001f600.")
    assert Handed.of_bytes(one.as_bytes()) == one
    assert "theirs" not in repr(one)


def test_the_same_is_set_to_the_same_bytes() -> None:
    one = _handed("Words.")
    assert typeset(one) == typeset(Handed.of_bytes(one.as_bytes()))


def test_what_cannot_be_set_is_refused_without_words_of_the_report() -> None:
    with pytest.raises(BadInput) as fault:
        typeset(_handed("Words ក."))
    assert "ក" not in str(fault.value)
    with pytest.raises(BadValue):
        typeset(_handed("Words.", "yesterday"))


def test_a_folder_without_the_fonts_is_told(tmp_path: object) -> None:
    one = _handed("Words.")
    with pytest.raises(BadUse):
        typeset(Handed(json.loads(json.dumps(dict(one.inputs))), one.now, (str(tmp_path),)))

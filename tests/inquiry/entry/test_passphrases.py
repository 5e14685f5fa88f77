from __future__ import annotations

import pytest

from probata.inquiry.entry.passphrases import SHORTEST_PASSPHRASE, check_passphrase
from probata.record.errors import BadUse
from probata.record.withheld import Withheld


@pytest.mark.parametrize(
    "words", ["", "x" * (SHORTEST_PASSPHRASE - 1), " " * 40, "x" * 11 + " ", "long enough\nbut two lines"]
)
def test_a_passphrase_that_protects_little_or_cannot_be_typed_is_refused(words: str) -> None:
    with pytest.raises(BadUse) as refused:
        check_passphrase(Withheld(words))
    assert "enough" not in str(refused.value)


def test_any_other_is_taken() -> None:
    for words in ("x" * SHORTEST_PASSPHRASE, "cinq étés à Tamsk", "五つの言葉を並べて書いた文です"):
        check_passphrase(Withheld(words))

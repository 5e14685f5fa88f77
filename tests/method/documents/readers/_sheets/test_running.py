"""Headers lose their codes and nothing else."""

import pytest

from probata.method.documents.readers._sheets.running import words_of


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ('&L&B&"Arial,Bold"&12Inquiry && annex&RPage &P', "Inquiry & annex Page"),
        ("&K00FF00&CRegister", "Register"),
        ("plain", "plain"),
        ("&&&P", "&"),
        ("", ""),
    ],
)
def test_codes_go(written: str, words: str) -> None:
    assert words_of(written) == words

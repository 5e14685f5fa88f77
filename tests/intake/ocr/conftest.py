from __future__ import annotations

from collections.abc import Iterator

import pytest

from probata.intake.ocr.recognising import How, Recognising
from probata.intake.ocr.tesseract import Installed, found
from tests.intake.ocr.drawing import PACKS


@pytest.fixture(scope="session")
def installed() -> Installed:
    """The tesseract of this machine with the packs that these tests need."""
    one = found()
    lacking = sorted({"osd", *PACKS.values()} - set(one.packs)) if one else ["tesseract itself"]
    if one is None or lacking:
        pytest.skip(f"left out: recognition of words, which needs tesseract-ocr-...: {', '.join(lacking)}")
    return one


@pytest.fixture(scope="module")
def box(installed: Installed) -> Iterator[Recognising]:
    with Recognising(how=How(seconds=120)) as one:
        yield one

"""Files of many producers as manuscripts: no word is lost without being told, and what is written can be read."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

import pytest

from probata.method.documents.word.opening import read_draft
from probata.method.drafts.model import Changes
from probata.method.drafts.returning.model import Kept
from probata.method.drafts.returning.report import returned
from probata.method.drafts.view import view
from probata.method.manuscript.reading import read
from probata.method.manuscript.writing import source_of
from tests.method.drafts.docx.corpus import googlelike, odd, wordlike

MADE = dict(chain(wordlike.files(), googlelike.files(), odd.files()))
FRONT = {"title": "T", "edition": "E", "audience": "public", "standard": "S"}


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


@pytest.mark.parametrize("name", MADE)
def test_every_word_is_in_the_manuscript_or_in_the_list(name: str) -> None:
    seen = view(read_draft(MADE[name], "a.docx"), Changes.ACCEPTED)
    made = returned(seen, Kept(), FRONT)
    text = source_of(made.manuscript).text
    assert read("a.md", lambda _name: text).faults == ()
    assert words(seen.text) - words(text) - words(" ".join(one.words for one in made.left)) == Counter()

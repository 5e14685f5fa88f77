"""A digest that somebody noted at collection, held against the bytes that are kept."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from probata.inquiry.assess import take_in
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records.stored_bytes import chunks
from probata.inquiry.records.way import of_document
from tests.inquiry.test_assess import taken, write
from tests.method.sources.assessing import ACQUISITION

WORDS = "What lay in the envelope."


@pytest.mark.parametrize("of", ["", "S-LAMP"], ids=["open", "restricted"])
@pytest.mark.parametrize("name", ["sha256", "sha512", "sha1", "md5"])
def test_a_noted_digest_is_compared_wherever_the_file_lies(heard: Opened, tmp_path: Path, name: str, of: str) -> None:
    taken(heard, tmp_path, "draft.txt", of=of, words=WORDS)
    algorithm = {"sha256": "SHA-256", "sha512": "SHA-512", "sha1": "SHA-1", "md5": "MD5"}[name]
    for words, says in ((WORDS, ") is that of"), ("other words", "is NOT that of")):
        digest = hashlib.new(name, words.encode()).hexdigest().upper()
        text = f'{ACQUISITION}digest = "{digest}"\nalgorithm = "{algorithm}"\n'
        [note] = take_in(heard, "draft.txt", write(tmp_path, text)).notes
        assert says in note


def test_the_bytes_are_those_that_came(heard: Opened, tmp_path: Path) -> None:
    taken(heard, tmp_path, "draft.txt", of="S-LAMP", words=WORDS)
    item = of_document(heard, "draft.txt")[0].item.ref
    with look(heard) as connection:
        assert b"".join(chunks(heard, connection, holding.sealing(heard), item)) == WORDS.encode()
        with pytest.raises(KeyError):
            list(chunks(heard, connection, holding.viewing(heard, connection, (), "test"), item))

"""Invented documents for the tests of utterances: a text and its Ref, read by patterns alone."""

from __future__ import annotations

import hashlib

from probata.method.statements.reading import statements
from probata.method.statements.renderings import Rendering, Source, renderings
from probata.record.ref import Ref


def ref(name: str) -> Ref:
    """The same Ref for the same name."""
    return Ref.of("doc", hashlib.sha256(name.encode("utf-8")).digest()[:16])


def source(text: str, name: str = "") -> Source:
    """A document that is called like its text where it has no other name."""
    return Source(ref(name or text), text, statements(text))


def rendering(text: str) -> Rendering:
    """The only rendering of a text."""
    [found] = renderings([source(text)])
    return found

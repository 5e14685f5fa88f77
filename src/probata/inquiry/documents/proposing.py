"""Proposing: which kinds of decision are answers to what a machine proposed; for closing and terms of keeping."""

from __future__ import annotations

from probata.inquiry.documents import stating, texts, uttering

PROPOSED = frozenset({texts.SAME_TEXT, texts.CREDIT, stating.STATEMENT, uttering.SAME_UTTERANCE, uttering.PRIMARY})
"""Kinds of decision that answer a proposal (see the verb decide)."""

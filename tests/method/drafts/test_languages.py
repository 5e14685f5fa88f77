"""In what language a draft is written."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import Draft
from probata.method.drafts.languages import language_of
from probata.method.drafts.model import Changes
from probata.method.drafts.view import view
from tests.method.drafts.drafting import P, R, draft

ENGLISH = (
    "The people who had been moved to the hostel by the lake were counted in the morning and in the evening, and at "
    "night the door to the yard was locked by one of the guards who stood there."
)
FRENCH = (
    "Les personnes qui avaient été conduites au foyer près du lac étaient comptées le matin et le soir, et la nuit la "
    "porte de la cour était fermée à clé par un des gardiens qui se tenaient là, selon plusieurs témoins entendus."
)


def told(source: Draft) -> str:
    """The language of a draft."""
    return language_of(view(source, Changes.ACCEPTED))


def declared(source: Draft, language: str) -> Draft:
    """The same draft, all of it declared to be in a language."""
    return replace(source, runs=tuple(replace(one, language=language) for one in source.runs))


def test_english_words_are_english_whatever_is_declared() -> None:
    assert told(draft(ENGLISH)) == "en"
    assert told(declared(draft(ENGLISH), "fr-FR")) == "en"


def test_other_words_are_what_most_of_the_text_declares() -> None:
    source = draft(P([R(FRENCH), R(" (in Arabic)")]))
    runs = (replace(source.runs[0], language="fr-FR"), replace(source.runs[1], language="ar"))
    assert told(replace(source, runs=runs)) == "fr-FR"


def test_one_foreign_word_does_not_make_a_foreign_text() -> None:
    source = draft(P([R(FRENCH), R(" (in Arabic)")]))
    assert told(replace(source, runs=(source.runs[0], replace(source.runs[1], language="ar")))) == "und"


def test_too_few_words_are_english_unless_declared() -> None:
    assert told(draft("Held: 26.")) == "en"
    assert told(declared(draft("Detenidos: 26."), "es-ES")) == "es-ES"
    assert told(draft("")) == "en"

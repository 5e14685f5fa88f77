"""Which words of a draft stand for which record."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import Bookmark, Draft
from probata.method.drafts.manuscripts import manuscript_of
from probata.method.drafts.model import Changes
from probata.method.drafts.ties import Found, Tied, anchored, found, made, named, roles, stands
from probata.method.drafts.view import View, view
from probata.method.manuscript.model import Directive
from probata.record.span import TextSpan
from tests.method.drafts.drafting import DELETED, INSERTED, P, R, draft, note

NAME, OTHER = "_prb" + "a" * 16, "_prb" + "b" * 16
HELD = Tied("count", "held:k", "26")


def tied(source: Draft, *marks: tuple[str, str]) -> Draft:
    """The draft with a bookmark of each name around these words."""
    marked = []
    for name, words in marks:
        start = source.text.index(words)
        marked.append(Bookmark(name, TextSpan(start, start + len(words))))
    return replace(source, bookmarks=tuple(marked))


def seen(source: Draft) -> View:
    """The draft with its changes accepted."""
    return view(source, Changes.ACCEPTED)


def words(read: View, one: Found) -> str | None:
    """The words of a tie as they are now."""
    return one.at.of(read.text) if one.at else None


def test_only_bookmarks_of_ours_are_ties() -> None:
    assert named(tied(draft("Of 26 people."), (NAME, "26"), ("_Ref12", "people"))) == {NAME}


def test_the_words_of_a_tie_are_found_inside_its_bookmark() -> None:
    read = seen(tied(draft("Of 26 people, 12 left."), (NAME, "Of 26 people, 12 left.")))
    [one] = found(read, {NAME: HELD})
    assert (words(read, one), one.changed) == ("26", False)


def test_the_right_one_of_several_alike_is_taken() -> None:
    read = seen(tied(draft("26 came and 26 left."), (NAME, "26 came and 26 left.")))
    [one] = found(read, {NAME: replace(HELD, nth=1)})
    assert one.at == TextSpan(12, 14)


def test_an_edited_number_is_still_the_one_that_was_tied() -> None:
    source = draft(P(["Of ", R("26", DELETED), R("27", INSERTED), " people."]))
    read = seen(tied(source, (NAME, "Of 2627 people.")))
    [one] = found(read, {NAME: HELD})
    assert (words(read, one), one.changed) == ("27", True)
    [role] = roles(read, [one])
    assert (role.name, role.parts) == ("count", ("held:k", "27"))


def test_with_several_numbers_nobody_can_tell_which_was_edited() -> None:
    read = seen(tied(draft("Of 27 people, 13 left."), (NAME, "Of 27 people, 13 left.")))
    [one] = found(read, {NAME: HELD})
    assert (one.at, one.changed) == (None, True)
    assert roles(read, [one]) == ()


def test_a_number_that_another_tie_has_is_not_taken_twice() -> None:
    source = draft("Of 26 people, 13 left.")
    read = seen(tied(source, (NAME, "Of 26 people, 13 left."), (OTHER, "Of 26 people, 13 left.")))
    ties = found(read, {NAME: HELD, OTHER: Tied("count", "left:k", "12")})
    assert [(one.name, words(read, one)) for one in ties] == [(NAME, "26"), (OTHER, "13")]


def test_a_quotation_that_was_rewritten_is_not_guessed() -> None:
    read = seen(tied(draft("They said “we were counted 2 times”."), (NAME, "“we were counted 2 times”")))
    [one] = found(read, {NAME: Tied("quote", "gate", "“we were counted”")})
    assert one.at is None


def test_a_tie_whose_words_are_gone_has_no_place() -> None:
    read = seen(tied(draft(P([R("Of 26 people.", DELETED), "They left."])), (NAME, "Of 26 people.")))
    [one] = found(read, {NAME: HELD})
    assert one.at is None


def test_roles_take_the_words_that_stand_there() -> None:
    read = seen(tied(draft("Almost all of them, a|b."), (NAME, "Almost all"), (OTHER, "a|b")))
    ties = found(
        read, {NAME: Tied("count", "held:words|answered", "Almost all"), OTHER: Tied("figure", "census", "a|b")}
    )
    assert [(one.body, one.parts) for one in roles(read, ties)] == [
        ("held:words|Almost all|answered", ("held:words", "Almost all", "answered")),
        ("census|a\\|b", ("census", "a|b")),
    ]


def test_of_two_ties_on_the_same_words_the_first_counts() -> None:
    read = seen(tied(draft("Of 26 people."), (NAME, "26"), (OTHER, "26")))
    ties = found(read, {NAME: HELD, OTHER: replace(HELD, body="all:n")})
    assert [one.body for one in roles(read, ties)] == ["held:k|26"]


def noted() -> Draft:
    """A draft with a note."""
    return draft(P([R("They were held.", note=("f1", "1")), " And fed."]), note("f1", "Decree No. 44."))


def test_a_note_is_tied_at_its_mark() -> None:
    read = seen(noted())
    tie, span = made(read, TextSpan(15, 15), Tied("cite", "decree", ""))
    assert span == TextSpan(15, 15)
    marked = replace(noted(), bookmarks=(Bookmark(NAME, span),))
    [one] = found(seen(marked), {NAME: tie})
    assert (one.at, one.changed) == (TextSpan(15, 15), False)
    [role] = roles(seen(marked), [one])
    assert (role.name, role.parts, role.at.start, role.at.end) == ("cite", ("decree",), 14, 14)


def test_the_bookmark_of_a_note_is_put_at_the_words_of_the_note() -> None:
    source = noted()
    at = anchored(source, TextSpan(15, 15))
    assert at is not None
    assert at.of(source.text) == "D"
    assert anchored(source, TextSpan(3, 3)) is None
    assert anchored(source, TextSpan(0, 4)) == TextSpan(0, 4)


def test_a_note_whose_mark_is_gone_has_no_place() -> None:
    source = draft(P([R("They were held.", DELETED, note=("f1", "1")), "Fed."]), note("f1", "Decree."))
    marked = replace(source, bookmarks=(Bookmark(NAME, TextSpan(15, 15)),))
    [one] = found(seen(marked), {NAME: Tied("cite", "decree", "")})
    assert one.at is None


def test_a_tie_counts_which_of_the_same_words_it_means_from_the_edge_of_its_run() -> None:
    read = seen(draft(P(["26 came, ", "26 left, 26 stayed."])))
    tie, span = made(read, TextSpan(18, 20), Tied("count", "stayed:k", "26"))
    assert (tie.nth, span) == (1, TextSpan(18, 20))


def test_paragraphs_that_are_tied_to_a_finding_stand_in_its_directive() -> None:
    source = draft("Before.", "They were held.", "They were fed.", "Behind.")
    tie, span = made(seen(source), TextSpan(8, 23), Tied("finding", "F2 pattern", ""))
    marked = replace(source, bookmarks=(Bookmark(NAME, span),))
    ties = found(seen(marked), {NAME: tie})
    assert roles(seen(marked), ties) == ()
    blocks = manuscript_of(seen(marked), {}, (), stands(ties)).blocks
    assert [type(one).__name__ for one in blocks] == ["Paragraph", "Directive", "Paragraph", "Paragraph"]
    finding = blocks[1]
    assert isinstance(finding, Directive)
    assert (finding.name, finding.argument) == ("finding", "F2 pattern")

"""Notes: missing, doubled, orphaned, of another paragraph, back references that lead nowhere."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from tests.faults.drafts.planting import Plant, filled, note, place, planted, resolved, say, shelf
from tests.faults.drafts.tree import Para, Tree

OPERATORS, plants = shelf("notes")
_MARK = re.compile(r"⟦fn:(\w+)⟧")


def _marked(tree: Tree) -> list[tuple[int, int, Para, str]]:
    """Paragraphs with exactly one note mark, and its note."""
    return [
        (part, at, one, _MARK.findall(one.text)[0])
        for part, chapter in enumerate(tree.parts)
        for at, one in enumerate(chapter.blocks)
        if isinstance(one, Para) and len(_MARK.findall(one.text)) == 1 and len(one.text) > 80
    ]


def _noted(tree: Tree, key: str) -> str:
    """A place in the text of a note, if the text stands once."""
    text = resolved(tree, tree.notes[key]) if key in tree.notes else ""
    return text if text and list(tree.notes.values()).count(tree.notes[key]) == 1 else ""


def _at(tree: Tree, para: Para, *keys: str) -> Plant:
    more = tuple(one for one in (_noted(tree, key) for key in keys) if one)
    return Plant(tree, (place(tree, para.text), *more))


@plants("missing", "The mark stands in the text, and there is no such note.")
def note_missing(tree: Tree, rng: random.Random) -> Plant | None:
    _, _, para, key = rng.choice(_marked(tree))
    del tree.notes[key]
    return _at(tree, para)


@plants("missing", "The note is there and says nothing.")
def note_empty(tree: Tree, rng: random.Random) -> Plant | None:
    _, _, para, key = rng.choice(_marked(tree))
    tree.notes[key] = ""
    return _at(tree, para)


@plants("missing", "The note was never written.")
def note_still_to_write(tree: Tree, rng: random.Random) -> Plant | None:
    _, _, para, key = rng.choice(_marked(tree))
    tree.notes[key] = rng.choice(("[source?]", "XXX", "TO BE ADDED", "Ref. to come."))
    return _at(tree, para, key)


@plants("orphaned", "No mark in the text leads to this note.")
def mark_lost(tree: Tree, rng: random.Random) -> Plant | None:
    unique = [one for one in _marked(tree) if _noted(tree, one[3])]
    part, at, para, key = rng.choice(unique)
    new = replace(para, text=para.text.replace(f"⟦fn:{key}⟧", ""))
    tree.parts[part].blocks[at] = new
    return _at(tree, new, key)


@plants("orphaned", "No mark in the text leads to this note.")
def note_left_behind(tree: Tree, rng: random.Random) -> Plant | None:
    note(tree, "Guild of Pilots, Yearbook, vol. 12, p. 88.")
    return Plant(tree, ("Guild of Pilots, Yearbook, vol. 12, p. 88.",))


@plants("doubled", "One note stands behind two marks.")
def mark_doubled(tree: Tree, rng: random.Random) -> Plant | None:
    part, at, para, key = rng.choice(_marked(tree))
    new = replace(para, text=f"{para.text} The same can be seen at the northern pier.⟦fn:{key}⟧")
    tree.parts[part].blocks[at] = new
    return _at(tree, new, key)


@plants("doubled", "The same note stands twice at one place; the second was to cite something else.")
def note_doubled(tree: Tree, rng: random.Random) -> Plant | None:
    unique = [one for one in _marked(tree) if len(tree.notes[one[3]]) > 20]
    part, at, para, key = rng.choice(unique)
    second = note(tree, tree.notes[key])
    new = replace(para, text=para.text.replace(f"⟦fn:{key}⟧", f"⟦fn:{key}⟧{second}"))
    tree.parts[part].blocks[at] = new
    return Plant(tree, (place(tree, new.text), resolved(tree, tree.notes[key])))


def _says(kind: str, why: str, name: str, text: str, *notes: str) -> None:
    """Sentences with notes of their own: § stands for the next mark."""

    def apply(tree: Tree, rng: random.Random) -> Plant:
        said = filled(tree, text)
        for one in notes:
            said = said.replace("§", note(tree, one), 1)
        return Plant(
            tree,
            (
                place(tree, say(tree, "findings", said, rng)),
                *dict.fromkeys(filled(tree, one) for one in notes if len(one) > 12),
            ),
        )

    apply.__name__ = name
    plants(kind, why)(apply)


_TWICE = "Two sentences with two sources have one and the same note."
_OTHERS = "The note cites somebody else than the sentence."
for _number, (_kind, _why, _text, *_notes) in enumerate(
    (
        (
            "doubled",
            _TWICE,
            "The guild's ledger lists nine pilots.§ The harbour master's diary names only seven.§",
            "Guild of Pilots, Ledger of 1998, fol. 6.",
            "Guild of Pilots, Ledger of 1998, fol. 6.",
        ),
        (
            "doubled",
            _TWICE,
            "A newspaper reported the sale of the lighthouse;§ the land register shows a lease.§",
            "The Evening Tide, 3 May 2018, p. 2.",
            "The Evening Tide, 3 May 2018, p. 2.",
        ),
        (
            "another paragraph's",
            _OTHERS,
            "<Ministry> stated in a letter that the dredger had been sold for scrap.§",
            "Interview with a former lighthouse keeper, August 2021.",
        ),
        (
            "another paragraph's",
            _OTHERS,
            "A former lighthouse keeper told <body> in an interview that the lamp had not been lit since.§",
            "<Ministry>, Annual Statistical Bulletin, table 14.",
        ),
        (
            "another paragraph's",
            _OTHERS,
            "According to the court's judgment, the pier belongs to the guild.§",
            "Interview with a fishmonger, by telephone.",
        ),
        (
            "another paragraph's",
            _OTHERS,
            "The Evening Tide reported that the fog horn had been stolen.§",
            "Meteorological Institute, Weather of the Coast, vol. 3.",
        ),
        (
            "another paragraph's",
            _OTHERS,
            "As <ngo> wrote in its submission, the buoys were never replaced.§",
            "Decree on Buoys and Beacons, art. 4.",
        ),
        (
            "another paragraph's",
            _OTHERS,
            "Article 12 of the Pilotage Act requires two pilots on every tanker.§",
            "Photograph of the harbour basin, on file.",
        ),
    )
):
    _says(_kind, _why, f"{_kind.replace(' ', '_').replace(chr(39), '')}_{_number}", _text, *_notes)


@plants("another paragraph's", "Two notes have changed places.")
def notes_changed_places(tree: Tree, rng: random.Random) -> Plant | None:
    every = _marked(tree)
    told = [one for one in every if "nterview" in tree.notes.get(one[3], "") and "interviewee" in one[2].text]
    papers = [
        one
        for one in every
        if re.search(
            r"Report|Letter|Bulletin|Minutes|Directive|register|transcript|statement|Note", tree.notes.get(one[3], "")
        )
        and "nterview" not in tree.notes[one[3]]
        and re.search(r"report|letter|list|Ministry|ministry|Government|company|minutes|hearing|fund", one[2].text)
    ]
    if not told or not papers:
        return None
    one, two = rng.choice(told), rng.choice(papers)
    tree.notes[one[3]], tree.notes[two[3]] = tree.notes[two[3]], tree.notes[one[3]]
    more = tuple(text for text in (_noted(tree, one[3]), _noted(tree, two[3])) if text)
    return Plant(tree, (place(tree, one[2].text), place(tree, two[2].text), *more))


@plants("back reference", "“Ibid.” in the first note has nothing to refer to.")
def ibid_first(tree: Tree, rng: random.Random) -> Plant | None:
    part = tree.parts[0]
    at = next(at for at, one in enumerate(part.blocks) if isinstance(one, Para) and len(one.text) > 60)
    para = part.blocks[at]
    assert isinstance(para, Para)
    new = replace(para, text=para.text + note(tree, "Ibid., p. 4."))
    part.blocks[at] = new
    return Plant(tree, (place(tree, new.text), "Ibid., p. 4."))


@plants("back reference", "“Ibid.” follows a note that cites nothing.")
def ibid_after_a_remark(tree: Tree, rng: random.Random) -> Plant | None:
    remark = note(tree, "The spelling of the name varies, and the more common one is used here.")
    text = f"A small chapel stands on the mole.{remark} It was consecrated twice.{note(tree, 'Ibid., p. 213.')}"
    return Plant(tree, (place(tree, say(tree, "findings", text, rng)), "Ibid., p. 213."))


@plants("back reference", "The note refers to a note that does not exist.")
def note_refers_nowhere(tree: Tree, rng: random.Random) -> Plant | None:
    kind = rng.choice(
        ("See note 914 above.", "Guild of Pilots, op. cit. (footnote 871 above), p. 3.", "See footnote 688 below.")
    )
    text = "The mole was lengthened by the guild." + note(tree, kind)
    return Plant(tree, (place(tree, say(tree, "findings", text, rng)), kind))


@plants("back reference", "The text refers to a note that does not exist.")
def text_refers_to_no_note(tree: Tree, rng: random.Random) -> Plant | None:
    return planted(tree, say(tree, "findings", "On the history of the mole, see footnote 947.", rng))

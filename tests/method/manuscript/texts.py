"""Manuscripts to read in tests: everything in them is invented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import strategies as st

from probata.method.manuscript.model import (
    Block,
    Break,
    Directive,
    Heading,
    Inline,
    Items,
    Link,
    Manuscript,
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
)
from probata.method.manuscript.reading import read
from probata.record.errors import NotFound

FRONT = (
    "---\ntitle: The season hostels\nedition: first\naudience: public\nstandard: reasonable grounds to believe\n---\n\n"
)
WHOLE = (
    FRONT
    + """# Findings

In the lake district {count}`pills:k|Seventeen` of those *heard*[^a] said **so**, see [above](#p-abcd). {#p-abcd}

% {count}`left:out` by its author
:::{finding} F1 law
The decree is vague: {quote}`decree|"as the
officer \\| sees fit"` (`code {law}`x``) &amp; more.

| who | how many |
|:----|---------:|
| women | {count}`pills:k\\|x|Nine` |
| men | {fixed}`4|because` |

- one item {date}`12 April 2019`
  1. deep
- two

> quoted {ref}`F1`
> and more
:::

::::{annex} On method
:::{plain}
Without a number.  
And more\\
of it.
:::
::::

```
{count}`no:role`
```

[^a]: See {cite}`decree|page 3`.

    And more of it.
"""
)


def load_from(files: dict[str, str]):
    """A loader over texts in memory."""

    def load(name: str) -> str:
        if name not in files:
            raise NotFound("There is no such file.", next_step="Check the spelling.")
        return files[name]

    return load


def reading(body: str, front: str = FRONT, **more: str) -> Manuscript:
    """The manuscript ``main.md`` with this body; ``more`` are included files by name without ``.md``."""
    return read("main.md", load_from({"main.md": front + body, **{f"{name}.md": text for name, text in more.items()}}))


def messages(manuscript: Manuscript) -> list[str]:
    return [f"{fault.at.line}:{fault.at.column} {fault.message}" for fault in manuscript.faults]


def every_block(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Directive | Quote):
            yield from every_block(block.blocks)
        elif isinstance(block, Items):
            for item in block.items:
                yield from every_block(item)


def all_blocks(manuscript: Manuscript) -> list[Block]:
    return [*every_block(manuscript.blocks), *(b for note in manuscript.notes.values() for b in every_block(note))]


def stretches(manuscript: Manuscript) -> Iterator[tuple[tuple[Inline, ...], object]]:
    """Inlines of every paragraph, heading and cell, with their place."""
    for block in all_blocks(manuscript):
        if isinstance(block, Paragraph | Heading):
            yield block.inlines, block.at
        elif isinstance(block, Table):
            for row in (block.head, *block.rows):
                for cell in row:
                    yield cell.inlines, cell.at


def words_in(inlines: Sequence[Inline]) -> Iterator[str]:
    """Words of Text that is prose: not in code, and not an address shown as its own words."""
    for inline in inlines:
        if isinstance(inline, Text):
            yield inline.words
        elif (isinstance(inline, Styled) and inline.style != "code") or (
            isinstance(inline, Link) and inline.children != (Text(inline.target.removeprefix("mailto:")),)
        ):
            yield from words_in(inline.children)


def plain(inlines: Sequence[Inline]) -> str:
    """A short way to write inlines down: <em>, <strong>, <code>, links as [words](target), line breaks as / and //."""
    return "".join(_plain(inline) for inline in inlines)


def _plain(inline: Inline) -> str:
    match inline:
        case Text():
            return inline.words
        case Styled():
            return f"<{inline.style}>{plain(inline.children)}</{inline.style}>"
        case Link():
            return f"[{plain(inline.children)}]({inline.target})"
        case Break():
            return "//" if inline.hard else "/"
        case _:
            return f"{{{type(inline).__name__}}}"


MARKS = st.text(st.sampled_from("ab19 \n\n\r\t`*_[]()<>!&\\{}:|#-%^~.\u2028\ufeff\u00a0é٣\x00\x07\ue000"), max_size=60)
PIECES = st.lists(
    st.sampled_from(
        [
            "\n", "\n\n", "\r\n", "\r", " ", "    ", "> ", "- ", "1. ", "+", "```\n", "% ", ":::", ":::{plain}\n",
            ":::\n", "::::\n",
            ":::{finding} F1 law\n", ":::{include} b.md\n:::\n", "{count}`a:k|One`", "{date}``1`2``",
            "{quote}`a\\|b\\`\\\\|", "`",
            "``", "*", "**", "_", "[^a]", "[^a]: ", "[^b]: words\n", "[a](#p-abcd)", "[", "](", ")", "<b>",
            "<http://x.y>", "&amp;",
            "&#49;", " {#p-abcd}", " {#p-ab1}", "{#", "| a | b |\n|---|--:|\n| c | d |\n", "|", "a|b\n-|-\n", "# ",
            "===\n", "---\n", "words",
            "seventeen", "12", "\\", "!", "{count}", "\u2028", "\ufeff", "é",
        ]
    ),
    max_size=25,
).map("".join)  # fmt: skip
ANYTHING = st.one_of(st.text(max_size=80), MARKS, PIECES)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """The whole manuscript with some stretches cut out, doubled or replaced."""
    text = WHOLE
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        text = text[:start] + draw(st.one_of(st.just(""), PIECES, MARKS, st.just(text[start:end] * 2))) + text[end:]
    return text

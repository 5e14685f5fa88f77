"""One manuscript with everything in it that an export writes, over the invented world."""

import io
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from probata.method.report.annex import Annex, methodology
from probata.method.report.exports.pdf import font_folders
from probata.method.report.model import Bound, Objection
from probata.record.errors import BadUse
from tests.method.report import world


def fonts_or_skip() -> tuple[Path, ...]:
    """The font folders; a machine without the extras leaves the tests out that need them."""
    for name in ("typst", "fontTools", "pikepdf"):
        pytest.importorskip(name, reason="needs probata[pdf,fonts]")
    try:
        return font_folders()
    except BadUse as fault:
        pytest.skip(str(fault), allow_module_level=True)


NOW = "2022-03-01T09:00:00Z"
EVERYTHING = """
# Findings

The Inquiry heard {count}`involved:k|twenty-six` of {count}`involved:n` people.[^a] Of them {count}`medicine:of`
described pills or injections, {count}`medicine:words|almost all|answered`. {#p-aaaa}

## What the law says

The decree says: {quote}`decree`.{cite}`decree` It named {figure}`tender|about 12,000` places. See paragraph
{ref}`p-aaaa` and finding {ref}`F1`, *emphasis*, **strong**, `code`,
[out](https://velmarra.invalid/x?a=1&b=2).[^a] {#p-bbbb}

There were {count}`women-held:k` women. One said: {quote}`gate`. Another: {quote}`inside`.{cite}`gate|told twice`

#### A heading two levels down

:::{finding} F1 law
The law is vague. {#p-cccc}
:::

:::{recommendation} the Ministry of Settlement
Repeal {law}`Article 2`.
:::

> A block quotation.

3. third
4. fourth
   - inner

:::{table} Hostels by year
| Year | Hostels |
|---|--:|
| 2019 | 11 |
| 2020 | 3 |
:::

:::{figure} shed.png
The shed in {date}`2016`.
:::

```
printed { as } #it $is$ \\ <b>
```

:::{annex} Letters
## A letter
It arrived late. {#p-dddd}
:::

[^a]: People are counted, not acts.{cite}`decree-all`
"""


@cache
def everything(audience: str = "public") -> Bound:
    """The manuscript above, bound."""
    return world.bound(EVERYTHING, audience=audience)


@cache
def annex(audience: str = "public") -> Annex:
    """Its annex."""
    return methodology(everything(audience))


def objections() -> tuple[Objection, ...]:
    """Two: one in a labelled paragraph, one in a cell of a table."""
    labelled = next(one for one in everything().passages if one.label == "p-cccc")
    cell = next(one for one in everything().passages if one.kind == "cell")
    return (
        Objection("PB101", labelled.at, "This rests on nothing.", "Bind it.", labelled.label),
        Objection("PB301", cell.at, "A number is bound to nothing.", "Bind it too."),
    )


def picture(form: str = "PNG", size: tuple[int, int] = (40, 20), **options: object) -> bytes:
    """A small picture of two colours."""
    image = Image.new("RGB", size, (90, 120, 130))
    image.paste((60, 40, 40), (5, 5, 20, 15))
    written = io.BytesIO()
    image.save(written, form, **options)
    return written.getvalue()


PICTURES = {"shed.png": picture()}

"""The same file with the habits of rarer producers: other prefixes, encodings, spellings, orders of the package."""

# ruff: noqa: E501 (XML stands on the lines that it has in files)
from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator

from tests.method.drafts.docx.corpus.wordlike import SPACES, everything
from tests.method.drafts.docx.making import OFFICE, STRICT, STRICT_OFFICE, W, zipped
from tests.method.drafts.packing.test_directory import Unseekable, as_zip64

Parts = dict[str, str | bytes]
MAIN, LINKS, TYPES = "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"


def in_main(change: Callable[[str], str | bytes]) -> Callable[[Parts], Parts]:
    """A change of the main part alone."""
    return lambda parts: {**parts, MAIN: change(str(parts[MAIN]))}


def in_all(change: Callable[[str], str | bytes]) -> Callable[[Parts], Parts]:
    """A change of every part under ``word/`` that is no list of links."""
    return lambda parts: {
        n: change(str(d)) if n.startswith("word/") and "_rels" not in n else d for n, d in parts.items()
    }


def other_prefix(text: str) -> str:
    """``w:`` becomes ``ns0:``, as programs write that know prefixes by number only."""
    return re.sub(r"(?<=[</ ])w:(?=[A-Za-z])", "ns0:", text).replace("xmlns:w=", "xmlns:ns0=")


def default_namespace(text: str) -> str:
    """The elements in the default namespace, the attributes by prefix."""
    plain = re.sub(r"(?<=</)w:|(?<=<)w:", "", text)
    return plain.replace(f'xmlns:w="{W}"', f'xmlns="{W}" xmlns:w="{W}"')


def strict(parts: Parts) -> Parts:
    """The ISO spelling of every namespace."""
    return {name: str(data).replace(W, STRICT).replace(OFFICE, STRICT_OFFICE) for name, data in parts.items()}


def declared_at_runs(text: str) -> str:
    """The prefix is bound anew at each run; another one at each paragraph."""
    return text.replace("<w:r ", f'<w:r xmlns:w="{W}" xmlns:q="urn:x" ')


def utf16(codec: str, mark: bytes) -> Callable[[str], bytes]:
    """A part in 16 bits."""
    return lambda text: mark + text.replace("UTF-8", "UTF-16").encode(codec)


def single_quotes(text: str) -> str:
    """Every attribute in single quotes (none holds one)."""
    return re.sub(r'="([^"\']*)"', r"='\1'", text)


def remarks_in_xml(text: str) -> str:
    """Comments and processing instructions between and within, some of which look like runs."""
    text = text.replace("<w:r>", "<!-- <w:r> --><w:r>").replace("<w:p ", "<?mso <w:p > ?><w:p ", 3)
    return text.replace("</w:t>", "<!-- > --></w:t>")


def pretty(text: str) -> str:
    """A line for each element that holds no text."""
    return re.sub(r"(?<=>)(?=<(?!/?w:t[ >]|/w:delText|/w:instrText|/m:t))", "\r\n  ", text)


def odd_cases(parts: Parts) -> Parts:
    """Names in other letters than their links."""
    return {
        name.replace("document.xml", "Document.XML") if "_rels" not in name else name: d for name, d in parts.items()
    }


def absolute(parts: Parts) -> Parts:
    """Links from the root of the package."""
    return {**parts, LINKS: re.sub(r'Target="(\w+\.xml)"', r'Target="/word/\1"', str(parts[LINKS]))}


def at_the_root(parts: Parts) -> Parts:
    """No folder for Word's parts."""
    moved: Parts = {}
    for name, data in parts.items():
        changed = data if name.startswith("word/") and "_rels" not in name else str(data).replace("/word/", "/")
        moved[name.replace("word/", "")] = str(changed).replace('"word/', '"')
    return moved


def types_last(parts: Parts) -> Parts:
    """The list of content types behind everything."""
    return dict(reversed(parts.items()))


def no_declaration(text: str) -> str:
    """One line that begins with the root."""
    return text.partition("?>")[2].strip()


CHANGES: dict[str, Callable[[Parts], Parts]] = {
    "another prefix": in_all(other_prefix),
    "the default namespace": in_main(default_namespace),
    "strict": strict,
    "strict with another prefix": lambda parts: in_all(
        lambda text: other_prefix(text.replace(STRICT, W)).replace(W, STRICT)
    )(strict(parts)),
    "prefixes at runs": in_main(declared_at_runs),
    "16 bits, small end first": in_main(utf16("utf-16-le", b"\xff\xfe")),
    "16 bits, big end first, every part": in_all(utf16("utf-16-be", b"\xfe\xff")),
    "a byte order mark": in_all(lambda text: text.encode("utf-8-sig")),
    "one line without declaration": in_all(no_declaration),
    "single quotes": lambda parts: {name: single_quotes(str(data)) for name, data in parts.items()},
    "comments in the XML": in_main(remarks_in_xml),
    "indented": in_all(pretty),
    "ASCII with references": in_main(
        lambda text: text.replace("UTF-8", "US-ASCII").encode("ascii", "xmlcharrefreplace")
    ),
    "odd cases": odd_cases,
    "absolute links": absolute,
    "no folder": at_the_root,
    "content types last": types_last,
    "a wider root": in_main(lambda text: text.replace(SPACES, SPACES + ' xmlns:cx="urn:x" xmlns="urn:y"')),
    "quotes of both kinds": in_main(lambda text: text.replace('w:author="Iva Lund"', "w:author='Iva \"I\" > Lund'")),
    "an empty comments part": lambda parts: {
        **parts,
        "word/comments.xml": f'<w:comments xmlns:w="{W}"/>',
        "word/commentsExtended.xml": '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" />',
    },
}


def streamed(parts: Parts, zip64: bool) -> bytes:
    """With data descriptors behind each part, as programs write that cannot go back."""
    to = Unseekable()
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            with archive.open(zipfile.ZipInfo(name), "w", force_zip64=zip64) as stream:
                stream.write(data.encode() if isinstance(data, str) else data)
    return to.data


def levelled(parts: Parts, level: int) -> bytes:
    """Packed at a level, with an archive comment."""
    to = io.BytesIO()
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        archive.comment = b"made elsewhere"
        for name, data in parts.items():
            archive.writestr(name, data)
    return to.getvalue()


def files() -> Iterator[tuple[str, bytes]]:
    """A name and a file for each habit."""
    for name, change in CHANGES.items():
        yield f"odd, {name}", zipped(change(everything()))
    yield "odd, stored", zipped(everything(), zipfile.ZIP_STORED)
    yield "odd, streamed", streamed(everything(), False)
    yield "odd, streamed with 64 bits", streamed(everything(), True)
    yield "odd, 64 bits", as_zip64(zipped(everything()))
    yield "odd, packed fast", levelled(everything(), 1)
    yield "odd, packed hard", levelled(everything(), 9)

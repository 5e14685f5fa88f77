"""Claims of a picture: author and time are shown, the place is not."""

# ruff: noqa: E501 (long lines here are the content of files)

from types import SimpleNamespace

import pytest

from probata.method.documents.readers import image
from probata.method.documents.readers._image_claims import POSITION

XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="urn:exif" xmlns:xmp="urn:xmp" '
    'exif:GPSLatitude="46,30.5N" xmp:CreatorTool="Press Tool"><dc:creator><rdf:Seq><rdf:li>Nessa Quorle</rdf:li></rdf:Seq>'
    "</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
)


def claims(data: bytes) -> dict[str, str]:
    return {each.field: each.value for each in image.read(data, "a").declared}


def test_author_and_time_of_exif_are_claims_and_the_position_is_only_noted(make: SimpleNamespace) -> None:
    reading = image.read(make.photo(), "a.jpg")
    assert claims(make.photo()) == {"author": "Nessa Quorle", "modified": "2019-04-12T09:30:00", "position": POSITION}
    assert {each.source for each in reading.declared} == {"EXIF"}


def test_times_inside_the_exif_part_are_found(make: SimpleNamespace) -> None:
    from PIL import Image

    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "2019:04:12 06:30:00"
    assert claims(make.picture("JPEG", exif=exif)) == {"date": "2019-04-12T06:30:00"}


def test_text_chunks_of_png_are_claims_and_places_among_them_are_not_shown(make: SimpleNamespace) -> None:
    from PIL.PngImagePlugin import PngInfo

    chunks = PngInfo()
    chunks.add_text("Author", "Nessa Quorle")
    chunks.add_itxt("Caption", "буксир")
    chunks.add_text("GPS Location", "46.5 N")
    chunks.add_text("Raw profile type exif", "00 01")
    chunks.add_text("Long", "x" * 3000)
    found = claims(make.picture("PNG", pnginfo=chunks))
    assert found == {"author": "Nessa Quorle", "caption": "буксир", "position": POSITION}


@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_an_xmp_packet_is_read_the_same_way(make: SimpleNamespace, format: str) -> None:
    options: dict[str, object] = {"xmp": XMP.encode()}
    if format == "PNG":
        from PIL.PngImagePlugin import PngInfo

        chunks = PngInfo()
        chunks.add_itxt("XML:com.adobe.xmp", XMP)
        options = {"pnginfo": chunks}
    if format == "TIFF":
        options = {"tiffinfo": {700: XMP.encode()}}
    found = claims(make.picture(format, **options))
    assert (found["author"], found["application"], found["position"]) == ("Nessa Quorle", "Press Tool", POSITION)
    assert "46" not in "".join(found.values())


def test_a_broken_packet_is_told(make: SimpleNamespace) -> None:
    assert claims(make.picture("JPEG", xmp=b"<broken")) == {"metadata": "XMP packet, broken, not read"}


def test_the_comment_of_a_jpeg_is_a_claim(make: SimpleNamespace) -> None:
    assert claims(make.picture("JPEG", comment=b"seen at the gate")) == {"comment": "seen at the gate"}

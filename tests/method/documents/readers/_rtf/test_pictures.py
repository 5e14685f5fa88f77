"""Pictures and objects come out as files; what is cut off or only pointed to is left with a reason."""

# ruff: noqa: E501 (long lines here are the content of files)

import struct

from probata.method.documents.model import Left, Part
from probata.method.documents.readers._rtf.pictures import parts
from tests.method.documents.readers.making_texts import TEXTS


def test_pictures_in_both_spellings_and_not_their_old_copy() -> None:
    data = rb"{\rtf1{\pict\pngblip 01\nodis 02}{\*\shppict{\pict\jpegblip\bin2 }}}}{\nonshppict{\pict 03}}{\pict\wmetafile8 0}}"
    first, second, third = parts(data)
    assert (first, second) == (Part("picture 1.png", b"\x01\x02"), Part("picture 2.jpg", b"}}"))
    assert third == Left("picture 3.wmf", "It is empty.")


def test_a_picture_whose_bytes_are_missing_is_left() -> None:
    (left,) = parts(rb"{\rtf1{\pict\pngblip\bin99 ab")
    assert isinstance(left, Left)


def test_an_object_is_unwrapped_and_a_link_is_left() -> None:
    native = TEXTS.packaged("a.txt", "C:\\a.txt", b"INVENTED")

    def ole(format_: int) -> bytes:
        head = struct.pack("<III", 0x501, format_, 8) + b"Package\0" + struct.pack("<III", 0, 0, len(native))
        return b"{\\rtf1{\\object{\\*\\objdata " + (head + native).hex().encode() + b"}}}"

    (part,) = parts(ole(2))
    assert isinstance(part, Part)
    assert (part.path, part.data) == ("object 1.bin/a.txt", b"INVENTED")
    assert [claim.value for claim in part.declared] == ["Package", "C:\\a.txt"]
    (left,) = parts(ole(1))
    assert isinstance(left, Left)

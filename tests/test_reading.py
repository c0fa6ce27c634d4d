import base64
import contextlib
import http.server
import io
import socket
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from newsbook.article import SourceError, sha256_of
from newsbook.reading import MAX_BYTES, read_source, web
from newsbook.reading.connection import is_outside
from newsbook.reading.layout import PrintedLine, joined_lines, paragraphs_of
from newsbook.reading.mail import reflowed
from newsbook.reading.markdown import read_markdown
from newsbook.reading.pages import join_pages
from newsbook.reading.repair import repaired

LINE = "The council agreed on Tuesday to rebuild the bridge that fell into the river last winter."
STORY = "Ann Lee met Bob Ray in Paris on Monday.\n"


def pdf_of(objects: list[bytes]) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    out, places = io.BytesIO(b"%PDF-1.4\n"), []
    out.seek(0, io.SEEK_END)
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return out.getvalue()


def stream_of(content: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), entries, content)


def pdf_pages_of(contents: list[bytes]) -> bytes:
    """A PDF with a page for each stream of marks; /F1 is Helvetica."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, len(contents)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for i, content in enumerate(contents):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R>>>>>>" % (5 + 2 * i)
        )
        objects.append(content)
    return pdf_of(objects)


def pdf_text_of(*pages: str) -> bytes:
    """A PDF with these pages, line by line."""
    drawn = [
        b"BT /F1 12 Tf 14 TL 50 750 Td "
        + b"".join(b"(%b) Tj T* " % line.encode("cp1252") for line in page.split("\n"))
        + b"ET"
        for page in pages
    ]
    return pdf_pages_of([stream_of(marks) for marks in drawn])


def _word_file() -> bytes:
    document, packed = docx.Document(), io.BytesIO()
    document.add_paragraph("First paragraph.")
    document.add_table(1, 2).cell(0, 1).text = "A cell"
    document.save(packed)
    return packed.getvalue()


WORD = _word_file()


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("utf-32", "Zelenskyy’s “plan”"), ("utf-8", "Zelenskyy’s “plan”"), ("utf-8-sig", "Zelenskyy’s “plan”"), ("utf-16", "Zelenskyy’s “plan”"),
     ("cp1252", "The minister’s “plan” for the café in Málaga was agreed on Tuesday. " * 3)],
)  # fmt: skip
def test_encodings(tmp_path: Path, encoding: str, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert read_source(path).text == text


def test_pasted_text_is_told_from_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a b.txt").write_text(STORY, encoding="utf-8")
    assert read_source("a b.txt").kind == "text"
    assert read_source(STORY).kind == "pasted"
    assert read_source("word " * 100).kind == "pasted"
    assert read_source(LINE).kind == "pasted"
    assert read_source("https://example.org/a\n\n" + LINE).kind == "pasted"
    assert read_source("<!DOCTYPE html>\n<p>Hello.</p>").kind == "html"
    assert read_source("a b.txt", kind="pasted").text == "a b.txt"
    with pytest.raises(SourceError, match="There is no file"):
        read_source(LINE.strip(".") + ".txt")
    with pytest.raises(ValueError, match="unknown kind"):
        read_source(STORY, kind="epub")


@pytest.mark.parametrize(
    ("source", "says"),
    [("", "The source is empty"), (" \n ", "The source is empty"), ("x" * 290 + ".txt", "cannot be read"),
     ("a\x00b.txt", "a.x00b.txt"), ("\ud800.txt", "There is no file"), ("www.example.org/a", "write https://"),
     ("~/no-such-article.txt", "no file ~/no-such-article")],
)  # fmt: skip
def test_bad_names(source: str, says: str) -> None:
    with pytest.raises(SourceError, match=says) as caught:
        read_source(source)
    str(caught.value).encode("utf-8")
    assert str(caught.value).isprintable()


def test_declared_encoding(tmp_path: Path) -> None:
    head = '<html><head><meta charset="{}"></head><body>'
    (tmp_path / "a.html").write_bytes(head.format("iso-8859-1").encode() + "“Café”".encode("cp1252"))
    assert read_source(tmp_path / "a.html").text.endswith("“Café”")
    (tmp_path / "b.html").write_bytes(head.format("shift_jis").encode() + "日本語".encode("shift_jis"))
    assert read_source(tmp_path / "b.html").text.endswith("日本語")


def test_one_broken_character(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(("“Málaga”, she said. " * 200).encode() + b"\xe2\x80")
    text = read_source(tmp_path / "a.txt").text
    assert text.startswith("“Málaga”") and text.count("\ufffd") == 1
    (tmp_path / "b.txt").write_bytes("“It cost £2 million”, said Zoë – in the caf".encode() + b"\xe9.")
    source = read_source(tmp_path / "b.txt")
    assert source.text == "“It cost £2 million”, said Zoë – in the caf\ufffd."
    assert source.repairs and "1 character was lost" in source.repairs[0]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=400),
    st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx", "a"]),
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\xff\xfe"]),
)
def test_any_bytes(tmp_path: Path, raw: bytes, name: str, head: bytes) -> None:
    (tmp_path / name).write_bytes(head + raw)
    try:
        assert read_source(tmp_path / name).text
    except SourceError as error:
        assert "\n" not in str(error) and name in str(error)


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_string(text: str) -> None:
    if "://" not in text:
        try:
            read_source(text)
        except SourceError as error:
            assert str(error).isprintable()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_word_file(tmp_path: Path, data: st.DataObject) -> None:
    raw = bytearray(WORD)
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "a.docx"
    path.write_bytes(bytes(raw[: data.draw(st.integers(30, len(raw)))]))
    try:
        read_source(path)
    except SourceError as error:
        assert "\n" not in str(error)


def test_word_file_that_unpacks_without_end(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("word/document.xml", "w") as part,
    ):
        for _ in range(201):
            part.write(bytes(1_000_000))
    with pytest.raises(SourceError, match="unpacks to more than 200 MB"):
        read_source(tmp_path / "a.docx")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("none.txt", None, "There is no file"),
        ("empty.txt", b"  \n", "is empty"),
        ("noise.txt", bytes(range(256)) * 10, "binary"),
        ("a.xlsx", b"PK\x03\x04zzzz", "not a kind of file"),
        ("a.log", b"text", "not a kind of file"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "a picture, .*type the text out"),
        ("photo.txt", b"\xff\xd8\xff\xe0", "a picture"),
        ("a.webp", b"RIFF\x00\x00\x00\x00WEBP", "a picture"),
        ("a.zip", b"PK\x05\x06" + bytes(18), "a packed folder, .*unpack it"),
        ("a.gz", b"\x1f\x8b\x08", "a packed folder"),
        ("a.mp4", b"\x00\x00\x00\x18ftypmp42", "a recording, .*transcript"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "old Office program, .*save the article as"),
        ("a.rtf", b"{\\rtf1}", "an RTF file, .*save it as .docx"),
        (
            "none.mhtml",
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b--\n",
            "no web page in it",
        ),
        ("none.eml", b"Subject: Bridge\n\n", "a mail without text"),
        ("a.pdf", b"%PDF-1.7 broken", "could not be read as a PDF"),
        ("a.docx", b"PK\x03\x04broken", "could not be read as a Word file"),
        ("bad16.txt", b"\xff\xfea", "save it again as UTF-8"),
    ],
)
def test_bad_files(tmp_path: Path, name: str, content: bytes | None, says: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(SourceError, match=says) as caught:
        read_source(tmp_path / name)
    assert name in str(caught.value) and "\n" not in str(caught.value)


def test_folder_and_size(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="is a folder"):
        read_source(tmp_path)
    big = tmp_path / "big.txt"
    with big.open("wb") as handle:
        handle.truncate(MAX_BYTES + 1)
    with pytest.raises(SourceError, match="larger than 20 MB"):
        read_source(big)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("file:///etc/hosts", "must begin with http"),
        ("ftp://example.org/a", "must begin with http"),
        ("http://", "needs http"),
        ("http://[::1", "needs http"),
        ("http://example.org:99999/", "needs http"),
        ("http://exa mple.org/", "no blank"),
        ("http://" + "a" * 70 + ".com/", "no host"),
        ("http://[::ffff:127.0.0.1]/", "inside this network"),
        ("http://127.0.0.1:1/a", "inside this network"),
        ("http://localhost/a", "inside this network"),
        ("http://no-such-host.invalid/a", "no host"),
    ],
)
def test_bad_addresses(address: str, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        read_source(address)


def test_word_and_locked_pdf(tmp_path: Path) -> None:
    document = docx.Document()
    for paragraph in ("First paragraph.", "Second paragraph."):
        document.add_paragraph(paragraph)
    document.save(str(tmp_path / "a.docx"))
    source = read_source(tmp_path / "a.docx")
    assert (source.kind, source.text) == ("docx", "First paragraph.\n\nSecond paragraph.")
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "blank.pdf")
    with pytest.raises(SourceError, match="only pictures"):
        read_source(tmp_path / "blank.pdf")
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    with pytest.raises(SourceError, match="password: save it without one"):
        read_source(tmp_path / "locked.pdf")


@pytest.mark.parametrize(
    ("member", "what"),
    [("xl/workbook.xml", "a spreadsheet"), ("ppt/slides/slide1.xml", "a slide show"), ("content.xml", "an OpenDocument file"),
     ("META-INF/container.xml", "an e-book"), ("a/b.txt", "a packed folder")],
)  # fmt: skip
def test_packed_files(tmp_path: Path, member: str, what: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.bin", "w") as packed:
        packed.writestr(member, "x")
    with pytest.raises(SourceError, match=f"is {what}, not a kind of file newsbook reads"):
        read_source(tmp_path / "a.bin")


SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://news.example.org/bridge?page=1
Subject: =?utf-8?Q?The=20bridge=20=E2=80=93=20News?=
Date: Tue, 3 Mar 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--x----"


------MultipartBoundary--x----
Content-Type: text/css
Content-Transfer-Encoding: quoted-printable
Content-Location: cid:css@mhtml.blink

p {{ }}
------MultipartBoundary--x----
Content-Type: text/html{charset}
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://news.example.org/bridge

<html><head><title>The bridge</title></head><body><p>{body}</p></body></html>
------MultipartBoundary--x----
Content-Type: text/html
Content-ID: <frame-2@mhtml.blink>
Content-Location: https://ads.example.org/

<p>An advertisement.</p>
------MultipartBoundary--x------
"""


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.html", "a.txt", "a.MHTML"])
def test_saved_page(tmp_path: Path, name: str) -> None:
    raw = SAVED.format(charset="", body="Ann Lee=E2=80=99s bri=\ndge.").replace("\n", "\r\n").encode()
    (tmp_path / name).write_bytes(raw)
    source = read_source(tmp_path / name)
    assert (source.kind, source.url) == ("html", "https://news.example.org/bridge?page=1")
    assert "<p>Ann Lee’s bridge.</p>" in source.text and "advertisement" not in source.text
    assert (source.raw, source.sha256) == (raw, sha256_of(raw))


@pytest.mark.parametrize(
    ("change", "text", "url"),
    [
        (("Snapshot-Content-Location", "X-Other"), "Málaga", "https://news.example.org/bridge"),
        (('type="text/html";', 'type="text/html"; start="<frame-2@mhtml.blink>";'), "advertisement", None),
        (("https://news.example.org", "file:///home"), "Málaga", None),
        (("From: <Saved by Blink>\n", ""), "Málaga", "https://news.example.org/bridge?page=1"),
    ],
)
def test_saved_page_parts(tmp_path: Path, change: tuple[str, str], text: str, url: str | None) -> None:
    saved = SAVED.format(charset="; charset=windows-1252", body="M=E1laga").replace(*change)
    (tmp_path / "a.html").write_text(saved, encoding="ascii")
    source = read_source(tmp_path / "a.html")
    assert text in source.text
    assert source.url == url or text == "advertisement"


def _mail(*parts: str, kind: str = "mixed") -> bytes:
    head = "Subject: =?utf-8?Q?The_caf=C3=A9=E2=80=99s?=\n bridge\nFrom: Ann Lee <ann@example.org>\nMIME-Version: 1.0\n"
    head += "Date: Tue, 3 Mar 2026 10:00:00 +0100\n"
    if len(parts) == 1:
        return f"{head}{parts[0]}".encode()
    body = "".join(f"--b\n{part}\n" for part in parts)
    return f"{head}Content-Type: multipart/{kind}; boundary=b\n\n{body}--b--\n".encode()


SHOWN = "Subject: The café’s bridge\nFrom: Ann Lee <ann@example.org>\nDate: Tue, 03 Mar 2026 10:00:00 +0100\n\n"
PLAIN = "Content-Type: text/plain; charset=utf-8\n\n"
HTML = "Content-Type: text/html; charset=utf-8\n\n"
LONG = f"<p>{LINE * 10}</p>"
NOTE = "Hi Laura,\n\nsee below.\nBest\nBen"
INNER = "From: The Post <news@example.org>\nSent: Monday, 2 March 2026 06:30\nTo: Ben <ben@example.org>\nSubject: Bridge falls"
INNER_HEAD = "Subject: Bridge falls\nFrom: The Post <news@example.org>\nDate: Monday, 2 March 2026 06:30"
WRAPPED = (
    "The council agreed on Tuesday to rebuild the bridge that fell into the\n"
    "river last winter, and to do so by June.\n\n"
    "Ann Lee\nBob Ray\n\n"
    '"It was about time," said the mayor, who had asked for the money twice\n'
    "since January.\n\n"
)
WHOLE = (
    "The council agreed on Tuesday to rebuild the bridge that fell into the river last winter, and to do so by June.\n\n"
    "Ann Lee\nBob Ray\n\n"
    '"It was about time," said the mayor, who had asked for the money twice since January.\n\n'
)
FILE = "Content-Type: {type}\nContent-Disposition: attachment; filename={name}\nContent-Transfer-Encoding: base64\n\n{content}"


def quoted_mail(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def _file(name: str, content: bytes, kind: str = "application/octet-stream") -> str:
    return FILE.format(type=kind, name=name, content=base64.encodebytes(content).decode())


@pytest.mark.parametrize(
    ("raw", "kind", "text"),
    [
        (_mail(PLAIN + LINE), "text", SHOWN + LINE),
        (_mail("\n" + LINE), "text", SHOWN + LINE),
        (_mail(HTML + LONG), "html", LONG),
        (_mail(PLAIN + LINE * 5, HTML + LONG, kind="alternative"), "text", SHOWN + LINE * 5),
        (_mail(PLAIN + LINE, HTML + f"<p>{LINE}</p>", kind="alternative"), "text", SHOWN + LINE),
        (_mail(PLAIN + "View this email in your browser: https://example.org/", HTML + f"<p>{LINE}</p>", kind="alternative"), "html", f"<p>{LINE}</p>"),
        (_mail(PLAIN + "Bridge news.", HTML + LONG, kind="alternative"), "html", LONG),
        (_mail("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n=E2=80=9CYes=E2=80=\n=9D"), "text", SHOWN + "“Yes”"),
        (_mail("Content-Type: text/plain; charset=no-such-set\n\n“Yes”"), "text", SHOWN + "“Yes”"),
        (_mail("Content-Type: text/plain; charset=utf-8; format=flowed\n\nThe council \nagreed.\n\n> Ann \n> Lee\n-- \nBob"), "text",
         SHOWN + "The council agreed.\n\n> Ann Lee\n-- \nBob"),
        (_mail(PLAIN + "See attached.", _file("a.docx", WORD)), "docx", "First paragraph.\n\n\tA cell"),
        (_mail(PLAIN + "See attached.", _file("a.pdf", pdf_text_of("The bridge."))), "pdf", "The bridge."),
        (_mail(PLAIN + "See attached.", _file("x", pdf_text_of("The bridge."), "application/pdf")), "pdf", "The bridge."),
        (_mail(PLAIN + "See attached.", _file("a.html", LONG.encode())), "html", LONG),
        (_mail(PLAIN + LINE * 5, _file("a.html", LONG.encode())), "text", SHOWN + LINE * 5),
        (_mail(PLAIN + "See attached.", _file("a.png", b"\x89PNG")), "text", SHOWN + "See attached."),
        (_mail(PLAIN + "FYI", "Content-Type: message/rfc822\n\n" + _mail(PLAIN + LINE).decode()), "text", SHOWN + LINE),
        (b"\nFrom: Bob Ray <bob@example.org>\n\n" + LINE.encode(), "text", f"From: Bob Ray <bob@example.org>\n\n{LINE}"),
        ("Subject: Málaga\n\n“Yes”".encode(), "text", "Subject: Málaga\n\n“Yes”"),
        (b"Subject: Fwd: RE: Bridge\n\n" + LINE.encode(), "text", f"Subject: Bridge\n\n{LINE}"),
        (_mail(PLAIN + WRAPPED), "text", SHOWN + WHOLE),
        (_mail(PLAIN + f"{NOTE}\n\n---------- Forwarded message ---------\n{INNER}\n\n{WRAPPED * 2}"), "text", f"{INNER_HEAD}\n\n{WHOLE * 2}"),
        (_mail(PLAIN + f"{NOTE}\n\n{INNER}\n\n{WRAPPED * 2}"), "text", f"{INNER_HEAD}\n\n{WHOLE * 2}"),
        (_mail(PLAIN + f"-----Original Message-----\n{INNER}\n\n{WRAPPED * 2}"), "text", f"{INNER_HEAD}\n\n{WHOLE * 2}"),
        (_mail(PLAIN + f"Begin forwarded message:\n\n{quoted_mail(INNER + chr(10) * 2 + WRAPPED * 2)}"), "text", f"{INNER_HEAD}\n\n{WHOLE * 2}"),
        # An answer that is longer than what it answers is the text.
        (_mail(PLAIN + f"{WHOLE * 4}\n-----Original Message-----\n{INNER}\n\n{WHOLE * 2}"), "text",
         f"{SHOWN}{WHOLE * 4}\n-----Original Message-----\n{INNER}\n\n{WHOLE * 2}"),
    ],
)  # fmt: skip
def test_mails(tmp_path: Path, raw: bytes, kind: str, text: str) -> None:
    (tmp_path / "a.eml").write_bytes(raw)
    source = read_source(tmp_path / "a.eml")
    assert (source.kind, source.text.rstrip("\n")) == (kind, text.rstrip("\n"))
    assert source.raw == raw
    if NOTE in raw.decode():
        assert source.repairs == ("The mail passes another one on: that is read here, without the 6 words above it.",)


@pytest.mark.parametrize(
    ("text", "lines", "marks"),
    [
        ("# Bridge *falls*\n\n**By Ann Lee**\n5 May 2024\n\nIt [fell](https://example.org) on Monday.", ["Bridge falls", "By Ann Lee", "5 May 2024", "It fell on Monday."], {0: "title"}),
        (f"{LINE}\nIt did.\n\n## Money\n\n### More\n\n# End", [f"{LINE} It did.", "Money", "More", "End"], {1: "heading 1", 2: "heading 2", 3: "title"}),
        ("# A\n\n# B", ["A", "B"], {0: "title", 1: "heading 1"}),
        ("> “No,” she said.\n\n- one\n- two\n\n1. three", ["“No,” she said.", "one", "two", "three"], {0: "block-quote", 1: "list-item", 2: "list-item", 3: "list-item"}),
        ("|a|b|\n|-|-|\n|1|2|", ["a\tb", "1\t2"], {0: "row", 1: "row"}),
        ("![picture](a.png)\n\n<b>x</b>\n\n```\ncode\n```\n\nIt is `so`.", ["x", "It is so."], {}),
        ('---\ntitle: "Bridge"\nauthor:\n  - "[[Ann Lee]]"\n  - Bob Ray\npublished: 2024-05-05\nsource: https://example.org/a\n---\nIt fell.',
         ["Bridge", "By Ann Lee and Bob Ray", "2024-05-05", "It fell."], {0: "title"}),
        ("---\ntitle: Bridge\n---\n# Bridge\n\nIt fell.", ["Bridge", "It fell."], {0: "title"}),
        ("---\n[[[\n---\nIt fell.", ["[[[", "It fell."], {0: "heading 1"}),
        ("", [""], {}),
    ],
)  # fmt: skip
def test_markdown(text: str, lines: list[str], marks: dict[int, str]) -> None:
    found = read_markdown(text)
    assert found.text.split("\n\n") == lines
    assert {number // 2: mark for number, mark in found.marks} == marks
    assert found.url == ("https://example.org/a" if "source:" in text else None)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_mail(tmp_path: Path, data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from([SAVED.encode(), _mail(PLAIN + LINE, HTML + LONG, kind="alternative")])))
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / data.draw(st.sampled_from(["a.eml", "a.mhtml", "a.txt"]))
    path.write_bytes(bytes(raw))
    try:
        read_source(path)
    except SourceError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("text", "delete", "expected"),
    [("a \nb\nc", False, "a b\nc"), ("a \nb", True, "ab"), ("> a \n> b\n>> c", False, "> a b\n>> c"),
     (" >a", False, ">a"), ("a \n\nb", False, "a \nb"), ("-- \nAnn", False, "-- \nAnn"), ("a \n-- \nAnn", False, "a \n-- \nAnn"),
     ("> a \nb", False, "> a \nb"), ("", False, "")],
)  # fmt: skip
def test_flowed_text(text: str, delete: bool, expected: str) -> None:
    assert reflowed(text, delete=delete) == expected


GARBLED = "Ann Leeâ€™s cafÃ© â€“ â€œyesâ€\x9d"


@pytest.mark.parametrize(
    ("kind", "text", "expected", "says"),
    [
        ("text", GARBLED, "Ann Lee’s café – “yes”", "5 characters garbled by a wrong encoding were restored: “â€™” is ’ again."),
        ("html", "<p>Itâ€™s</p>", "<p>It’s</p>", "1 character garbled by a wrong encoding was restored: “â€™” is ’ again."),
        ("text", "It’s “so”.\nItâ€™s", "It’s “so”.\nIt’s", "1 character garbled"),
        ("text", "â€œYesâ€ she said, â€œnoâ€.", "“Yes” she said, “no”.", "4 characters garbled by a wrong encoding were restored: “â€œ” is “ again."),
        ("text", "ItÃ¢â‚¬â„¢s", "It’s", "1 character"),
        ("text", "Itâ\x80\x99s cafÃ©", "It’s café", "2 characters garbled by a wrong encoding were restored: “Ã©” is é again."),
        ("text", "Мост".encode().decode("latin-1") + ", said Ann", "Мост, said Ann", "4 characters"),
        ("text", "â€œYesâ€\ufffd", "“Yes”", "2 characters garbled by a wrong encoding were restored"),
        ("text", "a caf\ufffd by the quay", "a caf\ufffd by the quay",
         "1 character was lost before the text came here: \ufffd stands in the place, first in “caf\ufffd”"),
        ("pdf", "oﬃcials ﬁled", "officials filed", "2 ligatures were spelled out"),
        ("pdf", "to re-\nbuild it. They rebuild.", "to rebuild\nit. They rebuild.", "1 word divided at a line’s end was closed up again, as “rebuild”."),
        ("pdf", "the coun-\ncil, Ann said", "the council,\nAnn said", "1 word divided"),
        ("pdf", "the coun- \ncil", "the council", "1 word divided"),
        ("pdf", "a long-\nterm plan, long-term", "a long-term\nplan, long-term", "1 compound divided at its hyphen was put on one line, as “long-term”."),
        ("pdf", "an Anglo-\nSaxon bridge", "an Anglo-Saxon\nbridge", "1 compound"),
        ("pdf", "inter-\nconnec-\ntion", "interconnection", "1 word divided"),
        ("pdf", "the coun\u00ad\ncil", "the council", "1 word divided"),
        ("pdf", "the page ends coun-\n\ncil met", "the page ends council\nmet", "1 word divided"),
    ],
)  # fmt: skip
def test_repairs(kind: str, text: str, expected: str, says: str) -> None:
    found, told = repaired(text, kind)
    assert found == expected
    assert len(told) == 1 and told[0].startswith(says) and told[0].endswith(".")


@pytest.mark.parametrize(
    "text",
    ["São Paulo’s “naïve” façade – £4m, €5, 20 °C, ½ … ™", "pre- and post-\nwar", "2020-\n21", "the bridge -\nand the river",
     "“Zelenskyy’s ‘plan’”", "ÅÄÖ Ångström — «oui»", "Łódź, Kraków, Đà Nẵng", "ſ œ æ ß",
     "Strauß’ opera, the café…” and à “so”", "R$ 5 – ½”"],
)  # fmt: skip
def test_nothing_to_repair(text: str) -> None:
    assert repaired(text, "text") == (text, ())
    assert read_source(f"{text}\n", kind="pasted").text == f"{text}\n"


ORDINARY = st.text(st.characters(min_codepoint=1, max_codepoint=127) | st.sampled_from("“”‘’–—…£€é"), max_size=200)


@given(ORDINARY)
@settings(max_examples=200, deadline=None)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert repaired(text, "text") == (text, ())
    assert repaired(text, "pasted") == (text, ())


@given(st.text(max_size=200), st.sampled_from(["text", "html", "pdf", "docx", "pasted"]))
@settings(max_examples=200, deadline=None)
def test_repairs_never_fail(text: str, kind: str) -> None:
    found, told = repaired(text, kind)
    assert told or found == text


HEADED = "The Example Times\n{title}\nAnn {words}.\nBob {words}.\nThey met {words}.\nhttps://example.org/a\n{n}/4"
WORDS = ["at noon", "in Paris", "by letter", "at last"]


def test_page_headers_and_numbers(tmp_path: Path) -> None:
    pages = [HEADED.format(n=n + 1, words=words, title=f"Part {words}") for n, words in enumerate(WORDS)]
    (tmp_path / "a.pdf").write_bytes(pdf_text_of(*pages))
    source = read_source(tmp_path / "a.pdf")
    assert source.text.count("The Example Times") == 1 and "example.org" not in source.text and "/4" not in source.text
    assert all(words in source.text for words in WORDS)
    assert source.repairs == (
        "4 page numbers were left out.",
        "7 lines that stand on most pages were left out: “https://example.org/a”.",
    )


@pytest.mark.parametrize(
    ("pages", "text", "told"),
    [
        (["One.\n- 1 -", "Two.\n- 2 -"], "One.\n\nTwo.", 1),
        (["Page 1 of 2\nOne.", "Page 2 of 2\nTwo."], "One.\n\nTwo.", 1),
        (["One.\nPage 1 of 1"], "One.", 1),
        (["One.\n2026"], "One.\n2026", 0),
        (["Bridge\nOne.", "Bridge\nTwo."], "Bridge\nOne.\n\nBridge\nTwo.", 0),
        (["Bridge\nOne.", "Bridge\nTwo.", "Bridge\nThree."], "Bridge\nOne.\n\nTwo.\n\nThree.", 1),
        (["", ""], "\n\n", 0),
    ],
)  # fmt: skip
def test_joined_pages(pages: list[str], text: str, told: int) -> None:
    found, repairs = join_pages(pages)
    assert (found, len(repairs)) == (text, told)


@given(st.lists(st.text("ab1\n -", max_size=60), min_size=1, max_size=5))
@settings(max_examples=100, deadline=None)
def test_any_pages(pages: list[str]) -> None:
    text, told = join_pages(pages)
    assert told or text == "\n\n".join(pages)


def test_divided_words_in_a_pdf(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf_text_of("The council will re-\nbuild the bridge."))
    source = read_source(tmp_path / "a.pdf")
    assert source.text == "The council will rebuild the bridge."
    assert source.repairs == ("1 word divided at a line’s end was closed up again, as “rebuild”.",)


TITLE, FIRST, SECOND = "Council approves a night bus", "The city council voted on Thursday", "It will run from January."


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        # (text, x, y, size): lines of one paragraph stand evenly apart
        ([(FIRST, 50, 700, 11), ("to start a night bus.", 50, 686, 11)], f"{FIRST}\nto start a night bus."),
        # a gap, an indent, larger letters, a short line that ends a sentence
        ([(FIRST, 50, 700, 11), ("for a bus to the hospital in town", 50, 686, 11), (SECOND, 50, 660, 11)],
         f"{FIRST}\nfor a bus to the hospital in town\n\n{SECOND}"),
        ([("The council of the city has voted.", 50, 700, 11), (SECOND, 62, 686, 11)],
         f"The council of the city has voted.\n\n{SECOND}"),
        ([(TITLE, 50, 700, 18), (FIRST, 50, 680, 11)], f"{TITLE}\n\n{FIRST}"),
        ([(FIRST, 50, 700, 11), ("for a bus.", 50, 686, 11), (SECOND, 50, 672, 11)], f"{FIRST}\nfor a bus.\n\n{SECOND}"),
        # the next column goes on, or begins anew
        ([(FIRST, 50, 100, 11), ("to start a night bus.", 320, 700, 11)], f"{FIRST}\nto start a night bus."),
        ([("They voted on Thursday in the hall.", 50, 100, 11), (SECOND, 320, 700, 11)],
         f"They voted on Thursday in the hall.\n\n{SECOND}"),
        # lines of a menu
        ([("Home", 50, 700, 11), ("Sport", 50, 686, 11), ("News of the whole wide world", 50, 672, 11)],
         "Home\n\nSport\n\nNews of the whole wide world"),
    ],
)  # fmt: skip
def test_paragraphs_of_a_printed_page(lines: list[tuple[str, float, float, float]], text: str) -> None:
    assert paragraphs_of([PrintedLine(*line) for line in lines]) == text


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("The council\nvoted.\n\nAnn left.", "The council voted.\n\nAnn left."),
        ("The page ends here and\n\ngoes on.\n\nAnn left.", "The page ends here and goes on.\n\nAnn left."),
        ("Bridge\n\nAnn left.\n\n\nBob stayed.", "Bridge\n\nAnn left.\n\nBob stayed."),
        ("It ended.\n\neBay grew.", "It ended.\n\neBay grew."),
        ("\n", ""),
    ],
)
def test_lines_of_paragraphs_are_joined(text: str, joined: str) -> None:
    assert joined_lines(text) == joined


def _columns(*columns: list[str]) -> bytes:
    """A page of columns side by side, in letters of 11 points."""
    drawn = b"".join(
        b"BT /F1 11 Tf 14 TL %d 750 Td " % (50 + 260 * i)
        + b"".join(b"(%b) Tj T* " % line.encode("cp1252") for line in lines)
        + b"ET "
        for i, lines in enumerate(columns)
    )
    return pdf_pages_of([stream_of(drawn)])


def test_columns_of_a_pdf_read_on(tmp_path: Path) -> None:
    left = ["The city council voted on Thursday to start", "a night bus from the central station to the", "university"]
    right = ["hospital, two years after nurses first asked", "for it.", "It will run from January."]
    (tmp_path / "a.pdf").write_bytes(_columns(left, right))
    assert read_source(tmp_path / "a.pdf").text.split("\n\n") == [" ".join([*left, *right[:2]]), right[2]]


def test_repairs_and_fingerprint_of_a_text(tmp_path: Path) -> None:
    raw = GARBLED.encode()  # with a control character, which is half a quotation mark
    (tmp_path / "a.txt").write_bytes(raw)
    source = read_source(tmp_path / "a.txt")
    assert source.text == "Ann Lee’s café – “yes”" and len(source.repairs) == 1
    assert (source.sha256, source.raw) == (sha256_of(raw), raw)
    pasted = read_source(GARBLED, kind="pasted")
    assert (pasted.text, pasted.sha256, pasted.raw) == (source.text, sha256_of(GARBLED), b"")
    assert "raw" not in repr(source)


PLACES = {
    "/moved": "/a",
    "/loop": "/loop",
    "/file": "file:///etc/hosts",
    "/to-private": "/private/a",
}
HELLO = b"<html><body><p>Hello.</p></body></html>"
ROBOTS = b"User-agent: *\nDisallow: /private/\n\nUser-agent: newsbook\nDisallow: /private/\nDisallow: /not-us\n"
TYPE = "text/html; charset=utf-8"
PAGES: dict[str, tuple[str, bytes]] = {
    "/a": (TYPE, HELLO),
    "/not-us": (TYPE, HELLO),
    "/private/a": (TYPE, HELLO),
    "/big": (TYPE, HELLO + bytes(11_000_000)),
    "/latin": ("text/html; charset=windows-1252", b"<html><body><p>Hello \x93you\x94.</p></body></html>"),
    "/pdf": ("application/pdf", pdf_text_of("The bridge.")),
    "/file.pdf": ("application/octet-stream", pdf_text_of("The bridge.")),
    "/word": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", WORD),
    "/mail": ("message/rfc822", _mail(PLAIN + LINE)),
    "/saved": ("multipart/related", SAVED.format(charset="", body="Hello.").encode()),
    "/text": ("text/plain", STORY.encode()),
    "/picture": ("image/png", b"\x89PNG\r\n"),
    "/bare": ("", HELLO),
}


class Page(http.server.BaseHTTPRequestHandler):
    robots = (200, ROBOTS)

    def do_GET(self) -> None:
        kind, content = PAGES.get(self.path, (TYPE, b""))
        status = 302 if self.path in PLACES else 200 if self.path in PAGES else 404
        if self.path == "/robots.txt":
            kind, (status, content) = "text/plain", self.robots
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        if self.path in PLACES:
            self.send_header("Location", PLACES[self.path])
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page) as listening:
        threading.Thread(target=listening.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()


def test_addresses(server: str) -> None:
    source = read_source(f"{server}/moved", allow_local=True)
    assert (source.kind, source.url, source.raw) == ("html", f"{server}/a", HELLO)
    assert source.fetched is not None and source.fetched.endswith("+00:00")
    assert "“you”" in read_source(f"{server}/latin", allow_local=True).text


@pytest.mark.parametrize(
    ("path", "kind", "start"),
    [("/pdf", "pdf", "The bridge."), ("/file.pdf", "pdf", "The bridge."), ("/word", "docx", "First"), ("/mail", "text", "Subject:"),
     ("/saved", "html", "<html>"), ("/text", "text", "Ann Lee"), ("/bare", "html", "<html>")],
)  # fmt: skip
def test_kinds_of_addresses(server: str, path: str, kind: str, start: str) -> None:
    source = read_source(f"{server}{path}", allow_local=True)
    assert (source.kind, source.text[: len(start)]) == (kind, start)
    assert (source.raw, source.url) == (PAGES[path][1], f"{server}{path}")


@pytest.mark.parametrize(
    ("path", "says"),
    [("/big", "larger than 10 MB"), ("/file", "no address newsbook can open"), ("/gone", "answers 404"),
     ("/loop", "redirects without end"), ("/picture", "is a picture"), ("/private/a", "asks programs not to read"),
     ("/not-us", "open it in a browser and paste"), ("/to-private", "private/a: the site asks programs not to")],
)  # fmt: skip
def test_addresses_that_give_nothing(server: str, path: str, says: str) -> None:
    with pytest.raises(SourceError, match=says) as caught:
        read_source(f"{server}{path}", allow_local=True)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("status", "content", "says"),
    [
        (404, b"", None),
        (403, b"", None),
        (200, b"", None),
        (200, b"\xef\xbb\xbfUser-agent: other\nDisallow: /\n", None),
        (200, b"\xff\xfe\x00<html>no rules</html>", None),
        (200, b"User-agent: *\nDisallow: /\n", "asks programs not to read"),
        (200, b"# news\n" * 200_000 + b"User-agent: *\nDisallow: /\n", None),
        (503, b"", "cannot say what programs may read .*answers 503"),
    ],
)
def test_robots(server: str, monkeypatch: pytest.MonkeyPatch, status: int, content: bytes, says: str | None) -> None:
    monkeypatch.setattr(Page, "robots", (status, content))
    if says is None:
        assert read_source(f"{server}/a", allow_local=True).kind == "html"
        return
    with pytest.raises(SourceError, match=says):
        read_source(f"{server}/a", allow_local=True)


def test_a_host_that_moves_inside_while_it_is_looked_up(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port, asked = int(server.rpartition(":")[2]), []
    real = socket.getaddrinfo

    def look_up(host: str, *args: object, **options: object) -> object:
        asked.append(host)
        return real("8.8.8.8" if len(asked) == 1 else "127.0.0.1", port)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(Page, "do_GET", lambda _: pytest.fail("something was sent"))
    with pytest.raises(SourceError, match="inside this network"):
        read_source(f"http://news.example.org:{port}/a")
    assert asked[:2] == ["news.example.org"] * 2


def test_a_proxy_looks_hosts_up(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server)
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setitem(PAGES, "http://no-such-host.invalid/a", (TYPE, HELLO))
    assert read_source("http://no-such-host.invalid/a").raw == HELLO


@pytest.mark.parametrize(
    ("address", "outside"),
    [("8.8.8.8", True), ("2606:4700::1111", True), ("::ffff:8.8.8.8", True), ("64:ff9b::808:808", True),
     ("127.0.0.1", False), ("10.0.0.1", False), ("169.254.169.254", False), ("224.0.0.1", False), ("0.0.0.0", False),
     ("::1", False), ("fe80::1%eth0", False), ("::ffff:10.0.0.1", False), ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False)],
)  # fmt: skip
def test_what_is_outside(address: str, outside: bool) -> None:
    assert is_outside(address) is outside


def test_no_host_answers() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/a"
        with pytest.raises(SourceError, match=r"does not answer \(ConnectionError\)"):
            web.fetch(address, allow_local=True)

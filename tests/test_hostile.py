"""Files and servers made to hang, fill the memory or break in: each is one clear error, in bounded time."""

import gzip
import io
import os
import resource
import socket
import socketserver
import threading
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader, PdfWriter
from test_reading import HELLO, LINE, WORD, pdf_of, pdf_pages_of, pdf_text_of, stream_of

import newsbook
from newsbook.article import NewsbookError, SourceError
from newsbook.reading import decode_text, pdf, read_source, web, word
from newsbook.reading.decode import looks_html
from newsbook.reading.repair import repaired

SECONDS = 5  # for anything here
MORE_MEMORY = 400_000_000  # bytes that reading one hostile file may add


def refused(path: Path, says: str) -> None:
    """The file is refused in one line that says so, soon, and without filling the memory."""
    start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(SourceError, match=says) as caught:
        read_source(path)
    assert str(caught.value).isprintable()
    assert time.monotonic() - start < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MORE_MEMORY / 1000


def inflating(content: bytes, times: int, window: int = zlib.MAX_WBITS) -> bytes:
    """So many times the same bytes, packed; the check at the end is wrong, but nobody should get there."""
    packer = zlib.compressobj(9, zlib.DEFLATED, window)
    start = packer.compress(content) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(content) + packer.flush(zlib.Z_FULL_FLUSH)
    return start + again * (times - 1) + packer.flush()


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf", "a.docx", "a.eml", "a.mhtml"])
def test_a_file_of_a_gigabyte(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as handle:
        handle.truncate(1_000_000_000)
    refused(tmp_path / name, "larger than 20 MB")


def test_a_file_that_never_ends(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    refused(tmp_path / "a.txt", "is no ordinary file")


PART = "word/document.xml"


def _word_with(document: bytes) -> bytes:
    """A Word file with another text."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, document if part == PART else old.read(part))
    return out.getvalue()


BODY = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%b</w:body></w:document>'
PARAGRAPH = b"<w:p><w:r><w:t>The bridge.</w:t></w:r></w:p>"
LAUGHS = b"<!DOCTYPE lolz [<!ENTITY a0 'lol'>%b]>" % b"".join(
    b"<!ENTITY a%d '%b'>" % (i + 1, b"&a%d;" % i * 10) for i in range(12)
)
OUTSIDE = b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hosts'>]>"
ENTITY = BODY % b"<w:p><w:r><w:t>The bridge &%b;</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("document", "says"),
    [
        (BODY % (PARAGRAPH * 1_001), "more than 1000 paragraphs"),
        (
            BODY % (b"<w:tbl>" + b"<w:tr><w:tc><w:p/></w:tc></w:tr>" * 1_001 + b"</w:tbl>"),
            "more than 1000 paragraphs",
        ),
        (BODY % (b" " * 20_000_000), "unpacks to more than 20 MB"),
        (BODY % (b"<w:p>" * 100_000 + b"</w:p>" * 100_000), "could not be read as a Word file"),
        (b"<w:document", "could not be read as a Word file"),
    ],
)
def test_word_files_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, document: bytes, says: str) -> None:
    monkeypatch.setattr(word, "MAX_BLOCKS", 1000)
    (tmp_path / "a.docx").write_bytes(_word_with(document))
    refused(tmp_path / "a.docx", says)


@pytest.mark.parametrize("document", [LAUGHS + ENTITY % b"a12", OUTSIDE + ENTITY % b"a"])
def test_entities_in_a_word_file_stay_closed(tmp_path: Path, document: bytes) -> None:
    (tmp_path / "a.docx").write_bytes(_word_with(document))
    try:
        assert read_source(tmp_path / "a.docx").text.strip() == "The bridge"
    except SourceError as error:
        assert "could not be read as a Word file" in str(error)


def test_a_table_that_claims_to_be_wide(tmp_path: Path) -> None:
    cell = b"<w:tc><w:tcPr><w:gridSpan w:val='2000000000'/></w:tcPr>" + PARAGRAPH + b"</w:tc>"
    (tmp_path / "a.docx").write_bytes(_word_with(BODY % (b"<w:tbl><w:tr>" + cell + b"</w:tr></w:tbl>")))
    assert read_source(tmp_path / "a.docx").text == "The bridge."


def test_merged_cells_are_read_once(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Bridge"
    table.cell(0, 1).text, table.cell(1, 1).text = "open", "shut"
    document.save(str(tmp_path / "a.docx"))
    assert read_source(tmp_path / "a.docx").text == "Bridge\topen\n\nshut"


def test_a_packed_file_of_many_members(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as packed:
        for i in range(word.MAX_MEMBERS + 1):
            packed.writestr(str(i), "")
    refused(tmp_path / "a.docx", "packed of more than 5000 files")
    (tmp_path / "a.docx").rename(tmp_path / "a.txt")
    refused(tmp_path / "a.txt", "a packed folder")


def test_a_packed_file_that_lies_about_its_size(tmp_path: Path) -> None:
    raw = _word_with(BODY % (b" " * 30_000_000))
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        true = packed.getinfo(PART).file_size.to_bytes(4, "little")
    (tmp_path / "a.docx").write_bytes(raw.replace(true, (1000).to_bytes(4, "little")))
    refused(tmp_path / "a.docx", "could not be read as a Word file")


def _encrypted() -> bytes:
    writer, out = PdfWriter(PdfReader(io.BytesIO(pdf_text_of("The bridge.")))), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def _packed_page(content: bytes) -> bytes:
    return pdf_pages_of([stream_of(content, b"/Filter/FlateDecode")])


def _tree(kids: bytes, *more: bytes) -> bytes:
    return pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%b]/Count 1>>" % kids, *more])


EMPTY_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (_encrypted, "locked with a password"),
        (lambda: _packed_page(inflating(bytes(2_000_000), 2_000)), "far more than one article"),
        (lambda: _packed_page(inflating(b"BT /F1 9 Tf (a) Tj ET " * 1000, 60)), "far more than one article"),
        (lambda: _tree(b"2 0 R 2 0 R"), "could not be read as a PDF"),
        (lambda: _tree(b"3 0 R", b"<</Type/Pages/Kids[4 0 R]>>", b"<</Type/Pages/Kids[3 0 R]>>"), "could not be read"),
        (lambda: _tree(b"3 0 R " * 90_000, EMPTY_PAGE), "over 300 pages"),
        (
            lambda: _tree(b" ".join(b"%d 0 R" % (i + 3) for i in range(100_000)), *[EMPTY_PAGE] * 100_000),
            "over 300 pages",
        ),
        (lambda: _tree(b"3 0 R " * 301, EMPTY_PAGE), "over 300 pages"),
        (lambda: _tree(b"[" * 100_000), "could not be read as a PDF"),
        (lambda: pdf_pages_of([stream_of(b"[" * 100_000 + b"]" * 100_000 + b" TJ")]), "could not be read as a PDF"),
        (lambda: b"%PDF-1.4\n" + b"1 0 obj\n" * 100_000, "could not be read as a PDF"),
    ],
    ids=[
        "locked",
        "inflates",
        "marks",
        "loop",
        "longer-loop",
        "same-page",
        "many-pages",
        "pages",
        "tree",
        "array",
        "objects",
    ],
)
def test_pdfs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[], bytes], says: str) -> None:
    monkeypatch.setattr(pdf, "MAX_MARKS", 50_000)
    (tmp_path / "a.pdf").write_bytes(make())
    refused(tmp_path / "a.pdf", says)


def test_a_pdf_that_takes_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "PDF_SECONDS", 0.05)
    (tmp_path / "a.pdf").write_bytes(_packed_page(zlib.compress(b"BT /F1 9 Tf (a) Tj ET " * 10_000)))
    refused(tmp_path / "a.pdf", "takes longer than 0.05 seconds")


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "table", "ul"])
@pytest.mark.parametrize("closed", [True, False])
def test_pages_nested_without_end(tmp_path: Path, tag: str, closed: bool) -> None:
    nested = f"<{tag}>" * 100_000 + f"<p>{LINE}</p>" + f"</{tag}>" * (100_000 * closed)
    (tmp_path / "a.html").write_text(f"<html><body><p>{f'{LINE} ' * 10}</p>{nested}</body></html>", encoding="utf-8")
    start = time.monotonic()
    try:
        assert newsbook.read_article(tmp_path / "a.html").text
    except NewsbookError as error:
        assert "\n" not in str(error)
    assert time.monotonic() - start < 2 * SECONDS


NESTED = b"MIME-Version: 1.0\n%b" % b"".join(
    b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(10_000)
)
FORWARDED = b"Content-Type: message/rfc822\n\n" * 10_000
MANY = (
    b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    + b"--b\nContent-Type: text/plain\n\nx\n" * 50_000
)
SAVED = b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("a.eml", NESTED, "more parts than any mail"),
        ("a.mhtml", NESTED, "more parts than any mail"),
        ("a.eml", FORWARDED, "more parts than any mail"),
        ("a.eml", MANY, "more parts than any mail"),
        ("a.eml", b"Subject: x\n\n" + b"\n" * 600_000, "more than 500000 lines"),
        ("a.eml", b"Content-Type: " + b"(" * 5_000_000 + b"\n\nThe bridge.", "could not be read as a mail"),
        ("a.mhtml", SAVED + b"--b\nContent-Type: image/png\n\nx\n--b--\n", "no web page in it"),
        ("a.html", SAVED + b"--b\nContent-Type: text/html\n\n\n--b--\n", "no web page in it"),
        ("a.txt", SAVED, "no web page in it"),
    ],
    ids=["nested", "saved", "forwarded", "many", "lines", "header", "picture", "empty-page", "bare"],
)
def test_messages(tmp_path: Path, name: str, raw: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(raw)
    refused(tmp_path / name, says)


@pytest.mark.parametrize(
    "text",
    ["<!---->" * 150_000, "<!--" * 250_000, " " * 2_000_000, "A:\n" * 500_000, "<" * 2_000_000, "a-\n" * 100_000, "’" * 500_000,
     "â€™" * 50_000, "â€" * 50_000, "- " * 500_000],
    ids=lambda text: repr(text[:7]),
)  # fmt: skip
def test_long_texts(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text + "x", encoding="utf-8")
    start = time.monotonic()
    assert read_source(tmp_path / "a.txt").text
    repaired(text, "pdf")
    assert time.monotonic() - start < SECONDS


def test_comments_are_read_in_one_way_only() -> None:
    assert looks_html("<!-- a --> <!-- b -->\n<!DOCTYPE html>")
    assert not looks_html("<!---->" * 200 + "x")


def test_an_english_text_is_taken_for_one() -> None:
    assert decode_text("Ann Lee’s bridge cost £4m".encode("cp1252"), "a.txt") == "Ann Lee’s bridge cost £4m"


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
GZIPPED = inflating(bytes(1_000_000), 1_000, zlib.MAX_WBITS | 16)
TWICE = gzip.compress(GZIPPED)


class Hostile(socketserver.BaseRequestHandler):
    """A server that answers as its address says."""

    request: socket.socket

    def handle(self) -> None:
        path = self.request.recv(10_000).split()[1].decode()
        try:
            if path == "/robots.txt":
                self.request.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            else:
                getattr(self, path.strip("/"))()
        except OSError:
            pass  # the reader has hung up, as it should

    def _for_ever(self, piece: bytes, pause: float = 0) -> None:
        while True:
            self.request.sendall(piece)
            time.sleep(pause)

    def silence(self) -> None:
        time.sleep(1)

    def header_trickle(self) -> None:
        self._for_ever(b"X", 0.02)

    def headers(self) -> None:
        self.request.sendall(b"HTTP/1.1 200 OK\r\n")
        self._for_ever(b"X-A: b\r\n")

    def header_line(self) -> None:
        self.request.sendall(b"HTTP/1.1 200 OK\r\nX-A: ")
        self._for_ever(b"b" * 60_000)

    def go_on(self) -> None:
        self._for_ever(b"HTTP/1.1 100 Continue\r\n\r\n" * 1000)

    def body_trickle(self) -> None:
        self.request.sendall(OK + b"\r\n")
        self._for_ever(b"x", 0.02)

    def body(self) -> None:
        self.request.sendall(OK + b"\r\n")
        self._for_ever(bytes(60_000))

    def chunk_line(self) -> None:
        self.request.sendall(OK + b"Transfer-Encoding: chunked\r\n\r\n")
        self._for_ever(b"1" * 60_000)

    def trailers(self) -> None:
        self.request.sendall(OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n")
        self._for_ever(b"X-A: b\r\n" * 1000)

    def bomb(self) -> None:
        self.request.sendall(OK + b"Content-Encoding: gzip\r\n\r\n" + GZIPPED)

    def bomb_twice(self) -> None:
        self.request.sendall(OK + b"Content-Encoding: gzip, gzip\r\n\r\n" + TWICE)

    def declared(self) -> None:
        self.request.sendall(OK + b"Content-Length: 999999999999\r\n\r\n" + HELLO)
        time.sleep(1)

    def not_packed(self) -> None:
        self.request.sendall(OK + b"Content-Encoding: gzip\r\n\r\n" + HELLO)

    def to_localhost(self) -> None:
        self._moved("http://localhost:1/a")

    def to_metadata(self) -> None:
        self._moved("http://169.254.169.254/latest")

    def to_file(self) -> None:
        self._moved("file:///etc/hosts")

    def to_nowhere(self) -> None:
        self._moved("http://[::1/")

    def _moved(self, place: str) -> None:
        answer = f"HTTP/1.1 302 Found\r\nLocation: {place}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        self.request.sendall(answer.encode())


@pytest.fixture
def hostile() -> Iterator[str]:
    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

    with Server(("127.0.0.1", 0), Hostile) as listening:
        threading.Thread(target=listening.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_address[1]}"
        listening.shutdown()


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("silence", "takes longer than 0.3 seconds: open it in a browser"),
        ("header_trickle", "takes longer than 0.3 seconds"),
        ("body_trickle", "takes longer than 0.3 seconds"),
        ("headers", "does not answer"),
        ("header_line", "does not answer"),
        ("go_on", "larger than 10 MB|takes longer"),
        ("body", "larger than 10 MB"),
        ("chunk_line", "larger than 10 MB|does not answer|takes longer"),
        ("trailers", "larger than 10 MB|takes longer"),
        ("bomb", "larger than 10 MB"),
        ("bomb_twice", "larger than 10 MB|does not answer"),
        ("declared", "takes longer than 0.3 seconds"),
        ("not_packed", "does not answer"),
        ("to_file", "file:///etc/hosts is no address newsbook can open"),
        ("to_nowhere", "does not answer|no address"),
    ],
)
def test_servers(hostile: str, monkeypatch: pytest.MonkeyPatch, path: str, says: str) -> None:
    monkeypatch.setattr(web, "PAGE_SECONDS", 0.3)
    start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(SourceError, match=says) as caught:
        read_source(f"{hostile}/{path}", allow_local=True)
    assert str(caught.value).isprintable()
    assert time.monotonic() - start < 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # kilobytes


@pytest.mark.parametrize(
    ("path", "says"),
    [("to_localhost", "localhost:1/a is an address inside this network"),
     ("to_metadata", "169.254.169.254/latest is an address inside this network")],
)  # fmt: skip
def test_redirects_into_this_network(hostile: str, monkeypatch: pytest.MonkeyPatch, path: str, says: str) -> None:
    real, first = web.check_address, f"{hostile}/"

    def check(url: str, *, allow_local: bool) -> None:
        real(url, allow_local=url.startswith(first))

    monkeypatch.setattr(web, "check_address", check)
    with pytest.raises(SourceError, match=says):
        read_source(f"{hostile}/{path}", allow_local=True)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_host_that_takes_no_call(monkeypatch: pytest.MonkeyPatch, scheme: str) -> None:
    monkeypatch.setattr(web, "PAGE_SECONDS", 0.2)
    with (
        socket.create_server(("127.0.0.1", 0)) as listening,
        pytest.raises(SourceError, match=r"takes longer than 0\.2 seconds"),
    ):
        read_source(f"{scheme}://127.0.0.1:{listening.getsockname()[1]}/a", allow_local=True)


def test_a_fetch_given_up_leaves_nothing_running(hostile: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "PAGE_SECONDS", 0.2)
    with pytest.raises(SourceError, match="takes longer"):
        read_source(f"{hostile}/body_trickle", allow_local=True)
    deadline = time.monotonic() + SECONDS
    while any("newsbook-fetch" in thread.name for thread in threading.enumerate()):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_robots_that_move_without_end_are_no_rules(hostile: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def handle(self: Hostile) -> None:
        if b"robots" in self.request.recv(10_000):
            self._moved("/robots.txt")
        else:
            self.request.sendall(OK + b"\r\n" + HELLO)

    monkeypatch.setattr(Hostile, "handle", handle)
    assert read_source(f"{hostile}/a", allow_local=True).raw == HELLO

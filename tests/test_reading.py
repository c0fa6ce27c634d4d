import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from pypdf import PdfWriter

from newsbook.article import SourceError
from newsbook.reading import MAX_BYTES, read_source

STORY = "Ann Lee met Bob Ray in Paris on Monday.\n"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("utf-8", "Zelenskyy’s “plan”"), ("utf-8-sig", "Zelenskyy’s “plan”"), ("utf-16", "Zelenskyy’s “plan”"),
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


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("none.txt", None, "There is no file"),
        ("empty.txt", b"  \n", "is empty"),
        ("noise.txt", bytes(range(256)) * 10, "binary"),
        ("a.xlsx", b"PK\x03\x04zzzz", "not a kind of file"),
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
        ("ftp://example.org/a", "must begin with http"),
        ("http://", "needs http"),
        ("http://[", "needs http"),
        ("http://a..b/", "no host"),
        ("", "is empty"),
        ("x" * 290, "cannot be read|There is no file"),
        ("a\0b", "cannot be read|There is no file"),
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
    with pytest.raises(SourceError, match="password"):
        read_source(tmp_path / "locked.pdf")


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        answers = {"/a": 200, "/moved": 302, "/loop": 302}
        self.send_response(answers.get(self.path, 404))
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if self.path in {"/moved", "/loop"}:
            self.send_header("Location", "/a" if self.path == "/moved" else "/loop")
        self.end_headers()
        self.wfile.write(b"<html><body><p>Hello.</p></body></html>")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()


def test_addresses(server: str) -> None:
    source = read_source(f"{server}/moved", allow_local=True)
    assert (source.kind, source.url) == ("html", f"{server}/a")
    with pytest.raises(SourceError, match="answers 404"):
        read_source(f"{server}/gone", allow_local=True)
    with pytest.raises(SourceError, match="redirects without end"):
        read_source(f"{server}/loop", allow_local=True)

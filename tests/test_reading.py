import http.server
import io
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from newsbook.article import SourceError
from newsbook.reading import MAX_BYTES, read_source

LINE = "The council agreed on Tuesday to rebuild the bridge that fell into the river last winter."
STORY = "Ann Lee met Bob Ray in Paris on Monday.\n"


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
    with pytest.raises(SourceError, match="password"):
        read_source(tmp_path / "locked.pdf")


PLACES = {"/moved": "/a", "/loop": "/loop", "/file": "file:///etc/hosts"}
HELLO = b"<html><body><p>Hello.</p></body></html>"


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        answers = {"/a": 200, "/big": 200, "/latin": 200, "/moved": 302, "/loop": 302, "/file": 302}
        self.send_response(answers.get(self.path, 404))
        charset = "windows-1252" if self.path == "/latin" else "utf-8"
        self.send_header("Content-Type", f"text/html; charset={charset}")
        if self.path in PLACES:
            self.send_header("Location", PLACES[self.path])
        self.end_headers()
        try:
            self.wfile.write(b"<html><body><p>Hello \x93you\x94.</p></body></html>" if self.path == "/latin" else HELLO)
            for _ in range(11 if self.path == "/big" else 0):
                self.wfile.write(bytes(1_000_000))
        except ConnectionError:
            pass

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
    assert source.fetched is not None and source.fetched.endswith("+00:00")
    assert "“you”" in read_source(f"{server}/latin", allow_local=True).text
    with pytest.raises(SourceError, match="larger than 10 MB"):
        read_source(f"{server}/big", allow_local=True)
    with pytest.raises(SourceError, match="no address newsbook can open"):
        read_source(f"{server}/file", allow_local=True)
    with pytest.raises(SourceError, match="answers 404"):
        read_source(f"{server}/gone", allow_local=True)
    with pytest.raises(SourceError, match="redirects without end"):
        read_source(f"{server}/loop", allow_local=True)

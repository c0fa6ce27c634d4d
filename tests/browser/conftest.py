"""A real browser for what people see; every file here is skipped, and says so, where there is none.

Playwright drives the Chromium or Chrome of this machine; `.ci/run` installs both.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from conftest import ROOT

sync_api = pytest.importorskip("playwright.sync_api", reason="no playwright here: pip install -e 'lib[browser]'")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--enable-unsafe-swiftshader", "--disable-background-networking"]
READY_SECONDS = 60


class Watched:
    """A page whose requests to other machines are stopped and counted, as are its errors."""

    def __init__(self, browser: sync_api.Browser, *, width: int = 1400, scheme: str = "light") -> None:
        self.page = browser.new_page(viewport={"width": width, "height": 1000}, color_scheme=scheme)
        self.outside: list[str] = []
        self.errors: list[str] = []
        self.page.route("**/*", self._let_through)
        self.page.on("pageerror", lambda error: self.errors.append(error.message))

    def _let_through(self, route: sync_api.Route) -> None:
        address = urlsplit(route.request.url)
        if address.scheme.startswith("http") and address.hostname != "127.0.0.1":
            self.outside.append(route.request.url)
            route.abort()
        else:
            route.continue_()


@pytest.fixture(scope="session")
def browser() -> Iterator[sync_api.Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium or Chrome on this machine")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def watched(browser: sync_api.Browser) -> Iterator[Watched]:
    opened = Watched(browser)
    yield opened
    opened.page.close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a JupyterLab over a copy of the project's notebooks and articles."""
    home = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", home / "notebooks")
    shutil.copytree(ROOT / "data" / "articles", home / "data" / "articles")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
               "--IdentityProvider.token=", "--LabApp.expose_app_in_browser=True", f"--ServerApp.root_dir={home}"]  # fmt: skip
    # What a test changes in JupyterLab's settings stays in the test.
    env = os.environ | {
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "spaces"),
    }
    with (
        (home / "lab.log").open("w") as log,
        subprocess.Popen(command, cwd=home, env=env, stdout=log, stderr=log) as server,
    ):
        _wait_for(port, home / "lab.log")
        yield f"http://127.0.0.1:{port}/lab"
        server.terminate()


def _wait_for(port: int, log: Path) -> None:
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start: {log.read_text()[-500:]}")

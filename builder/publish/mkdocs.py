"""MkDocs as a library: settings in, a folder of HTML out, its complaints as sentences."""

from __future__ import annotations

import hashlib
import logging
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from builder.publish.trouble import PublishError, Trouble

THEME = Path(str(files("builder"))) / "theme"
_UNUSED = ("assets/javascripts", "assets/images", "sitemap.xml.gz")
_SOURCE_MAPS = "assets/stylesheets/*.map"
_MOST_VALUES = 100_000
_CLOSED: Mapping[str, Any] = {"extra_templates": [], "hooks": [], "markdown_extensions": ["attr_list"], "plugins": []}
"""Settings with which mkdocs.yml could run code or read any file; our pages need one extension for their headings."""


@dataclass(frozen=True, slots=True)
class MkDocsJob:
    """One run of MkDocs.

    Attributes:
        settings_file: mkdocs.yml.
        docs: The folder with all pages, hand-written and generated.
        out: The folder to build into; emptied first unless `only_changed`.
        site_url: The address to build for; None for the one in mkdocs.yml.
        only_changed: Build only pages whose Markdown is newer than their HTML (for the preview).
    """

    settings_file: Path
    docs: Path
    out: Path
    site_url: str | None = None
    only_changed: bool = False


def build_pages(job: MkDocsJob) -> None:
    """Build all pages and clear away the scripts of the theme that no page of ours uses.

    Raises:
        PublishError: With everything that MkDocs warned of or stopped at.
    """
    complaints = _Complaints()
    with _listening(complaints):
        try:
            build(_configuration(job), dirty=job.only_changed)
        except MkDocsException as error:
            complaints.messages.append(str(error))
    troubles = [_trouble(message) for message in complaints.messages if not _is_noise(message)]
    if troubles:
        raise PublishError(troubles)
    _clear(job.out)


def _configuration(job: MkDocsJob) -> MkDocsConfig:
    """Configure MkDocs from plain data: no tag, environment variable or Python name in mkdocs.yml is resolved."""
    configuration = MkDocsConfig(config_file_path=str(job.settings_file))
    configuration.load_dict(_settings(job))
    errors, warnings = configuration.validate()
    if errors or warnings:
        raise PublishError(
            Trouble(job.settings_file.name, f"the key `{key}`: {message}") for key, message in (*errors, *warnings)
        )
    return configuration


def _settings(job: MkDocsJob) -> dict[str, Any]:
    try:
        written = yaml.load(job.settings_file.read_bytes(), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        said = " ".join(str(error).split())
        raise PublishError([Trouble(job.settings_file.name, f"cannot be read as YAML: {said}")]) from error
    if not isinstance(written, dict):
        raise PublishError([Trouble(job.settings_file.name, "holds no settings")])
    if _size(written, {}) > _MOST_VALUES:
        repeats = "repeats its lists by anchors (`&`) more often than any site needs"
        raise PublishError([Trouble(job.settings_file.name, repeats, "write out what you need, without `&` and `*`")])
    theme = written.get("theme")
    settings = {
        **written,
        "docs_dir": str(job.docs),
        "site_dir": str(job.out),
        "theme": {**(theme if isinstance(theme, Mapping) else {"name": "material"}), "custom_dir": str(THEME)},
        "extra": {**(written.get("extra") or {}), "asset_version": f"?v={_asset_version()}"},
        "strict": False,
        **_CLOSED,
    }
    return {**settings, "site_url": job.site_url} if job.site_url else settings


def _size(value: object, known: dict[int, int]) -> int:
    """Count the values of a tree, those that an alias repeats each time; an alias within itself repeats for ever."""
    if not isinstance(value, dict | list):
        return 1
    if id(value) not in known:
        known[id(value)] = _MOST_VALUES + 1
        items = value.values() if isinstance(value, dict) else value
        known[id(value)] = 1 + sum(_size(item, known) for item in items)
    return known[id(value)]


def _asset_version() -> str:
    """Name the theme's assets by their content, so that no browser mixes an old script with a new page."""
    digest = hashlib.sha256()
    for path in sorted((THEME / "assets").rglob("*")):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:10]


class _Complaints(logging.Handler):
    """Keeps what MkDocs warns of; strict means that any of it stops the build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.messages.append(record.getMessage())


@contextmanager
def _listening(complaints: _Complaints) -> Iterator[None]:
    logger = logging.getLogger("mkdocs")
    before = logger.propagate
    logger.propagate = False
    logger.addHandler(complaints)
    try:
        yield
    finally:
        logger.removeHandler(complaints)
        logger.propagate = before


def _is_noise(message: str) -> bool:
    """Tell what MkDocs says of its own preview mode from what it says of pages."""
    return message.startswith("A 'dirty' build")


def _trouble(message: str) -> Trouble:
    return Trouble("", f"MkDocs: {' '.join(message.split())}", "mend the page or the entry of mkdocs.yml it names")


def _clear(out: Path) -> None:
    for name in _UNUSED:
        path = out / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    for path in out.glob(_SOURCE_MAPS):
        path.unlink()

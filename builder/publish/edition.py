"""An edition: every file that one state of a publication becomes, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from builder.check.runner import check_publication
from builder.load.publication import load_publication
from builder.model.publication import CheckedPublication
from builder.publish.folders import Folders
from builder.publish.marks import verdict_marks
from builder.publish.written import read_stories, read_written
from builder.render.rendered import RenderedFile
from builder.render.site import embedded_pages, render_site


@dataclass(frozen=True, slots=True)
class Edition:
    """What is to be published.

    Attributes:
        files: Generated files first, then hand-written ones; each path below build/docs once.
        site_url: The site's address, or None.
    """

    files: tuple[RenderedFile, ...]
    site_url: str | None


def check_edition(root: Path) -> CheckedPublication:
    """Load and check a publication.

    Raises:
        SettingsError: mkdocs.yml cannot be used.
    """
    return check_publication(load_publication(root))


def generate(checked: CheckedPublication, folders: Folders) -> Edition:
    """Generate every file of a checked publication and clean its hand-written pages.

    Raises:
        PublishError: A hand-written page cannot be published.
    """
    settings = checked.publication.settings
    embedded = embedded_pages(checked.publication)
    stories = read_stories(folders.written, embedded)
    written = read_written(folders.written, embedded)
    generated = (*render_site(checked, stories), verdict_marks(settings.ratings))
    return Edition((*generated, *written), checked.publication.site_url)

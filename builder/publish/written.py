"""Hand-written pages (docs/): cleaned, or refused with a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from builder.publish.trouble import PublishError, Trouble
from builder.render.handwritten import HandwrittenPage, clean_page
from builder.render.page import front_matter
from builder.render.rendered import RenderedFile

_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"})
_LARGEST_PAGE = 1_000_000
_ON_ITS_OWN = '<article class="qp-prose">\n{html}\n</article>\n'


def read_written(docs: Path, embedded: frozenset[str]) -> tuple[RenderedFile, ...]:
    """Read docs/: pages are cleaned, pictures stay as they are, everything else is refused.

    Args:
        docs: The folder; it need not exist.
        embedded: Pages that stand within generated ones, as paths below docs/: left out here.

    Raises:
        PublishError: With everything in docs/ that cannot be published.
    """
    _refuse_link(docs)
    troubles: list[Trouble] = []
    files: list[RenderedFile] = []
    for path in _files(docs):
        name = path.relative_to(docs).as_posix()
        if path.suffix == ".md" and name not in embedded:
            page = _read_page(docs, name)
            if isinstance(page, HandwrittenPage):
                files.append(RenderedFile(name, _with_front_matter(page)))
            else:
                troubles.append(page)
        elif path.is_symlink():
            troubles.append(_linked(name))
        elif path.suffix.lower() in _PICTURES:
            files.append(RenderedFile(name, path.read_bytes()))
        elif path.suffix != ".md":
            kinds = "pages end in .md, pictures in .png, .jpg, .webp, .gif or .avif"
            troubles.append(Trouble(f"docs/{name}", "files of this kind are not published", kinds))
    if troubles:
        raise PublishError(troubles)
    return tuple(files)


def read_stories(docs: Path, embedded: frozenset[str]) -> Mapping[str, HandwrittenPage]:
    """Read the pages that stand within generated ones, by path below docs/, as far as they exist.

    Raises:
        PublishError: With all of them that cannot be published.
    """
    _refuse_link(docs)
    pages = {name: _read_page(docs, name) for name in sorted(embedded) if (docs / name).is_file()}
    troubles = [page for page in pages.values() if isinstance(page, Trouble)]
    if troubles:
        raise PublishError(troubles)
    return {name: page for name, page in pages.items() if isinstance(page, HandwrittenPage)}


def _files(docs: Path) -> Iterator[Path]:
    """List files, but none whose name starts with a dot, and nothing below a folder whose name does."""
    for path in sorted(docs.rglob("*")):
        hidden = any(part.startswith(".") for part in PurePosixPath(path.relative_to(docs)).parts)
        if not hidden and (path.is_symlink() or not path.is_dir()):
            yield path


def _refuse_link(docs: Path) -> None:
    if docs.is_symlink():
        raise PublishError([Trouble(docs.name, "is a link to another folder", "put the folder itself there")])


def _linked(name: str) -> Trouble:
    return Trouble(f"docs/{name}", "is a link to another file", "put the file itself there")


def _read_page(docs: Path, name: str) -> HandwrittenPage | Trouble:
    path, where = docs / name, f"docs/{name}"
    if (misplaced := _misplaced(docs, name)) is not None:
        return misplaced
    if path.stat().st_size > _LARGEST_PAGE:
        return Trouble(where, "is larger than one megabyte", "split it into several pages")
    try:
        page = clean_page(path.read_text(encoding="utf-8"), name)
    except UnicodeDecodeError:
        return Trouble(where, "is not UTF-8 text", "save it as UTF-8")
    except ValueError as error:
        return Trouble(where, str(error), "keep `title` and `description` there, each on one line")
    if page.unknown_keys:
        keys = ", ".join(f"`{key}`" for key in page.unknown_keys)
        return Trouble(where, f"front matter may not have {keys}", "keep only `title` and `description`")
    return page


def _misplaced(docs: Path, name: str) -> Trouble | None:
    """Refuse a page that lies, or whose link leads, outside the folder of pages."""
    if ".." in PurePosixPath(name).parts or PurePosixPath(name).is_absolute():
        advice = "in mkdocs.yml, name a topic's page by its path below docs/"
        return Trouble(f"docs/{name}", "does not lie in docs/", advice)
    path = docs / name
    return _linked(name) if path.is_symlink() or not path.resolve().is_relative_to(docs.resolve()) else None


def _with_front_matter(page: HandwrittenPage) -> str:
    head = {"title": page.title or None, "description": page.description or None, "contents": list(page.contents)}
    body = _ON_ITS_OWN.format(html=page.html)
    return f"{front_matter({key: value for key, value in head.items() if value})}\n\n{body}"

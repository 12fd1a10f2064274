"""build/docs: hand-written and generated pages together, as MkDocs reads them; written only where they changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from builder.publish.trouble import PublishError, Trouble
from builder.render.handwritten import HandwrittenPage, clean_page
from builder.render.page import front_matter
from builder.render.rendered import RenderedFile

_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"})
_LARGEST_PAGE = 1_000_000
_ON_ITS_OWN = '<article class="qp-prose">\n{html}\n</article>\n'


def read_handwritten(docs: Path, embedded: frozenset[str] = frozenset()) -> Iterator[RenderedFile | Trouble]:
    """Read docs/: pages are cleaned, pictures stay as they are, everything else is a trouble.

    Args:
        docs: The folder; it need not exist.
        embedded: Pages that stand within a generated one (a topic's story), as paths below docs/.
    """
    for path in sorted(docs.rglob("*")):
        name = path.relative_to(docs).as_posix()
        if path.is_dir() or name in embedded or any(part.startswith(".") for part in PurePosixPath(name).parts):
            continue
        if path.is_symlink() or not path.resolve().is_relative_to(docs.resolve()):
            yield Trouble(f"docs/{name}", "is a link to another file", "put the file itself there")
        elif path.suffix == ".md":
            yield from _page(path, name)
        elif path.suffix.lower() in _PICTURES:
            yield RenderedFile(name, path.read_bytes())
        else:
            kinds = "pages end in .md, pictures in .png, .jpg, .webp, .gif or .avif"
            yield Trouble(f"docs/{name}", "files of this kind are not published", kinds)


def _page(path: Path, name: str) -> Iterator[RenderedFile | Trouble]:
    if path.stat().st_size > _LARGEST_PAGE:
        yield Trouble(f"docs/{name}", "is larger than one megabyte", "split it into several pages")
        return
    try:
        page = clean_page(path.read_text(encoding="utf-8"), name)
    except UnicodeDecodeError:
        yield Trouble(f"docs/{name}", "is not UTF-8 text", "save it as UTF-8")
        return
    except ValueError as error:
        yield Trouble(f"docs/{name}", str(error), "keep `title` and `description` there, each on one line")
        return
    yield from (
        Trouble(f"docs/{name}", f"front matter has the key `{key}`", "keep only `title` and `description`")
        for key in page.unknown_keys
    )
    yield RenderedFile(name, _with_front_matter(page))


def _with_front_matter(page: HandwrittenPage) -> str:
    head = {"title": page.title or None, "description": page.description or None, "contents": list(page.contents)}
    body = _ON_ITS_OWN.format(html=page.html)
    return f"{front_matter({key: value for key, value in head.items() if value})}\n\n{body}"


def write_tree(files: Iterable[RenderedFile], target: Path) -> int:
    """Make `target` hold exactly these files; what is there already with the same bytes is not touched.

    Returns:
        How many files were written or removed.

    Raises:
        PublishError: Two files claim one path, whatever the case of its letters, or a path leads out of `target`.
    """
    paths: dict[str, str] = {}
    troubles: list[Trouble] = []
    changed = 0
    for file in files:
        trouble = _refuse(file.path, paths)
        if trouble is not None:
            troubles.append(trouble)
            continue
        paths[file.path.casefold()] = file.path
        changed += _write(target / file.path, file.content)
    if troubles:
        raise PublishError(troubles)
    return changed + _remove_others(target, set(paths.values()))


def _refuse(path: str, taken: dict[str, str]) -> Trouble | None:
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or "\\" in path or path != str(pure):
        return Trouble(path, "is no path within the site")
    if path.casefold() in taken:
        return Trouble(
            f"docs/{path}", "stands where a generated page goes", "give the hand-written page another name"
        )
    return None


def _write(path: Path, content: str | bytes) -> bool:
    data = content.encode() if isinstance(content, str) else content
    if path.is_file() and not path.is_symlink() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def _remove_others(target: Path, kept: set[str]) -> int:
    removed = 0
    for folder, _, names in os.walk(target, topdown=False):
        here = Path(folder)
        for name in names:
            if (here / name).relative_to(target).as_posix() not in kept:
                (here / name).unlink()
                removed += 1
        if here != target and not any(here.iterdir()):
            here.rmdir()
    return removed

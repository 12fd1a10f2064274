"""Which part of a publication a run is about: the files and the codes that were named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from builder.check.registry import all_rules
from builder.findings.finding import Finding
from builder.model.claim import Claim, Quotation
from builder.model.publication import LoadedSeed, Publication

_ALWAYS_TOLD = "X"


@dataclass(frozen=True, slots=True)
class Files:
    """Files that a run is about: all of them where none is named.

    Attributes:
        names: Paths relative to the root.
        folders: Paths that end in a slash and stand for everything below them.
    """

    names: frozenset[str] = frozenset()
    folders: tuple[str, ...] = ()

    @classmethod
    def of(cls, paths: Iterable[str]) -> Files:
        """Tell files from folders."""
        paths = tuple(paths)
        folders = tuple(path for path in paths if path.endswith("/"))
        return cls(frozenset(paths).difference(folders), folders)

    @property
    def are_all(self) -> bool:
        """Whether nothing was named."""
        return not self.names and not self.folders

    def __contains__(self, path: object) -> bool:
        return self.are_all or path in self.names or str(path).startswith(self.folders)


def choose_files(given: Sequence[Path], root: Path) -> Files:
    """Turn paths as typed into files of a publication.

    Raises:
        click.UsageError: One does not exist, or is neither a claim nor a seed.
    """
    return Files.of(path for one in given for path in _within(one, root))


def _within(given: Path, root: Path) -> Iterable[str]:
    full = _resolved(given)
    if full is None:
        raise click.UsageError(f'There is no file or folder "{given}".')
    if full == root:
        return ("claims/", "seeds/", "mkdocs.yml")
    path = full.relative_to(root).as_posix() if full.is_relative_to(root) else ""
    if path != "mkdocs.yml" and path.split("/")[0] not in {"claims", "seeds"}:
        raise click.UsageError(f'"{given}" is neither a claim nor a seed of {root}.')
    if full.is_dir():
        return (f"{path}/",)
    if path.startswith("seeds/"):
        return (str(Path(path).with_suffix(".yml")), str(Path(path).with_suffix(".txt")))
    return (path,)


def _resolved(given: Path) -> Path | None:
    """Give the whole path of something that exists; links that lead in a circle, or names too long, do not."""
    try:
        return given.resolve(strict=True)
    except (OSError, RuntimeError):
        return None


def with_what_belongs(files: Files, publication: Publication) -> Files:
    """Add the seeds that named claims rest on (no proof is better than its text) and the claims on named seeds."""
    if files.are_all:
        return files
    more: set[str] = set()
    for loaded in publication.claims.values():
        is_named = loaded.document.path in files
        for seed in _seeds_of(loaded.claim, publication) if loaded.claim else ():
            described = seed.document.path if seed.document else seed.text_path
            if is_named:
                more |= {described, seed.text_path}
            elif described in files or seed.text_path in files:
                more.add(loaded.document.path)
    return replace(files, names=files.names | more)


def _seeds_of(claim: Claim, publication: Publication) -> Iterable[LoadedSeed]:
    quoted = (item.seed for item in (claim.source, *claim.also, *claim.evidence) if isinstance(item, Quotation))
    named = dict.fromkeys((*quoted, *(silence.seed for silence in claim.silent)))
    return (publication.seeds[name] for name in named if name in publication.seeds)


def chosen_claims(files: Files, publication: Publication) -> list[str]:
    """List the ids of the claims that a run is about."""
    return [id_ for id_, loaded in publication.claims.items() if loaded.document.path in files]


def read_codes(given: Sequence[str]) -> tuple[str, ...]:
    """Read `--select Q,V007 --select C` as codes and families.

    Raises:
        click.UsageError: There is no such code or family.
    """
    codes = tuple(code.strip().upper() for one in given for code in one.split(",") if code.strip())
    for code in codes:
        if not any(known.startswith(code) for known in all_rules()):
            raise click.UsageError(f'There is no code or family "{code}". `quoteproof explain` lists them.')
    return codes


def is_told(finding: Finding, files: Files, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    """Whether a finding is to be reported; faults of our own always are."""
    if finding.code.startswith(_ALWAYS_TOLD):
        return True
    wanted = not select or finding.code.startswith(select)
    return wanted and not (ignore and finding.code.startswith(ignore)) and finding.place.path in files

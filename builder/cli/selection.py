"""Which part of a publication a run is about: the files and the codes that were named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from builder.check.registry import all_rules
from builder.findings.finding import Finding
from builder.model.publication import Publication

_ALWAYS_TOLD = "X"


@dataclass(frozen=True, slots=True)
class Files:
    """Files that a run is about.

    Attributes:
        paths: Relative to the root; a path that ends in a slash stands for everything below it; none for all.
    """

    paths: tuple[str, ...] = ()

    def __contains__(self, path: object) -> bool:
        return not self.paths or any(
            path == chosen or (chosen.endswith("/") and str(path).startswith(chosen)) for chosen in self.paths
        )


def choose_files(given: Sequence[Path], root: Path) -> Files:
    """Turn paths as typed into files of a publication.

    Raises:
        click.UsageError: One does not exist, or is neither a claim nor a seed.
    """
    return Files(tuple(path for one in given for path in _within(one, root)))


def _within(given: Path, root: Path) -> Iterable[str]:
    full = given.resolve()
    if not full.exists():
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

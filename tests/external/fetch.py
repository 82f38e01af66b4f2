"""Lays out the external notebooks: python tests/external/fetch.py OUT [PACKAGE...] [--list FILE]

Downloads the source distributions that notebooks.toml pins (uv says where they lie, so an index
configured for uv is used), checks their sha256 and unpacks each to OUT/NAME-VERSION. Nothing of
theirs is kept in this repository. Downloads are kept in --cache, by default a folder of the user's
cache directory.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import urllib.request
from pathlib import Path

LIST = Path(__file__).with_name("notebooks.toml")


def packages(listed: Path, names: list[str]) -> list[dict]:
    """The pinned packages, or those named."""
    found = tomllib.loads(listed.read_text(encoding="utf-8"))["package"]
    unknown = set(names) - {p["name"] for p in found}
    if unknown:
        sys.exit(f"not in {listed.name}: {', '.join(sorted(unknown))}")
    return [p for p in found if not names or p["name"] in names]


def addresses(wanted: list[dict]) -> dict[str, dict]:
    """name -> uv's record of the source distribution (url, hashes)."""
    pins = "".join(f"{p['name']}=={p['version']}\n" for p in wanted)
    with tempfile.TemporaryDirectory() as folder:
        source, lock = Path(folder, "pins.in"), Path(folder, "pylock.toml")
        source.write_text(pins)
        command = [
            uv(),
            "pip",
            "compile",
            "--quiet",
            "--no-deps",
            "--format",
            "pylock.toml",
            "-o",
            str(lock),
            str(source),
        ]
        subprocess.run(command, check=True)
        locked = tomllib.loads(lock.read_text(encoding="utf-8"))["packages"]
    return {p["name"]: p["sdist"] for p in locked if "sdist" in p}


def uv() -> str:
    """uv from the path, or the one that tests/environment.sh has installed."""
    cache = Path(os.environ.get("NBSHIP_CACHE", Path.home() / ".cache" / "nbship"))
    return shutil.which("uv") or str(cache / "uv" / "bin" / "uv")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def download(package: dict, cache: Path, url: str | None) -> Path:
    """The archive in the cache, brought there if need be; its hash is checked either way."""
    path = cache / f"{package['name']}-{package['version']}.tar.gz"
    if not path.exists() or sha256(path) != package["sha256"]:
        if url is None:
            sys.exit(
                f"{package['name']} {package['version']}: the index has no source distribution"
            )
        part = path.with_suffix(".part")
        with urllib.request.urlopen(url, timeout=120) as answer:
            part.write_bytes(answer.read())
        if sha256(part) != package["sha256"]:
            sys.exit(f"{package['name']} {package['version']}: sha256 differs from the one pinned")
        part.replace(path)
    return path


def unpack(archive: Path, target: Path) -> None:
    """The archive's one top folder becomes `target`."""
    if target.exists():
        return
    with tempfile.TemporaryDirectory(dir=target.parent) as folder, tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
        (top,) = Path(folder).iterdir()
        top.rename(target)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("package", nargs="*")
    default = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"), "nbship-external")
    parser.add_argument("--list", type=Path, default=LIST, help="another list of packages")
    parser.add_argument("--cache", type=Path, default=default)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    options.cache.mkdir(parents=True, exist_ok=True)
    wanted = packages(options.list, options.package)
    here = {
        p["name"] for p in wanted if (options.cache / f"{p['name']}-{p['version']}.tar.gz").exists()
    }
    missing = [p for p in wanted if p["name"] not in here]
    known = addresses(missing) if missing else {}
    count = 0
    for package in wanted:
        url = known.get(package["name"], {}).get("url")
        target = options.out / f"{package['name']}-{package['version']}"
        unpack(download(package, options.cache, url), target)
        lost = [
            n["path"] for n in package.get("notebook", []) if not (target / n["path"]).is_file()
        ]
        if lost:
            sys.exit(f"{target.name} has no {', '.join(lost)}")
        count += len(package.get("notebook", []))
    print(f"{count} notebooks of {len(wanted)} packages in {options.out}")


if __name__ == "__main__":
    main()

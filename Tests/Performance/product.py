"""The binary that is measured."""

import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build/release/cmgdiag"
BUILD = ["swift", "build", "--configuration", "release", "--product", "cmgdiag"]
STATIC = ["-Xswiftc", "-static-executable"]


def note(text):
    """Progress and warnings, beside the results on standard output."""
    print(text, file=sys.stderr, flush=True)


def release_binary(given=None):
    """The binary named by the user, or the release build, made first if it is missing, old or not static."""
    if given:
        binary = pathlib.Path(given).resolve()
        if not binary.is_file():
            sys.exit(f"{binary}: there is no such binary")
        return binary
    if not (is_current(BINARY) and is_static(BINARY)):
        build()
    return BINARY


def build():
    note("Building cmgdiag for release, statically linked …")
    if subprocess.run([*BUILD, *STATIC], cwd=ROOT, stdout=sys.stderr).returncode == 0:
        return
    note("A static build fails here; building with shared libraries instead, which start more slowly.")
    if subprocess.run(BUILD, cwd=ROOT, stdout=sys.stderr).returncode != 0:
        sys.exit("cmgdiag does not build.")


def is_current(binary):
    """Whether a binary is newer than all it is made of."""
    if not binary.exists():
        return False
    built = binary.stat().st_mtime
    inputs = [ROOT / "Package.swift", *(ROOT / "Sources").rglob("*")]
    return all(path.stat().st_mtime <= built for path in inputs)


def is_static(binary):
    """Whether a binary runs without the dynamic linker, whose path an ELF file names otherwise."""
    with open(binary, "rb") as file:
        return b"/ld-linux" not in file.read(4096)


def for_valgrind(binary, folder):
    """A copy of a binary without debug information, which older versions of valgrind give up on; it runs the same."""
    copy = folder / "cmgdiag"
    shutil.copy(binary, copy)
    if shutil.which("strip"):
        subprocess.run(["strip", "--strip-debug", copy], check=True)
    return copy


def linking(binary):
    return "statically linked" if is_static(binary) else "with shared libraries"


def compiler():
    """A C compiler; Swift brings one."""
    for name in ("cc", "gcc", "clang"):
        if path := shutil.which(name):
            return path
    swift = shutil.which("swift")
    clang = os.path.join(os.path.dirname(os.path.realpath(swift)), "clang") if swift else ""
    return clang if os.path.exists(clang) else sys.exit("A C compiler is needed: cc, gcc or clang.")


def compiled(source, target):
    """A C program, compiled."""
    subprocess.run([compiler(), "-O2", "-o", target, "-x", "c", "-"], input=source, check=True, text=True)
    return target

#!/usr/bin/env python3
"""Set Acumen up and start it, or test it, with nothing but Python.

python3 packaging/bootstrap.py run [FILE]            open Acumen, on FILE or on a sample
python3 packaging/bootstrap.py test [PYTEST ARGS]    run every check that the project has

The first start installs what is missing into `.venv`; every later one takes about a second.
"""

# This file must be readable by every Python 3, so that an old one gets a sentence and not a traceback.
import os
import shutil
import subprocess
import sys

OLDEST, NEWEST = (3, 11), (3, 13)


def better_python() -> str:
    """Return an installed Python that fits, or '' if there is none."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which("python3." + str(minor))
        if found and subprocess.call([found, "-c", ""]) == 0:
            return found
    return ""


def hand_over() -> int:
    """Go on with a Python that fits, or say that none is here."""
    version = ".".join(str(part) for part in sys.version_info[:2])
    found = better_python()
    if found:
        print("Python " + version + " does not fit; going on with " + found + ".", flush=True)
        return subprocess.call([found, *sys.argv])
    print("Acumen cannot be set up with Python " + version + ".", file=sys.stderr)
    print("Its libraries exist for Python 3.11, 3.12 and 3.13 only.", file=sys.stderr)
    print("Install one of these, then run this command with it: python3.13 packaging/bootstrap.py run", file=sys.stderr)
    return 2


def main() -> int:
    """Check the Python, then do what was asked."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return hand_over()
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    import commands

    return commands.main(sys.argv[1:], __doc__ or "")


if __name__ == "__main__":
    sys.exit(main())

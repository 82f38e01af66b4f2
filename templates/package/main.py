"""The command line: `{{ command|word }}` or `python -m {{ package|word }}`."""

import sys

from {{ package|word }}.pipeline import PIPELINE
from {{ package|word }}.runtime.cli import main as run_command


def main() -> int:
    """Run the command and return its exit code."""
    return run_command(PIPELINE)


if __name__ == "__main__":
    sys.exit(main())

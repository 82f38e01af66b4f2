"""The command line."""

import sys

from shop.pipeline import PIPELINE

if __name__ == "__main__":
    sys.exit(PIPELINE.main())

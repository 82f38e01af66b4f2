"""`python run.py STEP JOB`: one step of a verification. Lies beside the folder `nbship_verify`."""

import importlib
import pathlib
import sys

here = str(pathlib.Path(__file__).resolve().parent)
sys.path = [path for path in sys.path if path != here]
sys.path.insert(0, here)
step = importlib.import_module(f"nbship_verify.{sys.argv[1]}")
sys.path.remove(here)
step.main(sys.argv[2])

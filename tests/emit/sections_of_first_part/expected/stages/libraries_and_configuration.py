"""Libraries and configuration: notebook cells 1-4.

Also: Library parameters.
"""

import os
import shutil

import numpy as np

from sample.functions import is_interactive


def libraries_and_configuration(*, target="out/", source="in/", SEED=42):
    # [cell 1]
    if not os.path.exists(os.path.join(target, "lib")):
        shutil.copytree(source, target, dirs_exist_ok=True)
        print("Copied")

    # [cell 2]
    config = {
        "time": 60 * 60,
        "preset": "best",
        "tail": 0
    }
    if is_interactive():
        print("Interactive session")
        config["time"] = 100
        config["preset"] = "medium"
        config["tail"] = 2000
        print(config)
    else:
        print("job")
        print(config)

    # [cell 3]
    np.random.seed(SEED)
    return config

"""Maintenance: derives what can be derived of the knowledge files from the installed libraries.

    python tests/knowledge/derive.py [LIBRARY …]

Run in an environment that has the libraries. Entries written by hand (without `"derived": true`)
are never touched; derived ones are replaced; those of libraries that are not installed stay.
"""

from __future__ import annotations

import sys
import warnings

import derive_sklearn
from derive_functions import Policy, derive
from knowledge_files import FOLDER, load, save

POLICIES: dict[str, list[Policy]] = {
    "numpy": [
        Policy(["numpy", "numpy.linalg", "numpy.fft", "numpy.char", "numpy.strings"], scalars=True, skip={"test"}),
        Policy(["numpy.ma", "numpy.polynomial.polynomial"], scalars=True, sharing="args", skip={"test"}),
    ],
    "scipy": [
        Policy(
            [
                f"scipy.{m}"
                for m in (
                    "linalg", "signal", "cluster.hierarchy", "cluster.vq", "spatial.distance", "special", "ndimage", "fft", "sparse.linalg",
                    "constants", "stats", "integrate",
                )
            ],
            scalars=True,
            sharing="computed",
            skip={"test"},
        ),
        Policy(
            [f"scipy.{m}" for m in ("optimize", "interpolate", "spatial", "sparse", "sparse.csgraph", "io", "datasets")],
            scalars=True,
            sharing="args",
            skip={"test"},
        ),
    ],
    "sklearn": [
        Policy(["sklearn.metrics", "sklearn.metrics.pairwise", "sklearn.metrics.cluster"], role="evaluate"),
        Policy(["sklearn.preprocessing"], role="feature"),
        Policy(
            [
                f"sklearn.{m}"
                for m in (
                    "model_selection", "cluster", "decomposition", "linear_model", "feature_selection", "feature_extraction.text",
                    "feature_extraction.image", "manifold", "neighbors", "svm", "tree", "inspection", "covariance", "isotonic", "ensemble", "base",
                )
            ],
            skip={"delayed", "config_context", "set_config", "get_config"},
        ),
        Policy(["sklearn.utils"], sharing="args"),
    ],
    "statsmodels": [
        Policy(
            [
                f"statsmodels.{m}"
                for m in (
                    "tsa.stattools", "stats.outliers_influence", "stats.stattools", "stats.diagnostic", "stats.multicomp", "stats.weightstats",
                    "stats.proportion", "stats.multitest", "stats.anova", "tsa.seasonal", "tsa.filters.hp_filter", "stats.api", "tsa.api", "stats.power",
                )
            ],
        ),
        Policy(["statsmodels.graphics.tsaplots", "statsmodels.graphics.gofplots", "statsmodels.graphics.regressionplots", "statsmodels.graphics.api"], role="plot"),
    ],
    "networkx": [Policy(["networkx"], random=("numpy.random", "random"), sharing="args", skip={"test"})],
}  # fmt: skip


def main(libraries: list[str]) -> int:
    """Rewrites the files of the libraries named, or of all that have policies."""
    warnings.simplefilter("ignore")
    report: list[str] = []
    for library in libraries or sorted(POLICIES):
        path = FOLDER / f"{library}.json"
        if not path.exists():
            report.append(f"{library}: no file")
            continue
        data = load(path)
        derive(data, POLICIES.get(library, []), report)
        if library == "sklearn":
            derive_sklearn.derive(data, report)
        save(path, data)
        derived = sum(1 for e in data["functions"].values() if isinstance(e, dict) and e.get("derived"))
        report.append(f"{library}: {len(data['functions'])} functions, {derived} of them derived; {path.stat().st_size} bytes")
    print("\n".join(report))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

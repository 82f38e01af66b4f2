"""What code may do with files without Python noticing."""

from __future__ import annotations

import re
import sys

# These open files through Python, or open none.
_SEEN = frozenset(
    """numpy pandas scipy sklearn matplotlib mpl_toolkits seaborn statsmodels patsy PIL dateutil
    pytz tzdata six tqdm requests urllib3 certifi yaml toml tomli openpyxl xlrd bs4 html5lib
    jinja2 IPython ipywidgets plotly altair bokeh joblib cloudpickle networkx sympy mpmath nltk
    wordcloud tabulate rich click attr attrs pydantic jsonschema numexpr bottleneck numba
    simplejson faker psutil setuptools pkg_resources typing_extensions mlxtend imblearn shap
    category_encoders missingno pandas_profiling google missing""".split()  # noqa: SIM905
)
_IMPORT = re.compile(r"^[ \t]*(?:import|from)[ \t]+([\w.]+(?:[ \t]*,[ \t]*[\w.]+)*)", re.MULTILINE)
_UNSEEN = re.compile(
    r"pyarrow|parquet|feather|read_orc|to_orc|read_spss|hdf|HDF|multiprocess|joblib|n_jobs|ProcessPool"
    r"|subprocess|os\.system|popen|posix_spawn|\bshell(?:_lines)?\(|ctypes|cffi|import_module"
    r"|__import__|mmap"
)
_LOADED = frozenset(
    """polars duckdb h5py tables netCDF4 xarray cv2 dask vaex torch tensorflow rasterio fiona
    pyogrio zarr xgboost catboost lightgbm soundfile librosa fastparquet osgeo imageio""".split()  # noqa: SIM905
)


def imported(text: str) -> set[str]:
    """Give the top-level modules that code names in its imports."""
    found = (name for match in _IMPORT.findall(text) for name in match.split(","))
    return {name.strip().partition(".")[0] for name in found if name.strip()[:1] != "."}


def foreign(text: str, own: set[str]) -> set[str]:
    """Give those of neither the standard library nor the package."""
    return imported(text) - sys.stdlib_module_names - own - {""}


def may_go_unseen(text: str, own: set[str]) -> bool:
    """Tell whether code may use files unnoticed: in C, in commands, in other processes."""
    return bool(_UNSEEN.search(text) or foreign(text, own) - _SEEN or _LOADED & set(sys.modules))

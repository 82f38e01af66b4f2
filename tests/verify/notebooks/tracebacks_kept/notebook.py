# %% [markdown]
# # Log handlers
# %%
import json
import logging
import traceback

logger = logging.getLogger("app")
logger.addHandler(logging.FileHandler("app.log"))
try:
    1 / 0
except ZeroDivisionError:
    logger.exception("Division went wrong")
    logger.error("Once more", exc_info=True)
# %% [markdown]
# # Functions between
# %%
rows = ["1", "x", "{"]


def parsed(row):
    return json.loads(row)


def total(rows):
    return sum(parsed(row) for row in rows)


class Reader:
    def read(self, rows):
        return total(rows)
# %% [markdown]
# # Read
# %%
try:
    Reader().read(rows)
except ValueError as error:
    logger.warning("Not read", exc_info=error)
try:
    try:
        parsed("{")
    except ValueError as error:
        raise RuntimeError("no rows") from error
except RuntimeError:
    logger.exception("Two at once")
# %% [markdown]
# # Printed and kept
# %%
try:
    total(rows)
except ValueError:
    print(traceback.format_exc())
    kept = traceback.format_exc()
    traceback.print_exc()
# %%
kept
# %% [markdown]
# # Tables
# %%
import pandas as pd

try:
    pd.DataFrame({"a": [1]})["b"]
except KeyError:
    logger.exception("No column")
    with open("errors.txt", "w") as file:
        traceback.print_exc(file=file)

# %%
import logging

logger = logging.getLogger("app")
logger.addHandler(logging.FileHandler("app.log"))
rows = ["1", "x"]


def total(rows):
    return sum(int(row) for row in rows)


# %% [markdown]
# # Count
# %%
try:
    total(rows)
except ValueError:
    logger.exception("not counted")

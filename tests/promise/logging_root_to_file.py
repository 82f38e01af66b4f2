# The module's own functions write the log file that a later stage reads.
# %% [markdown]
# ## A
# %%
import logging
logging.basicConfig(filename="run.log", level=logging.INFO, format="%(message)s")
# %% [markdown]
# ## B
# %%
def work(n): logging.info("work %d", n); return n
work(1)
# %% [markdown]
# ## C
# %%
work(2)
# %% [markdown]
# ## D
# %%
from pathlib import Path
print(Path("run.log").read_text())

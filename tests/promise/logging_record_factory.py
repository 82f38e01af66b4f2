# The factory of records is in force in later stages.
# %% [markdown]
# ## A
# %%
import logging, sys
logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(levelname)s|%(message)s", force=True)
log = logging.getLogger("a")
# %% [markdown]
# ## B
# %%
old = logging.getLogRecordFactory()
def factory(*a, **k):
    r = old(*a, **k); r.msg = "F:" + str(r.msg); return r
logging.setLogRecordFactory(factory)
# %% [markdown]
# ## C
# %%
log.error("made")

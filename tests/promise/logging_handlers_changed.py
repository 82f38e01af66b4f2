# What is done to the handlers in a logger's list goes on in later stages.
# %% [markdown]
# ## A
# %%
import logging, sys
log = logging.getLogger("a"); log.setLevel(20)
log.addHandler(logging.StreamHandler(sys.stdout))
log.info("one")
# %% [markdown]
# ## B
# %%
log.handlers[0].setFormatter(logging.Formatter("new %(message)s"))
log.info("two")
# %% [markdown]
# ## C
# %%
log.info("three")
log.handlers.clear()
# %% [markdown]
# ## D
# %%
log.info("four")

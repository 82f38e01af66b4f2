# %%
import logging
import sys
logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(levelname)s:%(message)s")
quiet = logging.getLogger("promise.quiet")
quiet.addHandler(logging.StreamHandler(sys.stdout))
quiet.propagate = False
logging.info("set up")
# %% [markdown]
# ## Work
# %%
logging.info("working")
quiet.warning("only once")
# %% [markdown]
# ## More
# %%
logging.debug("hidden")
logging.error("more")
quiet.info("twice")
# %% [markdown]
# ## End
# %%
print(quiet.propagate, len(quiet.handlers), logging.getLogger().handlers[0].formatter._fmt)

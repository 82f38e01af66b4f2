# %%
import logging
logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(message)s")
log = logging.getLogger("promise")
# %% [markdown]
# ## Work
# %%
log.info("working")
log.debug("hidden")
# %% [markdown]
# ## Level
# %%
print(logging.getLogger("promise").getEffectiveLevel(), log.isEnabledFor(10))

# %%
# expect: writes=log imports=logging
import logging
logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(message)s")
log = logging.getLogger("promise")
# %% [markdown]
# ## Work
# %%
# expect: reads=log
# flow: 1 -> 2 log
# flow: 1 -> 2 logging effect
log.info("working")
log.debug("hidden")
# %% [markdown]
# ## Level
# %%
# expect: reads=log,logging
# flow: 1 -> 3 log
# flow: 1 -> 3 logging
# flow: 1 -> 3 logging effect
print(logging.getLogger("promise").getEffectiveLevel(), log.isEnabledFor(10))

# %%
import logging

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(message)s")

# %%
logging.info("loaded %d rows", 3)

# %%
logging.warning("done")

# %%
import asyncio
async def fetch(x):
    await asyncio.sleep(0)
    return x * 2
# %% [markdown]
# ## Run
# %%
result = await fetch(21)
# %% [markdown]
# ## Gather
# %%
both = await asyncio.gather(fetch(1), fetch(result))
print(both)

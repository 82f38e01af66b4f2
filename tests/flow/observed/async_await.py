# %%
# expect: defines=fetch imports=asyncio
import asyncio
async def fetch(x):
    await asyncio.sleep(0)
    return x * 2
# %% [markdown]
# ## Run
# %%
# expect: reads=asyncio,fetch writes=result
# flow: 1 -> 2 asyncio through fetch
# flow: 1 -> 2 fetch
result = await fetch(21)
# %% [markdown]
# ## Gather
# %%
# expect: reads=asyncio,fetch,result writes=both
# flow: 1 -> 3 asyncio
# flow: 1 -> 3 fetch
# flow: 2 -> 3 result
both = await asyncio.gather(fetch(1), fetch(result))
print(both)

# %%
import asyncio
class Pool:
    opened = []
    async def __aenter__(self):
        Pool.opened.append("in")
        return self
    async def __aexit__(self, *a):
        Pool.opened.append("out")
    def __aiter__(self): 
        self.i = 0
        return self
    async def __anext__(self):
        self.i += 1
        Pool.opened.append(self.i)
        if self.i > 2: raise StopAsyncIteration
        return self.i
p = Pool()
# %% [markdown]
# # Part A
# %%
async for v in p:
    pass
async with Pool() as q:
    pass
# %% [markdown]
# # Part B
# %%
print(Pool.opened)

# %%
# file store.py: CALLS = []\ndef load():\n    CALLS.append("load")\n    return len(CALLS)\n
# file spare.py: SEEN = []\ndef load():\n    SEEN.append("load")\n    return len(SEEN)\n
import importlib
store = importlib.import_module("store")
spare = [importlib.import_module(name) for name in open("plugins.txt").read().split()]
# %%
# expect: reads=store mutates=spare,store
# flow: 1 -> 2 store
print(store.load())
# %%
# expect: reads=spare mutates=spare,store
# flow: 2 -> 3 spare
print(spare[0].load())
# %%
# flow: 3 -> 4 spare
# flow: 2 -> 4 store
# flow: 3 -> 4 store?
print(store.load(), spare)

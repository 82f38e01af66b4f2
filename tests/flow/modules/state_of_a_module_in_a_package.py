# %%
# file src/__init__.py: 
# file src/store.py: CALLS = []\ndef load():\n    CALLS.append("load")\n    return len(CALLS)\n
# expect: imports=store
from src import store
# %%
# expect: reads=store mutates=store
# flow: 1 -> 2 store
print(store.load())
# %%
# flow: 2 -> 3 store
print(store.load(), store.CALLS)

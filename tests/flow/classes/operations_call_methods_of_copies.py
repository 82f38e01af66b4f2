# %%
import contextlib
import copy
import inspect
import operator
import pickle
class C:
    def __init__(self):
        self.n = 0
    def __copy__(self):
        self.n += 1
        return 1
    def __deepcopy__(self, memo):
        self.n += 1
        return 1
    def __getstate__(self):
        self.n += 1
        return {}
    def close(self):
        self.n += 1
    @property
    def p(self):
        self.n += 1
        return 1
    def __enter__(self):
        self.n += 1
        return self
    def __exit__(self, *error):
        pass
o = C()
# %%
# expect: mutates=o
copy.copy(o)
# %%
# expect: mutates=o
copy.deepcopy([o])
# %%
# expect: mutates=o
pickle.dumps({"a": [o]})
# %%
# expect: mutates=o
with contextlib.closing(o): pass
# %%
# expect: mutates=o
operator.attrgetter("p")(o)
# %%
# expect: mutates=o
sorted([o], key=operator.attrgetter("p"))
# %%
# expect: mutates=o
operator.methodcaller("close")(o)
# %%
# expect: mutates=o
inspect.getmembers(o)
# %%
# expect: mutates=o
contextlib.ExitStack().enter_context(o)

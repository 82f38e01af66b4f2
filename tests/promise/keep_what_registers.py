# compile: --keep kept
# Registrations in the standard library and in abstract classes stay in a slice of one stage.
# %%
import abc
import codecs
import copyreg
import copy
import functools
import linecache
import math
import mimetypes
import numbers
import pickle
import unittest.mock


class Base(abc.ABC):
    pass


class Own:
    pass


k = 2


@functools.cache
def scaled(n):
    return n * k


# %%
copyreg.pickle(complex, lambda number: (complex, (7,)))
vars(math)["double"] = 2.0
Base.register(list)
numbers.Real.register(Own)
unittest.mock.patch("math.sqrt", lambda x: "patched").start()
mimetypes.add_type("a/b", ".zzz")
codecs.register(lambda name: codecs.lookup("utf-8") if name == "zz_text" else None)
linecache.cache["zz"] = (1, None, ["a\n"], "zz")
copy._deepcopy_dispatch[Own] = lambda own, memo: "copied"
_patcher = unittest.mock.patch("math.floor", lambda x: "floored")
_patcher.start()
# %%
print(scaled(3))
# %%
k = 10
# %%
kept = (
    pickle.loads(pickle.dumps(2j)),
    math.double,
    isinstance([], Base),
    isinstance(Own(), numbers.Real),
    math.sqrt(4),
    mimetypes.guess_type("x.zzz")[0],
    b"a".decode("zz_text"),
    linecache.getline("zz", 1),
    copy.deepcopy(Own()),
    math.floor(2.5),
    (scaled(3), scaled(4)),
)

# %%
from collections.abc import Mapping
reads = []
class P:
    __match_args__ = ("b",)
    @property
    def a(self):
        reads.append("a")
        return 5
    @property
    def b(self):
        reads.append("b")
        return 5
    @property
    def c(self):
        return 5
class K:
    def __eq__(self, other):
        reads.append(other)
        return True
class Opt:
    ANY = K()
class Q(Mapping):
    def __len__(self):
        return 1
    def __iter__(self):
        return iter("a")
    def __getitem__(self, key):
        reads.append(key)
        return key
p, k, q = P(), K(), Q()
# %%
# expect: mutates=reads
match p:
    case P(a=5): x = 1
# %%
# expect: mutates=reads
match p:
    case P(5): x = 1
# %%
# expect: mutates=reads
match (p, 1):
    case (P(a=5), 1): x = 1
# %%
# expect: mutates=reads
match 5:
    case Opt.ANY: x = 1
# %%
# expect: mutates=reads
match k:
    case 5: x = 1
# %%
# expect: mutates=reads
match q:
    case {"a": v}: x = v
# %%
# expect: mutates=
match 5:
    case 6: x = 1
    case _: x = 2

# %%
import csv
import io
import json
import sys
import textwrap
from dataclasses import asdict, dataclass
from string import Template
from urllib.parse import urlencode
seen = []
class W:
    def __str__(self):
        seen.append(1)
        return "w"
    def __dir__(self):
        seen.append(1)
        return []
    def __sizeof__(self):
        seen.append(1)
        return 1
    def __length_hint__(self):
        seen.append(1)
        return 1
    def __iter__(self):
        return iter([1])
class File:
    def read(self):
        seen.append(1)
        return "{}"
    def write(self, text):
        pass
    def flush(self):
        seen.append(1)
class Letters:
    def __getitem__(self, key):
        seen.append(1)
        return "z"
class Text(str):
    def splitlines(self, *args):
        seen.append(1)
        return []
class Copied:
    def __deepcopy__(self, memo):
        seen.append(1)
        return 1
@dataclass
class D:
    a: object = None
w, f, t, s, d = W(), File(), Letters(), Text("a"), D(Copied())
# %%
# expect: mutates=seen
x = csv.writer(io.StringIO()).writerow([w, 2])
# %%
# expect: mutates=seen
csv.DictWriter(io.StringIO(), ["a"]).writerows([{"a": w}])
# %%
# expect: mutates=seen
x = Template("$a").substitute(a=w)
# %%
# expect: mutates=seen
x = urlencode({"a": w})
# %%
# expect: mutates=seen
x = dir(w)
# %%
# expect: mutates=seen
x = sys.getsizeof(w)
# %%
# expect: mutates=seen
x = list(w)
# %%
# expect: mutates=f,seen
x = json.load(f)
# %%
# expect: mutates=f,seen
print("x", file=f, flush=True)
# %%
# expect: mutates=seen
x = "ab".translate(t)
# %%
# expect: mutates=seen
x = textwrap.indent(s, " ")
# %%
# expect: mutates=seen
x = asdict(d)
# %%
# expect: mutates=
print(w is f, "ab".translate({1: 2}), dir(), list([1]))

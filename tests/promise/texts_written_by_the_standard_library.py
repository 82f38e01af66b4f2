# compile: --split cells
# %%
import csv
import io
import json
import sys
from string import Template
from urllib.parse import urlencode

seen, style = [], {"d": 1}


class Number:
    def __init__(self, value):
        self.value = value

    def __str__(self):
        seen.append(self.value)
        return f"{self.value:.{style['d']}f}"

    def plain(self):
        seen.append("plain")
        return round(self.value, style["d"])


class Encoder(json.JSONEncoder):
    def default(self, value):
        return value.plain()


class Source:
    def read(self):
        seen.append("read")
        return json.dumps(style)


class Sink:
    def write(self, text):
        seen.append(text)

    def flush(self):
        seen.append("flush")


class Letters:
    def __getitem__(self, key):
        seen.append(key)
        return "z"


class Register:
    def __class_getitem__(cls, key):
        seen.append(key)
        return key


rows, source, sink, letters = [[Number(1.234)]], Source(), Sink(), Letters()
# %%
style["d"] = 2
# %%
buffer = io.StringIO()
csv.writer(buffer).writerows(rows)
text = buffer.getvalue()
del buffer
# %%
print(text, seen)
# %%
with open("rows.csv", "w") as file:
    csv.DictWriter(file, ["a"]).writerow({"a": rows[0][0]})
del file
# %%
print(seen, json.dumps({"rows": rows}, default=lambda each: each.plain()))
# %%
text = json.dumps(rows, default=str)
# %%
print(text, seen)
# %%
text = json.dumps(rows, cls=Encoder)
# %%
print(text, seen)
# %%
loaded = json.load(source)
# %%
print(loaded, seen)
# %%
print("x", file=sink, flush=True)
# %%
text = Template("$a").substitute(a=rows[0][0]) + urlencode({"a": rows[0][0]})
# %%
print(text, seen)
# %%
text = "ab".translate(letters) + Register["key"]
# %%
print(text, seen)

# %%
import configparser
import difflib
import os
seen = []
def f(x):
    seen.append(x)
    return False
# %%
# expect: mutates=seen
x = list(os.walk("missing", onerror=f))
# %%
# expect: mutates=seen
x = difflib.SequenceMatcher(f, "a b", "b a").ratio()
# %%
# expect: mutates=seen
c = configparser.ConfigParser(converters={"list": f})

# compile: --split cells
# %%
import configparser
import difflib
import os

seen = []


def failed(error):
    seen.append(type(error).__name__)


def is_junk(letter):
    seen.append("junk")
    return letter == " "


def words(text):
    seen.append(text)
    return text.split()


# %%
walked = list(os.walk("missing", onerror=failed))
# %%
print(seen)
# %%
ratio = difflib.SequenceMatcher(is_junk, "a b", "b a").ratio()
# %%
print(seen)
# %%
parser = configparser.ConfigParser(converters={"list": words})
parser.read_string("[a]\nx=1 2")
parts = parser["a"].getlist("x")
del parser
# %%
print(parts, seen)

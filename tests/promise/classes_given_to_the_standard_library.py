# %%
import argparse
import datetime
import json
import sqlite3
import unittest
import xml.sax

seen = []


class Encoder(json.JSONEncoder):
    converted = 0

    def default(self, o):
        Encoder.converted += 1
        return o.isoformat()


class Collect(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        seen.append(values)
        setattr(namespace, self.dest, values)


class Total:
    finished = 0

    def __init__(self):
        self.total = 0

    def step(self, value):
        self.total += value

    def finalize(self):
        Total.finished += 1
        return self.total


class Tags(xml.sax.ContentHandler):
    names = []

    def startElement(self, name, attributes):
        Tags.names.append(name)


class Tests(unittest.TestCase):
    def test_sum(self):
        seen.append("tested")
        self.assertEqual(sum([1, 2]), 3)


# %% [markdown]
# # Encode
# %%
text = json.dumps([datetime.date(2024, 1, 1)], cls=Encoder)
# %% [markdown]
# # Parse
# %%
parser = argparse.ArgumentParser()
parser.add_argument("--a", action=Collect)
options = parser.parse_args(["--a", "1"])
# %% [markdown]
# # Query
# %%
con = sqlite3.connect(":memory:")
con.create_aggregate("total_of", 1, Total)
total = con.execute("select total_of(1)").fetchall()
con.close()
del con, parser, options
# %% [markdown]
# # Tags
# %%
xml.sax.parseString(b"<a><b/></a>", Tags())
# %% [markdown]
# # Test
# %%
done = unittest.main(argv=[""], exit=False, verbosity=0).result.testsRun
# %% [markdown]
# # Report
# %%
print(seen, Encoder.converted, text, Total.finished, total, Tags.names, done)

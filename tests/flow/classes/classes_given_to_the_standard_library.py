# %%
# expect: writes=parser,seen
import argparse
import json
import xml.sax
seen = []
class Encoder(json.JSONEncoder):
    def default(self, o):
        seen.append(o)
        return 1
class Collect(argparse.Action):
    def __call__(self, parser, namespace, values, option=None):
        seen.append(values)
class Tags(xml.sax.ContentHandler):
    def startElement(self, name, attributes):
        seen.append(name)
class Data:
    def add(self):
        seen.append(1)
parser = argparse.ArgumentParser()
# %%
# expect: mutates=seen
json.dumps([{1}], cls=Encoder)
# %%
# expect: mutates=parser
parser.add_argument("--a", action=Collect)
# %%
# expect: mutates=seen
options = parser.parse_args(["--a", "1"])
# %%
# expect: mutates=seen
xml.sax.parseString(b"<a/>", Tags())
# %%
# expect: mutates=
json.dumps([1], default=str), isinstance(1, Encoder), repr(Data), [Data()]

# %%
from io import BytesIO
from string import Template as Text
from textwrap import TextWrapper as Text
from collections import Counter as Tally

print(Tally("aab"))
from collections import OrderedDict as Tally
# %% [markdown]
# # Read
# %%
rows = [Text(width=9), BytesIO(b"a")]
texts = [row.fill("a b c d e f g") for row in rows[:1]]
# %% [markdown]
# # Class
# %%
class Page:
    def __init__(self, text):
        self.lines = Text(width=5).wrap(text)


# %% [markdown]
# # Use
# %%
page = Page(texts[0])
print(page.lines, Text.__name__, Tally(a=1))

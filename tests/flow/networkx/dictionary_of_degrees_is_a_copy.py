# %%
import networkx as nx
from collections import Counter
from dataclasses import dataclass, replace
@dataclass
class Config:
    rate: float = 0.1
G = nx.path_graph(3)
words = Counter("aab")
config = Config()
# %%
# expect: mutates=
degree = dict(G.degree())
parts = list(words.elements())
fast = replace(config, rate=1.0)
# %%
# expect: mutates=degree,parts,fast
degree[0] = 9
parts[0] = 9
fast.rate = 2.0
# %%
# flow: 1 -> 2 G
# flow: 1 -> 2 words
# flow: 1 -> 2 config
# flow: 1 -> 2 replace
# flow: 2 -> 3 degree
# flow: 2 -> 3 parts
# flow: 2 -> 3 fast
# flow: 1 -> 4 G
# flow: 1 -> 4 words
# flow: 1 -> 4 config
print(G, words, config)

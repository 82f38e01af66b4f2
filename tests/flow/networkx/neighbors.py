# %%
# expect: mutates=
import networkx as nx
G = nx.Graph()
# %%
# expect: mutates=
# flow: 1 -> 2 G
n = list(G.neighbors("a"))
# %%
# expect: mutates=
# flow: 1 -> 3 G
print(G)

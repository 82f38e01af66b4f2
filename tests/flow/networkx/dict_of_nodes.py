# %%
# expect: reads= writes=G,o mutates=
import networkx as nx
G = nx.path_graph(3)
o = dict(G.nodes)
# %%
# expect: reads=o writes=G,o mutates=G,o
# flow: 1 -> 2 o
o[0]["a"] = 1
# %%
# expect: reads=G writes= mutates=
# flow: 2 -> 3 G
print(G.nodes(data=True))

# %%
# expect: reads= writes=G,cnt mutates=
import networkx as nx
cnt = []
def f(x=1, *a, **k): cnt.append(1); return x
def f3n(u, v, d): cnt.append(1); return 1
G = nx.path_graph(3)
# %%
# expect: reads=G,cnt,f3n,nx writes=cnt mutates=cnt
# flow: 1 -> 2 G
# flow: 1 -> 2 cnt? through f3n
# flow: 1 -> 2 f3n
# flow: 1 -> 2 nx
nx.dijkstra_path(G, 0, 1, weight=f3n)
# %%
# expect: reads=cnt writes= mutates=
# flow: 1 -> 3 cnt
# flow: 2 -> 3 cnt?
print(len(cnt) > 0)

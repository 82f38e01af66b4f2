# %%
# expect: reads= writes=a mutates=
from zts import Rating
a = Rating(mu=3)
print(a.mu)
# %%
# expect: reads= writes= mutates=
from zts import setup
setup(mu=600)
# %%
# expect: reads=Rating writes=players mutates=
# flow: 1 -> 3 Rating
players = [Rating().mu for i in range(3)]
print(players)

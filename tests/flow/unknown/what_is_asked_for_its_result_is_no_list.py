# %%
from lib import load

etfs, rows, train, log = load(), load(), load(), load()
# %%
names = etfs["symbol"].unique().sort().to_list()
# %%
shuffled = train.shuffle(10).batch(2)
longer = log.append(1)
# %%
rows.sort()
# %%
print(etfs, rows, train, log)
# flow: 1 -> 2 etfs
# flow: 1 -> 3 train
# flow: 1 -> 3 log
# flow: 1 -> 4 rows
# flow: 1 -> 5 etfs
# flow: 1 -> 5 train
# flow: 1 -> 5 log
# flow: 4 -> 5 rows

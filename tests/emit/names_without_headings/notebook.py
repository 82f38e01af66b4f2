# %%
import csv

rows = [[1, 2], [3, 4]]
rows.append([5, 6])
# %%
print(rows)
# %%
rows = rows[1:]


class Agent:
    size = len(rows)


rows = [Agent]
# %%
@print
class Player(Agent):
    pass
# %%
print(Player, rows)

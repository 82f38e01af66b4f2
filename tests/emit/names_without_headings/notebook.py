# %% tags=["step:one"]
import csv

rows = [[1, 2], [3, 4]]
rows.append([5, 6])
# %% tags=["step:two"]
print(rows)
# %% tags=["step:three"]
rows = rows[1:]


class Agent:
    size = len(rows)


rows = [Agent]
# %% tags=["step:four"]
@print
class Player(Agent):
    pass
# %% tags=["step:five"]
print(Player, rows)

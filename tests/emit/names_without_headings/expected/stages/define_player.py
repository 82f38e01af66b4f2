"""define_player: notebook cell 4.

Runs in the notebook's namespace, not as a function: `Player` reads or binds names of the notebook
that change (cell 4). It finds there: Agent.
"""

# [cell 4]

@print
class Player(Agent):
    pass

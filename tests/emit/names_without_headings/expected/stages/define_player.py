"""define_player: notebook cell 4.

Runs in the notebook's namespace, not as a function: `Player` takes the value of `Agent` when it is
defined (cell 4). It finds there: Agent.
"""

# [cell 4]

@print
class Player(Agent):
    pass

"""explore_player: notebook cell 5.

Runs in the notebook's namespace, not as a function: it uses `Player`, which reads or binds names of
the notebook that change (cell 5). It finds there: Player, rows.
"""

# [cell 5]
print(Player, rows)

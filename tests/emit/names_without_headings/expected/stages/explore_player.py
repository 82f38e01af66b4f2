"""explore_player: notebook cell 5.

Runs in the notebook's namespace, not as a function: it uses `Player`, which takes the value of
`Agent` when it is defined (cell 5). It finds there: Player, rows.
"""

# [cell 5]
print(Player, rows)

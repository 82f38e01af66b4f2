# %%
# expect: mutates=
import gamekit
game = gamekit.start()
# %%
# expect: mutates=game
# flow: 1 -> 2 game
state = game.reset()
# %%
# expect: mutates=state
# flow: 2 -> 3 state
state.done = True
# %%
# expect: mutates=
# flow: 3 -> 4 state
print(state)

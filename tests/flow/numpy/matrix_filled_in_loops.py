# %%
# expect: imports=np
import numpy as np
# %%
# expect: reads=np writes=guess
# flow: 1 -> 2 np
guess = np.zeros((2, 3))
# %%
# expect: reads=guess writes=guess,i,j mutates=guess
# flow: 2 -> 3 guess
for i in range(2):
    for j in range(3):
        guess[i, j] = i * j + 1
# %%
# expect: reads=guess
# flow: 3 -> 4 guess
guess.mean()

# %%
# expect: writes= imports=np,pd
import numpy as np
import pandas as pd
# %%
# expect: reads=np,pd writes=a,z
# flow: 1 -> 2 np
# flow: 1 -> 2 pd
a = np.array([1, 2, 3])
z = pd.DataFrame({'p': [1, 2], 'q': [4.0, a]})
# %%
# expect: reads=a mutates=a,z
# flow: 2 -> 3 a
a[:2] = 0

# %%
# expect: writes=frame,plain,rows
import numpy as np
import pandas as pd
rows = np.zeros((2, 3))
frame = pd.DataFrame(rows, copy=False)
plain = pd.DataFrame({"a": [1]})
# %%
# expect: reads=frame,plain writes=alone,first,named,other,two
first, named, two = frame.iloc[:1], frame.rename(columns={0: "a"}), frame[[0, 1]]
alone, other = frame.copy(), plain.head(2)
# %%
# expect: mutates=first,frame,named,rows,two
rows[:] = 1

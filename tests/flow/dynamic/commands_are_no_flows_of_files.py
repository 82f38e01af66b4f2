# %%
# expect: imports=pd,check_output
import pandas as pd
from subprocess import check_output
print(check_output(["ls", "../input"]).decode("utf8"))
!ls ..
# %%
# expect: reads=pd writes=df
# flow: 1 -> 2 pd
df = pd.read_csv("../input/train.csv")
# %%
# expect: reads=df
# flow: 2 -> 3 df
df.to_csv("out.csv")
# %%
# expect: reads=pd writes=again
# flow: 1 -> 4 pd
# flow: 3 -> 4 out.csv effect
again = pd.read_csv("out.csv")

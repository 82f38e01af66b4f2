# %%
# expect: imports=np,pd
import numpy as np
import pandas as pd
# %%
# expect: reads=pd writes=sales
# flow: 1 -> 2 pd
sales = pd.DataFrame({'date': pd.date_range('2024-01-01', periods=10).astype(str), 'amount': range(10)})
# %%
# expect: reads=pd,sales writes=sales mutates=sales
# flow: 1 -> 3 pd
# flow: 2 -> 3 sales
sales['date'] = pd.to_datetime(sales['date'])
sales.set_index('date', inplace=True)
# %%
# expect: reads=sales writes=weekly
# flow: 3 -> 4 sales
weekly = sales.resample('W').sum()
# %%
# expect: reads=sales writes=sales mutates=sales
# flow: 3 -> 5 sales
sales['month'] = sales.index.month
# %%
# expect: reads=weekly
# flow: 4 -> 6 weekly
weekly
# %%
# expect: reads=sales
# flow: 5 -> 7 sales
sales.tail()

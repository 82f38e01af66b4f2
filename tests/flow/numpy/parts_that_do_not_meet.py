# %%
import numpy as np
data = np.arange(24.0).reshape(6, 4)
n = 2
X = data[:, :-1]
last = data[:, -1]
head = data[:3]
mid = data[2:4]
sub = X[:, 0]
both = [X, last]
# %%
# expect: mutates=X,data,head,mid,sub,both
X += 1
# %%
# expect: mutates=data,last,head,mid,both
last[0] = 5
# %%
# expect: mutates=X,data,head,last,mid,sub,both
head[0] = 7
# %%
# expect: mutates=X,data,last,sub,both
data[5] = 1
# %%
# expect: mutates=X,data,head,mid,sub,both
sub[0] = 1
# %%
print(X, last, head, mid, sub, both)

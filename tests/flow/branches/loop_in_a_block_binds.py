# %%
import mlflow
from tqdm import tqdm
X = [1, 2]
score = 0
# %%
with mlflow.start_run():
    for fold in tqdm(X):
        score = fold
    mlflow.log_metric("score", score)
# %%
# flow: 1 -> 2 mlflow
# flow: 1 -> 2 tqdm
# flow: 1 -> 2 X
# flow: 2 -> 3 score
print(score)
# %%
if X:
    for value in X:
        last = value
    total = last
else:
    total = last = 0
# %%
# A loop that may leave it as it was is no loop that binds it.
if X:
    for value in X:
        if value > 5:
            score = value
    best = score
# %%
# flow: 1 -> 4 X
# flow: 1 -> 5 X
# flow: 2 -> 5 score?
# flow: 4 -> 6 last
# flow: 4 -> 6 total
# flow: 5 -> 6 best
print(best, last, total)

# %%
import matplotlib.pyplot as plt
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, roc_auc_score, roc_curve

PURPLE = "#6633aa"
GRAY = "#999999"
X, y = load_breast_cancer(return_X_y=True)
# %% [markdown]
# ## Train
# %%
model = LogisticRegression(max_iter=5000).fit(X[::2], y[::2])
# %% [markdown]
# ## Evaluate
# %%
guessed = model.predict(X)
likely = model.predict_proba(X)[:, 1]
fpr, tpr, thresholds = roc_curve(y, likely)
area = roc_auc_score(y, likely)
harmonic = f1_score(y, guessed)
best = max(area, harmonic)
# %%
fig, ax = plt.subplots()
ax.plot(fpr, tpr, color=PURPLE, label=f"{area:.3f}")
for level in (0.25, 0.75):
    ax.axhline(level)
plt.show()
# %% [markdown]
# ## Look
# %%
print(model.coef_)

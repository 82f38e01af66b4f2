# %%
import shap
from sklearn.linear_model import LinearRegression
X = [[1.0], [2.0]]
model = LinearRegression().fit(X, [1, 2])
# %%
explainer = shap.KernelExplainer(lambda x: model.predict(x), X)
# %%
values = explainer.shap_values(X)
# %%
print(values)
# flow: 1 -> 2 X
# flow: 1 -> 2 model
# flow: 1 -> 2 shap
# flow: 1 -> 3 X
# flow: 1 -> 3 model?
# flow: 2 -> 3 explainer
# flow: 3 -> 4 values

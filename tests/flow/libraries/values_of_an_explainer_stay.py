# %%
import shap
from mine import model, X_train, X_test

explainer = shap.TreeExplainer(model)
shap_values = explainer(X_train)
# %%
one = explainer(X_test)
# %%
shap.plots.bar(shap_values)
# flow: 1 -> 2 explainer
# flow: 1 -> 3 shap
# flow: 1 -> 3 shap_values
# flow: 1 -> 2 X_test

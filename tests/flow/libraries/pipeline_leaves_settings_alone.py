# %%
# expect: mutates=
import yaml
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
settings = yaml.safe_load(open("settings.yml"))
scaler = StandardScaler()
# %%
# expect: mutates=
# flow: 1 -> 2 SVC
# flow: 1 -> 2 make_pipeline
# flow: 1 -> 2 scaler
# flow: 1 -> 2 settings
model = make_pipeline(scaler, SVC(C=settings["C"]))
# %%
# expect: mutates=model,scaler
# flow: 2 -> 3 model
model.fit([[1.0], [2.0]], [0, 1])
# %%
# expect: mutates=
# flow: 1 -> 4 settings
# flow: 3 -> 4 scaler
print(settings, scaler.mean_)

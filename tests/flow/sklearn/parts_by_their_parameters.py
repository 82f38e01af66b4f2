# %%
from sklearn.ensemble import BaggingClassifier, VotingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
model = LogisticRegression()
scaler = StandardScaler()
pipe = Pipeline([("s", scaler), ("m", model)])
search = GridSearchCV(model, {"C": [1]})
bag = BaggingClassifier(model)
vote = VotingClassifier(estimators=[("v", model)])
made = make_pipeline(model)
X, y = [[1], [2]], [0, 1]
# %%
# expect: mutates=model,pipe,search,bag,vote,made
# flow: 1 -> 2 pipe
# flow: 1 -> 2 X
# flow: 1 -> 2 y
pipe.named_steps["m"].fit(X, y)
# %%
# expect: mutates=model,pipe,search,bag,vote,made
# flow: 2 -> 3 pipe
pipe.steps[1][1].set_params(C=2)
# %%
# expect: mutates=scaler,pipe
# flow: 3 -> 4 pipe
pipe[0].set_params(with_std=False)
# %%
# expect: mutates=model,pipe,search,bag,vote,made
# flow: 4 -> 5 pipe
pipe["m"].C = 3
# %%
# expect: mutates=model,pipe,search,bag,vote,made
# flow: 5 -> 6 search
search.estimator.set_params(C=3)
# %%
# expect: mutates=model,pipe,search,bag,vote,made
# flow: 6 -> 7 bag
bag.estimator.set_params(C=3)
# %%
# expect: mutates=model,pipe,search,bag,vote,made
# flow: 7 -> 8 vote
vote.estimators[0][1].set_params(C=3)
# %%
# expect: mutates=model,pipe,search,bag,vote,made
# flow: 8 -> 9 made
made[-1].set_params(C=4)
# %%
# expect: mutates=scaler,pipe
# flow: 9 -> 10 pipe
pipe.named_steps.s.set_params(with_mean=False)
# %%
# expect: mutates=search
# flow: 9 -> 11 search
# flow: 1 -> 11 X
# flow: 1 -> 11 y
best = search.fit(X, y).best_estimator_.set_params(C=1)
# %%
# flow: 9 -> 12 model
# flow: 10 -> 12 scaler
# flow: 10 -> 12 pipe
print(model, scaler, pipe)

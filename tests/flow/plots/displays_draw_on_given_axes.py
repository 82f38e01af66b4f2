# %%
# expect: mutates=
# What scikit-learn's displays and pyplot's colour bars are given to draw on changes.
import matplotlib.pyplot as plt
from sklearn.metrics import ConfusionMatrixDisplay, RocCurveDisplay
fig, axes = plt.subplots(1, 2)
other, ax = plt.subplots()
im = ax.imshow([[1, 2], [3, 4]])
# %%
# expect: mutates=axes,fig
# flow: 1 -> 2 ConfusionMatrixDisplay
# flow: 1 -> 2 axes
ConfusionMatrixDisplay.from_predictions([0, 1, 1], [0, 1, 0], ax=axes[0])
# %%
# expect: mutates=axes,fig
# flow: 1 -> 3 RocCurveDisplay
# flow: 1 -> 3 axes
# flow: 2 -> 3 axes?
RocCurveDisplay.from_predictions([0, 1, 1], [0.2, 0.4, 0.8], ax=axes[1])
# %%
# expect: mutates=ax,im,other
# flow: 1 -> 4 ax
# flow: 1 -> 4 im
# flow: 1 -> 4 plt
plt.colorbar(im, ax=ax)
# %%
# expect: mutates=
# flow: 1 -> 5 axes
# flow: 2 -> 5 axes?
# flow: 3 -> 5 axes?
# flow: 4 -> 5 other
print(len(axes[1].lines), len(other.axes))

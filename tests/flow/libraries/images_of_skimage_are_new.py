# %%
import numpy as np
from skimage import color, io, measure, morphology, segmentation, transform

image = io.imread("a.png")
# %%
# expect: mutates= could=
grey = transform.resize(color.rgb2gray(image), (8, 8))
mask = morphology.erosion(grey > 0.5, morphology.disk(2))
labels = segmentation.watershed(grey, mask=mask)
# %%
# expect: mutates=mask
morphology.dilation(grey > 0.5, None, mask)
# %%
for region in measure.regionprops(labels):
    print(region.area)
# %%
print(mask)
# flow: 1 -> 2 color
# flow: 1 -> 2 image
# flow: 1 -> 2 morphology
# flow: 1 -> 2 segmentation
# flow: 1 -> 2 transform
# flow: 1 -> 3 morphology
# flow: 1 -> 4 measure
# flow: 2 -> 3 grey
# flow: 2 -> 3 mask
# flow: 2 -> 4 labels
# flow: 3 -> 5 mask

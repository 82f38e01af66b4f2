# %%
import pipeline
from helpers import load_images
paths = ["a", "b"]
# %%
# expect: reads=pipeline,paths mutates=
ids, cells = pipeline.load_and_parse_data(paths, 0, 10)
# %%
# expect: reads=load_images,paths mutates=
images = load_images(paths)
# %%
# flow: 1 -> 2 pipeline
# flow: 1 -> 2 paths
# flow: 1 -> 3 load_images
# flow: 1 -> 3 paths
# flow: 1 -> 4 paths
print(paths)

# %%
from datasets import load_dataset
from transformers import AutoImageProcessor
processor = AutoImageProcessor.from_pretrained("google/vit-base-patch16-224")
ds = load_dataset("beans", split="train")
# %%
def preprocess(batch):
    return processor(batch["image"], return_tensors="pt")
# %%
ds.set_transform(preprocess)
# %%
print(ds[0])
# flow: 1 -> 3 ds
# flow: 2 -> 3 preprocess
# flow: 1 -> 4 processor? through preprocess
# flow: 3 -> 4 ds

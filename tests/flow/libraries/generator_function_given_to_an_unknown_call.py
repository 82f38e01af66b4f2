# %%
from torchtext.data.utils import get_tokenizer
from torchtext.vocab import build_vocab_from_iterator
tokenizer = get_tokenizer("basic_english")
texts = ["a b", "c"]
# %%
def yield_tokens(rows):
    for text in rows:
        yield tokenizer(text)
# %%
vocab = build_vocab_from_iterator(yield_tokens(texts), specials=["<unk>"])
# %%
print(len(vocab))
# flow: 1 -> 3 build_vocab_from_iterator
# flow: 1 -> 3 texts
# flow: 1 -> 3 tokenizer? through yield_tokens
# flow: 2 -> 3 yield_tokens
# flow: 3 -> 4 vocab

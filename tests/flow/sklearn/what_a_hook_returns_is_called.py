# %%
# expect: mutates=
from sklearn.feature_extraction.text import CountVectorizer
class Lemm:
    def lemmatize(self, w):
        return w.rstrip('s')
lemm = Lemm()
lemm.n = 1
class LemmaCountVectorizer(CountVectorizer):
    def build_analyzer(self):
        analyzer = super(LemmaCountVectorizer, self).build_analyzer()
        return lambda doc: (lemm.lemmatize(w) for w in analyzer(doc))
# %%
# expect: mutates=
def LDA(data):
    v = LemmaCountVectorizer()
    return v, v.fit_transform(data)
# %%
# expect: mutates=
# flow: 1 -> 3 LemmaCountVectorizer through LemmaCountVectorizer
# flow: 1 -> 3 lemm? through LemmaCountVectorizer
# flow: 2 -> 3 LDA
v, tf = LDA(['dogs run', 'cats run'])
print(tf.toarray())
# %%
# expect: mutates=v
# flow: 1 -> 4 LemmaCountVectorizer? through LemmaCountVectorizer
# flow: 1 -> 4 lemm? through LemmaCountVectorizer
# flow: 3 -> 4 v
print(v.transform(['dogs run', 'cats run']).toarray())

# %%
import cv2
from PIL import Image
img = cv2.imread("a.png")
face = cv2.CascadeClassifier("a.xml")
sift = cv2.SIFT_create()
picture = Image.open("b.png")
# %%
# expect: mutates=
faces = face.detectMultiScale(img)
points, found = sift.detectAndCompute(img, None)
picture.save("c.png")
# %%
# flow: 1 -> 2 img
# flow: 1 -> 2 face
# flow: 1 -> 2 sift
# flow: 1 -> 2 picture
# flow: 1 -> 3 face
# flow: 1 -> 3 sift
# flow: 1 -> 3 picture
print(face, sift, picture)

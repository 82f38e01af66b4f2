import os
here = os.path.dirname(__file__)

"""What is left? Notebook cell 4.

He called it "rest"
"""


def what_is_left(descent):
    # [cell 4]
    print(len(descent), """a "b" c""")

%time a = 1

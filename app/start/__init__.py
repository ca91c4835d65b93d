"""Start: the home page of each role, the class of a mentor, and what a person may know about his own data.

Pages only, no tables: it composes what the slices below know. Pupil and mentor read from one query set
(`queries.py`), and one table of words (`lijn.py`) says whose turn it is.
"""

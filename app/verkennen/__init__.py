"""Zoek Jouw Mbo, Beroep and Studie: what there is to become, to learn and to go and see.

The catalogue is content (`lob_content/`, read by `inhoud`); the offer of the mbo's is `scholen.Aanbod`. This slice
keeps what a pupil thinks of a beroep, his interest test, and activities (open dag, meeloopdag, bedrijfsbezoek) with
their participants. Public pages need no login and hold nothing personal.
"""

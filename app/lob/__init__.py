"""Zoek Jouw Loopbaan: the portfolio of a pupil, from class 1 into the mbo.

Kaarten (what he did), opdrachten, gesprekken, kwaliteiten and doelen; who reads along comments. The pupil owns it
and decides who sees what; the school only sets what the PTA asks for (domein.md 5).
"""

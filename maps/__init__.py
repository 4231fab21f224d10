"""Draws what geo found."""

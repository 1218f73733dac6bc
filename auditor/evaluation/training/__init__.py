"""Rebuilds what `data/models` holds. Development only: nothing here runs in an audit."""

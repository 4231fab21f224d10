"""Packaged tables and the script that rebuilds them; `geo.store` opens them."""

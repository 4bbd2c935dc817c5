"""What things are: one noun a file, frozen dataclasses, standard library only.

The stages of the road meet nowhere but here.
"""

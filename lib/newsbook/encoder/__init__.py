"""The encoder: a small transformer that reads a whole window of words and tells names, tags, heads and sentences."""

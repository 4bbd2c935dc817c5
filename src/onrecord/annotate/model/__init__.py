"""The trained model: words in, readings out; the only place that knows the neural runtime."""

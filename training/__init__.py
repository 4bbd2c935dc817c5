"""How the weights in `src/onrecord/annotate/weights` are made; the package never imports this."""

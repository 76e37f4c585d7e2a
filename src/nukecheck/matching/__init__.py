"""From a claim to the facts that it speaks of, and to the places in it that fill them."""

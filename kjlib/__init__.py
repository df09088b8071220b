"""Set several news reports of one event side by side: what agrees, what differs, on which words that rests."""

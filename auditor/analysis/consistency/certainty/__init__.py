"""What is open at first and told as settled later."""

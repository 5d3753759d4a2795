"""What a trainer notes down beside the scores, as it is typed and as it is found again."""

"""The people of a workshop: the list, the groups, who came. Over Home and over the console."""

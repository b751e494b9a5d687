// The first file of the pages; the others follow.

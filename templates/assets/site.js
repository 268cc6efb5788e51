// replaced by the search room

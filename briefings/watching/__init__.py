"""Series and policies to what needs eyes: targets and promises."""

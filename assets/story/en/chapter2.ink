// Chapter 2: Small Things
=== p2_weeks ===
Days went by, and then there were enough of them to be weeks.
-> DONE
=== m2_1_find ===
String. Waxed, red, out of the back of a book. It did everything string should. # pose: carry
-> DONE
=== p2_family ===
It had happened too fast. He did not trust it.
With his people it had been soft: three of them, a lap each. The ruins had swallowed all three.
This was two hungry animals who had both noticed how quiet it was.
-> DONE
=== m2_1_place ===
Rusty slept in the bus shelter, at the end with a roof. He was out. His smell was in. # wait: leave_or_pass => gave_string
{ gave_string:
    He put the string where the dog would lie down on it. Then he felt foolish, and left. # trust: a_string
- else:
    It was a very good string. He kept it.
}
-> DONE
=== m2_1_call ===
By noon the dog was back, asleep and running. His feet went. His lips went. # pose: rusty_dream
He whined, high, and then he barked without opening his mouth, low, more shiver than sound. # sfx: call_rusty # wait: call required
Jasper tried it. High was easy. Low came out as a rumble. # sfx: call_jasper
Rusty was up before it ended, ears, tail, all of him. # pose: rusty_up
He looked straight over Jasper's head for whoever had called.
There was nobody there. There was a cat. He thought about that for some time.
Then he came and stood where he had been called to.
-> DONE
=== m2_1_stone ===
In the morning there was a stone outside the library. Grey, and smooth all over.
It smelled of river and of dog. It had come a long way in a mouth. # trust: t_stone
He could not eat it. # wait: crouch 6s => rested_stone
{ rested_stone:
    It was the right height for a chin. # pose: chin_rest # trust: a_stone
}
-> DONE
=== m2_2_find ===
A beetle, green, the first in eleven days. He ate the front of it. # sfx: crunch
The back was the good half.
-> DONE
=== m2_2_glass ===
Jasper heard it first: glass, overhead, getting ready to fall.
Rusty was underneath it, having a scratch. # wait: twitch 3s => warned_glass
{ warned_glass:
    Jasper's tail lashed. Rusty saw it, and looked up, and took one step back. # pose: twitch # sfx: glass
    It came down where he had been. After that he kept an eye on the tail.
- else:
    It came down a paw's length away. Rusty looked at it. He looked at the tail, which was lashing. # sfx: glass
    You could see him put the one with the other.
}
-> DONE
=== m2_2_place ===
The dog's step. There was a dent in it now, dog-shaped. # wait: leave_or_eat => gave_beetle
{ gave_beetle:
    He set the good half in the middle of the step and watched from the wall, to see it done properly. # trust: a_beetle
    Rusty ate it with just his front teeth, as you would take out a splinter.
- else:
    He ate the good half too. It tasted of somebody watching.
}
-> DONE
=== m2_2_cloth ===
Next it was cloth. A torn piece, blue once, with a row of boats along the hem. # trust: t_cloth
Jasper put his nose in it and took his nose out.
Damp. Dog. And under that, so faint that he might be making it up, a carpet, at four. # wait: crouch 6s => lay_on_cloth
{ lay_on_cloth:
    He lay down on it. He did not ask where it was from. He had no way to ask. # pose: loaf # trust: a_cloth
}
-> DONE
=== p2_other ===
String was gone, and beetles were gone. It would have to be a feather.
-> DONE
=== m2_3_find ===
A feather, grey, with one white edge. # pose: carry
-> DONE
=== m2_3_feather ===
Anything would do. It was only to say that he meant no harm. # wait: leave_or_bat => gave_feather
{ gave_feather:
    He laid it on the tram step. It blew off. He laid it down again and put a bolt on it. # trust: a_feather
- else:
    Then it moved, and that was the end of the feather. # fx: feather_burst
}
-> DONE
=== m2_3_flower ===
The third thing came with its roots on. Rusty had half dug it up and brought the rest of the ground along.
He put it down in the mud by the step, and it stayed up. It was yellow, and it smelled of a hill. # trust: t_flower
Jasper had forgotten yellow. # wait: sniff 6s => smelled_flower
{ smelled_flower:
    He put his whole face in it. It was the first thing in weeks that did not smell of rust. # pose: sniff # trust: a_flower
}
-> DONE
=== m2_3_blink ===
They lay in the tram with the aisle between them. Rain went over the roof like feet.
Rusty watched him. A dog watches with his whole face. # wait: blink 8s => blinked
{ blinked:
    Jasper shut his eyes, slowly, and opened them, slowly. It meant: I could have kept them open. # pose: blink # trust: a_blink
    Rusty put down his chin and sighed, and after a while shut his own. All the way.
- else:
    Jasper turned to the window. It was a great deal, to be looked at. # pose: turn
    So Rusty watched the end of his tail.
}
-> m2_3_close
=== m2_3_close ===
They were not friends. Not yet, or not by any word he knew.
They were two who had come through, and it was cold, and there was one dry tram.
It was warm enough. It was even dignified, as long as nobody crossed the aisle.
-> DONE
=== mem_21 ===
Small hands. They held on too hard and let go too late. He had let them.
-> DONE
=== mem_22 ===
A machine lived in the cupboard and screamed on Saturdays.
He used to think it was the worst thing in the world.
-> DONE
=== mem_23 ===
From the window you could see forty birds. He had always meant to get round to them.
-> DONE

// Chapter 1: Rust
=== p1_rain ===
The rain tasted of rust. # sfx: rain_heavy # music: rain
Rust, and something under it, like old blood.
It did not so much fall as beat. On cracked concrete. On what was left of the buildings.
Jasper went further in. He had the driest place in the library. It was still wet.
-> DONE
=== p1_wreck ===
There had been more books here than he could have knocked down in a lifetime.
Now there were black timbers, twisted, with books pressed flat between them.
-> DONE
=== p1_eyes ===
A ginger tabby looked up out of the puddle. It had tired eyes. He broke it with a paw. # pose: shake
-> DONE
=== p1_weeks ===
He had been finding his own food for weeks. Some days there was none to find.
The hunger gnawed. The quiet ached. Of the two, he had got used to the hunger.
-> DONE
=== p1_flash ===
The sky went white, and for a moment it was that morning again. # fx: flash_soft # sfx: thunder_far
A light with no warmth in it. Then the ground shook itself. Then this.
The streets filled up with stone. There were fewer birds. There were fewer of everyone.
Once he had seen people, far off, grey, walking in a line. He had not called out. Nor had they.
-> DONE
=== p1_motes ===
A little light came through the roof, and dust hung in it. # wait: swipe 8s => batted_mote
{ batted_mote:
    He hit one. He had always been good at this. # pose: swipe
}
There had been a carpet, and a sunbeam on it every day at four, and a nap, and dust to hit.
It had been a small life and he had known all of it. Now even the dust felt like a joke on him.
-> DONE
=== m1_shard ===
A shard of metal stood up out of the ground, alone. The thin rain ran down it, red.
He smelled it, carefully. Low in his chest, a growl began. # pose: sniff # sfx: growl_low
He did not know what he was growling at.
Then he heard it. A wet sound, and it did not stop. A bark. # sfx: bark_low # music: cut
He froze. His tail tucked itself in tight. # pose: freeze_tail_tucked
He knew the sounds of this place. Machines, grinding. Metal screaming on metal.
This was low, and sad, and it went on asking.
It was hopeful, almost. # wait: voice 4s => answered
{ answered:
    A small noise got out of him before he could stop it. # sfx: meow_small # trust: a_answer
    Behind the wall, the barking stopped to listen.
- else:
    He gave it nothing.
    It barked, and waited, and barked, as if somebody had taught it to. # sfx: bark_low
}
-> DONE
=== p1_wall ===
The way home was past the bark. So he went round. Going round was what walls were for.
-> DONE
=== p1_top ===
He would look once, from above, and then go home.
-> DONE
=== m1_meet ===
Round the end of the fallen wall, he saw him. # cam: rusty
A dog.
Large. Brown and white. Ribs under the matted fur. Eyes the colour of melted chocolate.
He was smelling the shard, just where Jasper had. Then he nudged it with his nose. # pose: rusty_nose
Jasper went flat against the concrete. # pose: flatten
Every part of him said run. Dogs were dangerous. There was no telling with a dog.
He had seen what dogs did, once, from the roof of a van. He had not come down for a day.
But this one would not leave the shard alone. He asked it something. He waited. He asked again.
Jasper stayed to see if it would answer.
-> DONE
=== m1_creep ===
One paw. Then the next. No nearer than a jump, and a jump back. # cam: rusty # pose: creep
The dog was shivering. He was wet to the skin and he was nobody's.
He was the colour of everything the rain had been at. In his head, Jasper called him Rusty.
{ crept:
    The ears turned. The dog did not. He let himself be crept up on. # trust: a_creep
}
-> DONE
=== m1_dig ===
Rusty whined, a small, cross sound, like a door that would not open. # sfx: whine
He pawed at the rubble. Then he dug, and dust came up in showers. # pose: rusty_dig # fx: dust
Whatever he had lost, he seemed to think it was under there.
Jasper noticed that he himself had come closer. # wait: paw 8s
-> m1_touch
=== m1_touch ===
The nose came round. They smelled each other, a little, then a little more. # pose: sniff_both
Jasper licked his paw, as if to wash. Then he put it on the dog's nose. It was not well done. # pose: paw_nose
The dog did not bolt. He stood as if moving might break it.
A long way behind him, the tail went once to the left and once to the right. # pose: rusty_wag
Nobody had said anything. It seemed rude to leave it there. # wait: walk_past 8s
Jasper walked along the dog's leg, and leaned, and a noise started in his chest. # pose: rub # sfx: purr_rough
It had not been used for so long that it rattled.
This was the beginning. # trust: t_meet # music: high
-> DONE
=== mem_11 ===
A red cushion. A green curtain. A yellow cup that nobody was to push off the table.
He had pushed it off the table.
-> DONE
=== mem_12 ===
They laughed when he fell off things. He fell off things rather more than he needed to.
-> DONE
=== mem_13 ===
Meat in the oven, on a Sunday. The smell had corners. You could have slept on it.
-> DONE

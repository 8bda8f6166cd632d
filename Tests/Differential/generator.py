"""Cases by seed: case number n of a seed is the same one in every run."""

import random

import topics_http
import topics_json
import topics_message
import topics_patterns
import topics_text
import topics_xml
from case import Case

# Topic: its share of a run, and the generator of its cases.
TOPICS = {
    "json": (24, topics_json.tree),
    "scalars": (12, topics_json.scalars),
    "moments": (8, topics_json.moments),
    "lists": (8, topics_json.lists),
    "maps": (6, topics_json.maps),
    "patterns": (6, topics_patterns.patterns),
    "xml": (9, topics_xml.xml),
    "form": (5, topics_text.form),
    "text": (4, topics_text.text),
    "multipart": (4, topics_text.multipart),
    "binary": (3, topics_text.binary),
    "headers": (8, topics_http.headers),
    "query": (7, topics_http.query),
    "path": (3, topics_http.path),
    "status": (2, topics_http.status),
    "agreement": (7, topics_http.agreement),
    "messages": (5, topics_message.v4),
    "messages3": (4, topics_message.v3),
    "replies": (2, topics_message.reply),
}


def case(seed, number, topics=None):
    """Case `number` of a seed; of the topics alone, if they are named."""
    rnd = random.Random(f"{seed}/{number}")
    names = topics or list(TOPICS)
    topic = rnd.choices(names, [TOPICS[name][0] for name in names])[0]
    kind, spec, expected, actual = TOPICS[topic][1](rnd)
    return Case(f"seed {seed}, case {number}, {topic}", topic, kind, spec, expected, actual)
